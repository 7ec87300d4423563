//! The fields of a form, filled in as far as is known when it is opened.

use crate::board::Key;
use crate::locale::{Words, say};
use crate::plan::{Kind, UnitId};
use crate::tui::forms::Choice;

use super::field::{Field, FieldName};
use super::lens::Lens;
use super::parts::Part;

/// The fields of an item, filled in as far as is known.
pub(super) fn fields(
    w: &Words,
    lens: &Lens,
    parts: &[Part],
    units: &[UnitId],
    unit: Option<&UnitId>,
    key: Option<&Key>,
) -> Vec<Field> {
    let Some(item) = lens.item() else {
        return Vec::new();
    };
    let mut fields = Vec::new();
    let done = |yes: &str| {
        let options = [yes, w.form.no_only_note()].map(str::to_owned);
        Field::choice(FieldName::Done, Choice::new(options.to_vec(), Some(0)))
    };
    match &item.kind {
        Kind::Indicator(_) => {
            fields.push(Field::line(FieldName::Figure));
            if !parts.is_empty() {
                fields.push(done(w.form.yes_step()));
            }
        }
        Kind::Zero(_) => fields.push(Field::line(FieldName::Figure)),
        Kind::Milestone { .. } | Kind::Requirement => fields.push(done(w.form.yes_done())),
        Kind::Standing(_) => fields.push(done(w.form.yes_confirmed())),
        Kind::Report(_) => fields.push(done(w.form.yes_handed_in())),
        Kind::Case(_) => {
            fields.push(done(w.form.yes_done()));
            fields.push(Field::line(FieldName::Label));
        }
    }
    if !parts.is_empty() {
        let texts = parts.iter().map(|it| it.text.clone()).collect();
        let named = key.and_then(|key| {
            parts
                .iter()
                .position(|it| it.which.as_ref() == Some(&key.which))
        });
        // A figure or a new case stands where nothing is named; a period is worked out.
        let first = parts.first().filter(|it| it.which.is_none()).map(|_| 0);
        let part = Field::choice(FieldName::Part, Choice::new(texts, named.or(first)));
        // What decides on the other fields stands above them.
        let at = if first.is_some() { 0 } else { fields.len() };
        fields.insert(at, part);
    }
    if units.len() > 1 {
        let names = units.iter().map(|it| say::unit(w, Some(it))).collect();
        let at = unit.and_then(|unit| units.iter().position(|it| it == unit));
        fields.push(Field::choice(FieldName::Unit, Choice::new(names, at)));
    }
    if let Kind::Case(_) = item.kind {
        fields.push(Field::filled(FieldName::Count, "1"));
    }
    let day = lens.board.when.as_of.format("%Y-%m-%d").to_string();
    fields.push(Field::filled(FieldName::Day, &day));
    fields.push(Field::lines(FieldName::Note));
    fields.push(Field::lines(FieldName::Evidence));
    fields
}
