//! `duban changes`: what turned which light since a day, and why.

use crate::board::{Obligation, turned_since};
use crate::cli::answer::Answer;
use crate::cli::args_follow::ChangesArgs;
use crate::cli::context::Context;
use crate::cli::opened::Opened;
use crate::cli::stop::Stop;
use crate::cli::stop_follow::FollowStop;
use crate::cli::table::Table;
use crate::cli::{json, resolve};
use crate::locale::say;

pub(super) fn run(context: &Context<'_>, args: &ChangesArgs) -> Result<Answer, Stop> {
    let opened = Opened::open(context)?;
    let (since, as_of) = (resolve::day(&opened, &args.since)?, opened.day());
    if since >= as_of {
        return Err(FollowStop::NotBefore { since, as_of }.into());
    }
    let (words, w, plan) = (context.words, &context.words.changing, &opened.plan);
    let turned = turned_since(plan, &opened.book, &opened.board, since);
    let why = |one: &Obligation| say::why(words, plan, one, opened.board.when);
    if args.json {
        return Ok(Answer::json(&json::changes(
            plan,
            &opened.board,
            &turned,
            why,
        )));
    }
    if turned.is_empty() {
        return Ok(Answer::data("").say(w.none(&say::day(words, since, plan.year))));
    }
    let headings = [
        w.to(),
        w.from(),
        w.on(),
        w.key(),
        w.title(),
        w.unit(),
        w.why(),
    ];
    let mut table = Table::new(context.colour, &headings);
    for it in &turned {
        let Some(now) = opened.board.obligations.get(it.at) else {
            continue;
        };
        let cells = [
            say::state(words, now.state).to_owned(),
            say::state(words, it.was).to_owned(),
            say::day(words, it.on, plan.year),
            it.key.to_string(),
            say::obligation_title(words, plan, now),
            say::unit(words, now.unit.as_ref()),
            why(now),
        ];
        table.row(Some(it.to), &cells);
    }
    Ok(Answer::data(table.print()).say(w.count(&turned.len())))
}
