//! From a verb of the ledger to its file.

use super::args::{AssignArgs, AssignmentArgs, AssignmentVerb, ProblemArgs, ProblemVerb};
use super::{add, import, list, show, step, summary};
use crate::cli::answer::Answer;
use crate::cli::context::Context;
use crate::cli::stop::Stop;
use crate::journal::Ledger;

/// `duban problem …`.
pub(in crate::cli) fn problem(context: &Context<'_>, args: &ProblemArgs) -> Result<Answer, Stop> {
    let of = Ledger::Problem;
    match &args.act {
        ProblemVerb::Add(args) => add::problem(context, args),
        ProblemVerb::Step(args) => step::to(
            context,
            of,
            &args.id,
            &args.to,
            args.level.as_deref(),
            &args.act,
        ),
        ProblemVerb::Reopen(args) => step::reopen(context, of, args),
        ProblemVerb::Lookback(args) => step::lookback(context, of, args),
        ProblemVerb::Confirm(args) => step::confirm(context, of, args),
        ProblemVerb::List(args) => list::run(context, of, args),
        ProblemVerb::Show(args) => show::run(context, of, args),
        ProblemVerb::Import(args) => import::run(context, args),
        ProblemVerb::Summary(args) => summary::run(context, of, args),
    }
}

/// `duban assign`.
pub(in crate::cli) fn assign(context: &Context<'_>, args: &AssignArgs) -> Result<Answer, Stop> {
    add::assignment(context, args)
}

/// `duban assignment …`.
pub(in crate::cli) fn assignment(
    context: &Context<'_>,
    args: &AssignmentArgs,
) -> Result<Answer, Stop> {
    let of = Ledger::Assignment;
    match &args.act {
        AssignmentVerb::Step(args) => step::to(
            context,
            of,
            &args.id,
            &args.to,
            args.level.as_deref(),
            &args.act,
        ),
        AssignmentVerb::Reopen(args) => step::reopen(context, of, args),
        AssignmentVerb::Lookback(args) => step::lookback(context, of, args),
        AssignmentVerb::Confirm(args) => step::confirm(context, of, args),
        AssignmentVerb::List(args) => list::run(context, of, args),
        AssignmentVerb::Show(args) => show::run(context, of, args),
        AssignmentVerb::Summary(args) => summary::run(context, of, args),
    }
}
