//! Which entity a mark names, by the addresses that the file gives.

use std::{collections::BTreeSet, rc::Rc};

use super::{foreign::Mark, legend::digest};
use crate::core::annotation::{Entity, Extra, Id};

/// The entity that a mark names: one of the library's or of those read before with the same address,
/// else a new one.
pub fn identify(
    entities: &mut Vec<Rc<Entity>>,
    own: &[Rc<Entity>],
    mark: &Mark,
    label: &Id,
    words: String,
) -> Option<Id> {
    let own_id = mark.identities.iter().find_map(|address| from_urn(address));
    let links: BTreeSet<String> = mark
        .identities
        .iter()
        .filter(|address| from_urn(address).is_none())
        .map(|address| web_address(address))
        .collect();
    if own_id.is_none() && links.is_empty() {
        return None;
    }
    let same = |entity: &&Rc<Entity>| {
        own_id.as_ref() == Some(&entity.id) || entity.links.iter().any(|link| links.contains(link))
    };
    if let Some(known) = entities.iter().find(same) {
        return Some(known.id.clone());
    }
    if let Some(known) = own.iter().find(same) {
        entities.push(known.clone());
        return Some(known.id.clone());
    }
    let links: Vec<String> = links.into_iter().collect();
    let id = own_id.unwrap_or_else(|| digest(&["entity", &links.join(" ")]));
    let name = match mark.name.trim() {
        "" => words,
        name => name.to_owned(),
    };
    entities.push(Rc::new(Entity {
        id: id.clone(),
        label: label.clone(),
        name,
        aliases: Vec::new(),
        links,
        note: String::new(),
        extra: Extra::new(),
    }));
    Some(id)
}

/// The id in an address that is made of an entity's id, for want of a better one.
fn from_urn(address: &str) -> Option<Id> {
    let escaped = address.strip_prefix("urn:inquit:")?;
    let (mut bytes, mut rest) = (Vec::new(), escaped.bytes());
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'%' => {
                let digits = [rest.next()?, rest.next()?].map(char::from);
                let digits: String = digits.into_iter().collect();
                u8::from_str_radix(&digits, 16).ok()?
            }
            byte => byte,
        });
    }
    Id::new(&String::from_utf8(bytes).ok()?)
}

/// `Wikidata:Q90` and `wd:Q90`, as they stand in files, as an address.
fn web_address(identity: &str) -> String {
    let number = identity
        .strip_prefix("Wikidata:")
        .or_else(|| identity.strip_prefix("wd:"));
    match number {
        Some(number) => format!("https://www.wikidata.org/entity/{number}"),
        None => identity.replacen("http://www.wikidata.org/", "https://www.wikidata.org/", 1),
    }
}
