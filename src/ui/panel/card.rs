//! What the card of an annotation shows, and what can be done in it.

use std::rc::Rc;

use yew::Properties;

use crate::{
    core::{annotation::Annotation, scene::Scene},
    ui::{
        deeds::Deeds,
        language::Words,
        model::{Field, Proposal},
    },
};

/// One annotation that is open for editing.
#[derive(Clone, PartialEq, Properties)]
pub struct Card {
    /// The article and the library's entities.
    pub scene: Scene,
    /// The annotation.
    pub annotation: Rc<Annotation>,
    /// The part of it that waits for words from the text.
    pub field: Option<Field>,
    /// What is proposed for it, if it is a claim.
    pub proposal: Option<Proposal>,
    /// The page's words.
    pub words: &'static Words,
    /// What can be done.
    pub deeds: Deeds,
}
