//! An entity of the library: its name, its other names, and addresses that say what it is.

use std::rc::Rc;

use web_sys::Url;
use yew::{Callback, Html, Properties, function_component, html, use_state_eq};

use super::deeds::Deeds;
use crate::{
    core::{annotation::Entity, command::Command},
    ui::{
        language::{Words, fill},
        text_field::TextField,
    },
};

/// Which entity.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// The entity.
    pub entity: Rc<Entity>,
    /// The page's words.
    pub words: &'static Words,
    /// What can be done.
    pub deeds: Deeds,
}

/// The fields of an entity, folded away until they are wanted.
#[function_component]
pub fn EntityEditor(props: &Props) -> Html {
    let (words, entity) = (props.words, &props.entity);
    let bad_link = use_state_eq(|| None::<String>);
    let edit = |change: fn(&mut Entity, String)| {
        let (entity, act) = (entity.clone(), props.deeds.act.clone());
        Callback::from(move |text: String| {
            let mut edited = (*entity).clone();
            change(&mut edited, text);
            act.emit(Command::EditEntity(edited));
        })
    };
    let on_links = {
        let (bad_link, edit) = (bad_link.clone(), edit(|e, text| e.links = lines(&text)));
        Callback::from(move |text: String| {
            let bad = lines(&text).into_iter().find(|line| !is_link(line));
            if bad.is_none() {
                edit.emit(text);
            }
            bad_link.set(bad);
        })
    };
    html! {
        <details class="entity-editor">
            <summary>{ fill(words.edit_entity, &[&entity.name]) }</summary>
            <TextField
                name={words.entity_name}
                value={entity.name.clone()}
                on_input={edit(|e, text| e.name = text.trim().to_owned())}
            />
            <TextField
                name={words.entity_aliases}
                value={entity.aliases.join("\n")}
                on_input={edit(|e, text| e.aliases = lines(&text))}
                multiline=true
            />
            <TextField
                name={words.entity_links}
                value={entity.links.join("\n")}
                on_input={on_links}
                multiline=true
            />
            if let Some(bad) = &*bad_link {
                <p class="trouble" aria-live="polite">{ fill(words.not_a_link, &[bad]) }</p>
            }
        </details>
    }
}

/// The lines that say something.
fn lines(text: &str) -> Vec<String> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(str::to_owned).collect()
}

/// Whether it is an address on the web; nothing else is safe to follow.
fn is_link(line: &str) -> bool {
    Url::new(line).is_ok_and(|url| matches!(url.protocol().as_str(), "http:" | "https:"))
}
