//! How the form for recording looks.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::{Modifier, Style};

use super::boxes;
use super::form::Message;
use super::slots::{LABELS, SHORT, Shown, labelled};
use crate::board::Light;
use crate::figure::TypedFigure;
use crate::locale::{Words, say};
use crate::plan::Kind;
use crate::text::{width, wrap};
use crate::tui::desk::Desk;
use crate::tui::forms::record::{
    Ahead, Field, FieldName, RecordForm, header, lack, named, outlook, read_count,
};
use crate::tui::keymap::Scope;
use crate::tui::widgets::put;

/// Columns of a choice.
const CHOICE: u16 = 26;
/// Rows under the fields at least: the box stays where it is as messages come and go.
const BELOW: usize = 3;
/// Rows of a field with many lines, at most.
const NOTE_ROWS: u16 = 4;

/// Where everything stands.
pub(super) struct Layout {
    size: (u16, u16),
    room: Rect,
    /// The message under the fields.
    said: Vec<(String, Style)>,
    ahead: Vec<(Option<Light>, String)>,
    header: Vec<String>,
    /// Each field's rows.
    rows: Vec<(FieldName, u16)>,
}

impl Layout {
    /// Lays out a form without a message.
    pub(super) fn new(desk: &Desk, form: &RecordForm, screen: Rect) -> Self {
        Self::with(desk, form, None, screen)
    }

    fn with(desk: &Desk, form: &RecordForm, message: Option<&Message>, screen: Rect) -> Self {
        let cells = boxes::room(screen, (boxes::WIDE, 0)).width;
        let said = message.map_or_else(Vec::new, |it| it.lines(desk, cells));
        let mut layout = Self {
            size: (boxes::WIDE, screen.height),
            room: Rect::ZERO,
            said,
            ahead: ahead(desk, form, cells),
            header: lines_of(
                &header(&desk.words, form.lens(), form.unit(), form.which()),
                cells,
            ),
            rows: Vec::new(),
        };
        let below = (layout.said.len() + layout.ahead.len()).max(BELOW);
        let fixed = layout.header.len() + below + 6;
        let shown = form.shown().count();
        let left = usize::from(screen.height).saturating_sub(fixed + shown);
        layout.rows = form
            .shown()
            .map(|it| (it.name, rows(it, cells, left)))
            .collect();
        let fields: u16 = layout.rows.iter().map(|it| it.1).sum();
        let height = fixed + usize::from(fields);
        layout.size.1 = u16::try_from(height).unwrap_or(u16::MAX).min(screen.height);
        layout.room = boxes::room(screen, layout.size);
        layout
    }

    /// Columns of a field.
    pub(super) fn cells(&self, name: FieldName) -> u16 {
        let whole = self.room.width.saturating_sub(LABELS);
        match name {
            FieldName::Note | FieldName::Evidence => whole,
            FieldName::Figure | FieldName::Day | FieldName::Count => SHORT.min(whole),
            FieldName::Done | FieldName::Label | FieldName::Part | FieldName::Unit => {
                CHOICE.min(whole)
            }
        }
    }
}

/// Rows of a field: a note grows with its text, as far as the box can.
fn rows(field: &Field, cells: u16, left: usize) -> u16 {
    let most = u16::try_from(left + 1)
        .unwrap_or(NOTE_ROWS)
        .clamp(1, NOTE_ROWS);
    let least = if field.name == FieldName::Note { 2 } else { 1 };
    let cells = cells.saturating_sub(LABELS);
    field.input.rows(cells, most).max(least.min(most))
}

/// Texts put together in as few lines as hold them.
fn lines_of(texts: &[String], cells: u16) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for text in texts {
        match lines.last_mut() {
            Some(line) if width(line) + 3 + width(text) <= usize::from(cells) => {
                line.push_str("   ");
                line.push_str(text);
            }
            _ => lines.extend(wrap(text, usize::from(cells)).into_iter().take(2)),
        }
    }
    lines.truncate(3);
    lines
}

/// What the light will be, in lines; nothing while something is wrong.
fn ahead(desk: &Desk, form: &RecordForm, cells: u16) -> Vec<(Option<Light>, String)> {
    let Ok(meant) = &form.understood().meant else {
        return Vec::new();
    };
    let Ahead { heading, lines } = outlook(&desk.words, form.lens(), meant);
    let mut all = vec![(None, heading)];
    for (light, text) in lines {
        let wrapped = wrap(&text, usize::from(cells.saturating_sub(3)));
        let marks = std::iter::once(Some(light)).chain(std::iter::repeat(None));
        all.extend(marks.zip(wrapped).take(3));
    }
    all
}

/// Draws the form; answers the place of the cursor.
pub(super) fn draw(
    desk: &Desk,
    form: &RecordForm,
    message: Option<&Message>,
    screen: Rect,
    buf: &mut Buffer,
) -> Option<Position> {
    let theme = desk.theme;
    let layout = Layout::with(desk, form, message, screen);
    let title = title(&desk.words, form);
    let room = boxes::open(desk, screen, buf, layout.size, &title);
    let mut y = 0;
    for line in &layout.header {
        put(buf, boxes::row(room, y), line, theme.quiet());
        y += 1;
    }
    y += 1;
    let mut cursor = None;
    for (name, rows) in &layout.rows {
        let area = boxes::rows(room, y, *rows);
        let place = field(desk, form, *name, layout.cells(*name), area, buf);
        if *name == form.focus() {
            cursor = place;
        }
        y += rows;
    }
    y += 1;
    for (line, style) in &layout.said {
        put(buf, boxes::row(room, y), line, *style);
        y += 1;
    }
    for (light, line) in &layout.ahead {
        ahead_row(desk, *light, line, boxes::row(room, y), buf);
        y += 1;
    }
    boxes::hints(desk, buf, boxes::last(room), Scope::Form);
    cursor
}

fn title(w: &Words, form: &RecordForm) -> String {
    form.item().map_or_else(String::new, |item| {
        let title = say::item_title(item);
        let opens = matches!(item.kind, Kind::Case(_))
            && form.shown().any(|it| it.name == FieldName::Label);
        if opens {
            w.form.title_case(&item.id, &title)
        } else {
            w.form.title(&item.id, &title)
        }
    })
}

fn ahead_row(desk: &Desk, light: Option<Light>, line: &str, area: Rect, buf: &mut Buffer) {
    const SIGN: u16 = 3;
    let style = if let Some(light) = light {
        let sign = Rect {
            width: 2.min(area.width),
            ..area
        };
        let mark = say::sign(&desk.words, light);
        put(buf, sign, mark, desk.theme.sign(light));
        desk.theme.plain()
    } else {
        desk.theme.quiet()
    };
    put(buf, boxes::from_column(area, SIGN), line, style);
}

/// A label, the field, and beside it what was understood or what is wrong.
fn field(
    desk: &Desk,
    form: &RecordForm,
    name: FieldName,
    cells: u16,
    area: Rect,
    buf: &mut Buffer,
) -> Option<Position> {
    let w = &desk.words;
    let field = form.field(name)?;
    let focus = form.focus() == name;
    let shown = Shown {
        label: named(w, form.item()?, name),
        hint: hint(w, name),
        input: &field.input,
        cells,
        focus,
    };
    let (cursor, rest) = labelled(desk, &shown, area, buf);
    let (text, style) = beside(desk, form, field, focus);
    if rest.width > 0 {
        put(buf, rest, &text, style);
    } else if field.input.is_empty() && style.add_modifier.contains(Modifier::BOLD) {
        // A note's fault has no room beside it and stands where its hint would.
        let place = boxes::from_column(boxes::row(area, 0), LABELS);
        put(buf, place, &text, style);
    }
    cursor
}

/// The hint in an empty field.
fn hint(w: &Words, name: FieldName) -> &str {
    match name {
        FieldName::Done | FieldName::Part => w.form.choice_hint(),
        FieldName::Unit => w.form.unit_hint(),
        FieldName::Label => w.form.label_hint(),
        FieldName::Note => w.form.note_hint(),
        FieldName::Evidence => w.form.evidence_hint(),
        FieldName::Figure | FieldName::Count | FieldName::Day => "",
    }
}

fn beside(desk: &Desk, form: &RecordForm, field: &Field, focus: bool) -> (String, Style) {
    let (w, theme) = (&desk.words, desk.theme);
    if let Err(wrong) = &form.understood().meant
        && wrong.field == field.name
        && (form.tried() || !field.text().trim().is_empty())
    {
        // While one types, the figure is not finished: no alarm yet.
        let typing = focus && !form.tried();
        let style = if typing { theme.quiet() } else { theme.alarm() };
        return (lack(w, form.lens(), &wrong.wrong), style);
    }
    let text = match field.name {
        FieldName::Figure => figure(w, form),
        FieldName::Day => form.understood().day.map_or_else(
            || w.form.day_hint().to_owned(),
            |day| w.form.understood(&say::day_with_weekday(w, day)),
        ),
        FieldName::Count => {
            read_count(&field.text()).map_or_else(String::new, |count| w.form.understood(&count))
        }
        FieldName::Unit if focus && !field.input.is_empty() => w.form.unit_hint().to_owned(),
        FieldName::Done | FieldName::Part if focus && !field.input.is_empty() => {
            w.form.choice_hint().to_owned()
        }
        FieldName::Done
        | FieldName::Part
        | FieldName::Unit
        | FieldName::Label
        | FieldName::Note
        | FieldName::Evidence => String::new(),
    };
    (text, theme.quiet())
}

/// The measure, and the figure as it was understood.
fn figure(w: &Words, form: &RecordForm) -> String {
    let Some(item) = form.item() else {
        return String::new();
    };
    let measure = item.measure().unwrap_or_default();
    let shown = |value| say::figure(w, value, measure);
    let Some(typed) = form.understood().figure else {
        let bare = crate::text::Shown::line(measure).into_string();
        return if item.ratio {
            format!("{bare}  {}", w.form.parts_hint())
        } else {
            bare
        };
    };
    match typed {
        TypedFigure::Value(value) => w.form.understood(&shown(value)),
        TypedFigure::Parts(parts) => parts.percent().map_or_else(String::new, |share| {
            let share = shown(share.round(4).rounded(1));
            w.form.understood(&format!("{share} ({parts})"))
        }),
        TypedFigure::Plus(more) => sum(form).map_or_else(String::new, |sum| {
            let before = sum.saturating_sub(more);
            w.form.added(&shown(before), &shown(more), &shown(sum))
        }),
    }
}

/// The figure that an increase comes to.
fn sum(form: &RecordForm) -> Option<crate::figure::Decimal> {
    form.understood().meant.as_ref().ok()?.body.value()
}
