//! What every verb has at hand: the words, the options before and after it, the user's places.

use std::cell::OnceCell;
use std::io::IsTerminal as _;

use super::answer::Answer;
use super::args::Common;
use crate::locale::Words;
use crate::text::Shown;
use crate::workspace::{Places, variable};

/// What every verb has at hand.
#[derive(Debug)]
pub(super) struct Context<'a> {
    pub(super) words: &'a Words,
    pub(super) common: &'a Common,
    pub(super) places: Option<Places>,
    /// Standard output takes colours.
    pub(super) colour: bool,
    /// The name under which something was saved where nobody had said one.
    pub(super) made_up: OnceCell<String>,
}

impl<'a> Context<'a> {
    /// With the user's own places and terminal.
    pub(super) fn of_user(words: &'a Words, common: &'a Common) -> Self {
        Self {
            words,
            common,
            places: Places::of_user(),
            colour: variable("NO_COLOR").is_none() && std::io::stdout().is_terminal(),
            made_up: OnceCell::new(),
        }
    }

    /// A verb's answer, with the name under which it saved where nobody had said one.
    pub(super) fn signed(&self, answer: Answer) -> Answer {
        match self.made_up.get() {
            Some(name) => answer.say(self.words.cli.made_up_name(&Shown::line(name))),
            None => answer,
        }
    }
}
