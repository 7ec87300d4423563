//! How the units are drawn, and what the chosen one owes.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::widgets::Widget as _;

use super::state::{Line, Units, lines, owed};
use crate::board::{Light, Obligation, UnitSummary};
use crate::locale::say;
use crate::text::Shown;
use crate::tui::desk::Desk;
use crate::tui::views::detail;
use crate::tui::views::layout::{WIDE, beside, cut_top, parting};
use crate::tui::views::pen::{Pen, indent, split};
use crate::tui::views::rows::{self, Columns, SIGN, STATE, Texts};
use crate::tui::widgets::{self, put, put_flow};

/// Cells of a unit's name in the list.
const NAME: u16 = 13;
/// Cells of one count.
const COUNT: u16 = 5;
/// Cells of the list where more stands beside it.
const LIST: u16 = 2 + SIGN + STATE + NAME + 6 * COUNT;
/// Lines kept for why the chosen thing is lit.
const WHY: u16 = 3;

/// Where the parts of the view stand.
struct Layout {
    /// Says how the units are grouped.
    top: Rect,
    units: Rect,
    parting: Rect,
    /// The chosen unit's names and counts.
    name: Rect,
    owed: Rect,
    why: Rect,
}

fn layout(view: &Units, desk: &Desk, area: Rect) -> Layout {
    let (top, body) = cut_top(area, 1);
    let wide = area.width >= WIDE;
    let (units, parting, pane) = if wide {
        beside(body, LIST)
    } else {
        let (units, rest) = cut_top(
            body,
            if view.inside {
                body.height / 4
            } else {
                body.height / 2
            },
        );
        let (parting, pane) = cut_top(rest, 1);
        (units, parting, pane)
    };
    let (name, rest) = cut_top(pane, 1);
    let why = if wide { 3 * WHY } else { WHY };
    let most = rest.height.saturating_sub(why);
    let count = view.summary(desk).map_or(0, |it| it.owes.len());
    let count = u16::try_from(count).unwrap_or(u16::MAX).min(most);
    let (owed, why) = cut_top(rest, count);
    Layout {
        top,
        units,
        parting,
        name,
        owed,
        why,
    }
}

/// Lines for units and for what the chosen one owes.
pub(super) fn heights(view: &Units, desk: &Desk, room: Rect) -> (usize, usize) {
    let layout = layout(view, desk, room);
    (
        usize::from(layout.units.height),
        usize::from(layout.owed.height),
    )
}

pub(super) fn draw(view: &Units, desk: &Desk, area: Rect, buf: &mut Buffer) {
    let layout = layout(view, desk, area.intersection(buf.area));
    draw_top(view, desk, layout.top, buf);
    draw_units(view, desk, layout.units, buf);
    parting(desk, layout.parting, buf);
    let Some(summary) = view.summary(desk) else {
        return;
    };
    draw_name(desk, summary, layout.name, buf);
    let list = owed(desk, summary);
    draw_owed(view, desk, &list, layout.owed, buf);
    if let Some(one) = list.get(view.owed.chosen()) {
        let mut pen = Pen::new(indent(layout.why, 1), buf);
        if area.width >= WIDE {
            pen.take();
        }
        let most = pen.left();
        detail::why(desk, one, &mut pen, most);
    }
}

/// How the units are grouped now, and how they can be.
fn draw_top(view: &Units, desk: &Desk, area: Rect, buf: &mut Buffer) {
    let words = &desk.words.units_view;
    let style = |now: bool| {
        if now {
            desk.theme.plain()
        } else {
            desk.theme.quiet()
        }
    };
    put_flow(
        buf,
        indent(area, 1),
        &[
            (words.by_group(), style(!view.by_leader)),
            ("   ", Style::new()),
            (words.by_leader(), style(view.by_leader)),
        ],
    );
}

fn draw_units(view: &Units, desk: &Desk, area: Rect, buf: &mut Buffer) {
    let list = lines(desk, view.by_leader);
    let offset = view.cursor.offset(list.len(), usize::from(area.height));
    let shown = list.iter().enumerate().skip(offset);
    for ((at, line), place) in shown.zip(rows::lines(area)) {
        match *line {
            Line::Unit(unit, _) => {
                if let Some(summary) = desk.units.get(unit) {
                    let chosen = at == view.cursor.chosen();
                    unit_row(desk, summary, (chosen, view.inside), place, buf);
                }
            }
            Line::Group(_) | Line::Leader(_) => {
                let text = heading(desk, *line);
                put(buf, indent(place, 1), &text, desk.theme.heading());
            }
        }
    }
}

fn heading(desk: &Desk, line: Line<'_>) -> String {
    let words = &desk.words.units_view;
    match line {
        Line::Group(Some(name)) => Shown::line(name).into_string(),
        Line::Group(None) | Line::Unit(..) => words.other_group().to_owned(),
        Line::Leader(leader) => leader
            .and_then(|at| desk.plan.leaders.get(at))
            .map_or_else(|| words.no_leader().to_owned(), detail::leader),
    }
}

fn unit_row(
    desk: &Desk,
    summary: &UnitSummary,
    (chosen, inside): (bool, bool),
    place: Rect,
    buf: &mut Buffer,
) {
    let theme = desk.theme;
    let worst = summary.counts.worst();
    let sign = worst.map_or_else(String::new, |light| {
        format!(" {} ", say::sign(&desk.words, light))
    });
    let first = owed(desk, summary).first().copied();
    let state = first.map_or_else(String::new, |one| Texts::of_one(desk, one).state);
    let name = say::unit(&desk.words, Some(&summary.unit));
    let name_style = if chosen {
        theme.strong()
    } else {
        theme.plain()
    };
    let counts = counts(desk, summary);
    let mut row = widgets::Row::new()
        .fill(if chosen && !inside {
            theme.chosen()
        } else {
            Style::new()
        })
        .at(
            1,
            SIGN,
            &sign,
            worst.map_or_else(Style::new, |light| theme.sign(light)),
        )
        .at(
            2 + SIGN,
            STATE - 1,
            &state,
            worst.map_or_else(Style::new, |light| theme.word(light)),
        )
        .at(2 + SIGN + STATE, NAME - 1, &name, name_style);
    let mut at = 2 + SIGN + STATE + NAME;
    for (text, style) in &counts {
        row = row.at(at, COUNT, text, *style);
        at += COUNT;
    }
    row.render(place, buf);
}

/// One text for each column of counts, empty where there is none.
fn counts(desk: &Desk, summary: &UnitSummary) -> Vec<(String, Style)> {
    let words = &desk.words.units_view;
    let of = |light: Light| summary.counts.of(light);
    let (red, yellow, blue) = (of(Light::Red), of(Light::Yellow), of(Light::Blue));
    let (green, done, grey) = (of(Light::Green), summary.counts.settled(), of(Light::Grey));
    [
        (red, words.red(&red), Light::Red),
        (yellow, words.yellow(&yellow), Light::Yellow),
        (blue, words.blue(&blue), Light::Blue),
        (green, words.green(&green), Light::Green),
        (done, words.done(&done), Light::Done),
        (grey, words.grey(&grey), Light::Grey),
    ]
    .into_iter()
    .map(|(n, text, light)| {
        let text = if n > 0 { text } else { String::new() };
        (text, desk.theme.word(light))
    })
    .collect()
}

fn draw_name(desk: &Desk, summary: &UnitSummary, area: Rect, buf: &mut Buffer) {
    let words = &desk.words.units_view;
    let theme = desk.theme;
    let unit = say::unit(&desk.words, Some(&summary.unit));
    let full = desk.plan.units.get(&summary.unit);
    let full = full.map_or("", |it| &it.name);
    let full = if full == summary.unit.as_str() {
        "   ".to_owned()
    } else {
        format!("  {}   ", Shown::line(full))
    };
    let owes = match summary.owes.len() {
        0 => words.nothing().to_owned(),
        n => words.owes(&n),
    };
    let overdue = match summary.overdue {
        0 => String::new(),
        n => format!("   {}", words.overdue(&n)),
    };
    put_flow(
        buf,
        indent(area, 1),
        &[
            (&unit, theme.strong()),
            (&full, theme.quiet()),
            (&owes, theme.quiet()),
            (&overdue, theme.word(Light::Red)),
        ],
    );
}

fn draw_owed(view: &Units, desk: &Desk, list: &[&Obligation], area: Rect, buf: &mut Buffer) {
    let height = usize::from(area.height);
    let offset = view.owed.offset(list.len(), height);
    let columns = Columns {
        indent: 0,
        title: area.width.saturating_sub(2 + SIGN + STATE + 6 + 6),
        who: 0,
        due: 6,
    };
    let shown = list.iter().enumerate().skip(offset);
    for ((at, one), place) in shown.zip(rows::lines(area)) {
        let chosen = view.inside && at == view.owed.chosen();
        rows::draw(desk, &Texts::of_one(desk, one), columns, chosen, place, buf);
    }
    let hidden = list.len().saturating_sub(offset + height);
    if hidden > 0 && !view.inside {
        let bottom = Rect {
            y: area.bottom().saturating_sub(1),
            height: 1.min(area.height),
            ..area
        };
        let text = desk.words.units_view.more(&(hidden + 1));
        let (_, behind) = split(bottom, 2 + SIGN);
        put(buf, bottom, "", Style::reset());
        put(buf, behind, &text, desk.theme.quiet());
    }
}
