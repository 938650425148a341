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

impl Format {
    /// All, in the order in which they are listed.
    pub const ALL: [Self; 5] = [
        Self::Inquit,
        Self::Iob2,
        Self::Bioes,
        Self::Conll2003,
        Self::Conll2003Bioes,
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
                direction: Direction::Out,
                cannot: FLAT,
                specification: "CoNLL-2003 shared task, tags as in CoNLL-2002",
            },
            Self::Bioes => &Facts {
                id: "bioes",
                name: "BIOES (TSV)",
                endings: &["tsv"],
                media: "text/tab-separated-values",
                unit: None,
                direction: Direction::Out,
                cannot: FLAT,
                specification: "seqeval 1.2, scheme IOBES",
            },
            Self::Conll2003 => &Facts {
                id: "conll2003",
                name: "CoNLL-2003, IOB2",
                endings: &["conll", "txt"],
                media: "text/plain",
                unit: None,
                direction: Direction::Out,
                cannot: FLAT,
                specification: "CoNLL-2003 shared task, tags as in CoNLL-2002",
            },
            Self::Conll2003Bioes => &Facts {
                id: "conll2003-bioes",
                name: "CoNLL-2003, BIOES",
                endings: &["conll", "txt"],
                media: "text/plain",
                unit: None,
                direction: Direction::Out,
                cannot: FLAT,
                specification: "CoNLL-2003 shared task, tags as in seqeval 1.2 (IOBES)",
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
