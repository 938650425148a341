//! What a person takes away: files, and what they do not hold.

use std::collections::BTreeSet;

use super::{
    averitec, bioc, brat,
    brat::Flavour,
    bundle, cas,
    catalogue::Format,
    citron, claim_review,
    columns::{self, Layout, Scheme},
    conllu, doccano,
    flattening::Overlaps,
    hugging_face, hypothesis, inquit, label_studio,
    loss::{Aspect, Loss},
    markdown, prodigy, pubannotation, report, spacy, table, tei, tei_inline, web_annotation,
    webanno, xmi,
};
use crate::core::{annotation::Id, project::Project, settings::Language};

/// What a person may choose. Formats look only at what concerns them.
#[derive(Clone, Debug, PartialEq)]
pub struct Options {
    /// The labels whose mentions are taken along; `None` for all.
    pub labels: Option<Vec<Id>>,
    /// The claims that are taken along, each with its article, since only the two together are one claim;
    /// `None` for all.
    pub claims: Option<Vec<(Id, Id)>>,
    /// What happens where the format allows no overlaps.
    pub overlaps: Overlaps,
    /// What parts the cells of a CSV table.
    pub delimiter: Delimiter,
    /// Whether Web Annotations go without the words, for texts that may not be copied.
    pub text_free: bool,
    /// The address at which the fact-check will be published, if it will.
    pub review_url: Option<String>,
    /// Who publishes it; else the one whom the verdict names.
    pub reviewer: Option<String>,
    /// The language of reports.
    pub language: Language,
    /// The present time, RFC 3339 in UTC.
    pub exported: String,
}

impl Options {
    /// Tells whether a claim of an article is taken along.
    pub fn wanted_claims(&self) -> impl Fn(&Id, &Id) -> bool {
        let wanted = self.claims.as_ref().map(|ids| {
            let pairs = ids.iter().map(|(article, claim)| (article, claim));
            pairs.collect::<BTreeSet<(&Id, &Id)>>()
        });
        move |article, claim| {
            let is_listed = |ids: &BTreeSet<(&Id, &Id)>| ids.contains(&(article, claim));
            wanted.as_ref().is_none_or(is_listed)
        }
    }

    /// Everything, at that time.
    pub fn all(exported: &str) -> Self {
        Self {
            labels: None,
            claims: None,
            overlaps: Overlaps::default(),
            delimiter: Delimiter::default(),
            text_free: false,
            review_url: None,
            reviewer: None,
            language: Language::default(),
            exported: exported.to_owned(),
        }
    }
}

/// What parts the cells of a table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Delimiter {
    /// As RFC 4180 says.
    #[default]
    Comma,
    /// As Excel wants it where a comma parts decimals.
    Semicolon,
}

/// A file to be saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its name, with slashes where it belongs into a folder.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

impl File {
    /// A file of text in UTF-8.
    pub fn text(name: impl Into<String>, text: String) -> Self {
        Self {
            name: name.into(),
            bytes: text.into_bytes(),
        }
    }
}

/// What an export yields.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Taken {
    /// At least one file.
    pub files: Vec<File>,
    /// What they do not hold, article by article.
    pub losses: Vec<Loss>,
}

impl Taken {
    /// The one file to save: the only one there is, else a zip of all. Gives its bytes and its ending.
    pub fn into_one(mut self) -> Result<(Vec<u8>, String), Refused> {
        if self.files.len() > 1 {
            let zipped =
                bundle::zip(&self.files).map_err(|error| Refused::TooLarge(error.to_string()))?;
            return Ok((zipped, "zip".to_owned()));
        }
        let file = self.files.pop().ok_or(Refused::NoArticle)?;
        let ending = file
            .name
            .split_once('.')
            .map_or("", |(_, ending)| ending)
            .to_owned();
        Ok((file.bytes, ending))
    }
}

/// Why nothing is written.
#[derive(Clone, Debug, PartialEq)]
pub enum Refused {
    /// There is no article.
    NoArticle,
    /// The format is only read.
    OnlyRead,
    /// No claim has all that a review needs; what each of them lacks.
    NoReview(Vec<Loss>),
    /// The file would be larger than its format allows; what its writer says.
    TooLarge(String),
}

impl std::fmt::Display for Refused {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::NoArticle => f.write_str("there is no article to write"),
            Self::OnlyRead => f.write_str("this format can be read, but not written"),
            Self::NoReview(losses) => {
                f.write_str("no claim has a verdict, a wording, a checker and an address:")?;
                let claims = losses
                    .iter()
                    .filter(|l| l.what.aspect() == Aspect::UncheckedClaims);
                claims.into_iter().try_for_each(|loss| {
                    let id = loss.annotation.as_ref().map_or("", Id::as_str);
                    write!(f, "\n{id}: {}", loss.what)
                })
            }
            Self::TooLarge(reason) => write!(f, "the file would be too large: {reason}"),
        }
    }
}

/// Writes a project in a format.
pub fn write(format: Format, project: &Project, options: &Options) -> Result<Taken, Refused> {
    if project.articles.is_empty() {
        return Err(Refused::NoArticle);
    }
    let columns = |scheme, layout| columns::write(format, project, options, scheme, layout);
    Ok(match format {
        Format::Inquit => Taken {
            files: vec![File::text(
                "articles.inquit.json",
                inquit::write(project, &options.exported),
            )],
            losses: Vec::new(),
        },
        Format::Iob2 => columns(Scheme::Iob2, Layout::Tsv),
        Format::Bioes => columns(Scheme::Bioes, Layout::Tsv),
        Format::Conll2003 => columns(Scheme::Iob2, Layout::Conll2003),
        Format::Conll2003Bioes => columns(Scheme::Bioes, Layout::Conll2003),
        Format::Conllu => conllu::write(format, project, options),
        Format::HuggingFace => hugging_face::write(format, project, options),
        Format::Spacy => spacy::write(format, project, options),
        Format::SpacyConvert => spacy::write_convertible(format, project, options),
        Format::Prodigy => prodigy::write(format, project, options),
        Format::LabelStudio => label_studio::write(project, options)?,
        Format::Doccano => doccano::write(format, project, options),
        Format::DoccanoSpans => doccano::write_spans(format, project, options),
        Format::Brat => brat::write(format, project, options, Flavour::Brat),
        Format::BratInception => brat::write(format, project, options, Flavour::Inception),
        Format::PubAnnotation => pubannotation::write(project, options),
        Format::Bioc => bioc::write(project, options),
        Format::CasJson => cas::write(project, options),
        Format::CasXmi => xmi::write(project, options),
        Format::WebAnno => webanno::write(format, project, options),
        Format::WebAnnotation => {
            web_annotation::write(format, project, options, web_annotation::Flavour::Standard)
        }
        Format::Recogito => {
            web_annotation::write(format, project, options, web_annotation::Flavour::Recogito)
        }
        Format::Hypothesis => hypothesis::write(format, project, options),
        Format::Tei => tei::write(project, options),
        Format::TeiInline => tei_inline::write(format, project, options),
        Format::ClaimReview => claim_review::write(project, options)?,
        Format::ClaimReviewPage => claim_review::write_page(project, options)?,
        Format::Averitec => averitec::write(project, options),
        Format::Citron => citron::write(project, options),
        Format::Csv => table::write_csv(project, options)?,
        Format::Tsv => table::write_tsv(project, options)?,
        Format::Xlsx => table::write_xlsx(project, options)?,
        Format::Report => report::write(project, options),
        Format::Markdown => markdown::write(project, options),
        Format::NerAnnotator => return Err(Refused::OnlyRead),
    })
}
