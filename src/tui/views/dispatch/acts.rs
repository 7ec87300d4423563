//! What the office does about sheets, as records to be written or boxes to be opened.

use super::state::Dispatch;
use crate::board::rounds::dispatch::{CellName, CellState, Doubt, Fault, Rounds};
use crate::journal::{Body, DispatchAct, Draft};
use crate::locale::say;
use crate::text::{Shown, cut_with_dots};
use crate::tui::desk::Desk;
use crate::tui::outcome::{Ask, Deed, Effect, Opens};

/// Sheets that are left out, named one by one at most.
const NAMED: usize = 6;
/// Cells for why one is left out.
const WHY: usize = 110;

fn rounds(desk: &Desk) -> Rounds<'_> {
    Rounds::of(&desk.plan, &desk.book, desk.board.when)
}

fn refuse(desk: &Desk, fault: &Fault) -> Vec<Ask> {
    vec![Ask::Warn(say::dispatch_fault(&desk.words, fault))]
}

fn draft(act: DispatchAct) -> Draft {
    Draft {
        body: Body::Dispatch(act),
    }
}

fn told(desk: &Desk, doubts: &[Doubt]) -> String {
    let tell = |it| say::doubt(&desk.words, &desk.plan, it);
    let told: Vec<String> = doubts.iter().map(tell).collect();
    told.join(desk.words.why.comma())
}

/// A cell's unit and task.
fn named(desk: &Desk, cell: &CellName) -> String {
    format!("{} {}", say::unit(&desk.words, Some(&cell.unit)), cell.task)
}

impl Dispatch {
    /// Accepts the chosen sheet; where something speaks against it, that is asked about.
    pub(super) fn accept(&self, desk: &Desk) -> Vec<Ask> {
        let Some(cell) = self.place() else {
            return Vec::new();
        };
        let rounds = rounds(desk);
        let act = match rounds.accept(&cell, desk.board.when.as_of) {
            Ok(act) => act,
            Err(fault) => return refuse(desk, &fault),
        };
        let then = Ask::Do(Effect::Append(vec![draft(act)]));
        let doubts = rounds.doubts(&cell);
        if doubts.is_empty() {
            return vec![then];
        }
        let words = &desk.words.matrix;
        let text = words.accept_doubted(&named(desk, &cell), &told(desk, &doubts));
        let then = Box::new(then);
        vec![Ask::Open(Opens::Question { text, then })]
    }

    /// Asks whether all sheets are accepted that nothing speaks against.
    pub(super) fn accept_all(&self, desk: &Desk) -> Vec<Ask> {
        let (Some(round), words) = (&self.round, &desk.words.matrix) else {
            return Vec::new();
        };
        let all = rounds(desk).accept_all(round.month, desk.board.when.as_of);
        let (acts, left) = match all {
            Ok(all) => (all.acts, all.doubted),
            Err(fault) => return refuse(desk, &fault),
        };
        if acts.is_empty() && left.is_empty() {
            return vec![Ask::Warn(words.none_waits().to_owned())];
        }
        let mut lines = Vec::new();
        if !left.is_empty() {
            lines.push(words.left_out(&left.len()));
            lines.extend(left.iter().take(NAMED).map(|(cell, doubts)| {
                let why = told(desk, doubts);
                words.left_one(&named(desk, cell), &cut_with_dots(&why, WHY))
            }));
            if left.len() > NAMED {
                lines.push(words.and_more(&(left.len() - NAMED)));
            }
        }
        if acts.is_empty() {
            return vec![Ask::Open(Opens::Question {
                text: [vec![words.none_sound().to_owned()], lines]
                    .concat()
                    .join("\n"),
                then: Box::new(Ask::Tell(words.none_sound().to_owned())),
            })];
        }
        lines.insert(0, words.accept_all(&acts.len()));
        let drafts = acts.into_iter().map(draft).collect();
        vec![Ask::Open(Opens::Question {
            text: lines.join("\n"),
            then: Box::new(Ask::Do(Effect::Append(drafts))),
        })]
    }

    /// Opens the box for a reason.
    pub(super) fn give_back(&self, desk: &Desk) -> Vec<Ask> {
        let Some(cell) = self.place() else {
            return Vec::new();
        };
        // Refused at once, not once the reason is typed.
        let tried = rounds(desk).give_back(&cell, desk.board.when.as_of, "-");
        match tried {
            Ok(_) => vec![Ask::Open(Opens::Deed(Deed::Return(cell)))],
            Err(fault) => refuse(desk, &fault),
        }
    }

    /// Opens the box for closing; of a closed round asks whether it is opened again.
    pub(super) fn close(&mut self, desk: &Desk) -> Vec<Ask> {
        let Some(round) = &self.round else {
            return Vec::new();
        };
        let (month, on) = (round.month, desk.board.when.as_of);
        let Some(closing) = &round.closed else {
            let tried = rounds(desk).close(month, on, false, None);
            if let Err(fault) = tried {
                return refuse(desk, &fault);
            }
            self.stay();
            return vec![Ask::Open(Opens::Deed(Deed::Close(month)))];
        };
        let act = match rounds(desk).reopen(month, on, None) {
            Ok(act) => act,
            Err(fault) => return refuse(desk, &fault),
        };
        let by = Shown::line(closing.name.as_deref().unwrap_or(&closing.by));
        let day = say::day(&desk.words, closing.on, desk.plan.year);
        let month = say::period(&desk.words, month, desk.plan.year);
        let text = desk.words.matrix.reopen(&month, &day, &by);
        self.stay();
        let then = Box::new(Ask::Do(Effect::Append(vec![draft(act)])));
        vec![Ask::Open(Opens::Question { text, then })]
    }

    /// Opens the box that makes a problem of the trouble told.
    pub(super) fn to_problem(&self, desk: &Desk) -> Vec<Ask> {
        let words = &desk.words.matrix;
        let (Some(name), Some(cell)) = (self.place(), self.chosen_cell()) else {
            return vec![Ask::Warn(words.no_trouble().to_owned())];
        };
        if !cell.trouble || cell.state == CellState::Returned {
            return vec![Ask::Warn(words.no_trouble().to_owned())];
        }
        let made = cell
            .sheet
            .map_or_else(Vec::new, |id| desk.book.named_by(id));
        if made.iter().any(|it| matches!(it.body, Body::Entry(_))) {
            return vec![Ask::Warn(words.problem_already().to_owned())];
        }
        vec![Ask::Open(Opens::Deed(Deed::Problem(name)))]
    }
}
