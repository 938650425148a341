//! Files of word processors, books, mails and archives.

use std::io::{Cursor, Write};

use inquit::{
    core::{article::BlockKind, settings::Language},
    readers::{Limit, Reading, Reason, Refusal, Warning, read},
};
use proptest::prelude::*;
use zip::{ZipWriter, write::SimpleFileOptions};

/// An archive of these files.
fn zip(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        let options = SimpleFileOptions::default();
        writer.start_file(*name, options).expect("memory takes it");
        writer.write_all(bytes).expect("memory takes it");
    }
    writer.finish().expect("memory takes it").into_inner()
}

fn docx(body: &str) -> Vec<u8> {
    let styles = r#"<w:styles xmlns:w="w"><w:style w:styleId="Titre"><w:name w:val="Title"/></w:style>
        <w:style w:styleId="Titre1"><w:name w:val="heading 1"/></w:style><w:style w:styleId="Mine"><w:basedOn w:val="Titre1"/></w:style>
        <w:style w:styleId="Cite"><w:name w:val="Intense Quote"/></w:style>
        <w:style w:styleId="Legend"><w:name w:val="caption"/></w:style></w:styles>"#;
    let core = r#"<c xmlns:dc="dc" xmlns:t="t"><dc:title>Model 7</dc:title><dc:creator>Ann Lee</dc:creator><t:created>2026-05-03T08:00:00Z</t:created></c>"#;
    zip(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("word/document.xml", format!(r#"<w:document xmlns:w="w"><w:body>{body}</w:body></w:document>"#).as_bytes()),
        ("word/styles.xml", styles.as_bytes()),
        ("word/footnotes.xml", br#"<w:footnotes xmlns:w="w"><w:footnote><w:p><w:r><w:t>See below.</w:t></w:r></w:p></w:footnote></w:footnotes>"#),
        ("docProps/core.xml", core.as_bytes()),
    ])
}

fn odt(text: &str) -> Vec<u8> {
    let content = format!(
        r#"<office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="b" xmlns:style="s"><office:automatic-styles>
        <style:style style:name="P1" style:parent-style-name="Title"/></office:automatic-styles><office:body><office:text>{text}</office:text></office:body></office:document-content>"#
    );
    zip(&[
        ("mimetype", b"application/vnd.oasis.opendocument.text"),
        ("content.xml", content.as_bytes()),
        ("meta.xml", br#"<m xmlns:dc="d"><dc:creator>Ann Lee</dc:creator><dc:language>en-GB</dc:language></m>"#),
    ])
}

fn epub(encryption: Option<&str>) -> Vec<u8> {
    let package = br#"<package xmlns="p" xmlns:dc="dc"><metadata><dc:title>The Bridge</dc:title><dc:creator>Ann Lee</dc:creator><dc:language>en</dc:language></metadata>
        <manifest><item id="n" href="toc.ncx" media-type="application/x-dtbncx+xml"/><item id="a" href="text/one%20a.xhtml"/><item id="b" href="text/two.xhtml"/><item id="c" href="cover.xhtml"/></manifest>
        <spine><itemref idref="c"/><itemref idref="a"/><itemref idref="b"/></spine></package>"#;
    let contents = br#"<ncx xmlns="x"><navMap><navPoint><navLabel><text>First days</text></navLabel><content src="text/one%20a.xhtml#top"/></navPoint></navMap></ncx>"#;
    let mut files: Vec<(&str, &[u8])> = vec![
        ("mimetype", b"application/epub+zip"),
        ("META-INF/container.xml", br#"<container xmlns="c"><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>"#),
        ("OPS/book.opf", package),
        ("OPS/toc.ncx", contents),
        ("OPS/cover.xhtml", b"<html><body><img src='c.jpg'/></body></html>"),
        ("OPS/text/one a.xhtml", b"<html lang='fr'><body><p>Il pleuvait.</p></body></html>"),
        ("OPS/text/two.xhtml", b"<html><body><h1>Later</h1><p>It rained.</p></body></html>"),
    ];
    files.extend(encryption.map(|xml| ("META-INF/encryption.xml", xml.as_bytes())));
    zip(&files)
}

fn one(name: &str, bytes: &[u8]) -> Reading {
    let mut readings = read(name, bytes).expect("it is read");
    assert_eq!(readings.len(), 1);
    readings.remove(0)
}

fn reason(name: &str, bytes: &[u8]) -> Reason {
    read(name, bytes).expect_err("it is refused").reason
}

/// The letters of the blocks' kinds, and their words.
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

fn parts(readings: &[Reading]) -> Vec<(&str, &str)> {
    let part = |reading: &'_ Reading| reading.part.clone().unwrap_or_default();
    readings
        .iter()
        .map(|reading| (&*part(reading).leak(), reading.draft.title.as_str()))
        .collect()
}

use BlockKind::{Caption, Heading, ListItem, Paragraph, Quotation, Title};

#[test]
fn word_s_files_are_read_as_they_stand_after_tracked_changes() {
    let p = |style: &str, runs: &str| {
        format!(r#"<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{runs}</w:p>"#)
    };
    let t = |text: &str| format!("<w:r><w:t>{text}</w:t></w:r>");
    let body = [
        p("Titre", &t("Bridge closed")),
        p("Mine", &t("Why")),
        p("None", &(t("It is ") + "<w:del><w:r><w:delText>old</w:delText></w:r></w:del><w:ins>" + &t("new&amp;dry") + "</w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r>")),
        p("Cite", "<w:r><w:t>Never</w:t><w:br/><w:t>again</w:t></w:r>"),
        p("Legend", &t("The pier")),
        r#"<w:p><w:pPr><w:numPr/></w:pPr><w:r><w:t>in</w:t><w:softHyphen/><w:t>side</w:t></w:r></w:p>"#.to_owned(),
        format!("<w:tbl><w:tr><w:tc><w:p>{}</w:p></w:tc><w:tc><w:p>{}</w:p></w:tc></w:tr></w:tbl>", t("2025"), t("4")),
    ];
    let reading = one("a.docx", &docx(&body.concat()));
    let expected = [
        (Title, "Bridge closed"),
        (Heading, "Why"),
        (Paragraph, "It is new&dry"),
        (Quotation, "Never\nagain"),
        (Caption, "The pier"),
        (ListItem, "inside"),
        (Paragraph, "2025\t4"),
    ];
    assert_eq!(outline(&reading), expected);
    assert_eq!(reading.draft.title, "Bridge closed");
    assert_eq!(reading.draft.source.byline.as_deref(), Some("Ann Lee"));
    let dropped: Vec<&str> = reading
        .dropped
        .iter()
        .map(|block| block.words.as_str())
        .collect();
    assert_eq!(dropped, ["See below."]);
    let untitled = one(
        "a.docx",
        &docx("<w:p><w:r><w:t>Only words.</w:t></w:r></w:p>"),
    );
    assert_eq!(untitled.draft.title, "Model 7");
}

#[test]
fn opendocument_is_read_without_notes_and_deleted_text() {
    let reading = one(
        "a.odt",
        &odt(
            r#"<text:tracked-changes><text:p>gone</text:p></text:tracked-changes><text:p text:style-name="P1">Bridge</text:p>
            <text:h>Why</text:h><text:p>One<text:s text:c="2"/>two<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>A note.</text:p></text:note-body></text:note><text:line-break/>three</text:p>
            <text:list><text:list-item><text:p>item</text:p></text:list-item></text:list><text:p text:style-name="Quotations">said</text:p><text:p text:style-name="Illustration">The pier</text:p>
            <table:table><table:table-row><table:table-cell><text:p>2025</text:p></table:table-cell><table:table-cell><text:p>4</text:p></table:table-cell></table:table-row></table:table>"#,
        ),
    );
    let expected = [
        (Title, "Bridge"),
        (Heading, "Why"),
        (Paragraph, "One  two\nthree"),
        (ListItem, "item"),
        (Quotation, "said"),
        (Caption, "The pier"),
        (Paragraph, "2025\t4"),
    ];
    assert_eq!(outline(&reading), expected);
    assert_eq!(reading.draft.language.as_deref(), Some("en-GB"));
    assert_eq!(reading.dropped[0].words, "A note.");
}

#[test]
fn a_book_gives_its_chapters_in_reading_order() {
    let readings = read("a.epub", &epub(None)).expect("it is read");
    assert_eq!(
        parts(&readings),
        [
            ("First days", "The Bridge: First days"),
            ("Later", "The Bridge: Later")
        ]
    );
    assert_eq!(readings[0].draft.language.as_deref(), Some("fr"));
    assert_eq!(readings[1].draft.source.byline.as_deref(), Some("Ann Lee"));
    let fonts = r#"<e><CipherReference URI="OPS/fonts/a.otf"/></e>"#;
    assert!(read("a.epub", &epub(Some(fonts))).is_ok());
    let chapters = r#"<e><CipherReference URI="OPS/text/two.xhtml"/></e>"#;
    assert_eq!(reason("a.epub", &epub(Some(chapters))), Reason::Encrypted);
}

const WORDS: &str = "Le conseil a voté mardi, après trois heures de débat, la fermeture du pont jusqu’à ce que les ingénieurs aient examiné chaque pilier.";

#[test]
fn a_page_saved_as_one_file_is_read_from_its_parts() {
    let (latin, _, _) = encoding_rs::WINDOWS_1252.encode(WORDS);
    let quoted: String = latin
        .iter()
        .map(|byte| format!("={byte:02X}"))
        .collect::<Vec<_>>()
        .chunks(20)
        .map(|line| line.concat() + "=\r\n")
        .collect();
    let mhtml = format!(
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/pont\r\nSubject: Le pont\r\nDate: Sun, 3 May 2026 08:00:00 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"--b\"\r\n\r\n\
        ----b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: https://example.org/pont\r\n\r\n<html><head><meta charset=3Dwindows-1252><title>Le pont reste ferm=E9 - Exemple</title></head><body><p>{quoted}</p></body></html>\r\n\
        ----b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://example.org/a.png\r\n\r\niVBORw0KGgo=\r\n----b--\r\n"
    );
    let reading = one("page.mhtml", mhtml.as_bytes());
    assert_eq!(outline(&reading), [(Paragraph, WORDS)]);
    assert_eq!(
        reading.draft.source.url.as_deref(),
        Some("https://example.org/pont")
    );
    assert_eq!(
        reading.draft.source.retrieved.as_deref(),
        Some("2026-05-03T08:00:00Z")
    );
    assert_eq!(reading.draft.source.published, None);
}

#[test]
fn a_mail_has_a_sender_a_subject_and_attachments() {
    let mail = format!(
        "Received: from a\r\nFrom: =?utf-8?q?Ann_L=C3=A9e?= <ann@example.org>\r\nSubject: =?iso-8859-1?Q?Le_pont_ferm=E9?=\r\nDate: Sun, 3 May 2026 08:00:00 +0200\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n\
        --x\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n{WORDS}\r\n\
        --x\r\nContent-Type: text/markdown; name=\"note.md\"\r\nContent-Disposition: attachment; filename=\"note.md\"\r\n\r\n# A note\r\n\r\nWith words.\r\n--x--\r\n"
    );
    let readings = read("a.eml", mail.as_bytes()).expect("it is read");
    assert_eq!(
        parts(&readings),
        [("", "Le pont fermé"), ("note.md", "A note")]
    );
    assert_eq!(readings[0].draft.source.byline.as_deref(), Some("Ann Lée"));
    assert_eq!(
        readings[0].draft.source.published.as_deref(),
        Some("2026-05-03T08:00:00+02:00")
    );
    assert_eq!(outline(&readings[0]), [(Paragraph, WORDS)]);
}

#[test]
fn an_archive_gives_what_it_holds_and_says_what_it_left_out() {
    let inner = zip(&[("deep.md", b"# Deep\n\nDown.")]);
    let archive = zip(&[
        ("news/one.txt", b"One\n\nIt rained."),
        ("news/two_files/style.txt", b"not this"),
        ("news/photo.jpg", b"\xff\xd8\xff"),
        ("__MACOSX/one.txt", b"nor this"),
        ("inner.zip", &inner),
        ("empty.txt", b""),
    ]);
    let readings = read("a.zip", &archive).expect("it is read");
    assert_eq!(
        parts(&readings),
        [("news/one.txt", "One"), ("inner.zip / deep.md", "Deep")]
    );
    let Warning::PartRefused(refusal) = &readings[0].warnings[0] else {
        panic!("the empty file is not mentioned");
    };
    assert_eq!(
        (refusal.part.as_deref(), &refusal.reason),
        (Some("empty.txt"), &Reason::Empty)
    );
    assert_eq!(
        reason("a.zip", &zip(&[("a.png", b"x")])),
        Reason::NoDocument
    );
}

#[test]
fn bombs_and_locks_are_refused() {
    let bomb = zip(&[("bomb.txt", &vec![0; (128 << 20) + 1])]);
    assert!(bomb.len() < 1 << 20);
    assert_eq!(reason("bomb.zip", &bomb), Reason::TooLarge(Limit::Unpacked));
    let nested = (0..5).fold(b"words".to_vec(), |inner, _| zip(&[("inner.zip", &inner)]));
    assert_eq!(
        reason("nested.zip", &nested),
        Reason::TooLarge(Limit::Depth)
    );
    let mut locked = zip(&[("a.txt", b"words")]);
    // The flag that says so, in the file's own head and in the list at the end.
    locked[6] |= 1;
    let entry = locked
        .windows(4)
        .position(|w| w == b"PK\x01\x02")
        .expect("a list");
    locked[entry + 8] |= 1;
    assert_eq!(reason("locked.zip", &locked), Reason::Encrypted);
    let mut rare = zip(&[("a.txt", b"words")]);
    // The number of bzip2, in both places.
    rare[8] = 12;
    rare[entry + 10] = 12;
    assert_eq!(reason("rare.zip", &rare), Reason::Packing);
    assert_eq!(
        reason("cut.zip", &zip(&[("a.txt", b"words")])[..40]),
        Reason::Damaged("zip")
    );
    let compound = [
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".as_slice(),
        b"E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0",
    ]
    .concat();
    assert_eq!(reason("locked.docx", &compound), Reason::Encrypted);
    assert_eq!(
        reason("old.doc", &compound[..8]),
        Reason::Unreadable(Some("DOC"))
    );
    assert_eq!(
        reason("a.docx", &zip(&[("word/document.xml", b"<a><b></a>")])),
        Reason::Damaged("DOCX")
    );
}

#[test]
fn every_refusal_is_told_in_both_languages() {
    let limits = [
        Limit::File,
        Limit::Unpacked,
        Limit::Files,
        Limit::Depth,
        Limit::Pages,
    ];
    let reasons = limits.map(Reason::TooLarge).into_iter().chain([
        Reason::Empty,
        Reason::Packing,
        Reason::Unreadable(None),
        Reason::Unreadable(Some("RTF")),
        Reason::Encrypted,
        Reason::Damaged("PDF"),
        Reason::Blank,
        Reason::NoDocument,
        Reason::NoTextLayer,
    ]);
    for reason in reasons {
        let part = Some("a.zip".to_owned());
        let refusal = Refusal { part, reason };
        let [english, french] = [Language::En, Language::Fr].map(|l| refusal.sentence(l));
        assert!(english.starts_with("a.zip: ") && english.ends_with('.'));
        assert!(french.starts_with("a.zip : ") && french.ends_with('.'));
        assert_ne!(english[7..], french[8..]);
    }
}

#[test]
fn deep_documents_are_walked_without_recursion() {
    let deep = |open: &str, close: &str| format!("{}{}", open.repeat(50_000), close.repeat(50_000));
    let _ = read("a.docx", &docx(&deep("<w:sdt>", "</w:sdt>")));
    let _ = read("a.odt", &odt(&deep("<text:section>", "</text:section>")));
    let _ = read(
        "a.docx",
        &docx(&deep("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>")),
    );
    let multipart = "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n"
        .repeat(20_000);
    let _ = read("a.eml", multipart.as_bytes());
    let message = "MIME-Version: 1.0\r\nContent-Type: message/rfc822\r\n\r\n".repeat(20_000);
    assert_eq!(
        reason("a.eml", message.as_bytes()),
        Reason::TooLarge(Limit::Depth)
    );
}

/// Real files with some bytes changed, taken out or doubled.
fn damaged() -> impl Strategy<Value = (String, Vec<u8>)> {
    let seeds: Vec<(&str, Vec<u8>)> = vec![
        ("a.docx", docx("<w:tbl><w:tr><w:tc><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc></w:tr></w:tbl>")),
        ("a.odt", odt("<text:p>One<text:s/></text:p>")),
        ("a.epub", epub(None)),
        ("a.eml", b"From: a@b.c\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\nPHA+eA==\r\n--x--".to_vec()),
    ];
    (
        prop::sample::select(seeds),
        prop::collection::vec((any::<prop::sample::Index>(), any::<u8>(), 0..3), 1..8),
    )
        .prop_map(|((name, mut bytes), changes)| {
            for (at, byte, how) in changes {
                let at = at.index(bytes.len());
                match how {
                    0 => bytes[at] = byte,
                    1 => bytes.truncate(at.max(1)),
                    _ => bytes.insert(at, byte),
                }
            }
            (name.to_owned(), bytes)
        })
}

proptest! {
    #[test]
    fn damaged_documents_are_read_or_refused((name, bytes) in damaged()) {
        let _ = read(&name, &bytes);
    }

    #[test]
    fn damaged_xml_in_a_whole_archive_is_read_or_refused(xml in "(<(w:|/w:|text:|/text:)?(p|r|t|tbl|tr|tc|s|note|list-item)/?>|[a-z&;]{0,4}){0,30}") {
        let _ = read("a.docx", &docx(&xml));
        let _ = read("a.odt", &odt(&xml));
    }
}
