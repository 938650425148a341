//! Tells the painter of everything that changes.

use std::rc::Rc;

use web_sys::HtmlElement;
use yew::{NodeRef, hook, use_effect_with, use_mut_ref};

use super::Painting;
use crate::{
    browser::{highlights::Style, marks::Painter, preferences},
    core::{
        annotation::{Claim, Source, Speaker},
        text::TextRange,
        workspace::OpenArticle,
    },
    ui::store::Store,
};

/// Makes the painter when the element is there.
#[hook]
pub(super) fn use_painter(node: &NodeRef) -> Painting {
    let painting: Painting = use_mut_ref(|| None);
    let made = painting.clone();
    use_effect_with(node.clone(), move |node| {
        if let Some(article) = node.cast::<HtmlElement>() {
            let scroller = article.closest("main").ok().flatten();
            // Without IntersectionObserver there is no page to show; every engine has it since 2019.
            *made.borrow_mut() = Painter::new(article, scroller).ok();
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
    let revealed = store.focused().map(|a| a.spans().clone());
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
    scroller.set_scroll_top(top);
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
            .flat_map(|preview| &preview.hits)
            .filter(|hit| hit.ticked)
            .map(|hit| hit.range)
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
    let claim = store.focused().and_then(|a| a.as_claim().cloned());
    let (cue, sources) = match (&claim, store.open()) {
        (Some(claim), Some(open)) => (claim.cue.clone(), source_ranges(claim, open)),
        _ => (Vec::new(), Vec::new()),
    };
    let painting = painting.clone();
    use_effect_with((cue, sources, article), move |(cue, sources, _)| {
        show(Style::Cue, cue.as_slice().into(), &painting);
        show(Style::Source, sources.as_slice().into(), &painting);
    });
}

/// Where the speakers of a claim stand in its article.
fn source_ranges(claim: &Claim, open: &OpenArticle) -> Vec<TextRange> {
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
    claim.sources.iter().flat_map(ranges_of).collect()
}
