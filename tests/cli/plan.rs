//! `plan`: the plan with every default filled in.

use super::desk::Desk;

#[test]
fn the_plan_as_tables() {
    insta::assert_snapshot!(Desk::new().line("plan").shown());
}
