//! How the journal is drawn: only the lines in sight are put into texts.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::widgets::Widget as _;

use super::columns::{AT, Columns, ITEM, KIND};
use super::pane;
use super::state::Log;
use crate::board::Light;
use crate::journal::{Record, Standing};
use crate::locale::say;
use crate::text::Shown;
use crate::tui::desk::Desk;
use crate::tui::views::layout::{cut_top, parting};
use crate::tui::views::pen::{Pen, indent};
use crate::tui::views::reported::tell;
use crate::tui::views::rows;
use crate::tui::widgets::{Row, put, put_flow};

/// Lines of what is said of the chosen record.
const PANE: u16 = 7;
const TALL_PANE: u16 = 9;

/// Top line, headings and list, parting line, pane.
fn layout(area: Rect) -> (Rect, Rect, Rect, Rect, Rect) {
    let (top, body) = cut_top(area, 1);
    let (heading, body) = cut_top(body, 1);
    let pane = if area.height >= 30 { TALL_PANE } else { PANE };
    let (list, rest) = cut_top(body, body.height.saturating_sub(pane + 1));
    let (line, pane) = cut_top(rest, 1);
    (top, heading, list, line, indent(pane, 1))
}

/// Lines of the list in `room`.
pub(super) fn list_height(room: Rect) -> usize {
    usize::from(layout(room).2.height)
}

pub(super) fn draw(view: &Log, desk: &Desk, area: Rect, buf: &mut Buffer) {
    let area = area.intersection(buf.area);
    let (top, heading, list, line, pane) = layout(area);
    draw_top(view, desk, top, buf);
    let count = desk.book.records.len();
    if count == 0 {
        put(
            buf,
            indent(heading, 1),
            desk.words.log_view.empty(),
            desk.theme.quiet(),
        );
        return;
    }
    let columns = Columns::of(area.width, view.widths);
    draw_heading(desk, &columns, heading, buf);
    let offset = view.cursor.offset(count, usize::from(list.height));
    for (at, place) in (offset..count).zip(rows::lines(list)) {
        let record =
            Log::place(desk, at).and_then(|place| Some((place, desk.book.records.get(place)?)));
        if let Some((number, record)) = record {
            let standing = view.reported.standing(number);
            let chosen = at == view.cursor.chosen();
            row(desk, record, &columns, (standing, chosen), place, buf);
        }
    }
    parting(desk, line, buf);
    if let Some((at, record)) = view.record(desk) {
        let mut pen = Pen::new(pane, buf);
        pane::draw(view, desk, at, record, &mut pen);
    }
}

fn draw_top(view: &Log, desk: &Desk, area: Rect, buf: &mut Buffer) {
    let words = &desk.words.log_view;
    let count = words.count(&desk.book.records.len());
    let voided = match view.voided {
        0 => String::new(),
        n => format!("     {}", words.voided_count(&n)),
    };
    let quiet = desk.theme.quiet();
    put_flow(buf, indent(area, 1), &[(&count, quiet), (&voided, quiet)]);
}

fn draw_heading(desk: &Desk, columns: &Columns, area: Rect, buf: &mut Buffer) {
    let words = &desk.words.log_view;
    let quiet = desk.theme.quiet();
    let mut row = Row::new()
        .at(columns.on.0, columns.on.1, words.on(), quiet)
        .at(columns.kind, KIND - 1, words.kind(), quiet)
        .at(columns.item, columns.title.1, words.item(), quiet)
        .at(columns.unit.0, columns.unit.1, words.unit(), quiet)
        .at(columns.what.0, columns.what.1, words.what(), quiet)
        .at(columns.note.0, columns.note.1, words.note(), quiet)
        .at(columns.by.0, columns.by.1, words.by(), quiet);
    if let Some(at) = columns.at {
        row = row.at(at, AT, words.at(), quiet);
    }
    row.render(area, buf);
}

fn row(
    desk: &Desk,
    record: &Record,
    columns: &Columns,
    (standing, chosen): (Standing, bool),
    place: Rect,
    buf: &mut Buffer,
) {
    let theme = desk.theme;
    let told = tell(desk, record);
    let counts = standing == Standing::Counts;
    let kind = mark(desk, standing).map_or(told.kind, str::to_owned);
    // What has no day of its own, such as what takes back, stands under the day it was written.
    let on = told.on.unwrap_or_else(|| record.written());
    let on = say::day_short(on, desk.plan.year);
    let id = told
        .item
        .map_or_else(String::new, |id| Shown::line(id.as_str()).into_string());
    let at = written(record, desk.plan.year);
    let quiet = theme.quiet();
    let plain = if counts { theme.plain() } else { quiet };
    let title = if chosen && counts {
        theme.strong()
    } else {
        plain
    };
    let kind_style = if standing == Standing::Orphan {
        theme.word(Light::Yellow)
    } else {
        quiet
    };
    let less_one = |cells: u16| cells.saturating_sub(1);
    let mut row = Row::new()
        .fill(if chosen { theme.chosen() } else { Style::new() })
        .at(columns.on.0, columns.on.1, &on, quiet)
        .at(columns.kind, KIND - 1, &kind, kind_style)
        .at(columns.item, ITEM - 1, &id, quiet)
        .at(
            columns.title.0,
            less_one(columns.title.1),
            &told.title,
            title,
        )
        .at(columns.unit.0, columns.unit.1, &told.unit, quiet)
        .at(columns.what.0, less_one(columns.what.1), &told.what, plain)
        .at(columns.note.0, less_one(columns.note.1), &told.note, quiet)
        .at(columns.by.0, columns.by.1, &told.by, quiet);
    if let Some(column) = columns.at {
        row = row.at(column, AT, &at, quiet);
    }
    row.render(place, buf);
}

/// Why a record does not count, in a word.
pub(super) fn mark(desk: &Desk, standing: Standing) -> Option<&str> {
    let words = &desk.words.log_view;
    match standing {
        Standing::Counts | Standing::Apart => None,
        Standing::Voided => Some(words.voided()),
        Standing::Orphan => Some(words.orphan()),
        Standing::NotYet => Some(words.not_yet()),
    }
}

/// Day and time of writing, by the writer's clock.
pub(super) fn written(record: &Record, year: i32) -> String {
    let day = say::day_short(record.written(), year);
    format!("{day} {}", record.at.format("%H:%M"))
}
