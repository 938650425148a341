//! What a fact-checker writes beside a claim, folded away until it is wanted.

mod evidence;
mod questions;
mod sheet;
mod verdict;
mod wording;
mod worthiness;

use yew::{AttrValue, Html, MouseEvent, html};

use self::{
    evidence::evidence, questions::questions, sheet::Sheet, verdict::verdict, wording::wording,
};
pub use self::{
    verdict::verdict_line,
    worthiness::{dots, worthiness},
};
use super::{card::Card, choice::Choice};
use crate::core::{
    annotation::Claim,
    checking::{CheckStatus, Checking, ClaimType},
};

const STATES: [(CheckStatus, &str); 4] = [
    (CheckStatus::Spotted, "spotted"),
    (CheckStatus::Triaged, "triaged"),
    (CheckStatus::Checking, "checking"),
    (CheckStatus::Done, "done"),
];

const TYPES: [ClaimType; 5] = [
    ClaimType::EventProperty,
    ClaimType::Numerical,
    ClaimType::QuoteVerification,
    ClaimType::Causal,
    ClaimType::PositionStatement,
];

/// The section of the card.
pub fn checking(card: &Card, claim: &Claim) -> Html {
    let words = card.words;
    let sheet = Sheet::of(card, claim);
    let checking = &sheet.checking;
    html! {
        <details class="checking" key="checking">
            <summary>
                { words.checking }
                if !checking.is_blank() {
                    { " " }<span class="pill">{ words.check_status(checking.status) }</span>
                }
                if let Some(verdict) = &checking.verdict {
                    { " " }{ verdict_line(words, verdict) }
                }
            </summary>
            <div class="checking-fields">
                { status(&sheet) }
                { sheet.field(words.worth_reason, &checking.reason, |c, text| c.reason = text) }
                { types(&sheet) }
                { wording(&sheet, claim) }
                <div class="pair">
                    { sheet.field(words.said_on, &checking.date, |c, text| c.date = text) }
                    { sheet.field(words.said_at, &checking.place, |c, text| c.place = text) }
                </div>
                { questions(&sheet) }
                { evidence(&sheet) }
                { verdict(&sheet) }
            </div>
        </details>
    }
}

fn status(sheet: &Sheet) -> Html {
    let words = sheet.card.words;
    let options: Vec<(AttrValue, AttrValue)> = STATES
        .iter()
        .map(|(status, id)| (AttrValue::from(*id), words.check_status(*status).into()))
        .collect();
    let chosen = STATES.iter().find(|(s, _)| *s == sheet.checking.status);
    let on_choose = sheet.choose(|checking, chosen| {
        if let Some((status, _)) = STATES.iter().find(|(_, id)| *id == chosen) {
            checking.status = *status;
        }
    });
    html! {
        <label class="field">
            <span>{ words.status }</span>
            <Choice
                name={words.status}
                {options}
                chosen={chosen.map_or("", |(_, id)| *id)}
                {on_choose}
            />
        </label>
    }
}

/// The sorts of claim that it is; it may be several.
fn types(sheet: &Sheet) -> Html {
    let words = sheet.card.words;
    html! {
        <fieldset class="claim-types">
            <legend>{ words.claim_types }</legend>
            { for TYPES.into_iter().map(|kind| {
                let is_such = sheet.checking.types.contains(&kind);
                let toggle = move |checking: &mut Checking| {
                    checking.types.retain(|t| *t != kind);
                    if !is_such {
                        checking.types.push(kind);
                    }
                };
                html! {
                    <button
                        type="button"
                        class="choice-pill"
                        aria-pressed={is_such.to_string()}
                        onclick={sheet.set::<MouseEvent>(toggle)}
                    >
                        { words.claim_type(kind) }
                    </button>
                }
            }) }
        </fieldset>
    }
}
