//! Overlays in the hands of someone: a desk with few records, keys pressed, texts typed.

use duban::board::When;
use duban::journal::{Body, Book, Draft, RecordId};
use duban::locale::{Lang, Words};
use duban::plan::{ItemId, read};
use duban::tui::desk::{Desk, Look};
use duban::tui::keymap::{self, Key};
use duban::tui::outcome::{Ask, Target};
use duban::tui::overlays::Overlay;
use duban::tui::theme::Theme;
use duban::tui::widgets::Signs;
use ratatui::layout::Rect;

pub(crate) use crate::records::{case, day, figure, progress};

use crate::records::record;

const WEIXI: &str = include_str!("../fixtures/plans/weixi-2024.toml");
const OTHER: &str = include_str!("../fixtures/plans/other-matter.toml");

pub(crate) const SCREEN: Rect = Rect::new(0, 0, 80, 24);

fn desk(plan: &str, as_of: &str, bodies: Vec<Body>, lang: Lang) -> Desk {
    let records = bodies.into_iter().zip(1_u128..).map(|(body, id)| {
        let id = RecordId(ulid::Ulid(id));
        record(id, "2024-04-03T10:00:00+08:00", "甲", body)
    });
    let book = Book {
        records: records.collect(),
        ..Book::default()
    };
    let look = Look {
        words: Words::of(lang),
        theme: Theme::new(true),
        signs: Signs::ASCII,
    };
    let when = When::on(day(as_of));
    Desk::lay(read(plan).unwrap(), book, when, look, Some("甲".to_owned()))
}

/// The frozen plan of 2024.
pub(crate) fn weixi(as_of: &str, bodies: Vec<Body>) -> Desk {
    desk(WEIXI, as_of, bodies, Lang::Zh)
}

/// The same in English.
pub(crate) fn weixi_in_english(as_of: &str) -> Desk {
    desk(WEIXI, as_of, Vec::new(), Lang::En)
}

/// The plan of another matter, of 2025.
pub(crate) fn other(as_of: &str, bodies: Vec<Body>) -> Desk {
    desk(OTHER, as_of, bodies, Lang::Zh)
}

/// An item, as a list aims at it.
pub(crate) fn item(id: &str) -> Target {
    Target {
        item: Some(ItemId::from(id)),
        ..Target::default()
    }
}

/// An obligation by its key.
pub(crate) fn key(key: &str) -> Target {
    let id = key.split(['@', '/', '#']).next().unwrap();
    Target {
        key: Some(key.to_owned()),
        ..item(id)
    }
}

/// Presses a key as the program does: the overlay first, then the keymap.
pub(crate) fn press(desk: &Desk, overlay: &mut dyn Overlay, key: &str) -> Vec<Ask> {
    let key: Key = key.parse().unwrap();
    if let Some(asks) = overlay.key(desk, key, SCREEN) {
        return asks;
    }
    keymap::command(&[overlay.scope()], key.folded())
        .map_or_else(Vec::new, |command| overlay.update(desk, command, SCREEN))
}

/// Presses keys one after the other; answers what the last one asked for.
pub(crate) fn keys(desk: &Desk, overlay: &mut dyn Overlay, keys: &str) -> Vec<Ask> {
    let mut asks = Vec::new();
    for key in keys.split(' ') {
        asks = press(desk, overlay, key);
    }
    asks
}

/// Types a text sign by sign.
pub(crate) fn typed(desk: &Desk, overlay: &mut dyn Overlay, text: &str) {
    for sign in text.chars() {
        let asks = overlay.key(desk, Key::char(sign), SCREEN);
        assert!(asks.is_some(), "{sign} is not taken");
    }
}

/// The record that is to be written.
pub(crate) fn appended(asks: &[Ask]) -> Option<Body> {
    asks.iter().find_map(|ask| {
        if let Ask::Do(duban::tui::outcome::Effect::Append(drafts)) = ask
            && let [Draft { body }] = drafts.as_slice()
        {
            return Some(body.clone());
        }
        None
    })
}
