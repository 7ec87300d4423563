//! `duban assess`: what can be counted of each unit in a month, each number with its facts.

use crate::board::assess::{Measure, UnitRecord, score_terms, unit_records};
use crate::calendar::Period;
use crate::cli::answer::Answer;
use crate::cli::args_follow::AssessArgs;
use crate::cli::context::Context;
use crate::cli::opened::Opened;
use crate::cli::stop::Stop;
use crate::cli::table::Table;
use crate::cli::{json, resolve};
use crate::locale::say;
use crate::text::Shown;

pub(super) fn run(context: &Context<'_>, args: &AssessArgs) -> Result<Answer, Stop> {
    let opened = Opened::open(context)?;
    let plan = &opened.plan;
    let month = match &args.month {
        Some(text) => resolve::month(&opened, text)?,
        None => Period::containing(plan.dispatch.every, opened.day()).previous(),
    };
    let only = args.unit.as_deref();
    let only = only.map(|name| resolve::unit(plan, name)).transpose()?;
    let only = only.map(|unit| plan.units.expand(&unit));
    let mut list = unit_records(plan, &opened.book, &opened.board, month);
    list.retain(|it| only.as_ref().is_none_or(|only| only.contains(&it.unit)));
    if args.json {
        return Ok(Answer::json(&json::unit_records(plan, &list)));
    }
    let (words, w) = (context.words, &context.words.assessing);
    if list.is_empty() {
        return Ok(Answer::data("").say(w.none()));
    }
    let mut data = String::new();
    for (town, name) in [(false, w.group_county()), (true, w.group_town())] {
        let own: Vec<&UnitRecord> = list.iter().filter(|it| it.town == town).collect();
        if !own.is_empty() {
            if !data.is_empty() {
                data.push('\n');
            }
            data.push_str(&table(context, &opened, name, &own));
        }
    }
    if only.is_some() {
        for it in &list {
            data.push_str(&facts(context, &opened, it));
        }
    }
    let month = say::period(words, month, plan.year);
    let answer = Answer::data(data).say(w.month(&month));
    Ok(match plan.score {
        Some(_) => answer,
        None => answer.say(w.no_weights()),
    })
}

fn table(context: &Context<'_>, opened: &Opened, name: &str, list: &[&UnitRecord]) -> String {
    let (words, w) = (context.words, &context.words.assessing);
    let scored = opened.plan.score.is_some();
    let mut headings = vec![name];
    headings.extend(Measure::ALL.map(|it| words.tally.of(it.code())));
    if scored {
        headings.push(w.score());
    }
    let mut table = Table::new(false, &headings);
    for it in list {
        let mut cells = vec![say::unit(words, Some(&it.unit))];
        cells.extend(it.tallies.iter().map(|one| say::tally(words, one)));
        if scored {
            let score = it.score.map(|score| score.rounded(1).to_string());
            cells.push(score.unwrap_or_else(|| "-".to_owned()));
        }
        table.row(None, &cells);
    }
    table.print()
}

/// The facts behind each number of a unit, and the formula of its score.
fn facts(context: &Context<'_>, opened: &Opened, it: &UnitRecord) -> String {
    let (words, w) = (context.words, &context.words.assessing);
    let mut lines = vec![String::new(), say::unit(words, Some(&it.unit))];
    for tally in it.tallies.iter().filter(|tally| tally.of() > 0) {
        let name = words.tally.of(tally.measure.code());
        let keys = tally.facts.iter().map(|fact| {
            let key = Shown::line(&fact.key).into_string();
            if fact.good || !tally.measure.is_share() {
                key
            } else {
                w.not_so(&key)
            }
        });
        let keys: Vec<String> = keys.collect();
        lines.push(format!(
            "  {}",
            w.facts(&name, &keys.join(words.cli.comma()))
        ));
    }
    let terms = score_terms(&opened.plan, it);
    if !terms.is_empty() {
        lines.push(format!("  {}", say::score_formula(words, &terms)));
    }
    lines.push(String::new());
    lines.join("\n")
}
