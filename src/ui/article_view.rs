//! To be written.

use yew::{Html, function_component};

/// ArticleView.
#[function_component]
pub fn ArticleView() -> Html {
    Html::default()
}
