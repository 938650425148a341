//! Whom the words of a source mean: by name, by pronoun, by office.

use std::ops::Range;

use crate::core::text::TextRange;

use super::{
    claims::Draft,
    class::Class,
    entities::Named,
    evidence::Label,
    passage::Known,
    proposal::{ClaimProposal, ProposedSource, Referent, Resolution, SourceNature},
    prose::Prose,
    references::References,
    subjects::before_words,
};
use crate::core::annotation::Spans;

/// What is known of a text when speakers are looked for.
pub struct Speakers<'a> {
    /// The text.
    pub prose: &'a Prose<'a>,
    /// Its names.
    pub named: &'a [Named],
    /// What the library and the article hold.
    pub known: &'a Known,
    /// Whom pronouns and offices mean.
    pub references: References<'a>,
    /// The last source that is nobody by name ("le préfet"), for pronouns after it.
    pub unnamed: Option<Range<usize>>,
    /// The last source that is several, for "ils" and "they".
    pub several: Option<Range<usize>>,
}

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
        let (nature, mut person) = self.meaning(words, content);
        let guess = nature != SourceNature::Named;
        let heard = match nature {
            SourceNature::Pronoun => self.heard(words.start),
            SourceNature::Role => self.called_before(words),
            _ => None,
        };
        if heard.is_some() {
            person = None;
        }
        self.remember(words, nature, person);
        let is_heard = heard.is_some();
        let place = person
            .map(|index| self.references.people.list[index].full.clone())
            .or(heard)
            .or_else(|| {
                self.named
                    .get(self.names_in(words))
                    .filter(|n| n.is_in(words))
                    .map(|n| n.tokens.clone())
            });
        if let Some(person) = person {
            self.references.last = Some((person, words.start.max(content)));
            if nature == SourceNature::Pronoun {
                self.references.learn(person, words.start);
            }
        }
        let resolution = place
            .filter(|_| nature == SourceNature::Named || person.is_some() || is_heard)
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

    /// Keeps what later pronouns may mean.
    fn remember(&mut self, words: &Range<usize>, nature: SourceNature, person: Option<usize>) {
        let prose = self.prose;
        let joins = words.clone().any(|t| prose.token(t).is(Class::CONJUNCTION));
        if nature == SourceNature::Collective || nature == SourceNature::Named && joins {
            self.several = Some(words.clone());
        } else if matches!(nature, SourceNature::Role | SourceNature::Anonymous) && person.is_none()
        {
            self.unnamed = Some(words.clone());
        } else if nature != SourceNature::Pronoun {
            self.unnamed = None;
        }
    }

    /// The source before that is nobody by name and that the pronoun means: of the same number, and
    /// no farther than the paragraph before; a single one only if nobody was named since.
    fn heard(&self, pronoun: usize) -> Option<Range<usize>> {
        let prose = self.prose;
        let class = prose.token(pronoun).class;
        if class.is(Class::POSSESSIVE) {
            return None;
        }
        let paragraph = |t: usize| prose.paragraphs.partition_point(|p| p.tokens.end <= t);
        let apart = |words: &Range<usize>| {
            paragraph(pronoun)
                .checked_sub(paragraph(words.start))
                .unwrap_or(usize::MAX)
        };
        if class.is(Class::PLURAL) || matches!(prose.lower(pronoun), "ils" | "elles" | "they") {
            let several = self.several.clone();
            return several.filter(|words| words.end <= pronoun && apart(words) <= 1);
        }
        let gendered = class.is(Class::FEMININE.or(Class::MASCULINE));
        let named = &self.references.people.named;
        let is_alone = |words: &Range<usize>| {
            let after = named.partition_point(|(at, _)| *at < words.start);
            named.get(after).is_none_or(|(at, _)| *at > pronoun)
        };
        let of_gender = |words: &Range<usize>| {
            let all = words.clone().take(3);
            let first = all.fold(Class::NONE, |sum, t| sum.or(prose.token(t).class));
            let (feminine, masculine) = (first.is(Class::FEMININE), first.is(Class::MASCULINE));
            feminine == masculine || feminine == class.is(Class::FEMININE)
        };
        let before = self.described_before(pronoun);
        let unnamed = before.or(self.unnamed.clone()).filter(|_| gendered);
        unnamed.filter(|words| {
            words.end <= pronoun && apart(words) == 0 && is_alone(words) && of_gender(words)
        })
    }

    /// "the diplomat" after "a senior Western diplomat": the nameless source with the same noun.
    fn called_before(&self, words: &Range<usize>) -> Option<Range<usize>> {
        let prose = self.prose;
        let noun = prose.lower(words.end - 1);
        let definite = matches!(
            prose.lower(words.start),
            "the" | "le" | "la" | "l'" | "ce" | "cette"
        );
        let unnamed = self
            .unnamed
            .clone()
            .filter(|_| definite && words.len() == 2)?;
        let same = unnamed.end <= words.start && unnamed.clone().any(|t| prose.lower(t) == noun);
        same.then_some(unnamed)
    }

    /// "The mayor was blunt. “…,” she said": the subject of the sentence before, if it is an office.
    fn described_before(&self, pronoun: usize) -> Option<Range<usize>> {
        let prose = self.prose;
        let before = prose.sentence_of(pronoun).checked_sub(1)?;
        let sentence = prose.sentences[before].clone();
        if sentence.clone().any(|t| prose.quoted[t].is_some()) {
            return None;
        }
        let words = match prose.first_verb(sentence.clone()) {
            Some(verb) => before_words(prose, sentence.start, verb, true)?,
            // "Dans la cour, le voisin hoche la tête": the verb is not known.
            None => {
                let first = prose.after_adjuncts(sentence.start, sentence.end);
                let comma = prose.has_mark(first, sentence.end, ',');
                let phrase = prose.phrase_from(first + usize::from(comma), sentence.end)?;
                let is_office = |t: &usize| prose.token(*t).is(Class::ROLE);
                phrase.start..phrase.clone().find(is_office)? + 1
            }
        };
        let office = words.clone().any(|t| prose.token(t).is(Class::ROLE));
        // "la ligne numéro deux" is nobody.
        let is_counted = words.clone().any(|t| prose.token(t).is(Class::NUMERAL));
        let single = !prose.token(words.start).is(Class::PLURAL) && !is_counted;
        (office && single && words.len() <= 6).then_some(words)
    }

    /// The index of the first name that ends behind the beginning of the words.
    fn names_in(&self, words: &Range<usize>) -> usize {
        self.named.partition_point(|n| n.tokens.end <= words.start)
    }

    fn meaning(&self, words: &Range<usize>, content: usize) -> (SourceNature, Option<usize>) {
        let first = self.prose.token(words.start);
        let pronoun = Class::PRONOUN.or(Class::CLITIC);
        if words.len() == 1 && first.is(pronoun) && !first.is(Class::GIVEN) {
            return (
                SourceNature::Pronoun,
                self.references.by_pronoun(words.start, content),
            );
        }
        if words.len() == 1 && first.is(Class::POSSESSIVE) {
            let gendered = self.references.by_pronoun(words.start, content);
            let last = self.references.last.map(|(person, _)| person);
            return (SourceNature::Pronoun, gendered.or(last));
        }
        if words.len() == 2 && self.prose.is_latter(words.start, words.end) {
            let person = self.references.by_latter(words.start, content);
            return (SourceNature::Pronoun, person);
        }
        // "His message was clear: “…”": he says it, not a lawyer of his.
        let says = Class::DOCUMENT.or(Class::MEDIUM);
        let is_owned = words.len() > 1
            && first.is(Class::POSSESSIVE)
            && words
                .clone()
                .skip(1)
                .take(2)
                .any(|t| self.prose.token(t).is(says));
        if is_owned {
            let person = self.references.by_pronoun(words.start, content);
            let last = self.references.last.map(|(person, _)| person);
            return (SourceNature::Document, person.or(last));
        }
        let names = self.named[self.names_in(words)..]
            .iter()
            .take_while(|n| n.tokens.start < words.end);
        let inside: Vec<&Named> = names.filter(|n| n.is_in(words)).collect();
        let prose = self.prose;
        // "Whitfield’s predecessor, Anne Clarke", "Labour MP David Osei".
        let owns = |n: &Named| {
            let after = prose.token_within(n.tokens.end, words.end);
            after.is_some_and(|token| token.is(Class::GENITIVE))
        };
        // "le père de Louise", "l’avocat de Jean Petit".
        let belongs = |n: &Named| {
            let of = n
                .tokens
                .start
                .checked_sub(2)
                .filter(|of| *of >= words.start);
            of.is_some_and(|of| {
                prose.token(of).is(Class::ROLE) && prose.token(of + 1).is(Class::OF)
            })
        };
        let is_given = |n: &&&Named| prose.token(n.tokens.start).is(Class::GIVEN);
        let persons = inside
            .iter()
            .filter(|n| n.label == Label::Person && !owns(n) && !belongs(n));
        if let Some(person) = persons.clone().find(is_given).or(persons.clone().next()) {
            return (SourceNature::Named, self.person_named(person));
        }
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
            (SourceNature::Role, self.references.by_role(words, content))
        }
    }

    fn person_named(&self, name: &Named) -> Option<usize> {
        let named = &self.references.people.named;
        let at = named.binary_search_by_key(&name.tokens.start, |(at, _)| *at);
        at.ok().map(|at| named[at].1)
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
