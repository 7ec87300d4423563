//! What light an entry shows: the lights of everything else, by its own day and steps.

use super::replay::Replay;
use super::stage::Stage;
use crate::board::extension::Extended;
use crate::board::{Light, Met, State};
use crate::calendar::{Day, Every, Period, due};
use crate::journal::Entry;
use crate::plan::Plan;

/// Days after a quarter's end by which a long-term entry is to be confirmed, as standing duties are.
const CONFIRM_AFTER: u32 = 10;

/// What is found of an entry on a day.
#[derive(Debug, Clone, Copy)]
pub(super) struct Found {
    pub(super) light: Light,
    pub(super) state: State,
    pub(super) days_late: i64,
    pub(super) met: Option<Met>,
    pub(super) confirmed: Option<(Period, Day)>,
    pub(super) unconfirmed: Option<Period>,
}

/// Judges an entry on a day.
pub(super) fn judge(
    plan: &Plan,
    entry: &Entry,
    replay: &Replay<'_>,
    extended: &Extended,
    day: Day,
) -> Found {
    let stage = replay.stage();
    let mut found = Found {
        light: Light::Grey,
        state: State::NotDue,
        days_late: 0,
        met: None,
        confirmed: replay.confirmed.iter().copied().max(),
        unconfirmed: None,
    };
    let mut shows = |light, state, late| {
        (found.light, found.state, found.days_late) = (light, state, late);
    };
    if stage.is_over() {
        let met = replay
            .units
            .iter()
            .filter(|it| it.stage == stage)
            .filter_map(|it| it.closed)
            .max_by_key(|met| (met.on, met.record));
        let late = match (met, extended.due) {
            (Some(met), Some(due)) => (met.on - due).num_days().max(0),
            (None, _) | (_, None) => 0,
        };
        if stage == Stage::Released {
            shows(Light::Waived, State::Waived, 0);
        } else if late > 0 {
            shows(Light::DoneLate, State::DoneLate, late);
        } else {
            shows(Light::Done, State::Done, 0);
        }
        found.met = met;
        return found;
    }
    let worked_on = matches!(stage, Stage::Working | Stage::Closing);
    match extended.due {
        Some(due) if day > due => shows(Light::Red, State::Overdue, (day - due).num_days()),
        Some(due) if (due - day).num_days() <= i64::from(plan.warn.soon) => {
            shows(Light::Blue, State::DueSoon, 0);
        }
        Some(_) if worked_on => shows(Light::Green, State::Ok, 0),
        Some(_) => {}
        None => {
            let last = last_quarter(plan, entry, day);
            let confirmed = |period: Period| replay.confirmed.iter().any(|it| it.0 == period);
            match last {
                Some(last) if !confirmed(last) => {
                    let late = (day - due(last, Some(CONFIRM_AFTER), None)).num_days();
                    if late > 0 {
                        shows(Light::Yellow, State::Unconfirmed, late);
                        found.unconfirmed = Some(last);
                    } else if worked_on {
                        shows(Light::Green, State::Ok, 0);
                    }
                }
                Some(_) => shows(Light::Green, State::Ok, 0),
                None if worked_on || !replay.confirmed.is_empty() => {
                    shows(Light::Green, State::Ok, 0);
                }
                None => {}
            }
        }
    }
    found
}

/// The last quarter that has ended, where the entry was there in it and the office kept track.
fn last_quarter(plan: &Plan, entry: &Entry, day: Day) -> Option<Period> {
    let last = Period::containing(Every::Quarter, day).previous();
    (last.end() >= entry.on && last.end() >= plan.tracked_from).then_some(last)
}
