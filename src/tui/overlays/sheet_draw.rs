//! How a unit's sheet looks: its tasks one below the other, the field with the keys in sight.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

use super::form::Message;
use super::{boxes, slots};
use crate::board::Light;
use crate::board::rounds::dispatch::{Asking, CellState};
use crate::locale::say;
use crate::text::{Shown, wrap};
use crate::tui::desk::Desk;
use crate::tui::forms::Slot;
use crate::tui::forms::sheet::{Place, Section, SheetForm, What};
use crate::tui::keymap::Scope;
use crate::tui::widgets::{put, put_flow};

/// Columns that the page is indented under its tasks.
const INDENT: u16 = 2;
/// Columns for the labels of texts.
const SHORT: u16 = 14;
/// Columns of a figure or a choice.
const FIELD: u16 = 12;
/// Rows of a text at most.
const ROWS: u16 = 3;
/// Rows for what is said under the page.
const SAID: u16 = 2;

/// One line of the page, or several of a text.
enum Part {
    Title(usize),
    Field(Place),
    Gap,
}

fn size(screen: Rect) -> (u16, u16) {
    (screen.width.saturating_sub(4).min(112), screen.height)
}

/// Columns for the labels of figures and nodes.
fn labels(room: u16) -> u16 {
    (room / 2).saturating_sub(6)
}

/// Columns of the field that has the keys.
pub(super) fn cells(form: &SheetForm, screen: Rect) -> u16 {
    let room = boxes::room(screen, size(screen)).width;
    let wide = room.saturating_sub(INDENT + SHORT);
    match form.focus() {
        Place::Tail(_) => FIELD * 2,
        Place::Field(section, field) => {
            let section = form.sections().get(section);
            match section
                .and_then(|it| it.fields.get(field))
                .map(|it| it.what)
            {
                Some(What::Figure(_) | What::Done(_) | What::Day(_)) => FIELD,
                _ => wide,
            }
        }
    }
}

/// The parts of the page with their heights.
fn parts(form: &SheetForm, room: u16) -> Vec<(Part, u16)> {
    let wide = room.saturating_sub(INDENT + SHORT);
    let mut parts = Vec::new();
    for (at, section) in form.sections().iter().enumerate() {
        parts.push((Part::Title(at), 1));
        for field in section.shown() {
            let slot = section.fields.get(field);
            let rows = slot.map_or(1, |it| it.slot.input.rows(wide, ROWS));
            parts.push((Part::Field(Place::Field(at, field)), rows));
        }
        parts.push((Part::Gap, 1));
    }
    for at in 0..form.tail().len() {
        parts.push((Part::Field(Place::Tail(at)), 1));
    }
    parts
}

pub(super) fn draw(
    desk: &Desk,
    form: &SheetForm,
    (title, message): (&str, Option<&Message>),
    screen: Rect,
    buf: &mut Buffer,
) -> Option<Position> {
    let room = boxes::open(desk, screen, buf, size(screen), title);
    let page = boxes::rows(room, 1, room.height.saturating_sub(3 + SAID));
    put(
        buf,
        boxes::row(room, 0),
        &head(desk, form),
        desk.theme.quiet(),
    );
    let parts = parts(form, room.width);
    let skipped = skipped(&parts, form.focus(), page.height);
    let mut y: u16 = 0;
    let mut cursor = None;
    for (part, rows) in &parts {
        // A text that reaches over the upper edge is shown from its first line on.
        if y >= skipped {
            let area = boxes::rows(page, y - skipped, *rows);
            let place = draw_part(desk, form, part, area, buf);
            cursor = cursor.or(place);
        }
        y += rows;
    }
    said(desk, form, message, room, buf);
    boxes::hints(desk, buf, boxes::last(room), Scope::Sheet);
    cursor
}

/// Rows of the page above those in sight: the field with the keys stands in their midst.
fn skipped(parts: &[(Part, u16)], focus: Place, height: u16) -> u16 {
    let all: u16 = parts.iter().map(|it| it.1).sum();
    let is_focus = |part: &Part| matches!(part, Part::Field(place) if *place == focus);
    let at = parts.iter().position(|it| is_focus(&it.0)).unwrap_or(0);
    let above: u16 = parts.iter().take(at).map(|it| it.1).sum();
    let most = all.saturating_sub(height);
    let wanted = above.saturating_sub(height / 2).min(most);
    // Begin with a whole task, or at least with a whole part.
    let mut start = 0;
    let mut whole = None;
    for (part, rows) in parts {
        if start >= wanted && start <= above {
            whole = whole.or(Some(start));
            if matches!(part, Part::Title(_)) {
                return start;
            }
        }
        start += rows;
    }
    whole.unwrap_or(above)
}

/// How many tasks will be handed in, and how the fields are filled.
fn head(desk: &Desk, form: &SheetForm) -> String {
    let words = &desk.words.sheet;
    let (touched, all) = (form.touched(), form.sections().len());
    words.head(&touched, &all)
}

fn draw_part(
    desk: &Desk,
    form: &SheetForm,
    part: &Part,
    area: Rect,
    buf: &mut Buffer,
) -> Option<Position> {
    if area.is_empty() {
        return None;
    }
    match part {
        Part::Gap => None,
        Part::Title(at) => {
            if let Some(section) = form.sections().get(*at) {
                title(desk, section, area, buf);
            }
            None
        }
        Part::Field(place) => field(desk, form, *place, area, buf),
    }
}

/// The task, its state, and whether it will be handed in.
fn title(desk: &Desk, section: &Section, area: Rect, buf: &mut Buffer) {
    let (words, theme) = (&desk.words, desk.theme);
    let label = desk.plan.task(section.task).map_or("", |task| task.label());
    let title = format!("{} {}", section.task, Shown::line(label));
    let state = match section.cell.state {
        CellState::Missing => (words.dispatch.state_missing(), theme.word(Light::Red)),
        CellState::Reported => (words.dispatch.state_reported(), theme.word(Light::Blue)),
        CellState::Returned => (words.dispatch.state_returned(), theme.word(Light::Yellow)),
        CellState::Accepted => (words.dispatch.state_accepted(), theme.quiet()),
    };
    let mark = if section.unchanged {
        words.sheet.is_unchanged()
    } else if section.is_touched() {
        words.sheet.is_filled()
    } else {
        ""
    };
    let flow: [(&str, Style); 5] = [
        (&title, theme.strong()),
        ("   ", theme.quiet()),
        state,
        ("   ", theme.quiet()),
        (mark, theme.sign(Light::Green)),
    ];
    put_flow(buf, area, &flow);
}

fn field(
    desk: &Desk,
    form: &SheetForm,
    at: Place,
    area: Rect,
    buf: &mut Buffer,
) -> Option<Position> {
    let focus = form.focus() == at;
    let slot = form.slot(at)?;
    let area = boxes::from_column(area, INDENT);
    let what = match at {
        Place::Field(section, field) => Some(form.sections().get(section)?.fields.get(field)?.what),
        Place::Tail(_) => None,
    };
    let (labels, cells) = match what {
        Some(What::Figure(_) | What::Done(_)) => (labels(area.width), FIELD),
        Some(What::Day(_)) => (SHORT, FIELD),
        None => (SHORT, FIELD * 2),
        Some(What::Evidence(_) | What::Progress | What::Trouble | What::Next | What::Needs) => {
            (SHORT, area.width.saturating_sub(SHORT))
        }
    };
    let own = Rect {
        width: (labels + cells).min(area.width),
        ..area
    };
    let place = slots::draw(desk, slot, (labels, focus), own, buf);
    let rest = boxes::from_column(boxes::row(area, 0), labels + cells + 1);
    beside(desk, form, at, rest, buf);
    place.filter(|_| focus)
}

/// Last month's figure or since when it is done, then what was understood.
fn beside(desk: &Desk, form: &SheetForm, at: Place, rest: Rect, buf: &mut Buffer) {
    if rest.width < 2 {
        return;
    }
    let theme = desk.theme;
    let before = before(desk, form, at).unwrap_or_default();
    let changed = form.slot(at).is_some_and(Slot::is_changed);
    let (told, style) = match form.understood(desk, at).filter(|_| changed) {
        Some(Ok(text)) => (text, theme.plain()),
        Some(Err(text)) => (text, theme.alarm()),
        None => (String::new(), theme.quiet()),
    };
    let told = format!("{told}{}", if told.is_empty() { "" } else { "  " });
    put_flow(buf, rest, &[(&told, style), (&before, theme.quiet())]);
}

fn before(desk: &Desk, form: &SheetForm, at: Place) -> Option<String> {
    let Place::Field(section, field) = at else {
        return None;
    };
    let section = form.sections().get(section)?;
    let (What::Figure(ask) | What::Done(ask)) = section.fields.get(field)?.what else {
        return None;
    };
    let words = &desk.words.sheet;
    let year = desk.plan.year;
    let ask = section.asks.get(ask)?;
    let due = ask.due.map(|due| words.due(&say::day_short(due, year)));
    let before = match &ask.asking {
        Asking::Figure { measure, last, .. } => match last {
            Some(last) => {
                let figure = say::reading(&desk.words, last, measure);
                words.last(&figure, &say::day_short(last.on, year))
            }
            None => words.last_none(&Shown::line(measure)),
        },
        Asking::Node { met, .. }
        | Asking::Report { met, .. }
        | Asking::Confirmation { met, .. } => match met {
            Some(met) => words.met(&say::day_short(met.on, year)),
            None => due.unwrap_or_default(),
        },
    };
    Some(before)
}

/// The message; else why a sheet was returned, for the task with the keys.
fn said(desk: &Desk, form: &SheetForm, message: Option<&Message>, room: Rect, buf: &mut Buffer) {
    let theme = desk.theme;
    let (text, style) = match message {
        Some(message) => (message.text.clone(), message.style(desk)),
        None => (
            returned(desk, form).unwrap_or_default(),
            theme.word(Light::Yellow),
        ),
    };
    let area = Rect {
        y: room.bottom().saturating_sub(1 + SAID),
        height: SAID,
        ..room
    }
    .intersection(room);
    boxes::lines(buf, area, &wrap(&text, usize::from(room.width)), style);
}

fn returned(desk: &Desk, form: &SheetForm) -> Option<String> {
    use crate::journal::{Act, Body};
    let Place::Field(at, _) = form.focus() else {
        return None;
    };
    let cell = &form.sections().get(at)?.cell;
    let Body::Dispatch(act) = &desk.book.get(cell.review?)?.body else {
        return None;
    };
    let Act::Return { reason, .. } = &act.act else {
        return None;
    };
    Some(desk.words.sheet.returned(&cell.task, &Shown::line(reason)))
}
