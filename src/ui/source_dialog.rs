//! What is known of an article: title, language, source; and what the site put around it.

use std::rc::Rc;

use yew::{Callback, Html, MouseEvent, html};

use super::{
    buttons::{button, closing_button},
    dialog::Dialog,
    store::Store,
    text_field::TextField,
};
use crate::core::{
    annotation::Id,
    article::{BlockKind, Head, Provenance},
    command::{Command, HeadEdit},
    workspace::OpenArticle,
};

/// Languages that are proposed, each in its own name; any other code can be typed.
const LANGUAGES: [(&str, &str); 14] = [
    ("ar", "العربية"),
    ("de", "Deutsch"),
    ("en", "English"),
    ("es", "Español"),
    ("fa", "فارسی"),
    ("fr", "Français"),
    ("he", "עברית"),
    ("it", "Italiano"),
    ("ja", "日本語"),
    ("pl", "Polski"),
    ("pt", "Português"),
    ("ru", "Русский"),
    ("uk", "Українська"),
    ("zh", "中文"),
];

/// Title and source of an article.
pub fn source_dialog(store: &Store, article: &Id) -> Html {
    let words = store.words();
    let close = store.closing();
    let Some(head) = store.workspace.library.heads.get(article) else {
        return Html::default();
    };
    let open = store.open().filter(|open| open.id == head.id);
    html! {
        <Dialog key="source" name={words.edit_source} class="wide" on_close={close.clone()}>
            { fields(store, head) }
            { for open.map(|open| boilerplate(store, open)) }
            <div class="actions">
                { closing_button("button primary", words.done, &close) }
            </div>
        </Dialog>
    }
}

fn fields(store: &Store, head: &Rc<Head>) -> Html {
    let words = store.words();
    let source = &head.source;
    let edit = |edit: fn(String) -> HeadEdit| {
        let (store, id) = (store.clone(), head.id.clone());
        Callback::from(move |text| store.act(Command::EditHead(id.clone(), edit(text))))
    };
    let part = |name: &'static str,
                value: &Option<String>,
                place: fn(&mut Provenance) -> &mut Option<String>| {
        let (store, head) = (store.clone(), head.clone());
        let on_input = Callback::from(move |text: String| {
            let mut source = head.source.clone();
            *place(&mut source) = known(text);
            let edit = HeadEdit::Source(Box::new(source));
            store.act(Command::EditHead(head.id.clone(), edit));
        });
        html! { <TextField {name} value={value.clone().unwrap_or_default()} {on_input} /> }
    };
    html! {
        <div class="source-fields">
            <TextField
                name={words.title}
                class="whole"
                value={head.title.clone()}
                on_input={edit(HeadEdit::Title)}
            />
            { part(words.publisher, &source.publisher, |s| &mut s.publisher) }
            { part(words.byline, &source.byline, |s| &mut s.byline) }
            { part(words.published, &source.published, |s| &mut s.published) }
            { part(words.retrieved, &source.retrieved, |s| &mut s.retrieved) }
            <TextField
                name={words.language_field}
                hint={words.language_hint}
                list="languages"
                value={head.language.clone().unwrap_or_default()}
                on_input={edit(|text| HeadEdit::Language(known(text)))}
            />
            <datalist id="languages">
                { for LANGUAGES.iter().map(|(code, name)| html! {
                    <option value={*code}>{ *name }</option>
                }) }
            </datalist>
            { part(words.url, &source.url, |s| &mut s.url) }
            <TextField
                name={words.notice}
                class="whole"
                multiline=true
                value={source.notice.clone().unwrap_or_default()}
                on_input={{
                    let (store, head) = (store.clone(), head.clone());
                    Callback::from(move |text: String| {
                        let notice = known(text);
                        let source = Provenance { notice, ..head.source.clone() };
                        let edit = HeadEdit::Source(Box::new(source));
                        store.act(Command::EditHead(head.id.clone(), edit));
                    })
                }}
            />
        </div>
    }
}

/// What a field says; nothing if it is empty.
pub fn known(text: String) -> Option<String> {
    (!text.trim().is_empty()).then_some(text)
}

/// The blocks that were taken for the site's own, each with a way back.
fn boilerplate(store: &Store, open: &OpenArticle) -> Html {
    let words = store.words();
    let line = |index: usize, text: &str| {
        let store = store.clone();
        let on_restore = Callback::from(move |_: MouseEvent| {
            store.act(Command::SetBlock(index, BlockKind::Paragraph));
        });
        html! {
            <li key={index}>
                <span dir="auto">{ text.to_owned() }</span>
                { button("button outlined", words.restore_block, on_restore) }
            </li>
        }
    };
    let lines: Vec<Html> = open
        .blocks
        .iter()
        .enumerate()
        .filter(|(_, block)| block.kind == BlockKind::Boilerplate)
        .filter_map(|(index, block)| Some(line(index, block.range.of(&open.text)?)))
        .collect();
    if lines.is_empty() {
        return Html::default();
    }
    html! {
        <section class="source-boilerplate">
            <h3>{ words.boilerplate }</h3>
            <ul>{ for lines }</ul>
        </section>
    }
}
