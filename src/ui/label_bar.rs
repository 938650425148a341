//! To be written.

use yew::{Html, function_component};

/// LabelBar.
#[function_component]
pub fn LabelBar() -> Html {
    Html::default()
}
