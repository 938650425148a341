//! The file of tecoholic's NER Annotator.
//!
//! Unit: UTF-16 units within a line. Each entry is a line of the text, with its entities, or nothing for
//! a line that nobody has looked at: those are in the text file only, which may come along.

use serde_json::Value;

use super::{
    doccano::triple,
    foreign::{Foreign, Mark},
    imported::LeftOut,
    json::{Json, list},
};
use crate::formats::units::Unit;

/// Whether it is one of these files.
pub fn is(json: &Json) -> bool {
    json.object().is_some_and(|file| {
        let has = |name: &str| file.get(name).is_some_and(Value::is_array);
        let pairs = list(file, "annotations")
            .iter()
            .all(|e| e.is_null() || e.is_array());
        has("classes") && has("annotations") && pairs
    })
}

/// The sheet of a file, and of the text that it was made from, if that is there too.
pub fn read(file: &str, json: &Json, text: Option<&str>) -> Foreign {
    let mut sheet = Foreign::new(file, Unit::Utf16);
    let entries = json
        .object()
        .map(|file| list(file, "annotations"))
        .unwrap_or_default();
    let mut known = text.map(|text| text.split('\n'));
    let (mut lines, mut start) = (Vec::new(), 0);
    for entry in entries {
        let line = known.as_mut().and_then(Iterator::next);
        let own = entry.get(0).and_then(Value::as_str);
        // The entry's own words are those that its positions count.
        let line = own.or(line).unwrap_or_default().trim_end_matches('\n');
        let said = entry.get(1).unwrap_or(&Value::Null);
        for entity in list(said, "entities") {
            match triple(entity) {
                Some(mark) => sheet.marks.push(moved(mark, start)),
                None => sheet.leave_out(LeftOut::NotWords),
            }
        }
        start += line.chars().map(char::len_utf16).sum::<usize>() + 1;
        lines.push(line);
    }
    lines.extend(known.into_iter().flatten());
    sheet.text = Some(lines.join("\n"));
    sheet
}

/// The mark of a line that begins so many units into the text.
fn moved(mut mark: Mark, by: usize) -> Mark {
    for spot in &mut mark.spots {
        spot.ends = spot.ends.map(|ends| ends.map(|end| end.saturating_add(by)));
    }
    mark
}
