//! How an annotation is related to others, each with its words, and the way to one more.

use yew::{AttrValue, Callback, Html, MouseEvent, html};

use super::{card::Card, choice::Choice};
use crate::{
    core::{annotation::RELATION_KINDS, command::Command, scene::Related},
    ui::{
        buttons::{icon_button, keyed_button},
        icons::Icon,
        language::fill,
        model::Action,
    },
};

/// The related annotations as rows of a list of facts, for reading.
pub fn related_facts(card: &Card) -> Html {
    let related = card.scene.relations_of(card.annotation.id());
    html! {
        { for related.map(|related| html! {
            <>
                <dt>{ card.words.relation_name(&related.relation.kind, related.is_from) }</dt>
                <dd>{ other_end(card, &related) }</dd>
            </>
        }) }
    }
}

/// The same with everything that can be changed.
pub fn relations(card: &Card) -> Html {
    let related = card.scene.relations_of(card.annotation.id());
    html! {
        <div class="relations" role="group" aria-label={card.words.relations}>
            { for related.map(|related| html! {
                <div class="relation" key={related.relation.id.as_str()}>
                    { kind(card, &related) }
                    { other_end(card, &related) }
                    { remove(card, &related) }
                </div>
            }) }
            { relate_button(card) }
        </div>
    }
}

/// The words at the other end; a click goes there.
fn other_end(card: &Card, related: &Related) -> Html {
    let quote = card.scene.words(related.other);
    html! {
        <button
            type="button"
            class="quiet other-end"
            dir="auto"
            onclick={card.deeds.focus(related.other.id())}
        >
            { quote }
        </button>
    }
}

fn kind(card: &Card, related: &Related) -> Html {
    let (words, relation) = (card.words, related.relation);
    let own = (!RELATION_KINDS.contains(&relation.kind.as_str())).then_some(relation.kind.as_str());
    let option = |kind: &str| -> (AttrValue, AttrValue) {
        let name = words.relation_name(kind, related.is_from).to_owned();
        (kind.to_owned().into(), name.into())
    };
    let options: Vec<_> = RELATION_KINDS.into_iter().chain(own).map(option).collect();
    let on_choose = {
        let (id, act) = (relation.id.clone(), card.deeds.act.clone());
        Callback::from(move |kind: AttrValue| {
            act.emit(Command::EditRelation(id.clone(), kind.to_string()));
        })
    };
    html! {
        <Choice name={words.relation_kind} {options} chosen={relation.kind.clone()} {on_choose} />
    }
}

fn remove(card: &Card, related: &Related) -> Html {
    let name = fill(
        card.words.remove_relation,
        &[&card.scene.words(related.other)],
    );
    let command = Command::Unrelate(related.relation.id.clone());
    let on_click = card.deeds.act.reform(move |_: MouseEvent| command.clone());
    icon_button("button icon", &name, Icon::Close, Some(on_click))
}

fn relate_button(card: &Card) -> Html {
    let on_click = card
        .deeds
        .send
        .reform(|_: MouseEvent| Action::StartRelating);
    keyed_button(card.words.relate, "R", on_click)
}
