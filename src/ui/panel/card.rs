//! What the card of an annotation shows, and what can be done in it.

use std::rc::Rc;

use yew::Properties;

use super::deeds::Deeds;
use crate::{
    core::{annotation::Annotation, scene::Scene},
    ui::language::Words,
};

/// One annotation that is open for editing.
#[derive(Clone, PartialEq, Properties)]
pub struct Card {
    /// The article and the library's entities.
    pub scene: Scene,
    /// The annotation.
    pub annotation: Rc<Annotation>,
    /// The page's words.
    pub words: &'static Words,
    /// What can be done.
    pub deeds: Deeds,
}
