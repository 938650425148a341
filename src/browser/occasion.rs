//! The clock and the dice: when something is done, and numbers for its ids.

use js_sys::Date;

use crate::core::{command::Occasion, day::written, settings::Language};

/// Now, with a random number that no other moment has.
pub fn occasion(creator: &str) -> Occasion {
    Occasion {
        now: now(),
        milliseconds: Date::now() as u64,
        creator: creator.to_owned(),
        seed: random(),
    }
}

/// This moment as RFC 3339 in UTC, to the second.
pub fn now() -> String {
    let now = String::from(Date::new_0().to_iso_string());
    match now.split_once('.') {
        Some((seconds, _)) => format!("{seconds}Z"),
        None => now,
    }
}

/// The day of a moment where the person is, as people write it. What is no moment stays as it is.
pub fn day(moment: &str, language: Language) -> String {
    let date = Date::new(&moment.into());
    let (year, month, day) = (date.get_full_year(), date.get_month() + 1, date.get_date());
    let written = (!date.get_time().is_nan()).then(|| written(year, month, day, language));
    written.flatten().unwrap_or_else(|| moment.to_owned())
}

/// 128 bits; from `Math.random` where an old browser offers nothing better, which is enough to keep
/// the ids of one library apart.
fn random() -> u128 {
    let mut bytes = [0; 16];
    let crypto = web_sys::window().and_then(|window| window.crypto().ok());
    let filled = crypto.and_then(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).ok());
    if filled.is_none() {
        bytes = std::array::from_fn(|_| (js_sys::Math::random() * 256.0) as u8);
    }
    u128::from_le_bytes(bytes)
}
