//! All mentions of the article, by label and by what they name.

use yew::{
    Callback, Html, MouseEvent, Properties, function_component, html, use_memo, use_state_eq,
};

use super::{
    deeds::Deeds,
    mention_item::{MentionItem, around},
};
use crate::{
    core::{
        annotation::{Annotation, Id},
        listing::{Filter, LabelGroup, Thing, mentions},
        scene::Scene,
    },
    ui::{
        buttons::button,
        language::{Words, fill},
    },
};

/// How many items are shown at first, and how many more each time one asks: more than a person
/// looks through, and few enough to be there at once.
pub const SHOWN: usize = 300;

/// What is listed, here and in the list of claims.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// The article and the library's entities.
    pub scene: Scene,
    /// What the list is narrowed to.
    pub filter: Filter,
    /// The annotation that has the focus.
    pub focused: Option<Id>,
    /// The page's words.
    pub words: &'static Words,
    /// What can be done.
    pub deeds: Deeds,
}

/// The list of mentions.
#[function_component]
pub fn MentionList(props: &Props) -> Html {
    let shown = use_state_eq(|| SHOWN);
    let groups = use_memo(
        (props.scene.clone(), props.filter.clone()),
        |(scene, filter)| mentions(scene, filter),
    );
    let all: usize = groups.iter().map(LabelGroup::count).sum();
    if all == 0 {
        return nothing(props.words, &props.filter, props.words.empty_entities);
    }
    let mut room = *shown;
    html! {
        <>
            { for groups.iter().filter_map(|group| label_group(props, group, &mut room)) }
            { more(props.words, &shown, all) }
        </>
    }
}

/// What an empty list says: how to fill it, or that a filter has emptied it.
pub fn nothing(words: &Words, filter: &Filter, lesson: &'static str) -> Html {
    let sentence = if *filter == Filter::default() {
        lesson
    } else {
        words.empty_filter
    };
    html! { <p class="panel-empty">{ sentence }</p> }
}

/// The button that shows more of a long list.
pub fn more(words: &Words, shown: &yew::UseStateHandle<usize>, all: usize) -> Html {
    let left = all.saturating_sub(**shown).min(SHOWN);
    if left == 0 {
        return Html::default();
    }
    let shown = shown.clone();
    let on_click = Callback::from(move |_: MouseEvent| shown.set(*shown + SHOWN));
    button(
        "button outlined show-more",
        &fill(words.show_more, &[&left.to_string()]),
        on_click,
    )
}

/// The mentions of one label for which there is room, and the focused one in any case.
fn label_group(props: &Props, group: &LabelGroup, room: &mut usize) -> Option<Html> {
    let things: Vec<Html> = group
        .things
        .iter()
        .filter_map(|thing| thing_part(props, thing, room))
        .collect();
    (!things.is_empty()).then(|| {
        html! {
            <section key={group.label.as_str()} class="label-group">
                <h3 data-label={group.label.as_str().to_owned()}>
                    <span class="swatch" aria-hidden="true"></span>
                    { props.scene.label_name(&group.label).to_owned() }
                    { " " }<span class="count">{ group.count() }</span>
                </h3>
                { for things }
            </section>
        }
    })
}

fn thing_part(props: &Props, thing: &Thing, room: &mut usize) -> Option<Html> {
    let mut items: Vec<Html> = Vec::new();
    for annotation in &thing.mentions {
        let is_focused = props.focused.as_ref() == Some(annotation.id());
        if *room > 0 || is_focused {
            items.push(item(props, thing, annotation, is_focused));
        }
        *room = room.saturating_sub(1);
    }
    let name = thing.name.clone();
    let is_headed = thing.entity.is_some() || thing.mentions.len() > 1;
    // Linking a mention moves it to another thing; what does not move keeps its element, so that
    // nobody is interrupted while typing.
    let first = thing.mentions.first()?.id().as_str().to_owned();
    (!items.is_empty()).then(|| {
        html! {
            <div key={first} class="thing">
                if is_headed {
                    <h4 dir="auto">
                        { name.clone() }{ " " }
                        <span class="count">{ thing.mentions.len() }</span>
                    </h4>
                }
                <ul role="list" aria-label={name}>{ for items }</ul>
            </div>
        }
    })
}

fn item(
    props: &Props,
    thing: &Thing,
    annotation: &std::rc::Rc<Annotation>,
    is_focused: bool,
) -> Html {
    let scene = &props.scene;
    let label = annotation.as_mention().map(|m| scene.label_name(&m.label));
    let is_one_of_many = thing.mentions.len() > 1;
    html! {
        <MentionItem
            key={annotation.id().as_str()}
            annotation={annotation.clone()}
            quote={scene.words(annotation)}
            label={label.unwrap_or_default().to_owned()}
            around={is_one_of_many.then(|| around(&scene.text, annotation)).flatten()}
            card={is_focused.then(|| scene.clone())}
            words={props.words}
            deeds={props.deeds.clone()}
        />
    }
}
