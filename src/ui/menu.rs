//! A button with a menu, as the ARIA practices have it: arrows walk, Enter chooses, Escape closes.

use wasm_bindgen::JsCast;
use web_sys::{Element, FocusEvent, HtmlElement, KeyboardEvent, Node};
use yew::{
    AttrValue, Callback, Html, MouseEvent, Properties, classes, function_component, html,
    use_effect_with, use_node_ref, use_state_eq,
};

/// One line of a menu.
#[derive(Clone, PartialEq)]
pub struct Item {
    /// What it says; its accessible name.
    pub name: AttrValue,
    /// For one of several that exclude each other: whether it is the one.
    pub chosen: Option<bool>,
    /// What it does.
    pub on_choose: Callback<()>,
}

impl Item {
    /// A line that does that.
    pub fn new(name: impl Into<AttrValue>, on_choose: impl Fn() + 'static) -> Self {
        Self {
            name: name.into(),
            chosen: None,
            on_choose: Callback::from(move |()| on_choose()),
        }
    }

    /// The same line as one of several that exclude each other.
    pub fn one_of_several(self, chosen: bool) -> Self {
        Self {
            chosen: Some(chosen),
            ..self
        }
    }
}

/// A button that opens a menu.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// The name of the button.
    pub name: AttrValue,
    /// What the button shows.
    pub children: Html,
    /// The lines.
    pub items: Vec<Item>,
    /// The class of the button, beside its own.
    #[prop_or_default]
    pub class: &'static str,
    /// Nothing can be chosen now.
    #[prop_or_default]
    pub disabled: bool,
}

/// A button with a menu.
#[function_component]
pub fn Menu(props: &Props) -> Html {
    let open = use_state_eq(|| false);
    let root = use_node_ref();
    use_effect_with((*open, root.clone()), |(open, root)| {
        if *open && let Some(first) = items(root.cast()).first() {
            let _ = first.focus();
        }
    });
    let button = {
        let root = root.clone();
        move || -> Option<HtmlElement> {
            let found = root.cast::<Element>()?.query_selector("button").ok()??;
            found.dyn_into().ok()
        }
    };
    let close = {
        let open = open.clone();
        move |refocus: bool| {
            open.set(false);
            if refocus && let Some(button) = button() {
                let _ = button.focus();
            }
        }
    };
    let on_toggle = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(!*open))
    };
    let on_key = {
        let (close, open, root) = (close.clone(), open.clone(), root.clone());
        Callback::from(move |event: KeyboardEvent| {
            let key = event.key();
            if !*open {
                if key == "ArrowDown" {
                    event.prevent_default();
                    open.set(true);
                }
                return;
            }
            event.stop_propagation();
            match key.as_str() {
                "Escape" => close(true),
                "Tab" => close(false),
                "ArrowDown" | "ArrowUp" | "Home" | "End" => walk(&items(root.cast()), &key),
                _ => return,
            }
            if key != "Tab" {
                event.prevent_default();
            }
        })
    };
    let on_leave = {
        let (open, root) = (open.clone(), root.clone());
        Callback::from(move |event: FocusEvent| {
            let inside = event
                .related_target()
                .and_then(|t| t.dyn_into::<Node>().ok());
            let stays = root
                .cast::<Node>()
                .is_some_and(|root| root.contains(inside.as_ref()));
            if !stays {
                open.set(false);
            }
        })
    };
    let lines = props.items.iter().map(|item| {
        let (close, chosen) = (close.clone(), item.on_choose.clone());
        let on_choose = Callback::from(move |_: MouseEvent| {
            close(true);
            chosen.emit(());
        });
        let role = match item.chosen {
            None => "menuitem",
            Some(_) => "menuitemradio",
        };
        html! {
            <button
                type="button"
                {role}
                tabindex="-1"
                aria-checked={item.chosen.map(|chosen| chosen.to_string())}
                onclick={on_choose}
            >
                { item.name.clone() }
            </button>
        }
    });
    html! {
        <div class="menu" ref={root} onkeydown={on_key} onfocusout={on_leave}>
            <button
                type="button"
                class={classes!("button", props.class)}
                aria-label={props.name.clone()}
                title={props.name.clone()}
                aria-haspopup="menu"
                aria-expanded={open.to_string()}
                disabled={props.disabled}
                onclick={on_toggle}
            >
                { props.children.clone() }
            </button>
            if *open {
                <div class="menu-items" role="menu" aria-label={props.name.clone()}>
                    { for lines }
                </div>
            }
        </div>
    }
}

fn items(root: Option<Element>) -> Vec<HtmlElement> {
    let Some(found) = root.and_then(|root| root.query_selector_all("[role^=menuitem]").ok()) else {
        return Vec::new();
    };
    (0..found.length())
        .filter_map(|i| found.item(i)?.dyn_into().ok())
        .collect()
}

fn walk(items: &[HtmlElement], key: &str) {
    let active = web_sys::window()
        .and_then(|w| w.document())
        .and_then(|d| d.active_element());
    let at = items.iter().position(|item| {
        active
            .as_ref()
            .is_some_and(|active| item.is_same_node(Some(active)))
    });
    let count = items.len();
    let next = match (key, at) {
        ("Home", _) | ("ArrowDown", None) => 0,
        ("End", _) | ("ArrowUp", None) => count.saturating_sub(1),
        ("ArrowDown", Some(at)) => (at + 1) % count,
        (_, Some(at)) => (at + count - 1) % count,
        _ => return,
    };
    if let Some(item) = items.get(next) {
        let _ = item.focus();
    }
}
