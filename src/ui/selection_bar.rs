//! To be written.

use yew::{Html, function_component};

/// SelectionBar.
#[function_component]
pub fn SelectionBar() -> Html {
    Html::default()
}
