//! `duban void`: takes back a record by naming it in a new one.

use super::said;
use crate::cli::answer::Answer;
use crate::cli::args::VoidArgs;
use crate::cli::context::Context;
use crate::cli::opened::Opened;
use crate::cli::stop::Stop;
use crate::journal::{Body, Draft, FindError, Record, Standing, Void};

pub(super) fn run(context: &Context<'_>, args: &VoidArgs) -> Result<Answer, Stop> {
    let mut opened = Opened::open(context)?;
    let at = opened.book.find(&args.id)?;
    let target = opened
        .book
        .record(at)
        .cloned()
        .ok_or_else(|| FindError::None(args.id.clone()))?;
    may_be_taken_back(&opened, at, &target)?;
    let body = Body::Void(Void {
        target: target.id,
        reason: args.reason.as_deref().map(Box::from),
    });
    let record = opened.save(context, Draft { body })?;
    let text = said::text(context.words, &opened.plan, &target.body);
    let words = context.words;
    let answer =
        Answer::data(format!("{}\n", record.id)).say(words.cli.taken_back(&target.id, &text));
    Ok(answer)
}

fn may_be_taken_back(opened: &Opened, at: u32, target: &Record) -> Result<(), Stop> {
    if matches!(target.body, Body::Void(_)) {
        return Err(Stop::IsVoid);
    }
    let standing = usize::try_from(at)
        .ok()
        .and_then(|at| opened.book.standings(None).get(at).copied());
    if standing == Some(Standing::Voided) {
        return Err(Stop::AlreadyVoided);
    }
    let named_by = opened.book.named_by(target.id);
    if named_by.is_empty() {
        Ok(())
    } else {
        Err(Stop::NamedBy(named_by.iter().map(|it| it.id).collect()))
    }
}
