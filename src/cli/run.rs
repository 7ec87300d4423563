//! From the arguments to an answer, or to the screen.

use std::ffi::OsString;
use std::io::{self, IsTerminal as _};
use std::path::PathBuf;

use clap::FromArgMatches as _;
use tempfile::TempDir;

use super::answer::Answer;
use super::args::{self, Args, Common, Verb};
use super::commands;
use super::context::Context;
use super::exit::Exit;
use super::{help, stop_text, usage};
use crate::calendar::Day;
use crate::locale::{Lang, Words};
use crate::workspace::variable;

/// What is to be done once the command line has done its part.
#[derive(Debug)]
pub enum Next {
    /// All is done.
    Exit(Exit),
    /// Nothing but the screen was asked for.
    OpenScreen(Box<OpenScreen>),
}

/// How the screen is to be opened.
#[derive(Debug)]
pub struct OpenScreen {
    pub words: Words,
    /// The plan folder named on the command line.
    pub plan: Option<PathBuf>,
    /// The as-of day as typed; the plan's year completes it.
    pub as_of: Option<String>,
    pub known: Option<String>,
    /// A folder that is removed once the screen is closed.
    pub temporary: Option<TempDir>,
}

impl OpenScreen {
    pub(super) fn on(words: Words, plan: PathBuf, day: Day, temporary: Option<TempDir>) -> Self {
        Self {
            words,
            plan: Some(plan),
            as_of: Some(day.format("%Y-%m-%d").to_string()),
            known: None,
            temporary,
        }
    }
}

/// Runs what was typed, its own name first, and prints the answer.
pub fn run(typed: impl IntoIterator<Item = OsString>) -> Next {
    let typed: Vec<OsString> = typed.into_iter().collect();
    let words = Words::of(language(&typed));
    if let Ok(common) = args::common(&typed) {
        return open(words, common);
    }
    let command = help::command(&words);
    let verbs: Vec<String> = command
        .get_subcommands()
        .map(|verb| verb.get_name().to_owned())
        .collect();
    let parsed = command
        .try_get_matches_from(&typed)
        .and_then(|matches| Args::from_arg_matches(&matches));
    match parsed {
        Ok(args) => carry_out(words, args),
        Err(error) => {
            let mut names = typed.iter().skip(1).filter_map(|it| it.to_str());
            let verb = names.find(|name| verbs.iter().any(|verb| verb == name));
            done(&usage::answer(&words, &error, verb))
        }
    }
}

fn carry_out(words: Words, args: Args) -> Next {
    let Some(verb) = args.verb else {
        return open(words, args.common);
    };
    let context = Context::of_user(&words, &args.common);
    if let Verb::Demo(demo) = &verb {
        return match commands::demo::run(&context, demo) {
            Ok((answer, open)) => match answer.print() {
                // Without a terminal the folder is all there is to have.
                Ok(exit) if !io::stdout().is_terminal() => Next::Exit(exit),
                Ok(_) => Next::OpenScreen(Box::new(open)),
                Err(_) => Next::Exit(Exit::Found),
            },
            Err(stop) => done(&stop_text::answer(&words, &stop)),
        };
    }
    let answer = commands::run(&context, &verb);
    let answer = answer.map(|answer| context.signed(answer));
    done(&answer.unwrap_or_else(|stop| stop_text::answer(&words, &stop)))
}

/// The screen, where no verb is given.
fn open(words: Words, common: Common) -> Next {
    let Common {
        plan, as_of, known, ..
    } = common;
    Next::OpenScreen(Box::new(OpenScreen {
        words,
        plan,
        as_of,
        known,
        temporary: None,
    }))
}

/// Prints the answer; output that cannot be written is a failure of its own.
fn done(answer: &Answer) -> Next {
    Next::Exit(answer.print().unwrap_or(Exit::Found))
}

/// The language asked for, which the help and the answers to typing errors need before parsing.
fn language(typed: &[OsString]) -> Lang {
    let texts: Vec<&str> = typed.iter().filter_map(|it| it.to_str()).collect();
    let after = texts
        .iter()
        .position(|it| *it == "--lang")
        .and_then(|at| texts.get(at + 1).copied());
    let joined = texts.iter().find_map(|it| it.strip_prefix("--lang="));
    let named = after.or(joined).and_then(Lang::parse);
    named
        .or_else(|| variable("DUBAN_LANG").and_then(|name| Lang::parse(&name)))
        .unwrap_or_default()
}

impl From<args::Lang> for Lang {
    fn from(lang: args::Lang) -> Self {
        match lang {
            args::Lang::Zh => Self::Zh,
            args::Lang::En => Self::En,
        }
    }
}
