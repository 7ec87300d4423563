//! What a good plan becomes once read: defaults filled in, names resolved.
#![expect(
    clippy::unwrap_used,
    reason = "the helpers of tests stop at the first surprise"
)]

use duban::calendar::{Day, Every};
use duban::figure::Decimal;
use duban::plan::{Asked, Compare, Kind, OwedBy, Pace, Plan, Split, Target, UnitId, read, remarks};

const PLAN: &str = r##"
schema = 1
[plan]
id = "test-2024"
title = "测试县2024年度工作要点"
year = 2024
office = "办公室"
assumed = ["office"]
[dispatch]
who = "lead"
cutoff = 25
assumed = ["cutoff"]
[holidays]
rest = [{ from = 2024-02-10, to = 2024-02-17 }]
work = [2024-02-04]
[units]
"各乡镇" = { name = "各乡(镇)", members = ["甲镇", "乙镇"], assumed = ["members"] }
"财政局" = { name = "县财政局", group = "县直" }
"办公室" = {}
"甲镇" = { group = "乡镇" }
"乙镇" = { group = "乡镇" }
"行业部门" = { members = [] }
[[section]]
id = "三"
title = "重点任务"
[[item]]
id = "0.1"
kind = "indicator"
title = "收入"
measure = "元"
at_least = 19198
pace = "end"
lead = "财政局"
source = "二#4"
[[task]]
number = 11
section = "三"
title = "项目建设"
units = ["各乡镇", "财政局"]
source = ["三11", "三12"]
[[task.item]]
id = "11.1"
kind = "milestone"
title = "完成招投标"
due = 2024-03-31
source = "#3"
[[task.item]]
id = "11.2"
kind = "indicator"
title = "支出进度"
lead = "办公室"
measure = "%"
checkpoints = [
  { by = 2024-03-31, at_least = 25 },
  { by = 2024-12-31, at_least = 100 },
]
source = ["#8", "四#1"]
[[task.item]]
id = "11.3"
kind = "indicator"
title = "培训"
measure = "万人"
at_least = 1.78
due = 2024-04-30
checkpoints = [{ by = 2024-03-31, share = 90 }]
split = "each"
quota = { "乙镇" = 0.8, "甲镇" = 0.98 }
[[task.item]]
id = "11.4"
kind = "report"
title = "典型案例"
every = "month"
owed_by = "members"
[[task.item]]
id = "11.5"
kind = "indicator"
title = "不低于上年"
measure = "万元"
not_below = { last_year = true }
[[task]]
number = 12
title = "一户不落"
short = "清零"
kind = "zero"
measure = "户"
lead = "财政局"
support = ["各乡镇"]
owed_by = ["各乡镇"]
assumed = ["owed_by"]
source = "三12"
"##;

fn plan() -> Plan {
    read(PLAN).unwrap()
}

fn units(list: &[UnitId]) -> Vec<&str> {
    list.iter().map(UnitId::as_str).collect()
}

fn day(month: u32, day: u32) -> Day {
    Day::from_ymd_opt(2024, month, day).unwrap()
}

#[test]
fn the_plan_itself() {
    let plan = plan();
    assert_eq!(
        (plan.start, plan.end, plan.tracked_from),
        (day(1, 1), day(12, 31), day(1, 1))
    );
    assert_eq!(plan.dispatch.cutoff, Some(25));
    let ids: Vec<&str> = plan.items.iter().map(|item| item.id.as_str()).collect();
    assert_eq!(ids, ["0.1", "11.1", "11.2", "11.3", "11.4", "11.5", "12"]);
    assert_eq!(plan.item("12").unwrap().label(), "清零");
    assert_eq!(plan.units.iter().next().unwrap().name, "各乡(镇)");
    assert_eq!(plan.units.find("办公室").unwrap().name, "办公室");
}

#[test]
fn who_leads_and_who_owes() {
    let plan = plan();
    let task = plan.task(11).unwrap();
    assert_eq!(task.lead.as_ref().unwrap().as_str(), "财政局");
    assert_eq!(task.assumed, ["lead"]);
    let first = plan.item("11.1").unwrap();
    assert_eq!(
        (units(&first.owers), &first.owed_by),
        (vec!["财政局"], &OwedBy::Lead)
    );
    assert_eq!(first.assumed, ["lead"]);
    let second = plan.item("11.2").unwrap();
    assert_eq!(units(&second.units), ["办公室", "各乡镇", "财政局"]);
    assert_eq!(second.assumed, Vec::<String>::new());
    assert_eq!(units(&plan.item("11.4").unwrap().owers), ["甲镇", "乙镇"]);
    let last = plan.item("12").unwrap();
    assert_eq!(units(&last.owers), ["甲镇", "乙镇"]);
    assert_eq!(units(&last.units), ["财政局", "各乡镇"]);
    // What the file does not say of a rhythm is filled in, and said to be.
    assert_eq!(last.assumed, ["owed_by", "every", "due_after"]);
    assert_eq!(plan.item("11.4").unwrap().assumed, ["lead", "due_after"]);
}

#[test]
fn goals_and_checkpoints() {
    let plan = plan();
    let spending = plan.item("11.2").unwrap().indicator().unwrap().clone();
    assert_eq!(
        spending.goal.as_ref().unwrap().figure(),
        Some(Decimal::from_int(100))
    );
    assert_eq!(
        (spending.pace, spending.due),
        (Some(Pace::Rise), day(12, 31))
    );
    let training = plan.item("11.3").unwrap();
    let indicator = training.indicator().unwrap();
    let Asked::Figure { goal, share } = &indicator.checkpoints[0].asked else {
        panic!()
    };
    assert_eq!(goal.compare, Compare::AtLeast);
    assert_eq!(goal.figure(), Some("1.602".parse().unwrap()));
    assert_eq!(*share, Some(Decimal::from_int(90)));
    assert_eq!(units(&training.owers), ["甲镇", "乙镇"]);
    assert!(matches!(&training.split, Split::Each { quota } if quota.len() == 2));
    let last_year = plan.item("11.5").unwrap();
    let indicator = last_year.indicator().unwrap();
    assert_eq!(
        indicator.goal.as_ref().unwrap().target,
        Target::LastYear(None)
    );
    assert_eq!(indicator.pace, Some(Pace::Level));
    assert_eq!(last_year.assumed, ["lead", "due"]);
}

#[test]
fn rhythms_and_addresses() {
    let plan = plan();
    let Kind::Zero(zero) = &plan.item("12").unwrap().kind else {
        panic!()
    };
    assert_eq!(
        (zero.rhythm.every, zero.rhythm.due_after, zero.clear_within),
        (Every::Quarter, 10, 30)
    );
    let Kind::Report(rhythm) = &plan.item("11.4").unwrap().kind else {
        panic!()
    };
    assert_eq!((rhythm.every, rhythm.due_after), (Every::Month, 0));
    assert_eq!(plan.item("11.1").unwrap().source, ["三11#3"]);
    assert_eq!(plan.item("11.2").unwrap().source, ["三11#8", "四#1"]);
    assert_eq!(plan.item("12").unwrap().source, ["三12"]);
}

#[test]
fn remarks_name_what_is_assumed() {
    let remarks = remarks(&plan());
    let text = format!("{remarks:?}");
    assert!(
        text.contains(r#"Assumed { of: Dispatch, key: "cutoff" }"#),
        "{text}"
    );
    assert!(
        text.contains(r#"Assumed { of: Plan, key: "office" }"#),
        "{text}"
    );
    assert!(
        text.contains(r#"Assumed { of: Unit("各乡镇"), key: "members" }"#),
        "{text}"
    );
    assert!(text.contains(r#"NoMembers { unit: "行业部门" }"#), "{text}");
}

#[test]
fn windows_line_ends_make_no_difference() {
    assert_eq!(read(&PLAN.replace('\n', "\r\n")).unwrap(), plan());
}
