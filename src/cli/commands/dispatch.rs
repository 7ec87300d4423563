//! `duban dispatch`: the monthly round as it stands, and what the office does about it.

use super::{accept, lights};
use crate::board::rounds::dispatch::{CellName, CellState, Fault, Need, Round, Rounds, Tally};
use crate::calendar::{Day, Period};
use crate::cli::answer::Answer;
use crate::cli::context::Context;
use crate::cli::dispatch_args::{ActArgs, CellArgs, DispatchArgs, DispatchVerb, MonthArgs};
use crate::cli::opened::Opened;
use crate::cli::stop::Stop;
use crate::cli::table::Table;
use crate::cli::{json, resolve};
use crate::journal::{Body, DispatchAct, Draft};
use crate::locale::say;

pub(super) fn run(context: &Context<'_>, args: &DispatchArgs) -> Result<Answer, Stop> {
    let mut opened = Opened::open(context)?;
    match &args.act {
        DispatchVerb::Status(args) => status(context, &opened, args),
        DispatchVerb::Missing(args) => missing(context, &opened, args),
        DispatchVerb::Needs(args) => needs(context, &opened, args),
        DispatchVerb::Accept(args) => accept::run(context, &mut opened, args),
        DispatchVerb::Return(args) => {
            let cell = cell(&opened, &args.cell)?;
            let on = on(&opened, &args.cell.act)?;
            let reason = args.reason.as_deref().unwrap_or_default();
            let mut act = fine(rounds(&opened).give_back(&cell, on, reason))?;
            act.name = name(&args.cell.act);
            decide(context, &mut opened, &cell, act)
        }
        DispatchVerb::Answer(args) => {
            let cell = cell(&opened, &args.cell)?;
            let on = on(&opened, &args.cell.act)?;
            let by = args.cell.act.by.as_deref();
            let act = fine(rounds(&opened).answer(&cell, on, &args.text, by))?;
            decide(context, &mut opened, &cell, act)
        }
        DispatchVerb::Close(args) => {
            let month = resolve::month(&opened, &args.month)?;
            let (on, by) = (on(&opened, &args.act)?, args.act.by.as_deref());
            let act = fine(rounds(&opened).close(month, on, args.write_off, by))?;
            turn(context, &mut opened, month, act)
        }
        DispatchVerb::Reopen(args) => {
            let month = resolve::month(&opened, &args.month)?;
            let (on, by) = (on(&opened, &args.act)?, args.act.by.as_deref());
            let act = fine(rounds(&opened).reopen(month, on, by))?;
            turn(context, &mut opened, month, act)
        }
    }
}

pub(super) fn rounds(opened: &Opened) -> Rounds<'_> {
    Rounds::of(&opened.plan, &opened.book, opened.board.when)
}

pub(super) fn fine<T>(result: Result<T, Fault>) -> Result<T, Stop> {
    result.map_err(|fault| Stop::Dispatch(Box::new(fault)))
}

/// The month named, or the one meant; it must have begun.
pub(super) fn month(opened: &Opened, typed: Option<&str>) -> Result<Period, Stop> {
    let rounds = rounds(opened);
    let named = typed.map(|text| resolve::month(opened, text)).transpose()?;
    let running = || Period::containing(opened.plan.dispatch.every, opened.day());
    let month = named.or_else(|| rounds.meant()).unwrap_or_else(running);
    fine(rounds.see(month, opened.day()))?;
    Ok(month)
}

/// A sheet by its task, its unit and its month.
pub(super) fn named_cell(
    opened: &Opened,
    (task, unit): (&str, &str),
    named: Option<&str>,
) -> Result<CellName, Stop> {
    Ok(CellName {
        task: resolve::task(&opened.plan, task)?,
        unit: resolve::unit(&opened.plan, unit)?,
        month: month(opened, named)?,
    })
}

fn cell(opened: &Opened, args: &CellArgs) -> Result<CellName, Stop> {
    named_cell(opened, (&args.task, &args.unit), args.month.as_deref())
}

/// The day of an act.
pub(super) fn on(opened: &Opened, args: &ActArgs) -> Result<Day, Stop> {
    let typed = args.on.as_deref().map(|text| resolve::day(opened, text));
    Ok(typed.transpose()?.unwrap_or_else(|| opened.day()))
}

/// Who decided, where that is said.
pub(super) fn name(args: &ActArgs) -> Option<Box<str>> {
    let name = args.by.as_deref().map(str::trim);
    name.filter(|it| !it.is_empty()).map(Box::from)
}

/// The round in one line: which month, its days, its counts.
pub(super) fn heading(context: &Context<'_>, opened: &Opened, round: &Round) -> String {
    say::round(context.words, &opened.plan, round)
}

fn status(context: &Context<'_>, opened: &Opened, args: &MonthArgs) -> Result<Answer, Stop> {
    let round = rounds(opened).round(month(opened, args.month.as_deref())?);
    if args.json {
        return Ok(Answer::json(&json::status(&round)));
    }
    let (w, d) = (&context.words.cli, &context.words.dispatch);
    let headings = [
        w.unit(),
        d.owed(),
        d.accepted(),
        d.pending(),
        d.returned(),
        d.late(),
        d.missing(),
        d.tasks_missing(),
    ];
    let mut table = Table::new(context.colour, &headings);
    for unit in round.units() {
        let Tally {
            owed,
            accepted,
            pending,
            returned,
            missing,
            ..
        } = round.of_unit(unit);
        let mut cells = vec![say::unit(context.words, Some(unit))];
        let late = round.of_unit(unit).late();
        let counts = [owed, accepted, pending, returned, late, missing];
        cells.extend(counts.map(|count| {
            if count == 0 {
                "-".to_owned()
            } else {
                count.to_string()
            }
        }));
        let open = round.cells.iter();
        let open = open.filter(|cell| cell.unit == *unit && cell.state == CellState::Missing);
        let tasks: Vec<String> = open.map(|cell| cell.task.to_string()).collect();
        cells.push(tasks.join(w.comma()));
        table.row(None, &cells);
    }
    Ok(Answer::data(table.print()).say(heading(context, opened, &round)))
}

fn missing(context: &Context<'_>, opened: &Opened, args: &MonthArgs) -> Result<Answer, Stop> {
    let round = rounds(opened).round(month(opened, args.month.as_deref())?);
    if args.json {
        return Ok(Answer::json(&json::missing(&round, opened.day())));
    }
    let (w, d) = (&context.words.cli, &context.words.dispatch);
    let mut table = Table::new(context.colour, &[w.unit(), d.missing(), d.tasks_missing()]);
    let arrears: Vec<_> = round.arrears().collect();
    for own in arrears.chunk_by(|one, other| one.unit == other.unit) {
        let Some(first) = own.first() else { continue };
        let tasks: Vec<String> = own
            .iter()
            .map(|cell| {
                let title = opened.plan.task(cell.task).map_or("", |task| task.label());
                format!("{} {title}", cell.task)
            })
            .collect();
        let unit = say::unit(context.words, Some(&first.unit));
        table.row(None, &[unit, own.len().to_string(), tasks.join(w.comma())]);
    }
    let answer = if arrears.is_empty() {
        Answer::data("")
    } else {
        Answer::data(table.print())
    };
    Ok(answer.say(heading(context, opened, &round)))
}

fn needs(context: &Context<'_>, opened: &Opened, args: &MonthArgs) -> Result<Answer, Stop> {
    let month = month(opened, args.month.as_deref())?;
    let needs = rounds(opened).needs(month);
    if args.json {
        return Ok(Answer::json(&json::needs(month, &needs)));
    }
    let (words, d) = (context.words, &context.words.dispatch);
    let named = say::period(words, month, opened.plan.year);
    if needs.is_empty() {
        return Ok(Answer::data("").say(d.no_needs(&named)));
    }
    let headings = [
        words.cli.unit(),
        d.task(),
        words.cli.on(),
        d.need(),
        d.answer(),
    ];
    let mut table = Table::new(context.colour, &headings);
    for need in &needs {
        let cells = [
            say::unit(words, Some(&need.unit)),
            need.task.to_string(),
            say::day(words, need.on, opened.plan.year),
            need.text.to_string(),
            answers(context, opened, need),
        ];
        table.row(None, &cells);
    }
    Ok(Answer::data(table.print()).say(d.needs_of(&named, &needs.len())))
}

fn answers(context: &Context<'_>, opened: &Opened, need: &Need) -> String {
    let answers: Vec<String> = need
        .answers
        .iter()
        .map(|it| {
            let who = it.name.as_deref().unwrap_or(&it.by);
            let day = say::day(context.words, it.on, opened.plan.year);
            context.words.dispatch.answered_by(&who, &day, &it.text)
        })
        .collect();
    if answers.is_empty() {
        context.words.dispatch.no_answer().to_owned()
    } else {
        answers.join(context.words.why.comma())
    }
}

/// Saves an act about a sheet, and says what became of the cell and of lights.
pub(super) fn decide(
    context: &Context<'_>,
    opened: &mut Opened,
    cell: &CellName,
    act: DispatchAct,
) -> Result<Answer, Stop> {
    let before = opened.board.clone();
    let body = Body::Dispatch(act);
    let record = opened.save(context, Draft { body })?;
    let (words, plan) = (context.words, &opened.plan);
    let what = say::recorded(words, plan, &record.body);
    let line = format!("{} {what}", say::cell(words, plan, cell));
    let answer = Answer::data(format!("{}\n", record.id)).say(words.cli.kept(&line));
    Ok(lights::turned(context, &before, &opened.board, answer))
}

/// Saves a closing or reopening, and says how the round stands.
fn turn(
    context: &Context<'_>,
    opened: &mut Opened,
    month: Period,
    act: DispatchAct,
) -> Result<Answer, Stop> {
    let before = opened.board.clone();
    let body = Body::Dispatch(act);
    let record = opened.save(context, Draft { body })?;
    let round = rounds(opened).round(month);
    let said = say::recorded(context.words, &opened.plan, &record.body);
    let answer = Answer::data(format!("{}\n", record.id))
        .say(context.words.cli.kept(&said))
        .say(heading(context, opened, &round));
    Ok(lights::turned(context, &before, &opened.board, answer))
}
