//! Obligations as a table or as data: what `list`, `overdue` and `due` share.

use crate::board::{Filter, Obligation, Reminders};
use crate::cli::answer::Answer;
use crate::cli::args::FilterArgs;
use crate::cli::context::Context;
use crate::cli::opened::Opened;
use crate::cli::stop::Stop;
use crate::cli::table::Table;
use crate::cli::{json, resolve};
use crate::locale::say;

/// Which obligations are wanted, beyond the filter.
pub(super) struct Wanted<'a> {
    pub(super) json: bool,
    pub(super) filter: &'a FilterArgs,
    /// What is said where nothing is left.
    pub(super) none: String,
}

/// Lists the obligations that the filter and `fits` let through.
pub(super) fn run(
    context: &Context<'_>,
    wanted: &Wanted<'_>,
    fits: impl Fn(&Opened, &Obligation) -> bool,
) -> Result<Answer, Stop> {
    show(context, &Opened::open(context)?, wanted, fits)
}

/// The same of a folder that is open.
pub(super) fn show(
    context: &Context<'_>,
    opened: &Opened,
    wanted: &Wanted<'_>,
    fits: impl Fn(&Opened, &Obligation) -> bool,
) -> Result<Answer, Stop> {
    let filter: Filter = resolve::filter(context.words, &opened.plan, wanted.filter)?;
    let left: Vec<&Obligation> = opened
        .board
        .obligations
        .iter()
        .filter(|one| filter.lets(&opened.plan, one) && fits(opened, one))
        .collect();
    let words = context.words;
    if wanted.json {
        let why = |one: &Obligation| say::why(words, &opened.plan, one, opened.board.when);
        return Ok(Answer::json(&json::list(&opened.plan, left, why)));
    }
    let day = say::day(words, opened.day(), opened.plan.year);
    if left.is_empty() {
        return Ok(Answer::data("").say(words.cli.as_of(&day, &wanted.none)));
    }
    let data = table(context, opened, &left);
    Ok(Answer::data(data).say(words.cli.as_of(&day, &words.cli.count(&left.len()))))
}

/// One line an obligation.
pub(super) fn table(context: &Context<'_>, opened: &Opened, list: &[&Obligation]) -> String {
    let words = context.words;
    let heads = &words.cli;
    let headings = [
        heads.light(),
        heads.key(),
        heads.title(),
        heads.unit(),
        heads.due(),
    ];
    let mut table = Table::new(context.colour, &headings);
    let reminders = Reminders::gather(&opened.book, opened.board.when);
    for one in list {
        let promise = reminders.promise(one);
        let promise = promise.map(|it| say::promise(words, &opened.plan, &it));
        let due = due(context, opened, one);
        let cells = [
            light(context, one),
            one.key.to_string(),
            say::obligation_title(words, &opened.plan, one),
            say::unit(words, one.unit.as_ref()),
            promise.map_or_else(|| due.clone(), |promise| format!("{due} {promise}")),
        ];
        table.row(Some(one.light), &cells);
    }
    table.print()
}

/// Its sign and the word for its state.
pub(super) fn light(context: &Context<'_>, one: &Obligation) -> String {
    let words = context.words;
    let (sign, state) = (say::sign(words, one.light), say::state(words, one.state));
    format!("{sign} {state}")
}

/// The due day, and how late it is.
fn due(context: &Context<'_>, opened: &Opened, one: &Obligation) -> String {
    let words = context.words;
    if one.due.is_none() {
        return words.cli.no_day().to_owned();
    }
    let due = say::due_marked(words, one, opened.plan.year);
    if one.days_late > 0 && !one.light.is_settled() {
        let late = words.cli.days_late(&say::days(words, one.days_late));
        format!("{due} {late}")
    } else {
        due
    }
}
