//! Every format in one table: what it is called, what it counts, what it cannot hold.

use super::{loss::Aspect, units::Unit};

mod facts;

/// A format that is read, written or both.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Format {
    /// The program's own.
    Inquit,
    /// Tokens with IOB2 tags.
    Iob2,
    /// Tokens with BIOES tags.
    Bioes,
    /// The columns of CoNLL-2003 with IOB2 tags.
    Conll2003,
    /// The columns of CoNLL-2003 with BIOES tags.
    Conll2003Bioes,
    /// CoNLL-U with tags in MISC.
    Conllu,
    /// JSON Lines for token classification.
    HuggingFace,
    /// Documents of spaCy.
    Spacy,
    /// What `spacy convert` reads.
    SpacyConvert,
    /// Tasks of Prodigy.
    Prodigy,
    /// Tasks of Label Studio with their configuration.
    LabelStudio,
    /// doccano with relations.
    Doccano,
    /// doccano without relations.
    DoccanoSpans,
    /// brat standoff.
    Brat,
    /// brat standoff as INCEpTION reads it.
    BratInception,
    /// PubAnnotation.
    PubAnnotation,
    /// BioC.
    Bioc,
    /// UIMA CAS as JSON.
    CasJson,
    /// UIMA CAS as XMI with its type system.
    CasXmi,
    /// WebAnno TSV.
    WebAnno,
    /// Web Annotation of the W3C.
    WebAnnotation,
    /// Web Annotation as Recogito and Hypothesis count.
    Recogito,
    /// What Hypothesis exports.
    Hypothesis,
    /// TEI with stand-off annotations.
    Tei,
    /// TEI with elements in the text.
    TeiInline,
    /// ClaimReview as data.
    ClaimReview,
    /// ClaimReview as a page.
    ClaimReviewPage,
    /// Claims of the data set AVeriTeC.
    Averitec,
    /// Quotations of Citron.
    Citron,
    /// A table with commas or semicolons.
    Csv,
    /// A table with tabs.
    Tsv,
    /// A workbook.
    Xlsx,
    /// A page to look at.
    Report,
    /// A report in Markdown.
    Markdown,
    /// Files of the NER Annotator.
    NerAnnotator,
}

/// Which way a format goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// It is only read.
    In,
    /// It is only written.
    Out,
    /// It is read and written.
    Both,
}

impl Direction {
    /// In English, for tables.
    pub fn name(self) -> &'static str {
        match self {
            Self::In => "in",
            Self::Out => "out",
            Self::Both => "in, out",
        }
    }
}

/// What is known of a format.
pub struct Facts {
    /// How a command line calls it.
    pub id: &'static str,
    /// How people call it.
    pub name: &'static str,
    /// The endings of its files, the one that is written first.
    pub endings: &'static [&'static str],
    /// The media type of its main file.
    pub media: &'static str,
    /// What its positions count; `None` if it has none.
    pub unit: Option<Unit>,
    /// Which way it goes.
    pub direction: Direction,
    /// What it has no place for.
    pub cannot: &'static [Aspect],
    /// What it is written after, with the version.
    pub specification: &'static str,
    /// Which readers of others find in it what they should (`cargo xtask interop`); empty where it is
    /// compared with a file written by hand after the specification.
    pub read_by: &'static str,
}

impl Format {
    /// All, in the order in which they are listed.
    pub const ALL: [Self; 35] = [
        Self::Inquit,
        Self::Iob2,
        Self::Bioes,
        Self::Conll2003,
        Self::Conll2003Bioes,
        Self::Conllu,
        Self::HuggingFace,
        Self::Spacy,
        Self::SpacyConvert,
        Self::Prodigy,
        Self::LabelStudio,
        Self::Doccano,
        Self::DoccanoSpans,
        Self::Brat,
        Self::BratInception,
        Self::PubAnnotation,
        Self::Bioc,
        Self::CasJson,
        Self::CasXmi,
        Self::WebAnno,
        Self::WebAnnotation,
        Self::Recogito,
        Self::Hypothesis,
        Self::Tei,
        Self::TeiInline,
        Self::ClaimReview,
        Self::ClaimReviewPage,
        Self::Averitec,
        Self::Citron,
        Self::Csv,
        Self::Tsv,
        Self::Xlsx,
        Self::Report,
        Self::Markdown,
        Self::NerAnnotator,
    ];

    /// The format with that id.
    pub fn by_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.facts().id == id)
    }

    /// What is known of it.
    pub fn facts(self) -> &'static Facts {
        facts::facts(self)
    }
}

/// The table of formats in Markdown, as the README shows it.
pub fn table() -> String {
    let head =
        "| format | `--to` | files | direction | positions | not held | written after | read by |";
    let mut lines = format!("{head}\n|---|---|---|---|---|---|---|---|\n");
    for format in Format::ALL {
        let facts = format.facts();
        let endings: Vec<String> = facts.endings.iter().map(|e| format!("`.{e}`")).collect();
        let cannot: Vec<&str> = facts.cannot.iter().map(|aspect| aspect.name()).collect();
        let cells = [
            facts.name.to_owned(),
            format!("`{}`", facts.id),
            endings.join(" "),
            facts.direction.name().to_owned(),
            facts.unit.map_or("none", Unit::name).to_owned(),
            cannot.join(", "),
            facts.specification.to_owned(),
            match facts.read_by {
                "" => "a file written by hand",
                readers => readers,
            }
            .to_owned(),
        ];
        lines += &format!("| {} |\n", cells.join(" | "));
    }
    lines
}
