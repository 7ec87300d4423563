//! What is worth a look: compact for a person, whole as data.

use serde::Serialize;

use crate::journal::LineRemark;
use crate::locale::{Words, say};
use crate::plan::{self, Plan, Remark};
use crate::text::Shown;

/// The plan's file, as it is named in faults and remarks.
pub(super) const PLAN: &str = "plan.toml";
/// Of one sort of remark on the journal so many are shown where not all are asked for.
const MOST: usize = 5;

/// Everything that is worth a look.
pub(super) struct Remarks<'a> {
    /// With the plan that they are about; a plan with faults has none.
    found: Option<(&'a Plan, Vec<Remark>, Vec<LineRemark>)>,
    /// Symbolic links in the journal, which are not followed.
    links: Vec<String>,
}

impl<'a> Remarks<'a> {
    pub(super) fn of(plan: &'a Plan, journal: Vec<LineRemark>, links: Vec<String>) -> Self {
        Self {
            found: Some((plan, plan::remarks(plan), journal)),
            links,
        }
    }

    pub(super) const fn of_links(links: Vec<String>) -> Self {
        Self { found: None, links }
    }

    /// The lines for a person, and how many remarks they tell. What is assumed is summed up by what
    /// it is, or with `all` told table by table.
    pub(super) fn lines(&self, words: &Words, all: bool) -> (Vec<String>, usize) {
        let w = &words.cli;
        let told = self.told(words);
        let mut lines = Vec::new();
        let assumed = told.iter().filter(|it| it.code == ASSUMED).count();
        if let Some((plan, of_plan, _)) = self.found.as_ref().filter(|_| assumed > 0) {
            let (head, list) = if all {
                (
                    w.assumed_all(&assumed),
                    say::assumed_by_place(words, plan, of_plan),
                )
            } else {
                (
                    w.assumed_short(&assumed),
                    say::assumed_by_key(words, of_plan),
                )
            };
            lines.push(format!("{}: {head}", w.remark()));
            lines.extend(list.into_iter().map(|line| format!("  {line}")));
        }
        let mut codes: Vec<&str> = Vec::new();
        for one in told.iter().filter(|it| it.code != ASSUMED) {
            if !codes.contains(&one.code) {
                codes.push(one.code);
            }
        }
        for code in codes {
            let same = told.iter().filter(|it| it.code == code);
            let count = same.clone().count();
            let shown = if all { count } else { MOST.min(count) };
            lines.extend(
                same.take(shown)
                    .map(|it| format!("{}: {}", w.remark(), it.text)),
            );
            if shown < count {
                lines.push(format!("  {}", w.more_remarks(&(count - shown))));
            }
        }
        (lines, told.len())
    }

    /// Every remark with where it is and its word.
    pub(super) fn told(&self, words: &Words) -> Vec<Told> {
        let mut all = Vec::new();
        if let Some((plan, of_plan, of_journal)) = &self.found {
            all.extend(of_plan.iter().map(|remark| Told {
                file: PLAN.to_owned(),
                line: None,
                code: code(remark),
                id: None,
                text: say::plan_remark(words, plan, remark),
            }));
            all.extend(of_journal.iter().map(|remark| Told {
                file: remark.file.clone(),
                line: Some(remark.line),
                code: remark.kind.code(),
                id: remark.id.map(|id| id.to_string()),
                text: say::line_remark(words, plan, remark),
            }));
        }
        all.extend(self.links.iter().map(|link| Told {
            file: link.clone(),
            line: None,
            code: "link",
            id: None,
            text: words.cli.link_skipped(&Shown::line(link)),
        }));
        all
    }
}

const ASSUMED: &str = "assumed";

/// A remark as it is told.
#[derive(Debug, Serialize)]
pub(super) struct Told {
    file: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<u32>,
    code: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<String>,
    text: String,
}

/// A remark on the plan as a word that does not change.
const fn code(remark: &Remark) -> &'static str {
    match remark {
        Remark::Assumed { .. } => ASSUMED,
        Remark::NoMembers { .. } => "no_members",
        Remark::QuotaShort { .. } => "quota_short",
        Remark::NoItems { .. } => "no_items",
        Remark::AfterEnd { .. } => "after_end",
        Remark::NoUnits { .. } => "no_units",
    }
}
