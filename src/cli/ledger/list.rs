//! `duban problem list` and `duban assignment list`.

use super::args::LedgerListArgs;
use super::{names, rows};
use crate::board::ledger::{LedgerEntry, LedgerFilter, Stage};
use crate::cli::answer::Answer;
use crate::cli::context::Context;
use crate::cli::opened::Opened;
use crate::cli::stop::Stop;
use crate::cli::{choices, json, resolve};
use crate::journal::Ledger;
use crate::locale::say;

pub(super) fn run(
    context: &Context<'_>,
    of: Ledger,
    args: &LedgerListArgs,
) -> Result<Answer, Stop> {
    let opened = Opened::open(context)?;
    let filter = filter(context, &opened, of, args)?;
    let mut left: Vec<&LedgerEntry> = opened
        .board
        .ledger
        .iter()
        .filter(|it| filter.lets(it))
        .collect();
    if args.json {
        let why =
            |it: &LedgerEntry| say::ledger_why(context.words, &opened.plan, it, opened.board.when);
        return Ok(Answer::json(&json::ledger(left, why)));
    }
    let w = &context.words.cli;
    let day = say::day(context.words, opened.day(), opened.plan.year);
    if left.is_empty() {
        return Ok(Answer::data("").say(w.as_of(&day, &w.none_listed())));
    }
    left.sort_by_key(|it| (it.light.rank(), it.urgency()));
    let late = left.iter().filter(|it| it.is_overdue()).count();
    let count = context.words.ledger_cli.counted(&left.len(), &late);
    Ok(Answer::data(rows::table(context, &opened, &left)).say(w.as_of(&day, &count)))
}

fn filter(
    context: &Context<'_>,
    opened: &Opened,
    of: Ledger,
    args: &LedgerListArgs,
) -> Result<LedgerFilter, Stop> {
    Ok(LedgerFilter {
        ledger: Some(of),
        source: args
            .source
            .as_deref()
            .map(|typed| names::source(context.words, typed))
            .transpose()?,
        unit: args
            .unit
            .as_deref()
            .map(|name| resolve::unit(&opened.plan, name))
            .transpose()?,
        stage: args.step.as_deref().and_then(Stage::from_code),
        light: args
            .light
            .as_deref()
            .map(|name| choices::light(context.words, name))
            .transpose()?,
        task: args.task,
    })
}
