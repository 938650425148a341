//! How far the opening of files is, and the way to stop it.

use yew::{Callback, Html, MouseEvent, html};

use super::{buttons::button, filing::Desk, language::fill, store::Store};

/// The bar; nothing while no file is being opened. Its style shows it only when that takes a while.
pub fn opening_bar(store: &Store, desk: &Desk) -> Html {
    let words = store.words();
    let Some(opening) = &store.view.opening else {
        return Html::default();
    };
    let desk = desk.clone();
    let on_stop = Callback::from(move |_: MouseEvent| desk.stop_opening());
    let (number, of) = (opening.number.to_string(), opening.of.to_string());
    // Of the file at hand so much is done, in thousandths; nothing is known of most.
    let within = opening.progress.map_or(0, |p| p.done * 1000 / p.of.max(1));
    let value = (opening.number as u64 - 1) * 1000 + within;
    html! {
        <div class="opening" role="group" aria-label={words.opening}>
            <span dir="auto">{ fill(words.opening_file, &[&opening.file, &number, &of]) }</span>
            <progress
                aria-label={words.opening}
                max={(opening.of * 1000).to_string()}
                value={(value > 0).then(|| value.to_string())}
            />
            { button("button outlined", words.cancel, on_stop) }
        </div>
    }
}
