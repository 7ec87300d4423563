//! The only list of keys: dispatch, footer, help page and manual all read it.

use super::command::Command as C;
use super::scope::Scope as S;

/// Keys that ask for a command in a place. The first key is the one that is shown.
#[derive(Debug, Clone, Copy)]
pub struct Binding {
    pub scope: S,
    pub keys: &'static [&'static str],
    pub command: C,
    /// Shown in the footer, the smaller the further to the left; 0: only on the help page.
    pub footer: u8,
}

const fn key(scope: S, keys: &'static [&'static str], command: C, footer: u8) -> Binding {
    Binding {
        scope,
        keys,
        command,
        footer,
    }
}

/// Every binding. Letters are extra: each command has a key that no input method takes.
pub const KEYMAP: &[Binding] = &[
    key(S::List, &["up", "k"], C::Up, 0),
    key(S::List, &["down", "j"], C::Down, 0),
    key(S::List, &["left", "h"], C::Left, 0),
    key(S::List, &["right", "l"], C::Right, 0),
    key(S::List, &["pgup", "ctrl+b"], C::PageUp, 0),
    key(S::List, &["pgdn", "ctrl+f"], C::PageDown, 0),
    key(S::List, &["home", "g"], C::First, 0),
    key(S::List, &["end", "G"], C::Last, 0),
    key(S::List, &["enter"], C::Enter, 10),
    key(S::Todo, &["space"], C::Unfold, 15),
    key(S::Todo, &["f", "f9"], C::Filter, 40),
    key(S::Todo, &["s", "f7"], C::Sort, 50),
    key(S::Units, &["L", "f7"], C::ByLeader, 40),
    key(S::Indicators, &["o", "f9"], C::OnlyBehind, 40),
    key(S::Indicators, &["s", "f7"], C::Sort, 50),
    key(S::Log, &["x", "del"], C::Void, 20),
    key(S::Everywhere, &["r", "f2"], C::Record, 20),
    key(S::Everywhere, &["y", "f4"], C::Say, 30),
    key(S::Everywhere, &["u", "f8"], C::Undo, 70),
    key(S::Everywhere, &["/", "f3"], C::Search, 60),
    key(S::Everywhere, &["T", "f6"], C::AsOf, 65),
    key(S::Everywhere, &["f5", "ctrl+r"], C::Reload, 0),
    key(S::Everywhere, &["!", "f11"], C::Faults, 0),
    key(S::Everywhere, &["f1", "?"], C::Help, 35),
    key(S::Everywhere, &["1", "alt+1"], C::Overview, 0),
    key(S::Everywhere, &["2", "alt+2"], C::Todo, 0),
    key(S::Everywhere, &["3", "alt+3"], C::Task, 0),
    key(S::Everywhere, &["4", "alt+4"], C::Units, 0),
    key(S::Everywhere, &["5", "alt+5"], C::Indicators, 0),
    key(S::Everywhere, &["6", "alt+6"], C::Log, 0),
    key(S::Everywhere, &["tab"], C::NextView, 0),
    key(S::Everywhere, &["shift+tab"], C::PreviousView, 0),
    key(S::Everywhere, &["esc"], C::Back, 90),
    key(S::Everywhere, &["q", "f10", "ctrl+q"], C::Quit, 95),
    key(S::Form, &["ctrl+s", "f2"], C::Save, 10),
    key(S::Form, &["tab", "down"], C::NextField, 20),
    key(S::Form, &["shift+tab", "up"], C::PreviousField, 0),
    key(S::Form, &["right", "space"], C::NextChoice, 30),
    key(S::Form, &["left"], C::PreviousChoice, 0),
    key(S::Form, &["esc"], C::Back, 40),
    key(S::Search, &["enter"], C::Enter, 10),
    key(S::Search, &["down", "tab"], C::Down, 0),
    key(S::Search, &["up", "shift+tab"], C::Up, 0),
    key(S::Search, &["esc"], C::Back, 20),
    key(S::Say, &["y", "enter", "f4"], C::Copy, 10),
    key(S::Say, &["ctrl+s", "f2"], C::SaveFile, 20),
    key(S::Say, &["down", "j"], C::Down, 0),
    key(S::Say, &["up", "k"], C::Up, 0),
    key(S::Say, &["esc", "q"], C::Back, 30),
    key(S::Confirm, &["enter", "y"], C::Yes, 10),
    key(S::Confirm, &["esc", "n"], C::No, 20),
    key(S::Help, &["down", "j"], C::Down, 0),
    key(S::Help, &["up", "k"], C::Up, 0),
    key(S::Help, &["pgdn", "space"], C::PageDown, 10),
    key(S::Help, &["pgup"], C::PageUp, 0),
    key(S::Help, &["esc", "q", "f1", "?"], C::Back, 20),
    key(S::Start, &["down", "j"], C::Down, 0),
    key(S::Start, &["up", "k"], C::Up, 0),
    key(S::Start, &["enter"], C::Enter, 10),
    key(S::Start, &["esc"], C::Back, 20),
    key(S::Start, &["q", "f10", "ctrl+q"], C::Quit, 30),
];
