//! A problem or an assignment is opened.

use crate::board::ledger::{OpenFault, may_open};
use crate::calendar::Day;
use crate::journal::{Body, Draft, Entry, Ledger, Source};
use crate::locale::say;
use crate::plan::UnitId;
use crate::tui::desk::Desk;
use crate::tui::forms::blank::{Blank, Paper, Refused};
use crate::tui::forms::{Slot, Width, named};

/// The ledgers in the order of the choice.
const LEDGERS: [Ledger; 2] = [Ledger::Problem, Ledger::Assignment];

/// What an entry is opened with where that is known already.
#[derive(Debug, Clone)]
pub struct EntryPaper {
    pub ledger: Ledger,
    pub what: String,
    pub units: Vec<UnitId>,
    pub task: Option<u32>,
}

impl EntryPaper {
    /// An entry of one of the two ledgers, of which nothing is known yet.
    pub const fn of(ledger: Ledger) -> Self {
        Self {
            ledger,
            what: String::new(),
            units: Vec::new(),
            task: None,
        }
    }

    fn ledger(blank: &Blank) -> Ledger {
        let at = blank.chosen("ledger").unwrap_or(0);
        LEDGERS.get(at).copied().unwrap_or(Ledger::Problem)
    }

    fn entry(desk: &Desk, blank: &Blank) -> Result<Entry, Refused> {
        let words = &desk.words.ledger_box;
        let found = blank.text("found");
        let on = named::day(desk, &found).map_err(|text| Refused::new("found", text))?;
        let units = named::units(desk, &blank.text("units"));
        let source = blank.chosen("source").and_then(|at| Source::ALL.get(at));
        let task = blank.given("task");
        let task = task.map(|typed| named::task(desk, &typed)).transpose();
        Ok(Entry {
            ledger: Self::ledger(blank),
            on,
            what: blank.text("what").into(),
            measure: blank.given("measure"),
            goal: blank.given("goal"),
            units: units.map_err(|text| Refused::new("units", text))?,
            person: blank.given("person"),
            reviewer: blank.given("reviewer"),
            source: source
                .copied()
                .ok_or_else(|| Refused::new("source", words.source_needed()))?,
            reference: blank.given("reference"),
            task: task.map_err(|text| Refused::new("task", text))?,
            leader: blank.given("leader"),
            due: due(desk, &blank.text("due")).map_err(|text| Refused::new("due", text))?,
            from: None,
            evidence: blank.given_lines("evidence"),
        })
    }
}

/// The day it is due, `None` where it is long-term.
fn due(desk: &Desk, typed: &str) -> Result<Option<Day>, String> {
    let words = &desk.words.ledger_box;
    if typed.is_empty() {
        return Err(words.due_needed().to_owned());
    }
    if typed.starts_with(words.long_term()) {
        return Ok(None);
    }
    named::day(desk, typed).map(Some)
}

/// The field that what speaks against an entry is about.
const fn field(fault: &OpenFault) -> &'static str {
    match fault {
        OpenFault::AfterAsOf { .. } => "found",
        OpenFault::WhatNeeded => "what",
        OpenFault::DueBeforeFound { .. } => "due",
        OpenFault::UnitNeeded | OpenFault::UnknownUnit { .. } => "units",
        OpenFault::UnknownTask { .. } => "task",
    }
}

impl Paper for EntryPaper {
    /// What is known beforehand tells one unfinished entry from another.
    fn name(&self) -> String {
        format!("ledger {}", self.what).trim_end().to_owned()
    }

    fn title(&self, desk: &Desk) -> String {
        desk.words.ledger_box.add_title().to_owned()
    }

    fn about(&self, _desk: &Desk) -> Vec<String> {
        Vec::new()
    }

    fn warning<'a>(&self, desk: &'a Desk) -> &'a str {
        desk.words.ledger_box.no_secrets()
    }

    fn slots(&self, desk: &Desk) -> Vec<Slot> {
        let (w, words) = (&desk.words, &desk.words.ledger_box);
        let ledger = LEDGERS.iter().position(|it| *it == self.ledger);
        let ledgers = LEDGERS.map(|it| w.record_kind.of(it.code()).to_owned());
        let sources = Source::ALL
            .iter()
            .map(|it| w.source.of(it.code()).to_owned());
        let units: Vec<&str> = self.units.iter().map(UnitId::as_str).collect();
        let task = self.task.map(|it| it.to_string()).unwrap_or_default();
        let today = desk.board.when.as_of.format("%Y-%m-%d").to_string();
        let mut slots = vec![
            Slot::choice("ledger", words.ledger(), ledgers, ledger.or(Some(0))),
            Slot::line("what", words.what()).hint(words.what_hint()),
            Slot::line("measure", words.measure()),
            Slot::line("goal", words.goal()),
            Slot::line("units", words.units())
                .hint(words.units_hint())
                .width(Width::Middle),
            Slot::line("person", words.person())
                .hint(words.person_hint())
                .width(Width::Middle),
            Slot::line("reviewer", words.reviewer())
                .hint(words.person_hint())
                .width(Width::Middle),
            Slot::choice("source", words.source(), sources, None),
            Slot::line("reference", words.reference()).width(Width::Middle),
            Slot::line("found", words.found())
                .filled(&today)
                .width(Width::Short),
            Slot::line("due", words.due()).width(Width::Short),
            Slot::line("task", words.task()).width(Width::Short),
            Slot::line("leader", words.leader()).width(Width::Middle),
            Slot::lines("evidence", words.evidence()).hint(w.form.evidence_hint()),
        ];
        for (name, text) in [
            ("what", self.what.as_str()),
            ("units", &units.join(" ")),
            ("task", &task),
        ] {
            if let Some(slot) = slots.iter_mut().find(|it| it.name == name) {
                *slot = slot.clone().filled(text);
            }
        }
        slots
    }

    fn shows(&self, _desk: &Desk, blank: &Blank, code: &str) -> bool {
        match Self::ledger(blank) {
            Ledger::Problem => code != "leader",
            Ledger::Assignment => code != "goal",
        }
    }

    fn settle(&self, desk: &Desk, blank: &mut Blank) {
        let words = &desk.words.ledger_box;
        let label = match Self::ledger(blank) {
            Ledger::Problem => words.found(),
            Ledger::Assignment => words.given(),
        };
        if let Some(slot) = blank.slot_mut("found") {
            label.clone_into(&mut slot.label);
        }
    }

    fn beside(&self, desk: &Desk, blank: &Blank, code: &str) -> Option<Result<String, String>> {
        let (w, words) = (&desk.words, &desk.words.ledger_box);
        let typed = blank.text(code);
        let hint = |text: &str| Some(Ok(text.to_owned()));
        Some(match code {
            "units" | "task" if typed.is_empty() => return None,
            "units" => named::units(desk, &typed).map(|list| {
                let names = list.iter().map(|it| say::unit(w, Some(it)));
                w.form
                    .understood(&names.collect::<Vec<_>>().join(w.ledger.comma()))
            }),
            "found" => named::day(desk, &typed)
                .map(|day| w.form.understood(&say::day_with_weekday(w, day))),
            "due" if typed.is_empty() => return hint(words.due_hint()),
            "due" => due(desk, &typed).map(|due| match due {
                Some(day) => {
                    let left = (day - desk.board.when.as_of).num_days();
                    let day = say::day_with_weekday(w, day);
                    if left > 0 {
                        w.form.understood(&words.days_on(&day, &left))
                    } else {
                        w.form.understood(&day)
                    }
                }
                None => w.form.understood(&w.ledger.long_term()),
            }),
            "task" => named::task(desk, &typed)
                .map(|task| w.form.understood(&named::task_title(desk, task))),
            "ledger" | "source" if blank.has_keys(code) => return hint(w.form.choice_hint()),
            _ => return None,
        })
    }

    fn drafts(&self, desk: &Desk, blank: &Blank) -> Result<Vec<Draft>, Refused> {
        let year = desk.plan.year;
        if blank.text("what").is_empty() {
            let text = say::open_fault(&desk.words, year, &OpenFault::WhatNeeded);
            return Err(Refused::new("what", text));
        }
        let entry = Self::entry(desk, blank)?;
        may_open(&desk.plan, desk.board.when, &entry).map_err(|fault| {
            let text = say::open_fault(&desk.words, year, &fault);
            Refused::new(field(&fault), text)
        })?;
        let body = Body::Entry(Box::new(entry));
        Ok(vec![Draft { body }])
    }
}
