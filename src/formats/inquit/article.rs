//! One article of a file: its text, its blocks, and annotations that fit them.

use std::rc::Rc;

use super::{
    file,
    parts::{self, Parts},
    read::{Ids, Known, each},
    refusal::{Part, Place, Reason, Refusal, Target},
};
use crate::core::{
    annotation::{Annotation, Claim, Id, Mention, Relation, Source, Spans, Stamp},
    article::{Block, Head, Provenance, fingerprint},
    project::WholeArticle,
    reading::read_plain,
    text::{OffsetIndex, TextRange, canonical},
};

/// Reads the article with that number; `ids` are those of the articles before it.
pub fn read(
    article: file::Article,
    number: usize,
    ids: &mut Ids,
    known: &Known,
) -> Result<WholeArticle, Refusal> {
    let title = title(&article);
    let place = |part| Place::Article {
        number,
        title: title.clone(),
        part,
    };
    let whole = |reason| Refusal::new(place(Part::Whole), reason);

    let id = ids.add(&article.id).map_err(whole)?;
    let sha256 = check_text(&article.text, article.sha256.as_deref()).map_err(whole)?;
    let text: Rc<str> = article.text.into();
    let mut reader = Reader::new(&text, known);

    let mut parts = Parts::default();
    let block = |block| reader.block(block, &mut parts);
    let blocks = each(article.blocks, |n| place(Part::Block(n)), block)?;
    let mut blocks = in_order(blocks).map_err(|(n, r)| Refusal::new(place(Part::Block(n)), r))?;
    if blocks.is_empty() {
        let draft = read_plain(&text, None).ok_or(Reason::BlankText);
        blocks = draft.map_err(whole)?.blocks;
    }

    let mention = |mention| reader.mention(mention).map(Annotation::Mention);
    let mut annotations = each(article.mentions, |n| place(Part::Mention(n)), mention)?;
    let claim = |claim| reader.claim(claim).map(Annotation::Claim);
    annotations.extend(each(article.claims, |n| place(Part::Claim(n)), claim)?);
    annotations.sort_by(Annotation::reading_order);
    let relation = |relation| reader.relation(relation).map(Rc::new);
    let relations = each(article.relations, |n| place(Part::Relation(n)), relation)?;

    let head = Head {
        id,
        title,
        language: article.language,
        direction: article.direction,
        source: provenance(article.source),
        status: article.status,
        sha256,
        added: article.added,
        binned: None,
        extra: parts.store(article.extra),
    };
    Ok(WholeArticle {
        head,
        blocks: blocks.into(),
        text,
        annotations: annotations.into_iter().map(Rc::new).collect(),
        relations,
    })
}

/// The title, or what a person who pastes the text gets as one.
fn title(article: &file::Article) -> String {
    if !article.title.trim().is_empty() {
        return article.title.clone();
    }
    let draft = read_plain(&article.text, None);
    draft.map(|draft| draft.title).unwrap_or_default()
}

/// The fingerprint of a text that can be annotated.
fn check_text(text: &str, expected: Option<&str>) -> Result<String, Reason> {
    if text.trim().is_empty() {
        return Err(Reason::BlankText);
    }
    let canonical = canonical(text);
    let mut pairs = text.chars().zip(canonical.chars()).enumerate();
    if let Some((position, (found, _))) = pairs.find(|(_, (a, b))| a != b) {
        return Err(Reason::TextNotCanonical { found, position });
    }
    let sha256 = fingerprint(text);
    if expected.is_some_and(|expected| !expected.eq_ignore_ascii_case(&sha256)) {
        return Err(Reason::WrongFingerprint);
    }
    Ok(sha256)
}

/// The blocks in text order; the number of one that overlaps another.
fn in_order(blocks: Vec<Block>) -> Result<Vec<Block>, (usize, Reason)> {
    let mut numbered: Vec<(usize, Block)> = (1..).zip(blocks).collect();
    numbered.sort_by_key(|(_, block)| block.range);
    let mut neighbours = numbered.windows(2);
    if let Some(pair) = neighbours.find(|pair| pair[0].1.range.overlaps(pair[1].1.range)) {
        return Err((pair[1].0, Reason::BlocksOverlap));
    }
    Ok(numbered.into_iter().map(|(_, block)| block).collect())
}

fn provenance(source: file::Provenance) -> Provenance {
    Provenance {
        url: source.url,
        publisher: source.publisher,
        byline: source.byline,
        published: source.published,
        retrieved: source.retrieved,
        notice: source.notice,
        extra: Parts::default().store(source.extra),
    }
}

/// Reads what has positions in one text.
struct Reader<'a> {
    text: &'a str,
    index: OffsetIndex,
    known: &'a Known,
    mentions: Ids,
    annotations: Ids,
    relations: Ids,
}

impl<'a> Reader<'a> {
    fn new(text: &'a str, known: &'a Known) -> Self {
        Self {
            text,
            index: OffsetIndex::new(text),
            known,
            mentions: Ids::default(),
            annotations: Ids::default(),
            relations: Ids::default(),
        }
    }

    fn range(&self, start: u64, end: u64) -> Result<TextRange, Reason> {
        if start >= end {
            return Err(Reason::EmptyRange { start, end });
        }
        let byte = |position: u64| {
            let position = usize::try_from(position).ok()?;
            self.index.to_bytes(self.text, position)
        };
        let range = byte(start).zip(byte(end));
        range
            .and_then(|(start, end)| TextRange::new(start, end))
            .ok_or(Reason::BeyondText {
                end,
                length: self.index.code_points(),
            })
    }

    fn block(&self, block: file::Block, parts: &mut Parts) -> Result<Block, Reason> {
        let range = self.range(block.start, block.end)?;
        parts.keep(parts::range("blocks", block.start, block.end), block.extra);
        Ok(Block {
            range,
            kind: block.kind,
        })
    }

    /// The ranges of a list of spans, whose quotes must be right.
    fn ranges(
        &self,
        spans: Vec<file::Span>,
        list: &str,
        parts: &mut Parts,
    ) -> Result<Vec<TextRange>, Reason> {
        let mut ranges = Vec::with_capacity(spans.len());
        for span in spans {
            let range = self.range(span.start, span.end)?;
            let found = range.of(self.text).unwrap_or_default();
            if let Some(quoted) = span.text.filter(|quoted| quoted != found) {
                let found = found.to_owned();
                return Err(Reason::QuoteDiffers { quoted, found });
            }
            parts.keep(parts::range(list, span.start, span.end), span.extra);
            ranges.push(range);
        }
        Ok(ranges)
    }

    fn spans(&self, spans: Vec<file::Span>, parts: &mut Parts) -> Result<Spans, Reason> {
        Spans::new(self.ranges(spans, "spans", parts)?).ok_or(Reason::NoSpans)
    }

    fn mention(&mut self, mention: file::Mention) -> Result<Mention, Reason> {
        let mut parts = Parts::default();
        let id = self.annotations.add(&mention.id)?;
        self.mentions.add(&mention.id)?;
        Ok(Mention {
            id,
            label: self.known.labels.find(&mention.label, Target::Label)?,
            spans: self.spans(mention.spans, &mut parts)?,
            entity: mention.entity.map(|id| self.entity(&id)).transpose()?,
            note: mention.note,
            origin: mention.origin,
            stamp: Stamp {
                creator: mention.creator,
                created: mention.created,
                modified: mention.modified,
            },
            extra: parts.store(mention.extra),
        })
    }

    fn claim(&mut self, claim: file::Claim) -> Result<Claim, Reason> {
        let mut parts = Parts::default();
        let mut sources = Vec::with_capacity(claim.sources.len());
        for (number, source) in claim.sources.into_iter().enumerate() {
            sources.push(self.source(source, number, &mut parts)?);
        }
        Ok(Claim {
            id: self.annotations.add(&claim.id)?,
            spans: self.spans(claim.spans, &mut parts)?,
            kind: claim.kind,
            cue: self.ranges(claim.cue, "cue", &mut parts)?,
            sources,
            note: claim.note,
            origin: claim.origin,
            stamp: Stamp {
                creator: claim.creator,
                created: claim.created,
                modified: claim.modified,
            },
            extra: parts.store(claim.extra),
        })
    }

    fn source(
        &self,
        source: file::Source,
        number: usize,
        parts: &mut Parts,
    ) -> Result<Source, Reason> {
        let part = parts::source(number);
        let read = match (source.mention, source.entity, source.name) {
            (Some(id), None, None) => Source::Mention(self.mentions.find(&id, Target::Mention)?),
            (None, Some(id), None) => Source::Entity(self.entity(&id)?),
            (None, None, Some(name)) => Source::Name {
                name,
                spans: self.ranges(source.spans.unwrap_or_default(), &part, parts)?,
            },
            _ => return Err(Reason::UnclearSource),
        };
        parts.keep(part, source.extra);
        Ok(read)
    }

    fn entity(&self, id: &str) -> Result<Id, Reason> {
        self.known.entities.find(id, Target::Entity)
    }

    fn relation(&mut self, relation: file::Relation) -> Result<Relation, Reason> {
        if self
            .annotations
            .find(&relation.id, Target::Annotation)
            .is_ok()
        {
            return Err(Reason::DuplicateId(relation.id));
        }
        Ok(Relation {
            id: self.relations.add(&relation.id)?,
            from: self.annotations.find(&relation.from, Target::Annotation)?,
            to: self.annotations.find(&relation.to, Target::Annotation)?,
            kind: relation.kind,
            extra: Parts::default().store(relation.extra),
        })
    }
}
