//! Long lists are shown in slices, for a page that draws thousands of items at once does nothing else
//! for a while.

use yew::{Callback, Html, MouseEvent, hook, html, use_state_eq};

use super::{buttons::button, language::fill, store::Store};

/// How many items are listed at first, and how many more each time: as many as most lists have, and
/// few enough to be drawn at once.
const SLICE: usize = 100;

/// How many of so many items to list, and the button that lists more.
#[hook]
pub fn use_listed(store: &Store, all: usize) -> (usize, Html) {
    let listed = use_state_eq(|| SLICE);
    let left = all.saturating_sub(*listed);
    if left == 0 {
        return (all, Html::default());
    }
    let more = {
        let listed = listed.clone();
        Callback::from(move |_: MouseEvent| listed.set(*listed + SLICE))
    };
    let name = fill(store.words().show_more, &[&left.to_string()]);
    (*listed, html! { { button("quiet", &name, more) } })
}
