//! Which encoding the bytes of a text file have, and their text.
//!
//! Files of newsrooms and archives are UTF-8, UTF-16 as Windows writes it, or Windows-1252. The
//! standard library decodes the first two, and the third is a table of 32 characters; so nothing has
//! to be asked of the browser and everything is tested natively.

/// The encodings that are told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// With or without a byte order mark.
    Utf8,
    /// Little-endian, with a byte order mark.
    Utf16Le,
    /// Big-endian, with a byte order mark.
    Utf16Be,
    /// What Windows calls ANSI in Western Europe; the fallback.
    Windows1252,
}

impl Encoding {
    /// Its usual name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::Utf16Le => "UTF-16LE",
            Self::Utf16Be => "UTF-16BE",
            Self::Windows1252 => "Windows-1252",
        }
    }

    /// By byte order mark, else by content.
    pub fn of(bytes: &[u8]) -> Self {
        match bytes {
            [0xef, 0xbb, 0xbf, ..] => Self::Utf8,
            [0xff, 0xfe, ..] => Self::Utf16Le,
            [0xfe, 0xff, ..] => Self::Utf16Be,
            _ if is_mostly_utf8(bytes) => Self::Utf8,
            _ => Self::Windows1252,
        }
    }
}

/// A text and how it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    /// The text, without a byte order mark.
    pub text: String,
    /// How it was written.
    pub encoding: Encoding,
    /// Whether some bytes fitted no character and became U+FFFD.
    pub lossy: bool,
}

/// The text of a file; `None` if it is no text (an image, a program, an archive).
pub fn decode(bytes: Vec<u8>) -> Option<Decoded> {
    let encoding = Encoding::of(&bytes);
    let (mut text, lossy) = match encoding {
        Encoding::Utf8 => utf8(bytes),
        Encoding::Utf16Le => utf16(&bytes, u16::from_le_bytes),
        Encoding::Utf16Be => utf16(&bytes, u16::from_be_bytes),
        Encoding::Windows1252 => (bytes.iter().map(|b| windows_1252(*b)).collect(), false),
    };
    if text.starts_with('\u{feff}') {
        text.drain(..'\u{feff}'.len_utf8());
    }
    is_text(&text, lossy).then_some(Decoded {
        text,
        encoding,
        lossy,
    })
}

/// Whether the bytes are UTF-8, but for fewer broken places than there are characters beyond ASCII. A
/// file cut inside a character still is; Windows-1252 has hardly a valid sequence, and is not.
fn is_mostly_utf8(bytes: &[u8]) -> bool {
    let (mut whole, mut broken) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        whole += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    broken == 0 || broken < whole
}

fn utf8(bytes: Vec<u8>) -> (String, bool) {
    match String::from_utf8(bytes) {
        Ok(text) => (text, false),
        Err(error) => (String::from_utf8_lossy(error.as_bytes()).into_owned(), true),
    }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> (String, bool) {
    let (pairs, rest) = bytes.as_chunks::<2>();
    let mut lossy = !rest.is_empty();
    let text = char::decode_utf16(pairs.iter().map(|pair| unit(*pair)))
        .map(|c| {
            c.unwrap_or_else(|_| {
                lossy = true;
                char::REPLACEMENT_CHARACTER
            })
        })
        .collect();
    (text, lossy)
}

/// As the Encoding Standard has it: Latin-1 but for 0x80 to 0x9F, five of which stay control characters.
fn windows_1252(byte: u8) -> char {
    const FROM_80: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž',
        '\u{8f}', '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}',
        'ž', 'Ÿ',
    ];
    match byte {
        0x80..=0x9f => FROM_80[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}

/// No NUL, and besides the first at most one in twenty bytes gives a control character or none at all:
/// real texts have a few form feeds, compressed data are made of them for an eighth or more. Where decoding
/// was `lossy`, U+FFFD stands for a byte that gave no character; else somebody wrote it.
pub fn is_text(text: &str, lossy: bool) -> bool {
    let is_odd = |c: &char| match c {
        '\t' | '\n' | '\r' => false,
        &char::REPLACEMENT_CHARACTER => lossy,
        _ => c.is_control(),
    };
    let odd = text.chars().filter(is_odd).count();
    !text.contains('\0') && odd <= 1 + text.len() / 20
}
