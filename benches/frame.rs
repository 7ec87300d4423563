//! How long one frame of each view takes at 120×40, beside a bare list of the same size.
#![expect(clippy::unwrap_used, reason = "a bench may fail")]

use divan::Bencher;
use duban::board::When;
use duban::demo;
use duban::journal::Book;
use duban::locale::{Lang, Words};
use duban::plan;
use duban::tui::desk::{Desk, Look};
use duban::tui::draw::draw;
use duban::tui::state::{State, ViewId};
use duban::tui::theme::Theme;
use duban::tui::widgets::Signs;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::{Block, List, Widget as _};

const PLAN: &str = include_str!("../tests/fixtures/plans/weixi-2024.toml");
const SCREEN: Rect = Rect::new(0, 0, 120, 40);

fn main() {
    divan::main();
}

/// The demo in the middle of its year, so that every view has much to show.
fn state(view: ViewId) -> State {
    let files = demo::files().unwrap();
    let book = Book::read(
        files
            .into_iter()
            .map(|(path, text)| (path, text.into_bytes())),
    );
    let look = Look {
        words: Words::load(Lang::Zh).unwrap(),
        theme: Theme::new(true),
        signs: Signs::BOX,
    };
    let desk = Desk::lay(
        plan::read(PLAN).unwrap(),
        book,
        When::on(demo::DAY.unwrap()),
        look,
        Some("甲".to_owned()),
    );
    let mut state = State::new(desk, SCREEN);
    state.view = view;
    state
}

fn frame(bencher: Bencher<'_, '_>, view: ViewId) {
    let state = state(view);
    let mut buf = Buffer::empty(SCREEN);
    bencher.bench_local(|| {
        buf.reset();
        draw(&state, &mut buf)
    });
}

#[divan::bench]
fn overview(bencher: Bencher<'_, '_>) {
    frame(bencher, ViewId::Overview);
}

#[divan::bench]
fn todo(bencher: Bencher<'_, '_>) {
    frame(bencher, ViewId::Todo);
}

#[divan::bench]
fn task(bencher: Bencher<'_, '_>) {
    frame(bencher, ViewId::Task);
}

#[divan::bench]
fn units(bencher: Bencher<'_, '_>) {
    frame(bencher, ViewId::Units);
}

#[divan::bench]
fn indicators(bencher: Bencher<'_, '_>) {
    frame(bencher, ViewId::Indicators);
}

#[divan::bench]
fn log(bencher: Bencher<'_, '_>) {
    frame(bencher, ViewId::Log);
}

/// The reference: a list in a border, drawn by the library alone.
#[divan::bench]
fn bare_list(bencher: Bencher<'_, '_>) {
    let rows: Vec<String> = (1..=200)
        .map(|row| format!("{row:>3} row of a bare list"))
        .collect();
    let mut buf = Buffer::empty(SCREEN);
    bencher.bench_local(|| {
        buf.reset();
        List::new(rows.iter().map(String::as_str))
            .block(Block::bordered().title("bare"))
            .render(SCREEN, &mut buf);
    });
}
