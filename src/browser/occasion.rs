//! The clock and the dice: when something is done, and numbers for its ids.

use js_sys::Date;

use crate::core::command::Occasion;

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

/// The day of a moment as people write it in that language: `22 Nov 2026`. What is no moment stays
/// as it is.
pub fn day(moment: &str, language: &str) -> String {
    let date = Date::new(&moment.into());
    if date.get_time().is_nan() {
        return moment.to_owned();
    }
    written(&date, language, &[("dateStyle", "medium")])
}

/// The day that a source states, in the same way: of a machine's date and time the day alone, as it was
/// where it was published. What is written for people stays as it is.
pub fn stated_day(stated: &str, language: &str) -> String {
    let is_day = |day: &str| {
        let figure = |(at, byte): (usize, u8)| match at {
            4 | 7 => byte == b'-',
            _ => byte.is_ascii_digit(),
        };
        day.bytes().enumerate().all(figure)
    };
    let date = stated.get(..10).filter(|day| is_day(day));
    // A day without a time is one of UTC.
    match date.map(|day| Date::new(&day.into())) {
        Some(date) if !date.get_time().is_nan() => written(
            &date,
            language,
            &[("dateStyle", "medium"), ("timeZone", "UTC")],
        ),
        _ => stated.to_owned(),
    }
}

fn written(date: &Date, language: &str, style: &[(&str, &str)]) -> String {
    let options = js_sys::Object::new();
    for (name, value) in style {
        // Without the style the day is written in figures, which is no harm.
        let _ = js_sys::Reflect::set(&options, &(*name).into(), &(*value).into());
    }
    date.to_locale_date_string(language, &options).into()
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
