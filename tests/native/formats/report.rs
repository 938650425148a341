//! The report is one page that does nothing and holds no words as anything but words.

use inquit::{
    core::settings::Language,
    formats::{
        catalogue::Format,
        writing::{Options, write},
    },
};

use super::{LIBRARY, file, options, project};

fn report(options: &Options) -> String {
    let taken = write(Format::Report, &project(LIBRARY), options).expect("written");
    file(&taken, "report.html").to_owned()
}

#[test]
fn words_stay_words_and_no_script_runs() {
    let page = report(&options());
    assert!(page.contains("&lt;le nie&gt; &amp; s’en va"));
    let scripts: Vec<&str> = page.split("<script").skip(1).collect();
    let is_data = |script: &&str| script.starts_with(" type=\"application/ld+json\">");
    assert_eq!((scripts.len(), scripts.iter().all(is_data)), (1, true));
    for active in ["<link", "<img", "onclick", "javascript:", "@import", "url("] {
        assert!(!page.contains(active), "{active}");
    }
}

#[test]
fn the_words_of_the_article_are_whole_in_it() {
    let page = report(&options());
    let (_, article) = page.split_once("<article").expect("an article");
    let (article, _) = article.split_once("</article>").expect("it ends");
    let mut words = String::new();
    for part in article.split('<') {
        words.push_str(part.split_once('>').map_or("", |(_, text)| text));
    }
    let words = words
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&");
    assert!(words.contains("10\u{202f}000 habitants plus tard."));
    assert!(words.contains("M. Sow <le nie> & s’en va 🏳️‍🌈 ; l’AFP n’a rien vu."));
}

#[test]
fn it_speaks_the_language_that_is_asked_for() {
    let language = Language::Fr;
    let page = report(&Options {
        language,
        ..options()
    });
    assert!(page.contains("<html lang=\"fr\">") && page.contains("<h2>Affirmations</h2>"));
    assert!(report(&options()).contains("<h2>Claims</h2>"));
}
