//! Whom the words of a source mean: by name, by pronoun, by office.

use std::ops::Range;

use crate::core::text::TextRange;

use super::{
    claims::Draft,
    class::Class,
    entities::Named,
    evidence::Label,
    passage::Known,
    people::Person,
    proposal::{ClaimProposal, ProposedSource, Referent, Resolution, SourceNature},
    prose::Prose,
};
use crate::core::annotation::Spans;

/// What is known of a text when speakers are looked for.
pub struct Speakers<'a> {
    /// The text.
    pub prose: &'a Prose<'a>,
    /// Its names.
    pub named: &'a [Named],
    /// Its persons.
    pub people: &'a [Person],
    /// What the library and the article hold.
    pub known: &'a Known,
    /// Who spoke last, and at which token.
    pub last: Option<(usize, usize)>,
}

/// How far back a pronoun may refer, in tokens.
const REACH: usize = 160;

/// How many tokens nearer the last speaker counts than others.
const HEARD: usize = 45;

impl Speakers<'_> {
    /// The proposal that a draft makes. Drafts must come in text order.
    pub fn proposal(&mut self, draft: &Draft) -> Option<ClaimProposal> {
        let spans = Spans::new(draft.content.ranges.clone())?;
        let mut sources = Vec::with_capacity(draft.sources.len().max(1));
        for words in &draft.sources {
            sources.push(self.source(words, draft.extent.start));
        }
        if sources.is_empty() {
            sources.push(ProposedSource {
                spans: Vec::new(),
                nature: SourceNature::Implicit,
                resolution: None,
                medium: None,
            });
        }
        sources[0].medium = draft.medium;
        Some(ClaimProposal {
            spans,
            cue: draft.cue.into_iter().collect(),
            sources,
            kind: draft.content.kind,
            score: draft.score,
            why: draft.why,
        })
    }

    fn source(&mut self, words: &Range<usize>, content: usize) -> ProposedSource {
        let (nature, person) = self.meaning(words, content);
        let guess = nature != SourceNature::Named;
        let place = person
            .map(|index| self.people[index].full.clone())
            .or_else(|| {
                self.named
                    .get(self.names_in(words))
                    .filter(|n| n.is_in(words))
                    .map(|n| n.tokens.clone())
            });
        if let Some(person) = person {
            self.last = Some((person, words.start.max(content)));
        }
        let resolution = place
            .filter(|_| nature == SourceNature::Named || person.is_some())
            .and_then(|tokens| self.prose.words(tokens))
            .map(|range| Resolution {
                referent: self.referent(range),
                guess,
            });
        ProposedSource {
            spans: self.prose.words(words.clone()).into_iter().collect(),
            nature,
            resolution,
            medium: None,
        }
    }

    /// The index of the first name that ends behind the beginning of the words.
    fn names_in(&self, words: &Range<usize>) -> usize {
        self.named.partition_point(|n| n.tokens.end <= words.start)
    }

    fn meaning(&self, words: &Range<usize>, content: usize) -> (SourceNature, Option<usize>) {
        let first = self.prose.token(words.start);
        if words.len() == 1 && first.is(Class::PRONOUN) && !first.is(Class::GIVEN) {
            return (SourceNature::Pronoun, self.by_pronoun(words.start, content));
        }
        let names = self.named[self.names_in(words)..]
            .iter()
            .take_while(|n| n.tokens.start < words.end);
        let inside: Vec<&Named> = names.filter(|n| n.is_in(words)).collect();
        if let Some(person) = inside.iter().find(|n| n.label == Label::Person) {
            return (SourceNature::Named, self.person_named(person));
        }
        let prose = self.prose;
        let head = words.clone().find(|t| {
            let token = prose.token(*t);
            token.is_word()
                && !token.is(Class::ARTICLE
                    .or(Class::OF)
                    .or(Class::NUMERAL)
                    .or(Class::ADVERB))
        });
        let Some(head) = head else {
            return (SourceNature::Role, None);
        };
        let named_head = inside.first().is_some_and(|n| {
            n.tokens.contains(&head)
                || n.tokens.start == head + 1 && !prose.token(head).is(Class::ROLE)
        });
        if named_head {
            return (SourceNature::Named, None);
        }
        let any = |class: Class| {
            words
                .clone()
                .take(6)
                .any(|t| prose.token(t).is(class) && !prose.token(t).is_capital())
        };
        let plural =
            first.is(Class::PLURAL) || prose.lower(head).ends_with('s') && first.is(Class::NUMERAL);
        if any(Class::ANONYMOUS) {
            (SourceNature::Anonymous, None)
        } else if prose.token(head).is(Class::DOCUMENT) {
            (SourceNature::Document, None)
        } else if plural
            || (prose.token(head).is(Class::BODY) && !prose.token(head).is(Class::ROLE))
        {
            (SourceNature::Collective, None)
        } else {
            (SourceNature::Role, self.by_role(words, content))
        }
    }

    fn person_named(&self, name: &Named) -> Option<usize> {
        self.people
            .iter()
            .position(|p| p.places.binary_search(&name.tokens.start).is_ok())
    }

    /// The nearest person before who fits, the last speaker before others.
    fn by_pronoun(&self, pronoun: usize, content: usize) -> Option<usize> {
        let class = self.prose.token(pronoun).class;
        let word = self.prose.lower(pronoun);
        let gendered =
            class.is(Class::FEMININE.or(Class::MASCULINE)) || matches!(word, "lui" | "celui-ci");
        if class.is(Class::PLURAL) || (!gendered && !matches!(word, "je" | "j'" | "i")) {
            return None;
        }
        let other = if class.is(Class::FEMININE) {
            Class::MASCULINE
        } else {
            Class::FEMININE
        };
        let before = pronoun.min(content);
        let distance = |index: usize, person: &Person| {
            let after = person.places.partition_point(|p| *p < before);
            let named = after
                .checked_sub(1)
                .map(|last| before - person.places[last]);
            let heard = self
                .last
                .filter(|(last, at)| *last == index && *at <= pronoun)
                .map(|(_, at)| (pronoun - at.min(pronoun)).saturating_sub(HEARD));
            match (named, heard) {
                (Some(a), Some(b)) => Some(a.min(b)),
                (a, b) => a.or(b),
            }
        };
        let unsure = |person: &Person| if person.gender == Class::NONE { 10 } else { 0 };
        self.people
            .iter()
            .enumerate()
            .filter(|(_, person)| !person.gender.is(other))
            .filter_map(|(index, person)| Some((distance(index, person)? + unsure(person), index)))
            .filter(|(distance, _)| *distance <= REACH)
            .min()
            .map(|(_, index)| index)
    }

    /// The person who bears the office, the one named last before, else the first one after.
    fn by_role(&self, words: &Range<usize>, content: usize) -> Option<usize> {
        let prose = self.prose;
        let roles: Vec<&str> = words
            .clone()
            .filter(|t| prose.token(*t).is(Class::ROLE))
            .map(|t| prose.lower(t))
            .collect();
        let role = *roles.first()?;
        let other = prose.token(words.start).class;
        let _ = content;
        let fits = |person: &&Person| {
            let same = person.roles.iter().any(|r| r == role)
                || (matches!(role, "chef" | "cheffe")
                    && words.clone().any(|t| prose.lower(t) == "diplomatie")
                    && person.roles.iter().any(|r| r == "ministre"));
            same && !(other.is(Class::FEMININE) && person.gender.is(Class::MASCULINE))
        };
        let nearest = |person: &Person| {
            let after = person.places.partition_point(|p| *p < words.start);
            match after.checked_sub(1) {
                Some(last) => (0, words.start - person.places[last]),
                None => (1, person.places[0]),
            }
        };
        let found = self
            .people
            .iter()
            .enumerate()
            .filter(|(_, p)| fits(p))
            .min_by_key(|(_, p)| nearest(p));
        found.map(|(index, _)| index)
    }

    /// The mention, the entity or the words of the text that a name means.
    fn referent(&self, range: TextRange) -> Referent {
        let known = self.known;
        if let Some(mention) = known.mentions.iter().find(|m| m.range.overlaps(range)) {
            return Referent::Mention(mention.id.clone());
        }
        let words = range.of(self.prose.text).unwrap_or_default();
        let bears = |name: &String| name == words;
        let mut entities = known
            .entities
            .iter()
            .filter(|e| bears(&e.name) || e.aliases.iter().any(bears));
        match (entities.next(), entities.next()) {
            (Some(entity), None) => Referent::Entity(entity.id.clone()),
            _ => Referent::Name(range),
        }
    }
}
