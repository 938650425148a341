//! Tasks of Label Studio, as JSON and as its short JSON-MIN.
//!
//! Unit: code points; exports from before 2021 count UTF-16 units, and the quotations tell. Regions of
//! a text that is HTML count UTF-16 units of its text nodes, or name a node by its path. What
//! people annotated is taken over; predictions arrive as suggestions.
//! Regions of pictures, sound and of whole texts have no words and are left out.

use serde_json::Value;

use super::{
    foreign::{CONTINUES, Foreign, Link, Mark, Spot, join_fragments},
    hypertext::{Hypertext, is_path},
    imported::LeftOut,
    json::{Json, id, list, plain, position, text, told},
    spacing::move_onto,
};
use crate::formats::units::Unit;

/// Whether it is one of these files.
pub fn is(json: &Json) -> bool {
    json.records().first().is_some_and(|task| {
        let whole = task.get("data").is_some_and(Value::is_object)
            && ["annotations", "completions", "predictions"]
                .iter()
                .any(|results| task.get(results).is_some());
        let short = list(task, "label")
            .first()
            .is_some_and(|l| l.get("labels").is_some());
        whole || short
    })
}

/// One sheet for each task.
pub fn read(file: &str, json: &Json) -> Vec<Foreign> {
    json.records()
        .iter()
        .map(|task| sheet(file, task))
        .collect()
}

fn sheet(file: &str, task: &Value) -> Foreign {
    let mut sheet = Foreign::new(file, Unit::CodePoint);
    let Some(data) = task.get("data") else {
        let regions = list(task, "label");
        sheet.text = told(task, "text");
        let hypertext = hypertext(&sheet, regions.iter());
        for (number, region) in regions.iter().enumerate() {
            let labels = list_of(region, "labels");
            let mark = mark(region, format!("{number}"), &labels, hypertext.as_ref());
            sheet.marks.extend(mark);
        }
        unmark(&mut sheet, hypertext);
        return sheet;
    };
    sheet.title = told(data, "title");
    sheet.url = ["url", "source"]
        .into_iter()
        .find_map(|name| told(data, name))
        .filter(|address| is_web(address));
    // The first versions called them completions.
    let done = list(task, "annotations").iter();
    let done = done
        .chain(list(task, "completions"))
        .filter(|a| a.get("was_cancelled") != Some(&Value::Bool(true)));
    let results = done.map(|annotation| (annotation, false));
    let predictions = list(task, "predictions")
        .iter()
        .map(|prediction| (prediction, true));
    let results: Vec<(&Value, bool)> = results.chain(predictions).collect();
    let regions = || {
        results
            .iter()
            .flat_map(|(result, _)| list(result, "result"))
    };
    let field = regions().find_map(|region| told(region, "to_name"));
    sheet.text = text_of(data, field.as_deref());
    let hypertext = hypertext(&sheet, regions().filter_map(|region| region.get("value")));
    for (number, (result, proposed)) in results.iter().enumerate() {
        add_result(&mut sheet, number, result, *proposed, hypertext.as_ref());
    }
    unmark(&mut sheet, hypertext);
    join_fragments(&mut sheet, &[CONTINUES]);
    sheet
}

/// The text of a sheet if it is HTML: regions name nodes.
fn hypertext<'a>(
    sheet: &Foreign,
    mut regions: impl Iterator<Item = &'a Value>,
) -> Option<Hypertext> {
    let html = sheet.text.as_deref()?;
    regions.any(is_path).then(|| Hypertext::new(html))
}

/// The text becomes what a reader sees of the HTML, and the marks move onto it.
fn unmark(sheet: &mut Foreign, hypertext: Option<Hypertext>) {
    if let Some(hypertext) = hypertext {
        sheet.unit = Unit::Utf16;
        move_onto(sheet, &hypertext.counted, &hypertext.shown);
        sheet.text = Some(hypertext.shown);
    }
}

/// The text among the data: the one of the field that is annotated, else `text`, else the longest.
fn text_of(data: &Value, field: Option<&str>) -> Option<String> {
    let by_name = field
        .into_iter()
        .chain(["text"])
        .find_map(|name| told(data, name));
    by_name.or_else(|| {
        let texts = data.as_object()?.values().filter_map(Value::as_str);
        texts.max_by_key(|text| text.len()).map(str::to_owned)
    })
}

/// All that one person, or one model, says of a task. Regions of different people may have the same
/// id.
fn add_result(
    sheet: &mut Foreign,
    number: usize,
    result: &Value,
    proposed: bool,
    hypertext: Option<&Hypertext>,
) {
    let name = |id: String| match number {
        0 => id,
        _ => format!("{number}:{id}"),
    };
    let creator = match proposed {
        true => told(result, "model_version"),
        false => result
            .pointer("/completed_by/email")
            .and_then(Value::as_str)
            .map(str::to_owned),
    };
    let created = told(result, "created_at").unwrap_or_default();
    let regions = list(result, "result");
    let (labelled, others): (Vec<&Value>, Vec<&Value>) =
        regions.iter().partition(|region| labels(region).is_some());
    for region in labelled {
        let value = region.get("value").unwrap_or(&Value::Null);
        let labels = labels(region).unwrap_or_default();
        match mark(value, name(id(region, "id")), &labels, hypertext) {
            Some(mark) => sheet.marks.push(Mark {
                proposed,
                creator: creator.clone().unwrap_or_default(),
                created: created.clone(),
                ..mark
            }),
            None => sheet.leave_out(LeftOut::NotWords),
        }
    }
    for region in others {
        match text(region, "type") {
            Some("relation") => sheet.links.push(Link {
                id: String::new(),
                from: name(id(region, "from_id")),
                to: name(id(region, "to_id")),
                kind: list_of(region, "labels")
                    .into_iter()
                    .next()
                    .unwrap_or_default(),
            }),
            _ => add_control(sheet, &name(id(region, "id")), region),
        }
    }
}

/// The labels of a region of words; `None` if it is no such region.
fn labels(region: &Value) -> Option<Vec<String>> {
    let kind = text(region, "type")?;
    let is_labels = matches!(kind, "labels" | "hypertextlabels");
    is_labels.then(|| {
        region
            .get("value")
            .map(|value| list_of(value, kind))
            .unwrap_or_default()
    })
}

/// A region with its labels, the second one and on as features. In HTML its words may be all that
/// tells where it is.
fn mark(
    value: &Value,
    id: String,
    labels: &[String],
    hypertext: Option<&Hypertext>,
) -> Option<Mark> {
    let offsets = value.get("globalOffsets").unwrap_or(value);
    let ends = position(offsets, "start").zip(position(offsets, "end"));
    let ends = ends.map(|(start, end)| [start, end]);
    let ends = ends.or_else(|| hypertext?.ends(value));
    let quote = told(value, "text");
    let mut labels = labels.iter().cloned();
    (ends.is_some() || hypertext.is_some() && quote.is_some()).then(|| Mark {
        id,
        label: labels.next().unwrap_or_default(),
        features: labels.map(|label| ("label".to_owned(), label)).collect(),
        spots: vec![Spot {
            ends,
            quote,
            ..Spot::default()
        }],
        ..Mark::default()
    })
}

/// What a control for each region says: its id is the region's.
fn add_control(sheet: &mut Foreign, id: &str, region: &Value) {
    let Some(mark) = sheet.marks.iter_mut().find(|mark| mark.id == id) else {
        return sheet.leave_out(LeftOut::NotWords);
    };
    let value = region.get("value").unwrap_or(&Value::Null);
    let kind = text(region, "type").unwrap_or_default();
    let said = value.get(if kind == "textarea" { "text" } else { kind });
    let said = said.map(plain).unwrap_or_default();
    mark.say(text(region, "from_name").unwrap_or_default(), &said);
}

fn list_of(value: &Value, member: &str) -> Vec<String> {
    list(value, member).iter().map(plain).collect()
}

fn is_web(address: &str) -> bool {
    address.starts_with("http://") || address.starts_with("https://")
}
