//! Inside the Web Worker: takes jobs from the page, one at a time, and says what comes of them.

use std::panic;

use js_sys::{Array, ArrayBuffer, Uint8Array};
use wasm_bindgen::prelude::*;
use web_sys::{Blob, DedicatedWorkerGlobalScope, FileReaderSync, MessageEvent};

use crate::{
    core::json,
    worker::{BUILD, Job, Word, work},
};

/// Tells the page that jobs can come, and does each that comes.
pub fn serve() {
    panic::set_hook(Box::new(|panic| say(&Word::Failed(panic.to_string()))));
    let on_message = Closure::<dyn Fn(MessageEvent)>::new(|message: MessageEvent| {
        let message: Array = message.data().unchecked_into();
        do_job(message.get(0), message.get(1));
    });
    scope().set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    // It listens as long as the thread lives.
    on_message.forget();
    say(&Word::Ready(BUILD.to_owned()));
}

fn do_job(job: JsValue, body: JsValue) {
    let job: Job = job
        .as_string()
        .and_then(|job| json::read(&job).ok())
        .expect("the page is made of the same sources");
    match bytes(body) {
        Ok(body) => {
            let (answer, body) = work(job, body, &|progress| say(&Word::Progress(progress)));
            say_with(&Word::Done(answer), &body);
        }
        Err(thrown) => say(&Word::Unreadable(message(&thrown))),
    }
}

/// The body of a job: a file that is still to be read, or bytes.
fn bytes(body: JsValue) -> Result<Vec<u8>, JsValue> {
    let buffer = match body.dyn_into::<Blob>() {
        Ok(file) => FileReaderSync::new()?.read_as_array_buffer(&file)?.into(),
        Err(bytes) => bytes,
    };
    Ok(Uint8Array::new(&buffer).to_vec())
}

fn message(thrown: &JsValue) -> String {
    let message = thrown.dyn_ref().map(|e: &js_sys::Error| e.message().into());
    message.unwrap_or_default()
}

fn say(word: &Word) {
    say_with(word, &[]);
}

fn say_with(word: &Word, body: &[u8]) {
    let body: ArrayBuffer = Uint8Array::from(body).buffer();
    let message = Array::of2(&json::compact(word).into(), &body);
    // What cannot be sent (memory has run out) is missed: the page hears of the error instead.
    scope()
        .post_message_with_transfer(&message, &Array::of1(&body))
        .expect("strings and buffers can be sent");
}

fn scope() -> DedicatedWorkerGlobalScope {
    js_sys::global().unchecked_into()
}
