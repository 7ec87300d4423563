//! `duban flag`: the office sets an item to behind with a reason, or lifts that.

use super::{lights, said};
use crate::board::{EntryFault, flagged, reporters};
use crate::cli::answer::Answer;
use crate::cli::context::Context;
use crate::cli::dispatch_args::FlagArgs;
use crate::cli::opened::Opened;
use crate::cli::resolve;
use crate::cli::stop::{Entered, Stop};
use crate::journal::{Body, Draft, Flag};

pub(super) fn run(context: &Context<'_>, args: &FlagArgs) -> Result<Answer, Stop> {
    let mut opened = Opened::open(context)?;
    let named = resolve::named(&opened, &args.item)?;
    let item = named.item.clone();
    let refused = |fault| {
        let item = item.clone();
        Stop::Entry(Box::new(Entered {
            item,
            fault,
            met: None,
        }))
    };
    let unit = match &args.unit {
        Some(name) => Some(resolve::unit(&opened.plan, name)?),
        None => named.unit,
    };
    let owers = reporters(&opened.plan, &item);
    if let Some(unit) = unit.clone()
        && !owers.contains(&unit)
        && !item.owers.contains(&unit)
    {
        return Err(refused(EntryFault::NotOwed { unit, owers }));
    }
    let as_of = opened.day();
    let on = args.on.as_deref().map(|text| resolve::day(&opened, text));
    let on = on.transpose()?.unwrap_or(as_of);
    if on > as_of {
        return Err(refused(EntryFault::AfterAsOf { on, as_of }));
    }
    let held = flagged(
        &opened.plan,
        &opened.book,
        opened.board.when,
        &item,
        unit.as_ref(),
    );
    if args.lift && held.is_none() {
        return Err(Stop::NotFlagged);
    }
    let reason = args.reason.as_deref().map_or("", str::trim);
    let body = Body::Flag(Flag {
        on,
        item: item.id.clone(),
        unit,
        set: !args.lift,
        reason: Box::from(reason),
    });
    if !args.lift && reason.is_empty() {
        return Err(Stop::Dispatch(Box::new(
            crate::board::rounds::dispatch::Fault::WordsNeeded,
        )));
    }
    let before = opened.board.clone();
    let record = opened.save(context, Draft { body })?;
    let text = said::text(context.words, &opened.plan, &record.body);
    let line = format!("{} {text}", item.id);
    let answer = Answer::data(format!("{}\n", record.id)).say(context.words.cli.kept(&line));
    Ok(lights::turned(context, &before, &opened.board, answer))
}
