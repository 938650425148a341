//! brat's stand-off annotation: a `.txt` and an `.ann` with the same name.
//!
//! Unit: code points; INCEpTION's brat files count UTF-16 units, and the quotations tell. `T` lines are
//! marks, `R`, `E` and `*` links, `A` and `M` features, `N` identities, `#` remarks. Source: the brat
//! manual's page on the format, and its server's `annotation.py`.

use super::{
    foreign::{Foreign, Link, Mark, Spot},
    imported::LeftOut,
};
use crate::formats::{sheet::features::FEATURES, units::Unit};

/// Whether it is an `.ann` file, by its first line.
pub fn is(name: &str, text: &str) -> bool {
    let first = text.lines().find(|line| !line.trim().is_empty());
    match first {
        Some(line) => line.split_once('\t').is_some_and(|(id, rest)| {
            let (kind, number) = id.split_at(id.chars().next().map_or(0, char::len_utf8));
            let numbered = !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit());
            match kind {
                "T" => numbered && ends(rest.split('\t').next().unwrap_or_default()).is_some(),
                "R" | "E" | "A" | "M" | "N" | "#" => numbered && name.ends_with(".ann"),
                "*" => name.ends_with(".ann"),
                _ => false,
            }
        }),
        None => name.ends_with(".ann"),
    }
}

/// The sheet of an `.ann` file and of its text.
pub fn read(file: &str, annotations: &str, text: &str) -> Foreign {
    let mut sheet = Foreign {
        text: Some(text.to_owned()),
        ..Foreign::new(file, Unit::CodePoint)
    };
    let mut lines: Vec<(&str, &str)> = Vec::new();
    for line in annotations.lines().map(|line| line.trim_end_matches('\r')) {
        match line.split_once('\t') {
            Some(line) => lines.push(line),
            None if line.trim().is_empty() => {}
            None => sheet.leave_out(LeftOut::Line),
        }
    }
    // What refers to a mark may stand before it.
    for (id, rest) in lines.iter().filter(|(id, _)| id.starts_with('T')) {
        match mark(id, rest) {
            Some(mark) => sheet.marks.push(mark),
            None => sheet.leave_out(LeftOut::Line),
        }
    }
    let mut events: Vec<(String, String)> = Vec::new();
    for (id, rest) in &lines {
        if let Some(("E", (_, trigger))) = kind(id).zip(named(rest.split(' ').next())) {
            events.push(((*id).to_owned(), trigger.to_owned()));
        }
    }
    for (id, rest) in lines.iter().filter(|(id, _)| !id.starts_with('T')) {
        if add(&mut sheet, &events, id, rest).is_none() {
            sheet.leave_out(LeftOut::Line);
        }
    }
    sheet
}

fn kind(id: &str) -> Option<&str> {
    id.get(..1)
}

/// `TYPE 0 5;8 12` and the words.
fn mark(id: &str, rest: &str) -> Option<Mark> {
    let (place, words) = rest.split_once('\t').unwrap_or((rest, ""));
    let (label, ends) = ends(place)?;
    let quotes = cut(words, &ends);
    let spots = ends.iter().zip(quotes);
    Some(Mark {
        id: id.to_owned(),
        label: label.to_owned(),
        spots: spots
            .map(|(ends, quote)| Spot::new(ends[0], ends[1], quote))
            .collect(),
        ..Mark::default()
    })
}

fn ends(place: &str) -> Option<(&str, Vec<[usize; 2]>)> {
    let (label, ends) = place.split_once(' ')?;
    let ends = ends.split(';').map(|ends| {
        let (start, end) = ends.trim().split_once(' ')?;
        Some([start.parse().ok()?, end.parse().ok()?])
    });
    Some((label, ends.collect::<Option<_>>()?))
}

/// The words of each stretch: all of them stand in the line, joined by one space.
fn cut<'a>(words: &'a str, ends: &[[usize; 2]]) -> Vec<Option<&'a str>> {
    if let [_] = ends {
        return vec![Some(words).filter(|words| !words.is_empty())];
    }
    let lengths: Vec<usize> = ends
        .iter()
        .map(|[start, end]| end.saturating_sub(*start))
        .collect();
    let by = |count: fn(char) -> usize| cut_by(words, &lengths, count);
    let parts = by(|_| 1)
        .or_else(|| by(char::len_utf16))
        .or_else(|| by(char::len_utf8));
    match parts {
        Some(parts) => parts.into_iter().map(Some).collect(),
        None => vec![None; ends.len()],
    }
}

fn cut_by<'a>(words: &'a str, lengths: &[usize], count: fn(char) -> usize) -> Option<Vec<&'a str>> {
    let (mut parts, mut rest) = (Vec::new(), words);
    for (number, length) in lengths.iter().enumerate() {
        if number > 0 {
            rest = rest.strip_prefix(' ')?;
        }
        let mut counted = 0;
        let end = rest.char_indices().find(|(_, c)| {
            let is_behind = counted == *length;
            counted += count(*c);
            is_behind
        });
        let (part, behind) = rest.split_at(end.map_or(rest.len(), |(at, _)| at));
        parts.push(part);
        rest = behind;
    }
    let total: usize = lengths.iter().sum::<usize>() + lengths.len() - 1;
    (rest.is_empty() && words.chars().map(count).sum::<usize>() == total).then_some(parts)
}

/// `Role:T1` as role and id.
fn named(argument: Option<&str>) -> Option<(&str, &str)> {
    argument?.split_once(':')
}

/// Adds what a line says that is no mark. Events are called as the words that trigger them.
fn add(sheet: &mut Foreign, events: &[(String, String)], id: &str, rest: &str) -> Option<()> {
    let of_event = |id: &str| {
        let event = events.iter().find(|(event, _)| event == id);
        event.map_or(id, |(_, trigger)| trigger).to_owned()
    };
    let (said, words) = rest.split_once('\t').unwrap_or((rest, ""));
    let mut parts = said.split(' ').filter(|part| !part.is_empty());
    let first = parts.next()?;
    match kind(id)? {
        "R" => {
            let (_, from) = named(parts.next())?;
            let (_, to) = named(parts.next())?;
            sheet
                .links
                .push(link(id, of_event(from), of_event(to), first));
        }
        "E" => {
            let (_, trigger) = named(Some(first))?;
            for argument in parts {
                let (role, to) = named(Some(argument))?;
                sheet
                    .links
                    .push(link("", trigger.to_owned(), of_event(to), role));
            }
        }
        "*" => {
            let ids: Vec<&str> = parts.collect();
            for pair in ids.windows(2) {
                sheet
                    .links
                    .push(link("", of_event(pair[0]), of_event(pair[1]), first));
            }
        }
        "A" | "M" => {
            let mark = find(sheet, &of_event(parts.next()?))?;
            let value: Vec<&str> = parts.collect();
            let value = if value.is_empty() {
                "true".to_owned()
            } else {
                value.join(" ")
            };
            mark.say(first, &value);
        }
        "N" => {
            let mark = find(sheet, &of_event(parts.next()?))?;
            mark.identities.push(parts.next()?.to_owned());
            mark.name = words.to_owned();
        }
        "#" => {
            let mark = find(sheet, &of_event(parts.next()?))?;
            let note = words.replace(" ⏎ ", "\n");
            match note.split_once(" = ").filter(|(name, _)| is_feature(name)) {
                Some((name, said)) => mark.say(name, said),
                None => mark.say("note", &note),
            }
        }
        _ => return None,
    }
    Some(())
}

/// Whether a remark that begins so is a feature that has no place elsewhere: attributes are one word.
fn is_feature(name: &str) -> bool {
    matches!(name, "entity" | "entity_link") || FEATURES.contains(&name)
}

fn find<'a>(sheet: &'a mut Foreign, id: &str) -> Option<&'a mut Mark> {
    sheet.marks.iter_mut().find(|mark| mark.id == id)
}

fn link(id: &str, from: String, to: String, kind: &str) -> Link {
    let (id, kind) = (id.to_owned(), kind.to_owned());
    Link { id, from, to, kind }
}
