//! To be written.

use yew::{Html, function_component};

/// KeysDialog.
#[function_component]
pub fn KeysDialog() -> Html {
    Html::default()
}
