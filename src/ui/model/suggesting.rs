//! Suggestions: asked for, walked, accepted, rejected; and the proposal for a claim that was just made.

use super::{Asked, Model, Proposal, Suggesting};
use crate::core::{
    annotation::{Claim, ClaimKind, Id, Spans},
    command::{ClaimDraft, ClaimEdit, Command, Occasion},
    suggestion::{Suggested, Suggestion, undecided},
    text::TextRange,
};

impl Model {
    /// Looks over the whole article, or leaves what was found.
    pub(super) fn start_suggesting(&mut self) {
        if self.view.suggesting.take().is_some() {
            return;
        }
        if self.open().is_none() {
            return;
        }
        self.view.suggesting = Some(Suggesting::default());
        self.view.asked = Some(Asked::All);
        self.view.focused = None;
        self.let_go();
        self.say(self.words().suggesting.to_owned());
    }

    /// The worker has answered.
    pub(super) fn suggest(&mut self, found: Vec<Suggestion>) {
        self.view.asked = None;
        if let Some(suggesting) = &mut self.view.suggesting {
            suggesting.found = Some(found.into());
            self.sift_suggestions();
            self.tell_suggestion();
        }
    }

    /// The worker cannot answer.
    pub(super) fn suggest_nothing(&mut self) {
        self.view.asked = None;
        self.view.suggesting.take_if(|s| s.found.is_none());
    }

    /// Those that a person has decided about no longer wait.
    pub(super) fn sift_suggestions(&mut self) {
        let (Some(open), Some(suggesting)) =
            (self.workspace.open.as_ref(), &mut self.view.suggesting)
        else {
            return;
        };
        if let Some(found) = &suggesting.found {
            let waiting = undecided(found, open, &self.workspace.library);
            suggesting.current = suggesting.current.min(waiting.len().saturating_sub(1));
            suggesting.waiting = waiting.into();
        }
    }

    /// The suggestion that is looked at.
    pub fn suggestion(&self) -> Option<&Suggestion> {
        let suggesting = self.view.suggesting.as_ref()?;
        suggesting.waiting.get(suggesting.current)
    }

    pub(super) fn step_suggestion(&mut self, forward: bool) {
        self.let_go();
        if let Some(suggesting) = &mut self.view.suggesting {
            let count = suggesting.waiting.len();
            let step = if forward { 1 } else { count.saturating_sub(1) };
            suggesting.current = (suggesting.current + step).checked_rem(count).unwrap_or(0);
        }
        self.tell_suggestion();
    }

    pub(super) fn look_at_suggestion(&mut self, index: usize) {
        self.view.focused = None;
        if let Some(suggesting) = &mut self.view.suggesting {
            suggesting.current = index;
        }
        self.tell_suggestion();
    }

    /// Makes an annotation of it.
    pub(super) fn accept_suggestion(&mut self, occasion: Occasion) {
        if let Some(suggestion) = self.suggestion().cloned() {
            self.act(suggestion.command(), occasion);
            self.tell_suggestion();
        }
    }

    /// It is not wanted, here or when it comes again.
    pub(super) fn reject_suggestion(&mut self, occasion: Occasion) {
        if let (Some(suggestion), Some(open)) = (self.suggestion(), self.open()) {
            let key = suggestion.key(open);
            self.act(Command::Reject(key), occasion);
            self.tell_suggestion();
        }
    }

    /// Whether keys speak of the suggestions: until an annotation gets the focus.
    pub fn walks_suggestions(&self) -> bool {
        self.view.suggesting.is_some() && self.view.focused.is_none()
    }

    fn tell_suggestion(&mut self) {
        self.view.reveal = self.view.reveal.wrapping_add(1);
        let sentence = match (self.suggestion(), self.open()) {
            (Some(suggestion), Some(open)) => {
                let why = self.words().suggestion_reason(&suggestion.why);
                format!("{}, {why}", suggestion.spans().quote(&open.text))
            }
            _ => self.words().no_suggestions.to_owned(),
        };
        self.say(sentence);
    }

    /// A claim was just made of these words: what is proposed for it?
    pub(super) fn ask_proposal(&mut self, words: TextRange) {
        let claim = self.focused().and_then(|a| a.as_claim());
        if let Some(claim) = claim.filter(|claim| claim.spans == Spans::from(words)) {
            self.view.asked = Some(Asked::About(claim.id.clone(), words));
        }
    }

    /// The worker has answered for a claim.
    pub(super) fn propose(&mut self, claim: Id, suggestion: Suggestion) {
        self.view.asked = None;
        let Suggested::Claim(draft) = suggestion.what else {
            return;
        };
        let made = self.open().and_then(|open| open.annotations.by_id(&claim));
        let Some(made) = made.and_then(|a| a.as_claim()) else {
            return;
        };
        let proposal = Proposal {
            made_of: made.spans.clone(),
            claim,
            draft,
        };
        if proposal.says_more_than(made) {
            self.view.proposals.retain(|p| p.claim != proposal.claim);
            self.view.proposals.push(proposal);
            self.say(self.words().proposed_hint.to_owned());
        }
    }

    /// What is still proposed for the focused claim.
    pub fn proposal(&self) -> Option<&Proposal> {
        let claim = self.focused()?.as_claim()?;
        let mut proposals = self.view.proposals.iter();
        proposals.find(|p| p.claim == claim.id && p.says_more_than(claim))
    }

    /// The focused claim becomes what is proposed for it.
    pub(super) fn accept_proposal(&mut self, occasion: Occasion) {
        let (Some(proposal), Some(claim)) = (
            self.proposal().cloned(),
            self.focused().and_then(|a| a.as_claim()),
        ) else {
            return;
        };
        let draft = proposal.completed(claim);
        let edit = ClaimEdit::Proposal(Box::new(draft));
        self.act(Command::EditClaim(proposal.claim, edit), occasion);
        self.drop_proposal();
    }

    /// What was proposed for the focused claim has served, or is not wanted.
    pub(super) fn drop_proposal(&mut self) {
        let focused = self.view.focused.clone();
        self.view
            .proposals
            .retain(|p| Some(&p.claim) != focused.as_ref());
        self.view.field = None;
    }
}

impl Proposal {
    /// What the claim would be: what a person has said of it stays.
    pub fn completed(&self, claim: &Claim) -> ClaimDraft {
        let draft = self.draft.clone();
        let mut sources = draft.sources;
        sources.iter_mut().for_each(|source| source.guess = false);
        ClaimDraft {
            spans: match claim.spans == self.made_of {
                true => draft.spans,
                false => claim.spans.clone(),
            },
            kind: match claim.kind {
                ClaimKind::Unmarked => draft.kind,
                kind => kind,
            },
            cue: match claim.cue.is_empty() {
                true => draft.cue,
                false => claim.cue.clone(),
            },
            sources: match claim.sources.is_empty() {
                true => sources,
                false => claim.sources.clone(),
            },
            medium: match claim.medium.is_empty() {
                true => draft.medium,
                false => claim.medium.clone(),
            },
            origin: claim.origin,
        }
    }

    /// Whether accepting it would change the claim.
    pub fn says_more_than(&self, claim: &Claim) -> bool {
        let after = self.completed(claim);
        after.spans != claim.spans
            || after.kind != claim.kind
            || after.cue != claim.cue
            || after.sources != claim.sources
            || after.medium != claim.medium
    }
}
