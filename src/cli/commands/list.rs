//! `duban list`: everything that is owed.

use super::listing::{self, Wanted};
use crate::cli::answer::Answer;
use crate::cli::args::ListArgs;
use crate::cli::context::Context;
use crate::cli::stop::Stop;

pub(super) fn run(context: &Context<'_>, args: &ListArgs) -> Result<Answer, Stop> {
    let wanted = Wanted {
        json: args.json,
        filter: &args.filter,
        none: context.words.cli.none_listed().to_owned(),
    };
    listing::run(context, &wanted, |_, _| true)
}
