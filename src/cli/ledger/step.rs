//! Steps of an entry: handed out, closing asked for, closed, taken up again, looked back at, confirmed.

use super::args::{ActArgs, ConfirmArgs, LookbackArgs, ReopenArgs};
use super::stop::LedgerStop;
use super::{names, rows};
use crate::board::ledger::{StepAsked, quarter_to_confirm, step};
use crate::calendar::{Every, read_period};
use crate::cli::answer::Answer;
use crate::cli::commands::said;
use crate::cli::context::Context;
use crate::cli::opened::Opened;
use crate::cli::resolve;
use crate::cli::stop::Stop;
use crate::journal::{Body, Draft, Ledger, StepTo};
use crate::workspace::Writer;

/// `problem step`, `assignment step`.
pub(super) fn to(
    context: &Context<'_>,
    of: Ledger,
    id: &str,
    to: &str,
    level: Option<&str>,
    act: &ActArgs,
) -> Result<Answer, Stop> {
    let to = match to {
        "assigned" => StepTo::Assigned,
        "signed" => StepTo::Signed,
        "closing" => StepTo::Closing,
        "closed" => StepTo::Closed,
        "returned" => StepTo::Returned,
        "hand_back" => StepTo::HandBack,
        "released" => StepTo::Released,
        // The parser lets no other word through.
        _ => StepTo::Working,
    };
    let opened = Opened::open(context)?;
    let typed = Typed {
        of,
        id,
        to,
        level,
        act,
    };
    take(context, opened, &typed)
}

/// `problem reopen`, `assignment reopen`.
pub(super) fn reopen(context: &Context<'_>, of: Ledger, args: &ReopenArgs) -> Result<Answer, Stop> {
    let opened = Opened::open(context)?;
    let typed = Typed {
        of,
        id: &args.id,
        to: StepTo::Reopened,
        level: None,
        act: &args.act,
    };
    take(context, opened, &typed)
}

/// `problem lookback`, `assignment lookback`.
pub(super) fn lookback(
    context: &Context<'_>,
    of: Ledger,
    args: &LookbackArgs,
) -> Result<Answer, Stop> {
    let opened = Opened::open(context)?;
    let found = names::lookback(context.words, &args.verdict)?;
    let to = StepTo::LookedBack(found);
    let typed = Typed {
        of,
        id: &args.id,
        to,
        level: None,
        act: &args.act,
    };
    take(context, opened, &typed)
}

/// `problem confirm`, `assignment confirm`: a long-term entry for a quarter.
pub(super) fn confirm(
    context: &Context<'_>,
    of: Ledger,
    args: &ConfirmArgs,
) -> Result<Answer, Stop> {
    let opened = Opened::open(context)?;
    let entry = names::entry(&opened, of, &args.id)?;
    let quarter = match &args.quarter {
        Some(text) => read_period(text, opened.day(), opened.plan.year, Some(Every::Quarter))?,
        None => quarter_to_confirm(entry, opened.board.when),
    };
    let to = StepTo::Confirmed(quarter);
    let typed = Typed {
        of,
        id: &args.id,
        to,
        level: None,
        act: &args.act,
    };
    take(context, opened, &typed)
}

/// A step as it was typed.
struct Typed<'a> {
    of: Ledger,
    id: &'a str,
    to: StepTo,
    level: Option<&'a str>,
    act: &'a ActArgs,
}

fn take(context: &Context<'_>, mut opened: Opened, typed: &Typed<'_>) -> Result<Answer, Stop> {
    let (of, act) = (typed.of, typed.act);
    let entry = names::entry(&opened, of, typed.id)?;
    let unit = act
        .unit
        .as_deref()
        .map(|name| resolve::unit(&opened.plan, name))
        .transpose()?;
    let on = match &act.on {
        Some(text) => resolve::day(&opened, text)?,
        None => opened.day(),
    };
    let writer = Writer::of_user(context.places.as_ref())?;
    let asked = StepAsked {
        on,
        unit,
        to: typed.to,
        name: act.by.as_deref(),
        writer: writer.as_ref().map(Writer::name).unwrap_or_default(),
        level: typed.level,
        note: act.note.as_deref(),
        evidence: &act.evidence,
    };
    let step =
        step(&opened.plan, opened.board.when, entry, &asked).map_err(|fault| LedgerStop::Step {
            ledger: of,
            fault,
            year: opened.plan.year,
        })?;
    let id = entry.id;
    let body = Body::Step(Box::new(step));
    let record = opened.save(context, Draft { body })?;
    let said = said::text(context.words, &opened.plan, &record.body);
    let mut answer = Answer::data(format!("{}\n", record.id)).say(context.words.cli.kept(&said));
    if let Some(entry) = opened.board.ledger.iter().find(|it| it.id == id) {
        answer = answer.say(rows::standing(context, &opened, entry));
    }
    Ok(answer)
}
