//! Whom a pronoun or an office means: the nearest person of the text who fits.

use std::ops::Range;

use super::{
    class::Class,
    people::{People, Person, office},
    prose::Prose,
};

/// How far back a pronoun may refer, in tokens; a bare description ("l’élue") half as far.
const REACH: usize = 160;

/// How many tokens nearer the last speaker counts than others.
const HEARD: usize = 45;

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
        let unsure = |person: usize| match self.person(person).gender {
            Class::NONE => 10,
            _ => 0,
        };
        self.before(before)
            .chain(heard)
            .filter(|(distance, person)| {
                *distance <= REACH && !self.person(*person).gender.is(other)
            })
            .map(|(distance, person)| (distance + unsure(person), person))
            .min()
            .map(|(_, person)| person)
    }

    /// The person who bears the office, the one named last before, else the first one after; without
    /// one, whoever a bare description can mean.
    pub fn by_role(&self, words: &Range<usize>, content: usize) -> Option<usize> {
        let prose = self.prose;
        let role = words
            .clone()
            .find(|t| prose.token(*t).is(Class::ROLE))
            .map(|t| office(prose, t))?;
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

    /// "l’élu", "cette infirmière", "the former minister": whoever was named last before.
    fn by_description(&self, words: &Range<usize>, content: usize) -> Option<usize> {
        let prose = self.prose;
        let definite = matches!(
            prose.lower(words.start),
            "le" | "la" | "l'" | "ce" | "cet" | "cette" | "the" | "this"
        );
        let is_office = words.clone().any(|t| UNIQUE.contains(&prose.lower(t)));
        if !definite || is_office || words.len() > 3 {
            return None;
        }
        let class = words
            .clone()
            .fold(Class::NONE, |class, t| class.or(prose.token(t).class));
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

    fn person(&self, index: usize) -> &Person {
        &self.people.list[index]
    }
}

/// "malien", "malienne", "maliens".
fn is_same_country(one: &str, other: &str) -> bool {
    one.chars().take(5).eq(other.chars().take(5))
}
