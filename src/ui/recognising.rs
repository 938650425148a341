//! Asks the worker in which language a text is that came without one. The page itself knows two.

use wasm_bindgen_futures::spawn_local;

use super::{filing::Desk, model::Action};
use crate::{
    browser::worker::{self, Body},
    core::{article::Draft, command::Occasion},
    readers::{GLANCE, says_enough},
    worker::{Answer, Job},
};

impl Desk {
    /// Has the languages recognised of those that become articles at that occasion. Nothing waits for
    /// it: where there is no answer, the language is left to the person.
    pub(super) fn recognise(&self, drafts: &[Draft], occasion: Occasion) {
        let mut ids = occasion.clone();
        let unknown: Vec<_> = drafts
            .iter()
            .map(|draft| (ids.new_id(), draft))
            .filter(|(_, draft)| draft.language.is_none() && says_enough(&draft.text))
            .map(|(id, draft)| (id, glance(&draft.text)))
            .collect();
        let desk = self.clone();
        spawn_local(async move {
            for (id, text) in unknown {
                let (body, never) = (Body::Bytes(text.into_bytes()), worker::never());
                let Ok(answered) = worker::ask(&Job::Recognise, body, &never, |_| {}).await else {
                    return;
                };
                if let Answer::Language(Some(language)) = answered.answer {
                    let recognised = Action::Recognised(id, language, occasion.clone());
                    desk.store().send(recognised);
                }
            }
        });
    }
}

/// As much of a text as is looked at.
fn glance(text: &str) -> String {
    text[..text.floor_char_boundary(GLANCE)].to_owned()
}
