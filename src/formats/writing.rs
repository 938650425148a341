//! What a person takes away: files, and what they do not hold.

use super::{
    bundle,
    catalogue::Format,
    columns::{self, Layout, Scheme},
    flattening::Overlaps,
    inquit,
    loss::Loss,
};
use crate::core::{annotation::Id, project::Project};

/// What a person may choose. Formats look only at what concerns them.
#[derive(Clone, Debug, PartialEq)]
pub struct Options {
    /// The labels whose mentions are taken along; `None` for all.
    pub labels: Option<Vec<Id>>,
    /// Whether claims are taken along.
    pub claims: bool,
    /// What happens where the format allows no overlaps.
    pub overlaps: Overlaps,
    /// The present time, RFC 3339 in UTC.
    pub exported: String,
}

impl Options {
    /// Everything, at that time.
    pub fn all(exported: &str) -> Self {
        Self {
            labels: None,
            claims: true,
            overlaps: Overlaps::default(),
            exported: exported.to_owned(),
        }
    }
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
    /// The files do not fit into one; what the zip says.
    TooLarge(String),
}

impl std::fmt::Display for Refused {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::NoArticle => f.write_str("there is no article to write"),
            Self::OnlyRead => f.write_str("this format can be read, but not written"),
            Self::TooLarge(reason) => write!(f, "the files do not fit into a zip: {reason}"),
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
    })
}
