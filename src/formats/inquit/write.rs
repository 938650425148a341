//! A project becomes a file. The same project always gives the same bytes.

use std::rc::Rc;

use super::{
    file::{self, File},
    parts::{self, Parts},
};
use crate::core::{
    annotation::{Annotation, Claim, Entity, Id, Mention, Relation, Source},
    article::Provenance,
    label::Label,
    project::{Project, WholeArticle},
    text::{OffsetIndex, TextRange},
};

/// The project as Inquit JSON. `exported` is the present time, RFC 3339 in UTC.
///
/// Entities and relations are sorted by id, articles by the time they were added and id, mentions
/// and claims in reading order; labels keep theirs.
pub fn write(project: &Project, exported: &str) -> String {
    let (parts, extra) = Parts::split(&project.extra);
    let mut entities: Vec<&Rc<Entity>> = project.entities.iter().collect();
    entities.sort_by(|a, b| a.id.cmp(&b.id));
    let mut articles: Vec<&WholeArticle> = project.articles.iter().collect();
    articles.sort_by(|a, b| (&a.head.added, &a.head.id).cmp(&(&b.head.added, &b.head.id)));
    let file = File {
        format: file::Format::Inquit,
        version: file::VERSION,
        generator: file::Generator {
            name: "Inquit".to_owned(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
        },
        exported: exported.to_owned(),
        offsets: file::Offsets {
            extra: parts.of(parts::OFFSETS),
            ..file::Offsets::default()
        },
        labels: project.labels.iter().map(label).collect(),
        entities: entities.into_iter().map(|e| entity(e)).collect(),
        articles: articles.into_iter().map(article).collect(),
        extra,
    };
    let mut json = serde_json::to_string_pretty(&file).expect("strings and numbers only");
    json.push('\n');
    json
}

fn label(label: &Label) -> file::Label {
    file::Label {
        id: text(&label.id),
        name: label.name.clone(),
        color: label.color.to_string(),
        key: label.key.map(String::from),
        extra: label.extra.clone(),
    }
}

fn entity(entity: &Entity) -> file::Entity {
    file::Entity {
        id: text(&entity.id),
        label: text(&entity.label),
        name: entity.name.clone(),
        aliases: entity.aliases.clone(),
        links: entity.links.clone(),
        note: entity.note.clone(),
        extra: entity.extra.clone(),
    }
}

fn article(whole: &WholeArticle) -> file::Article {
    let head = &whole.head;
    let ranges = Ranges {
        text: &whole.text,
        index: OffsetIndex::new(&whole.text),
    };
    let (parts, extra) = Parts::split(&head.extra);
    let mut annotations: Vec<&Annotation> = whole.annotations.iter().map(|a| &**a).collect();
    annotations.sort_by(|a, b| a.reading_order(b));
    let mut relations: Vec<&Rc<Relation>> = whole.relations.iter().collect();
    relations.sort_by(|a, b| a.id.cmp(&b.id));
    let (mut mentions, mut claims) = (Vec::new(), Vec::new());
    for annotation in annotations {
        match annotation {
            Annotation::Mention(m) => mentions.push(ranges.mention(m)),
            Annotation::Claim(c) => claims.push(ranges.claim(c)),
        }
    }
    file::Article {
        id: text(&head.id),
        title: head.title.clone(),
        language: head.language.clone(),
        direction: head.direction,
        source: provenance(&head.source),
        text: whole.text.to_string(),
        sha256: Some(head.sha256.clone()),
        blocks: whole
            .blocks
            .iter()
            .map(|b| ranges.block(b.range, b.kind, &parts))
            .collect(),
        status: head.status,
        added: head.added.clone(),
        mentions,
        claims,
        relations: relations.into_iter().map(|r| relation(r)).collect(),
        extra,
    }
}

fn provenance(source: &Provenance) -> file::Provenance {
    let source = source.clone();
    file::Provenance {
        url: source.url,
        publisher: source.publisher,
        byline: source.byline,
        published: source.published,
        retrieved: source.retrieved,
        notice: source.notice,
        extra: source.extra,
    }
}

fn relation(relation: &Relation) -> file::Relation {
    file::Relation {
        id: text(&relation.id),
        from: text(&relation.from),
        to: text(&relation.to),
        kind: relation.kind.clone(),
        extra: relation.extra.clone(),
    }
}

fn text(id: &Id) -> String {
    id.as_str().to_owned()
}

/// Everything that has positions in one text.
struct Ranges<'a> {
    text: &'a str,
    index: OffsetIndex,
}

impl Ranges<'_> {
    fn code_points(&self, range: TextRange) -> (u64, u64) {
        let count = |byte| self.index.to_code_points(self.text, byte) as u64;
        (count(range.start()), count(range.end()))
    }

    fn block(
        &self,
        range: TextRange,
        kind: crate::core::article::BlockKind,
        parts: &Parts,
    ) -> file::Block {
        let (start, end) = self.code_points(range);
        let extra = parts.of(&parts::range("blocks", start, end));
        file::Block {
            start,
            end,
            kind,
            extra,
        }
    }

    fn spans(
        &self,
        ranges: impl Iterator<Item = TextRange>,
        list: &str,
        parts: &Parts,
    ) -> Vec<file::Span> {
        ranges
            .map(|range| {
                let (start, end) = self.code_points(range);
                file::Span {
                    start,
                    end,
                    text: range.of(self.text).map(str::to_owned),
                    extra: parts.of(&parts::range(list, start, end)),
                }
            })
            .collect()
    }

    fn mention(&self, mention: &Mention) -> file::Mention {
        let (parts, extra) = Parts::split(&mention.extra);
        file::Mention {
            id: text(&mention.id),
            label: text(&mention.label),
            spans: self.spans(mention.spans.iter(), "spans", &parts),
            entity: mention.entity.as_ref().map(text),
            note: mention.note.clone(),
            origin: mention.origin,
            creator: mention.stamp.creator.clone(),
            created: mention.stamp.created.clone(),
            modified: mention.stamp.modified.clone(),
            extra,
        }
    }

    fn claim(&self, claim: &Claim) -> file::Claim {
        let (parts, extra) = Parts::split(&claim.extra);
        let sources = claim.sources.iter().enumerate();
        file::Claim {
            id: text(&claim.id),
            spans: self.spans(claim.spans.iter(), "spans", &parts),
            text: claim.spans.quote(self.text),
            kind: claim.kind,
            cue: self.spans(claim.cue.iter().copied(), "cue", &parts),
            sources: sources.map(|(n, s)| self.source(s, n, &parts)).collect(),
            note: claim.note.clone(),
            origin: claim.origin,
            creator: claim.stamp.creator.clone(),
            created: claim.stamp.created.clone(),
            modified: claim.stamp.modified.clone(),
            extra,
        }
    }

    fn source(&self, source: &Source, number: usize, parts: &Parts) -> file::Source {
        let part = parts::source(number);
        let mut written = file::Source {
            extra: parts.of(&part),
            ..file::Source::default()
        };
        match source {
            Source::Mention(id) => written.mention = Some(text(id)),
            Source::Entity(id) => written.entity = Some(text(id)),
            Source::Name { name, spans } => {
                written.name = Some(name.clone());
                written.spans = Some(self.spans(spans.iter().copied(), &part, parts));
            }
        }
        written
    }
}
