//! What a mention names: an entity of the library, a new one, or none in particular.

use std::rc::Rc;

use yew::{Callback, Html, MouseEvent, Properties, function_component, html};

use super::{deeds::Deeds, draft_field::DraftField, names};
use crate::{
    core::{
        annotation::{Annotation, Mention},
        command::{Command, Naming},
        scene::Scene,
    },
    ui::language::{Words, fill},
};

/// Which mention.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// The article and the library's entities.
    pub scene: Scene,
    /// The mention.
    pub annotation: Rc<Annotation>,
    /// The page's words.
    pub words: &'static Words,
    /// What can be done.
    pub deeds: Deeds,
}

/// A field for the entity's name; while there is none, a button that takes the mention's own words.
#[function_component]
pub fn EntityField(props: &Props) -> Html {
    let Some(mention) = props.annotation.as_mention() else {
        return Html::default();
    };
    let (words, scene) = (props.words, &props.scene);
    let entity = scene.entity_of(mention);
    let on_finish = {
        let (scene, mention, act) = (scene.clone(), mention.clone(), props.deeds.act.clone());
        Callback::from(move |name: String| {
            let naming = naming(&scene, &mention, &name);
            act.emit(Command::Link(mention.id.clone(), naming));
        })
    };
    let name = entity.map_or_else(String::new, |entity| entity.name.clone());
    html! {
        <>
            <DraftField
                name={words.entity}
                value={name}
                proposals={names::ENTITIES}
                placeholder={words.no_entity}
                {on_finish}
            />
            if entity.is_none() {
                { own_words_button(props, mention) }
                <p class="hint">{ words.entity_hint }</p>
            }
        </>
    }
}

fn own_words_button(props: &Props, mention: &Mention) -> Html {
    let (words, scene) = (props.words, &props.scene);
    let quote = scene.words(&props.annotation);
    let naming = naming(scene, mention, &quote);
    let name = match scene.entity_named(&quote, Some(&mention.label)) {
        Some(entity) => fill(words.link_entity, &[&entity.name]),
        None => fill(words.new_entity, &[&quote]),
    };
    let (id, act) = (mention.id.clone(), props.deeds.act.clone());
    let on_click = Callback::from(move |_: MouseEvent| {
        act.emit(Command::Link(id.clone(), naming.clone()));
    });
    html! { <button type="button" class="quiet" onclick={on_click}>{ name }</button> }
}

/// What a typed name means for a mention.
fn naming(scene: &Scene, mention: &Mention, name: &str) -> Naming {
    let name = name.trim();
    if name.is_empty() {
        return Naming::Nothing;
    }
    match scene.entity_named(name, Some(&mention.label)) {
        Some(entity) => Naming::Entity(entity.id.clone()),
        None => Naming::New(name.to_owned()),
    }
}
