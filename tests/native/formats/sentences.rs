//! Sentences, shown with bars between them.

use inquit::{core::text::TextRange, formats::sentences::sentences};

use super::super::support::annotated;

fn cut(text: &str, whole: &[TextRange]) -> String {
    let sentences = sentences(text, whole);
    let words: Vec<&str> = sentences.iter().filter_map(|s| s.of(text)).collect();
    words.join("|")
}

#[test]
fn sentences_end_at_their_stops_and_at_line_ends() {
    for (text, sentences) in [
        ("Il ment. Elle aussi !\nFin", "Il ment.|Elle aussi !|Fin"),
        ("  Un. \n\n Deux.  ", "Un.|Deux."),
        (
            "M. Sow et Mme. Diop. J. Doe vs. X.",
            "M. Sow et Mme. Diop.|J. Doe vs. X.",
        ),
        ("川が枯れた。村は静かだ。", "川が枯れた。|村は静かだ。"),
        ("هل جف؟ نعم.", "هل جف؟|نعم."),
        ("\n", ""),
    ] {
        assert_eq!(cut(text, &[]), sentences);
    }
}

#[test]
fn no_sentence_ends_inside_words_that_belong_together() {
    let (text, ranges) = annotated("La <1>Cie. Dupont</1> ment. <2>Oui.\nNon.</2>");
    let whole: Vec<TextRange> = ranges.into_values().collect();
    assert_eq!(cut(&text, &whole), "La Cie. Dupont ment.|Oui.|Non.");
}
