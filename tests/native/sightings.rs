//! All forms of a name are looked at, and what is ticked is tagged in every article at once.

use inquit::{
    core::{
        annotation::Id,
        attribution::VariantKind,
        command::{Command, Naming, Places},
        occurrences::Match,
        record::{Change, Record},
        sighting::Sighting,
        workspace::OpenArticle,
    },
    worker::{Answer, Job, Subject, work},
};

use super::{
    shelf::id,
    work::{Work, article, entity, label, outcome},
};

/// The forms that the worker finds.
fn forms(article: &OpenArticle, name: &str) -> Vec<Sighting> {
    let subject = Subject::bare(&article.blocks, Some("fr".to_owned()));
    let job = Job::Variants(subject, name.to_owned(), label("p"));
    let (answer, _) = work(job, article.text.as_bytes().to_vec(), &|_| {});
    let Answer::Variants(groups) = answer else {
        panic!("{answer:?}");
    };
    let groups = groups.into_iter();
    groups
        .map(|group| Sighting::of_variant(article, group, &label("p")))
        .collect()
}

/// What is shown of each form: `[x]` will be tagged, `[ ]` will not, `[=]` is tagged already.
fn shown(sightings: &[Sighting]) -> Vec<String> {
    let line = |sighting: &Sighting| {
        let marks = sighting.hits.iter().map(|hit| match hit {
            hit if hit.tagged => "[=]",
            hit if hit.ticked => "[x]",
            _ => "[ ]",
        });
        format!("{} {}", sighting.form, marks.collect::<String>())
    };
    sightings.iter().map(line).collect()
}

#[test]
fn a_form_is_ticked_where_it_can_mean_nobody_else() {
    for (marked, expected) in [
        (
            "Choguel Maïga parle. M. Maïga part. Maïga revient.",
            ["Choguel Maïga [x]", "M. Maïga [x]", "Maïga [x]"].as_slice(),
        ),
        (
            "Choguel Maïga parle. Soumeylou Maïga part. Maïga revient.",
            &["Choguel Maïga [x]", "Maïga [ ]"],
        ),
        (
            "M. Maïga parle. Maïga part.",
            &["M. Maïga [ ]", "Maïga [ ]"],
        ),
        (
            "Choguel Maïga parle. M. <p1>Maïga</p1> part.",
            &["Choguel Maïga [x]", "M. Maïga [=]"],
        ),
    ] {
        let article = article("a", marked).into();
        assert_eq!(
            shown(&forms(&article, "Choguel Maïga")),
            expected,
            "{marked}"
        );
    }
}

#[test]
fn what_is_listed_already_is_not_listed_again() {
    let article: OpenArticle =
        article("a", "Choguel Maïga parle. Choguel Maïga part. Maïga").into();
    let rule = Match {
        whole_words: true,
        ignore_case: false,
    };
    let asked = forms(&article, "Choguel Maïga")[0].hits[0].range;
    let exact = Sighting::of_words(&article, asked, rule, &label("p"));
    let beside = forms(&article, "Choguel Maïga").into_iter();
    let beside: Vec<Sighting> = beside
        .filter_map(|form| form.beside(std::slice::from_ref(&exact)))
        .collect();
    assert_eq!(shown(&[exact]), ["Choguel Maïga [x][x]"]);
    assert_eq!(shown(&beside), ["Maïga [x]"]);
    assert_eq!(beside[0].kind, VariantKind::LastName);
}

/// The article "a" on the page, the article "b" beside it.
fn two_articles() -> Work {
    let mut work = Work::with(
        article("a", "<p1>Choguel Maïga</p1> parle. Maïga part."),
        vec![Record::Entity(entity("Choguel Maïga", "p"))],
    );
    let records = article("b", "Maïga revient.");
    let records = records.records().map(Change::Add).collect();
    work.act(Command::BringIn(1, records)).expect("new");
    work
}

fn places(work: &Work, name: &str) -> Places {
    let article: OpenArticle = work.shelf.article(&id(name)).into();
    let forms = forms(&article, "Choguel Maïga");
    let last = forms.last().expect("the last name stands there");
    Places {
        article: id(name),
        text: article.text.clone(),
        ranges: last.hits.iter().map(|hit| hit.range).collect(),
    }
}

#[test]
fn one_step_tags_in_all_articles_and_names_the_entity() {
    let mut work = two_articles();
    let naming = Naming::Entity(id("choguel maïga"));
    work.act(Command::Link(id("1"), naming)).expect("linked");
    let everywhere = vec![places(&work, "a"), places(&work, "b")];
    let entity: Option<Id> = Some(id("choguel maïga"));
    outcome(&mut work, |_| {
        Command::TagEverywhere(label("p"), entity.clone(), everywhere)
    });
    for (article, mentions) in [("a", 2), ("b", 1)] {
        let whole = work.shelf.article(&id(article));
        assert_eq!(whole.annotations.len(), mentions, "{article}");
        let named = whole.annotations.iter().filter_map(|a| a.as_mention());
        assert!(named.into_iter().all(|m| m.entity == entity), "{article}");
        let counts = work.workspace.library.counts.get(&id(article));
        assert_eq!(
            counts.map(|c| c.all_mentions()),
            Some(mentions),
            "{article}"
        );
    }
}
