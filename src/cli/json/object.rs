//! Building an object whose fields are left out where there is nothing to say.

use serde_json::{Map, Value};

use crate::calendar::Day;

/// An object in the order in which its fields are put.
#[derive(Debug, Default)]
pub(super) struct Object(Map<String, Value>);

impl Object {
    /// A field that is always there.
    pub(super) fn put(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.0.insert(name.to_owned(), value.into());
        self
    }

    /// A field that stands only where there is a value.
    pub(super) fn put_if(self, name: &str, value: Option<impl Into<Value>>) -> Self {
        match value {
            Some(value) => self.put(name, value),
            None => self,
        }
    }

    /// A list that is left out where it is empty.
    pub(super) fn put_some(self, name: &str, list: Vec<Value>) -> Self {
        if list.is_empty() {
            self
        } else {
            self.put(name, list)
        }
    }

    /// A mark that is left out where it does not hold.
    pub(super) fn mark(self, name: &str, holds: bool) -> Self {
        if holds { self.put(name, true) } else { self }
    }
}

impl From<Object> for Value {
    fn from(object: Object) -> Self {
        Self::Object(object.0)
    }
}

/// A day in ISO 8601.
pub(super) fn day(day: Day) -> String {
    day.format("%Y-%m-%d").to_string()
}

/// Names as a list of texts.
pub(super) fn names<'a, T: ToString + 'a>(list: impl IntoIterator<Item = &'a T>) -> Vec<Value> {
    list.into_iter().map(|it| it.to_string().into()).collect()
}
