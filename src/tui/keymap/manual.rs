//! The manual's page about keys, made from the keymap.

use std::fmt::Write as _;

use super::command::Command;
use super::names::{command_long, command_short, key_names, scope_name};
use super::scope::Scope;
use super::table::KEYMAP;
use crate::locale::Words;

/// The page as Markdown, with the words of each language beside the others.
pub fn manual(languages: &[Words]) -> String {
    let mut page = String::new();
    let all = |word: &dyn Fn(&Words) -> String, between: &str| {
        let words: Vec<String> = languages.iter().map(word).collect();
        words.join(between)
    };
    if let Some(first) = languages.first() {
        let _written = writeln!(page, "# {}\n", first.help.manual_title());
    }
    let _written = writeln!(
        page,
        "{}",
        all(&|w| w.help.manual_intro().to_owned(), "\n\n")
    );
    for scope in Scope::ALL {
        let heading = all(&|w| scope_name(w, *scope).to_owned(), " / ");
        let _written = writeln!(page, "\n## {heading}\n");
        let does = all(
            &|w| format!("{} | {}", w.help.manual_footer(), w.help.manual_does()),
            " | ",
        );
        let keys = all(&|w| w.help.manual_keys().to_owned(), " / ");
        let _written = writeln!(page, "| {keys} | {does} |");
        let _written = writeln!(page, "|---|{}", "---|---|".repeat(languages.len()));
        for binding in KEYMAP.iter().filter(|it| it.scope == *scope) {
            let _written = writeln!(
                page,
                "| {} | {} |",
                keys_cell(&key_names(binding)),
                all(&|w| words_cell(w, binding.command), " | ")
            );
        }
    }
    page
}

fn keys_cell(names: &[String]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    quoted.join(" ")
}

fn words_cell(w: &Words, command: Command) -> String {
    format!(
        "{} | {}",
        command_short(w, command),
        command_long(w, command)
    )
}
