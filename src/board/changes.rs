//! What turned which light between two boards.

use foldhash::HashMap;

use super::key::Key;
use super::light::Light;
use super::whole::Board;

/// An obligation whose light is not what it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    pub key: Key,
    /// `None`: it was not owed yet.
    pub from: Option<Light>,
    pub to: Light,
}

/// Every obligation of the later board whose light changed, in its order.
pub fn changes(before: &Board, after: &Board) -> Vec<Change> {
    let old: HashMap<&Key, Light> = before
        .obligations
        .iter()
        .map(|it| (&it.key, it.light))
        .collect();
    after
        .obligations
        .iter()
        .filter_map(|it| {
            let from = old.get(&it.key).copied();
            (from != Some(it.light)).then(|| Change {
                key: it.key.clone(),
                from,
                to: it.light,
            })
        })
        .collect()
}
