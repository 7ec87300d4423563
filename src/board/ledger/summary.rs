//! The ledger of a month in figures, and the report that it is handed in as.

use thiserror::Error;

use super::judge::ledger;
use super::model::LedgerEntry;
use crate::board::{Board, Entry, EntryFault, Given, Light, Meant, When, Which, meant};
use crate::calendar::{Day, Every, Period};
use crate::journal::{Body, Book, Ledger, Lookback, Source, StepTo};
use crate::plan::{Item, ItemId, Kind, Plan};

/// How many of the ledger.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct LedgerCount {
    /// Found or given in the month.
    pub found: usize,
    /// Closed in the month, and still so at its end.
    pub closed: usize,
    /// Of those, how many on or before their day; what has no day is in time.
    pub in_time: usize,
    /// Not closed at the month's end.
    pub open: usize,
    /// Of those, how many are past their day.
    pub overdue: usize,
    /// Of those, how many have no day.
    pub long_term: usize,
}

/// A ledger's month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LedgerSummary {
    pub ledger: Ledger,
    pub month: Period,
    /// The month's end, or the as-of day where that is earlier.
    pub until: Day,
    pub total: LedgerCount,
    /// By source, those without any left out.
    pub sources: Vec<(Source, LedgerCount)>,
    /// How often something was taken up again in the month, relapses included.
    pub reopened: usize,
    /// How often a look back in the month found it in place, not in place, come back.
    pub looked_back: [usize; 3],
}

/// The month's figures, as of its end or the as-of day where that is earlier.
pub fn ledger_summary(
    plan: &Plan,
    book: &Book,
    when: When,
    of: Ledger,
    month: Period,
) -> LedgerSummary {
    let until = month.end().min(when.as_of);
    let at_end = When {
        as_of: until,
        ..when
    };
    let mut entries = ledger(plan, book, at_end);
    entries.retain(|it| it.ledger() == of);
    let mut summary = LedgerSummary {
        ledger: of,
        month,
        until,
        total: count(&entries, None, month),
        sources: Vec::new(),
        reopened: 0,
        looked_back: [0; 3],
    };
    for source in Source::ALL {
        let count = count(&entries, Some(*source), month);
        if count != LedgerCount::default() {
            summary.sources.push((*source, count));
        }
    }
    for step in entries.iter().flat_map(|it| &it.trail) {
        if step.counts
            && month.contains(step.on)
            && let Some(Body::Step(it)) = book.get(step.record).map(|it| &it.body)
        {
            take(&mut summary, it.to);
        }
    }
    summary
}

fn take(summary: &mut LedgerSummary, to: StepTo) {
    match to {
        StepTo::Reopened => summary.reopened += 1,
        StepTo::LookedBack(found) => {
            let [in_place, not_in_place, relapse] = &mut summary.looked_back;
            match found {
                Lookback::InPlace => *in_place += 1,
                Lookback::NotInPlace => *not_in_place += 1,
                Lookback::Relapse => {
                    *relapse += 1;
                    summary.reopened += 1;
                }
            }
        }
        StepTo::Assigned
        | StepTo::Signed
        | StepTo::Working
        | StepTo::Closing
        | StepTo::Closed
        | StepTo::Returned
        | StepTo::Confirmed(_)
        | StepTo::HandBack
        | StepTo::Released => {}
    }
}

fn count(entries: &[LedgerEntry], source: Option<Source>, month: Period) -> LedgerCount {
    let mut count = LedgerCount::default();
    let of_source = |it: &&LedgerEntry| source.is_none_or(|source| it.entry.source == source);
    for entry in entries.iter().filter(of_source) {
        count.found += usize::from(month.contains(entry.found()));
        let closed = entry.met.is_some_and(|met| month.contains(met.on));
        // What its units were released from was not closed.
        let done = matches!(entry.light, Light::Done | Light::DoneLate);
        count.closed += usize::from(closed && done);
        count.in_time += usize::from(closed && entry.light == Light::Done);
        if !entry.is_closed() {
            count.open += 1;
            count.overdue += usize::from(entry.is_overdue());
            count.long_term += usize::from(entry.due.is_none());
        }
    }
    count
}

/// Why it is not known as which report the month's figures are handed in.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ReportFault {
    #[error("no monthly report of the office on a task")]
    NoReport,
    #[error("several reports")]
    Several { items: Vec<ItemId> },
    /// The item named is not handed in monthly.
    #[error("{item} is no monthly report")]
    NotMonthly { item: ItemId },
}

/// The report that the month's figures are: the item named, else the one monthly report on a task that
/// is the office's own business (task 13 of the document).
pub fn summary_report<'a>(
    plan: &'a Plan,
    named: Option<&'a Item>,
) -> Result<&'a Item, ReportFault> {
    let monthly = |item: &Item| matches!(&item.kind, Kind::Report(it) if it.every == Every::Month);
    if let Some(item) = named {
        return if monthly(item) {
            Ok(item)
        } else {
            Err(ReportFault::NotMonthly {
                item: item.id.clone(),
            })
        };
    }
    let own = |item: &&Item| match (&plan.office, item.owers.as_slice()) {
        (Some(office), [only]) => only == office,
        (Some(_) | None, _) => false,
    };
    let found: Vec<&Item> = plan
        .items
        .iter()
        .filter(|item| item.task.is_some() && monthly(item))
        .filter(own)
        .collect();
    match found.as_slice() {
        [] => Err(ReportFault::NoReport),
        [only] => Ok(only),
        several => Err(ReportFault::Several {
            items: several.iter().map(|item| item.id.clone()).collect(),
        }),
    }
}

/// The record that the month's figures were handed in on a day.
pub fn summary_sent(
    plan: &Plan,
    book: &Book,
    board: &Board,
    item: &Item,
    month: Period,
    on: Day,
) -> Result<Meant, EntryFault> {
    let entry = Entry {
        item,
        which: Some(Which::Period(month)),
        unit: None,
        on,
        given: Given::Done,
        note: None,
        evidence: &[],
    };
    meant(plan, book, board, &entry)
}
