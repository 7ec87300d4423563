//! Faults of plan.toml: what is wrong, where, and what to do about it.

mod fix;
mod syntax;
mod what;

use std::ops::Range;

use super::excerpt::excerpt;
use crate::locale::Words;
use crate::plan::file::KindWord;
use crate::plan::{Encoding, Fault, Label, Shape};
use crate::text::Shown;

/// The fault in a sentence, its place with the lines marked, and what to do.
///
/// `file` is the path as it is to be shown, `text` the whole file, as it was read.
pub fn plan_fault(w: &Words, file: &str, text: &str, fault: &Fault, colour: bool) -> String {
    let main = fault.at.iter().map(|at| (at.clone(), String::new()));
    let also = fault
        .also
        .iter()
        .map(|(at, label)| (at.clone(), mark(w, *label).to_owned()));
    let marks: Vec<(Range<usize>, String)> = main.chain(also).collect();
    let help = plan_fault_fix(w, fault);
    excerpt(
        file,
        text,
        &plan_fault_title(w, fault),
        &marks,
        Some(&help),
        colour,
    )
}

/// What is wrong, in one sentence.
pub fn plan_fault_title(w: &Words, fault: &Fault) -> String {
    what::what(w, &fault.what)
}

/// What to do about it, in one sentence.
pub fn plan_fault_fix(w: &Words, fault: &Fault) -> String {
    fix::fix(w, &fault.what)
}

fn mark(w: &Words, label: Label) -> &str {
    match label {
        Label::First => w.mark.first(),
        Label::Before => w.mark.before(),
        Label::Goal => w.mark.goal(),
        Label::Kind => w.mark.kind(),
        Label::Other => w.mark.other(),
        Label::Opened => w.mark.opened(),
    }
}

fn shape(w: &Words, shape: Shape) -> &str {
    match shape {
        Shape::Text => w.shape.text(),
        Shape::Whole => w.shape.whole(),
        Shape::Figure => w.shape.figure(),
        Shape::YesNo => w.shape.yes_no(),
        Shape::Day => w.shape.day(),
        Shape::List => w.shape.list(),
        Shape::Table => w.shape.table(),
        Shape::Texts => w.shape.texts(),
        Shape::Target => w.shape.target(),
        Shape::LastYear => w.shape.last_year(),
        Shape::Cutoff => w.shape.cutoff(),
        Shape::OwedBy => w.shape.owed_by(),
    }
}

fn kind(w: &Words, kind: KindWord) -> &str {
    match kind {
        KindWord::Milestone => w.kind.milestone(),
        KindWord::Indicator => w.kind.indicator(),
        KindWord::Standing => w.kind.standing(),
        KindWord::Zero => w.kind.zero(),
        KindWord::Report => w.kind.report(),
        KindWord::Case => w.kind.case(),
        KindWord::Requirement => w.kind.requirement(),
    }
}

/// Names of encodings are the same in every language.
const fn encoding(encoding: Encoding) -> &'static str {
    match encoding {
        Encoding::Gbk => "GBK",
        Encoding::Gb18030 => "GB18030",
        Encoding::Utf16 => "UTF-16",
        Encoding::Big5 => "Big5",
    }
}

/// Names one after the other, safe to print.
fn list(w: &Words, names: &[String]) -> String {
    let names: Vec<String> = names
        .iter()
        .map(|name| Shown::line(name).into_string())
        .collect();
    names.join(w.why.list_comma())
}
