//! `duban check`: faults and remarks of plan and journal, and accepting a fault that was seen.

use serde::Serialize;
use serde_json::{Value, json};

use crate::cli::answer::Answer;
use crate::cli::args::CheckArgs;
use crate::cli::context::Context;
use crate::cli::exit::Exit;
use crate::cli::opened::{self, Opened};
use crate::cli::stop::Stop;
use crate::journal::{self, Accept, Body, Book, Draft, LineFault, LineRemark};
use crate::locale::{Words, say};
use crate::plan::{self, Fault, Plan, Remark};
use crate::text::Shown;

pub(super) fn run(context: &Context<'_>, args: &CheckArgs) -> Result<Answer, Stop> {
    if let (Some(fault), Some(reason)) = (&args.accept, &args.reason) {
        return accept(context, fault, reason);
    }
    let (_, loaded) = opened::load(context)?;
    let book = Book::read(loaded.journal);
    let text = match plan::refuse(&loaded.plan) {
        Ok(text) => text,
        Err(fault) => {
            // The lines that are shown are those of the file, as far as they can be read.
            let text = String::from_utf8_lossy(&loaded.plan);
            let found = Found::broken(&text, vec![fault], &book, loaded.links);
            return Ok(found.answer(context, args.json));
        }
    };
    let found = match plan::read(text) {
        Ok(plan) => {
            let found = Found::sound(text, &plan, &book, loaded.links);
            return Ok(found.answer(context, args.json));
        }
        Err(faults) => Found::broken(text, faults, &book, loaded.links),
    };
    Ok(found.answer(context, args.json))
}

/// The plan's file, as it is named in faults.
const PLAN: &str = "plan.toml";

/// All that was found.
struct Found<'a> {
    text: &'a str,
    plan: Vec<Fault>,
    journal: Vec<LineFault>,
    /// Whether each of `journal` was accepted.
    accepted: Vec<bool>,
    /// With the plan that they are about; a plan with faults has none.
    remarks: Option<(&'a Plan, Vec<Remark>, Vec<LineRemark>)>,
    /// Symbolic links in the journal, which are not followed.
    links: Vec<String>,
}

impl<'a> Found<'a> {
    fn sound(text: &'a str, plan: &'a Plan, book: &Book, links: Vec<String>) -> Self {
        let (journal, remarks) = journal::check(book, plan);
        Self {
            text,
            plan: Vec::new(),
            accepted: accepted(book, &journal),
            journal,
            remarks: Some((plan, plan::remarks(plan), remarks)),
            links,
        }
    }

    /// The plan cannot be read: the journal is looked at by itself.
    fn broken(text: &'a str, plan: Vec<Fault>, book: &Book, links: Vec<String>) -> Self {
        Self {
            text,
            plan,
            accepted: accepted(book, &book.faults),
            journal: book.faults.clone(),
            remarks: None,
            links,
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

    fn answer(&self, context: &Context<'_>, as_json: bool) -> Answer {
        if as_json {
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
        let remarks = self.remark_texts(words);
        for remark in &remarks {
            line(format!("{}: {}", w.remark(), remark.text));
        }
        let remarks = remarks.len();
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

    /// Every remark with where it is and its word.
    fn remark_texts(&self, words: &Words) -> Vec<Told> {
        let mut all = Vec::new();
        if let Some((plan, of_plan, of_journal)) = &self.remarks {
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
        let remarks = self.remark_texts(words);
        json!({
            "faults": plan.chain(journal).collect::<Vec<_>>(),
            "remarks": remarks,
        })
    }
}

/// A remark as it is told.
#[derive(Debug, Serialize)]
struct Told {
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
        Remark::Assumed { .. } => "assumed",
        Remark::NoMembers { .. } => "no_members",
        Remark::QuotaShort { .. } => "quota_short",
        Remark::NoItems { .. } => "no_items",
        Remark::AfterEnd { .. } => "after_end",
        Remark::NoUnits { .. } => "no_units",
    }
}

/// Which of the faults somebody has accepted.
fn accepted(book: &Book, faults: &[LineFault]) -> Vec<bool> {
    let open = book.open(faults);
    faults.iter().map(|fault| !open.contains(&fault)).collect()
}

/// Records that a fault of the journal was seen.
fn accept(context: &Context<'_>, typed: &str, reason: &str) -> Result<Answer, Stop> {
    let mut opened = Opened::open(context)?;
    let (faults, _) = journal::check(&opened.book, &opened.plan);
    let typed = typed.trim();
    let wanted = typed.to_ascii_uppercase();
    let fault = faults
        .iter()
        .find(|fault| {
            let id = fault.kind.id().map(|id| id.to_string());
            fault.place() == typed
                || id.is_some_and(|id| wanted.chars().count() >= 4 && id.ends_with(&wanted))
        })
        .ok_or_else(|| Stop::NoFault(typed.to_owned()))?;
    let body = Body::Accept(Accept {
        fault: fault.place().into(),
        crc: fault.crc,
        reason: Box::from(reason),
    });
    let place = Shown::line(&fault.place());
    let record = opened.save(context, Draft { body })?;
    let words = context.words;
    let answer = Answer::data(format!("{}\n", record.id)).say(words.cli.accepted(&place));
    Ok(opened.signed(words, answer))
}
