//! Requests and transactions of IndexedDB as futures.
//!
//! A promise's own `resolve` and `reject` serve as event handlers, so nothing has to be kept alive or
//! freed. What happened is read from the request or transaction afterwards.

use js_sys::{Array, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    IdbDatabase, IdbFactory, IdbObjectStore, IdbOpenDbRequest, IdbRequest, IdbRequestReadyState,
    IdbTransaction, IdbVersionChangeEvent,
};

use super::{
    FACTS, HISTORY, RECORDS, VERSION,
    error::{StorageError, Trouble},
};

#[wasm_bindgen]
extern "C" {
    // web-sys offers the third parameter only with unstable features switched on for the whole build.
    #[wasm_bindgen(extends = IdbDatabase)]
    type IdbDatabaseWithOptions;

    #[wasm_bindgen(method, catch, structural, js_name = transaction)]
    fn transaction_with_options(
        this: &IdbDatabaseWithOptions,
        stores: &Array,
        mode: &str,
        options: &Object,
    ) -> Result<IdbTransaction, JsValue>;
}

/// What a transaction is for.
#[derive(Clone, Copy)]
pub(super) enum Mode {
    /// Reading only; several run side by side.
    Read,
    /// Writing; they run one after the other, in the order they were made.
    Write,
}

/// An open connection; closed when dropped.
pub(super) struct Connection {
    database: IdbDatabase,
    _on_version_change: Closure<dyn FnMut()>,
}

impl Connection {
    /// Opens the database of that name and brings its stores up to date.
    pub(super) async fn open(name: &str) -> Result<Self, StorageError> {
        let request = factory()?.open_with_u32(name, VERSION)?;
        // Handed over to JavaScript: a blocked request may still come to upgrade much later.
        let on_upgrade = Closure::once_into_js({
            let request = request.clone();
            move |event: IdbVersionChangeEvent| upgrade(&request, event.old_version())
        });
        request.set_onupgradeneeded(Some(on_upgrade.unchecked_ref()));
        let database: IdbDatabase = opened(&request).await?.unchecked_into();

        // Otherwise this tab would block the one that upgrades or deletes the database.
        let on_version_change = Closure::<dyn FnMut()>::new({
            let database = database.clone();
            move || database.close()
        });
        database.set_onversionchange(Some(on_version_change.as_ref().unchecked_ref()));
        Ok(Self {
            database,
            _on_version_change: on_version_change,
        })
    }

    /// A transaction over all stores. Writing ones are committed only once they are on the disk
    /// itself: Chromium from 121 on would otherwise report them as soon as the system has them.
    pub(super) fn transaction(&self, mode: Mode) -> Result<Transaction, StorageError> {
        let stores = Array::of3(&RECORDS.into(), &HISTORY.into(), &FACTS.into());
        let mode = match mode {
            Mode::Read => "readonly",
            Mode::Write => "readwrite",
        };
        let options = Object::new();
        Reflect::set(&options, &"durability".into(), &"strict".into())?;
        let database: &IdbDatabaseWithOptions = self.database.unchecked_ref();
        let inner = database.transaction_with_options(&stores, mode, &options)?;
        Ok(Transaction { inner })
    }
}

impl Drop for Connection {
    fn drop(&mut self) {
        self.database.set_onversionchange(None);
        self.database.close();
    }
}

/// A transaction over all stores.
pub(super) struct Transaction {
    inner: IdbTransaction,
}

impl Transaction {
    /// One of its stores.
    pub(super) fn store(&self, name: &str) -> Result<IdbObjectStore, StorageError> {
        Ok(self.inner.object_store(name)?)
    }

    /// Waits until it is committed; aborts it if the work in it has failed.
    pub(super) async fn finish<T>(self, work: Result<T, StorageError>) -> Result<T, StorageError> {
        let done = match work {
            Ok(done) => done,
            Err(error) => {
                // Requests of an aborted transaction all say so; the transaction knows the reason.
                let error = self.reason().unwrap_or(error);
                // It cannot be aborted if it is over already, which is as good.
                let _ = self.inner.abort();
                return Err(error);
            }
        };
        let over = Promise::new(&mut |resolve, reject| {
            self.inner.set_oncomplete(Some(&resolve));
            self.inner.set_onabort(Some(&reject));
        });
        match JsFuture::from(over).await {
            Ok(_) => Ok(done),
            Err(_) => Err(self.reason().unwrap_or_else(|| {
                StorageError::new(Trouble::Aborted, "the transaction was aborted")
            })),
        }
    }

    /// Why it was aborted, if it was and not by this program.
    fn reason(&self) -> Option<StorageError> {
        self.inner.error().map(|error| JsValue::from(error).into())
    }
}

/// Waits for a request; one that is done already is not waited for, as its events are over.
pub(super) async fn result_of(request: &IdbRequest) -> Result<JsValue, StorageError> {
    if request.ready_state() == IdbRequestReadyState::Pending {
        let over = Promise::new(&mut |resolve, _| {
            request.set_onsuccess(Some(&resolve));
            request.set_onerror(Some(&resolve));
        });
        JsFuture::from(over).await?;
    }
    match request.error()? {
        Some(error) => Err(JsValue::from(error).into()),
        None => Ok(request.result()?),
    }
}

/// Waits for an opening database; one that another tab blocks is closed again when it opens later.
async fn opened(request: &IdbOpenDbRequest) -> Result<JsValue, StorageError> {
    let over = Promise::new(&mut |resolve, _| {
        request.set_onsuccess(Some(&resolve));
        request.set_onerror(Some(&resolve));
        request.set_onblocked(Some(&resolve));
    });
    JsFuture::from(over).await?;
    if request.ready_state() != IdbRequestReadyState::Pending {
        return result_of(request).await;
    }
    let late = request.clone();
    let close = Closure::once_into_js(move || {
        if let Ok(database) = late.result() {
            database.unchecked_into::<IdbDatabase>().close();
        }
    });
    request.set_onsuccess(Some(close.unchecked_ref()));
    Err(StorageError::new(
        Trouble::Blocked,
        "another tab keeps an older version open",
    ))
}

/// Makes the stores. `from` is the version found, 0 for a new database.
fn upgrade(request: &IdbOpenDbRequest, from: f64) -> Result<(), JsValue> {
    let database: IdbDatabase = request.result()?.unchecked_into();
    if from < 1.0 {
        for store in [RECORDS, HISTORY, FACTS] {
            database.create_object_store(store)?;
        }
    }
    Ok(())
}

/// The browser's IndexedDB; private windows of some browsers have none.
fn factory() -> Result<IdbFactory, StorageError> {
    web_sys::window()
        .map(|window| window.indexed_db())
        .transpose()?
        .flatten()
        .ok_or_else(|| StorageError::new(Trouble::Unavailable, "this browser has no IndexedDB"))
}
