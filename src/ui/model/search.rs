//! Looking for words: all occurrences before they are tagged, and the search in the text.

use std::rc::Rc;

use super::{Finding, Looking, Model, Preview};
use crate::core::{
    annotation::Id,
    attribution::VariantGroup,
    command::{Command, Occasion, Places},
    occurrences::{self, Match},
    sighting::Sighting,
    text::TextRange,
    workspace::OpenArticle,
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
        if self.view.preview.is_some() {
            return self.look_again(|preview| preview.label = label);
        }
        let (Some(asked), Some(open)) = (self.asked(), self.open()) else {
            let sentence = self.words().select_first.to_owned();
            return self.say(sentence);
        };
        let focused = self.focused().and_then(|a| a.as_mention());
        let focused = focused.filter(|mention| mention.spans.as_slice() == [asked]);
        let entities = &self.workspace.library.entities;
        let entity = focused.and_then(|mention| entities.get(mention.entity.as_ref()?));
        let words = asked.of(&open.text).unwrap_or_default();
        self.view.preview = Some(Preview {
            label,
            asked,
            rule: Match {
                whole_words: true,
                ignore_case: false,
            },
            name: entity.map_or(words, |entity| &entity.name).to_owned(),
            entity: entity.map(|entity| entity.id.clone()),
            widely: false,
            sightings: Vec::new(),
            looking: Looking::On,
        });
        self.look_again(|_| ());
    }

    /// Looks at the same words in another way; the worker begins anew to look for variants.
    pub(super) fn look_again(&mut self, change: impl FnOnce(&mut Preview)) {
        let (Some(open), Some(preview)) = (&self.workspace.open, &mut self.view.preview) else {
            return;
        };
        change(preview);
        let sighting = Sighting::of_words(open, preview.asked, preview.rule, &preview.label);
        preview.sightings = vec![sighting];
        preview.looking = Looking::On;
    }

    /// The worker has found forms of the name in an article.
    pub(super) fn sight(&mut self, article: &OpenArticle, groups: Vec<VariantGroup>) {
        if let Some(preview) = &mut self.view.preview {
            for group in groups {
                let sighting = Sighting::of_variant(article, group, &preview.label);
                preview
                    .sightings
                    .extend(sighting.beside(&preview.sightings));
            }
        }
    }

    pub(super) fn apply_preview(&mut self, occasion: Occasion) {
        let Some(preview) = self.view.preview.take() else {
            return;
        };
        let places = preview.sightings.iter().map(|sighting| Places {
            article: sighting.article.clone(),
            text: sighting.text.clone(),
            ranges: sighting.ticked().collect(),
        });
        let places = places.collect();
        let tag = Command::TagEverywhere(preview.label, preview.entity, places);
        if self.act(tag, occasion) {
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
