//! To be written.

use yew::{Html, function_component};

/// Library.
#[function_component]
pub fn Library() -> Html {
    Html::default()
}
