//! Articles come into the library, are described, and go into the bin and out of it.

use std::rc::Rc;

use super::{
    super::{
        annotation::{Extra, Id},
        article::{Block, BlockKind, Draft, Head, Status, fingerprint},
        order::sort_by,
        record::{Change, Record},
        workspace::Workspace,
    },
    HeadEdit, Occasion, Refusal,
};

/// The drafts as articles of the library.
pub(super) fn added(drafts: Vec<Draft>, occasion: &mut Occasion) -> Vec<Change> {
    drafts
        .into_iter()
        .flat_map(|draft| new_article(draft, occasion))
        .collect()
}

fn new_article(draft: Draft, occasion: &mut Occasion) -> [Change; 3] {
    let id = occasion.new_id();
    let head = Head {
        id: id.clone(),
        title: draft.title,
        language: draft.language,
        direction: draft.direction,
        source: draft.source,
        status: Status::New,
        sha256: fingerprint(&draft.text),
        added: occasion.now.clone(),
        binned: None,
        extra: Extra::new(),
    };
    [
        Change::Add(Record::Text(id.clone(), draft.text)),
        Change::Add(Record::Blocks(id, draft.blocks.into())),
        Change::Add(Record::Head(Rc::new(head))),
    ]
}

impl Workspace {
    pub(super) fn edit_head(&self, id: &Id, edit: HeadEdit) -> Result<Vec<Change>, Refusal> {
        if matches!(&edit, HeadEdit::Title(title) if title.trim().is_empty()) {
            return Err(Refusal::EmptyName);
        }
        let change = self.head_changed(id, |head| match edit {
            HeadEdit::Title(title) => head.title = title,
            HeadEdit::Language(language) => head.language = language,
            HeadEdit::Source(source) => head.source = *source,
            HeadEdit::Status(status) => head.status = status,
        })?;
        Ok(change.into_iter().collect())
    }

    /// An article that is in the bin already stays there since when it was put there.
    pub(super) fn bin(&self, ids: &[Id], occasion: &Occasion) -> Result<Vec<Change>, Refusal> {
        self.heads_changed(ids, |head| {
            head.binned.get_or_insert_with(|| occasion.now.clone());
        })
    }

    pub(super) fn unbin(&self, ids: &[Id]) -> Result<Vec<Change>, Refusal> {
        self.heads_changed(ids, |head| head.binned = None)
    }

    pub(super) fn set_block(&self, index: usize, kind: BlockKind) -> Result<Vec<Change>, Refusal> {
        let open = self.shown()?;
        let mut blocks: Vec<Block> = open.blocks.to_vec();
        blocks.get_mut(index).ok_or(Refusal::NotThere)?.kind = kind;
        let change = Change::between(
            Record::Blocks(open.id.clone(), open.blocks.clone()),
            Record::Blocks(open.id.clone(), blocks.into()),
        );
        Ok(change.into_iter().collect())
    }

    fn heads_changed(&self, ids: &[Id], edit: impl Fn(&mut Head)) -> Result<Vec<Change>, Refusal> {
        let mut ids = ids.to_vec();
        sort_by(&mut ids, Id::cmp);
        ids.dedup();
        let changes: Result<Vec<_>, _> =
            ids.iter().map(|id| self.head_changed(id, &edit)).collect();
        Ok(changes?.into_iter().flatten().collect())
    }

    fn head_changed(
        &self,
        id: &Id,
        edit: impl FnOnce(&mut Head),
    ) -> Result<Option<Change>, Refusal> {
        let before = self.library.heads.get(id).ok_or(Refusal::NotThere)?;
        let mut after = (**before).clone();
        edit(&mut after);
        Ok(Change::between(
            Record::Head(before.clone()),
            Record::Head(Rc::new(after)),
        ))
    }
}
