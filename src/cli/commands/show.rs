//! `duban show`: one item or obligation, why its light, its records.

use serde_json::json;

use super::{listing, said};
use crate::board::{Obligation, Reminders};
use crate::cli::answer::Answer;
use crate::cli::args::ShowArgs;
use crate::cli::context::Context;
use crate::cli::json as data;
use crate::cli::opened::Opened;
use crate::cli::resolve::{self, Named};
use crate::cli::stop::Stop;
use crate::journal::{Record, RecordId};
use crate::locale::say;
use crate::plan::Item;
use crate::text::Shown;

pub(super) fn run(context: &Context<'_>, args: &ShowArgs) -> Result<Answer, Stop> {
    let opened = Opened::open(context)?;
    let named = resolve::named(&opened, &args.what)?;
    let owed: Vec<&Obligation> = opened
        .board
        .obligations
        .iter()
        .filter(|one| named.means(one))
        .collect();
    let reminders = Reminders::gather(&opened.book, opened.board.when);
    let records = records(&opened, &named, &reminders, &owed);
    if args.json {
        let why = |one: &Obligation| say::why(context.words, &opened.plan, one, opened.board.when);
        let all = data::log(&opened.book, opened.board.when.known);
        let own = all.as_array().into_iter().flatten().filter(|record| {
            records
                .iter()
                .any(|own| record.get("id").and_then(|id| id.as_str()) == Some(&own.id.to_string()))
        });
        return Ok(Answer::json(&json!({
            "item": data::item(named.item),
            "obligations": data::list(&opened.plan, owed, why),
            "records": own.collect::<Vec<_>>(),
        })));
    }
    let page = page(context, &opened, named.item, &owed, &records);
    Ok(Answer::data(page))
}

/// The records about it, reminders of all that a unit owes among them, the newest first.
fn records<'a>(
    opened: &'a Opened,
    named: &Named<'_>,
    reminders: &Reminders<'_>,
    owed: &[&Obligation],
) -> Vec<&'a Record> {
    let general: Vec<RecordId> = owed
        .iter()
        .flat_map(|one| reminders.about(one).map(|it| it.id))
        .collect();
    let mut list: Vec<&Record> = opened
        .book
        .records
        .iter()
        .filter(|record| record.body.is_about(&named.item.id) || general.contains(&record.id))
        .collect();
    list.reverse();
    list
}

fn page(
    context: &Context<'_>,
    opened: &Opened,
    item: &Item,
    owed: &[&Obligation],
    records: &[&Record],
) -> String {
    let words = context.words;
    let reminders = Reminders::gather(&opened.book, opened.board.when);
    let mut lines = vec![format!("{} {}", item.id, Shown::line(&item.title))];
    let mut field = |name: &str, value: String| {
        if !value.is_empty() {
            lines.push(format!("  {name}: {value}"));
        }
    };
    let heads = &words.cli;
    let join = |list: &[String]| list.join(heads.comma());
    let names = |list: &[crate::plan::UnitId]| {
        let list: Vec<String> = list.iter().map(|it| say::unit(words, Some(it))).collect();
        join(&list)
    };
    field(heads.kind(), say::kind(words, &item.kind).to_owned());
    field(heads.unit(), names(&item.owers));
    let others: Vec<_> = item
        .units
        .iter()
        .filter(|unit| !item.owers.contains(unit))
        .cloned()
        .collect();
    field(heads.taking_part(), names(&others));
    field(heads.source(), join(&item.source));
    field(
        heads.assumed(),
        join(&say::assumed_keys(words, &item.assumed)),
    );
    for one in owed {
        lines.push(String::new());
        lines.push(format!(
            "{}  {}  {}",
            listing::light(context, one),
            one.key,
            say::unit(words, one.unit.as_ref())
        ));
        let why = say::why_lines(words, &opened.plan, one, opened.board.when);
        lines.extend(why.into_iter().map(|line| format!("  {line}")));
        lines.extend(reminded(context, opened, &reminders, one));
    }
    if !records.is_empty() {
        lines.push(String::new());
        lines.push(heads.records().to_owned());
        lines.extend(records.iter().map(|it| said::line(words, &opened.plan, it)));
    }
    lines.push(String::new());
    lines.join("\n")
}

/// What was promised, and which rung of the ladder comes next once there was a reminder.
fn reminded(
    context: &Context<'_>,
    opened: &Opened,
    reminders: &Reminders<'_>,
    one: &Obligation,
) -> Vec<String> {
    let words = context.words;
    let mut lines = Vec::new();
    if let Some(promise) = reminders.promise(one) {
        lines.push(format!("  {}", say::promise(words, &opened.plan, &promise)));
    }
    let next = reminders.next(&opened.plan, one);
    if let Some(next) = next.filter(|next| next.given > 0) {
        lines.push(format!("  {}", say::next_rung(words, &next)));
    }
    lines
}
