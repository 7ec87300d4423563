//! The chosen cell: its state, its last sheet, what the office did about it, and last month's.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::state::Dispatch;
use crate::board::Light;
use crate::board::rounds::dispatch::{Cell, CellState, Late, Round};
use crate::journal::{Act, Body, Checkin, Record, RecordId};
use crate::locale::say;
use crate::text::Shown;
use crate::tui::desk::Desk;
use crate::tui::views::layout::{cut_top, parting};
use crate::tui::views::pen::{Pen, indent};
use crate::tui::views::reported::fact;
use crate::tui::widgets::put_flow;

pub(super) fn draw(view: &Dispatch, desk: &Desk, round: &Round, area: Rect, buf: &mut Buffer) {
    let (caption, rest) = cut_top(area, 1);
    if caption.is_empty() {
        return;
    }
    parting(desk, caption, buf);
    let Some(name) = view.place() else { return };
    let theme = desk.theme;
    let cell = view.chosen_cell();
    let title = desk.plan.task(name.task).map_or("", |task| task.label());
    let title = format!(
        " {} {} {}",
        say::unit(&desk.words, Some(&name.unit)),
        name.task,
        Shown::line(title)
    );
    let (state, style) = state(desk, round, cell);
    let shown = [
        (title.as_str(), theme.strong()),
        ("   ", theme.quiet()),
        (state.as_str(), style),
        (" ", theme.quiet()),
    ];
    put_flow(buf, indent(caption, 2), &shown);
    let mut pen = Pen::new(indent(rest, 1), buf);
    let now = cell.and_then(|cell| sheet(desk, cell.sheet?));
    if let (Some(cell), Some((record, sheet))) = (cell, now) {
        write_sheet(desk, cell, record, sheet, &mut pen);
    }
    let earlier = view.earlier.as_ref();
    let earlier = earlier.and_then(|round| round.cell(&name.unit, name.task));
    write_earlier(desk, earlier, &mut pen);
}

/// The state in words: how late it is, when it was handed in.
fn state(desk: &Desk, round: &Round, cell: Option<&Cell>) -> (String, Style) {
    let (words, theme) = (&desk.words, desk.theme);
    let Some(cell) = cell else {
        return (words.matrix.not_owed().to_owned(), theme.quiet());
    };
    let mut text = say::cell_state(words, round, cell);
    let past = (desk.board.when.as_of - round.due).num_days();
    let style = match cell.state {
        CellState::Missing if cell.written_off => theme.quiet(),
        CellState::Missing if past > 0 => {
            let late = words.matrix.days_late(&say::days(words, past));
            text = format!("{text}{}{late}", words.why.comma());
            theme.word(Light::Red)
        }
        CellState::Missing | CellState::Reported => theme.word(Light::Blue),
        CellState::Returned => theme.word(Light::Yellow),
        CellState::Accepted => theme.sign(Light::Green),
    };
    if let Some(late) = cell.late {
        let mark = match late {
            Late::AfterDue => words.matrix.after_due(),
            Late::AfterClosing => words.matrix.after_closing(),
        };
        text = format!("{text}{}{mark}", words.why.comma());
    }
    (text, style)
}

fn sheet(desk: &Desk, id: RecordId) -> Option<(&Record, &Checkin)> {
    let record = desk.book.get(id)?;
    let Body::Checkin(sheet) = &record.body else {
        return None;
    };
    Some((record, sheet))
}

fn write_sheet(desk: &Desk, cell: &Cell, record: &Record, sheet: &Checkin, pen: &mut Pen<'_>) {
    let (words, theme) = (&desk.words.matrix, desk.theme);
    let heading = theme.heading();
    let day = say::day_short(sheet.on, desk.plan.year);
    let by = Shown::line(&record.by);
    let handed = match &sheet.filler {
        Some(filler) => words.handed_in_by(&day, &Shown::line(filler), &by),
        None => words.handed_in(&day, &by),
    };
    let mut facts = vec![handed];
    if sheet.unchanged {
        facts.push(desk.words.recorded.unchanged().to_owned());
    }
    facts.extend(sheet.facts.iter().map(|it| fact(desk, &it.it)));
    pen.listed((words.this_month(), heading), &facts, theme.plain(), 2);
    if let Some((label, text)) = review(desk, cell) {
        let yellow = theme.word(Light::Yellow);
        let style = if cell.state == CellState::Returned {
            yellow
        } else {
            theme.quiet()
        };
        pen.labelled((label, heading), &text, style, 1);
    }
    let texts = [
        (words.trouble(), &sheet.trouble, theme.word(Light::Yellow)),
        (words.needs(), &sheet.needs, theme.word(Light::Yellow)),
        (words.progress(), &sheet.progress, theme.plain()),
        (words.next(), &sheet.next, theme.plain()),
    ];
    for (label, text, style) in texts {
        if let Some(text) = text {
            pen.labelled((label, heading), &Shown::line(text), style, 2);
        }
    }
}

/// What the office did, by whom, and that there was more than one answer.
fn review<'a>(desk: &'a Desk, cell: &Cell) -> Option<(&'a str, String)> {
    let words = &desk.words;
    let record = desk.book.get(cell.review?)?;
    let Body::Dispatch(act) = &record.body else {
        return None;
    };
    let who = Shown::line(act.name.as_deref().unwrap_or(&record.by));
    let day = say::day_short(act.on, desk.plan.year);
    let mut text = match &act.act {
        Act::Return { reason, .. } => words.matrix.returned(&day, &who, &Shown::line(reason)),
        Act::Accept { .. } | Act::Answer { .. } | Act::Close { .. } | Act::Reopen { .. } => {
            words.matrix.accepted(&day, &who)
        }
    };
    if cell.reviews > 1 {
        text = format!("{text}  {}", words.matrix.reviews(&cell.reviews));
    }
    Some((words.matrix.review(), text))
}

/// Last month's sheet in one line, or that there was none.
fn write_earlier(desk: &Desk, cell: Option<&Cell>, pen: &mut Pen<'_>) {
    let (words, theme) = (&desk.words, desk.theme);
    let Some(cell) = cell else { return };
    let label = (words.matrix.last_month(), theme.heading());
    let text = match cell.sheet.and_then(|id| sheet(desk, id)) {
        Some((record, sheet)) => {
            let day = say::day_short(sheet.on, desk.plan.year);
            let mut parts = vec![say::recorded(words, &desk.plan, &record.body)];
            parts.extend(sheet.facts.iter().map(|it| fact(desk, &it.it)));
            format!("{day} {}", parts.join("  "))
        }
        None => words.dispatch.state_missing().to_owned(),
    };
    pen.labelled(label, &text, theme.quiet(), 2);
}
