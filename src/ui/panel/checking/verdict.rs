//! The verdict: on one of the library's scales, or in the checker's own words.

use std::{cmp::Ordering, rc::Rc};

use yew::{AttrValue, Callback, Html, html};

use super::{
    super::{choice::Choice, draft_field::DraftField},
    sheet::Sheet,
};
use crate::{
    core::checking::{Checking, OWN_SCALE, SCALES, Verdict},
    ui::language::Words,
};

/// The verdict in words, with its place on the scale as a colour beside them.
pub fn verdict_line(words: &Words, verdict: &Verdict) -> Html {
    let tone = match verdict
        .rating()
        .map(|(place, of)| (2 * place).cmp(&(of + 1)))
    {
        Some(Ordering::Less) => "bad",
        Some(Ordering::Greater) => "good",
        _ => "middling",
    };
    let name = words.verdict(verdict);
    html! {
        if !name.is_empty() {
            <b class="verdict" data-tone={tone}>{ name }</b>
        }
    }
}

/// Scale, value, explanation, author and date.
pub fn verdict(sheet: &Sheet) -> Html {
    let words = sheet.card.words;
    let verdict = sheet.checking.verdict.clone();
    let known = verdict.clone().unwrap_or_default();
    html! {
        <div class="check-list" role="group" aria-label={words.verdict_field}>
            <h3>{ words.verdict_field }</h3>
            <div class="pair">
                { scale(sheet, verdict.as_ref()) }
                if let Some(verdict) = &verdict {
                    { value(sheet, verdict) }
                }
            </div>
            if verdict.is_some() {
                { sheet.long_field(words.explanation, &known.explanation, |c, text| {
                    c.verdict.get_or_insert_default().explanation = text;
                }) }
                <div class="pair">
                    { sheet.field(words.verdict_author, &known.author, |c, text| {
                        c.verdict.get_or_insert_default().author = text;
                    }) }
                    { sheet.field(words.verdict_date, &known.date, |c, text| {
                        c.verdict.get_or_insert_default().date = text;
                    }) }
                </div>
            }
        </div>
    }
}

/// Which scale; none takes the verdict back.
fn scale(sheet: &Sheet, verdict: Option<&Verdict>) -> Html {
    let words = sheet.card.words;
    let ids = SCALES.iter().map(|scale| scale.id).chain([OWN_SCALE]);
    let options: Vec<(AttrValue, AttrValue)> = [("", words.no_verdict)]
        .into_iter()
        .chain(ids.map(|id| (id, words.scale(id))))
        .map(|(id, name)| (AttrValue::from(id), AttrValue::from(name)))
        .collect();
    let chosen = match verdict {
        None => "",
        Some(verdict) => verdict.known_scale().map_or(OWN_SCALE, |scale| scale.id),
    };
    let on_choose = sheet.choose(|checking, scale| {
        checking.verdict = match (scale, checking.verdict.take()) {
            ("", _) => None,
            (scale, before) => Some(Verdict {
                scale: scale.to_owned(),
                value: String::new(),
                ..before.unwrap_or_default()
            }),
        };
    });
    html! {
        <label class="field">
            <span>{ words.scale_field }</span>
            <Choice name={words.scale_field} {options} {chosen} {on_choose} />
        </label>
    }
}

fn value(sheet: &Sheet, verdict: &Verdict) -> Html {
    let words = sheet.card.words;
    let set: fn(&mut Checking, String) = |checking, value| {
        checking.verdict.get_or_insert_default().value = value;
    };
    let on_finish = sheet.edit(Rc::new(set));
    let Some(scale) = verdict.known_scale() else {
        let value = verdict.value.clone();
        return html! { <DraftField name={words.verdict_value} {value} {on_finish} /> };
    };
    let grades = scale
        .grades
        .iter()
        .map(|grade| (grade.id, words.grade(grade.id)));
    let options: Vec<(AttrValue, AttrValue)> = [("", words.choose)]
        .into_iter()
        .chain(grades)
        .map(|(id, name)| (AttrValue::from(id), AttrValue::from(name)))
        .collect();
    let on_choose: Callback<AttrValue> = on_finish.reform(|chosen: AttrValue| chosen.to_string());
    html! {
        <label class="field">
            <span>{ words.verdict_value }</span>
            <Choice name={words.verdict_value} {options} chosen={verdict.value.clone()} {on_choose} />
        </label>
    }
}
