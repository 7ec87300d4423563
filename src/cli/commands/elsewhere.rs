//! What else is late and is no obligation of the plan: counted apart, told in one line.

use crate::board::Filter;
use crate::board::ledger::{LedgerEntry, ledger_overdue};
use crate::board::rounds::dispatch::{Round, Rounds};
use crate::cli::answer::Answer;
use crate::cli::args::FilterArgs;
use crate::cli::context::Context;
use crate::cli::opened::Opened;
use crate::cli::resolve;
use crate::cli::stop::Stop;
use crate::locale::say;

/// Says what is late of one kind, one phrase each.
type Kind = fn(&Context<'_>, &Opened, &Filter) -> Vec<String>;

/// All kinds, in the order in which they are told.
const KINDS: &[Kind] = &[sheets, ledger];

/// Adds the line, where anything is late.
pub(super) fn tell(
    context: &Context<'_>,
    opened: &Opened,
    typed: &FilterArgs,
    answer: Answer,
) -> Result<Answer, Stop> {
    let filter = resolve::filter(context.words, &opened.plan, typed)?;
    let late: Vec<String> = KINDS
        .iter()
        .flat_map(|kind| kind(context, opened, &filter))
        .collect();
    if late.is_empty() {
        return Ok(answer);
    }
    let list = late.join(context.words.cli.comma());
    Ok(answer.say(context.words.dispatch.also_late(&list)))
}

/// Sheets of the monthly round that are missing past their day.
fn sheets(context: &Context<'_>, opened: &Opened, filter: &Filter) -> Vec<String> {
    if filter.light.is_some() || filter.kind.is_some() || filter.leader.is_some() {
        return Vec::new();
    }
    let rounds = Rounds::of(&opened.plan, &opened.book, opened.board.when);
    let units = filter
        .unit
        .as_ref()
        .map(|unit| opened.plan.units.expand(unit));
    let count = |round: &Round| {
        round
            .arrears()
            .filter(|cell| filter.task.is_none_or(|task| cell.task == task))
            .filter(|cell| {
                units
                    .as_ref()
                    .is_none_or(|units| units.contains(&cell.unit))
            })
            .count()
    };
    let months = rounds.in_arrears();
    months
        .iter()
        .map(|round| (round.month, count(round)))
        .filter(|(_, missing)| *missing > 0)
        .map(|(month, missing)| {
            let month = say::period(context.words, month, opened.plan.year);
            context.words.dispatch.round_missing(&month, &missing)
        })
        .collect()
}

/// Problems and assignments past their day.
fn ledger(context: &Context<'_>, opened: &Opened, filter: &Filter) -> Vec<String> {
    if filter.light.is_some() || filter.kind.is_some() || filter.leader.is_some() {
        return Vec::new();
    }
    let units = filter
        .unit
        .as_ref()
        .map(|unit| opened.plan.units.expand(unit));
    let fits = |entry: &&LedgerEntry| {
        let of_unit = |units: &Vec<_>| entry.unit_ids().any(|unit| units.contains(unit));
        filter
            .task
            .is_none_or(|task| entry.entry.task == Some(task))
            && units.as_ref().is_none_or(of_unit)
    };
    let (problems, assignments) = ledger_overdue(opened.board.ledger.iter().filter(fits));
    let w = &context.words.ledger_cli;
    let mut late = Vec::new();
    if problems > 0 {
        late.push(w.problems_overdue(&problems));
    }
    if assignments > 0 {
        late.push(w.assignments_overdue(&assignments));
    }
    late
}
