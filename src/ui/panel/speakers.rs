//! Who says a claim: a chain, the outermost speaker first ("Diop says that Lavrov said").

use yew::{AttrValue, Callback, Html, MouseEvent, classes, html};

use super::{
    card::Card,
    choice::Choice,
    draft_field::DraftField,
    names,
    pointed::{pointed, pointed_hint},
};
use crate::{
    core::{
        annotation::{Claim, Nature, Source, Speaker},
        command::{ClaimEdit, Command},
    },
    ui::{
        buttons::{button, icon_button},
        icons::Icon,
        language::{Words, fill},
        model::Field,
    },
};

const NATURES: [(Nature, &str); 5] = [
    (Nature::Named, "named"),
    (Nature::Anonymous, "anonymous"),
    (Nature::Collective, "collective"),
    (Nature::Document, "document"),
    (Nature::Implicit, "implicit"),
];

/// The chain to be read: each speaker reports the next.
pub fn chain(card: &Card, claim: &Claim) -> Html {
    html! {
        { for claim.sources.iter().enumerate().map(|(index, source)| html! {
            <>
                if index > 0 {
                    { " › " }
                }
                <span class={classes!(source.guess.then_some("guess"))}>
                    { source_name(card, source) }
                </span>
                { pills(card, source) }
            </>
        }) }
    }
}

/// The chain of speakers, and a field for one more.
pub fn speakers(card: &Card, claim: &Claim) -> Html {
    let words = card.words;
    let on_finish = {
        let (scene, claim, act) = (card.scene.clone(), claim.clone(), card.deeds.act.clone());
        Callback::from(move |name: String| {
            let mut sources = claim.sources.clone();
            sources.push(scene.source_named(&name, &claim).into());
            act.emit(change(&claim, sources));
        })
    };
    html! {
        <div class="speakers">
            { for claim.sources.iter().enumerate().map(|(index, _)| speaker(card, claim, index)) }
            <DraftField
                name={words.add_speaker}
                value=""
                proposals={names::SPEAKERS}
                placeholder={words.who_hint}
                {on_finish}
            />
            if claim.sources.is_empty() {
                { pointed_hint(card, Field::Source(0), words.choose_speaker) }
                { implicit_button(card, claim) }
            }
        </div>
    }
}

/// What a source is called, also where it has no name.
fn source_name(card: &Card, source: &Source) -> String {
    let name = card.scene.source_name(source);
    if name.is_empty() {
        card.words.nature(source.nature).to_owned()
    } else {
        name
    }
}

/// What it is known as, how it is named, and whether it is certain.
fn pills(card: &Card, source: &Source) -> Html {
    let (words, scene) = (card.words, &card.scene);
    let label = scene.source_label(source).map(|id| scene.label_name(id));
    let nature = (source.nature != Nature::Named).then(|| words.nature(source.nature));
    let guess = source.guess.then_some(words.guess);
    let pills = label.into_iter().chain(nature).chain(guess);
    html! {
        { for pills.map(|pill| html! { <>{ " " }<span class="pill">{ pill.to_owned() }</span></> }) }
    }
}

fn change(claim: &Claim, sources: Vec<Source>) -> Command {
    Command::EditClaim(claim.id.clone(), ClaimEdit::Sources(sources))
}

/// One speaker: a click waits for other words; buttons move it outwards and take it away.
fn speaker(card: &Card, claim: &Claim, index: usize) -> Html {
    let words = card.words;
    let source = &claim.sources[index];
    let name = source_name(card, source);
    let icon = |name: String, drawing: Icon, sources: Vec<Source>| {
        let change = change(claim, sources);
        let on_click = card.deeds.act.reform(move |_: MouseEvent| change.clone());
        icon_button("button icon", &name, drawing, Some(on_click))
    };
    let mut without = claim.sources.clone();
    without.remove(index);
    let mut earlier = claim.sources.clone();
    earlier.swap(index, index.saturating_sub(1));
    html! {
        <div class="speaker">
            <span dir="auto" class={classes!(source.guess.then_some("guess"))}>
                { pointed(card, Field::Source(index), &name) }
                { pills(card, source) }
            </span>
            if source.guess {
                { confirm_button(card, claim, index) }
            }
            { nature(card, claim, index) }
            if index > 0 {
                { icon(fill(words.earlier_speaker, &[&name]), Icon::Up, earlier) }
            }
            { icon(fill(words.remove_speaker, &[&name]), Icon::Close, without) }
        </div>
    }
}

fn confirm_button(card: &Card, claim: &Claim, index: usize) -> Html {
    let mut sources = claim.sources.clone();
    sources[index].guess = false;
    let change = change(claim, sources);
    let on_click = card.deeds.act.reform(move |_: MouseEvent| change.clone());
    button("button outlined", card.words.confirm, on_click)
}

/// In what way the source is named.
fn nature(card: &Card, claim: &Claim, index: usize) -> Html {
    let words: &Words = card.words;
    let options: Vec<(AttrValue, AttrValue)> = NATURES
        .iter()
        .map(|(nature, id)| (AttrValue::from(*id), words.nature(*nature).into()))
        .collect();
    let source = &claim.sources[index];
    let chosen = NATURES.iter().find(|(nature, _)| *nature == source.nature);
    let on_choose = {
        let (claim, act) = (claim.clone(), card.deeds.act.clone());
        Callback::from(move |chosen: AttrValue| {
            if let Some((nature, _)) = NATURES.iter().find(|(_, id)| *id == chosen.as_str()) {
                let mut sources = claim.sources.clone();
                sources[index].nature = *nature;
                act.emit(change(&claim, sources));
            }
        })
    };
    html! {
        <Choice
            name={fill(words.nature_of, &[&source_name(card, source)])}
            {options}
            chosen={chosen.map_or("", |(_, id)| *id)}
            {on_choose}
        />
    }
}

/// Somebody must have said it, but the article does not say who.
fn implicit_button(card: &Card, claim: &Claim) -> Html {
    let nobody = Source {
        nature: Nature::Implicit,
        ..Source::from(Speaker::Name {
            name: String::new(),
            spans: Vec::new(),
        })
    };
    let change = change(claim, vec![nobody]);
    let on_click = card.deeds.act.reform(move |_: MouseEvent| change.clone());
    button("quiet", card.words.nobody_named, on_click)
}
