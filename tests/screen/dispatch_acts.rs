//! What keys do in the monthly round: what is written, asked, refused and kept.

use duban::journal::{Act, Body, Checkin, Ledger, Source};

use crate::dispatch::{body, sheet, with_figure};
use crate::dispatch_hands::{Hand, all_owing, weixi_with};

const SIZE: (u16, u16) = (80, 24);

/// All owe; the first units' sheets for the first task are there.
fn hand(bodies: Vec<Body>) -> Hand {
    let mut hand = Hand::of(&all_owing(), "2024-04-08", bodies, SIZE);
    hand.keys("7 home").times(20, "left");
    hand
}

fn march(unit: &str, task: u32) -> Checkin {
    sheet(unit, task, "2024-03", "2024-04-03")
}

fn checkin(body: &Body) -> &Checkin {
    let Body::Checkin(sheet) = body else {
        unreachable!("{body:?}");
    };
    sheet
}

fn acted(body: &Body) -> &Act {
    let Body::Dispatch(act) = body else {
        unreachable!("{body:?}");
    };
    &act.act
}

#[test]
fn the_tab_counts_and_the_next_missing_is_found() {
    let mut hand = hand(vec![body(march("县直01局", 1)), body(march("县直01局", 2))]);
    hand.shows("7月调度 缺334");
    hand.shows("县直01局 1 第1项任务   待审");
    hand.keys("n").shows("县直01局 3 第3项任务   缺报,逾期3天");
    hand.keys("ctrl+n").shows("县直01局 4 第4项任务");
}

#[test]
fn months_are_turned_and_end_with_the_year() {
    let mut hand = hand(Vec::new());
    hand.keys("[").shows("[ 2024年2月 ]");
    hand.keys("ctrl+left").shows("[ 2024年1月 ]");
    hand.keys("[").shows("[ 2024年1月 ]");
    hand.keys("】 ctrl+right ]").shows("[ 2024年4月 ]");
}

#[test]
fn a_sheet_is_accepted_and_what_speaks_against_it_is_asked_about() {
    let mut hand = hand(vec![
        body(with_figure(march("县直01局", 1), "1.1", "20")),
        body(march("县直01局", 2)),
    ]);
    hand.keys("a");
    assert_eq!(hand.writes, [1]);
    assert!(matches!(acted(hand.last(1)[0]), Act::Accept { .. }));
    hand.shows("审核通过");
    hand.keys("a");
    assert_eq!(hand.toast(), "已经审核通过");
    hand.keys("right f9").shows("2.1 第2项进度没有报");
    hand.keys("esc");
    assert_eq!(hand.writes, [1]);
    hand.keys("a enter");
    assert_eq!(hand.writes, [1, 1]);
}

#[test]
fn all_sound_sheets_are_accepted_at_once_and_the_others_are_named() {
    let mut troubled = with_figure(march("县直03局", 1), "1.1", "7");
    troubled.trouble = Some("缺人".into());
    let mut hand = hand(vec![
        body(with_figure(march("县直01局", 1), "1.1", "20")),
        body(with_figure(march("县直02局", 1), "1.1", "20")),
        body(troubled),
    ]);
    hand.keys("A").shows("审核通过2份没有疑点的报送");
    hand.shows("县直03局 1:问题:缺人");
    hand.keys("enter");
    assert_eq!(hand.writes, [2]);
    hand.keys("ctrl+a").shows("没有可以一并通过的");
}

#[test]
fn a_sheet_is_returned_with_a_reason_and_sent_again() {
    let mut hand = hand(vec![body(with_figure(march("县直01局", 1), "1.1", "20"))]);
    hand.keys("b").shows("退回 县直01局 1 第1项任务");
    hand.keys("enter").shows("要写明原因或内容");
    hand.typed("数不对").keys("enter");
    assert_eq!(hand.writes, [1]);
    hand.shows("退回:数不对");
    // It asks no second time for what was typed before.
    hand.keys("enter").shows("任务1退回:数不对");
    hand.typed("21").keys("f2");
    assert_eq!(hand.writes, [1, 1]);
    let again = checkin(hand.last(1)[0]);
    assert_eq!(again.facts[0].it.value, Some("21".parse().unwrap()));
    assert_eq!(again.progress.as_deref(), Some("已部署"));
    hand.shows("待审");
    hand.keys("down b");
    assert_eq!(hand.toast(), "县直02局还没有报任务1");
}

#[test]
fn where_a_sheet_was_judged_twice_the_last_holds_and_both_are_told() {
    let mut hand = hand(vec![body(with_figure(march("县直01局", 1), "1.1", "20"))]);
    hand.keys("a").shows("审核通过");
    hand.hides("先后审过");
    hand.keys("b").typed("数不对").keys("enter");
    assert_eq!(hand.writes, [1, 1]);
    hand.shows("退回:数不对");
    hand.shows("先后审过2次,以最后一次为准");
}

#[test]
fn what_was_typed_for_a_return_is_kept() {
    let mut hand = hand(vec![body(march("县直01局", 1))]);
    hand.keys("b").typed("数不").keys("esc");
    assert!(hand.kept.is_some());
    hand.keys("b").shows("接着上次没保存的内容写");
    hand.typed("对").keys("ctrl+s");
    assert!(matches!(acted(hand.last(1)[0]), Act::Return { reason, .. } if &**reason == "数不对"));
    assert_eq!(hand.kept, None);
}

#[test]
fn without_review_nothing_is_accepted() {
    let plan = weixi_with("review = true", "review = false");
    let mut hand = Hand::of(&plan, "2024-04-03", Vec::new(), SIZE);
    hand.keys("7").shows("填报");
    hand.hides(" a 审核");
    hand.keys("a A");
    assert!(hand.state.overlays.is_empty() && hand.toast().is_empty());
}

#[test]
fn a_round_is_closed_written_off_and_opened_again() {
    let mut hand = hand(vec![body(march("县直01局", 1))]);
    hand.keys("c").shows("截止3月调度");
    hand.keys("right").shows("截止,并核销缺报335份");
    hand.keys("tab").typed("丙").keys("enter");
    assert!(matches!(
        acted(hand.last(1)[0]),
        Act::Close {
            write_off: true,
            ..
        }
    ));
    hand.shows("04-08已截止(丙)");
    hand.shows("[ 2024年3月 ]");
    hand.keys("n");
    assert_eq!(hand.toast(), "这个月没有缺报。");
    hand.keys("ctrl+k").shows("3月调度已于4月8日由丙截止");
    hand.keys("enter").shows("未截止");
    assert!(matches!(acted(hand.last(1)[0]), Act::Reopen { .. }));
}

#[test]
fn needs_come_together_and_are_answered() {
    let mut first = march("县直01局", 1);
    first.needs = Some("请批图".into());
    let mut hand = hand(vec![body(first)]);
    hand.keys("s").shows("3月需协调事项1项");
    hand.shows("未答复");
    hand.keys("enter")
        .typed("三日内批")
        .keys("enter")
        .typed("县直05局");
    hand.keys("enter").shows("县直05局(04-08):三日内批");
    hand.keys("y");
    assert!(
        hand.copied
            .as_ref()
            .unwrap()
            .contains("县直01局 任务1(04-03):请批图")
    );
    hand.keys("esc [ s");
    assert_eq!(hand.toast(), "2月没有需协调事项。");
}

#[test]
fn trouble_becomes_a_problem_of_the_ledger_once() {
    let mut first = march("县直01局", 1);
    first.trouble = Some("2个项目施工图未批".into());
    let mut hand = hand(vec![body(first)]);
    hand.keys("right p");
    assert_eq!(hand.toast(), "这一格的报送没有写存在问题,或已退回。");
    hand.keys("left p").shows("2个项目施工图未批");
    hand.typed("催办批图")
        .keys("enter")
        .typed("3月底")
        .keys("enter");
    hand.shows("时限不能在今天之前");
    assert!(hand.writes.is_empty());
    hand.keys("ctrl+u").typed("4月底").shows("= 2024-04-30");
    hand.keys("enter");
    let Body::Entry(entry) = hand.last(1)[0] else {
        panic!("{:?}", hand.last(1));
    };
    assert_eq!(
        (entry.ledger, entry.source),
        (Ledger::Problem, Source::Checkin)
    );
    assert_eq!(entry.from, Some(hand.state.desk.book.records[0].id));
    assert_eq!(entry.measure.as_deref(), Some("催办批图"));
    assert_eq!((entry.task, entry.units.len()), (Some(1), 1));
    hand.keys("ctrl+p");
    assert_eq!(hand.toast(), "这个问题已列入台账。");
}

#[test]
fn a_sheet_is_one_write_and_only_what_was_touched_is_handed_in() {
    let mut hand = hand(Vec::new());
    hand.keys("enter").typed("12.5").shows("= 12.5%");
    hand.keys("tab").typed("推进中").keys("tab").typed("缺人");
    // The second task is unchanged, the third gets one line.
    hand.keys("pgdn f6").shows("无变化");
    hand.keys("tab").typed("有进展").shows("将报3/14");
    hand.keys("ctrl+s");
    assert_eq!(hand.writes, [3]);
    let saved: Vec<&Checkin> = hand.last(3).into_iter().map(checkin).collect();
    assert_eq!(saved[0].facts.len(), 1);
    assert_eq!(saved[0].trouble.as_deref(), Some("缺人"));
    assert!(saved[1].unchanged && saved[1].facts.is_empty());
    assert_eq!(saved[2].progress.as_deref(), Some("有进展"));
    assert!(hand.state.overlays.is_empty());
    assert_eq!(hand.kept, None);
    hand.shows("缺333");
}

#[test]
fn one_key_hands_in_everything_unchanged() {
    let mut hand = hand(vec![body(with_figure(
        sheet("县直01局", 1, "2024-02", "2024-03-02"),
        "1.1",
        "8",
    ))]);
    hand.keys("enter").shows("上月8%(02-29)");
    hand.keys("f7 f2");
    assert_eq!(hand.writes, [14]);
    let first = checkin(hand.last(14)[0]);
    assert_eq!(first.facts[0].it.value, Some("8".parse().unwrap()));
}

#[test]
fn faults_name_the_field_and_lose_nothing() {
    let mut hand = hand(Vec::new());
    hand.keys("enter ctrl+s").shows("还没有填");
    hand.typed("多").keys("tab").typed("已办").keys("ctrl+s");
    hand.shows("未保存。【1.1 第1项进度】不是数:多");
    hand.keys("ctrl+u")
        .typed("5")
        .keys("shift+tab")
        .keys("ctrl+u")
        .typed("明天")
        .keys("f2");
    hand.shows("【报送日】");
    assert!(hand.writes.is_empty());
    hand.keys("ctrl+u").typed("4月7日").keys("f2");
    assert_eq!(hand.writes, [1]);
    let saved = checkin(hand.last(1)[0]);
    assert_eq!(saved.on.to_string(), "2024-04-07");
    assert_eq!(saved.progress.as_deref(), Some("已办"));
}

#[test]
fn a_falling_figure_is_asked_about_once() {
    let mut hand = hand(vec![body(with_figure(
        sheet("县直01局", 1, "2024-02", "2024-03-02"),
        "1.1",
        "8",
    ))]);
    hand.keys("enter")
        .typed("5")
        .keys("f2")
        .shows("比上次少了:上次8%,现在5%");
    assert!(hand.writes.is_empty());
    hand.keys("f2");
    assert_eq!(hand.writes, [1]);
}

#[test]
fn an_unfinished_sheet_is_gone_on_with() {
    let mut hand = hand(Vec::new());
    hand.keys("enter").typed("7").keys("pgdn f6 esc");
    assert!(hand.kept.as_ref().unwrap().contains("dispatch@2024-03"));
    hand.keys("enter").shows("接着上次没保存的内容写");
    hand.shows("将报2/14");
    hand.keys("esc down enter").shows("将报0/14");
    hand.keys("esc up enter f2");
    assert_eq!(hand.writes, [2]);
}

#[test]
fn a_block_fills_the_column_in_one_write() {
    let mut hand = hand(vec![body(with_figure(march("县直03局", 1), "1.1", "3"))]);
    hand.keys("g")
        .paste("县直01局\t10\n县直02局\t20\t据台账\n县直03局\t30\n没有\t1\n");
    hand.shows("第4行 没有这个单位:没有");
    hand.keys("f2").shows("再按一次保存");
    hand.keys("f2");
    assert_eq!(hand.writes, [3]);
    // Who had not handed in anything has now; who had, keeps its sheet.
    let last = hand.last(3);
    assert_eq!(checkin(last[0]).unit.as_str(), "县直01局");
    assert_eq!(checkin(last[1]).facts[0].it.note.as_deref(), Some("据台账"));
    let Body::Progress(plain) = last[2] else {
        panic!("{:?}", last[2]);
    };
    assert_eq!(plain.on.to_string(), "2024-03-31");
    hand.keys("down down").shows("已部署");
}

#[test]
fn a_unit_that_owes_no_such_sheet_is_named_and_the_block_stays() {
    let plan = weixi_with("review = true", "review = false");
    let mut hand = Hand::of(&plan, "2024-04-08", Vec::new(), SIZE);
    hand.keys("7");
    while !hand.text().contains("叶枝镇 1 ") {
        hand.keys("down");
    }
    while !hand.text().contains("叶枝镇 8 ") {
        hand.keys("right");
    }
    hand.keys("g").paste("叶枝镇\t60\n财政局\t70\n");
    hand.shows("第2行 财政局不报这个数");
    hand.keys("f2").shows("再按一次保存");
    hand.shows("= 60%");
    assert!(hand.writes.is_empty());
}

#[test]
fn the_grid_is_typed_cell_by_cell_over_months() {
    let mut hand = hand(Vec::new());
    hand.keys("g")
        .typed("1")
        .keys("backspace")
        .typed("12")
        .keys("enter")
        .typed("1x")
        .keys("f2");
    hand.shows("【县直02局】数后面的看不懂:x");
    hand.keys("del f9 left").typed("9").keys("esc");
    assert!(hand.kept.as_ref().unwrap().contains("grid@2024-03/1"));
    hand.keys("g").shows("接着上次没保存的内容写");
    hand.keys("f2");
    assert_eq!(hand.writes, [2]);
    let saved: Vec<String> = hand
        .last(2)
        .into_iter()
        .map(|it| format!("{} {}", checkin(it).month, checkin(it).unit))
        .collect();
    assert_eq!(saved, ["2024-02 县直02局", "2024-03 县直01局"]);
}

#[test]
fn who_is_in_arrears_is_reminded_of_every_sheet() {
    let mut hand = hand(vec![body(march("县直01局", 1))]);
    hand.keys("y y");
    let told = hand.copied.clone().unwrap();
    assert!(
        told.starts_with("县直01局:截至4月8日,你单位3月调度有13项没有报送:2 第2项任务、"),
        "{told}"
    );
    assert!(
        told.ends_with("。应于4月5日前报送,已逾期3天,请尽快报送。"),
        "{told}"
    );
    hand.keys("a");
    assert_eq!(hand.copied.as_ref().unwrap().split("\n\n").count(), 24);
}

#[test]
fn an_item_is_set_to_behind_and_lifted() {
    let mut hand = Hand::of(&all_owing(), "2024-04-08", Vec::new(), SIZE);
    hand.keys("3 z").shows("列为滞后 1.1 第1项进度");
    hand.keys("enter").shows("要写明原因");
    hand.typed("进展慢").keys("enter");
    assert!(matches!(hand.last(1)[0], Body::Flag(it) if it.set && it.unit.is_none()));
    hand.keys("f12").shows("取消滞后 1.1 第1项进度");
    hand.shows("4月8日列为滞后:进展慢");
    hand.typed("已赶上").keys("f2");
    assert!(matches!(hand.last(1)[0], Body::Flag(it) if !it.set));
    // The rows of rounds have no item.
    hand.keys("2 z");
    assert!(hand.state.overlays.is_empty());
}
