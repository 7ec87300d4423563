//! What is said to those whose sheets of a month are missing.

use super::{Paragraph, name};
use crate::board::rounds::dispatch::{Cell, Round};
use crate::calendar::Day;
use crate::locale::Words;
use crate::locale::say::{day, period};
use crate::plan::Plan;
use crate::text::Shown;

/// One paragraph for each unit in arrears, in the order of the plan; `by`: the day until which an
/// answer is asked for.
pub fn tell_missing(
    w: &Words,
    plan: &Plan,
    round: &Round,
    as_of: Day,
    by: Option<Day>,
) -> Vec<Paragraph> {
    let arrears: Vec<&Cell> = round.arrears().collect();
    let units = arrears.chunk_by(|one, other| one.unit == other.unit);
    units
        .filter_map(|own| {
            let unit = own.first()?.unit.clone();
            let tasks: Vec<String> = own
                .iter()
                .map(|cell| {
                    let title = plan.task(cell.task).map_or("", |task| task.label());
                    format!("{} {}", cell.task, Shown::line(title))
                })
                .collect();
            let tasks = tasks.join(w.owers.comma());
            let (who, month) = (name(w, &unit), period(w, round.month, plan.year));
            let due = day(w, round.due, plan.year);
            let said = if as_of > round.due {
                let now = day(w, as_of, plan.year);
                w.matrix.say_late(&who, &month, &due, &now, &tasks)
            } else {
                w.matrix.say_soon(&who, &month, &due, &own.len(), &tasks)
            };
            let asked = match by {
                Some(by) => w.matrix.say_by(&day(w, by, plan.year)),
                None => w.matrix.say_please().to_owned(),
            };
            Some(Paragraph {
                unit,
                text: format!("{said}{asked}"),
            })
        })
        .collect()
}
