//! Files are told apart by what is in them.

use inquit::formats::kind::{Kind, kind};

#[test]
fn a_project_is_known_by_its_content_under_any_name() {
    for text in [
        r#"{"format": "inquit", "version": 1}"#,
        "\n {\n\"articles\": [], \"format\"\n:\t\"inquit\"}",
    ] {
        assert_eq!(kind("notes.txt", text), Kind::InquitJson);
    }
}

#[test]
fn a_file_named_json_goes_to_the_reader_that_explains() {
    assert_eq!(kind("Mali.inquit.JSON", "{broken"), Kind::InquitJson);
}

#[test]
fn an_article_about_the_format_is_an_article() {
    let text = r#"The member "format": "inquit" comes first."#;
    assert_eq!(kind("article.txt", text), Kind::Text);
    assert_eq!(kind("", r#"{ "format": "text" }"#), Kind::Text);
}

#[test]
fn markdown_is_known_by_its_name() {
    assert_eq!(kind("README.MD", "# Title"), Kind::Markdown);
    assert_eq!(kind("a.markdown", ""), Kind::Markdown);
    assert_eq!(kind("a.md.txt", "# Title"), Kind::Text);
}
