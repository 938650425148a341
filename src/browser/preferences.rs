//! Small preferences in localStorage. Reading never fails and starting never depends on a write: a
//! browser that forbids it simply forgets.

use web_sys::Storage;

const SETTINGS: &str = "inquit.settings";
const PLACE: &str = "inquit.place";

/// The stored settings as JSON, empty if there are none.
pub fn settings() -> String {
    read(SETTINGS)
}

/// Stores the settings.
pub fn keep_settings(json: &str) {
    write(SETTINGS, json);
}

/// How far an article was scrolled when it was last on the page, in CSS pixels.
pub fn place(article: &str) -> i32 {
    let stored = read(PLACE);
    match stored.split_once(' ') {
        Some((pixels, id)) if id == article => pixels.parse().unwrap_or_default(),
        _ => 0,
    }
}

/// The article that was last on the page.
pub fn last_article() -> Option<String> {
    let stored = read(PLACE);
    stored.split_once(' ').map(|(_, id)| id.to_owned())
}

/// Stores which article is on the page; how far it is scrolled is forgotten if it was another one.
pub fn keep_last_article(article: &str) {
    if last_article().as_deref() != Some(article) {
        keep_place(article, 0);
    }
}

/// Stores which article is on the page and how far it is scrolled.
pub fn keep_place(article: &str, pixels: i32) {
    write(PLACE, &format!("{pixels} {article}"));
}

fn read(key: &str) -> String {
    storage()
        .and_then(|storage| storage.get_item(key).ok()?)
        .unwrap_or_default()
}

fn write(key: &str, value: &str) {
    if let Some(storage) = storage() {
        // A full or forbidden store loses a preference, never work.
        let _ = storage.set_item(key, value);
    }
}

fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok()?
}
