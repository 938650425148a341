//! Something on the page, named by its role and its accessible name.

use fantoccini::elements::Element;
use serde_json::json;

use super::page::Page;
use super::wait::until;

/// Not an element but the way to it: the page may replace the element at any time.
pub struct Control<'a> {
    page: &'a Page,
    role: &'static str,
    name: String,
}

impl<'a> Control<'a> {
    pub(super) fn new(page: &'a Page, role: &'static str, name: &str) -> Self {
        Self {
            page,
            role,
            name: name.to_owned(),
        }
    }

    /// Waits until exactly one such element can be seen.
    pub async fn element(&self) -> Element {
        until(&format!("one {self}"), async || {
            let mut found = self.page.find(self.role, &self.name).await;
            if found.len() == 1 { found.pop() } else { None }
        })
        .await
    }

    /// Waits until no such element can be seen.
    pub async fn gone(&self) {
        until(&format!("no {self}"), async || {
            let found = self.page.find(self.role, &self.name).await;
            found.is_empty().then_some(())
        })
        .await;
    }

    /// Clicks it, as soon as nothing covers it.
    pub async fn click(&self) {
        until(&format!("a click on {self}"), async || {
            let element = self.element().await;
            let clicked = element.click().await;
            if clicked.is_err() {
                // A row of buttons that stays in sight may cover it: a person scrolls on.
                let script = "arguments[0].scrollIntoView({ block: 'center' })";
                self.page.run(script, vec![json!(element)]).await;
            }
            clicked.ok()
        })
        .await;
    }

    /// Replaces what a field holds, as by pasting.
    pub async fn fill(&self, text: &str) {
        self.click().await;
        let script = "document.activeElement.select();
            document.execCommand('insertText', false, arguments[0])";
        self.page.run(script, vec![json!(text)]).await;
    }

    /// What is chosen in a list of choices.
    pub async fn chosen(&self) -> String {
        let script = "return arguments[0].selectedOptions[0].textContent.trim()";
        let element = self.element().await;
        let chosen = self.page.run(script, vec![json!(element)]).await;
        chosen.as_str().expect("a choice").to_owned()
    }

    /// The text that it shows.
    pub async fn text(&self) -> String {
        until(&format!("the text of {self}"), async || {
            self.element().await.text().await.ok()
        })
        .await
    }

    /// One of its attributes.
    pub async fn attribute(&self, name: &str) -> Option<String> {
        until(&format!("{name} of {self}"), async || {
            self.element().await.attr(name).await.ok()
        })
        .await
    }

    /// Waits until one of its attributes has a value.
    pub async fn wait_for(&self, name: &str, value: &str) {
        until(&format!("{name}={value} of {self}"), async || {
            let now = self.attribute(name).await;
            (now.as_deref() == Some(value)).then_some(())
        })
        .await;
    }
}

impl std::fmt::Display for Control<'_> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{} \"{}\"", self.role, self.name)
    }
}
