//! All that is wrong or worth a look, as text and as data.

use serde_json::{Value, json};

use super::remarks::{PLAN, Remarks};
use crate::board::ledger::idle_steps;
use crate::cli::answer::Answer;
use crate::cli::args::CheckArgs;
use crate::cli::context::Context;
use crate::cli::exit::Exit;
use crate::journal::{self, Book, LineFault};
use crate::locale::say;
use crate::plan::{self, Fault, Plan};

/// All that was found.
pub(super) struct Found<'a> {
    text: &'a str,
    plan: Vec<Fault>,
    journal: Vec<LineFault>,
    /// Whether each of `journal` was accepted.
    accepted: Vec<bool>,
    remarks: Remarks<'a>,
}

impl<'a> Found<'a> {
    pub(super) fn sound(text: &'a str, plan: &'a Plan, book: &Book, links: Vec<String>) -> Self {
        let (journal, mut remarks) = journal::check(book, plan);
        remarks.extend(idle_steps(plan, book));
        remarks.sort_by(|one, other| (&one.file, one.line).cmp(&(&other.file, other.line)));
        Self {
            text,
            plan: Vec::new(),
            accepted: accepted(book, &journal),
            journal,
            remarks: Remarks::of(plan, remarks, links),
        }
    }

    /// The plan cannot be read: the journal is looked at by itself.
    pub(super) fn broken(text: &'a str, plan: Vec<Fault>, book: &Book, links: Vec<String>) -> Self {
        Self {
            text,
            plan,
            accepted: accepted(book, &book.faults),
            journal: book.faults.clone(),
            remarks: Remarks::of_links(links),
        }
    }

    fn open(&self) -> usize {
        self.plan.len() + self.accepted.iter().filter(|accepted| !**accepted).count()
    }

    fn exit(&self) -> Exit {
        if self.open() == 0 {
            Exit::Fine
        } else {
            Exit::Found
        }
    }

    pub(super) fn answer(&self, context: &Context<'_>, args: &CheckArgs) -> Answer {
        if args.json {
            return Answer::json(&self.json(context)).exit(self.exit());
        }
        let (words, w) = (context.words, &context.words.cli);
        let mut out = String::new();
        let mut line = |text: String| {
            out.push_str(&text);
            out.push('\n');
        };
        for fault in &self.plan {
            line(say::plan_fault(
                words,
                PLAN,
                self.text,
                fault,
                context.colour,
            ));
        }
        for (fault, accepted) in self.journal.iter().zip(&self.accepted) {
            if !accepted {
                line(say::line_fault(words, fault));
            }
        }
        let (lines, remarks) = self.remarks.lines(words, args.all);
        lines.into_iter().for_each(line);
        let accepted = self.journal.len() + self.plan.len() - self.open();
        let mut answer = Answer::data(out).exit(self.exit());
        answer = match self.open() {
            0 => answer.say(w.plan_fine()),
            open => answer.say(w.faults(&open)),
        };
        if accepted > 0 {
            answer = answer.say(w.accepted_before(&accepted));
        }
        if remarks > 0 {
            answer = answer.say(w.remarks(&remarks));
        }
        answer
    }

    fn json(&self, context: &Context<'_>) -> Value {
        let words = context.words;
        let plan = self.plan.iter().map(|fault| {
            let place = fault.at.as_ref().map(|at| plan::place(self.text, at.start));
            json!({
                "file": PLAN,
                "line": place.map(|it| it.line),
                "column": place.map(|it| it.column),
                "text": say::plan_fault_title(words, fault),
                "fix": say::plan_fault_fix(words, fault),
                "accepted": false,
            })
        });
        let journal = self
            .journal
            .iter()
            .zip(&self.accepted)
            .map(|(fault, accepted)| {
                json!({
                    "file": fault.file,
                    "line": fault.line,
                    "code": fault.kind.code(),
                    "id": fault.kind.id().map(|id| id.to_string()),
                    "text": say::line_fault_kind(words, &fault.kind),
                    "accepted": accepted,
                })
            });
        let remarks = self.remarks.told(words);
        json!({
            "faults": plan.chain(journal).collect::<Vec<_>>(),
            "remarks": remarks,
        })
    }
}

/// Which of the faults somebody has accepted.
fn accepted(book: &Book, faults: &[LineFault]) -> Vec<bool> {
    let open = book.open(faults);
    faults.iter().map(|fault| !open.contains(&fault)).collect()
}
