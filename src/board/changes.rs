//! What turned which light between two boards.

use foldhash::HashMap;

use super::key::Key;
use super::light::Light;
use super::obligation::Obligation;

/// An obligation whose light is not what it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    pub key: Key,
    /// `None`: it was not owed yet.
    pub from: Option<Light>,
    pub to: Light,
}

/// Every obligation of the later day whose light changed, in its order.
pub fn changes(before: &[Obligation], after: &[Obligation]) -> Vec<Change> {
    let old: HashMap<&Key, Light> = before.iter().map(|it| (&it.key, it.light)).collect();
    after
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
