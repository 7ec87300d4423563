//! What the office sends or reads out: one plain paragraph a unit.

mod entry;
mod ledger;
mod missing;
mod paragraph;

pub use missing::tell_missing;

use crate::board::{Board, Filter, Obligation};
use crate::calendar::Day;
use crate::locale::Words;
use crate::locale::say::{item_title, unit};
use crate::plan::{ItemId, Plan, UnitId};
use crate::text::Shown;

use paragraph::Paragraphs;

/// Whom or what it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Subject {
    /// A unit; a collective stands for its members.
    Unit(UnitId),
    /// A task by its number.
    Task(u32),
    Item(ItemId),
    /// A leader by id.
    Leader(String),
}

/// What one unit is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paragraph {
    pub unit: UnitId,
    pub text: String,
}

/// One paragraph for each unit that is meant; `by`: the day until which an answer is asked for.
///
/// Who is told all that it owes is told of its problems and assignments as well.
///
/// Of a task, an item or a leader only the units that have something to do are told; where none has,
/// who leads is told so.
pub fn tell(
    w: &Words,
    plan: &Plan,
    board: &Board,
    subject: &Subject,
    by: Option<Day>,
) -> Vec<Paragraph> {
    let maker = Paragraphs {
        w,
        plan,
        when: board.when,
        by,
    };
    if let Subject::Unit(unit) = subject {
        return plan
            .units
            .expand(unit)
            .into_iter()
            .map(|unit| {
                let owed = owed_by(board, &unit, |_| true);
                let also = ledger::sentences(w, plan, board, &unit);
                let text = maker
                    .text(&unit, &owed, &also)
                    .unwrap_or_else(|| maker.nothing(&unit, None));
                Paragraph { unit, text }
            })
            .collect();
    }
    let meant = |one: &Obligation| is_meant(plan, subject, one);
    let mut told: Vec<Paragraph> = owing(plan, board, &meant)
        .into_iter()
        .filter_map(|unit| {
            let text = maker.text(&unit, &owed_by(board, &unit, meant), "")?;
            Some(Paragraph { unit, text })
        })
        .collect();
    if told.is_empty() {
        told = nothing(&maker, subject);
    }
    told
}

/// Whether there is something to tell a unit: it owes something late or near, or has not done with a
/// problem or an assignment that is.
pub fn waits(board: &Board, unit: &UnitId) -> bool {
    let is_lit = |one: &Obligation| one.unit.as_ref() == Some(unit) && one.light.is_lit();
    board.obligations.iter().any(is_lit)
        || board.ledger.iter().any(|it| ledger::waits_for(it, unit))
}

fn is_meant(plan: &Plan, subject: &Subject, one: &Obligation) -> bool {
    let item = plan.items.get(one.item);
    match subject {
        Subject::Unit(unit) => one.unit.as_ref() == Some(unit),
        Subject::Task(number) => item.is_some_and(|it| it.task == Some(*number)),
        Subject::Item(id) => item.is_some_and(|it| it.id == *id),
        Subject::Leader(leader) => {
            let filter = Filter {
                leader: Some(leader.clone()),
                ..Filter::default()
            };
            filter.lets(plan, one)
        }
    }
}

/// All units that owe something of it, in the order of the plan.
fn owing(plan: &Plan, board: &Board, meant: &dyn Fn(&Obligation) -> bool) -> Vec<UnitId> {
    let mut units: Vec<UnitId> = board
        .obligations
        .iter()
        .filter(|one| meant(one))
        .filter_map(|one| one.unit.clone())
        .collect();
    units.sort_by(|a, b| (plan.units.order(a), a).cmp(&(plan.units.order(b), b)));
    units.dedup();
    units
}

fn owed_by<'a>(
    board: &'a Board,
    unit: &UnitId,
    meant: impl Fn(&Obligation) -> bool,
) -> Vec<&'a Obligation> {
    board
        .obligations
        .iter()
        .filter(|one| one.unit.as_ref() == Some(unit) && meant(one))
        .collect()
}

/// Who leads is told that there is nothing.
fn nothing(maker: &Paragraphs<'_>, subject: &Subject) -> Vec<Paragraph> {
    let plan = maker.plan;
    let (units, matter) = match subject {
        Subject::Unit(unit) => (vec![unit.clone()], None),
        Subject::Task(number) => plan.task(*number).map_or_else(Default::default, |task| {
            let lead = task.lead.clone().or_else(|| task.units.first().cloned());
            let title = Shown::line(task.label()).into_string();
            (lead.into_iter().collect(), Some(title))
        }),
        Subject::Item(id) => plan
            .item(id.as_str())
            .map_or_else(Default::default, |item| {
                let units = match item.owers.first().or(item.lead.as_ref()) {
                    Some(first) => vec![first.clone()],
                    None => item.units.first().cloned().into_iter().collect(),
                };
                (units, Some(item_title(item)))
            }),
        Subject::Leader(id) => {
            let leader = plan.leaders.iter().find(|it| it.id == *id);
            (leader.map(|it| it.units.clone()).unwrap_or_default(), None)
        }
    };
    units
        .into_iter()
        .map(|unit| Paragraph {
            text: maker.nothing(&unit, matter.as_deref()),
            unit,
        })
        .collect()
}

/// A unit's name as it begins a paragraph.
fn name(w: &Words, id: &UnitId) -> String {
    unit(w, Some(id))
}
