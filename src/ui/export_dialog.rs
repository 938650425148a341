//! To be written.

use yew::{Html, function_component};

/// ExportDialog.
#[function_component]
pub fn ExportDialog() -> Html {
    Html::default()
}
