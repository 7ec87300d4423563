//! Commands, scopes and keys as people read them.

use super::command::Command;
use super::key::Key;
use super::scope::Scope;
use super::table::Binding;
use crate::locale::Words;

/// What a command does, in at most eight cells.
pub fn command_short(w: &Words, command: Command) -> &str {
    w.command_short.of(command.code())
}

/// What a command does, for the help page.
pub fn command_long(w: &Words, command: Command) -> &str {
    w.command_long.of(command.code())
}

/// Where keys work.
pub fn scope_name(w: &Words, scope: Scope) -> &str {
    w.scope.of(scope.code())
}

/// The keys of a binding as they are printed on a keyboard, the one that is shown first.
pub fn key_names(binding: &Binding) -> Vec<String> {
    binding
        .keys
        .iter()
        .filter_map(|name| Some(name.parse::<Key>().ok()?.to_string()))
        .collect()
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeSet, HashSet};

    use super::*;
    use crate::locale::Lang;
    use crate::text::width;
    use crate::tui::keymap::{Code, KEYMAP};

    fn both() -> [Words; 2] {
        [Lang::Zh, Lang::En].map(Words::of)
    }

    #[test]
    fn every_command_and_scope_has_words_and_none_more() {
        let commands: BTreeSet<&str> = Command::ALL.iter().map(|it| it.code()).collect();
        let scopes: BTreeSet<&str> = Scope::ALL.iter().map(|it| it.code()).collect();
        for w in both() {
            assert_eq!(w.command_short.codes().collect::<BTreeSet<_>>(), commands);
            assert_eq!(w.command_long.codes().collect::<BTreeSet<_>>(), commands);
            assert_eq!(w.scope.codes().collect::<BTreeSet<_>>(), scopes);
            for command in Command::ALL {
                let short = command_short(&w, *command);
                assert!((1..=8).contains(&width(short)), "{short}");
                // As much as the help page has room for on the narrowest screen.
                let long = command_long(&w, *command);
                assert!((1..=22).contains(&width(long)), "{long}");
            }
        }
    }

    #[test]
    fn every_key_is_a_key_and_stands_once_in_its_scope() {
        let mut seen = HashSet::new();
        for binding in KEYMAP {
            assert!(!binding.keys.is_empty());
            for name in binding.keys {
                let key: Key = name.parse().unwrap();
                assert!(seen.insert((binding.scope, key)), "{name} twice");
            }
        }
    }

    #[test]
    fn every_command_and_scope_is_used() {
        for command in Command::ALL {
            assert!(
                KEYMAP.iter().any(|it| it.command == *command),
                "{command:?}"
            );
        }
        for scope in Scope::ALL {
            assert!(KEYMAP.iter().any(|it| it.scope == *scope), "{scope:?}");
        }
    }

    /// An input method takes letters, digits and punctuation, but neither Space nor what is held
    /// with Ctrl or Alt.
    fn arrives(key: Key) -> bool {
        let sign = matches!(key.code, Code::Char(sign) if sign != ' ');
        !sign || key.ctrl || key.alt
    }

    #[test]
    fn every_binding_has_a_key_that_an_input_method_leaves_alone() {
        for binding in KEYMAP {
            let keys = || binding.keys.iter().map(|name| name.parse().unwrap());
            assert!(keys().any(arrives), "{:?}", binding.command);
        }
    }
}
