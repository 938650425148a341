//! A page of a French agency's site, pasted as it is copied: what is the article's, what the site's.

use crate::support::story;

const PASTED: &str = "Barrage de Kessou\u{a0}: le gouvernement dément tout retard\n\
    \u{a0}\n\
    Par Jeanne Martin\n\
    Publié le 3\u{a0}mars 2026\n\
    Partager\n\
    \u{a0}\n\
    Le gouvernement a démenti mardi que les travaux du barrage aient pris du retard.\n\
    \u{a0}\n\
    «\u{a0}Tout sera prêt en 2027\u{a0}», a déclaré la ministre Awa Diarra, selon qui «\u{a0}les rumeurs \
    viennent de l’étranger\u{a0}».\n\
    \u{a0}\n\
    L’Office des eaux avait pourtant affirmé le contraire, d’après plusieurs agents.\n\
    \u{a0}\n\
    Source\u{a0}: Le Courrier du Fleuve\n\
    © 2026 Le Courrier du Fleuve. Tous droits réservés.\n\
    Lire la suite\n\
    Articles similaires\n\
    Le fleuve monte à Graz\n\
    Retour en haut de la page";

#[tokio::test]
async fn a_pasted_page_becomes_an_article_with_its_source() {
    story(async |story| {
        let page = story.open("/?lang=en").await;
        page.paste(PASTED).await;
        let title = "Barrage de Kessou\u{a0}: le gouvernement dément tout retard";
        page.control("article", title).element().await;
        page.wait_saved().await;
        let file = story.export(&page).await;
        let article = file.article();
        assert_eq!(article["text"], PASTED);
        assert_eq!(article["title"], title);
        assert_eq!(article["language"], "fr");
        let source = &article["source"];
        assert_eq!(source["byline"], "Jeanne Martin");
        assert_eq!(source["published"], "3\u{a0}mars 2026");
        assert_eq!(source["publisher"], "Le Courrier du Fleuve");
        assert!(
            source["notice"]
                .as_str()
                .is_some_and(|n| n.contains("Tous droits"))
        );

        page.button("Title and source").click().await;
        page.wait_for_text("Le fleuve monte à Graz").await;
        let dimmed = |kind: &str, file: &crate::support::Project| {
            let blocks = file.article()["blocks"].as_array().expect("blocks").clone();
            blocks.iter().filter(|block| block["kind"] == kind).count()
        };
        let before = dimmed("boilerplate", &file);
        assert!(before >= 5, "{before}");
        page.run(
            "[...document.querySelectorAll('dialog li')]
                 .find((line) => line.textContent.includes('Le fleuve monte'))
                 .querySelector('button').click()",
            vec![],
        )
        .await;
        page.textbox("Author").fill("Jeanne Martin, avec AFP").await;
        page.button("Done").click().await;
        page.wait_saved().await;
        let file = story.export(&page).await;
        assert_eq!(dimmed("boilerplate", &file), before - 1);
        assert_eq!(
            file.article()["source"]["byline"],
            "Jeanne Martin, avec AFP"
        );
    })
    .await;
}

#[tokio::test]
async fn the_sample_article_opens_in_the_language_of_the_page() {
    story(async |story| {
        for (address, open, sample, language) in [
            ("/?lang=en", "Open", "Sample article", "en"),
            ("/?lang=fr", "Ouvrir", "Article d’exemple", "fr"),
        ] {
            let page = story.open(address).await;
            page.button(open).click().await;
            page.menuitem(sample).click().await;
            page.wait_for_script(
                "the sample",
                &format!("return document.querySelector('main article [lang={language}], main article[lang={language}]') !== null"),
            )
            .await;
        }
    })
    .await;
}
