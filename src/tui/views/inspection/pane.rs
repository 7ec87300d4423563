//! What is to be known of the chosen line: verdicts with what was found, reasons, visits.

use ratatui::style::Style;

use super::state::InspectionView;
use crate::board::Light;
use crate::board::rounds::inspection::VerdictGiven;
use crate::journal::{RecordId, Verdict};
use crate::locale::say;
use crate::plan::UnitId;
use crate::text::{Shown, wrap};
use crate::tui::desk::Desk;
use crate::tui::views::reported::tell;

/// Visits of a unit that are listed.
const VISITS: usize = 6;

type Text = (String, Style);

/// The lines, the most important first.
pub(super) fn texts(view: &InspectionView, desk: &Desk, cells: u16) -> Vec<Text> {
    let theme = desk.theme;
    let mut texts: Vec<Text> = Vec::new();
    if let Some(task) = view.task() {
        let title = desk.plan.task(task.task).map_or("", |it| &it.title);
        let title = format!("{} {}", task.task, Shown::line(title));
        texts.push((title, theme.strong()));
        for given in &task.verdicts {
            texts.extend(verdict(desk, given));
        }
        if task.verdicts.is_empty() {
            let text = desk.words.inspecting.not_seen().to_owned();
            texts.push((text, theme.quiet()));
        }
    } else if let Some(unit) = view.unit() {
        texts.push((say::unit(&desk.words, Some(unit)), theme.strong()));
        if let Some(proposal) = view.proposal() {
            let reasons = proposal.reasons.iter();
            texts.extend(reasons.map(|it| {
                let text = say::visit_reason(&desk.words, &desk.plan, it);
                (text, theme.plain())
            }));
            let tasks: Vec<String> = proposal.tasks.iter().map(ToString::to_string).collect();
            let tasks = tasks.join(desk.words.ledger.comma());
            let text = desk.words.inspection_view.look_at(&tasks);
            texts.push((text, theme.quiet()));
        }
        texts.extend(visits(view, desk, unit));
    }
    let cells = usize::from(cells);
    texts
        .into_iter()
        .flat_map(|(text, style)| {
            let lines = wrap(&text, cells).into_iter().take(3);
            lines.map(move |line| (line, style)).collect::<Vec<_>>()
        })
        .collect()
}

/// A verdict, how it was come by, and the problems that came of that visit.
fn verdict(desk: &Desk, given: &VerdictGiven) -> Vec<Text> {
    let theme = desk.theme;
    let said = say::verdict_given(&desk.words, &desk.plan, given);
    let method = desk.words.method.of(given.method.code());
    let style = match given.verdict {
        Verdict::Pass => theme.plain(),
        Verdict::Partial => theme.word(Light::Yellow),
        Verdict::Fail => theme.word(Light::Red),
    };
    let mut texts = vec![(format!("{said}  {method}"), style)];
    texts.extend(problems(desk, given.visit));
    texts
}

/// The problems that came of a visit.
fn problems(desk: &Desk, visit: RecordId) -> Vec<Text> {
    let words = &desk.words.inspection_view;
    let found = desk.board.ledger.iter();
    let found = found.filter(|it| it.entry.from == Some(visit));
    found
        .map(|it| {
            let state = say::ledger_state(&desk.words, &desk.plan, it, desk.board.when);
            let text = words.problem(&Shown::line(&it.entry.what), &state);
            (format!("  {text}"), desk.theme.word(it.light))
        })
        .collect()
}

/// The latest visits of a unit with what came of them.
fn visits(view: &InspectionView, desk: &Desk, unit: &UnitId) -> Vec<Text> {
    let records = view.visits.iter().filter_map(|at| desk.book.record(*at));
    let own = records.filter(|it| it.body.unit() == Some(unit));
    let mut texts = Vec::new();
    for record in own.take(VISITS) {
        let told = tell(desk, record);
        let day = told.on.map(|on| say::day_short(on, desk.plan.year));
        let text = [day.unwrap_or_default(), told.what, told.note].join("  ");
        texts.push((text.trim_end().to_owned(), desk.theme.plain()));
        texts.extend(problems(desk, record.id));
    }
    texts
}
