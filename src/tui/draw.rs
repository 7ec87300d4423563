//! Header, tabs, the view, what lies over it, footer.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::widgets::Widget as _;

use super::keymap::{self, Command, Key};
use super::layout::{LEAST, Parts, parts};
use super::state::{State, ViewId};
use super::views::ledger::LedgerView;
use super::widgets::{Row, put, put_flow};
use crate::board::Light;
use crate::locale::say;
use crate::text::{Shown, cut, width};

/// Draws the whole screen; answers where the cursor stands.
pub fn draw(state: &State, buf: &mut Buffer) -> Option<Position> {
    let Some(parts) = parts(state.screen) else {
        let text = state.desk.words.frame.too_small(&LEAST.0, &LEAST.1);
        put(buf, state.screen, &text, Style::new());
        return None;
    };
    header(state, parts.header, buf);
    tabs(state, &parts, buf);
    let view = state.views.get(state.view);
    view.draw(&state.desk, parts.body, buf);
    footer(state, parts.footer, buf);
    let mut cursor = view.caret(&state.desk, parts.body);
    for overlay in &state.overlays {
        cursor = overlay.draw(&state.desk, state.screen, buf);
    }
    cursor
}

fn header(state: &State, area: Rect, buf: &mut Buffer) {
    let desk = &state.desk;
    let (words, theme) = (&desk.words, desk.theme);
    Row::new().fill(theme.bar()).render(area, buf);
    let title = Shown::line(&desk.plan.title);
    let demo = if desk.passing {
        (
            words.frame.demo(),
            theme.bar().patch(theme.word(Light::Yellow)),
        )
    } else {
        (" ", theme.bar())
    };
    let left = [
        (" ", theme.bar()),
        (words.frame.program(), theme.bar().patch(theme.heading())),
        demo,
        (&*title, theme.bar().patch(theme.strong())),
    ];
    put_flow(buf, area, &left);
    let when = desk.board.when;
    let mut right = words.frame.as_of(&say::day_with_weekday(words, when.as_of));
    if let Some(known) = when.known {
        right.push_str("  ");
        right.push_str(&words.frame.known(&say::day(words, known, desk.plan.year)));
    }
    right.push_str("  ");
    match &desk.writer {
        Some(writer) => right.push_str(&Shown::line(writer)),
        None => right.push_str(words.frame.nobody()),
    }
    right.push(' ');
    let cells = u16::try_from(width(&right))
        .unwrap_or(area.width)
        .min(area.width);
    let place = Rect {
        x: area.right() - cells,
        width: cells,
        ..area
    };
    put(buf, place, &right, theme.bar().patch(theme.quiet()));
}

fn tabs(state: &State, parts: &Parts, buf: &mut Buffer) {
    let desk = &state.desk;
    let theme = desk.theme;
    let words = &desk.words.frame;
    let faults = if desk.faults.is_empty() {
        String::new()
    } else {
        words.faults(&desk.faults.len())
    };
    // The narrower the screen, the closer they stand.
    let wide = |texts: &[(String, Style)]| texts.iter().map(|it| width(&it.0)).sum::<usize>();
    let cells = usize::from(parts.tabs.width).saturating_sub(width(&faults));
    let gaps = [
        (3, 99, true),
        (2, 99, true),
        (1, 99, true),
        (0, 99, true),
        (0, 99, false),
        (0, 6, false),
        (0, 5, false),
    ];
    let gaps = gaps
        .into_iter()
        .map(|(gap, name, told)| tab_texts(state, gap, (name, told)));
    let texts = gaps.reduce(|wider, closer| if wide(&wider) <= cells { wider } else { closer });
    let texts = texts.unwrap_or_default();
    let flow: Vec<(&str, Style)> = texts.iter().map(|it| (it.0.as_str(), it.1)).collect();
    let used = put_flow(buf, parts.tabs, &flow);
    if !faults.is_empty() {
        let rest = Rect {
            x: parts.tabs.x + used,
            width: parts.tabs.width - used,
            ..parts.tabs
        };
        put(buf, rest, &faults, theme.alarm());
    }
}

/// What a tab counts: the number, the same with its word, and how it is lit.
struct Count {
    number: String,
    told: String,
    light: Light,
}

impl Count {
    fn plain(number: String, light: Light) -> Self {
        let told = number.clone();
        Self {
            number,
            told,
            light,
        }
    }
}

/// The tabs with so many cells behind each, at most so many for the names of those not shown, and
/// their counts with or without a word.
fn tab_texts(state: &State, gap: usize, (most, told): (usize, bool)) -> Vec<(String, Style)> {
    let desk = &state.desk;
    let theme = desk.theme;
    let words = &desk.words.frame;
    let mut texts: Vec<(String, Style)> = Vec::new();
    for view in ViewId::ALL {
        let (name, count) = match view {
            ViewId::Overview => (words.overview(), None),
            ViewId::Todo => (words.todo(), lit_rows(state)),
            ViewId::Task => (words.task(), None),
            ViewId::Units => (words.units(), None),
            ViewId::Indicators => (words.indicators(), None),
            ViewId::Log => (words.log(), None),
            ViewId::Dispatch => (words.dispatch(), missing_sheets(state)),
            ViewId::Inspection => (desk.words.inspection_view.tab(), tasks_left(state)),
            ViewId::Ledger => {
                let late = LedgerView::count(desk);
                let count = (late > 0).then(|| Count::plain(late.to_string(), Light::Red));
                (desk.words.ledger_view.tab(), count)
            }
        };
        let here = view == state.view;
        let name_style = if here { theme.tab() } else { theme.plain() };
        let number_style = if here { theme.tab() } else { theme.quiet() };
        texts.push((format!(" {}", view.number()), number_style));
        let name = if here { name } else { cut(name, most) };
        texts.push((name.to_owned(), name_style));
        if let Some(count) = count {
            let style = if here {
                theme.tab()
            } else {
                theme.word(count.light)
            };
            let text = if told { count.told } else { count.number };
            texts.push((format!(" {text}"), style));
        }
        texts.push((" ".repeat(gap.min(1)), name_style));
        texts.push((" ".repeat(gap.saturating_sub(1)), Style::new()));
    }
    texts
}

/// How many rows ask for something, and how many of them a filter lets through.
fn lit_rows(state: &State) -> Option<Count> {
    let (through, all) = state.views.todo.count(&state.desk);
    let through = through.map_or_else(String::new, |it| format!("{it}/"));
    (all > 0).then(|| Count::plain(format!("{through}{all}"), Light::Red))
}

/// How many sheets the month meant still misses.
fn missing_sheets(state: &State) -> Option<Count> {
    let desk = &state.desk;
    let round = desk.meant.as_ref()?;
    let missing = round.tally().arrears();
    let light = round
        .light(desk.board.when.as_of, desk.plan.warn.soon_period)
        .light;
    (missing > 0).then(|| Count {
        number: missing.to_string(),
        told: desk.words.matrix.missing(&missing),
        light,
    })
}

/// How many tasks nobody has looked at in the running quarter.
fn tasks_left(state: &State) -> Option<Count> {
    let desk = &state.desk;
    let round = desk.inspection.as_ref()?;
    let left = round.tasks_left().count();
    (left > 0).then(|| Count {
        number: left.to_string(),
        told: desk.words.inspection_view.left(&left),
        light: round.light(),
    })
}

fn footer(state: &State, area: Rect, buf: &mut Buffer) {
    let desk = &state.desk;
    let theme = desk.theme;
    Row::new().fill(theme.bar()).render(area, buf);
    if let Some(toast) = &state.toast {
        let style = if toast.alarm {
            theme.alarm()
        } else {
            theme.strong()
        };
        let text = format!(" {}", toast.text);
        put(buf, area, &text, theme.bar().patch(style));
        return;
    }
    // A box over the view says its keys itself.
    if !state.overlays.is_empty() {
        return;
    }
    let mut texts: Vec<(String, Style)> = Vec::new();
    let (keys, gap) = fitting(state, usize::from(area.width));
    for (name, word) in keys {
        texts.push((format!(" {name} "), theme.bar().patch(theme.strong())));
        let word = format!("{word}{}", " ".repeat(gap - 1));
        texts.push((word, theme.bar().patch(theme.quiet())));
    }
    let flow: Vec<(&str, Style)> = texts.iter().map(|it| (it.0.as_str(), it.1)).collect();
    put_flow(buf, area, &flow);
}

/// The keys that the footer has room for, and the cells between them. Where not all fit, those that
/// lead out, and to help, are the last to go.
fn fitting(state: &State, cells: usize) -> (Vec<(String, &str)>, usize) {
    let mut keys: Vec<(Command, String, &str)> = keymap::footer(&state.scopes())
        .into_iter()
        .filter_map(|binding| {
            let name = binding.keys.first()?.parse::<Key>().ok()?.to_string();
            let word = keymap::command_short(&state.desk.words, binding.command);
            Some((binding.command, name, word))
        })
        .collect();
    let stays = |it: &(Command, String, &str)| {
        matches!(it.0, Command::Back | Command::Quit | Command::Help)
    };
    loop {
        let own: usize = keys.iter().map(|it| width(&it.1) + 1 + width(it.2)).sum();
        let between = keys.len().saturating_sub(1);
        let gap = [3, 2]
            .into_iter()
            .find(|gap| 1 + own + gap * between <= cells);
        let last = keys.iter().rposition(|it| !stays(it));
        match (gap, last) {
            (None, Some(last)) => {
                keys.remove(last);
            }
            (gap, _) => {
                let keys = keys.into_iter().map(|it| (it.1, it.2)).collect();
                return (keys, gap.unwrap_or(2));
            }
        }
    }
}
