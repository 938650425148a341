//! Bytes become the members of a file that says of itself that it can be read.

use super::{VERSION, refusal::Reason};
use crate::core::json::{self, Object, Value};

const BYTE_ORDER_MARK: &str = "\u{feff}";

/// The members of a file and the unknown ones of its `offsets`.
///
/// What the file says of itself is looked at before anything else, so that a file of a newer version
/// is called that rather than malformed.
pub fn open(bytes: &[u8]) -> Result<(Object, Object), Reason> {
    let json = std::str::from_utf8(bytes).map_err(|e| Reason::NotUtf8(e.valid_up_to()))?;
    let json = json.strip_prefix(BYTE_ORDER_MARK).unwrap_or(json);
    if json.trim().is_empty() {
        return Err(Reason::Empty);
    }
    let Value::Object(mut file) = json::read(json)? else {
        return Err(Reason::NotInquit);
    };
    let format: Result<String, _> = file.take("format");
    if format.as_deref() != Ok("inquit") {
        return Err(Reason::NotInquit);
    }
    check_version(file.take("version")?)?;
    let mut offsets: Object = file.take_or_default("offsets")?;
    check_offset(offsets.remove("unit"), "code-point")?;
    check_offset(offsets.remove("end"), "exclusive")?;
    // They describe the program that wrote the file and when; this one describes itself.
    file.remove("generator");
    file.remove("exported");
    Ok((file, offsets))
}

fn check_version(found: u64) -> Result<(), Reason> {
    match found {
        0 => Err(Reason::NotInquit),
        1..=VERSION => Ok(()),
        _ => Err(Reason::NewerVersion {
            found,
            known: VERSION,
        }),
    }
}

fn check_offset(found: Option<Value>, only: &str) -> Result<(), Reason> {
    match found {
        None => Ok(()),
        Some(Value::Text(text)) if text == only => Ok(()),
        Some(Value::Text(text)) => Err(Reason::WrongOffsets(text)),
        Some(value) => Err(Reason::WrongOffsets(json::compact(&value))),
    }
}
