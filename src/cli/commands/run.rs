//! From a verb to its file.

use super::{
    assess, case, changes, check, checkin, dispatch, due, flag, init, inspect, list, log, overdue,
    plan, record, remind, review, say, schema, show, units, void,
};
use crate::cli::answer::Answer;
use crate::cli::args::Verb;
use crate::cli::context::Context;
use crate::cli::ledger;
use crate::cli::stop::Stop;

/// Carries out a verb that needs no screen.
pub(in crate::cli) fn run(context: &Context<'_>, verb: &Verb) -> Result<Answer, Stop> {
    match verb {
        Verb::List(args) => list::run(context, args),
        Verb::Overdue(args) => overdue::run(context, args),
        Verb::Due(args) => due::run(context, args),
        Verb::Show(args) => show::run(context, args),
        Verb::Say(args) => say::run(context, args),
        Verb::Record(args) => record::run(context, args),
        Verb::Void(args) => void::run(context, args),
        Verb::Log(args) => log::run(context, args),
        Verb::Plan(args) => plan::run(context, args),
        Verb::Units(args) => units::run(context, args),
        Verb::Check(args) => check::run(context, args),
        Verb::Schema => Ok(schema::run()),
        Verb::Init(args) => init::run(context, args),
        Verb::Dispatch(args) => dispatch::run(context, args),
        Verb::Checkin(args) => checkin::run(context, args),
        Verb::Flag(args) => flag::run(context, args),
        Verb::Problem(args) => ledger::problem(context, args),
        Verb::Assign(args) => ledger::assign(context, args),
        Verb::Assignment(args) => ledger::assignment(context, args),
        Verb::Extend(args) => ledger::extend(context, args),
        Verb::Inspect(args) => inspect::run(context, args),
        Verb::Remind(args) => remind::run(context, args),
        Verb::Case(args) => case::run(context, args),
        Verb::Review(args) => review::run(context, args),
        Verb::Changes(args) => changes::run(context, args),
        Verb::Assess(args) => assess::run(context, args),
        // It opens the screen, which is not for this list.
        Verb::Demo(_) => Ok(Answer::data("")),
    }
}
