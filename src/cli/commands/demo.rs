//! `duban demo`: a plan with a year half told, opened on the screen.

use crate::cli::answer::Answer;
use crate::cli::args::DemoArgs;
use crate::cli::context::Context;
use crate::cli::run::OpenScreen;
use crate::cli::stop::Stop;
use crate::demo::{self, DemoError};
use crate::locale::say;
use crate::text::Shown;
use crate::workspace::scratch;

/// Writes the demo and tells where it is; the screen is opened on it.
pub(in crate::cli) fn run(
    context: &Context<'_>,
    args: &DemoArgs,
) -> Result<(Answer, OpenScreen), Stop> {
    let temporary = match &args.dir {
        Some(_) => None,
        None => Some(scratch()?),
    };
    let folder = match (&args.dir, &temporary) {
        (Some(dir), _) => dir.clone(),
        (None, Some(temporary)) => temporary.path().to_owned(),
        (None, None) => return Err(Stop::NoPlaces),
    };
    demo::write(&folder)?;
    let (words, w) = (context.words, &context.words.cli);
    let shown = Shown::line(&folder.display().to_string());
    let day = demo::DAY.ok_or(DemoError::NoDay)?;
    let where_it_is = if temporary.is_some() {
        w.demo_made(&shown)
    } else {
        w.demo_kept(&shown)
    };
    let answer = Answer::data("")
        .say(where_it_is)
        .say(w.demo_day(&say::day(words, day, 0)));
    Ok((
        answer,
        OpenScreen::on(words.clone(), folder, day, temporary),
    ))
}
