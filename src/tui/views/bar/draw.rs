//! How the fields of a bar are drawn, and the values that hang under the one being chosen.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::widgets::Widget as _;

use super::field::{Field, label};
use super::picker::Picker;
use crate::board::Light;
use crate::text::{cut_with_dots, width};
use crate::tui::desk::Desk;
use crate::tui::widgets::{Row, put, window};

/// Cells of a value at most.
const VALUE: usize = 18;
/// Cells and rows of the values that hang under a field, at most.
const DROP: u16 = 30;
const ROWS: u16 = 11;

/// Each field with its value.
pub(in crate::tui::views) fn fields<F: Field>(
    desk: &Desk,
    filter: &F::Filter,
    picker: Option<&Picker<F>>,
) -> Vec<(String, Style)> {
    let theme = desk.theme;
    let mut texts: Vec<(String, Style)> = vec![(" ".to_owned(), Style::new())];
    for field in F::all(desk) {
        texts.push((format!("{} ", field.name(desk)), theme.quiet()));
        let value = field.value(filter);
        let style = if picker.map(|it| it.field) == Some(field) {
            theme.tab()
        } else if value.is_none() {
            theme.plain()
        } else {
            theme.word(Light::Yellow)
        };
        let label = label::<F>(desk, value.as_ref());
        texts.push((cut_with_dots(&label, VALUE).into_owned(), style));
        texts.push(("   ".to_owned(), Style::new()));
    }
    texts
}

/// Where the values hang: under the field's value, within the area below the bar.
fn drop<F: Field>(desk: &Desk, filter: &F::Filter, picker: &Picker<F>, area: Rect) -> Option<Rect> {
    let at = F::all(desk).iter().position(|it| *it == picker.field)?;
    // A space in front, then three texts a field.
    let before = fields(desk, filter, Some(picker));
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
pub(in crate::tui::views) fn draw_values<F: Field>(
    desk: &Desk,
    filter: &F::Filter,
    picker: Option<&Picker<F>>,
    area: Rect,
    buf: &mut Buffer,
) {
    let Some(picker) = picker else { return };
    let Some(drop) = drop(desk, filter, picker, area) else {
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
pub(in crate::tui::views) fn caret<F: Field>(
    desk: &Desk,
    filter: &F::Filter,
    picker: Option<&Picker<F>>,
    area: Rect,
) -> Option<Position> {
    let picker = picker?;
    let drop = drop(desk, filter, picker, area)?;
    let most = drop.width.saturating_sub(2);
    let cells = u16::try_from(width(&picker.typed))
        .unwrap_or(most)
        .min(most);
    Some(Position::new(drop.x + 1 + cells, drop.y))
}
