//! How one task is drawn: its head, its items, and what is to be known of the chosen one.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::widgets::Widget as _;

use super::page::Page;
use super::state::{Line, TaskView, item, lines, row};
use crate::locale::say;
use crate::plan::{Kind, UnitId};
use crate::text::{Shown, width, wrap};
use crate::tui::desk::Desk;
use crate::tui::views::detail;
use crate::tui::views::facts;
use crate::tui::views::layout::{WIDE, below, beside, parting};
use crate::tui::views::pen::{Pen, indent};
use crate::tui::views::rows::{self, Columns, SIGN, STATE, Texts};
use crate::tui::widgets::{self, put};

/// Lines of the head at most.
const MOST_HEAD: usize = 5;

/// Where the parts of the view stand.
struct Layout {
    head: Rect,
    rule: Rect,
    list: Rect,
    /// Between list and detail: a row below the list or a column beside it.
    parting: Rect,
    detail: Rect,
}

impl Layout {
    fn of(area: Rect, head: u16, lines: u16) -> Self {
        let head_area = Rect {
            height: head.min(area.height),
            ..area
        };
        let rule = Rect {
            y: head_area.bottom(),
            height: 1.min(area.height - head_area.height),
            ..area
        };
        let body = Rect {
            y: rule.bottom(),
            height: area.bottom() - rule.bottom(),
            ..area
        };
        let (list, parting, detail) = if area.width >= WIDE {
            beside(body, body.width * 3 / 5)
        } else {
            below(body, lines)
        };
        Self {
            head: head_area,
            rule,
            list,
            parting,
            detail,
        }
    }
}

fn layout(desk: &Desk, page: Page, area: Rect) -> Layout {
    let head = head(desk, page, area.width).len();
    let count = lines(desk, page).len();
    let cells = |n: usize| u16::try_from(n).unwrap_or(u16::MAX);
    Layout::of(area, cells(head + 1), cells(count))
}

/// Lines that the list has in `room`.
pub(super) fn list_height(view: &TaskView, desk: &Desk, room: Rect) -> u16 {
    view.shown(desk)
        .map_or(0, |page| layout(desk, page, room).list.height)
}

pub(super) fn draw(view: &TaskView, desk: &Desk, area: Rect, buf: &mut Buffer) {
    let area = area.intersection(buf.area);
    let Some(page) = view.shown(desk) else {
        let none = desk.words.task_view.no_tasks();
        put(buf, indent(area, 1), none, desk.theme.quiet());
        return;
    };
    let layout = layout(desk, page, area);
    draw_head(desk, page, layout.head, buf);
    parting(desk, layout.rule, buf);
    draw_list(view, desk, page, layout.list, buf);
    parting(desk, layout.parting, buf);
    if let Some(line) = view.line(desk) {
        let mut pen = Pen::new(layout.detail, buf);
        draw_detail(view, desk, line, &mut pen);
    }
}

fn draw_head(desk: &Desk, page: Page, area: Rect, buf: &mut Buffer) {
    let theme = desk.theme;
    let summary = page.summary(desk);
    let mut pen = Pen::new(area, buf);
    let words = &desk.words.task_view;
    let tasks = &desk.plan.tasks;
    let at = tasks.iter().position(|it| Some(it.number) == page.number());
    let place = match at {
        Some(at) => format!("< {} >", words.number(&(at + 1), &tasks.len())),
        None => format!("{} >", words.goals_first(&tasks.len())),
    };
    if let Some(line) = pen.take() {
        let number = page.number().map_or_else(String::new, |it| it.to_string());
        let title = page.task(desk).map_or_else(
            || Shown::line(desk.words.overview.goals()),
            |task| Shown::line(&task.title),
        );
        let cells = u16::try_from(width(&place)).unwrap_or(0);
        let right = line.width.saturating_sub(cells + 1);
        let sign = summary.map_or_else(String::new, |it| {
            format!(" {} ", say::sign(&desk.words, it.light))
        });
        let style = summary.map_or_else(Style::new, |it| theme.sign(it.light));
        widgets::Row::new()
            .at(1, SIGN, &sign, style)
            .right(1 + SIGN, 4, &number, theme.strong())
            .at(
                3 + SIGN + 4,
                right.saturating_sub(SIGN + 8),
                &title,
                theme.strong(),
            )
            .at(right, cells, &place, theme.quiet())
            .render(line, pen.buf());
    }
    for (label, text) in head(desk, page, area.width) {
        if let Some(line) = pen.take() {
            widgets::Row::new()
                .at(2, 8, label, theme.heading())
                .at(2 + 9, line.width, &text, theme.plain())
                .render(line, pen.buf());
        }
    }
}

/// What is said of the task below its title, each line with its label.
fn head<'a>(desk: &'a Desk, page: Page, cells: u16) -> Vec<(&'a str, String)> {
    let words = &desk.words.task_view;
    let source = page.task(desk).map(|task| {
        let section = desk.plan.sections.iter().find(|it| it.id == task.section);
        let mut source = detail::sources(&task.source);
        if let Some(section) = section {
            source.push_str("  ");
            source.push_str(&Shown::line(&section.title));
        }
        source
    });
    let (owing, support) = parties(desk, page);
    let names = |list: &[UnitId]| {
        let names: Vec<String> = list
            .iter()
            .map(|it| say::unit(&desk.words, Some(it)))
            .collect();
        names.join("  ")
    };
    let leaders: Vec<String> = desk
        .plan
        .leaders
        .iter()
        .filter(|it| page.number().is_some_and(|task| it.tasks.contains(&task)))
        .map(detail::leader)
        .collect();
    let mut lines: Vec<(&str, String)> = Vec::new();
    lines.extend(source.map(|source| (words.source(), source)));
    let mut add = |label: &'a str, text: &str| {
        let room = usize::from(cells.saturating_sub(12));
        for (at, part) in wrap(text, room).into_iter().take(2).enumerate() {
            lines.push((if at == 0 { label } else { "" }, part));
        }
    };
    for (label, text) in [
        (words.owes(), names(&owing)),
        (words.support(), names(&support)),
        (words.leaders(), leaders.join("  ")),
    ] {
        if !text.is_empty() {
            add(label, &text);
        }
    }
    lines.truncate(MOST_HEAD);
    lines
}

/// Units that owe something under the task, the lead first, and those that only take part.
fn parties(desk: &Desk, page: Page) -> (Vec<UnitId>, Vec<UnitId>) {
    let owers: Vec<&UnitId> = page.items(desk).flat_map(|item| &item.owers).collect();
    let is_owing = |unit: &UnitId| {
        let members = desk.plan.units.expand(unit);
        members.iter().any(|member| owers.contains(&member)) || owers.contains(&unit)
    };
    let task = page.task(desk);
    let lead = task.and_then(|task| task.lead.as_ref());
    let mut owing: Vec<UnitId> = lead
        .filter(|it| is_owing(it))
        .cloned()
        .into_iter()
        .collect();
    let mut support = Vec::new();
    for unit in task.map_or(&[][..], |task| &task.units) {
        let list = if is_owing(unit) {
            &mut owing
        } else {
            &mut support
        };
        if !list.contains(unit) {
            list.push(unit.clone());
        }
    }
    // A lead of an item that the task does not name.
    for unit in owers {
        let named = owing
            .iter()
            .any(|it| it == unit || desk.plan.units.expand(it).contains(unit));
        if !named {
            owing.push(unit.clone());
        }
    }
    (owing, support)
}

fn draw_list(view: &TaskView, desk: &Desk, page: Page, area: Rect, buf: &mut Buffer) {
    let list = lines(desk, page);
    let offset = view.cursor.offset(list.len(), usize::from(area.height));
    let shown = list.iter().enumerate().skip(offset);
    for ((at, line), place) in shown.zip(rows::lines(area)) {
        let chosen = at == view.cursor.chosen();
        match *line {
            Line::Row(_) => {
                if let Some(row) = row(desk, *line) {
                    let texts = Texts::of_row(desk, row);
                    rows::draw(
                        desk,
                        &texts,
                        Columns::fill(area.width, 0),
                        chosen,
                        place,
                        buf,
                    );
                }
            }
            Line::Plain(_) => plain(desk, *line, chosen, place, buf),
            Line::Heading => {
                let text = desk.words.task_view.requirements();
                put(buf, indent(place, 2 + SIGN), text, desk.theme.heading());
            }
        }
    }
}

/// An item without a light, in the columns of the rows.
fn plain(desk: &Desk, line: Line, chosen: bool, place: Rect, buf: &mut Buffer) {
    let Some((_, item)) = item(desk, line) else {
        return;
    };
    let theme = desk.theme;
    let state = if item.kind == Kind::Requirement {
        ""
    } else if item.indicator().is_some() {
        desk.words.task_view.reference()
    } else {
        say::kind(&desk.words, &item.kind)
    };
    let id = Shown::line(item.id.as_str());
    let title = say::item_title(item);
    let style = if chosen {
        theme.strong()
    } else {
        theme.quiet()
    };
    let from = 2 + SIGN + STATE + 6;
    widgets::Row::new()
        .fill(if chosen { theme.chosen() } else { Style::new() })
        .at(2 + SIGN, STATE - 1, state, theme.quiet())
        .at(from - 6, 5, &id, theme.quiet())
        .at(from, place.width.saturating_sub(from), &title, style)
        .render(place, buf);
}

fn draw_detail(view: &TaskView, desk: &Desk, line: Line, pen: &mut Pen<'_>) {
    let Some((_, item)) = item(desk, line) else {
        return;
    };
    let compact = pen.rest().height < 16;
    facts::title(desk, item, pen, compact);
    let records = u16::try_from(view.latest.len().min(3)).unwrap_or(0);
    if let Some(row) = row(desk, line) {
        if !compact {
            pen.take();
        }
        if let Some(one) = row.leading(&desk.board.obligations) {
            let kept = if compact { records + 1 } else { 4 };
            let most = pen.left().saturating_sub(kept);
            detail::why(desk, one, pen, most);
        }
        detail::who(desk, row, pen);
    }
    if !compact {
        pen.take();
    }
    facts::figures(desk, item, &view.series, pen);
    facts::note(desk, item, pen);
    facts::records(desk, &view.latest, pen);
}
