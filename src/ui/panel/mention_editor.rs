//! The card of the focused mention: everything about it can be changed in place.

use std::rc::Rc;

use yew::{AttrValue, Callback, Html, MouseEvent, Properties, function_component, html, use_memo};

use super::{
    choice::{Choice, label_options},
    deeds::Deeds,
    entity_editor::EntityEditor,
    entity_field::EntityField,
    extent::Extent,
    note::Note,
};
use crate::{
    core::{
        annotation::{Annotation, Id},
        command::Command,
        scene::Scene,
    },
    ui::{
        language::{Words, fill},
        model::Action,
    },
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

/// The card of a mention.
#[function_component]
pub fn MentionEditor(props: &Props) -> Html {
    let (words, deeds) = (props.words, &props.deeds);
    let (scene, annotation) = (&props.scene, &props.annotation);
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
            <EntityField
                scene={scene.clone()}
                annotation={annotation.clone()}
                {words}
                deeds={deeds.clone()}
            />
            if let Some(entity) = scene.entity_of(mention) {
                <EntityEditor
                    key={entity.id.as_str()}
                    entity={entity.clone()}
                    {words}
                    deeds={deeds.clone()}
                />
            }
            <label class="field">
                <span>{ words.note }</span>
                <Note annotation={annotation.clone()} {words} deeds={deeds.clone()} />
            </label>
            <Extent
                text={scene.text.clone()}
                annotation={annotation.clone()}
                {words}
                deeds={deeds.clone()}
            />
            <div class="item-actions">
                <button type="button" class="button outlined" onclick={on_all}>
                    { words.all_occurrences }
                </button>
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

/// A button that deletes these annotations.
pub fn delete_button(deeds: &Deeds, name: String, ids: Vec<Id>) -> Html {
    let on_click = deeds
        .act
        .reform(move |_: MouseEvent| Command::Delete(ids.clone()));
    html! {
        <button type="button" class="button danger" onclick={on_click}>{ name }</button>
    }
}
