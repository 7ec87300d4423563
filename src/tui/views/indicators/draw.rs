//! How the list of indicators is drawn.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::widgets::Widget as _;

use super::list::{self, Texts};
use super::pane;
use super::state::Indicators;
use crate::board::Light;
use crate::locale::say;
use crate::tui::desk::Desk;
use crate::tui::theme::Theme;
use crate::tui::views::layout::{WIDE, beside, cut_top, parting};
use crate::tui::views::pen::indent;
use crate::tui::views::rows::{self, SIGN, STATE};
use crate::tui::widgets::{self, put, put_flow};

/// Cells of the latest figure, and of what is asked.
const LATEST: u16 = 10;
const TARGET: u16 = 11;
/// From this width on what is asked has more room.
const ROOMY: u16 = 76;

/// Top line, list, parting line, pane.
fn layout(view: &Indicators, area: Rect) -> (Rect, Rect, Rect, Rect) {
    let (top, body) = cut_top(area, 1);
    if area.width >= WIDE {
        let (list, line, pane) = beside(body, body.width * 7 / 12);
        return (top, list, line, pane);
    }
    let lines = u16::try_from(view.list.len()).unwrap_or(u16::MAX);
    let most = body.height * 2 / 5;
    let (list, rest) = cut_top(body, lines.min(most));
    let (line, pane) = cut_top(rest, 1);
    (top, list, line, indent(pane, 1))
}

/// Lines of the list in `room`.
pub(super) fn list_height(view: &Indicators, room: Rect) -> usize {
    usize::from(layout(view, room).1.height)
}

pub(super) fn draw(view: &Indicators, desk: &Desk, area: Rect, buf: &mut Buffer) {
    let area = area.intersection(buf.area);
    let (top, list, line, pane) = layout(view, area);
    draw_top(view, desk, top, buf);
    parting(desk, line, buf);
    if view.list.is_empty() {
        let words = &desk.words.indicators_view;
        let none = if view.only_behind {
            words.none_behind()
        } else {
            words.none()
        };
        put(buf, indent(list, 1), none, desk.theme.quiet());
        return;
    }
    let height = usize::from(list.height);
    let offset = view.cursor.offset(view.list.len(), height);
    let shown = view.list.iter().enumerate().skip(offset);
    for ((at, item), place) in shown.zip(rows::lines(list)) {
        if let Some(texts) = list::texts(view, desk, *item) {
            row(desk, &texts, at == view.cursor.chosen(), place, buf);
        }
    }
    pane::draw(view, desk, pane, buf);
}

/// How many, and how they are listed now.
fn draw_top(view: &Indicators, desk: &Desk, area: Rect, buf: &mut Buffer) {
    let words = &desk.words.indicators_view;
    let style = |now: bool| {
        if now {
            desk.theme.plain()
        } else {
            desk.theme.quiet()
        }
    };
    let count = words.count(&view.list.len());
    put_flow(
        buf,
        indent(area, 1),
        &[
            (&count, desk.theme.quiet()),
            ("     ", Style::new()),
            (words.all(), style(!view.only_behind)),
            ("  ", Style::new()),
            (words.behind(), style(view.only_behind)),
            ("     ", Style::new()),
            (words.by_plan(), style(!view.by_light)),
            ("  ", Style::new()),
            (words.by_light(), style(view.by_light)),
        ],
    );
}

fn row(desk: &Desk, texts: &Texts, chosen: bool, place: Rect, buf: &mut Buffer) {
    let theme = desk.theme;
    let sign = texts.light.map_or_else(String::new, |light| {
        format!(" {} ", say::sign(&desk.words, light))
    });
    let look = |style: fn(Theme, Light) -> Style| {
        texts
            .light
            .map_or(theme.quiet(), |light| style(theme, light))
    };
    let title_at = 2 + SIGN + STATE + 6;
    let target = if place.width >= ROOMY {
        TARGET + 5
    } else {
        TARGET
    };
    let figures = LATEST + 3 + target;
    let title = place.width.saturating_sub(title_at + figures + 1);
    let latest_at = title_at + title + 1;
    let title_style = if chosen {
        theme.strong()
    } else {
        theme.plain()
    };
    let slash = if texts.target.is_empty() { "" } else { " / " };
    widgets::Row::new()
        .fill(if chosen { theme.chosen() } else { Style::new() })
        .at(1, SIGN, &sign, look(Theme::sign))
        .at(2 + SIGN, STATE - 1, &texts.state, look(Theme::word))
        .at(2 + SIGN + STATE, 5, &texts.id, theme.quiet())
        .at(title_at, title, &texts.title, title_style)
        .right(latest_at, LATEST, &texts.latest, theme.plain())
        .at(latest_at + LATEST, 3, slash, theme.quiet())
        .at(latest_at + LATEST + 3, target, &texts.target, theme.quiet())
        .render(place, buf);
}
