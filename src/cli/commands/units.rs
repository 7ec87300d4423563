//! `duban units`: who there is and how each stands.

use crate::board::unit_summaries;
use crate::cli::answer::Answer;
use crate::cli::args::DataArgs;
use crate::cli::context::Context;
use crate::cli::json;
use crate::cli::opened::Opened;
use crate::cli::stop::Stop;
use crate::cli::table::Table;
use crate::locale::say;

pub(super) fn run(context: &Context<'_>, args: &DataArgs) -> Result<Answer, Stop> {
    let opened = Opened::open(context)?;
    if args.json {
        return Ok(Answer::json(&json::units(&opened.plan, &opened.board)));
    }
    let (words, w) = (context.words, &context.words.cli);
    let headings = [w.light(), w.unit(), w.group(), w.obligations(), w.members()];
    let mut table = Table::new(context.colour, &headings);
    let summaries = unit_summaries(&opened.plan, &opened.board.obligations);
    for unit in &opened.plan.units {
        let summary = summaries.iter().find(|it| it.unit == unit.id);
        let worst = summary.and_then(|it| it.counts.worst());
        let members: Vec<String> = unit
            .members
            .iter()
            .flatten()
            .map(|member| say::unit(words, Some(member)))
            .collect();
        let cells = [
            worst
                .map_or("-", |light| say::sign(words, light))
                .to_owned(),
            unit.id.to_string(),
            unit.group.clone().unwrap_or_default(),
            summary.map_or_else(String::new, |it| say::counts(words, &it.counts)),
            members.join(w.comma()),
        ];
        table.row(worst, &cells);
    }
    Ok(Answer::data(table.print()))
}
