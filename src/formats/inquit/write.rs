//! A project becomes a file. The same project always gives the same bytes.

use std::rc::Rc;

use super::{
    VERSION,
    parts::{self, Parts},
};
use crate::core::{
    annotation::{Annotation, Claim, Entity, Extra, Mention, Relation, Source, Speaker},
    article::{Block, BlockKind},
    json::{self, Members, ToJson, Writer},
    order::sort_by,
    project::{Project, WholeArticle},
    text::{OffsetIndex, TextRange},
};

/// The project as Inquit JSON. `exported` is the present time, RFC 3339 in UTC.
///
/// Entities and relations are sorted by id, articles by the time they were added and id, mentions
/// and claims in reading order; labels keep theirs.
pub fn write(project: &Project, exported: &str) -> String {
    let mut json = json::pretty(&File { project, exported });
    json.push('\n');
    json
}

struct File<'a> {
    project: &'a Project,
    exported: &'a str,
}

impl ToJson for File<'_> {
    fn write(&self, json: &mut Writer) {
        let project = self.project;
        let (parts, extra) = Parts::split(&project.extra);
        let mut entities: Vec<&Rc<Entity>> = project.entities.iter().collect();
        sort_by(&mut entities, |a, b| a.id.cmp(&b.id));
        let mut articles: Vec<&WholeArticle> = project.articles.iter().collect();
        sort_by(&mut articles, |a, b| {
            let (a, b) = (&a.head, &b.head);
            a.added.cmp(&b.added).then_with(|| a.id.cmp(&b.id))
        });
        let labels: Vec<Flat> = project.labels.iter().map(|l| Flat(l)).collect();
        let entities: Vec<Flat> = entities.into_iter().map(|e| Flat(&**e)).collect();
        let articles: Vec<Article> = articles.into_iter().map(Article::new).collect();
        let members: [(&str, &dyn ToJson); 8] = [
            ("format", &"inquit"),
            ("version", &VERSION),
            ("generator", &Generator),
            ("exported", &self.exported),
            ("offsets", &Offsets(parts.of(parts::OFFSETS))),
            ("labels", &labels),
            ("entities", &entities),
            ("articles", &articles),
        ];
        json.flat_object(&members, &extra);
    }
}

/// This program.
struct Generator;

impl ToJson for Generator {
    fn write(&self, json: &mut Writer) {
        let version = env!("CARGO_PKG_VERSION");
        json.object(&[("name", &"Inquit"), ("version", &version)], &Extra::new());
    }
}

/// What positions count, with the unknown members.
struct Offsets(Extra);

impl ToJson for Offsets {
    fn write(&self, json: &mut Writer) {
        let members: [(&str, &dyn ToJson); 2] = [("unit", &"code-point"), ("end", &"exclusive")];
        json.flat_object(&members, &self.0);
    }
}

/// What is written as it is stored, but with its unknown members among the others.
struct Flat<'a>(&'a dyn Members);

impl ToJson for Flat<'_> {
    fn write(&self, json: &mut Writer) {
        json.flat_object(&self.0.known(), self.0.extra());
    }
}

struct Article<'a> {
    whole: &'a WholeArticle,
    index: OffsetIndex,
}

impl<'a> Article<'a> {
    fn new(whole: &'a WholeArticle) -> Self {
        let index = OffsetIndex::new(&whole.text);
        Self { whole, index }
    }

    /// The ends of a range in code points.
    fn code_points(&self, range: TextRange) -> [u64; 2] {
        let count = |byte| self.index.to_code_points(&self.whole.text, byte) as u64;
        [count(range.start()), count(range.end())]
    }

    fn block(&self, block: &Block, parts: &Parts) -> WrittenBlock {
        let ends = self.code_points(block.range);
        WrittenBlock {
            ends,
            kind: block.kind,
            extra: parts.of(&parts::range("blocks", ends)),
        }
    }

    fn spans(&self, ranges: &[TextRange], list: &str, parts: &Parts) -> Vec<Span<'a>> {
        let span = |range: &TextRange| {
            let ends = self.code_points(*range);
            Span {
                ends,
                text: range.of(&self.whole.text),
                extra: parts.of(&parts::range(list, ends)),
            }
        };
        ranges.iter().map(span).collect()
    }

    fn source(&self, source: &'a Source, number: usize, parts: &Parts) -> WrittenSource<'a> {
        let part = parts::source(number);
        let spans = match &source.speaker {
            Speaker::Name { spans, .. } => self.spans(spans, &part, parts),
            _ => Vec::new(),
        };
        WrittenSource {
            source,
            spans,
            extra: parts.of(&part),
        }
    }
}

impl ToJson for Article<'_> {
    fn write(&self, json: &mut Writer) {
        let (head, whole) = (&self.whole.head, self.whole);
        let (parts, extra) = Parts::split(&head.extra);
        let blocks = whole.blocks.iter().map(|b| self.block(b, &parts));
        let blocks: Vec<WrittenBlock> = blocks.collect();
        let mut annotations: Vec<&Rc<Annotation>> = whole.annotations.iter().collect();
        sort_by(&mut annotations, |a, b| a.reading_order(b));
        let (mut mentions, mut claims) = (Vec::new(), Vec::new());
        for annotation in annotations {
            match &**annotation {
                Annotation::Mention(mention) => mentions.push(InText(self, mention)),
                Annotation::Claim(claim) => claims.push(InText(self, claim)),
            }
        }
        let mut relations: Vec<&Rc<Relation>> = whole.relations.iter().collect();
        sort_by(&mut relations, |a, b| a.id.cmp(&b.id));
        let relations: Vec<Flat> = relations.into_iter().map(|r| Flat(&**r)).collect();
        let members: [(&str, &dyn ToJson); 13] = [
            ("id", &head.id),
            ("title", &head.title),
            ("language", &head.language),
            ("direction", &head.direction),
            ("source", &Flat(&head.source)),
            ("text", &whole.text),
            ("sha256", &head.sha256),
            ("blocks", &blocks),
            ("status", &head.status),
            ("added", &head.added),
            ("mentions", &mentions),
            ("claims", &claims),
            ("relations", &relations),
        ];
        json.flat_object(&members, &extra);
    }
}

/// A block with its ends in code points.
struct WrittenBlock {
    ends: [u64; 2],
    kind: BlockKind,
    extra: Extra,
}

impl ToJson for WrittenBlock {
    fn write(&self, json: &mut Writer) {
        let [start, end] = &self.ends;
        let members: [(&str, &dyn ToJson); 3] =
            [("start", start), ("end", end), ("kind", &self.kind)];
        json.flat_object(&members, &self.extra);
    }
}

/// A range with its ends in code points and its words.
struct Span<'a> {
    ends: [u64; 2],
    text: Option<&'a str>,
    extra: Extra,
}

impl ToJson for Span<'_> {
    fn write(&self, json: &mut Writer) {
        let [start, end] = &self.ends;
        let members: [(&str, &dyn ToJson); 3] =
            [("start", start), ("end", end), ("text", &self.text)];
        json.flat_object(&members, &self.extra);
    }
}

/// An annotation of an article.
struct InText<'a, T>(&'a Article<'a>, &'a T);

impl ToJson for InText<'_, Mention> {
    fn write(&self, json: &mut Writer) {
        let Self(article, mention) = self;
        let (parts, extra) = Parts::split(&mention.extra);
        let spans = article.spans(mention.spans.as_slice(), "spans", &parts);
        let members: [(&str, &dyn ToJson); 9] = [
            ("id", &mention.id),
            ("label", &mention.label),
            ("spans", &spans),
            ("entity", &mention.entity),
            ("note", &mention.note),
            ("origin", &mention.origin),
            ("creator", &mention.stamp.creator),
            ("created", &mention.stamp.created),
            ("modified", &mention.stamp.modified),
        ];
        json.flat_object(&members, &extra);
    }
}

impl ToJson for InText<'_, Claim> {
    fn write(&self, json: &mut Writer) {
        let Self(article, claim) = self;
        let (parts, extra) = Parts::split(&claim.extra);
        let sources = claim.sources.iter().enumerate();
        let sources = sources.map(|(number, source)| article.source(source, number, &parts));
        let sources: Vec<WrittenSource> = sources.collect();
        let spans = article.spans(claim.spans.as_slice(), "spans", &parts);
        let (text, cue) = (
            claim.spans.quote(&article.whole.text),
            article.spans(&claim.cue, "cue", &parts),
        );
        let mut members: Vec<(&str, &dyn ToJson)> = vec![
            ("id", &claim.id),
            ("spans", &spans),
            ("text", &text),
            ("kind", &claim.kind),
            ("cue", &cue),
            ("sources", &sources),
        ];
        members.extend(claim.particulars());
        members.extend([
            ("note", &claim.note as &dyn ToJson),
            ("origin", &claim.origin),
            ("creator", &claim.stamp.creator),
            ("created", &claim.stamp.created),
            ("modified", &claim.stamp.modified),
        ]);
        json.flat_object(&members, &extra);
    }
}

/// Who says a claim.
struct WrittenSource<'a> {
    source: &'a Source,
    spans: Vec<Span<'a>>,
    extra: Extra,
}

impl ToJson for WrittenSource<'_> {
    fn write(&self, json: &mut Writer) {
        let mut members: Vec<(&str, &dyn ToJson)> = match &self.source.speaker {
            Speaker::Mention(id) => vec![("mention", id)],
            Speaker::Entity(id) => vec![("entity", id)],
            Speaker::Name { name, .. } => vec![("name", name), ("spans", &self.spans)],
        };
        members.extend(self.source.particulars());
        json.flat_object(&members, &self.extra);
    }
}
