//! One article of a file: its text, its blocks, and annotations that fit them.

use std::rc::Rc;

use super::{
    parts::{self, Kept},
    read::{Ids, Known, each},
    refusal::{Part, Place, Reason, Refusal, Target},
};
use crate::core::{
    annotation::{Annotation, Claim, Extra, Id, Mention, Relation, Source, Spans, Speaker, Stamp},
    article::{Block, Head, Provenance, fingerprint},
    json::{Object, Value},
    order::sort_by,
    project::WholeArticle,
    reading::read_plain,
    stored::checking,
    text::{OffsetIndex, TextRange, canonical},
};

/// Reads the article with that number; `ids` are those of the articles before it.
pub fn read(
    mut article: Object,
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

    let (text, sha256) = text(&mut article).map_err(whole)?;
    let head = head(&mut article, &title, sha256, ids).map_err(whole)?;
    let mut list = |name| article.take_or_default(name).map_err(|e| whole(e.into()));
    let (blocks, mentions, claims) = (list("blocks")?, list("mentions")?, list("claims")?);
    let relations = list("relations")?;
    let mut reader = Reader::new(&text, known);

    let mut kept = Kept::default();
    let block = |block| reader.block(block, &mut kept);
    let blocks = each(blocks, |n| place(Part::Block(n)), block)?;
    let mut blocks = in_order(blocks).map_err(|(n, r)| Refusal::new(place(Part::Block(n)), r))?;
    if blocks.is_empty() {
        let draft = read_plain(&text, None).ok_or(Reason::BlankText);
        blocks = draft.map_err(whole)?.blocks;
    }

    let mention = |mention| reader.mention(mention).map(Annotation::Mention);
    let mut annotations = each(mentions, |n| place(Part::Mention(n)), mention)?;
    let claim = |claim| reader.claim(claim).map(Annotation::Claim);
    annotations.extend(each(claims, |n| place(Part::Claim(n)), claim)?);
    sort_by(&mut annotations, Annotation::reading_order);
    let relation = |relation| reader.relation(relation).map(Rc::new);
    let relations = each(relations, |n| place(Part::Relation(n)), relation)?;

    Ok(WholeArticle {
        head: Head {
            extra: kept.store(article),
            ..head
        },
        blocks: blocks.into(),
        text,
        annotations: annotations.into_iter().map(Rc::new).collect(),
        relations,
    })
}

/// The title, or what a person who pastes the text gets as one.
fn title(article: &Object) -> String {
    let member = |name| match article.get(name) {
        Some(Value::Text(text)) => text.as_str(),
        _ => "",
    };
    let title = member("title");
    if !title.trim().is_empty() {
        return title.to_owned();
    }
    let draft = read_plain(member("text"), None);
    draft.map(|draft| draft.title).unwrap_or_default()
}

/// A text that can be annotated, and its fingerprint, which is the one of the file if it gives one.
fn text(article: &mut Object) -> Result<(Rc<str>, String), Reason> {
    let text: Rc<str> = article.take("text")?;
    if text.trim().is_empty() {
        return Err(Reason::BlankText);
    }
    let canonical = canonical(&text);
    let mut pairs = text.chars().zip(canonical.chars()).enumerate();
    if let Some((position, (found, _))) = pairs.find(|(_, (a, b))| a != b) {
        return Err(Reason::TextNotCanonical { found, position });
    }
    let sha256 = fingerprint(&text);
    let expected: Option<String> = article.take("sha256")?;
    if expected.is_some_and(|expected| !expected.eq_ignore_ascii_case(&sha256)) {
        return Err(Reason::WrongFingerprint);
    }
    Ok((text, sha256))
}

/// What the file says of the article, but for unknown members.
fn head(article: &mut Object, title: &str, sha256: String, ids: &mut Ids) -> Result<Head, Reason> {
    article.take_or_default::<String>("title")?;
    Ok(Head {
        id: ids.add(article.take("id")?)?,
        title: title.to_owned(),
        language: article.take("language")?,
        direction: article.take_or_default("direction")?,
        source: provenance(article.take_or_default("source")?)?,
        status: article.take_or_default("status")?,
        sha256,
        added: article.take_or_default("added")?,
        binned: None,
        extra: Extra::new(),
    })
}

fn provenance(mut source: Object) -> Result<Provenance, Reason> {
    let known = Provenance::take_from(&mut source)?;
    Ok(Provenance {
        extra: Kept::default().store(source),
        ..known
    })
}

/// The blocks in text order; the number of one that overlaps another.
fn in_order(blocks: Vec<Block>) -> Result<Vec<Block>, (usize, Reason)> {
    let mut numbered: Vec<(usize, Block)> = (1..).zip(blocks).collect();
    sort_by(&mut numbered, |a, b| a.1.range.cmp(&b.1.range));
    let mut neighbours = numbered.windows(2);
    if let Some(pair) = neighbours.find(|pair| pair[0].1.range.overlaps(pair[1].1.range)) {
        return Err((pair[1].0, Reason::BlocksOverlap));
    }
    Ok(numbered.into_iter().map(|(_, block)| block).collect())
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

    /// Takes the ends of a range out of an object.
    fn range(&self, members: &mut Object) -> Result<(TextRange, [u64; 2]), Reason> {
        let (start, end): (u64, u64) = (members.take("start")?, members.take("end")?);
        if start >= end {
            return Err(Reason::EmptyRange { start, end });
        }
        let byte = |position: u64| {
            let position = usize::try_from(position).ok()?;
            self.index.to_bytes(self.text, position)
        };
        let range = byte(start).zip(byte(end));
        let range = range.and_then(|(start, end)| TextRange::new(start, end));
        let length = self.index.code_points();
        let range = range.ok_or(Reason::BeyondText { end, length })?;
        Ok((range, [start, end]))
    }

    fn block(&self, mut block: Object, kept: &mut Kept) -> Result<Block, Reason> {
        let (range, ends) = self.range(&mut block)?;
        let kind = block.take("kind")?;
        kept.keep(parts::range("blocks", ends), block);
        Ok(Block { range, kind })
    }

    /// The ranges of a list of spans, whose quotes must be right.
    fn ranges(
        &self,
        spans: Vec<Object>,
        list: &str,
        kept: &mut Kept,
    ) -> Result<Vec<TextRange>, Reason> {
        let mut ranges = Vec::with_capacity(spans.len());
        for mut span in spans {
            let (range, ends) = self.range(&mut span)?;
            let found = range.of(self.text).unwrap_or_default();
            let quoted: Option<String> = span.take("text")?;
            if let Some(quoted) = quoted.filter(|quoted| quoted != found) {
                let found = found.to_owned();
                return Err(Reason::QuoteDiffers { quoted, found });
            }
            kept.keep(parts::range(list, ends), span);
            ranges.push(range);
        }
        Ok(ranges)
    }

    fn spans(&self, annotation: &mut Object, kept: &mut Kept) -> Result<Spans, Reason> {
        let ranges = self.ranges(annotation.take("spans")?, "spans", kept)?;
        Spans::new(ranges).ok_or(Reason::NoSpans)
    }

    fn mention(&mut self, mut mention: Object) -> Result<Mention, Reason> {
        let mut kept = Kept::default();
        let id = self.annotations.add(mention.take("id")?)?;
        self.mentions.add(id.as_str().to_owned())?;
        let entity: Option<String> = mention.take("entity")?;
        Ok(Mention {
            id,
            label: self
                .known
                .labels
                .find(mention.take("label")?, Target::Label)?,
            spans: self.spans(&mut mention, &mut kept)?,
            entity: entity.map(|id| self.entity(id)).transpose()?,
            note: mention.take_or_default("note")?,
            origin: mention.take_or_default("origin")?,
            stamp: stamp(&mut mention)?,
            extra: kept.store(mention),
        })
    }

    fn claim(&mut self, mut claim: Object) -> Result<Claim, Reason> {
        let mut kept = Kept::default();
        // It repeats the words of the spans.
        claim.remove("text");
        let mut sources = Vec::new();
        let listed: Vec<Object> = claim.take_or_default("sources")?;
        for (number, source) in listed.into_iter().enumerate() {
            sources.push(self.source(source, number, &mut kept)?);
        }
        Ok(Claim {
            id: self.annotations.add(claim.take("id")?)?,
            spans: self.spans(&mut claim, &mut kept)?,
            kind: claim.take_or_default("kind")?,
            cue: self.ranges(claim.take_or_default("cue")?, "cue", &mut kept)?,
            sources,
            medium: claim.take_or_default("medium")?,
            checking: checking(&mut claim)?,
            note: claim.take_or_default("note")?,
            origin: claim.take_or_default("origin")?,
            stamp: stamp(&mut claim)?,
            extra: kept.store(claim),
        })
    }

    fn source(&self, mut source: Object, number: usize, kept: &mut Kept) -> Result<Source, Reason> {
        let part = parts::source(number);
        let mention: Option<String> = source.take("mention")?;
        let entity: Option<String> = source.take("entity")?;
        let spans: Option<Vec<Object>> = source.take("spans")?;
        let nature = source.take_or_default("nature")?;
        let guess = source.take_or_default("guess")?;
        let speaker = match (mention, entity, source.take("name")?) {
            (Some(id), None, None) => Speaker::Mention(self.mentions.find(id, Target::Mention)?),
            (None, Some(id), None) => Speaker::Entity(self.entity(id)?),
            (None, None, Some(name)) => Speaker::Name {
                name,
                spans: self.ranges(spans.unwrap_or_default(), &part, kept)?,
            },
            _ => return Err(Reason::UnclearSource),
        };
        kept.keep(part, source);
        Ok(Source {
            speaker,
            nature,
            guess,
        })
    }

    fn entity(&self, id: String) -> Result<Id, Reason> {
        self.known.entities.find(id, Target::Entity)
    }

    fn relation(&mut self, mut relation: Object) -> Result<Relation, Reason> {
        let id: String = relation.take("id")?;
        if self.annotations.has(&id) {
            return Err(Reason::DuplicateId(id));
        }
        let mut end = |name| {
            let id = relation.take(name)?;
            self.annotations.find(id, Target::Annotation)
        };
        Ok(Relation {
            from: end("from")?,
            to: end("to")?,
            id: self.relations.add(id)?,
            kind: relation.take("kind")?,
            extra: Kept::default().store(relation),
        })
    }
}

fn stamp(annotation: &mut Object) -> Result<Stamp, Reason> {
    Ok(Stamp {
        creator: annotation.take_or_default("creator")?,
        created: annotation.take_or_default("created")?,
        modified: annotation.take_or_default("modified")?,
    })
}
