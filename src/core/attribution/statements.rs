//! Which sentences of a text state something.

use std::ops::Range;

use crate::core::{article::BlockKind, text::TextRange};

use super::{passage::Passage, prose::Prose, tokens::Kind};

/// A shorter sentence is a heading, a signature or an exclamation.
const SHORTEST: usize = 4;

/// The sentences outside of headings that are whole (they have a verb, or a full stop) and do not ask.
pub fn statements(passage: &Passage<'_>) -> Vec<TextRange> {
    let prose = Prose::new(passage);
    let stating = prose
        .sentences
        .iter()
        .filter(|sentence| states(&prose, sentence));
    let ranges = stating.filter_map(|sentence| prose.words(sentence.clone()));
    ranges.collect()
}

fn states(prose: &Prose<'_>, sentence: &Range<usize>) -> bool {
    let after = prose
        .paragraphs
        .partition_point(|p| p.tokens.start <= sentence.start);
    let kind = prose.paragraphs[after - 1].kind;
    if matches!(kind, BlockKind::Title | BlockKind::Heading) {
        return false;
    }
    let tokens = &prose.tokens.list[sentence.clone()];
    let has = |mark: char| {
        tokens
            .iter()
            .any(|token| matches!(token.kind, Kind::Mark(m) if m == mark))
    };
    let words = tokens.iter().filter(|token| token.is_word()).count();
    words >= SHORTEST && !has('?') && (has('.') || prose.is_finite_within(sentence.clone()))
}
