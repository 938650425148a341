//! Four buttons that move the ends of an annotation word by word.

use std::rc::Rc;

use yew::{Callback, Html, MouseEvent, Properties, function_component, html};

use super::deeds::Deeds;
use crate::{
    core::{
        annotation::{Annotation, Spans},
        command::Command,
        words::{End, Unit, Way, step},
    },
    ui::{
        icons::{Icon, icon},
        language::Words,
    },
};

/// Whose ends.
#[derive(PartialEq, Properties)]
pub struct Props {
    /// The article's text.
    pub text: Rc<str>,
    /// The annotation.
    pub annotation: Rc<Annotation>,
    /// The page's words.
    pub words: &'static Words,
    /// What can be done.
    pub deeds: Deeds,
}

/// The buttons.
#[function_component]
pub fn Extent(props: &Props) -> Html {
    let words = props.words;
    let button = |name: &'static str, arrow: Icon, end: End, way: Way| {
        let moved = moved(&props.text, props.annotation.spans(), end, way);
        let disabled = moved.is_none();
        let (id, act) = (props.annotation.id().clone(), props.deeds.act.clone());
        let on_click = Callback::from(move |_: MouseEvent| {
            if let Some(spans) = moved.clone() {
                act.emit(Command::Resize(id.clone(), spans));
            }
        });
        html! {
            <button
                type="button"
                class="button icon outlined"
                aria-label={name}
                title={name}
                {disabled}
                onclick={on_click}
            >
                { icon(arrow) }
            </button>
        }
    };
    html! {
        <div class="extent">
            <span>{ words.start }</span>
            { button(words.start_earlier, Icon::Left, End::Start, Way::Back) }
            { button(words.start_later, Icon::Right, End::Start, Way::Forward) }
            <span>{ words.end }</span>
            { button(words.end_earlier, Icon::Left, End::Last, Way::Back) }
            { button(words.end_later, Icon::Right, End::Last, Way::Forward) }
        </div>
    }
}

/// The extent with one end a word further; `None` where there is no further word.
fn moved(text: &str, spans: &Spans, end: End, way: Way) -> Option<Spans> {
    match end {
        End::Start => {
            let range = step(text, spans.iter().next()?, end, way, Unit::Word)?;
            spans.with_start(range.start())
        }
        End::Last => {
            let range = step(text, spans.iter().next_back()?, end, way, Unit::Word)?;
            spans.with_end(range.end())
        }
    }
}
