//! Finding a key's command, and a command's keys.

use std::sync::LazyLock;

use foldhash::HashMap;

use super::command::Command;
use super::key::Key;
use super::scope::Scope;
use super::table::{Binding, KEYMAP};

/// The table by key, made once: a wrong name in it is found by a test, and skipped here.
static BY_KEY: LazyLock<HashMap<(Scope, Key), Command>> = LazyLock::new(|| {
    let keys = KEYMAP.iter().flat_map(|binding| {
        binding.keys.iter().filter_map(|name| {
            let key: Key = name.parse().ok()?;
            Some(((binding.scope, key), binding.command))
        })
    });
    keys.collect()
});

/// The command of a key where these scopes are active, the innermost first.
pub fn command(scopes: &[Scope], key: Key) -> Option<Command> {
    scopes
        .iter()
        .find_map(|scope| BY_KEY.get(&(*scope, key)).copied())
}

/// The bindings that the footer shows for these scopes, from left to right.
pub fn footer(scopes: &[Scope]) -> Vec<&'static Binding> {
    let mut list: Vec<&Binding> = Vec::new();
    for scope in scopes {
        for binding in KEYMAP.iter().filter(|it| it.scope == *scope) {
            let taken = list
                .iter()
                .any(|it| it.command == binding.command || it.keys.first() == binding.keys.first());
            if binding.footer > 0 && !taken {
                list.push(binding);
            }
        }
    }
    list.sort_by_key(|it| it.footer);
    list
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::keymap::Code;

    /// What an input method makes of a key: full-width signs, and Chinese punctuation in place of
    /// some of them.
    fn made_of(sign: char) -> Vec<char> {
        let mut made = match sign {
            ' ' => vec!['\u{3000}'],
            '!'..='~' => char::from_u32(u32::from(sign) + 0xFEE0)
                .into_iter()
                .collect(),
            _ => Vec::new(),
        };
        made.extend(match sign {
            '/' => vec!['、'],
            '.' => vec!['。'],
            '$' => vec!['￥'],
            '`' => vec!['·'],
            _ => Vec::new(),
        });
        made
    }

    #[test]
    fn every_command_key_works_under_an_input_method() {
        let mut tried = 0;
        for binding in KEYMAP {
            for name in binding.keys {
                let key: Key = name.parse().unwrap();
                let Code::Char(sign) = key.code else { continue };
                if key.ctrl || key.alt {
                    continue;
                }
                let made = made_of(sign);
                assert!(!made.is_empty(), "{name}");
                for sign in made {
                    let found = command(&[binding.scope], Key::char(sign).folded());
                    assert_eq!(found, Some(binding.command), "{sign} for {name}");
                    tried += 1;
                }
            }
        }
        assert!(tried > 30, "{tried}");
    }
}
