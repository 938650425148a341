//! Words that are described in one text and found again in another.

use inquit::core::{
    anchor::{Ground, Loss, Resolution, Selector, describe, score},
    text::{TextRange, canonical},
};
use proptest::prelude::*;

use crate::support::{selected, show_selected};

/// What becomes of the selected words in another text: `=` where they are expected, `>` elsewhere.
fn found_again(marked: &str, text: &str) -> String {
    let (before, range) = selected(marked);
    let selector = describe(&before, range).expect("it fits the text");
    shown(text, Ground::new(text).resolve(&selector))
}

fn found(text: &str, selector: Selector) -> String {
    shown(text, Ground::new(text).resolve(&selector))
}

fn shown(text: &str, resolution: Resolution) -> String {
    match resolution {
        Resolution::Exact(range) => format!("= {}", show_selected(text, Some(range))),
        Resolution::Moved(range) => format!("> {}", show_selected(text, Some(range))),
        Resolution::Orphan(Loss::Missing) => "missing".to_owned(),
        Resolution::Orphan(Loss::Ambiguous) => "ambiguous".to_owned(),
    }
}

fn quote(quote: &str, start: Option<usize>) -> Selector {
    Selector {
        quote: quote.to_owned(),
        start,
        ..Selector::default()
    }
}

#[test]
fn words_are_found_where_they_were_or_where_they_went() {
    for (before, after, expected) in [
        (
            "🗳️ Le [maire] dit",
            "🗳️ Le maire dit",
            "= 🗳️ Le [maire] dit",
        ),
        (
            "Le [maire] dit",
            "🗳️ Hier, Le maire dit",
            "> 🗳️ Hier, Le [maire] dit",
        ),
        (
            "Le maire a parlé. Puis le [maire] a dormi.",
            "Hier, le maire a parlé. Puis le maire a dormi.",
            "> Hier, le maire a parlé. Puis le [maire] a dormi.",
        ),
        (
            "Il a dit que [l’armée recule], selon l’AFP.",
            "Il a dit que l'armée\u{a0}recule, selon l'AFP.",
            "> Il a dit que [l'armée\u{a0}recule], selon l'AFP.",
        ),
        (
            "Selon lui, [le chômage a baissé de 0,3 point en un an]. Rien de plus.",
            "Selon lui, le chômage aurait baissé de 0,4 point en un an. Rien de plus.",
            "> Selon lui, [le chômage aurait baissé de 0,4 point en un an]. Rien de plus.",
        ),
        (
            "Le [maire] dit",
            "La reine se tait, et personne ne rit.",
            "missing",
        ),
        (
            "Un [roi] parle au peuple assemblé",
            "Ici, point de roi ni de paroles",
            "missing",
        ),
        (
            "[Choguel Kokalla Maïga] parle",
            "Sa voix : Choguel Kokalla Maïga !",
            "> Sa voix : [Choguel Kokalla Maïga] !",
        ),
    ] {
        assert_eq!(found_again(before, after), expected, "{before}");
    }
}

#[test]
fn of_the_same_words_the_nearest_is_meant_if_it_is_clearly_the_nearest() {
    let text = "Mali, 2024. Mali, encore.";
    assert_eq!(found(text, quote("Mali", None)), "ambiguous");
    assert_eq!(
        found(text, quote("Mali", Some(13))),
        "> Mali, 2024. [Mali], encore."
    );
    assert_eq!(found(text, quote("Mali", Some(6))), "ambiguous");
    assert_eq!(
        found(text, quote("Mali", Some(0))),
        "= [Mali], 2024. Mali, encore."
    );
    assert_eq!(
        found(text, quote("encore", None)),
        "= Mali, 2024. Mali, [encore]."
    );
    for nothing in ["", " \n"] {
        assert_eq!(found(text, quote(nothing, Some(5))), "missing");
    }
}

#[test]
fn a_context_decides_against_the_place() {
    let selector = Selector {
        prefix: "vu à ".to_owned(),
        ..quote("Bamako", Some(5))
    };
    let text = "Né à Bamako, mort à Paris, vu à Bamako.";
    assert_eq!(
        found(
            text,
            Selector {
                start: Some(6),
                ..selector.clone()
            }
        ),
        "> Né à Bamako, mort à Paris, vu à [Bamako]."
    );
    let elsewhere = Selector {
        start: Some(usize::MAX),
        ..selector
    };
    assert_eq!(
        found(text, elsewhere),
        "> Né à Bamako, mort à Paris, vu à [Bamako]."
    );
}

#[test]
fn contexts_grow_until_they_tell_the_words_from_others() {
    let line = "Le ministre de la Défense a parlé de l’armée à Bamako. ";
    let text = format!("Lundi. {}Fin.", line.repeat(3));
    let range = TextRange::new(7, 18).expect("not empty");
    let selector = describe(&text, range).expect("it fits");
    let whole = format!("{}{}{}", selector.prefix, selector.quote, selector.suffix);
    assert_eq!(text.matches(&whole).count(), 1);
    assert_eq!(
        describe("abc", TextRange::new(1, 9).expect("not empty")),
        None
    );
}

#[test]
fn the_weights_are_those_of_the_field() {
    assert_eq!(score([1.0; 4]), 1.0);
    assert_eq!(score([1.0, 0.0, 0.0, 0.0]), 50.0 / 92.0);
    assert_eq!(score([0.0, 1.0, 0.0, 1.0]), 22.0 / 92.0);
}

/// No clock: a search whose cost grew with the square of the length would take minutes.
#[test]
fn a_changed_sentence_is_found_in_a_novel() {
    let line = "Le ministre a dit « été 🚀 » à Bamako, selon l’AFP. ";
    let wanted = "Personne n’avait prévu que le fleuve déborderait ce soir-là.";
    let text = format!("{}{wanted} {}", line.repeat(9_000), line.repeat(9_000));
    let changed = wanted
        .replace("déborderait", "débordait")
        .replace("prévu", "prevu");
    let start = text.find(wanted).expect("in the text");
    let expected = TextRange::new(start, start + wanted.len()).expect("not empty");
    let ground = Ground::new(&text);
    for place in [None, Some(0), Some(text.len())] {
        let found = ground.resolve(&quote(&changed, place));
        assert_eq!(found, Resolution::Moved(expected));
    }
}

proptest! {
    #[test]
    fn what_is_described_is_found_in_the_same_text(
        text in "[a-c é🚀\n«’]{1,80}",
        from in any::<prop::sample::Index>(),
        to in any::<prop::sample::Index>(),
    ) {
        let text = canonical(&text);
        let ends: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        let (from, to) = (*from.get(&ends), *to.get(&ends));
        let Some(range) = TextRange::new(from.min(to), from.max(to)) else { return Ok(()) };
        let blank = range.of(&text).expect("it fits").trim().is_empty();
        let found = Ground::new(&text).resolve(&describe(&text, range).expect("it fits"));
        prop_assert!(found == Resolution::Exact(range) || blank);
    }

    #[test]
    fn whatever_is_looked_for_is_a_whole_part_of_the_text_or_an_orphan(
        text in "[a-cA é🚀\n«’\u{301}\u{ad}İ]{0,60}",
        words in ["[a-c é🚀’İ]{0,30}", "[a-c é]{0,5}", "[a-c é]{0,5}"],
        start in proptest::option::of(0..200_usize),
    ) {
        let [quote, prefix, suffix] = words;
        match Ground::new(&text).resolve(&Selector { quote, prefix, suffix, start }) {
            Resolution::Exact(range) | Resolution::Moved(range) => prop_assert!(range.of(&text).is_some()),
            Resolution::Orphan(_) => {}
        }
    }
}
