//! How the matrix is drawn: heads and totals stay while it scrolls both ways.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::widgets::Widget as _;

use super::state::Dispatch;
use super::{head, pane};
use crate::board::Light;
use crate::board::rounds::dispatch::{Cell, CellState, Round, Tally};
use crate::locale::say;
use crate::text::width;
use crate::tui::desk::Desk;
use crate::tui::views::layout::cut_top;
use crate::tui::views::pen::indent;
use crate::tui::views::rows;
use crate::tui::widgets::{Row, put};

/// Cells of a column of the matrix, at least and at most.
const COLUMN: (u16, u16) = (4, 6);
/// Cells of a unit's name: what it may shrink to, and at most.
const NAME: (u16, u16) = (10, 16);
/// Cells of a sign.
const SIGN: u16 = 2;
/// Cells of a row's total.
const TOTAL: u16 = 5;
/// Cells of what stood last month.
const LAST: u16 = 7;
/// Lines for the chosen cell.
const PANE: u16 = 5;

/// Where everything stands.
pub(super) struct Layout {
    head: Rect,
    /// Numbers of the tasks.
    numbers: Rect,
    pub(super) rows: Rect,
    /// What each task misses.
    totals: Rect,
    pane: Rect,
    name: u16,
    column: u16,
    /// Columns that are in sight at once.
    pub(super) across: usize,
}

pub(super) fn layout(view: &Dispatch, desk: &Desk, round: &Round, area: Rect) -> Layout {
    let (head, rest) = cut_top(area, head::height(desk, round, area.width));
    let (numbers, rest) = cut_top(rest, 1);
    let units = u16::try_from(view.units.len()).unwrap_or(u16::MAX);
    let most = rest.height.saturating_sub(1 + PANE);
    let (rows, rest) = cut_top(rest, units.min(most));
    let (totals, pane) = cut_top(rest, 1);
    let names = view.units.iter().map(|unit| width(unit.as_str())).max();
    let names = u16::try_from(names.unwrap_or(0)).unwrap_or(NAME.1);
    let tasks = u16::try_from(view.tasks.len()).unwrap_or(u16::MAX).max(1);
    let others = 1 + TOTAL + LAST;
    // A long name gives way to the columns, as far as that brings them all into sight.
    let spare = area.width.saturating_sub(others + 1);
    let spare = spare.saturating_sub(tasks.saturating_mul(COLUMN.0));
    let name = names.min(spare.max(NAME.0)).min(NAME.1) + 1;
    let room = area.width.saturating_sub(others + name);
    let column = (room / tasks).clamp(COLUMN.0, COLUMN.1);
    Layout {
        head,
        numbers,
        rows,
        totals,
        pane,
        name,
        column,
        across: usize::from(room / column).max(1),
    }
}

pub(super) fn draw(view: &Dispatch, desk: &Desk, area: Rect, buf: &mut Buffer) {
    let area = area.intersection(buf.area);
    let Some(round) = &view.round else {
        let text = desk.words.matrix.no_round();
        put(buf, indent(area, 1), text, desk.theme.quiet());
        return;
    };
    let layout = layout(view, desk, round, area);
    head::draw(desk, round, layout.head, buf);
    let sheet = Matrix {
        view,
        desk,
        round,
        first: view.column.offset(view.tasks.len(), layout.across),
        due: due(desk, round),
        layout,
    };
    sheet.numbers(buf);
    let height = usize::from(sheet.layout.rows.height);
    let top = view.row.offset(view.units.len(), height);
    for (row, place) in (top..view.units.len()).zip(rows::lines(sheet.layout.rows)) {
        sheet.row(row, place, buf);
    }
    sheet.totals(top, buf);
    pane::draw(view, desk, round, sheet.layout.pane, buf);
}

/// How loud a sheet is that is missing: red past the due day, blue shortly before it.
fn due(desk: &Desk, round: &Round) -> Light {
    let past = (desk.board.when.as_of - round.due).num_days();
    if past > 0 {
        Light::Red
    } else if past >= -i64::from(desk.plan.warn.soon_period) {
        Light::Blue
    } else {
        Light::Grey
    }
}

struct Matrix<'a> {
    view: &'a Dispatch,
    desk: &'a Desk,
    round: &'a Round,
    layout: Layout,
    /// The first column in sight.
    first: usize,
    /// The light of what is missing.
    due: Light,
}

impl Matrix<'_> {
    /// The columns in sight, each with its place in the row.
    fn columns(&self, line: Rect) -> impl Iterator<Item = (usize, u32, Rect)> {
        let (name, column) = (1 + self.layout.name, self.layout.column);
        let right = line.right();
        let tasks = self.view.tasks.iter().copied().enumerate();
        let shown = tasks.skip(self.first).take(self.layout.across);
        shown.zip(0_u16..).map(move |((at, task), nth)| {
            let x = line.x + name + nth * column;
            let place = Rect {
                x: x.min(right),
                width: column.min(right.saturating_sub(x)),
                ..line
            };
            (at, task, place)
        })
    }

    /// Where a row's total and what stood last month stand: behind the columns in sight.
    fn behind(&self, line: Rect) -> (Rect, Rect) {
        let shown = self.view.tasks.len().saturating_sub(self.first);
        let shown = u16::try_from(shown.min(self.layout.across)).unwrap_or(0);
        let x = line.x + 1 + self.layout.name + shown * self.layout.column;
        let place = |x: u16, cells: u16| Rect {
            x: x.min(line.right()),
            width: cells.min(line.right().saturating_sub(x)),
            ..line
        };
        (place(x, TOTAL), place(x + TOTAL, LAST))
    }

    fn numbers(&self, buf: &mut Buffer) {
        let (words, theme) = (&self.desk.words, self.desk.theme);
        let line = self.layout.numbers;
        put(buf, indent(line, 1), words.matrix.unit(), theme.quiet());
        for (at, task, place) in self.columns(line) {
            let style = if at == self.view.column.chosen() {
                theme.strong()
            } else {
                theme.quiet()
            };
            put(buf, place, &format!("{task:>2}"), style);
        }
        let (total, last) = self.behind(line);
        put(buf, total, words.matrix.missing_head(), theme.quiet());
        put(buf, last, words.matrix.last_month(), theme.quiet());
        // More stands to the left or to the right.
        let (shown, all) = (self.first + self.layout.across, self.view.tasks.len());
        let before = Rect {
            x: line.x + self.layout.name,
            width: 1.min(line.width.saturating_sub(self.layout.name)),
            ..line
        };
        if self.first > 0 {
            put(buf, before, "<", theme.heading());
        }
        if shown < all {
            let after = Rect {
                x: total.x.saturating_sub(1),
                width: 1.min(total.width),
                ..line
            };
            put(buf, after, ">", theme.heading());
        }
    }

    fn row(&self, row: usize, line: Rect, buf: &mut Buffer) {
        let theme = self.desk.theme;
        let Some(unit) = self.view.units.get(row) else {
            return;
        };
        let chosen = row == self.view.row.chosen();
        let (fill, style) = if chosen {
            (theme.chosen(), theme.strong())
        } else {
            (Style::new(), theme.plain())
        };
        let name = say::unit(&self.desk.words, Some(unit));
        let name_cells = self.layout.name.saturating_sub(1);
        let name = Row::new().fill(fill).at(1, name_cells, &name, style);
        (&name).render(line, buf);
        for (column, _, place) in self.columns(line) {
            let here = chosen && column == self.view.column.chosen();
            self.cell(self.view.cell(row, column), here, place, buf);
        }
        let (total, last) = self.behind(line);
        let tally = self.round.of_unit(unit);
        let (text, style) = self.count(&tally);
        put(buf, total, &text, style);
        let (text, style) = self.last(unit);
        put(buf, last, &text, style);
    }

    /// Sign, then whether it was late and whether it tells of trouble.
    fn cell(&self, cell: Option<&Cell>, chosen: bool, place: Rect, buf: &mut Buffer) {
        let theme = self.desk.theme;
        let sign_place = Rect {
            width: SIGN.min(place.width),
            ..place
        };
        let (sign, late) = match cell {
            Some(cell) => say::cell_sign(&self.desk.words, self.round, Some(cell)),
            None => (" -", ""),
        };
        let style = cell.map_or_else(|| theme.quiet(), |cell| self.style(cell));
        let style = if chosen { theme.cell() } else { style };
        put(buf, sign_place, sign, style);
        let trouble = if cell.is_some_and(|it| it.trouble) {
            "*"
        } else {
            ""
        };
        let mark_place = Rect {
            x: place.x + sign_place.width,
            width: place.width - sign_place.width,
            ..place
        };
        let marks = if late.is_empty() || mark_place.width > SIGN {
            format!("{late}{trouble}")
        } else {
            late.to_owned()
        };
        if !marks.is_empty() {
            put(buf, mark_place, &marks, theme.word(Light::Yellow));
        }
    }

    /// Loud only where someone must act.
    fn style(&self, cell: &Cell) -> Style {
        let theme = self.desk.theme;
        match cell.state {
            CellState::Missing if cell.written_off => theme.quiet(),
            CellState::Missing if self.due == Light::Red => theme.sign(Light::Red),
            CellState::Missing => theme.word(self.due),
            CellState::Reported if cell.trouble => theme.word(Light::Yellow),
            CellState::Reported => theme.word(Light::Blue),
            CellState::Returned => theme.sign(Light::Yellow),
            CellState::Accepted => theme.sign(Light::Green),
        }
    }

    /// How much is missing; nothing where nothing is.
    fn count(&self, tally: &Tally) -> (String, Style) {
        let theme = self.desk.theme;
        if tally.missing == 0 {
            return (String::new(), theme.quiet());
        }
        let style = if tally.arrears() > 0 {
            theme.word(self.due)
        } else {
            theme.quiet()
        };
        (format!("{:>2}", tally.missing), style)
    }

    /// How the unit stood last month.
    fn last(&self, unit: &crate::plan::UnitId) -> (String, Style) {
        let (words, theme) = (&self.desk.words.matrix, self.desk.theme);
        let earlier = self.view.earlier.as_ref().map(|it| it.of_unit(unit));
        let text = match earlier.filter(|tally| tally.owed > 0) {
            None => "-".to_owned(),
            Some(tally) if tally.missing > 0 => words.missing(&tally.missing),
            Some(tally) if tally.late() > 0 => words.late(&tally.late()),
            Some(_) => words.whole().to_owned(),
        };
        (text, theme.quiet())
    }

    fn totals(&self, top: usize, buf: &mut Buffer) {
        let (words, theme) = (&self.desk.words.matrix, self.desk.theme);
        let line = self.layout.totals;
        let shown = top + usize::from(self.layout.rows.height);
        let below = self.view.units.len().saturating_sub(shown);
        let label = if below > 0 {
            words.more(&below)
        } else {
            words.missing_head().to_owned()
        };
        let name = Rect {
            width: self.layout.name.min(line.width.saturating_sub(1)),
            ..indent(line, 1)
        };
        put(buf, name, &label, theme.quiet());
        for (_, task, place) in self.columns(line) {
            let (text, style) = self.count(&self.round.of_task(task));
            put(buf, place, &text, style);
        }
        let (total, last) = self.behind(line);
        let (text, style) = self.count(&self.round.tally());
        put(buf, total, &text, style);
        let before = self.view.earlier.as_ref().map(Round::tally);
        if let Some(before) = before.filter(|it| it.missing > 0) {
            put(buf, last, &words.missing(&before.missing), theme.quiet());
        }
    }
}
