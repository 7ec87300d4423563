//! Messages in, state and effects out. The root only routes: views and overlays know the rest.

use super::done::take;
use super::events::Input;
use super::keymap::{self, Code, Command, Key, Scope};
use super::layout::parts;
use super::message::Message;
use super::outcome::{Ask, Effect, Fill, Opens, Place};
use super::overlays::open;
use super::state::{State, Toast, ViewId};
use crate::board::When;
use crate::journal::Record;
use crate::locale::say;
use crate::text::width;

/// Takes a message into the state; what must be done outside is answered.
pub fn update(state: &mut State, message: Message) -> Vec<Effect> {
    match message {
        Message::Input(Input::Key(key)) => on_key(state, key),
        Message::Input(Input::Paste(text)) => on_paste(state, &text),
        Message::Input(Input::Resize(width, height)) => {
            state.screen.width = width;
            state.screen.height = height;
            Vec::new()
        }
        Message::Input(Input::Signal | Input::Lost) => leave(state),
        Message::Changed => vec![Effect::Reload],
        Message::Done(done) => take(state, done),
    }
}

fn on_key(state: &mut State, key: Key) -> Vec<Effect> {
    let toast = state.toast.take();
    if key == Key::ctrl('c') {
        return leave(state);
    }
    // Who reads that something went wrong and presses Esc means that, not the view behind it.
    let warned = toast.is_some_and(|it| it.alarm) && state.overlays.is_empty();
    if warned && key.code == Code::Esc {
        return Vec::new();
    }
    let screen = state.screen;
    // Nothing can be seen on a screen too small: what is typed is taken, nothing else is done.
    let blind = parts(screen).is_none();
    if let Some(top) = state.overlays.last_mut() {
        let scope = top.scope();
        let asks = top.key(&state.desk, key, screen).or_else(|| {
            let own = keymap::command(&[scope], key.folded());
            let command = own.or_else(|| help_anywhere(key))?;
            if blind && command != Command::Quit {
                return None;
            }
            if command == Command::Quit {
                return Some(vec![Ask::Quit]);
            }
            if command == Command::Help {
                return Some(vec![Ask::Open(Opens::Help(scope))]);
            }
            Some(top.update(&state.desk, command, screen))
        });
        let asks = asks.unwrap_or_default();
        return answer(state, asks);
    }
    if state.views.get_mut(state.view).key(&state.desk, key) {
        return Vec::new();
    }
    match keymap::command(&state.scopes(), key.folded()) {
        Some(command) if blind && command != Command::Quit => Vec::new(),
        Some(command) => on_command(state, command),
        None if blind => Vec::new(),
        None => on_text(state, key),
    }
}

/// The key that asks for help in every place that has no other use for it.
fn help_anywhere(key: Key) -> Option<Command> {
    let command = keymap::command(&[Scope::Everywhere], key.folded());
    command.filter(|command| *command == Command::Help)
}

/// A Han sign typed in a list begins a search: an input method is on, and the user looks for that.
fn on_text(state: &mut State, key: Key) -> Vec<Effect> {
    if let Code::Char(sign) = key.code
        && key.typed().is_some()
        && width(sign.encode_utf8(&mut [0; 4])) > 1
    {
        let search = open::search(&state.desk, &sign.to_string());
        state.overlays.push(search);
    }
    Vec::new()
}

fn on_paste(state: &mut State, text: &str) -> Vec<Effect> {
    state.toast = None;
    if let Some(top) = state.overlays.last_mut() {
        let asks = top.paste(&state.desk, text);
        return answer(state, asks);
    }
    let first = text.lines().next().unwrap_or_default();
    let view = state.views.get_mut(state.view);
    if view.takes_text() {
        for sign in first.chars() {
            view.key(&state.desk, Key::char(sign));
        }
        return Vec::new();
    }
    let search = open::search(&state.desk, first);
    state.overlays.push(search);
    Vec::new()
}

#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "what is not the root's goes to the view"
)]
fn on_command(state: &mut State, command: Command) -> Vec<Effect> {
    let view = match command {
        Command::Overview => Some(ViewId::Overview),
        Command::Todo => Some(ViewId::Todo),
        Command::Task => Some(ViewId::Task),
        Command::Units => Some(ViewId::Units),
        Command::Indicators => Some(ViewId::Indicators),
        Command::Log => Some(ViewId::Log),
        Command::Dispatch => Some(ViewId::Dispatch),
        Command::Inspection => Some(ViewId::Inspection),
        Command::Ledger => Some(ViewId::Ledger),
        Command::NextView => Some(state.view.after(1)),
        Command::PreviousView => Some(state.view.after(ViewId::ALL.len() - 1)),
        _ => None,
    };
    if let Some(view) = view {
        return show(state, view);
    }
    let target = || state.views.get(state.view).target(&state.desk);
    let overlay = match command {
        Command::Help => open::help(&state.desk, &state.scopes()),
        Command::Search => open::search(&state.desk, ""),
        Command::AsOf => open::as_of(&state.desk),
        Command::Say => {
            let spoken = state.views.get(state.view).spoken(&state.desk);
            open::say(&state.desk, &spoken)
        }
        Command::Record => {
            let target = target();
            // Which sheet is meant is chosen in its matrix.
            if let Some(month) = target.whole_round() {
                return answer(state, vec![Ask::Go(Place::Dispatch(month))]);
            }
            open::record(&state.desk, &target, state.draft.as_deref())
        }
        Command::Extend => {
            let target = target();
            return answer(state, vec![Ask::Fill(Fill::Extension(target))]);
        }
        Command::Remind => {
            let target = target();
            return answer(state, vec![Ask::Fill(Fill::Reminder(target))]);
        }
        Command::Faults => open::faults(&state.desk),
        Command::WeeklyReview => match open::review(&state.desk) {
            Ok(overlay) => overlay,
            Err(text) => return answer(state, vec![Ask::Tell(text)]),
        },
        Command::Undo => return undo(state),
        Command::Reload => {
            state.reload_asked = true;
            return vec![Effect::Reload];
        }
        Command::Quit => return leave(state),
        _ => return in_view(state, command),
    };
    state.overlays.push(overlay);
    Vec::new()
}

fn in_view(state: &mut State, command: Command) -> Vec<Effect> {
    let Some(parts) = parts(state.screen) else {
        return Vec::new();
    };
    let view = state.views.get_mut(state.view);
    if command == Command::Back && !view.back(&state.desk) {
        let before = state.back.pop().unwrap_or(ViewId::Overview);
        state.show(before);
        return Vec::new();
    }
    let asks = view.update(&state.desk, command, parts.body);
    answer(state, asks)
}

fn show(state: &mut State, view: ViewId) -> Vec<Effect> {
    if view != state.view {
        state.back.retain(|it| *it != view);
        state.back.push(state.view);
        if view == ViewId::Task && state.view == ViewId::Overview {
            state.views.freshen(view, &state.desk);
            if let Some(task) = state.views.overview.task(&state.desk) {
                state.views.task.open(&state.desk, task);
            } else if state.views.overview.on_goals(&state.desk) {
                state.views.task.open_goals(&state.desk);
            }
        }
        state.show(view);
    }
    Vec::new()
}

/// Works what a view or an overlay asked for.
fn answer(state: &mut State, asks: Vec<Ask>) -> Vec<Effect> {
    let mut effects = Vec::new();
    for ask in asks {
        match ask {
            Ask::Go(place) => go(state, place),
            Ask::Record(target) => {
                let form = open::record(&state.desk, &target, state.draft.as_deref());
                state.overlays.push(form);
            }
            Ask::Fill(fill) => open_fill(state, &fill),
            Ask::LedgerMonth(ledger) => {
                state.overlays.push(open::ledger_month(&state.desk, ledger));
            }
            Ask::Say(target) => state.overlays.push(open::say(&state.desk, &target)),
            Ask::Open(opens) => match open::opens(&state.desk, opens, state.draft.as_deref()) {
                Ok(overlay) => state.overlays.push(overlay),
                Err(text) => state.toast = Some(Toast { text, alarm: true }),
            },
            Ask::Void(id) => state.overlays.push(open::void(&state.desk, id)),
            Ask::AsOf(day) => {
                let when = When {
                    as_of: day,
                    ..state.desk.board.when
                };
                state.desk.recompute(when);
                state.refresh();
                let day = say::day_with_weekday(&state.desk.words, day);
                let text = state.desk.words.frame.now_as_of(&day);
                state.toast = Some(Toast { text, alarm: false });
            }
            Ask::AnswerBy(day) => state.desk.answer_by = day,
            Ask::Close => {
                state.overlays.pop();
            }
            Ask::Tell(text) => state.toast = Some(Toast { text, alarm: false }),
            Ask::Warn(text) => state.toast = Some(Toast { text, alarm: true }),
            // Who writes is asked at the first save, not at the start.
            Ask::Do(Effect::Append(drafts)) if state.desk.writer.is_none() => {
                state.overlays.push(open::name(drafts));
            }
            Ask::Do(effect) => effects.push(effect),
            Ask::Quit => effects.extend(leave(state)),
        }
    }
    state.remember(&effects);
    effects
}

/// Opens a box to be filled in, or says that what is chosen gives nothing to fill in.
fn open_fill(state: &mut State, fill: &Fill) {
    if let Some(form) = open::fill(&state.desk, fill, state.draft.as_deref()) {
        state.overlays.push(form);
        return;
    }
    let words = &state.desk.words;
    let text = match fill {
        Fill::Reminder(_) => words.remind_box.nothing().to_owned(),
        Fill::Entry(_)
        | Fill::Problem { .. }
        | Fill::Step(_)
        | Fill::Extension(_)
        | Fill::Visit(..) => words.ledger_box.no_day_here().to_owned(),
    };
    state.toast = Some(Toast { text, alarm: true });
}

fn go(state: &mut State, place: Place) {
    let desk = &state.desk;
    let views = &mut state.views;
    let view = match place {
        Place::Overview => ViewId::Overview,
        Place::Todo => ViewId::Todo,
        Place::Log => ViewId::Log,
        Place::Dispatch(month) => {
            views.freshen(ViewId::Dispatch, desk);
            views.dispatch.open(desk, month);
            ViewId::Dispatch
        }
        Place::Inspection(quarter) => {
            views.freshen(ViewId::Inspection, desk);
            views.inspection.open(desk, quarter);
            ViewId::Inspection
        }
        Place::Ledger(ledger, light) => {
            views.freshen(ViewId::Ledger, desk);
            views.ledger.open(desk, ledger, light);
            ViewId::Ledger
        }
        Place::Goals => {
            views.freshen(ViewId::Task, desk);
            views.task.open_goals(desk);
            ViewId::Task
        }
        Place::Task(task) => {
            views.freshen(ViewId::Task, desk);
            views.task.open(desk, task);
            ViewId::Task
        }
        Place::Item(item) => {
            views.freshen(ViewId::Task, desk);
            views.task.open_item(desk, &item);
            ViewId::Task
        }
        Place::Unit(unit) => {
            views.freshen(ViewId::Units, desk);
            views.units.open(desk, &unit);
            ViewId::Units
        }
        Place::Indicator(item) => {
            views.freshen(ViewId::Indicators, desk);
            views.indicators.open(desk, &item);
            ViewId::Indicators
        }
    };
    if view != state.view {
        state.back.push(state.view);
    }
    state.show(view);
}

/// Asks whether one's own last record is to be taken back.
fn undo(state: &mut State) -> Vec<Effect> {
    let desk = &state.desk;
    let own = |record: &&Record| desk.writer.as_deref() == Some(&*record.by);
    let live = desk.book.live(None);
    let last = live
        .iter()
        .rev()
        .filter_map(|&at| desk.book.record(at))
        .find(own)
        .map(|record| record.id);
    if let Some(id) = last {
        state.overlays.push(open::void(desk, id));
    } else {
        let text = desk.words.frame.nothing_to_undo().to_owned();
        state.toast = Some(Toast { text, alarm: true });
    }
    Vec::new()
}

/// Ends the program; what is typed stays, and what was done without being asked for.
fn leave(state: &mut State) -> Vec<Effect> {
    state.over = true;
    // Nobody can be asked any more who writes.
    let named = state.desk.writer.is_some();
    let all = state.overlays.iter().filter(|_| named);
    let mut effects: Vec<Effect> = all.filter_map(|it| it.leaving(&state.desk)).collect();
    if state.desk.passing {
        state.farewell = Some(state.desk.words.frame.demo_over().to_owned());
        return effects;
    }
    let mut overlays = state.overlays.iter().rev();
    if let Some((kept, about)) = overlays.find_map(|it| Some((it.kept()?, it.about()))) {
        state.farewell = about.map(|about| state.desk.words.form.kept(&about));
        effects.push(Effect::KeepDraft(kept));
    }
    effects
}
