//! Putting values into the holes of a text.

use std::fmt::{Display, Write as _};

/// The text with each `{name}` replaced by its value, and each `{name?one|many}` by the word that
/// goes with it: the first after a 1, else the second.
///
/// What is put in is not looked at again, so a brace in it stays a brace. A hole without a value
/// stays as written; a test finds none.
pub fn fill(template: &str, holes: &[(&str, &dyn Display)]) -> String {
    let mut out = String::with_capacity(template.len() + 16);
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let Some((hole, behind)) = after.split_once('}') else {
            rest = after;
            out.push('{');
            continue;
        };
        let (name, forms) = parts(hole);
        let value = holes.iter().find(|(known, _)| *known == name);
        let _written = match (value, forms) {
            (Some((_, value)), None) => write!(out, "{value}"),
            (Some((_, value)), Some((one, many))) => {
                out.push_str(if value.to_string() == "1" { one } else { many });
                Ok(())
            }
            (None, _) => write!(out, "{{{hole}}}"),
        };
        rest = behind;
    }
    out.push_str(rest);
    out
}

/// What stands between braces: the name of a value, and the words of which it chooses one.
pub(super) fn parts(hole: &str) -> (&str, Option<(&str, &str)>) {
    match hole.split_once('?') {
        Some((name, forms)) => (name, forms.split_once('|')),
        None => (hole, None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fills_each_hole_once() {
        assert_eq!(
            fill("{a},{b}。{a}", &[("a", &"{b}"), ("b", &2)]),
            "{b},2。{b}"
        );
        assert_eq!(fill("{c} {", &[("a", &1)]), "{c} {");
        assert_eq!(fill("", &[]), "");
    }

    #[test]
    fn a_count_chooses_its_word() {
        let left = |n: usize| fill("{n} {n?task is|tasks are} left", &[("n", &n)]);
        assert_eq!(left(0), "0 tasks are left");
        assert_eq!(left(1), "1 task is left");
        assert_eq!(left(11), "11 tasks are left");
    }
}
