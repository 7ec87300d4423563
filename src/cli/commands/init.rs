//! `duban init`: a plan folder with the default plan.

use crate::cli::answer::Answer;
use crate::cli::args::InitArgs;
use crate::cli::context::Context;
use crate::cli::stop::Stop;
use crate::demo::DEFAULT_PLAN;
use crate::text::Shown;
use crate::workspace::{init, repository_of};

pub(super) fn run(context: &Context<'_>, args: &InitArgs) -> Result<Answer, Stop> {
    init(&args.folder, DEFAULT_PLAN)?;
    let w = &context.words.cli;
    let folder = Shown::line(&args.folder.display().to_string());
    let next = match repository_of(&args.folder) {
        Some(top) => {
            let top = Shown::line(&top.display().to_string());
            w.made_in_git(&top, &folder)
        }
        None => w.made_without_git(&folder),
    };
    Ok(Answer::data("")
        .say(w.made(&folder))
        .say(w.made_next(&folder))
        .say(next))
}
