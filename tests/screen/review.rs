//! The weekly review in someone's hands: through its stops, half-way and to its end.

use duban::journal::{Body, Entry, Ledger, Review, Source};
use duban::plan::UnitId;
use duban::tui::state::ViewId;
use insta::assert_snapshot;

use crate::dispatch_hands::{Hand, weixi_with};
use crate::records::day;

fn hand(size: (u16, u16)) -> Hand {
    let plan = weixi_with("schema = 1", "schema = 1");
    Hand::of(&plan, "2024-04-08", Vec::new(), size)
}

fn held(hand: &Hand) -> &Review {
    let Body::Review(review) = hand.last(1)[0] else {
        unreachable!("{:?}", hand.last(1));
    };
    review
}

#[test]
fn a_stop_is_shown_with_its_reason_and_its_last_records() {
    let mut small = hand((80, 24));
    small.keys("w");
    assert_snapshot!("review-80x24", small.text());
    let mut large = hand((120, 40));
    large.keys("4 ctrl+w space");
    assert_snapshot!("review-120x40", large.text());
}

#[test]
fn what_was_seen_half_way_is_kept_and_gone_on_with() {
    let mut hand = hand((80, 24));
    hand.keys("w esc");
    assert!(hand.writes.is_empty(), "nothing was looked at");
    hand.keys("w space right esc");
    assert!(hand.state.overlays.is_empty());
    let first = held(&hand);
    assert!(!first.finished);
    assert_eq!((first.seen, first.stops.len()), (2, 2));
    let of = first.of;
    hand.keys("w").shows(&format!("3/{of}"));
    hand.keys("left").shows(&format!("2/{of}"));
    hand.keys("esc");
    assert_eq!(hand.writes, [1], "nothing new was looked at");
}

#[test]
fn at_the_end_it_is_asked_and_recorded() {
    let mut hand = hand((80, 24));
    hand.keys("w space esc");
    let of = held(&hand).of;
    hand.keys("w")
        .times(usize::try_from(of).unwrap() - 1, "space");
    hand.shows("记下这次周梳理已开完?");
    assert_snapshot!("review-end-80x24", hand.text());
    hand.keys("esc").shows(&format!("{of}/{of}"));
    hand.keys("space enter");
    assert!(hand.state.overlays.is_empty());
    let review = held(&hand);
    assert!(review.finished && review.stops.is_empty());
    assert_eq!((review.seen, review.of), (of, of));
}

#[test]
fn a_note_is_written_and_the_stop_stands_again() {
    let mut hand = hand((80, 24));
    hand.keys("w n").keys("f2").shows("要写点什么");
    hand.typed("下周再看").keys("f2");
    let Body::Note(note) = hand.last(1)[0] else {
        unreachable!("{:?}", hand.last(1));
    };
    assert_eq!(&*note.text, "下周再看");
    assert!(note.item.is_some());
    hand.shows("下周再看");
    hand.shows("1/");
    hand.keys("r esc").shows("1/");
    hand.keys("y esc").shows("1/");
}

fn entry(ledger: Ledger, what: &str, due: &str) -> Body {
    Body::Entry(Box::new(Entry {
        ledger,
        on: day("2024-03-20"),
        what: what.into(),
        measure: None,
        goal: None,
        units: vec![UnitId::from("塔城镇")],
        person: None,
        reviewer: None,
        source: Source::Inspection,
        reference: None,
        task: Some(3),
        leader: None,
        due: Some(day(due)),
        from: None,
        evidence: Vec::new(),
    }))
}

/// With a problem past its day and an assignment near it.
fn office(size: (u16, u16)) -> Hand {
    let plan = weixi_with("schema = 1", "schema = 1");
    let bodies = vec![
        entry(Ledger::Problem, "台账不全", "2024-04-05"),
        entry(Ledger::Assignment, "专题汇报", "2024-04-10"),
    ];
    let mut hand = Hand::of(&plan, "2024-04-08", bodies, size);
    hand.keys("w");
    hand
}

/// Goes on until a stop says this.
#[track_caller]
fn until(hand: &mut Hand, part: &str) {
    let mut left = 300;
    while !hand.text().contains(part) && left > 0 {
        hand.keys("space");
        left -= 1;
    }
    hand.shows(part);
}

#[test]
fn a_stop_becomes_a_problem_with_what_is_known_of_it() {
    let mut hand = office((80, 24));
    until(&mut hand, "农业农村局");
    let stop = hand.text();
    hand.keys("p").shows("登记台账");
    assert_snapshot!("review-problem-80x24", hand.text());
    hand.keys("esc");
    assert_eq!(hand.text(), stop);
    assert_eq!(hand.kept, None, "nothing was typed");
    hand.keys("ctrl+p down down").typed("逐项核对");
    hand.keys("f2").shows("来源");
    hand.keys("right f2").typed("4.30").keys("f2");
    let Body::Entry(made) = hand.last(1)[0] else {
        unreachable!("{:?}", hand.last(1));
    };
    assert_eq!(made.ledger, Ledger::Problem);
    let title = made.what.split(' ').next().unwrap();
    assert!(stop.contains(title), "{title} in\n{stop}");
    assert!(made.task.is_some());
    assert_eq!(made.units, [UnitId::from("农业农村局")]);
    hand.keys("p").hides("逐项核对");
}

#[test]
fn a_stop_is_reminded_of_and_given_more_time() {
    let mut hand = office((80, 24));
    until(&mut hand, "逾期");
    let at = hand.text();
    hand.keys("R").shows("记催办");
    hand.keys("down").typed("请尽快报送").keys("f2");
    let Body::Reminder(made) = hand.last(1)[0] else {
        unreachable!("{:?}", hand.last(1));
    };
    assert!(made.key.as_deref().is_some_and(|key| key.contains('@')));
    hand.keys("e").shows("批准前时限不变");
    hand.typed("4.30").keys("down").typed("材料未到").keys("f2");
    let Body::Extension(asked) = hand.last(1)[0] else {
        unreachable!("{:?}", hand.last(1));
    };
    assert_eq!(asked.to, day("2024-04-30"));
    let first = at.lines().nth(2).unwrap().chars().take(14);
    hand.shows(&first.collect::<String>());
}

#[test]
fn an_entry_shows_its_trail_and_takes_a_step_more_time_and_a_reminder() {
    let mut hand = office((80, 24));
    until(&mut hand, "台账不全");
    assert_snapshot!("review-entry-80x24", hand.text());
    hand.keys("p");
    assert_eq!(hand.toast(), "这一项本来就在问题台账里");
    hand.keys("R down").typed("请按时整改").keys("f2");
    let Body::Reminder(made) = hand.last(1)[0] else {
        unreachable!("{:?}", hand.last(1));
    };
    let key = made.key.clone();
    assert!(key.is_some_and(|key| key.starts_with("problem#")));
    hand.shows("微信 问题..000001 请按时整改");
    hand.keys("e")
        .typed("4.30")
        .keys("down")
        .typed("雨季")
        .keys("f2");
    assert!(matches!(hand.last(1)[0], Body::Extension(_)));
    hand.keys("r").shows("台账不全");
    hand.keys("right f2");
    assert!(matches!(hand.last(1)[0], Body::Step(_)), "{}", hand.text());
    until(&mut hand, "专题汇报");
    hand.keys("p").shows("登记台账");
    hand.shows("专题汇报");
}

#[test]
fn a_round_shows_its_last_sheets_and_leads_to_them() {
    let mut hand = office((80, 24));
    until(&mut hand, "3月调度");
    hand.shows("没有记录");
    hand.keys("e");
    assert_eq!(hand.toast(), "选中的一行没有时限可延");
    hand.keys("R").shows("记催办");
    hand.keys("esc r");
    assert!(hand.state.overlays.is_empty());
    assert_eq!(hand.state.view, ViewId::Dispatch);
    hand.shows("[ 2024年3月 ]");
    let seen = held(&hand).seen;
    hand.keys("enter f6 f2").keys("esc");
    hand.keys("w").shows("3月调度");
    hand.shows(&format!("{}/", seen + 1));
    hand.shows("无变化");
    assert_snapshot!("review-round-80x24", hand.text());
}

#[test]
fn what_was_seen_is_kept_where_the_program_ends() {
    let mut hand = hand((80, 24));
    hand.keys("w ctrl+c");
    assert!(hand.writes.is_empty() && hand.state.over);
    hand.state.over = false;
    hand.keys("space ctrl+c");
    assert_eq!(held(&hand).stops.len(), 1);
    hand.state.over = false;
    hand.keys("esc w space n").typed("下周再看").keys("ctrl+c");
    assert_eq!(held(&hand).stops.len(), 2);
    let kept = hand.kept.as_deref();
    assert!(kept.is_some_and(|it| it.contains("下周再看")), "{kept:?}");
}
