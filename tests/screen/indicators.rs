//! The view of the indicators.

use duban::plan::{ItemId, UnitId};
use duban::tui::desk::Desk;
use duban::tui::keymap::Command;
use duban::tui::views::View;
use duban::tui::views::indicators::Indicators;
use insta::assert_snapshot;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::desk::{LARGE, SMALL, desk, empty, english};
use crate::printer::{print, text};

fn opened(desk: &Desk, item: &str) -> Indicators {
    let mut view = Indicators::default();
    view.refresh(desk);
    view.open(desk, &ItemId::from(item));
    view
}

fn shown(view: &Indicators, desk: &Desk, room: Rect) -> Buffer {
    let mut buf = Buffer::empty(room);
    view.draw(desk, room, &mut buf);
    buf
}

#[test]
fn a_rising_figure() {
    let desk = desk();
    let view = opened(&desk, "11.6");
    assert_snapshot!("indicators-80x24", print(&shown(&view, &desk, SMALL)));
    assert_snapshot!("indicators-120x40", print(&shown(&view, &desk, LARGE)));
}

#[test]
fn a_level_figure_a_zero_and_a_reference_figure() {
    let desk = desk();
    for item in ["4.1", "2.1", "0.4"] {
        let view = opened(&desk, item);
        assert_snapshot!(
            format!("indicators-{item}-120x40"),
            text(&shown(&view, &desk, LARGE))
        );
    }
}

#[test]
fn a_figure_of_each_township() {
    let desk = desk();
    let mut view = opened(&desk, "8.1");
    assert_snapshot!("indicators-each-120x40", text(&shown(&view, &desk, LARGE)));
    view.update(&desk, Command::Right, SMALL);
    assert_eq!(view.target(&desk).unit, Some(UnitId::from("保和镇")));
    assert_snapshot!("indicators-member-80x24", text(&shown(&view, &desk, SMALL)));
    view.update(&desk, Command::Left, SMALL);
    assert_eq!(view.target(&desk).unit, None);
}

#[test]
fn only_what_is_behind_by_light() {
    let desk = english();
    let mut view = opened(&desk, "11.6");
    view.update(&desk, Command::OnlyBehind, SMALL);
    view.update(&desk, Command::Sort, SMALL);
    assert_eq!(view.target(&desk).item, Some(ItemId::from("11.6")));
    assert_snapshot!(
        "indicators-behind-80x24-en",
        text(&shown(&view, &desk, SMALL))
    );
    view.open(&desk, &ItemId::from("10.5"));
    assert_eq!(
        view.target(&desk).item,
        Some(ItemId::from("10.5")),
        "shown all the same"
    );
}

#[test]
fn the_choice_stays_when_a_record_comes() {
    let (before, after) = (desk(), empty());
    for item in ["0.4", "11.6", "4.1"] {
        let mut view = opened(&before, item);
        view.update(&before, Command::Sort, SMALL);
        view.refresh(&after);
        assert_eq!(view.target(&after).item, Some(ItemId::from(item)));
        view.refresh(&before);
        assert_eq!(view.target(&before).item, Some(ItemId::from(item)));
    }
}

#[test]
fn no_text_of_the_pane_is_cut_unsaid() {
    let desk = desk();
    for room in [SMALL, LARGE] {
        for item in ["0.1", "0.2", "4.2", "8.1"] {
            let view = opened(&desk, item);
            let shown = text(&shown(&view, &desk, room));
            let item = desk.plan.item(item).unwrap();
            let squeezed: String = shown.split_whitespace().collect();
            let front: String = item.title.chars().take(12).collect();
            assert!(squeezed.contains(&front), "{shown}");
        }
    }
}
