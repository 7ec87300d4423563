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

use duban::calendar::{Day, Every, month_end};
use duban::figure::Decimal;
use duban::plan::{Asked, Compare, Goal, Indicator, Item, Kind, Plan, Target, place, read, refuse};

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

/// Figures that say of whom or what something is asked: the item's title names them.
const NAMED: [&str; 9] = [
    "1.1万元以下",
    "10万元以上",
    "5人以上",
    "至少落实1项",
    "1次",
    "8个",
    "一篇",
    "2023年度",
    "2021年以来",
];

/// The last day of a month of the plan's year, or of the span that is named.
fn last_day(token: &str) -> Option<Day> {
    let of = |month, day| Day::from_ymd_opt(2024, month, day);
    match token {
        "第一季度" => return of(3, 31),
        "年内" | "2024年" => return of(12, 31),
        "9月30日前" => return of(9, 30),
        _ => {}
    }
    let (month, rest) = token.split_once('月')?;
    let whole = matches!(rest, "" | "底" | "底前" | "份");
    of(month.parse().ok()?, 1).filter(|_| whole).map(month_end)
}

/// A figure with its measure.
fn figure(token: &str) -> Option<(Decimal, &str)> {
    let bare = ["不低于", "达到"]
        .iter()
        .fold(token, |text, word| text.strip_prefix(word).unwrap_or(text))
        .trim_end_matches("以上");
    let end = bare.find(|sign: char| !sign.is_ascii_digit() && sign != '.')?;
    let (number, measure) = bare.split_at_checked(end)?;
    Some((number.parse().ok()?, measure))
}

/// All that a figure is asked by: its goal and its checkpoints.
fn goals(it: &Indicator) -> Vec<(Day, Goal, Option<Decimal>)> {
    let own = it.goal.iter().map(|goal| (it.due, goal.clone(), None));
    let steps = it.checkpoints.iter().filter_map(|one| match &one.asked {
        Asked::Figure { goal, share } => Some((one.by, goal.clone(), *share)),
        Asked::Words(_) => None,
    });
    own.chain(steps).collect()
}

fn asks(item: &Item, compare: Compare, fits: impl Fn(&Target) -> bool) -> bool {
    let goal = item.indicator().and_then(|it| it.goal.as_ref());
    goal.is_some_and(|goal| goal.compare == compare && fits(&goal.target))
}

fn reports(item: &Item, every: Every) -> bool {
    matches!(&item.kind, Kind::Report(rhythm) if rhythm.every == every)
}

/// Whether the board can act on a figure, day or word of the document by this item.
fn acts_on(item: &Item, token: &str) -> bool {
    match token {
        "动态清零" => return matches!(item.kind, Kind::Zero(_)),
        "常态化" => return matches!(item.kind, Kind::Standing(_)),
        "每个月" | "每月" | "按月" => return reports(item, Every::Month),
        "每个季度" => return reports(item, Every::Quarter),
        "10天内" => return matches!(&item.kind, Kind::Case(it) if it.days == 10),
        "增速高于" => return asks(item, Compare::Above, |it| matches!(it, Target::Item(_))),
        "不低于上年度" => {
            return asks(item, Compare::NotBelow, |it| {
                matches!(it, Target::LastYear(_))
            });
        }
        "消除" => {
            return asks(item, Compare::AtMost, |it| {
                *it == Target::Figure(Decimal::ZERO)
            });
        }
        "应保尽保" => {
            let all = Target::Figure(Decimal::from_int(100));
            return asks(item, Compare::AtLeast, |it| *it == all);
        }
        _ if NAMED.contains(&token) => {
            return item.title.contains(token.trim_start_matches("至少落实"));
        }
        _ => {}
    }
    let figures = item.indicator().map(|it| (it.measure.as_str(), goals(it)));
    if let Some(day) = last_day(token) {
        let due = matches!(item.kind, Kind::Milestone { due, .. } if due == Some(day));
        return due || figures.is_some_and(|(_, all)| all.iter().any(|it| it.0 == day));
    }
    let (Some((asked, measure)), Some((own, all))) = (figure(token), figures) else {
        return false;
    };
    all.iter().any(|(_, goal, share)| {
        let whole = goal.figure() == Some(asked) && goal.compare == Compare::AtLeast;
        (whole && own == measure) || (*share == Some(asked) && measure == "%")
    })
}

#[test]
fn each_figure_day_and_period_of_the_document_is_one_that_the_board_acts_on() {
    let plan = plan("tests/fixtures/plans/weixi-2024.toml");
    let list = String::from_utf8(file("tests/fixtures/demands.txt")).unwrap();
    let mut missing = Vec::new();
    let mut count = 0;
    for line in list.lines().filter(|line| !line.starts_with('#')) {
        let mut columns = line.split('\t');
        let (at, tokens) = (columns.next().unwrap(), columns.next().unwrap());
        let sourced = |item: &&Item| item.source.iter().any(|it| it == at);
        let mut used: BTreeSet<(String, String)> = BTreeSet::new();
        for token in tokens.split('|').filter(|token| *token != "-") {
            count += 1;
            // The same words twice in a sentence are two demands.
            let same = token.trim_start_matches("达到").to_owned();
            let rounds = (plan.dispatch.every, plan.inspection.every);
            let by_rounds = match token {
                "一月一调度" => rounds.0 == Every::Month,
                "一季一督查" => rounds.1 == Every::Quarter,
                _ => false,
            };
            let acting = plan.items.iter().filter(sourced).any(|item| {
                acts_on(item, token) && used.insert((item.id.to_string(), same.clone()))
            });
            if !acting && !by_rounds {
                missing.push(format!("{at} {token}"));
            }
        }
    }
    assert!(missing.is_empty(), "{missing:?}");
    assert!(count > 60, "{count}");
}

#[test]
fn sections_and_tasks_keep_their_titles_as_issued() {
    let plan = plan("tests/fixtures/plans/weixi-2024.toml");
    let sections: Vec<&str> = plan.sections.iter().map(|it| it.title.as_str()).collect();
    let tasks: Vec<&str> = plan.tasks.iter().map(|it| it.title.as_str()).collect();
    assert_eq!(
        sections,
        [
            "主要目标",
            "持续巩固脱贫攻坚成果,牢牢守住不发生规模性返贫底线",
            "“志智双扶”促增收,增强脱贫群众内生动力",
            "学习推广“千万工程”经验,引领乡村全面振兴",
            "深化沪滇对口支援和定点帮扶,共建合作新篇章",
            "多措并举,确保各项重点任务落实落地",
            "工作要求",
        ]
    );
    assert_eq!(
        tasks,
        [
            "常态化开展防返贫动态监测和帮扶工作",
            "巩固提升“三保障”和饮水安全保障成果",
            "持续做好易地搬迁后扶工作",
            "抓牢产业发展带动乡村发展",
            "深化脱贫人口就业帮扶",
            "发展壮大农村集体经济",
            "提升乡村建设水平",
            "提升乡村治理水平",
            "做好沪滇对口支援和定点帮扶工作",
            "加大衔接资金投入和金融支持力度",
            "加强项目建设,强化资金管理",
            "加强扶贫资产后续管理",
            "强化问题整改",
            "做好典型经验提炼",
        ]
    );
}

#[test]
fn the_plans_of_the_tests_have_no_faults() {
    for name in ["weixi-2024", "other-matter"] {
        plan(&format!("tests/fixtures/plans/{name}.toml"));
    }
}
