//! Several tabs on one library: one of them writes, and the others learn what it wrote.
//!
//! The right to write is a Web Lock, which the browser takes back when its tab closes or dies. Where
//! there are no Web Locks (pages that come over plain http from another machine), every tab writes.

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::BroadcastChannel;

/// The name of the lock and of the channel.
const NAME: &str = "inquit";

/// How long a page that comes waits for the one that goes, in milliseconds: a reload hands the lock
/// over within some tens of them.
const HANDOVER: i32 = 400;

/// A place in the queue for the right to write.
pub struct Turn {
    granted: Promise,
}

impl Turn {
    /// Joins the queue. Once granted, the right is held until the page goes away.
    pub fn request() -> Self {
        let granted = Promise::new(&mut |resolve, _| {
            if ask(&resolve).is_none() {
                let _ = resolve.call1(&JsValue::NULL, &JsValue::TRUE);
            }
        });
        Self { granted }
    }

    /// Whether the right is granted at once, or as soon as a page that is just going has gone.
    pub async fn comes_soon(&self) -> bool {
        let late = Promise::new(&mut |resolve, _| {
            if let Some(window) = web_sys::window() {
                let _ = window
                    .set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, HANDOVER);
            }
        });
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
fn ask(granted: &Function) -> Option<()> {
    let navigator = web_sys::window()?.navigator();
    let locks = Reflect::get(&navigator, &"locks".into()).ok()?;
    let request: Function = Reflect::get(&locks, &"request".into())
        .ok()?
        .dyn_into()
        .ok()?;
    let granted = granted.clone();
    let hold = Closure::once_into_js(move |_lock: JsValue| {
        let _ = granted.call1(&JsValue::NULL, &JsValue::TRUE);
        // The lock is held until this promise settles, which is never.
        Promise::new(&mut |_, _| {})
    });
    request.call2(&locks, &NAME.into(), &hold).ok()?;
    Some(())
}

/// The channel on which the writing tab tells the others that something was written. Closed when
/// dropped.
pub struct News {
    channel: BroadcastChannel,
    _on_news: Option<Closure<dyn FnMut()>>,
}

impl News {
    /// For the tab that tells; `None` where the browser has no such channel.
    pub fn to_tell() -> Option<Self> {
        let channel = BroadcastChannel::new(NAME).ok()?;
        Some(Self {
            channel,
            _on_news: None,
        })
    }

    /// For a tab that listens.
    pub fn to_hear(on_news: impl FnMut() + 'static) -> Option<Self> {
        let channel = BroadcastChannel::new(NAME).ok()?;
        let on_news = Closure::<dyn FnMut()>::new(on_news);
        channel.set_onmessage(Some(on_news.as_ref().unchecked_ref()));
        Some(Self {
            channel,
            _on_news: Some(on_news),
        })
    }

    /// Tells the other tabs.
    pub fn tell(&self) {
        let _ = self.channel.post_message(&JsValue::TRUE);
    }
}

impl Drop for News {
    fn drop(&mut self) {
        self.channel.close();
    }
}
