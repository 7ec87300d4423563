//! The forms of what follows things up: a visit of the inspection, a reminder.

mod reminder;
mod visit;

pub use reminder::ReminderPaper;
pub use visit::VisitPaper;
