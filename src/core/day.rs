//! Days as people write them.
//!
//! By hand for the page's two languages: the browser's own way loads its tables when it is first asked,
//! longer than all else of the first rendering takes, and makes a formatter for each date of a list.

use super::settings::Language;

/// The months as they are shortened, after the Unicode CLDR (`MMM`).
const ENGLISH: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];
const FRENCH: [&str; 12] = [
    "janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.",
    "déc.",
];

/// A day of the Gregorian calendar: `22 Nov 2026`. Month and day count from 1; `None` if there is no
/// such month.
pub fn written(year: u32, month: u32, day: u32, language: Language) -> Option<String> {
    let months = match language {
        Language::En => ENGLISH,
        Language::Fr => FRENCH,
    };
    let month = months.get((month as usize).checked_sub(1)?)?;
    Some(format!("{day} {month} {year}"))
}

/// The day that a source states, in the same way: of a machine's date and time (RFC 3339) the day alone,
/// as it was where it was published. What is written for people stays as it is.
pub fn stated(stated: &str, language: Language) -> String {
    let figures = |from: usize, to: usize| {
        let figures = stated.get(from..to)?;
        let are_figures = figures.bytes().all(|byte| byte.is_ascii_digit());
        figures.parse().ok().filter(|_| are_figures)
    };
    let parted = stated.get(4..5) == Some("-") && stated.get(7..8) == Some("-");
    let day = || match (figures(0, 4)?, figures(5, 7)?, figures(8, 10)?) {
        (year, month, day @ 1..=31) if parted => written(year, month, day, language),
        _ => None,
    };
    day().unwrap_or_else(|| stated.to_owned())
}
