//! `duban extend`: more time is asked for, approved or refused.

use super::args::ExtendArgs;
use super::names;
use super::rows;
use super::stop::LedgerStop;
use crate::board::{
    ExtendFault, Extendable, ExtensionWanted, Obligation, extension, pending_extensions,
};
use crate::cli::answer::Answer;
use crate::cli::commands::said;
use crate::cli::context::Context;
use crate::cli::opened::Opened;
use crate::cli::stop::Stop;
use crate::cli::table::Table;
use crate::cli::{json, resolve};
use crate::journal::{Body, Draft, Ledger};
use crate::locale::say;
use crate::text::{Shown, ascii_key};

pub(in crate::cli) fn run(context: &Context<'_>, args: &ExtendArgs) -> Result<Answer, Stop> {
    let opened = Opened::open(context)?;
    match &args.key {
        Some(key) => decide(context, opened, key, args),
        None => Ok(list(context, &opened, args.json)),
    }
}

fn decide(
    context: &Context<'_>,
    mut opened: Opened,
    key: &str,
    args: &ExtendArgs,
) -> Result<Answer, Stop> {
    let day = |text: &Option<String>| {
        text.as_deref()
            .map(|text| resolve::day(&opened, text))
            .transpose()
    };
    let year = opened.plan.year;
    let stop = |fault| LedgerStop::Extend { fault, year };
    let of = named(&opened, key, args.unit.as_deref())?;
    let (to, on) = (day(&args.to)?, day(&args.on)?.unwrap_or(opened.day()));
    let by = args.decision.by.as_deref().unwrap_or_default();
    let wanted = match (args.decision.approve, args.decision.refuse, to) {
        (true, _, to) => ExtensionWanted::Approve { to, by },
        (_, true, _) => ExtensionWanted::Refuse { by },
        (false, false, Some(to)) => ExtensionWanted::Ask {
            to,
            reason: args.reason.as_deref().unwrap_or_default(),
        },
        // The parser asks for a day.
        (false, false, None) => return Err(stop(ExtendFault::NoDay).into()),
    };
    let reference = args.reference.as_deref();
    let body = extension(&opened.plan, &opened.board, of, on, wanted, reference).map_err(stop)?;
    let key = of.key();
    let is_firm = of.is_firm(&opened.plan) && body.reference.is_none();
    let body = Body::Extension(Box::new(body));
    let record = opened.save(context, Draft { body })?;
    let said = said::text(context.words, &opened.plan, &record.body);
    let w = &context.words.ledger_cli;
    let mut answer = Answer::data(format!("{}\n", record.id)).say(context.words.cli.kept(&said));
    if let Some(now) = Extendable::find(&opened.board, &key) {
        answer = answer.say(standing(context, &opened, now));
        if now.pending().is_some() {
            answer = answer.say(w.extension_waits(&key));
            if is_firm {
                answer = answer.say(context.words.extension.reference_needed());
            }
        }
    }
    Ok(answer)
}

/// The light and why, as it stands with the extension.
fn standing(context: &Context<'_>, opened: &Opened, of: Extendable<'_>) -> String {
    let words = context.words;
    match of {
        Extendable::Obligation(one) => {
            let why = say::why(words, &opened.plan, one, opened.board.when);
            format!("{} {why}", say::sign(words, one.light))
        }
        Extendable::Entry(entry) => rows::standing(context, opened, entry),
    }
}

/// Whose day is meant: an entry of the ledger by its key, else the one obligation that still has a day.
fn named<'a>(opened: &'a Opened, typed: &str, unit: Option<&str>) -> Result<Extendable<'a>, Stop> {
    let text: String = typed.trim().chars().map(ascii_key).collect();
    let ledger = text
        .split_once('#')
        .and_then(|(head, _)| Ledger::from_code(head));
    if let Some(ledger) = ledger {
        return names::entry(opened, ledger, &text).map(Extendable::Entry);
    }
    let unit = unit
        .map(|name| resolve::unit(&opened.plan, name))
        .transpose()?;
    let named = resolve::named(opened, typed)?;
    let fits = |one: &&Obligation| {
        named.means(one) && unit.as_ref().is_none_or(|it| one.unit.as_ref() == Some(it))
    };
    let all: Vec<&Obligation> = opened.board.obligations.iter().filter(fits).collect();
    let open: Vec<&Obligation> = all
        .iter()
        .filter(|it| !it.light.is_settled() && it.due.is_some())
        .copied()
        .collect();
    match (open.as_slice(), all.as_slice()) {
        ([only], _) | ([], [only, ..]) => Ok(Extendable::Obligation(only)),
        ([], []) => Err(LedgerStop::NoKey(typed.to_owned()).into()),
        (several, _) => {
            let keys = several.iter().map(|it| it.key.to_string());
            Err(LedgerStop::SeveralKeys(keys.collect()).into())
        }
    }
}

/// What waits for a decision.
fn list(context: &Context<'_>, opened: &Opened, as_json: bool) -> Answer {
    let pending = pending_extensions(&opened.board);
    if as_json {
        return Answer::json(&json::extensions(&pending));
    }
    let (words, year) = (context.words, opened.plan.year);
    if pending.is_empty() {
        return Answer::data("").say(words.ledger_cli.none_pending());
    }
    let w = &words.ledger_cli;
    let headings = [words.cli.key(), words.cli.due(), w.asked(), w.why_asked()];
    let mut table = Table::new(context.colour, &headings);
    for (of, asked) in &pending {
        let due = match of {
            Extendable::Obligation(one) => say::due_marked(words, one, year),
            Extendable::Entry(entry) => say::ledger_due(words, &opened.plan, entry),
        };
        let reason = asked.reason.as_deref().map(Shown::line).unwrap_or_default();
        let cells = [
            of.key(),
            due,
            say::extension_pending(words, asked, year),
            reason.into_string(),
        ];
        table.row(None, &cells);
    }
    Answer::data(table.print()).say(words.cli.count(&pending.len()))
}
