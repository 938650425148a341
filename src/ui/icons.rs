//! The page's few drawings: strokes on a grid of 24 by 24, in the colour of the words around them.
//!
//! They are never the only name of anything, so a screen reader does not see them.

use yew::{Html, html};

/// One drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    /// A sheet with a plus.
    Open,
    /// A sheet with lines.
    Text,
    /// A folder.
    Files,
    /// An open book.
    Sample,
    /// Books on a shelf.
    Library,
    /// An arrow that turns back.
    Undo,
    /// An arrow that turns forward.
    Redo,
    /// A magnifying glass.
    Find,
    /// A table.
    Table,
    /// Bars of a chart.
    Chart,
    /// Two stars.
    Suggest,
    /// Two sliders.
    Settings,
    /// A keyboard.
    Keys,
    /// An arrow into a tray.
    Export,
    /// A pencil.
    Edit,
    /// Three dots.
    More,
    /// A bin.
    Delete,
    /// An arrow up.
    Up,
    /// An arrow down.
    Down,
    /// An arrow to the left.
    Left,
    /// An arrow to the right.
    Right,
    /// A small hook that says that something opens below.
    Chevron,
    /// A cross.
    Close,
}

impl Icon {
    fn path(self) -> &'static str {
        match self {
            Self::Open => "M13 3H6v18h12V8zM13 3v5h5M12 11v6M9 14h6",
            Self::Text => "M13 3H6v18h12V8zM13 3v5h5M9 12h6M9 16h6",
            Self::Files => "M3 6h6l2 3h10v10H3z",
            Self::Table => "M4 5h16v14H4zM4 10h16M4 14.5h16M10 10v9",
            Self::Chart => "M5 20V4M5 7h12M5 12h7M5 17h14",
            Self::Sample => "M12 6v14M12 6C9 4 6 4 3 5v14c3-1 6-1 9 1 3-2 6-2 9-1V5c-3-1-6-1-9 1",
            Self::Library => "M4 4h4v16H4zM8 4h4v16H8zM13.5 5l3.8-1L21 19l-3.8 1z",
            Self::Undo => "M8 5L4 9l4 4M4 9h10a5 5 0 0 1 0 10h-3",
            Self::Redo => "M16 5l4 4-4 4M20 9H10a5 5 0 0 0 0 10h3",
            Self::Find => "M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13M15.5 15.5L20 20",
            Self::Suggest => {
                "M10 4l1.7 4.8L16.5 10.5 11.7 12.2 10 17l-1.7-4.8L3.5 10.5l4.8-1.7zM18 15l.9 2.1L21 18l-2.1.9L18 21l-.9-2.1L15 18l2.1-.9z"
            }
            Self::Settings => {
                "M4 8h7M17 8h3M14 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6M4 16h3M13 16h7M10 13a3 3 0 1 0 0 6 3 3 0 0 0 0-6"
            }
            Self::Keys => "M3 6h18v12H3zM7 10h.5M11.7 10h.5M16.5 10h.5M8 14.5h8",
            Self::Export => "M12 4v11M7.5 11l4.5 4.5 4.5-4.5M4 17v3h16v-3",
            Self::Edit => "M4 20l1-4L16 5l3 3L8 19zM13.5 7.5l3 3",
            Self::More => "M5 12h.01M12 12h.01M19 12h.01",
            Self::Delete => "M5 7h14M9 7V4h6v3M7 7l1 13h8l1-13M10.5 11v5M13.5 11v5",
            Self::Up => "M12 19V5M6 11l6-6 6 6",
            Self::Down => "M12 5v14M6 13l6 6 6-6",
            Self::Left => "M19 12H5M11 6l-6 6 6 6",
            Self::Right => "M5 12h14M13 6l6 6-6 6",
            Self::Chevron => "M5 9l7 7 7-7",
            Self::Close => "M6 6l12 12M18 6L6 18",
        }
    }
}

/// Draws it.
pub fn icon(icon: Icon) -> Html {
    let class = yew::classes!(
        "icon-drawing",
        match icon {
            Icon::Chevron => Some("chevron"),
            Icon::More => Some("dotted"),
            _ => None,
        }
    );
    html! {
        <svg {class} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d={icon.path()} />
        </svg>
    }
}
