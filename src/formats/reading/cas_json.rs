//! UIMA CAS as JSON, version 0.4: INCEpTION and dkpro-cassis.

use serde_json::Value;

use super::{
    cas::{Structure, sheet},
    foreign::Foreign,
    json::{Json, id, list, plain},
};

/// Whether it is one of these files.
pub fn is(json: &Json) -> bool {
    json.object()
        .is_some_and(|file| file.get("%FEATURE_STRUCTURES").is_some())
}

/// The sheet of the document.
pub fn read(file: &str, json: &Json) -> Foreign {
    let structures = json.object().map(|file| list(file, "%FEATURE_STRUCTURES"));
    let structures = structures.unwrap_or_default().iter().map(structure);
    sheet(file, &structures.collect::<Vec<_>>())
}

fn structure(value: &Value) -> Structure {
    let members = value.as_object().into_iter().flatten();
    // References begin with @, numbers that are no numbers with #; the draft marked ends with ^.
    let features = members.filter(|(name, said)| !name.starts_with('%') && !said.is_object());
    let features = features.map(|(name, said)| {
        (
            name.trim_start_matches(['@', '^', '#']).to_owned(),
            plain(said),
        )
    });
    Structure {
        id: id(value, "%ID"),
        kind: id(value, "%TYPE"),
        features: features.collect(),
    }
}
