//! Documents that bear on a claim.

use std::rc::Rc;

use yew::{AttrValue, Html, MouseEvent, html};

use super::{
    super::{choice::Choice, draft_field::DraftField},
    sheet::{SharedChange, Sheet, take_out},
};
use crate::{
    core::{
        checking::{Checking, Evidence, Stance},
        link::is_link,
    },
    ui::{
        buttons::{button, icon_button},
        icons::Icon,
        language::fill,
    },
};

const STANCES: [(Stance, &str); 3] = [
    (Stance::Supports, "supports"),
    (Stance::Refutes, "refutes"),
    (Stance::Context, "context"),
];

/// The pieces of evidence, and a button for one more.
pub fn evidence(sheet: &Sheet) -> Html {
    let words = sheet.card.words;
    let add = |checking: &mut Checking| checking.evidence.push(Evidence::default());
    html! {
        <div class="check-list" role="group" aria-label={words.evidence}>
            <h3>{ words.evidence }</h3>
            { for sheet.checking.evidence.iter().enumerate().map(|(i, e)| piece(sheet, i, e)) }
            { button("button outlined", words.add_evidence, sheet.set(add)) }
        </div>
    }
}

fn piece(sheet: &Sheet, index: usize, evidence: &Evidence) -> Html {
    let words = sheet.card.words;
    let field = |name, value: &str, multiline, change: fn(&mut Evidence, String)| {
        let on_finish = sheet.edit(change_at(index, change));
        html! { <DraftField {name} value={value.to_owned()} {on_finish} {multiline} /> }
    };
    let remove = move |checking: &mut Checking| take_out(&mut checking.evidence, index);
    let number = (index + 1).to_string();
    let name = fill(
        words.remove_item,
        &[&fill(words.evidence_number, &[&number])],
    );
    html! {
        <div
            class="check-item"
            key={index}
            role="group"
            aria-label={fill(words.evidence_number, &[&number])}
        >
            <div class="check-item-head">
                { stance(sheet, index, evidence) }
                if is_link(&evidence.url) {
                    <a href={evidence.url.clone()} target="_blank" rel="noopener noreferrer">
                        { words.follow_link }
                    </a>
                }
                { icon_button("button icon", &name, Icon::Close, Some(sheet.set::<MouseEvent>(remove))) }
            </div>
            { field(words.url, &evidence.url, false, |e, text| e.url = text) }
            { field(words.title, &evidence.title, false, |e, text| e.title = text) }
            { field(words.evidence_quotation, &evidence.quotation, true, |e, text| e.quotation = text) }
            <div class="pair">
                { field(words.publisher, &evidence.publisher, false, |e, text| e.publisher = text) }
                { field(words.evidence_date, &evidence.date, false, |e, text| e.date = text) }
            </div>
            { field(words.archived, &evidence.archived, false, |e, text| e.archived = text) }
        </div>
    }
}

fn change_at(index: usize, change: fn(&mut Evidence, String)) -> SharedChange {
    Rc::new(move |checking, text| {
        if let Some(evidence) = checking.evidence.get_mut(index) {
            change(evidence, text);
        }
    })
}

fn stance(sheet: &Sheet, index: usize, evidence: &Evidence) -> Html {
    let words = sheet.card.words;
    let options: Vec<(AttrValue, AttrValue)> = STANCES
        .iter()
        .map(|(stance, id)| (AttrValue::from(*id), words.stance(*stance).into()))
        .collect();
    let chosen = STANCES.iter().find(|(s, _)| *s == evidence.stance);
    let change = change_at(index, |evidence, chosen| {
        if let Some((stance, _)) = STANCES.iter().find(|(_, id)| *id == chosen) {
            evidence.stance = *stance;
        }
    });
    let on_choose = sheet
        .edit(change)
        .reform(|chosen: AttrValue| chosen.to_string());
    html! {
        <Choice
            name={words.stance_field}
            {options}
            chosen={chosen.map_or("", |(_, id)| *id)}
            {on_choose}
        />
    }
}
