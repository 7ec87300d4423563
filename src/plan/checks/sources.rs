//! Addresses in the document: a section or task, `#` and the number of a sentence.

use crate::plan::draft::Draft;
use crate::plan::fault::Fault;
use crate::plan::file::Sources;
use crate::plan::record::Record;
use crate::plan::what::What;

pub(super) fn check(draft: &Draft<'_>, faults: &mut Vec<Fault>) {
    if let Some(dispatch) = &draft.dispatch {
        addresses(dispatch, &dispatch.body.source, false, faults);
    }
    if let Some(inspection) = &draft.inspection {
        addresses(inspection, &inspection.body.source, false, faults);
    }
    for section in &draft.sections {
        addresses(section, &section.body.source, false, faults);
    }
    for task in &draft.tasks {
        addresses(task, &task.body.source, false, faults);
    }
    for item in &draft.items {
        let base = draft
            .task_of(item)
            .is_some_and(|task| !task.source.0.is_empty());
        addresses(&item.record, &item.record.body.source, base, faults);
    }
}

/// Checks a list; `base`: there is an address of the task before a mere `#3`.
fn addresses<T>(record: &Record<'_, T>, sources: &Sources, base: bool, faults: &mut Vec<Fault>) {
    for (at, source) in sources.0.iter().enumerate() {
        let what = if !is_address(source) {
            What::BadSource {
                source: source.clone(),
            }
        } else if source.starts_with('#') && !base {
            What::SourceWithoutTask {
                source: source.clone(),
            }
        } else {
            continue;
        };
        faults.push(Fault::at(record.value(&["source".into(), at.into()]), what));
    }
}

fn is_address(source: &str) -> bool {
    let (place, sentence) = match source.split_once('#') {
        Some((place, sentence)) => (place, Some(sentence)),
        None => (source, None),
    };
    let is_number = |number: &str| {
        (1..=3).contains(&number.len())
            && !number.starts_with('0')
            && number.bytes().all(|byte| byte.is_ascii_digit())
    };
    let mut depth = 0_i32;
    let is_place = place.chars().all(|char| {
        match char {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        depth >= 0 && (char.is_alphanumeric() || matches!(char, '(' | ')' | '.' | '-'))
    });
    let has_any = !place.is_empty() || sentence.is_some();
    has_any && is_place && depth == 0 && sentence.is_none_or(is_number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_form_of_an_address() {
        for good in [
            "#3",
            "二#4",
            "三(五)11",
            "三(五)11#8",
            "四(三)#2",
            "2.1-3#10",
        ] {
            assert!(is_address(good), "{good}");
        }
        for bad in [
            "",
            "#",
            "#0",
            "#三",
            "三(五11",
            "三）11",
            "三#1#2",
            "三 #1",
            "第3句，4",
        ] {
            assert!(!is_address(bad), "{bad}");
        }
    }
}
