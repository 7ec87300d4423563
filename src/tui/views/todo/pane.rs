//! The reason of the chosen row: what is asked, who is missing, what was reported.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::Todo;
use crate::board::{Light, Obligation, Row};
use crate::locale::say;
use crate::text::{Shown, wrap};
use crate::tui::desk::Desk;
use crate::tui::views::{records, rows};
use crate::tui::widgets::put;

/// From this height on there is air between the parts.
const AIRY: u16 = 12;

/// Lines as they are wrapped into the pane.
struct Lines {
    cells: usize,
    airy: bool,
    list: Vec<(String, Style)>,
}

impl Lines {
    fn add(&mut self, text: &str, style: Style) {
        let wrapped = wrap(text, self.cells).into_iter();
        self.list.extend(wrapped.map(|line| (line, style)));
    }

    /// A part with a heading, unless it is empty.
    fn part(&mut self, heading: (&str, Style), body: &[String], style: Style) {
        if body.is_empty() {
            return;
        }
        if self.airy {
            self.list.push((String::new(), Style::new()));
        }
        self.add(heading.0, heading.1);
        for line in body {
            self.add(line, style);
        }
    }
}

pub(super) fn draw(view: &Todo, desk: &Desk, area: Rect, buf: &mut Buffer) {
    let (Some((row, member)), Some(one)) = (view.row(desk), view.one(desk)) else {
        return;
    };
    let mut lines = Lines {
        cells: usize::from(area.width),
        airy: area.height >= AIRY,
        list: Vec::new(),
    };
    head(desk, row, one, &mut lines);
    why(desk, one, &mut lines);
    if member.is_none() && row.members.len() > 1 {
        several(desk, row, &mut lines);
    }
    let words = &desk.words.todo;
    let heading = desk.theme.heading();
    let latest = records::latest(desk, one, 3);
    lines.part((words.records(), heading), &latest, desk.theme.quiet());
    for ((text, style), line) in lines.list.iter().zip(rows::lines(area)) {
        put(buf, line, text, *style);
    }
}

fn head(desk: &Desk, row: &Row, one: &Obligation, lines: &mut Lines) {
    let Some(item) = desk.item(one.item) else {
        return;
    };
    let title = format!("{} {}", item.id, Shown::line(&item.title));
    lines.add(&title, desk.theme.strong());
    let source = format!(
        "{} {}   {}",
        desk.words.todo.source(),
        Shown::line(&item.source.join(" ")),
        say::owers(&desk.words, &desk.plan, &desk.board, row)
    );
    lines.add(&source, desk.theme.quiet());
}

fn why(desk: &Desk, one: &Obligation, lines: &mut Lines) {
    let theme = desk.theme;
    let reasons = say::why_lines(&desk.words, &desk.plan, one, desk.board.when);
    let Some((first, others)) = reasons.split_first() else {
        return;
    };
    let style = if one.light.is_lit() {
        theme.word(one.light)
    } else {
        theme.plain()
    };
    let heading = (desk.words.todo.basis(), theme.heading());
    lines.part(heading, std::slice::from_ref(first), style);
    for line in others {
        lines.add(line, theme.quiet());
    }
}

/// Who is missing and who is not.
fn several(desk: &Desk, row: &Row, lines: &mut Lines) {
    let words = &desk.words.todo;
    let theme = desk.theme;
    let missing =
        |one: &Obligation| one.is_overdue() || matches!(one.light, Light::Red | Light::Yellow);
    let done = |one: &Obligation| one.light.is_settled() || one.light == Light::Green;
    let missing = names(desk, row, missing);
    let done = names(desk, row, done);
    lines.part((words.missing(), theme.heading()), &missing, theme.plain());
    lines.part((words.handed_in(), theme.heading()), &done, theme.quiet());
}

/// The units that fit, each once, in one line; with the period where several are folded.
fn names(desk: &Desk, row: &Row, wanted: impl Fn(&Obligation) -> bool) -> Vec<String> {
    let folded = row.missing_by.len() > 1;
    let mut list: Vec<String> = Vec::new();
    for one in desk.board.members(row).filter(|one| wanted(one)) {
        let mut name = say::unit(&desk.words, one.unit.as_ref());
        if folded && let Some(period) = one.period() {
            name.push_str(&say::period(&desk.words, period, desk.plan.year));
        } else if let Some(met) = one.met {
            name = format!("{name} {}", say::day_short(met.on, desk.plan.year));
        }
        if !list.contains(&name) {
            list.push(name);
        }
    }
    if list.is_empty() {
        return list;
    }
    vec![list.join("  ")]
}
