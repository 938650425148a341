//! Files that hold articles which are here already: keep both, replace, or merge.

use std::rc::Rc;

use yew::{Html, Properties, function_component};

/// A file that was read and waits for the person's choice.
#[derive(Clone, Debug, PartialEq)]
pub struct Incoming {
    /// The file's name.
    pub file: String,
}

/// What came.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// What came.
    pub incoming: Rc<Incoming>,
}

/// The choice.
#[function_component]
pub fn IncomingDialog(_props: &Props) -> Html {
    Html::default()
}
