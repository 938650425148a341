//! Which reader a chosen, dropped or pasted file is for. The content decides, the name only helps.

use crate::core::characters::lower_case;

/// The kinds of files that can be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A project file: articles with their annotations.
    InquitJson,
    /// An article in Markdown.
    Markdown,
    /// An article in plain text.
    Text,
}

/// The kind of a file by its text and name.
///
/// Every file that ends in `.json` is taken for a project, so that its reader can say what is wrong
/// with it, rather than for an article full of braces.
pub fn kind(name: &str, text: &str) -> Kind {
    let name = lower_case(name);
    if name.ends_with(".json") || is_project(text) {
        return Kind::InquitJson;
    }
    if name.ends_with(".md") || name.ends_with(".markdown") {
        return Kind::Markdown;
    }
    Kind::Text
}

/// Whether it is an object with the member `"format": "inquit"`, which may stand anywhere in it.
pub fn is_project(text: &str) -> bool {
    text.trim_start().starts_with('{')
        && text.match_indices("\"format\"").any(|(at, member)| {
            let value = text[at + member.len()..].trim_start().strip_prefix(':');
            value.is_some_and(|value| value.trim_start().starts_with("\"inquit\""))
        })
}
