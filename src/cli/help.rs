//! Puts the words of a language into the help, and writes the reference made from it.

use clap::{Arg, ArgAction, Command, CommandFactory as _};

use super::args::Args;
use super::ledger;
use crate::locale::Words;

/// Options that every verb takes.
const COMMON: [&str; 6] = ["plan", "as_of", "known", "lang", "version", "help"];
/// The first one's place in the help.
const COMMON_ORDER: usize = 900;

/// The command line with its help in the language of the words.
pub(super) fn command(words: &Words) -> Command {
    let root = Args::command()
        .about(words.cli.about().to_owned())
        .disable_version_flag(true)
        .arg(
            Arg::new("version")
                .short('V')
                .long("version")
                .action(ArgAction::Version),
        );
    let root = dress(root, words, "")
        .subcommand_help_heading(words.cli.verbs().to_owned())
        .subcommand_value_name("VERB");
    let names: Vec<String> = root
        .get_subcommands()
        .map(|verb| verb.get_name().to_owned())
        .collect();
    names.iter().fold(root, |root, name| {
        root.mut_subcommand(name, |verb| dress_verb(verb, words, name))
    })
}

/// A verb's own words, and those of the verbs below it, which are known by both names.
fn dress_verb(verb: Command, words: &Words, name: &str) -> Command {
    let about = about(words, name).unwrap_or_default().to_owned();
    let below: Vec<String> = verb
        .get_subcommands()
        .map(|verb| verb.get_name().to_owned())
        .collect();
    let mut verb = dress(verb.about(about), words, name);
    if !below.is_empty() {
        verb = verb
            .subcommand_required(true)
            .disable_help_subcommand(true)
            .subcommand_help_heading(words.cli.verbs().to_owned())
            .subcommand_value_name("VERB");
    }
    below.iter().fold(verb, |verb, own| {
        let full = format!("{name} {own}");
        verb.mut_subcommand(own, |verb| dress_verb(verb, words, &full))
    })
}

/// One command's own words.
///
/// `path`: the names on the way to it, such as `inspect record`.
fn dress(command: Command, words: &Words, path: &str) -> Command {
    let name = command.get_name().to_owned();
    let template = format!(
        "{{about-with-newline}}\n{} {{usage}}\n\n{{all-args}}",
        words.cli.usage()
    );
    command
        .disable_help_flag(true)
        .arg(
            Arg::new("help")
                .short('h')
                .long("help")
                .action(ArgAction::Help),
        )
        .help_template(template)
        .mut_args(|arg| {
            let heading = if arg.is_positional() {
                words.cli.arguments()
            } else {
                words.cli.options()
            };
            let id = arg.get_id().as_str();
            let help = by_name(words, &format!("{path} {id}"))
                .or_else(|| option(words, &name, id))
                .unwrap_or_default();
            let values = arg.get_action().takes_values();
            // What every verb takes comes after what it takes itself.
            let place = COMMON.iter().position(|id| arg.get_id() == *id);
            let arg = match place {
                Some(place) => arg.display_order(COMMON_ORDER + place),
                None => arg,
            };
            arg.help(help.to_owned())
                .help_heading(heading.to_owned())
                .hide_possible_values(values)
                .hide_default_value(values)
        })
}

/// What a verb does.
fn about<'a>(words: &'a Words, verb: &str) -> Option<&'a str> {
    let verbs = &words.verb;
    Some(match verb {
        "list" => verbs.list(),
        "overdue" => verbs.overdue(),
        "due" => verbs.due(),
        "show" => verbs.show(),
        "say" => verbs.say(),
        "record" => verbs.record(),
        "void" => verbs.void(),
        "log" => verbs.log(),
        "plan" => verbs.plan(),
        "units" => verbs.units(),
        "check" => verbs.check(),
        "schema" => verbs.schema(),
        "init" => verbs.init(),
        "demo" => verbs.demo(),
        "dispatch" => verbs.dispatch(),
        "dispatch status" => verbs.dispatch_status(),
        "dispatch missing" => verbs.dispatch_missing(),
        "dispatch needs" => verbs.dispatch_needs(),
        "dispatch accept" => verbs.dispatch_accept(),
        "dispatch return" => verbs.dispatch_return(),
        "dispatch answer" => verbs.dispatch_answer(),
        "dispatch close" => verbs.dispatch_close(),
        "dispatch reopen" => verbs.dispatch_reopen(),
        "checkin" => verbs.checkin(),
        "flag" => verbs.flag(),
        _ => return ledger::about(words, verb).or_else(|| by_name(words, verb)),
    })
}

/// The words of verbs and options that are looked up by the names on the way to them.
fn by_name<'a>(words: &'a Words, path: &str) -> Option<&'a str> {
    let name = path.replace([' ', '-'], "_");
    Some(words.follow_help.of(&name)).filter(|text| !text.is_empty())
}

/// What an option of a verb is.
fn option<'a>(words: &'a Words, verb: &str, id: &str) -> Option<&'a str> {
    let options = &words.option;
    Some(match (verb, id) {
        ("record", "unit") => options.record_unit(),
        ("say", "leader") => options.say_leader(),
        ("check", "reason") => options.check_reason(),
        (_, "plan") => options.plan(),
        (_, "as_of") => options.as_of(),
        (_, "known") => options.known(),
        (_, "lang") => options.lang(),
        (_, "help") => options.help(),
        (_, "version") => options.version(),
        (_, "json") => options.json(),
        (_, "task") => options.task(),
        (_, "unit") => options.unit(),
        (_, "leader") => options.leader(),
        (_, "light") => options.light(),
        (_, "kind") => options.kind(),
        (_, "within") => options.within(),
        (_, "what") => options.what(),
        (_, "whom") => options.whom(),
        (_, "by") => options.by(),
        (_, "value") => options.value(),
        (_, "done") => options.done(),
        (_, "on") => options.on(),
        (_, "period") => options.period(),
        (_, "note") => options.note(),
        (_, "evidence") => options.evidence(),
        (_, "id") => options.id(),
        (_, "reason") => options.reason(),
        (_, "all") => options.all(),
        (_, "accept") => options.accept(),
        (_, "folder") => options.folder(),
        (_, "dir") => options.dir(),
        (_, "month") => options.month(),
        (_, "task_number") => options.task_number(),
        (_, "sheet_unit") => options.sheet_unit(),
        (_, "act_on") => options.act_on(),
        (_, "decided_by") => options.decided_by(),
        (_, "text") => options.text(),
        (_, "all_sound") => options.all_sound(),
        (_, "write_off") => options.write_off(),
        (_, "progress") => options.progress(),
        (_, "reading") => options.reading(),
        (_, "items_done") => options.items_done(),
        (_, "confirm") => options.confirm(),
        (_, "trouble") => options.trouble(),
        (_, "next") => options.next(),
        (_, "needs") => options.needs(),
        (_, "unchanged") => options.unchanged(),
        (_, "filler") => options.filler(),
        (_, "handed_on") => options.handed_on(),
        (_, "flagged") => options.flagged(),
        (_, "flagged_unit") => options.flagged_unit(),
        (_, "lift") => options.lift(),
        _ => return ledger::option(words, verb, id),
    })
}

/// The reference of the command line: every verb's help, as `docs/cli.md` holds it.
pub fn reference(words: &Words) -> String {
    let mut root = command(words).term_width(100);
    root.build();
    let mut out = String::from("# duban\n");
    section(&mut out, &mut root.clone(), None);
    for verb in root.get_subcommands() {
        sections(&mut out, verb, verb.get_name());
    }
    out
}

/// A verb's section and those of the verbs below it.
fn sections(out: &mut String, verb: &Command, name: &str) {
    section(out, &mut verb.clone(), Some(name));
    for own in verb.get_subcommands() {
        sections(out, own, &format!("{name} {}", own.get_name()));
    }
}

fn section(out: &mut String, command: &mut Command, verb: Option<&str>) {
    if let Some(verb) = verb {
        out.push_str("\n## duban ");
        out.push_str(verb);
        out.push('\n');
    }
    out.push_str("\n```text\n");
    let help = command.clone().term_width(100).render_help().to_string();
    for line in help.trim_end().lines() {
        out.push_str(line.trim_end());
        out.push('\n');
    }
    out.push_str("```\n");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Lang;

    #[test]
    fn every_verb_and_option_has_words() {
        for lang in [Lang::Zh, Lang::En] {
            let words = Words::of(lang);
            let root = command(&words);
            let below = root.get_subcommands().flat_map(Command::get_subcommands);
            for each in root.get_subcommands().chain(below).chain([&root]) {
                assert!(each.get_about().is_some(), "{}", each.get_name());
                for arg in each.get_arguments() {
                    let help = arg.get_help().map(ToString::to_string).unwrap_or_default();
                    assert!(!help.is_empty(), "{} {}", each.get_name(), arg.get_id());
                }
            }
            root.debug_assert();
        }
    }
}
