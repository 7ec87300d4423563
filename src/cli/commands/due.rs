//! `duban due`: what comes due within some days.

use super::listing::{self, Wanted};
use crate::cli::answer::Answer;
use crate::cli::args::DueArgs;
use crate::cli::context::Context;
use crate::cli::stop::Stop;
use crate::locale::say;

pub(super) fn run(context: &Context<'_>, args: &DueArgs) -> Result<Answer, Stop> {
    let within = i64::from(args.within);
    let wanted = Wanted {
        json: args.json,
        filter: &args.filter,
        none: context
            .words
            .cli
            .none_due(&say::days(context.words, within)),
    };
    listing::run(context, &wanted, |opened, one| {
        let left = one.due.map(|due| (due - opened.day()).num_days());
        !one.light.is_settled() && left.is_some_and(|left| (0..=within).contains(&left))
    })
}
