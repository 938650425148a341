//! What holds for every format.

use std::{
    collections::BTreeSet,
    io::{Cursor, Read},
};

use inquit::{
    core::{
        annotation::Id,
        project::{Project, WholeArticle},
    },
    formats::{
        catalogue::{Direction, Format},
        writing::{Options, Refused, write},
    },
};
use zip::ZipArchive;

use super::{LIBRARY, YS, options, project};

fn written() -> impl Iterator<Item = Format> {
    Format::ALL
        .into_iter()
        .filter(|format| format.facts().direction != Direction::In)
}

#[test]
fn what_is_only_read_is_not_written() {
    let refused = write(Format::NerAnnotator, &project(YS), &options());
    assert_eq!(refused, Err(Refused::OnlyRead));
}

#[test]
fn nothing_is_written_of_nothing() {
    for format in written() {
        assert_eq!(
            write(format, &Project::default(), &options()),
            Err(Refused::NoArticle)
        );
    }
}

#[test]
fn losses_are_of_the_kinds_that_the_table_names_and_lead_to_annotations() {
    let project = project(LIBRARY);
    for format in written() {
        let taken = write(format, &project, &options()).expect("written");
        for loss in &taken.losses {
            let aspect = loss.what.aspect();
            assert!(
                format.facts().cannot.contains(&aspect),
                "{format:?} {loss:?}"
            );
            let article = project.articles.iter().find(|a| a.head.id == loss.article);
            let article = article.expect("the article is there");
            let is_there = |id| article.annotations.iter().any(|a| a.id() == id);
            let leads = loss.annotation.as_ref().is_none_or(is_there);
            assert!(leads, "{format:?} {loss:?}");
        }
    }
}

#[test]
fn the_same_project_gives_the_same_bytes_and_no_two_files_have_one_name() {
    let project = project(LIBRARY);
    for format in written() {
        let taken = write(format, &project, &options()).expect("written");
        let again = write(format, &project, &options()).expect("written");
        assert_eq!(taken, again);
        let names: BTreeSet<&str> = taken.files.iter().map(|file| file.name.as_str()).collect();
        assert_eq!(names.len(), taken.files.len(), "{format:?}");
    }
}

#[test]
fn several_files_become_a_zip_and_one_stays_what_it_is() {
    let project = project(YS);
    let taken = write(Format::Iob2, &project, &options()).expect("written");
    let files = taken.files.clone();
    let (bytes, ending) = taken.into_one().expect("a zip");
    assert_eq!(ending, "zip");
    let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("a zip");
    for (at, file) in files.iter().enumerate() {
        let mut entry = archive.by_index(at).expect("an entry");
        let mut bytes = Vec::new();
        entry.read_to_end(&mut bytes).expect("readable");
        assert_eq!(entry.name().expect("UTF-8"), file.name);
        assert_eq!(bytes, file.bytes);
    }
    let options = Options {
        claims: Some(Vec::new()),
        ..options()
    };
    let taken = write(Format::Iob2, &project, &options).expect("written");
    let (bytes, ending) = taken.clone().into_one().expect("a file");
    assert_eq!((bytes, &*ending), (taken.files[0].bytes.clone(), "tsv"));
}

#[test]
fn only_the_claims_that_are_wanted_are_taken_along() {
    let project = project(LIBRARY);
    // Two articles may have claims of the same id.
    let pair = |article: &WholeArticle| {
        let claim = article.annotations.iter().find_map(|a| a.as_claim());
        claim.map(|claim| (article.head.id.clone(), claim.id.clone()))
    };
    let claims: Vec<(Id, Id)> = project.articles.iter().filter_map(pair).collect();
    assert!(claims.len() > 1);
    let options = Options {
        claims: Some(claims[1..2].to_vec()),
        ..options()
    };
    let taken = write(Format::Csv, &project, &options).expect("written");
    let table = super::file(&taken, "table.csv");
    assert_eq!(table.matches(",claim,Claim,").count(), 1);
}

#[test]
fn only_the_labels_that_are_wanted_are_taken_along() {
    let mut project = project(YS);
    let options = Options {
        labels: Some(vec![project.labels[0].id.clone()]),
        ..options()
    };
    let taken = write(Format::Iob2, &project, &options).expect("written");
    project.articles[0]
        .annotations
        .retain(|a| a.id().as_str() != "m1" && a.id().as_str() != "m3");
    let expected = write(Format::Iob2, &project, &super::options()).expect("written");
    assert_eq!(taken, expected);
}
