//! Everything that needs a browser, in one program.
#![cfg(target_arch = "wasm32")]

mod library;
mod recovery;
mod storage;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
