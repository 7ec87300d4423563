//! The weekly review in someone's hands: through its stops, half-way and to its end.

use duban::journal::{Body, Review};
use insta::assert_snapshot;

use crate::dispatch_hands::{Hand, weixi_with};

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
