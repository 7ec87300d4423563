//! How a unit's record is drawn: its months as a table, below it what the chosen number counts.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::widgets::Widget as _;

use super::assess::Assess;
use super::assess_fact::Fact;
use super::boxes;
use crate::board::assess::{Measure, UnitRecord, score_terms};
use crate::locale::say;
use crate::text::wrap;
use crate::tui::desk::Desk;
use crate::tui::keymap::{Command, Scope};
use crate::tui::widgets::{Row, put};

/// Cells of the month.
const MONTH: u16 = 8;
/// Cells of a number, at least and at most: its name stands above it.
const NUMBER: (u16, u16) = (10, 18);
/// Cells of the word in front of a fact.
const WORD: u16 = 12;

fn size(screen: Rect) -> (u16, u16) {
    let width = screen.width.saturating_sub(4).min(112);
    (width, screen.height.saturating_sub(2))
}

/// The table with its heading; what the number counts, with a line of its own above it.
fn layout(own: &Assess, room: Rect) -> (Rect, Rect, Rect) {
    let months = u16::try_from(own.months.len()).unwrap_or(u16::MAX);
    let table = boxes::rows(room, 0, months.saturating_add(1));
    let heading = boxes::row(room, table.height + 1);
    let from = table.height + 2;
    let facts = boxes::rows(room, from, room.height.saturating_sub(from + 2));
    (table, heading, facts)
}

/// Rows for what a number counts.
pub(super) fn fact_rows(own: &Assess, screen: Rect) -> usize {
    let (_, _, facts) = layout(own, boxes::room(screen, size(screen)));
    usize::from(facts.height)
}

pub(super) fn draw(desk: &Desk, own: &Assess, screen: Rect, buf: &mut Buffer) {
    let words = &desk.words.assess_box;
    let title = words.title(&say::unit(&desk.words, Some(&own.unit)));
    let room = boxes::open(desk, screen, buf, size(screen), &title);
    let (table, heading, facts) = layout(own, room);
    headings(desk, boxes::row(table, 0), buf);
    for ((at, record), y) in own.months.iter().enumerate().zip(1..table.height) {
        let chosen = (at == own.month).then_some(own.column);
        month(
            desk,
            record,
            (chosen, own.inside),
            boxes::row(table, y),
            buf,
        );
    }
    counted(desk, own, (heading, facts), buf);
    let enter = if own.facts.is_empty() {
        ""
    } else {
        words.open()
    };
    let others = [(Command::Enter, enter)];
    let others = if own.inside { &[][..] } else { &others };
    boxes::hints_but(desk, buf, boxes::last(room), Scope::Assess, others);
}

/// Cells of each number in a line.
fn number(desk: &Desk, area: Rect) -> u16 {
    let columns = u16::try_from(Assess::columns(desk)).unwrap_or(u16::MAX);
    let each = area.width.saturating_sub(MONTH) / columns.max(1);
    each.clamp(NUMBER.0, NUMBER.1)
}

fn headings(desk: &Desk, area: Rect, buf: &mut Buffer) {
    let cells = number(desk, area);
    let (words, quiet) = (&desk.words, desk.theme.quiet());
    let mut row = Row::new().at(0, MONTH, words.assess_box.month(), quiet);
    let names = Measure::ALL.map(|it| words.tally.of(it.code()));
    let score = desk.plan.score.as_ref().map(|_| words.assessing.score());
    for (name, at) in names.into_iter().chain(score).zip(0_u16..) {
        row = row.at(MONTH + at * cells, cells - 1, name, quiet);
    }
    row.render(area, buf);
}

/// A month; `chosen` is the place of the number on which the choice stands.
fn month(
    desk: &Desk,
    record: &UnitRecord,
    (chosen, inside): (Option<usize>, bool),
    area: Rect,
    buf: &mut Buffer,
) {
    let (theme, cells) = (desk.theme, number(desk, area));
    let name = say::period(&desk.words, record.month, desk.plan.year);
    let tallies = record.tallies.iter();
    let numbers = tallies.map(|it| say::tally(&desk.words, it));
    let score = desk.plan.score.as_ref().map(|_| {
        let score = record.score.map(|score| score.rounded(1).to_string());
        score.unwrap_or_else(|| "-".to_owned())
    });
    let numbers: Vec<String> = numbers.chain(score).collect();
    let style = |is_chosen: bool| match (is_chosen, inside) {
        (true, false) => theme.chosen().patch(theme.strong()),
        (true, true) => theme.strong(),
        (false, _) => theme.plain(),
    };
    let mut row = Row::new().at(0, MONTH, &name, style(chosen.is_some() && inside));
    for ((at, number), x) in numbers.iter().enumerate().zip(0_u16..) {
        let style = style(chosen == Some(at));
        row = row.at(MONTH + x * cells, cells - 1, number, style);
    }
    row.render(area, buf);
}

/// What the chosen number counts; of the score its formula.
fn counted(desk: &Desk, own: &Assess, (heading, area): (Rect, Rect), buf: &mut Buffer) {
    let (words, theme) = (&desk.words, desk.theme);
    let Some(record) = own.record() else { return };
    let month = say::period(words, record.month, desk.plan.year);
    let measure = Measure::ALL.get(own.column);
    let name = measure.map_or(words.assessing.score(), |it| words.tally.of(it.code()));
    put(buf, heading, &format!("{month} {name}"), theme.heading());
    if measure.is_none() {
        let formula = say::score_formula(words, &score_terms(&desk.plan, record));
        let lines = wrap(&formula, usize::from(area.width));
        boxes::lines(buf, area, &lines, theme.plain());
        return;
    }
    if own.facts.is_empty() {
        boxes::lines(buf, area, &[words.assess_box.none()], theme.quiet());
        return;
    }
    let offset = own.cursor.offset(own.facts.len(), usize::from(area.height));
    let shown = own.facts.iter().enumerate().skip(offset);
    for ((at, fact), y) in shown.zip(0..area.height) {
        let chosen = own.inside && at == own.cursor.chosen();
        fact_row(desk, fact, chosen, boxes::row(area, y), buf);
    }
}

fn fact_row(desk: &Desk, fact: &Fact, chosen: bool, area: Rect, buf: &mut Buffer) {
    let theme = desk.theme;
    let (ground, text) = if chosen {
        (theme.chosen(), theme.strong())
    } else {
        (Style::new(), theme.plain())
    };
    let x = if fact.word.is_empty() { 0 } else { WORD };
    Row::new()
        .fill(ground)
        .at(0, WORD - 1, &fact.word, theme.word(fact.light))
        .at(x, area.width.saturating_sub(x), &fact.text, text)
        .render(area, buf);
}
