//! To be written.

use yew::{Html, function_component};

/// PasteDialog.
#[function_component]
pub fn PasteDialog() -> Html {
    Html::default()
}
