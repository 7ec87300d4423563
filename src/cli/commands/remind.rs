//! `duban remind`: a nudge is logged, or those that were are listed. `say --log` logs here too.

use super::dispatch;
use crate::board::rounds::dispatch::dispatch_round;
use crate::board::{
    Light, Obligation, ReminderEntry, ReminderFault, Reminders, reminder, reporters,
};
use crate::cli::answer::Answer;
use crate::cli::args::SayArgs;
use crate::cli::args_follow::RemindArgs;
use crate::cli::context::Context;
use crate::cli::opened::Opened;
use crate::cli::stop::Stop;
use crate::cli::stop_follow::FollowStop;
use crate::cli::table::Table;
use crate::cli::{coded, json, resolve};
use crate::journal::{Body, Draft, How};
use crate::locale::say::{self, Paragraph};
use crate::plan::UnitId;
use crate::text::Shown;

/// Keys of rounds and of the ledger, which are no items of the plan.
const OTHER_KEYS: [&str; 4] = ["dispatch@", "inspection@", "problem#", "assignment#"];

pub(super) fn run(context: &Context<'_>, args: &RemindArgs) -> Result<Answer, Stop> {
    if args.list {
        list(context, args)
    } else if args.missing {
        missing(context, args)
    } else {
        log(context, args)
    }
}

fn how(context: &Context<'_>, typed: Option<&str>) -> Result<How, Stop> {
    coded::read(
        context.words,
        "--how",
        typed.unwrap_or(How::Wechat.code()),
        How::ALL,
        How::code,
        |words, code| words.how.of(code),
    )
}

fn log(context: &Context<'_>, args: &RemindArgs) -> Result<Answer, Stop> {
    let mut opened = Opened::open(context)?;
    let unit = args.unit.as_deref();
    let unit = unit
        .map(|name| resolve::unit(&opened.plan, name))
        .transpose()?;
    let (key, unit) = about(&opened, args.what.as_deref(), unit)?;
    let on = match &args.on {
        Some(text) => resolve::day(&opened, text)?,
        None => opened.day(),
    };
    let promise = args.promise.as_deref();
    let promise = promise
        .map(|text| resolve::day(&opened, text))
        .transpose()?;
    let entry = ReminderEntry {
        unit,
        key: key.as_deref(),
        on,
        how: how(context, args.how.as_deref())?,
        text: args.text.as_deref(),
        answered: args.answered.as_deref(),
        answer: args.answer.as_deref(),
        promise,
        rung: args.rung.as_deref(),
        decided: args.decided.as_deref(),
    };
    let made = reminder(&opened.plan, &opened.board, &entry).map_err(FollowStop::from)?;
    let record = opened.save(
        context,
        Draft {
            body: Body::Reminder(Box::new(made)),
        },
    )?;
    let words = context.words;
    let said = say::recorded(words, &opened.plan, &record.body);
    let unit = say::unit(words, record.body.unit());
    let mut answer =
        Answer::data(format!("{}\n", record.id)).say(words.reminding.kept(&unit, &said));
    let reminders = Reminders::gather(&opened.book, opened.board.when);
    let one = key
        .as_deref()
        .and_then(|key| opened.board.find(key))
        .and_then(|one| reminders.next(&opened.plan, one));
    if let Some(next) = one {
        answer = answer.say(say::next_rung(words, &next));
    }
    Ok(answer)
}

/// The key as it is to be kept, and the unit that is reminded.
fn about(
    opened: &Opened,
    what: Option<&str>,
    unit: Option<UnitId>,
) -> Result<(Option<String>, UnitId), Stop> {
    let Some(what) = what.map(str::trim) else {
        let unit = unit.ok_or(FollowStop::WhatNeeded)?;
        return Ok((None, unit));
    };
    if let Some(head) = OTHER_KEYS.into_iter().find(|head| what.starts_with(head)) {
        let unit = unit.ok_or(FollowStop::WhatNeeded)?;
        return Ok((Some(other_key(opened, what, head)?), unit));
    }
    let named = resolve::named(opened, what)?;
    let meant = opened
        .board
        .obligations
        .iter()
        .filter(|one| named.means(one));
    let owed: Vec<&Obligation> = meant
        .filter(|one| {
            let own = unit.is_none() || one.unit == unit || one.key.unit.is_none();
            own && (named.which.is_some() || !one.light.is_settled())
        })
        .collect();
    if let (Some(own), Some(unit)) = (&named.unit, &unit)
        && own != unit
    {
        return Err(FollowStop::from(ReminderFault::NotOwed {
            unit: unit.clone(),
            owers: vec![own.clone()],
        })
        .into());
    }
    if named.which.is_some() && owed.is_empty() {
        return Err(FollowStop::BadKey(what.to_owned()).into());
    }
    let unit = match unit.or_else(|| named.unit.clone()) {
        Some(unit) => unit,
        None => only_ower(opened, &owed, named.item)?,
    };
    let lit: Vec<&&Obligation> = owed
        .iter()
        .filter(|one| matches!(one.light, Light::Red | Light::Yellow | Light::Blue))
        .collect();
    let key = match (lit.as_slice(), owed.as_slice()) {
        ([only], _) => only.key.to_string(),
        (_, [only]) => only.key.to_string(),
        _ => named.item.id.to_string(),
    };
    Ok((Some(key), unit))
}

fn only_ower(
    opened: &Opened,
    owed: &[&Obligation],
    item: &crate::plan::Item,
) -> Result<UnitId, Stop> {
    let mut units: Vec<UnitId> = owed.iter().filter_map(|one| one.unit.clone()).collect();
    if units.is_empty() {
        units = reporters(&opened.plan, item);
    }
    let order = |unit: &UnitId| opened.plan.units.order(unit);
    units.sort_by(|one, other| (order(one), one).cmp(&(order(other), other)));
    units.dedup();
    match units.as_slice() {
        [only] => Ok(only.clone()),
        _ => Err(FollowStop::UnitNeeded { owers: units }.into()),
    }
}

/// A round's key as it is; an entry's with the whole id of its record.
fn other_key(opened: &Opened, what: &str, head: &str) -> Result<String, Stop> {
    let rest = what.strip_prefix(head).unwrap_or_default();
    let part = rest.split('/').next().unwrap_or_default();
    let bad = || Stop::from(FollowStop::BadKey(what.to_owned()));
    if head.ends_with('@') {
        return match part.parse::<crate::calendar::Period>() {
            Ok(_) => Ok(what.to_owned()),
            Err(_) => Err(bad()),
        };
    }
    let at = opened.book.find(part)?;
    match opened.book.record(at) {
        Some(record) if matches!(&record.body, Body::Entry(it) if format!("{}#", it.ledger.code()) == head) => {
            Ok(format!("{head}{}", record.id))
        }
        Some(_) | None => Err(bad()),
    }
}

/// Tells every unit whose sheets of a month are missing, and logs that it was told.
fn missing(context: &Context<'_>, args: &RemindArgs) -> Result<Answer, Stop> {
    let mut opened = Opened::open(context)?;
    let (words, w) = (context.words, &context.words.reminding);
    let month = dispatch::month(&opened, args.month.as_deref())?;
    let only = args.unit.as_deref();
    let only = only
        .map(|name| resolve::unit(&opened.plan, name))
        .transpose()?;
    let on = match &args.on {
        Some(text) => resolve::day(&opened, text)?,
        None => opened.day(),
    };
    let how = how(context, args.how.as_deref())?;
    let round = dispatch_round(&opened.plan, &opened.book, opened.board.when, month);
    let key = format!("dispatch@{month}");
    let mut texts = Vec::new();
    let mut drafts = Vec::new();
    let told = say::tell_missing(words, &opened.plan, &round, on, None);
    for told in told {
        if only.as_ref().is_some_and(|only| *only != told.unit) {
            continue;
        }
        let entry = ReminderEntry {
            unit: told.unit,
            key: Some(&key),
            on,
            how,
            text: Some(&told.text),
            answered: None,
            answer: None,
            promise: None,
            rung: args.rung.as_deref(),
            decided: args.decided.as_deref(),
        };
        let made = reminder(&opened.plan, &opened.board, &entry).map_err(FollowStop::from)?;
        drafts.push(Draft {
            body: Body::Reminder(Box::new(made)),
        });
        texts.push(told.text + "\n");
    }
    if drafts.is_empty() {
        let month = say::period(words, month, opened.plan.year);
        return Ok(Answer::data("").say(w.none_missing(&month)));
    }
    let saved = opened.save_all(context, &drafts)?;
    Ok(Answer::data(texts.join("\n")).say(w.logged(&saved.len())))
}

/// Logs what was said to each unit that has something lit.
pub(super) fn log_told(
    context: &Context<'_>,
    opened: &mut Opened,
    told: &[Paragraph],
    key: Option<&str>,
    args: &SayArgs,
    mut answer: Answer,
) -> Result<Answer, Stop> {
    let w = &context.words.reminding;
    let how = how(context, args.how.as_deref())?;
    let mut drafts = Vec::new();
    for it in told {
        if !say::waits(&opened.board, &it.unit) {
            let unit = say::unit(context.words, Some(&it.unit));
            answer = answer.say(w.not_logged(&unit));
            continue;
        }
        let entry = ReminderEntry {
            unit: it.unit.clone(),
            key,
            on: opened.day(),
            how,
            text: Some(&it.text),
            answered: None,
            answer: None,
            promise: None,
            rung: None,
            decided: None,
        };
        let made = reminder(&opened.plan, &opened.board, &entry).map_err(FollowStop::from)?;
        drafts.push(Draft {
            body: Body::Reminder(Box::new(made)),
        });
    }
    let saved = opened.save_all(context, &drafts)?;
    Ok(answer.say(w.logged(&saved.len())))
}

fn list(context: &Context<'_>, args: &RemindArgs) -> Result<Answer, Stop> {
    let opened = Opened::open(context)?;
    let plan = &opened.plan;
    let unit = args.unit.as_deref();
    let unit = unit.map(|name| resolve::unit(plan, name)).transpose()?;
    let what = args.what.as_deref();
    let item = what
        .map(|what| resolve::named(&opened, what).map(|named| named.item.id.clone()))
        .transpose()?;
    let reminders = Reminders::gather(&opened.book, opened.board.when);
    let fits = |one: &&crate::board::Reminded<'_>| {
        let of_item = item.as_ref().is_none_or(|item| {
            let body = Body::Reminder(Box::new(one.it.clone()));
            body.item().as_ref() == Some(item)
        });
        of_item && unit.as_ref().is_none_or(|unit| one.it.unit == *unit)
    };
    let own = reminders.all().iter().filter(fits);
    if args.json {
        return Ok(Answer::json(&json::reminders(own)));
    }
    let (words, w) = (context.words, &context.words.reminding);
    let headings = [
        w.day(),
        w.unit(),
        w.about(),
        w.how(),
        w.promised(),
        w.what(),
    ];
    let mut table = Table::new(false, &headings);
    let mut count = 0;
    for one in own {
        count += 1;
        let it = one.it;
        let key = it.key.as_deref();
        let texts = [it.rung.as_deref(), it.text.as_deref(), it.answer.as_deref()];
        let texts: Vec<String> = texts
            .into_iter()
            .flatten()
            .map(|text| Shown::line(text).into_string())
            .collect();
        let promise = it.promise.map(|by| say::day(words, by, plan.year));
        let cells = [
            say::day(words, it.on, plan.year),
            say::unit(words, Some(&it.unit)),
            key.unwrap_or(w.whole_unit()).to_owned(),
            words.how.of(it.how.code()).to_owned(),
            promise.unwrap_or_default(),
            texts.join(" "),
        ];
        table.row(None, &cells);
    }
    if count == 0 {
        return Ok(Answer::data("").say(w.none_listed()));
    }
    Ok(Answer::data(table.print()).say(words.cli.count(&count)))
}
