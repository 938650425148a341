//! To be written.

use yew::{Html, function_component};

/// FindBar.
#[function_component]
pub fn FindBar() -> Html {
    Html::default()
}
