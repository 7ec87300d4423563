//! The plans that are shipped and tried, on every day of their year and around it.

use std::collections::HashSet;

use duban::board::{Key, Light};
use duban::calendar::add_days;
use duban::plan::read;

use crate::given::given;

#[test]
fn every_day_of_a_plan_has_a_board_with_keys_of_its_own() {
    for text in [
        include_str!("../../plan.toml"),
        include_str!("../fixtures/plans/other-matter.toml"),
    ] {
        let plan = read(text).unwrap();
        let before = given(&plan).as_of(&add_days(plan.start, -1).to_string());
        let lit = |light: Light| !matches!(light, Light::Grey | Light::Blue | Light::Waived);
        assert!(before.board.obligations.iter().all(|it| !lit(it.light)));
        for after in (0..500).step_by(7) {
            let seen = given(&plan).as_of(&add_days(plan.start, after).to_string());
            let mut keys = HashSet::new();
            for key in seen.keys() {
                assert_eq!(Key::parse(&key).unwrap().to_string(), key);
                assert!(keys.insert(key.clone()), "twice: {key}");
            }
            assert!(!keys.is_empty());
            assert!(seen.board.obligations.iter().all(|it| it.unit.is_some()));
        }
    }
}
