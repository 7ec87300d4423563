//! `duban say`: what the office sends to a unit or reads out on the phone.

use super::remind;
use crate::cli::answer::Answer;
use crate::cli::args::SayArgs;
use crate::cli::context::Context;
use crate::cli::opened::Opened;
use crate::cli::resolve::{self, Whom};
use crate::cli::stop::{Kind, Stop};
use crate::locale::say::{Paragraph, Subject, tell};
use crate::plan::UnitId;

pub(super) fn run(context: &Context<'_>, args: &SayArgs) -> Result<Answer, Stop> {
    let mut opened = Opened::open(context)?;
    let by = args
        .by
        .as_deref()
        .map(|text| resolve::day(&opened, text))
        .transpose()?;
    if by.is_some_and(|by| by < opened.day()) {
        return Err(Stop::AnswerPast);
    }
    let (subject, only) = subject(&opened, args)?;
    let told = tell(context.words, &opened.plan, &opened.board, &subject, by);
    let told: Vec<Paragraph> = told
        .into_iter()
        .filter(|it| only.as_ref().is_none_or(|only| it.unit == *only))
        .collect();
    let paragraphs: Vec<String> = told.iter().map(|it| format!("{}\n", it.text)).collect();
    let answer = Answer::data(paragraphs.join("\n"));
    if args.log {
        let key = key(&opened, args, &subject);
        return remind::log_told(context, &mut opened, &told, key.as_deref(), args, answer);
    }
    Ok(answer)
}

/// What the reminders are about: the key that was named, or the item.
fn key(opened: &Opened, args: &SayArgs, subject: &Subject) -> Option<String> {
    let Subject::Item(item) = subject else {
        return None;
    };
    let named = args
        .whom
        .as_deref()
        .map(|whom| resolve::named(opened, whom));
    let named = named.and_then(Result::ok).filter(|it| it.which.is_some());
    let mut owed = opened.board.obligations.iter();
    let one = named.and_then(|named| owed.find(|one| named.means(one)));
    Some(one.map_or_else(|| item.to_string(), |one| one.key.to_string()))
}

/// What it is about, and the one unit that a key narrows it to.
fn subject(opened: &Opened, args: &SayArgs) -> Result<(Subject, Option<UnitId>), Stop> {
    if let Some(name) = &args.leader {
        let leader = resolve::leader(&opened.plan, name)?;
        return Ok((Subject::Leader(leader.id.clone()), None));
    }
    let Some(whom) = &args.whom else {
        // The parser asks for one of the two.
        return Err(Stop::Unknown {
            kind: Kind::Anything,
            name: String::new(),
            nearest: Vec::new(),
        });
    };
    Ok(match resolve::whom(opened, whom)? {
        Whom::Unit(unit) => (Subject::Unit(unit), None),
        Whom::Task(task) => (Subject::Task(task.number), None),
        Whom::Named(named) => {
            let ower = opened
                .board
                .obligations
                .iter()
                .find(|one| named.which.is_some() && named.means(one))
                .and_then(|one| one.unit.clone());
            let only = named.unit.clone().or(ower);
            (Subject::Item(named.item.id.clone()), only)
        }
    })
}
