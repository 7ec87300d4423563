//! What is said to those whose sheets of a month are missing.

use super::{Paragraph, name};
use crate::board::rounds::dispatch::{Cell, Round};
use crate::calendar::Day;
use crate::locale::Words;
use crate::locale::say::{day, days, period};
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
            let (now, due) = (day(w, as_of, plan.year), day(w, round.due, plan.year));
            let missing = w.matrix.say_missing(&who, &now, &month, &own.len(), &tasks);
            let past = (as_of - round.due).num_days();
            let late = if past > 0 {
                w.matrix.say_late(&due, &days(w, past))
            } else {
                String::new()
            };
            let asked = match by {
                Some(by) => w.matrix.say_by(&day(w, by, plan.year)),
                None if past > 0 => w.matrix.say_please().to_owned(),
                None => w.matrix.say_by(&due),
            };
            Some(Paragraph {
                unit,
                text: format!("{missing}{late}{asked}"),
            })
        })
        .collect()
}
