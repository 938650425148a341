//! What a person sees.

use yew::{Html, function_component, html};

/// Starts the page.
pub fn mount() {
    crate::browser::panic::recover_from_panics();
    yew::Renderer::<App>::new().render();
}

/// The whole page.
#[function_component]
fn App() -> Html {
    html! { <main>{ "Inquit" }</main> }
}
