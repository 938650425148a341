//! To be written.

use yew::{Html, function_component};

/// Panel.
#[function_component]
pub fn Panel() -> Html {
    Html::default()
}
