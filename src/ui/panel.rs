//! The panel: all annotations of the article in two lists, the focused one open for editing.

mod card;
mod checking;
mod choice;
mod claim_card;
mod claim_editor;
mod claim_list;
mod draft_field;
mod entity_editor;
mod entity_field;
mod extent;
mod filter_row;
mod kept_focus;
mod mention_editor;
mod mention_item;
mod mention_list;
mod names;
mod note;
mod orphans;
mod pointed;
mod proposed;
mod relations;
mod speakers;
mod suggestions;
mod tabs;

pub use self::draft_field::DraftField;

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, HtmlElement, KeyboardEvent, ScrollIntoViewOptions, ScrollLogicalPosition};
use yew::{
    Callback, FocusEvent, Html, MouseEvent, NodeRef, UseStateHandle, classes, function_component,
    hook, html, use_effect_with, use_mut_ref, use_node_ref, use_state_eq,
};

use self::{
    claim_list::ClaimList, filter_row::filter_row, kept_focus::use_kept_focus,
    mention_list::MentionList, names::Names,
};
use super::{
    buttons::button,
    deeds::use_deeds,
    icons::{Icon, icon},
    model::{Action, Dialog, Tab},
    store::{Store, use_store},
};
use crate::{
    browser::pause::drawn,
    core::{listing::Filter, scene::Scene, workspace::OpenArticle},
};

/// From how many annotations on making their list takes longer than a frame.
const LONG: usize = 1_000;

/// How much of a phone's screen the panel takes; wider windows show all of it at any height.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Height {
    /// Only the handle.
    #[default]
    Closed,
    /// The article is still seen.
    Half,
    /// All but the header.
    Full,
}

impl Height {
    fn next(self) -> Self {
        match self {
            Self::Closed => Self::Half,
            Self::Half => Self::Full,
            Self::Full => Self::Closed,
        }
    }

    fn class(self) -> &'static str {
        match self {
            Self::Closed => "closed",
            Self::Half => "half",
            Self::Full => "full",
        }
    }
}

/// The panel beside the article.
#[function_component]
pub fn Panel() -> Html {
    let store = use_store();
    let root = use_node_ref();
    let deeds = use_deeds(&store);
    let deeds = use_kept_focus(&root, deeds);
    let height = use_state_eq(Height::default);
    let (mentions, claims) = (use_state_eq(Filter::default), use_state_eq(Filter::default));
    let filter = match store.view.tab {
        Tab::Entities => &mentions,
        Tab::Claims => &claims,
    };
    let is_listed = use_listed(&store);
    let scene = store
        .open()
        .filter(|_| is_listed)
        .map(|open| Scene::of(open, &store.workspace.library));
    use_showing(&store, scene.as_ref(), filter, &root);
    use_entering(&store, &height, &root);

    let words = store.words();
    let counts = store.view.wanted.as_ref();
    let counts = counts.and_then(|id| store.workspace.library.counts.get(id));
    let counts = counts.map_or((0, 0), |counts| (counts.all_mentions(), counts.claims));
    let on_toggle = {
        let height = height.clone();
        Callback::from(move |_: MouseEvent| height.set(height.next()))
    };
    use_suggestions_shown(&store, &height);
    let focused = store.view.focused.clone();
    // Proposals are put on the page for the card that is typed in: making them takes longer than all
    // else that changes when another annotation gets the focus.
    let typed_in = use_state_eq(|| None);
    let proposes = focused.is_some() && *typed_in == focused;
    let on_enter = {
        let focused = focused.clone();
        Callback::from(move |event: FocusEvent| {
            let field = event.target().and_then(|t| t.dyn_into::<Element>().ok());
            if field.is_some_and(|field| field.has_attribute("list")) {
                typed_in.set(focused.clone());
            }
        })
    };
    let filtering = filter.clone();
    let on_filter = Callback::from(move |filter| filtering.set(filter));
    html! {
        <aside
            ref={root.clone()}
            class={classes!("panel", height.class())}
            aria-label={words.panel_shown}
            onfocusin={on_enter}
            onkeydown={leave_card(root)}
        >
            <button
                type="button"
                class="panel-handle"
                aria-expanded={(*height != Height::Closed).to_string()}
                aria-controls="panel-body"
                onclick={on_toggle}
            >
                { words.panel_shown }{ " " }
                <span class="count">{ counts.0 + counts.1 }</span>
            </button>
            <div class="panel-body" id="panel-body">
                { tabs::tabs(&store, counts) }
                <div
                    class="panel-page"
                    role="tabpanel"
                    id={tabs::page_id(store.view.tab)}
                    aria-labelledby={tabs::tab_id(store.view.tab)}
                >
                    { suggestions::suggestions(&store) }
                    { orphans::orphans(&store) }
                    { suggest_here(&store) }
                    if let Some(scene) = scene {
                        { filter_row(&store, filter, &on_filter) }
                        if proposes {
                            <Names scene={scene.clone()} />
                        }
                        if store.view.tab == Tab::Entities {
                            <MentionList
                                {scene}
                                filter={(**filter).clone()}
                                {focused}
                                {words}
                                {deeds}
                            />
                        } else {
                            { profile_button(&store) }
                            <ClaimList
                                {scene}
                                filter={(**filter).clone()}
                                {focused}
                                field={store.view.field}
                                proposals={store.view.proposals.clone()}
                                {words}
                                {deeds}
                            />
                        }
                    }
                </div>
            </div>
        </aside>
    }
}

/// Whether the article is listed: one with very many annotations can be read before its list is made.
#[hook]
fn use_listed(store: &Store) -> bool {
    let listed = use_state_eq(|| None);
    let open = store.open().map(|open| open.id.clone());
    let is_long = |open: &OpenArticle| open.annotations.len() > LONG;
    let is_listed = *listed == open || !store.open().is_some_and(is_long);
    use_effect_with(open, move |open| {
        let open = open.clone();
        spawn_local(async move {
            drawn().await;
            listed.set(open);
        });
    });
    is_listed
}

/// The annotation that gets the focus is seen in its list: a filter that hides it ends.
#[hook]
fn use_showing(
    store: &Store,
    scene: Option<&Scene>,
    filter: &UseStateHandle<Filter>,
    root: &NodeRef,
) {
    let hidden = scene
        .zip(store.focused())
        .is_some_and(|(scene, focused)| !filter.shows(scene, focused));
    {
        let filter = filter.clone();
        use_effect_with(store.view.focused.clone(), move |_| {
            if hidden {
                filter.set(Filter::default());
            }
        });
    }
    let root = root.clone();
    let shown = (
        store.view.focused.clone(),
        store.view.reveal,
        scene.is_some(),
    );
    use_effect_with(shown, move |_| {
        let Some(item) = find(&root, "[aria-current]") else {
            return;
        };
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Nearest);
        item.scroll_into_view_with_scroll_into_view_options(&options);
    });
}

/// Where the bar at the top has no room for it, the panel asks for suggestions.
fn suggest_here(store: &Store) -> Html {
    if store.open().is_none() || store.view.suggesting.is_some() {
        return Html::default();
    }
    let name = store.words().suggest;
    let store = store.clone();
    let on_click = Callback::from(move |_: MouseEvent| store.send(Action::StartSuggesting));
    button("button outlined suggest-here", name, on_click)
}

/// Leads to the figures of the article, once there is something to count.
fn profile_button(store: &Store) -> Html {
    let has_claims = store.open().is_some_and(|open| store.tally(&open.id).1 > 0);
    if !has_claims {
        return Html::default();
    }
    let name = store.words().profile;
    let store = store.clone();
    let on_click = Callback::from(move |_: MouseEvent| {
        store.send(Action::Show(Some(Dialog::Profile)));
    });
    html! {
        <button type="button" class="quiet profile-button" onclick={on_click}>
            { icon(Icon::Chart) }{ name }
        </button>
    }
}

/// Suggestions are asked for in order to be seen.
#[hook]
fn use_suggestions_shown(store: &Store, height: &UseStateHandle<Height>) {
    let height = height.clone();
    use_effect_with(store.view.suggesting.is_some(), move |is_on| {
        if *is_on && *height == Height::Closed {
            height.set(Height::Half);
        }
    });
}

/// Enter in the article leads into the focused annotation's card.
#[hook]
fn use_entering(store: &Store, height: &UseStateHandle<Height>, root: &NodeRef) {
    let entered = use_mut_ref(|| store.view.enter);
    let (height, root) = (height.clone(), root.clone());
    use_effect_with((store.view.enter, *height), move |(enter, _)| {
        if *entered.borrow() == *enter {
            return;
        }
        if *height == Height::Closed && !is_shown(&root) {
            return height.set(Height::Half);
        }
        *entered.borrow_mut() = *enter;
        if let Some(control) = find(&root, ".editor :is(select, input, textarea)") {
            let _ = control.focus();
        }
    });
}

/// Whether the lists are seen: always in a wide window, on a phone once the sheet is open.
fn is_shown(root: &NodeRef) -> bool {
    find(root, ".panel-body").is_some_and(|body| body.offset_parent().is_some())
}

fn find(root: &NodeRef, selector: &str) -> Option<HtmlElement> {
    let found = root.cast::<Element>()?.query_selector(selector).ok()??;
    found.dyn_into().ok()
}

/// Escape leads out of a card to its head, and from there the page's own Escape goes on.
fn leave_card(root: NodeRef) -> Callback<KeyboardEvent> {
    Callback::from(move |event: KeyboardEvent| {
        let target = event.target().and_then(|t| t.dyn_into::<Element>().ok());
        let in_card = target.is_some_and(|t| t.closest(".editor").is_ok_and(|e| e.is_some()));
        if event.key() != "Escape" || !in_card || event.default_prevented() {
            return;
        }
        if let Some(head) = find(&root, "[aria-current] > .item-head") {
            event.prevent_default();
            let _ = head.focus();
        }
    })
}
