//! What the world outside did, taken into the state.

use super::keymap::Scope;
use super::message::{Done, Reading};
use super::outcome::Effect;
use super::state::{State, Toast};
use super::told;
use crate::journal::Record;

/// Takes an answer into the state; what must be done about it outside is answered.
pub(super) fn take(state: &mut State, done: Done) -> Vec<Effect> {
    let mut effects = Vec::new();
    let toast = match done {
        Done::Saved(records) => {
            let text = saved(state, &records, &mut effects);
            Some(Toast { text, alarm: false })
        }
        Done::Failed(text) | Done::NotSaved(text) if state.over => {
            // Nobody sees the screen any more, and nothing is kept after all.
            state.farewell = Some(text);
            None
        }
        Done::NotSaved(text) => {
            if let Some(top) = state.overlays.last_mut() {
                top.failed(&text);
            }
            Some(Toast { text, alarm: true })
        }
        Done::Writer(name) => {
            state.desk.writer = Some(name);
            None
        }
        Done::Read(reading) => reread(state, *reading),
        Done::Well(text) => Some(Toast { text, alarm: false }),
        Done::Failed(text) => Some(Toast { text, alarm: true }),
        Done::Quiet => None,
    };
    state.toast = toast.or_else(|| state.toast.take());
    state.remember(&effects);
    effects
}

/// The form on top did its work.
fn saved(state: &mut State, records: &[Record], effects: &mut Vec<Effect>) -> String {
    let done = [
        Scope::Form,
        Scope::Confirm,
        Scope::Entry,
        Scope::Sheet,
        Scope::Grid,
    ];
    // What is typed in a form stays where the program ends: another record was saved than its own.
    let over = state.over;
    while let Some(top) = state
        .overlays
        .pop_if(|top| !over && done.contains(&top.scope()))
    {
        effects.extend(top.saved());
    }
    told::saved(&state.desk, records, usize::from(state.screen.width))
}

/// Shows what was read; a plan with faults leaves the last good one in place.
fn reread(state: &mut State, reading: Reading) -> Option<Toast> {
    let mut when = state.desk.board.when;
    // Another folder than the user's own is only the demo's.
    state.desk.passing |= reading.as_of.is_some();
    when.as_of = reading.as_of.unwrap_or(when.as_of);
    let asked = std::mem::take(&mut state.reload_asked);
    let text = told::reread(&state.desk, &reading, asked);
    if let Some(plan) = reading.plan {
        state.desk.plan = plan;
    }
    if let Some(book) = reading.book {
        state.desk.book = book;
    }
    state.desk.faults = reading.faults;
    state.desk.recompute(when);
    state.refresh();
    for overlay in &mut state.overlays {
        overlay.refresh(&state.desk);
    }
    let alarm = !state.desk.faults.is_empty();
    text.map(|text| Toast { text, alarm })
}
