//! All mentions of the article, by label and by what they name.

use std::rc::Rc;

use yew::{Html, Properties, function_component, html, use_memo, use_mut_ref};

use super::mention_item::{MentionItem, around};
use crate::{
    core::{
        annotation::{Annotation, Id},
        listing::{self, Filter, LabelGroup, Listing, Thing},
        scene::Scene,
    },
    ui::{
        deeds::Deeds,
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

/// The list and its lines.
struct Lines {
    list: listing::MentionList,
    rows: Vec<Row>,
}

/// One line of the list, by the indices of its group, of the thing in it and of the thing's mention.
enum Row {
    /// The name of a label.
    Label(usize),
    /// The name of what several mentions, or an entity's mentions, name.
    Thing(usize, usize),
    /// A mention.
    Mention(usize, usize, usize),
}

/// The list of mentions.
#[function_component]
pub fn MentionList(props: &Props) -> Html {
    let listing = use_mut_ref(Listing::default);
    let lines = use_memo(
        (props.scene.clone(), props.filter.clone()),
        |(scene, filter)| Lines::of(listing.borrow_mut().mentions(scene, filter)),
    );
    let rows = &lines.rows;
    let pages = use_pages(rows.len());
    if rows.is_empty() {
        return nothing(props.words, &props.filter, props.words.empty_entities);
    }
    let focused = props.focused.as_ref();
    let focused = focused.and_then(|id| props.scene.annotations.by_id(id));
    let focused = focused.and_then(|a| rows.iter().position(|row| lines.shows(row, a)));
    pages.html(focused, |range| {
        let parts = rows[range].chunk_by(Row::is_followed_by);
        html! { <>{ for parts.map(|part| part_of_page(props, &lines, part)) }</> }
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

impl Lines {
    fn of(list: listing::MentionList) -> Self {
        let mut rows = Vec::new();
        for (g, group) in list.groups.iter().enumerate() {
            rows.push(Row::Label(g));
            for (t, thing) in list.things(group).iter().enumerate() {
                let mentions = list.mentions(thing).len();
                if thing.entity.is_some() || mentions > 1 {
                    rows.push(Row::Thing(g, t));
                }
                rows.extend((0..mentions).map(|index| Row::Mention(g, t, index)));
            }
        }
        Self { list, rows }
    }

    fn group(&self, group: usize) -> &LabelGroup {
        &self.list.groups[group]
    }

    fn thing(&self, group: usize, thing: usize) -> &Thing {
        &self.list.things(self.group(group))[thing]
    }

    fn shows(&self, row: &Row, annotation: &Rc<Annotation>) -> bool {
        let Row::Mention(group, thing, index) = row else {
            return false;
        };
        let mentions = self.list.mentions(self.thing(*group, *thing));
        Rc::ptr_eq(&mentions[*index], annotation)
    }
}

impl Row {
    /// Whether the next row stands in the same list.
    fn is_followed_by(&self, next: &Self) -> bool {
        match (self, next) {
            (Self::Mention(group, thing, _), Self::Mention(next_group, next_thing, _)) => {
                (group, thing) == (next_group, next_thing)
            }
            _ => false,
        }
    }
}

/// A heading, or some mentions of one thing.
fn part_of_page(props: &Props, lines: &Lines, rows: &[Row]) -> Html {
    let list = &lines.list;
    match rows[0] {
        Row::Label(group) => {
            let group = lines.group(group);
            html! {
                <h3
                    key={group.label.as_str()}
                    class="label-name"
                    data-label={group.label.as_str().to_owned()}
                >
                    <span class="swatch" aria-hidden="true"></span>
                    { props.scene.label_name(&group.label).to_owned() }
                    { " " }<span class="count">{ group.count }</span>
                </h3>
            }
        }
        Row::Thing(group, thing) => {
            let thing = lines.thing(group, thing);
            let mentions = list.mentions(thing);
            html! {
                <h4 key={format!("thing {}", mentions[0].id())} class="thing-name" dir="auto">
                    { list.name(thing, &props.scene) }{ " " }
                    <span class="count">{ mentions.len() }</span>
                </h4>
            }
        }
        // What does not move keeps its element, so that nobody is interrupted while typing.
        Row::Mention(group, thing, first) => {
            let thing = lines.thing(group, thing);
            let mentions = list.mentions(thing);
            html! {
                <ul
                    key={format!("mentions {}", mentions[first].id())}
                    role="list"
                    aria-label={list.name(thing, &props.scene)}
                >
                    { for (first..first + rows.len()).map(|index| item(props, mentions, index)) }
                </ul>
            }
        }
    }
}

fn item(props: &Props, mentions: &[Rc<Annotation>], index: usize) -> Html {
    let (scene, annotation) = (&props.scene, &mentions[index]);
    let is_focused = props.focused.as_ref() == Some(annotation.id());
    let label = annotation.as_mention().map(|m| scene.label_name(&m.label));
    let is_one_of_many = mentions.len() > 1;
    html! {
        <MentionItem
            key={annotation.id().as_str()}
            annotation={annotation.clone()}
            quote={scene.words(annotation)}
            label={label.unwrap_or_default().to_owned()}
            around={is_one_of_many.then(|| around(&scene.text, annotation)).flatten()}
            place={(index + 1, mentions.len())}
            card={is_focused.then(|| scene.clone())}
            words={props.words}
            deeds={props.deeds.clone()}
        />
    }
}
