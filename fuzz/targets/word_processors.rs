//! Files of word processors and books, which are XML in an archive: the archive is whole, so that the
//! parser of each is reached.

#![no_main]

use std::io::{Cursor, Write};

use inquit::readers::read;
use libfuzzer_sys::fuzz_target;
use zip::{ZipWriter, write::SimpleFileOptions};

const CONTAINER: &[u8] =
    br#"<container><rootfiles><rootfile full-path="book.opf"/></rootfiles></container>"#;
const BOOK: &[u8] = br#"<package><manifest><item id="a" href="a.xhtml"/></manifest><spine><itemref idref="a"/></spine></package>"#;

fuzz_target!(|bytes: &[u8]| {
    let archives: [&[(&str, &[u8])]; 4] = [
        &[("word/document.xml", bytes), ("word/styles.xml", bytes)],
        &[
            ("mimetype", b"application/vnd.oasis.opendocument.text"),
            ("content.xml", bytes),
            ("meta.xml", bytes),
        ],
        &[
            ("META-INF/container.xml", CONTAINER),
            ("book.opf", bytes),
            ("a.xhtml", b"<p>It rained.</p>"),
        ],
        &[
            ("META-INF/container.xml", CONTAINER),
            ("book.opf", BOOK),
            ("a.xhtml", bytes),
        ],
    ];
    for files in archives {
        let _ = read("a", &archive(files));
    }
});

fn archive(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in files {
        let begun = archive.start_file(*name, SimpleFileOptions::default());
        begun.expect("a file begins in memory");
        archive.write_all(bytes).expect("memory takes it");
    }
    archive.finish().expect("memory takes it").into_inner()
}
