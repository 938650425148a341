//! The other forms in which a text writes a name.

use std::ops::Range;

use crate::core::{annotation::Id, occurrences, text::TextRange};

use super::{
    acronyms::definitions,
    class::Class,
    entities::{Named, named},
    evidence::Label,
    names::find,
    passage::Passage,
    people::{bearer, office},
    proposal::{VariantGroup, VariantKind},
    prose::Prose,
    tokens::Kind,
};

/// All places of a name and of its variants, grouped by form: the name itself, abbreviation and long
/// form if the text defines them, and for a person titles with the name, shorter forms and the last
/// name alone, which are safe only where the text gives a fuller form and names nobody else by them, a
/// title only where it is none of another office or gender than the text gives the fuller form.
/// Genitives count as the name.
pub fn variants(passage: &Passage<'_>, name: &str, label: &Id) -> Vec<VariantGroup> {
    let prose = Prose::new(passage);
    let mut search = Search {
        prose: &prose,
        taken: Vec::new(),
        groups: Vec::new(),
    };
    search.add(VariantKind::Exact, name, search.places(name), true);
    search.abbreviations(name);
    if label.as_str() == Label::Person.id() {
        search.persons(name);
    }
    search.groups
}

struct Search<'a> {
    prose: &'a Prose<'a>,
    taken: Vec<TextRange>,
    groups: Vec<VariantGroup>,
}

/// A name after a title.
struct Titled {
    form: String,
    /// The tokens of the title at the first place.
    title: Range<usize>,
    /// Whether a given name stands between the two.
    is_fuller: bool,
    ranges: Vec<TextRange>,
}

impl Search<'_> {
    /// Where a form stands in what is no boilerplate.
    fn places(&self, form: &str) -> Vec<TextRange> {
        let mut places = occurrences::named(self.prose.text, form);
        places.retain(|place| !self.prose.tokens_in(*place).is_empty());
        places
    }

    /// Adds a group of the places that no earlier group has.
    fn add(&mut self, kind: VariantKind, form: &str, mut ranges: Vec<TextRange>, safe: bool) {
        ranges.retain(|range| {
            let near = self.taken.partition_point(|t| t.end() <= range.start());
            !self.taken.get(near).is_some_and(|t| t.overlaps(*range))
        });
        if ranges.is_empty() {
            return;
        }
        self.taken.extend(&ranges);
        self.taken.sort();
        self.groups.push(VariantGroup {
            kind,
            form: form.to_owned(),
            ranges,
            safe,
        });
    }

    fn abbreviations(&mut self, name: &str) {
        let prose = self.prose;
        let same = |range: Option<TextRange>| {
            range
                .and_then(|r| r.of(prose.text))
                .filter(|words| *words == name)
                .is_some()
        };
        for definition in definitions(prose) {
            let (short, long) = (
                prose.tokens.extent(definition.short..definition.short + 1),
                prose.tokens.extent(definition.long.clone()),
            );
            let (kind, other) = if same(short) {
                (VariantKind::LongForm, long)
            } else if same(long) {
                (VariantKind::Acronym, short)
            } else {
                continue;
            };
            if let Some(form) = other.and_then(|r| r.of(prose.text)) {
                self.add(kind, form, self.places(form), true);
            }
        }
    }

    fn persons(&mut self, name: &str) {
        let words: Vec<&str> = name.split_whitespace().collect();
        let Some((last, given)) = words.split_last().filter(|(_, given)| !given.is_empty()) else {
            return;
        };
        let named = named(self.prose, &find(self.prose));
        let namesakes = self.namesakes(&words, &named);
        let mut titled: Vec<Titled> = Vec::new();
        for place in self.places(last) {
            let tokens = self.prose.tokens_in(place);
            if tokens.is_empty() {
                continue;
            }
            let first = self.first_of_name(tokens.start, given);
            let start = self.title_before(first);
            if start < first
                && let Some(range) = self.prose.tokens.extent(start..tokens.end)
            {
                let form = range.of(self.prose.text).unwrap_or_default();
                match titled.iter_mut().find(|known| known.form == form) {
                    Some(known) => known.ranges.push(range),
                    None => titled.push(Titled {
                        form: form.to_owned(),
                        title: start..first,
                        is_fuller: first < tokens.start,
                        ranges: vec![range],
                    }),
                }
            }
        }
        let shorter: Vec<String> = match given.len() {
            1 => Vec::new(),
            _ => [&given[..1], &given[1..]]
                .map(|first| format!("{} {last}", first.join(" ")))
                .into(),
        };
        let is_introduced =
            !self.taken.is_empty() || shorter.iter().any(|form| !self.places(form).is_empty());
        let others = self.titles_of_others(&titled, &words, &named);
        let safe = is_introduced && !namesakes && !others.contains(&true);
        for (titled, is_other) in titled.into_iter().zip(others) {
            let safe = is_introduced && !namesakes && !is_other;
            self.add(VariantKind::Titled, &titled.form, titled.ranges, safe);
        }
        for form in &shorter {
            self.add(VariantKind::Shorter, form, self.places(form), true);
        }
        let alone: Vec<TextRange> = self
            .places(last)
            .into_iter()
            .filter(|place| self.stands_alone(*place, &named))
            .collect();
        self.add(VariantKind::LastName, last, alone, safe);
    }

    /// For each form, whether its title is of another office or gender than that of the person: where
    /// the text gives the full name no office, two that differ are both.
    fn titles_of_others(&self, titled: &[Titled], words: &[&str], named: &[Named]) -> Vec<bool> {
        let prose = self.prose;
        let is_full = |name: &&Named| {
            let word = |t: usize| &prose.text[prose.token(t).start..prose.token(t).end];
            let is_whole =
                name.tokens.len() > 1 && name.tokens.clone().all(|t| words.contains(&word(t)));
            name.label == Label::Person && is_whole
        };
        let person = bearer(prose, named.iter().filter(is_full));
        let office_of = |titled: &Titled| {
            let mut title = titled.title.clone().rev();
            let role = title.find(|t| prose.token(*t).is(Class::ROLE))?;
            (!titled.is_fuller).then(|| office(prose, role))
        };
        let is_office = |role: &&String| {
            let last = role.rsplit(' ').next().unwrap_or_default();
            prose.lexicon.entry(last).class.is(Class::ROLE)
        };
        let offices: Vec<Option<String>> = titled.iter().map(office_of).collect();
        let mut known: Vec<&String> = person
            .iter()
            .flat_map(|p| &p.roles)
            .filter(is_office)
            .collect();
        if known.is_empty() {
            let mut all = offices.iter().flatten();
            let first = all.next();
            known.extend(first.filter(|first| all.all(|other| other == *first)));
        }
        let other_gender = |titled: &Titled| {
            let class = prose.token(titled.title.start).class;
            let (feminine, masculine) = (class.is(Class::FEMININE), class.is(Class::MASCULINE));
            let gender = person.as_ref().map_or(Class::NONE, |person| person.gender);
            feminine != masculine
                && gender.is(if feminine {
                    Class::MASCULINE
                } else {
                    Class::FEMININE
                })
        };
        let is_other = |(titled, office): (&Titled, &Option<String>)| {
            office
                .as_ref()
                .is_some_and(|office| !known.contains(&office))
                || other_gender(titled)
        };
        titled.iter().zip(&offices).map(is_other).collect()
    }

    /// Whether the text names somebody else by the same last name.
    fn namesakes(&self, words: &[&str], named: &[Named]) -> bool {
        let prose = self.prose;
        let last = words[words.len() - 1];
        let others = |name: &Named| {
            let Some(range) = prose.words(name.tokens.clone()) else {
                return false;
            };
            let form: Vec<&str> = range
                .of(prose.text)
                .unwrap_or_default()
                .split_whitespace()
                .collect();
            let same_last = form.last() == Some(&last);
            let other = form.iter().any(|word| !words.contains(word));
            same_last && other || (form == [last] && name.label != Label::Person)
        };
        named.iter().any(others)
    }

    /// The first token of the name that ends with the last name: over given names of this person.
    fn first_of_name(&self, last: usize, given: &[&str]) -> usize {
        let mut first = last;
        while first > 0 && self.is_one_of(first - 1, given) {
            first -= 1;
        }
        first
    }

    fn is_one_of(&self, at: usize, words: &[&str]) -> bool {
        let token = self.prose.token(at);
        words.contains(&&self.prose.text[token.start..token.end])
    }

    /// The first token of the title before a name: "le premier ministre malien", "M.".
    fn title_before(&self, name: usize) -> usize {
        let prose = self.prose;
        let floor = prose.sentences[prose.sentence_of(name)].start;
        let is = |at: usize, class: Class| at >= floor && prose.token(at).is(class);
        let Some(before) = name.checked_sub(1).filter(|b| *b >= floor) else {
            return name;
        };
        if is(before, Class::HONORIFIC) {
            return before;
        }
        let role = (floor.max(name.saturating_sub(6))..name)
            .rev()
            .take_while(|t| prose.token(*t).is_word() && !prose.is_finite(*t))
            .filter(|t| is(*t, Class::ROLE))
            .last();
        let tied = |range: Range<usize>| {
            range.into_iter().all(|t| {
                let token = prose.token(t);
                !matches!(token.kind, Kind::Mark(_))
                    && !token.is(Class::PREPOSITION.or(Class::CONJUNCTION))
            })
        };
        match role.filter(|role| tied(*role..name)) {
            Some(role)
                if role > floor
                    && matches!(
                        prose.lower(role - 1),
                        "premier"
                            | "première"
                            | "prime"
                            | "ancien"
                            | "ancienne"
                            | "vice"
                            | "former"
                            | "foreign"
                            | "deputy"
                    ) =>
            {
                role - 1
            }
            Some(role) => role,
            None => name,
        }
    }

    /// Whether no other name stands directly before or after: "Maïga", not "Fatou Maïga".
    fn stands_alone(&self, place: TextRange, named: &[Named]) -> bool {
        let tokens = self.prose.tokens_in(place);
        let is_part = |name: &Named| {
            let (start, end) = (name.tokens.start, name.tokens.end);
            start <= tokens.start && tokens.end <= end && tokens.len() < name.tokens.len()
        };
        if named.iter().any(is_part) {
            return false;
        }
        let capital = |at: Option<usize>| {
            at.and_then(|at| self.prose.tokens.list.get(at))
                .is_some_and(|t| {
                    t.is_capital()
                        && !t.is(Class::FUNCTION
                            .or(Class::WEEKDAY)
                            .or(Class::MONTH)
                            .or(Class::ROLE)
                            .or(Class::HONORIFIC))
                })
        };
        let before = tokens
            .start
            .checked_sub(1)
            .filter(|b| !self.prose.begins_sentence(*b) || self.prose.token(*b).is(Class::GIVEN));
        !tokens.is_empty() && !capital(before) && !capital(Some(tokens.end))
    }
}
