//! The text that a reader sees, block by block: what a browser would lay out, without the looks.
//!
//! White space collapses as in a browser, `<br>` breaks the line and two of them the paragraph, the
//! cells of a table's row stand on one line, parted by tabs. Whatever is not text leaves no trace.

use dom_query::NodeRef;

use crate::core::article::BlockKind;

use super::super::pieces::Piece;

/// Stands for a line break in a text; it is no character, and no page has it.
pub(super) const LINE_BREAK: char = '\u{FDD0}';

/// The pieces below an element. It goes from node to node, so that no page is too deep for it.
pub(in super::super) fn pieces(root: &NodeRef) -> Vec<Piece> {
    let mut flow = Flow::default();
    let mut next = root.first_child();
    while let Some(node) = next {
        if flow.enter(&node)
            && let Some(child) = node.first_child()
        {
            next = Some(child);
            continue;
        }
        next = flow.leave_to_next(node, root);
    }
    flow.flush();
    flow.pieces
}

/// What an element does to the flow of text.
enum Role {
    /// Its words belong to the line around it.
    Inline,
    /// It begins and ends a block. If it says which kind, all within is of that kind.
    Block(Option<BlockKind>),
    /// A cell of a table.
    Cell,
    /// White space counts.
    Preformatted,
    /// A line break.
    Break,
    /// Words inside quotation marks that the browser adds.
    Quoted,
    /// Nothing of it is text of the page.
    Skipped,
}

fn role(name: &str) -> Role {
    match name {
        "script" | "style" | "noscript" | "template" | "head" | "title" | "meta" | "link"
        | "iframe" | "frame" | "frameset" | "object" | "embed" | "applet" | "audio" | "video"
        | "canvas" | "svg" | "map" | "button" | "select" | "input" | "textarea" | "datalist"
        | "option" | "optgroup" | "progress" | "meter" | "noframes" | "annotation"
        | "annotation-xml" => Role::Skipped,
        "br" => Role::Break,
        "q" => Role::Quoted,
        "td" | "th" => Role::Cell,
        "pre" | "listing" | "xmp" | "plaintext" => Role::Preformatted,
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => Role::Block(Some(BlockKind::Heading)),
        "li" | "dd" => Role::Block(Some(BlockKind::ListItem)),
        "blockquote" => Role::Block(Some(BlockKind::Quotation)),
        "figcaption" | "caption" => Role::Block(Some(BlockKind::Caption)),
        "address" | "article" | "aside" | "body" | "center" | "details" | "dialog" | "dir"
        | "div" | "dl" | "dt" | "fieldset" | "figure" | "footer" | "form" | "header" | "hgroup"
        | "hr" | "html" | "legend" | "main" | "menu" | "nav" | "ol" | "p" | "search"
        | "section" | "summary" | "table" | "tbody" | "tfoot" | "thead" | "tr" | "ul" => {
            Role::Block(None)
        }
        _ => Role::Inline,
    }
}

#[derive(Default)]
struct Flow {
    pieces: Vec<Piece>,
    /// The block being filled.
    words: String,
    /// White space came, and shows if a word follows.
    space: bool,
    /// Kinds of the elements around, the innermost last.
    kinds: Vec<BlockKind>,
    /// How many elements around keep white space.
    preformatted: usize,
}

impl Flow {
    /// Takes a node up; whether there is something below it.
    fn enter(&mut self, node: &NodeRef) -> bool {
        if node.is_text() {
            self.text(&node.text());
            return false;
        }
        let Some(name) = node.qual_name_ref() else {
            return false;
        };
        match role(&name.local) {
            Role::Inline => {}
            Role::Block(kind) => {
                self.flush();
                self.kinds.extend(kind);
            }
            Role::Cell => self.cell(),
            Role::Preformatted => {
                self.flush();
                self.preformatted += 1;
            }
            Role::Break => self.line_break(),
            Role::Quoted => self.text("“"),
            Role::Skipped => return false,
        }
        true
    }

    /// Closes the node and every parent that ends with it, and goes on behind them.
    fn leave_to_next<'a>(&mut self, mut node: NodeRef<'a>, root: &NodeRef) -> Option<NodeRef<'a>> {
        loop {
            self.leave(&node);
            if let Some(next) = node.next_sibling() {
                return Some(next);
            }
            node = node.parent().filter(|parent| parent.id != root.id)?;
        }
    }

    fn leave(&mut self, node: &NodeRef) {
        let Some(name) = node.qual_name_ref() else {
            return;
        };
        match role(&name.local) {
            Role::Block(kind) => {
                self.flush();
                if kind.is_some() {
                    self.kinds.pop();
                }
            }
            Role::Preformatted => {
                self.flush();
                self.preformatted -= 1;
            }
            Role::Quoted => self.text("”"),
            Role::Inline | Role::Cell | Role::Break | Role::Skipped => {}
        }
    }

    fn text(&mut self, text: &str) {
        for c in text.chars() {
            match c {
                // A soft hyphen says where a word may be broken; it is no part of the word.
                '\u{AD}' => {}
                LINE_BREAK => self.line_break(),
                '\n' | '\t' if self.preformatted > 0 => self.words.push(c),
                ' ' | '\t' | '\n' | '\r' | '\u{C}' if self.preformatted == 0 => self.space = true,
                c if c.is_control() => {}
                c => {
                    self.pending_space();
                    self.words.push(c);
                }
            }
        }
    }

    fn pending_space(&mut self) {
        let goes_on = !self.words.is_empty() && !self.words.ends_with(['\n', '\t', ' ']);
        if std::mem::take(&mut self.space) && goes_on {
            self.words.push(' ');
        }
    }

    /// Cells of a row are parted by a tab, unless blocks inside them are already.
    fn cell(&mut self) {
        self.space = false;
        if !self.words.is_empty() {
            self.words.push('\t');
        }
    }

    fn line_break(&mut self) {
        self.space = false;
        if self.words.ends_with('\n') && self.preformatted == 0 {
            self.flush();
        } else if !self.words.is_empty() {
            self.words.push('\n');
        }
    }

    fn flush(&mut self) {
        self.space = false;
        self.pieces.extend(Piece::new(self.kind(), &self.words));
        self.words.clear();
    }

    /// A heading in a list is a heading, a picture in a quotation has its caption, a paragraph is quoted.
    fn kind(&self) -> BlockKind {
        let around = |kind| self.kinds.contains(&kind);
        match self.kinds.last() {
            Some(kind @ (BlockKind::Heading | BlockKind::Caption)) => *kind,
            _ if around(BlockKind::Quotation) => BlockKind::Quotation,
            Some(kind) => *kind,
            None => BlockKind::Paragraph,
        }
    }
}
