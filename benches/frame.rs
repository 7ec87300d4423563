//! How long one frame of each view takes at 120×40, also over a long journal, beside a bare list of
//! the same size.
#![expect(clippy::unwrap_used, reason = "a bench may fail")]

use std::sync::Arc;

use chrono::DateTime;
use divan::Bencher;
use duban::board::When;
use duban::calendar::add_days;
use duban::demo;
use duban::figure::Decimal;
use duban::journal::{Body, Book, Meets, Progress, Record, RecordId, write_line};
use duban::locale::{Lang, Words};
use duban::plan::{self, Plan};
use duban::tui::desk::{Desk, Look};
use duban::tui::draw::draw;
use duban::tui::state::{State, ViewId};
use duban::tui::theme::Theme;
use duban::tui::widgets::Signs;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::{Block, List, Widget as _};
use ulid::Ulid;

const PLAN: &str = include_str!("../tests/fixtures/plans/weixi-2024.toml");
const SCREEN: Rect = Rect::new(0, 0, 120, 40);

fn main() {
    divan::main();
}

/// Records beside those of the demo.
const MORE: [u32; 2] = [0, 100_000];

/// A line of the journal: a figure or a word that it is done, of one item and unit after the other.
fn line(plan: &Plan, n: u32) -> String {
    let at = n as usize;
    let item = plan.items.get(at % plan.items.len()).unwrap();
    let on = add_days(plan.start, i64::from(n % 170));
    let has_figure = item.measure().is_some();
    let time = DateTime::parse_from_rfc3339("2024-06-19T10:00:00+08:00").unwrap();
    let body = Body::Progress(Progress {
        on,
        item: item.id.clone(),
        unit: item.owers.get(at % item.owers.len().max(1)).cloned(),
        value: has_figure.then(|| Decimal::from_int(i64::from(n % 100))),
        of: None,
        done: !has_figure,
        meets: Meets::Item,
        note: Some("已核对示例户 1 台账".into()),
        evidence: Vec::new(),
    });
    write_line(&Record {
        id: RecordId(Ulid::from_parts(1_700_000_000_000 + u64::from(n), 0)),
        at: time,
        by: Arc::from("甲"),
        body,
    })
}

/// The demo in the middle of its year, so that every view has much to show, with so many more records.
fn state(view: ViewId, more: u32) -> State {
    let plan = plan::read(PLAN).unwrap();
    let mut files = demo::files().unwrap();
    let lines: Vec<String> = (0..more).map(|n| line(&plan, n)).collect();
    let more_of_it = "journal/2024-06/more-1111.toml".to_owned();
    files.insert(more_of_it, lines.join("\n"));
    let book = Book::read(
        files
            .into_iter()
            .map(|(path, text)| (path, text.into_bytes())),
    );
    assert!(book.records.len() >= more as usize);
    let look = Look {
        words: Words::of(Lang::Zh),
        theme: Theme::new(true),
        signs: Signs::BOX,
    };
    let desk = Desk::lay(
        plan,
        book,
        When::on(demo::DAY.unwrap()),
        look,
        Some("甲".to_owned()),
    );
    let mut state = State::new(desk, SCREEN);
    state.show(view);
    state
}

fn frame(bencher: Bencher<'_, '_>, view: ViewId, more: u32) {
    let state = state(view, more);
    let mut buf = Buffer::empty(SCREEN);
    bencher.bench_local(|| {
        buf.reset();
        draw(&state, &mut buf)
    });
}

#[divan::bench(args = MORE)]
fn overview(bencher: Bencher<'_, '_>, more: u32) {
    frame(bencher, ViewId::Overview, more);
}

#[divan::bench(args = MORE)]
fn todo(bencher: Bencher<'_, '_>, more: u32) {
    frame(bencher, ViewId::Todo, more);
}

#[divan::bench(args = MORE)]
fn task(bencher: Bencher<'_, '_>, more: u32) {
    frame(bencher, ViewId::Task, more);
}

#[divan::bench(args = MORE)]
fn units(bencher: Bencher<'_, '_>, more: u32) {
    frame(bencher, ViewId::Units, more);
}

#[divan::bench(args = MORE)]
fn indicators(bencher: Bencher<'_, '_>, more: u32) {
    frame(bencher, ViewId::Indicators, more);
}

#[divan::bench(args = MORE)]
fn log(bencher: Bencher<'_, '_>, more: u32) {
    frame(bencher, ViewId::Log, more);
}

#[divan::bench(args = MORE)]
fn dispatch(bencher: Bencher<'_, '_>, more: u32) {
    frame(bencher, ViewId::Dispatch, more);
}

#[divan::bench(args = MORE)]
fn inspection(bencher: Bencher<'_, '_>, more: u32) {
    frame(bencher, ViewId::Inspection, more);
}

#[divan::bench(args = MORE)]
fn ledger(bencher: Bencher<'_, '_>, more: u32) {
    frame(bencher, ViewId::Ledger, more);
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
