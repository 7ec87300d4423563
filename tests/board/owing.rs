//! Part 2: who owes, collectives, figures shared among members.

use std::collections::BTreeMap;

use duban::board::Light::{Done, Green, Grey, Red, Yellow};
use duban::board::{Detail, State};
use duban::plan::{Compare, Item, OwedBy, Pace, Split};

use crate::given::given;
use crate::plans::{
    Tuning as _, at_least, at_most, by, day, dec, figure, indicator, milestone, plan, quarters,
    towns, unit,
};

#[test]
fn the_lead_owes_once_whoever_reports() {
    let plan = plan(vec![milestone("11.2", "2024-03-31")]);
    let seen = given(&plan)
        .done_by("农业农村局", "11.2", "2024-03-30")
        .as_of("2024-04-01");
    seen.shows("11.2", Done, State::Done);
    assert_eq!(seen.one("11.2").unit, Some(unit("财政局")));
}

#[test]
fn each_of_several_owes_by_itself() {
    for owed_by in [OwedBy::Each, OwedBy::Members, OwedBy::List(towns(2))] {
        let item = milestone("1.2", "2024-03-31")
            .by_towns(2)
            .with(|it| it.owed_by = owed_by);
        let plan = plan(vec![item]);
        let seen = given(&plan)
            .done_by("保和镇", "1.2", "2024-03-30")
            .done_by("财政局", "1.2", "2024-03-30")
            .as_of("2024-04-01");
        assert_eq!(seen.keys(), ["1.2/保和镇", "1.2/叶枝镇"]);
        seen.shows("1.2/保和镇", Done, State::Done)
            .shows("1.2/叶枝镇", Red, State::Overdue);
    }
}

#[test]
fn a_collective_without_members_owes_as_one() {
    let plan = plan(vec![milestone("1.2", "2024-03-31").with(|it| {
        it.owed_by = OwedBy::Members;
        it.owers = vec![unit("项目建设单位")];
    })]);
    given(&plan)
        .done_by("项目建设单位", "1.2", "2024-03-30")
        .as_of("2024-04-01")
        .shows("1.2/项目建设单位", Done, State::Done);
}

#[test]
fn where_nobody_owes_the_board_still_stands() {
    let nobody = milestone("1.2", "2024-03-31").with(|it| {
        it.lead = None;
        it.owers = Vec::new();
    });
    let plan = plan(vec![nobody.clone(), nobody.by_towns(0)]);
    let seen = given(&plan).as_of("2024-04-01");
    assert_eq!(seen.keys(), ["1.2"]);
    assert_eq!(seen.one("1.2").unit, None);
}

#[test]
fn a_sum_is_owed_by_the_lead_even_where_members_owe_the_rest() {
    let plan = plan(vec![
        indicator("8.1", "人", Pace::Rise, at_least("100"))
            .by_towns(3)
            .summed(3),
    ]);
    let seen = given(&plan)
        .reading_of("保和镇", "8.1", "2024-03-31", "10")
        .reading_of("叶枝镇", "8.1", "2024-04-30", "20")
        .reading_of("保和镇", "8.1", "2024-05-31", "15")
        .reading_of("财政局", "8.1", "2024-05-31", "999")
        .as_of("2024-06-01");
    assert_eq!(seen.keys(), ["8.1@2024-12-31"]);
    let one = seen.one("8.1@2024-12-31");
    assert_eq!(one.unit, Some(unit("财政局")));
    let reading = one.reading.unwrap();
    assert_eq!(
        (reading.value, reading.on, reading.complete),
        (dec("35"), day("2024-05-31"), false)
    );
    let missing = Detail::Missing {
        units: vec![unit("塔城镇")],
    };
    assert!(one.details.contains(&missing));
}

#[test]
fn a_sum_that_must_not_exceed_proves_nothing_while_a_member_is_missing() {
    for (compare, pace) in [
        (Compare::AtMost, Pace::Level),
        (Compare::Equals, Pace::Level),
        (Compare::AtMost, Pace::Fall),
    ] {
        let item = indicator("2.1", "亩", pace, figure(compare, "30"))
            .summed(2)
            .tuned(|it| {
                it.base = dec("100");
                it.grows = true;
            });
        let plan = plan(vec![item]);
        let key = "2.1@2024-12-31";
        let half = given(&plan).reading_of("保和镇", "2.1", "2024-03-31", "30");
        half.as_of("2024-04-01")
            .shows(key, Yellow, State::Unconfirmed);
        half.as_of("2025-01-01").shows(key, Red, State::Overdue);
        let whole = half.reading_of("叶枝镇", "2.1", "2024-03-31", "0");
        let light = if pace == Pace::Fall { Done } else { Green };
        assert_eq!(whole.as_of("2024-04-01").one(key).light, light);
    }
    let grows = indicator("2.1", "亩", Pace::Level, at_most("30"))
        .summed(2)
        .tuned(|it| it.grows = true);
    let plan = plan(vec![grows]);
    given(&plan)
        .reading_of("保和镇", "2.1", "2024-03-31", "31")
        .as_of("2024-04-01")
        .shows("2.1@2024-12-31", Red, State::Exceeded);
}

fn covered() -> Item {
    indicator("8.2", "%", Pace::Level, at_least("75"))
        .summed(2)
        .with(|it| it.ratio = true)
}

#[test]
fn shares_add_up_by_their_parts() {
    let plan = plan(vec![covered()]);
    let key = "8.2@2024-12-31";
    let both = given(&plan)
        .parts_of("保和镇", "8.2", "2024-03-31", ("58", "77"))
        .parts_of("叶枝镇", "8.2", "2024-03-31", ("2", "3"));
    let seen = both.as_of("2024-04-01");
    seen.shows(key, Green, State::Ok);
    let reading = seen.one(key).reading.unwrap();
    assert_eq!(
        (reading.value, reading.parts.unwrap().to_string()),
        (dec("75"), "60/80".to_owned())
    );
    // A member that has nobody to count has reported all the same.
    let nobody = given(&plan)
        .parts_of("保和镇", "8.2", "2024-03-31", ("58", "77"))
        .parts_of("叶枝镇", "8.2", "2024-03-31", ("0", "0"));
    let seen = nobody.as_of("2024-04-01");
    seen.shows(key, Green, State::Ok);
    assert!(seen.one(key).reading.unwrap().complete);
    // A bare percentage cannot be added, nothing of nothing is no figure.
    let odd = both
        .reading_of("叶枝镇", "8.2", "2024-04-01", "99")
        .parts_of("叶枝镇", "8.2", "2024-04-01", ("5", "0"));
    assert_eq!(odd.as_of("2024-04-01").one(key).reading, Some(reading));
}

#[test]
fn a_fall_that_comes_from_the_whole_says_so() {
    let plan = plan(vec![covered()]);
    let key = "8.2@2024-12-31";
    let grew = |seen: &crate::given::Seen<'_>| {
        let mut details = seen.one(key).details.iter();
        details.any(|it| matches!(it, Detail::WholeGrew { .. }))
    };
    let first = given(&plan).parts_of("保和镇", "8.2", "2024-03-01", ("9", "10"));
    let joined = first.parts_of("叶枝镇", "8.2", "2024-03-02", ("1", "10"));
    assert!(!grew(&joined.as_of("2024-04-01")), "a member joined");
    let wider = joined.parts_of("叶枝镇", "8.2", "2024-03-03", ("1", "20"));
    assert!(grew(&wider.as_of("2024-04-01")));
    let fewer = wider.parts_of("叶枝镇", "8.2", "2024-03-04", ("0", "21"));
    assert!(!grew(&fewer.as_of("2024-04-01")));
}

fn shared(quota: &[(&str, &str)]) -> Item {
    indicator("8.1", "亩", Pace::Rise, at_least("3"))
        .by_towns(2)
        .tuned(|it| {
            it.checkpoints = vec![by("2024-06-30", at_least("1"))];
        })
        .with(|it| {
            let quota: BTreeMap<_, _> = quota
                .iter()
                .map(|(who, part)| (unit(who), dec(part)))
                .collect();
            it.owed_by = OwedBy::Lead;
            it.split = Split::Each { quota };
        })
}

#[test]
fn checkpoints_scale_with_a_members_quota_exactly() {
    let plan = plan(vec![shared(&[("保和镇", "1"), ("叶枝镇", "1.5")])]);
    let first = "8.1@2024-06-30/保和镇";
    let seen = given(&plan)
        .reading_of("保和镇", "8.1", "2024-06-30", "0.3333")
        .reading_of("叶枝镇", "8.1", "2024-06-30", "0.5")
        .as_of("2024-07-01");
    assert_eq!(seen.keys().len(), 4);
    // A third of one is more than 0.3333, whatever is shown.
    seen.shows(first, Red, State::Overdue)
        .shows("8.1@2024-06-30/叶枝镇", Done, State::Done);
    let target = seen.one(first).target.as_ref().unwrap().figure();
    assert_eq!(target, Some(dec("0.3333")));
    let goal = seen
        .one("8.1@2024-12-31/叶枝镇")
        .target
        .as_ref()
        .unwrap()
        .figure();
    assert_eq!(goal, Some(dec("1.5")));
    given(&plan)
        .reading_of("保和镇", "8.1", "2024-06-30", "0.3334")
        .as_of("2024-07-01")
        .shows(first, Done, State::Done);
}

#[test]
fn a_member_without_a_quota_meets_the_whole_goal_and_a_zero_quota_asks_nothing_more() {
    let plan = plan(vec![shared(&[("叶枝镇", "0")])]);
    let seen = given(&plan)
        .reading_of("保和镇", "8.1", "2024-06-30", "1")
        .reading_of("叶枝镇", "8.1", "2024-06-30", "0")
        .as_of("2024-07-01");
    seen.shows("8.1@2024-06-30/保和镇", Done, State::Done)
        .shows("8.1@2024-06-30/叶枝镇", Done, State::Done)
        .shows("8.1@2024-12-31/叶枝镇", Done, State::Done);
}

#[test]
fn a_members_figures_are_its_own() {
    let plan = plan(vec![quarters("11.6").by_towns(2)]);
    given(&plan)
        .reading_of("保和镇", "11.6", "2024-03-31", "30")
        .as_of("2024-04-01")
        .shows("11.6@2024-03-31/保和镇", Done, State::Done)
        .shows("11.6@2024-03-31/叶枝镇", Red, State::Overdue)
        .shows("11.6@2024-06-30/叶枝镇", Grey, State::NoFigure);
}
