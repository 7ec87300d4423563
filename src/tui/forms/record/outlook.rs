//! What stands now, and what the light will be once the record is saved.

use crate::board::{Board, Light, Meant, Obligation, Which};
use crate::journal::Body;
use crate::locale::{Words, say};
use crate::plan::{Kind, UnitId};

use super::lens::Lens;

/// Obligations shown at most.
const MOST: usize = 2;

/// What a record will do to the light.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ahead {
    /// How the lines begin: saved it will be so, or nothing changes.
    pub heading: String,
    /// Each light with what is said of it.
    pub lines: Vec<(Light, String)>,
}

/// What the record will do, of its unit's obligations.
pub fn outlook(w: &Words, lens: &Lens, meant: &Meant) -> Ahead {
    if let Body::Note(_) = meant.body {
        return Ahead {
            heading: w.form.only_note().to_owned(),
            lines: Vec::new(),
        };
    }
    let after = lens.with(meant.body.clone());
    let unit = meant.body.unit();
    let changed = |one: &&Obligation| {
        let before = lens.owed().find(|it| it.key == one.key);
        before.is_none_or(|before| (before.light, before.state) != (one.light, one.state))
    };
    let stays = !own(&after, unit).any(|it| changed(&it));
    let heading = if stays {
        w.form.stays()
    } else {
        w.form.will_be()
    };
    Ahead {
        heading: heading.to_owned(),
        lines: shown(&after, unit, meant, changed)
            .into_iter()
            .map(|one| (one.light, told(w, lens, one)))
            .collect(),
    }
}

/// What the record meets, what else changes, and what is judged by its figure.
fn shown<'a>(
    after: &'a Board,
    unit: Option<&'a UnitId>,
    meant: &Meant,
    changed: impl Fn(&&Obligation) -> bool,
) -> Vec<&'a Obligation> {
    let meets = |one: &&Obligation| meant.key.as_ref() == Some(&one.key);
    let judged = |one: &&Obligation| {
        let by_figure = one.reading.is_some() && one.light != Light::Grey;
        by_figure && !one.light.is_settled()
    };
    let mut list: Vec<&Obligation> = own(after, unit).filter(|it| meets(it)).collect();
    for also in [&changed as &dyn Fn(&&Obligation) -> bool, &judged] {
        for one in own(after, unit) {
            if also(&one) && !list.iter().any(|it| it.key == one.key) {
                list.push(one);
            }
        }
    }
    list.truncate(MOST);
    list
}

/// The item's obligations that the unit's record can touch.
fn own<'a>(board: &'a Board, unit: Option<&'a UnitId>) -> impl Iterator<Item = &'a Obligation> {
    board
        .obligations
        .iter()
        .filter(move |it| it.item == 0 && (it.key.unit.is_none() || it.key.unit.as_ref() == unit))
}

fn told(w: &Words, lens: &Lens, one: &Obligation) -> String {
    let why = say::why(w, &lens.plan, one, lens.board.when);
    let text = format!("{} {why}", say::state(w, one.state));
    match (&one.key.which, one.due) {
        (Which::Day(_), Some(due)) => w.form.at(&say::month_close(w, due, lens.plan.year), &text),
        (Which::Day(_) | Which::Whole | Which::Period(_) | Which::Case(..), _) => text,
    }
}

/// The last figure and what is asked of it; of what has no figure, the state it is in: of the unit
/// and the period, step or case that stand in the form, as far as they do.
pub fn header(w: &Words, lens: &Lens, unit: Option<&UnitId>, which: Option<&Which>) -> Vec<String> {
    let Some(item) = lens.item() else {
        return Vec::new();
    };
    let year = lens.plan.year;
    let own = || own(&lens.board, unit);
    let step = own().find(|it| it.label.is_some() && which == Some(&it.key.which));
    if matches!(item.kind, Kind::Case(_)) && which.is_none() {
        // What stands of other cases says nothing of a new one.
        return Vec::new();
    }
    let Some(measure) = item.measure().filter(|_| step.is_none()) else {
        let now = now(w, lens, unit, which);
        return now.map(|now| w.form.light_now(&now)).into_iter().collect();
    };
    let series = lens.figures(unit);
    let mut parts = vec![series.latest().map_or_else(
        || w.form.last_none().to_owned(),
        |last| {
            let figure = say::reading(w, last, measure);
            w.form.last(&figure, &say::day(w, last.on, year))
        },
    )];
    let asked = own().filter(|it| !it.light.is_settled());
    let mut asked: Vec<String> = asked
        .filter_map(|one| {
            let goal = say::goal_short(w, &lens.plan, one.target.as_ref()?, measure);
            Some(w.form.asked_by(&say::month_close(w, one.due?, year), &goal))
        })
        .collect();
    asked.dedup();
    parts.extend(asked.into_iter().take(MOST));
    parts
}

/// The state of what stands in the form: of one obligation, else of all that a row gathers.
fn now(w: &Words, lens: &Lens, unit: Option<&UnitId>, which: Option<&Which>) -> Option<String> {
    let own = || own(&lens.board, unit);
    let meant = own().find(|it| which == Some(&it.key.which));
    let of_period = which.and_then(|which| all_of(w, lens, which));
    let open = || own().find(|it| !it.light.is_settled()).or(own().next());
    let row = || lens.board.rows.iter().find(|it| !it.light.is_settled());
    let one = |one: &Obligation| told(w, lens, one);
    meant
        .map(one)
        .or(of_period)
        .or_else(|| open().filter(|_| which.is_none()).map(one))
        .or_else(|| row().map(|row| say::row_state(w, &lens.plan, &lens.board, row)))
}

/// How many units still owe a period, while no unit is chosen.
fn all_of(w: &Words, lens: &Lens, which: &Which) -> Option<String> {
    let all = || lens.owed().filter(|it| it.key.which == *which);
    let of = all().count();
    let missing = all().filter(|it| !it.light.is_settled()).count();
    let first = all().find(|it| it.light.is_settled() == (missing == 0))?;
    let state = say::state(w, first.state);
    Some(
        w.form
            .of_units(&state, &if missing == 0 { of } else { missing }, &of),
    )
}
