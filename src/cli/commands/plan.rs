//! `duban plan`: the plan with every default filled in.

use crate::cli::answer::Answer;
use crate::cli::args::DataArgs;
use crate::cli::context::Context;
use crate::cli::json;
use crate::cli::opened::Opened;
use crate::cli::stop::Stop;
use crate::cli::table::Table;
use crate::locale::{Words, say};
use crate::plan::{Asked, Checkpoint, Item, Kind, Plan};
use crate::text::Shown;

pub(super) fn run(context: &Context<'_>, args: &DataArgs) -> Result<Answer, Stop> {
    let opened = Opened::open(context)?;
    if args.json {
        return Ok(Answer::json(&json::plan(&opened.plan)));
    }
    let plan = &opened.plan;
    let words = context.words;
    let mut out = format!(
        "{} ({}..{})\n",
        Shown::line(&plan.title),
        plan.start,
        plan.end
    );
    let goals: Vec<&Item> = plan.goals().collect();
    out.push_str(&part(context, plan, words.cli.goals(), &goals));
    for task in &plan.tasks {
        let title = format!("{} {}", task.number, Shown::line(&task.title));
        let items: Vec<&Item> = plan.items_of(task.number).collect();
        out.push_str(&part(context, plan, &title, &items));
    }
    Ok(Answer::data(out))
}

fn part(context: &Context<'_>, plan: &Plan, title: &str, items: &[&Item]) -> String {
    let (words, w) = (context.words, &context.words.cli);
    let headings = [
        w.key(),
        w.kind(),
        w.title(),
        w.unit(),
        w.asked(),
        w.source(),
    ];
    let mut table = Table::new(false, &headings);
    for item in items {
        let owers = if item.owers.is_empty() {
            say::unit(words, item.lead.as_ref())
        } else {
            say::units(words, plan, &item.owers)
        };
        let cells = [
            item.id.to_string(),
            say::kind(words, &item.kind).to_owned(),
            item.label().to_owned(),
            owers,
            asked(words, plan, item),
            item.source.join(" "),
        ];
        table.row(None, &cells);
    }
    format!("\n{title}\n{}", table.print())
}

/// What is asked, and until when.
fn asked(words: &Words, plan: &Plan, item: &Item) -> String {
    let day = |day| say::day(words, day, plan.year);
    let comma = words.cli.comma();
    let step = |it: &Checkpoint| {
        let what = match &it.asked {
            Asked::Words(words) => Shown::line(words).into_string(),
            Asked::Figure { goal, .. } => {
                say::goal_short(words, plan, goal, item.measure().unwrap_or_default())
            }
        };
        format!("{} {what}", day(it.by))
    };
    match &item.kind {
        Kind::Milestone { due, steps } => {
            let due = due.map_or_else(|| words.cli.no_day().to_owned(), day);
            let all: Vec<String> = steps.iter().map(step).chain([due]).collect();
            all.join(comma)
        }
        Kind::Indicator(it) => {
            let mut all: Vec<String> = it.checkpoints.iter().map(step).collect();
            if let Some(goal) = &it.goal {
                let goal = say::goal(words, plan, goal, &it.measure);
                all.push(format!("{} {goal}", day(it.due)));
            }
            all.dedup();
            all.join(comma)
        }
        Kind::Standing(it) | Kind::Report(it) => every(words, it.every).to_owned(),
        Kind::Zero(it) => every(words, it.rhythm.every).to_owned(),
        Kind::Case(it) => say::days(words, i64::from(it.days)),
        Kind::Requirement => String::new(),
    }
}

fn every(words: &Words, every: crate::calendar::Every) -> &str {
    use crate::calendar::Every;
    match every {
        Every::Month => words.cli.every_month(),
        Every::Quarter => words.cli.every_quarter(),
        Every::Half => words.cli.every_half(),
        Every::Year => words.cli.every_year(),
    }
}
