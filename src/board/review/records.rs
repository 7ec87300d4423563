//! What was recorded of the item of a stop.

use super::stop::{About, Stop};
use crate::board::{Board, Key, Which};
use crate::journal::{Body, Book, Record, RecordId};
use crate::plan::Plan;

/// The records about the item of a stop that count, the latest first by their day, then by id. Of a
/// case none of other cases; none at all of rounds and entries, which are about no item.
pub fn item_records<'a>(
    plan: &Plan,
    book: &'a Book,
    board: &Board,
    stop: &Stop,
) -> Vec<&'a Record> {
    let row = match stop.about {
        About::Row(at) => board.rows.get(at),
        About::Item(_) | About::Round(_) | About::Entry(_) => None,
    };
    let item = match stop.about {
        About::Row(_) => row.map(|row| row.item),
        About::Item(at) => Some(at),
        About::Round(_) | About::Entry(_) => None,
    };
    let Some(item) = item.and_then(|at| plan.items.get(at)) else {
        return Vec::new();
    };
    let members = row.into_iter().flat_map(|row| board.members(row));
    let cases: Vec<RecordId> = members.filter_map(|one| case(&one.key)).collect();
    let of_another = |record: &Record| {
        let named = named_case(record);
        !cases.is_empty() && named.is_some_and(|id| !cases.contains(&id))
    };
    let when = board.when;
    let live = book.live(when.known).into_iter();
    let mut list: Vec<&Record> = live
        .filter_map(|at| book.record(at))
        .filter(|it| it.body.is_about(&item.id) && !of_another(it))
        .filter(|it| it.body.on().is_some_and(|on| on <= when.as_of))
        .collect();
    list.sort_by_key(|it| std::cmp::Reverse((it.body.on(), it.id)));
    list
}

/// The case that a record opens, carries on, or speaks of by its key.
fn named_case(record: &Record) -> Option<RecordId> {
    let of_key = |key: &str| Key::parse(key).as_ref().and_then(case);
    match &record.body {
        Body::Case(_) => Some(record.id),
        Body::Progress(it) => it.meets.case(),
        Body::Reminder(it) => it.key.as_deref().and_then(of_key),
        Body::Extension(it) => of_key(&it.key),
        Body::Checkin(_)
        | Body::Dispatch(_)
        | Body::Visit(_)
        | Body::Entry(_)
        | Body::Step(_)
        | Body::Review(_)
        | Body::Flag(_)
        | Body::Note(_)
        | Body::Void(_)
        | Body::Accept(_)
        | Body::Other { .. } => None,
    }
}

const fn case(key: &Key) -> Option<RecordId> {
    match key.which {
        Which::Case(id, _) => Some(id),
        Which::Whole | Which::Day(_) | Which::Period(_) => None,
    }
}
