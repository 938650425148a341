//! Bytes become the members of a file, or the reason why they are none.

use serde::Deserialize;
use serde_json::{Value, error::Category};

use super::{
    file::{self, File},
    refusal::{Fault, Reason},
};

const BYTE_ORDER_MARK: &str = "\u{feff}";

/// The members that say whether the rest can be read. What else there is, is skipped, so that a file
/// of a newer version is called that rather than malformed.
#[derive(Deserialize)]
struct Declaration {
    #[serde(default)]
    format: Value,
    #[serde(default)]
    version: Value,
    #[serde(default)]
    offsets: Value,
}

/// Reads all members.
pub fn parse(bytes: &[u8]) -> Result<File, Reason> {
    let json = std::str::from_utf8(bytes).map_err(|e| Reason::NotUtf8(e.valid_up_to()))?;
    let json = json.strip_prefix(BYTE_ORDER_MARK).unwrap_or(json);
    if json.trim().is_empty() {
        return Err(Reason::Empty);
    }
    let declaration = serde_json::from_str(json).map_err(|e| not_inquit(&e, json))?;
    check(&declaration)?;
    serde_json::from_str(json).map_err(|e| malformed(&e, json))
}

fn check(declaration: &Declaration) -> Result<(), Reason> {
    if declaration.format != "inquit" || declaration.version == 0 {
        return Err(Reason::NotInquit);
    }
    if let Some(found) = declaration.version.as_u64()
        && found > u64::from(file::VERSION)
    {
        let known = file::VERSION;
        return Err(Reason::NewerVersion { found, known });
    }
    for (member, only) in [("unit", "code-point"), ("end", "exclusive")] {
        if let Some(value) = declaration.offsets.get(member)
            && value != only
        {
            let found = value.as_str().map_or(value.to_string(), str::to_owned);
            return Err(Reason::WrongOffsets(found));
        }
    }
    Ok(())
}

fn not_inquit(error: &serde_json::Error, json: &str) -> Reason {
    match error.classify() {
        Category::Data => Reason::NotInquit,
        _ => malformed(error, json),
    }
}

fn malformed(error: &serde_json::Error, json: &str) -> Reason {
    let fault = Fault {
        line: error.line(),
        column: column(error, json),
        message: message(error),
    };
    match error.classify() {
        Category::Data => Reason::Malformed(fault),
        // serde_json has no other sign for it; a test would notice new words.
        _ if fault.message.starts_with("recursion limit") => Reason::TooDeep(fault),
        _ => Reason::NotJson(fault),
    }
}

/// serde_json counts columns in bytes, people in characters.
fn column(error: &serde_json::Error, json: &str) -> usize {
    let line = json.split('\n').nth(error.line().saturating_sub(1));
    let line = line.unwrap_or_default();
    line[..line.floor_char_boundary(error.column())]
        .chars()
        .count()
        .max(1)
}

/// What it says, without the place.
fn message(error: &serde_json::Error) -> String {
    let mut message = error.to_string();
    if let Some(place) = message.rfind(" at line ") {
        message.truncate(place);
    }
    message
}
