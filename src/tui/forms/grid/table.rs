//! What stands in the journal for one figure: a row for each unit, a column for each month.

use crate::board::rounds::dispatch::cutoff;
use crate::board::{Reading, reporters};
use crate::calendar::Period;
use crate::plan::{ItemId, UnitId};
use crate::tui::desk::Desk;
use crate::tui::forms::record::Lens;

/// The figures as they are.
#[derive(Debug, Clone, Default)]
pub struct Table {
    pub months: Vec<Period>,
    pub rows: Vec<GridRow>,
}

/// A unit's figures.
#[derive(Debug, Clone)]
pub struct GridRow {
    pub unit: UnitId,
    /// The latest before the first month.
    pub last: Option<Reading>,
    /// The latest of each month, where there is one.
    pub old: Vec<Option<Reading>>,
}

/// The items of a task that have a figure which units hand in.
pub(super) fn items(desk: &Desk, task: u32) -> Vec<ItemId> {
    let items = desk.plan.items.iter().filter(|it| it.task == Some(task));
    let with_figure = items.filter(|it| it.measure().is_some());
    with_figure
        .filter(|it| !reporters(&desk.plan, it).is_empty())
        .map(|it| it.id.clone())
        .collect()
}

/// The figures of an item in these months, which follow one another.
pub(super) fn table(desk: &Desk, id: &ItemId, months: Vec<Period>) -> Table {
    let item = desk.plan.item(id.as_str());
    let (Some(item), Some(lens)) = (item, Lens::of(desk, id)) else {
        return Table::default();
    };
    let row = |unit: UnitId| {
        let series = lens.figures(Some(&unit));
        let within = |month: &Period| {
            let before = cutoff(&desk.plan, month.previous());
            let until = series.until(cutoff(&desk.plan, *month)).copied();
            until.filter(|it| it.on > before)
        };
        let first = months.first().map(|it| cutoff(&desk.plan, it.previous()));
        GridRow {
            last: first.and_then(|day| series.until(day).copied()),
            old: months.iter().map(within).collect(),
            unit,
        }
    };
    let rows = reporters(&desk.plan, item).into_iter().map(row).collect();
    Table { months, rows }
}
