//! Names that fields propose while one types: the library's entities and what the article mentions.

use yew::{Html, Properties, function_component, html, use_memo};

use crate::core::scene::Scene;

/// The id of the list of entities.
pub const ENTITIES: &str = "entity-names";
/// The id of the list of possible speakers.
pub const SPEAKERS: &str = "speaker-names";

/// How many mentioned words are proposed: a longer list would only make each focus slower. What is
/// not proposed is still found when it is typed.
const PROPOSED: usize = 500;

/// Where the names come from.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// The article and the library's entities.
    pub scene: Scene,
}

/// The lists of proposals; they stand outside of the items, whose text they are no part of.
#[function_component]
pub fn Names(props: &Props) -> Html {
    let mentioned = use_memo(props.scene.annotations.clone(), |_| -> Vec<String> {
        props.scene.mentioned().take(PROPOSED).collect()
    });
    let entities = || {
        let option = |name: &str| html! { <option value={name.to_owned()} /> };
        props.scene.entities.values().map(move |e| option(&e.name))
    };
    html! {
        <>
            <datalist id={ENTITIES}>{ for entities() }</datalist>
            <datalist id={SPEAKERS}>
                { for entities() }
                { for mentioned.iter().map(|words| html! { <option value={words.clone()} /> }) }
            </datalist>
        </>
    }
}
