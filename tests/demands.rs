//! The shipped plan has no faults and answers every sentence of the document that asks something.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "the helpers of tests read the plan"
)]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use duban::plan::{Plan, place, read, refuse};

fn file(name: &str) -> Vec<u8> {
    fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join(name)).unwrap()
}

fn plan(name: &str) -> Plan {
    let bytes = file(name);
    let text = refuse(&bytes).unwrap();
    read(text).unwrap_or_else(|faults| {
        let lines: Vec<String> = faults
            .iter()
            .map(|fault| {
                let at = place(text, fault.at.as_ref().map_or(0, |at| at.start));
                format!("{name}:{}:{}: {:?}", at.line, at.column, fault.what)
            })
            .collect();
        panic!("\n{}", lines.join("\n"))
    })
}

/// Every address that something in the plan names as its source.
fn sources(plan: &Plan) -> BTreeSet<&str> {
    let items = plan.items.iter().flat_map(|item| &item.source);
    let tasks = plan.tasks.iter().flat_map(|task| &task.source);
    let sections = plan.sections.iter().flat_map(|section| &section.source);
    items
        .chain(tasks)
        .chain(sections)
        .chain(&plan.dispatch.source)
        .chain(&plan.inspection.source)
        .map(String::as_str)
        .collect()
}

/// The addresses of the tick list.
fn demands(text: &str) -> Vec<&str> {
    text.lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .filter_map(|line| line.split_whitespace().next())
        .collect()
}

#[test]
fn each_demand_is_the_source_of_something() {
    let plan = plan("plan.toml");
    let list = String::from_utf8(file("tests/fixtures/demands.txt")).unwrap();
    let demands = demands(&list);
    assert!(demands.len() > 50, "{}", demands.len());
    let sources = sources(&plan);
    let missing: Vec<&&str> = demands
        .iter()
        .filter(|at| !sources.contains(**at))
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn the_plans_of_the_tests_have_no_faults() {
    for name in ["weixi-2024", "other-matter"] {
        plan(&format!("tests/fixtures/plans/{name}.toml"));
    }
}
