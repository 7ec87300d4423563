//! What the ledger's verbs and their options are, for the help.

use crate::locale::Words;

/// What a verb does.
pub(in crate::cli) fn about<'a>(words: &'a Words, verb: &str) -> Option<&'a str> {
    let verbs = &words.ledger_verb;
    let below = verb
        .strip_prefix("problem ")
        .or_else(|| verb.strip_prefix("assignment "));
    Some(match (verb, below) {
        ("problem", _) => verbs.problem(),
        ("problem add", _) => verbs.problem_add(),
        ("problem import", _) => verbs.problem_import(),
        ("assign", _) => verbs.assign(),
        ("assignment", _) => verbs.assignment(),
        ("extend", _) => verbs.extend(),
        (_, Some("step")) => verbs.step(),
        (_, Some("reopen")) => verbs.reopen(),
        (_, Some("lookback")) => verbs.lookback(),
        (_, Some("confirm")) => verbs.confirm(),
        (_, Some("list")) => verbs.list(),
        (_, Some("show")) => verbs.show(),
        (_, Some("summary")) => verbs.summary(),
        _ => return None,
    })
}

/// What an option of theirs is.
pub(in crate::cli) fn option<'a>(words: &'a Words, verb: &str, id: &str) -> Option<&'a str> {
    let options = &words.ledger_option;
    Some(match (verb, id) {
        ("extend", "decided_by") => options.decided(),
        ("extend", "list") => options.pending(),
        (_, "entry_what") => options.entry_what(),
        (_, "entry_goal") => options.entry_goal(),
        (_, "entry_measure") => options.entry_measure(),
        (_, "entry_units") => options.entry_units(),
        (_, "entry_due") => options.entry_due(),
        (_, "long_term") => options.long_term(),
        (_, "entry_source") => options.entry_source(),
        (_, "found") => options.found(),
        (_, "entry_ref") => options.entry_ref(),
        (_, "entry_task") => options.entry_task(),
        (_, "person") => options.person(),
        (_, "reviewer") => options.reviewer(),
        (_, "given_by") => options.given_by(),
        (_, "entry_id") => options.entry_id(),
        (_, "step_to") => options.step_to(),
        (_, "assignment_step_to") => options.assignment_step_to(),
        (_, "level") => options.level(),
        (_, "step_by") => options.step_by(),
        (_, "step_unit") => options.step_unit(),
        (_, "step_on") => options.step_on(),
        (_, "step_note") => options.step_note(),
        (_, "lookback_verdict") => options.lookback_verdict(),
        (_, "quarter") => options.quarter(),
        (_, "only_unit") => options.only_unit(),
        (_, "only_step") => options.only_step(),
        (_, "csv_file") => options.csv_file(),
        (_, "csv_source") => options.csv_source(),
        (_, "yes") => options.yes(),
        (_, "skip_bad") => options.skip_bad(),
        (_, "summary_month") => options.summary_month(),
        (_, "send") => options.send(),
        (_, "report_item") => options.report_item(),
        (_, "sent_on") => options.sent_on(),
        (_, "extend_key") => options.extend_key(),
        (_, "extend_unit") => options.extend_unit(),
        (_, "extend_to") => options.extend_to(),
        (_, "extend_reason") => options.extend_reason(),
        (_, "extend_ref") => options.extend_ref(),
        (_, "approve") => options.approve(),
        (_, "refuse") => options.refuse(),
        (_, "extend_on") => options.extend_on(),
        _ => return None,
    })
}
