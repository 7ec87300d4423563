//! What the bottom of the screen says once something was written or read.

use std::sync::Arc;

use duban::journal::{Body, Book, Record, RecordId, Void};
use duban::tui::events::Input;
use duban::tui::keymap::Key;
use duban::tui::message::{Done, Message, Reading};
use duban::tui::outcome::Effect;
use duban::tui::state::State;
use duban::tui::update::update;
use ratatui::layout::Rect;

use crate::hands::{figure, progress, weixi};

const SMALL: Rect = Rect::new(0, 0, 80, 24);

fn record(n: u128, body: Body) -> Record {
    Record {
        id: RecordId(ulid::Ulid(n)),
        at: "2024-04-03T10:00:00+08:00".parse().unwrap(),
        by: Arc::from("甲"),
        body,
    }
}

fn said(state: &mut State, done: Done) -> Option<String> {
    state.toast = None;
    update(state, Message::Done(done));
    state.toast.as_ref().map(|it| it.text.clone())
}

fn reading(book: Option<Book>, faults: &[&str]) -> Done {
    Done::Read(Box::new(Reading {
        plan: None,
        book,
        faults: faults.iter().map(|it| (*it).to_owned()).collect(),
        as_of: None,
    }))
}

#[test]
fn what_was_saved_is_named_with_its_unit_value_and_letters() {
    let mut state = State::new(weixi("2024-04-03", Vec::new()), SMALL);
    let done = Body::Progress(duban::journal::Progress {
        done: true,
        ..progress("11.2", "农业农村局", "2024-03-31")
    });
    assert_eq!(
        said(&mut state, Done::Saved(vec![record(35, done)])).as_deref(),
        Some("已记 11.2 招投标  农业农村局  完成  3月31日 (编号..000013)")
    );
    let value = figure("11.6", "财政局", "2024-02-29", "14.6");
    assert_eq!(
        said(&mut state, Done::Saved(vec![record(36, value)])).as_deref(),
        Some("已记 11.6 衔接资金支出进度  财政局  14.6%  2月29日 (编号..000014)")
    );
    state.screen.width = 50;
    let value = figure("11.6", "财政局", "2024-02-29", "14.6");
    assert_eq!(
        said(&mut state, Done::Saved(vec![record(36, value)])).as_deref(),
        Some("已记 11.6 衔接资金支出进度  财.. (编号..000014)")
    );
}

#[test]
fn what_was_taken_back_is_named() {
    let value = figure("11.6", "财政局", "2024-02-29", "14.6");
    let mut state = State::new(weixi("2024-04-03", vec![value]), SMALL);
    let void = Body::Void(Void {
        target: RecordId(ulid::Ulid(1)),
        reason: None,
    });
    assert_eq!(
        said(&mut state, Done::Saved(vec![record(40, void)])).as_deref(),
        Some("已撤回 02-29 11.6 衔接资金支出进度 财政局 14.6%")
    );
}

#[test]
fn reading_again_says_what_became_of_the_files() {
    let value = figure("11.6", "财政局", "2024-02-29", "14.6");
    let mut state = State::new(weixi("2024-04-03", vec![value]), SMALL);
    let same = state.desk.book.clone();
    let mut more = same.clone();
    more.records
        .push(record(50, figure("11.6", "财政局", "2024-03-31", "26.1")));
    assert_eq!(said(&mut state, reading(Some(same.clone()), &[])), None);
    let text = said(&mut state, reading(Some(more), &[]));
    assert_eq!(text.as_deref(), Some("新增1条记录,已重读"));
    let text = said(&mut state, reading(Some(same.clone()), &[]));
    assert_eq!(text.as_deref(), Some("记录有变动,已重读"));
    let text = said(&mut state, reading(None, &["fault"]));
    assert!(text.unwrap_or_default().contains("F11"));
    assert!(state.toast.as_ref().is_some_and(|it| it.alarm));
    let f5 = Message::Input(Input::Key("f5".parse::<Key>().unwrap()));
    assert_eq!(update(&mut state, f5), [Effect::Reload]);
    let text = said(&mut state, reading(Some(same), &[]));
    assert_eq!(text.as_deref(), Some("已重读,计划和记录没有变动"));
}

#[test]
fn another_day_is_said() {
    let mut state = State::new(weixi("2024-04-03", Vec::new()), SMALL);
    for key in ["f6", "3", ".", "3", "1", "enter"] {
        let key: Key = key.parse().unwrap();
        update(&mut state, Message::Input(Input::Key(key)));
    }
    let text = state.toast.map(|it| it.text).unwrap_or_default();
    assert_eq!(text, "现在看到 2024-03-31 星期日 为止");
}
