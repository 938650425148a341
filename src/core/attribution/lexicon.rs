//! What is known of a word: its sorts, and which forms of which verb of saying it may be.

use super::{class::Class, english, french, gazetteer, neighbours, tongue::Tongue, verbs};

pub use super::lookup::Table;

pub use super::verbs::{Frame, Mood, VerbForm};

/// What is known of one word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// Its sorts.
    pub class: Class,
    /// As a verb of saying.
    pub verb: Option<VerbForm>,
}

/// The words of one language, with the names of all.
#[derive(Debug)]
pub struct Lexicon {
    /// Which language.
    pub tongue: Tongue,
    words: Table<Box<str>, Entry>,
    /// Names of several words.
    phrases: Table<&'static str, Class>,
    /// Verbs that say something together with other words, and those words.
    light: Table<&'static str, &'static str>,
}

impl Lexicon {
    /// Makes all forms.
    pub fn new(tongue: Tongue) -> Self {
        let mut lexicon = Self {
            tongue,
            words: Table::default(),
            phrases: Table::default(),
            light: Default::default(),
        };
        let words = match tongue {
            Tongue::French => french::WORDS,
            Tongue::English => english::WORDS,
            Tongue::German => neighbours::GERMAN,
            Tongue::Spanish => neighbours::SPANISH,
            Tongue::Italian => neighbours::ITALIAN,
        };
        for (class, words) in words.iter().chain(gazetteer::GIVEN) {
            words
                .split_whitespace()
                .for_each(|w| lexicon.add(w, *class));
        }
        for (_, words) in gazetteer::GIVEN {
            words
                .split_whitespace()
                .for_each(|w| lexicon.add(w, Class::GIVEN));
        }
        lexicon.add_names(gazetteer::PLACES, Class::PLACE);
        lexicon.add_names(gazetteer::ORGANISATIONS, Class::ORGANISATION);
        lexicon.add_names(gazetteer::EVENTS, Class::EVENT);
        verbs::forms(tongue, &mut |form, verb| lexicon.add_verb(form, verb));
        let light: &[(&str, &str)] = match tongue {
            Tongue::French => &french::LIGHT_VERBS,
            Tongue::English => &english::LIGHT_VERBS,
            _ => &[],
        };
        for (forms, others) in light {
            forms
                .split_whitespace()
                .for_each(|form| lexicon.add(form, Class::LIGHT));
            let forms = forms.split_whitespace().map(|form| (form, *others));
            lexicon.light.extend(forms);
        }
        lexicon
    }

    /// What is known of a word in small letters.
    pub fn entry(&self, word: &str) -> Entry {
        self.words.get(word).copied().unwrap_or_default()
    }

    /// The sorts of a name of several words, in small letters.
    pub fn phrase(&self, words: &str) -> Class {
        self.phrases.get(words).copied().unwrap_or_default()
    }

    /// The words with which a verb form says something ("fait": "savoir"), each a few words long.
    pub fn light(&self, form: &str) -> impl Iterator<Item = &'static str> {
        self.light
            .get(form)
            .into_iter()
            .flat_map(|others| others.split('|'))
    }

    fn add(&mut self, word: &str, class: Class) {
        let entry = self.words.entry(word.into()).or_default();
        entry.class = entry.class.or(class);
    }

    fn add_verb(&mut self, form: &str, verb: VerbForm) {
        let entry = self.words.entry(form.into()).or_default();
        entry.verb = Some(entry.verb.map_or(verb, |other| other.or(verb)));
    }

    fn add_names(&mut self, names: &'static str, class: Class) {
        for name in names.split('|') {
            if name.contains(' ') {
                let known = self.phrases.entry(name).or_default();
                *known = known.or(class);
            } else {
                self.add(name, class);
            }
        }
    }
}
