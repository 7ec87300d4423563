//! A bar over a list that narrows it: fields, each with a value that is chosen or found by typing.

mod draw;
mod field;
mod picker;

pub(super) use draw::{caret, draw_values, fields};
pub(super) use field::Field;
pub(super) use picker::Picker;
