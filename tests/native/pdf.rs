//! PDF: from letters in places to paragraphs.

use inquit::{
    core::article::BlockKind,
    readers::{Reading, Reason, Warning, read},
};
use proptest::prelude::*;

/// A letter's line: its words, and its size, left and height on the page in points.
type Line<'a> = (&'a str, u32, u32, u32);

/// A file with these pages, in a font that every reader has.
fn pdf(pages: &[Vec<Line>], trailer: &str) -> Vec<u8> {
    let kids: Vec<String> = (0..pages.len())
        .map(|n| format!("{} 0 R", 10 + 2 * n))
        .collect();
    let mut objects = vec![
        (1, "<</Type/Catalog/Pages 2 0 R>>".to_owned()),
        (
            2,
            format!(
                "<</Type/Pages/Count {}/Kids[{}]>>",
                pages.len(),
                kids.join(" ")
            ),
        ),
        (
            3,
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>".to_owned(),
        ),
        (
            4,
            "<</Title(Model.doc)/Author(Ann Lee)/CreationDate(D:20260503080000Z)>>".to_owned(),
        ),
    ];
    for (n, lines) in pages.iter().enumerate() {
        let show = |(words, size, x, y): &Line| {
            format!("BT /F {size} Tf 1 0 0 1 {x} {y} Tm ({words}) Tj ET\n")
        };
        let content: String = lines.iter().map(show).collect();
        objects.push((10 + 2 * n, format!("<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F 3 0 R>>>>/Contents {} 0 R>>", 11 + 2 * n)));
        objects.push((
            11 + 2 * n,
            format!("<</Length {}>>stream\n{content}endstream", content.len()),
        ));
    }
    let mut file = "%PDF-1.4\n".to_owned();
    let mut places = String::new();
    for (number, object) in objects {
        places += &format!("{number} 1\n{:010} 00000 n \n", file.len());
        file += &format!("{number} 0 obj\n{object}\nendobj\n");
    }
    let start = file.len();
    file += &format!(
        "xref\n0 1\n0000000000 65535 f \n{places}trailer\n<</Size 99/Root 1 0 R/Info 4 0 R{trailer}>>\nstartxref\n{start}\n%%EOF\n"
    );
    file.into_bytes()
}

fn one(pages: &[Vec<Line>]) -> Reading {
    let mut readings = read("a.pdf", &pdf(pages, "")).expect("it is read");
    readings.remove(0)
}

fn outline(reading: &Reading) -> Vec<(BlockKind, &str)> {
    let draft = &reading.draft;
    let blocks = draft.blocks.iter();
    blocks
        .map(|block| {
            (
                block.kind,
                block.range.of(&draft.text).expect("inside the text"),
            )
        })
        .collect()
}

use BlockKind::{Heading, ListItem, Paragraph, Title};

#[test]
fn lines_become_paragraphs_and_broken_words_are_joined() {
    let reading = one(&[vec![
        ("The bridge stays closed", 24, 50, 740),
        (
            "The council met on Tuesday, and after three hours of de-",
            10,
            50,
            700,
        ),
        (
            "bate it voted to keep the bridge closed until the engi-",
            10,
            50,
            688,
        ),
        ("neers have looked at it.", 10, 50, 676),
        (
            "The mayor said that she had no choice in this matter at",
            10,
            50,
            664,
        ),
        ("all.", 10, 50, 652),
        ("Why now", 14, 50, 620),
        ("Ice pushes against the stone.", 10, 50, 600),
        ("- one reason", 10, 50, 588),
    ]]);
    let expected = [
        (Title, "The bridge stays closed"),
        (
            Paragraph,
            "The council met on Tuesday, and after three hours of debate it voted to keep the bridge closed until the engineers have looked at it.",
        ),
        (
            Paragraph,
            "The mayor said that she had no choice in this matter at all.",
        ),
        (Heading, "Why now"),
        (Paragraph, "Ice pushes against the stone."),
        (ListItem, "- one reason"),
    ];
    assert_eq!(outline(&reading), expected);
    assert_eq!(reading.draft.title, "The bridge stays closed");
    assert_eq!(reading.draft.source.byline.as_deref(), Some("Ann Lee"));
    assert_eq!(
        reading.draft.source.published.as_deref(),
        Some("2026-05-03")
    );
    assert_eq!(
        reading.warnings,
        [Warning::OrderGuessed, Warning::HyphensJoined(2)]
    );
}

#[test]
fn columns_are_read_one_after_the_other_and_sentences_go_on_over_pages() {
    let column = |x: u32, first: &'static str, last: &'static str| {
        vec![
            (first, 10, x, 700),
            ("and goes on in this line of it", 10, x, 688),
            (last, 10, x, 676),
        ]
    };
    let page = [
        column(50, "The first column begins up here", "and then it"),
        column(320, "goes over to the second column", "until it ends"),
    ]
    .concat();
    let next = column(50, "on another page, where a lot of", "text is.");
    let text = one(&[page, next]).draft.text;
    assert_eq!(
        &*text,
        "The first column begins up here and goes on in this line of it and then it goes over to the second column and goes on in this line of it until it ends on another page, where a lot of and goes on in this line of it text is."
    );
}

#[test]
fn headers_and_page_numbers_go_and_can_come_back() {
    let days = [
        ("It rained", "until noon.", "1"),
        ("Snow fell", "until night.", "2"),
        ("Fog lay", "until dawn.", "3"),
        ("Wind blew", "until evening.", "4"),
    ];
    let pages: Vec<Vec<Line>> = days
        .into_iter()
        .map(|(first, last, number)| {
            vec![
                ("The Valmer Post", 8, 50, 780),
                (first, 10, 50, 700),
                ("all day in the streets of Valmer", 10, 50, 688),
                (last, 10, 50, 676),
                (number, 8, 300, 20),
            ]
        })
        .collect();
    let reading = one(&pages);
    assert_eq!(reading.draft.blocks.len(), 4);
    let dropped: Vec<&str> = reading
        .dropped
        .iter()
        .map(|block| block.words.as_str())
        .collect();
    assert_eq!(dropped[..2], ["The Valmer Post", "1"]);
    assert_eq!(dropped.len(), 8);
}

#[test]
fn what_cannot_be_read_is_refused() {
    let reason = |bytes: &[u8]| read("a.pdf", bytes).expect_err("it is refused").reason;
    let words = vec![("Words.", 10, 50, 700)];
    let locked = "/ID[<00112233445566778899aabbccddeeff><00112233445566778899aabbccddeeff>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<0000000000000000000000000000000000000000000000000000000000000000>/U<0000000000000000000000000000000000000000000000000000000000000000>>>";
    assert_eq!(reason(&pdf(&[words], locked)), Reason::Encrypted);
    assert_eq!(reason(&pdf(&[vec![]], "")), Reason::NoTextLayer);
    assert_eq!(reason(b"%PDF-1.7\nnothing follows"), Reason::Damaged("PDF"));
}

proptest! {
    #[test]
    fn damaged_files_are_read_or_refused(changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>(), 0..3), 1..12)) {
        let mut bytes = pdf(&[vec![("Some words", 10, 50, 700), ("and more", 10, 50, 688)]], "");
        for (at, byte, how) in changes {
            let at = at.index(bytes.len());
            match how {
                0 => bytes[at] = byte,
                1 => bytes.truncate(at.max(1)),
                _ => bytes.insert(at, byte),
            }
        }
        let _ = read("a.pdf", &bytes);
    }
}
