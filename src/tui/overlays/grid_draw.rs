//! How the grid looks: old beside new, what was not understood below.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::widgets::Widget as _;

use super::boxes;
use super::form::Message;
use crate::board::{Light, Reading};
use crate::locale::say;
use crate::plan::Item;
use crate::text::{Shown, width};
use crate::tui::desk::Desk;
use crate::tui::forms::grid::GridForm;
use crate::tui::keymap::Scope;
use crate::tui::widgets::{Row, put, window};

/// Cells of a unit's name.
const NAME: u16 = 11;
/// Cells of a figure that stands in the journal.
const OLD: u16 = 8;
/// Cells of a figure that is typed.
const NEW: u16 = 8;
/// Lines for what was not understood.
const STRANGE: u16 = 4;

fn size(screen: Rect) -> (u16, u16) {
    (screen.width.saturating_sub(4).min(112), screen.height)
}

/// The rows of units.
fn list(room: Rect) -> Rect {
    boxes::rows(room, 2, room.height.saturating_sub(2 + 3 + STRANGE))
}

/// Rows of units in sight.
pub(super) fn height(screen: Rect) -> u16 {
    list(boxes::room(screen, size(screen))).height
}

pub(super) fn draw(
    desk: &Desk,
    form: &GridForm,
    (title, message): (&str, Option<&Message>),
    screen: Rect,
    buf: &mut Buffer,
) -> Option<Position> {
    let theme = desk.theme;
    let room = boxes::open(desk, screen, buf, size(screen), title);
    head(desk, form, room, buf);
    let list = list(room);
    let (at, _) = form.at();
    let (len, height) = (form.table().rows.len(), usize::from(list.height));
    let first = window(len, at, height, at.saturating_sub(height / 2));
    let mut cursor = None;
    for (row, y) in (first..len).zip(0..list.height) {
        let place = row_of(desk, form, row, boxes::row(list, y), buf);
        cursor = cursor.or(place);
    }
    let below = Rect {
        y: list.bottom(),
        height: room.bottom().saturating_sub(list.bottom()),
        ..room
    };
    let (text, style) = match message {
        Some(message) => (message.text.clone(), message.style(desk)),
        None => (changes(desk, form), theme.quiet()),
    };
    put(buf, boxes::row(below, 1), &text, style);
    let strange = form.strange();
    let most = usize::from(STRANGE);
    for (line, y) in strange.iter().take(most).zip(2_u16..) {
        put(buf, boxes::row(below, y), line, theme.word(Light::Yellow));
    }
    if strange.len() > most {
        let more = desk.words.matrix.and_more(&(strange.len() - most + 1));
        let line = boxes::row(below, 1 + STRANGE);
        put(buf, line, &more, theme.word(Light::Yellow));
    }
    boxes::hints(desk, buf, boxes::last(room), Scope::Grid);
    cursor
}

/// How much was typed; where no room is beside the cells, also what was understood of the chosen one.
fn changes(desk: &Desk, form: &GridForm) -> String {
    let text = desk.words.grid.changes(&form.changes());
    let (row, column) = form.at();
    let told = form.understood(desk, row, column);
    match told.filter(|_| form.table().months.len() > 1) {
        Some(Ok(told) | Err(told)) => format!("{text}   {told}"),
        None => text,
    }
}

/// The measure and which figure it is, then the columns' names.
fn head(desk: &Desk, form: &GridForm, room: Rect, buf: &mut Buffer) {
    let (words, theme) = (&desk.words.grid, desk.theme);
    let measure = form.item(desk).and_then(Item::measure).unwrap_or_default();
    let (nth, of) = form.nth();
    let text = words.head(&Shown::line(measure), &nth, &of);
    put(buf, boxes::row(room, 0), &text, theme.quiet());
    let mut row = Row::new()
        .at(0, NAME, desk.words.matrix.unit(), theme.quiet())
        .right(NAME, OLD, words.last(), theme.quiet());
    let months: Vec<String> = form
        .table()
        .months
        .iter()
        .map(|month| say::period(&desk.words, *month, desk.plan.year))
        .collect();
    let mut x = NAME + OLD;
    for (at, month) in months.iter().enumerate() {
        let style = if at == form.at().1 {
            theme.strong()
        } else {
            theme.quiet()
        };
        row = row
            .right(x, OLD, month, style)
            .at(x + OLD + 1, NEW, words.fresh(), style);
        x += OLD + NEW + 1;
    }
    (&row).render(boxes::row(room, 1), buf);
}

fn row_of(
    desk: &Desk,
    form: &GridForm,
    row: usize,
    line: Rect,
    buf: &mut Buffer,
) -> Option<Position> {
    let theme = desk.theme;
    let own = form.table().rows.get(row)?;
    let (at, column) = form.at();
    let chosen = row == at;
    let (fill, style) = if chosen {
        (theme.chosen(), theme.strong())
    } else {
        (Style::new(), theme.plain())
    };
    let name = say::unit(&desk.words, Some(&own.unit));
    let last = own.last.as_ref().map_or_else(|| "-".to_owned(), plain);
    let parts =
        Row::new()
            .fill(fill)
            .at(0, NAME - 1, &name, style)
            .right(NAME, OLD, &last, theme.quiet());
    (&parts).render(line, buf);
    let mut x = NAME + OLD;
    let mut cursor = None;
    for (nth, old) in own.old.iter().enumerate() {
        let typed = form.typed_at(row, nth);
        let old = old.as_ref().map_or_else(|| "-".to_owned(), plain);
        let old_style = if typed.is_some() {
            theme.quiet()
        } else {
            theme.plain()
        };
        let room = |x: u16, cells: u16| Rect {
            width: cells.min(boxes::from_column(line, x).width),
            ..boxes::from_column(line, x)
        };
        let old = crate::text::fit_right(&old, usize::from(OLD));
        put(buf, room(x, OLD), &old, old_style);
        let place = room(x + OLD + 1, NEW);
        let focus = chosen && nth == column;
        if focus || typed.is_some() {
            let text = typed.map_or("", |it| it.text.as_str());
            let styles = boxes::field_styles(desk, focus);
            put(buf, place, &Shown::line(text), styles.text);
            if focus {
                let used = u16::try_from(width(text)).unwrap_or(0);
                let x = place.x + used.min(place.width.saturating_sub(1));
                cursor = (!place.is_empty()).then(|| Position::new(x, place.y));
            }
        }
        x += OLD + NEW + 1;
    }
    told(desk, form, row, (chosen, x), line, buf);
    cursor
}

/// What was understood of a row, or of the chosen cell where several months stand side by side.
fn told(
    desk: &Desk,
    form: &GridForm,
    row: usize,
    (chosen, x): (bool, u16),
    line: Rect,
    buf: &mut Buffer,
) {
    let theme = desk.theme;
    let column = if form.table().months.len() > 1 {
        if !chosen {
            return;
        }
        form.at().1
    } else {
        0
    };
    let Some(told) = form.understood(desk, row, column) else {
        return;
    };
    let note = form.typed_at(row, column).and_then(|it| it.note.clone());
    let (text, style) = match told {
        Ok(text) => (text, theme.sign(Light::Green)),
        Err(text) => (text, theme.alarm()),
    };
    let note = note.map_or_else(String::new, |it| format!("  {}", Shown::line(&it)));
    let place = boxes::from_column(line, x + 1);
    if place.width < OLD {
        return;
    }
    let flow = [(text.as_str(), style), (note.as_str(), theme.quiet())];
    crate::tui::widgets::put_flow(buf, place, &flow);
}

/// A reading without its measure.
fn plain(reading: &Reading) -> String {
    match reading.parts {
        Some(parts) => parts.to_string(),
        None => say::plain(reading.value),
    }
}
