//! The backup file: what is said of it, and what can be done with it.

use yew::{Callback, Html, MouseEvent, hook, html, use_effect_with, use_state_eq};

use super::{
    buttons::button,
    language::{Words, fill},
};
use crate::browser::backup::{Backup, Wish, when_told, wish};

/// How it is with the backup file; `None` where the browser lets no page write files.
#[hook]
pub fn use_backup() -> Option<Backup> {
    let told = use_state_eq(|| None);
    let setter = told.setter();
    use_effect_with((), move |()| {
        let listener = when_told(move |backup| setter.set(Some(backup)));
        wish(Wish::Ask);
        move || drop(listener)
    });
    (*told).clone()
}

/// What the settings say of it.
pub fn backup_setting(words: &Words, backup: &Backup) -> Html {
    let (sentence, file) = match backup {
        Backup::Off => (words.backup_off, ""),
        Backup::Kept(file) => (words.backup_kept, file.as_str()),
        Backup::Waiting(file) => (words.backup_waits, file.as_str()),
        Backup::Failed(file) => (words.backup_failed, file.as_str()),
    };
    html! {
        <>
            <p>{ fill(sentence, &[file]) }</p>
            <div class="actions">
                { choices(words, backup) }
                if *backup != Backup::Off {
                    { wishing(words.backup_stop, Wish::Stop) }
                }
            </div>
        </>
    }
}

/// What the page says of it without being asked: only what a person has to do something about.
pub fn backup_trouble(words: &Words, backup: &Backup) -> Html {
    let (sentence, file) = match backup {
        Backup::Off | Backup::Kept(_) => return Html::default(),
        Backup::Waiting(file) => (words.backup_waits, file),
        Backup::Failed(file) => (words.backup_failed, file),
    };
    html! {
        <div class="reminder" role="note">
            <p role="status">{ fill(sentence, &[file]) }</p>
            { choices(words, backup) }
        </div>
    }
}

fn choices(words: &Words, backup: &Backup) -> Html {
    match backup {
        Backup::Kept(_) => Html::default(),
        Backup::Waiting(_) => wishing(words.backup_resume, Wish::Resume),
        Backup::Off | Backup::Failed(_) => wishing(words.backup_choose, Wish::Choose),
    }
}

fn wishing(name: &str, what: Wish) -> Html {
    let on_click = Callback::from(move |_: MouseEvent| wish(what));
    button("button outlined", name, on_click)
}
