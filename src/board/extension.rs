//! What became of a due day by the extensions asked for, approved and refused.

use crate::calendar::Day;
use crate::journal::{Extension, ExtensionStep, RecordId};

/// An extension that nobody has decided on: it changes nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pending {
    pub record: RecordId,
    /// The day it was asked for.
    pub on: Day,
    /// The day asked for.
    pub to: Day,
    pub reason: Option<String>,
    /// The document number given with it.
    pub reference: Option<String>,
    /// Asked for only after the day that held.
    pub after_due: bool,
}

/// A due day and its extensions.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Extended {
    /// The day that holds.
    pub(super) due: Option<Day>,
    /// The day set at first, where an approved extension moved it.
    pub(super) was: Option<Day>,
    /// How many were approved.
    pub(super) times: u32,
    /// The latest that is asked for and not decided.
    pub(super) pending: Option<Pending>,
    /// How many of those approved had been asked for only after the day that held.
    pub(super) late: u32,
}

impl Extended {
    /// Follows a due day through its extensions, given in order of days, then of ids.
    pub(super) fn of<'a>(
        due: Option<Day>,
        extensions: impl Iterator<Item = (RecordId, &'a Extension)>,
    ) -> Self {
        let mut extended = Self {
            due,
            ..Self::default()
        };
        for (record, it) in extensions {
            match it.step {
                ExtensionStep::Asked => {
                    extended.pending = Some(Pending {
                        record,
                        on: it.on,
                        to: it.to,
                        reason: it.reason.as_deref().map(str::to_owned),
                        reference: it.reference.as_deref().map(str::to_owned),
                        after_due: extended.due.is_some_and(|due| it.on > due),
                    });
                }
                ExtensionStep::Approved => {
                    extended.was = due;
                    extended.due = Some(it.to);
                    extended.times += 1;
                    let asked = extended.pending.take();
                    extended.late += u32::from(asked.is_some_and(|asked| asked.after_due));
                }
                ExtensionStep::Refused => extended.pending = None,
            }
        }
        extended
    }
}
