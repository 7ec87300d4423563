//! `duban check`: looks at plan and journal, or records that a fault was seen.

use super::found::Found;
use crate::cli::answer::Answer;
use crate::cli::args::CheckArgs;
use crate::cli::context::Context;
use crate::cli::opened::{self, Opened};
use crate::cli::stop::Stop;
use crate::journal::{self, Accept, Body, Book, Draft};
use crate::plan;
use crate::text::Shown;

pub(in crate::cli::commands) fn run(
    context: &Context<'_>,
    args: &CheckArgs,
) -> Result<Answer, Stop> {
    if let (Some(fault), Some(reason)) = (&args.accept, &args.reason) {
        return accept(context, fault, reason);
    }
    let (_, loaded) = opened::load(context)?;
    let book = Book::read(loaded.journal);
    let text = match plan::refuse(&loaded.plan) {
        Ok(text) => text,
        Err(fault) => {
            // The lines that are shown are those of the file, as far as they can be read.
            let text = String::from_utf8_lossy(&loaded.plan);
            let found = Found::broken(&text, vec![fault], &book, loaded.links);
            return Ok(found.answer(context, args));
        }
    };
    let found = match plan::read(text) {
        Ok(plan) => {
            let found = Found::sound(text, &plan, &book, loaded.links);
            return Ok(found.answer(context, args));
        }
        Err(faults) => Found::broken(text, faults, &book, loaded.links),
    };
    Ok(found.answer(context, args))
}

/// Records that a fault of the journal was seen.
fn accept(context: &Context<'_>, typed: &str, reason: &str) -> Result<Answer, Stop> {
    let mut opened = Opened::open(context)?;
    let (faults, _) = journal::check(&opened.book, &opened.plan);
    let typed = typed.trim();
    let wanted = typed.to_ascii_uppercase();
    let fault = faults
        .iter()
        .find(|fault| {
            let id = fault.kind.id().map(|id| id.to_string());
            fault.place() == typed
                || id.is_some_and(|id| wanted.chars().count() >= 4 && id.ends_with(&wanted))
        })
        .ok_or_else(|| Stop::NoFault(typed.to_owned()))?;
    let body = Body::Accept(Accept {
        fault: fault.place().into(),
        crc: fault.crc,
        reason: Box::from(reason),
    });
    let place = Shown::line(&fault.place());
    let record = opened.save(context, Draft { body })?;
    let words = context.words;
    let answer = Answer::data(format!("{}\n", record.id)).say(words.cli.accepted(&place));
    Ok(answer)
}
