//! The frame of the pages that are taken away: one file, no script but JSON-LD, readable in both themes
//! and on paper.

use quick_xml::escape::escape;
use serde_json::Value;

use crate::core::settings::Language;

/// Text for a page, quotation marks included.
pub fn escaped(text: &str) -> String {
    escape(text).into_owned()
}

/// Everything before what the page shows; `style` is added to the style of all pages.
pub fn head(title: &str, language: Language, style: &str) -> String {
    let tag = match language {
        Language::En => "en",
        Language::Fr => "fr",
    };
    let title = escaped(title);
    format!(
        "<!doctype html>\n<html lang=\"{tag}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"generator\" content=\"Inquit\">\n\
         <title>{title}</title>\n<style>\n{STYLE}{style}</style>\n</head>\n<body>\n"
    )
}

/// Data for programs. A claim may hold the end of a script, so no angle bracket is left.
pub fn script(data: &Value) -> String {
    let json = data.to_string().replace('<', "\\u003c");
    format!("<script type=\"application/ld+json\">{json}</script>\n")
}

const STYLE: &str = "\
:root { color-scheme: light dark; --paper: #fbfaf7; --ink: #1d1d1b; --line: #8886; }
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.6 Georgia, serif;
  background: var(--paper); color: var(--ink); overflow-wrap: break-word; }
h1, h2, h3, table, dl, .legend { font-family: system-ui, sans-serif; line-height: 1.3; }
table { border-collapse: collapse; width: 100%; font-size: .85rem; }
th, td { border-bottom: 1px solid var(--line); padding: .3rem .5rem; text-align: start; vertical-align: top; }
.card { border: 1px solid var(--line); border-radius: .5rem; padding: .5rem 1rem; margin: 1rem 0;
  break-inside: avoid; }
dt { font-weight: 600; } dd { margin: 0 0 .4rem; }
a { color: inherit; }
@media (prefers-color-scheme: dark) { :root { --paper: #17181a; --ink: #e9e7e2; } }
@media print { :root { --paper: #fff; --ink: #000; } body { max-width: none; margin: 0; }
  mark { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
";
