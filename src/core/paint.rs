//! Overlapping annotations become disjoint segments.
//!
//! Marks in a page cannot cross, annotations can. So a block is cut at every place where an
//! annotation begins or ends, and each piece knows all that lies on it. The picture is a function of
//! the set alone: in which order things were made does not show.

use std::{cmp::Reverse, rc::Rc};

use super::{
    annotation::{Annotation, Id, Spans},
    order::sort_by,
    text::TextRange,
};

/// A stretch of a block with the same annotations on each of its bytes.
#[derive(Clone, Debug, PartialEq)]
pub struct Segment {
    /// Where it is.
    pub range: TextRange,
    /// The mentions on it, the outermost first. The level of one says how many bands of smaller
    /// mentions lie inside it, so that it can be drawn that much taller.
    pub mentions: Vec<Layer>,
    /// The claims on it, by lane. The level of one is its lane, 0 being nearest to the words; it is
    /// the same all over the block.
    pub claims: Vec<Layer>,
    /// The mentions that have their last byte in the block at this segment's end, the innermost
    /// first: their names are written here.
    pub ending: Vec<Rc<Annotation>>,
}

/// One annotation on a segment.
#[derive(Clone, Debug, PartialEq)]
pub struct Layer {
    /// Which.
    pub annotation: Rc<Annotation>,
    /// How far from the words it is drawn.
    pub level: usize,
}

/// Cuts `block` into segments that cover it exactly, in order.
pub fn segments(block: TextRange, annotations: &[Rc<Annotation>]) -> Vec<Segment> {
    let mut segments = cut(block, annotations);
    let mut mentions: Vec<&Rc<Annotation>> = Vec::new();
    let mut claims: Vec<&Rc<Annotation>> = Vec::new();
    for annotation in annotations {
        match **annotation {
            Annotation::Mention(_) => mentions.push(annotation),
            Annotation::Claim(_) => claims.push(annotation),
        }
    }
    sort_by(&mut mentions, |a, b| inner_first(a).cmp(&inner_first(b)));
    sort_by(&mut claims, |a, b| outer_first(a).cmp(&outer_first(b)));
    for mention in mentions {
        lay_mention(&mut segments, mention);
    }
    for claim in claims {
        lay_claim(&mut segments, claim);
    }
    for segment in &mut segments {
        segment.mentions.reverse();
        sort_by(&mut segment.claims, |a, b| a.level.cmp(&b.level));
    }
    segments
}

/// The empty segments between all the places where something begins or ends.
fn cut(block: TextRange, annotations: &[Rc<Annotation>]) -> Vec<Segment> {
    let mut cuts = vec![block.start(), block.end()];
    for part in annotations
        .iter()
        .flat_map(|a| a.spans().iter())
        .filter_map(|span| span.intersection(block))
    {
        cuts.extend([part.start(), part.end()]);
    }
    sort_by(&mut cuts, usize::cmp);
    cuts.dedup();
    cuts.windows(2)
        .filter_map(|pair| TextRange::new(pair[0], pair[1]))
        .map(|range| Segment {
            range,
            mentions: Vec::new(),
            claims: Vec::new(),
            ending: Vec::new(),
        })
        .collect()
}

/// Small before large, so that a mention finds on its segments what lies inside it. Of two with the
/// same extent the id decides.
fn inner_first(annotation: &Annotation) -> (usize, Reverse<(usize, &Id)>) {
    let spans = annotation.spans();
    let covered = spans.covered();
    (covered, Reverse((spans.start(), annotation.id())))
}

/// Long before short of those that begin together, so that a claim lies under what is inside it.
fn outer_first(annotation: &Annotation) -> (usize, Reverse<usize>, &Id) {
    let spans = annotation.spans();
    (spans.start(), Reverse(spans.end()), annotation.id())
}

/// The indices of the segments that an extent covers, in order.
fn covered(segments: &[Segment], spans: &Spans) -> Vec<usize> {
    spans
        .iter()
        .flat_map(|span| {
            let first = segments.partition_point(|s| s.range.end() <= span.start());
            let end = segments.partition_point(|s| s.range.start() < span.end());
            first..end.max(first)
        })
        .collect()
}

/// Puts a mention around those that are already there.
fn lay_mention(segments: &mut [Segment], mention: &Rc<Annotation>) {
    let places = covered(segments, mention.spans());
    let Some(&last) = places.last() else {
        return;
    };
    let level = places
        .iter()
        .filter_map(|&i| segments[i].mentions.last())
        .map(|inner| inner.level + 1)
        .max()
        .unwrap_or(0);
    for i in places {
        segments[i].mentions.push(Layer {
            annotation: mention.clone(),
            level,
        });
    }
    segments[last].ending.push(mention.clone());
}

/// Gives a claim the first lane that is free along its whole extent.
fn lay_claim(segments: &mut [Segment], claim: &Rc<Annotation>) {
    let places = covered(segments, claim.spans());
    let taken = |lane: usize| {
        places
            .iter()
            .any(|&i| segments[i].claims.iter().any(|c| c.level == lane))
    };
    let level = (0..).find(|&lane| !taken(lane)).unwrap_or(0);
    for i in places {
        segments[i].claims.push(Layer {
            annotation: claim.clone(),
            level,
        });
    }
}
