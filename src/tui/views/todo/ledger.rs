//! The ledger in the to-do list: a line for all that is late, one for all that is near, each of the two
//! ledgers apart.

use super::lines::Line;
use crate::board::ledger::{LedgerEntry, LedgerFilter};
use crate::board::{Filter, Light};
use crate::journal::Ledger;
use crate::locale::say;
use crate::plan::UnitId;
use crate::text::Shown;
use crate::tui::desk::Desk;
use crate::tui::views::rows::Texts;

/// The heading and the lines; nothing where nothing of the ledger asks for something.
pub(super) fn lines(desk: &Desk, filter: &Filter) -> Vec<Line> {
    let lights = [Light::Red, Light::Yellow, Light::Blue];
    let ledgers = [Ledger::Problem, Ledger::Assignment];
    let all = lights
        .into_iter()
        .flat_map(|light| ledgers.map(|ledger| (ledger, light)));
    let found: Vec<(Line, usize)> = all
        .filter_map(|(ledger, light)| {
            let count = entries(desk, filter, ledger, light).count();
            (count > 0).then_some((Line::Ledger(ledger, light), count))
        })
        .collect();
    let count = found.iter().map(|it| it.1).sum();
    let mut lines = Vec::new();
    if count > 0 {
        lines.push(Line::LedgerHeading(count));
        lines.extend(found.into_iter().map(|it| it.0));
    }
    lines
}

/// The entries of a ledger that show a light and that a filter lets through.
fn entries<'a>(
    desk: &'a Desk,
    filter: &Filter,
    ledger: Ledger,
    light: Light,
) -> impl Iterator<Item = &'a LedgerEntry> {
    let narrowed = LedgerFilter {
        ledger: Some(ledger),
        unit: filter.unit.clone(),
        light: Some(light),
        task: filter.task,
        ..LedgerFilter::default()
    };
    // What a leader looks after are obligations; kinds and other lights are none of the ledger's.
    let fits = filter.leader.is_none()
        && filter.kind.is_none()
        && filter.light.is_none_or(|it| it == light);
    desk.board
        .ledger
        .iter()
        .filter(move |it| fits && narrowed.lets(it))
}

/// The same, the most urgent first.
fn by_urgency<'a>(
    desk: &'a Desk,
    filter: &Filter,
    ledger: Ledger,
    light: Light,
) -> Vec<&'a LedgerEntry> {
    let mut list: Vec<&LedgerEntry> = entries(desk, filter, ledger, light).collect();
    list.sort_by_key(|it| it.urgency());
    list
}

/// Who has not done with the entries of a line, the most urgent first.
pub(super) fn owers(desk: &Desk, filter: &Filter, ledger: Ledger, light: Light) -> Vec<UnitId> {
    let list = by_urgency(desk, filter, ledger, light);
    let mut units: Vec<UnitId> = Vec::new();
    for unit in list.into_iter().flat_map(LedgerEntry::open_units) {
        if !units.contains(unit) {
            units.push(unit.clone());
        }
    }
    units
}

/// A line in texts: as many as there are, the most urgent by name.
pub(super) fn texts(desk: &Desk, filter: &Filter, ledger: Ledger, light: Light) -> Option<Texts> {
    let w = &desk.words;
    let count = entries(desk, filter, ledger, light).count();
    let first = entries(desk, filter, ledger, light).min_by_key(|it| it.urgency())?;
    let what = Shown::line(&first.entry.what);
    Some(Texts {
        light,
        state: say::ledger_state(w, &desk.plan, first, desk.board.when),
        id: w.record_kind.of(ledger.code()).to_owned(),
        title: if count > 1 {
            w.ledger_view.todo_title(&count, &what)
        } else {
            what.into_string()
        },
        who: say::ledger_units(w, &desk.plan, first),
        due: first.due,
        promise: None,
    })
}

/// All of a line, each with its state, the most urgent first.
pub(super) fn told(
    desk: &Desk,
    filter: &Filter,
    ledger: Ledger,
    light: Light,
) -> Vec<(String, String)> {
    let w = &desk.words;
    by_urgency(desk, filter, ledger, light)
        .into_iter()
        .map(|it| {
            let state = say::ledger_state(w, &desk.plan, it, desk.board.when);
            let units = say::ledger_units(w, &desk.plan, it);
            let what = Shown::line(&it.entry.what);
            (state, format!("{what}  {units}"))
        })
        .collect()
}
