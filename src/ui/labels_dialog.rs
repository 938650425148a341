//! The label set: names, colours, keys, order.
//!
//! Every change is planned before it is done, so that what is refused is said here, beside the field,
//! and changes nothing.

use web_sys::{HtmlInputElement, SubmitEvent};
use yew::{
    Callback, Html, InputEvent, MouseEvent, TargetCast, UseStateHandle, function_component, html,
    use_state, use_state_eq,
};

use super::{
    buttons::closing_button,
    dialog::Dialog,
    icons::{Icon, icon},
    label_deletion::LabelDeletion,
    language::fill,
    model::Action,
    store::{Store, use_store},
    text_field::TextField,
};
use crate::core::{
    annotation::{Extra, Id},
    characters::lower_case,
    command::{Command, Refusal},
    label::{Color, Label},
    palette,
};

/// The label set.
#[function_component]
pub fn LabelsDialog() -> Html {
    let store = use_store();
    let words = store.words();
    // Every refusal renders again, so that the refused field shows what holds.
    let trouble = use_state(String::new);
    let doomed = use_state_eq(|| None::<Id>);
    let labels = &store.workspace.library.labels;
    let editor = Editor {
        store: store.clone(),
        trouble: trouble.clone(),
    };
    let close = store.closing();
    let on_settled = {
        let doomed = doomed.clone();
        Callback::from(move |()| doomed.set(None))
    };
    html! {
        <Dialog name={words.labels} class="wide labels" on_close={close.clone()}>
            <ul class="label-rows">
                { for labels.iter().enumerate().map(|(index, label)| html! {
                    <li key={label.id.as_str()}>
                        { row(&editor, index, label, &doomed) }
                        if doomed.as_ref() == Some(&label.id) {
                            <LabelDeletion label={label.clone()} on_settled={on_settled.clone()} />
                        }
                    </li>
                }) }
            </ul>
            <NewLabel editor={editor.clone()} />
            <p class="trouble" role="alert">{ &*trouble }</p>
            <div class="actions">
                { closing_button("button primary", words.done, &close) }
            </div>
        </Dialog>
    }
}

/// Changes the label set, or says why not.
#[derive(Clone, PartialEq)]
struct Editor {
    store: Store,
    trouble: UseStateHandle<String>,
}

impl Editor {
    /// Whether the labels are now these.
    fn set(&self, labels: Vec<Label>) -> bool {
        let command = Command::EditLabels(labels);
        let mut occasion = self.store.occasion();
        let refusal = self
            .store
            .workspace
            .plan(command.clone(), &mut occasion)
            .err()
            .filter(|refusal| *refusal != Refusal::NothingToDo);
        if let Some(refusal) = refusal {
            self.trouble.set(self.store.words().refusal(&refusal));
            return false;
        }
        self.trouble.set(String::new());
        self.store.send(Action::Do(command, occasion));
        true
    }

    fn labels(&self) -> Vec<Label> {
        self.store.workspace.library.labels.to_vec()
    }

    /// Changes the label with that index.
    fn edit(&self, index: usize, edit: impl FnOnce(&mut Label)) {
        let mut labels = self.labels();
        if let Some(label) = labels.get_mut(index) {
            edit(label);
            self.set(labels);
        }
    }

    /// Changes the places of two labels.
    fn swap(&self, one: usize, other: usize) {
        let mut labels = self.labels();
        labels.swap(one, other);
        self.set(labels);
    }
}

fn row(editor: &Editor, index: usize, label: &Label, doomed: &UseStateHandle<Option<Id>>) -> Html {
    let words = editor.store.words();
    let count = editor.store.workspace.library.labels.len();
    let name = |sentence| fill(sentence, &[&label.name]);
    let on_name = {
        let editor = editor.clone();
        Callback::from(move |name| editor.edit(index, |label| label.name = name))
    };
    let on_up = {
        let editor = editor.clone();
        Callback::from(move |_: MouseEvent| editor.swap(index, index - 1))
    };
    let on_down = {
        let editor = editor.clone();
        Callback::from(move |_: MouseEvent| editor.swap(index, index + 1))
    };
    let on_delete = {
        let (doomed, id) = (doomed.clone(), label.id.clone());
        Callback::from(move |_: MouseEvent| doomed.set(Some(id.clone())))
    };
    html! {
        <div class="label-row">
            { color_field(editor, index, label) }
            <TextField
                name={words.label_name}
                class="bare"
                value={label.name.clone()}
                on_input={on_name}
            />
            { key_field(editor, index, label) }
            { tool(name(words.move_up), Icon::Up, index == 0, on_up) }
            { tool(name(words.move_down), Icon::Down, index + 1 == count, on_down) }
            { tool(name(words.delete_label), Icon::Delete, count == 1, on_delete) }
        </div>
    }
}

fn tool(name: String, drawing: Icon, disabled: bool, on_click: Callback<MouseEvent>) -> Html {
    html! {
        <button
            type="button"
            class="button icon"
            aria-label={name.clone()}
            title={name}
            {disabled}
            onclick={on_click}
        >
            { icon(drawing) }
        </button>
    }
}

fn color_field(editor: &Editor, index: usize, label: &Label) -> Html {
    let words = editor.store.words();
    let on_input = {
        let editor = editor.clone();
        Callback::from(move |event: InputEvent| {
            let value = event.target_unchecked_into::<HtmlInputElement>().value();
            if let Some(color) = Color::parse(&value) {
                editor.edit(index, |label| label.color = color);
            }
        })
    };
    html! {
        <input
            type="color"
            aria-label={fill(words.label_color, &[&label.name])}
            value={label.color.to_string()}
            oninput={on_input}
        />
    }
}

/// A field of one character: what is typed takes the place of what was there.
fn key_field(editor: &Editor, index: usize, label: &Label) -> Html {
    let words = editor.store.words();
    let before = label.key;
    let on_input = {
        let editor = editor.clone();
        Callback::from(move |event: InputEvent| {
            let typed = event.target_unchecked_into::<HtmlInputElement>().value();
            let lower = lower_case(&typed);
            let key = match lower.chars().rfind(|c| Some(*c) != before) {
                None if typed.is_empty() => None,
                None => before,
                other => other,
            };
            editor.edit(index, |label| label.key = key);
        })
    };
    html! {
        <input
            type="text"
            class="label-key"
            aria-label={fill(words.label_key, &[&label.name])}
            title={fill(words.label_key, &[&label.name])}
            autocomplete="off"
            autocapitalize="none"
            spellcheck="false"
            value={before.map(String::from).unwrap_or_default()}
            oninput={on_input}
        />
    }
}

#[derive(PartialEq, yew::Properties)]
struct NewLabelProps {
    editor: Editor,
}

/// A name, and the label is there: with a colour of its own and no key.
#[function_component]
fn NewLabel(props: &NewLabelProps) -> Html {
    let name = use_state_eq(String::new);
    let words = props.editor.store.words();
    let on_input = {
        let name = name.clone();
        Callback::from(move |event: InputEvent| {
            name.set(event.target_unchecked_into::<HtmlInputElement>().value());
        })
    };
    let on_submit = {
        let (editor, name) = (props.editor.clone(), name.clone());
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let mut labels = editor.labels();
            let color = palette::fresh_color(&labels);
            labels.push(Label {
                id: editor.store.occasion().new_id(),
                name: name.trim().to_owned(),
                color,
                key: None,
                extra: Extra::default(),
            });
            if editor.set(labels) {
                name.set(String::new());
            }
        })
    };
    html! {
        <form class="new-label" onsubmit={on_submit}>
            <input
                type="text"
                aria-label={words.new_label_name}
                placeholder={words.new_label_name}
                autocomplete="off"
                value={(*name).clone()}
                oninput={on_input}
            />
            <button type="submit" class="button outlined">{ words.add_label }</button>
        </form>
    }
}
