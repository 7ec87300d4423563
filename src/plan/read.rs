//! From the text of plan.toml to the plan, or to all that is wrong with it.

use std::ops::Range;

use toml::de::{DeTable, DeValue};

use super::assemble::assemble;
use super::checks;
use super::draft::{Torn, draft};
use super::fault::{Fault, Shape, SyntaxFault};
use super::model::Plan;
use super::record::{Reader, shape};
use super::roll::Roll;
use super::scan;
use super::syntax::syntax;
use super::what::What;

/// The version of the format that this program writes and reads.
const SCHEMA: i64 = 1;

/// Reads a plan.
///
/// Text comes from [`super::refuse`]. On a fault all of them are given, in the order of the text.
pub fn read(text: &str) -> Result<Plan, Vec<Fault>> {
    let (root, errors) = DeTable::parse_recoverable(text);
    let root_span = root.span();
    let root = root.into_inner();
    let mut faults = syntax(text, &errors, &root);
    let torn: Vec<usize> = if errors.is_empty() {
        Vec::new()
    } else {
        faults
            .iter()
            .filter_map(|fault| fault.at.as_ref())
            .map(|at| at.start)
            .collect()
    };
    match schema(&root) {
        Ok(()) => {}
        Err(fault) if matches!(fault.what, What::NewerSchema { .. }) => return Err(vec![fault]),
        Err(fault) => faults.push(fault),
    }
    let mut found = Vec::new();
    let mut draft = draft(
        root,
        root_span,
        &mut Reader {
            text,
            faults: &mut found,
        },
    );
    draft.torn = names_torn(text, &faults);
    let roll = Roll::of(&draft);
    checks::run(&draft, &roll, &mut found);
    found.retain(|fault| !follows(text, fault, &torn));
    faults.append(&mut found);
    if faults.is_empty() {
        let lost = || {
            Fault::whole(What::Syntax(SyntaxFault::Other(
                "not understood".to_owned(),
            )))
        };
        return assemble(draft, roll).ok_or_else(|| vec![lost()]);
    }
    faults.sort_by_key(|fault| fault.at.as_ref().map_or(0, |at| at.start));
    faults.dedup();
    Err(faults)
}

#[expect(clippy::result_large_err, reason = "made once a file")]
fn schema(root: &DeTable<'_>) -> Result<(), Fault> {
    let Some(value) = root.get("schema") else {
        return Ok(());
    };
    let at = value.span();
    let DeValue::Integer(number) = value.get_ref() else {
        let found = shape(value.get_ref());
        let key = "schema".to_owned();
        return Err(Fault::at(
            at,
            What::WrongType {
                key,
                found,
                expected: Shape::Whole,
            },
        ));
    };
    match i64::from_str_radix(number.as_str(), number.radix()) {
        Ok(SCHEMA) => Ok(()),
        Ok(found) if found > SCHEMA => Err(Fault::at(
            at,
            What::NewerSchema {
                found,
                known: SCHEMA,
            },
        )),
        Ok(_) | Err(_) => {
            let found = number.as_str().to_owned();
            let key = "schema".to_owned();
            Err(Fault::at(
                at,
                What::BadNumber {
                    key,
                    found,
                    least: SCHEMA,
                    most: SCHEMA,
                },
            ))
        }
    }
}

/// Whether the lines that were not understood may hold names.
fn names_torn(text: &str, faults: &[Fault]) -> Torn {
    let mut torn = Torn::default();
    for fault in faults {
        let Some(at) = &fault.at else {
            continue;
        };
        // These swallow what follows.
        let wide =
            matches!(&fault.what, What::Syntax(kind) if swallows(kind)) || at.end >= text.len();
        let start = scan::line_start(text, at.start);
        let line = text
            .get(start..scan::line_end(text, start))
            .unwrap_or_default();
        let before = text.get(..scan::line_end(text, start)).unwrap_or_default();
        let header = before
            .lines()
            .rev()
            .map(str::trim_start)
            .find(|line| line.starts_with('['));
        let is_header = line.trim_start().starts_with('[');
        torn.units |= wide || header.is_some_and(|header| header.starts_with("[units"));
        torn.ids |= wide || is_header || line.contains("id") || line.contains("number");
    }
    torn
}

const fn swallows(kind: &SyntaxFault) -> bool {
    matches!(
        kind,
        SyntaxFault::OpenBracket | SyntaxFault::Depth | SyntaxFault::Other(_)
    )
}

/// Whether a fault is only a consequence of a line that was not understood.
fn follows(text: &str, fault: &Fault, torn: &[usize]) -> bool {
    let Some(at) = &fault.at else {
        return false;
    };
    let same_line =
        |torn: &usize| scan::line_start(text, *torn) == scan::line_start(text, at.start);
    if torn.iter().any(same_line) {
        return true;
    }
    // A key seems missing where the line that gives it could not be read.
    let missing = matches!(
        fault.what,
        What::MissingKey { .. } | What::KeyForKind { .. }
    );
    missing && torn.iter().any(|torn| block(text, at).contains(torn))
}

/// From a header to the next one; before the first header the whole text.
fn block(text: &str, at: &Range<usize>) -> Range<usize> {
    let mut end = scan::line_end(text, at.start);
    if text
        .get(at.clone())
        .is_none_or(|header| !header.starts_with('['))
        && at.start > 0
    {
        return at.clone();
    }
    if at.start == 0 && !text.starts_with('[') {
        return 0..text.len();
    }
    for line in text.get(end..).unwrap_or_default().split_inclusive('\n') {
        if line.trim_start().starts_with('[') {
            break;
        }
        end += line.len();
    }
    at.start..end
}
