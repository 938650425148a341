//! From verbs of saying, prepositions and quotation marks to what is said by whom.

use std::ops::Range;

use crate::core::{annotation::ClaimKind, text::TextRange};

use super::{
    class::Class,
    contents::Content,
    cues::{Cue, cues},
    proposal::ClaimReason,
    prose::Prose,
    subjects::{Subject, before_words, subject, with_name},
};

/// A claim whose sources are words, not yet persons.
#[derive(Clone, Debug)]
pub struct Draft {
    /// What is said.
    pub content: Content,
    /// The tokens from the first to the last of what is said.
    pub extent: Range<usize>,
    /// What introduces it.
    pub cue: Option<TextRange>,
    /// The tokens that name the sources, the outermost first; empty if it is implicit.
    pub sources: Vec<Range<usize>>,
    /// Where it was said.
    pub medium: Option<TextRange>,
    /// How sure it is.
    pub score: u8,
    /// What it rests on.
    pub why: ClaimReason,
    /// The sentence it is in.
    pub sentence: usize,
}

/// All claims of a passage, in text order.
pub fn drafts(prose: &Prose<'_>) -> Vec<Draft> {
    let mut found = Vec::new();
    for index in 0..prose.sentences.len() {
        let mut reader = Reader {
            prose,
            within: prose.sentences[index].clone(),
            sentence: index,
            drafts: Vec::new(),
            subject: None,
            cues: cues(prose, prose.sentences[index].clone()),
        };
        reader.read();
        found.append(&mut reader.drafts);
    }
    super::fragments::quoted_fragments(prose, &mut found);
    super::continued::lone_quotations(prose, &mut found);
    super::continued::speakers_left_out(prose, &mut found);
    super::headlines::quotations_of_headlines(prose, &mut found);
    found.sort_by_key(|draft| (draft.content.ranges[0].start(), draft.extent.end));
    found
}

/// One sentence that is being read.
pub(super) struct Reader<'a, 'b> {
    pub(super) prose: &'a Prose<'b>,
    pub(super) within: Range<usize>,
    pub(super) sentence: usize,
    pub(super) drafts: Vec<Draft>,
    /// The last subject of a verb of saying.
    pub(super) subject: Option<Range<usize>>,
    pub(super) cues: Vec<Cue>,
}

impl Reader<'_, '_> {
    fn read(&mut self) {
        for index in 0..self.cues.len() {
            self.read_cue(index);
        }
        super::prepositions::read(self.prose, self.sentence, &mut self.drafts);
        self.read_colon();
        if self.drafts.is_empty() {
            self.drafts
                .extend(super::hearsay::draft(self.prose, self.sentence));
        }
    }

    fn read_cue(&mut self, index: usize) {
        let cue = self.cues[index].clone();
        let Some(subject) = subject(self.prose, &self.within, &cue) else {
            return self.read_without_subject(&cue);
        };
        let source = match &subject {
            Subject::Before(words) | Subject::After(words) => Some(words.clone()),
            Subject::Shared => self.subject.clone().or_else(|| self.main_subject(&cue)),
        };
        if source.as_ref().is_some_and(|words| self.is_nobody(words)) {
            return;
        }
        if let Some(close) = self.set_off(&cue, &subject) {
            self.read_set_off(&cue, &subject, source.clone(), close);
        } else {
            self.read_complement(index, &cue, &subject, source.clone());
        }
        if source.is_some() {
            self.subject = source;
        }
    }

    /// "No one has said": nothing is said.
    fn is_nobody(&self, words: &Range<usize>) -> bool {
        match self.prose.lower(words.end - 1) {
            "one" => words.end >= 2 && self.prose.lower(words.end - 2) == "no",
            word => matches!(
                word,
                "nobody" | "personne" | "nul" | "niemand" | "nadie" | "nessuno"
            ),
        }
    }

    /// A verb of saying whose subject is not found still says a quotation beside it. Where pronouns
    /// may be left out («…», añadió) the speaker is the last one.
    fn read_without_subject(&mut self, cue: &Cue) {
        let close = cue
            .tokens
            .start
            .checked_sub(2)
            .filter(|c| *c >= self.within.start);
        let quoted = close.and_then(|close| {
            let comma = self.prose.token(close + 1).is_mark(',');
            let at = if comma { close } else { close + 1 };
            let quotation = &self.prose.quotations[self.prose.quoted[at]? as usize];
            (quotation.end() == at + 1).then(|| quotation.start()..quotation.end())
        });
        if let Some(extent) = quoted {
            let why = ClaimReason::QuotationWithCue;
            return self.add(extent, false, Some(cue), None, 75, why);
        }
        let after = self.prose.after_adjuncts(cue.tokens.end, self.within.end);
        if let Some(quotation) = self.prose.quotation_at(after, self.within.end) {
            let extent =
                self.prose.quotations[quotation].start()..self.prose.quotations[quotation].end();
            self.add(
                extent,
                false,
                Some(cue),
                None,
                55,
                ClaimReason::QuotationWithCue,
            );
        }
    }

    /// The subject of the sentence, for "…, ajoutant que".
    fn main_subject(&self, cue: &Cue) -> Option<Range<usize>> {
        let verb = self.prose.first_verb(self.within.start..cue.tokens.start)?;
        before_words(self.prose, self.within.start, verb, true)
    }

    /// The subject of what stands before a colon, which need have no verb.
    fn first_subject(&self, colon: usize) -> Option<Range<usize>> {
        let (prose, start) = (self.prose, self.within.start);
        if let Some(verb) = prose.first_verb(start..colon) {
            return before_words(prose, start, verb, true);
        }
        let first = prose.after_adjuncts(start, colon);
        let comma = prose.has_mark(first, colon, ',');
        let source = prose
            .phrase_from(first + usize::from(comma), colon)
            .map(|words| with_name(prose, words, colon))
            .or_else(|| prose.phrase_before(start, colon, true))?;
        // "Hôpital de Brive : « … »" as a heading names a theme, not a speaker.
        let names_theme = prose.is_heading(start)
            && !source.clone().any(|t| {
                let token = prose.token(t);
                // "Procès du notaire : « … »" is not what the notary says.
                let is_head = (source.start..t).all(|before| !prose.token(before).is(Class::OF));
                token.is(Class::GIVEN.or(Class::HONORIFIC)) || token.is(Class::ROLE) && is_head
            });
        (!names_theme).then_some(source)
    }

    /// "Le maire est formel : « … »"
    fn read_colon(&mut self) {
        let prose = self.prose;
        let colon = self
            .within
            .clone()
            .find(|t| prose.quoted[*t].is_none() && prose.token(*t).is_mark(':'));
        let Some(colon) = colon.filter(|c| *c > self.within.start) else {
            return;
        };
        let quotation = prose.quotation_at(colon, self.within.end);
        // "« J’ai eu peur » : Clara Vasseur se souvient": who speaks may stand behind the colon.
        let leading = prose.quotation_at(self.within.start, colon).filter(|q| {
            let quotation = &prose.quotations[*q];
            quotation.end() == colon && prose.is_clause(quotation)
        });
        let is_somebody = |t: usize| {
            let token = prose.token(t);
            token.is(Class::ROLE) || token.names_person()
        };
        let named = prose
            .phrase_from(colon + 1, self.within.end)
            .filter(|words| {
                let is_name = words.len() > 1 && words.clone().all(|t| prose.token(t).is_capital());
                leading.is_some() && (is_name || words.clone().any(is_somebody))
            });
        let quotation = quotation.or(leading.filter(|_| named.is_some()));
        let extent = quotation.map(|q| prose.quotations[q].start()..prose.quotations[q].end());
        let is_taken = |extent: &Range<usize>| {
            let mut drafts = self.drafts.iter();
            drafts.any(|d| d.extent.start < extent.end && extent.start < d.extent.end)
        };
        if let Some(extent) = extent.filter(|extent| !is_taken(extent)) {
            let source = named
                .or_else(|| self.subject.clone())
                .or_else(|| self.first_subject(colon));
            self.add(
                extent,
                false,
                None,
                source,
                75,
                ClaimReason::QuotationAfterColon,
            );
        }
    }

    pub(super) fn add(
        &mut self,
        tokens: Range<usize>,
        loose: bool,
        cue: Option<&Cue>,
        source: Option<Range<usize>>,
        score: u8,
        why: ClaimReason,
    ) {
        let prose = self.prose;
        for content in prose.contents(tokens.clone(), loose) {
            let extent = match content.kind {
                ClaimKind::Direct => {
                    let (first, last) =
                        (content.ranges[0], content.ranges[content.ranges.len() - 1]);
                    let range = TextRange::new(first.start(), last.end()).unwrap_or(first);
                    prose.tokens_in(range)
                }
                _ => tokens.clone(),
            };
            self.drafts.push(Draft {
                content,
                extent,
                cue: cue.and_then(|c| prose.words(c.tokens.clone())),
                sources: source.iter().cloned().collect(),
                medium: None,
                score,
                why,
                sentence: self.sentence,
            });
        }
    }
}
