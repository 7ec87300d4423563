//! How a sitting is drawn: a stop with its reason and its last records, or the summary.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::boxes;
use super::review::{Halt, Review};
use super::review_trail::last_records;
use crate::board::review::{About, StopKind};
use crate::locale::say;
use crate::text::wrap;
use crate::tui::desk::Desk;
use crate::tui::keymap::{Command, Scope};
use crate::tui::widgets::put;

/// Rows for the keys.
const KEYS: u16 = 2;

pub(super) fn draw(desk: &Desk, review: &Review, screen: Rect, buf: &mut Buffer) {
    let size = (
        screen.width.saturating_sub(4).min(112),
        screen.height.saturating_sub(2),
    );
    let day = say::day_with_weekday(&desk.words, desk.board.when.as_of);
    let title = desk.words.reviewing.title(&day);
    let room = boxes::open(desk, screen, buf, size, &title);
    let [page, keys] = {
        let keys = room.height.min(KEYS);
        let page = room.height - keys;
        [
            boxes::rows(room, 0, page.saturating_sub(1)),
            boxes::rows(room, page, keys),
        ]
    };
    let cells = usize::from(room.width);
    let (lines, scope) = match review.halt() {
        Some(halt) => (stop(desk, review, halt, cells), Scope::Sitting),
        None => (summary(desk, review), Scope::Confirm),
    };
    for ((line, style), y) in lines.iter().zip(0..page.height) {
        put(buf, boxes::row(page, y), line, *style);
    }
    let others: &[(Command, &str)] = if scope == Scope::Confirm {
        &[(Command::No, desk.words.review_screen.back())]
    } else {
        &[]
    };
    boxes::hints_but(desk, buf, keys, scope, others);
}

pub(super) type Lines = Vec<(String, Style)>;

fn wrapped(lines: &mut Lines, text: &str, cells: usize, style: Style) {
    lines.extend(wrap(text, cells).into_iter().map(|line| (line, style)));
}

fn stop(desk: &Desk, review: &Review, halt: &Halt, cells: usize) -> Lines {
    let (words, theme) = (&desk.words, desk.theme);
    let own = &words.review_screen;
    let (at, of) = review.progress();
    let kind = say::stop_kind(words, halt.stop.kind);
    let head = format!("{}  {kind}", words.reviewing.progress(&at, &of));
    let mut lines: Lines = vec![(head, theme.heading()), (String::new(), theme.plain())];
    let row = match halt.stop.about {
        About::Row(at) => desk.board.rows.get(at),
        About::Item(_) | About::Round(_) | About::Entry(_) => None,
    };
    wrapped(&mut lines, &halt.title, cells, theme.strong());
    if let Some(row) = row {
        let who = say::owers(words, &desk.plan, &desk.board, row);
        wrapped(&mut lines, &who, cells, theme.quiet());
    }
    lines.push((String::new(), theme.plain()));
    if halt.settled {
        wrapped(&mut lines, own.settled(), cells, theme.heading());
    }
    wrapped(&mut lines, &own.why(&halt.why), cells, theme.plain());
    if let Some(one) = row.and_then(|row| row.leading(&desk.board.obligations)) {
        let why = say::why(words, &desk.plan, one, desk.board.when);
        wrapped(&mut lines, &why, cells, theme.quiet());
    }
    lines.push((String::new(), theme.plain()));
    lines.push((own.records().to_owned(), theme.heading()));
    let records = last_records(desk, &halt.stop);
    if records.is_empty() {
        lines.push((own.no_records().to_owned(), theme.quiet()));
    }
    lines.extend(records);
    lines
}

fn summary(desk: &Desk, review: &Review) -> Lines {
    let (words, theme) = (&desk.words, desk.theme);
    let own = &words.review_screen;
    let (seen, resumed) = review.counts();
    let of = review.halts().len();
    let mut lines: Lines = vec![
        (own.summary(&seen, &of), theme.strong()),
        (String::new(), theme.plain()),
    ];
    for kind in StopKind::ALL {
        let all = || review.halts().iter().filter(|it| it.stop.kind == kind);
        let count = all().count();
        if count > 0 {
            let text = words
                .reviewing
                .heading(&say::stop_kind(words, kind), &count);
            lines.push((format!("  {text}"), theme.plain()));
        }
    }
    let settled = review.halts().iter().filter(|it| it.settled).count();
    lines.push((String::new(), theme.plain()));
    if settled > 0 {
        lines.push((own.settled_some(&settled), theme.plain()));
    }
    if resumed > 0 {
        lines.push((own.resumed(&resumed), theme.quiet()));
    }
    lines.push((own.ask().to_owned(), theme.strong()));
    lines
}
