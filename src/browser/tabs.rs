//! Several tabs on one library: one of them writes, the others learn what it wrote, and any of them may
//! ask for its turn.
//!
//! The right to write is a Web Lock, which the browser takes back when its tab closes or dies. Where
//! there are no Web Locks (pages that come over plain http from another machine), every tab writes, and
//! the database refuses who has not seen what another has written.

use std::cell::{Cell, RefCell};

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{BroadcastChannel, MessageEvent};

use super::pause::timer;

/// The name of the lock and of the channel.
const NAME: &str = "inquit";

/// How long a page that comes waits for the one that goes, in milliseconds: a reload hands the lock
/// over within some tens of them.
const HANDOVER: i32 = 400;

/// A place in the queue for the right to write.
pub struct Turn {
    granted: Promise,
    /// Settles the promise for whose sake the lock is held.
    give: Option<Function>,
}

impl Turn {
    /// Joins the queue. Once granted, the right is held until it is given up or the page goes away.
    pub fn request() -> Self {
        let mut give = None;
        let held = Promise::new(&mut |resolve, _| give = Some(resolve));
        let granted = Promise::new(&mut |resolve, _| {
            if ask(&resolve, &held).is_none() {
                let _ = resolve.call1(&JsValue::NULL, &JsValue::TRUE);
            }
        });
        Self { granted, give }
    }

    /// Gives the right to the next in the queue, and joins it anew.
    pub fn pass_on(&mut self) {
        let next = Self::request();
        if let Some(give) = std::mem::replace(self, next).give {
            // It settles a promise, which cannot fail.
            let _ = give.call0(&JsValue::NULL);
        }
    }

    /// Whether the right is granted at once, or as soon as a page that is just going has gone.
    pub async fn comes_soon(&self) -> bool {
        let late = timer(HANDOVER);
        let first = Promise::race(&Array::of2(&self.granted, &late));
        JsFuture::from(first)
            .await
            .is_ok_and(|first| first.is_truthy())
    }

    /// Waits until the tab that has the right closes or dies.
    pub async fn comes(&self) {
        // The promise is never rejected: who cannot ask is granted the right at once.
        let _ = JsFuture::from(self.granted.clone()).await;
    }
}

/// Asks for the lock; `None` where the browser has none.
fn ask(granted: &Function, held: &Promise) -> Option<()> {
    let navigator = web_sys::window()?.navigator();
    let locks = Reflect::get(&navigator, &"locks".into()).ok()?;
    let request: Function = Reflect::get(&locks, &"request".into())
        .ok()?
        .dyn_into()
        .ok()?;
    let (granted, held) = (granted.clone(), held.clone());
    let hold = Closure::once_into_js(move |_lock: JsValue| {
        let _ = granted.call1(&JsValue::NULL, &JsValue::TRUE);
        held
    });
    request.call2(&locks, &NAME.into(), &hold).ok()?;
    Some(())
}

/// What one tab says to the others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    /// Something was written.
    Written,
    /// A person wants to go on in the tab that says so.
    Asked,
}

/// The channel between the tabs. Closed when dropped.
pub struct News {
    channel: BroadcastChannel,
    _on_word: Option<Closure<dyn FnMut(MessageEvent)>>,
}

impl News {
    /// For a tab that tells; `None` where the browser has no such channel.
    pub fn to_tell() -> Option<Self> {
        let channel = BroadcastChannel::new(NAME).ok()?;
        Some(Self {
            channel,
            _on_word: None,
        })
    }

    /// For a tab that listens; `true` beside a word means that this tab itself has said it.
    pub fn to_hear(mut on_word: impl FnMut(Word, bool) + 'static) -> Option<Self> {
        let channel = BroadcastChannel::new(NAME).ok()?;
        let on_word = Closure::<dyn FnMut(MessageEvent)>::new(move |message: MessageEvent| {
            let said: Array = message.data().unchecked_into();
            let word = match said.get(0).as_bool() {
                Some(true) => Word::Asked,
                _ => Word::Written,
            };
            on_word(word, said.get(1) == own_name());
        });
        channel.set_onmessage(Some(on_word.as_ref().unchecked_ref()));
        Some(Self {
            channel,
            _on_word: Some(on_word),
        })
    }

    /// Tells the other tabs.
    pub fn tell(&self, word: Word) {
        let said = Array::of2(&(word == Word::Asked).into(), &own_name());
        // It fails only when the channel is closed, and then nobody listens either.
        let _ = self.channel.post_message(&said);
    }
}

impl Drop for News {
    fn drop(&mut self) {
        self.channel.close();
    }
}

/// Asks the tab that has the right to write for it.
pub fn ask_for_turn() {
    if let Some(news) = News::to_tell() {
        news.tell(Word::Asked);
    }
}

/// Whether another tab wants the right to write.
#[derive(Default)]
pub struct Wanted {
    is: Cell<bool>,
    wake: RefCell<Option<Function>>,
}

impl Wanted {
    /// Another tab has asked.
    pub fn begin(&self) {
        self.is.set(true);
        if let Some(wake) = self.wake.take() {
            // It settles a promise, which cannot fail.
            let _ = wake.call0(&JsValue::NULL);
        }
    }

    /// Whether it is wanted; from now on it is not.
    pub fn end(&self) -> bool {
        self.is.take()
    }

    /// Waits until it is wanted.
    pub async fn comes(&self) {
        if !self.is.get() {
            let woken = Promise::new(&mut |resolve, _| {
                self.wake.replace(Some(resolve));
            });
            // It is never rejected.
            let _ = JsFuture::from(woken).await;
        }
        self.is.set(false);
    }
}

/// What tells this tab from the others: when it began, in fractions of a millisecond.
fn own_name() -> JsValue {
    let performance = web_sys::window().map(|window| Reflect::get(&window, &"performance".into()));
    let performance = performance.and_then(Result::ok).unwrap_or_default();
    Reflect::get(&performance, &"timeOrigin".into()).unwrap_or_default()
}
