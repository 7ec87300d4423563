//! Days outside the plan, and spans that end before they begin.

use crate::calendar::Day;
use crate::plan::assemble;
use crate::plan::draft::Draft;
use crate::plan::fault::Fault;
use crate::plan::record::{Record, Step};
use crate::plan::what::What;

pub(super) fn check(draft: &Draft<'_>, faults: &mut Vec<Fault>) {
    holidays(draft, faults);
    let Some(plan) = &draft.plan else {
        return;
    };
    let Some((start, end)) = assemble::span(&plan.body) else {
        return;
    };
    if start > end {
        let key = if plan.has("end") { "end" } else { "start" };
        let what = What::DaysReversed {
            first: start,
            last: end,
        };
        faults.push(Fault::at(plan.value(&[key.into()]), what));
        return;
    }
    let mut within = Within { start, end, faults };
    let tracked_from = plan.body.tracked_from.map(|day| day.0);
    within.check(plan, &["tracked_from".into()], tracked_from, true);
    for item in &draft.items {
        let (record, body) = (&item.record, &item.record.body);
        within.check(record, &["due".into()], body.due.map(|day| day.0), false);
        for (at, waiver) in body.waived.iter().enumerate() {
            let path = ["waived".into(), at.into(), "on".into()];
            within.check(record, &path, Some(waiver.on.0), false);
        }
        for (at, checkpoint) in body.checkpoints.iter().enumerate() {
            let path = ["checkpoints".into(), at.into(), "by".into()];
            within.check(record, &path, Some(checkpoint.by.0), true);
        }
    }
}

struct Within<'f> {
    start: Day,
    end: Day,
    faults: &'f mut Vec<Fault>,
}

impl Within<'_> {
    /// A day must not be before the plan, nor after it where `to_end`.
    fn check<T>(
        &mut self,
        record: &Record<'_, T>,
        path: &[Step<'_>],
        day: Option<Day>,
        to_end: bool,
    ) {
        let (start, end) = (self.start, self.end);
        let Some(day) = day.filter(|day| *day < start || (to_end && *day > end)) else {
            return;
        };
        let key = match path.last() {
            Some(Step::Key(key)) => (*key).to_owned(),
            Some(Step::Index(_)) | None => String::new(),
        };
        let what = What::OutsidePlan {
            key,
            day,
            start,
            end,
        };
        self.faults.push(Fault::at(record.value(path), what));
    }
}

fn holidays(draft: &Draft<'_>, faults: &mut Vec<Fault>) {
    let Some(record) = &draft.holidays else {
        return;
    };
    for (at, range) in record.body.rest.iter().enumerate() {
        let (first, last) = (range.from.0, range.to.0);
        if first > last {
            let place = record.value(&["rest".into(), at.into()]);
            faults.push(Fault::at(place, What::DaysReversed { first, last }));
        }
    }
}
