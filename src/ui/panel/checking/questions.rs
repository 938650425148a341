//! What has to be known to judge a claim: questions with their answers.

use std::rc::Rc;

use yew::{Html, MouseEvent, html};

use super::{
    super::draft_field::DraftField,
    sheet::{Sheet, take_out},
};
use crate::{
    core::checking::{Checking, Question},
    ui::{buttons::icon_button, icons::Icon, language::fill},
};

/// The questions, and a field for one more.
pub fn questions(sheet: &Sheet) -> Html {
    let words = sheet.card.words;
    let on_new = sheet.edit(Rc::new(|checking, question| {
        if !question.is_empty() {
            checking.questions.push(Question {
                question,
                ..Question::default()
            });
        }
    }));
    html! {
        <div class="check-list" role="group" aria-label={words.questions}>
            <h3>{ words.questions }</h3>
            { for sheet.checking.questions.iter().enumerate().map(|(i, q)| question(sheet, i, q)) }
            <DraftField
                key={sheet.checking.questions.len()}
                name={words.new_question}
                value=""
                on_finish={on_new}
            />
        </div>
    }
}

fn question(sheet: &Sheet, index: usize, question: &Question) -> Html {
    let words = sheet.card.words;
    let part = |name, value: &str, change: fn(&mut Question, String)| {
        let on_finish = sheet.edit(Rc::new(move |checking: &mut Checking, text| {
            if let Some(question) = checking.questions.get_mut(index) {
                change(question, text);
            }
        }));
        html! { <DraftField {name} value={value.to_owned()} {on_finish} multiline=true /> }
    };
    let remove = move |checking: &mut Checking| take_out(&mut checking.questions, index);
    let name = fill(words.remove_item, &[&question.question]);
    html! {
        <div class="check-item" key={index}>
            { part(words.question, &question.question, |q, text| q.question = text) }
            { part(words.answer, &question.answer, |q, text| q.answer = text) }
            { icon_button("button icon", &name, Icon::Close, Some(sheet.set::<MouseEvent>(remove))) }
        </div>
    }
}
