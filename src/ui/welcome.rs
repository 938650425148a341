//! To be written.

use yew::{Html, function_component};

/// Welcome.
#[function_component]
pub fn Welcome() -> Html {
    Html::default()
}
