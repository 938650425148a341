//! A file of Inquit JSON as another program sees it: knowing nothing but the format's description.

use serde_json::{Map, Value};

use super::page::Page;
use super::story::Story;

/// A file and what it holds.
pub struct Project {
    /// The file itself.
    pub bytes: Vec<u8>,
    content: Value,
}

impl Project {
    /// Reads a file; every span in it must quote the words that stand there.
    ///
    /// # Panics
    /// It is not JSON, or positions are not what the format says.
    pub fn read(bytes: Vec<u8>) -> Self {
        let mut content: Value = serde_json::from_slice(&bytes).expect("the file is JSON");
        assert_eq!(content["format"], "inquit");
        assert_eq!(content["offsets"]["unit"], "code-point");
        for article in content["articles"].as_array().expect("articles") {
            let text: Vec<char> = article["text"].as_str().expect("a text").chars().collect();
            assert_quotes(article, &text);
        }
        let members = content.as_object_mut().expect("the file is an object");
        members.remove("exported");
        Self { bytes, content }
    }

    /// Everything in it but the time at which it was written.
    pub fn content(&self) -> &Value {
        &self.content
    }

    /// The only article.
    pub fn article(&self) -> &Value {
        let articles = self.articles();
        assert_eq!(articles.len(), 1, "one article");
        &articles[0]
    }

    /// All articles.
    pub fn articles(&self) -> &[Value] {
        self.content["articles"].as_array().expect("articles")
    }

    /// The mentions of the only article: the words of their spans, and the label.
    pub fn mentions(&self) -> Vec<(String, String)> {
        let mentions = self.article()["mentions"].as_array().expect("mentions");
        mentions
            .iter()
            .map(|mention| {
                let label = mention["label"].as_str().expect("a label");
                (words(&mention["spans"]), label.to_owned())
            })
            .collect()
    }

    /// The claims of the only article, as they are.
    pub fn claims(&self) -> &[Value] {
        self.article()["claims"].as_array().expect("claims")
    }
}

/// The words of some spans.
pub fn words(spans: &Value) -> String {
    let spans = spans.as_array().expect("spans");
    let texts: Vec<&str> = spans.iter().filter_map(|s| s["text"].as_str()).collect();
    texts.join(" … ")
}

impl Story {
    /// Takes the open article away as a file.
    pub async fn export(&self, page: &Page) -> Project {
        self.export_by(page, "Inquit JSON").await
    }

    /// Takes everything away as a file.
    pub async fn export_all(&self, page: &Page) -> Project {
        self.export_by(page, "Inquit JSON of the whole library")
            .await
    }

    async fn export_by(&self, page: &Page, choice: &str) -> Project {
        let (name, bytes) = self
            .download(async || {
                page.button("Export").click().await;
                page.menuitem(choice).click().await;
            })
            .await;
        let name = name.to_string_lossy();
        assert!(name.ends_with(".inquit.json"), "{name}");
        Project::read(bytes)
    }
}

/// Whatever has a start, an end and a text has the text that stands there.
fn assert_quotes(part: &Value, text: &[char]) {
    match part {
        Value::Array(parts) => parts.iter().for_each(|part| assert_quotes(part, text)),
        Value::Object(members) => {
            assert_quote(members, text);
            members.values().for_each(|part| assert_quotes(part, text));
        }
        _ => {}
    }
}

fn assert_quote(members: &Map<String, Value>, text: &[char]) {
    let number = |name| members.get(name)?.as_u64()?.try_into().ok();
    let ends: Option<(usize, usize)> = number("start").zip(number("end"));
    if let (Some((start, end)), Some(quoted)) = (ends, members.get("text")) {
        let words: String = text[start..end].iter().collect();
        assert_eq!(*quoted, words.as_str());
    }
}
