//! Passing marks: what is shown over the text for a while and changes nothing in the page.
//!
//! They use the CSS Custom Highlight API, with one `Highlight` for each style: one for each range
//! makes Chromium repaint for seconds. Where the browser has no such thing nothing is shown; whoever
//! calls has other signs.

use js_sys::Reflect;
use wasm_bindgen::prelude::*;
use web_sys::Range;

/// What a passing mark means; `style.css` has a rule for each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// A search hit.
    Find,
    /// The search hit that one is at.
    FindCurrent,
    /// A place that is about to be labelled.
    Preview,
    /// What a selection will become once it is snapped to words.
    Snap,
    /// The cue of the focused claim.
    Cue,
    /// The source of the focused claim.
    Source,
    /// What is related to the focused annotation, or to the one under the pointer.
    Related,
    /// A mention that is suggested.
    SuggestedMention,
    /// A claim that is suggested.
    SuggestedClaim,
    /// The suggestion that is looked at.
    SuggestedCurrent,
    /// What the focused claim would be, if its proposal were accepted.
    Proposed,
    /// Where the keyboard is in the text.
    Caret,
}

impl Style {
    /// The name in `::highlight(…)`.
    fn name(self) -> &'static str {
        match self {
            Self::Find => "find",
            Self::FindCurrent => "find-current",
            Self::Preview => "preview",
            Self::Snap => "snap",
            Self::Cue => "cue",
            Self::Source => "source",
            Self::Related => "related",
            Self::SuggestedMention => "suggested-mention",
            Self::SuggestedClaim => "suggested-claim",
            Self::SuggestedCurrent => "suggested-current",
            Self::Proposed => "proposed",
            Self::Caret => "caret",
        }
    }

    /// Of two marks on the same words the one with the higher number is seen.
    fn priority(self) -> i32 {
        match self {
            Self::Cue | Self::Source | Self::Related | Self::Proposed => 0,
            Self::SuggestedMention | Self::SuggestedClaim => 0,
            Self::Find | Self::Preview | Self::SuggestedCurrent => 1,
            Self::FindCurrent | Self::Snap => 2,
            Self::Caret => 3,
        }
    }
}

#[wasm_bindgen]
extern "C" {
    type Highlight;
    #[wasm_bindgen(constructor, catch)]
    fn new() -> Result<Highlight, JsValue>;
    #[wasm_bindgen(method)]
    fn add(this: &Highlight, range: &Range);
    #[wasm_bindgen(method, setter)]
    fn set_priority(this: &Highlight, priority: i32);

    type Registry;
    #[wasm_bindgen(method)]
    fn set(this: &Registry, name: &str, highlight: &Highlight);
    #[wasm_bindgen(method)]
    fn delete(this: &Registry, name: &str);
}

/// Shows these ranges, and no others, in that style.
pub fn show(style: Style, ranges: impl Iterator<Item = Range>) {
    let (Some(registry), Ok(highlight)) = (registry(), Highlight::new()) else {
        return;
    };
    let mut any = false;
    for range in ranges {
        highlight.add(&range);
        any = true;
    }
    if any {
        highlight.set_priority(style.priority());
        registry.set(style.name(), &highlight);
    } else {
        registry.delete(style.name());
    }
}

/// `CSS.highlights`, where the browser has it.
fn registry() -> Option<Registry> {
    let css = Reflect::get(&js_sys::global(), &"CSS".into()).ok()?;
    let registry = Reflect::get(&css, &"highlights".into()).ok()?;
    (!registry.is_undefined()).then(|| registry.unchecked_into())
}
