//! What a person sees: one state (`model`), components that show it, hooks for every effect.

mod address;
mod arrival;
mod article_view;
mod backup;
mod buttons;
mod deeds;
mod dialog;
mod dossier_dialog;
mod end_handles;
mod export_dialog;
mod file_field;
mod filing;
mod find_bar;
mod format_dialog;
mod gathering;
mod header;
mod hooks;
mod icons;
mod incoming;
mod keeping;
mod keyboard;
mod keys_dialog;
mod label_bar;
mod label_deletion;
mod labels_dialog;
mod language;
mod ledger_dialog;
mod library;
mod listed;
mod looking;
mod menu;
mod model;
mod notices;
mod occurrences_dialog;
mod opening;
mod opening_bar;
mod pages;
mod panel;
mod parts_dialog;
mod paste_dialog;
mod pasting;
mod preview;
mod profile_dialog;
mod recognising;
mod refusals;
mod relating_bar;
mod report;
mod selection_bar;
mod settings_dialog;
mod source_dialog;
mod store;
mod suggesting;
mod table_dialog;
mod text_field;
mod unit_dialog;
mod welcome;

use yew::{ContextProvider, Html, function_component, html, use_reducer_eq};

use self::{
    address::use_address,
    hooks::use_appearance,
    keeping::{use_keeper, use_opening, use_persistence, use_remembering, use_saving},
    keyboard::use_keyboard,
    model::{Dialog, Model, Phase},
    store::Store,
};
use crate::{
    browser::preferences,
    core::{
        palette,
        settings::{Language, Settings},
        workspace::Workspace,
    },
    worker::Choices,
};

/// Starts the page.
pub fn mount() {
    crate::browser::panic::recover_from_panics();
    yew::Renderer::<App>::new().render();
}

/// The page before anything is read.
fn first_model() -> Model {
    let settings = Settings::read(&preferences::settings());
    let language = asked_language()
        .or(settings.language)
        .unwrap_or_else(browser_language);
    let workspace = Workspace::new(palette::default_labels_in(language).into());
    Model::new(settings, language, workspace)
}

/// The language that the address asks for (`?lang=fr`).
fn asked_language() -> Option<Language> {
    let search = web_sys::window()?.location().search().ok()?;
    let mut parts = search.trim_start_matches('?').split('&');
    parts.find_map(|part| Language::from_tag(part.strip_prefix("lang=")?))
}

/// The first of the browser's languages that the page speaks.
fn browser_language() -> Language {
    let navigator = web_sys::window().map(|w| w.navigator());
    let tags = navigator.map(|n| n.languages()).unwrap_or_default();
    tags.iter()
        .filter_map(|tag| Language::from_tag(&tag.as_string()?))
        .next()
        .unwrap_or_default()
}

/// The whole page.
#[function_component]
fn App() -> Html {
    let store = Store::new(use_reducer_eq(first_model));
    let keeper = use_keeper(&store);
    let desk = filing::use_desk(&store, &keeper);
    use_saving(&store, &keeper);
    use_opening(&store, &desk);
    use_remembering(&store, &keeper);
    use_address(&store);
    use_keyboard(&store);
    use_appearance(&store);
    use_persistence(&store);
    arrival::use_arrival(&desk);
    pasting::use_pasting(&store, &desk);
    suggesting::use_suggesting(&store);
    looking::use_looking(&store, &desk);
    let view = &store.view;

    html! {
        <ContextProvider<Store> context={store.clone()}>
        <ContextProvider<filing::Desk> context={desk.clone()}>
            { header::header(&store, &desk) }
            <library::Library />
            { label_bar::label_bar(&store) }
            <main class="main" tabindex="-1">
                <notices::Notices />
                <report::Report />
                if store.phase != Phase::Loading && view.wanted.is_none() {
                    { welcome::welcome(&store, &desk) }
                } else {
                    <article_view::ArticleView />
                }
            </main>
            <panel::Panel />
            <selection_bar::SelectionBar />
            <file_field::DropZone />
            { opening_bar::opening_bar(&store, &desk) }
            if view.finding.is_some() {
                <find_bar::FindBar />
            }
            if let Some(relating) = &view.relating {
                { relating_bar::relating_bar(&store, relating) }
            }
            if view.preview.is_some() {
                <occurrences_dialog::OccurrencesDialog />
            }
            { dialog(&store, &desk) }
            <p class="visually-hidden" role="log" aria-live="polite">{ &view.said.1 }</p>
        </ContextProvider<filing::Desk>>
        </ContextProvider<Store>>
    }
}

fn dialog(store: &Store, desk: &filing::Desk) -> Html {
    match &store.view.dialog {
        None => Html::default(),
        Some(Dialog::Paste) => html! { <paste_dialog::PasteDialog /> },
        Some(Dialog::Labels) => html! { <labels_dialog::LabelsDialog /> },
        Some(Dialog::Source(article)) => source_dialog::source_dialog(store, article),
        Some(Dialog::Handed(page)) => arrival::handed_dialog(store, desk, page),
        Some(Dialog::Bookmarklet) => arrival::bookmarklet_dialog(store),
        Some(Dialog::Ledger) => html! { <ledger_dialog::LedgerDialog /> },
        Some(Dialog::Dossier(entity)) => html! {
            <dossier_dialog::DossierDialog key={entity.as_str()} entity={entity.clone()} />
        },
        Some(Dialog::Profile) => html! { <profile_dialog::ProfileDialog /> },
        Some(Dialog::Keys) => keys_dialog::keys_dialog(store),
        Some(Dialog::Settings) => html! { <settings_dialog::SettingsDialog /> },
        Some(Dialog::TakeAway(group)) => html! { <format_dialog::FormatDialog group={*group} /> },
        Some(Dialog::Export) => html! { <export_dialog::ExportDialog /> },
        Some(Dialog::Preview(document)) => html! {
            <preview::Preview document={document.clone()} />
        },
        Some(Dialog::Parts(rows)) => html! { <parts_dialog::PartsDialog rows={rows.clone()} /> },
        Some(Dialog::Unanswered(asked)) => match &asked.question.choices {
            Choices::Units(choices) => unit_dialog::unit_dialog(store, desk, asked, choices),
            Choices::Columns(..) => html! { <table_dialog::TableDialog asked={asked.clone()} /> },
        },
        Some(Dialog::Incoming(incoming)) => incoming::incoming_dialog(store, desk, incoming),
    }
}
