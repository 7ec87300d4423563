//! `duban checkin`: a unit's sheet for one task and month.

use super::{dispatch, lights, said};
use crate::board::Given;
use crate::board::rounds::dispatch::{
    CellName, FactFilled, Fault, Filled, Late, Rounds, TaskFilled,
};
use crate::calendar::Day;
use crate::cli::answer::Answer;
use crate::cli::context::Context;
use crate::cli::dispatch_args::CheckinArgs;
use crate::cli::opened::Opened;
use crate::cli::resolve;
use crate::cli::stop::{Entered, Stop};
use crate::figure::read_figure;
use crate::journal::{Body, Draft};
use crate::locale::say;

pub(super) fn run(context: &Context<'_>, args: &CheckinArgs) -> Result<Answer, Stop> {
    let mut opened = Opened::open(context)?;
    let filled = filled(&opened, args)?;
    let rounds = Rounds::of(&opened.plan, &opened.book, opened.board.when);
    let sheets = rounds
        .checkins(&filled)
        .map_err(|fault| stop(&opened, fault))?;
    let drafts: Vec<Draft> = sheets
        .into_iter()
        .map(|sheet| Draft {
            body: Body::Checkin(Box::new(sheet)),
        })
        .collect();
    let before = opened.board.clone();
    let saved = opened.save_all(context, &drafts)?;
    let (words, d) = (context.words, &context.words.dispatch);
    let rounds = Rounds::of(&opened.plan, &opened.book, opened.board.when);
    let round = rounds.round(filled.month);
    let mut answer = Answer::data("");
    for record in &saved {
        let Body::Checkin(sheet) = &record.body else {
            continue;
        };
        answer.data.push_str(&record.id.to_string());
        answer.data.push('\n');
        let cell = CellName {
            month: sheet.month,
            unit: sheet.unit.clone(),
            task: sheet.task,
        };
        let unit = say::unit(words, Some(&sheet.unit));
        let text = said::text(words, &opened.plan, &record.body);
        answer = answer.say(words.cli.kept(&format!("{unit} {text}")));
        for fact in &sheet.facts {
            let body = Body::Progress(fact.it.clone());
            let text = said::text(words, &opened.plan, &body);
            answer = answer.say(format!("  {} {text}", fact.it.item));
        }
        if let Some(cell) = round.cell(&cell.unit, cell.task) {
            answer = answer.say(say::cell_state(words, &round, cell));
            if let Some(late) = cell.late {
                let due = say::day(words, round.due, opened.plan.year);
                answer = answer.say(match late {
                    Late::AfterDue => d.is_late(&due),
                    Late::AfterClosing => d.is_after_closing().to_owned(),
                });
            }
        }
    }
    answer = answer.say(dispatch::heading(context, &opened, &round));
    Ok(lights::turned(context, &before, &opened.board, answer))
}

/// An item's own refusal is told as `record` tells it.
fn stop(opened: &Opened, fault: Fault) -> Stop {
    if let Fault::Entry { item, why } = &fault
        && let Some(found) = opened.plan.item(item.as_str())
    {
        return Stop::Entry(Box::new(Entered {
            item: found.clone(),
            fault: why.clone(),
            met: None,
        }));
    }
    Stop::Dispatch(Box::new(fault))
}

fn filled(opened: &Opened, args: &CheckinArgs) -> Result<Filled, Stop> {
    let task = resolve::task(&opened.plan, &args.task)?;
    let unit = resolve::unit(&opened.plan, &args.unit)?;
    let month = dispatch::month(opened, args.month.as_deref())?;
    let on = args.on.as_deref().map(|text| resolve::day(opened, text));
    let on = on.transpose()?.unwrap_or_else(|| opened.day());
    let mut facts = Vec::new();
    for text in &args.reading {
        let (what, value) = resolve::pair(text).ok_or_else(|| Stop::NoPair(text.clone()))?;
        let named = resolve::named(opened, what)?;
        let figure = read_figure(value, named.item.measure())?;
        facts.push(fact(&named, Given::Figure(figure), None));
    }
    for text in args.done.iter().chain(&args.confirm) {
        let (what, day) = match resolve::pair(text) {
            Some((what, day)) => (what, Some(resolve::day(opened, day)?)),
            None => (text.as_str(), None),
        };
        let named = resolve::named(opened, what)?;
        facts.push(fact(&named, Given::Done, day));
    }
    Ok(Filled {
        unit,
        month,
        on,
        filler: args.filler.clone(),
        tasks: vec![TaskFilled {
            task,
            unchanged: args.unchanged,
            facts,
            progress: args.progress.clone(),
            trouble: args.trouble.clone(),
            next: args.next.clone(),
            needs: args.needs.clone(),
        }],
    })
}

fn fact(named: &resolve::Named<'_>, given: Given, on: Option<Day>) -> FactFilled {
    FactFilled {
        item: named.item.id.clone(),
        which: named.which.clone(),
        given,
        on,
        note: None,
        evidence: Vec::new(),
    }
}
