//! The view of the units.

use duban::plan::{ItemId, UnitId};
use duban::tui::desk::Desk;
use duban::tui::keymap::Command;
use duban::tui::outcome::{Ask, Place};
use duban::tui::views::View;
use duban::tui::views::units::Units;
use insta::assert_snapshot;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::desk::{LARGE, SMALL, desk, empty, english, with_leader};
use crate::hands::weixi;
use crate::office::Office;
use crate::printer::{print, text};

fn opened(desk: &Desk, unit: &str) -> Units {
    let mut view = Units::default();
    view.refresh(desk);
    view.open(desk, &UnitId::from(unit));
    view
}

fn shown(view: &Units, desk: &Desk, room: Rect) -> Buffer {
    let mut buf = Buffer::empty(room);
    view.draw(desk, room, &mut buf);
    buf
}

#[test]
fn the_first_unit() {
    let desk = desk();
    let mut view = Units::default();
    view.refresh(&desk);
    assert_snapshot!("units-80x24", print(&shown(&view, &desk, SMALL)));
    assert_snapshot!("units-120x40", print(&shown(&view, &desk, LARGE)));
}

#[test]
fn inside_a_unit() {
    let desk = desk();
    let mut view = opened(&desk, "财政局");
    view.update(&desk, Command::Enter, SMALL);
    assert_snapshot!("units-inside-80x24", text(&shown(&view, &desk, SMALL)));
    assert_snapshot!("units-inside-120x40", print(&shown(&view, &desk, LARGE)));
    let target = view.target(&desk);
    assert_eq!(target.key.as_deref(), Some("11.6@2024-03-31"));
    let asks = view.update(&desk, Command::Enter, SMALL);
    assert_eq!(asks, [Ask::Go(Place::Item(ItemId::from("11.6")))]);
    assert!(view.back(&desk));
    assert!(!view.back(&desk));
    let target = view.target(&desk);
    assert_eq!(
        (target.key, target.unit),
        (None, Some(UnitId::from("财政局")))
    );
}

#[test]
fn by_leader() {
    let desk = with_leader();
    let mut view = opened(&desk, "保和镇");
    assert_eq!(view.update(&desk, Command::ByLeader, SMALL), []);
    assert_eq!(view.target(&desk).unit, Some(UnitId::from("保和镇")));
    assert_snapshot!("units-by-leader-80x24", text(&shown(&view, &desk, SMALL)));
}

#[test]
fn a_plan_without_leaders_says_so() {
    let desk = english();
    let mut view = opened(&desk, "各乡镇");
    assert_eq!(view.target(&desk).unit, Some(UnitId::from("保和镇")));
    let asks = view.update(&desk, Command::ByLeader, SMALL);
    assert!(matches!(asks.as_slice(), [Ask::Tell(_)]));
    assert_snapshot!("units-en-80x24", text(&shown(&view, &desk, SMALL)));
}

#[test]
fn the_choice_never_rests_on_a_heading() {
    let desk = desk();
    let mut view = Units::default();
    view.refresh(&desk);
    for _ in 0..40 {
        assert!(view.target(&desk).unit.is_some());
        view.update(&desk, Command::Down, SMALL);
    }
    assert_eq!(view.target(&desk).unit, Some(UnitId::from("维登乡")));
}

#[test]
fn what_a_unit_owes_is_offered_for_recording_the_most_urgent_first() {
    let mut office = Office::at(weixi("2024-04-03", Vec::new()), LARGE);
    office.press("4 down r");
    let shown = office.shown();
    let at = |id: &str| shown.find(&format!(" {id} ")).unwrap_or(usize::MAX);
    // Of the ten that 农业农村局 owes the three late ones come first; what it does not owe is not there.
    assert!(at("11.2") < at("10.1"), "{shown}");
    assert!(!shown.contains("13.1   整改推进"), "{shown}");
    assert!(shown.contains("11.2   招投标"), "{shown}");
}

#[test]
fn the_choice_stays_when_a_record_comes_or_the_plan_changes() {
    let (before, after) = (desk(), empty());
    for unit in ["财政局", "维登乡", "水务局"] {
        let mut view = opened(&before, unit);
        view.refresh(&after);
        assert_eq!(view.target(&after).unit, Some(UnitId::from(unit)));
        let mut fewer = desk();
        fewer.plan.units = with_leader().plan.units;
        view.refresh(&fewer);
        assert_eq!(view.target(&fewer).unit, Some(UnitId::from(unit)));
    }
    let mut view = opened(&before, "财政局");
    view.update(&before, Command::Enter, SMALL);
    let key = view.target(&before).key;
    view.refresh(&after);
    assert_eq!(view.target(&after).key, key, "inside a unit as well");
}
