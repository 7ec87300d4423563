//! A key as the program knows it: read from the terminal, from the keymap's text, shown to people.

use std::fmt;
use std::str::FromStr;

use crossterm::event::{KeyCode, KeyEvent, KeyModifiers};
use thiserror::Error;

/// A key without its modifiers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Code {
    /// A sign typed; capitals are signs of their own.
    Char(char),
    /// A function key, from 1.
    F(u8),
    Enter,
    Esc,
    Tab,
    Backspace,
    Delete,
    Insert,
    Up,
    Down,
    Left,
    Right,
    Home,
    End,
    PageUp,
    PageDown,
}

/// A key pressed, in one spelling: Shift never stands beside a sign (the sign is the capital) and
/// a sign with Ctrl is a small letter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Key {
    pub code: Code,
    pub ctrl: bool,
    pub alt: bool,
    pub shift: bool,
}

/// A key's text that names no key.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("no such key: {0}")]
pub struct NoSuchKey(pub String);

/// The keys with names: code, name in the keymap, what is printed on the key.
const NAMES: &[(Code, &str, &str)] = &[
    (Code::Enter, "enter", "Enter"),
    (Code::Esc, "esc", "Esc"),
    (Code::Tab, "tab", "Tab"),
    (Code::Backspace, "backspace", "Backspace"),
    (Code::Delete, "del", "Del"),
    (Code::Insert, "ins", "Ins"),
    (Code::Up, "up", "↑"),
    (Code::Down, "down", "↓"),
    (Code::Left, "left", "←"),
    (Code::Right, "right", "→"),
    (Code::Home, "home", "Home"),
    (Code::End, "end", "End"),
    (Code::PageUp, "pgup", "PgUp"),
    (Code::PageDown, "pgdn", "PgDn"),
    (Code::Char(' '), "space", "Space"),
];

/// The highest function key that terminals send.
const LAST_FUNCTION_KEY: u8 = 24;

impl Key {
    /// The key without modifiers.
    pub const fn plain(code: Code) -> Self {
        Self {
            code,
            ctrl: false,
            alt: false,
            shift: false,
        }
    }

    /// The key of a sign typed.
    pub const fn char(sign: char) -> Self {
        Self::plain(Code::Char(sign))
    }

    /// The key with Ctrl held.
    pub const fn ctrl(sign: char) -> Self {
        Self {
            code: Code::Char(sign),
            ctrl: true,
            alt: false,
            shift: false,
        }
    }

    /// The terminal's event as a key; `None` for keys the program has no use for.
    pub fn from_event(event: KeyEvent) -> Option<Self> {
        let held = |modifier| event.modifiers.contains(modifier);
        let mut shift = held(KeyModifiers::SHIFT);
        let code = if event.code == KeyCode::BackTab {
            shift = true;
            Code::Tab
        } else {
            code_of(event.code)?
        };
        let (ctrl, alt) = (held(KeyModifiers::CONTROL), held(KeyModifiers::ALT));
        Some(
            Self {
                code,
                ctrl,
                alt,
                shift,
            }
            .one_spelling(),
        )
    }

    /// The sign to insert into a text, where this key types one.
    pub fn typed(self) -> Option<char> {
        if let Code::Char(sign) = self.code
            && !self.ctrl
            && !self.alt
        {
            return Some(sign);
        }
        None
    }

    /// The key as it works outside text fields: full-width signs of an input method stand for the
    /// ASCII keys they lie on.
    #[must_use]
    pub fn folded(mut self) -> Self {
        if let Code::Char(sign) = self.code {
            self.code = Code::Char(crate::text::ascii_key(sign));
        }
        self
    }

    fn one_spelling(mut self) -> Self {
        if let Code::Char(sign) = self.code {
            let capital = self.shift && !self.ctrl && sign.is_ascii_lowercase();
            let sign = if capital {
                sign.to_ascii_uppercase()
            } else {
                sign
            };
            self.code = Code::Char(if self.ctrl {
                sign.to_ascii_lowercase()
            } else {
                sign
            });
            self.shift = false;
        }
        self
    }
}

fn code_of(code: KeyCode) -> Option<Code> {
    #[expect(
        clippy::wildcard_enum_match_arm,
        reason = "the terminal library may learn new keys; the program uses these"
    )]
    let code = match code {
        KeyCode::Char(sign) => Code::Char(sign),
        KeyCode::F(number) => Code::F(number),
        KeyCode::Enter => Code::Enter,
        KeyCode::Esc => Code::Esc,
        KeyCode::Tab => Code::Tab,
        KeyCode::Backspace => Code::Backspace,
        KeyCode::Delete => Code::Delete,
        KeyCode::Insert => Code::Insert,
        KeyCode::Up => Code::Up,
        KeyCode::Down => Code::Down,
        KeyCode::Left => Code::Left,
        KeyCode::Right => Code::Right,
        KeyCode::Home => Code::Home,
        KeyCode::End => Code::End,
        KeyCode::PageUp => Code::PageUp,
        KeyCode::PageDown => Code::PageDown,
        _ => return None,
    };
    Some(code)
}

impl FromStr for Key {
    type Err = NoSuchKey;

    fn from_str(text: &str) -> Result<Self, NoSuchKey> {
        let mut key = Self::plain(Code::Esc);
        let mut rest = text;
        loop {
            rest = if let Some(rest) = rest.strip_prefix("ctrl+") {
                key.ctrl = true;
                rest
            } else if let Some(rest) = rest.strip_prefix("alt+") {
                key.alt = true;
                rest
            } else if let Some(rest) = rest.strip_prefix("shift+") {
                key.shift = true;
                rest
            } else {
                break;
            };
        }
        key.code = named(rest).ok_or_else(|| NoSuchKey(text.to_owned()))?;
        Ok(key.one_spelling())
    }
}

fn named(name: &str) -> Option<Code> {
    if let Some((code, ..)) = NAMES.iter().find(|(_, known, _)| *known == name) {
        return Some(*code);
    }
    let mut signs = name.chars();
    let first = signs.next()?;
    if signs.as_str().is_empty() {
        return (!first.is_control() && !first.is_whitespace()).then_some(Code::Char(first));
    }
    let number: u8 = name.strip_prefix('f')?.parse().ok()?;
    (1..=LAST_FUNCTION_KEY)
        .contains(&number)
        .then_some(Code::F(number))
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (held, name) in [
            (self.ctrl, "Ctrl+"),
            (self.alt, "Alt+"),
            (self.shift, "Shift+"),
        ] {
            if held {
                f.write_str(name)?;
            }
        }
        if let Some((.., shown)) = NAMES.iter().find(|(code, ..)| *code == self.code) {
            return f.write_str(shown);
        }
        if let Code::F(number) = self.code {
            return write!(f, "F{number}");
        }
        let Code::Char(sign) = self.code else {
            return Ok(());
        };
        let held = self.ctrl || self.alt;
        write!(
            f,
            "{}",
            if held {
                sign.to_ascii_uppercase()
            } else {
                sign
            }
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(text: &str) -> Key {
        text.parse().unwrap()
    }

    #[test]
    fn reads_and_shows_keys() {
        for (text, shown) in [
            ("ctrl+s", "Ctrl+S"),
            ("f1", "F1"),
            ("f12", "F12"),
            ("enter", "Enter"),
            ("esc", "Esc"),
            ("shift+tab", "Shift+Tab"),
            ("up", "↑"),
            ("ctrl+left", "Ctrl+←"),
            ("pgdn", "PgDn"),
            ("space", "Space"),
            ("q", "q"),
            ("T", "T"),
            ("/", "/"),
            ("?", "?"),
            ("+", "+"),
            ("ctrl++", "Ctrl++"),
            ("alt+1", "Alt+1"),
            ("ctrl+home", "Ctrl+Home"),
        ] {
            assert_eq!(key(text).to_string(), shown, "{text}");
        }
        for text in ["", "ctrl+", "f0", "f25", "fx", "entr", "ctrl+s ", " "] {
            assert!(text.parse::<Key>().is_err(), "{text:?}");
        }
    }

    #[test]
    fn every_named_key_comes_back() {
        for (code, name, _) in NAMES {
            assert_eq!(key(name), Key::plain(*code));
        }
    }

    #[test]
    fn an_event_has_one_spelling() {
        let event = |code, modifiers| Key::from_event(KeyEvent::new(code, modifiers));
        assert_eq!(
            event(KeyCode::Char('T'), KeyModifiers::SHIFT),
            Some(key("T")),
            "a capital needs no Shift"
        );
        assert_eq!(
            event(KeyCode::Char('S'), KeyModifiers::CONTROL),
            Some(key("ctrl+s"))
        );
        assert_eq!(
            event(KeyCode::BackTab, KeyModifiers::SHIFT),
            Some(key("shift+tab"))
        );
        assert_eq!(
            event(KeyCode::BackTab, KeyModifiers::NONE),
            Some(key("shift+tab"))
        );
        assert_eq!(event(KeyCode::CapsLock, KeyModifiers::NONE), None);
    }

    #[test]
    fn a_full_width_sign_is_its_key_outside_fields() {
        assert_eq!(Key::char('？').folded(), key("?"));
        assert_eq!(Key::char('ｑ').folded(), key("q"));
        assert_eq!(Key::char('就').folded(), Key::char('就'));
        assert_eq!(key("up").folded(), key("up"));
    }

    #[test]
    fn only_plain_signs_are_typed() {
        assert_eq!(key("space").typed(), Some(' '));
        assert_eq!(Key::char('就').typed(), Some('就'));
        assert_eq!(key("ctrl+s").typed(), None);
        assert_eq!(key("enter").typed(), None);
    }
}
