//! Web pages: what of them is the article, and what they say of themselves.

use inquit::{
    core::article::{BlockKind, Direction},
    readers::{Choice, Limit, Reading, Reason, Warning, read, read_fragment},
};
use proptest::prelude::*;

const LEAD: &str = "The council met on Tuesday, and after three hours of debate, with many speakers, it voted to keep the bridge closed until the engineers have looked at every pillar.";
const MORE: &str = "The mayor said that she had no choice, that safety came first, and that the money for repairs, some four million, would have to be found elsewhere in the budget.";

fn page(html: &str) -> Reading {
    let mut readings = read("page.html", html.as_bytes()).expect("the page shows something");
    readings.remove(0)
}

/// A page whose article has these elements besides two paragraphs.
fn with(elements: &str) -> Reading {
    page(&format!(
        "<!doctype html><html><body><nav><a href=/>Home</a><a href=/s>Sport</a></nav>\
         <article><p>{LEAD}</p>{elements}<p>{MORE}</p></article>\
         <footer>Imprint</footer></body></html>"
    ))
}

/// One line for each block: the letter of its kind, then its words.
fn outline(reading: &Reading) -> Vec<String> {
    let draft = &reading.draft;
    draft
        .blocks
        .iter()
        .map(|block| {
            let letter = match block.kind {
                BlockKind::Title => 'T',
                BlockKind::Heading => 'H',
                BlockKind::Paragraph => 'P',
                BlockKind::ListItem => 'L',
                BlockKind::Quotation => 'Q',
                BlockKind::Caption => 'C',
                BlockKind::Boilerplate => 'B',
            };
            let words = block.range.of(&draft.text).expect("inside the text");
            format!("{letter} {words}")
        })
        .collect()
}

/// The blocks between the two paragraphs.
fn inner(elements: &str) -> Vec<String> {
    let outline = outline(&with(elements));
    assert_eq!(outline.first(), Some(&format!("P {LEAD}")));
    assert_eq!(outline.last(), Some(&format!("P {MORE}")));
    outline[1..outline.len() - 1].to_vec()
}

/// The page's head, and what is known of it.
fn head(head: &str) -> Reading {
    page(&format!(
        "<!doctype html><html><head>{head}</head><body><article><p>{LEAD}</p><p>{MORE}</p></article></body></html>"
    ))
}

#[test]
fn text_is_what_a_reader_sees() {
    let cases: &[(&str, &[&str])] = &[
        (
            "<p>a &amp; b&nbsp;c &eacute;\n \t d</p>",
            &["P a & b\u{A0}c é d"],
        ),
        ("<p>one<br>two<br><br>three</p>", &["P one\ntwo", "P three"]),
        (
            "<p>in<b>ter</b>na<wbr>tio&shy;nal</p>",
            &["P international"],
        ),
        ("<p>He said <q>no</q> twice</p>", &["P He said “no” twice"]),
        ("<h2>Why now</h2>", &["H Why now"]),
        (
            "<ul><li>one<li>two <b>and</b> a half</ul>",
            &["L one", "L two and a half"],
        ),
        ("<blockquote><p>a</p><p>b</p></blockquote>", &["Q a", "Q b"]),
        ("<pre>let a;\n  b</pre>", &["P let a;\n  b"]),
        (
            "<figure><img src=a.jpg alt=no><figcaption>The bridge, <i>closed</i></figcaption></figure>",
            &["C The bridge, closed"],
        ),
        (
            "<blockquote><p>a</p><figure><figcaption>b</figcaption></figure></blockquote>",
            &["Q a", "C b"],
        ),
        (
            "<table><tr><th>Year<th>Sum<tr><td>2025<td>4</table>",
            &["P Year\tSum", "P 2025\t4"],
        ),
    ];
    for (elements, expected) in cases {
        assert_eq!(inner(elements), *expected, "{elements}");
    }
}

#[test]
fn a_page_that_hides_itself_as_a_whole_is_read() {
    // Until its style has come, or behind the dialog that was open when it was saved.
    for (html, body) in [
        ("aria-hidden=true", ""),
        ("style='display: none'", ""),
        ("", "hidden"),
        ("hidden", "style='visibility:hidden'"),
    ] {
        let reading = page(&format!(
            "<!doctype html><html {html}><body {body}><article><p>{LEAD}</p><p>{MORE}</p></article>"
        ));
        assert_eq!(
            outline(&reading),
            [format!("P {LEAD}"), format!("P {MORE}")]
        );
    }
}

#[test]
fn what_is_not_text_leaves_no_trace() {
    for trace in [
        "<script>trace()</script>",
        "<style>p { trace: 1 }</style>",
        "<p hidden>trace</p>",
        "<p style='color: red; DISPLAY : none !important'>trace</p>",
        "<p style='visibility:hidden'>trace</p>",
        "<p aria-hidden=true>trace</p>",
        "<template><p>trace</p></template>",
        "<noscript><p>trace</p></noscript>",
        "<iframe src=trace>trace</iframe>",
        "<form><input value=trace><button>trace</button><select><option>trace</select></form>",
        "<p onclick='trace()' title=trace></p>",
        "<svg><title>trace</title><text>trace</text></svg>",
        "<!-- trace -->",
    ] {
        let reading = with(trace);
        assert_eq!(outline(&reading).len(), 2, "{trace}");
        assert!(
            reading
                .dropped
                .iter()
                .all(|block| !block.words.contains("trace")),
            "{trace}"
        );
    }
}

#[test]
fn what_was_dropped_comes_back_where_it_stood() {
    let reading = with("<aside class=related><a href=/1>Another story</a></aside>");
    let places: Vec<(usize, &str)> = reading
        .dropped
        .iter()
        .map(|block| (block.before, block.words.as_str()))
        .collect();
    assert_eq!(
        places,
        [(0, "HomeSport"), (1, "Another story"), (2, "Imprint")]
    );
    let all = Choice {
        put_back: (0..3).collect(),
        left_out: [0].into(),
        ..Choice::default()
    };
    let draft = reading.chosen(&all);
    let words: Vec<&str> = draft.text.split("\n\n").collect();
    // The file's name is a title to list it by, but no headline.
    assert_eq!(words, ["HomeSport", "Another story", MORE, "Imprint"]);
}

#[test]
fn a_headline_that_stands_apart_comes_first_or_not_at_all() {
    let reading = page(&format!(
        "<!doctype html><title>The bridge is closed</title><article><p>{LEAD}</p><p>{MORE}</p></article>"
    ));
    let draft = reading.chosen(&Choice::default());
    assert!(
        draft.text.starts_with("The bridge is closed\n\n"),
        "{}",
        draft.text
    );
    assert_eq!(draft.blocks[0].kind, BlockKind::Title);
    let bare = Choice {
        headline: false,
        ..Choice::default()
    };
    assert_eq!(reading.chosen(&bare).text, reading.draft.text);
}

#[test]
fn linked_data_comes_before_meta_and_meta_before_the_elements() {
    let linked = r#"<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
        {"@type": "WebSite", "name": "The Valmer Post"},
        {"@type": ["NewsArticle"], "headline": "Bridge stays closed &amp; empty", "datePublished": "2026-05-03T08:00:00Z",
         "author": [{"@type": "Person", "name": "Ann Lee"}, {"name": "Jo Roe"}], "publisher": {"name": "The Valmer Post"},
         "mainEntityOfPage": {"@id": "https://example.org/bridge"}}]}</script>"#;
    let meta = r#"<title>Bridge | Example</title><meta property="og:title" content="Another title"><meta name="author" content="By Max Poe">
        <meta property="og:site_name" content="Example"><meta property="article:published_time" content="2026-05-04">
        <meta property="og:url" content="https://example.org/og">"#;
    let draft = head(&format!("{meta}{linked}")).draft;
    assert_eq!(draft.title, "Bridge stays closed & empty");
    assert_eq!(draft.source.byline.as_deref(), Some("Ann Lee, Jo Roe"));
    assert_eq!(draft.source.publisher.as_deref(), Some("The Valmer Post"));
    assert_eq!(
        draft.source.published.as_deref(),
        Some("2026-05-03T08:00:00Z")
    );
    assert_eq!(draft.source.url.as_deref(), Some("https://example.org/og"));
    let draft = head(meta).draft;
    assert_eq!(draft.title, "Another title");
    assert_eq!(draft.source.byline.as_deref(), Some("Max Poe"));
    assert_eq!(draft.source.published.as_deref(), Some("2026-05-04"));
    let draft = head("<title>The old bridge stays closed - Example</title>").draft;
    assert_eq!(draft.title, "The old bridge stays closed");
}

#[test]
fn who_made_the_file_is_believed_last() {
    let linked = r#"<script type="application/ld+json">{"@type": "Article", "creator": "cms-7", "dateCreated": "2026-05-02"}</script>"#;
    let draft = head(linked).draft;
    assert_eq!(draft.source.byline.as_deref(), Some("cms-7"));
    assert_eq!(draft.source.published.as_deref(), Some("2026-05-02"));
    let meta = r#"<meta name="author" content="Ann Lee"><meta name="date" content="2026-05-03">"#;
    let draft = head(&format!("{meta}{linked}")).draft;
    assert_eq!(draft.source.byline.as_deref(), Some("Ann Lee"));
    assert_eq!(draft.source.published.as_deref(), Some("2026-05-03"));
}

#[test]
fn a_language_that_is_not_said_is_detected() {
    let cases = [
        (
            "Der Rat tagte am Dienstag und beschloss nach drei Stunden, die Brücke geschlossen zu halten.",
            Some("de"),
        ),
        (
            "El consejo se reunió el martes y decidió, después de tres horas de debate con muchos vecinos, mantener cerrado el puente hasta que los ingenieros hayan examinado cada pilar.",
            Some("es"),
        ),
        (
            "Совет собрался во вторник и после трёх часов прений решил держать мост закрытым.",
            Some("ru"),
        ),
        (
            "市議会は火曜日に三時間の討論の末、橋を閉鎖したままにすることを決めた。",
            Some("ja"),
        ),
        (
            "اجتمع المجلس يوم الثلاثاء وقرر بعد ثلاث ساعات من النقاش إبقاء الجسر مغلقا إلى أن يفحص المهندسون كل دعامة من دعاماته، وقالت رئيسة البلدية إن السلامة تأتي أولا وإن المال اللازم للإصلاح يجب أن يؤخذ من بنود أخرى.",
            Some("ar"),
        ),
        (LEAD, Some("en")),
        ("Brücke 2026", None),
    ];
    for (words, tag) in cases {
        let html = read_fragment(&format!("<p>{words}</p>")).expect("it shows something");
        assert_eq!(html.draft.language.as_deref(), tag, "{words}");
        let text = &read("a.txt", words.as_bytes()).expect("it is text")[0];
        assert_eq!(text.draft.language.as_deref(), tag, "{words}");
    }
    let said = page(&format!("<html lang=fr><body><p>{LEAD}</p></body></html>"));
    assert_eq!(said.draft.language.as_deref(), Some("fr"));
}

#[test]
fn a_byline_in_the_text_is_taken_out_of_it_without_its_preposition() {
    let reading = with("<p class=byline>By Ann Lee</p>");
    assert_eq!(reading.draft.source.byline.as_deref(), Some("Ann Lee"));
    assert_eq!(outline(&reading).len(), 2);
    assert!(
        reading
            .dropped
            .iter()
            .any(|block| block.words == "By Ann Lee")
    );
}

#[test]
fn saved_pages_know_where_and_when_they_were_saved() {
    let chromium = "<!-- saved from url=(0025)https://example.org/bridge -->";
    let single_file = "<!--\n Page saved with SingleFile\n url: https://example.org/bridge \n saved date: Tue May 05 2026 10:00:00 GMT+0200\n-->";
    for comment in [chromium, single_file] {
        let html = format!("<!doctype html>{comment}<html><body><p>{LEAD}</p><p>{MORE}</p>");
        let source = page(&html).draft.source;
        assert_eq!(
            source.url.as_deref(),
            Some("https://example.org/bridge"),
            "{comment}"
        );
    }
    let html = format!("<html>{single_file}<body><p>{LEAD}</p>");
    assert_eq!(
        page(&html).draft.source.retrieved.as_deref(),
        Some("Tue May 05 2026 10:00:00 GMT+0200")
    );
}

#[test]
fn language_and_direction_are_the_page_s_else_the_text_s() {
    let draft = page("<html lang=pt_BR dir=rtl><body><p>Olá, mundo.</p>").draft;
    assert_eq!(
        (draft.language.as_deref(), draft.direction),
        (Some("pt-BR"), Direction::Rtl)
    );
    let draft = page(&format!("<html><body><p>{LEAD}</p>")).draft;
    assert_eq!(
        (draft.language.as_deref(), draft.direction),
        (Some("en"), Direction::Ltr)
    );
}

#[test]
fn every_way_to_say_the_encoding_is_heard() {
    let body = "<body><p>Le conseil a été réuni à l’été.</p></body></html>";
    let (latin, _, _) = encoding_rs::WINDOWS_1252.encode(body);
    let declared = |meta: &str| [format!("<html><head>{meta}</head>").as_bytes(), &latin].concat();
    let utf16 = |bytes: fn(u16) -> [u8; 2]| -> Vec<u8> {
        format!("\u{FEFF}<html>{body}")
            .encode_utf16()
            .flat_map(bytes)
            .collect()
    };
    let lying = format!("<html><meta charset=iso-8859-1>{body}");
    for bytes in [
        declared("<meta charset=windows-1252>"),
        declared("<meta http-equiv=Content-Type content='text/html; charset=ISO-8859-1'>"),
        declared(""),
        declared("<meta charset=utf-8>"),
        format!("<html>{body}").into_bytes(),
        lying.into_bytes(),
        utf16(u16::to_le_bytes),
        utf16(u16::to_be_bytes),
    ] {
        let readings = read("page.html", &bytes).expect("it shows something");
        assert_eq!(&*readings[0].draft.text, "Le conseil a été réuni à l’été.");
    }
    let guessed = read("page.html", &declared("")).expect("it shows something");
    assert!(matches!(
        guessed[0].warnings[0],
        Warning::EncodingGuessed(_)
    ));
}

#[test]
fn a_page_nested_too_deep_is_read_all_the_same() {
    for (open, close, times) in [
        ("<div>", "</div>", 100_000),
        ("<b>", "</b>", 100_000),
        ("<section><ul><li>", "", 1000),
        ("<b id=1><i>", "", 100_000),
    ] {
        let html = format!(
            "<html><body>{}<p>{LEAD}</p>{}<p>{MORE}</p>",
            open.repeat(times),
            close.repeat(times)
        );
        let reading = page(&html);
        assert_eq!(outline(&reading).len(), 2, "{open}");
        assert!(reading.warnings.contains(&Warning::Flattened));
    }
}

#[test]
fn lines_stay_lines_before_paragraphs_that_are_parted_by_breaks() {
    for (words, expected) in [
        ("one<br>two<br><br>three", &["one\ntwo", "three"][..]),
        (
            "one<br>\n<b>two</b><br>three<p>four</p>",
            &["one\ntwo\nthree", "four"],
        ),
        (
            "one<br><br>two<br>three<br><br>four",
            &["one", "two\nthree", "four"],
        ),
    ] {
        let reading = page(&format!("<html><body>{words}</body></html>"));
        let text = &reading.draft.text;
        let blocks = reading.draft.blocks.iter();
        let blocks: Vec<_> = blocks
            .map(|block| block.range.of(text).unwrap_or_default())
            .collect();
        assert_eq!(blocks, expected);
    }
}

#[test]
fn script_that_stands_too_deep_is_no_text() {
    let deep = "<div>".repeat(200);
    let html = format!("{deep}<p>{LEAD}</p><script>var x = '<p>no</p>';</script><p>{MORE}</p>");
    let reading = page(&html);
    assert_eq!(
        outline(&reading),
        [format!("P {LEAD}"), format!("P {MORE}")]
    );
}

#[test]
fn words_of_blocks_that_stand_too_deep_stay_words() {
    let html = format!("<p>{LEAD}</p>{}one<div>two</div>three", "<div>".repeat(128));
    let text = page(&html).draft.text;
    assert!(text.ends_with("one two three"), "{text}");
}

#[test]
fn of_a_page_that_is_nothing_but_tags_the_words_stay() {
    for (element, words) in [
        ("<p>x", "x"),
        ("<!---->x<?>", "x"),
        ("<p><a><b><i><u>x</p>", "x"),
        ("<a b c d e f g=1 h='2'>x</a>", "x"),
    ] {
        let times = 1_000_000 / element.len();
        let reading = page(&format!("<table><tr>{}", element.repeat(times)));
        assert!(
            reading.warnings.contains(&Warning::TooManyTags),
            "{element}"
        );
        let kept = reading.draft.text.matches(words).count();
        let dropped = reading.dropped.iter();
        let dropped: usize = dropped
            .map(|block| block.words.matches(words).count())
            .sum();
        assert!(kept + dropped >= times, "{element}");
    }
}

#[test]
fn a_short_page_may_be_as_dense_as_it_likes() {
    let row = "<tr><td>1</td><td>2</td></tr>";
    let reading = page(&format!("<table>{}</table>", row.repeat(10_000)));
    assert!(!reading.warnings.contains(&Warning::TooManyTags));
}

#[test]
fn what_is_no_page_is_refused() {
    let reason = |name: &str, bytes: &[u8]| read(name, bytes).expect_err("it is refused").reason;
    assert_eq!(reason("a.html", b""), Reason::Empty);
    assert_eq!(
        reason("a.html", b"<html><body><script>x</script></body></html>"),
        Reason::Blank
    );
    assert_eq!(
        reason("a.html", b"\x89PNG\r\n\x1a\n\0\0"),
        Reason::Unreadable(Some("PNG"))
    );
    assert_eq!(
        reason("a.html", &[0, 1, 2, 3, 255, 0, 9]),
        Reason::Unreadable(None)
    );
    assert_eq!(
        reason("a.html", &vec![b'a'; 50 << 20]),
        Reason::TooLarge(Limit::File)
    );
}

#[test]
fn pasted_html_is_kept_whole() {
    let reading =
        read_fragment("<meta charset=utf-8><h2>Why</h2><p>By Ann Lee</p><ul><li>one</ul>");
    assert_eq!(
        outline(&reading.expect("it shows something")),
        ["H Why", "P By Ann Lee", "L one"]
    );
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..600), name in "[a-z]{0,3}(\\.(html|htm|md|txt))?") {
        let _ = read(&name, &bytes);
    }

    #[test]
    fn any_tags_are_read_or_refused(tags in prop::collection::vec("</?(p|div|b|table|td|tr|svg|math|select|template|script|title|a|li|br|body|frameset|noscript|h1)( [a-z]{1,6}=.{0,3})?>|[ a-z&;]{1,9}", 0..60)) {
        let html = format!("<html>{}", tags.concat());
        if let Ok(readings) = read("page.html", html.as_bytes()) {
            let reading = &readings[0];
            prop_assert!(reading.draft.blocks.iter().all(|block| block.range.of(&reading.draft.text).is_some()));
        }
    }
}
