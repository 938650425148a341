//! All keys of the page, the person's own label keys among them.

use yew::{Html, html};

use super::{buttons::closing_button, dialog::Dialog, store::Store};

/// The table of keys.
pub fn keys_dialog(store: &Store) -> Html {
    let words = store.words();
    let close = store.closing();
    let labels = store.workspace.library.labels.iter().filter_map(|label| {
        let key = label.key?.to_string();
        Some(html! {
            <li key={label.id.as_str()} data-label={label.id.as_str().to_owned()}>
                <kbd class="key">{ key }</kbd>
                <span class="swatch" aria-hidden="true"></span>
                { &label.name }
            </li>
        })
    });
    let (ctrl, shift) = (words.key_ctrl, words.key_shift);
    let rows: [(&[&[&str]], &str); 15] = [
        (&[&[words.label]], words.keys_label),
        (&[&[shift, words.label]], words.keys_all),
        (&[&["C"]], words.keys_claim),
        (&[&[shift, "C"]], words.keys_ledger),
        (&[&["S"]], words.keys_suggest),
        (&[&["R"]], words.keys_relate),
        (&[&[words.key_enter]], words.keys_edit),
        (&[&[words.key_delete]], words.keys_delete),
        (&[&["J"], &["K"]], words.keys_next),
        (&[&[ctrl, "Z"]], words.undo),
        (&[&[ctrl, shift, "Z"], &[ctrl, "Y"]], words.redo),
        (&[&["/"]], words.keys_find),
        (&[&["?"]], words.keys_help),
        (&[&[words.key_escape]], words.keys_escape),
        (&[&["←"], &["→"], &["↑"], &["↓"]], words.keys_arrows),
    ];
    html! {
        <Dialog key="keys" name={words.keys} class="keys" on_close={close.clone()}>
            <ul class="keys-of-labels" aria-label={words.labels}>{ for labels }</ul>
            <table>
                <tbody>
                    { for rows.into_iter().map(|(keys, meaning)| html! {
                        <tr>
                            <th scope="row">{ for keys.iter().map(|key| together(key)) }</th>
                            <td>{ meaning }</td>
                        </tr>
                    }) }
                </tbody>
            </table>
            <ul class="keys-hints">
                <li>{ words.keys_fragment }</li>
                <li>{ words.keys_exact }</li>
                <li>{ words.keys_mac }</li>
            </ul>
            <div class="actions">
                { closing_button("button primary", words.close, &close) }
            </div>
        </Dialog>
    }
}

/// Keys that are held together.
fn together(keys: &[&str]) -> Html {
    html! {
        <span class="keys-together">
            { for keys.iter().map(|key| html! { <kbd>{ *key }</kbd> }) }
        </span>
    }
}
