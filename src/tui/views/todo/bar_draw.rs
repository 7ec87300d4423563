//! How the filter bar is drawn, and the values that hang under the field being chosen.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::widgets::Widget as _;

use super::Todo;
use super::bar::{Field, Sort, Value};
use crate::board::Light;
use crate::text::{cut_with_dots, width};
use crate::tui::desk::Desk;
use crate::tui::widgets::{Row, put, put_flow, window};

/// Cells of a value at most.
const VALUE: usize = 18;
/// Cells and rows of the values that hang under a field, at most.
const DROP: u16 = 30;
const ROWS: u16 = 11;

/// Fields with their values, how much is shown, the order.
pub(super) fn draw(view: &Todo, desk: &Desk, area: Rect, buf: &mut Buffer) {
    let texts = texts(view, desk);
    let flow: Vec<(&str, Style)> = texts.iter().map(|it| (it.0.as_str(), it.1)).collect();
    put_flow(buf, area, &flow);
}

fn texts(view: &Todo, desk: &Desk) -> Vec<(String, Style)> {
    let (theme, words) = (desk.theme, &desk.words.todo);
    let mut texts = fields(view, desk);
    if !view.filter.is_empty() {
        let (shown, all) = view.shown_of(desk);
        texts.push((words.filtered(&shown, &all), theme.word(Light::Yellow)));
        texts.push(("   ".to_owned(), Style::new()));
    }
    let sort = match view.sort {
        Sort::Due => words.by_due(),
        Sort::Task => words.by_task(),
        Sort::Unit => words.by_unit(),
    };
    texts.push((format!("{} ", words.sort()), theme.quiet()));
    texts.push((sort.to_owned(), theme.strong()));
    texts
}

fn fields(view: &Todo, desk: &Desk) -> Vec<(String, Style)> {
    let theme = desk.theme;
    let mut texts: Vec<(String, Style)> = vec![(" ".to_owned(), Style::new())];
    for field in Field::all(desk) {
        texts.push((format!("{} ", field.name(desk)), theme.quiet()));
        let value = field.value(&view.filter);
        let chosen = view.picker.as_ref().map(|it| it.field) == Some(field);
        let style = if chosen {
            theme.tab()
        } else if value == Value::All {
            theme.plain()
        } else {
            theme.word(Light::Yellow)
        };
        let label = cut_with_dots(&value.label(desk), VALUE).into_owned();
        texts.push((label, style));
        texts.push(("   ".to_owned(), Style::new()));
    }
    texts
}

/// Where the values hang: under the field's value, within the area below the bar.
fn drop(view: &Todo, desk: &Desk, area: Rect) -> Option<Rect> {
    let picker = view.picker.as_ref()?;
    let at = Field::all(desk).iter().position(|it| *it == picker.field)?;
    // A space in front, then three texts a field.
    let before = fields(view, desk);
    let cells: usize = before.iter().take(2 + 3 * at).map(|it| width(&it.0)).sum();
    let x = u16::try_from(cells).unwrap_or(0).saturating_sub(1);
    let width = DROP.min(area.width);
    let rows = u16::try_from(picker.fitting.len().max(1)).unwrap_or(ROWS);
    Some(Rect {
        x: area.x + x.min(area.width - width),
        y: area.y + 1,
        width,
        height: (1 + rows).min(1 + ROWS).min(area.height.saturating_sub(1)),
    })
}

/// Draws the values, over the list.
pub(super) fn draw_values(view: &Todo, desk: &Desk, area: Rect, buf: &mut Buffer) {
    let (Some(picker), Some(drop)) = (&view.picker, drop(view, desk, area)) else {
        return;
    };
    let (theme, words) = (desk.theme, &desk.words.todo);
    let line = |y: u16| {
        Rect {
            y: drop.y + y,
            height: 1,
            ..drop
        }
        .intersection(drop)
    };
    let inner = |line: Rect| Rect {
        x: line.x + 1,
        width: line.width.saturating_sub(2),
        ..line
    };
    for y in 0..drop.height {
        Row::new().fill(theme.bar()).render(line(y), buf);
    }
    let (text, style) = if picker.typed.is_empty() {
        (words.pick_hint(), theme.quiet())
    } else {
        (picker.typed.as_str(), theme.strong())
    };
    put(buf, inner(line(0)), text, theme.bar().patch(style));
    if picker.fitting.is_empty() {
        let style = theme.bar().patch(theme.quiet());
        put(buf, inner(line(1)), words.pick_none(), style);
    }
    let height = usize::from(drop.height.saturating_sub(1));
    let first = window(
        picker.fitting.len(),
        picker.at,
        height,
        picker.at.saturating_sub(height / 2),
    );
    let shown = picker.fitting.iter().enumerate().skip(first).take(height);
    for ((at, choice), y) in shown.zip(1..) {
        let style = if at == picker.at {
            Row::new().fill(theme.tab()).render(line(y), buf);
            theme.tab()
        } else {
            theme.bar().patch(theme.plain())
        };
        put(buf, inner(line(y)), &choice.label, style);
    }
}

/// Where what is typed ends.
pub(super) fn caret(view: &Todo, desk: &Desk, area: Rect) -> Option<Position> {
    let drop = drop(view, desk, area)?;
    let typed = view.picker.as_ref().map_or(0, |it| width(&it.typed));
    let most = drop.width.saturating_sub(2);
    let cells = u16::try_from(typed).unwrap_or(most).min(most);
    Some(Position::new(drop.x + 1 + cells, drop.y))
}
