//! To be written.

use yew::{Html, Properties, function_component};

use crate::core::annotation::Id;

/// Whose source.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// The article.
    pub article: Id,
}

/// Title and source.
#[function_component]
pub fn SourceDialog(_props: &Props) -> Html {
    Html::default()
}
