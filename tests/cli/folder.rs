//! Which folder holds the plan, and where the options stand.

use super::desk::{Desk, Ran};

#[test]
fn options_stand_before_or_after_the_verb() {
    let desk = Desk::new();
    let plan = desk.plan().display().to_string();
    let lines: [&[&str]; 4] = [
        &["--plan", &plan, "--as-of", "2024-04-03", "list", "--json"],
        &["list", "--json", "--plan", &plan, "--as-of", "2024-04-03"],
        &["--plan", &plan, "list", "--as-of=4月3日", "--json"],
        &["--as-of", "4.3", "list", "--json", "--plan", &plan],
    ];
    let outputs: Vec<_> = lines
        .iter()
        .map(|line| desk.command().args(*line).output().unwrap().stdout)
        .collect();
    assert!(!outputs[0].is_empty());
    assert!(outputs.iter().all(|it| *it == outputs[0]));
}

#[test]
fn a_variable_or_a_folder_above_will_do() {
    let desk = Desk::new();
    let inner = desk.plan().join("a/b");
    std::fs::create_dir_all(&inner).unwrap();
    let mut command = desk.command();
    assert!(
        command
            .current_dir(inner)
            .arg("units")
            .output()
            .unwrap()
            .status
            .success()
    );
    let mut command = desk.command();
    assert!(
        command
            .env("DUBAN_PLAN", desk.plan())
            .arg("units")
            .output()
            .unwrap()
            .status
            .success()
    );
}

#[test]
fn without_a_plan_nothing_is_asked() {
    let desk = Desk::bare();
    let output = desk.command().arg("list").output().unwrap();
    insta::assert_snapshot!(Ran::of(&output, desk.root()).shown());
    insta::assert_snapshot!(desk.line("list").shown());
}

#[test]
fn known_leaves_out_what_was_written_later() {
    let desk = Desk::new();
    desk.recorded("11.2 --done --on 2024-03-30");
    assert_eq!(desk.obligation("11.2", "2024-04-03")["light"], "done");
    assert_eq!(
        desk.obligation("11.2", "2024-04-03 --known 2024-04-02")["light"],
        "red"
    );
}
