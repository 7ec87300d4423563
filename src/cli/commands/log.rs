//! `duban log`: every record, the newest last.

use super::said;
use crate::cli::answer::Answer;
use crate::cli::args::LogArgs;
use crate::cli::context::Context;
use crate::cli::json;
use crate::cli::opened::Opened;
use crate::cli::stop::Stop;
use crate::cli::table::Table;
use crate::journal::Standing;
use crate::locale::say;

pub(super) fn run(context: &Context<'_>, args: &LogArgs) -> Result<Answer, Stop> {
    let opened = Opened::open(context)?;
    let known = opened.board.when.known;
    if args.json {
        return Ok(Answer::json(&json::log(&opened.book, known)));
    }
    let (words, w) = (context.words, &context.words.cli);
    if opened.book.records.is_empty() {
        return Ok(Answer::data("").say(w.none_in_log()));
    }
    let headings = [
        w.written(),
        w.by(),
        w.on(),
        w.title(),
        w.unit(),
        w.text(),
        w.record(),
    ];
    let mut table = Table::new(context.colour, &headings);
    for (record, standing) in opened.book.records.iter().zip(opened.book.standings(known)) {
        let item = record.body.item().map(|item| item.to_string());
        let unit = record.body.unit().map(|unit| say::unit(words, Some(unit)));
        let on = record
            .body
            .on()
            .map(|on| say::day(words, on, opened.plan.year));
        let mut text = said::text(words, &opened.plan, &record.body);
        let mark = match standing {
            Standing::Counts | Standing::Apart => "",
            Standing::Voided => w.voided(),
            Standing::Orphan => w.orphan(),
            Standing::NotYet => w.not_yet(),
        };
        if !mark.is_empty() {
            text = format!("[{mark}] {text}");
        }
        let cells = [
            record.at.format("%Y-%m-%d %H:%M").to_string(),
            record.by.to_string(),
            on.unwrap_or_default(),
            item.unwrap_or_default(),
            unit.unwrap_or_default(),
            text,
            record.id.to_string(),
        ];
        table.row(None, &cells);
    }
    let count = w.count_records(&opened.book.records.len());
    Ok(Answer::data(table.print()).say(count))
}
