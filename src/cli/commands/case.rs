//! `duban case`: opened, carried on, closed, listed.

use crate::board::{CaseStanding, Said, case_closed, case_key, case_opened, case_step, cases};
use crate::calendar::Day;
use crate::cli::answer::Answer;
use crate::cli::args_follow::{
    CaseArgs, CaseCloseArgs, CaseListArgs, CaseOpenArgs, CaseStepArgs, CaseVerb,
};
use crate::cli::context::Context;
use crate::cli::opened::Opened;
use crate::cli::stop::Stop;
use crate::cli::stop_follow::FollowStop;
use crate::cli::table::Table;
use crate::cli::{json, resolve};
use crate::journal::{Case, Draft, Record, RecordId};
use crate::locale::say;
use crate::plan::{Kind, Plan};
use crate::text::Shown;

pub(super) fn run(context: &Context<'_>, args: &CaseArgs) -> Result<Answer, Stop> {
    match &args.what {
        CaseVerb::Open(args) => open(context, args),
        CaseVerb::Step(args) => step(context, args),
        CaseVerb::Close(args) => close(context, args),
        CaseVerb::List(args) => list(context, args),
    }
}

fn on(opened: &Opened, typed: Option<&String>) -> Result<Day, Stop> {
    Ok(match typed {
        Some(text) => resolve::day(opened, text)?,
        None => opened.day(),
    })
}

fn open(context: &Context<'_>, args: &CaseOpenArgs) -> Result<Answer, Stop> {
    let mut opened = Opened::open(context)?;
    let note = args.note.as_deref().map(str::trim);
    let case = Case {
        on: on(&opened, args.on.as_ref())?,
        item: resolve::item(&opened.plan, &args.item)?.id.clone(),
        unit: resolve::unit(&opened.plan, &args.unit)?,
        label: args.label.trim().into(),
        count: args.count,
        note: note.filter(|it| !it.is_empty()).map(Box::from),
    };
    let body = case_opened(&opened.plan, &opened.board, case).map_err(FollowStop::from)?;
    let record = opened.save(context, Draft { body })?;
    let answer = Answer::data(format!("{}\n", record.id));
    let opened_now = find(&opened, record.id);
    Ok(match opened_now {
        Some(case) => {
            let key = case_key(&opened.board, &case).map(ToString::to_string);
            let due = due(context, &opened.plan, &case);
            answer.say(context.words.cases.opened(&key.unwrap_or_default(), &due))
        }
        None => answer,
    })
}

fn find(opened: &Opened, id: RecordId) -> Option<CaseStanding> {
    let all = cases(&opened.plan, &opened.book, &opened.board);
    all.into_iter().find(|it| it.id == id)
}

/// The case whose opening record is named, by its id or in a key.
fn named(opened: &Opened, typed: &str) -> Result<CaseStanding, Stop> {
    let text = typed.rsplit_once('#').map_or(typed, |(_, id)| id);
    let text = text.split_once('/').map_or(text, |(id, _)| id);
    let at = opened.book.find(text)?;
    let id = opened.book.record(at).map(|record| record.id);
    id.and_then(|id| find(opened, id))
        .ok_or_else(|| FollowStop::NoCase(typed.to_owned()).into())
}

fn step(context: &Context<'_>, args: &CaseStepArgs) -> Result<Answer, Stop> {
    let mut opened = Opened::open(context)?;
    let case = named(&opened, &args.id)?;
    let on = on(&opened, args.on.as_ref())?;
    let said = Said {
        note: args.note.as_deref(),
        evidence: &args.evidence,
    };
    let first = context.words.cases.first_step();
    let step = args.step.as_deref().map(str::trim);
    let step = step.map(|step| if step == first { "" } else { step });
    let body =
        case_step(&opened.plan, &opened.board, &case, step, on, said).map_err(FollowStop::from)?;
    let record = opened.save(context, Draft { body })?;
    Ok(tell(context, &opened, case.id, &[record]))
}

fn close(context: &Context<'_>, args: &CaseCloseArgs) -> Result<Answer, Stop> {
    let mut opened = Opened::open(context)?;
    let case = named(&opened, &args.id)?;
    let on = on(&opened, args.on.as_ref())?;
    let said = Said {
        note: args.note.as_deref(),
        evidence: &args.evidence,
    };
    let bodies =
        case_closed(&opened.plan, &opened.board, &case, on, said).map_err(FollowStop::from)?;
    let drafts: Vec<Draft> = bodies.into_iter().map(|body| Draft { body }).collect();
    let records = opened.save_all(context, &drafts)?;
    Ok(tell(context, &opened, case.id, &records))
}

/// The ids as data; how the case stands now as words.
fn tell(context: &Context<'_>, opened: &Opened, case: RecordId, records: &[Record]) -> Answer {
    let (words, w) = (context.words, &context.words.cases);
    let answer = Answer::ids(records);
    let Some(case) = find(opened, case) else {
        return answer;
    };
    match case.closed {
        Some(closed) => answer.say(w.all_done(&say::day(words, closed, opened.plan.year))),
        None => answer.say(w.next(
            &step_title(&opened.plan, &case),
            &due(context, &opened.plan, &case),
        )),
    }
}

fn due(context: &Context<'_>, plan: &Plan, case: &CaseStanding) -> String {
    let due = case.due.map(|due| say::day(context.words, due, plan.year));
    due.unwrap_or_default()
}

/// The open step by its title; the first by the item's.
fn step_title(plan: &Plan, case: &CaseStanding) -> String {
    let item = plan.item(case.item.as_str());
    let Some(step) = &case.step else {
        return item.map_or_else(String::new, say::item_title);
    };
    let titled = item.and_then(|item| {
        let Kind::Case(countdown) = &item.kind else {
            return None;
        };
        countdown.then.iter().find(|it| it.id == *step)
    });
    Shown::line(titled.map_or(step, |it| &it.title)).into_string()
}

fn list(context: &Context<'_>, args: &CaseListArgs) -> Result<Answer, Stop> {
    let opened = Opened::open(context)?;
    let all = cases(&opened.plan, &opened.book, &opened.board);
    if args.json {
        return Ok(Answer::json(&json::cases(&opened.board, &all)));
    }
    let (words, w, plan) = (context.words, &context.words.cases, &opened.plan);
    if all.is_empty() {
        return Ok(Answer::data("").say(w.none()));
    }
    let headings = [
        w.light(),
        w.item(),
        w.label(),
        w.count(),
        w.unit(),
        w.on(),
        w.step(),
        w.due(),
        w.id(),
    ];
    let mut table = Table::new(context.colour, &headings);
    for case in &all {
        let step = match case.closed {
            Some(closed) => w.closed(&say::day(words, closed, plan.year)),
            None => step_title(plan, case),
        };
        let mut due = due(context, plan, case);
        if case.days_late > 0 && case.closed.is_none() {
            let late = words.cli.days_late(&say::days(words, case.days_late));
            due = format!("{due} {late}");
        }
        let cells = [
            say::sign(words, case.light).to_owned(),
            case.item.to_string(),
            case.label.clone(),
            case.count.to_string(),
            say::unit(words, Some(&case.unit)),
            say::day(words, case.on, plan.year),
            step,
            due,
            case.id.to_string(),
        ];
        table.row(Some(case.light), &cells);
    }
    Ok(Answer::data(table.print()).say(words.cli.count(&all.len())))
}
