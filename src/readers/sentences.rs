//! What refusals and warnings say to people, in both languages of the page.
//!
//! Here and not with the page's other sentences, because the command line says them too.

use super::refusal::{Limit, Reason, Refusal, Warning};
use crate::core::settings::Language;

impl Refusal {
    /// What is wrong, where, and what to do about it.
    pub fn sentence(&self, language: Language) -> String {
        let reason = self.reason.sentence(language);
        match (&self.part, language) {
            (Some(part), Language::En) => format!("{part}: {reason}"),
            (Some(part), Language::Fr) => format!("{part} : {reason}"),
            (None, _) => reason,
        }
    }
}

impl Reason {
    fn sentence(&self, language: Language) -> String {
        let [english, french] = match self {
            Self::Empty => [
                "The file is empty.".to_owned(),
                "Le fichier est vide.".to_owned(),
            ],
            Self::TooLarge(limit) => limit.sentences(),
            Self::Unreadable(Some(kind)) => [
                format!("This is a file of the kind {kind}, which is not read. Save it as HTML, PDF, DOCX, ODT or plain text."),
                format!("Ce fichier est de type {kind}, qui n’est pas pris en charge. Enregistrez-le en HTML, PDF, DOCX, ODT ou texte brut."),
            ],
            Self::Unreadable(None) => [
                "This is no text, whatever its name says. Open the page or document itself.".to_owned(),
                "Ce n’est pas du texte, quoi que dise son nom. Ouvrez la page ou le document lui-même.".to_owned(),
            ],
            Self::Encrypted => [
                "The file is locked with a password. Save a copy without password and open that.".to_owned(),
                "Le fichier est protégé par un mot de passe. Enregistrez une copie sans mot de passe et ouvrez-la.".to_owned(),
            ],
            Self::Packing => [
                "The archive is packed in a way that is not read here. Unpack it and open what is in it.".to_owned(),
                "L’archive est compressée d’une façon qui n’est pas prise en charge. Décompressez-la et ouvrez son contenu.".to_owned(),
            ],
            Self::Damaged(kind) => [
                format!("The file begins like {kind}, but cannot be read as such: it is cut short or damaged. Get it once more."),
                format!("Le fichier commence comme du {kind}, mais ne peut être lu : il est tronqué ou abîmé. Récupérez-le à nouveau."),
            ],
            Self::NoDocument => [
                "There is no page or document in it. Put in HTML, PDF, DOCX, ODT, EPUB or text files.".to_owned(),
                "Il ne contient ni page ni document. Mettez-y des fichiers HTML, PDF, DOCX, ODT, EPUB ou texte.".to_owned(),
            ],
            Self::NoTextLayer => [
                "This PDF holds pictures of pages, without words. Run it through text recognition (OCR) first.".to_owned(),
                "Ce PDF contient des images de pages, sans texte. Passez-le d’abord à la reconnaissance de caractères (OCR).".to_owned(),
            ],
            Self::Blank => [
                "Nothing in the file shows: there is no text to read.".to_owned(),
                "Rien ne s’affiche dans ce fichier : il n’y a aucun texte à lire.".to_owned(),
            ],
        };
        choose(language, english, french)
    }
}

impl Limit {
    fn sentences(self) -> [String; 2] {
        match self {
            Self::File => {
                let most = super::LARGEST >> 20;
                [
                    format!("The file is larger than {most} MB, which is the most that is read. Open a part of it."),
                    format!("Le fichier dépasse {most} Mo, le maximum pris en charge. Ouvrez-en une partie."),
                ]
            }
            Self::Unpacked => {
                let most = super::archive::UNPACKED >> 20;
                [
                    format!("The archive unpacks to more than {most} MB, which is the most that is read. Unpack it and open some of its files."),
                    format!("L’archive décompressée dépasse {most} Mo, le maximum pris en charge. Décompressez-la et ouvrez quelques-uns de ses fichiers."),
                ]
            }
            Self::Files => {
                let most = super::archive::FILES;
                [
                    format!("The archive holds more than {most} files. Unpack it and open some of them."),
                    format!("L’archive contient plus de {most} fichiers. Décompressez-la et ouvrez-en quelques-uns."),
                ]
            }
            Self::Pages => {
                let most = super::pdf::PAGES;
                [
                    format!("The PDF has more than {most} pages. Open a part of it."),
                    format!("Le PDF a plus de {most} pages. Ouvrez-en une partie."),
                ]
            }
            Self::Depth => [
                "It is an archive inside archives inside archives. Unpack it and open what is in it.".to_owned(),
                "C’est une archive dans des archives dans des archives. Décompressez-la et ouvrez son contenu.".to_owned(),
            ],
        }
    }
}

impl Warning {
    /// What was guessed or left out, and what it means for the article.
    pub fn sentence(&self, language: Language) -> String {
        let [english, french] = match self {
            Self::EncodingGuessed(name) => [
                format!("The file does not say its encoding; it was read as {name}. Look whether accents are right."),
                format!("Le fichier ne dit pas son encodage ; il a été lu comme {name}. Vérifiez les accents."),
            ],
            Self::BrokenCharacters(name) => [
                format!("Some bytes are no characters of {name}; they show as \u{FFFD}."),
                format!("Certains octets ne sont pas des caractères {name} ; ils s’affichent comme \u{FFFD}."),
            ],
            Self::NoArticle => [
                "No article stands out on this page, so all of its text was kept.".to_owned(),
                "Aucun article ne se détache sur cette page : tout son texte a été gardé.".to_owned(),
            ],
            Self::Flattened => [
                "Parts of the page are nested deeper than any browser goes; they were put side by side.".to_owned(),
                "Des éléments de la page sont imbriqués au-delà de ce qu’admet un navigateur ; ils ont été mis côte à côte.".to_owned(),
            ],
            Self::TooManyTags => [
                "The page holds far more tags than words; from some place on they were taken out, and its words run on without paragraphs.".to_owned(),
                "La page contient bien plus de balises que de mots ; à partir d’un certain endroit elles ont été retirées, et le texte s’y suit sans paragraphes.".to_owned(),
            ],
            Self::OrderGuessed => [
                "A PDF does not say where paragraphs begin: they and the order of reading were guessed.".to_owned(),
                "Un PDF ne dit pas où commencent les paragraphes : ils ont été devinés, comme l’ordre de lecture.".to_owned(),
            ],
            Self::HyphensJoined(count) => [
                format!("Words broken at the end of a line were joined without their hyphen: {count}."),
                format!("Mots coupés en fin de ligne, réunis sans leur trait d’union : {count}."),
            ],
            Self::PagesWithoutText(count) => [
                format!("Pages without words, which may be pictures of pages: {count}."),
                format!("Pages sans texte, peut-être des images de pages : {count}."),
            ],
            Self::PartRefused(refusal) => [
                format!("Not read: {}", refusal.sentence(Language::En)),
                format!("Non lu : {}", refusal.sentence(Language::Fr)),
            ],
        };
        choose(language, english, french)
    }
}

fn choose(language: Language, english: String, french: String) -> String {
    match language {
        Language::En => english,
        Language::Fr => french,
    }
}
