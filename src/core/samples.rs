//! The built-in articles: agency reports about countries that do not exist.
//!
//! They hold what makes real ones hard: no-break spaces, quotations inside quotations of others,
//! accounts that contradict each other, and the lines that a site leaves around an article.

/// An article to try things on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sample {
    /// Names it in addresses and tests.
    pub id: &'static str,
    /// BCP 47 tag of its language.
    pub language: &'static str,
    /// The text as it would be pasted.
    pub raw: &'static str,
}

/// All of them, one for each language of the page.
pub fn samples() -> [Sample; 2] {
    [
        Sample {
            id: "port",
            language: "fr",
            raw: include_str!("../../samples/port-fr.txt"),
        },
        Sample {
            id: "dam",
            language: "en",
            raw: include_str!("../../samples/dam-en.txt"),
        },
    ]
}
