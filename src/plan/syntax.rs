//! The parser's complaints as faults: slips first, one fault a line.

use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::fault::{Fault, Label, SyntaxFault};
use super::scan;
use super::slips;
use super::what::What;

/// All faults of the grammar, in order, with the places where lines were not understood; `root` is
/// what was understood.
pub(super) fn syntax(text: &str, errors: &[toml::de::Error], root: &DeTable<'_>) -> Vec<Fault> {
    if errors.is_empty() && !root.values().any(|value| is_broken(text, value)) {
        return Vec::new();
    }
    let mut faults: Vec<Fault> = Vec::new();
    for error in errors {
        let at = error.span().unwrap_or(0..0);
        let fault = slips::slip(text, &at).unwrap_or_else(|| plain(text, error.message(), at));
        let line = |fault: &Fault| fault.at.as_ref().map(|at| scan::line_start(text, at.start));
        // What follows on the same line is mostly a consequence of the first.
        if !faults.iter().any(|other| line(other) == line(&fault)) {
            faults.push(fault);
        }
    }
    let torn = |at: &Range<usize>| {
        faults.iter().any(|fault| {
            fault
                .at
                .as_ref()
                .is_some_and(|other| overlaps(text, at, other))
        })
    };
    let breaks: Vec<Fault> = scan::line_breaks(text)
        .into_iter()
        .filter(|at| !torn(at))
        .map(|at| Fault::at(at, What::LineBreak))
        .collect();
    faults.extend(breaks);
    faults.sort_by_key(|fault| fault.at.as_ref().map_or(0, |at| at.start));
    faults
}

/// Whether in this value a table in braces goes over several lines.
fn is_broken(text: &str, value: &Spanned<DeValue<'_>>) -> bool {
    match value.get_ref() {
        DeValue::Array(array) => array.iter().any(|value| is_broken(text, value)),
        DeValue::Table(table) => {
            let written = text.get(value.span()).unwrap_or_default();
            if written.starts_with('{') {
                written.contains('\n')
            } else {
                table.values().any(|value| is_broken(text, value))
            }
        }
        DeValue::String(_)
        | DeValue::Integer(_)
        | DeValue::Float(_)
        | DeValue::Boolean(_)
        | DeValue::Datetime(_) => false,
    }
}

fn overlaps(text: &str, one: &Range<usize>, other: &Range<usize>) -> bool {
    scan::line_start(text, one.start) == scan::line_start(text, other.start)
}

fn plain(text: &str, message: &str, at: Range<usize>) -> Fault {
    let written = || text.get(at.clone()).unwrap_or_default().to_owned();
    let (words, _) = message.split_once(", expected ").unwrap_or((message, ""));
    if words == "duplicate key" {
        return Fault::at(
            at.clone(),
            What::DuplicateKey {
                key: bare_name(&written()),
            },
        )
        .and(first_of(text, &at), Label::First);
    }
    if words == "string values must be quoted" {
        return Fault::at(at.clone(), What::BareText { text: written() });
    }
    let kind = kind(words);
    let at = if kind == SyntaxFault::OpenText {
        opened(text, at)
    } else {
        at
    };
    Fault::at(at, What::Syntax(kind))
}

/// A text that is not closed is marked from its opening quote on.
fn opened(text: &str, at: Range<usize>) -> Range<usize> {
    let start = scan::line_start(text, at.start);
    let end = scan::line_end(text, at.start);
    let quote = text
        .get(start..at.start.max(start))
        .and_then(|line| line.rfind(['"', '\'']));
    match quote {
        Some(quote) if at.is_empty() => start + quote..end,
        _ => at,
    }
}

/// A key as written, without its quotes.
fn bare_name(key: &str) -> String {
    key.trim_matches(['"', '\'']).to_owned()
}

/// Where the same key stands before, within the same table.
fn first_of(text: &str, at: &Range<usize>) -> Option<Range<usize>> {
    let key = bare_name(text.get(at.clone())?);
    let line = scan::line_start(text, at.start);
    let mut end = line;
    let before = text.get(..line)?;
    for row in before.split_inclusive('\n').rev() {
        end -= row.len();
        let shown = row.trim_start();
        if shown.starts_with('[') {
            break;
        }
        let (name, _) = shown.split_once('=').unwrap_or(("", ""));
        if bare_name(name.trim()) == key {
            let start = end + row.len() - shown.len();
            return Some(start..start + name.trim_end().len());
        }
    }
    None
}

fn kind(words: &str) -> SyntaxFault {
    match words {
        "invalid unquoted key"
        | "unquoted keys cannot be empty"
        | "invalid key"
        | "missing key for inline table element"
        | "keys cannot be multi-line basic strings"
        | "keys cannot be multi-line literal strings" => SyntaxFault::Key,
        "key with no value"
        | "missing value for key"
        | "missing assignment between key-value pairs" => SyntaxFault::NoEquals,
        "missing value" => SyntaxFault::NoValue,
        "unquoted string" | "invalid value" | "invalid boolean" => SyntaxFault::Value,
        "invalid basic string"
        | "invalid literal string"
        | "invalid multi-line basic string"
        | "invalid multi-line literal string"
        | "missing opening quote" => SyntaxFault::OpenText,
        "missing escaped value" | "too few unicode value digits" => SyntaxFault::Escape,
        "unclosed array"
        | "unclosed array table"
        | "unclosed inline table"
        | "unclosed table"
        | "missing table open"
        | "missing array opening"
        | "missing inline table opening" => SyntaxFault::OpenBracket,
        "missing comma between array elements" | "missing comma between key-value pairs" => {
            SyntaxFault::NoComma
        }
        "extra comma in array" | "extra comma in inline table" => SyntaxFault::ExtraComma,
        "unexpected content"
        | "unexpected key or value"
        | "extra `=`"
        | "invalid key-value pair"
        | "extra assignment between key-value pairs"
        | "unexpected `=` in array"
        | "invalid inline table element" => SyntaxFault::Trailing,
        "invalid integer number"
        | "invalid float"
        | "invalid mantissa"
        | "invalid fraction"
        | "invalid exponent"
        | "invalid binary number"
        | "invalid octal number"
        | "invalid hexadecimal number"
        | "`_` may only go between digits"
        | "unexpected sign"
        | "unexpected leading zero"
        | "radix must be lowercase"
        | "redundant numeric sign"
        | "redundant integer number prefix"
        | "integers with a radix cannot be signed" => SyntaxFault::Number,
        "invalid comment character" | "carriage return must be followed by newline" => {
            SyntaxFault::Control
        }
        "recursion limit" | "cannot recurse further; max recursion depth met" => SyntaxFault::Depth,
        _ if words.starts_with("invalid date-time") || words.contains(" time") => SyntaxFault::Date,
        _ => SyntaxFault::Other(words.to_owned()),
    }
}
