//! The card of the focused mention: everything about it can be changed in place.

use yew::{AttrValue, Callback, Html, MouseEvent, function_component, html, use_memo};

use super::{
    card::Card,
    choice::{Choice, label_options},
    entity_editor::EntityEditor,
    entity_field::entity_field,
    extent::extent,
    note::note,
    relations::relations,
};
use crate::{
    core::{
        annotation::{Entity, Id},
        command::Command,
        scene::Scene,
    },
    ui::{buttons::button, deeds::Deeds, language::fill, model::Action},
};

/// The card of a mention.
#[function_component]
pub fn MentionEditor(card: &Card) -> Html {
    let (words, deeds) = (card.words, &card.deeds);
    let (scene, annotation) = (&card.scene, &card.annotation);
    let alike = use_memo(
        (scene.annotations.clone(), annotation.clone()),
        |(_, annotation)| {
            annotation
                .as_mention()
                .map_or(Vec::new(), |m| scene.alike(m))
        },
    );
    let Some(mention) = annotation.as_mention() else {
        return Html::default();
    };
    let on_label = {
        let (id, act) = (mention.id.clone(), deeds.act.clone());
        Callback::from(move |label: AttrValue| {
            if let Some(label) = Id::new(&label) {
                act.emit(Command::Relabel(id.clone(), label));
            }
        })
    };
    let label = mention.label.clone();
    let on_all = deeds
        .send
        .reform(move |_: MouseEvent| Action::PreviewAll(label.clone()));
    html! {
        <div class="editor">
            <label class="field">
                <span>{ words.label }</span>
                <Choice
                    name={words.label}
                    options={label_options(&scene.labels).collect::<Vec<_>>()}
                    chosen={mention.label.as_str().to_owned()}
                    on_choose={on_label}
                />
            </label>
            { entity_field(card, mention) }
            if let Some(entity) = scene.entity_of(mention) {
                <EntityEditor
                    key={entity.id.as_str()}
                    entity={entity.clone()}
                    quote={scene.words(annotation)}
                    here={named_here(scene, entity)}
                    entities={scene.entities.clone()}
                    {words}
                    deeds={deeds.clone()}
                />
            }
            { relations(card) }
            <label class="field">
                <span>{ words.note }</span>
                { note(card) }
            </label>
            { extent(card) }
            <div class="item-actions">
                { button("button outlined", words.all_occurrences, on_all) }
                if alike.len() > 1 {
                    { delete_button(
                        deeds,
                        fill(words.delete_alike, &[&alike.len().to_string()]),
                        alike.to_vec(),
                    ) }
                }
                { delete_button(deeds, words.delete.to_owned(), vec![mention.id.clone()]) }
            </div>
        </div>
    }
}

/// The mentions of an entity in the article.
fn named_here(scene: &Scene, entity: &Entity) -> Vec<Id> {
    let mentions = scene.annotations.iter().filter_map(|a| a.as_mention());
    let of_it = mentions.filter(|m| m.entity.as_ref() == Some(&entity.id));
    of_it.map(|m| m.id.clone()).collect()
}

/// A button that deletes these annotations.
pub fn delete_button(deeds: &Deeds, name: String, ids: Vec<Id>) -> Html {
    let on_click = deeds
        .act
        .reform(move |_: MouseEvent| Command::Delete(ids.clone()));
    button("button danger", &name, on_click)
}
