//! One item cut out of plan and journal, so that the board with one record more is cheap to compute.

use std::sync::Arc;

use chrono::{DateTime, FixedOffset, TimeZone as _};
use ulid::Ulid;

use crate::board::{Board, Obligation, Series, board, figures};
use crate::calendar::Day;
use crate::journal::{Body, Book, Record, RecordId};
use crate::plan::{Asked, Goal, Item, ItemId, Plan, Target, UnitId};
use crate::tui::desk::Desk;

/// The item with what it is compared with, and the records that count for them.
#[derive(Debug, Clone)]
pub struct Lens {
    pub plan: Plan,
    pub book: Book,
    pub board: Board,
}

impl Lens {
    /// Cuts the item out; `None` where the plan has none of this id.
    pub fn of(desk: &Desk, item: &ItemId) -> Option<Self> {
        let item = desk.plan.item(item.as_str())?;
        let ids: Vec<&ItemId> = std::iter::once(&item.id).chain(compared(item)).collect();
        let items: Vec<Item> = ids
            .iter()
            .filter_map(|id| desk.plan.item(id.as_str()).cloned())
            .collect();
        let index = items
            .iter()
            .enumerate()
            .map(|(at, item)| (item.id.clone(), at))
            .collect();
        let plan = Plan {
            items,
            index,
            tasks: Vec::new(),
            ..without_items(&desk.plan)
        };
        let when = desk.board.when;
        let records = desk
            .book
            .live(when.known)
            .into_iter()
            .filter_map(|at| desk.book.record(at))
            // What was returned ceases to count, so the acts about sheets belong to it.
            .filter(|record| {
                matches!(record.body, Body::Dispatch(_))
                    || ids.iter().any(|id| record.body.is_about(id))
            })
            .cloned()
            .collect();
        let book = Book {
            records,
            ..Book::default()
        };
        let board = board(&plan, &book, when);
        Some(Self { plan, book, board })
    }

    /// The item itself.
    pub fn item(&self) -> Option<&Item> {
        self.plan.items.first()
    }

    /// What is owed of the item.
    pub fn owed(&self) -> impl Iterator<Item = &Obligation> {
        self.board.obligations.iter().filter(|it| it.item == 0)
    }

    /// The item's figures up to a day, of one unit where one is given.
    pub fn figures(&self, unit: Option<&UnitId>) -> Series {
        let Some(item) = self.item() else {
            return Series::default();
        };
        figures(&self.plan, &self.book, self.board.when, item, unit)
    }

    /// The board as it will be with one record more.
    pub fn with(&self, body: Body) -> Board {
        let mut book = self.book.clone();
        book.records.push(Record {
            id: after(book.greatest()),
            at: noon(self.board.when.as_of),
            by: Arc::from(""),
            body,
        });
        board(&self.plan, &book, self.board.when)
    }
}

/// The plan's settings and units, without what is many.
fn without_items(plan: &Plan) -> Plan {
    Plan {
        id: plan.id.clone(),
        title: plan.title.clone(),
        year: plan.year,
        start: plan.start,
        end: plan.end,
        office: plan.office.clone(),
        assumed: Vec::new(),
        tracked_from: plan.tracked_from,
        warn: plan.warn.clone(),
        dispatch: plan.dispatch.clone(),
        inspection: plan.inspection.clone(),
        ladder: Vec::new(),
        score: None,
        holidays: plan.holidays.clone(),
        units: plan.units.clone(),
        leaders: Vec::new(),
        sections: Vec::new(),
        tasks: Vec::new(),
        items: Vec::new(),
        index: foldhash::HashMap::default(),
    }
}

/// The items whose figures it is compared with.
fn compared(item: &Item) -> impl Iterator<Item = &ItemId> {
    let indicator = item.indicator();
    let goal = indicator.and_then(|it| it.goal.as_ref());
    let checkpoints = indicator.map_or(&[][..], |it| &it.checkpoints);
    let asked = checkpoints.iter().filter_map(|it| match &it.asked {
        Asked::Figure { goal, .. } => Some(goal),
        Asked::Words(_) => None,
    });
    goal.into_iter()
        .chain(asked)
        .filter_map(|goal: &Goal| match &goal.target {
            Target::Item(id) => Some(id),
            Target::Figure(_) | Target::LastYear(_) => None,
        })
        .filter(|id| **id != item.id)
}

/// An id that no record has yet, only for looking ahead.
fn after(greatest: Option<RecordId>) -> RecordId {
    let last = greatest.map_or(0, |id| id.0.0);
    RecordId(Ulid(last.saturating_add(1)))
}

/// Any time of the day will do: only its date is looked at.
fn noon(day: Day) -> DateTime<FixedOffset> {
    let noon = day.and_hms_opt(12, 0, 0).unwrap_or_default();
    FixedOffset::east_opt(0)
        .and_then(|offset| offset.from_local_datetime(&noon).single())
        .unwrap_or_default()
}
