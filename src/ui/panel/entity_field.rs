//! What a mention names: an entity of the library, a new one, or none in particular.

use yew::{Callback, Html, MouseEvent, html};

use super::{card::Card, draft_field::DraftField, names};
use crate::{
    core::{
        annotation::Mention,
        command::{Command, Naming},
        scene::Scene,
    },
    ui::{buttons::button, language::fill},
};

/// A field for the entity's name; while there is none, a button that takes the mention's own words.
pub fn entity_field(card: &Card, mention: &Mention) -> Html {
    let (words, scene) = (card.words, &card.scene);
    let entity = scene.entity_of(mention);
    let on_finish = {
        let (scene, mention, act) = (scene.clone(), mention.clone(), card.deeds.act.clone());
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
                { choices(card, mention) }
                { own_words_button(card, mention) }
                <p class="hint">{ words.entity_hint }</p>
            }
        </>
    }
}

/// The entities that bear these words as a name, where there are several.
fn choices(card: &Card, mention: &Mention) -> Html {
    let named = card
        .scene
        .entities_named(&card.scene.words(&card.annotation), &mention.label);
    if named.len() < 2 {
        return Html::default();
    }
    html! {
        <div class="entity-choices" role="group" aria-label={card.words.which_one}>
            <span>{ card.words.which_one }</span>
            { for named.into_iter().map(|entity| {
                let link = Command::Link(mention.id.clone(), Naming::Entity(entity.id.clone()));
                let on_click = card.deeds.act.reform(move |_: MouseEvent| link.clone());
                button("button outlined", &entity.name, on_click)
            }) }
        </div>
    }
}

fn own_words_button(card: &Card, mention: &Mention) -> Html {
    let (words, scene) = (card.words, &card.scene);
    let quote = scene.words(&card.annotation);
    let naming = naming(scene, mention, &quote);
    let name = match scene.entity_named(&quote, Some(&mention.label)) {
        Some(entity) => fill(words.link_entity, &[&entity.name]),
        None => fill(words.new_entity, &[&quote]),
    };
    let (id, act) = (mention.id.clone(), card.deeds.act.clone());
    let on_click = Callback::from(move |_: MouseEvent| {
        act.emit(Command::Link(id.clone(), naming.clone()));
    });
    button("quiet", &name, on_click)
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
