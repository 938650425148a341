//! To be written.

use yew::{Html, function_component};

/// Notices.
#[function_component]
pub fn Notices() -> Html {
    Html::default()
}
