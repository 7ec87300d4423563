//! What is worth a look in a plan that is not wrong.

use super::goal::Pace;
use super::ids::UnitId;
use super::model::{Item, Kind, Plan, Split};
use crate::calendar::Day;
use crate::figure::Decimal;

/// Something worth a look.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Remark {
    /// A value that the document does not give, to be confirmed.
    Assumed { of: Of, key: String },
    /// A collective whose members are not known yet.
    NoMembers { unit: UnitId },
    /// Quotas that come to less than the whole.
    QuotaShort {
        item: String,
        sum: Decimal,
        goal: Decimal,
    },
    /// A task with nothing tracked under it.
    NoItems { task: u32 },
    /// A day after the plan's last.
    AfterEnd { item: String, day: Day, end: Day },
    /// Nobody is named whose business it is.
    NoUnits { item: String },
}

/// What a remark is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Of {
    Item(String),
    Task(u32),
    Unit(UnitId),
    Dispatch,
    Inspection,
    Plan,
}

/// All remarks on a plan, in its order.
pub fn remarks(plan: &Plan) -> Vec<Remark> {
    let mut out = Vec::new();
    let mut assumed = |of: &Of, keys: &[String]| {
        out.extend(keys.iter().map(|key| Remark::Assumed {
            of: of.clone(),
            key: key.clone(),
        }));
    };
    assumed(&Of::Plan, &plan.assumed);
    assumed(&Of::Dispatch, &plan.dispatch.assumed);
    assumed(&Of::Inspection, &plan.inspection.assumed);
    for unit in &plan.units {
        assumed(&Of::Unit(unit.id.clone()), &unit.assumed);
    }
    for task in &plan.tasks {
        assumed(&Of::Task(task.number), &task.assumed);
    }
    for item in &plan.items {
        assumed(&Of::Item(item.id.to_string()), &item.assumed);
    }
    for unit in &plan.units {
        if unit.members.as_ref().is_some_and(Vec::is_empty) {
            out.push(Remark::NoMembers {
                unit: unit.id.clone(),
            });
        }
    }
    for task in &plan.tasks {
        if plan.items_of(task.number).next().is_none() {
            out.push(Remark::NoItems { task: task.number });
        }
    }
    for item in &plan.items {
        out.extend(quota_short(item));
        out.extend(after_end(item, plan.end));
        if item.units.is_empty() {
            out.push(Remark::NoUnits {
                item: item.id.to_string(),
            });
        }
    }
    out
}

fn quota_short(item: &Item) -> Option<Remark> {
    let Split::Each { quota } = &item.split else {
        return None;
    };
    let indicator = item.indicator()?;
    let goal = indicator.goal.as_ref()?.figure()?;
    if quota.is_empty() || indicator.is_percent() || indicator.pace == Some(Pace::Fall) {
        return None;
    }
    let sum = quota
        .values()
        .fold(Decimal::ZERO, |sum, part| sum.saturating_add(*part));
    (sum < goal).then(|| Remark::QuotaShort {
        item: item.id.to_string(),
        sum,
        goal,
    })
}

fn after_end(item: &Item, end: Day) -> Option<Remark> {
    let day = match &item.kind {
        Kind::Milestone { due, .. } => (*due)?,
        Kind::Indicator(indicator) => indicator.due,
        Kind::Standing(_) | Kind::Zero(_) | Kind::Report(_) | Kind::Case(_) | Kind::Requirement => {
            return None;
        }
    };
    (day > end).then(|| Remark::AfterEnd {
        item: item.id.to_string(),
        day,
        end,
    })
}
