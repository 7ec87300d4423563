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

/// A plan folder at `path` whose plan has this title.
fn titled(desk: &Desk, path: &str, title: &str) -> std::path::PathBuf {
    let folder = desk.root().join(path);
    std::fs::create_dir_all(&folder).unwrap();
    let text = std::fs::read_to_string(desk.plan().join("plan.toml")).unwrap();
    let text = text.replacen("title = \"", &format!("title = \"{title}"), 1);
    std::fs::write(folder.join("plan.toml"), text).unwrap();
    folder
}

#[test]
fn the_folder_named_comes_first_then_the_variable_the_nearest_and_the_users_own() {
    let desk = Desk::new();
    let named = titled(&desk, "n", "named");
    let variable = titled(&desk, "v", "variable");
    let nearest = titled(&desk, "near", "nearest");
    let inner = nearest.join("a/b");
    std::fs::create_dir_all(&inner).unwrap();
    titled(&desk, "home/data/duban/plan", "users");
    let title = |name: bool, set: bool, near: bool| {
        let mut command = desk.command();
        command.arg("plan");
        if name {
            command.arg("--plan").arg(&named);
        }
        if set {
            command.env("DUBAN_PLAN", &variable);
        }
        if near {
            command.current_dir(&inner);
        }
        let out = command.output().unwrap().stdout;
        String::from_utf8(out).unwrap()
    };
    for (out, expected) in [
        (title(true, true, true), "named"),
        (title(false, true, true), "variable"),
        (title(false, false, true), "nearest"),
        (title(false, false, false), "users"),
    ] {
        assert!(out.starts_with(expected), "{expected}: {out}");
    }
}

#[test]
fn the_screen_too_says_that_a_folder_named_has_no_plan() {
    let desk = Desk::bare();
    let ran = desk.line("");
    assert_eq!(ran.code, 2, "{}", ran.err);
    assert!(ran.err.contains("duban init DIR"), "{}", ran.err);
}

#[test]
fn without_a_terminal_the_screen_says_so() {
    let desk = Desk::new();
    let ran = desk.line("--as-of 2024-04-03");
    assert_eq!((ran.code, ran.out.as_str()), (1, ""));
    assert!(ran.err.contains("duban --help"), "{}", ran.err);
}
