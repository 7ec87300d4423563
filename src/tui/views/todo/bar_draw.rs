//! How the filter bar is drawn.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::Todo;
use super::bar::Sort;
use crate::board::Light;
use crate::tui::desk::Desk;
use crate::tui::views::bar::fields;
use crate::tui::widgets::put_flow;

/// Fields with their values, how much is shown, the order.
pub(super) fn draw(view: &Todo, desk: &Desk, area: Rect, buf: &mut Buffer) {
    let texts = texts(view, desk);
    let flow: Vec<(&str, Style)> = texts.iter().map(|it| (it.0.as_str(), it.1)).collect();
    put_flow(buf, area, &flow);
}

fn texts(view: &Todo, desk: &Desk) -> Vec<(String, Style)> {
    let (theme, words) = (desk.theme, &desk.words.todo);
    let mut texts = fields(desk, &view.filter, view.picker.as_ref());
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
