//! What comes from elsewhere: hostile texts and files, and programs that rewrite the page.

use serde_json::json;

use crate::support::story;

#[tokio::test]
async fn hostile_words_stay_words() {
    story(async |story| {
        let page = story.open("/?lang=en").await;
        let title = "<b>Title</b> <script>window.ran = 1</script>";
        let text = "A <img src=x onerror='window.ran = 1'> and https://elsewhere.example/x.png met \
                    <a href=\"javascript:window.ran = 1\">Bob</a>.";
        page.paste(&format!("{title}\n{text}")).await;
        page.control("article", title).element().await;
        assert_eq!(
            page.article_text().await.replace("\n\n", "\n"),
            format!("{title}\n{text}")
        );

        page.button("Edit labels").click().await;
        page.textbox("Name of the new label")
            .fill("<script>window.ran = 1</script>")
            .await;
        page.button("Add label").click().await;
        page.textbox("Key of <script>*").fill("w").await;
        page.button("Done").click().await;
        page.tag("<img src=x onerror='window.ran = 1'", "w").await;
        page.wait_for_items(&[("onerror", "<script>window.ran = 1</script>")])
            .await;
        page.reload().await;
        page.wait_for_items(&[("onerror", "<script>window.ran = 1</script>")])
            .await;
        let ran = page.run("return window.ran === undefined", vec![]).await;
        assert_eq!(ran, json!(true));
    })
    .await;
}

#[tokio::test]
async fn a_translator_that_wraps_words_does_not_move_them() {
    story(async |story| {
        let page = story.open("/?lang=en").await;
        page.paste("Report\nAda Moreau met Noor Haddad in Lyon.")
            .await;
        page.tag("Ada Moreau", "p").await;
        page.wait_for_annotated(&["Ada Moreau"]).await;
        page.run(
            "const walker = document.createTreeWalker(
                 document.querySelector('main article'), NodeFilter.SHOW_TEXT);
             const texts = [];
             while (walker.nextNode()) texts.push(walker.currentNode);
             for (const text of texts) {
                 const font = document.createElement('font');
                 text.replaceWith(font);
                 for (const part of text.data.split(/(?<= )/)) {
                     font.appendChild(document.createElement('font')).textContent = part;
                 }
             }",
            vec![],
        )
        .await;
        page.tag("Noor Haddad", "p").await;
        page.tag("Lyon", "l").await;
        page.wait_for_items(&[
            ("Ada Moreau", "Person"),
            ("Noor Haddad", "Person"),
            ("Lyon", "Place"),
        ])
        .await;
        story.export(&page).await;
    })
    .await;
}

#[tokio::test]
async fn a_paragraph_that_something_rewrote_is_put_back() {
    story(async |story| {
        let page = story.open("/?lang=en").await;
        page.paste("Report\nAda Moreau met Noor Haddad in Lyon.")
            .await;
        page.select("Report").await;
        page.press("Esc").await;
        page.run(
            "document.querySelector('main article p').textContent =
                 'Ada Moreau rencontra Noor Haddad à Lyon.'",
            vec![],
        )
        .await;
        page.select("rencontra").await;
        page.wait_for_live("alert", "select the words again").await;
        page.tag("Noor Haddad", "p").await;
        page.wait_for_items(&[("Noor Haddad", "Person")]).await;
        assert!(page.article_text().await.contains("met Noor Haddad in"));
        story.export(&page).await;
    })
    .await;
}
