//! `say`: the paragraph that the office sends.

use super::desk::Desk;

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
fn whom_nobody_knows_is_refused() {
    let desk = Desk::new();
    insta::assert_snapshot!(desk.line("say 财务局").shown());
    insta::assert_snapshot!(desk.line("say czj").shown());
    insta::assert_snapshot!(desk.line("say --leader 甲").shown());
    insta::assert_snapshot!(desk.line("say").shown());
}
