//! How the overview is drawn.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::widgets::Widget as _;

use super::state::entries;
use super::{Overview, counts};
use crate::board::{Light, TaskSummary};
use crate::locale::say;
use crate::text::Shown;
use crate::tui::desk::Desk;
use crate::tui::views::rows::{self, Columns, SIGN, STATE, Texts};
use crate::tui::widgets::{MonthStrip, Row, put, put_flow};

/// From this width on leads and counts are shown.
const WIDE: u16 = 108;
/// Cells that a title of what comes next takes at least: of less nobody would learn anything.
const NEXT: u16 = 14;
/// From this height on sections have headings.
const TALL: u16 = 30;

/// A line of the list.
enum Line<'a> {
    Section(&'a str),
    Task(usize, &'a TaskSummary),
}

/// Where things stand in a task's row.
struct Places {
    title: u16,
    lead: Option<u16>,
    strip: u16,
    done: Option<u16>,
    next: u16,
}

impl Places {
    fn of(width: u16) -> Self {
        let title = 1 + SIGN + 1 + STATE + 4;
        if width >= WIDE {
            Self {
                title,
                lead: Some(title + 23),
                strip: title + 36,
                done: Some(title + 61),
                next: title + 67,
            }
        } else {
            Self {
                title,
                lead: None,
                strip: title + 23,
                done: None,
                next: title + 48,
            }
        }
    }

    /// Whether what comes next is named; else only its day is, and the rows below name it.
    const fn names_next(&self, width: u16) -> bool {
        width >= self.next + 6 + NEXT
    }

    const fn title_cells(&self) -> u16 {
        match self.lead {
            Some(lead) => lead - self.title - 1,
            None => self.strip - self.title - 1,
        }
    }
}

pub(super) fn draw(view: &Overview, desk: &Desk, area: Rect, buf: &mut Buffer) {
    let mut lines = rows::lines(area);
    if let Some(line) = lines.next() {
        counts::draw(desk, line, buf);
    }
    let places = Places::of(area.width);
    if let Some(line) = lines.next() {
        heading(desk, &places, line, buf);
    }
    let list = list(desk, area.height >= TALL);
    let room = usize::from(area.height.saturating_sub(2));
    let shown = list.len().min(room);
    let offset = offset(view, &list, shown);
    for line in list.iter().skip(offset).take(shown) {
        let Some(place) = lines.next() else { return };
        match line {
            Line::Section(title) => {
                put(buf, indent(place, 1), title, desk.theme.heading());
            }
            Line::Task(at, task) => {
                let chosen = *at == view.cursor.chosen();
                task_row(desk, task, &places, chosen, place, buf);
            }
        }
    }
    items(view, desk, &mut lines, buf);
}

fn indent(area: Rect, cells: u16) -> Rect {
    Rect {
        x: area.x + cells,
        width: area.width.saturating_sub(cells),
        ..area
    }
}

/// Keeps the chosen task in sight where the list is longer than its room.
fn offset(view: &Overview, list: &[Line<'_>], shown: usize) -> usize {
    let chosen = list
        .iter()
        .position(|line| matches!(line, Line::Task(at, _) if *at == view.cursor.chosen()))
        .unwrap_or(0);
    (chosen + 2).saturating_sub(shown).min(list.len() - shown)
}

fn list(desk: &Desk, headings: bool) -> Vec<Line<'_>> {
    let mut lines = Vec::new();
    let mut section = "";
    for (at, task) in entries(desk).enumerate() {
        let named = task.task.and_then(|number| desk.plan.task(number));
        let of = named.map_or("", |it| &it.section);
        if headings && of != section {
            let named = desk.plan.sections.iter().find(|it| it.id == of);
            let title = named.map_or(of, |it| it.short.as_deref().unwrap_or(&it.title));
            lines.push(Line::Section(title));
            section = of;
        }
        lines.push(Line::Task(at, task));
    }
    lines
}

fn heading(desk: &Desk, places: &Places, area: Rect, buf: &mut Buffer) {
    let words = &desk.words.overview;
    let quiet = desk.theme.quiet();
    let months: Vec<String> = (1..=12).map(|month| format!("{month:>2}")).collect();
    let months = months.concat();
    let mut row = Row::new()
        .at(1, SIGN, words.light(), quiet)
        .at(places.title, places.title_cells(), words.task(), quiet)
        .at(places.strip, MonthStrip::WIDTH, &months, quiet)
        .at(
            places.next,
            area.width.saturating_sub(places.next),
            words.next(),
            quiet,
        );
    if let Some(lead) = places.lead {
        row = row.at(lead, 12, words.lead(), quiet);
    }
    if let Some(done) = places.done {
        row = row.at(done, 6, words.done(), quiet);
    }
    row.render(area, buf);
}

fn task_row(
    desk: &Desk,
    task: &TaskSummary,
    places: &Places,
    chosen: bool,
    area: Rect,
    buf: &mut Buffer,
) {
    let theme = desk.theme;
    let named = task.task.and_then(|number| desk.plan.task(number));
    let next = task.next.and_then(|at| desk.board.rows.get(at));
    let state = if task.light.is_lit() {
        next.map_or_else(String::new, |row| Texts::of_row(desk, row).state)
    } else {
        say::light(&desk.words, task.light).to_owned()
    };
    let sign = format!(" {} ", say::sign(&desk.words, task.light));
    let number = task.task.map_or_else(String::new, |it| it.to_string());
    let title = named.map_or_else(
        || Shown::line(desk.words.overview.goals()),
        |it| Shown::line(it.label()),
    );
    let lead = named.map_or_else(String::new, |it| say::unit(&desk.words, it.lead.as_ref()));
    let done = format!("{}/{}", task.counts.settled(), task.counts.total());
    let named_too = places.names_next(area.width);
    let next_text = next.map_or_else(String::new, |row| next_text(desk, row, named_too));
    let next_style = if task.light == Light::Red {
        theme.word(task.light)
    } else {
        theme.quiet()
    };
    let title_style = if chosen {
        theme.strong()
    } else {
        theme.plain()
    };
    let mut row = Row::new()
        .fill(if chosen { theme.chosen() } else { Style::new() })
        .at(1, SIGN, &sign, theme.sign(task.light))
        .at(2 + SIGN, STATE - 1, &state, theme.word(task.light))
        .right(places.title - 4, 3, &number, theme.quiet())
        .at(places.title, places.title_cells(), &title, title_style)
        .at(
            places.next,
            area.width.saturating_sub(places.next),
            &next_text,
            next_style,
        );
    if let Some(at) = places.lead {
        row = row.at(at, 12, &lead, theme.quiet());
    }
    if let Some(at) = places.done {
        row = row.at(at, 6, &done, theme.quiet());
    }
    row.render(area, buf);
    let slots = task
        .months
        .map(|light| light.map(|light| (say::strip_sign(&desk.words, light), theme.sign(light))));
    let strip = Rect {
        x: area.x + places.strip,
        width: area
            .width
            .saturating_sub(places.strip)
            .min(MonthStrip::WIDTH),
        ..area
    };
    MonthStrip::new(&slots).render(strip, buf);
}

/// The day of what comes next, and its title where there is room.
fn next_text(desk: &Desk, row: &crate::board::Row, named: bool) -> String {
    let texts = Texts::of_row(desk, row);
    match texts.due {
        Some(day) if !named => say::day_short(day, desk.plan.year),
        Some(day) => format!("{} {}", say::day_short(day, desk.plan.year), texts.title),
        None => texts.title,
    }
}

/// The chosen task's rows, where there is room below the list.
fn items(view: &Overview, desk: &Desk, lines: &mut impl Iterator<Item = Rect>, buf: &mut Buffer) {
    let Some(task) = view.chosen(desk) else {
        return;
    };
    let named = task.task.and_then(|number| desk.plan.task(number));
    if let Some(line) = lines.next() {
        let rule = desk.signs.rule.repeat(usize::from(line.width));
        put(buf, line, &rule, desk.theme.quiet());
        let (title, source) = match named {
            Some(named) => (
                format!(" {} {} ", named.number, Shown::line(&named.title)),
                format!("{} ", Shown::line(&named.source.join(" "))),
            ),
            None => (format!(" {} ", desk.words.overview.goals()), String::new()),
        };
        put_flow(
            buf,
            indent(line, 2),
            &[(&title, desk.theme.strong()), (&source, desk.theme.quiet())],
        );
    }
    let mut own: Vec<_> = task
        .rows
        .iter()
        .filter_map(|&at| desk.board.rows.get(at))
        .collect();
    let lines: Vec<Rect> = lines.collect();
    // What is next, then what is lit goes first only where not all fits; else the order of the plan.
    if own.len() > lines.len() {
        let next = task.next.and_then(|at| desk.board.rows.get(at));
        own.sort_by_key(|row| (next != Some(*row), row.light.rank()));
    }
    for (row, line) in own.into_iter().zip(lines) {
        item(desk, row, line, buf);
    }
}

fn item(desk: &Desk, row: &crate::board::Row, line: Rect, buf: &mut Buffer) {
    let texts = Texts::of_row(desk, row);
    let left = if line.width >= WIDE { 66 } else { line.width };
    let place = Rect {
        width: left,
        ..line
    };
    rows::draw(desk, &texts, Columns::fill(left, 0), false, place, buf);
    if left < line.width
        && let Some(one) = row.leading(&desk.board.obligations)
    {
        let why = say::why(&desk.words, &desk.plan, one, desk.board.when);
        let place = Rect {
            x: line.x + left,
            width: line.width - left,
            ..line
        };
        put(buf, place, &why, desk.theme.quiet());
    }
}
