//! Looking for words: all occurrences before they are tagged, and the search in the text.

use std::rc::Rc;

use super::{Finding, Hit, Model, Preview};
use crate::core::{
    annotation::{Id, Origin, Spans},
    command::{Command, Occasion},
    occurrences::{self, Match},
    text::TextRange,
};

impl Model {
    /// The range whose other occurrences are wanted: the selection, else the focused words.
    pub(super) fn asked(&self) -> Option<TextRange> {
        self.view
            .selection
            .or_else(|| self.focused()?.spans().iter().next())
    }

    /// Looks at all occurrences for that label; where a preview is open, at the same ones.
    pub(super) fn preview_all(&mut self, label: Id) {
        if let Some(preview) = self.view.preview.take() {
            return self.look(label, preview.asked, preview.rule);
        }
        let Some(asked) = self.asked() else {
            let sentence = self.words().select_first.to_owned();
            return self.say(sentence);
        };
        let rule = Match {
            whole_words: true,
            ignore_case: false,
        };
        self.look(label, asked, rule);
    }

    pub(super) fn look(&mut self, label: Id, asked: TextRange, rule: Match) {
        let Some(open) = self.open() else {
            return;
        };
        let hits = occurrences::occurrences(&open.text, asked, rule)
            .into_iter()
            .map(|range| {
                let tagged = open.is_tagged(&Spans::from(range), &label);
                Hit {
                    range,
                    ticked: !tagged,
                    tagged,
                }
            })
            .collect();
        self.view.preview = Some(Preview {
            label,
            asked,
            rule,
            hits,
        });
    }

    pub(super) fn apply_preview(&mut self, occasion: Occasion) {
        let Some(preview) = self.view.preview.take() else {
            return;
        };
        let ticked: Vec<TextRange> = preview
            .hits
            .iter()
            .filter(|h| h.ticked)
            .map(|h| h.range)
            .collect();
        if !ticked.is_empty() {
            self.act(
                Command::Tag(preview.label, ticked, Origin::Propagated),
                occasion,
            );
            self.let_go();
        }
    }

    pub(super) fn find(&mut self, query: Option<String>) {
        let (Some(query), Some(open)) = (query, self.open()) else {
            self.view.finding = None;
            return;
        };
        let hits: Rc<[TextRange]> = occurrences::find(&open.text, &query).into();
        let calls = self.view.finding.as_ref().map_or(0, |f| f.calls);
        self.view.finding = Some(Finding {
            query,
            hits,
            current: 0,
            calls,
        });
    }

    pub(super) fn find_next(&mut self, forward: bool) {
        if let Some(finding) = &mut self.view.finding
            && !finding.hits.is_empty()
        {
            let count = finding.hits.len();
            let step = if forward { 1 } else { count - 1 };
            finding.current = (finding.current + step) % count;
        }
    }
}
