//! `duban problem show` and `duban assignment show`: one entry with its whole trail.

use serde_json::{Value, json};

use super::args::EntryArgs;
use super::names;
use crate::board::ledger::LedgerEntry;
use crate::cli::answer::Answer;
use crate::cli::commands::said;
use crate::cli::context::Context;
use crate::cli::json as data;
use crate::cli::opened::Opened;
use crate::cli::stop::Stop;
use crate::journal::Ledger;
use crate::locale::say;

pub(super) fn run(context: &Context<'_>, of: Ledger, args: &EntryArgs) -> Result<Answer, Stop> {
    let opened = Opened::open(context)?;
    let entry = names::entry(&opened, of, &args.id)?;
    if args.json {
        let why =
            |it: &LedgerEntry| say::ledger_why(context.words, &opened.plan, it, opened.board.when);
        let mut one = data::ledger([entry], why);
        let trail: Vec<Value> = entry
            .trail
            .iter()
            .filter_map(|it| Some((data::record(&opened.book, it.record)?, it.counts)))
            .map(|(record, counts)| json!({ "counts": counts, "record": record }))
            .collect();
        return Ok(Answer::json(&json!({
            "entry": one.get_mut(0).map(Value::take),
            "trail": trail,
        })));
    }
    let words = context.words;
    let mut lines = vec![entry.key()];
    let about = say::ledger_entry(words, &opened.plan, entry, opened.board.when);
    lines.extend(about.into_iter().map(|line| format!("  {line}")));
    lines.push(words.cli.records().to_owned());
    for step in &entry.trail {
        let Some(record) = opened.book.get(step.record) else {
            continue;
        };
        let line = said::line(words, &opened.plan, record);
        if step.counts {
            lines.push(line);
        } else {
            lines.push(format!("{line}  [{}]", words.ledger.idle()));
        }
    }
    lines.push(String::new());
    Ok(Answer::data(lines.join("\n")))
}
