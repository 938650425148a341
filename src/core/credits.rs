//! Lines in which an article says where it comes from: source, byline, date, notice, dateline.

use super::{article::Provenance, characters::lower_case};

/// What one line says of the article's origin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Credit<'a> {
    /// `Source : Le Journal`
    Publisher(&'a str),
    /// `Source : https://…`
    Address(&'a str),
    /// `Par Jeanne Martin`
    Byline(&'a str),
    /// `Publié le 3 mai 2026`
    Published(&'a str),
    /// `© 2026 Le Journal. Tous droits réservés.`
    Notice(&'a str),
}

impl Credit<'_> {
    /// Whether readers of the article do without the line: it belongs to the page, not the text.
    pub fn is_small_print(self) -> bool {
        matches!(
            self,
            Self::Publisher(_) | Self::Address(_) | Self::Notice(_)
        )
    }

    /// Notes it down. The first of a kind counts, but all notices are kept.
    pub fn note(self, source: &mut Provenance) {
        let (field, value) = match self {
            Self::Publisher(value) => (&mut source.publisher, value),
            Self::Address(value) => (&mut source.url, value),
            Self::Byline(value) => (&mut source.byline, value),
            Self::Published(value) => (&mut source.published, value),
            Self::Notice(value) => {
                let notice = source.notice.get_or_insert_default();
                if !notice.is_empty() {
                    notice.push('\n');
                }
                notice.push_str(value);
                return;
            }
        };
        field.get_or_insert_with(|| value.to_owned());
    }
}

/// A credit is a short line; a notice may be a long one. In characters.
const SHORT: usize = 100;
const LONG: usize = 500;

const BY: [&str; 4] = ["par ", "by ", "propos recueillis par ", "written by "];

const PUBLISHED: [&str; 12] = [
    "publié le ",
    "publié à ",
    "publié ",
    "paru le ",
    "mis en ligne le ",
    "mis à jour le ",
    "published on ",
    "published ",
    "first published ",
    "posted on ",
    "updated on ",
    "updated ",
];

const NOTICES: [&str; 14] = [
    "©",
    "tous droits réservés",
    "tous droits de reproduction",
    "toute reproduction",
    "reproduction interdite",
    "reproduction partielle ou totale",
    "totale interdite",
    "partielle interdite",
    "diffusion interdite",
    "all rights reserved",
    "may not be reproduced",
    "may not be published",
    "reproduction prohibited",
    "reproduction without permission",
];

/// What a line says of the article's origin, if that is all it says.
pub fn credit(line: &str) -> Option<Credit<'_>> {
    let length = line.chars().count();
    if length <= LONG && is_notice(line) {
        return Some(Credit::Notice(line));
    }
    if length > SHORT {
        return None;
    }
    source(line)
        .or_else(|| published(line))
        .or_else(|| byline(line))
}

fn is_notice(line: &str) -> bool {
    let line = lower_case(line);
    line.starts_with("copyright") || NOTICES.iter().any(|notice| line.contains(notice))
}

fn source(line: &str) -> Option<Credit<'_>> {
    let (head, value) = line.split_once(':')?;
    let (head, value) = (lower_case(head.trim()), value.trim());
    if !matches!(head.as_str(), "source" | "sources") || value.is_empty() {
        return None;
    }
    Some(if value.starts_with("http") {
        Credit::Address(value)
    } else {
        Credit::Publisher(value)
    })
}

fn published(line: &str) -> Option<Credit<'_>> {
    let date = PUBLISHED.iter().find_map(|head| after(line, head))?;
    let date = date.trim_start_matches([':', ' ', '\u{A0}']);
    date.contains(|c: char| c.is_ascii_digit())
        .then_some(Credit::Published(date))
}

fn byline(line: &str) -> Option<Credit<'_>> {
    let name = BY.iter().find_map(|head| after(line, head))?;
    let is_name =
        name.starts_with(char::is_uppercase) && !name.ends_with(['.', ',', ':', '?', '!']);
    is_name.then_some(Credit::Byline(name))
}

/// What follows `head` (in small letters) in a line that begins with it, capitals and kind of space
/// aside.
fn after<'a>(line: &'a str, head: &str) -> Option<&'a str> {
    let mut rest = line.chars();
    for expected in head.chars() {
        let c = rest.next()?;
        let same = (expected == ' ' && c.is_whitespace()) || c.to_lowercase().eq([expected]);
        if !same {
            return None;
        }
    }
    Some(rest.as_str().trim())
}

const AGENCIES: [&str; 14] = [
    "AFP",
    "AP",
    "Reuters",
    "UPI",
    "EFE",
    "ANSA",
    "DPA",
    "TASS",
    "BBC",
    "CNN",
    "RFI",
    "Xinhua",
    "Belga",
    "Keystone-ATS",
];

const PRESS: [&str; 19] = [
    "agence",
    "agency",
    "news",
    "press",
    "presse",
    "journal",
    "times",
    "post",
    "herald",
    "tribune",
    "gazette",
    "radio",
    "télévision",
    "dépêche",
    "courrier",
    "écho",
    "observer",
    "guardian",
    "info",
];

const ARTICLES: [&str; 5] = ["Le ", "La ", "Les ", "L’", "L'"];

/// Places that begin like the name of a newspaper.
const PLACES: [&str; 8] = [
    "Le Caire",
    "Le Cap",
    "Le Havre",
    "Le Mans",
    "La Haye",
    "La Havane",
    "La Paz",
    "La Rochelle",
];

/// Who reports, from the dateline that a first paragraph begins with: `Le Journal – `,
/// `PARIS (AFP) – `, `LONDON, May 3 (Reuters) - `. A place alone says nothing of that.
pub fn dateline(paragraph: &str) -> Option<&str> {
    let dash = paragraph
        .char_indices()
        .take(SHORT)
        .find(|(at, c)| {
            matches!(c, '–' | '—' | '-')
                && paragraph[..*at].ends_with(char::is_whitespace)
                && paragraph[at + c.len_utf8()..].starts_with(char::is_whitespace)
        })?
        .0;
    let line = paragraph[..dash].trim();
    if let Some(agency) = line.strip_suffix(')') {
        let (_, agency) = agency.rsplit_once('(')?;
        return (agency.starts_with(char::is_uppercase) && agency.chars().count() <= 30)
            .then_some(agency);
    }
    names_publisher(line).then_some(line)
}

fn names_publisher(name: &str) -> bool {
    if AGENCIES.contains(&name) {
        return true;
    }
    let words = || name.split_whitespace();
    let is_capital = |word: &str| word.contains(char::is_uppercase);
    // `du`, `et`, `of`, `and` may be small, nothing longer.
    let is_name = words().all(|word| is_capital(word) || word.chars().count() <= 3)
        && words().count() <= 5
        && !name.contains([',', '.', ':', '«'])
        && !PLACES.contains(&name);
    let small = lower_case(name);
    is_name
        && (ARTICLES.iter().any(|article| name.starts_with(article))
            || small.starts_with("the ")
            || small.split_whitespace().any(|word| PRESS.contains(&word)))
}
