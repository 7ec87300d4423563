//! How a form of any fields looks.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

use super::boxes;
use super::form::Message;
use super::slots::{LABELS, SHORT, Shown, labelled};
use crate::board::Light;
use crate::text::wrap;
use crate::tui::desk::Desk;
use crate::tui::forms::blank::{Blank, Paper};
use crate::tui::forms::{Slot, Width};
use crate::tui::keymap::Scope;
use crate::tui::widgets::put;

/// Columns of a middle field.
const MIDDLE: u16 = 30;
/// Rows of a field with many lines, at most.
const LINES: u16 = 3;

/// Where everything stands.
pub(super) struct Layout {
    size: (u16, u16),
    about: Vec<(String, Style)>,
    /// What is said under the fields.
    said: Vec<(String, Style)>,
    /// Each field's first row, counted from the top of the fields, and its rows.
    rows: Vec<(u16, u16)>,
}

impl Layout {
    /// Columns of a field in a box with so many.
    pub(super) fn cells(of: Width, room: u16) -> u16 {
        let whole = room.saturating_sub(LABELS);
        match of {
            Width::Short => SHORT.min(whole),
            Width::Middle => MIDDLE.min(whole),
            Width::Whole => whole,
        }
    }

    fn new(
        desk: &Desk,
        paper: &dyn Paper,
        blank: &Blank,
        message: Option<&Message>,
        screen: Rect,
    ) -> Self {
        let theme = desk.theme;
        let room = boxes::room(screen, (boxes::WIDE, 0)).width;
        let cells = usize::from(room);
        let mut about = Vec::new();
        for (at, text) in paper.about(desk).iter().enumerate() {
            let style = if at == 0 {
                theme.plain()
            } else {
                theme.quiet()
            };
            let lines = wrap(text, cells).into_iter().take(3);
            about.extend(lines.map(|line| (line, style)));
        }
        if !paper.warning(desk).is_empty() {
            let style = theme.word(Light::Yellow);
            about.push((paper.warning(desk).to_owned(), style));
        }
        let mut said = Vec::new();
        if let Some(message) = message {
            said = message.lines(desk, room);
        } else {
            for text in paper.ahead(desk, blank) {
                let lines = wrap(&text, cells).into_iter();
                said.extend(lines.map(|line| (line, theme.quiet())));
            }
        }
        said.truncate(3);
        let mut rows = Vec::new();
        let mut y = 0;
        for slot in blank.shown() {
            let height = slot.input.rows(Self::cells(slot.width, room), LINES);
            rows.push((y, height));
            y += height;
        }
        // Frame, a row above and below the fields, two rows for what is said, the keys.
        let spare = u16::try_from(about.len()).unwrap_or(0) + 2 + 2 + 1 + 2;
        let size = (boxes::WIDE, (y + spare).min(screen.height));
        Self {
            size,
            about,
            said,
            rows,
        }
    }
}

/// Draws the form; answers the place of the cursor.
pub(super) fn draw(
    desk: &Desk,
    paper: &dyn Paper,
    blank: &Blank,
    message: Option<&Message>,
    screen: Rect,
    buf: &mut Buffer,
) -> Option<Position> {
    let layout = Layout::new(desk, paper, blank, message, screen);
    let room = boxes::open(desk, screen, buf, layout.size, &paper.title(desk));
    let mut y = 0;
    for (line, style) in &layout.about {
        put(buf, boxes::row(room, y), line, *style);
        y += 1;
    }
    y += 1;
    let below = u16::try_from(layout.said.len()).unwrap_or(0).max(1) + 1;
    let fields = boxes::rows(room, y, room.height.saturating_sub(y + below));
    let cursor = draw_fields(desk, paper, blank, &layout, fields, buf);
    for ((line, style), y) in layout.said.iter().zip(room.height.saturating_sub(below)..) {
        put(buf, boxes::row(room, y), line, *style);
    }
    boxes::hints(desk, buf, boxes::last(room), Scope::Form);
    cursor
}

/// The fields as far as there is room, the one with the keys always in sight.
fn draw_fields(
    desk: &Desk,
    paper: &dyn Paper,
    blank: &Blank,
    layout: &Layout,
    area: Rect,
    buf: &mut Buffer,
) -> Option<Position> {
    let slots: Vec<&Slot> = blank.shown().collect();
    let at = slots.iter().position(|it| blank.has_keys(&it.name));
    let focus = at.and_then(|at| layout.rows.get(at)).copied();
    let hidden = focus.map_or(0, |(y, rows)| (y + rows).saturating_sub(area.height));
    let mut cursor = None;
    for (slot, (y, rows)) in slots.into_iter().zip(&layout.rows) {
        let Some(y) = y.checked_sub(hidden) else {
            continue;
        };
        let place = boxes::rows(area, y, *rows);
        if place.is_empty() {
            continue;
        }
        let found = field(desk, paper, blank, slot, place, buf);
        if blank.has_keys(&slot.name) {
            cursor = found;
        }
    }
    cursor
}

/// A label, the field, and beside it what was understood or what is wrong.
fn field(
    desk: &Desk,
    paper: &dyn Paper,
    blank: &Blank,
    slot: &Slot,
    area: Rect,
    buf: &mut Buffer,
) -> Option<Position> {
    let theme = desk.theme;
    let focus = blank.has_keys(&slot.name);
    let choice = slot.input.as_choice().is_some();
    let choose = desk.words.form.choice_hint();
    let shown = Shown {
        label: &slot.label,
        hint: if choice { choose } else { &slot.hint },
        input: &slot.input,
        cells: Layout::cells(slot.width, area.width),
        focus,
    };
    let (cursor, rest) = labelled(desk, &shown, area, buf);
    let (text, style) = match paper.beside(desk, blank, &slot.name) {
        Some(Ok(text)) => (text, theme.quiet()),
        // While one types, the field is not finished: no alarm yet.
        Some(Err(text)) if focus && !blank.tried() => (text, theme.quiet()),
        Some(Err(text)) if !blank.tried() && slot.input.is_empty() => (text, theme.quiet()),
        Some(Err(text)) => (text, theme.alarm()),
        None => return cursor,
    };
    // What stands in an empty choice need not be said twice.
    if choice && slot.input.is_empty() && text == choose {
        return cursor;
    }
    if rest.width > 0 {
        put(buf, rest, &text, style);
    }
    cursor
}
