//! `duban problem import`: a table of problems, shown before it is saved in one write.

use std::io::{self, BufRead as _, IsTerminal as _, Write as _};

use super::args::ImportArgs;
use super::csv::{self, Bad, Row};
use super::names;
use super::stop::LedgerStop;
use crate::cli::answer::Answer;
use crate::cli::context::Context;
use crate::cli::exit::Exit;
use crate::cli::opened::Opened;
use crate::cli::stop::Stop;
use crate::cli::table::Table;
use crate::journal::{Body, Draft, Entry};
use crate::locale::say;
use crate::text::{Shown, ascii_key};
use crate::workspace::read_named;

pub(super) fn run(context: &Context<'_>, args: &ImportArgs) -> Result<Answer, Stop> {
    let mut opened = Opened::open(context)?;
    let bytes = read_named(&args.file).map_err(|error| LedgerStop::Csv {
        path: args.file.clone(),
        message: error.to_string(),
    })?;
    let source = args
        .source
        .as_deref()
        .map(|typed| names::source(context.words, typed))
        .transpose()?;
    let read = csv::read(context.words, &opened, &bytes, source)?;
    let w = &context.words.ledger_cli;
    let (good, bad) = (read.good.len(), read.bad.len());
    let mut answer = Answer::data(table(context, &opened, &read.good));
    for line in &read.bad {
        answer = answer.say(bad_row(context, line));
    }
    answer = answer.say(w.rows_read(&good, &bad));
    if bad > 0 && !args.skip_bad {
        return Ok(answer
            .say(context.words.cli.hint(&w.skip_bad()))
            .exit(Exit::Found));
    }
    if good == 0 {
        return Ok(answer.say(w.nothing_imported()));
    }
    if !args.yes {
        if !may_ask() {
            return Ok(answer.say(context.words.cli.hint(&w.say_yes())));
        }
        // What is shown must stand there before the question.
        if answer.print().is_err() || !agreed(&w.import_question(&good)) {
            return Ok(Answer::data("").say(w.nothing_imported()));
        }
        answer = Answer::data("");
    }
    let drafts: Vec<Draft> = read
        .good
        .into_iter()
        .map(|row| Draft {
            body: Body::Entry(Box::new(row.entry)),
        })
        .collect();
    let saved = opened.save_all(context, &drafts)?;
    let answer = answer.say(w.imported(&saved.len())).say(w.no_secrets());
    Ok(answer)
}

fn table(context: &Context<'_>, opened: &Opened, good: &[Row]) -> String {
    if good.is_empty() {
        return String::new();
    }
    let words = context.words;
    let (heads, ledger) = (&words.cli, &words.ledger);
    let headings = [
        words.ledger_cli.row(),
        ledger.what(),
        ledger.measure(),
        ledger.units(),
        ledger.source(),
        heads.due(),
    ];
    let mut table = Table::new(context.colour, &headings);
    for Row { line, entry } in good {
        let text = |text: &str| Shown::line(text).into_string();
        let cells = [
            line.to_string(),
            text(&entry.what),
            entry.measure.as_deref().map(text).unwrap_or_default(),
            say::units(words, &opened.plan, &entry.units),
            words.source.of(entry.source.code()).to_owned(),
            due(context, opened, entry),
        ];
        table.row(None, &cells);
    }
    table.print()
}

fn due(context: &Context<'_>, opened: &Opened, entry: &Entry) -> String {
    match entry.due {
        Some(due) => say::day(context.words, due, opened.plan.year),
        None => context.words.ledger.long_term().to_owned(),
    }
}

fn bad_row(context: &Context<'_>, bad: &Bad) -> String {
    context.words.ledger_cli.bad_row(&bad.line, &bad.why)
}

/// Whether there is somebody to ask.
fn may_ask() -> bool {
    io::stdin().is_terminal() && io::stderr().is_terminal()
}

/// Asks, and takes only a plain yes for one.
fn agreed(question: &str) -> bool {
    let mut to = io::stderr().lock();
    if to
        .write_all(question.as_bytes())
        .and_then(|()| to.flush())
        .is_err()
    {
        return false;
    }
    let mut line = String::new();
    let read = io::stdin().lock().read_line(&mut line);
    let line: String = line.trim().chars().map(ascii_key).collect();
    read.is_ok() && matches!(&*line, "y" | "Y" | "yes")
}
