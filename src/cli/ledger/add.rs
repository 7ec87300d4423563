//! `duban problem add` and `duban assign`: an entry is opened.

use super::args::{AddArgs, AssignArgs, OpeningArgs};
use super::stop::LedgerStop;
use super::{names, rows};
use crate::board::ledger::may_open;
use crate::cli::answer::Answer;
use crate::cli::context::Context;
use crate::cli::opened::Opened;
use crate::cli::resolve;
use crate::cli::stop::Stop;
use crate::journal::{Body, Draft, Entry, Ledger};
use crate::plan::UnitId;

pub(super) fn problem(context: &Context<'_>, args: &AddArgs) -> Result<Answer, Stop> {
    open(
        context,
        Ledger::Problem,
        &args.opening,
        Some(&args.measure),
        &args.unit,
    )
}

pub(super) fn assignment(context: &Context<'_>, args: &AssignArgs) -> Result<Answer, Stop> {
    open(
        context,
        Ledger::Assignment,
        &args.opening,
        args.measure.as_deref(),
        &args.unit,
    )
}

fn open(
    context: &Context<'_>,
    ledger: Ledger,
    args: &OpeningArgs,
    measure: Option<&str>,
    units: &[String],
) -> Result<Answer, Stop> {
    let mut opened = Opened::open(context)?;
    let entry = entry(context, &opened, ledger, args, measure, units)?;
    may_open(&opened.plan, opened.board.when, &entry).map_err(|fault| LedgerStop::Open {
        fault,
        year: opened.plan.year,
    })?;
    let body = Body::Entry(Box::new(entry));
    let record = opened.save(context, Draft { body })?;
    let words = &context.words.ledger_cli;
    let tail = rows::tail(record.id);
    let said = match ledger {
        Ledger::Problem => words.problem_opened(&tail),
        Ledger::Assignment => words.assignment_opened(&tail),
    };
    let mut answer = Answer::data(format!("{}\n", record.id)).say(said);
    if let Some(entry) = opened.board.ledger.iter().find(|it| it.id == record.id) {
        answer = answer.say(rows::standing(context, &opened, entry));
    }
    Ok(answer.say(words.no_secrets()))
}

fn entry(
    context: &Context<'_>,
    opened: &Opened,
    ledger: Ledger,
    args: &OpeningArgs,
    measure: Option<&str>,
    units: &[String],
) -> Result<Entry, Stop> {
    let day = |text: &Option<String>| {
        text.as_deref()
            .map(|text| resolve::day(opened, text))
            .transpose()
    };
    let text = |text: Option<&str>| {
        let text = text.map(str::trim).filter(|it| !it.is_empty());
        text.map(Box::<str>::from)
    };
    let mut named: Vec<UnitId> = Vec::new();
    for name in units {
        let unit = resolve::unit(&opened.plan, name)?;
        if !named.contains(&unit) {
            named.push(unit);
        }
    }
    Ok(Entry {
        ledger,
        on: day(&args.found)?.unwrap_or(opened.day()),
        what: args.what.trim().into(),
        measure: text(measure),
        goal: text(args.goal.as_deref()),
        units: named,
        person: text(args.person.as_deref()),
        reviewer: text(args.reviewer.as_deref()),
        source: names::source(context.words, &args.source)?,
        reference: text(args.reference.as_deref()),
        task: args.task,
        leader: text(args.leader.as_deref()),
        due: day(&args.due)?,
        from: None,
        evidence: args.evidence.iter().map(|it| Box::from(&**it)).collect(),
    })
}
