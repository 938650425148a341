//! Everything that needs a browser, in one program.
#![cfg(target_arch = "wasm32")]

mod files;
mod library;
mod marks;
mod places;
mod recovery;
mod selection;
mod storage;
mod support;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
