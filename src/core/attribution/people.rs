//! The persons of a text: their fullest names, gender, offices, and where they are mentioned.

use std::ops::Range;

use super::{
    class::Class, entities::Named, evidence::Label, lexicon::Table, prose::Prose, tokens::Kind,
};

/// One person of the text.
#[derive(Clone, Debug)]
pub struct Person {
    /// The fullest form of the name, at its first place.
    pub full: Range<usize>,
    /// Feminine, masculine, or neither if nothing tells.
    pub gender: Class,
    /// The offices that stand beside the name, and of what country, in small letters.
    pub roles: Vec<String>,
}

/// The persons of a text.
#[derive(Debug, Default)]
pub struct People {
    /// In the order in which they are first named.
    pub list: Vec<Person>,
    /// Where somebody is named: the first token, and the person's index, in text order.
    pub named: Vec<(usize, usize)>,
}

/// How many tokens beside a name are looked at for an office.
const BESIDE: usize = 8;

/// All persons of a text.
pub fn people(prose: &Prose<'_>, named: &[Named]) -> People {
    let mut people = People::default();
    let mut by_last: Table<&str, usize> = Table::default();
    for name in named.iter().filter(|n| n.label == Label::Person) {
        let last = prose.lower(name.tokens.end - 1);
        let known = by_last.get(last).copied();
        let same = known.filter(|index| is_same(prose, &people.list[*index], name));
        // A namesake who has been named before, but not last.
        let same = same.or_else(|| {
            let full = (name.tokens.len() > 1).then_some(&people.list)?;
            full.iter().rposition(|person| {
                prose.lower(person.full.end - 1) == last
                    && prose.lower(person.full.start) == prose.lower(name.tokens.start)
            })
        });
        let index = match same {
            Some(index) => {
                by_last.insert(last, index);
                index
            }
            None => {
                let index = people.list.len();
                by_last.insert(last, index);
                if name.tokens.len() > 1 {
                    by_last
                        .entry(prose.lower(name.tokens.start))
                        .or_insert(index);
                }
                people.list.push(Person::called(name));
                index
            }
        };
        people.list[index].learn(prose, name);
        people.named.push((name.tokens.start, index));
    }
    people
}

/// The person whose names these are, by what stands beside them; none if there are none.
pub fn bearer<'n>(
    prose: &Prose<'_>,
    names: impl Iterator<Item = &'n Named> + Clone,
) -> Option<Person> {
    let mut person = Person::called(names.clone().next()?);
    names.for_each(|name| person.learn(prose, name));
    Some(person)
}

/// Whether a name can be another form of a person's: it has no first name, or the same.
fn is_same(prose: &Prose<'_>, person: &Person, name: &Named) -> bool {
    let first = |tokens: &Range<usize>| prose.lower(tokens.start).to_owned();
    name.tokens.len() == 1 || person.full.len() == 1 || first(&name.tokens) == first(&person.full)
}

/// The office that a word names: a prime minister is not just any minister, nor is a former one.
pub fn office(prose: &Prose<'_>, at: usize) -> String {
    const BEFORE: [&str; 8] = [
        "premier",
        "première",
        "prime",
        "vice",
        "ancien",
        "ancienne",
        "former",
        "ex",
    ];
    let parts = (0..at)
        .rev()
        .take(2)
        .take_while(|before| BEFORE.contains(&prose.lower(*before)));
    let first = parts.last().unwrap_or(at);
    (first..=at)
        .map(|t| prose.lower(t))
        .collect::<Vec<_>>()
        .join(" ")
}

impl Person {
    fn called(name: &Named) -> Self {
        Self {
            full: name.tokens.clone(),
            gender: Class::NONE,
            roles: Vec::new(),
        }
    }

    fn learn(&mut self, prose: &Prose<'_>, name: &Named) {
        if name.tokens.len() > self.full.len() {
            self.full = name.tokens.clone();
        }
        let first = prose.token(name.tokens.start).class;
        if name.tokens.len() > 1 && first.is(Class::GIVEN) {
            self.add_gender(first);
        }
        if let Some(title) = name.title {
            self.add_gender(prose.token(title).class);
        }
        self.learn_before(prose, name);
        self.learn_after(prose, name);
    }

    /// Both genders at once tell nothing.
    fn add_gender(&mut self, class: Class) {
        let (feminine, masculine) = (class.is(Class::FEMININE), class.is(Class::MASCULINE));
        if feminine != masculine && self.gender == Class::NONE {
            self.gender = if feminine {
                Class::FEMININE
            } else {
                Class::MASCULINE
            };
        }
    }

    fn learn_before(&mut self, prose: &Prose<'_>, name: &Named) {
        let sentence = prose.sentences[prose.sentence_of(name.tokens.start)].start;
        let mut at = name.tokens.start;
        // "Its foreign minister, Ilse Brandt".
        if at > sentence && prose.token(at - 1).is_mark(',') {
            at -= 1;
        }
        // "l’avocat de Jean Petit" is not Jean Petit.
        if at > sentence && prose.token(at - 1).is(Class::OF) {
            return;
        }
        let floor = sentence.max(at.saturating_sub(BESIDE));
        while at > floor
            && !matches!(prose.token(at - 1).kind, Kind::Mark(_))
            && !prose.is_finite(at - 1)
        {
            at -= 1;
            self.learn_role(prose, at);
        }
    }

    fn learn_after(&mut self, prose: &Prose<'_>, name: &Named) {
        let sentence = prose.sentences[prose.sentence_of(name.tokens.start)].end;
        let end = name.tokens.end;
        if !prose
            .token_within(end, sentence)
            .is_some_and(|t| t.is_mark(',') || t.is_mark('('))
        {
            return;
        }
        let reach = sentence.min(end + 1 + BESIDE);
        for at in end + 1..reach {
            if matches!(prose.token(at).kind, Kind::Mark(_)) || prose.is_finite(at) {
                break;
            }
            self.learn_role(prose, at);
        }
    }

    fn learn_role(&mut self, prose: &Prose<'_>, at: usize) {
        let token = prose.token(at);
        if token.is(Class::ROLE.or(Class::DEMONYM)) {
            if token.is(Class::ROLE) {
                self.add_gender(token.class);
            }
            let mut role = office(prose, at);
            // "le chef de la diplomatie" is a minister.
            if at + 3 < prose.tokens.list.len() && prose.lower(at + 3) == "diplomatie" {
                role = "ministre".to_owned();
            }
            if !self.roles.contains(&role) {
                self.roles.push(role);
            }
        }
    }
}
