//! Numbers beyond what they can mean, thresholds out of order, two ways of saying one thing.

use crate::figure::Decimal;
use crate::plan::draft::Draft;
use crate::plan::fault::{Fault, Label};
use crate::plan::file::{Cutoff, ScoreTable, WarnTable};
use crate::plan::record::{Record, Step};
use crate::plan::settings::Warn;
use crate::plan::what::What;

/// More days than any countdown of an office has: ten years.
const MOST_DAYS: u32 = 3_660;

pub(super) fn check(draft: &Draft<'_>, faults: &mut Vec<Fault>) {
    if let Some(plan) = &draft.plan {
        let year = i64::from(plan.body.year);
        bound(plan, faults, &["year".into()], Some(year), (1_900, 2_200));
    }
    if let Some(dispatch) = &draft.dispatch {
        if let Some(Cutoff::Day(day)) = dispatch.body.cutoff {
            bound(dispatch, faults, &["cutoff".into()], Some(day), (1, 31));
        }
        days(dispatch, faults, "due_after", dispatch.body.due_after);
    }
    if let Some(table) = &draft.warn {
        warn(table, faults);
    }
    if let Some(table) = &draft.score {
        score(table, faults);
    }
    for task in &draft.tasks {
        bound(
            task,
            faults,
            &["number".into()],
            Some(task.body.number),
            (1, 9_999),
        );
    }
    for item in &draft.items {
        let (record, body) = (&item.record, &item.record.body);
        bound(record, faults, &["due_on".into()], body.due_on, (1, 31));
        days(record, faults, "due_after", body.due_after);
        days(record, faults, "clear_within", body.clear_within);
        days(record, faults, "days", body.days);
        for (at, step) in body.then.iter().enumerate() {
            let path = ["then".into(), at.into(), "days".into()];
            bound(
                record,
                faults,
                &path,
                Some(step.days),
                (0, i64::from(MOST_DAYS)),
            );
        }
        if body.due_after.is_some() && body.due_on.is_some() {
            let (one, other) = ("due_on".to_owned(), "due_after".to_owned());
            let fault = Fault::at(record.key_or_self("due_on"), What::TwoWays { one, other });
            faults.push(fault.and(record.key("due_after"), Label::Other));
        }
    }
}

fn days<T>(record: &Record<'_, T>, faults: &mut Vec<Fault>, key: &str, days: Option<u32>) {
    bound(
        record,
        faults,
        &[key.into()],
        days,
        (0, i64::from(MOST_DAYS)),
    );
}

fn bound<T>(
    record: &Record<'_, T>,
    faults: &mut Vec<Fault>,
    path: &[Step<'_>],
    number: Option<impl Into<i64>>,
    (least, most): (i64, i64),
) {
    let Some(number) = number.map(Into::into) else {
        return;
    };
    if !(least..=most).contains(&number) {
        let key = match path.last() {
            Some(Step::Key(key)) => (*key).to_owned(),
            Some(Step::Index(_)) | None => String::new(),
        };
        let what = What::BadNumber {
            key,
            found: number.to_string(),
            least,
            most,
        };
        faults.push(Fault::at(record.value(path), what));
    }
}

/// Weights and points off are never below nothing.
fn score(record: &Record<'_, ScoreTable>, faults: &mut Vec<Fault>) {
    let table = &record.body;
    let weights = [
        ("sheets", table.sheets),
        ("obligations", table.obligations),
        ("problems", table.problems),
        ("extension", table.extension),
        ("named", table.named),
    ];
    for (key, weight) in weights {
        if let Some(weight) = weight.filter(|it| it.is_negative()) {
            let what = What::BadFigure {
                key: key.to_owned(),
                found: weight.to_string(),
            };
            faults.push(Fault::at(record.value(&[key.into()]), what));
        }
    }
}

fn warn(record: &Record<'_, WarnTable>, faults: &mut Vec<Fault>) {
    let (table, usual) = (&record.body, Warn::default());
    days(record, faults, "soon", table.soon);
    days(record, faults, "soon_period", table.soon_period);
    bound(
        record,
        faults,
        &["severe_months".into()],
        table.severe_months,
        (1, 120),
    );
    let in_order = [
        ("on_pace", table.on_pace, usual.on_pace),
        ("behind", table.behind, usual.behind),
        ("severe", table.severe, usual.severe),
    ];
    let share = table.members_red;
    let whole = Decimal::from_int(1);
    let wrong = in_order
        .iter()
        .filter(|(_, written, _)| written.is_some_and(Decimal::is_negative))
        .map(|(key, ..)| *key)
        .chain(
            share
                .filter(|share| *share <= Decimal::ZERO || *share > whole)
                .map(|_| "members_red"),
        );
    for key in wrong {
        let at = record.value(&[key.into()]);
        let figure = match key {
            "members_red" => share,
            "on_pace" => table.on_pace,
            "behind" => table.behind,
            _ => table.severe,
        };
        let found = figure.map(|figure| figure.to_string()).unwrap_or_default();
        faults.push(Fault::at(
            at,
            What::BadFigure {
                key: key.to_owned(),
                found,
            },
        ));
    }
    for (one, other) in in_order.iter().zip(in_order.iter().skip(1)) {
        let (low, high) = (one.1.unwrap_or(one.2), other.1.unwrap_or(other.2));
        if low > high {
            let key = if one.1.is_some() { one.0 } else { other.0 };
            let (one, other) = (one.0.to_owned(), other.0.to_owned());
            faults.push(Fault::at(
                record.key_or_self(key),
                What::ThresholdOrder { one, other },
            ));
        }
    }
}
