//! How the list is drawn; the reason stands beside it, or below where the screen is narrow.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::Todo;
use super::bar_draw;
use super::ledger;
use super::lines::{Line, light};
use super::pane;
use crate::board::rounds::dispatch::Round;
use crate::board::rounds::inspection::InspectionRound;
use crate::board::{Bucket, Light};
use crate::calendar::Day;
use crate::locale::say;
use crate::tui::desk::Desk;
use crate::tui::views::bar::draw_values;
use crate::tui::views::rows::{self, Columns, Texts};
use crate::tui::widgets::put;

/// From this width on the reason stands beside the list.
const WIDE: u16 = 110;
/// Rows of the reason below the list.
const BELOW: u16 = 7;

/// Rows of the list in an area.
pub(super) fn list_height(area: Rect) -> u16 {
    let bar = 1;
    if area.width >= WIDE {
        area.height.saturating_sub(bar)
    } else {
        area.height.saturating_sub(bar + BELOW + 1)
    }
}

pub(super) fn draw(view: &Todo, desk: &Desk, area: Rect, buf: &mut Buffer) {
    bar_draw::draw(view, desk, Rect { height: 1, ..area }, buf);
    let body = Rect {
        y: area.y + 1,
        height: list_height(area),
        ..area
    };
    if area.width >= WIDE {
        let left = area.width * 62 / 100;
        list(
            view,
            desk,
            Rect {
                width: left,
                ..body
            },
            buf,
        );
        let rule = Rect {
            x: area.x + left,
            width: 1,
            ..body
        };
        for line in rows::lines(rule) {
            put(buf, line, desk.signs.vertical, desk.theme.quiet());
        }
        let beside = Rect {
            x: rule.x + 2,
            width: area.width.saturating_sub(left + 3),
            ..body
        };
        pane::draw(view, desk, beside, buf);
    } else {
        list(view, desk, body, buf);
        let y = body.bottom();
        let rule = desk.signs.rule.repeat(usize::from(area.width));
        put(
            buf,
            Rect {
                y,
                height: 1,
                ..area
            },
            &rule,
            desk.theme.quiet(),
        );
        let below = Rect {
            x: area.x + 1,
            y: y + 1,
            width: area.width.saturating_sub(2),
            height: area.bottom().saturating_sub(y + 1),
        };
        pane::draw(view, desk, below, buf);
    }
    draw_values(desk, &view.filter, view.picker.as_ref(), area, buf);
}

fn list(view: &Todo, desk: &Desk, area: Rect, buf: &mut Buffer) {
    if view.lines.is_empty() {
        let words = &desk.words.todo;
        let text = if view.filter.is_empty() {
            words.nothing()
        } else {
            words.nothing_filtered()
        };
        let line = Rect {
            x: area.x + 1,
            width: area.width.saturating_sub(1),
            height: 1,
            ..area
        };
        put(buf, line, text, desk.theme.quiet());
        return;
    }
    let offset = view
        .cursor
        .offset(view.lines.len(), usize::from(area.height));
    let shown = view.lines.iter().enumerate().skip(offset);
    for ((at, line), place) in shown.zip(rows::lines(area)) {
        let chosen = at == view.cursor.chosen();
        let (texts, indent) = match line {
            Line::Heading(bucket, count) => {
                heading(desk, *bucket, *count, place, buf);
                continue;
            }
            Line::LedgerHeading(count) => {
                let text = format!(" {}", desk.words.ledger_view.heading(count));
                put(buf, place, &text, desk.theme.heading());
                continue;
            }
            Line::Ledger(of, light) => (ledger::texts(desk, &view.filter, *of, *light), 1),
            Line::Row(row) => {
                let row = desk.board.rows.get(*row);
                (row.map(|row| Texts::of_row(desk, row)), 1)
            }
            Line::Round(at) => {
                let round = desk.open_rounds.get(*at);
                (round.map(|round| of_round(desk, round)), 1)
            }
            Line::Inspection(at) => {
                let round = desk.open_inspections.get(*at);
                (round.map(|round| of_inspection(desk, round)), 1)
            }
            Line::Member(one) => {
                let one = desk.board.obligations.get(*one);
                (one.map(|one| Texts::of_one(desk, one)), 3)
            }
        };
        if let Some(texts) = texts {
            let columns = Columns::fill(area.width, indent);
            rows::draw(desk, &texts, columns, chosen, place, buf);
        }
    }
}

/// A round that misses sheets, in one row.
fn of_round(desk: &Desk, round: &Round) -> Texts {
    let words = &desk.words.matrix;
    let missing = round.tally().arrears();
    let light = light(desk, round);
    let month = say::period(&desk.words, round.month, desk.plan.year);
    let mut units: Vec<_> = round.arrears().map(|it| it.unit.clone()).collect();
    units.dedup();
    Texts {
        light,
        state: days_to(desk, round.due),
        id: String::new(),
        title: words.todo(&month, &missing),
        who: say::units(&desk.words, &desk.plan, &units),
        due: Some(round.due),
        promise: None,
    }
}

/// An inspection that misses tasks, in one row; the office owes it.
fn of_inspection(desk: &Desk, round: &InspectionRound) -> Texts {
    let quarter = say::period(&desk.words, round.quarter, desk.plan.year);
    let left = round.tasks_left().count();
    let office = desk.plan.office.as_ref();
    Texts {
        light: round.light(),
        state: days_to(desk, round.due),
        id: String::new(),
        title: desk.words.inspection_view.todo(&quarter, &left),
        who: office.map_or_else(String::new, |it| say::unit(&desk.words, Some(it))),
        due: Some(round.due),
        promise: None,
    }
}

/// How many days a round is past its day, or has left.
fn days_to(desk: &Desk, due: Day) -> String {
    let words = &desk.words.matrix;
    let past = (desk.board.when.as_of - due).num_days();
    if past > 0 {
        words.overdue(&say::days(&desk.words, past))
    } else {
        words.left(&say::days(&desk.words, -past))
    }
}

fn heading(desk: &Desk, bucket: Bucket, count: usize, area: Rect, buf: &mut Buffer) {
    let style = match bucket {
        Bucket::Overdue => desk.theme.word(Light::Red),
        Bucket::Behind => desk.theme.word(Light::Yellow),
        Bucket::ThisWeek | Bucket::TwoWeeks | Bucket::ThisMonth | Bucket::Later | Bucket::NoDay => {
            desk.theme.heading()
        }
    };
    let text = format!(" {} {count}", say::bucket(&desk.words, bucket));
    put(buf, area, &text, style);
}
