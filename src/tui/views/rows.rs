//! One row of the board as every list shows it: light, why it is lit, what, who, when.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::widgets::Widget as _;

use crate::board::{Light, Obligation, Promise, Row};
use crate::calendar::Day;
use crate::locale::say;
use crate::text::width;
use crate::tui::desk::Desk;
use crate::tui::widgets;

/// Cells of the light's block.
pub const SIGN: u16 = 4;
/// Cells of the words beside it.
pub const STATE: u16 = 13;

/// The texts of a row, ready to be drawn.
#[derive(Debug, Clone)]
pub struct Texts {
    pub light: Light,
    pub state: String,
    pub id: String,
    pub title: String,
    pub who: String,
    pub due: Option<Day>,
    /// What was promised, and whether its day has passed.
    pub promise: Option<(String, bool)>,
}

impl Texts {
    /// Of a row.
    pub fn of_row(desk: &Desk, row: &Row) -> Self {
        let (words, plan, board) = (&desk.words, &desk.plan, &desk.board);
        let missing = say::row_missing(words, plan, row);
        let item = desk.item(row.item).filter(|_| !missing.is_empty());
        // Who owes it stands beside: the room is for the periods.
        let title = item.map_or_else(
            || say::row_title(words, plan, board, row),
            |item| format!("{} {missing}", say::item_title(item)),
        );
        Self {
            light: row.light,
            state: say::row_state(words, plan, board, row),
            id: desk
                .item(row.item)
                .map_or_else(String::new, |it| it.id.to_string()),
            title,
            who: say::owers(words, plan, board, row),
            due: row.due,
            promise: desk.promise(row).map(|it| promised(desk, &it)),
        }
    }

    /// Of a single obligation.
    pub fn of_one(desk: &Desk, one: &Obligation) -> Self {
        let (words, plan) = (&desk.words, &desk.plan);
        Self {
            light: one.light,
            state: say::obligation_state(words, plan, &desk.board, one),
            id: desk
                .item(one.item)
                .map_or_else(String::new, |it| it.id.to_string()),
            title: say::obligation_title(words, plan, one),
            who: say::unit(words, one.unit.as_ref()),
            due: one.due,
            promise: desk.promise_of(one).map(|it| promised(desk, &it)),
        }
    }
}

fn promised(desk: &Desk, promise: &Promise) -> (String, bool) {
    let text = say::promise(&desk.words, &desk.plan, promise);
    (text, promise.passed)
}

/// Where the columns of a list stand; what has no width is left out.
#[derive(Debug, Clone, Copy)]
pub struct Columns {
    pub indent: u16,
    pub title: u16,
    pub who: u16,
    pub due: u16,
}

impl Columns {
    /// Columns that fill a width.
    pub fn fill(width: u16, indent: u16) -> Self {
        let fixed = 1 + indent + SIGN + 1 + STATE + 5 + 1;
        let rest = width.saturating_sub(fixed);
        let due = if rest >= 24 { 6 } else { 0 };
        let who = if rest >= 34 { 13 } else { 0 };
        Self {
            indent,
            title: rest.saturating_sub(due + who),
            who,
            due,
        }
    }
}

/// Draws a row; the chosen one lies on a ground of its own.
pub fn draw(
    desk: &Desk,
    texts: &Texts,
    columns: Columns,
    chosen: bool,
    area: Rect,
    buf: &mut Buffer,
) {
    let theme = desk.theme;
    let sign = format!(" {} ", say::sign(&desk.words, texts.light));
    let due = texts
        .due
        .map_or_else(String::new, |day| say::day_short(day, desk.plan.year));
    let title = if chosen {
        theme.strong()
    } else {
        theme.plain()
    };
    let quiet = theme.quiet();
    let mut at = 1 + columns.indent;
    let mut row = widgets::Row::new().fill(if chosen { theme.chosen() } else { Style::new() });
    row = row.at(at, SIGN, &sign, theme.sign(texts.light));
    at += SIGN + 1;
    row = row.at(at, STATE - 1, &texts.state, theme.word(texts.light));
    at += STATE;
    row = row.at(at, 5, &texts.id, quiet);
    at += 6;
    let mut room = columns.title.saturating_sub(1);
    if let Some((promise, passed)) = &texts.promise {
        let cells = u16::try_from(width(promise)).unwrap_or(room).min(room);
        let light = if *passed { Light::Red } else { Light::Blue };
        row = row.at(at + room - cells, cells, promise, theme.word(light));
        room = (room - cells).saturating_sub(1);
    }
    row = row.at(at, room, &texts.title, title);
    at += columns.title;
    if columns.who > 0 {
        row = row.at(at, columns.who - 1, &texts.who, quiet);
        at += columns.who;
    }
    if columns.due > 0 {
        row = row.at(at, columns.due, &due, quiet);
    }
    row.render(area, buf);
}

/// The lines of `area`, from the top.
pub fn lines(area: Rect) -> impl Iterator<Item = Rect> {
    (area.top()..area.bottom()).map(move |y| Rect {
        y,
        height: 1,
        ..area
    })
}
