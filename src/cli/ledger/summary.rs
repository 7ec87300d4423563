//! `duban problem summary`: the ledger's month, and the record that it was handed in.

use super::args::SummaryArgs;
use super::stop::LedgerStop;
use crate::board::ledger::{ledger_summary, summary_report, summary_sent};
use crate::calendar::{Every, Period, month_end};
use crate::cli::answer::Answer;
use crate::cli::context::Context;
use crate::cli::opened::Opened;
use crate::cli::resolve;
use crate::cli::stop::{Entered, Stop};
use crate::journal::{Draft, Ledger};
use crate::locale::say;

pub(super) fn run(context: &Context<'_>, of: Ledger, args: &SummaryArgs) -> Result<Answer, Stop> {
    let mut opened = Opened::open(context)?;
    let words = context.words;
    let month = match &args.month {
        Some(text) => resolve::month(&opened, text)?,
        None => meant(&opened),
    };
    let summary = ledger_summary(&opened.plan, &opened.book, opened.board.when, of, month);
    let mut text = say::ledger_summary(words, &opened.plan, &summary).join("\n");
    text.push('\n');
    let answer = Answer::data(text);
    if !args.send {
        return Ok(answer);
    }
    let named = match &args.item {
        Some(typed) => Some(resolve::item(&opened.plan, typed)?),
        None => None,
    };
    let item = summary_report(&opened.plan, named)
        .map_err(LedgerStop::from)?
        .clone();
    let on = match &args.on {
        Some(text) => resolve::day(&opened, text)?,
        None => opened.day(),
    };
    let sent = summary_sent(&opened.plan, &opened.book, &opened.board, &item, month, on);
    let sent = sent.map_err(|fault| {
        let item = item.clone();
        Stop::Entry(Box::new(Entered {
            item,
            fault,
            met: None,
        }))
    })?;
    let record = opened.save(context, Draft { body: sent.body })?;
    let key = sent.key.map(|key| key.to_string()).unwrap_or_default();
    let w = &words.cli;
    let answer = answer
        .say(w.meets(&key, &say::item_title(&item)))
        .say(words.ledger_cli.sent(&record.id));
    Ok(answer)
}

/// The month that ends on the as-of day, else the one before.
fn meant(opened: &Opened) -> Period {
    let running = Period::containing(Every::Month, opened.day());
    if opened.day() == month_end(opened.day()) {
        running
    } else {
        running.previous()
    }
}
