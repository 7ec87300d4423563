//! Choices typed by their code or by their word.

use super::stop::Stop;
use super::stop_follow::FollowStop;
use crate::locale::{Lang, Words};
use crate::text::ascii_key;

/// The one of `all` whose code, or whose word in this language or in Chinese, was typed.
pub(super) fn read<T: Copy>(
    words: &Words,
    option: &'static str,
    typed: &str,
    all: &[T],
    code: impl Fn(T) -> &'static str,
    word: impl for<'w> Fn(&'w Words, &str) -> &'w str,
) -> Result<T, Stop> {
    let wanted: String = typed.trim().chars().map(ascii_key).collect();
    let same = |words: &Words, one: T| code(one) == wanted || word(words, code(one)) == wanted;
    if let Some(one) = all.iter().copied().find(|one| same(words, *one)) {
        return Ok(one);
    }
    let chinese = Words::of(Lang::Zh);
    let found = all.iter().copied().find(|one| same(&chinese, *one));
    found.ok_or_else(|| {
        let named = |one: &T| format!("{} {}", code(*one), word(words, code(*one)));
        FollowStop::NoCode {
            option,
            value: typed.to_owned(),
            allowed: all.iter().map(named).collect(),
        }
        .into()
    })
}
