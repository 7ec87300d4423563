//! Remarks on the plan: what is assumed, what is still open.

use super::day::day;
use super::why::key_word;
use crate::locale::Words;
use crate::plan::{Of, Plan, Remark};
use crate::text::Shown;

/// A remark in one sentence.
pub fn plan_remark(w: &Words, plan: &Plan, remark: &Remark) -> String {
    let line = &w.line;
    match remark {
        Remark::Assumed { of, key } => {
            line.assumed(&whose(w, of), &key_word(w, key), &Shown::line(key))
        }
        Remark::NoMembers { unit } => line.no_members(&Shown::line(unit.as_str())),
        Remark::QuotaShort { item, sum, goal } => line.quota_short(&Shown::line(item), sum, goal),
        Remark::NoItems { task } => line.no_items(task),
        Remark::AfterEnd { item, day: at, end } => line.after_end(
            &Shown::line(item),
            &day(w, *at, plan.year),
            &day(w, *end, plan.year),
        ),
        Remark::NoUnits { item } => line.no_units(&Shown::line(item)),
    }
}

fn whose(w: &Words, of: &Of) -> String {
    match of {
        Of::Item(id) => w.line.of_item(&Shown::line(id)),
        Of::Task(number) => w.line.of_task(number),
        Of::Unit(unit) => w.line.of_unit(&Shown::line(unit.as_str())),
        Of::Dispatch => w.line.of_dispatch().to_owned(),
        Of::Plan => w.line.of_plan().to_owned(),
        Of::Inspection => w.line.of_inspection().to_owned(),
    }
}
