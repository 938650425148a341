//! Tells the painter of everything that changes.

use std::rc::Rc;

use web_sys::{HtmlElement, PointerEvent};
use yew::{Callback, NodeRef, hook, use_effect_with, use_mut_ref};

use super::Painting;
use crate::{
    browser::{highlights::Style, marks::Painter, pointer, preferences},
    core::{
        annotation::{Claim, Id, Relation, Source, Spans, Speaker},
        suggestion::Suggested,
        text::TextRange,
        workspace::OpenArticle,
    },
    ui::{hooks::use_latest, store::Store},
};

/// Makes the painter when the element is there.
#[hook]
pub(super) fn use_painter(node: &NodeRef) -> Painting {
    let painting: Painting = use_mut_ref(|| None);
    let made = painting.clone();
    use_effect_with(node.clone(), move |node| {
        if let Some(article) = node.cast::<HtmlElement>() {
            let scroller = article.closest("main").ok().flatten();
            *made.borrow_mut() = Some(Painter::new(article, scroller));
        }
    });
    painting
}

/// Tells the painter of everything that changes.
#[hook]
pub(super) fn use_painting(store: &Store, painting: &Painting) {
    let open = store.open().cloned();
    let language = open
        .as_ref()
        .and_then(|open| store.workspace.library.heads.get(&open.id))
        .and_then(|head| head.language.clone());
    let shown = open
        .as_ref()
        .map(|open| (open.id.clone(), open.blocks.clone()));
    {
        let (open, painting) = (open.clone(), painting.clone());
        use_effect_with((shown, language), move |(shown, language)| {
            let painting = painting.borrow();
            let (Some(painter), Some(open)) = (painting.as_ref(), open) else {
                return;
            };
            if shown.is_some() {
                keeping_scroll(painter, &open, || {
                    painter.show(open.text.clone(), open.blocks.clone(), language.as_deref());
                });
            }
        });
    }
    let marked = (
        open.as_ref()
            .map(|open| (open.blocks.clone(), open.annotations.clone())),
        store.workspace.library.labels.clone(),
        store.view.focused.clone(),
    );
    {
        let painting = painting.clone();
        use_effect_with(marked, move |(marked, labels, focused)| {
            if let (Some(painter), Some((_, annotations))) = (painting.borrow().as_ref(), marked) {
                painter.paint(annotations, labels, focused.as_ref());
            }
        });
    }
    use_passing_marks(store, painting);
    let focused = store.focused().map(|a| a.spans().clone());
    let revealed = focused.or_else(|| Some(store.suggestion()?.spans()));
    let painting = painting.clone();
    use_effect_with(store.view.reveal, move |_| {
        if let (Some(painter), Some(first)) = (
            painting.borrow().as_ref(),
            revealed.as_ref().and_then(|s| s.iter().next()),
        ) {
            painter.scroll_to(first);
        }
    });
}

/// Shows the article again without moving what is seen; an article that comes new is scrolled to
/// where it was left.
fn keeping_scroll(painter: &Painter, open: &OpenArticle, show: impl FnOnce()) {
    let page = painter.page();
    let Some(scroller) = page.article.closest("main").ok().flatten() else {
        return show();
    };
    let same = page.text == open.text;
    let top = if same {
        scroller.scroll_top()
    } else {
        preferences::place(open.id.as_str())
    };
    show();
    painter.scroll_to_top(top);
}

/// Search hits, the preview of occurrences, what is selected, and the parts of the focused claim.
#[hook]
fn use_passing_marks(store: &Store, painting: &Painting) {
    let article = store.open().map(|open| open.blocks.clone());
    let show = |style: Style, ranges: Rc<[TextRange]>, painting: &Painting| {
        if let Some(painter) = painting.borrow().as_ref() {
            painter.highlight(style, ranges);
        }
    };
    {
        let painting = painting.clone();
        let finding = store.view.finding.clone();
        use_effect_with((finding, article.clone()), move |(finding, _)| {
            let hits = finding.as_ref().map(|f| f.hits.clone()).unwrap_or_default();
            let current = finding
                .as_ref()
                .and_then(|f| f.hits.get(f.current).copied());
            show(Style::Find, hits, &painting);
            show(Style::FindCurrent, current.into_iter().collect(), &painting);
            if let (Some(painter), Some(current)) = (painting.borrow().as_ref(), current) {
                painter.scroll_to(current);
            }
        });
    }
    {
        let painting = painting.clone();
        let ticked: Rc<[TextRange]> = store
            .view
            .preview
            .iter()
            .flat_map(|preview| &preview.sightings)
            .filter(|sighting| store.workspace.opened(&sighting.article).is_some())
            .flat_map(|sighting| sighting.ticked())
            .collect();
        use_effect_with((ticked, article.clone()), move |(ticked, _)| {
            show(Style::Preview, ticked.clone(), &painting);
        });
    }
    {
        let painting = painting.clone();
        let selected: Rc<[TextRange]> = store.view.selection.into_iter().collect();
        use_effect_with((selected, article.clone()), move |(selected, _)| {
            show(Style::Snap, selected.clone(), &painting);
        });
    }
    use_suggested(store, painting);
    let claim = store.focused().and_then(|a| a.as_claim().cloned());
    let (cue, sources) = match (claim_parts(store, claim.as_ref()), store.open()) {
        (Some((cue, sources)), Some(open)) => (cue, source_ranges(&sources, open)),
        _ => (Vec::new(), Vec::new()),
    };
    let painting = painting.clone();
    use_effect_with((cue, sources, article), move |(cue, sources, _)| {
        show(Style::Cue, cue.as_slice().into(), &painting);
        show(Style::Source, sources.as_slice().into(), &painting);
    });
}

/// Cue and sources of the claim at hand: the focused one, as it would be with what is proposed for
/// it, or the one that is suggested.
fn claim_parts(store: &Store, claim: Option<&Claim>) -> Option<(Vec<TextRange>, Vec<Source>)> {
    let draft = match (claim, store.proposal()) {
        (Some(claim), Some(proposal)) => proposal.completed(claim),
        (Some(claim), None) => return Some((claim.cue.clone(), claim.sources.clone())),
        (None, _) => match &store
            .suggestion()
            .filter(|_| store.walks_suggestions())?
            .what
        {
            Suggested::Claim(draft) => draft.clone(),
            Suggested::Mention(..) => return None,
        },
    };
    Some((draft.cue, draft.sources))
}

/// What is suggested for the article, and what is proposed for the focused claim.
#[hook]
fn use_suggested(store: &Store, painting: &Painting) {
    let article = store.open().map(|open| open.blocks.clone());
    let waiting = store.view.suggesting.as_ref().map(|s| s.waiting.clone());
    let current = store.suggestion().filter(|_| store.walks_suggestions());
    let current = current.map(|suggestion| suggestion.spans());
    let claim = store.focused().and_then(|a| a.as_claim());
    let proposed = store
        .proposal()
        .zip(claim)
        .map(|(p, c)| p.completed(c).spans);
    let painting = painting.clone();
    use_effect_with(
        (waiting, current, proposed, article),
        move |(all, current, proposed, _)| {
            let borrowed = painting.borrow();
            let Some(painter) = borrowed.as_ref() else {
                return;
            };
            let ranges = |spans: &Option<Spans>| -> Rc<[TextRange]> {
                spans.iter().flat_map(|s| s.as_slice()).copied().collect()
            };
            let all = || all.iter().flat_map(|all| all.iter());
            let of = |are_claims: bool| -> Rc<[TextRange]> {
                let some = all().filter(|s| matches!(s.what, Suggested::Claim(_)) == are_claims);
                some.flat_map(|s| s.spans().as_slice().to_vec()).collect()
            };
            painter.highlight(Style::SuggestedMention, of(false));
            painter.highlight(Style::SuggestedClaim, of(true));
            painter.highlight(Style::SuggestedCurrent, ranges(current));
            painter.highlight(Style::Proposed, ranges(proposed));
        },
    );
}

/// What is related to the annotation under the pointer is marked, or else to the focused one.
#[hook]
pub(super) fn use_related(store: &Store, painting: &Painting) -> Callback<PointerEvent> {
    let focused = store.focused().map(|a| vec![a.id().clone()]);
    let of_focused: Rc<[TextRange]> = match (focused, store.open()) {
        (Some(focused), Some(open)) => related_ranges(open, &focused),
        _ => Rc::default(),
    };
    let article = store.open().map(|open| open.blocks.clone());
    {
        let painting = painting.clone();
        use_effect_with((of_focused.clone(), article), move |(ranges, _)| {
            if let Some(painter) = painting.borrow().as_ref() {
                painter.highlight(Style::Related, ranges.clone());
            }
        });
    }
    let (latest, painting) = (use_latest(store), painting.clone());
    Callback::from(move |event: PointerEvent| {
        let store = latest.borrow().clone();
        let painting = painting.borrow();
        let (Some(open), Some(painter)) = (store.open(), painting.as_ref()) else {
            return;
        };
        let ranges = related_ranges(open, &pointer::marked(&event));
        let shown = if ranges.is_empty() {
            of_focused.clone()
        } else {
            ranges
        };
        painter.highlight(Style::Related, shown);
    })
}

/// Where those stand that are related to one of these annotations.
fn related_ranges(open: &OpenArticle, ids: &[Id]) -> Rc<[TextRange]> {
    let other = |relation: &Rc<Relation>| {
        let (from, to) = (&relation.from, &relation.to);
        match (ids.contains(from), ids.contains(to)) {
            (true, false) => open.annotations.by_id(to),
            (false, true) => open.annotations.by_id(from),
            _ => None,
        }
    };
    let others = open.relations.values().filter_map(other);
    others.flat_map(|a| a.spans().as_slice()).copied().collect()
}

/// Where the speakers of a claim stand in its article.
fn source_ranges(sources: &[Source], open: &OpenArticle) -> Vec<TextRange> {
    let ranges_of = |source: &Source| -> Vec<TextRange> {
        match &source.speaker {
            Speaker::Name { spans, .. } => spans.clone(),
            Speaker::Mention(id) => open
                .annotations
                .by_id(id)
                .map(|a| a.spans().iter().collect())
                .unwrap_or_default(),
            Speaker::Entity(_) => Vec::new(),
        }
    };
    sources.iter().flat_map(ranges_of).collect()
}
