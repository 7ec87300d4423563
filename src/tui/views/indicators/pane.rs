//! The chosen indicator: its formula, its figures over the year, its readings or its units.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::widgets::Widget as _;

use super::curve::{self, Points};
use super::list::leading;
use super::state::{Indicators, members};
use crate::board::Obligation;
use crate::locale::say;
use crate::plan::Item;
use crate::tui::desk::Desk;
use crate::tui::views::facts;
use crate::tui::views::layout::cut_top;
use crate::tui::views::pen::{Pen, indent};
use crate::tui::views::rows::{SIGN, STATE, Texts};
use crate::tui::widgets::{Row, put_flow};

/// Lines of a chart at least and at most.
const LEAST: u16 = 6;
const MOST: u16 = 18;

pub(super) fn draw(view: &Indicators, desk: &Desk, area: Rect, buf: &mut Buffer) {
    let Some((at, item)) = view.item(desk) else {
        return;
    };
    let tall = area.height >= 20;
    let mut pen = Pen::new(area, buf);
    facts::title(desk, item, &mut pen, !tall);
    let one = spoken_of(view, desk, at);
    let text = one.map_or_else(
        || desk.words.indicators_view.no_line().to_owned(),
        |one| say::why(&desk.words, &desk.plan, one, desk.board.when),
    );
    let style = one.map_or(desk.theme.quiet(), |one| {
        if one.light.is_lit() {
            desk.theme.word(one.light)
        } else {
            desk.theme.plain()
        }
    });
    // The chart keeps its least, whatever the reason takes.
    let most = if tall {
        5
    } else {
        pen.left().saturating_sub(LEAST + 1).clamp(2, 3)
    };
    pen.wrapped(&text, style, most);
    whose(view, desk, item, &mut pen);
    if tall {
        pen.take();
    }
    if view.member.is_none() && !members(item).is_empty() {
        units(desk, at, &mut pen);
        return;
    }
    let points = curve::points(view, desk, item);
    let rest = pen.rest();
    let below = if points.is_empty() || rest.height < LEAST {
        rest
    } else {
        let height = if tall {
            (rest.height * 3 / 5).min(MOST)
        } else {
            rest.height - 1
        };
        let (chart, below) = cut_top(rest, height.max(LEAST - 1));
        curve::draw(desk, item, &points, chart, buf);
        below
    };
    let mut pen = Pen::new(below, buf);
    if !points.is_empty() {
        legend(desk, &points, &mut pen);
        pen.take();
    }
    facts::figures(desk, item, &view.series, &mut pen);
    facts::records(desk, &view.records, &mut pen);
}

/// The obligation that the formula is about: the chosen unit's, else what leads the item.
fn spoken_of<'a>(view: &Indicators, desk: &'a Desk, at: usize) -> Option<&'a Obligation> {
    let (row, one) = leading(desk, at)?;
    let Some(unit) = view.unit(desk) else {
        return Some(one);
    };
    let own = desk
        .board
        .members(row)
        .find(|it| it.unit.as_ref() == Some(&unit));
    own.or(Some(one))
}

/// Of an item that each unit owes, whose figure is shown.
fn whose(view: &Indicators, desk: &Desk, item: &Item, pen: &mut Pen<'_>) {
    let count = members(item).len();
    if count == 0 {
        return;
    }
    let words = &desk.words.indicators_view;
    let text = match (view.member, view.unit(desk)) {
        (Some(at), Some(unit)) => {
            words.member(&say::unit(&desk.words, Some(&unit)), &(at + 1), &count)
        }
        _ => words.members(&count),
    };
    pen.flow(&[
        ("< ", desk.theme.quiet()),
        (&text, desk.theme.strong()),
        (" >", desk.theme.quiet()),
    ]);
}

/// Every unit's light, figure and day, in the order of the plan.
fn units(desk: &Desk, at: usize, pen: &mut Pen<'_>) {
    let Some((row, _)) = leading(desk, at) else {
        return;
    };
    let theme = desk.theme;
    let measure = desk.item(at).and_then(Item::measure).unwrap_or_default();
    for one in desk.board.members(row) {
        let Some(line) = pen.take() else { return };
        let texts = Texts::of_one(desk, one);
        let sign = format!(" {} ", say::sign(&desk.words, one.light));
        let (figure, day) = one.reading.as_ref().map_or_else(
            || ("-".to_owned(), String::new()),
            |reading| {
                let day = say::day_short(reading.on, desk.plan.year);
                (say::reading(&desk.words, reading, measure), day)
            },
        );
        let name = 1 + SIGN + STATE;
        Row::new()
            .at(0, SIGN, &sign, theme.sign(one.light))
            .at(1 + SIGN, STATE - 1, &texts.state, theme.word(one.light))
            .at(name, 11, &texts.who, theme.plain())
            .right(name + 11, 10, &figure, theme.plain())
            .at(name + 23, 10, &day, theme.quiet())
            .render(line, pen.buf());
    }
}

/// What the signs of the chart say.
fn legend(desk: &Desk, points: &Points, pen: &mut Pen<'_>) {
    let words = &desk.words.indicators_view;
    let styles = curve::styles(desk);
    let Some(line) = pen.take() else { return };
    let mut texts: Vec<(String, Style)> = Vec::new();
    for (list, sign, word, style) in [
        (
            &points.checkpoints,
            "+",
            words.checkpoint(),
            styles.checkpoints,
        ),
        (&points.readings, "*", words.reading(), styles.readings),
        (&points.expected, ".", words.expected(), styles.expected),
    ] {
        if !list.is_empty() {
            texts.push((format!("{sign} {word}   "), style));
        }
    }
    let texts: Vec<(&str, Style)> = texts
        .iter()
        .map(|(text, style)| (text.as_str(), *style))
        .collect();
    put_flow(pen.buf(), indent(line, 8), &texts);
}
