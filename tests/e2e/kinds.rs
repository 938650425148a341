//! Every kind of document opens, by the field and by dropping it.

use std::io::{Cursor, Write};

use zip::{ZipWriter, write::SimpleFileOptions};

use crate::support::story;

/// An archive of these files.
fn archive(files: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in files {
        let options = SimpleFileOptions::default();
        writer.start_file(*name, options).expect("memory takes it");
        writer.write_all(text.as_bytes()).expect("memory takes it");
    }
    writer.finish().expect("memory takes it").into_inner()
}

fn docx() -> Vec<u8> {
    let text = "<w:document xmlns:w='w'><w:body><w:p><w:r><w:t>The dam broke.</w:t></w:r></w:p></w:body></w:document>";
    archive(&[
        ("[Content_Types].xml", "<Types/>"),
        ("word/document.xml", text),
    ])
}

fn odt() -> Vec<u8> {
    let text = "<office:document-content xmlns:office='o' xmlns:text='t'><office:body><office:text>
        <text:p>The dam broke.</text:p></office:text></office:body></office:document-content>";
    archive(&[
        ("mimetype", "application/vnd.oasis.opendocument.text"),
        ("content.xml", text),
    ])
}

fn epub() -> Vec<u8> {
    let container =
        "<container xmlns='c'><rootfiles><rootfile full-path='book.opf'/></rootfiles></container>";
    let package = "<package xmlns='p'><manifest><item id='a' href='a.xhtml'/><item id='b' href='b.xhtml'/></manifest>
        <spine><itemref idref='a'/><itemref idref='b'/></spine></package>";
    archive(&[
        ("mimetype", "application/epub+zip"),
        ("META-INF/container.xml", container),
        ("book.opf", package),
        (
            "a.xhtml",
            "<html><body><h1>Before the rain</h1><p>It was dry.</p></body></html>",
        ),
        (
            "b.xhtml",
            "<html><body><h1>After the rain</h1><p>It was wet.</p></body></html>",
        ),
    ])
}

/// A file of one line. It has no table of its objects, which every reader can do without.
const PDF: &str = "%PDF-1.4
1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
2 0 obj <</Type/Pages/Count 1/Kids[3 0 R]>> endobj
3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F 4 0 R>>>>/Contents 5 0 R>> endobj
4 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>> endobj
5 0 obj <</Length 60>> stream
BT /F 10 Tf 1 0 0 1 50 700 Tm (The dam broke on Monday.) Tj ET
endstream endobj
trailer <</Size 6/Root 1 0 R>>
%%EOF
";

fn page_of(title: &str) -> String {
    format!(
        "<!doctype html><html><head><title>{title}</title></head><body><article><p>The dam above Graz \
         broke on Monday night, said Noor Haddad, who keeps it for the province.</p></article></body></html>"
    )
}

const MAIL: &str = "From: Ada Moreau <ada@example.org>\r\nSubject: The dam above Graz\r\n\
    Date: Tue, 24 Nov 2026 08:00:00 +0000\r\nMIME-Version: 1.0\r\n\
    Content-Type: text/plain; charset=utf-8\r\n\r\nThe dam broke on Monday night.\r\n\r\nNobody was hurt.\r\n";

const SAVED: &str = "From: <Saved by a browser>\r\nSubject: Saved page\r\nMIME-Version: 1.0\r\n\
    Content-Type: multipart/related; boundary=\"b\"; type=\"text/html\"\r\n\r\n--b\r\n\
    Content-Type: text/html; charset=utf-8\r\nContent-Location: https://paper.example/dam\r\n\r\n\
    <html><head><title>Saved page</title></head><body><article><p>The dam above Graz broke on Monday \
    night, said Noor Haddad, who keeps it for the province and had warned of the cracks.</p></article>\
    </body></html>\r\n--b--\r\n";

/// A file of every kind that is made by no tool for annotations.
pub fn documents() -> [(&'static str, Vec<u8>); 11] {
    let notes = archive(&[("inner.md", "# Inside\n\nThe dam broke.")]);
    [
        ("minutes.docx", docx()),
        ("letter.odt", odt()),
        ("book.epub", epub()),
        ("mail.eml", MAIL.into()),
        ("saved.mhtml", SAVED.into()),
        ("minister.pdf", PDF.into()),
        ("page.html", page_of("A page").into()),
        ("old.htm", page_of("An old page").into()),
        ("plain.txt", "Plain words\nThe dam broke.".into()),
        ("marked.md", "# Marked words\n\nThe dam broke.".into()),
        ("notes.zip", notes),
    ]
}

#[tokio::test]
async fn all_kinds_come_in_by_the_field_together() {
    story(async |story| {
        let page = story.open("/?lang=en").await;
        let files = documents().map(|(name, bytes)| story.file(name, bytes));
        page.choose_files(&files).await;
        let titles = [
            "minutes",
            "letter",
            "Before the rain",
            "After the rain",
            "The dam above Graz",
            "Saved page",
            "minister",
            "A page",
            "An old page",
            "Plain words",
            "Marked words",
            "Inside",
        ];
        for title in titles {
            page.link(&format!("{title}*")).element().await;
        }
        page.control("region", "Opened files").element().await;
    })
    .await;
}

#[tokio::test]
async fn each_kind_comes_in_when_it_is_dropped() {
    story(async |story| {
        let page = story.open("/?lang=en").await;
        let files: [(&str, Vec<u8>, &str); 7] = [
            ("minutes.docx", docx(), "minutes"),
            ("letter.odt", odt(), "letter"),
            ("mail.eml", MAIL.into(), "The dam above Graz"),
            ("saved.mht", SAVED.into(), "Saved page"),
            ("minister.pdf", PDF.into(), "minister"),
            ("page.html", page_of("A page").into(), "A page"),
            (
                "notes.zip",
                archive(&[("page.htm", &page_of("Inside"))]),
                "Inside",
            ),
        ];
        for (name, bytes, title) in files {
            page.drop_file(name, bytes).await;
            page.control("dialog", "Before it is added").element().await;
            page.button("Add article").click().await;
            page.control("article", title).element().await;
        }
    })
    .await;
}

#[tokio::test]
async fn words_without_markup_come_in_when_they_are_dropped() {
    story(async |story| {
        let page = story.open("/?lang=en").await;
        let files = [
            ("plain.txt", "Plain words\nThe dam broke.", "Plain words"),
            (
                "marked.md",
                "# Marked words\n\nThe dam broke.",
                "Marked words",
            ),
        ];
        for (name, text, title) in files {
            page.drop_file(name, text).await;
            page.control("article", title).element().await;
        }
    })
    .await;
}

#[tokio::test]
async fn what_cannot_be_read_is_refused_with_its_reason_and_nothing_is_kept() {
    story(async |story| {
        let page = story.open("/?lang=en").await;
        let locked =
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0";
        let files: [(&str, Vec<u8>, &str); 5] = [
            ("cut.docx", docx()[..60].to_vec(), "cut short or damaged"),
            ("noise.html", vec![0, 255, 1, 2, 3, 0, 7], "This is no text"),
            ("locked.docx", locked.to_vec(), "locked with a password"),
            ("nothing.htm", Vec::new(), "The file is empty"),
            ("large.html", vec![b'a'; 33 << 20], "larger than 32 MB"),
        ];
        let paths: Vec<_> = files
            .iter()
            .map(|(name, bytes, _)| story.file(name, bytes))
            .collect();
        page.choose_files(&paths).await;
        for (name, _, reason) in files {
            page.wait_for_live("alert", &format!("{name} was not opened."))
                .await;
            page.wait_for_live("alert", reason).await;
        }
        page.wait_for_script(
            "an empty library",
            "return document.querySelectorAll('nav a').length === 0",
        )
        .await;
    })
    .await;
}

#[tokio::test]
async fn chapters_of_a_book_are_chosen_from_a_list() {
    story(async |story| {
        let page = story.open("/?lang=en").await;
        page.drop_file("book.epub", epub()).await;
        page.control("dialog", "Choose what to add").element().await;
        page.control("checkbox", "Before the rain*").click().await;
        page.button("Add articles").click().await;
        page.control("article", "After the rain").element().await;
        page.wait_saved().await;
        assert_eq!(story.export_all(&page).await.articles().len(), 1);
    })
    .await;
}
