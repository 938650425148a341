//! An article that was found in a document, on its way from the worker to the page.

use crate::{
    core::{
        article::{Block, BlockKind, Draft},
        json::{Error, FromJson, Named, Object, ToJson, Value, Writer},
        text::TextRange,
    },
    readers::{Dropped, Reading},
};

/// A reading, and its warnings in words: the page has no sentences for them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Read {
    /// The reading, without warnings.
    pub reading: Reading,
    /// What was guessed or left out.
    pub warnings: Vec<String>,
}

/// What was found, on its way. What grows with the document travels beside the answer as plain bytes:
/// as JSON, a long text or thousands of blocks would keep the page busy while they are taken apart.
///
/// Beside the answer stand three numbers (32 bits, little-endian) for each block: start, end and kind;
/// three for each dropped one: the index that it stood before, kind and length; then the text, and the
/// words of the dropped ones.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Packed {
    /// What was found; it has no text, no blocks and nothing dropped.
    read: Read,
    /// How long the text is, in bytes.
    length: usize,
    /// How many blocks there are.
    blocks: usize,
    /// How many were dropped.
    dropped: usize,
}

/// The numbers of a block.
type Numbers = [usize; 3];

impl Packed {
    /// Takes out what is large and puts it at the end of what travels beside.
    pub fn pack(mut read: Read, body: &mut Vec<u8>) -> Self {
        let draft = &mut read.reading.draft;
        let text = std::mem::replace(&mut draft.text, "".into());
        let blocks = std::mem::take(&mut draft.blocks);
        let dropped = std::mem::take(&mut read.reading.dropped);
        for Block { range, kind } in &blocks {
            push(body, [range.start(), range.end(), number(*kind)]);
        }
        for block in &dropped {
            push(body, [block.before, number(block.kind), block.words.len()]);
        }
        body.extend_from_slice(text.as_bytes());
        for block in &dropped {
            body.extend_from_slice(block.words.as_bytes());
        }
        Self {
            read,
            length: text.len(),
            blocks: blocks.len(),
            dropped: dropped.len(),
        }
    }

    /// The whole, with what stands first in `body`, which is taken off; `None` if that is not of it.
    pub fn unpack(self, body: &mut &[u8]) -> Option<Read> {
        let Self {
            mut read,
            length,
            blocks,
            dropped,
        } = self;
        let blocks = numbers(body, blocks)?;
        let dropped = numbers(body, dropped)?;
        let draft = &mut read.reading.draft;
        draft.text = words(body, length)?.into();
        draft.blocks = blocks
            .map(|[start, end, kind]| {
                Some(Block {
                    range: TextRange::new(start, end)?,
                    kind: kind_of(kind)?,
                })
            })
            .collect::<Option<_>>()?;
        read.reading.dropped = dropped
            .map(|[before, kind, length]| {
                Some(Dropped {
                    before,
                    kind: kind_of(kind)?,
                    words: words(body, length)?.to_owned(),
                })
            })
            .collect::<Option<_>>()?;
        Some(read)
    }
}

fn push(body: &mut Vec<u8>, numbers: Numbers) {
    for number in numbers {
        let number = u32::try_from(number).expect("no document has four gigabytes");
        body.extend_from_slice(&number.to_le_bytes());
    }
}

/// Takes the numbers of so many blocks off.
fn numbers<'a>(body: &mut &'a [u8], count: usize) -> Option<impl Iterator<Item = Numbers> + 'a> {
    let bytes = body.split_off(..count.checked_mul(size_of::<[u32; 3]>())?)?;
    let (numbers, _) = bytes.as_chunks::<4>();
    let (blocks, _) = numbers.as_chunks::<3>();
    let number = |bytes: [u8; 4]| u32::from_le_bytes(bytes) as usize;
    Some(blocks.iter().map(move |block| block.map(number)))
}

/// Takes words of that length off, in bytes.
fn words<'a>(body: &mut &'a [u8], length: usize) -> Option<&'a str> {
    str::from_utf8(body.split_off(..length)?).ok()
}

fn number(kind: BlockKind) -> usize {
    let mut names = BlockKind::NAMES.iter();
    let place = names.position(|(named, _)| *named == kind);
    place.expect("every kind has a name")
}

fn kind_of(number: usize) -> Option<BlockKind> {
    BlockKind::NAMES.get(number).map(|(kind, _)| *kind)
}

impl ToJson for Packed {
    fn write(&self, json: &mut Writer) {
        let reading = &self.read.reading;
        let draft = &reading.draft;
        let members: [(&str, &dyn ToJson); 10] = [
            ("part", &reading.part),
            ("title", &draft.title),
            ("length", &self.length),
            ("blocks", &self.blocks),
            ("dropped", &self.dropped),
            ("language", &draft.language),
            ("direction", &draft.direction),
            ("source", &draft.source),
            ("apart", &reading.apart),
            ("warnings", &self.read.warnings),
        ];
        json.object(&members, &Object::new());
    }
}

impl FromJson for Packed {
    fn from_json(value: Value) -> Result<Self, Error> {
        let mut members = Object::from_json(value)?;
        let draft = Draft {
            title: members.take("title")?,
            text: "".into(),
            blocks: Vec::new(),
            language: members.take("language")?,
            direction: members.take("direction")?,
            source: members.take("source")?,
        };
        let reading = Reading {
            part: members.take("part")?,
            draft,
            apart: members.take("apart")?,
            dropped: Vec::new(),
            warnings: Vec::new(),
        };
        Ok(Self {
            read: Read {
                reading,
                warnings: members.take("warnings")?,
            },
            length: members.take("length")?,
            blocks: members.take("blocks")?,
            dropped: members.take("dropped")?,
        })
    }
}
