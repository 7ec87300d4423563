//! The matrix of the monthly round, the grid and sheets: what they look like.

use std::fmt::Write as _;

use duban::journal::{Act, Body, Checkin, DispatchAct, RecordId, Stated};
use duban::plan::UnitId;
use insta::assert_snapshot;
use ulid::Ulid;

use crate::dispatch_hands::{Hand, all_owing, weixi_with};
use crate::printer::{print, text};
use crate::records::{day, figure, progress};

const SMALL: (u16, u16) = (80, 24);
const LARGE: (u16, u16) = (120, 40);

/// A sheet of a unit for a task and month.
pub(crate) fn sheet(unit: &str, task: u32, month: &str, on: &str) -> Checkin {
    Checkin {
        on: day(on),
        task,
        unit: UnitId::from(unit),
        month: month.parse().unwrap(),
        unchanged: false,
        facts: Vec::new(),
        progress: Some("已部署".into()),
        trouble: None,
        next: None,
        needs: None,
        filler: None,
    }
}

/// A sheet with a figure.
pub(crate) fn with_figure(mut sheet: Checkin, item: &str, value: &str) -> Checkin {
    let on = sheet.on.to_string();
    let mut it = progress(item, sheet.unit.as_str(), &on);
    it.value = Some(value.parse().unwrap());
    sheet.facts.push(Stated { dated: false, it });
    sheet
}

pub(crate) fn body(sheet: Checkin) -> Body {
    Body::Checkin(Box::new(sheet))
}

fn act(on: &str, act: Act) -> Body {
    Body::Dispatch(DispatchAct {
        on: day(on),
        act,
        name: None,
    })
}

/// March: one accepted, one waiting with trouble, one returned, one late; February's sheet of one unit.
fn some() -> Vec<Body> {
    let id = |n: u128| RecordId(Ulid(n));
    let mut troubled = sheet("县直02局", 2, "2024-03", "2024-04-03");
    troubled.trouble = Some("2个项目施工图未批".into());
    troubled.needs = Some("请县直05局3日内批图".into());
    let february = sheet("县直02局", 2, "2024-02", "2024-03-04");
    vec![
        body(sheet("县直01局", 1, "2024-03", "2024-04-02")),
        body(with_figure(troubled, "2.1", "21.1")),
        body(sheet("叶枝镇", 11, "2024-03", "2024-04-04")),
        body(sheet("塔城镇", 14, "2024-03", "2024-04-07")),
        body(with_figure(february, "2.1", "14.6")),
        act("2024-04-06", Act::Accept { sheet: id(1) }),
        act(
            "2024-04-06",
            Act::Return {
                sheet: id(3),
                reason: "没写资金数".into(),
            },
        ),
    ]
}

fn hand(size: (u16, u16)) -> Hand {
    Hand::of(&all_owing(), "2024-04-08", some(), size)
}

#[test]
fn twenty_four_units_and_fourteen_tasks() {
    for (name, size) in [("80x24", SMALL), ("120x40", LARGE)] {
        let mut hand = hand(size);
        hand.keys("7 home down").times(20, "left").keys("right");
        assert_snapshot!(format!("dispatch-all-{name}"), print(&hand.buffer()));
    }
}

#[test]
fn heads_and_totals_stay_while_the_rows_scroll() {
    let mut hand = hand(SMALL);
    hand.keys("7 end").times(20, "right");
    assert_snapshot!("dispatch-all-end-80x24", text(&hand.buffer()));
}

#[test]
fn the_frozen_plan_has_its_own_cells() {
    let plan = weixi_with("who = \"own\"", "who = \"own\"");
    let bodies = vec![figure("11.6", "财政局", "2024-02-29", "14.6")];
    for (name, size) in [("80x24", SMALL), ("120x40", LARGE)] {
        let mut hand = Hand::of(&plan, "2024-04-03", bodies.clone(), size);
        hand.keys("7");
        assert_snapshot!(format!("dispatch-own-{name}"), text(&hand.buffer()));
    }
}

#[test]
fn eighty_tasks_scroll_sideways() {
    let mut plan = all_owing();
    for n in 15..=80 {
        write!(plan, "\n[[task]]\nnumber = {n}\nsection = \"一\"\ntitle = \"第{n}项任务\"\nunits = [\"县直01局\"]\nsource = \"一#{n}\"\n").unwrap();
    }
    let mut hand = Hand::of(&plan, "2024-04-08", Vec::new(), SMALL);
    hand.keys("7 home").times(90, "right");
    hand.shows(" 80");
    hand.shows("县直01局 80 第80项任务");
    hand.times(90, "left").shows("县直01局 1 第1项任务");
}

#[test]
fn a_sheet_is_filled_with_last_month_and_asks_leads_for_more() {
    for (name, size) in [("80x24", SMALL), ("120x40", LARGE)] {
        let mut hand = hand(size);
        hand.keys("7 home down down")
            .times(20, "left")
            .keys("right right enter");
        assert_snapshot!(format!("dispatch-sheet-{name}"), print(&hand.buffer()));
    }
}

#[test]
fn a_pasted_block_is_shown_old_beside_new() {
    let mut hand = hand(SMALL);
    hand.keys("7 home down").times(20, "left").keys("right g");
    hand.paste("单位\t完成\n县直02局\t30\n县直03局\t12.5%\t据台账\n没有的局\t3\n县直04局\t很多\n");
    assert_snapshot!("dispatch-grid-80x24", print(&hand.buffer()));
    hand.keys("f9");
    assert_snapshot!("dispatch-grid-months-80x24", text(&hand.buffer()));
}

#[test]
fn the_round_is_one_row_among_what_is_to_do() {
    let mut hand = hand(LARGE);
    hand.keys("2");
    assert_snapshot!("dispatch-todo-120x40", text(&hand.buffer()));
    // January, February, March: three rows beside that of the inspection, and Enter goes to the one
    // that is chosen.
    hand.shows("待办 4");
    hand.keys("down enter").shows("[ 2024年2月 ]");
    hand.keys("esc").shows("2月调度 缺335");
    hand.keys("r").shows("[ 2024年2月 ]");
    hand.keys("esc").shows("2月调度 缺335");
}
