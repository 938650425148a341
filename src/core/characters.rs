//! What kinds of characters matter where words begin and end.
//!
//! The tables hold what press texts contain; they are short on purpose, since the full Unicode
//! categories would cost more bytes of download than the rest of the core's tables together.

/// White space, and characters that show nothing: zero-width spaces, direction marks, soft hyphens.
/// The joiners U+200C and U+200D are not among them, because they belong to the letter before.
pub fn is_blank(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '\u{AD}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{2069}' | '\u{FEFF}')
}

/// The text in small letters, to compare it with another. A sigma is the same at the end of a word,
/// which the standard library's function needs tables for.
pub fn lower_case(text: &str) -> String {
    text.chars().flat_map(char::to_lowercase).collect()
}

/// The apostrophes that people type and sites print.
pub fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ')
}

/// Punctuation that is no part of a name or a claim when it stands at its end. Signs that carry
/// meaning (currency, `+`, `©`, emoji) are not punctuation.
pub fn is_punctuation(c: char) -> bool {
    match c {
        '$' | '+' => false,
        c if c.is_ascii() => c.is_ascii_punctuation(),
        '¡' | '§' | '«' | '¶' | '·' | '»' | '¿' => true,
        // General and supplemental punctuation.
        '\u{2010}'..='\u{2027}' | '\u{2030}'..='\u{205E}' | '\u{2E00}'..='\u{2E7F}' => true,
        // Greek, Armenian, Hebrew, Arabic, Indic, Ethiopic, Khmer.
        '\u{37E}' | '\u{387}' | '\u{55A}'..='\u{55F}' | '\u{589}' | '\u{58A}' => true,
        '\u{5BE}' | '\u{5C0}' | '\u{5C3}' | '\u{60C}' | '\u{61B}' | '\u{61F}' | '\u{6D4}' => true,
        '\u{964}' | '\u{965}' | '\u{1360}'..='\u{1368}' | '\u{17D4}'..='\u{17D6}' => true,
        // Chinese, Japanese and full-width forms.
        '\u{3001}'..='\u{3003}' | '\u{3008}'..='\u{3011}' | '\u{3014}'..='\u{301F}' => true,
        '\u{30FB}' | '\u{FE10}'..='\u{FE19}' | '\u{FE30}'..='\u{FE6B}' => true,
        '\u{FF01}'..='\u{FF0F}' | '\u{FF1A}'..='\u{FF20}' | '\u{FF3B}'..='\u{FF40}' => {
            !matches!(c, '＄' | '＋')
        }
        '\u{FF5B}'..='\u{FF65}' => true,
        _ => false,
    }
}

/// Signs among the punctuation that belong to the word or number they stand at: `50 %`, `#mot`.
pub fn clings(c: char) -> bool {
    matches!(
        c,
        '%' | '‰' | '‱' | '#' | '@' | '&' | '§' | '\u{2032}'..='\u{2034}'
    )
}

/// Scripts written without spaces, in which a person's selection is already what is meant.
pub fn is_unspaced(c: char) -> bool {
    matches!(c,
        '\u{E00}'..='\u{EFF}' // Thai, Lao
        | '\u{1000}'..='\u{109F}' // Burmese
        | '\u{1780}'..='\u{17FF}' // Khmer
        | '\u{3005}'..='\u{3007}' | '\u{3040}'..='\u{30FF}' | '\u{31F0}'..='\u{31FF}' // Kana
        | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' // Han
        | '\u{FF66}'..='\u{FF9F}' | '\u{20000}'..='\u{3FFFF}')
}

/// The closing mark that belongs to an opening bracket or quotation mark.
pub fn closing_mark(opening: char) -> Option<char> {
    Some(match opening {
        '(' => ')',
        '[' => ']',
        '{' => '}',
        '«' => '»',
        '‹' => '›',
        '“' => '”',
        '„' => '“',
        '‘' => '’',
        '（' => '）',
        '［' => '］',
        '「' => '」',
        '『' => '』',
        '【' => '】',
        '〈' => '〉',
        '《' => '》',
        _ => return None,
    })
}
