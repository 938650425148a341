//! What became of the words of a claim: `-gone- +new+ kept`.

use inquit::core::rewording::{Piece, rewording};

fn show(before: &str, after: &str) -> String {
    let words: Vec<String> = rewording(before, after)
        .into_iter()
        .map(|piece| match piece {
            Piece::Kept(word) => word.to_owned(),
            Piece::Dropped(word) => format!("-{word}-"),
            Piece::Added(word) => format!("+{word}+"),
        })
        .collect();
    words.join(" ")
}

#[test]
fn words_stay_go_and_come() {
    for (before, after, shown) in [
        ("", "", ""),
        ("it fell", "it fell", "it fell"),
        (
            "it fell",
            "The dam fell in May",
            "-it- +The+ +dam+ fell +in+ +May+",
        ),
        ("he said so twice", "so twice", "-he- -said- so twice"),
        ("a", "b", "-a- +b+"),
        ("l’eau\u{a0}monte", "l’eau monte", "l’eau monte"),
    ] {
        assert_eq!(show(before, after), shown);
    }
}

#[test]
fn long_texts_are_told_apart_as_a_whole() {
    let long = "word ".repeat(501);
    assert_eq!(rewording(&long, "word").len(), 2);
}
