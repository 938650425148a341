//! What people do again and again, and what they then see, as one word each.

use std::collections::HashMap;

use serde_json::json;

use super::page::Page;
use super::wait::until;

impl Page {
    /// Adds an article by pasting its text.
    pub async fn paste(&self, text: &str) {
        self.button("Open").click().await;
        self.menuitem("Paste text").click().await;
        self.textbox("Article text").fill(text).await;
        self.button("Add article").click().await;
        self.button("Add article").gone().await;
    }

    /// Selects words and presses a label's key.
    pub async fn tag(&self, words: &str, key: &str) {
        self.select(words).await;
        self.press(key).await;
    }

    /// The button of a label on the label bar.
    pub async fn click_label(&self, name: &str) {
        self.click_in("[role=toolbar].label-bar", name).await;
    }

    /// A button of the bar at the selection.
    pub async fn click_beside_selection(&self, name: &str) {
        self.click_in("[role=toolbar].selection-bar", name).await;
    }

    /// A button of what is listed first among that which is not found in the text.
    pub async fn click_first_orphan(&self, name: &str) {
        self.click_in(".orphans > :first-child", name).await;
    }

    /// Unfolds what stands behind a summary that begins so.
    pub async fn unfold(&self, summary: &str) {
        let script = "return [...document.querySelectorAll('summary')]
            .find((summary) => summary.textContent.startsWith(arguments[0])) ?? null";
        until(&format!("a summary {summary}"), async || {
            let found = self.run(script, vec![json!(summary)]).await;
            self.element_of(&found)?.click().await.ok()
        })
        .await;
    }

    /// The words of each annotation as the article shows them, by the annotations' first letters.
    pub async fn annotated(&self) -> Vec<String> {
        let mut places: HashMap<String, usize> = HashMap::new();
        let mut words: Vec<String> = Vec::new();
        for (piece, ids) in self.marks().await {
            for id in ids.split(' ') {
                let place = *places.entry(id.to_owned()).or_insert_with(|| {
                    words.push(String::new());
                    words.len() - 1
                });
                words[place].push_str(&piece);
            }
        }
        words
    }

    /// Waits until the article shows exactly these annotations, in whatever order.
    pub async fn wait_for_annotated(&self, expected: &[&str]) {
        let mut expected = expected.to_vec();
        expected.sort_unstable();
        until(&format!("the annotations {expected:?}"), async || {
            let mut found = self.annotated().await;
            found.sort_unstable();
            (found == expected).then_some(())
        })
        .await;
    }

    /// Waits until the panel lists exactly so many annotations, and each of these: its words, and
    /// its label or the other words of its item.
    pub async fn wait_for_items(&self, expected: &[(&str, &str)]) {
        until(&format!("the list {expected:?}"), async || {
            let items = self.items().await;
            let is_listed = |(words, label): &(&str, &str)| {
                let has = |item: &&String| item.contains(words) && item.contains(label);
                items.iter().any(|item| has(&item))
            };
            (items.len() == expected.len() && expected.iter().all(is_listed)).then_some(())
        })
        .await;
    }

    /// Waits until an item of the panel has these words, and its label or other words with them.
    pub async fn wait_for_items_with(&self, words: &str, label: &str) {
        until(&format!("an item {words}, {label}"), async || {
            let items = self.items().await;
            let mut here = items.iter().filter(|item| item.contains(words));
            here.any(|item| item.contains(label)).then_some(())
        })
        .await;
    }

    /// The items of the panel, as text.
    pub async fn items(&self) -> Vec<String> {
        let script = "return [...document.querySelectorAll('[role=tabpanel] *')]
            .filter((element) => roleOf(element) === 'listitem')
            .map((element) => element.textContent)";
        serde_json::from_value(self.run(script, vec![]).await).unwrap_or_default()
    }

    /// The text of the article, block by block, as it can be selected and copied, once it is there: the
    /// title is known before.
    pub async fn article_text(&self) -> String {
        let script = "return document.querySelector('main article').innerText";
        until("the article's words", async || {
            let text = self.run(script, vec![]).await;
            text.as_str()
                .filter(|text| !text.is_empty())
                .map(str::to_owned)
        })
        .await
    }

    /// Gives a label another name in the dialog of the labels.
    pub async fn rename(&self, label: &str, name: &str) {
        let script = "return [...document.querySelectorAll('dialog input')]
            .find((field) => field.value === arguments[0]) ?? null";
        let found = self.run(script, vec![json!(label)]).await;
        let field = self.element_of(&found).expect("the label's name");
        field.click().await.expect("the field is shown");
        self.press("Ctrl+A").await;
        self.type_text(name).await;
    }

    /// Chooses from a list that has a name.
    pub async fn choose(&self, list: &str, choice: &str) {
        let list = self.control("combobox", list).element().await;
        let script = "const [list, choice] = arguments;
            return [...list.options].findIndex((option) => option.label === choice)";
        let list_argument = serde_json::to_value(&list).expect("an element has an id");
        let index = self.run(script, vec![list_argument, json!(choice)]).await;
        let index = index.as_u64().and_then(|index| usize::try_from(index).ok());
        let index = index.expect("the choice is in the list");
        list.select_by_index(index).await.expect("the list is open");
    }

    /// The words and the label of the annotation that has the focus.
    pub async fn focused_item(&self) -> String {
        let script =
            "const button = document.querySelector('[role=tabpanel] [aria-current] button');
            return button && nameOf(button)";
        let name = self.run(script, vec![]).await;
        name.as_str().unwrap_or_default().to_owned()
    }

    /// Waits until another annotation than before has the focus, whose words and label begin so.
    pub async fn wait_for_other_focus(&self, before: &str, start: &str) {
        until(&format!("the focus at {start}"), async || {
            let item = self.focused_item().await;
            (item != before && item.starts_with(start)).then_some(())
        })
        .await;
    }

    /// Waits until the keys go to the control with that role and name.
    pub async fn wait_for_focus(&self, role: &str, name: &str) {
        until(&format!("the keys at {role} {name}"), async || {
            self.has_focus(role, name).await.then_some(())
        })
        .await;
    }

    /// Waits until the page shows a text anywhere.
    pub async fn wait_for_text(&self, text: &str) {
        until(&format!("the text \"{text}\""), async || {
            self.text().await.contains(text).then_some(())
        })
        .await;
    }

    /// Goes from control to control with the Tab key until one with that role and name has it.
    pub async fn tab_to(&self, role: &str, name: &str) {
        for _ in 0..80 {
            if self.has_focus(role, name).await {
                return;
            }
            self.press("Tab").await;
        }
        panic!("Tab does not lead to the {role} {name}");
    }

    async fn has_focus(&self, role: &str, name: &str) -> bool {
        let script = "const [role, name] = arguments;
            const focused = document.activeElement;
            return roleOf(focused) === role && nameOf(focused).startsWith(name)";
        let has = self.run(script, vec![json!(role), json!(name)]).await;
        has == json!(true)
    }

    async fn click_in(&self, bar: &str, name: &str) {
        let script = "const [bar, name] = arguments;
            const buttons = document.querySelectorAll(`${bar} button`);
            return [...buttons].find((button) => nameOf(button).startsWith(name)) ?? null";
        until(&format!("a click on {name} in {bar}"), async || {
            let found = self.run(script, vec![json!(bar), json!(name)]).await;
            self.element_of(&found)?.click().await.ok()
        })
        .await;
    }
}
