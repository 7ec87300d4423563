//! What is wrong with a command as typed, in the words of the language.

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::answer::Answer;
use super::exit::Exit;
use crate::locale::Words;
use crate::text::Shown;

/// Help and version are data; everything else is words and exit code 2.
pub(super) fn answer(words: &Words, error: &clap::Error, verb: Option<&str>) -> Answer {
    if matches!(
        error.kind(),
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion
    ) {
        return Answer::data(error.to_string());
    }
    let mut answer = Answer::data("").say(words.cli.error(&message(words, error)));
    let meant = text(error, ContextKind::SuggestedArg)
        .or_else(|| text(error, ContextKind::SuggestedSubcommand))
        .or_else(|| text(error, ContextKind::SuggestedValue));
    if let Some(meant) = meant {
        answer = answer.say(words.cli.hint(&words.usage.did_you_mean(&meant)));
    }
    if let Some(allowed) = text(error, ContextKind::ValidValue).filter(|it| !it.is_empty()) {
        answer = answer.say(
            words.cli.hint(
                &words
                    .usage
                    .allowed(&allowed.replace(' ', words.cli.comma())),
            ),
        );
    }
    let help = verb.map_or_else(|| "duban".to_owned(), |verb| format!("duban {verb}"));
    answer
        .say(words.cli.hint(&words.usage.see_help(&help)))
        .exit(Exit::Usage)
}

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the kinds are the parser's and may become more"
)]
fn message(words: &Words, error: &clap::Error) -> String {
    let usage = &words.usage;
    let name = text(error, ContextKind::InvalidArg).unwrap_or_default();
    match error.kind() {
        ErrorKind::UnknownArgument if !name.starts_with('-') => usage.one_too_many(&name),
        ErrorKind::UnknownArgument => usage.unknown_option(&name),
        ErrorKind::InvalidSubcommand => {
            usage.unknown_verb(&text(error, ContextKind::InvalidSubcommand).unwrap_or_default())
        }
        ErrorKind::MissingRequiredArgument => usage.missing(&name),
        ErrorKind::MissingSubcommand => {
            let verbs = text(error, ContextKind::ValidSubcommand).unwrap_or_default();
            usage.missing(&verbs.replace(' ', words.cli.comma()))
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            match text(error, ContextKind::InvalidValue).filter(|value| !value.is_empty()) {
                Some(value) => usage.bad_value(&value, &name),
                None => usage.no_value(&name),
            }
        }
        ErrorKind::ArgumentConflict => match text(error, ContextKind::PriorArg) {
            Some(prior) if prior == name => usage.too_many(&name),
            Some(prior) => usage.conflict(&prior, &name),
            None => usage.too_many(&name),
        },
        ErrorKind::NoEquals | ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
            usage.no_value(&name)
        }
        _ => {
            let first = error.to_string();
            let first = first.lines().next().unwrap_or_default();
            usage.other(&Shown::line(first))
        }
    }
}

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the parser may give more kinds of values"
)]
/// What the parser says of the error under this heading, safe to print.
fn text(error: &clap::Error, kind: ContextKind) -> Option<String> {
    let text = match error.get(kind)? {
        ContextValue::String(text) => text.clone(),
        ContextValue::Strings(list) => list.join(" "),
        ContextValue::StyledStr(text) => text.to_string(),
        _ => return None,
    };
    Some(Shown::line(&text).into_string())
}
