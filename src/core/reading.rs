//! Makes an article out of the text that a person pasted or a file held.

use std::rc::Rc;

use super::{
    article::{Block, BlockKind, Draft, Provenance},
    credits::{Credit, credit, dateline},
    furniture::{is_furniture, opens_list},
    language::{direction, language},
    lines::{Form, blocks},
    text::canonical,
};

/// Reads text without markup. `name` is the file's, if it came in one. `None` if nothing in it
/// shows.
pub fn read_plain(raw: &str, name: Option<&str>) -> Option<Draft> {
    read(raw, name, Form::Plain)
}

/// Reads Markdown: headings, lists, quotations. What is inside a paragraph stays as it is written.
/// `None` if nothing in it shows.
pub fn read_markdown(raw: &str, name: Option<&str>) -> Option<Draft> {
    read(raw, name, Form::Markdown)
}

/// The longest title, heading and link that lines without marks are taken for, in characters.
const TITLE: usize = 200;
const HEADING: usize = 80;
const LINK: usize = 150;

/// How many lines below the title may say who wrote the article and when.
const HEAD: usize = 6;

/// How many links below a list's opening are taken for its items.
const LINKS: usize = 12;

fn read(raw: &str, name: Option<&str>, form: Form) -> Option<Draft> {
    let text: Rc<str> = canonical(raw).into();
    let mut page = Page {
        blocks: blocks(&text, form),
        text: &text,
    };
    page.blocks.first()?;
    page.find_title(form);
    page.dim_below();
    page.dim_above();
    if form == Form::Plain {
        page.find_headings();
    }
    let (source, title) = (page.source(), page.title(name));
    Some(Draft {
        title,
        blocks: page.blocks,
        language: language(&text),
        direction: direction(&text),
        source,
        text,
    })
}

/// A text whose blocks are being told apart.
struct Page<'a> {
    text: &'a str,
    blocks: Vec<Block>,
}

impl<'a> Page<'a> {
    fn words(&self, block: usize) -> &'a str {
        let range = self.blocks[block].range;
        range
            .of(self.text)
            .expect("blocks are cut out of this text")
    }

    fn is(&self, block: usize, kind: BlockKind) -> bool {
        self.blocks.get(block).is_some_and(|b| b.kind == kind)
    }

    /// The first block is the title if it is marked as a heading, or if it is short, does not end
    /// like a sentence, and something follows.
    fn find_title(&mut self, form: Form) {
        let words = self.words(0);
        let marked = form == Form::Markdown && self.is(0, BlockKind::Heading);
        let alike = self.is(0, BlockKind::Paragraph)
            && self.blocks.len() > 1
            && is_short(words, TITLE)
            && credit(words).is_none()
            && !words.ends_with(['.', '…', ':', ';', ',']);
        if marked || alike {
            self.blocks[0].kind = BlockKind::Title;
        }
    }

    /// From the end up, as long as lines belong to the page and not to the article. Short lines are
    /// links if a list of links opens above them; otherwise they are the article's end.
    fn dim_below(&mut self) {
        let mut waiting: Vec<usize> = Vec::new();
        for block in (1..self.blocks.len()).rev() {
            let words = self.words(block);
            match credit(words) {
                Some(credit) if credit.is_small_print() => self.dim(block),
                Some(_) => {}
                None if opens_list(words) => {
                    self.dim(block);
                    waiting.drain(..).for_each(|link| self.dim(link));
                }
                None if is_furniture(words) && waiting.is_empty() => self.dim(block),
                None if waiting.len() < LINKS && is_link(words) => waiting.push(block),
                None => break,
            }
        }
    }

    /// Buttons directly below the title; lines that say who and when may stand among them.
    fn dim_above(&mut self) {
        if !self.is(0, BlockKind::Title) {
            return;
        }
        for block in 1..self.blocks.len() {
            let words = self.words(block);
            if is_furniture(words) {
                self.dim(block);
            } else if credit(words).is_none() {
                break;
            }
        }
    }

    fn dim(&mut self, block: usize) {
        self.blocks[block].kind = BlockKind::Boilerplate;
    }

    /// A short line without a final mark, followed by running text.
    fn find_headings(&mut self) {
        for block in 1..self.blocks.len() {
            let words = self.words(block);
            let heads = self.is(block, BlockKind::Paragraph)
                && is_short(words, HEADING)
                && words.contains(char::is_alphabetic)
                && !ends_like_sentence(words)
                && credit(words).is_none();
            if heads
                && self.is(block + 1, BlockKind::Paragraph)
                && is_running(self.words(block + 1))
            {
                self.blocks[block].kind = BlockKind::Heading;
            }
        }
    }

    /// What credits below the title and at the end say, else the dateline.
    fn source(&self) -> Provenance {
        let mut source = Provenance::default();
        for block in 0..self.blocks.len() {
            let looked_at = block <= HEAD || self.is(block, BlockKind::Boilerplate);
            if let Some(credit) = credit(self.words(block)).filter(|_| looked_at) {
                credit.note(&mut source);
            }
        }
        let first = (0..self.blocks.len()).find(|block| {
            self.is(*block, BlockKind::Paragraph) && credit(self.words(*block)).is_none()
        });
        if let Some(publisher) = first.and_then(|block| dateline(self.words(block))) {
            Credit::Publisher(publisher).note(&mut source);
        }
        source
    }

    /// The headline, else the file's name, else the first words.
    fn title(&self, name: Option<&str>) -> String {
        let words = self.words(0).replace('\n', " ");
        if self.is(0, BlockKind::Title) {
            return words;
        }
        name.and_then(stem)
            .map_or_else(|| first_words(&words), str::to_owned)
    }
}

fn is_short(words: &str, most: usize) -> bool {
    words.chars().nth(most).is_none()
}

fn ends_like_sentence(words: &str) -> bool {
    words
        .trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '"' | '»' | '”' | '’' | ')'))
        .ends_with([
            '.', '!', '?', '…', ':', ';', ',', '。', '！', '？', '؟', '।',
        ])
}

fn is_running(words: &str) -> bool {
    ends_like_sentence(words) || !is_short(words, HEADING)
}

fn is_link(words: &str) -> bool {
    is_short(words, LINK) && !ends_like_sentence(words)
}

/// A file's name without folders and ending.
pub fn stem(name: &str) -> Option<&str> {
    let file = name.rsplit(['/', '\\']).next()?;
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem).trim();
    (!stem.is_empty()).then_some(stem)
}

/// At most `HEADING` characters, cut between words where there is space between words.
pub fn first_words(words: &str) -> String {
    let Some((cut, _)) = words.char_indices().nth(HEADING) else {
        return words.to_owned();
    };
    let head = &words[..cut];
    let head = head
        .rsplit_once(char::is_whitespace)
        .map_or(head, |(head, _)| head);
    format!("{}…", head.trim_end())
}
