//! The root of the screen: what it does with keys that no view sees.

use duban::journal::{Body, Record, RecordId};
use duban::tui::events::Input;
use duban::tui::keymap::Key;
use duban::tui::message::{Done, Message};
use duban::tui::outcome::Effect;
use duban::tui::overlays::open;
use duban::tui::state::State;
use duban::tui::update::update;

use crate::hands::{SCREEN, item, progress, weixi};
use crate::overview::{pressed, screen};
use crate::printer::text;

fn state(bodies: Vec<Body>) -> State {
    State::new(weixi("2024-04-03", bodies), SCREEN)
}

fn press(state: &mut State, key: &str) -> Vec<Effect> {
    let key: Key = key.parse().unwrap();
    update(state, Message::Input(Input::Key(key)))
}

fn resize(state: &mut State, width: u16, height: u16) {
    update(state, Message::Input(Input::Resize(width, height)));
}

#[test]
fn on_a_screen_too_small_keys_only_type_and_leave() {
    let mut state = state(Vec::new());
    state
        .overlays
        .push(open::record(&state.desk, &item("11.6"), None));
    resize(&mut state, 40, 10);
    for key in ["5", "ctrl+s", "f2", "esc", "tab"] {
        assert_eq!(press(&mut state, key), [], "{key}");
        assert_eq!(state.overlays.len(), 1, "{key}");
    }
    resize(&mut state, 80, 24);
    let kept = state.overlays[0].kept().unwrap();
    assert!(kept.contains("figure = \"5\""), "{kept}");
    state.overlays.clear();
    resize(&mut state, 40, 10);
    for key in ["r", "/", "就", "2", "enter"] {
        press(&mut state, key);
        assert!(state.overlays.is_empty(), "{key}");
    }
    press(&mut state, "q");
    assert!(state.over);
}

#[test]
fn leaving_keeps_the_form_and_names_it() {
    let mut state = state(Vec::new());
    state
        .overlays
        .push(open::record(&state.desk, &item("11.6"), None));
    press(&mut state, "5");
    let effects = press(&mut state, "ctrl+c");
    assert!(matches!(effects.as_slice(), [Effect::KeepDraft(_)]));
    let told = state.farewell.clone().unwrap();
    assert!(told.contains("11.6 衔接资金支出进度"), "{told}");
    // Where it could not be kept, that is said instead.
    let failed = Message::Done(Done::Failed("磁盘已满".to_owned()));
    assert_eq!(update(&mut state, failed), []);
    assert_eq!(state.farewell.as_deref(), Some("磁盘已满"));
}

#[test]
fn the_demo_says_what_it_is_and_promises_nothing() {
    let mut state = state(Vec::new());
    assert!(!text(&screen(&state)).contains("演示"));
    state.desk.passing = true;
    assert!(text(&screen(&state)).contains("督办【演示】"));
    state
        .overlays
        .push(open::record(&state.desk, &item("11.6"), None));
    press(&mut state, "5");
    assert_eq!(press(&mut state, "ctrl+c"), []);
    let told = state.farewell.clone().unwrap();
    assert!(told.contains("都不保留"), "{told}");
}

#[test]
fn another_record_leaves_a_form_put_by_where_it_is() {
    let done = progress("11.2", "农业农村局", "2024-04-03");
    let mut state = state(vec![Body::Progress(done)]);
    state
        .overlays
        .push(open::record(&state.desk, &item("11.6"), None));
    press(&mut state, "5");
    let effects = press(&mut state, "esc");
    assert!(matches!(effects.as_slice(), [Effect::KeepDraft(_)]));
    press(&mut state, "u");
    assert_eq!(state.overlays.len(), 1);
    assert!(matches!(
        press(&mut state, "enter").as_slice(),
        [Effect::Append(_)]
    ));
    let record = Record {
        id: RecordId(ulid::Ulid(9)),
        ..state.desk.book.records[0].clone()
    };
    let effects = update(&mut state, Message::Done(Done::Saved(vec![record])));
    assert_eq!(effects, []);
    assert!(state.overlays.is_empty() && state.draft.is_some());
}

#[test]
fn f1_helps_in_a_form_and_takes_nothing_from_it() {
    // In a field a question mark is text.
    let typing = ["2", "r", "tab", "tab", "料", "?"];
    let form = text(&screen(&pressed(SCREEN, &typing)));
    assert!(form.contains("料 ?") || form.contains("料?"), "{form}");
    let helped = pressed(SCREEN, &[&typing[..], &["f1"]].concat());
    let help = text(&screen(&helped));
    let place = |scope: &str| help.find(scope).unwrap_or(usize::MAX);
    assert!(place("填写") < place("列表"), "{help}");
    let back = pressed(SCREEN, &[&typing[..], &["f1", "esc"]].concat());
    assert_eq!(text(&screen(&back)), form);
}
