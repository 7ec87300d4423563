//! The reason of the chosen row: what is asked, who has not met it, what was reported.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::{Todo, ledger};
use crate::board::Light;
use crate::board::rounds::dispatch::Round;
use crate::board::rounds::inspection::InspectionRound;
use crate::locale::say;
use crate::text::Shown;
use crate::tui::desk::Desk;
use crate::tui::views::pen::Pen;
use crate::tui::views::{detail, facts};

/// From this height on everything has room.
const ROOMY: u16 = 12;
/// Lines of the reason at most.
const MOST_WHY: u16 = 6;

pub(super) fn draw(view: &Todo, desk: &Desk, area: Rect, buf: &mut Buffer) {
    if let Some(round) = view.round(desk) {
        return missing(desk, round, &mut Pen::new(area, buf));
    }
    if let Some(round) = view.inspection(desk) {
        return not_seen(desk, round, &mut Pen::new(area, buf));
    }
    if let Some((ledger, light)) = view.ledger() {
        let mut pen = Pen::new(area, buf);
        for (state, text) in ledger::told(desk, &view.filter, ledger, light) {
            pen.flow(&[
                (&state, desk.theme.word(light)),
                ("  ", desk.theme.quiet()),
                (&text, desk.theme.plain()),
            ]);
        }
        return;
    }
    let (Some((row, member)), Some(one)) = (view.row(desk), view.one(desk)) else {
        return;
    };
    let Some(item) = desk.item(one.item) else {
        return;
    };
    let roomy = area.height >= ROOMY;
    let mut pen = Pen::new(area, buf);
    facts::title(desk, item, &mut pen, !roomy);
    if roomy {
        pen.take();
    }
    detail::why(desk, one, &mut pen, MOST_WHY);
    detail::followed(desk, one, &mut pen);
    if member.is_none() {
        detail::who(desk, row, &mut pen);
    }
    if roomy {
        pen.take();
    }
    facts::records(desk, &view.reported.latest(desk, one.item), &mut pen);
}

/// Who still owes which sheets of a round.
fn missing(desk: &Desk, round: &Round, pen: &mut Pen<'_>) {
    let theme = desk.theme;
    let words = &desk.words.matrix;
    pen.wrapped(
        &say::round(&desk.words, &desk.plan, round),
        theme.strong(),
        2,
    );
    pen.line(words.todo_enter(), theme.quiet());
    let arrears: Vec<_> = round.arrears().collect();
    for own in arrears.chunk_by(|one, other| one.unit == other.unit) {
        let Some(first) = own.first() else { continue };
        let tasks: Vec<String> = own.iter().map(|cell| cell.task.to_string()).collect();
        let unit = say::unit(&desk.words, Some(&first.unit));
        let text = words.unit_tasks(&unit, &tasks.join(" "));
        pen.line(&text, theme.word(Light::Red));
    }
}

/// Which tasks nobody has looked at in a quarter.
fn not_seen(desk: &Desk, round: &InspectionRound, pen: &mut Pen<'_>) {
    let theme = desk.theme;
    let head = say::inspection_head(&desk.words, &desk.plan, round);
    pen.wrapped(&head, theme.strong(), 2);
    pen.line(desk.words.inspection_view.todo_enter(), theme.quiet());
    for it in round.tasks_left() {
        let title = desk.plan.task(it.task).map_or("", |task| task.label());
        let text = format!("{:>2} {}", it.task, Shown::line(title));
        pen.line(&text, theme.word(it.light));
    }
}
