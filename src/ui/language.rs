//! Every sentence of the page, in English and French side by side.
//!
//! Plain constants checked by the compiler: a sentence that one language lacks does not build, and
//! nothing is loaded or looked up while the page runs. `{}` marks what is filled in.

use crate::core::{
    annotation::{Annotation, ClaimKind, Nature},
    article::{BlockKind, Status},
    attribution::VariantKind,
    checking::{CheckStatus, ClaimType, Stance, Verdict, Worthiness},
    command::Refusal,
    history::What,
    label::Label,
    ledger::Column,
    settings::Language,
    workspace::{Library, OpenArticle},
};

macro_rules! sentences {
    ($($name:ident: $english:literal, $french:literal;)*) => {
        /// The page's words in one language; a field's name says where it stands.
        #[allow(missing_docs)]
        #[derive(Debug)]
        pub struct Words {
            /// The language.
            pub language: Language,
            $(pub $name: &'static str,)*
        }

        static ENGLISH: Words = Words { language: Language::En, $($name: $english,)* };
        static FRENCH: Words = Words { language: Language::Fr, $($name: $french,)* };
    };
}

sentences! {
    // The bar at the top
    open: "Open", "Ouvrir";
    paste_text: "Paste text", "Coller un texte";
    open_files: "Open files", "Ouvrir des fichiers";
    sample_article: "Sample article", "Article d’exemple";
    sample_in: "Sample article (in French)", "Article d’exemple (en anglais)";
    choose_files: "Choose files", "Choisir des fichiers";
    undo: "Undo", "Annuler";
    redo: "Redo", "Rétablir";
    find: "Find", "Rechercher";
    export: "Export", "Exporter";
    export_this: "Inquit JSON", "Inquit JSON";
    export_chosen: "Inquit JSON of chosen articles…", "Inquit JSON d’articles choisis…";
    export_all: "Inquit JSON of the whole library", "Inquit JSON de toute la bibliothèque";
    settings: "Settings", "Réglages";
    keys: "Keys", "Touches";
    library: "Library", "Bibliothèque";
    panel_shown: "Annotations", "Annotations";
    skip_to_article: "Skip to the article", "Aller à l’article";

    // Saving
    saving: "Saving…", "Enregistrement…";
    saved: "Saved", "Enregistré";
    not_saved: "Not saved: {}", "Non enregistré : {}";
    loading: "Opening the library…", "Ouverture de la bibliothèque…";
    loading_article: "Opening the article…", "Ouverture de l’article…";
    watching: "Inquit is open in another tab, which saves the work. This tab shows it, and takes over when the other is closed or when you want to work here.", "Inquit est ouvert dans un autre onglet, qui enregistre le travail. Cet onglet le montre et prend la relève quand l’autre est fermé ou quand vous voulez travailler ici.";
    waits_for_turn: "What was opened here waits until this tab can save. Choose “Work here” to go on with it.", "Ce qui a été ouvert ici attend que cet onglet puisse enregistrer. Choisissez « Travailler ici » pour continuer.";
    work_here: "Work here", "Travailler ici";
    try_again: "Try again", "Réessayer";
    download_my_data: "Download my data", "Télécharger mes données";
    dismiss: "Dismiss", "Fermer";
    close: "Close", "Fermer";
    cancel: "Cancel", "Annuler";
    apply: "Apply", "Appliquer";
    delete: "Delete", "Supprimer";
    done: "Done", "Terminé";

    // Paste
    article_text: "Article text", "Texte de l’article";
    add_article: "Add article", "Ajouter l’article";
    paste_hint: "Paste the whole article. The site’s buttons and links at its end are recognised and dimmed; nothing is thrown away. Headings, lists and quotations are kept unless you paste with Shift.", "Collez l’article entier. Les boutons et les liens du site à la fin sont reconnus et estompés ; rien n’est jeté. Titres, listes et citations sont gardés, sauf si vous collez avec Maj.";
    nothing_to_read: "There is no text here: paste or type some words first.", "Il n’y a pas de texte ici : collez ou tapez d’abord quelques mots.";

    // Empty states
    empty_title: "Open an article", "Ouvrez un article";
    empty_title_again: "Choose an article, or open another", "Choisissez un article, ou ouvrez-en un autre";
    from_files: "From files", "Depuis des fichiers";
    empty_paste: "Paste the text of an article.", "Collez le texte d’un article.";
    empty_files: "Choose or drop web pages, documents, texts or Inquit files anywhere on this page.", "Choisissez ou déposez des pages web, des documents, des textes ou des fichiers Inquit n’importe où sur cette page.";
    empty_sample: "Try the sample article.", "Essayez l’article d’exemple.";
    empty_keys: "Then select words and press {} for a person, {} for a claim, {} to take it back.", "Puis sélectionnez des mots et tapez {} pour une personne, {} pour une affirmation, {} pour revenir en arrière.";
    empty_privacy: "Everything stays in this browser. Nothing is sent anywhere.", "Tout reste dans ce navigateur. Rien n’est envoyé nulle part.";
    empty_entities: "Select words in the article and press a label’s key, or click a label.", "Sélectionnez des mots dans l’article et tapez la touche d’une étiquette, ou cliquez sur une étiquette.";
    empty_claims: "Select what is asserted and press C. Then say here who says it.", "Sélectionnez ce qui est affirmé et tapez C. Dites ensuite ici qui le dit.";
    empty_filter: "Nothing matches the filter.", "Rien ne correspond au filtre.";

    // Labels and selection
    labels: "Labels", "Étiquettes";
    edit_labels: "Edit labels", "Modifier les étiquettes";
    claim: "Claim", "Affirmation";
    selection: "Selection", "Sélection";
    all_occurrences: "All occurrences…", "Toutes les occurrences…";
    as_speaker: "Speaker", "Locuteur";
    as_cue: "Cue", "Verbe introducteur";
    as_fragment: "Add as fragment", "Ajouter comme fragment";
    select_first: "Select some words in the article first.", "Sélectionnez d’abord des mots dans l’article.";
    label_armed: "{} is armed: every further selection gets it. Esc ends it.", "{} est armée : chaque nouvelle sélection la reçoit. Échap pour arrêter.";
    disarmed: "No label is armed.", "Aucune étiquette n’est armée.";
    rewritten: "Something has rewritten this paragraph on the page (a translator, perhaps). It has been restored: select the words again.", "Quelque chose a réécrit ce paragraphe dans la page (un traducteur, peut-être). Il a été rétabli : sélectionnez à nouveau les mots.";

    // All occurrences
    occurrences_title: "All occurrences of “{}” as {}", "Toutes les occurrences de « {} » comme {}";
    whole_words: "Whole words", "Mots entiers";
    match_case: "Match case", "Respecter la casse";
    tick_all: "Tick all", "Tout cocher";
    tick_none: "Tick none", "Tout décocher";
    already_tagged_mark: "already tagged", "déjà étiqueté";
    tag_ticked: "Tag {}", "Étiqueter {}";
    hits_found: "{} places, {} of them already tagged", "{} endroits, dont {} déjà étiquetés";
    look_where: "Where to look", "Où chercher";
    look_here: "This article", "Cet article";
    looking_for_forms: "Looking for other forms of the name…", "Recherche d’autres formes du nom…";
    form_titled: "with a title", "avec un titre";
    form_shorter: "shorter", "plus court";
    form_last: "last name alone", "nom seul";
    form_acronym: "abbreviation", "sigle";
    form_long: "in full", "en toutes lettres";
    hits_beyond: "{} more are not listed here but included.", "{} de plus ne figurent pas dans cette liste mais sont inclus.";

    // What came without a place
    orphans: "Not found in the text", "Introuvables dans le texte";
    nearest_place: "Nearest place", "Endroit le plus proche";
    no_place_near: "Nothing in the text is like these words.", "Rien dans le texte ne ressemble à ces mots.";
    place_there: "Place there", "Placer là";
    next_place: "Next place ({} of {})", "Endroit suivant ({} sur {})";
    orphans_hint: "These came with a file, but their words do not stand in the text. Select the words they belong to and place them, or delete them.", "Elles viennent d’un fichier, mais leurs mots ne sont pas dans le texte. Sélectionnez les mots qui conviennent et placez-les, ou supprimez-les.";
    place_here: "Place on the selection", "Placer sur la sélection";
    look_for_it: "Look for its words", "Chercher ses mots";
    no_quote: "(no words are quoted)", "(aucun mot n’est cité)";

    // Panel
    annotations: "Annotations", "Annotations";
    entities: "Entities", "Entités";
    claims: "Claims", "Affirmations";
    filter_text: "Filter by text", "Filtrer par texte";
    filter_label: "Filter by label", "Filtrer par étiquette";
    every_label: "All labels", "Toutes les étiquettes";
    label: "Label", "Étiquette";
    entity: "Entity", "Entité";
    no_entity: "No entity", "Aucune entité";
    entity_hint: "A name that is not in the list makes a new entity.", "Un nom absent de la liste crée une nouvelle entité.";
    link_entity: "Link to “{}”", "Relier à « {} »";
    not_a_link: "“{}” is not an address that begins with http:// or https://. Nothing was changed.", "« {} » n’est pas une adresse commençant par http:// ou https://. Rien n’a été modifié.";
    new_entity: "New entity: “{}”", "Nouvelle entité : « {} »";
    entity_name: "Name", "Nom";
    entity_aliases: "Other names, one a line", "Autres noms, un par ligne";
    entity_links: "Links, one a line", "Liens, un par ligne";
    edit_entity: "Edit the entity “{}”", "Modifier l’entité « {} »";
    note: "Note", "Note";
    start: "Start", "Début";
    end: "End", "Fin";
    start_earlier: "Start one word earlier", "Commencer un mot plus tôt";
    start_later: "Start one word later", "Commencer un mot plus tard";
    end_earlier: "End one word earlier", "Finir un mot plus tôt";
    end_later: "End one word later", "Finir un mot plus tard";
    delete_alike: "Delete all {} with these words", "Supprimer les {} aux mêmes mots";
    who: "Who", "Qui";
    who_hint: "a name", "un nom";
    add_speaker: "Add speaker", "Ajouter un locuteur";
    remove_speaker: "Remove speaker {}", "Retirer le locuteur {}";
    earlier_speaker: "Put {} before the one before", "Placer {} avant le précédent";
    cue: "Cue", "Introduit par";
    cue_hint: "Choose “said”, “according to” in the text", "Choisir « a déclaré », « selon » dans le texte";
    remove_cue: "Remove the cue", "Retirer le verbe introducteur";
    kind: "Kind", "Type";
    direct: "direct", "direct";
    indirect: "indirect", "indirect";
    mixed: "mixed", "mixte";
    unmarked: "unmarked", "non marqué";

    // Claims: who, how, related to what
    medium: "Medium", "Support";
    medium_hint: "“in a video seen by AFP”", "« dans une vidéo consultée par l’AFP »";
    other_words: "Other words…", "D’autres mots…";
    point_hint: "Choose it in the text", "Le choisir dans le texte";
    pointing: "click or select it in the text", "cliquez ou sélectionnez dans le texte";
    nature_of: "How {} is named", "Comment {} est nommé";
    nature_named: "named", "nommé";
    nature_anonymous: "anonymous", "anonyme";
    nature_collective: "collective", "collectif";
    nature_document: "document", "document";
    nature_implicit: "implicit", "implicite";
    choose_speaker: "Choose the speaker in the text", "Choisir le locuteur dans le texte";
    nobody_named: "The article does not say who", "L’article ne dit pas qui";
    guess: "guess", "supposé";
    confirm: "Confirm", "Confirmer";
    relations: "Relations", "Relations";
    relation_kind: "Kind of relation", "Type de relation";
    relation_other: "Another word", "Un autre mot";
    relate: "Relate", "Relier";
    relate_hint: "Choose the other annotation in the text or in the list, or walk to it and press Enter. Esc leaves.", "Choisissez l’autre annotation dans le texte ou dans la liste, ou allez-y et tapez Entrée. Échap pour quitter.";
    remove_relation: "Remove the relation with “{}”", "Retirer la relation avec « {} »";
    focus_first: "Choose an annotation first: click it, or walk with J and K.", "Choisissez d’abord une annotation : cliquez dessus, ou parcourez avec J et K.";
    against: "Against", "Contredit";
    supports: "Supports", "Appuie";
    supported_by: "Supported by", "Appuyé par";
    same_as: "Same as", "Identique à";
    updates: "Updates", "Met à jour";
    updated_by: "Updated by", "Mis à jour par";

    // Claims: checking
    check: "Check", "À vérifier";
    checking: "Checking", "Vérification";
    worth: "How much it is worth checking", "À quel point il faut le vérifier";
    worth_none: "not worth checking", "pas à vérifier";
    worth_low: "perhaps worth checking", "peut-être à vérifier";
    worth_some: "worth checking", "à vérifier";
    worth_most: "check at once", "à vérifier d’urgence";
    worth_reason: "Why", "Pourquoi";
    check_spotted: "spotted", "repérée";
    check_triaged: "triaged", "triée";
    check_checking: "being checked", "en vérification";
    check_done: "checked", "vérifiée";
    claim_types: "Sorts of claim", "Sortes d’affirmation";
    type_event: "event or property", "fait ou propriété";
    type_numerical: "numbers", "chiffres";
    type_quote: "quotation", "citation";
    type_causal: "cause", "cause";
    type_position: "position", "position";
    wording: "In words that stand alone", "En mots qui se suffisent";
    wording_count: "{} of {}", "{} sur {}";
    wording_limit: "Search engines cut off longer ones", "Les moteurs de recherche coupent les plus longs";
    said_on: "Said on", "Dit le";
    said_at: "Place", "Lieu";
    questions: "Questions", "Questions";
    question: "Question", "Question";
    answer: "Answer", "Réponse";
    new_question: "New question", "Nouvelle question";
    evidence: "Evidence", "Preuves";
    evidence_number: "Evidence {}", "Preuve {}";
    add_evidence: "Add evidence", "Ajouter une preuve";
    evidence_quotation: "Its words", "Ses mots";
    evidence_date: "Date", "Date";
    archived: "Archived copy", "Copie archivée";
    follow_link: "Open the page", "Ouvrir la page";
    stance_field: "What it does to the claim", "Son effet sur l’affirmation";
    stance_supports: "supports it", "l’appuie";
    stance_refutes: "refutes it", "la réfute";
    stance_context: "gives context", "donne le contexte";
    remove_item: "Remove: {}", "Retirer : {}";
    verdict_field: "Verdict", "Verdict";
    no_verdict: "no verdict yet", "pas encore de verdict";
    scale_field: "Scale", "Échelle";
    verdict_value: "Verdict in words", "Verdict en mots";
    choose: "choose…", "choisir…";
    explanation: "Explanation", "Explication";
    verdict_author: "Checked by", "Vérifié par";
    verdict_date: "Checked on", "Vérifié le";
    scale_five: "five steps", "cinq degrés";
    scale_three: "true, false, misleading", "vrai, faux, trompeur";
    scale_averitec: "AVeriTeC", "AVeriTeC";
    scale_own: "own words", "propres mots";
    grade_false: "False", "Faux";
    grade_mostly_false: "Mostly false", "Plutôt faux";
    grade_half_true: "Half true", "À moitié vrai";
    grade_mostly_true: "Mostly true", "Plutôt vrai";
    grade_true: "True", "Vrai";
    grade_misleading: "Misleading", "Trompeur";
    grade_supported: "Supported", "Confirmé";
    grade_refuted: "Refuted", "Réfuté";
    grade_not_enough: "Not enough evidence", "Preuves insuffisantes";
    grade_conflicting: "Conflicting evidence", "Preuves contradictoires";

    // Suggestions
    suggest: "Suggest", "Suggérer";
    suggestions: "Suggestions", "Suggestions";
    suggesting: "Looking for claims and names…", "Recherche d’affirmations et de noms…";
    no_suggestions: "There is nothing more to suggest.", "Il n’y a plus rien à suggérer.";
    suggestions_hint: "J and K walk, Enter accepts, Backspace rejects. Nothing counts until it is accepted.", "J et K parcourent, Entrée accepte, Retour arrière rejette. Rien ne compte avant d’être accepté.";
    because: "Because", "Parce que";
    percent: "{} %", "{} %";
    accept: "Accept", "Accepter";
    reject: "Reject", "Rejeter";
    key_backspace: "⌫", "⌫";
    proposed: "proposed", "proposé";
    drop_proposal: "Nothing of this", "Rien de tout cela";
    proposed_hint: "Enter accepts what is proposed; Tab walks the fields, a click in the text replaces one.", "Entrée accepte ce qui est proposé ; Tab parcourt les champs, un clic dans le texte en remplace un.";
    extent: "Words", "Mots";
    why_quotation_cue: "a quotation with a verb of saying", "une citation avec un verbe de parole";
    why_quotation_colon: "a quotation after a colon", "une citation après deux-points";
    why_quotation_continued: "a quotation that goes on", "une citation qui continue";
    why_quotation_alone: "a quotation", "une citation";
    why_clause: "a verb of saying and a clause", "un verbe de parole et une proposition";
    why_infinitive: "a verb of saying and an infinitive", "un verbe de parole et un infinitif";
    why_object: "a verb of saying and its object", "un verbe de parole et son objet";
    why_set_off: "a verb of saying set off by a comma", "un verbe de parole après une virgule";
    why_preposition: "“according to” names a source", "« selon » nomme une source";
    why_hearsay: "it is told as hearsay", "c’est rapporté au conditionnel";
    why_known_name: "the library knows this name", "la bibliothèque connaît ce nom";
    why_title: "a title stands before it", "un titre le précède";
    why_given_name: "it begins with a first name", "il commence par un prénom";
    why_short_name: "it is part of a fuller name here", "c’est une partie d’un nom plus complet ici";
    why_speaker: "it says something", "il dit quelque chose";
    why_head_word: "a word in it says what it is", "un mot dit ce que c’est";
    why_listed: "it is on a list of names", "il est sur une liste de noms";
    why_place_preposition: "a word of place stands before it", "un mot de lieu le précède";
    why_acronym: "it is an abbreviation", "c’est un sigle";
    why_dateline: "it opens the report", "il ouvre la dépêche";
    why_date_form: "it is written like a date", "il est écrit comme une date";
    why_number_form: "it is written like a number", "il est écrit comme un nombre";
    why_capitals: "it is written with capitals", "il est écrit avec des majuscules";

    // Entities
    entity_note: "Note on the entity", "Note sur l’entité";
    also_called: "Also called “{}”", "Aussi appelé « {} »";
    which_one: "Which one?", "Lequel ?";
    merge_into: "Merge into", "Fusionner avec";
    merge_entity: "Merge", "Fusionner";
    split_off: "Make “{}” an entity of its own", "Faire de « {} » une entité à part";
    remove_entity_here: "Remove all {} mentions of it here", "Retirer ici ses {} mentions";

    // Who says what: the claims of the library, an entity's places, an article in figures
    ledger: "Who says what", "Qui dit quoi";
    ledger_filter: "Filter the claims", "Filtrer les affirmations";
    ledger_grouped: "Group by speaker", "Grouper par locuteur";
    ledger_csv: "Download as CSV", "Télécharger en CSV";
    ledger_count: "Claims: {} of {}", "Affirmations : {} sur {}";
    ledger_empty: "There are no claims yet. Select what is asserted in an article and press C, or let S suggest claims.", "Il n’y a pas encore d’affirmation. Sélectionnez ce qui est affirmé dans un article et tapez C, ou laissez S en suggérer.";
    ledger_reading: "Reading the library…", "Lecture de la bibliothèque…";
    ledger_via: "via {}", "par {}";
    column_words: "Claim", "Affirmation";
    column_article: "Article", "Article";
    column_date: "Date", "Date";
    column_worth: "Check", "À vérifier";
    nobody: "nobody named", "personne de nommé";
    everywhere: "Everywhere in the library", "Partout dans la bibliothèque";
    one_place: "1 place in {}", "1 endroit dans {}";
    many_places: "{} places in {}", "{} endroits dans {}";
    one_article: "1 article", "1 article";
    many_articles: "{} articles", "{} articles";
    dossier_empty: "Nothing in the library names it.", "Rien dans la bibliothèque ne le nomme.";
    says_mark: "says", "dit";
    profile: "Who has the word", "Qui a la parole";
    profile_lead: "{} of {} words are claims.", "{} mots sur {} sont des affirmations.";
    profile_speakers: "Words by speaker", "Mots par locuteur";
    profile_sources: "How sources are named", "Comment les sources sont nommées";
    profile_kinds: "How claims are reported", "Comment les affirmations sont rapportées";
    profile_statements: "Sentences that state something", "Phrases qui affirment";
    profile_attributed: "with a claim in them", "avec une affirmation";
    profile_own: "without: the article itself says so", "sans : l’article le dit lui-même";
    profile_no_source: "no source", "sans source";

    // Library
    search: "Search", "Chercher";
    search_library: "Search titles and sources", "Chercher dans les titres et les sources";
    no_articles: "No articles yet.", "Aucun article pour l’instant.";
    no_match: "No article matches.", "Aucun article ne correspond.";
    status: "Status", "État";
    every_status: "All", "Tous";
    set_status: "Status: {}", "État : {}";
    status_new: "new", "nouveau";
    status_in_progress: "in progress", "en cours";
    status_done: "done", "terminé";
    bin: "Bin", "Corbeille";
    more_about: "More: {}", "Plus : {}";
    export_one: "Export this article", "Exporter cet article";
    move_to_bin: "Move to the bin", "Mettre à la corbeille";
    restore: "Restore", "Restaurer";
    delete_for_good: "Delete for good", "Supprimer définitivement";
    delete_for_good_sure: "Delete “{}” and its annotations for good? This cannot be undone.", "Supprimer « {} » et ses annotations définitivement ? C’est irréversible.";
    edit_source: "Title and source", "Titre et source";
    untagged: "nothing tagged", "rien d’étiqueté";
    one_tag: "1 tag", "1 étiquette";
    many_tags: "{} tags", "{} étiquettes";
    one_claim: "1 claim", "1 affirmation";
    many_claims: "{} claims", "{} affirmations";

    // Source
    title: "Title", "Titre";
    language_field: "Language", "Langue";
    language_hint: "a code such as en, fr, ar", "un code comme fr, en, ar";
    publisher: "Publisher", "Éditeur";
    byline: "Author", "Auteur";
    published: "Published", "Publié";
    retrieved: "Retrieved", "Consulté";
    url: "Address", "Adresse";
    notice: "Notice", "Mention";
    notice_kept: "source notice kept", "mention de la source conservée";
    boilerplate: "From the site, not the article", "Vient du site, pas de l’article";
    restore_block: "Make it part of the article", "En faire une partie de l’article";
    dim_block: "Not part of the article", "Ne fait pas partie de l’article";

    // Labels dialog
    label_name: "Name of the label", "Nom de l’étiquette";
    label_color: "Colour of {}", "Couleur de {}";
    label_key: "Key of {}", "Touche de {}";
    move_up: "Move {} up", "Monter {}";
    move_down: "Move {} down", "Descendre {}";
    delete_label: "Delete {}", "Supprimer {}";
    add_label: "Add label", "Ajouter une étiquette";
    new_label_name: "Name of the new label", "Nom de la nouvelle étiquette";
    label_unused: "“{}” is not used anywhere.", "« {} » n’est utilisée nulle part.";
    label_used_once: "“{}” is used once.", "« {} » est utilisée une fois.";
    label_used: "“{}” is used {} times.", "« {} » est utilisée {} fois.";
    reassign_to: "Give its mentions the label", "Donner à ses mentions l’étiquette";
    delete_mentions: "Delete its mentions", "Supprimer ses mentions";

    // Settings
    page_language: "Language of the page", "Langue de la page";
    browser_language: "As in the browser", "Comme dans le navigateur";
    theme: "Colours", "Couleurs";
    theme_system: "As in the system", "Comme dans le système";
    theme_light: "Light", "Clair";
    theme_dark: "Dark", "Sombre";
    names_on_marks: "Label names on the marks", "Noms des étiquettes sur les marques";
    creator: "Your name, written into annotations", "Votre nom, inscrit dans les annotations";
    storage: "Storage", "Stockage";
    storage_granted: "This browser has promised to keep the data until you delete it.", "Ce navigateur a promis de garder les données jusqu’à ce que vous les supprimiez.";
    storage_denied: "This browser has not promised to keep the data: when its disk runs full it may delete it. Export your work from time to time.", "Ce navigateur n’a pas promis de garder les données : si son disque est plein, il peut les supprimer. Exportez votre travail de temps en temps.";
    storage_unknown: "This browser does not say whether it keeps the data. Export your work from time to time.", "Ce navigateur ne dit pas s’il garde les données. Exportez votre travail de temps en temps.";
    storage_seven_days: "Safari deletes what a site keeps after seven days of use without a visit to it. On the home screen or in the Dock (Share, Add), the page is spared; a file is safe in any case.", "Safari efface ce qu’un site conserve après sept jours d’utilisation sans visite. Ajoutée à l’écran d’accueil ou au Dock (Partager, Ajouter), la page est épargnée ; un fichier est à l’abri dans tous les cas.";
    backup_off: "A backup file can be kept in step: whatever is saved here is then also in a file of your choice.", "Un fichier de sauvegarde peut suivre le travail : tout ce qui est enregistré ici est alors aussi dans un fichier de votre choix.";
    backup_kept: "The backup file {} is in step with the library.", "Le fichier de sauvegarde {} suit la bibliothèque.";
    backup_waits: "The backup file {} is not in step: the browser wants to be asked again before it writes files.", "Le fichier de sauvegarde {} ne suit plus : le navigateur veut être sollicité à nouveau avant d’écrire des fichiers.";
    backup_failed: "The backup file {} could not be written. The work itself is in this browser. Choose a file again.", "Le fichier de sauvegarde {} n’a pas pu être écrit. Le travail lui-même est dans ce navigateur. Choisissez à nouveau un fichier.";
    backup_choose: "Keep a backup file", "Tenir un fichier de sauvegarde";
    backup_resume: "Continue the backup", "Reprendre la sauvegarde";
    backup_stop: "Keep no backup file", "Ne plus tenir de sauvegarde";
    storage_ask: "Ask the browser to keep the data", "Demander au navigateur de garder les données";
    storage_usage: "{} MB of {} MB used.", "{} Mo utilisés sur {} Mo.";

    // Find
    find_text: "Find in the text", "Rechercher dans le texte";
    find_next: "Next", "Suivante";
    find_previous: "Previous", "Précédente";
    find_count: "{} of {}", "{} sur {}";
    find_none: "Not found", "Introuvable";

    // Keys
    keys_label: "Label the selection, or arm the label", "Étiqueter la sélection, ou armer l’étiquette";
    keys_all: "Label all occurrences, after a look at the list", "Étiqueter toutes les occurrences, après un coup d’œil à la liste";
    keys_claim: "Make the selection a claim", "Faire de la sélection une affirmation";
    keys_ledger: "Who says what: all claims of the library", "Qui dit quoi : toutes les affirmations de la bibliothèque";
    keys_suggest: "Suggest annotations; walk with J and K, accept with Enter, reject with Del", "Suggérer des annotations ; parcourir avec J et K, accepter avec Entrée, rejeter avec Suppr";
    keys_relate: "Relate the focused annotation to another", "Relier l’annotation choisie à une autre";
    keys_delete: "Delete the focused annotation", "Supprimer l’annotation choisie";
    keys_next: "Next, previous annotation", "Annotation suivante, précédente";
    keys_edit: "Edit the focused annotation", "Modifier l’annotation choisie";
    keys_find: "Find in the text", "Rechercher dans le texte";
    keys_help: "Show the keys", "Montrer les touches";
    keys_escape: "Close, clear, disarm", "Fermer, effacer, désarmer";
    keys_arrows: "In the article: move, and with Shift select; with Ctrl by words", "Dans l’article : se déplacer, et avec Maj sélectionner ; avec Ctrl par mots";
    keys_fragment: "Ctrl + drag: add words to the focused annotation", "Ctrl + glisser : ajouter des mots à l’annotation choisie";
    keys_exact: "Alt + drag: exact characters, no snapping to words", "Alt + glisser : caractères exacts, sans compléter les mots";
    keys_mac: "On a Mac: ⌘ instead of Ctrl", "Sur un Mac : ⌘ au lieu de Ctrl";
    key_shift: "Shift", "Maj";
    key_ctrl: "Ctrl", "Ctrl";
    key_escape: "Esc", "Échap";
    key_enter: "Enter", "Entrée";
    key_delete: "Del", "Suppr";

    // Files
    export_choose: "Choose articles", "Choisir des articles";
    download: "Download", "Télécharger";
    exported: "The file is in your downloads: {}", "Le fichier est dans vos téléchargements : {}";
    export_reminder: "{} changes are in this browser only. A file keeps them safe elsewhere.", "{} modifications ne sont que dans ce navigateur. Un fichier les garde ailleurs en sécurité.";
    update_waits: "A new version of Inquit is here. It is used once you say so, and your work stays as it is.", "Une nouvelle version d’Inquit est là. Elle sert dès que vous le dites, et votre travail reste tel quel.";
    update_take: "Use the new version", "Passer à la nouvelle version";
    files_here: "These articles are here already", "Ces articles sont déjà ici";
    keep_both: "Keep both", "Garder les deux";
    replace: "Replace what is here", "Remplacer ce qui est ici";
    merge: "Merge, annotation by annotation", "Fusionner, annotation par annotation";
    merge_hint: "Adds what is missing; of two versions the newer one stays.", "Ajoute ce qui manque ; de deux versions, la plus récente reste.";
    keep_both_hint: "The file’s articles come in beside yours.", "Les articles du fichier s’ajoutent à côté des vôtres.";
    replace_hint: "Yours give way; undo brings them back.", "Les vôtres cèdent la place ; l’annulation les ramène.";
    impact: "Articles: {} added. Annotations: {} added, {} changed, {} removed.", "Articles : {} en plus. Annotations : {} en plus, {} modifiées, {} en moins.";
    nothing_new: "The file holds nothing that is not here already.", "Le fichier ne contient rien qui ne soit déjà ici.";
    refused: "{} was not opened.", "{} n’a pas été ouvert.";
    nothing_changed: "Nothing that is stored here has changed.", "Rien de ce qui est enregistré ici n’a changé.";
    file_too_large: "The file has more than {} MB. Split it, or open the articles one by one.", "Le fichier dépasse {} Mo. Divisez-le, ou ouvrez les articles un par un.";
    file_not_text: "This is not a text. Inquit opens plain text, Markdown and its own JSON files.", "Ce n’est pas un texte. Inquit ouvre le texte brut, le Markdown et ses propres fichiers JSON.";
    file_empty: "There are no words in it.", "Il ne contient aucun mot.";
    file_unreadable: "The browser could not read the file: it may have been moved or changed since it was chosen.", "Le navigateur n’a pas pu lire le fichier : il a peut-être été déplacé ou modifié depuis qu’il a été choisi.";
    read_lossy: "{}: some characters could not be read and show as �.", "{} : certains caractères n’ont pas pu être lus et s’affichent comme �.";
    drop_here: "Drop the files to open them", "Déposez les fichiers pour les ouvrir";
    article_unreadable: "This article could not be read from the database ({}). Export the rest, then open its file again.", "Cet article n’a pas pu être lu dans la base de données ({}). Exportez le reste, puis rouvrez son fichier.";
    damaged: "{} stored records could not be read and were left alone. Everything else is here. Download your data to be safe.", "{} enregistrements n’ont pas pu être lus et ont été laissés tels quels. Tout le reste est là. Téléchargez vos données par précaution.";
    database_unavailable: "Nothing can be stored here: {}. You can work, but nothing is kept when the tab closes: export before that.", "Rien ne peut être enregistré ici : {}. Vous pouvez travailler, mais rien n’est gardé à la fermeture de l’onglet : exportez avant.";
    save_failed: "The last changes could not be written ({}). They are still in this tab. Free some space and try again, or download your data.", "Les dernières modifications n’ont pas pu être écrites ({}). Elles sont encore dans cet onglet. Libérez de l’espace et réessayez, ou téléchargez vos données.";
    article_lacking: "“{}” is not in the file: {}.", "« {} » n’est pas dans le fichier : {}.";
    storage_full: "the disk, or this browser’s share of it, is full", "le disque, ou la part qu’en a ce navigateur, est plein";
    storage_blocked: "another tab keeps an older version of Inquit open; close it, then load this page again", "un autre onglet garde ouverte une version plus ancienne d’Inquit ; fermez-le, puis rechargez cette page";
    storage_aborted: "the browser gave up writing", "le navigateur a renoncé à écrire";
    storage_newer: "a newer version of Inquit made the database; load this page again to get that version", "une version plus récente d’Inquit a créé la base ; rechargez cette page pour obtenir cette version";
    storage_overtaken: "another tab has written meanwhile; download your data, then load this page again and open the file", "un autre onglet a écrit entre-temps ; téléchargez vos données, puis rechargez cette page et ouvrez le fichier";
    storage_gone: "the browser’s database was deleted or closed from outside, or this browser allows none", "la base de données du navigateur a été supprimée ou fermée de l’extérieur, ou ce navigateur n’en permet pas";

    // Opening documents
    opening: "Opening files", "Ouverture de fichiers";
    came_in_part: "{}: {} of {} articles have come in, the others have not. What has come stays until you undo it.", "{} : {} articles sur {} sont arrivés, les autres non. Ce qui est arrivé reste, sauf si vous l’annulez.";
    opening_file: "Opening {} ({} of {})", "Ouverture de {} ({} sur {})";
    preview: "Before it is added", "Avant l’ajout";
    preview_hint: "Press a block to keep it or leave it out; what is dimmed was taken for the site’s own and stays out.", "Appuyez sur un bloc pour le garder ou l’écarter ; ce qui est estompé a été pris pour un élément du site et reste dehors.";
    preview_blocks: "Blocks of the page", "Blocs de la page";
    show_more: "Show {} more", "En montrer {} de plus";
    nothing_chosen: "Every block is left out. Keep one at least.", "Tous les blocs sont écartés. Gardez-en au moins un.";
    choose_parts: "Choose what to add", "Choisir ce qui est ajouté";
    add_articles: "Add articles", "Ajouter les articles";
    report: "Opened files", "Fichiers ouverts";
    report_counts: "Added: {} · Refused: {}", "Ajoutés : {} · Refusés : {}";
    report_refused: "was not opened.", "n’a pas été ouvert.";
    look_again: "Look again", "Revoir";

    // Pages from elsewhere
    pasted_plain: "Only the words were pasted, without headings and lists: {}", "Seuls les mots ont été collés, sans titres ni listes : {}";
    bookmarklet: "Bookmarklet", "Bookmarklet";
    bookmarklet_drag: "Drag this button to your bookmarks bar:", "Faites glisser ce bouton vers votre barre de favoris :";
    to_inquit: "To Inquit", "Vers Inquit";
    bookmarklet_use: "On any page that you are reading, press the bookmark. Inquit opens in a new tab, asks whether you want the page, and shows what it read.", "Sur n’importe quelle page que vous lisez, appuyez sur ce favori. Inquit s’ouvre dans un nouvel onglet, demande si vous voulez la page et montre ce qu’il a lu.";
    bookmarklet_copy: "On a phone, or without a bookmarks bar: make any bookmark, edit it, and put this in place of its address.", "Sur un téléphone, ou sans barre de favoris : créez un favori quelconque, modifiez-le et mettez ceci à la place de son adresse.";
    bookmarklet_code: "Address of the bookmarklet", "Adresse du bookmarklet";
    bookmarklet_limits: "The page goes from one tab of your browser to the other, and to nobody else. Some sites forbid bookmarklets: save the page there (Ctrl+S) and open the file.", "La page passe d’un onglet de votre navigateur à l’autre, et à personne d’autre. Certains sites interdisent les bookmarklets : enregistrez-y la page (Ctrl+S) et ouvrez le fichier.";
    handed: "A page from another tab", "Une page d’un autre onglet";
    handed_hint: "Another tab hands this page over. Open it only if you have just asked for it there.", "Un autre onglet transmet cette page. Ne l’ouvrez que si vous venez de le demander là-bas.";
    open_page: "Open the page", "Ouvrir la page";
    other_site: "The address names a file of another site. Only files beside this page can be opened that way; carry others over with the bookmarklet, or save and open them.", "L’adresse désigne un fichier d’un autre site. Seuls les fichiers voisins de cette page s’ouvrent ainsi ; transmettez les autres avec le bookmarklet, ou enregistrez-les et ouvrez-les.";
    site_silent: "The site does not answer. Check the connection and try again.", "Le site ne répond pas. Vérifiez la connexion et réessayez.";
    site_answer: "The site has no such file (its answer was {}). Check the address.", "Le site n’a pas ce fichier (sa réponse : {}). Vérifiez l’adresse.";
    only_address: "Only an address was shared, and no page may read another site. Share the words of the article, or use the bookmarklet.", "Seule une adresse a été partagée, et aucune page ne peut lire un autre site. Partagez les mots de l’article, ou utilisez le bookmarklet.";

    // The worker
    worker_given_up: "You stopped it.", "Vous l’avez arrêté.";
    worker_not_loaded: "The part of Inquit that does this could not be loaded. Check the connection and try again.", "La partie d’Inquit qui fait cela n’a pas pu être chargée. Vérifiez la connexion et réessayez.";
    worker_other_version: "There is another version of Inquit on its server than in this tab. Reload the page and try again.", "La version d’Inquit sur son serveur n’est pas celle de cet onglet. Rechargez la page et réessayez.";
    worker_failed: "The part of Inquit that does this has stopped ({}). The page and your work are not affected. A smaller file may succeed where the memory was not enough.", "La partie d’Inquit qui fait cela s’est arrêtée ({}). La page et votre travail ne sont pas touchés. Un fichier plus petit peut réussir là où la mémoire n’a pas suffi.";

    // Taking articles away in a format of another tool
    export_as: "Export", "Exporter";
    format: "Format", "Format";
    formats_for: "Formats for", "Formats pour";
    group_machines: "Data for machines", "Données pour les machines";
    group_checking: "Fact-checking", "Vérification des faits";
    group_humanities: "Humanities and web", "Humanités et web";
    group_reading: "To read", "À lire";
    positions_count: "Positions in the file count {}, as those who read it do.", "Les positions du fichier comptent les {}, comme le font ses lecteurs.";
    unit_code_points: "Unicode code points", "points de code Unicode";
    unit_utf16: "UTF-16 units", "unités UTF-16";
    unit_bytes: "bytes", "octets";
    articles: "Articles", "Articles";
    this_article: "This one: {}", "Celui-ci : {}";
    all_articles: "The whole library ({})", "Toute la bibliothèque ({})";
    chosen_articles: "Chosen ones", "Certains";
    no_article_chosen: "No article is ticked.", "Aucun article n’est coché.";
    what_goes_in: "What goes in", "Ce qui y entre";
    text_free: "Without the words: positions and a fingerprint of the text only", "Sans les mots : positions et empreinte du texte seulement";
    review_url: "Address at which the fact-check will be published", "Adresse où la vérification sera publiée";
    reviewer: "Published by", "Publié par";
    delimiter: "Cells are parted by", "Les cellules sont séparées par";
    delimiter_comma: "a comma", "une virgule";
    delimiter_semicolon: "a semicolon, as French Excel wants it", "un point-virgule, comme le veut Excel en français";
    overlaps: "Where annotations overlap", "Là où des annotations se chevauchent";
    overlaps_layers: "A file each for entities, claims and attribution", "Un fichier chacun : entités, affirmations, attribution";
    overlaps_longest: "The longest stays", "La plus longue reste";
    overlaps_innermost: "The innermost stays", "La plus intérieure reste";
    overlaps_labels: "The one whose label comes first stays", "Celle dont l’étiquette vient en premier reste";
    losses: "What the file will not hold", "Ce que le fichier ne contiendra pas";
    losses_more: "and {} more; the report has them all", "et {} autres ; le rapport les a toutes";
    making_file: "Making the file…", "Préparation du fichier…";
    report_beside: "Save this report beside the file", "Enregistrer ce rapport à côté du fichier";

    // Files of other tools
    unit_question: "Which reading is right?", "Quelle lecture est la bonne ?";
    read_as: "Count {}", "Compter les {}";
    table_question: "What is in these columns?", "Que contiennent ces colonnes ?";
    first_row_names: "The first row names the columns", "La première ligne nomme les colonnes";
    column: "Column {}", "Colonne {}";
    column_kept: "Keep as it is", "Garder tel quel";
    column_marked: "Marked words", "Mots marqués";
    column_start: "Start", "Début";
    column_end: "End", "Fin";
    column_label: "Label", "Étiquette";
    column_document: "Document", "Document";
    column_passage: "Whole text", "Texte entier";
    open_table: "Open the table", "Ouvrir le tableau";

    // Undo
    nothing_to_undo: "There is nothing to undo.", "Il n’y a rien à annuler.";
    nothing_to_redo: "There is nothing to redo.", "Il n’y a rien à rétablir.";
    cannot_undo: "This step cannot be taken back: what it changed has been changed since from elsewhere. Nothing was altered.", "Cette étape ne peut pas être annulée : ce qu’elle a modifié a changé depuis ailleurs. Rien n’a été modifié.";
    step_undone: "Undone: {}", "Annulé : {}";
    step_redone: "Redone: {}", "Rétabli : {}";
}

/// The page's words in that language.
pub fn words(language: Language) -> &'static Words {
    match language {
        Language::En => &ENGLISH,
        Language::Fr => &FRENCH,
    }
}

/// Puts the values in place of the `{}`, in order.
pub fn fill(sentence: &str, values: &[&str]) -> String {
    let mut filled = String::with_capacity(sentence.len() + 16);
    let mut parts = sentence.split("{}");
    filled.push_str(parts.next().unwrap_or_default());
    for (index, part) in parts.enumerate() {
        filled.push_str(values.get(index).copied().unwrap_or_default());
        filled.push_str(part);
    }
    filled
}

/// There is one set of words for each language.
impl PartialEq for Words {
    fn eq(&self, other: &Self) -> bool {
        self.language == other.language
    }
}

impl Words {
    /// One of two sentences: for one thing, or for so many.
    fn counted(&self, count: usize, one: &str, many: &str) -> String {
        // French counts nought as one.
        let single = count == 1 || (count == 0 && self.language == Language::Fr);
        fill(if single { one } else { many }, &[&count.to_string()])
    }

    fn either(&self, english: &'static str, french: &'static str) -> &'static str {
        match self.language {
            Language::En => english,
            Language::Fr => french,
        }
    }

    /// What was done, as a short sentence.
    pub fn done(&self, what: &What) -> String {
        let (count, one, many) = match what {
            What::AddArticles(n) | What::BringIn(n) => (
                *n,
                self.either("{} article added", "{} article ajouté"),
                self.either("{} articles added", "{} articles ajoutés"),
            ),
            What::Bin(n) => (
                *n,
                self.either(
                    "{} article moved to the bin",
                    "{} article mis à la corbeille",
                ),
                self.either(
                    "{} articles moved to the bin",
                    "{} articles mis à la corbeille",
                ),
            ),
            What::Unbin(n) => (
                *n,
                self.either("{} article restored", "{} article restauré"),
                self.either("{} articles restored", "{} articles restaurés"),
            ),
            What::Tag(n) => (
                *n,
                self.either("{} mention tagged", "{} mention étiquetée"),
                self.either("{} mentions tagged", "{} mentions étiquetées"),
            ),
            What::Delete(n) => (
                *n,
                self.either("{} annotation deleted", "{} annotation supprimée"),
                self.either("{} annotations deleted", "{} annotations supprimées"),
            ),
            What::EditArticle => {
                return self.either("article edited", "article modifié").to_owned();
            }
            What::SetStatus => return self.either("status set", "état modifié").to_owned(),
            What::SetBlock => {
                return self
                    .either("paragraph changed", "paragraphe modifié")
                    .to_owned();
            }
            What::Claim => return self.either("claim made", "affirmation créée").to_owned(),
            What::Relabel => return self.either("label changed", "étiquette changée").to_owned(),
            What::Resize => return self.either("words changed", "mots modifiés").to_owned(),
            What::Note => return self.either("note written", "note écrite").to_owned(),
            What::EditClaim => {
                return self
                    .either("claim edited", "affirmation modifiée")
                    .to_owned();
            }
            What::Link => return self.either("entity set", "entité choisie").to_owned(),
            What::EditEntity => return self.either("entity edited", "entité modifiée").to_owned(),
            What::MergeEntities => {
                return self
                    .either("entities merged", "entités fusionnées")
                    .to_owned();
            }
            What::SplitEntity => return self.either("entity split", "entité scindée").to_owned(),
            What::Reject => {
                return self
                    .either("suggestion rejected", "suggestion rejetée")
                    .to_owned();
            }
            What::PlaceOrphan => {
                return self
                    .either("annotation placed", "annotation placée")
                    .to_owned();
            }
            What::DropOrphan => {
                return self
                    .either(
                        "annotation without a place deleted",
                        "annotation sans place supprimée",
                    )
                    .to_owned();
            }
            What::Relate => return self.either("relation made", "relation créée").to_owned(),
            What::EditRelation => {
                return self
                    .either("relation changed", "relation modifiée")
                    .to_owned();
            }
            What::Unrelate => {
                return self
                    .either("relation removed", "relation retirée")
                    .to_owned();
            }
            What::EditLabels => {
                return self
                    .either("labels edited", "étiquettes modifiées")
                    .to_owned();
            }
            What::DeleteLabel => {
                return self
                    .either("label deleted", "étiquette supprimée")
                    .to_owned();
            }
        };
        self.counted(count, one, many)
    }

    /// What was undone.
    pub fn undone(&self, what: &What) -> String {
        fill(self.step_undone, &[&self.done(what)])
    }

    /// What was redone.
    pub fn redone(&self, what: &What) -> String {
        fill(self.step_redone, &[&self.done(what)])
    }

    /// Why something was not done.
    pub fn refusal(&self, refusal: &Refusal) -> String {
        match refusal {
            Refusal::NothingToDo => String::new(),
            Refusal::NotThere => self
                .either("That is no longer there.", "Cela n’existe plus.")
                .to_owned(),
            Refusal::AlreadyTagged(name) => fill(
                self.either(
                    "These words are tagged {} already.",
                    "Ces mots portent déjà l’étiquette {}.",
                ),
                &[name],
            ),
            Refusal::AlreadyClaimed => self
                .either(
                    "These words are a claim already.",
                    "Ces mots sont déjà une affirmation.",
                )
                .to_owned(),
            Refusal::NoSuchLabel => self
                .either("There is no such label.", "Cette étiquette n’existe pas.")
                .to_owned(),
            Refusal::EmptyName => self
                .either("A name must not be empty.", "Un nom ne peut pas être vide.")
                .to_owned(),
            Refusal::NameTaken(name) => fill(
                self.either(
                    "There is a label named {} already.",
                    "Il y a déjà une étiquette nommée {}.",
                ),
                &[name],
            ),
            Refusal::KeyTaken(key) => fill(
                self.either(
                    "Another label has the key {} already.",
                    "Une autre étiquette a déjà la touche {}.",
                ),
                &[&key.to_string()],
            ),
            Refusal::KeyReserved(key) => fill(
                self.either(
                    "The page itself needs the key {}.",
                    "La page elle-même a besoin de la touche {}.",
                ),
                &[&key.to_string()],
            ),
            Refusal::NotALink(address) => fill(self.not_a_link, &[address]),
            Refusal::RelatedToItself => self
                .either(
                    "An annotation cannot be related to itself.",
                    "Une annotation ne peut pas être reliée à elle-même.",
                )
                .to_owned(),
            Refusal::AlreadyRelated => self
                .either(
                    "These two are related like this already.",
                    "Ces deux annotations sont déjà reliées ainsi.",
                )
                .to_owned(),
            Refusal::LastLabel => self
                .either(
                    "At least one label must stay.",
                    "Il faut garder au moins une étiquette.",
                )
                .to_owned(),
        }
    }

    /// Which label is armed.
    pub fn armed(&self, label: Option<&Label>) -> String {
        match label {
            Some(label) => fill(self.label_armed, &[&label.name]),
            None => self.disarmed.to_owned(),
        }
    }

    /// An annotation in a few words: its words, then what it is.
    pub fn focused(
        &self,
        annotation: &Annotation,
        open: &OpenArticle,
        library: &Library,
    ) -> String {
        let what = match annotation {
            Annotation::Claim(_) => self.claim,
            Annotation::Mention(m) => library.label(&m.label).map_or("", |l| &l.name),
        };
        format!("{}, {what}", open.quote(annotation))
    }

    /// The name of a status.
    pub fn status_name(&self, status: Status) -> &'static str {
        match status {
            Status::New => self.status_new,
            Status::InProgress => self.status_in_progress,
            Status::Done => self.status_done,
        }
    }

    /// The name of a kind of claim.
    pub fn kind_name(&self, kind: ClaimKind) -> &'static str {
        match kind {
            ClaimKind::Direct => self.direct,
            ClaimKind::Indirect => self.indirect,
            ClaimKind::Mixed => self.mixed,
            ClaimKind::Unmarked => self.unmarked,
        }
    }

    /// In what way a source is named.
    pub fn nature(&self, nature: Nature) -> &'static str {
        match nature {
            Nature::Named => self.nature_named,
            Nature::Anonymous => self.nature_anonymous,
            Nature::Collective => self.nature_collective,
            Nature::Document => self.nature_document,
            Nature::Implicit => self.nature_implicit,
        }
    }

    /// What a relation of that kind is called at the end that it starts from, or at the other one.
    pub fn relation_name<'a>(&self, kind: &'a str, is_from: bool) -> &'a str {
        match (kind, is_from) {
            ("contradicts", _) => self.against,
            ("same", _) => self.same_as,
            ("supports", true) => self.supports,
            ("supports", false) => self.supported_by,
            ("updates", true) => self.updates,
            ("updates", false) => self.updated_by,
            _ => kind,
        }
    }

    /// How much a claim is worth checking.
    pub fn worthiness(&self, worthiness: Worthiness) -> &'static str {
        match worthiness.degree() {
            0 => self.worth_none,
            1 => self.worth_low,
            2 => self.worth_some,
            _ => self.worth_most,
        }
    }

    /// How far a check is.
    pub fn check_status(&self, status: CheckStatus) -> &'static str {
        match status {
            CheckStatus::Spotted => self.check_spotted,
            CheckStatus::Triaged => self.check_triaged,
            CheckStatus::Checking => self.check_checking,
            CheckStatus::Done => self.check_done,
        }
    }

    /// What sort of claim it is.
    pub fn claim_type(&self, kind: ClaimType) -> &'static str {
        match kind {
            ClaimType::EventProperty => self.type_event,
            ClaimType::Numerical => self.type_numerical,
            ClaimType::QuoteVerification => self.type_quote,
            ClaimType::Causal => self.type_causal,
            ClaimType::PositionStatement => self.type_position,
        }
    }

    /// What a piece of evidence does.
    pub fn stance(&self, stance: Stance) -> &'static str {
        match stance {
            Stance::Supports => self.stance_supports,
            Stance::Refutes => self.stance_refutes,
            Stance::Context => self.stance_context,
        }
    }

    /// The name of a scale of verdicts.
    pub fn scale(&self, id: &str) -> &'static str {
        match id {
            "five-steps" => self.scale_five,
            "true-false" => self.scale_three,
            "averitec" => self.scale_averitec,
            _ => self.scale_own,
        }
    }

    /// The name of a grade; empty if no scale of the library has it.
    pub fn grade(&self, id: &str) -> &'static str {
        match id {
            "false" => self.grade_false,
            "mostly-false" => self.grade_mostly_false,
            "half-true" => self.grade_half_true,
            "mostly-true" => self.grade_mostly_true,
            "true" => self.grade_true,
            "misleading" => self.grade_misleading,
            "supported" => self.grade_supported,
            "refuted" => self.grade_refuted,
            "not-enough-evidence" => self.grade_not_enough,
            "conflicting-evidence" => self.grade_conflicting,
            _ => "",
        }
    }

    /// Why something is suggested, by the reason's name.
    pub fn suggestion_reason(&self, name: &str) -> &'static str {
        match name {
            "quotation-with-cue" => self.why_quotation_cue,
            "quotation-after-colon" => self.why_quotation_colon,
            "quotation-continued" => self.why_quotation_continued,
            "quotation-alone" => self.why_quotation_alone,
            "clause" => self.why_clause,
            "infinitive" => self.why_infinitive,
            "object" => self.why_object,
            "set-off" => self.why_set_off,
            "preposition" => self.why_preposition,
            "hearsay" => self.why_hearsay,
            "known-name" => self.why_known_name,
            "title" => self.why_title,
            "given-name" => self.why_given_name,
            "short-name" => self.why_short_name,
            "speaker" => self.why_speaker,
            "head-word" => self.why_head_word,
            "listed" => self.why_listed,
            "place-preposition" => self.why_place_preposition,
            "acronym" => self.why_acronym,
            "dateline" => self.why_dateline,
            "date-form" => self.why_date_form,
            "number-form" => self.why_number_form,
            "capitals" => self.why_capitals,
            _ => "",
        }
    }

    /// The name of a column of the table of claims.
    pub fn column(&self, column: Column) -> &'static str {
        match column {
            Column::Speaker => self.who,
            Column::Words => self.column_words,
            Column::Kind => self.kind,
            Column::Article => self.column_article,
            Column::Date => self.column_date,
            Column::Worthiness => self.column_worth,
            Column::Verdict => self.verdict_field,
        }
    }

    /// How a form differs from a name; nothing where it does not.
    pub fn variant(&self, kind: VariantKind) -> &'static str {
        match kind {
            VariantKind::Exact => "",
            VariantKind::Titled => self.form_titled,
            VariantKind::Shorter => self.form_shorter,
            VariantKind::LastName => self.form_last,
            VariantKind::Acronym => self.form_acronym,
            VariantKind::LongForm => self.form_long,
        }
    }

    /// A verdict in the words of the page, or its own where they are not on a scale of the library.
    pub fn verdict(&self, verdict: &Verdict) -> String {
        let known = verdict.known_scale().and_then(|s| s.grade(&verdict.value));
        known.map_or_else(|| verdict.value.clone(), |g| self.grade(g.id).to_owned())
    }

    /// What can be done with a block of that kind.
    pub fn block_action(&self, kind: BlockKind) -> &'static str {
        match kind {
            BlockKind::Boilerplate => self.restore_block,
            _ => self.dim_block,
        }
    }

    /// "24 tags, 5 claims".
    pub fn tally(&self, mentions: usize, claims: usize) -> String {
        match (mentions, claims) {
            (0, 0) => self.untagged.to_owned(),
            (0, claims) => self.counted(claims, self.one_claim, self.many_claims),
            (mentions, 0) => self.counted(mentions, self.one_tag, self.many_tags),
            (mentions, claims) => format!(
                "{}, {}",
                self.counted(mentions, self.one_tag, self.many_tags),
                self.counted(claims, self.one_claim, self.many_claims)
            ),
        }
    }

    /// "3 places in 2 articles".
    pub fn places_in_articles(&self, places: usize, articles: usize) -> String {
        let articles = self.counted(articles, self.one_article, self.many_articles);
        match places {
            1 => fill(self.one_place, &[&articles]),
            places => fill(self.many_places, &[&places.to_string(), &articles]),
        }
    }

    /// How often a label is used.
    pub fn label_usage(&self, name: &str, count: usize) -> String {
        match count {
            0 => fill(self.label_unused, &[name]),
            1 => fill(self.label_used_once, &[name]),
            n => fill(self.label_used, &[name, &n.to_string()]),
        }
    }
}
