//! `duban dispatch accept`: one sheet, or every sheet that nothing speaks against.

use super::dispatch::{decide, fine, heading, month, name, named_cell, on, rounds};
use super::lights;
use crate::board::rounds::dispatch::{CellName, Doubt};
use crate::cli::answer::Answer;
use crate::cli::context::Context;
use crate::cli::dispatch_args::AcceptArgs;
use crate::cli::opened::Opened;
use crate::cli::stop::Stop;
use crate::journal::{Body, Draft};
use crate::locale::say;

pub(super) fn run(
    context: &Context<'_>,
    opened: &mut Opened,
    args: &AcceptArgs,
) -> Result<Answer, Stop> {
    if let (Some(task), Some(unit)) = (&args.task, &args.unit) {
        let cell = named_cell(opened, (task, unit), args.month.as_deref())?;
        let on = on(opened, &args.act)?;
        let mut act = fine(rounds(opened).accept(&cell, on))?;
        act.name = name(&args.act);
        return decide(context, opened, &cell, act);
    }
    all(context, opened, args)
}

fn all(context: &Context<'_>, opened: &mut Opened, args: &AcceptArgs) -> Result<Answer, Stop> {
    let month = month(opened, args.month.as_deref())?;
    let on = on(opened, &args.act)?;
    let all = fine(rounds(opened).accept_all(month, on))?;
    let (words, matrix) = (context.words, &context.words.matrix);
    let named = say::period(words, month, opened.plan.year);
    let before = opened.board.clone();
    let drafts = all.acts.into_iter().map(|mut act| {
        act.name = name(&args.act);
        let body = Body::Dispatch(act);
        Draft { body }
    });
    let drafts: Vec<Draft> = drafts.collect();
    let mut answer = if drafts.is_empty() {
        let none = if all.doubted.is_empty() {
            matrix.none_waits()
        } else {
            matrix.none_sound()
        };
        Answer::data("").say(none)
    } else {
        let saved = opened.save_all(context, &drafts)?;
        let ids = saved.iter().map(|it| format!("{}\n", it.id));
        let told = words.dispatch.accepted_together(&named, &saved.len());
        Answer::data(ids.collect::<String>()).say(words.cli.kept(&told))
    };
    if !all.doubted.is_empty() {
        answer = answer.say(matrix.left_out(&all.doubted.len()));
        for (cell, doubts) in &all.doubted {
            answer = answer.say(doubted(context, opened, cell, doubts));
        }
    }
    let answer = answer.say(heading(context, opened, &rounds(opened).round(month)));
    Ok(lights::turned(context, &before, &opened.board, answer))
}

/// A sheet that is left out, with everything that speaks against it.
fn doubted(context: &Context<'_>, opened: &Opened, cell: &CellName, doubts: &[Doubt]) -> String {
    let words = context.words;
    let tell = |it| say::doubt(words, &opened.plan, it);
    let why: Vec<String> = doubts.iter().map(tell).collect();
    let unit = say::unit(words, Some(&cell.unit));
    let cell = format!("{unit} {}", cell.task);
    words.matrix.left_one(&cell, &why.join(words.why.comma()))
}
