//! Whom a pronoun or an office means: the nearest person of the text who fits.

use std::ops::Range;

use super::{
    class::Class,
    lexicon::Table,
    people::{People, Person, office},
    prose::Prose,
    tongue::Tongue,
};

/// How far back a pronoun may refer, in tokens; a bare description ("l’élue") half as far.
const REACH: usize = 160;

/// How many tokens nearer the last speaker counts than others.
const HEARD: usize = 45;

/// Within how many tokens of its beginning a sentence names whom it is about.
const SUBJECT: usize = 4;

/// How many names before a place are looked at, and how many after it.
const BEFORE: usize = 200;
const AFTER: usize = 60;

/// Offices of which a place has one: whoever is called so bears that very office, and no other.
const UNIQUE: [&str; 24] = [
    "préfet",
    "préfète",
    "maire",
    "ministre",
    "président",
    "présidente",
    "procureur",
    "procureure",
    "gouverneur",
    "juge",
    "roi",
    "reine",
    "pape",
    "mayor",
    "president",
    "minister",
    "premier",
    "prosecutor",
    "governor",
    "judge",
    "king",
    "queen",
    "pope",
    "chancellor",
];

/// Finds out whom words mean.
pub struct References<'a> {
    /// The text.
    pub prose: &'a Prose<'a>,
    /// Its persons.
    pub people: &'a People,
    /// Who spoke last, and at which token.
    pub last: Option<(usize, usize)>,
    /// The genders that pronouns have told of persons whose names do not tell.
    pub told: Table<usize, Class>,
}

impl References<'_> {
    /// The persons named before a token, the nearest first, each with its distance.
    fn before(&self, token: usize) -> impl Iterator<Item = (usize, usize)> {
        let end = self.people.named.partition_point(|(at, _)| *at < token);
        let near = &self.people.named[end.saturating_sub(BEFORE)..end];
        near.iter()
            .rev()
            .map(move |(at, person)| (token - at, *person))
    }

    /// The nearest person before who fits the pronoun, the last speaker before others.
    pub fn by_pronoun(&self, pronoun: usize, content: usize) -> Option<usize> {
        let class = self.prose.token(pronoun).class;
        let gendered = class.is(Class::FEMININE.or(Class::MASCULINE));
        let first_person = matches!(self.prose.lower(pronoun), "je" | "j'" | "i");
        if class.is(Class::PLURAL) || !(gendered || first_person) {
            return None;
        }
        let other = if class.is(Class::FEMININE) {
            Class::MASCULINE
        } else {
            Class::FEMININE
        };
        let before = pronoun.min(content);
        let heard = self.last.filter(|(_, at)| *at <= pronoun);
        let heard = heard.map(|(person, at)| ((pronoun - at).saturating_sub(HEARD), person));
        // Whoever is named since in the paragraph itself is nearer than who spoke in another.
        let paragraph = |t: usize| self.prose.paragraphs.partition_point(|p| p.tokens.end <= t);
        let here = paragraph(pronoun);
        let start = self.prose.paragraphs[here].tokens.start;
        let is_named_here = self
            .before(before)
            .any(|(distance, person)| before - distance >= start && !self.gender(person).is(other));
        let spoken = self.last.map_or(0, |(_, at)| at);
        let heard = heard.filter(|_| spoken >= start || !is_named_here);
        // "Sa collègue Jeanne hoche la tête. « … », dit-elle": the sentence before is about another.
        let previous = self.prose.sentence_of(before).saturating_sub(1);
        let opening = self.prose.sentences[previous].start;
        let mut subjects = self
            .before(before)
            .take_while(|(distance, _)| before - distance >= opening)
            .filter(|(distance, _)| before - distance < opening + SUBJECT);
        let subject = subjects.find(|(_, person)| !self.gender(*person).is(other));
        if let Some((_, person)) = subject.filter(|_| spoken < opening && opening < before) {
            return Some(person);
        }
        let unsure = |person: usize| match self.gender(person) {
            Class::NONE => 10,
            _ => 0,
        };
        self.before(before)
            .chain(heard)
            .filter(|(distance, person)| *distance <= REACH && !self.gender(*person).is(other))
            .map(|(distance, person)| (distance + unsure(person), person))
            .min()
            .map(|(_, person)| person)
    }

    /// The person who bears the office, the one named last before, else the first one after; without
    /// one, whoever a bare description can mean.
    pub fn by_role(&self, words: &Range<usize>, content: usize) -> Option<usize> {
        let prose = self.prose;
        let role = words.clone().find(|t| prose.token(*t).is(Class::ROLE));
        let Some(role) = role.map(|t| office(prose, t)) else {
            return self.by_description(words, content);
        };
        let diplomacy = matches!(role.as_str(), "chef" | "cheffe")
            && words.clone().any(|t| prose.lower(t) == "diplomatie");
        if matches!(role.as_str(), "homologue" | "homologues" | "counterpart") {
            return self.counterpart(words.start.min(content));
        }
        let fits = |person: &Person| {
            let same = person.roles.contains(&role)
                || (diplomacy && person.roles.iter().any(|known| known == "ministre"));
            let countries = words.clone().filter(|t| prose.token(*t).is(Class::DEMONYM));
            let country = countries.clone().all(|t| {
                person
                    .roles
                    .iter()
                    .any(|known| is_same_country(known, prose.lower(t)))
            });
            let feminine = prose.token(words.start).is(Class::FEMININE);
            same && country && !(feminine && person.gender.is(Class::MASCULINE))
        };
        let mut before = self.before(words.start).map(|(_, person)| person);
        let start = self
            .people
            .named
            .partition_point(|(at, _)| *at < words.start);
        let mut after = self.people.named[start..]
            .iter()
            .take(AFTER)
            .map(|(_, person)| *person);
        before
            .find(|person| fits(self.person(*person)))
            .or_else(|| after.find(|person| fits(self.person(*person))))
            .or_else(|| self.by_description(words, content))
    }

    /// "Son homologue": the nearest person who is not the one that speaks.
    fn counterpart(&self, token: usize) -> Option<usize> {
        let speaker = self.last.map(|(person, _)| person);
        let mut others = self.before(token).map(|(_, person)| person);
        others.find(|person| Some(*person) != speaker)
    }

    /// "ce dernier": whoever was named last before.
    pub fn by_latter(&self, first: usize, content: usize) -> Option<usize> {
        let other = match self.prose.lower(first) {
            "ce" => Class::FEMININE,
            "cette" => Class::MASCULINE,
            _ => return None,
        };
        self.before(first.min(content))
            .take_while(|(distance, _)| *distance <= REACH)
            .map(|(_, person)| person)
            .find(|person| !self.person(*person).gender.is(other))
    }

    /// "l’élu", "cette infirmière", "the former minister", "the 29-year-old": whoever was named last before.
    fn by_description(&self, words: &Range<usize>, content: usize) -> Option<usize> {
        let prose = self.prose;
        let definite = matches!(
            prose.lower(words.start),
            "le" | "la" | "l'" | "ce" | "cet" | "cette" | "the" | "this"
        );
        let is_former = |t: usize| matches!(prose.lower(t), "ancien" | "ancienne" | "former");
        let is_office = words.clone().any(|t| UNIQUE.contains(&prose.lower(t)))
            && !words.clone().any(is_former);
        // "cette enseignante de 41 ans" is as short as "cette enseignante".
        let end = words
            .clone()
            .find(|t| prose.token(*t).is(Class::OF))
            .unwrap_or(words.end);
        let is_person = |t: usize| {
            let word = prose.lower(t);
            let is_aged = word.ends_with("year-old");
            // "the Spaniard".
            let is_people = prose.token(t).is(Class::DEMONYM) && prose.token(t).is_capital();
            is_aged
                || is_people
                || prose.token(t).is(Class::ROLE)
                || is_agent(word, prose.lexicon.tongue)
        };
        let is_somebody = (words.start + 1..end).any(is_person);
        let length = (words.start..end)
            .filter(|t| prose.token(*t).is_word())
            .count();
        // "the retired bus driver" has a word more than "le chauffeur retraité".
        let longest = 3 + usize::from(prose.lexicon.tongue == Tongue::English);
        if !definite || is_office || length > longest || !is_somebody {
            return None;
        }
        let mut class = words
            .clone()
            .fold(Class::NONE, |class, t| class.or(prose.token(t).class));
        if !class.is(Class::FEMININE.or(Class::MASCULINE)) {
            class = match prose.lower(words.start) {
                "la" | "cette" => Class::FEMININE,
                "l'" if prose.lower(words.start + 1) == "ancienne" => Class::FEMININE,
                "le" | "ce" => Class::MASCULINE,
                _ => Class::NONE,
            };
        }
        let other = match (class.is(Class::FEMININE), class.is(Class::MASCULINE)) {
            (true, false) => Class::MASCULINE,
            (false, true) => Class::FEMININE,
            _ => Class::NONE,
        };
        self.before(words.start.min(content))
            .take_while(|(distance, _)| *distance <= REACH / 2)
            .map(|(_, person)| person)
            .find(|person| !self.person(*person).gender.is(other))
    }

    /// Keeps what a pronoun tells of whom it means.
    pub fn learn(&mut self, person: usize, pronoun: usize) {
        let class = self.prose.token(pronoun).class;
        let gender = match (class.is(Class::FEMININE), class.is(Class::MASCULINE)) {
            (true, false) => Class::FEMININE,
            (false, true) => Class::MASCULINE,
            _ => return,
        };
        if self.person(person).gender == Class::NONE {
            self.told.entry(person).or_insert(gender);
        }
    }

    fn gender(&self, person: usize) -> Class {
        match self.person(person).gender {
            Class::NONE => self.told.get(&person).copied().unwrap_or(Class::NONE),
            gender => gender,
        }
    }

    fn person(&self, index: usize) -> &Person {
        &self.people.list[index]
    }
}

/// Whether the ending is one of those who do something: "vigneron", "headteacher".
fn is_agent(word: &str, tongue: Tongue) -> bool {
    const FRENCH: [&str; 9] = [
        "eur", "euse", "rice", "ien", "ienne", "iste", "eron", "eronne", "logue",
    ];
    const ENGLISH: [&str; 7] = ["er", "or", "ist", "ian", "man", "woman", "eer"];
    let endings: &[&str] = match tongue {
        Tongue::French => &FRENCH,
        Tongue::English => &ENGLISH,
        _ => &[],
    };
    word.len() > 5 && !word.ends_with("paper") && endings.iter().any(|end| word.ends_with(end))
}

/// "malien", "malienne", "maliens".
fn is_same_country(one: &str, other: &str) -> bool {
    one.chars().take(5).eq(other.chars().take(5))
}
