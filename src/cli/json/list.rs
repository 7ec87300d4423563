//! `list --json`: one element an obligation.

use serde_json::Value;

use super::number::{figure, fraction};
use super::object::{Object, day, names};
use crate::board::{Detail, Obligation};
use crate::plan::{Plan, UnitId};

/// An array of obligations; `why` makes each one's explanation.
pub(in crate::cli) fn list<'a>(
    plan: &Plan,
    obligations: impl IntoIterator<Item = &'a Obligation>,
    why: impl Fn(&Obligation) -> String,
) -> Value {
    obligations
        .into_iter()
        .map(|one| obligation(plan, one, why(one)))
        .collect()
}

/// One obligation.
fn obligation(plan: &Plan, one: &Obligation, why: String) -> Value {
    let Some(item) = plan.items.get(one.item) else {
        return Value::Null;
    };
    Object::default()
        .put("key", one.key.to_string())
        .put("task", item.task)
        .put("item", item.id.as_str())
        .put("title", item.title.as_str())
        .put_if("label", one.label.as_deref())
        .put("kind", item.kind.code())
        .put("unit", one.unit.as_ref().map(UnitId::as_str))
        .put("units", names(&item.units))
        .put("due", one.due.map(day))
        .put_if("due_was", one.due_was.map(day))
        .put_if("extensions", (one.extensions > 0).then_some(one.extensions))
        .put("light", one.light.code())
        .put("state", one.state.code())
        .put("days_late", one.days_late)
        .put_if("value", one.reading.map(|it| figure(it.value)))
        .put_if("target", target(one))
        .put_if("pace", one.pace.as_ref().map(|it| fraction(it.expected)))
        .put_if("data_as_of", one.reading.map(|it| day(it.on)))
        .put("why", why)
        .into()
}

/// The figure asked for; of a comparison the one it is compared with.
fn target(one: &Obligation) -> Option<Value> {
    let known = one.target.as_ref()?.figure();
    let compared = || {
        one.details.iter().find_map(|detail| match detail {
            Detail::Compared { with, .. } => Some(*with),
            Detail::Waived { .. }
            | Detail::Set { .. }
            | Detail::Stock { .. }
            | Detail::BehindMonths { .. }
            | Detail::Missing { .. }
            | Detail::Confirmed { .. }
            | Detail::WholeGrew { .. }
            | Detail::Disproved { .. }
            | Detail::Pending { .. }
            | Detail::WrittenOff { .. } => None,
        })
    };
    known.or_else(compared).map(figure)
}
