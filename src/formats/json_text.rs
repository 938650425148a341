//! JSON of other tools as text.

use serde_json::Value;

/// For people to read, with an empty last line.
pub fn pretty(value: &Value) -> String {
    format!("{value:#}\n")
}

/// One value a line. The line separators of Unicode are escaped, because Python's `splitlines` cuts
/// there.
pub fn lines(values: &[Value]) -> String {
    let mut lines = String::new();
    for value in values {
        for c in value.to_string().chars() {
            match c {
                '\u{85}' | '\u{2028}' | '\u{2029}' => lines += &format!("\\u{:04x}", c as u32),
                c => lines.push(c),
            }
        }
        lines.push('\n');
    }
    lines
}
