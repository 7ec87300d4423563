//! Source files, with the parts that only tests see taken out.

use std::fs;
use std::path::{Path, PathBuf};

/// A source file.
#[derive(Debug, Clone)]
pub(crate) struct Source {
    /// From the folder that was read, with `/` between the parts.
    pub(crate) path: String,
    pub(crate) text: String,
    /// The text without comments and test code; its lines keep their numbers.
    pub(crate) code: String,
    /// The text without test code, comments included.
    pub(crate) shipped: String,
}

impl Source {
    pub(crate) fn new(path: &str, text: &str) -> Self {
        let shipped = without_tests(text);
        Self {
            path: path.to_owned(),
            text: text.to_owned(),
            code: without_comments(&shipped),
            shipped,
        }
    }

    /// The lines of a text of it, numbered from 1.
    pub(crate) fn numbered(text: &str) -> impl Iterator<Item = (usize, &str)> {
        (1..).zip(text.lines())
    }
}

/// The repository.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The Rust files under a folder of the repository, in order; files that only tests see count as
/// test code from their first line to the last.
pub(crate) fn read(folder: &str) -> Vec<Source> {
    let folder = root().join(folder);
    let mut found = Vec::new();
    walk(&folder, &mut found);
    found.sort();
    let mut sources: Vec<Source> = found
        .iter()
        .map(|file| {
            let path = file.strip_prefix(&folder).unwrap();
            let parts: Vec<_> = path.iter().map(|part| part.to_str().unwrap()).collect();
            Source::new(&parts.join("/"), &fs::read_to_string(file).unwrap())
        })
        .collect();
    let for_tests: Vec<String> = sources.iter().flat_map(test_modules).collect();
    for source in &mut sources {
        if for_tests.contains(&source.path) {
            source.code.clear();
            source.shipped.clear();
        }
    }
    sources
}

fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            walk(&path, found);
        } else if path.extension().is_some_and(|it| it == "rs") {
            found.push(path);
        }
    }
}

/// The files that a source declares for its tests only.
pub(crate) fn test_modules(source: &Source) -> Vec<String> {
    let (folder, name) = source.path.rsplit_once('/').unwrap_or(("", &source.path));
    let folder = match name {
        "mod.rs" | "lib.rs" | "main.rs" => folder.to_owned(),
        _ => source.path.trim_end_matches(".rs").to_owned(),
    };
    let lines: Vec<&str> = source.text.lines().map(str::trim).collect();
    lines
        .windows(2)
        .filter(|pair| pair.first() == Some(&"#[cfg(test)]"))
        .filter_map(|pair| {
            let declared = pair.last()?.strip_suffix(';')?;
            let name = declared.rsplit_once("mod ")?.1;
            let file = format!("{folder}/{name}.rs");
            Some(file.trim_start_matches('/').to_owned())
        })
        .collect()
}

/// Leaves out what stands under `#[cfg(test)]`. The formatter sees to it that an item ends with a
/// brace as far in as it began, or with a semicolon.
fn without_tests(text: &str) -> String {
    let mut kept = String::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        if line.trim_start().starts_with("#[cfg(test)]") {
            kept.push('\n');
            let indent = line.len() - line.trim_start().len();
            skip_item(&mut lines, indent, &mut kept);
            continue;
        }
        kept.push_str(line);
        kept.push('\n');
    }
    kept
}

fn skip_item<'a>(lines: &mut impl Iterator<Item = &'a str>, indent: usize, kept: &mut String) {
    let mut in_braces = false;
    for line in lines {
        kept.push('\n');
        let text = line.trim_start();
        if in_braces {
            if line.len() - text.len() == indent && text.starts_with('}') {
                return;
            }
        } else if text.ends_with(';') || text.ends_with('}') {
            return;
        } else {
            in_braces = text.ends_with('{');
        }
    }
}

/// Empties the lines that are comments and cuts comments at the end of a line.
fn without_comments(text: &str) -> String {
    let code = text.lines().map(|line| {
        let text = line.trim_start();
        if text.starts_with("//") {
            ""
        } else {
            line.rsplit_once(" // ").map_or(line, |(code, _)| code)
        }
    });
    let mut kept = code.collect::<Vec<_>>().join("\n");
    kept.push('\n');
    kept
}

#[test]
fn test_code_and_comments_are_left_out() {
    let source = Source::new(
        "a.rs",
        "//! A.\nuse crate::b; // why\n#[cfg(test)]\nuse crate::c;\nfn f() {\n    #[cfg(test)]\n    \
         const X: &[u8] =\n        &[1];\n    g();\n}\n#[cfg(test)]\nmod tests {\n    fn h() {\n    }\n}\nlast();\n",
    );
    let code: Vec<_> = Source::numbered(&source.code)
        .filter(|(_, line)| !line.is_empty())
        .collect();
    assert_eq!(
        code,
        [
            (2, "use crate::b;"),
            (5, "fn f() {"),
            (9, "    g();"),
            (10, "}"),
            (16, "last();")
        ]
    );
    assert!(
        source
            .shipped
            .starts_with("//! A.\nuse crate::b; // why\n\n")
    );
}

#[test]
fn files_for_tests_are_known() {
    let door = Source::new("journal/mod.rs", "#[cfg(test)]\nmod samples;\nmod book;\n");
    assert_eq!(test_modules(&door), ["journal/samples.rs"]);
    let file = Source::new("journal/book.rs", "#[cfg(test)]\npub(crate) mod samples;\n");
    assert_eq!(test_modules(&file), ["journal/book/samples.rs"]);
    let own = Source::new("main.rs", "#[cfg(test)]\nmod tests;\n");
    assert_eq!(test_modules(&own), ["tests.rs"]);
    let inline = Source::new("main.rs", "#[cfg(test)]\nmod tests {\n}\n");
    assert!(test_modules(&inline).is_empty());
}
