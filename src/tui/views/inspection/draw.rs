//! How the inspection is drawn: the quarter above, the list, what is to be known of the chosen line.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::widgets::Widget as _;

use super::pane;
use super::state::{InspectionView, Line, Part};
use crate::board::Light;
use crate::board::rounds::inspection::{Proposal, TaskSeen, UnitSeen, VerdictGiven};
use crate::journal::Verdict;
use crate::locale::say;
use crate::text::Shown;
use crate::tui::desk::Desk;
use crate::tui::views::layout::{cut_top, parting};
use crate::tui::views::pen::indent;
use crate::tui::views::rows::{self, SIGN};
use crate::tui::widgets::{Row, put, put_flow};

/// Lines of what is said of the chosen line.
const PANE: u16 = 7;
const TALL_PANE: u16 = 10;
/// Cells of the words beside the light.
const STATE: u16 = 11;

/// Top, list, parting line, pane.
fn layout(area: Rect) -> [Rect; 4] {
    let (top, body) = cut_top(area, 2);
    let pane = if area.height >= 30 { TALL_PANE } else { PANE };
    let (list, rest) = cut_top(body, body.height.saturating_sub(pane + 1));
    let (line, pane) = cut_top(rest, 1);
    [top, list, line, indent(pane, 1)]
}

/// Rows of the list in an area.
pub(super) fn list_height(area: Rect) -> u16 {
    layout(area)[1].height
}

pub(super) fn draw(view: &InspectionView, desk: &Desk, area: Rect, buf: &mut Buffer) {
    let area = area.intersection(buf.area);
    let [top, list, line, below] = layout(area);
    let Some(round) = &view.round else { return };
    let head = say::inspection_head(&desk.words, &desk.plan, round);
    let towns = say::inspection_towns(&desk.words, &desk.plan, round);
    let (first, second) = cut_top(top, 1);
    put(buf, indent(first, 1), &head, desk.theme.strong());
    put(buf, indent(second, 1), &towns, desk.theme.quiet());
    if view.lines.is_empty() {
        let text = desk.words.inspection_view.nothing();
        put(buf, indent(list, 1), text, desk.theme.quiet());
    }
    let height = usize::from(list.height);
    let offset = view.cursor.offset(view.lines.len(), height);
    let shown = view.lines.iter().enumerate().skip(offset);
    for ((at, line), place) in shown.zip(rows::lines(list)) {
        let chosen = at == view.cursor.chosen();
        if let Some(texts) = texts(view, desk, *line) {
            row(desk, &texts, chosen, place, buf);
        } else if let Line::Heading(part) = line {
            heading(view, desk, *part, place, buf);
        }
    }
    parting(desk, line, buf);
    let texts = pane::texts(view, desk, below.width);
    for ((text, style), line) in texts.iter().zip(rows::lines(below)) {
        put(buf, line, text, *style);
    }
}

fn heading(view: &InspectionView, desk: &Desk, part: Part, area: Rect, buf: &mut Buffer) {
    let words = &desk.words.inspection_view;
    let (inspected, owed, units) = view
        .round
        .as_ref()
        .map_or((0, 0, 0), |it| (it.inspected, it.owed, it.units.len()));
    let text = match part {
        Part::Tasks => words.tasks(&inspected, &owed),
        Part::Proposals => words.proposals(&view.proposals.len()),
        Part::Units => words.units(&units),
    };
    put(buf, area, &format!(" {text}"), desk.theme.heading());
}

/// The texts of a line.
struct Texts {
    light: Option<Light>,
    state: String,
    what: String,
    more: String,
    /// How what stands last is meant.
    meant: Light,
}

fn texts(view: &InspectionView, desk: &Desk, line: Line) -> Option<Texts> {
    match line {
        Line::Heading(_) => None,
        Line::Task(at) => Some(task(desk, view.round.as_ref()?.tasks.get(at)?)),
        Line::Proposal(at) => Some(proposal(desk, view.proposals.get(at)?)),
        Line::Unit(at) => Some(unit(desk, view.seen(at)?)),
    }
}

fn task(desk: &Desk, it: &TaskSeen) -> Texts {
    let words = &desk.words.inspection_view;
    let title = desk.plan.task(it.task).map_or("", |task| task.label());
    let given = it.verdicts.iter();
    let given: Vec<String> = given
        .map(|it| say::verdict_given(&desk.words, &desk.plan, it))
        .collect();
    Texts {
        light: Some(it.light),
        state: if it.is_inspected() {
            words.seen().to_owned()
        } else if it.days_late > 0 {
            desk.words.ledger.late(&it.days_late)
        } else {
            words.not_seen().to_owned()
        },
        what: format!("{:>2} {}", it.task, Shown::line(title)),
        more: given.join(desk.words.ledger.comma()),
        meant: worst(&it.verdicts),
    }
}

/// The worst of several verdicts, as a light.
fn worst(given: &[VerdictGiven]) -> Light {
    let has = |verdict| given.iter().any(|it| it.verdict == verdict);
    if has(Verdict::Fail) {
        Light::Red
    } else if has(Verdict::Partial) {
        Light::Yellow
    } else {
        Light::Grey
    }
}

fn proposal(desk: &Desk, it: &Proposal) -> Texts {
    let words = &desk.words.inspection_view;
    let reasons = it.reasons.iter();
    let reasons: Vec<String> = reasons
        .map(|reason| say::visit_reason(&desk.words, &desk.plan, reason))
        .collect();
    let state = if it.visited {
        words.visited()
    } else {
        words.propose()
    };
    Texts {
        light: None,
        state: state.to_owned(),
        what: say::unit(&desk.words, Some(&it.unit)),
        more: reasons.join(desk.words.ledger.semicolon()),
        meant: Light::Grey,
    }
}

fn unit(desk: &Desk, it: &UnitSeen) -> Texts {
    let (words, plan) = (&desk.words.inspection_view, &desk.plan);
    let on = |day| say::day(&desk.words, day, plan.year);
    let last = it.last.map_or_else(
        || desk.words.inspecting.never().to_owned(),
        |last| words.last(&on(last)),
    );
    let until = it.by.filter(|_| !it.covered);
    let until = until.map(|by| words.until(&on(by)));
    Texts {
        light: None,
        state: match (it.by, it.covered) {
            (Some(_), true) => words.covered().to_owned(),
            (Some(_), false) => words.to_visit().to_owned(),
            (None, _) => words.elsewhere().to_owned(),
        },
        what: say::unit(&desk.words, Some(&it.unit)),
        more: [last, until.unwrap_or_default()].join("  "),
        meant: Light::Grey,
    }
}

fn row(desk: &Desk, texts: &Texts, chosen: bool, area: Rect, buf: &mut Buffer) {
    let theme = desk.theme;
    let title = if chosen {
        theme.strong()
    } else {
        theme.plain()
    };
    Row::new()
        .fill(if chosen { theme.chosen() } else { Style::new() })
        .render(area, buf);
    let what = (area.width / 3).clamp(20, 34);
    let ground = if chosen { theme.chosen() } else { Style::new() };
    let mut at = 2;
    let mut cell = |cells: u16, text: &str, style: Style| {
        let place = Rect {
            x: area.x + at.min(area.width),
            width: cells.min(area.width.saturating_sub(at)).saturating_sub(1),
            ..area
        };
        at += cells;
        if place.width > 0 {
            put_flow(buf, place, &[(text, ground.patch(style))]);
        }
    };
    let sign = texts.light.map_or_else(String::new, |light| {
        format!(" {} ", say::sign(&desk.words, light))
    });
    let light = texts.light.unwrap_or(Light::Grey);
    cell(SIGN + 1, &sign, theme.sign(light));
    cell(STATE, &texts.state, theme.word(light));
    cell(what, &texts.what, title);
    cell(area.width, &texts.more, theme.word(texts.meant));
}
