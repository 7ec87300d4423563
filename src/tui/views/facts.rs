//! What is to be known of an item: its name, its figures, what was recorded.

use super::detail::sources;
use super::pen::{Pen, indent, split};
use super::reported::tell;
use crate::board::Series;
use crate::locale::say;
use crate::plan::{Asked, Item, Kind, Split};
use crate::text::{Shown, width};
use crate::tui::desk::Desk;
use crate::tui::widgets::{put, put_flow};

/// The whole title, then kind, units and source.
pub(super) fn title(desk: &Desk, item: &Item, pen: &mut Pen<'_>, compact: bool) {
    let theme = desk.theme;
    let title = format!(
        "{} {}",
        Shown::line(item.id.as_str()),
        Shown::line(&item.title)
    );
    let owers = say::units(&desk.words, &desk.plan, &item.owers);
    let kind = say::kind(&desk.words, &item.kind);
    let mut about = vec![kind.to_owned()];
    if item.kind != Kind::Requirement {
        about.push(owers);
    }
    about.push(sources(&item.source));
    let about = about.join("  ");
    if compact {
        let quiet = format!("   {about}");
        let cells = usize::from(pen.rest().width);
        if width(&title) + width(&quiet) <= cells {
            pen.flow(&[(&title, theme.strong()), (&quiet, theme.quiet())]);
        } else {
            pen.wrapped(&title, theme.strong(), 2);
            pen.wrapped(&about, theme.quiet(), 1);
        }
    } else {
        pen.wrapped(&title, theme.strong(), 3);
        pen.wrapped(&about, theme.quiet(), 2);
    }
}

/// The latest figure and the goal, then the steps on the way.
pub(super) fn figures(desk: &Desk, item: &Item, series: &Series, pen: &mut Pen<'_>) {
    let words = &desk.words;
    let theme = desk.theme;
    let Some(measure) = item.measure() else {
        steps(desk, item, pen);
        return;
    };
    let heading = theme.heading();
    if let Some(line) = pen.labelled_line((words.task_view.figures(), heading)) {
        let mut texts = Vec::new();
        if !matches!(item.split, Split::Each { .. }) {
            texts.push(match series.latest() {
                Some(reading) => {
                    let figure = say::reading(words, reading, measure);
                    let day = say::day_short(reading.on, desk.plan.year);
                    (words.task_view.latest(&figure, &day), theme.plain())
                }
                None => (words.task_view.no_figure().to_owned(), theme.quiet()),
            });
            texts.push(("   ".to_owned(), theme.quiet()));
        }
        if let Some(goal) = item.indicator().and_then(|it| it.goal.as_ref()) {
            let goal = say::goal(words, &desk.plan, goal, measure);
            texts.push((words.task_view.target(&goal), theme.quiet()));
        }
        let texts: Vec<_> = texts
            .iter()
            .map(|(text, style)| (text.as_str(), *style))
            .collect();
        put_flow(pen.buf(), line, &texts);
    }
    steps(desk, item, pen);
}

/// Checkpoints with their days.
fn steps(desk: &Desk, item: &Item, pen: &mut Pen<'_>) {
    let list = match &item.kind {
        Kind::Indicator(indicator) => &indicator.checkpoints,
        Kind::Milestone { steps, .. } => steps,
        Kind::Standing(_) | Kind::Zero(_) | Kind::Report(_) | Kind::Case(_) | Kind::Requirement => {
            return;
        }
    };
    if list.is_empty() {
        return;
    }
    let measure = item.measure().unwrap_or_default();
    let texts: Vec<String> = list
        .iter()
        .map(|step| {
            let asked = match &step.asked {
                Asked::Figure { goal, .. } => {
                    say::goal_short(&desk.words, &desk.plan, goal, measure)
                }
                Asked::Words(words) => Shown::line(words).into_string(),
            };
            format!("{} {asked}", say::day_short(step.by, desk.plan.year))
        })
        .collect();
    let label = (desk.words.task_view.steps(), desk.theme.heading());
    pen.listed(label, &texts, desk.theme.quiet(), 3);
}

/// The plan's own note.
pub(super) fn note(desk: &Desk, item: &Item, pen: &mut Pen<'_>) {
    if let Some(note) = &item.note {
        let label = (desk.words.task_view.note(), desk.theme.heading());
        pen.labelled(label, &Shown::line(note), desk.theme.quiet(), 3);
    }
}

/// Records by their places, the latest first, as many as there is room for.
pub(super) fn records(desk: &Desk, list: &[u32], pen: &mut Pen<'_>) {
    let theme = desk.theme;
    let words = &desk.words.task_view;
    if list.is_empty() {
        pen.labelled(
            (words.records(), theme.heading()),
            words.no_records(),
            theme.quiet(),
            1,
        );
        return;
    }
    let left = usize::from(pen.left());
    // The last line says how many are not shown.
    let shown = if list.len() > left {
        left.saturating_sub(1)
    } else {
        list.len()
    };
    let records = list
        .iter()
        .take(shown)
        .filter_map(|at| desk.book.record(*at));
    for (at, record) in records.enumerate() {
        let label = if at == 0 { words.records() } else { "" };
        let Some(line) = pen.labelled_line((label, theme.heading())) else {
            return;
        };
        let told = tell(desk, record);
        let day = told
            .on
            .map_or_else(String::new, |on| say::day_short(on, desk.plan.year));
        let (first, behind) = split(line, 6);
        put(pen.buf(), first, &day, theme.quiet());
        let used = put_flow(
            pen.buf(),
            behind,
            &[
                (&told.what, theme.plain()),
                (if told.what.is_empty() { "" } else { "  " }, theme.quiet()),
                (&told.unit, theme.quiet()),
                (if told.unit.is_empty() { "" } else { "  " }, theme.quiet()),
                (&told.by, theme.quiet()),
                ("  ", theme.quiet()),
            ],
        );
        put(pen.buf(), indent(behind, used), &told.note, theme.plain());
    }
    if shown < list.len() {
        let label = if shown == 0 { words.records() } else { "" };
        let more = words.earlier(&(list.len() - shown));
        pen.labelled((label, theme.heading()), &more, theme.quiet(), 1);
    }
}
