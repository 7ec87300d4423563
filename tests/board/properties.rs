//! What holds for any plan and any journal.

use std::collections::HashSet;
use std::sync::LazyLock;

use duban::board::{Key, Light, Obligation, State, When, Which, board, changes, unit_summaries};
use duban::calendar::add_days;
use duban::figure::Decimal;
use duban::journal::{Body, Meets, Progress};
use duban::locale::{Lang, Words, say};
use duban::plan::{ItemId, Kind, Split, UnitId};
use proptest::prelude::*;
use proptest::sample::Index;

use crate::always::{and_taken_back, in_two_files, shuffled, written_by};
use crate::any::{aim, any_day, any_fact, any_world, see};
use crate::given::{book, record};
use crate::records::{done, progress};

/// The same fact of something that the plan does not have; what names it still does.
fn elsewhere(body: &mut Body) {
    let nowhere = ItemId::from("9.9");
    match body {
        Body::Progress(it) => it.item = nowhere,
        Body::Case(it) => it.item = nowhere,
        Body::Flag(it) => it.item = nowhere,
        Body::Extension(it) => it.key = "9.9".into(),
        Body::Checkin(_)
        | Body::Dispatch(_)
        | Body::Visit(_)
        | Body::Entry(_)
        | Body::Step(_)
        | Body::Reminder(_)
        | Body::Review(_)
        | Body::Note(_)
        | Body::Void(_)
        | Body::Accept(_)
        | Body::Other { .. } => {}
    }
}

static WORDS: LazyLock<Words> = LazyLock::new(|| Words::of(Lang::Zh));

/// The same, said by a unit.
fn said_by(mut body: Body, unit: Option<UnitId>) -> Body {
    if let Body::Progress(it) = &mut body {
        it.unit = unit;
    }
    body
}

fn fits(light: Light, state: State) -> bool {
    match state {
        State::Waived => light == Light::Waived,
        State::Done => light == Light::Done,
        State::DoneLate => light == Light::DoneLate,
        State::Overdue | State::FarBehind | State::Exceeded => light == Light::Red,
        State::NotCleared => matches!(light, Light::Red | Light::Yellow),
        State::Behind | State::NotMet | State::Unconfirmed | State::SetByOffice => {
            light == Light::Yellow
        }
        State::DueSoon => light == Light::Blue,
        State::Ok => light == Light::Green,
        State::NoFigure | State::Current | State::NoComparison | State::NoDay | State::NotDue => {
            light == Light::Grey
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn taking_a_record_back_restores_the_board(
        (plan, records) in any_world(), mut more in any_fact(), pick in any::<Index>(),
        on in any_day(), written in any_day(),
    ) {
        aim(&plan, &mut more, pick);
        let after = and_taken_back(&records, records.len(), written, more);
        prop_assert_eq!(see(&plan, &records, on), see(&plan, &after, on));
    }

    #[test]
    fn the_order_of_lines_and_files_makes_no_difference(
        (plan, (records, shuffled)) in any_world()
            .prop_flat_map(|(plan, all)| (Just(plan), shuffled(Just(all)))),
        cut in 0_usize..30,
        on in any_day(),
    ) {
        let read = in_two_files(&shuffled, cut);
        prop_assert_eq!(board(&plan, &read, When::on(on)), see(&plan, &records, on));
    }

    #[test]
    fn a_past_day_knows_nothing_of_later_facts((plan, records) in any_world(), on in any_day()) {
        let mut other = records.clone();
        for later in other.iter_mut().filter(|it| it.body.on().is_some_and(|day| day > on)) {
            elsewhere(&mut later.body);
        }
        prop_assert_eq!(see(&plan, &records, on), see(&plan, &other, on));
    }

    #[test]
    fn what_was_written_later_is_not_known(
        (plan, records) in any_world(), on in any_day(), known in any_day(),
    ) {
        let when = When { as_of: on, known: Some(known) };
        let written = written_by(&records, known);
        let seen = board(&plan, &book(records), when);
        prop_assert_eq!(seen.obligations, see(&plan, &written, on).obligations);
    }

    #[test]
    fn a_fact_typed_today_shows_at_once((plan, records) in any_world(), on in any_day(), value in 0_i64..500) {
        for one in plan.items.iter().filter(|it| matches!(it.kind, Kind::Milestone { .. })) {
            let said = done(one.id.as_str(), None, &on.to_string(), Meets::Item);
            let said = said_by(said, one.owers.first().cloned());
            let mut after = records.clone();
            after.push(record(after.len(), on, said));
            let seen = see(&plan, &after, on);
            let own = |it: &&Obligation| it.key.item == one.id && it.key.which == Which::Whole;
            let shown = seen.obligations.iter().find(own).unwrap();
            prop_assert!(shown.light.is_settled(), "{} {:?}", shown.key, shown.state);
        }
        for one in &plan.items {
            let whole = matches!(one.split, Split::Whole) && one.owers.len() == 1 && !one.ratio;
            let (Some(_), true) = (one.indicator().and_then(|it| it.goal.as_ref()), whole) else { continue };
            let said = Progress {
                value: Some(Decimal::from_int(value)),
                ..progress(one.id.as_str(), None, &on.to_string())
            };
            let mut after = records.clone();
            after.push(record(after.len(), on, Body::Progress(said)));
            let seen = see(&plan, &after, on);
            let shown = seen.obligations.iter().find(|it| it.key.item == one.id && it.target.is_some()).unwrap();
            prop_assert_eq!(shown.reading.map(|it| (it.on, it.value)), Some((on, Decimal::from_int(value))));
        }
    }

    #[test]
    fn every_obligation_has_one_light_a_why_a_key_of_its_own_and_a_row(
        (plan, records) in any_world(), on in any_day(),
    ) {
        let seen = see(&plan, &records, on);
        let mut keys = HashSet::new();
        for one in &seen.obligations {
            prop_assert!(fits(one.light, one.state), "{} {:?} {:?}", one.key, one.light, one.state);
            let why = say::why(&WORDS, &plan, one, seen.when);
            prop_assert!(!why.trim().is_empty() && !why.contains(['{', '}']), "{}: {why}", one.key);
            prop_assert!(keys.insert(one.key.to_string()), "twice: {}", one.key);
            prop_assert_eq!(Key::parse(&one.key.to_string()), Some(one.key.clone()));
            prop_assert_eq!(seen.find(&one.key.to_string()), Some(one));
            prop_assert!(one.days_late >= 0);
            let late = matches!(one.state, State::Overdue | State::DoneLate);
            prop_assert_eq!(late, one.days_late > 0 && one.state != State::Unconfirmed);
        }
        let mut members: Vec<usize> = seen.rows.iter().flat_map(|it| it.members.clone()).collect();
        members.sort_unstable();
        prop_assert_eq!(members, (0..seen.obligations.len()).collect::<Vec<_>>());
        let mut rows: Vec<usize> = seen.tasks.iter().flat_map(|it| it.rows.clone()).collect();
        rows.sort_unstable();
        prop_assert_eq!(rows, (0..seen.rows.len()).collect::<Vec<_>>());
        for row in &seen.rows {
            prop_assert!(row.missing <= row.owers && row.owers <= row.members.len());
            prop_assert!(row.leading(&seen.obligations).is_some());
            prop_assert!(fits(row.light, row.state) || (row.light, row.state) == (Light::Yellow, State::Overdue)
                || row.light == Light::Yellow);
        }
        let _units = unit_summaries(&plan, &seen.obligations);
        prop_assert!(changes(&seen.obligations, &seen.obligations).is_empty());
    }

    #[test]
    fn what_is_done_late_stays_so((plan, records) in any_world(), on in any_day(), later in 1_i64..200) {
        // Nothing more is reported and nothing is extended or waived.
        let mut plan = plan;
        for item in &mut plan.items {
            item.waived.clear();
        }
        let until: Vec<_> = records
            .into_iter()
            .filter(|it| it.body.on().is_some_and(|day| day <= on))
            .filter(|it| !matches!(it.body, Body::Extension(_)))
            .collect();
        let (now, then) = (see(&plan, &until, on), see(&plan, &until, add_days(on, later)));
        for one in now.obligations.iter().filter(|it| it.light == Light::DoneLate) {
            let same = then.find(&one.key.to_string()).unwrap();
            prop_assert_eq!((same.light, same.days_late), (one.light, one.days_late));
        }
    }
}
