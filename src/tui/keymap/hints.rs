//! Finding a key's command, and a command's keys.

use std::collections::HashMap;
use std::sync::LazyLock;

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
