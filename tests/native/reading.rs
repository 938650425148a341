use inquit::core::{
    article::{BlockKind, Direction, Draft},
    characters::is_blank,
    reading::{read_markdown, read_plain},
};
use proptest::prelude::*;

/// One line for each block: the letter of its kind, then its words.
fn outline(draft: &Draft) -> Vec<String> {
    let letter = |kind| match kind {
        BlockKind::Title => 'T',
        BlockKind::Heading => 'H',
        BlockKind::Paragraph => 'P',
        BlockKind::ListItem => 'L',
        BlockKind::Quotation => 'Q',
        BlockKind::Caption => 'C',
        BlockKind::Boilerplate => 'B',
    };
    let words =
        |block: &inquit::core::article::Block| block.range.of(&draft.text).map(str::to_owned);
    draft
        .blocks
        .iter()
        .map(|block| {
            format!(
                "{} {}",
                letter(block.kind),
                words(block).expect("inside the text")
            )
        })
        .collect()
}

fn plain(raw: &str) -> Draft {
    read_plain(raw, None).expect("the text shows something")
}

fn markdown(raw: &str) -> Draft {
    read_markdown(raw, None).expect("the text shows something")
}

const BODY: &str = "La ministre a rendu son rapport mardi devant les députés.";

#[test]
fn lines_are_blocks_and_blank_ones_part_them() {
    let draft =
        plain("\u{FEFF}Un titre\r\n\u{A0}\r\nPremier paragraphe. \rDeuxième.\n\n\n  Troisième.\n");
    assert_eq!(
        outline(&draft),
        [
            "T Un titre",
            "P Premier paragraphe.",
            "P Deuxième.",
            "P Troisième."
        ]
    );
    assert_eq!(draft.title, "Un titre");
    let draft = plain("first\n\nlast");
    assert_eq!(outline(&draft), ["T first", "P last"]);
}

#[test]
fn a_text_that_shows_nothing_is_no_article() {
    for raw in ["", " \n\u{A0}\r\n\t", "\u{FEFF}\u{200B}"] {
        assert_eq!(read_plain(raw, Some("a.txt")), None);
        assert_eq!(read_markdown(raw, None), None);
    }
}

#[test]
fn broken_lines_are_joined_when_the_text_is_wrapped() {
    let wrapped = "The council met on Tuesday to discuss the bridge that was\n\
        closed last winter after engineers had found cracks in two\n\
        of its pillars, and decided that it would stay closed until\n\
        further notice.\n\nThe mayor said that she had no choice.\n- first item, which is longer than what fits on a line so\n  that it continues\n- second";
    assert_eq!(
        outline(&plain(wrapped))
            .iter()
            .map(|block| block.replace('\n', "/"))
            .map(|block| block.chars().take(30).collect::<String>())
            .collect::<Vec<_>>(),
        [
            "P The council met on Tuesday t",
            "P The mayor said that she had ",
            "L - first item, which is longe",
            "L - second"
        ]
    );
    let poem = "Short lines here\nand some more there\nnot broken for room\nbut for the rhythm";
    assert_eq!(plain(poem).blocks.len(), 4);
}

#[test]
fn headings_and_items_are_told_by_their_looks() {
    let raw = format!(
        "Titre\n{BODY}\nUne question ouverte\n{BODY}\n• un\n– deux\n3. trois\n2026. Non\nSans suite"
    );
    assert_eq!(
        outline(&plain(&raw))
            .iter()
            .map(|block| &block[..1])
            .collect::<String>(),
        "TPHPLLLPP"
    );
}

#[test]
fn a_first_line_that_ends_like_a_sentence_is_no_title() {
    let draft = plain(&format!("{BODY}\n{BODY}"));
    assert_eq!(draft.blocks[0].kind, BlockKind::Paragraph);
    assert_eq!(draft.title, BODY);
    assert_eq!(
        read_plain(BODY, Some("notes/rapport.final.txt")).map(|d| d.title),
        Some("rapport.final".into())
    );
    let long = "mot ".repeat(40);
    assert_eq!(plain(&long).title, format!("{}…", "mot ".repeat(20).trim()));
    assert_eq!(
        plain("Est-ce vrai ?\nOui.").blocks[0].kind,
        BlockKind::Title
    );
}

#[test]
fn the_page_s_own_lines_at_the_end_are_dimmed() {
    let raw = format!(
        "Titre\n\n{BODY}\n\nLire la suite\n\nSource\u{A0}: Le Courrier de Valmer\n\n\u{A0}\n\n\
        Diffusion interdite sans l’accord de l’auteur\n\nArticles similaires\n\n\
        Un autre titre\n\nEncore un\n\nBouton retour en haut de la page"
    );
    let draft = plain(&raw);
    assert_eq!(
        outline(&draft)
            .iter()
            .map(|block| &block[..1])
            .collect::<String>(),
        "TPBBBBBBB"
    );
    assert_eq!(
        draft.source.publisher.as_deref(),
        Some("Le Courrier de Valmer")
    );
    assert_eq!(
        draft.source.notice.as_deref(),
        Some("Diffusion interdite sans l’accord de l’auteur")
    );
}

#[test]
fn english_pages_have_such_lines_too() {
    let raw = "Bridge stays closed\nShare on Facebook\nBy Ann Lee\nCopy link\nPublished May 3, 2026\n3 min read\n\
        LODEN, May 3 (Meridian Press) - The bridge stays closed, the mayor said.\n\
        READ MORE »\n© 2026 Meridian Press. All rights reserved.\nRelated articles:\nA link\n\
        We use cookies to remember you.\n↑ Back to top";
    let draft = plain(raw);
    assert_eq!(
        outline(&draft)
            .iter()
            .map(|block| &block[..1])
            .collect::<String>(),
        "TBPBPBPBBBBBB"
    );
    let source = draft.source;
    assert_eq!(source.publisher.as_deref(), Some("Meridian Press"));
    assert_eq!(source.byline.as_deref(), Some("Ann Lee"));
    assert_eq!(source.published.as_deref(), Some("May 3, 2026"));
    assert_eq!(
        source.notice.as_deref(),
        Some("© 2026 Meridian Press. All rights reserved.")
    );
}

#[test]
fn the_same_words_inside_the_article_are_the_article_s() {
    let raw = format!("Titre\n{BODY}\nLire aussi\nSource : la mairie\n{BODY}\nUne signature");
    let kinds: String = outline(&plain(&raw))
        .iter()
        .map(|block| &block[..1])
        .collect();
    assert_eq!(kinds, "TPPPPP");
    // Without a list's opening above them, short last lines are the end of the article.
    let raw = format!("Titre\n{BODY}\nContact\nJeanne Martin");
    assert!(
        plain(&raw)
            .blocks
            .iter()
            .all(|b| b.kind != BlockKind::Boilerplate)
    );
    // An article is never dimmed from its first block on.
    assert_eq!(outline(&plain("Newsletter")), ["P Newsletter"]);
}

#[test]
fn datelines_name_the_publisher_and_places_do_not() {
    for (start, publisher) in [
        ("Le Courrier – Une", Some("Le Courrier")),
        ("PARIS (AFP) – Une", Some("AFP")),
        ("LONDON, May 3 (Reuters) - The", Some("Reuters")),
        ("Radio Valmer — Une", Some("Radio Valmer")),
        ("AFP\u{A0}– Une", Some("AFP")),
        ("Bamako – Une", None),
        ("Le Caire – Une", None),
        ("La mairie – qui est vide – Une", None),
        ("Saint-Denis, mardi. Une", None),
    ] {
        let draft = plain(&format!("Titre\n{start} ministre a parlé."));
        assert_eq!(draft.source.publisher.as_deref(), publisher, "{start}");
    }
}

#[test]
fn credits_fill_the_source() {
    let raw = format!(
        "Titre\nPAR JEANNE MARTIN\nPublié le 3 mai 2026 à 10 h 15\n{BODY}\nSource : https://example.org/a\nCopyright Valmer"
    );
    let source = plain(&raw).source;
    assert_eq!(source.byline.as_deref(), Some("JEANNE MARTIN"));
    assert_eq!(source.published.as_deref(), Some("3 mai 2026 à 10 h 15"));
    assert_eq!(source.url.as_deref(), Some("https://example.org/a"));
    assert_eq!(source.notice.as_deref(), Some("Copyright Valmer"));
    let source = plain(&format!("Titre\nPar ailleurs rien\n{BODY}")).source;
    assert_eq!(source.byline, None);
}

#[test]
fn markdown_says_its_blocks() {
    let raw = "# The *title*\n\nA paragraph\nof two lines.\n\n## A heading ##\n- one\n  more\n* two\n1. three\n\n\
        > said\n> twice\n\n---\n\nUnderlined\n==========\n#hashtag stays";
    assert_eq!(
        outline(&markdown(raw)),
        [
            "T The *title*",
            "P A paragraph\nof two lines.",
            "H A heading ##",
            "L - one\n  more",
            "L * two",
            "L 1. three",
            "Q > said\n> twice",
            "B ---",
            "H Underlined",
            "B ==========",
            "P #hashtag stays",
        ]
    );
    assert_eq!(markdown(raw).title, "The *title*");
}

#[test]
fn language_and_direction() {
    for (text, language, direction) in [
        (
            "Les députés de la majorité ont voté pour une loi qui est déjà contestée.",
            Some("fr"),
            Direction::Ltr,
        ),
        (
            "The members of the majority voted for a law that is already contested.",
            Some("en"),
            Direction::Ltr,
        ),
        (
            "Los diputados de la mayoría votaron la ley que ya se discute en la calle.",
            None,
            Direction::Ltr,
        ),
        ("John loves Mary", None, Direction::Ltr),
        ("ראש הממשלה אמר ל-BBC כי הוא יגיע", None, Direction::Rtl),
        ("قال الوزير في 25 أغسطس", None, Direction::Rtl),
        ("12 345", None, Direction::Ltr),
    ] {
        let draft = plain(text);
        assert_eq!(draft.language.as_deref(), language, "{text}");
        assert_eq!(draft.direction, direction, "{text}");
    }
}

/// Texts made of the lines that readers must tell apart.
fn pages() -> impl Strategy<Value = String> {
    let line = prop_oneof![
        "[ \u{A0}\t]{0,2}",
        "[#>=*-]{1,3}[ a-zé.\u{200B}]{0,12}",
        "(Lire la suite|Source : X|© Y|Related|Par Jean|1\\. a|– b|Share this)",
        "[A-Z][a-zé’ ]{0,90}\\.?",
        any::<String>(),
    ];
    proptest::collection::vec((line, "(\n|\r\n|\n\n)"), 0..14)
        .prop_map(|lines| lines.into_iter().map(|(line, end)| line + &end).collect())
}

fn check(draft: Option<Draft>, raw: &str, marks: &[char]) -> Result<(), TestCaseError> {
    let Some(draft) = draft else {
        prop_assert!(raw.chars().all(is_blank));
        return Ok(());
    };
    let mut end = 0;
    for block in &draft.blocks {
        let words = block.range.of(&draft.text).expect("inside the text");
        prop_assert_eq!(words.trim(), words);
        prop_assert!(end <= block.range.start());
        let between = &draft.text[end..block.range.start()];
        prop_assert!(
            between.chars().all(|c| is_blank(c) || marks.contains(&c)),
            "left out {:?}",
            between
        );
        end = block.range.end();
    }
    prop_assert!(draft.text[end..].chars().all(is_blank));
    prop_assert!(!draft.title.is_empty());
    Ok(())
}

proptest! {
    #[test]
    fn every_character_that_shows_is_in_one_block(raw in pages()) {
        check(read_plain(&raw, None), &raw, &[])?;
        check(read_markdown(&raw, Some("a.md")), &raw, &['#'])?;
    }
}
