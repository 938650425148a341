//! All articles of this browser, the newest first, and the bin.

use std::rc::Rc;

use web_sys::{HtmlElement, HtmlInputElement, HtmlSelectElement};
use yew::{
    Callback, Event, Html, InputEvent, MouseEvent, Properties, TargetCast, function_component,
    html, use_context, use_effect_with, use_memo, use_node_ref, use_state_eq,
};

use super::{
    address::address_of,
    buttons::{button, closing_button},
    deeds::{Deeds, use_deeds},
    dialog::Dialog as Modal,
    filing::Desk,
    icons::{Icon, icon},
    language::{fill, words},
    listed::use_listed,
    menu::{Item, Menu},
    model::{Action, Dialog},
    store::{Store, use_store},
};
use crate::{
    browser::occasion::day,
    core::{
        annotation::Id,
        article::{Head, Status},
        command::{Command, HeadEdit},
        day::stated,
        folded::folded,
        order::sort_by,
        settings::Language,
    },
};

/// In the order in which a person works.
const STATUSES: [Status; 3] = [Status::New, Status::InProgress, Status::Done];

/// The list of articles. In narrow windows it is a drawer, which a button of the header opens.
#[function_component]
pub fn Library() -> Html {
    let store = use_store();
    let desk = use_context::<Desk>().expect("every component is inside App");
    let words = store.words();
    let query = use_state_eq(String::new);
    let status = use_state_eq(|| None::<Status>);
    let node = use_node_ref();
    // Once an article is chosen the drawer has done its work. It refuses where it is not open.
    use_effect_with((store.view.wanted.clone(), node.clone()), |(_, node)| {
        if let Some(drawer) = node.cast::<HtmlElement>() {
            let _ = drawer.hide_popover();
        }
    });
    let deeds = use_deeds(&store);
    let shelves = use_memo(store.workspace.library.heads.clone(), |heads| {
        let (mut binned, here) = (Vec::new(), store.articles());
        binned.extend(heads.values().filter(|h| h.binned.is_some()).cloned());
        sort_by(&mut binned, |a, b| b.binned.cmp(&a.binned));
        (here, binned)
    });
    let (here, binned) = &*shelves;
    let wanted = folded(query.trim());
    let shown: Vec<&Rc<Head>> = here
        .iter()
        .filter(|head| status.is_none_or(|status| head.status == status))
        .filter(|head| wanted.is_empty() || matches(head, &wanted))
        .collect();
    let (listed, more) = use_listed(&store, shown.len());
    let entry = |head: &Rc<Head>| {
        html! {
            <Entry
                key={head.id.as_str()}
                head={head.clone()}
                is_open={store.view.wanted.as_ref() == Some(&head.id)}
                tally={store.tally(&head.id)}
                language={store.language}
                deeds={deeds.clone()}
                desk={desk.clone()}
            />
        }
    };
    let on_search = {
        let query = query.clone();
        Callback::from(move |event: InputEvent| {
            query.set(event.target_unchecked_into::<HtmlInputElement>().value());
        })
    };
    let on_status = {
        let status = status.clone();
        Callback::from(move |event: Event| {
            let chosen = event.target_unchecked_into::<HtmlSelectElement>();
            let index = usize::try_from(chosen.selected_index() - 1).ok();
            status.set(index.and_then(|index| STATUSES.get(index).copied()));
        })
    };
    html! {
        <nav ref={node} id="library" class="library" popover="auto" aria-label={words.library}>
            <h2>{ words.library }</h2>
            if here.is_empty() {
                <p class="hint">{ words.no_articles }</p>
            } else {
                <div class="library-search">
                    <input
                        type="search"
                        aria-label={words.search_library}
                        placeholder={words.search}
                        value={(*query).clone()}
                        oninput={on_search}
                    />
                    <select aria-label={words.status} onchange={on_status}>
                        <option selected={status.is_none()}>{ words.every_status }</option>
                        { for STATUSES.iter().map(|one| html! {
                            <option selected={*status == Some(*one)}>{ words.status_name(*one) }</option>
                        }) }
                    </select>
                </div>
                if shown.is_empty() {
                    <p class="hint">{ words.no_match }</p>
                }
            }
            if !here.is_empty() {
                { ledger_button(&store) }
            }
            <ul class="library-list">
                { for shown.into_iter().take(listed).map(entry) }
            </ul>
            { more }
            if !binned.is_empty() {
                <Bin heads={binned.clone()} />
            }
        </nav>
    }
}

/// Leads to the claims of all articles.
fn ledger_button(store: &Store) -> Html {
    let name = store.words().ledger;
    let store = store.clone();
    let on_click =
        Callback::from(move |_: MouseEvent| store.send(Action::Show(Some(Dialog::Ledger))));
    html! {
        <button type="button" class="quiet ledger-button" aria-keyshortcuts="Shift+C" onclick={on_click}>
            { icon(Icon::Table) }{ name }
        </button>
    }
}

/// Whether the title, the publisher or the notice has these folded words.
fn matches(head: &Head, wanted: &str) -> bool {
    let places = [
        Some(&head.title),
        head.source.publisher.as_ref(),
        head.source.notice.as_ref(),
    ];
    let mut places = places.into_iter().flatten();
    places.any(|place| folded(place).contains(wanted))
}

#[derive(PartialEq, Properties)]
struct EntryProps {
    /// The article.
    head: Rc<Head>,
    /// Whether it is the one on the page.
    is_open: bool,
    /// How many mentions and how many claims it has.
    tally: (usize, usize),
    language: Language,
    deeds: Deeds,
    desk: Desk,
}

/// An article of the list. It is rendered only when it shows something new: every key press renders the
/// list.
#[function_component]
fn Entry(props: &EntryProps) -> Html {
    let EntryProps { head, language, .. } = props;
    let words = words(*language);
    let (mentions, claims) = props.tally;
    let published = head.source.published.as_deref();
    let date = match published {
        Some(date) => stated(date, *language),
        None => day(&head.added, *language),
    };
    let line: Vec<&str> = head
        .source
        .publisher
        .as_deref()
        .into_iter()
        .chain([date.as_str(), words.status_name(head.status)])
        .collect();
    html! {
        <li>
            <a href={address_of(&head.id)} aria-current={props.is_open.then_some("page")}>
                <span class="library-title" dir="auto">{ &head.title }</span>
                { " " }
                <small>{ line.join(" · ") }</small>
                { " " }
                <small>{ words.tally(mentions, claims) }</small>
            </a>
            <Menu
                name={fill(words.more_about, &[&head.title])}
                class="icon"
                items={choices(props)}
            >
                { icon(Icon::More) }
            </Menu>
        </li>
    }
}

/// What can be done with an article of the list.
fn choices(props: &EntryProps) -> Vec<Item> {
    let words = words(props.language);
    let id = || props.head.id.clone();
    let set_status = |status: Status| {
        let (act, id) = (props.deeds.act.clone(), id());
        let name = fill(words.set_status, &[words.status_name(status)]);
        Item::new(name, move || {
            act.emit(Command::EditHead(id.clone(), HeadEdit::Status(status)));
        })
        .one_of_several(props.head.status == status)
    };
    let (send, desk, act) = (
        props.deeds.send.clone(),
        props.desk.clone(),
        props.deeds.act.clone(),
    );
    let (edited, exported, binned) = (id(), id(), id());
    STATUSES
        .into_iter()
        .map(set_status)
        .chain([
            Item::new(words.edit_source, move || {
                send.emit(Action::Show(Some(Dialog::Source(edited.clone()))));
            }),
            Item::new(words.export_one, move || {
                desk.take_away(vec![exported.clone()]);
            }),
            Item::new(words.move_to_bin, move || {
                act.emit(Command::Bin(vec![binned.clone()]));
            }),
        ])
        .collect()
}

#[derive(PartialEq, Properties)]
struct BinProps {
    /// What is in it, the newest first.
    heads: Vec<Rc<Head>>,
}

/// What was deleted and can still come back.
#[function_component]
fn Bin(props: &BinProps) -> Html {
    let store = use_store();
    let desk = use_context::<Desk>().expect("every component is inside App");
    let words = store.words();
    let doomed = use_state_eq(|| None::<Rc<Head>>);
    let (listed, more) = use_listed(&store, props.heads.len());
    let line = |head: &Rc<Head>| {
        let on_restore = {
            let (store, id) = (store.clone(), head.id.clone());
            Callback::from(move |_: MouseEvent| store.act(Command::Unbin(vec![id.clone()])))
        };
        let on_erase = {
            let (doomed, head) = (doomed.clone(), head.clone());
            Callback::from(move |_: MouseEvent| doomed.set(Some(head.clone())))
        };
        html! {
            <li key={head.id.as_str()}>
                <span class="library-title" dir="auto">{ &head.title }</span>
                { about(words.restore, &head.title, "quiet", on_restore) }
                { about(words.delete_for_good, &head.title, "quiet dangerous", on_erase) }
            </li>
        }
    };
    let on_keep = {
        let doomed = doomed.clone();
        Callback::from(move |()| doomed.set(None))
    };
    let on_erase = |id: Id| {
        let doomed = doomed.clone();
        let desk = desk.clone();
        Callback::from(move |_: MouseEvent| {
            doomed.set(None);
            desk.erase(id.clone());
        })
    };
    html! {
        <>
            <details class="bin">
                <summary>{ format!("{} ({})", words.bin, props.heads.len()) }</summary>
                <ul>{ for props.heads.iter().take(listed).map(line) }</ul>
                { more }
            </details>
            if let Some(head) = &*doomed {
                <Modal name={words.delete_for_good} on_close={on_keep.clone()}>
                    <p>{ fill(words.delete_for_good_sure, &[&head.title]) }</p>
                    <div class="actions">
                        { closing_button("button outlined", words.cancel, &on_keep) }
                        { button("button danger", words.delete_for_good, on_erase(head.id.clone())) }
                    </div>
                </Modal>
            }
        </>
    }
}

/// A button whose name also says to whom it speaks only to those who do not see the line.
fn about(
    name: &'static str,
    title: &str,
    class: &'static str,
    on_click: Callback<MouseEvent>,
) -> Html {
    html! {
        <button type="button" {class} onclick={on_click}>
            { name }<span class="visually-hidden">{ format!(" – {title}") }</span>
        </button>
    }
}
