//! What is wrong with a field and what is odd about a figure, in words.

use crate::board::EntryFault;
use crate::calendar::{Day, DayError};
use crate::locale::{Words, say};
use crate::plan::{Item, Kind};
use crate::text::Shown;

use super::doubt::Doubt;
use super::field::FieldName;
use super::lens::Lens;
use super::understood::{Lack, Wrong};

/// The field's label.
pub fn named<'a>(w: &'a Words, item: &Item, field: FieldName) -> &'a str {
    match field {
        FieldName::Figure => w.form.figure(),
        FieldName::Done => w.form.done(),
        FieldName::Label => w.form.label(),
        FieldName::Part => match &item.kind {
            Kind::Standing(_) | Kind::Report(_) => w.form.period(),
            Kind::Milestone { .. }
            | Kind::Indicator(_)
            | Kind::Zero(_)
            | Kind::Case(_)
            | Kind::Requirement => w.form.about(),
        },
        FieldName::Unit => w.form.unit(),
        FieldName::Count => w.form.count(),
        FieldName::Day => w.form.day(),
        FieldName::Note => w.form.note(),
        FieldName::Evidence => w.form.evidence(),
    }
}

/// What is wrong, in a few words that stand beside the field.
pub fn lack(w: &Words, lens: &Lens, wrong: &Wrong) -> String {
    match wrong {
        Wrong::Figure(error) => say::figure_error(w, error),
        Wrong::Day(DayError::NotUnderstood { text }) if text.is_empty() => {
            w.form.day_missing().to_owned()
        }
        Wrong::Day(DayError::NotUnderstood { .. }) => w.form.day_odd().to_owned(),
        Wrong::Day(error) => say::day_error(w, error),
        Wrong::Count => w.form.count_needed().to_owned(),
        Wrong::Entry(EntryFault::NothingGiven) if lens.item().is_some_and(has_no_figure) => {
            w.form.note_needed().to_owned()
        }
        Wrong::Entry(fault) => entry_fault(w, lens.plan.year, fault),
    }
}

fn has_no_figure(item: &Item) -> bool {
    item.measure().is_none()
}

/// Why a fact cannot be recorded, in a few words.
pub fn entry_fault(w: &Words, year: i32, fault: &EntryFault) -> String {
    let day = |day: Day| say::day(w, day, year);
    let text = match fault {
        EntryFault::AfterAsOf { on, as_of } => {
            return w.form.after_as_of(&day(*on), &day(*as_of));
        }
        EntryFault::NotOwed { unit, .. } => {
            return w.form.not_owed(&say::unit(w, Some(unit)));
        }
        EntryFault::NotBegun { period } => {
            return w.form.not_begun(&say::period(w, *period, year));
        }
        EntryFault::NothingGiven => w.form.nothing_given(),
        EntryFault::NoFigureHere => w.form.no_figure_here(),
        EntryFault::FigureNeeded { .. } => w.form.figure_needed(),
        EntryFault::PartsNotHere { .. } => w.form.parts_not_here(),
        EntryFault::PartsNeeded => w.form.parts_needed(),
        EntryFault::NothingBefore => w.form.nothing_before(),
        EntryFault::TooLarge => w.form.too_large(),
        EntryFault::UnitNeeded { .. } => w.form.unit_needed(),
        EntryFault::NoSuchPart { .. } => w.form.no_such_part(),
        EntryFault::Several { .. } => w.form.several(),
        EntryFault::AllMet => w.form.all_met(),
        EntryFault::LabelNeeded => w.form.label_needed(),
    };
    text.to_owned()
}

/// That nothing was saved, and which field is to be mended how.
pub fn refused(w: &Words, lens: &Lens, refused: &Lack) -> String {
    let field = lens.item().map_or("", |item| named(w, item, refused.field));
    let wrong = match &refused.wrong {
        Wrong::Day(error) => say::day_error(w, error),
        wrong @ (Wrong::Figure(_) | Wrong::Count | Wrong::Entry(_)) => lack(w, lens, wrong),
    };
    w.form.refused(&field, &wrong)
}

/// What is odd, with how to record it all the same.
pub fn doubt(w: &Words, lens: &Lens, doubt: Doubt) -> String {
    let measure = lens.item().and_then(Item::measure).unwrap_or_default();
    let year = lens.plan.year;
    let figure = |value| say::figure(w, value, measure);
    let odd = match doubt {
        Doubt::Falls { before, now } => w.form.falls(&figure(before), &figure(now)),
        Doubt::Rises { before, now } => w.form.rises(&figure(before), &figure(now)),
        Doubt::Jumps { before, now } => w.form.jumps(&figure(before), &figure(now)),
        Doubt::BeyondGoal { goal, now } => w.form.beyond_goal(&figure(now), &figure(goal)),
        Doubt::BeyondWhole(parts) => w.form.beyond_whole(&parts),
        Doubt::DoneBefore { on, record } => {
            let by = lens.book.get(record).map_or("", |it| &*it.by);
            let (on, by) = (say::day(w, on, year), Shown::line(by));
            return w.form.done_before(&on, &by) + w.form.save_twice();
        }
    };
    odd + w.form.save_again()
}
