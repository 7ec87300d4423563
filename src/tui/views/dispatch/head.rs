//! The lines above the matrix: which month, its days, its counts, whether it is closed.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::board::Light;
use crate::board::rounds::dispatch::Round;
use crate::locale::say;
use crate::text::{Shown, width};
use crate::tui::desk::Desk;
use crate::tui::views::pen::indent;
use crate::tui::views::rows;
use crate::tui::widgets::put_flow;

type Texts = Vec<(String, Style)>;

/// Lines that it takes in so many cells.
pub(super) fn height(desk: &Desk, round: &Round, cells: u16) -> u16 {
    u16::try_from(head_lines(desk, round, cells).len()).unwrap_or(1)
}

pub(super) fn draw(desk: &Desk, round: &Round, area: Rect, buf: &mut Buffer) {
    let lines = head_lines(desk, round, area.width);
    for (texts, line) in lines.iter().zip(rows::lines(area)) {
        let flow: Vec<(&str, Style)> = texts.iter().map(|it| (it.0.as_str(), it.1)).collect();
        put_flow(buf, indent(line, 1), &flow);
    }
}

/// One line where it holds all, else two.
fn head_lines(desk: &Desk, round: &Round, cells: u16) -> Vec<Texts> {
    let (days, counts, closed) = (days(desk, round), counts(desk, round), closed(desk, round));
    let whole = |texts: &Texts| texts.iter().map(|it| width(&it.0)).sum::<usize>();
    let all = whole(&days) + whole(&counts) + width(&closed.0) + 1;
    if all <= usize::from(cells) {
        return vec![[days, counts, vec![closed]].concat()];
    }
    vec![[days, vec![closed]].concat(), counts]
}

fn days(desk: &Desk, round: &Round) -> Texts {
    let (words, theme) = (&desk.words.matrix, desk.theme);
    let day = |day| say::day_short(day, desk.plan.year);
    let mut texts = vec![
        ("[ ".to_owned(), theme.quiet()),
        (
            say::period_of_year(&desk.words, round.month),
            theme.strong(),
        ),
        (" ]   ".to_owned(), theme.quiet()),
    ];
    for (label, on) in [(words.cutoff(), round.cutoff), (words.due(), round.due)] {
        texts.push((format!("{label} "), theme.quiet()));
        texts.push((format!("{}   ", day(on)), theme.plain()));
    }
    texts
}

fn counts(desk: &Desk, round: &Round) -> Texts {
    let (words, theme) = (&desk.words.dispatch, desk.theme);
    let tally = round.tally();
    let light = round.light(desk.board.when.as_of, desk.plan.warn.soon_period);
    let missing = if tally.arrears() == 0 {
        theme.quiet()
    } else if light.light == Light::Red {
        theme.word(Light::Red)
    } else {
        theme.word(Light::Blue)
    };
    let waits = if round.review {
        theme.word(Light::Blue)
    } else {
        theme.quiet()
    };
    let yellow = theme.word(Light::Yellow);
    let counts = [
        (
            Some(tally.owed),
            words.count_owed(&tally.owed),
            theme.plain(),
        ),
        (
            Some(tally.reported),
            words.count_reported(&tally.reported),
            theme.sign(Light::Green),
        ),
        (
            some(if round.review { tally.pending } else { 0 }),
            words.count_pending(&tally.pending),
            waits,
        ),
        (
            some(tally.after_due),
            words.count_after_due(&tally.after_due),
            yellow,
        ),
        (
            some(tally.after_closing),
            words.count_after_closing(&tally.after_closing),
            yellow,
        ),
        (
            some(tally.returned),
            words.count_returned(&tally.returned),
            yellow,
        ),
        (
            Some(tally.missing),
            words.count_missing(&tally.missing),
            missing,
        ),
        (
            some(tally.written_off),
            words.count_written_off(&tally.written_off),
            theme.quiet(),
        ),
    ];
    counts
        .into_iter()
        .filter(|it| it.0.is_some())
        .map(|(_, text, style)| (format!("{text}  "), style))
        .collect()
}

/// A count that is said only where there is something.
fn some(count: usize) -> Option<usize> {
    (count > 0).then_some(count)
}

fn closed(desk: &Desk, round: &Round) -> (String, Style) {
    let (words, theme) = (&desk.words.dispatch, desk.theme);
    match &round.closed {
        Some(closing) => {
            let by = Shown::line(closing.name.as_deref().unwrap_or(&closing.by));
            let on = say::day_short(closing.on, desk.plan.year);
            (words.closed_by(&on, &by), theme.plain())
        }
        None => (words.open().to_owned(), theme.quiet()),
    }
}
