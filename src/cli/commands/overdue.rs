//! `duban overdue`: what is past its day and not met, or not confirmed.

use super::elsewhere;
use super::listing::{self, Wanted};
use crate::cli::answer::Answer;
use crate::cli::args::ListArgs;
use crate::cli::context::Context;
use crate::cli::opened::Opened;
use crate::cli::stop::Stop;

pub(super) fn run(context: &Context<'_>, args: &ListArgs) -> Result<Answer, Stop> {
    let wanted = Wanted {
        json: args.json,
        filter: &args.filter,
        none: context.words.cli.none_overdue().to_owned(),
    };
    let opened = Opened::open(context)?;
    let answer = listing::show(context, &opened, &wanted, |_, one| one.is_overdue())?;
    if args.json {
        return Ok(answer);
    }
    elsewhere::tell(context, &opened, &args.filter, answer)
}
