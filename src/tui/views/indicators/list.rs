//! What is listed, and what each line says.

use super::state::Indicators;
use crate::board::{Light, Obligation, PaceClass, Reading, Row};
use crate::locale::say;
use crate::plan::{Kind, Split};
use crate::text::Shown;
use crate::tui::desk::Desk;
use crate::tui::views::detail::rows_of;

/// Indicators and zeros by their place in the plan.
pub(super) fn entries(desk: &Desk) -> impl Iterator<Item = usize> {
    let items = desk.plan.items.iter().enumerate();
    items
        .filter(|(_, item)| matches!(item.kind, Kind::Indicator(_) | Kind::Zero(_)))
        .map(|(at, _)| at)
}

/// The row that speaks for an item: the worst that is lit, else the next that is owed, else the
/// last; and what leads it. Nothing of a reference figure.
pub(super) fn leading(desk: &Desk, at: usize) -> Option<(&Row, &Obligation)> {
    let own = desk.board.rows.get(rows_of(desk, at)).unwrap_or_default();
    let rows = || own.iter();
    let row = rows()
        .filter(|row| row.light.is_lit())
        .min_by_key(|row| (row.light.rank(), row.due))
        .or_else(|| rows().find(|row| !row.light.is_settled()))
        .or_else(|| rows().last())?;
    Some((row, row.leading(&desk.board.obligations)?))
}

/// Red, yellow, or behind its line.
pub(super) fn is_behind(desk: &Desk, at: usize) -> bool {
    leading(desk, at).is_some_and(|(row, one)| {
        let pace = one.pace.as_ref().map(|pace| pace.class);
        matches!(row.light, Light::Red | Light::Yellow) || pace == Some(PaceClass::Behind)
    })
}

/// A line in texts.
#[derive(Debug)]
pub(super) struct Texts {
    pub(super) light: Option<Light>,
    pub(super) state: String,
    pub(super) id: String,
    pub(super) title: String,
    pub(super) latest: String,
    pub(super) target: String,
}

/// Puts an item into texts.
pub(super) fn texts(view: &Indicators, desk: &Desk, at: usize) -> Option<Texts> {
    let item = desk.item(at)?;
    let words = &desk.words;
    let measure = item.measure().unwrap_or_default();
    let lead = leading(desk, at);
    let reading = lead.map_or_else(|| reference(view, at), |(_, one)| one.reading.as_ref());
    let latest = match (&item.split, lead) {
        (Split::Each { .. }, Some((row, _))) if row.owers > 1 => {
            let with = desk.board.members(row).filter(|it| it.reading.is_some());
            words.indicators_view.reported(&with.count(), &row.owers)
        }
        _ => reading.map_or_else(
            || "-".to_owned(),
            |reading| say::figure(words, reading.value.rounded(2), measure),
        ),
    };
    let goal = lead
        .and_then(|(_, one)| one.target.as_ref())
        .or_else(|| item.indicator()?.goal.as_ref());
    let target = match (goal, &item.kind) {
        (Some(goal), _) => say::goal_short(words, &desk.plan, goal, measure),
        (None, Kind::Zero(_)) => "0".to_owned(),
        (None, _) => String::new(),
    };
    Some(Texts {
        light: lead.map(|(row, _)| row.light),
        state: lead.map_or_else(
            || words.task_view.reference().to_owned(),
            |(row, _)| say::row_state(words, &desk.plan, &desk.board, row),
        ),
        id: Shown::line(item.id.as_str()).into_string(),
        title: say::item_title(item),
        latest,
        target,
    })
}

/// The latest of a reference figure.
fn reference(view: &Indicators, at: usize) -> Option<&Reading> {
    let found = view.latest.iter().find(|(item, _)| *item == at);
    found.and_then(|(_, series)| series.latest())
}
