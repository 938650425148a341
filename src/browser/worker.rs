//! The page's side of the worker: starts it when it is first needed and has it do one job at a time.
//!
//! A job that is given up takes its thread with it, because nothing else stops a computation. So
//! does one that fails, whatever the reason. The page goes on, and the next job starts a new thread.

use std::cell::RefCell;

use js_sys::{Array, ArrayBuffer, Function, Promise, Uint8Array};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, AbortSignal, Blob, ErrorEvent, Event, MessageEvent, Worker};

use super::pause::breathe;
use crate::{
    core::json,
    worker::{Answer, BUILD, Job, Progress, Read, Word},
};

/// How many bytes of an answer are taken apart before the page gets to do something else: a few
/// milliseconds of work.
const AT_ONCE: usize = 2 << 20;

/// What a job is about. None of it is copied between the threads.
pub enum Body {
    /// A file, which the worker reads.
    File(Blob),
    /// Bytes.
    Bytes(Vec<u8>),
}

/// What came of a job.
pub struct Answered {
    /// The answer.
    pub answer: Answer,
    /// What is large in it; empty for most.
    pub body: ArrayBuffer,
}

impl Answered {
    /// What was found, with all that travelled beside it; the answer itself if it is another.
    pub async fn readings(self) -> Result<Vec<Read>, Answer> {
        let Answer::Readings(packed) = self.answer else {
            return Err(self.answer);
        };
        let body = Uint8Array::new(&self.body).to_vec();
        let mut rest = body.as_slice();
        let mut readings = Vec::with_capacity(packed.len());
        let mut pause = rest.len().saturating_sub(AT_ONCE);
        for packed in packed {
            if rest.len() < pause {
                breathe().await;
                pause = rest.len().saturating_sub(AT_ONCE);
            }
            let read = packed.unpack(&mut rest);
            readings.push(read.expect("the worker is made of the same sources"));
        }
        Ok(readings)
    }
}

/// Why there is no answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// The job was given up.
    GivenUp,
    /// The worker's program cannot be loaded: no network, or no such file.
    NotLoaded,
    /// The server has another version of the worker's program than of the page's.
    OtherVersion,
    /// The job's file cannot be read: the browser's reason.
    Unreadable(String),
    /// The worker has failed, by a fault or for want of memory: its last words.
    Failed(String),
}

thread_local! {
    /// The thread that waits for the next job.
    static IDLE: RefCell<Option<Thread>> = const { RefCell::new(None) };
    /// Settles when all that was asked so far is over.
    static LAST: RefCell<Promise> = RefCell::new(Promise::resolve(&JsValue::NULL));
}

/// The signal for jobs that are over in a moment, and that nobody gives up.
pub fn never() -> AbortSignal {
    let controller = AbortController::new().expect("every browser that runs this has it");
    controller.signal()
}

/// Has the worker do a job, after those that were asked for before.
pub async fn ask(
    job: &Job,
    body: Body,
    given_up: &AbortSignal,
    on_progress: impl Fn(Progress),
) -> Result<Answered, Trouble> {
    let _turn = Turn::comes().await;
    if given_up.aborted() {
        return Err(Trouble::GivenUp);
    }
    let thread = match IDLE.take() {
        Some(thread) => thread,
        None => Thread::start(given_up).await?,
    };
    thread.send(job, body);
    loop {
        let (word, body) = thread.word(given_up).await?;
        match word {
            Word::Progress(progress) => on_progress(progress),
            Word::Failed(last_words) => return Err(Trouble::Failed(last_words)),
            Word::Unreadable(why) => {
                thread.rest();
                return Err(Trouble::Unreadable(why));
            }
            Word::Done(answer) => {
                thread.rest();
                // Taking a large answer apart and showing it are two tasks.
                breathe().await;
                return Ok(Answered { answer, body });
            }
            Word::Ready(_) => {}
        }
    }
}

/// Whose turn it is; over when dropped.
struct Turn {
    over: Option<Function>,
}

impl Turn {
    async fn comes() -> Self {
        let mut over = None;
        let mine = Promise::new(&mut |resolve, _| over = Some(resolve));
        // None of these promises is ever rejected.
        let _ = JsFuture::from(LAST.replace(mine)).await;
        Self { over }
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        if let Some(over) = &self.over {
            let _ = over.call0(&JsValue::NULL);
        }
    }
}

/// A running worker; ended when dropped.
struct Thread {
    worker: Worker,
    /// Resolved with the event that tells that it failed.
    failed: Promise,
}

impl Thread {
    /// Loads the worker's program. Its address names the version, so that no cache gives another.
    async fn start(given_up: &AbortSignal) -> Result<Self, Trouble> {
        let address = format!("./worker.js?v={BUILD}");
        let worker = Worker::new(&address).map_err(|_| Trouble::NotLoaded)?;
        let failed = Promise::new(&mut |resolve, _| {
            // Handed over to JavaScript: a thread may still tell of its failure when it has ended.
            let on_error = Closure::once_into_js(move |event: Event| {
                // It is told in the page's words.
                event.prevent_default();
                let _ = resolve.call1(&JsValue::NULL, &event);
            });
            worker.set_onerror(Some(on_error.unchecked_ref()));
        });
        let thread = Self { worker, failed };
        match thread.word(given_up).await {
            Ok((Word::Ready(build), _)) if build == BUILD => Ok(thread),
            Ok(_) => Err(Trouble::OtherVersion),
            Err(Trouble::GivenUp) => Err(Trouble::GivenUp),
            Err(_) => Err(Trouble::NotLoaded),
        }
    }

    fn send(&self, job: &Job, body: Body) {
        let transferred = Array::new();
        let body: JsValue = match body {
            Body::File(file) => file.into(),
            Body::Bytes(bytes) => {
                let buffer: JsValue = Uint8Array::from(bytes.as_slice()).buffer().into();
                transferred.push(&buffer);
                buffer
            }
        };
        let message = Array::of2(&json::compact(job).into(), &body);
        self.worker
            .post_message_with_transfer(&message, &transferred)
            .expect("strings, files and buffers can be sent");
    }

    /// What it says next, and the bytes that go with it.
    ///
    /// Between two messages the browser runs whatever waits for the first one, so none is missed.
    async fn word(&self, given_up: &AbortSignal) -> Result<(Word, ArrayBuffer), Trouble> {
        let said = Promise::new(&mut |resolve, _| self.worker.set_onmessage(Some(&resolve)));
        let stopped = Promise::new(&mut |resolve, _| given_up.set_onabort(Some(&resolve)));
        let first = Promise::race(&Array::of3(&said, &self.failed, &stopped));
        let event = JsFuture::from(first).await.expect("none is ever rejected");
        if let Some(message) = event.dyn_ref::<MessageEvent>() {
            let message: Array = message.data().unchecked_into();
            let word = message.get(0).as_string().unwrap_or_default();
            let word = json::read(&word).map_err(|_| Trouble::OtherVersion)?;
            return Ok((word, message.get(1).unchecked_into()));
        }
        if given_up.aborted() {
            return Err(Trouble::GivenUp);
        }
        // A program that does not load gives an event without a message.
        let error = event.dyn_ref::<ErrorEvent>();
        Err(Trouble::Failed(
            error.map(|e| e.message()).unwrap_or_default(),
        ))
    }

    /// Waits for the next job.
    fn rest(self) {
        IDLE.replace(Some(self));
    }
}

impl Drop for Thread {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}
