//! An entity of the library: its name, its other names, addresses that say what it is, and whether it
//! is one with another.

use std::rc::Rc;

use yew::{
    AttrValue, Callback, Html, MouseEvent, Properties, function_component, html, use_context,
    use_state_eq,
};

use super::choice::Choice;
use crate::{
    core::{
        annotation::{Entity, Id},
        command::Command,
        folded::folded,
        link::is_link,
        table::Table,
    },
    ui::{
        buttons::button,
        deeds::Deeds,
        filing::Desk,
        language::{Words, fill},
        model::{Action, Dialog},
        text_field::TextField,
    },
};

/// Which entity.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// The entity.
    pub entity: Rc<Entity>,
    /// The words of the mention that it is seen from.
    pub quote: String,
    /// The mentions of it in this article.
    pub here: Vec<Id>,
    /// All entities of the library.
    pub entities: Table<Entity>,
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
    let desk = use_context::<Desk>().expect("every component is inside App");
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
            { alias_button(props) }
            <TextField
                name={words.entity_links}
                value={entity.links.join("\n")}
                on_input={on_links}
                multiline=true
            />
            if let Some(bad) = &*bad_link {
                <p class="trouble" aria-live="polite">{ fill(words.not_a_link, &[bad]) }</p>
            }
            { links(entity) }
            <TextField
                name={words.entity_note}
                value={entity.note.clone()}
                on_input={edit(|e, text| e.note = text)}
                multiline=true
            />
            <Merging
                entity={entity.clone()}
                entities={props.entities.clone()}
                {words}
                on_merge={merging(&desk, entity)}
            />
            { dossier_button(props) }
            { split_button(props, &desk) }
            { removal_button(props) }
        </details>
    }
}

/// The lines that say something.
fn lines(text: &str) -> Vec<String> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.map(str::to_owned).collect()
}

/// The links that can be followed.
fn links(entity: &Entity) -> Html {
    let followed = entity.links.iter().filter(|link| is_link(link));
    html! {
        <div class="links">
            { for followed.map(|link| html! {
                <a href={link.clone()} target="_blank" rel="noopener noreferrer">{ link.clone() }</a>
            }) }
        </div>
    }
}

/// The mention's own words become one of the names, so that the same words are known elsewhere.
fn alias_button(props: &Props) -> Html {
    let (entity, quote) = (&props.entity, &props.quote);
    if entity.is_called(&folded(quote)) {
        return Html::default();
    }
    let mut named = (**entity).clone();
    named.aliases.push(quote.clone());
    let on_click = props
        .deeds
        .act
        .reform(move |_: MouseEvent| Command::EditEntity(named.clone()));
    button("quiet", &fill(props.words.also_called, &[quote]), on_click)
}

/// The mentions with these words are somebody else.
fn split_button(props: &Props, desk: &Desk) -> Html {
    let (entity, quote) = (&props.entity, &props.quote);
    if folded(&entity.name) == folded(quote) {
        return Html::default();
    }
    let (desk, id, words) = (desk.clone(), entity.id.clone(), quote.clone());
    let on_click = Callback::from(move |_: MouseEvent| {
        let (id, words) = (id.clone(), words.clone());
        desk.act_everywhere(move |articles| Command::SplitEntity(id, words, articles));
    });
    button(
        "button outlined",
        &fill(props.words.split_off, &[quote]),
        on_click,
    )
}

/// Leads to all places of the library that name it.
fn dossier_button(props: &Props) -> Html {
    let id = props.entity.id.clone();
    let on_click = props
        .deeds
        .send
        .reform(move |_: MouseEvent| Action::Show(Some(Dialog::Dossier(id.clone()))));
    button("button outlined", props.words.everywhere, on_click)
}

/// All mentions of the entity in this article go at once.
fn removal_button(props: &Props) -> Html {
    let ids = props.here.clone();
    let name = fill(props.words.remove_entity_here, &[&ids.len().to_string()]);
    let on_click = props
        .deeds
        .act
        .reform(move |_: MouseEvent| Command::Delete(ids.clone()));
    button("button danger", &name, on_click)
}

fn merging(desk: &Desk, entity: &Entity) -> Callback<Id> {
    let (desk, from) = (desk.clone(), entity.id.clone());
    Callback::from(move |into: Id| {
        let from = from.clone();
        desk.act_everywhere(move |articles| Command::MergeEntities(from, into, articles));
    })
}

#[derive(PartialEq, Properties)]
struct MergingProps {
    entity: Rc<Entity>,
    entities: Table<Entity>,
    words: &'static Words,
    on_merge: Callback<Id>,
}

/// Another entity that this one is the same as.
#[function_component]
fn Merging(props: &MergingProps) -> Html {
    let chosen = use_state_eq(AttrValue::default);
    let others = props.entities.values();
    let others: Vec<(AttrValue, AttrValue)> = others
        .filter(|other| other.id != props.entity.id)
        .map(|other| {
            (
                other.id.as_str().to_owned().into(),
                other.name.clone().into(),
            )
        })
        .collect();
    if others.is_empty() {
        return Html::default();
    }
    let options: Vec<_> = [(AttrValue::default(), props.words.choose.into())]
        .into_iter()
        .chain(others)
        .collect();
    let on_choose = {
        let chosen = chosen.clone();
        Callback::from(move |id: AttrValue| chosen.set(id))
    };
    let on_merge = {
        let (chosen, on_merge) = (chosen.clone(), props.on_merge.clone());
        Callback::from(move |_: MouseEvent| {
            if let Some(into) = Id::new(&chosen) {
                on_merge.emit(into);
            }
        })
    };
    html! {
        <div class="merging">
            <label class="field">
                <span>{ props.words.merge_into }</span>
                <Choice
                    name={props.words.merge_into}
                    {options}
                    chosen={(*chosen).clone()}
                    {on_choose}
                />
            </label>
            if !chosen.is_empty() {
                { button("button outlined", props.words.merge_entity, on_merge) }
            }
        </div>
    }
}
