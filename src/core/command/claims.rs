//! Claims are made and edited: who says what, introduced by which words.

use super::{
    super::{
        annotation::{Annotation, Claim, Extra, Id, Source, Speaker},
        checking::{Checking, Evidence},
        link::is_link,
        record::Change,
        workspace::{OpenArticle, Workspace},
    },
    ClaimDraft, ClaimEdit, Occasion, Refusal,
};

impl Workspace {
    pub(super) fn claim(
        &self,
        draft: ClaimDraft,
        occasion: &mut Occasion,
    ) -> Result<Vec<Change>, Refusal> {
        let open = self.shown()?;
        self.check_draft(open, &draft)?;
        if open.is_claimed(&draft.spans) {
            return Err(Refusal::AlreadyClaimed);
        }
        let claim = Claim {
            id: occasion.new_id(),
            spans: draft.spans,
            kind: draft.kind,
            cue: draft.cue,
            sources: draft.sources,
            medium: draft.medium,
            checking: None,
            note: String::new(),
            origin: draft.origin,
            stamp: occasion.stamp(),
            extra: Extra::new(),
        };
        Ok(vec![open.added(Annotation::Claim(claim))])
    }

    pub(super) fn edit_claim(
        &self,
        id: &Id,
        edit: ClaimEdit,
        occasion: &Occasion,
    ) -> Result<Vec<Change>, Refusal> {
        let open = self.shown()?;
        let annotation = open.annotation(id)?;
        let claim = annotation.as_claim().ok_or(Refusal::NotThere)?;
        match &edit {
            ClaimEdit::Kind(_) | ClaimEdit::Medium(_) => {}
            ClaimEdit::Checking(edit) => {
                let before = claim.checking.as_deref();
                check_addresses(before, &edit.applied(before))?;
            }
            ClaimEdit::Cue(cue) => open.check_ranges(cue)?,
            ClaimEdit::Sources(sources) => self.check_sources(open, sources)?,
            ClaimEdit::Proposal(draft) => {
                self.check_draft(open, draft)?;
                if draft.spans != claim.spans && open.is_claimed(&draft.spans) {
                    return Err(Refusal::AlreadyClaimed);
                }
            }
        }
        Ok(open.edited(annotation, occasion, |a| {
            if let Annotation::Claim(claim) = a {
                match edit {
                    ClaimEdit::Kind(kind) => claim.kind = kind,
                    ClaimEdit::Cue(cue) => claim.cue = cue,
                    ClaimEdit::Sources(sources) => claim.sources = sources,
                    ClaimEdit::Proposal(draft) => draft.fill(claim),
                    ClaimEdit::Medium(medium) => claim.medium = medium,
                    ClaimEdit::Checking(edit) => {
                        let checking = edit.applied(claim.checking.as_deref());
                        claim.checking = (!checking.is_blank()).then(|| Box::new(checking));
                    }
                }
            }
        }))
    }

    fn check_draft(&self, open: &OpenArticle, draft: &ClaimDraft) -> Result<(), Refusal> {
        open.check_ranges(draft.spans.as_slice())?;
        open.check_ranges(&draft.cue)?;
        self.check_sources(open, &draft.sources)
    }

    /// A claim must not name what is not there: its file could not be read again.
    fn check_sources(&self, open: &OpenArticle, sources: &[Source]) -> Result<(), Refusal> {
        for source in sources {
            match &source.speaker {
                Speaker::Mention(id) => open.mention(id).map(|_| ())?,
                Speaker::Entity(id) => self.check_entity(id)?,
                Speaker::Name { spans, .. } => open.check_ranges(spans)?,
            }
        }
        Ok(())
    }
}

impl ClaimDraft {
    /// Gives a claim what the draft says.
    fn fill(self, claim: &mut Claim) {
        claim.spans = self.spans;
        claim.kind = self.kind;
        claim.cue = self.cue;
        claim.sources = self.sources;
        claim.medium = self.medium;
    }
}

/// The addresses of evidence must be such as can be followed; those that came with a file may stay.
fn check_addresses(before: Option<&Checking>, after: &Checking) -> Result<(), Refusal> {
    let addresses = |checking: &Checking| -> Vec<String> {
        let of = |evidence: &Evidence| [evidence.url.clone(), evidence.archived.clone()];
        checking.evidence.iter().flat_map(of).collect()
    };
    let known = before.map(addresses).unwrap_or_default();
    let mut new = addresses(after).into_iter();
    let is_bad = |a: &String| !a.is_empty() && !known.contains(a) && !is_link(a);
    match new.find(is_bad) {
        Some(bad) => Err(Refusal::NotALink(bad)),
        None => Ok(()),
    }
}
