//! Units and the collectives they belong to.

use foldhash::HashMap;
use foldhash::fast::RandomState;

use super::ids::UnitId;

/// A responsible unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unit {
    pub id: UnitId,
    /// The full official name.
    pub name: String,
    /// Free text that keeps like with like: county units, townships.
    pub group: Option<String>,
    /// A collective's members, which may be collectives; `Some` of nothing: not known yet.
    pub members: Option<Vec<UnitId>>,
    /// Keys whose values the document does not give.
    pub assumed: Vec<String>,
}

impl Unit {
    /// Whether the unit stands for others.
    pub const fn is_collective(&self) -> bool {
        self.members.is_some()
    }
}

/// All units of a plan, in the order of the file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Units {
    list: Vec<Unit>,
    index: HashMap<UnitId, usize>,
}

impl Units {
    /// Takes the units in the order of the file; of two with one id the first is found.
    pub fn new(list: Vec<Unit>) -> Self {
        let mut index = HashMap::with_capacity_and_hasher(list.len(), RandomState::default());
        for (at, unit) in list.iter().enumerate() {
            index.entry(unit.id.clone()).or_insert(at);
        }
        Self { list, index }
    }

    /// All of them, in the order of the file.
    pub fn iter(&self) -> std::slice::Iter<'_, Unit> {
        self.list.iter()
    }

    /// The unit with this id.
    pub fn get(&self, id: &UnitId) -> Option<&Unit> {
        self.index.get(id).and_then(|&at| self.list.get(at))
    }

    /// The unit that people call by this short or full name.
    pub fn find(&self, name: &str) -> Option<&Unit> {
        let name = name.trim();
        self.list
            .iter()
            .find(|unit| unit.id.as_str() == name)
            .or_else(|| self.list.iter().find(|unit| unit.name == name))
    }

    /// Place of a unit in the file, to sort by; unknown ones come last.
    pub fn order(&self, id: &UnitId) -> usize {
        self.index.get(id).copied().unwrap_or(usize::MAX)
    }

    /// Whether a unit of this short name is declared.
    pub(super) fn has(&self, name: &str) -> bool {
        self.index.contains_key(name)
    }

    /// The id of this name; of a unit that is declared a copy of its own, which is cheap.
    pub(super) fn id(&self, name: &str) -> UnitId {
        let known = self.index.get_key_value(name).map(|(id, _)| id.clone());
        known.unwrap_or_else(|| UnitId::from(name))
    }

    /// The unit itself, or its members, down to units that are no collectives.
    ///
    /// A collective without members stands for itself (rules part 2).
    pub fn expand(&self, id: &UnitId) -> Vec<UnitId> {
        self.expand_all([id])
    }

    /// All of the list as [`Self::expand`] does it with one, each unit once.
    pub(super) fn expand_all<'u>(&self, list: impl IntoIterator<Item = &'u UnitId>) -> Vec<UnitId> {
        let mut out = Vec::new();
        for id in list {
            self.expand_into(id, &mut out, 0);
        }
        out
    }

    fn expand_into(&self, id: &UnitId, out: &mut Vec<UnitId>, depth: usize) {
        let members = self.get(id).and_then(|unit| unit.members.as_deref());
        match members {
            // A cycle is a fault of the plan; the bound keeps this total all the same.
            Some(members) if !members.is_empty() && depth < 8 => {
                for member in members {
                    self.expand_into(member, out, depth + 1);
                }
            }
            _ => {
                if !out.contains(id) {
                    out.push(id.clone());
                }
            }
        }
    }
}

impl<'a> IntoIterator for &'a Units {
    type Item = &'a Unit;
    type IntoIter = std::slice::Iter<'a, Unit>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}
