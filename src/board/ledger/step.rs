//! A step as someone asks for it: the record it would be, or why it cannot be taken.

use std::sync::Arc;

use thiserror::Error;

use super::model::LedgerEntry;
use super::replay::{Replay, Taken};
use super::stage::Stage;
use crate::board::When;
use crate::calendar::{Day, Every, Period};
use crate::journal::{EntryStep, StepTo};
use crate::plan::{Plan, UnitId};

/// A step as someone asks for it, names resolved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepAsked<'a> {
    pub on: Day,
    /// `None`: of all its units.
    pub unit: Option<UnitId>,
    pub to: StepTo,
    /// Who takes it, where that is not who writes.
    pub name: Option<&'a str>,
    /// Who writes.
    pub writer: &'a str,
    /// The higher level that closes it.
    pub level: Option<&'a str>,
    pub note: Option<&'a str>,
    pub evidence: &'a [String],
}

/// Why a step cannot be taken. Nothing has been written then.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum StepFault {
    #[error("{on} is after the as-of day {as_of}")]
    AfterAsOf { on: Day, as_of: Day },
    #[error("{on} is before it was found on {found}")]
    BeforeFound { on: Day, found: Day },
    /// The step before it is of a later day.
    #[error("{on} is before the last step on {last}")]
    BeforeLast { on: Day, last: Day },
    #[error("{unit} does not have it")]
    NotItsUnit { unit: UnitId, units: Vec<UnitId> },
    #[error("no unit has it")]
    NobodyHasIt,
    /// It is there already.
    #[error("it is {} already", .stage.code())]
    Same { stage: Stage },
    #[error("closed already")]
    AlreadyClosed,
    /// Taken up again or looked back at is only what was closed.
    #[error("it is {}, not closed", .stage.code())]
    NotClosed { stage: Stage },
    /// The step can be taken only from these.
    #[error("not from {}", .stage.code())]
    NotFromHere { stage: Stage, from: Vec<Stage> },
    /// Who asked for closing cannot close.
    #[error("{name} asked for it")]
    SamePerson { name: String },
    /// Only what has no day is confirmed by quarters.
    #[error("it has a day")]
    NotLongTerm,
    #[error("{period} is no quarter")]
    NotAQuarter { period: Period },
    /// The quarter has not begun, or ended before it was found.
    #[error("not in {period}")]
    NotThatQuarter { period: Period },
    /// The step belongs to the other ledger.
    #[error("not a step of this ledger")]
    NotOfLedger,
    /// The record names an entry of the other ledger.
    #[error("an entry of the other ledger")]
    OtherLedger,
    /// Handing back needs a reason.
    #[error("a reason is needed")]
    ReasonNeeded,
}

/// The record that a step comes to, told from the entry as it stands.
pub fn step(
    plan: &Plan,
    when: When,
    entry: &LedgerEntry,
    asked: &StepAsked<'_>,
) -> Result<EntryStep, StepFault> {
    if asked.on > when.as_of {
        return Err(StepFault::AfterAsOf {
            on: asked.on,
            as_of: when.as_of,
        });
    }
    let given = |text: Option<&str>| {
        let text = text.map(str::trim).filter(|it| !it.is_empty());
        text.map(Box::<str>::from)
    };
    let step = EntryStep {
        ledger: entry.ledger(),
        on: asked.on,
        entry: entry.id,
        unit: asked.unit.clone(),
        to: asked.to,
        name: given(asked.name),
        level: given(asked.level),
        note: given(asked.note),
        evidence: asked.evidence.iter().map(|it| Box::from(&**it)).collect(),
    };
    let by: Arc<str> = Arc::from(step.name.as_deref().unwrap_or(asked.writer));
    let taken = Taken {
        id: entry.id,
        by: &by,
        it: &step,
    };
    Replay::resumed(plan, entry).take(taken)?;
    if step.to == StepTo::HandBack && step.note.is_none() {
        return Err(StepFault::ReasonNeeded);
    }
    Ok(step)
}

/// The quarter that a long-term entry waits to be confirmed for: the one past and not confirmed, else
/// the running one.
pub fn quarter_to_confirm(entry: &LedgerEntry, when: When) -> Period {
    entry
        .unconfirmed
        .unwrap_or_else(|| Period::containing(Every::Quarter, when.as_of))
}
