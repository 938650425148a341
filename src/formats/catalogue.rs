//! Every format in one table: what it is called, what it counts, what it cannot hold.

use super::{loss::Aspect, units::Unit};

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
}

/// What columns of tokens have no place for.
const FLAT: &[Aspect] = &[
    Aspect::Overlaps,
    Aspect::Fragments,
    Aspect::Breaks,
    Aspect::WordParts,
    Aspect::OuterSpace,
    Aspect::WhiteSpace,
    Aspect::LabelNames,
    Aspect::Identities,
    Aspect::Features,
    Aspect::Notes,
    Aspect::Relations,
];

/// The same where a label may be called anything.
const FLAT_ANY_NAME: &[Aspect] = &[
    Aspect::Overlaps,
    Aspect::Fragments,
    Aspect::Breaks,
    Aspect::WordParts,
    Aspect::OuterSpace,
    Aspect::WhiteSpace,
    Aspect::Identities,
    Aspect::Features,
    Aspect::Notes,
    Aspect::Relations,
];

impl Format {
    /// All, in the order in which they are listed.
    pub const ALL: [Self; 34] = [
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
    ];

    /// The format with that id.
    pub fn by_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|format| format.facts().id == id)
    }

    /// What is known of it.
    pub fn facts(self) -> &'static Facts {
        match self {
            Self::Inquit => &Facts {
                id: "inquit",
                name: "Inquit JSON",
                endings: &["inquit.json"],
                media: "application/json",
                unit: Some(Unit::CodePoint),
                direction: Direction::Both,
                cannot: &[],
                specification: "docs/format.md, version 1",
            },
            Self::Iob2 => &Facts {
                id: "iob2",
                name: "IOB2 (TSV)",
                endings: &["tsv"],
                media: "text/tab-separated-values",
                unit: None,
                direction: Direction::Both,
                cannot: FLAT,
                specification: "CoNLL-2003 shared task, tags as in CoNLL-2002",
            },
            Self::Bioes => &Facts {
                id: "bioes",
                name: "BIOES (TSV)",
                endings: &["tsv"],
                media: "text/tab-separated-values",
                unit: None,
                direction: Direction::Both,
                cannot: FLAT,
                specification: "seqeval 1.2, scheme IOBES",
            },
            Self::Conll2003 => &Facts {
                id: "conll2003",
                name: "CoNLL-2003, IOB2",
                endings: &["conll", "txt"],
                media: "text/plain",
                unit: None,
                direction: Direction::Both,
                cannot: FLAT,
                specification: "CoNLL-2003 shared task, tags as in CoNLL-2002",
            },
            Self::Conll2003Bioes => &Facts {
                id: "conll2003-bioes",
                name: "CoNLL-2003, BIOES",
                endings: &["conll", "txt"],
                media: "text/plain",
                unit: None,
                direction: Direction::Both,
                cannot: FLAT,
                specification: "CoNLL-2003 shared task, tags as in seqeval 1.2 (IOBES)",
            },
            Self::Conllu => &Facts {
                id: "conllu",
                name: "CoNLL-U",
                endings: &["conllu"],
                media: "text/plain",
                unit: Some(Unit::CodePoint),
                direction: Direction::Out,
                cannot: FLAT,
                specification: "Universal Dependencies, CoNLL-U 2",
            },
            Self::HuggingFace => &Facts {
                id: "huggingface",
                name: "Hugging Face token classification",
                endings: &["jsonl"],
                media: "application/jsonl",
                unit: None,
                direction: Direction::Out,
                cannot: FLAT_ANY_NAME,
                specification: "datasets 5.2, `load_dataset(\"json\")`",
            },
            Self::Spacy => &Facts {
                id: "spacy",
                name: "spaCy documents",
                endings: &["jsonl"],
                media: "application/jsonl",
                unit: Some(Unit::CodePoint),
                direction: Direction::Both,
                cannot: &[
                    Aspect::Fragments,
                    Aspect::WordParts,
                    Aspect::OuterSpace,
                    Aspect::Features,
                    Aspect::Notes,
                    Aspect::Relations,
                ],
                specification: "spaCy 3.8, `Doc.from_json`",
            },
            Self::SpacyConvert => &Facts {
                id: "spacy-convert",
                name: "spaCy, for `spacy convert`",
                endings: &["json"],
                media: "application/json",
                unit: None,
                direction: Direction::Both,
                cannot: FLAT_ANY_NAME,
                specification: "spaCy 3.8, converter `json`",
            },
            Self::Prodigy => &Facts {
                id: "prodigy",
                name: "Prodigy",
                endings: &["jsonl"],
                media: "application/jsonl",
                unit: Some(Unit::CodePoint),
                direction: Direction::Both,
                cannot: &[Aspect::Fragments, Aspect::WordParts, Aspect::OuterSpace],
                specification: "Prodigy 1.18, `spans` and `relations`",
            },
            Self::LabelStudio => &Facts {
                id: "label-studio",
                name: "Label Studio",
                endings: &["json"],
                media: "application/json",
                unit: Some(Unit::CodePoint),
                direction: Direction::Both,
                cannot: &[],
                specification: "Label Studio 1.20, tasks and labelling configuration",
            },
            Self::Doccano => &Facts {
                id: "doccano",
                name: "doccano, spans and relations",
                endings: &["jsonl"],
                media: "application/jsonl",
                unit: Some(Unit::Utf16),
                direction: Direction::Both,
                cannot: &[
                    Aspect::Fragments,
                    Aspect::Identities,
                    Aspect::Features,
                    Aspect::Notes,
                ],
                specification: "doccano 1.8, relation extraction",
            },
            Self::DoccanoSpans => &Facts {
                id: "doccano-spans",
                name: "doccano, spans",
                endings: &["jsonl"],
                media: "application/jsonl",
                unit: Some(Unit::Utf16),
                direction: Direction::Both,
                cannot: &[
                    Aspect::Fragments,
                    Aspect::Identities,
                    Aspect::Features,
                    Aspect::Notes,
                    Aspect::Relations,
                ],
                specification: "doccano 1.8, sequence labelling",
            },
            Self::Brat => &Facts {
                id: "brat",
                name: "brat standoff",
                endings: &["ann"],
                media: "text/plain",
                unit: Some(Unit::CodePoint),
                direction: Direction::Both,
                cannot: &[Aspect::Breaks, Aspect::OuterSpace, Aspect::LabelNames],
                specification: "brat 1.3",
            },
            Self::BratInception => &Facts {
                id: "brat-inception",
                name: "brat, for INCEpTION",
                endings: &["ann"],
                media: "text/plain",
                unit: Some(Unit::Utf16),
                direction: Direction::Both,
                cannot: &[
                    Aspect::Fragments,
                    Aspect::Breaks,
                    Aspect::OuterSpace,
                    Aspect::LabelNames,
                ],
                specification: "INCEpTION 37, brat (basic)",
            },
            Self::PubAnnotation => &Facts {
                id: "pubannotation",
                name: "PubAnnotation",
                endings: &["json"],
                media: "application/json",
                unit: Some(Unit::CodePoint),
                direction: Direction::Both,
                cannot: &[],
                specification: "PubAnnotation JSON, chained",
            },
            Self::Bioc => &Facts {
                id: "bioc",
                name: "BioC JSON",
                endings: &["json"],
                media: "application/json",
                unit: Some(Unit::CodePoint),
                direction: Direction::Both,
                cannot: &[],
                specification: "BioC 1.0 as in bioc 2.1",
            },
            Self::CasJson => &Facts {
                id: "cas-json",
                name: "UIMA CAS JSON",
                endings: &["json"],
                media: "application/json",
                unit: Some(Unit::Utf16),
                direction: Direction::Both,
                cannot: &[],
                specification: "UIMA CAS JSON 0.4",
            },
            Self::CasXmi => &Facts {
                id: "cas-xmi",
                name: "UIMA CAS XMI",
                endings: &["xmi"],
                media: "application/vnd.xmi+xml",
                unit: Some(Unit::Utf16),
                direction: Direction::Both,
                cannot: &[],
                specification: "XMI 2.0 as in Apache UIMA 3",
            },
            Self::WebAnno => &Facts {
                id: "webanno",
                name: "WebAnno TSV",
                endings: &["tsv"],
                media: "text/tab-separated-values",
                unit: Some(Unit::Utf16),
                direction: Direction::Both,
                cannot: &[
                    Aspect::Fragments,
                    Aspect::WordParts,
                    Aspect::OuterSpace,
                    Aspect::WhiteSpace,
                    Aspect::Identities,
                    Aspect::Features,
                    Aspect::Notes,
                ],
                specification: "WebAnno TSV 3.3",
            },
            Self::WebAnnotation => &Facts {
                id: "w3c",
                name: "W3C Web Annotation",
                endings: &["jsonld"],
                media: "application/ld+json",
                unit: Some(Unit::CodePoint),
                direction: Direction::Both,
                cannot: &[],
                specification: "W3C Recommendation, 23 February 2017",
            },
            Self::Recogito => &Facts {
                id: "recogito",
                name: "W3C, for Recogito",
                endings: &["jsonld"],
                media: "application/ld+json",
                unit: Some(Unit::Utf16),
                direction: Direction::Both,
                cannot: &[Aspect::Relations],
                specification: "Recogito text-annotator 4",
            },
            Self::Hypothesis => &Facts {
                id: "hypothesis",
                name: "Hypothesis JSON",
                endings: &["json"],
                media: "application/json",
                unit: Some(Unit::Utf16),
                direction: Direction::Both,
                cannot: &[Aspect::Fragments, Aspect::Relations],
                specification: "Hypothesis client 1.1800",
            },
            Self::Tei => &Facts {
                id: "tei",
                name: "TEI P5, stand-off",
                endings: &["tei.xml"],
                media: "application/tei+xml",
                unit: Some(Unit::CodePoint),
                direction: Direction::Both,
                cannot: &[],
                specification: "TEI P5 4.12",
            },
            Self::TeiInline => &Facts {
                id: "tei-inline",
                name: "TEI P5, inline",
                endings: &["tei.xml"],
                media: "application/tei+xml",
                unit: None,
                direction: Direction::Both,
                cannot: &[
                    Aspect::Fragments,
                    Aspect::Breaks,
                    Aspect::LabelNames,
                    Aspect::Features,
                    Aspect::Notes,
                    Aspect::Relations,
                ],
                specification: "TEI P5 4.12",
            },
            Self::ClaimReview => &Facts {
                id: "claimreview",
                name: "ClaimReview JSON-LD",
                endings: &["jsonld"],
                media: "application/ld+json",
                unit: None,
                direction: Direction::Out,
                cannot: &[
                    Aspect::Mentions,
                    Aspect::UncheckedClaims,
                    Aspect::Relations,
                    Aspect::Positions,
                ],
                specification: "schema.org 29, ClaimReview",
            },
            Self::ClaimReviewPage => &Facts {
                id: "claimreview-html",
                name: "ClaimReview, page",
                endings: &["html"],
                media: "text/html",
                unit: None,
                direction: Direction::Out,
                cannot: &[
                    Aspect::Mentions,
                    Aspect::UncheckedClaims,
                    Aspect::Relations,
                    Aspect::Positions,
                ],
                specification: "schema.org 29, ClaimReview",
            },
            Self::Averitec => &Facts {
                id: "averitec",
                name: "AVeriTeC",
                endings: &["json"],
                media: "application/json",
                unit: None,
                direction: Direction::Out,
                cannot: &[
                    Aspect::Mentions,
                    Aspect::Features,
                    Aspect::Relations,
                    Aspect::Positions,
                ],
                specification: "AVeriTeC 1.0",
            },
            Self::Citron => &Facts {
                id: "citron",
                name: "Citron",
                endings: &["json"],
                media: "application/json",
                unit: Some(Unit::CodePoint),
                direction: Direction::Out,
                cannot: &[
                    Aspect::Mentions,
                    Aspect::UncheckedClaims,
                    Aspect::Features,
                    Aspect::Relations,
                ],
                specification: "BBC Citron, annotation format",
            },
            Self::Csv => &Facts {
                id: "csv",
                name: "Table (CSV)",
                endings: &["csv"],
                media: "text/csv",
                unit: Some(Unit::CodePoint),
                direction: Direction::Both,
                cannot: &[],
                specification: "RFC 4180",
            },
            Self::Tsv => &Facts {
                id: "tsv",
                name: "Table (TSV)",
                endings: &["tsv"],
                media: "text/tab-separated-values",
                unit: Some(Unit::CodePoint),
                direction: Direction::Both,
                cannot: &[],
                specification: "RFC 4180 with tabs",
            },
            Self::Xlsx => &Facts {
                id: "xlsx",
                name: "Table (XLSX)",
                endings: &["xlsx"],
                media: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                unit: Some(Unit::CodePoint),
                direction: Direction::Out,
                cannot: &[],
                specification: "ISO/IEC 29500",
            },
            Self::Report => &Facts {
                id: "report",
                name: "Report (HTML)",
                endings: &["html"],
                media: "text/html",
                unit: None,
                direction: Direction::Out,
                cannot: &[Aspect::Positions],
                specification: "HTML, one page",
            },
            Self::Markdown => &Facts {
                id: "markdown",
                name: "Report (Markdown)",
                endings: &["md"],
                media: "text/markdown",
                unit: None,
                direction: Direction::Out,
                cannot: &[Aspect::Positions],
                specification: "CommonMark 0.31 with tables",
            },
        }
    }
}

/// The table of formats in Markdown, as the README shows it.
pub fn table() -> String {
    let head = "| format | `--to` | files | direction | positions | not held | written after |";
    let mut lines = format!("{head}\n|---|---|---|---|---|---|---|\n");
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
        ];
        lines += &format!("| {} |\n", cells.join(" | "));
    }
    lines
}
