//! What is wrong with files and with what was typed, in words.
#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "helpers of tests, outside #[test] functions, and fixtures on the disk"
)]

use std::fmt::Write as _;

use duban::calendar::{Day, DayError};
use duban::figure::FigureError;
use duban::journal::{Book, check};
use duban::locale::say;
use duban::locale::{Lang, Words};
use duban::plan;

const PLAN: &str = include_str!("fixtures/plans/weixi-2024.toml");

fn zh() -> Words {
    Words::of(Lang::Zh)
}

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

#[test]
fn each_fault_of_a_plan_has_its_words() {
    let mut shown = String::new();
    let mut paths: Vec<_> = std::fs::read_dir("tests/fixtures/plans/bad")
        .unwrap()
        .map(|it| it.unwrap().path())
        .collect();
    paths.sort();
    let english = Words::of(Lang::En);
    for path in paths {
        let bytes = std::fs::read(&path).unwrap();
        let lossy = String::from_utf8_lossy(&bytes);
        let (text, faults) = match plan::refuse(&bytes) {
            Ok(text) => (text, plan::read(text).unwrap_err()),
            Err(fault) => (&*lossy, vec![fault]),
        };
        for fault in faults {
            let whole = say::plan_fault(&zh(), "plan.toml", text, &fault, false);
            writeln!(shown, "{whole}").unwrap();
            for (w, stop) in [(&zh(), "。"), (&english, ".")] {
                let title = say::plan_fault_title(w, &fault);
                let fix = say::plan_fault_fix(w, &fault);
                assert!(!title.is_empty() && !fix.is_empty());
                assert!(!title.contains(['{', '}']), "{title}");
                assert!(!fix.contains(['{', '}']), "{fix}");
                assert!(!title.ends_with(stop), "{title}");
            }
            writeln!(shown, "{}", say::plan_fault_title(&english, &fault)).unwrap();
            writeln!(shown, "   {}\n", say::plan_fault_fix(&english, &fault)).unwrap();
        }
    }
    insta::assert_snapshot!(shown);
}

#[test]
fn a_weight_of_the_score_below_nothing_is_said_to_be_one() {
    let text = format!("{PLAN}\n[score]\nsheets = -0.5\n");
    let faults = plan::read(&text).unwrap_err();
    let [fault] = faults.as_slice() else {
        panic!("one fault: {faults:?}");
    };
    let english = Words::of(Lang::En);
    for (w, title, fix) in [
        (&zh(), "sheets的数不对:-0.5", "权重不能为负"),
        (&english, "sheets cannot be -0.5", "weights are not below 0"),
    ] {
        assert_eq!(say::plan_fault_title(w, fault), title);
        let said = say::plan_fault_fix(w, fault);
        assert!(said.contains(fix), "{said}");
    }
    let whole = say::plan_fault(&zh(), "plan.toml", &text, fault, false);
    assert!(whole.contains("sheets = -0.5"), "{whole}");
}

#[test]
fn remarks_and_faults_of_files_have_their_words() {
    let plan = plan::read(PLAN).unwrap();
    let good = "01HTGX00000000000000000001 = { at = 2024-04-03T10:12:00+08:00, by = \"甲\", kind = \"progress\", on = 2024-03-31, item = \"99.9\", unit = \"财政局\", value = 1 }\n";
    let text = format!(
        "{good}xx = 1\n<<<<<<< HEAD\n01HTGX00000000000000000002 = {{ at = 2024-04-03T10:12:00+08:00, by = \"甲\", kind = \"note\", on = 2025-03-31, text = \"\u{1b}\" }} # 00000000\n"
    );
    let book = Book::read([("journal/2024-04/a.toml".to_owned(), text.into_bytes())]);
    let (faults, remarks) = check(&book, &plan);
    let w = zh();
    let mut shown = String::new();
    for fault in &faults {
        writeln!(shown, "{}", say::line_fault(&w, fault)).unwrap();
    }
    for remark in &remarks {
        writeln!(shown, "{}", say::line_remark(&w, &plan, remark)).unwrap();
    }
    for remark in plan::remarks(&plan).iter().take(8) {
        writeln!(shown, "{}", say::plan_remark(&w, &plan, remark)).unwrap();
    }
    assert!(!shown.contains('\u{1b}'));
    insta::assert_snapshot!(shown);
}

#[test]
fn what_was_typed_wrongly_is_said_plainly() {
    let w = zh();
    let other = FigureError::OtherMeasure {
        found: "吨".to_owned(),
        measure: "万元".to_owned(),
    };
    assert_eq!(say::figure_error(&w, &other), "单位不符:填的是吨,应为万元");
    let day = DayError::NoSuchDay {
        year: 2024,
        month: 2,
        last_day: 29,
    };
    assert_eq!(say::day_error(&w, &day), "2024年2月只有29天");
    let length = DayError::OtherLength {
        period: "2024Q1".parse().unwrap(),
        every: duban::calendar::Every::Month,
    };
    assert_eq!(say::day_error(&w, &length), "2024年一季度不是一个月");
}

#[test]
fn days_are_said_in_their_forms() {
    let w = zh();
    let end = day("2024-03-31");
    assert_eq!(say::day(&w, end, 2024), "3月31日");
    assert_eq!(say::day(&w, end, 2023), "2024年3月31日");
    assert_eq!(say::day_short(end, 2024), "03-31");
    assert_eq!(say::day_with_weekday(&w, end), "2024-03-31 星期日");
    assert_eq!(say::month_close(&w, end, 2024), "3月末");
    assert_eq!(say::month_end(&w, day("2024-04-03"), 2024), "4月3日");
    for (text, said) in [
        ("2024-03", "3月"),
        ("2024Q1", "一季度"),
        ("2024H1", "上半年"),
        ("2024", "2024年"),
        ("2023Q4", "2023年四季度"),
    ] {
        assert_eq!(say::period(&w, text.parse().unwrap(), 2024), said);
    }
}
