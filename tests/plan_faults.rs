//! One smallest bad plan for every kind of fault, and what is found in it.
#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "the helpers of tests read the bad plans"
)]

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use duban::plan::{Fault, LARGEST, What, place, read, refuse};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/plans/bad")
}

fn faults(bytes: &[u8]) -> Vec<Fault> {
    match refuse(bytes) {
        Ok(text) => read(text).err().unwrap_or_default(),
        Err(fault) => vec![fault],
    }
}

/// `code line:column`, then the other places.
fn shown(bytes: &[u8], fault: &Fault) -> String {
    let text = std::str::from_utf8(bytes).unwrap_or_default();
    let at = |offset: usize| {
        let place = place(text, offset);
        format!("{}:{}", place.line, place.column)
    };
    let mut line = fault.what.code().to_owned();
    if let Some(span) = &fault.at {
        line = format!("{line} {}-{}", at(span.start), at(span.end));
    }
    for (span, label) in &fault.also {
        line = format!("{line} {label:?} {}", at(span.start));
    }
    line
}

fn bad_plans() -> Vec<(String, Vec<u8>)> {
    let mut plans: Vec<(String, Vec<u8>)> = fs::read_dir(folder())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|path| {
            let name = path.file_stem().unwrap().to_string_lossy().into_owned();
            (name, fs::read(&path).unwrap())
        })
        .collect();
    plans.sort();
    plans
}

#[test]
fn each_bad_plan_has_its_one_fault_at_its_place() {
    let mut found = String::new();
    for (name, bytes) in bad_plans() {
        let faults = faults(&bytes);
        let codes: Vec<&str> = faults.iter().map(|fault| fault.what.code()).collect();
        assert_eq!(codes, [name.as_str()], "{faults:#?}");
        writeln!(
            found,
            "{}\n    {:?}",
            shown(&bytes, &faults[0]),
            faults[0].what
        )
        .unwrap();
    }
    insta::assert_snapshot!(found);
}

#[test]
fn each_rule_has_a_bad_plan() {
    let source = include_str!("../src/plan/what.rs");
    let codes = source
        .split(" => \"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next());
    let plans: Vec<String> = bad_plans().into_iter().map(|(name, _)| name).collect();
    let mut count = 0;
    for code in codes {
        // Eleven megabytes are made below rather than kept.
        assert!(
            code == "too-big" || plans.iter().any(|name| name == code),
            "{code}"
        );
        count += 1;
    }
    assert_eq!(count, plans.len() + 1);
}

#[test]
fn a_file_of_eleven_megabytes_is_refused() {
    let bytes = vec![b'#'; 11 << 20];
    let expected = What::TooBig {
        bytes: 11 << 20,
        most: LARGEST,
    };
    assert_eq!(faults(&bytes).remove(0).what, expected);
}

#[test]
fn no_checkpoint_may_have_the_key_of_the_goal() {
    let head = "schema = 1\n[plan]\nid = \"p\"\ntitle = \"要点\"\nyear = 2024\n[units]\n\"甲\" = {}\n[[task]]\nnumber = 1\ntitle = \"任务\"\nlead = \"甲\"\n";
    let figure = "kind = \"indicator\"\nmeasure = \"个\"\npace = \"level\"\nat_most = 9\n";
    for (rest, codes) in [
        // In words on the goal's day, written or the plan's last.
        (
            "{ by = 2024-12-31, words = \"验收\" }",
            vec!["checkpoint-on-goal"],
        ),
        ("{ by = 2024-12-30, words = \"验收\" }", vec![]),
        // Moved away from it, or to it: the key stays with the first day.
        (
            "{ by = 2024-11-30, was = 2024-12-31, at_most = 5 }",
            vec!["checkpoint-on-goal"],
        ),
        (
            "{ by = 2024-12-31, was = 2024-11-30, words = \"验收\" }",
            vec![],
        ),
        // The same figure, compared otherwise, is not the goal.
        (
            "{ by = 2024-12-31, at_least = 9 }",
            vec!["checkpoint-on-goal"],
        ),
        ("{ by = 2024-12-31, at_most = 8 }", vec!["goal-twice"]),
        ("{ by = 2024-12-31, at_most = 9 }", vec![]),
        // On one day, in figures and in words.
        (
            "{ by = 2024-06-30, at_most = 5 }, { by = 2024-06-30, words = \"验收\" }",
            vec!["checkpoint-twice"],
        ),
        // A checkpoint asks for the goal already: it is owed there, and not once more.
        (
            "{ by = 2024-06-30, at_most = 9 }, { by = 2024-12-31, words = \"验收\" }",
            vec![],
        ),
    ] {
        let text = format!("{head}{figure}checkpoints = [{rest}]\n");
        let found = faults(text.as_bytes());
        let found: Vec<&str> = found.iter().map(|fault| fault.what.code()).collect();
        assert_eq!(found, codes, "{rest}");
    }
}

#[test]
fn slips_of_the_input_method_are_known() {
    let head = "schema = 1\n[plan]\nid = \"p\"\nyear = 2024\n";
    for (line, expected) in [
        ("title = “要点”", "input-method-mark 5:9-5:10"),
        ("title ＝ \"要点\"", "input-method-mark 5:7-5:8"),
        ("title = \"要点”", "syntax 5:9-5:13"),
        ("标题 = \"要点\"", "bare-key 5:1-5:3"),
        ("title = 要点", "bare-text 5:9-5:11"),
        ("title = '要点'　# 注", "input-method-mark 5:13-5:14"),
        (
            "title = \"要点\"\nstart = ２０２４-01-01",
            "day-form 6:9-6:19",
        ),
        ("title = \"要点\"\nstart = 2024/1/1", "day-form 6:9-6:17"),
        (
            "title = \"要点\"\nstart = 2024.13.1",
            "no-such-day 6:9-6:18",
        ),
        ("title = \"要点\"\n[单位]", "bare-key 6:2-6:4"),
        (
            "title = \"要点\"\n[units]\n\"甲\" = {group＝\"县直\"}",
            "input-method-mark 7:13-7:14",
        ),
        (
            "title = \"要点\"\n[units]\n\"甲\" = { members = [乙] }",
            "bare-text 7:20-7:21",
        ),
    ] {
        let text = format!("{head}{line}\n");
        let found: Vec<String> = faults(text.as_bytes())
            .iter()
            .map(|fault| shown(text.as_bytes(), fault))
            .collect();
        assert_eq!(found, [expected], "{line}");
    }
}

#[test]
fn all_faults_come_in_one_pass() {
    let text = r#"schema = 1
extra = 1
[plan]
id = "p"
title = "要点"
year = "2024"
办公室 = 1
office = "没有"
[units]
"财政局" = {}
"人社局" = { nam = "县人社局", member = [] }
[[task]]
number = 1
title = "任务"
units = ["人社局"]
lead = 5
[[task.item]]
id = 1.1
kind = "milestone"
due = 2024-13-01
[[task.item]]
id = "2.2"
kind = "indicator"
measure = "%"
title = "比例"
checkpoints = [
  { by = "2024-03-31", at_least = "25" },
  { by = 2024-06-30, atleast = 50, at_least = 50 },
  { at_least = 75 },
]
"#;
    let found: Vec<String> = faults(text.as_bytes())
        .iter()
        .map(|fault| shown(text.as_bytes(), fault))
        .collect();
    insta::assert_snapshot!(found.join("\n"));
}

#[test]
fn a_mark_at_the_start_and_windows_line_ends_do_not_move_a_fault() {
    let text = "\u{FEFF}schema = 1\r\n[plan]\r\nid = \"p\"\r\ntitle = \"要\"\r\nyear = 2024\r\nend = 2024-02-30\r\n";
    let inner = refuse(text.as_bytes()).unwrap();
    let faults = read(inner).unwrap_err();
    assert_eq!(shown(inner.as_bytes(), &faults[0]), "no-such-day 6:7-6:17");
}

#[test]
fn no_weight_of_the_score_is_below_nothing() {
    let whole = include_str!("fixtures/plans/weixi-2024.toml");
    let with = |line: &str| faults(format!("{whole}\n[score]\n{line}\n").as_bytes());
    assert_eq!(with("sheets = 40\nextension = 0.5"), []);
    for key in ["sheets", "obligations", "problems", "extension", "named"] {
        let found = with(&format!("{key} = -0.5"));
        let whats: Vec<&What> = found.iter().map(|fault| &fault.what).collect();
        let expected = What::BadFigure {
            key: key.to_owned(),
            found: "-0.5".to_owned(),
        };
        assert_eq!(whats, [&expected]);
    }
}
