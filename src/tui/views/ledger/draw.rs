//! How the ledger is drawn: the list with what is to be known of the chosen entry below, or that
//! entry alone.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::widgets::Widget as _;

use super::columns::Columns;
use super::lines::{Group, Line};
use super::pane;
use super::state::LedgerView;
use crate::board::Light;
use crate::board::ledger::{LedgerEntry, LedgerFilter};
use crate::calendar::Day;
use crate::locale::say;
use crate::text::Shown;
use crate::tui::desk::Desk;
use crate::tui::views::bar::{draw_values, fields};
use crate::tui::views::layout::{cut_top, parting};
use crate::tui::views::pen::indent;
use crate::tui::views::rows;
use crate::tui::widgets::{Row, put, put_flow};

/// Lines of what is said of the chosen entry.
const PANE: u16 = 8;
const TALL_PANE: u16 = 12;

/// Bar, headings, list, parting line, pane.
fn layout(area: Rect) -> [Rect; 5] {
    let (bar, body) = cut_top(area, 1);
    let (heading, body) = cut_top(body, 1);
    let pane = if area.height >= 30 { TALL_PANE } else { PANE };
    let (list, rest) = cut_top(body, body.height.saturating_sub(pane + 1));
    let (line, pane) = cut_top(rest, 1);
    [bar, heading, list, line, indent(pane, 1)]
}

/// Rows of the list in an area.
pub(super) fn list_height(area: Rect) -> u16 {
    layout(area)[2].height
}

/// The room of an entry that fills an area.
pub(super) fn inside(area: Rect) -> Rect {
    let (_, body) = cut_top(area, 1);
    let body = indent(body, 1);
    Rect {
        width: body.width.saturating_sub(1),
        ..body
    }
}

pub(super) fn draw(view: &LedgerView, desk: &Desk, area: Rect, buf: &mut Buffer) {
    let area = area.intersection(buf.area);
    if let Some(entry) = view.entry(desk).filter(|_| view.inside) {
        let room = inside(area);
        let texts = pane::whole(desk, entry, room.width);
        let shown = texts.iter().skip(view.scrolled);
        for ((text, style), line) in shown.zip(rows::lines(room)) {
            put(buf, line, text, *style);
        }
        return;
    }
    let [bar, heading, list, line, below] = layout(area);
    draw_bar(view, desk, bar, buf);
    draw_list(view, desk, heading, list, buf);
    parting(desk, line, buf);
    if let Some(entry) = view.entry(desk) {
        let texts = pane::short(desk, entry, below.width, usize::from(below.height));
        for ((text, style), line) in texts.iter().zip(rows::lines(below)) {
            put(buf, line, text, *style);
        }
    }
    draw_values(desk, &view.filter, view.picker.as_ref(), area, buf);
}

fn draw_bar(view: &LedgerView, desk: &Desk, area: Rect, buf: &mut Buffer) {
    let (theme, words) = (desk.theme, &desk.words.ledger_view);
    let mut texts = fields(desk, &view.filter, view.picker.as_ref());
    let all = desk.board.ledger.len();
    if view.filter == LedgerFilter::default() {
        let open = desk.board.ledger.iter().filter(|it| !it.is_closed());
        let count = words.count(&open.count(), &LedgerView::count(desk));
        texts.push((count, theme.quiet()));
    } else {
        let count = words.filtered(&view.shown(), &all);
        texts.push((count, theme.word(Light::Yellow)));
    }
    let flow: Vec<(&str, Style)> = texts.iter().map(|it| (it.0.as_str(), it.1)).collect();
    put_flow(buf, area, &flow);
}

fn draw_list(view: &LedgerView, desk: &Desk, heading: Rect, area: Rect, buf: &mut Buffer) {
    let (theme, words) = (desk.theme, &desk.words.ledger_view);
    if view.lines.is_empty() {
        let text = if desk.board.ledger.is_empty() {
            words.nothing()
        } else {
            words.nothing_filtered()
        };
        put(buf, indent(heading, 1), text, theme.quiet());
        return;
    }
    let columns = Columns::fill(area.width);
    headings(desk, &columns, heading, buf);
    let height = usize::from(area.height);
    let offset = view.cursor.offset(view.lines.len(), height);
    let shown = view.lines.iter().enumerate().skip(offset);
    for ((at, line), place) in shown.zip(rows::lines(area)) {
        match *line {
            Line::Heading(group, count) => group_heading(desk, group, count, place, buf),
            Line::Entry(entry) => {
                if let Some(entry) = desk.board.ledger.get(entry) {
                    let chosen = at == view.cursor.chosen();
                    row(desk, entry, &columns, chosen, place, buf);
                }
            }
        }
    }
}

fn headings(desk: &Desk, columns: &Columns, area: Rect, buf: &mut Buffer) {
    let words = &desk.words.ledger_view;
    let quiet = desk.theme.quiet();
    let mut row = Row::new();
    for ((at, cells), text) in [
        (columns.state, words.light()),
        (columns.what, words.what()),
        (columns.units, words.units()),
        (columns.source, words.source()),
        (columns.step, words.step()),
        (columns.due, words.due()),
        (columns.marks, words.marks()),
    ] {
        if cells > 0 {
            row = row.at(at, cells, text, quiet);
        }
    }
    row.render(area, buf);
}

fn group_heading(desk: &Desk, group: Group, count: usize, area: Rect, buf: &mut Buffer) {
    let (theme, words) = (desk.theme, &desk.words.ledger_view);
    let (word, style) = match group {
        Group::Late => (words.late(), theme.word(Light::Red)),
        Group::Unconfirmed => (words.unconfirmed(), theme.word(Light::Yellow)),
        Group::Near => (words.near(), theme.word(Light::Blue)),
        Group::Running => (words.running(), theme.heading()),
        Group::Over => (words.over(), theme.quiet()),
    };
    put(buf, area, &format!(" {word} {count}"), style);
}

/// A day in a column: with its year only where that is not the plan's.
fn due(desk: &Desk, day: Option<Day>) -> String {
    day.map_or_else(
        || desk.words.ledger.long_term().to_owned(),
        |day| say::day_short(day, desk.plan.year),
    )
}

/// What else is to be seen in the list: extensions, one that waits, taken up again.
fn marks(desk: &Desk, entry: &LedgerEntry) -> String {
    let words = &desk.words.ledger_view;
    let mut marks = Vec::new();
    if entry.extensions > 0 {
        marks.push(words.extended(&entry.extensions));
    }
    if entry.pending.is_some() {
        marks.push(words.waits().to_owned());
    }
    if entry.reopened > 0 {
        marks.push(words.again(&entry.reopened));
    }
    marks.join(" ")
}

fn row(
    desk: &Desk,
    entry: &LedgerEntry,
    columns: &Columns,
    chosen: bool,
    area: Rect,
    buf: &mut Buffer,
) {
    let (theme, w) = (desk.theme, &desk.words);
    let sign = format!(" {} ", say::sign(w, entry.light));
    let state = say::ledger_state(w, &desk.plan, entry, desk.board.when);
    let what = Shown::line(&entry.entry.what).into_string();
    let units = say::ledger_units(w, &desk.plan, entry);
    let due = due(desk, entry.due);
    let marks = marks(desk, entry);
    let quiet = theme.quiet();
    let title = if chosen {
        theme.strong()
    } else {
        theme.plain()
    };
    let mut row = Row::new().fill(if chosen { theme.chosen() } else { Style::new() });
    for ((at, cells), text, style) in [
        (columns.sign, sign.as_str(), theme.sign(entry.light)),
        (columns.state, &state, theme.word(entry.light)),
        (
            columns.ledger,
            w.record_kind.of(entry.ledger().code()),
            quiet,
        ),
        (columns.what, &what, title),
        (columns.units, &units, quiet),
        (
            columns.source,
            w.source.of(entry.entry.source.code()),
            quiet,
        ),
        (
            columns.step,
            say::ledger_stage(w, entry.ledger(), entry.stage),
            quiet,
        ),
        (columns.due, &due, quiet),
        (columns.marks, &marks, theme.word(Light::Yellow)),
    ] {
        if cells > 0 {
            row = row.at(at, cells, text, style);
        }
    }
    row.render(area, buf);
}
