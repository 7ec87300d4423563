//! `duban record`: a figure, something done, a case opened.

use super::lights::{self, find};
use super::{listing, said};
use crate::board::{Board, Key, Obligation, Which};
use crate::cli::answer::Answer;
use crate::cli::args::RecordArgs;
use crate::cli::context::Context;
use crate::cli::meant;
use crate::cli::opened::Opened;
use crate::cli::stop::Stop;
use crate::journal::{Body, Draft, Record};
use crate::locale::say;

pub(super) fn run(context: &Context<'_>, args: &RecordArgs) -> Result<Answer, Stop> {
    let mut opened = Opened::open(context)?;
    let meant = meant::read(&opened, args)?;
    let before = opened.board.clone();
    let record = opened.save(context, Draft { body: meant.body })?;
    let key = meant.key.or_else(|| opened_case(&opened.board, &record));
    let answer = tell(context, &opened, &before, &record, key.as_ref());
    Ok(answer)
}

/// The obligation that a case just opened is.
fn opened_case(board: &Board, record: &Record) -> Option<Key> {
    board
        .obligations
        .iter()
        .map(|one| &one.key)
        .find(|key| matches!(&key.which, Which::Case(id, None) if *id == record.id))
        .cloned()
}

/// The id as data; which obligation it meets and what the light has become as words.
fn tell(
    context: &Context<'_>,
    opened: &Opened,
    before: &Board,
    record: &Record,
    key: Option<&Key>,
) -> Answer {
    let (words, w) = (context.words, &context.words.cli);
    let said = said::text(words, &opened.plan, &record.body);
    let mut answer = Answer::data(format!("{}\n", record.id)).say(w.kept(&said));
    let is_case = matches!(record.body, Body::Case(_));
    match key {
        Some(key) if is_case => answer = answer.say(w.opened(key)),
        Some(key) => {
            let title = find(before, key)
                .or_else(|| find(&opened.board, key))
                .map(|one| say::obligation_title(words, &opened.plan, one))
                .unwrap_or_default();
            answer = answer.say(w.meets(key, &title));
        }
        None => answer = answer.say(w.meets_nothing()),
    }
    if let Some(key) = key {
        answer = lights(context, opened, before, key, answer);
        let again = matches!(&record.body, Body::Progress(it) if it.done);
        let met = find(before, key).and_then(|one| one.met);
        if let Some(first) = met.filter(|_| again).and_then(|it| opened.met(it)) {
            answer = answer.say(first.told(words)).say(w.kept_too());
        }
    }
    lights::others(context, before, &opened.board, key.into_iter(), answer)
}

/// The light before and after, and why.
fn lights(
    context: &Context<'_>,
    opened: &Opened,
    before: &Board,
    key: &Key,
    answer: Answer,
) -> Answer {
    let w = &context.words.cli;
    let light = |one: &Obligation| listing::light(context, one);
    let (was, now) = (find(before, key), find(&opened.board, key));
    let answer = match (was.map(light), now.map(light)) {
        (Some(was), Some(now)) if was == now => answer.say(w.no_change(&now)),
        (Some(was), Some(now)) => answer.say(w.turned(&was, &now)),
        (None, Some(now)) => answer.say(w.turned(&"-", &now)),
        (_, None) => answer,
    };
    match now {
        Some(now) => answer.say(say::why(
            context.words,
            &opened.plan,
            now,
            opened.board.when,
        )),
        None => answer,
    }
}
