//! To be written.

use yew::{Html, function_component};

/// LabelsDialog.
#[function_component]
pub fn LabelsDialog() -> Html {
    Html::default()
}
