//! Relations between annotations of the article on the page.

use std::rc::Rc;

use super::{
    super::{
        annotation::{Extra, Id, Relation},
        record::{Change, Record},
        workspace::{OpenArticle, Workspace},
    },
    Occasion, Refusal,
};

impl Workspace {
    /// A new relation; the same one is not made twice.
    pub(super) fn relate(
        &self,
        from: Id,
        to: Id,
        kind: &str,
        occasion: &mut Occasion,
    ) -> Result<Vec<Change>, Refusal> {
        let open = self.shown()?;
        open.annotation(&from)?;
        open.annotation(&to)?;
        if from == to {
            return Err(Refusal::RelatedToItself);
        }
        let kind = relation_kind(kind)?;
        if open.is_related(&from, &to, &kind) {
            return Err(Refusal::AlreadyRelated);
        }
        let relation = Relation {
            id: occasion.new_id(),
            from,
            to,
            kind,
            extra: Extra::new(),
        };
        let record = Record::Relation(open.id.clone(), Rc::new(relation));
        Ok(vec![Change::Add(record)])
    }

    /// A relation comes to mean something else.
    pub(super) fn edit_relation(&self, id: &Id, kind: &str) -> Result<Vec<Change>, Refusal> {
        let open = self.shown()?;
        let before = open.relation(id)?;
        let kind = relation_kind(kind)?;
        if before.kind != kind && open.is_related(&before.from, &before.to, &kind) {
            return Err(Refusal::AlreadyRelated);
        }
        let after = Relation {
            kind,
            ..(**before).clone()
        };
        let record = |relation| Record::Relation(open.id.clone(), relation);
        let change = Change::between(record(before.clone()), record(Rc::new(after)));
        Ok(change.into_iter().collect())
    }

    /// A relation goes.
    pub(super) fn unrelate(&self, id: &Id) -> Result<Vec<Change>, Refusal> {
        let open = self.shown()?;
        let relation = open.relation(id)?.clone();
        Ok(vec![Change::Remove(Record::Relation(
            open.id.clone(),
            relation,
        ))])
    }
}

impl OpenArticle {
    fn relation(&self, id: &Id) -> Result<&Rc<Relation>, Refusal> {
        self.relations.get(id).ok_or(Refusal::NotThere)
    }

    fn is_related(&self, from: &Id, to: &Id, kind: &str) -> bool {
        let mut relations = self.relations.values();
        relations.any(|r| r.from == *from && r.to == *to && r.kind == kind)
    }
}

fn relation_kind(kind: &str) -> Result<String, Refusal> {
    let kind = kind.trim();
    match kind {
        "" => Err(Refusal::EmptyName),
        kind => Ok(kind.to_owned()),
    }
}
