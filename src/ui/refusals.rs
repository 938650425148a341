//! Why a file was not opened, or not all of it, in words: where, what, and what to do.

use super::language::{Words, fill};
use crate::{
    browser::{database, worker::Trouble},
    core::{json::Position, settings::Language},
    formats::inquit::{Part, Place, Reason, Refusal, Target, Warning},
};

impl Words {
    fn say(&self, english: &str, french: &str, values: &[&str]) -> String {
        fill(
            match self.language {
                Language::En => english,
                Language::Fr => french,
            },
            values,
        )
    }

    /// Why the database does not do what it is asked.
    pub fn storage_trouble(&self, error: &database::StorageError) -> String {
        match error.kind {
            database::Trouble::Quota => self.storage_full.to_owned(),
            database::Trouble::Blocked => self.storage_blocked.to_owned(),
            database::Trouble::Aborted => self.storage_aborted.to_owned(),
            database::Trouble::NewerVersion => self.storage_newer.to_owned(),
            database::Trouble::Overtaken => self.storage_overtaken.to_owned(),
            database::Trouble::Unavailable => self.storage_gone.to_owned(),
            database::Trouble::Damaged(_) | database::Trouble::Other => error.to_string(),
        }
    }

    /// Where and why a file is refused.
    pub fn file_refusal(&self, refusal: &Refusal) -> String {
        let reason = self.reason(&refusal.reason);
        match self.place(&refusal.place) {
            Some(place) => self.say("{}: {}", "{} : {}", &[&place, &reason]),
            None => reason,
        }
    }

    /// What a file has to go without.
    pub fn file_warning(&self, warning: &Warning) -> String {
        match warning {
            Warning::KeyTaken { label, key, by } => self.say(
                "The label {} comes without its key {}: {} has it.",
                "L’étiquette {} arrive sans sa touche {} : {} l’a déjà.",
                &[label, &key.to_string(), by],
            ),
            Warning::KeyUnusable { label, key } => self.say(
                "The label {} comes without its key {}: the page cannot use it.",
                "L’étiquette {} arrive sans sa touche {} : la page ne peut pas l’utiliser.",
                &[label, key],
            ),
        }
    }

    /// Why the worker has given no answer.
    pub fn worker_trouble(&self, trouble: &Trouble) -> String {
        match trouble {
            Trouble::GivenUp => self.worker_given_up.to_owned(),
            Trouble::NotLoaded => self.worker_not_loaded.to_owned(),
            Trouble::OtherVersion => self.worker_other_version.to_owned(),
            Trouble::Unreadable(_) => self.file_unreadable.to_owned(),
            Trouble::Failed(last_words) => fill(self.worker_failed, &[last_words]),
        }
    }

    fn place(&self, place: &Place) -> Option<String> {
        Some(match place {
            Place::File => return None,
            Place::Label(n) => self.say("label {}", "étiquette {}", &[&n.to_string()]),
            Place::Entity(n) => self.say("entity {}", "entité {}", &[&n.to_string()]),
            Place::Article {
                number,
                title,
                part,
            } => {
                let article = self.say(
                    "article {} (“{}”)",
                    "article {} (« {} »)",
                    &[&number.to_string(), title],
                );
                match self.part(*part) {
                    Some(part) => format!("{article}, {part}"),
                    None => article,
                }
            }
        })
    }

    fn part(&self, part: Part) -> Option<String> {
        let (english, french, number) = match part {
            Part::Whole => return None,
            Part::Block(n) => ("block {}", "bloc {}", n),
            Part::Mention(n) => ("mention {}", "mention {}", n),
            Part::Claim(n) => ("claim {}", "affirmation {}", n),
            Part::Relation(n) => ("relation {}", "relation {}", n),
        };
        Some(self.say(english, french, &[&number.to_string()]))
    }

    fn reason(&self, reason: &Reason) -> String {
        match reason {
            Reason::Empty => self.say("The file is empty.", "Le fichier est vide.", &[]),
            Reason::NotUtf8(at) => self.say(
                "Byte {} is not UTF-8. Save the file as UTF-8.",
                "L’octet {} n’est pas de l’UTF-8. Enregistrez le fichier en UTF-8.",
                &[&at.to_string()],
            ),
            Reason::NotJson(position) => self.at(
                "This is not JSON, from line {}, column {} on. The file may be cut short.",
                "Ce n’est pas du JSON, à partir de la ligne {}, colonne {}. Le fichier est peut-être tronqué.",
                position,
            ),
            Reason::TooDeep(position) => self.at(
                "Line {}, column {}: brackets are nested too deep.",
                "Ligne {}, colonne {} : trop de niveaux d’imbrication.",
                position,
            ),
            Reason::NotInquit => self.say(
                "This JSON is not an Inquit file: it lacks \"format\": \"inquit\" and a version.",
                "Ce JSON n’est pas un fichier Inquit : il y manque \"format\": \"inquit\" et une version.",
                &[],
            ),
            Reason::NewerVersion { found, known } => self.say(
                "The file has version {}; this page reads up to version {}. Reload the page to get the newest Inquit.",
                "Le fichier est de version {} ; cette page lit jusqu’à la version {}. Rechargez la page pour avoir le dernier Inquit.",
                &[&found.to_string(), &known.to_string()],
            ),
            Reason::WrongOffsets(found) => self.say(
                "Positions must be in code points with exclusive ends; the file says {}.",
                "Les positions doivent être en points de code, fin exclue ; le fichier dit {}.",
                &[found],
            ),
            Reason::Malformed(member) => self.say(
                "“{}” is missing, or it cannot have the value it has.",
                "« {} » manque, ou n’admet pas la valeur qui s’y trouve.",
                &[member],
            ),
            Reason::EmptyId => self.say("The id is empty.", "L’identifiant est vide.", &[]),
            Reason::DuplicateId(id) => self.say(
                "The id “{}” is used twice.",
                "L’identifiant « {} » est utilisé deux fois.",
                &[id],
            ),
            Reason::Dangling { target, id } => self.say(
                "It refers to {} “{}”, which is not in the file.",
                "Il y est question de {} « {} », qui n’est pas dans le fichier.",
                &[self.target(*target), id],
            ),
            Reason::InvalidColor(color) => self.say(
                "“{}” is not a colour of the form #rrggbb.",
                "« {} » n’est pas une couleur de la forme #rrggbb.",
                &[color],
            ),
            Reason::BlankText => self.say(
                "The article has no visible character.",
                "L’article n’a aucun caractère visible.",
                &[],
            ),
            Reason::TextNotCanonical { found, position } => self.say(
                "The text has the control character U+{} at position {}, so positions would not be the same everywhere.",
                "Le texte contient le caractère de contrôle U+{} en position {} : les positions ne seraient pas les mêmes partout.",
                &[&format!("{:04X}", u32::from(*found)), &position.to_string()],
            ),
            Reason::WrongFingerprint => self.say(
                "The text is not the one whose SHA-256 the file gives: one of the two was changed.",
                "Le texte n’est pas celui dont le fichier donne le SHA-256 : l’un des deux a été modifié.",
                &[],
            ),
            Reason::NoSpans => self.say("It has no span.", "Il n’y a aucune portion de texte.", &[]),
            Reason::EmptyRange { start, end } => self.say(
                "The span {}–{} ends before it begins.",
                "La portion {}–{} finit avant de commencer.",
                &[&start.to_string(), &end.to_string()],
            ),
            Reason::BeyondText { end, length } => self.say(
                "The span ends at {}, but the text has {} code points.",
                "La portion finit en {}, mais le texte a {} points de code.",
                &[&end.to_string(), &length.to_string()],
            ),
            Reason::QuoteDiffers { quoted, found } => self.say(
                "The file quotes “{}”, but the text has “{}” there. Were positions counted in another unit?",
                "Le fichier cite « {} », mais le texte porte là « {} ». Les positions sont-elles comptées dans une autre unité ?",
                &[quoted, found],
            ),
            Reason::BlocksOverlap => self.say(
                "The block begins before the one before it has ended.",
                "Le bloc commence avant la fin du précédent.",
                &[],
            ),
            Reason::UnclearSource => self.say(
                "A source must be exactly one of mention, entity and name.",
                "Une source doit être soit une mention, soit une entité, soit un nom.",
                &[],
            ),
        }
    }

    fn at(&self, english: &str, french: &str, position: &Position) -> String {
        let (line, column) = (position.line.to_string(), position.column.to_string());
        self.say(english, french, &[&line, &column])
    }

    fn target(&self, target: Target) -> &'static str {
        match (target, self.language) {
            (Target::Label, Language::En) => "the label",
            (Target::Label, Language::Fr) => "l’étiquette",
            (Target::Entity, Language::En) => "the entity",
            (Target::Entity, Language::Fr) => "l’entité",
            (Target::Mention, Language::En) => "the mention",
            (Target::Mention, Language::Fr) => "la mention",
            (Target::Annotation, Language::En) => "the annotation",
            (Target::Annotation, Language::Fr) => "l’annotation",
        }
    }
}
