//! Four buttons that move the ends of an annotation word by word.

use yew::{Html, MouseEvent, html};

use super::card::Card;
use crate::{
    core::{
        annotation::Spans,
        command::Command,
        words::{End, Unit, Way, step},
    },
    ui::{buttons::icon_button, icons::Icon},
};

/// The buttons.
pub fn extent(card: &Card) -> Html {
    let words = card.words;
    let button = |name: &'static str, arrow: Icon, end: End, way: Way| {
        let moved = moved(&card.scene.text, card.annotation.spans(), end, way);
        let on_click = moved.map(|spans| {
            let resize = Command::Resize(card.annotation.id().clone(), spans);
            card.deeds.act.reform(move |_: MouseEvent| resize.clone())
        });
        icon_button("button icon outlined", name, arrow, on_click)
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
