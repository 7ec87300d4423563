//! The name of an obligation, the same for as long as the plan has the item (rules part 3).

use std::fmt;

use crate::calendar::{Day, Period};
use crate::journal::RecordId;
use crate::plan::{ItemId, UnitId};

/// An obligation's key: `11.2`, `11.6@2024-03-31`, `14.1@2024-03/UNIT`, `1.3#01HS…/STEP`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Key {
    pub item: ItemId,
    pub which: Which,
    /// The unit that owes it, where an item is owed by several.
    pub unit: Option<UnitId>,
}

/// Which of an item's obligations.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Which {
    /// The only one.
    Whole,
    /// A checkpoint, by the day it was first set for.
    Day(Day),
    /// A period's report or confirmation.
    Period(Period),
    /// A case by its opening record, and a later step by its id.
    Case(RecordId, Option<String>),
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.item)?;
        match &self.which {
            Which::Whole => {}
            Which::Day(day) => write!(f, "@{}", day.format("%Y-%m-%d"))?,
            Which::Period(period) => write!(f, "@{period}")?,
            Which::Case(record, step) => {
                write!(f, "#{record}")?;
                if let Some(step) = step {
                    write!(f, "/{step}")?;
                }
            }
        }
        match &self.unit {
            Some(unit) => write!(f, "/{unit}"),
            None => Ok(()),
        }
    }
}

impl Key {
    /// Reads a key as it is written; `None` where the text has another form.
    ///
    /// A shortened case id is looked up by who has the journal, before this.
    pub fn parse(text: &str) -> Option<Self> {
        // An item's id ends at the first of these signs; units and steps may hold them.
        let (item, rest) =
            text.split_at_checked(text.find(['@', '#', '/']).unwrap_or(text.len()))?;
        if item.is_empty() {
            return None;
        }
        let (which, unit) = if let Some(case) = rest.strip_prefix('#') {
            let (id, step) = after_slash(case);
            (
                Which::Case(RecordId::parse(id)?, step.map(str::to_owned)),
                None,
            )
        } else if let Some(dated) = rest.strip_prefix('@') {
            let (day, unit) = after_slash(dated);
            let which = match Day::parse_from_str(day, "%Y-%m-%d") {
                Ok(day) => Which::Day(day),
                Err(_) => Which::Period(day.parse().ok()?),
            };
            (which, unit)
        } else {
            (Which::Whole, rest.strip_prefix('/'))
        };
        Some(Self {
            item: ItemId::from(item),
            which,
            unit: unit.map(UnitId::from),
        })
    }
}

fn after_slash(text: &str) -> (&str, Option<&str>) {
    match text.split_once('/') {
        Some((head, rest)) => (head, Some(rest)),
        None => (text, None),
    }
}
