//! What is said of reading, in the languages of the page: where, what, and what to do.

use super::{
    doctor::UnitQuestion,
    imported::{LeftOut, Question, Warning},
    refusal::{Place, Reason, Refusal},
    table::TableQuestion,
};
use crate::{core::settings::Language, formats::units::Unit};

impl Refusal {
    /// In words: the file, the place, the reason, and what to do.
    pub fn say(&self, language: Language) -> String {
        let place = self.place.say(language);
        let reason = self.reason.say(language);
        let colon = match language {
            Language::En => ": ",
            Language::Fr => " : ",
        };
        let parts = [self.file.clone(), place, reason];
        let told: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        told.join(colon)
    }
}

impl Place {
    fn say(&self, language: Language) -> String {
        match (self, language) {
            (Self::File, _) => String::new(),
            (Self::Line(line), Language::En) => format!("line {line}"),
            (Self::Line(line), Language::Fr) => format!("ligne {line}"),
            (Self::At { line, column }, Language::En) => format!("line {line}, column {column}"),
            (Self::At { line, column }, Language::Fr) => format!("ligne {line}, colonne {column}"),
        }
    }
}

impl Reason {
    fn say(&self, language: Language) -> String {
        match language {
            Language::En => self.english(),
            Language::Fr => self.french(),
        }
    }

    fn english(&self) -> String {
        match self {
            Self::Unknown => "None of the formats that can be opened. Choose the file that the other tool exported, not its settings.".to_owned(),
            Self::NotJson(what) => format!("This is not JSON from here on ({what}). The file may be cut short."),
            Self::NotXml(what) => format!("This is not XML from here on ({what}). The file may be cut short."),
            Self::TooDeep => "Elements are nested too deep.".to_owned(),
            Self::NotZip(what) => format!("The archive is damaged ({what})."),
            Self::TooLarge(bytes) => format!("The archive holds more than {} MB. Open its files in smaller groups.", bytes >> 20),
            Self::Missing(what) => format!("{what} is missing."),
            Self::BadLine(line) => format!("This line is none of the format: {line}"),
            Self::NoArticle(Some(name)) => format!("The file has annotations without their text, and no article here has these words. Open the article first (“{name}”), then this file."),
            Self::NoArticle(None) => "The file has annotations without their text, and no article here has these words. Open the article first, then this file.".to_owned(),
            Self::NoTextFile(name) => format!("The text is missing: choose {name} together with this file."),
            Self::Version(version) => format!("Version {version} of the format is not read; export version 3."),
        }
    }

    fn french(&self) -> String {
        match self {
            Self::Unknown => "Ce n’est aucun des formats pris en charge. Choisissez le fichier exporté par l’autre outil, et non ses réglages.".to_owned(),
            Self::NotJson(what) => format!("Ce n’est pas du JSON à partir d’ici ({what}). Le fichier est peut-être tronqué."),
            Self::NotXml(what) => format!("Ce n’est pas du XML à partir d’ici ({what}). Le fichier est peut-être tronqué."),
            Self::TooDeep => "Trop de niveaux d’imbrication.".to_owned(),
            Self::NotZip(what) => format!("L’archive est endommagée ({what})."),
            Self::TooLarge(bytes) => format!("L’archive contient plus de {} Mo. Ouvrez ses fichiers par petits groupes.", bytes >> 20),
            Self::Missing(what) => format!("Il manque {what}."),
            Self::BadLine(line) => format!("Cette ligne n’est pas du format : {line}"),
            Self::NoArticle(Some(name)) => format!("Le fichier contient des annotations sans leur texte, et aucun article d’ici ne contient ces mots. Ouvrez d’abord l’article (« {name} »), puis ce fichier."),
            Self::NoArticle(None) => "Le fichier contient des annotations sans leur texte, et aucun article d’ici ne contient ces mots. Ouvrez d’abord l’article, puis ce fichier.".to_owned(),
            Self::NoTextFile(name) => format!("Le texte manque : choisissez {name} en même temps que ce fichier."),
            Self::Version(version) => format!("La version {version} du format n’est pas prise en charge ; exportez en version 3."),
        }
    }
}

impl Warning {
    /// In words.
    pub fn say(&self, language: Language) -> String {
        match language {
            Language::En => self.english(),
            Language::Fr => self.french(),
        }
    }

    fn english(&self) -> String {
        match self {
            Self::OtherUnit { file, unit } => format!(
                "{file}: positions count {}, as the quoted words show.",
                unit_name(*unit, Language::En)
            ),
            Self::Repaired { title, count } => format!(
                "{title}: {} not stand where the file says, and {} found by the words.",
                if *count == 1 {
                    "1 annotation did".to_owned()
                } else {
                    format!("{count} annotations did")
                },
                if *count == 1 { "was" } else { "were" }
            ),
            Self::OntoOpen { file, title } => format!(
                "{file} has places only and does not say of which text; they were taken to be in “{title}”. Undo it if that is wrong."
            ),
            Self::NoArticle {
                file,
                name: Some(name),
                count,
            } => format!(
                "{file}: no article here has the words of “{name}”; {} left out. Open the article first, then this file.",
                counted(*count, "annotation", "annotations")
            ),
            Self::NoArticle {
                file,
                name: None,
                count,
            } => format!(
                "{file}: no article here has these words; {} left out. Open the article first, then this file.",
                counted(*count, "annotation", "annotations")
            ),
            Self::Proposed { file, count } => format!(
                "{file}: {} made by a program; they are marked as suggested.",
                counted(*count, "annotation was", "annotations were")
            ),
            Self::NoText { file } => format!("{file}: annotations of an empty text were left out."),
            Self::LeftOut { file, what, count } => {
                format!("{file}: {} left out.", what.english(*count))
            }
            Self::Unknown { file } => {
                format!("{file} is none of the formats that can be opened; it was left out.")
            }
        }
    }

    fn french(&self) -> String {
        match self {
            Self::OtherUnit { file, unit } => format!(
                "{file} : les positions comptent des {}, d’après les mots cités.",
                unit_name(*unit, Language::Fr)
            ),
            Self::Repaired { title, count: 1 } => format!(
                "{title} : 1 annotation n’était pas à la place indiquée ; elle a été retrouvée par ses mots."
            ),
            Self::Repaired { title, count } => format!(
                "{title} : {count} annotations n’étaient pas à la place indiquée ; elles ont été retrouvées par leurs mots."
            ),
            Self::OntoOpen { file, title } => format!(
                "{file} ne contient que des positions et ne dit pas dans quel texte ; elles ont été rapportées à « {title} ». Annulez si c’est une erreur."
            ),
            Self::NoArticle {
                file,
                name: Some(name),
                count,
            } => format!(
                "{file} : aucun article d’ici ne contient les mots de « {name} » ; {} laissées de côté. Ouvrez d’abord l’article, puis ce fichier.",
                counted(*count, "annotation", "annotations")
            ),
            Self::NoArticle {
                file,
                name: None,
                count,
            } => format!(
                "{file} : aucun article d’ici ne contient ces mots ; {} laissées de côté. Ouvrez d’abord l’article, puis ce fichier.",
                counted(*count, "annotation", "annotations")
            ),
            Self::Proposed { file, count } => format!(
                "{file} : {} par un programme, marquées comme suggérées.",
                counted(*count, "annotation faite", "annotations faites")
            ),
            Self::NoText { file } => {
                format!("{file} : les annotations d’un texte vide ont été laissées de côté.")
            }
            Self::LeftOut { file, what, count } => {
                format!("{file} : laissé de côté : {}.", what.french(*count))
            }
            Self::Unknown { file } => {
                format!("{file} n’est aucun des formats pris en charge ; il a été laissé de côté.")
            }
        }
    }
}

impl LeftOut {
    fn english(self, count: usize) -> String {
        match self {
            Self::Line => counted(
                count,
                "line that is none of the format",
                "lines that are none of the format",
            ),
            Self::Rejected => counted(count, "rejected record", "rejected records"),
            Self::NotWords => counted(
                count,
                "annotation without words",
                "annotations without words",
            ),
        }
    }

    fn french(self, count: usize) -> String {
        match self {
            Self::Line => counted(
                count,
                "ligne étrangère au format",
                "lignes étrangères au format",
            ),
            Self::Rejected => counted(count, "enregistrement rejeté", "enregistrements rejetés"),
            Self::NotWords => counted(
                count,
                "annotation qui ne porte sur aucun mot",
                "annotations qui ne portent sur aucun mot",
            ),
        }
    }
}

impl Question {
    /// In words, with all that is needed to answer it.
    pub fn say(&self, language: Language) -> String {
        match self {
            Self::Unit(question) => question.say(language),
            Self::Table(question) => question.say(language),
        }
    }
}

impl TableQuestion {
    /// In words.
    pub fn say(&self, language: Language) -> String {
        let file = &self.file;
        match language {
            Language::En => {
                format!("{file}: the names of the columns do not tell what they hold.")
            }
            Language::Fr => {
                format!("{file} : les noms des colonnes ne disent pas ce qu’elles contiennent.")
            }
        }
    }
}

impl UnitQuestion {
    /// In words, with what the annotations would be in either unit.
    pub fn say(&self, language: Language) -> String {
        let file = &self.file;
        let mut said = match language {
            Language::En => format!(
                "{file}: nothing in the file shows what its positions count. Where are the right words in brackets?"
            ),
            Language::Fr => format!(
                "{file} : rien dans le fichier ne montre ce que comptent ses positions. Où les bons mots sont-ils entre crochets ?"
            ),
        };
        for choice in &self.choices {
            let examples = choice.preview.join("\n  ");
            said.push_str(&format!(
                "\n{}\n  {examples}",
                unit_name(choice.unit, language)
            ));
        }
        said
    }
}

/// What a unit is called, several of them.
pub fn unit_name(unit: Unit, language: Language) -> &'static str {
    match (unit, language) {
        (Unit::CodePoint, Language::En) => "code points",
        (Unit::CodePoint, Language::Fr) => "points de code",
        (Unit::Utf16, Language::En) => "UTF-16 units",
        (Unit::Utf16, Language::Fr) => "unités UTF-16",
        (Unit::Byte, Language::En) => "bytes",
        (Unit::Byte, Language::Fr) => "octets",
    }
}

fn counted(count: usize, one: &str, several: &str) -> String {
    match count {
        1 => format!("1 {one}"),
        count => format!("{count} {several}"),
    }
}
