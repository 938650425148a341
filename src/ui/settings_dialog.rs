//! To be written.

use yew::{Html, function_component};

/// SettingsDialog.
#[function_component]
pub fn SettingsDialog() -> Html {
    Html::default()
}
