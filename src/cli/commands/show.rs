//! `duban show`: one item or obligation, why its light, its records.

use serde_json::json;

use super::{listing, said};
use crate::board::Obligation;
use crate::cli::answer::Answer;
use crate::cli::args::ShowArgs;
use crate::cli::context::Context;
use crate::cli::json as data;
use crate::cli::opened::Opened;
use crate::cli::resolve::{self, Named};
use crate::cli::stop::Stop;
use crate::journal::Record;
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
    let records = records(&opened, &named);
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
    Ok(Answer::data(page(
        context, &opened, named.item, &owed, &records,
    )))
}

/// The records about it, the newest first.
fn records<'a>(opened: &'a Opened, named: &Named<'_>) -> Vec<&'a Record> {
    let mut list: Vec<&Record> = opened
        .book
        .records
        .iter()
        .filter(|record| record.body.is_about(&named.item.id))
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
    }
    if !records.is_empty() {
        lines.push(String::new());
        lines.push(heads.records().to_owned());
        lines.extend(records.iter().map(|it| said::line(words, &opened.plan, it)));
    }
    lines.push(String::new());
    lines.join("\n")
}
