//! Which lights turned by what was recorded.

use super::listing;
use crate::board::{Board, Key, Obligation, changes};
use crate::cli::answer::Answer;
use crate::cli::context::Context;

/// How many lights that turned are named.
const MOST_CHANGES: usize = 5;

/// Names the lights that turned, without those already told.
pub(super) fn others<'a>(
    context: &Context<'_>,
    before: &Board,
    after: &Board,
    told: impl Iterator<Item = &'a Key>,
    mut answer: Answer,
) -> Answer {
    let told: Vec<&Key> = told.collect();
    for change in changes(&before.obligations, &after.obligations)
        .into_iter()
        .filter(|change| !told.contains(&&change.key))
        .take(MOST_CHANGES)
    {
        let (was, now) = (find(before, &change.key), find(after, &change.key));
        let light = |one: Option<&Obligation>| {
            one.map_or_else(|| "-".to_owned(), |one| listing::light(context, one))
        };
        let (was, now) = (light(was), light(now));
        answer = answer.say(context.words.cli.also(&change.key, &was, &now));
    }
    answer
}

/// Names all lights that turned since a board.
pub(super) fn turned(
    context: &Context<'_>,
    before: &Board,
    after: &Board,
    answer: Answer,
) -> Answer {
    others(context, before, after, std::iter::empty(), answer)
}

/// The obligation with this key.
pub(super) fn find<'a>(board: &'a Board, key: &Key) -> Option<&'a Obligation> {
    board.obligations.iter().find(|one| one.key == *key)
}
