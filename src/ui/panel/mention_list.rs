//! All mentions of the article, by label and by what they name.

use yew::{Html, Properties, function_component, html, use_memo, use_mut_ref};

use super::{
    deeds::Deeds,
    mention_item::{MentionItem, around},
};
use crate::{
    core::{
        annotation::Id,
        listing::{Filter, LabelGroup, Listing, Thing},
        scene::Scene,
    },
    ui::{
        language::Words,
        model::{Field, Proposal},
        pages::use_pages,
    },
};

/// What is listed, here and in the list of claims.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// The article and the library's entities.
    pub scene: Scene,
    /// What the list is narrowed to.
    pub filter: Filter,
    /// The annotation that has the focus.
    pub focused: Option<Id>,
    /// The part of the focused claim that waits for words from the text.
    #[prop_or_default]
    pub field: Option<Field>,
    /// What is proposed for claims.
    #[prop_or_default]
    pub proposals: Vec<Proposal>,
    /// The page's words.
    pub words: &'static Words,
    /// What can be done.
    pub deeds: Deeds,
}

/// One line of the list.
enum Row<'a> {
    /// The name of a label.
    Label(&'a LabelGroup),
    /// The name of what several mentions, or an entity's mentions, name.
    Thing(&'a Thing),
    /// The mention of a thing with that index.
    Mention(&'a Thing, usize),
}

/// The list of mentions.
#[function_component]
pub fn MentionList(props: &Props) -> Html {
    let listing = use_mut_ref(Listing::default);
    let groups = use_memo(
        (props.scene.clone(), props.filter.clone()),
        |(scene, filter)| listing.borrow_mut().mentions(scene, filter),
    );
    let rows = rows(&groups);
    let pages = use_pages(rows.len());
    if rows.is_empty() {
        return nothing(props.words, &props.filter, props.words.empty_entities);
    }
    let focused = props.focused.as_ref();
    let focused = focused.and_then(|id| rows.iter().position(|row| row.shows(id)));
    pages.html(focused, |range| {
        let parts = rows[range].chunk_by(Row::is_followed_by);
        html! { <>{ for parts.map(|part| part_of_page(props, part)) }</> }
    })
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

fn rows(groups: &[LabelGroup]) -> Vec<Row<'_>> {
    let mut rows = Vec::new();
    for group in groups {
        rows.push(Row::Label(group));
        for thing in &group.things {
            if thing.entity.is_some() || thing.mentions.len() > 1 {
                rows.push(Row::Thing(thing));
            }
            let mentions = 0..thing.mentions.len();
            rows.extend(mentions.map(|index| Row::Mention(thing, index)));
        }
    }
    rows
}

impl Row<'_> {
    fn shows(&self, id: &Id) -> bool {
        matches!(self, Self::Mention(thing, index) if thing.mentions[*index].id() == id)
    }

    /// Whether the next row stands in the same list.
    fn is_followed_by(&self, next: &Self) -> bool {
        match (self, next) {
            (Self::Mention(thing, _), Self::Mention(next, _)) => std::ptr::eq(*thing, *next),
            _ => false,
        }
    }
}

/// A heading, or some mentions of one thing.
fn part_of_page(props: &Props, rows: &[Row]) -> Html {
    match rows[0] {
        Row::Label(group) => html! {
            <h3
                key={group.label.as_str()}
                class="label-name"
                data-label={group.label.as_str().to_owned()}
            >
                <span class="swatch" aria-hidden="true"></span>
                { props.scene.label_name(&group.label).to_owned() }
                { " " }<span class="count">{ group.count() }</span>
            </h3>
        },
        Row::Thing(thing) => html! {
            <h4
                key={format!("thing {}", thing.mentions[0].id())}
                class="thing-name"
                dir="auto"
            >
                { thing.name(&props.scene) }{ " " }
                <span class="count">{ thing.mentions.len() }</span>
            </h4>
        },
        // What does not move keeps its element, so that nobody is interrupted while typing.
        Row::Mention(thing, first) => html! {
            <ul
                key={format!("mentions {}", thing.mentions[first].id())}
                role="list"
                aria-label={thing.name(&props.scene)}
            >
                { for (first..first + rows.len()).map(|index| item(props, thing, index)) }
            </ul>
        },
    }
}

fn item(props: &Props, thing: &Thing, index: usize) -> Html {
    let (scene, annotation) = (&props.scene, &thing.mentions[index]);
    let is_focused = props.focused.as_ref() == Some(annotation.id());
    let label = annotation.as_mention().map(|m| scene.label_name(&m.label));
    let is_one_of_many = thing.mentions.len() > 1;
    html! {
        <MentionItem
            key={annotation.id().as_str()}
            annotation={annotation.clone()}
            quote={scene.words(annotation)}
            label={label.unwrap_or_default().to_owned()}
            around={is_one_of_many.then(|| around(&scene.text, annotation)).flatten()}
            place={(index + 1, thing.mentions.len())}
            card={is_focused.then(|| scene.clone())}
            words={props.words}
            deeds={props.deeds.clone()}
        />
    }
}
