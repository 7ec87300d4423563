//! What stands beside a chosen row: why it is lit, who has not met it, who has.

use std::collections::BTreeMap;
use std::ops::Range;

use super::pen::Pen;
use crate::board::{Light, Obligation, Row, Span};
use crate::calendar::Period;
use crate::locale::say;
use crate::plan::Leader;
use crate::text::Shown;
use crate::tui::desk::Desk;

/// Writes why an obligation is lit: what the light rests on first, then what else is to be known,
/// in at most `most` lines.
pub(super) fn why(desk: &Desk, one: &Obligation, pen: &mut Pen<'_>, most: u16) {
    let theme = desk.theme;
    let floor = pen.left().saturating_sub(most);
    let lines = say::why_lines(&desk.words, &desk.plan, one, desk.board.when);
    for (at, line) in lines.iter().enumerate() {
        let left = pen.left().saturating_sub(floor);
        let label = if at == 0 {
            desk.words.task_view.why()
        } else {
            ""
        };
        let style = if at > 0 {
            theme.quiet()
        } else if one.light.is_lit() {
            theme.word(one.light)
        } else {
            theme.plain()
        };
        pen.labelled((label, theme.heading()), line, style, left);
    }
}

/// Writes what was promised and what to do next, of what was reminded of.
pub(super) fn followed(desk: &Desk, one: &Obligation, pen: &mut Pen<'_>) {
    let (w, theme) = (&desk.words, desk.theme);
    let promise = desk.promise_of(one);
    let mut texts: Vec<String> = promise
        .map(|it| say::promise(w, &desk.plan, &it))
        .into_iter()
        .collect();
    if let Some(next) = desk.next_rung(one) {
        texts.push(say::next_rung(w, next));
    }
    if !texts.is_empty() {
        let label = (w.record_kind.of("reminder"), theme.heading());
        let style = if promise.is_some_and(|it| it.passed) {
            theme.word(Light::Red)
        } else {
            theme.plain()
        };
        pen.listed(label, &texts, style, 2);
    }
}

/// Of a row that several owe, writes the names of those who have not met it and of those who have;
/// of folded periods who is missing in each, and how many are not.
pub(super) fn who(desk: &Desk, row: &Row, pen: &mut Pen<'_>) {
    if row.owers < 2 {
        return;
    }
    let words = &desk.words.task_view;
    let theme = desk.theme;
    let heading = theme.heading();
    let (met, rest): (Vec<_>, Vec<_>) = desk
        .board
        .members(row)
        .partition(|one| one.light.is_settled() || one.light == Light::Green);
    if matches!(row.span, Span::Past(..)) {
        for (at, (period, list)) in by_period(&rest).into_iter().enumerate() {
            let label = if at == 0 { words.open() } else { "" };
            let mut texts = vec![say::period(&desk.words, period, desk.plan.year)];
            texts.extend(list.iter().map(|one| name(desk, one)));
            pen.listed((label, heading), &texts, theme.plain(), 3);
        }
        let counts: Vec<String> = by_period(&met)
            .into_iter()
            .map(|(period, list)| {
                let period = say::period(&desk.words, period, desk.plan.year);
                words.met_in(&period, &list.len(), &row.owers)
            })
            .collect();
        pen.listed((words.met(), heading), &counts, theme.quiet(), 2);
        return;
    }
    for (label, list, style) in [
        (words.open(), rest, theme.plain()),
        (words.met(), met, theme.quiet()),
    ] {
        let names: Vec<String> = list.iter().map(|one| name(desk, one)).collect();
        pen.listed((label, heading), &names, style, 4);
    }
}

/// Parted by period, the earliest first.
fn by_period<'a>(list: &[&'a Obligation]) -> BTreeMap<Period, Vec<&'a Obligation>> {
    let mut parts: BTreeMap<Period, Vec<&Obligation>> = BTreeMap::new();
    for one in list {
        if let Some(period) = one.period() {
            parts.entry(period).or_default().push(one);
        }
    }
    parts
}

/// The unit, and the day it met what it owes.
fn name(desk: &Desk, one: &Obligation) -> String {
    let unit = say::unit(&desk.words, one.unit.as_ref());
    match one.met {
        Some(met) => format!("{unit} {}", say::day_short(met.on, desk.plan.year)),
        None => unit,
    }
}

/// Places of an item's rows on the board, which keeps them in the order of the plan.
pub(super) fn rows_of(desk: &Desk, item: usize) -> Range<usize> {
    let rows = &desk.board.rows;
    rows.partition_point(|row| row.item < item)..rows.partition_point(|row| row.item <= item)
}

/// A leader with the title held.
pub(super) fn leader(leader: &Leader) -> String {
    let name = Shown::line(&leader.id);
    match &leader.title {
        Some(title) => format!("{name} {}", Shown::line(title)),
        None => name.into_string(),
    }
}

/// Addresses in the document, the common front said once: `3(5)11#8 #9`.
pub(super) fn sources(list: &[String]) -> String {
    let mut out = String::new();
    let mut front = "";
    for source in list {
        let cut = source.find('#').unwrap_or(source.len());
        let (own, sentence) = source.split_at_checked(cut).unwrap_or((source, ""));
        if !out.is_empty() {
            out.push(' ');
        }
        if own != front || sentence.is_empty() {
            out.push_str(own);
            front = own;
        }
        out.push_str(sentence);
    }
    Shown::line(&out).into_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_common_front_is_said_once() {
        let list = ["三(五)11#8", "三(五)11#9", "二#4", "二"].map(str::to_owned);
        assert_eq!(sources(&list), "三(五)11#8 #9 二#4 二");
        assert_eq!(sources(&[]), "");
    }
}
