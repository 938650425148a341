//! Makes articles of what a file says: finds the text, the words in it, labels and entities.

use std::{collections::BTreeMap, rc::Rc};

use super::{
    doctor::{Evidence, Verdict, are_words, range, same_words},
    foreign::{Foreign, Mark},
    identity::identify,
    imported::{Candidate, Here, Imported, LeftOut, Orphan, Question, Warning},
    legend::{Legend, digest},
    linking::{Placed, link},
    orphaning::orphaned,
    positions::Positions,
    refusal::{Place, Reason, Refusal},
    spacing::{move_onto, same_letters},
};
use crate::{
    core::{
        anchor::{Ground, Loss, Resolution, Selector},
        annotation::{Entity, Extra, Id, Spans},
        article::{Head, Status, fingerprint},
        characters::is_blank,
        json::Object,
        orphan,
        project::{Project, WholeArticle},
        reading::read_plain,
        text::{TextRange, canonical},
    },
    formats::units::Unit,
};

/// Brings together what files say and what the library has; tells how many sheets are done, of all.
pub fn place(
    sheets: Vec<Foreign>,
    here: &Here,
    on_progress: &dyn Fn(usize, usize),
) -> Result<Imported, Refusal> {
    let mut placing = Placing::new(here);
    let (mut done, of) = (0, sheets.len());
    let mut sheets = sheets.into_iter().peekable();
    while let Some(first) = sheets.next() {
        let mut of_file = vec![first];
        while let Some(next) = sheets.next_if(|next| next.file == of_file[0].file) {
            of_file.push(next);
        }
        placing.add_file(of_file, &mut || {
            done += 1;
            on_progress(done, of);
        });
    }
    placing.finish()
}

/// A sheet whose text was found.
struct Grounded {
    sheet: Foreign,
    positions: Positions,
    /// The library's article, if the text is its.
    article: Option<Id>,
}

struct Placing<'a> {
    here: &'a Here<'a>,
    legend: Legend,
    entities: Vec<Rc<Entity>>,
    articles: Vec<WholeArticle>,
    /// Their numbers by the fingerprints of their texts.
    numbers: BTreeMap<String, usize>,
    warnings: Vec<Warning>,
    orphans: Vec<Orphan>,
    question: Option<Question>,
    homeless: Option<Refusal>,
}

impl<'a> Placing<'a> {
    fn new(here: &'a Here<'a>) -> Self {
        Self {
            here,
            legend: Legend::new(here.labels),
            entities: Vec::new(),
            articles: Vec::new(),
            numbers: BTreeMap::new(),
            warnings: Vec::new(),
            orphans: Vec::new(),
            question: None,
            homeless: None,
        }
    }

    /// All that one file says: its positions are counted alike.
    fn add_file(&mut self, sheets: Vec<Foreign>, on_sheet: &mut dyn FnMut()) {
        let file = sheets[0].file.clone();
        let usual = sheets[0].unit;
        self.warn(&file, &sheets);
        let grounded: Vec<Grounded> = sheets.into_iter().filter_map(|s| self.ground(s)).collect();
        let mut evidence = Evidence::default();
        for Grounded {
            sheet, positions, ..
        } in &grounded
        {
            evidence.add(positions, &sheet.marks);
        }
        let unit = match (evidence.verdict(&file, usual), self.here.unit) {
            (Verdict::Unit(unit), _) => {
                if unit != usual {
                    self.warnings.push(Warning::OtherUnit { file, unit });
                }
                unit
            }
            (Verdict::Question(_), Some(answer)) => answer,
            (Verdict::Question(question), None) => {
                let taken = question.taken;
                self.question.get_or_insert(Question::Unit(question));
                taken
            }
        };
        for sheet in grounded {
            self.add_sheet(sheet, unit);
            on_sheet();
        }
    }

    fn warn(&mut self, file: &str, sheets: &[Foreign]) {
        let mut counts: BTreeMap<LeftOut, usize> = BTreeMap::new();
        for (what, count) in sheets.iter().flat_map(|sheet| &sheet.left_out) {
            *counts.entry(*what).or_default() += count;
        }
        let warning = |(what, count)| Warning::LeftOut {
            file: file.to_owned(),
            what,
            count,
        };
        self.warnings.extend(counts.into_iter().map(warning));
        let marks = sheets.iter().flat_map(|sheet| &sheet.marks);
        let count = marks.filter(|mark| mark.proposed).count();
        if count > 0 {
            let file = file.to_owned();
            self.warnings.push(Warning::Proposed { file, count });
        }
    }

    /// Finds the text that a sheet is about.
    fn ground(&mut self, mut sheet: Foreign) -> Option<Grounded> {
        if let Some(raw) = sheet.text.take() {
            let raw = self.spaced(&mut sheet, raw);
            let positions = Positions::new(raw);
            if positions.text().chars().all(is_blank) {
                if !sheet.marks.is_empty() {
                    self.warnings.push(Warning::NoText { file: sheet.file });
                }
                return None;
            }
            let sha256 = fingerprint(positions.text());
            let own = self.here.articles.iter().find(|own| own.sha256 == sha256);
            let article = own.map(|own| own.id.clone());
            return Some(Grounded {
                sheet,
                positions,
                article,
            });
        }
        if sheet.marks.is_empty() {
            return None;
        }
        let Some(own) = self.counterpart(&sheet).or_else(|| self.open(&sheet)) else {
            let name = sheet.title.or(sheet.url);
            let reason = Reason::NoArticle(name.clone());
            let refusal = Refusal::new(&sheet.file, Place::File, reason);
            self.homeless.get_or_insert(refusal);
            let (file, count) = (sheet.file, sheet.marks.len());
            self.warnings.push(Warning::NoArticle { file, name, count });
            return None;
        };
        Some(Grounded {
            sheet,
            positions: Positions::new(own.text.to_string()),
            article: Some(own.id.clone()),
        })
    }

    /// The text of a sheet; where its white space is a guess, that of the article with the same words.
    fn spaced(&self, sheet: &mut Foreign, raw: String) -> String {
        let mut articles = self.here.articles.iter().filter(|_| sheet.guessed_space);
        match articles.find(|own| same_letters(&raw, &own.text)) {
            Some(own) => {
                move_onto(sheet, &raw, &own.text);
                own.text.to_string()
            }
            None => raw,
        }
    }

    /// The article of the library that a sheet without a text is about: by fingerprint, address or
    /// title, else the one in which most of the quoted words stand, if that is more than half.
    fn counterpart(&self, sheet: &Foreign) -> Option<&'a Candidate> {
        let articles = self.here.articles;
        let by = |is: &dyn Fn(&Candidate) -> bool| articles.iter().find(|own| is(own));
        if let Some(sha256) = &sheet.sha256 {
            return by(&|own| own.sha256.eq_ignore_ascii_case(sha256));
        }
        let quotes: Vec<String> = sheet
            .marks
            .iter()
            .flat_map(|mark| &mark.spots)
            .filter_map(|spot| spot.quote.as_deref().map(canonical))
            .collect();
        let there = |own: &Candidate| {
            let found = quotes
                .iter()
                .filter(|quote| own.text.contains(quote.as_str()));
            found.count()
        };
        let same_url = |own: &Candidate| {
            let (one, other) = (sheet.url.as_deref(), own.url.as_deref());
            one.zip(other)
                .is_some_and(|(one, other)| address(one) == address(other))
        };
        let named = sheet.title.is_some() || quotes.is_empty();
        let same_title = |own: &Candidate| named && sheet.is_called(&own.title);
        by(&same_url).or_else(|| by(&same_title)).or_else(|| {
            let best = articles.iter().max_by_key(|own| there(own))?;
            (2 * there(best) > quotes.len()).then_some(best)
        })
    }

    /// The article on the page, if a sheet has places without words, does not say what they are places
    /// in, and they are words there.
    fn open(&mut self, sheet: &Foreign) -> Option<&'a Candidate> {
        let id = self.here.open.filter(|_| {
            let named = sheet.title.is_some() || sheet.url.is_some() || sheet.sha256.is_some();
            !named && sheet.quotes().is_empty()
        })?;
        let own = self.here.articles.iter().find(|own| own.id == *id)?;
        let positions = Positions::new(own.text.to_string());
        if !are_words(&positions, &sheet.marks) {
            return None;
        }
        let (file, title) = (sheet.file.clone(), own.title.clone());
        self.warnings.push(Warning::OntoOpen { file, title });
        Some(own)
    }

    fn add_sheet(&mut self, grounded: Grounded, unit: Unit) {
        let Grounded {
            sheet,
            positions,
            article,
        } = grounded;
        let text = positions.text().clone();
        let ground = Ground::new(&text);
        let place = self.article(&sheet, &text, article);
        let (mut placed, mut lost, mut repaired) = (Vec::new(), Vec::new(), 0);
        for mark in sheet.marks {
            match spans(&ground, &positions, unit, &mark) {
                Ok((spans, moved)) => {
                    repaired += usize::from(moved);
                    placed.push(Placed { mark, spans });
                }
                Err(loss) => lost.push((mark, loss)),
            }
        }
        let title = self.articles[place].head.title.clone();
        if repaired > 0 {
            let warning = Warning::Repaired {
                title,
                count: repaired,
            };
            self.warnings.push(warning);
        }
        for (mark, loss) in lost {
            let orphan = self.orphan(place, mark, loss);
            self.orphans.push(orphan);
        }
        let (legend, entities) = (&mut self.legend, &mut self.entities);
        let mut named = |mark: &Mark, label: &Id, words: String| {
            identify(entities, self.here.entities, mark, label, words)
        };
        let article = &mut self.articles[place];
        link(article, &placed, sheet.links, legend, &mut named);
    }

    /// The number of the article with that text, which is made if there is none.
    fn article(&mut self, sheet: &Foreign, text: &Rc<str>, own: Option<Id>) -> usize {
        let sha256 = fingerprint(text);
        if let Some(number) = self.numbers.get(&sha256) {
            return *number;
        }
        self.numbers.insert(sha256.clone(), self.articles.len());
        let draft = read_plain(text, None).expect("the text shows something");
        let (mut source, title) = (draft.source, sheet.title.clone());
        source.url = sheet.url.clone().or(source.url);
        self.articles.push(WholeArticle {
            head: Head {
                id: own.unwrap_or_else(|| digest(&["article", &sha256])),
                title: title
                    .filter(|t| !t.trim().is_empty())
                    .unwrap_or(draft.title),
                language: sheet.language.clone().or(draft.language),
                direction: draft.direction,
                source,
                status: Status::New,
                sha256,
                added: String::new(),
                binned: None,
                extra: Extra::new(),
            },
            text: text.clone(),
            blocks: draft.blocks.into(),
            annotations: Vec::new(),
            relations: Vec::new(),
        });
        self.articles.len() - 1
    }

    /// Keeps what has no place with the article.
    fn orphan(&mut self, article: usize, mark: Mark, why: Loss) -> Orphan {
        let (entities, own) = (&mut self.entities, self.here.entities);
        let mut named = |label: &Id, words| identify(entities, own, &mark, label, words);
        let kept = orphaned(&mark, &mut self.legend, &mut named);
        let head = &mut self.articles[article].head;
        let mut all = orphan::listed(&head.extra).to_vec();
        all.push(kept.to_value());
        orphan::list(&mut head.extra, all);
        Orphan {
            article: head.id.clone(),
            kept,
            why,
        }
    }

    fn finish(self) -> Result<Imported, Refusal> {
        if let Some(refusal) = self.homeless.filter(|_| self.articles.is_empty()) {
            return Err(refusal);
        }
        Ok(Imported {
            project: Project {
                labels: self.legend.into_labels(),
                entities: self.entities,
                articles: self.articles,
                extra: Object::new(),
            },
            warnings: self.warnings,
            orphans: self.orphans,
            question: self.question,
        })
    }
}

/// Where the words of a mark are, and whether that is not where the file says.
fn spans(
    ground: &Ground,
    positions: &Positions,
    unit: Unit,
    mark: &Mark,
) -> Result<(Spans, bool), Loss> {
    let (mut ranges, mut moved) = (Vec::new(), false);
    for spot in &mark.spots {
        let place = range(positions, unit, spot);
        let quote = spot.quote.as_deref().filter(|quote| !quote.is_empty());
        let stands = |range: &TextRange| {
            let words = range.of(positions.text()).unwrap_or_default();
            quote.is_none_or(|quote| same_words(words, &canonical(quote)))
        };
        if let Some(range) = place.filter(stands) {
            ranges.push(range);
            continue;
        }
        let found = ground.resolve(&Selector {
            quote: canonical(quote.ok_or(Loss::Missing)?),
            prefix: canonical(&spot.prefix),
            suffix: canonical(&spot.suffix),
            start: spot.ends.and_then(|[start, _]| positions.byte(unit, start)),
        });
        moved |= spot.ends.is_some();
        match found {
            Resolution::Exact(range) | Resolution::Moved(range) => ranges.push(range),
            Resolution::Orphan(loss) => return Err(loss),
        }
    }
    let spans = Spans::new(ranges).ok_or(Loss::Missing)?;
    Ok((spans, moved))
}

/// What of an address tells pages apart.
fn address(url: &str) -> &str {
    let bare = url.split('#').next().unwrap_or_default();
    let bare = bare.split_once("://").map_or(bare, |(_, rest)| rest);
    bare.strip_prefix("www.")
        .unwrap_or(bare)
        .trim_end_matches('/')
}
