//! What a person sees of the page and does with it.

use std::path::Path;

use fantoccini::Client;
use fantoccini::actions::{Actions, MouseActions, PointerAction};
use fantoccini::actions::{InputSource, KeyAction, KeyActions, MOUSE_BUTTON_LEFT};
use fantoccini::elements::{Element, ElementRef};
use serde_json::{Value, json};
use xtask::browser::DevTools;

use super::control::Control;
use super::keys::{chord, key};
use super::wait::until;

/// The current tab.
pub struct Page {
    client: Client,
}

impl Page {
    pub(super) fn new(client: Client) -> Self {
        Self { client }
    }

    pub(super) async fn go_to(&self, address: &str) {
        self.client.goto(address).await.expect("an address");
        self.settle().await;
    }

    /// Gives the window's content a size in CSS pixels, were it smaller than the browser's windows.
    pub async fn set_size(&self, width: u32, height: u32) {
        let metrics = json!({
            "width": width, "height": height, "deviceScaleFactor": 2, "mobile": false,
        });
        let command = DevTools {
            name: "Emulation.setDeviceMetricsOverride",
            parameters: metrics,
        };
        let outcome = self.client.issue_cmd(command).await;
        outcome.expect("the size is possible");
    }

    /// Loads the page anew, as F5 does.
    pub async fn reload(&self) {
        self.client.refresh().await.expect("the page reloads");
        self.settle().await;
    }

    /// Waits until the program runs, or until it has said that it cannot.
    async fn settle(&self) {
        self.wait_for_script("the program", "return !document.querySelector('.Loading')")
            .await;
    }

    /// The one visible element of a role and an accessible name; `Person*` is any name that
    /// begins with "Person".
    pub fn control(&self, role: &'static str, name: &str) -> Control<'_> {
        Control::new(self, role, name)
    }

    /// A button by its name.
    pub fn button(&self, name: &str) -> Control<'_> {
        self.control("button", name)
    }

    /// A choice of an open menu.
    pub fn menuitem(&self, name: &str) -> Control<'_> {
        self.control("menuitem", name)
    }

    /// A field for text.
    pub fn textbox(&self, name: &str) -> Control<'_> {
        self.control("textbox", name)
    }

    /// A link by its name.
    pub fn link(&self, name: &str) -> Control<'_> {
        self.control("link", name)
    }

    /// A tab of a panel.
    pub fn tab(&self, name: &str) -> Control<'_> {
        self.control("tab", name)
    }

    /// Presses keys together: `p`, `Shift+P`, `Ctrl+Z`.
    pub async fn press(&self, keys: &str) {
        self.act(chord(keys)).await;
    }

    /// Types a text into whatever has the focus, key by key.
    pub async fn type_text(&self, text: &str) {
        let keys = KeyActions::new("keyboard".to_owned());
        self.act(text.chars().fold(keys, |keys, value| {
            keys.then(KeyAction::Down { value })
                .then(KeyAction::Up { value })
        }))
        .await;
    }

    /// Selects the first occurrence of some words of the article with the mouse.
    pub async fn select(&self, words: &str) {
        self.select_nth(words, 0).await;
    }

    /// Selects an occurrence, counted from 0.
    pub async fn select_nth(&self, words: &str, nth: usize) {
        let [from, to] = self.place(words, nth).await;
        self.act(drag(from, to)).await;
    }

    /// Selects with the mouse while a key is held, such as `Alt` or `Ctrl`.
    pub async fn select_holding(&self, name: &str, words: &str) {
        let [from, to] = self.place(words, 0).await;
        let value = key(name);
        let keyboard = || KeyActions::new("keyboard".to_owned());
        self.act(keyboard().then(KeyAction::Down { value })).await;
        self.act(drag(from, to)).await;
        self.act(keyboard().then(KeyAction::Up { value })).await;
    }

    /// Clicks into the first occurrence of some words of the article, behind their first letter.
    pub async fn click_words(&self, words: &str) {
        let [(x, y), _] = self.place(words, 0).await;
        self.act(drag((x, y), (x, y))).await;
    }

    /// The points at which some words begin and end, in pixels of the window.
    async fn place(&self, words: &str, nth: usize) -> [(f64, f64); 2] {
        let place = until(&format!("\"{words}\" in the article"), async || {
            let script = include_str!("place.js");
            let place = self.run(script, vec![json!(words), json!(nth)]).await;
            serde_json::from_value::<[f64; 4]>(place).ok()
        })
        .await;
        let [left, top, right, bottom] = place;
        [(left, top), (right, bottom)]
    }

    /// Gives files to the field that is labelled "Choose files".
    pub async fn choose_files(&self, paths: &[impl AsRef<Path>]) {
        let paths = paths.iter().map(|path| path.as_ref().to_string_lossy());
        let paths: Vec<_> = paths.collect();
        let field = self.control("button", "Choose files*").element().await;
        field.send_keys(&paths.join("\n")).await.expect("files");
    }

    /// Drops a file on the page.
    pub async fn drop_file(&self, name: &str, bytes: impl AsRef<[u8]>) {
        self.drop_files(&[(name, bytes)]).await;
    }

    /// Drops files on the page together.
    pub async fn drop_files(&self, files: &[(&str, impl AsRef<[u8]>)]) {
        let script = include_str!("drop.js");
        let files = files
            .iter()
            .map(|(name, bytes)| json!([name, bytes.as_ref()]));
        self.run(script, vec![json!(files.collect::<Vec<_>>())])
            .await;
    }

    /// Waits until the page says that everything is in the database.
    pub async fn wait_saved(&self) {
        self.wait_for_live("status", "Saved").await;
    }

    /// Waits until a live region of a role holds a text.
    pub async fn wait_for_live(&self, role: &str, text: &str) {
        let script = "const [role, text] = arguments;
            // Computing roles keeps the page busy, so the words are looked at first.
            return [...document.querySelectorAll('[role], output')].some((element) =>
                element.textContent.includes(text) && roleOf(element) === role)";
        until(&format!("the {role} \"{text}\""), async || {
            let found = self.run(script, vec![json!(role), json!(text)]).await;
            (found == json!(true)).then_some(())
        })
        .await;
    }

    /// Waits until a script returns true.
    pub async fn wait_for_script(&self, what: &str, script: &str) {
        until(what, async || {
            (self.run(script, vec![]).await == json!(true)).then_some(())
        })
        .await;
    }

    /// Everything that the page shows as text.
    pub async fn text(&self) -> String {
        let text = self.run("return document.body.innerText", vec![]).await;
        text.as_str().unwrap_or_default().to_owned()
    }

    /// The marked pieces of text, in order: their words, and the ids of the annotations over them.
    pub async fn marks(&self) -> Vec<(String, String)> {
        let script = "return [...document.querySelectorAll('main article mark')]
            .map((mark) => [mark.textContent, mark.dataset.annotation])";
        serde_json::from_value(self.run(script, vec![]).await).expect("pairs of strings")
    }

    /// Runs the body of a function in the page and returns what it returns; null if the page is
    /// just being replaced by another.
    pub async fn run(&self, script: &str, arguments: Vec<Value>) -> Value {
        let script = format!("{}\n{script}", include_str!("accessible.js"));
        match self.client.execute(&script, arguments).await {
            Ok(value) => value,
            Err(error) if error.is_javascript_error() => panic!("{error}"),
            Err(_) => Value::Null,
        }
    }

    /// Roles and names of everything on the page, for a message.
    pub async fn outline(&self) -> String {
        let outline = self.run(include_str!("outline.js"), vec![]).await;
        outline.as_str().unwrap_or_default().to_owned()
    }

    /// The visible elements of a role and a name.
    pub(super) async fn find(&self, role: &str, name: &str) -> Vec<Element> {
        let script = include_str!("find.js");
        let found = self.run(script, vec![json!(role), json!(name)]).await;
        let elements = found.as_array().into_iter().flatten();
        elements.filter_map(|e| self.element_of(e)).collect()
    }

    /// The element that a script has returned.
    pub(super) fn element_of(&self, returned: &Value) -> Option<Element> {
        let id = returned.as_object()?.values().next()?.as_str()?;
        let id = ElementRef::from(id.to_owned());
        Some(Element::from_element_id(self.client.clone(), id))
    }

    async fn act(&self, actions: impl Into<Actions>) {
        self.client
            .perform_actions(actions)
            .await
            .expect("the browser acts");
    }
}

/// Presses the mouse button at one point and releases it at another.
fn drag(from: (f64, f64), to: (f64, f64)) -> MouseActions {
    let move_to = |(x, y): (f64, f64)| PointerAction::MoveTo {
        duration: None,
        x: x.round(),
        y: y.round(),
    };
    let button = MOUSE_BUTTON_LEFT;
    MouseActions::new("mouse".to_owned())
        .then(move_to(from))
        .then(PointerAction::Down { button })
        .then(move_to(to))
        .then(PointerAction::Up { button })
}
