//! The paths by which a source names other modules.

use super::source::Source;

/// A path from the crate's root, with the line it stands on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Used {
    pub(crate) line: usize,
    pub(crate) path: Vec<String>,
}

/// What a source names by `crate::`, `duban::` or `super::`, groups taken apart.
pub(crate) fn used(source: &Source) -> Vec<Used> {
    let tokens = tokens(&source.code);
    let mut found = Vec::new();
    for (at, token) in tokens.iter().enumerate() {
        let starts = matches!(token.text, "crate" | "duban" | "super")
            && text_at(&tokens, at + 1) == "::"
            && (at == 0 || text_at(&tokens, at - 1) != "::");
        if starts {
            let mut trees = Vec::new();
            tree(&tokens, at, Vec::new(), &mut trees);
            let line = token.line;
            let paths = trees.into_iter().map(|it| absolute(&source.path, &it));
            found.extend(paths.map(|path| Used { line, path }));
        }
    }
    found
}

struct Token<'a> {
    line: usize,
    text: &'a str,
}

fn tokens(code: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    for (line, text) in Source::numbered(code) {
        let mut rest = text.trim_start();
        while let Some(first) = rest.chars().next() {
            let is_word = |sign: char| sign.is_alphanumeric() || sign == '_';
            let end = if is_word(first) {
                rest.find(|sign| !is_word(sign)).unwrap_or(rest.len())
            } else if rest.starts_with("::") {
                2
            } else {
                first.len_utf8()
            };
            let (text, after) = rest.split_at(end);
            tokens.push(Token { line, text });
            rest = after.trim_start();
        }
    }
    tokens
}

fn text_at<'a>(tokens: &[Token<'a>], at: usize) -> &'a str {
    tokens.get(at).map_or("", |token| token.text)
}

/// Reads a path that may end in a group; answers where it ended.
fn tree(
    tokens: &[Token<'_>],
    mut at: usize,
    mut path: Vec<String>,
    found: &mut Vec<Vec<String>>,
) -> usize {
    loop {
        match text_at(tokens, at) {
            "{" => {
                at += 1;
                while !matches!(text_at(tokens, at), "}" | "") {
                    at = tree(tokens, at, path.clone(), found);
                    while !matches!(text_at(tokens, at), "," | "}" | "") {
                        at += 1;
                    }
                    if text_at(tokens, at) == "," {
                        at += 1;
                    }
                }
                return at + 1;
            }
            part if part.starts_with(|it: char| it.is_alphabetic() || it == '_') => {
                path.push(part.to_owned());
                at += 1;
                if text_at(tokens, at) != "::" {
                    found.push(path);
                    return at;
                }
                at += 1;
            }
            _ => {
                found.push(path);
                return at + 1;
            }
        }
    }
}

/// The path from the root of the crate, for one that was written in the file at `file`.
fn absolute(file: &str, written: &[String]) -> Vec<String> {
    let ups = written.iter().take_while(|part| *part == "super").count();
    let mut path: Vec<String> = Vec::new();
    if ups > 0 {
        let module = file.trim_end_matches(".rs");
        path.extend(module.split('/').map(str::to_owned));
        if matches!(
            path.last().map(String::as_str),
            Some("mod" | "lib" | "main")
        ) {
            path.pop();
        }
        path.truncate(path.len().saturating_sub(ups));
    }
    let named = |part: &&String| !matches!(part.as_str(), "crate" | "duban" | "super" | "self");
    path.extend(written.iter().filter(named).cloned());
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(path: &str, code: &str) -> Vec<String> {
        used(&Source::new(path, code))
            .iter()
            .map(|it| it.path.join("::"))
            .collect()
    }

    #[test]
    fn groups_are_taken_apart() {
        let code = "use crate::{plan::{self, Plan}, journal::*,\n    text as t};\nfn f() {}\n";
        assert_eq!(
            names("a.rs", code),
            ["plan", "plan::Plan", "journal", "text"]
        );
    }

    #[test]
    fn relative_paths_are_made_whole() {
        let code = "use super::theme::Theme;\npub(in crate::tui) fn f(x: &super::Desk) {}\n";
        let expected = ["tui::theme::Theme", "tui", "tui::Desk"];
        assert_eq!(names("tui/draw.rs", code), expected);
        assert_eq!(names("tui/views/mod.rs", "use super::desk;"), ["tui::desk"]);
    }

    #[test]
    fn a_path_within_an_expression_is_seen_with_its_line() {
        let source = Source::new("a.rs", "\nlet x = crate::plan::read(crate::text::X);\n");
        let lines: Vec<usize> = used(&source).iter().map(|it| it.line).collect();
        assert_eq!(lines, [2, 2]);
        assert_eq!(names("a.rs", &source.text), ["plan::read", "text::X"]);
    }
}
