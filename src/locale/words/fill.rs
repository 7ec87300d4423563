//! Putting values into the holes of a text.

use std::fmt::{Display, Write as _};

/// The text with each `{name}` replaced by its value.
///
/// What is put in is not looked at again, so a brace in it stays a brace. A hole without a value
/// stays as written; a test finds none.
pub fn fill(template: &str, holes: &[(&str, &dyn Display)]) -> String {
    let mut out = String::with_capacity(template.len() + 16);
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        let Some((name, behind)) = after.split_once('}') else {
            rest = after;
            out.push('{');
            continue;
        };
        match holes.iter().find(|(hole, _)| *hole == name) {
            Some((_, value)) => {
                let _written = write!(out, "{value}");
            }
            None => {
                let _written = write!(out, "{{{name}}}");
            }
        }
        rest = behind;
    }
    out.push_str(rest);
    out
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
}
