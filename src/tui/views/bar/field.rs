//! What a field of a bar must know of itself.

use std::fmt::Debug;

use crate::tui::desk::Desk;

/// A field of a bar.
pub(in crate::tui::views) trait Field: Copy + PartialEq + Debug {
    /// What the list is narrowed to by all fields.
    type Filter: Clone + Default + PartialEq + Debug;
    /// What the field can be.
    type Value: Clone + PartialEq + Debug;

    /// The fields that have something to choose, from left to right.
    fn all(desk: &Desk) -> Vec<Self>;

    /// The field's name.
    fn name(self, desk: &Desk) -> &str;

    /// What the filter says in this field; `None`: nothing is left out.
    fn value(self, filter: &Self::Filter) -> Option<Self::Value>;

    /// Has the filter say a value in this field.
    fn set(self, filter: &mut Self::Filter, value: Option<&Self::Value>);

    /// All that the field can be.
    fn values(self, desk: &Desk) -> Vec<Self::Value>;

    /// A value as the bar shows it.
    fn label(desk: &Desk, value: &Self::Value) -> String;

    /// By what else a value is found.
    fn also(_desk: &Desk, _value: &Self::Value) -> String {
        String::new()
    }
}

/// A value by its name, and by what else it is found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::tui::views) struct Choice<V> {
    /// `None`: nothing is left out.
    pub(in crate::tui::views) value: Option<V>,
    pub(in crate::tui::views) label: String,
    pub(in crate::tui::views) also: String,
}

/// All that a field can be, that it leaves nothing out first.
pub(super) fn options<F: Field>(field: F, desk: &Desk) -> Vec<Choice<F::Value>> {
    let all = Choice {
        value: None,
        label: label::<F>(desk, None),
        also: String::new(),
    };
    let values = field.values(desk).into_iter().map(|value| Choice {
        label: F::label(desk, &value),
        also: F::also(desk, &value),
        value: Some(value),
    });
    std::iter::once(all).chain(values).collect()
}

/// A value as the bar shows it.
pub(super) fn label<F: Field>(desk: &Desk, value: Option<&F::Value>) -> String {
    value.map_or_else(
        || desk.words.todo.all().to_owned(),
        |value| F::label(desk, value),
    )
}

/// The field to the right or to the left, round the end.
pub(in crate::tui::views) fn beside<F: Field>(field: F, desk: &Desk, forward: bool) -> F {
    let all = F::all(desk);
    let at = all.iter().position(|it| *it == field).unwrap_or(0);
    let steps = if forward { 1 } else { all.len().max(1) - 1 };
    let len = all.len().max(1);
    all.get((at + steps) % len).copied().unwrap_or(field)
}
