//! To be written.

use yew::{Html, function_component};

/// Header.
#[function_component]
pub fn Header() -> Html {
    Html::default()
}
