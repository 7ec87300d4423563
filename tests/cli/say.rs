//! `say`: the paragraph that the office sends.

use super::desk::Desk;
use super::ledger::done;

#[test]
fn one_unit_is_told_what_it_owes() {
    let desk = Desk::new();
    desk.recorded("11.6 --value 21.1 --on 2024-03-31");
    desk.recorded("14.2 --done --unit 财政局 --on 2024-03-29");
    let ran = desk.line("say 财政局 --as-of 2024-04-03 --by 4月5日");
    assert_eq!(ran.code, 0);
    assert_eq!(
        ran.out,
        "财政局:截至4月3日,你单位逾期1项:衔接资金支出进度应达25%(3月末),实际21.1%,差3.9个百分点。\
         6月底应达50%。请于4月5日下班前反馈。\n"
    );
}

#[test]
fn a_task_an_item_and_a_key_reach_the_units_that_owe() {
    let desk = Desk::new();
    let told = |line: &str| desk.line(&format!("say {line} --as-of 2024-04-03")).shown();
    insta::assert_snapshot!(told("11"));
    insta::assert_snapshot!(told("11.2"));
    insta::assert_snapshot!(told("14.1@2024-03/叶枝镇"));
}

#[test]
fn a_unit_is_told_of_its_problems_and_assignments() {
    let desk = Desk::new();
    desk.recorded("14.2 --done --unit 财政局 --on 2024-03-29");
    let add = |what: &str, rest: &str| {
        let line = format!("problem add --what {what} --measure 补齐 --source 审计 {rest}");
        done(&desk, &line)
    };
    add("台账不全", "--unit 财政局 --found 3月1日 --due 3月20日");
    add("凭证缺页", "--unit 财政局 --found 3月1日 --due 4月5日");
    let other = add("公示漏项", "--unit 财政局 --found 3月1日 --due 3月25日");
    done(
        &desk,
        &format!("problem step {other} --to working --on 3月5日"),
    );
    add("照片缺失", "--unit 水务局 --found 3月1日 --due 3月20日");
    let told = desk.line("say 财政局 --as-of 2024-04-03").out;
    assert!(
        told.ends_with(
            "待办结的问题3项:台账不全,应于3月20日前办结,逾期14天;公示漏项,应于3月25日前办结,逾期9天;\
             凭证缺页,应于4月5日前办结。\n"
        ),
        "{told}"
    );
    // Of an item only that is told.
    let told = desk.line("say 11.6 --as-of 2024-04-03").out;
    assert!(!told.contains("台账不全"), "{told}");
    // An answer by a day that is past is a slip.
    let past = desk.line("say 财政局 --by 4月1日 --as-of 2024-04-03");
    assert_eq!((past.code, past.out.as_str()), (2, ""));
    assert!(past.err.contains("反馈日早于截至日"), "{}", past.err);
}

#[test]
fn whom_nobody_knows_is_refused() {
    let desk = Desk::new();
    insta::assert_snapshot!(desk.line("say 财务局").shown());
    insta::assert_snapshot!(desk.line("say czj").shown());
    insta::assert_snapshot!(desk.line("say --leader 甲").shown());
    insta::assert_snapshot!(desk.line("say").shown());
}
