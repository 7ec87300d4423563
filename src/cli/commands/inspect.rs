//! `duban inspect`: a visit, how far a quarter's round is, whom to visit next.

use crate::board::rounds::inspection::{
    Finding, Proposal, Reason, VisitEntry, arrears, claims, inspection_round, propose, quarter_of,
    visit,
};
use crate::board::{Key, Obligation};
use crate::calendar::{Day, Period, read_period};
use crate::cli::answer::Answer;
use crate::cli::args_follow::{InspectArgs, InspectVerb, ProposeArgs, RoundArgs, VisitArgs};
use crate::cli::context::Context;
use crate::cli::opened::Opened;
use crate::cli::stop::Stop;
use crate::cli::stop_follow::FollowStop;
use crate::cli::table::Table;
use crate::cli::{coded, json, resolve};
use crate::journal::{Body, Draft, Method, Record, Seen, Verdict, Visit};
use crate::locale::say;
use crate::plan::UnitId;
use crate::text::Shown;

pub(super) fn run(context: &Context<'_>, args: &InspectArgs) -> Result<Answer, Stop> {
    match &args.what {
        InspectVerb::Record(args) => record(context, args),
        InspectVerb::Status(args) => status(context, args),
        InspectVerb::Propose(args) => proposals(context, args),
    }
}

fn record(context: &Context<'_>, args: &VisitArgs) -> Result<Answer, Stop> {
    let mut opened = Opened::open(context)?;
    let words = context.words;
    let verdict = coded::read(
        words,
        "--verdict",
        &args.verdict,
        Verdict::ALL,
        Verdict::code,
        |words, code| words.verdict.of(code),
    )?;
    let method = coded::read(
        words,
        "--method",
        &args.method,
        Method::ALL,
        Method::code,
        |words, code| words.method.of(code),
    )?;
    let unit = resolve::unit(&opened.plan, &args.unit)?;
    let on = match &args.on {
        Some(text) => resolve::day(&opened, text)?,
        None => opened.day(),
    };
    let records = {
        let entry = VisitEntry {
            on,
            team: args.team.as_deref(),
            places: args.place.iter().map(String::as_str).collect(),
            method,
            seen: args
                .task
                .iter()
                .map(|&task| Seen { task, verdict })
                .collect(),
            disproved: disproofs(&opened, args, &unit, on)?,
            findings: findings(&opened, args)?,
            note: args.note.as_deref(),
            evidence: args.evidence.iter().map(String::as_str).collect(),
            unit,
        };
        visit(&opened.plan, &opened.book, &opened.board, &entry).map_err(FollowStop::from)?
    };
    let mut drafts = vec![Draft {
        body: Body::Visit(Box::new(records.visit)),
    }];
    let found = records.findings.into_iter();
    drafts.extend(found.map(|entry| Draft {
        body: Body::Entry(Box::new(entry)),
    }));
    let saved = opened.save_with_findings(context, &drafts)?;
    Ok(tell(context, &opened, &saved))
}

/// The visit's id, then one of each finding's problem, as data; what they say as words.
fn tell(context: &Context<'_>, opened: &Opened, saved: &[Record]) -> Answer {
    let (words, w) = (context.words, &context.words.inspecting);
    let mut answer = Answer::ids(saved);
    for record in saved {
        if let Body::Visit(it) = &record.body {
            answer = tell_visit(context, opened, it, answer);
        } else if let Body::Entry(it) = &record.body {
            let due = match it.due {
                Some(due) => words
                    .recorded
                    .by_day(&say::day(words, due, opened.plan.year)),
                None => words.recorded.long_term().to_owned(),
            };
            answer = answer.say(w.found(&Shown::line(&it.what), &due));
        }
    }
    answer
}

fn tell_visit(context: &Context<'_>, opened: &Opened, it: &Visit, answer: Answer) -> Answer {
    let (words, w) = (context.words, &context.words.inspecting);
    let seen = it.seen.iter().map(|seen| {
        let verdict = words.verdict.of(seen.verdict.code());
        words.recorded.verdict(&seen.task, &verdict)
    });
    let answer = answer.say(w.kept(
        &say::unit(words, Some(&it.unit)),
        &say::day(words, it.on, opened.plan.year),
        &words.method.of(it.method.code()),
        &seen.collect::<Vec<_>>().join(words.cli.comma()),
    ));
    it.disproved.iter().fold(answer, |answer, it| {
        answer.say(w.disproved(&Shown::line(&it.key), &Shown::line(&it.why)))
    })
}

/// Each `KEY=WHY`, the key made whole by what the unit has claimed.
fn disproofs<'a>(
    opened: &Opened,
    args: &'a VisitArgs,
    unit: &UnitId,
    on: Day,
) -> Result<Vec<(Key, &'a str)>, Stop> {
    let claimed = claims(&opened.book, &opened.board, unit, on);
    let one = |text: &'a String| {
        let (key, why) = text
            .split_once(['=', '\u{ff1d}'])
            .ok_or_else(|| FollowStop::BadDisproof(text.clone()))?;
        let named = resolve::named(opened, key)?;
        let own: Vec<&Obligation> = claimed
            .iter()
            .copied()
            .filter(|one| named.means(one))
            .collect();
        let key = match (own.as_slice(), &named.which) {
            ([only], _) => only.key.clone(),
            ([], which) => Key {
                item: named.item.id.clone(),
                which: which.clone().unwrap_or(crate::board::Which::Whole),
                unit: named.unit.clone(),
            },
            (several, _) => {
                return Err(Stop::from(FollowStop::SeveralClaims {
                    item: named.item.id.to_string(),
                    keys: several.iter().map(|one| one.key.clone()).collect(),
                }));
            }
        };
        Ok((key, why))
    };
    args.disprove.iter().map(one).collect()
}

/// Measures and days belong to the findings in turn; one day alone to all of them.
fn findings<'a>(opened: &Opened, args: &'a VisitArgs) -> Result<Vec<Finding<'a>>, Stop> {
    let findings = args.finding.len();
    let fits = |others: usize, option: &'static str, one_for_all: bool| {
        if others == 0 || others == findings || one_for_all && others == 1 {
            return Ok(());
        }
        Err(FollowStop::FindingsCount {
            findings,
            others,
            option,
        })
    };
    fits(args.measure.len(), "--measure", false)?;
    fits(args.due.len(), "--due", true)?;
    let one = |(at, what): (usize, &'a String)| {
        let due = args.due.get(at).or_else(|| args.due.first());
        Ok(Finding {
            what,
            measure: args.measure.get(at).map(String::as_str),
            due: due.map(|text| resolve::day(opened, text)).transpose()?,
            task: None,
        })
    };
    args.finding.iter().enumerate().map(one).collect()
}

fn status(context: &Context<'_>, args: &RoundArgs) -> Result<Answer, Stop> {
    let opened = Opened::open(context)?;
    let plan = &opened.plan;
    let quarter: Period = match &args.quarter {
        Some(text) => {
            let every = plan.inspection.every;
            read_period(text, opened.day(), plan.year, Some(every))?
        }
        None => quarter_of(plan, opened.day()),
    };
    let round = inspection_round(plan, &opened.book, opened.board.when, quarter);
    if args.json {
        return Ok(Answer::json(&json::inspection(plan, &round)));
    }
    let (words, w) = (context.words, &context.words.inspecting);
    let mut table = Table::new(context.colour, &[words.cli.light(), w.task(), w.verdicts()]);
    for it in &round.tasks {
        let title = plan.task(it.task).map_or("", |task| task.label());
        let verdicts: Vec<String> = it
            .verdicts
            .iter()
            .map(|given| say::verdict_given(words, plan, given))
            .collect();
        let verdicts = if verdicts.is_empty() {
            w.not_seen().to_owned()
        } else {
            verdicts.join(words.cli.comma())
        };
        let cells = [
            say::sign(words, it.light).to_owned(),
            format!("{} {title}", it.task),
            verdicts,
        ];
        table.row(Some(it.light), &cells);
    }
    let mut data = table.print();
    let mut units = Table::new(false, &[w.unit(), w.last(), w.by()]);
    for it in &round.units {
        let last = it.last.map_or_else(
            || w.never().to_owned(),
            |last| say::day(words, last, plan.year),
        );
        let by = it.by.filter(|_| !it.covered);
        let by = by.map(|by| say::day(words, by, plan.year));
        let unit = say::unit(words, Some(&it.unit));
        units.row(None, &[unit, last, by.unwrap_or_default()]);
    }
    data.push('\n');
    data.push_str(&units.print());
    Ok(Answer::data(data)
        .say(say::inspection_head(words, plan, &round))
        .say(say::inspection_towns(words, plan, &round)))
}

fn proposals(context: &Context<'_>, args: &ProposeArgs) -> Result<Answer, Stop> {
    let opened = Opened::open(context)?;
    let (words, w, plan) = (context.words, &context.words.inspecting, &opened.plan);
    let list: Vec<Proposal> = propose(
        plan,
        &opened.book,
        &opened.board,
        &arrears(plan, &opened.book, opened.board.when),
    );
    let why = |reason: &Reason| say::visit_reason(words, plan, reason);
    if args.json {
        return Ok(Answer::json(&json::proposals(&list, why)));
    }
    if list.is_empty() {
        return Ok(Answer::data("").say(w.none_proposed()));
    }
    let mut table = Table::new(false, &[w.unit(), w.reasons(), w.tasks()]);
    for it in &list {
        let reasons: Vec<String> = it.reasons.iter().map(why).collect();
        let mut reasons = reasons.join(words.cli.comma());
        if it.visited {
            reasons = w.visited(&reasons);
        }
        let tasks: Vec<String> = it.tasks.iter().map(ToString::to_string).collect();
        let cells = [
            say::unit(words, Some(&it.unit)),
            reasons,
            tasks.join(words.cli.comma()),
        ];
        table.row(None, &cells);
    }
    Ok(Answer::data(table.print()))
}
