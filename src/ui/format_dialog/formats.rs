//! The formats in groups, and the list of one group.

use yew::{Callback, Event, Html, MouseEvent, html};

use super::unit;
use crate::{
    formats::catalogue::{Direction, Format},
    ui::language::Words,
};

/// Formats for the same kind of work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// For programs that learn from annotations, and tools that make them.
    Machines,
    /// For those who check claims.
    Checking,
    /// For editions and for annotations on the web.
    Humanities,
    /// For people who read.
    Reading,
}

impl Group {
    /// All, in the order of the menu.
    pub const ALL: [Self; 4] = [
        Self::Machines,
        Self::Checking,
        Self::Humanities,
        Self::Reading,
    ];

    /// The groups that have formats.
    pub fn all() -> impl Iterator<Item = Self> {
        Self::ALL
            .into_iter()
            .filter(|group| !group.formats().is_empty())
    }

    /// What it is called.
    pub fn name(self, words: &Words) -> &'static str {
        match self {
            Self::Machines => words.group_machines,
            Self::Checking => words.group_checking,
            Self::Humanities => words.group_humanities,
            Self::Reading => words.group_reading,
        }
    }

    /// Its formats that are written, in the order of the table.
    pub fn formats(self) -> Vec<Format> {
        let written = Format::ALL.into_iter().filter(|format| {
            *format != Format::Inquit && format.facts().direction != Direction::In
        });
        written.filter(|format| Self::of(*format) == self).collect()
    }

    fn of(format: Format) -> Self {
        match format {
            Format::ClaimReview
            | Format::ClaimReviewPage
            | Format::Averitec
            | Format::Citron
            | Format::Csv
            | Format::Tsv
            | Format::Xlsx => Self::Checking,
            Format::WebAnnotation
            | Format::Recogito
            | Format::Hypothesis
            | Format::Tei
            | Format::TeiInline => Self::Humanities,
            Format::Report | Format::Markdown => Self::Reading,
            _ => Self::Machines,
        }
    }
}

/// The groups as tabs, and the formats of one of them.
pub fn format_choice(
    words: &'static Words,
    group: Group,
    format: Format,
    choose_group: &Callback<Group>,
    choose: Callback<Format>,
) -> Html {
    let tab = |one: Group| {
        let on_click = choose_group.reform(move |_: MouseEvent| one);
        html! {
            <button
                type="button"
                class="group"
                aria-pressed={(one == group).to_string()}
                onclick={on_click}
            >
                { one.name(words) }
            </button>
        }
    };
    let line = |one: Format| {
        let on_change = choose.reform(move |_: Event| one);
        html! {
            <label class="format" key={one.facts().id}>
                <input
                    type="radio"
                    name="format"
                    checked={one == format}
                    onchange={on_change}
                />
                { one.facts().name }
            </label>
        }
    };
    html! {
        <fieldset class="formats">
            <legend class="visually-hidden">{ words.format }</legend>
            <div class="groups" role="group" aria-label={words.formats_for}>
                { for Group::all().map(tab) }
            </div>
            <div class="format-list">{ for group.formats().into_iter().map(line) }</div>
            if let Some(unit) = unit(words, format) {
                <p class="hint">{ unit }</p>
            }
        </fieldset>
    }
}
