//! `duban review`: the stops of the weekly sitting on paper, and that it was held.

use super::said;
use crate::board::review::{
    About, Beside, Stop as ReviewStop, StopKind, item_records, last_review, stops,
};
use crate::board::turned_since;
use crate::cli::answer::Answer;
use crate::cli::args_follow::ReviewArgs;
use crate::cli::context::Context;
use crate::cli::opened::Opened;
use crate::cli::stop::Stop;
use crate::journal::{Body, Draft, Review};
use crate::locale::say;

pub(super) fn run(context: &Context<'_>, args: &ReviewArgs) -> Result<Answer, Stop> {
    let mut opened = Opened::open(context)?;
    let sitting = last_review(&opened.plan, &opened.book, opened.board.when);
    let turned = turned_since(&opened.plan, &opened.book, &opened.board, sitting.since);
    let beside = Beside::of(&opened.plan, &opened.book, &opened.board);
    let list = stops(&opened.plan, &opened.book, &opened.board, &turned, &beside);
    if args.done {
        let of = u32::try_from(list.len()).unwrap_or(u32::MAX);
        let note = args.note.as_deref().map(str::trim);
        let body = Body::Review(Box::new(Review {
            on: opened.day(),
            seen: of,
            of,
            stops: Vec::new(),
            finished: true,
            note: note.filter(|it| !it.is_empty()).map(Box::from),
        }));
        let record = opened.save(context, Draft { body })?;
        return Ok(
            Answer::data(format!("{}\n", record.id)).say(context.words.reviewing.done(&of, &of))
        );
    }
    let (words, w) = (context.words, &context.words.reviewing);
    let plan = &opened.plan;
    let mut lines = vec![w.title(&say::day_with_weekday(words, opened.day()))];
    lines.push(match sitting.last {
        Some(day) => w.since(&say::day(words, day, plan.year)),
        None => w.first_time().to_owned(),
    });
    let mut nth = 0;
    for kind in StopKind::ALL {
        let own: Vec<&ReviewStop> = list.iter().filter(|it| it.kind == kind).collect();
        if own.is_empty() {
            continue;
        }
        lines.push(String::new());
        lines.push(w.heading(&say::stop_kind(words, kind), &own.len()));
        for stop in own {
            nth += 1;
            lines.extend(on_paper(context, &opened, nth, stop));
        }
    }
    if list.is_empty() {
        lines.push(w.nothing().to_owned());
    }
    lines.push(String::new());
    Ok(Answer::data(lines.join("\n")))
}

/// A stop: its title, who owes it and why it is looked at, then the reason of its light, then its
/// latest record.
fn on_paper(context: &Context<'_>, opened: &Opened, nth: usize, stop: &ReviewStop) -> Vec<String> {
    let (words, w) = (context.words, &context.words.reviewing);
    let (plan, board) = (&opened.plan, &opened.board);
    let row = match stop.about {
        About::Row(at) => board.rows.get(at),
        About::Item(_) | About::Round(_) | About::Entry(_) => None,
    };
    let title = say::stop_title(words, plan, board, stop);
    let who = row.map(|row| say::owers(words, plan, board, row));
    let title = who.map_or_else(|| title.clone(), |who| format!("{title} {who}"));
    let why = say::stop_why(words, plan, board, stop);
    let mut lines = vec![w.line(&nth, &title, &why)];
    if let Some(one) = row.and_then(|row| row.leading(&board.obligations)) {
        lines.push(w.why(&say::why(words, plan, one, board.when)));
    }
    let records = item_records(plan, &opened.book, board, stop);
    if let Some(record) = records.first() {
        let body = &record.body;
        let on = body.on().unwrap_or_else(|| record.written());
        let text = said::text(words, plan, body);
        let unit = body.unit().map(|unit| say::unit(words, Some(unit)));
        let day = say::day(words, on, plan.year);
        let parts: Vec<String> = [Some(day), unit, Some(text)]
            .into_iter()
            .flatten()
            .collect();
        lines.push(w.note(&parts.join(" ")));
    }
    lines
}
