//! Files come in and go out as they are.

use inquit::browser::files::{LARGEST, Unreadable, download, read};
use inquit::core::encoding::{Encoding, decode};
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::*;
use web_sys::File;

#[wasm_bindgen(module = "/tests/web/files.js")]
extern "C" {
    #[wasm_bindgen(js_name = makeFile)]
    fn make_file(bytes: Vec<u8>) -> File;
    #[wasm_bindgen(js_name = lastName)]
    fn last_name() -> String;
    #[wasm_bindgen(js_name = lastContent)]
    async fn last_content() -> JsValue;
    #[wasm_bindgen(js_name = lastType)]
    async fn last_type() -> JsValue;
    fn windows1252(bytes: &[u8]) -> String;
}

#[wasm_bindgen_test]
async fn a_file_is_read_byte_by_byte() {
    let bytes: Vec<u8> = (0..=255).collect();
    assert_eq!(read(&make_file(bytes.clone())).await, Ok(bytes));
}

#[wasm_bindgen_test]
async fn a_file_that_would_fill_the_memory_is_refused() {
    let size = LARGEST + 1;
    let file = make_file(vec![0; size as usize]);
    assert_eq!(read(&file).await, Err(Unreadable::TooLarge(size)));
}

#[wasm_bindgen_test]
async fn a_download_has_its_name_its_type_and_its_text() {
    let text = "{\"title\": \"Maïga 👍\"}\r\n";
    download(
        "Maïga-2026-11-22.inquit.json",
        "application/json",
        &text.into(),
    )
    .expect("a click");
    assert_eq!(last_name(), "Maïga-2026-11-22.inquit.json");
    assert_eq!(last_type().await, "application/json");
    assert_eq!(last_content().await, text);
}

#[wasm_bindgen_test]
fn windows_1252_is_what_the_browser_says() {
    let bytes: Vec<u8> = (0x80..=0xff).collect();
    let decoded = decode(bytes.clone()).expect("a text");
    assert_eq!(decoded.encoding, Encoding::Windows1252);
    assert_eq!(decoded.text, windows1252(&bytes));
}
