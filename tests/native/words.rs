use inquit::core::{
    text::TextRange,
    words::{End, Unit, Way, exact, is_word_edge, snap, step},
};
use proptest::prelude::*;
use unicode_segmentation::UnicodeSegmentation;

use crate::support::{selected, show_selected};

/// Snaps the selection of `before`; the second in each pair is what is then selected.
fn snaps(cases: &[(&str, &str)]) {
    for (before, after) in cases {
        let (text, range) = selected(before);
        assert_eq!(
            show_selected(&text, snap(&text, range)),
            *after,
            "from {before}"
        );
    }
}

#[test]
fn outer_space_falls_off() {
    snaps(&[
        ("to[ walmart ]now", "to [walmart] now"),
        ("I am going to [walmart]", "I am going to [walmart]"),
        (
            "a\u{A0}[\u{A0}Bamako\u{2009}\u{202F}\u{3000}]b",
            "a\u{A0}\u{A0}[Bamako]\u{2009}\u{202F}\u{3000}b",
        ),
        (
            "[\u{200B}\u{FEFF}Mali\u{200E}] x",
            "\u{200B}\u{FEFF}[Mali]\u{200E} x",
        ),
        ("John [Foo\n  Bar\n]x", "John [Foo\n  Bar]\nx"),
        ("Text: [Berlin,  Germany].", "Text: [Berlin,  Germany]."),
    ]);
}

#[test]
fn nothing_but_space_and_punctuation_is_nothing() {
    snaps(&[
        ("a[ ]b", "a b"),
        ("a[ \u{A0}—\u{202F}]b", "a \u{A0}—\u{202F}b"),
        ("fin[ », ]puis", "fin », puis"),
        ("f[()]", "f()"),
    ]);
}

#[test]
fn cut_words_are_completed() {
    snaps(&[
        ("the qu[ick bro]wn fox", "the [quick brown] fox"),
        ("Choguel Kokalla [Maï]ga", "Choguel Kokalla [Maïga]"),
        ("this is a sen[ten]ce.", "this is a [sentence]."),
        ("[Saint]-Denis", "[Saint]-Denis"),
        ("S[aint-De]nis", "[Saint-Denis]"),
        ("le[ groupe W]agner", "le [groupe Wagner]"),
        ("voir kassa[tay]a.com ici", "voir [kassataya.com] ici"),
    ]);
}

#[test]
fn outer_punctuation_falls_off() {
    snaps(&[
        ("\"⟦John Doe (Mr. Bo)\"⟧", "\"[John Doe (Mr. Bo)]\""),
        ("[\"John Doe (Mr. Bo)\"]", "\"[John Doe (Mr. Bo)]\""),
        ("[John Smith,] mayor", "[John Smith], mayor"),
        (
            "il dit [«nous avons] insisté»",
            "il dit «[nous avons] insisté»",
        ),
        (
            "il dit [«\u{A0}nous\u{A0}», ]puis",
            "il dit [«\u{A0}nous\u{A0}»], puis",
        ),
        ("[“The Lancet”.]", "[“The Lancet”]."),
        ("[\"A\" and \"B\"]", "[\"A\" and \"B\"]"),
        ("he said [yes” (twice]", "he said [yes” (twice]"),
        ("[(Mr. Bo)]", "[(Mr. Bo)]"),
        ("[– Oui…]", "– [Oui]…"),
        ("‘[it’s good’]", "‘[it’s good]’"),
    ]);
}

#[test]
fn signs_that_belong_to_a_word_stay() {
    snaps(&[
        ("de [50\u{A0}%,] dit", "de [50\u{A0}%], dit"),
        ("[5\u{202F}€ ]en", "[5\u{202F}€] en"),
        ("[#Mali] @x", "[#Mali] @x"),
        ("in the [U.S.]", "in the [U.S.]"),
        ("avec [M.] Diop", "avec [M.] Diop"),
        ("the [CIA.]", "the [CIA]."),
        ("[Smith & ]Sons", "[Smith] & Sons"),
        ("il fait [-5 °C].", "il fait [-5 °C]."),
        ("[R&D]", "[R&D]"),
        ("[C++]", "[C++]"),
    ]);
}

#[test]
fn numbers_stay_whole() {
    snaps(&[
        ("[1,2]50.5 t", "[1,250.5] t"),
        (
            "soit 1\u{A0}2[5]0\u{A0}000 t",
            "soit [1\u{A0}250\u{A0}000] t",
        ),
        ("soit [1]\u{202F}250 t", "soit [1\u{202F}250] t"),
        ("3,[1]4", "[3,14]"),
        ("en [2024]\u{A0}250 t", "en [2024]\u{A0}250 t"),
        ("en 25[0]\u{202F}habitants", "en [250]\u{202F}habitants"),
        ("le[s mot]s\u{202F}!", "[les mots]\u{202F}!"),
    ]);
}

#[test]
fn an_elision_is_an_edge() {
    snaps(&[
        ("l’a[rm]ée", "l’[armée]"),
        ("l'a[rm]ée", "l'[armée]"),
        ("L’a[rm]ée", "L’[armée]"),
        ("à Ab[idjan, qu’A]ba", "à [Abidjan, qu’Aba]"),
        ("jusqu’Ab[id]jan", "jusqu’[Abidjan]"),
        ("par [l’AFP] hier", "par l’[AFP] hier"),
        ("par [l’armée malienne] hier", "par [l’armée malienne] hier"),
        ("[L’Express] titre", "[L’Express] titre"),
        ("Mr O’[Bri]en", "Mr [O’Brien]"),
        ("aujour[d’]hui", "[aujourd’hui]"),
        ("à N’[Djam]ena", "à [N’Djamena]"),
        ("N’[AIM]ER", "N’[AIMER]"),
        ("[c’est]", "[c’est]"),
        ("[l’l’a]", "l’l’[a]"),
    ]);
}

#[test]
fn the_possessive_is_an_edge() {
    snaps(&[
        ("[Lavro]v’s words", "[Lavrov]’s words"),
        ("[Lavro]v's words", "[Lavrov]'s words"),
        ("[McDonald’s] said", "[McDonald’s] said"),
        ("don[’]t x", "don’t x"),
        ("do[n’]t x", "[don’t] x"),
    ]);
}

#[test]
fn scripts_without_spaces_need_no_completion() {
    snaps(&[
        ("\"[吕瑞]再审称\"", "\"[吕瑞]再审称\""),
        ("吕瑞[再审]称", "吕瑞[再审]称"),
        ("は[ソニー]グループ、", "は[ソニー]グループ、"),
        ("[他说，]", "[他说]，"),
        ("ที่[ประเทศ]ไทย", "ที่[ประเทศ]ไทย"),
    ]);
}

#[test]
fn other_scripts_are_completed_like_latin() {
    snaps(&[
        ("אמר בני[ מי]ן נתניהו", "אמר בני [מין] נתניהו"),
        ("قال [محم]د، 25 عاما", "قال [محمد]، 25 عاما"),
        ("Сергей [Лавр]ов", "Сергей [Лавров]"),
    ]);
}

#[test]
fn characters_as_people_see_them_are_not_cut() {
    snaps(&[
        (
            "x [👩\u{200D}]❤️\u{200D}👩 y",
            "x [👩\u{200D}❤️\u{200D}👩] y",
        ),
        ("cafe[\u{301}] y", "[cafe\u{301}] y"),
    ]);
    let (text, range) = selected("cafe[\u{301} ]y");
    assert_eq!(show_selected(&text, exact(&text, range)), "caf[e\u{301} ]y");
    let (text, range) = selected("the q[uic]k fox");
    assert_eq!(exact(&text, range), Some(range));
    assert_eq!(exact("abc", TextRange::new(1, 9).expect("not empty")), None);
}

#[test]
fn edges_of_words() {
    let text = "l’armée de N’Djamena, Lavrov’s";
    let edges = text
        .char_indices()
        .map(|(byte, _)| byte)
        .chain([text.len()]);
    let cut: Vec<&str> = edges
        .filter(|byte| is_word_edge(text, *byte))
        .scan(0, |from, to| Some(&text[std::mem::replace(from, to)..to]))
        .collect();
    assert_eq!(
        cut,
        [
            "",
            "l’",
            "armée",
            " ",
            "de",
            " ",
            "N’Djamena",
            ",",
            " ",
            "Lavrov",
            "’s"
        ]
    );
}

#[test]
fn ends_move_word_by_word() {
    use {End::*, Unit::*, Way::*};
    for (before, end, way, unit, after) in [
        (
            "le [groupe] Wagner, dit",
            Last,
            Forward,
            Word,
            "le [groupe Wagner], dit",
        ),
        (
            "le [groupe Wagner], dit",
            Last,
            Back,
            Word,
            "le [groupe] Wagner, dit",
        ),
        (
            "le groupe [Wagner]",
            Start,
            Back,
            Word,
            "le [groupe Wagner]",
        ),
        ("[l’armée] x", Start, Forward, Word, "l’[armée] x"),
        ("[Wagner] x", Start, Forward, Character, "W[agner] x"),
        ("[cafe\u{301}] x", Last, Back, Character, "[caf]e\u{301} x"),
        ("[a] x", Last, Back, Character, "a x"),
        ("y [a]", Last, Forward, Word, "y a"),
    ] {
        let (text, range) = selected(before);
        let moved = step(&text, range, end, way, unit);
        assert_eq!(show_selected(&text, moved), after, "from {before}");
    }
}

/// Texts dense in what makes word boundaries hard.
fn texts() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => "[a-zé]{1,4}",
        2 => "[ \u{A0}\u{202F}\u{200B}\n]{1,2}",
        2 => "[«»“”\"()’'.,%#&°-]",
        1 => "(l’|d’|qu'|’s|U\\.S\\.|12\u{A0}345|M\\.|👩\u{200D}👩|吕瑞|e\u{301}|קמץ|🇫🇷)",
        1 => any::<char>().prop_map(String::from),
    ];
    proptest::collection::vec(piece, 1..14).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn snapping_settles_at_once(text in texts(), a in any::<prop::sample::Index>(), b in any::<prop::sample::Index>()) {
        let places: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        let (a, b) = (*a.get(&places), *b.get(&places));
        let Some(range) = TextRange::new(a.min(b), a.max(b)) else { return Ok(()) };
        let Some(snapped) = snap(&text, range) else { return Ok(()) };
        prop_assert_eq!(snap(&text, snapped), Some(snapped), "{:?}", snapped.of(&text));
        let words = snapped.of(&text).expect("inside the text");
        prop_assert_eq!(words.trim(), words);
        let whole = text.grapheme_indices(true).map(|(at, _)| at).chain([text.len()]);
        let ends = whole.filter(|at| *at == snapped.start() || *at == snapped.end());
        prop_assert_eq!(ends.count(), 2);
    }
}
