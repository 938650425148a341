//! To be written.

use yew::{Html, function_component};

/// OccurrencesDialog.
#[function_component]
pub fn OccurrencesDialog() -> Html {
    Html::default()
}
