//! The style sheet with the colours of the labels. A constructed sheet, because the page's security
//! policy allows no inline styles.

use std::cell::RefCell;

use js_sys::Array;
use wasm_bindgen::JsValue;
use web_sys::CssStyleSheet;

use crate::core::{label::Label, palette};

thread_local! {
    /// The one sheet of this page; it is rewritten when labels change.
    static SHEET: RefCell<Option<CssStyleSheet>> = const { RefCell::new(None) };
}

/// Makes the page use these labels' colours: every element with `data-label` gets the custom
/// properties of its label. Fails where the browser has no constructed style sheets.
pub fn apply(labels: &[Label]) -> Result<(), JsValue> {
    SHEET.with_borrow_mut(|sheet| {
        let sheet = match sheet {
            Some(sheet) => sheet,
            None => sheet.insert(adopted()?),
        };
        sheet.replace_sync(&palette::sheet(labels))
    })
}

/// A new sheet that the page uses beside those it already has.
fn adopted() -> Result<CssStyleSheet, JsValue> {
    let sheet = CssStyleSheet::new()?;
    if let Some(document) = web_sys::window().and_then(|window| window.document()) {
        let all: Array = document.adopted_style_sheets();
        document.set_adopted_style_sheets(&all.concat(&Array::of1(&sheet)));
    }
    Ok(sheet)
}
