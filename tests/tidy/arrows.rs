//! The arrows: who may use whom.

use std::collections::BTreeSet;

use super::paths::used;
use super::source::{Source, read};

/// Each module with those it may use.
type Table = &'static [(&'static str, &'static [&'static str])];

/// main ► cli, tui; cli, tui ► papers ► locale ► board ► journal ► plan ► calendar ► figure ► text;
/// cli, tui ► demo ► workspace ► journal, plan, calendar.
const CRATE: Table = &[
    ("main", &["cli", "tui"]),
    (
        "cli",
        &[
            "demo",
            "workspace",
            "papers",
            "locale",
            "board",
            "journal",
            "plan",
            "calendar",
            "figure",
            "text",
        ],
    ),
    (
        "tui",
        &[
            "demo",
            "workspace",
            "papers",
            "locale",
            "board",
            "journal",
            "plan",
            "calendar",
            "figure",
            "text",
        ],
    ),
    (
        "papers",
        &[
            "locale", "board", "journal", "plan", "calendar", "figure", "text",
        ],
    ),
    (
        "locale",
        &["board", "journal", "plan", "calendar", "figure", "text"],
    ),
    ("board", &["journal", "plan", "calendar", "figure", "text"]),
    (
        "demo",
        &["workspace", "journal", "plan", "calendar", "figure"],
    ),
    ("workspace", &["journal", "plan", "calendar"]),
    ("journal", &["plan", "calendar", "figure", "text"]),
    ("plan", &["calendar", "figure", "text"]),
    ("calendar", &["figure", "text"]),
    ("figure", &["text"]),
    ("text", &[]),
];

/// The screen, bottom up: a module may use those of the rows above its own.
const SCREEN: &[&[&str]] = &[
    &["theme", "keymap", "layout"],
    &["widgets", "outcome", "events", "ink"],
    &["desk", "frame", "terminal", "message"],
    &["forms", "world"],
    &["views"],
    &["overlays"],
    &["state", "told"],
    &["done"],
    &["update", "draw"],
    &["perform"],
    &["run"],
];

/// The rows as a table.
fn by_rows(rows: &[&[&'static str]]) -> Vec<(&'static str, Vec<&'static str>)> {
    let mut table = Vec::new();
    let mut below = Vec::new();
    for row in rows {
        table.extend(row.iter().map(|name| (*name, below.clone())));
        below.extend(*row);
    }
    table
}

fn whole(table: Table) -> Vec<(&'static str, Vec<&'static str>)> {
    table
        .iter()
        .map(|(name, uses)| (*name, uses.to_vec()))
        .collect()
}

/// The part of a path that names a module inside `within`, which is a folder with its `/`, or empty.
fn module<'a>(within: &str, path: &'a str) -> Option<&'a str> {
    let inside = path.strip_prefix(within)?;
    let name = inside.split('/').next()?.trim_end_matches(".rs");
    (!matches!(name, "mod" | "lib")).then_some(name)
}

/// Uses that go against the arrows of a table, and modules that it does not know.
fn offences(
    sources: &[Source],
    within: &str,
    table: &[(&'static str, Vec<&'static str>)],
) -> Vec<String> {
    let mut wrong = BTreeSet::new();
    for source in sources {
        let Some(own) = module(within, &source.path) else {
            continue;
        };
        let Some((_, may_use)) = table.iter().find(|(name, _)| *name == own) else {
            wrong.insert(format!("{within}{own} is not in the table of arrows"));
            continue;
        };
        for used in used(source) {
            let path = used.path.join("/");
            let Some(other) = module(within, &path).filter(|it| !it.is_empty()) else {
                continue;
            };
            if other != own && !may_use.contains(&other) {
                let (file, line) = (&source.path, used.line);
                wrong.insert(format!(
                    "src/{file}:{line}: {own} may not use {within}{other}"
                ));
            }
        }
    }
    wrong.into_iter().collect()
}

#[test]
fn modules_use_only_what_stands_to_their_right() {
    let wrong = offences(&read("src"), "", &whole(CRATE));
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_screen_is_built_bottom_up() {
    let wrong = offences(&read("src"), "tui/", &by_rows(SCREEN));
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_tables_have_no_cycle_and_name_no_module_twice() {
    let screen = by_rows(SCREEN);
    for table in [whole(CRATE), screen] {
        let names: BTreeSet<_> = table.iter().map(|(name, _)| *name).collect();
        assert_eq!(names.len(), table.len());
        let mut known: BTreeSet<&str> = BTreeSet::new();
        while known.len() < table.len() {
            let before = known.len();
            let free = |(name, uses): &&(&'static str, Vec<&'static str>)| {
                !known.contains(name) && uses.iter().all(|it| known.contains(it))
            };
            let next: Vec<_> = table.iter().filter(free).map(|(name, _)| *name).collect();
            known.extend(next);
            assert!(known.len() > before, "a cycle outside {known:?}");
        }
    }
}

#[test]
fn a_use_against_an_arrow_is_found() {
    let sources = [
        Source::new(
            "board/mod.rs",
            "\nuse crate::locale::Words;\nuse crate::plan::Plan;\n",
        ),
        Source::new("cli/run.rs", "fn f() { crate::tui::run() }\n"),
        Source::new(
            "plan/ids.rs",
            concat!("use super::", "super::journal;\nuse super::model;\n"),
        ),
        Source::new("utils/a.rs", "use crate::text;\n"),
        Source::new("locale/mod.rs", "#[cfg(test)]\nuse crate::tui::Theme;\n"),
        Source::new("main.rs", "use duban::{cli, workspace};\n"),
    ];
    assert_eq!(
        offences(&sources, "", &whole(CRATE)),
        [
            "src/board/mod.rs:2: board may not use locale",
            "src/cli/run.rs:1: cli may not use tui",
            "src/main.rs:1: main may not use workspace",
            "src/plan/ids.rs:1: plan may not use journal",
            "utils is not in the table of arrows",
        ]
    );
}

#[test]
fn a_use_against_an_arrow_of_the_screen_is_found() {
    let sources = [
        Source::new("tui/views/todo/mod.rs", "use crate::tui::state::State;\n"),
        Source::new(
            "tui/desk.rs",
            "use super::{theme::Theme, run};\nuse super::views;\n",
        ),
        Source::new("tui/mod.rs", "pub use run::run;\n"),
        Source::new("tui/misc.rs", ""),
        Source::new("cli/mod.rs", "use crate::tui::run;\n"),
    ];
    assert_eq!(
        offences(&sources, "tui/", &by_rows(SCREEN)),
        [
            "src/tui/desk.rs:1: desk may not use tui/run",
            "src/tui/desk.rs:2: desk may not use tui/views",
            "src/tui/views/todo/mod.rs:1: views may not use tui/state",
            "tui/misc is not in the table of arrows",
        ]
    );
}
