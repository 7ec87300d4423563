//! More time: asking for it, deciding on it, and what speaks against either.

use thiserror::Error;

use super::extension::Pending;
use super::ledger::{LedgerEntry, entry_of_key};
use super::{Board, Key, Obligation};
use crate::calendar::Day;
use crate::journal::{Extension, ExtensionStep};
use crate::plan::Plan;

/// Whose due day it is: an obligation's, a case's among them, or an entry's of the ledger.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Extendable<'a> {
    Obligation(&'a Obligation),
    Entry(&'a LedgerEntry),
}

impl<'a> Extendable<'a> {
    /// What this key names on the board.
    pub fn find(board: &'a Board, key: &str) -> Option<Self> {
        if let Some(id) = entry_of_key(key) {
            let entry = board.ledger.iter().find(|it| it.id == id)?;
            return (entry.key() == key).then_some(Self::Entry(entry));
        }
        let key = Key::parse(key)?;
        let one = board.obligations.iter().find(|it| it.key == key)?;
        Some(Self::Obligation(one))
    }

    /// Its key, as it stands in records.
    pub fn key(&self) -> String {
        match self {
            Self::Obligation(one) => one.key.to_string(),
            Self::Entry(entry) => entry.key(),
        }
    }

    /// The day that holds.
    pub const fn due(&self) -> Option<Day> {
        match self {
            Self::Obligation(one) => one.due,
            Self::Entry(entry) => entry.due,
        }
    }

    /// How many extensions were approved.
    pub const fn extensions(&self) -> u32 {
        match self {
            Self::Obligation(one) => one.extensions,
            Self::Entry(entry) => entry.extensions,
        }
    }

    /// What is asked for and not decided.
    pub const fn pending(&self) -> Option<&'a Pending> {
        match self {
            Self::Obligation(one) => one.pending.as_ref(),
            Self::Entry(entry) => entry.pending.as_ref(),
        }
    }

    /// Met, closed or waived.
    pub const fn is_settled(&self) -> bool {
        match self {
            Self::Obligation(one) => one.light.is_settled(),
            Self::Entry(entry) => entry.light.is_settled(),
        }
    }

    /// Set by a higher authority, whose document number an extension wants.
    pub fn is_firm(&self, plan: &Plan) -> bool {
        match self {
            Self::Obligation(one) => plan.items.get(one.item).is_some_and(|item| item.firm),
            Self::Entry(_) => false,
        }
    }
}

/// Everything that waits for a decision: obligations in the order of the plan, then the ledger.
pub fn pending_extensions(board: &Board) -> Vec<(Extendable<'_>, &Pending)> {
    let obligations = board.obligations.iter().map(Extendable::Obligation);
    let entries = board.ledger.iter().map(Extendable::Entry);
    obligations
        .chain(entries)
        .filter_map(|it| Some((it, it.pending()?)))
        .collect()
}

/// What is wanted of an extension.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ExtensionWanted<'a> {
    /// More time is asked for.
    Ask { to: Day, reason: &'a str },
    /// What was asked for holds, or another day that was agreed on.
    Approve { to: Option<Day>, by: &'a str },
    /// The former day stays.
    Refuse { by: &'a str },
}

/// Why an extension cannot be asked for or decided. Nothing has been written then.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ExtendFault {
    #[error("{on} is after the as-of day {as_of}")]
    AfterAsOf { on: Day, as_of: Day },
    /// Nothing more is asked.
    #[error("met already")]
    Met,
    /// Long-term, or without a day.
    #[error("it has no day")]
    NoDay,
    #[error("{to} is not after {due}")]
    NotLater { to: Day, due: Day },
    #[error("a reason is needed")]
    ReasonNeeded,
    #[error("who decided is needed")]
    NameNeeded,
    /// A firm day moves only with the document number of the authority that set it.
    #[error("a document number is needed")]
    ReferenceNeeded,
    #[error("nothing was asked for")]
    NothingPending,
    /// The decision is dated before what it decides on.
    #[error("{on} is before it was asked for on {asked}")]
    BeforeAsked { on: Day, asked: Day },
}

/// The record that it comes to.
pub fn extension(
    plan: &Plan,
    board: &Board,
    of: Extendable<'_>,
    on: Day,
    wanted: ExtensionWanted<'_>,
    reference: Option<&str>,
) -> Result<Extension, ExtendFault> {
    let as_of = board.when.as_of;
    if on > as_of {
        return Err(ExtendFault::AfterAsOf { on, as_of });
    }
    let text = |text: &str| {
        let text = text.trim();
        (!text.is_empty()).then(|| Box::<str>::from(text))
    };
    let reference = reference.and_then(text);
    let record = |to, step, reason, name| Extension {
        on,
        key: of.key().into(),
        to,
        step,
        reason,
        name,
        reference: reference.clone(),
    };
    match wanted {
        ExtensionWanted::Ask { to, reason } => {
            later(of, to)?;
            let reason = text(reason).ok_or(ExtendFault::ReasonNeeded)?;
            Ok(record(to, ExtensionStep::Asked, Some(reason), None))
        }
        ExtensionWanted::Approve { to, by } => {
            let asked = decided(of, on)?;
            let to = to.unwrap_or(asked.to);
            later(of, to)?;
            let name = text(by).ok_or(ExtendFault::NameNeeded)?;
            if of.is_firm(plan) && reference.is_none() && asked.reference.is_none() {
                return Err(ExtendFault::ReferenceNeeded);
            }
            Ok(record(to, ExtensionStep::Approved, None, Some(name)))
        }
        ExtensionWanted::Refuse { by } => {
            let asked = decided(of, on)?;
            let name = text(by).ok_or(ExtendFault::NameNeeded)?;
            Ok(record(asked.to, ExtensionStep::Refused, None, Some(name)))
        }
    }
}

fn later(of: Extendable<'_>, to: Day) -> Result<(), ExtendFault> {
    if of.is_settled() {
        return Err(ExtendFault::Met);
    }
    let due = of.due().ok_or(ExtendFault::NoDay)?;
    if to > due {
        Ok(())
    } else {
        Err(ExtendFault::NotLater { to, due })
    }
}

/// What a decision of a day is on.
fn decided(of: Extendable<'_>, on: Day) -> Result<&Pending, ExtendFault> {
    let asked = of.pending().ok_or(ExtendFault::NothingPending)?;
    if on < asked.on {
        return Err(ExtendFault::BeforeAsked {
            on,
            asked: asked.on,
        });
    }
    Ok(asked)
}
