//! A step of an entry: only those that can be taken now are offered.

use crate::board::ledger::{LedgerEntry, StepAsked, StepFault, quarter_to_confirm, step};
use crate::calendar::Day;
use crate::journal::{Body, Draft, EntryStep, Ledger, Lookback, RecordId, StepTo};
use crate::locale::{Words, say};
use crate::plan::UnitId;
use crate::text::Shown;
use crate::tui::desk::Desk;
use crate::tui::forms::blank::{Blank, Paper, Refused};
use crate::tui::forms::{Slot, Width, named};

/// A step of the entry that this record opened.
#[derive(Debug, Clone)]
pub struct StepPaper {
    pub entry: RecordId,
}

/// A step as it is asked for.
struct Asked {
    on: Day,
    unit: Option<UnitId>,
    to: StepTo,
    name: Option<Box<str>>,
    level: Option<Box<str>>,
    note: Option<Box<str>>,
    evidence: Vec<String>,
}

impl StepPaper {
    fn entry<'a>(&self, desk: &'a Desk) -> Option<&'a LedgerEntry> {
        desk.board.ledger.iter().find(|it| it.id == self.entry)
    }

    /// The unit chosen; `None`: all of them.
    fn unit(&self, desk: &Desk, blank: &Blank) -> Option<UnitId> {
        let at = blank.chosen("unit")?.checked_sub(1)?;
        self.entry(desk)?.unit_ids().nth(at).cloned()
    }

    /// The step chosen among those that can be taken.
    fn to(&self, desk: &Desk, blank: &Blank) -> Option<StepTo> {
        let open = self.open(desk, self.unit(desk, blank).as_ref());
        open.get(blank.chosen("to")?).copied()
    }

    /// The steps that can be taken now, by whomever.
    fn open(&self, desk: &Desk, unit: Option<&UnitId>) -> Vec<StepTo> {
        let Some(entry) = self.entry(desk) else {
            return Vec::new();
        };
        let quarter = quarter_to_confirm(entry, desk.board.when);
        let mut all = vec![
            StepTo::Signed,
            StepTo::Working,
            StepTo::Closing,
            StepTo::Closed,
            StepTo::Returned,
            StepTo::HandBack,
            StepTo::Released,
            StepTo::Assigned,
            StepTo::LookedBack(Lookback::InPlace),
            StepTo::LookedBack(Lookback::NotInPlace),
            StepTo::LookedBack(Lookback::Relapse),
            StepTo::Reopened,
        ];
        all.insert(0, StepTo::Confirmed(quarter));
        all.retain(|to| {
            let asked = Asked {
                on: desk.board.when.as_of,
                unit: unit.cloned(),
                to: *to,
                name: None,
                level: None,
                note: None,
                evidence: Vec::new(),
            };
            match taken(desk, entry, &asked) {
                // Another person may, or a reason is still to be written.
                Ok(_) | Err(StepFault::SamePerson { .. } | StepFault::ReasonNeeded) => true,
                Err(_) => false,
            }
        });
        all
    }

    fn asked(&self, desk: &Desk, blank: &Blank) -> Result<Asked, Refused> {
        let words = &desk.words.ledger_box;
        let to = self
            .to(desk, blank)
            .ok_or_else(|| Refused::new("to", words.step_needed()))?;
        let on = named::day(desk, &blank.text("day"));
        let evidence = blank.given_lines("evidence");
        Ok(Asked {
            on: on.map_err(|text| Refused::new("day", text))?,
            unit: self.unit(desk, blank),
            to,
            name: blank.given("name"),
            level: blank.given("level"),
            note: blank.given("note"),
            evidence: evidence.iter().map(ToString::to_string).collect(),
        })
    }

    fn step(&self, desk: &Desk, blank: &Blank) -> Result<EntryStep, Refused> {
        let entry = self
            .entry(desk)
            .ok_or_else(|| Refused::new("to", desk.words.ledger_box.no_such()))?;
        let asked = self.asked(desk, blank)?;
        taken(desk, entry, &asked).map_err(|fault| refused(desk, entry.ledger(), &fault))
    }
}

fn taken(desk: &Desk, entry: &LedgerEntry, asked: &Asked) -> Result<EntryStep, StepFault> {
    let asked = StepAsked {
        on: asked.on,
        unit: asked.unit.clone(),
        to: asked.to,
        name: asked.name.as_deref(),
        writer: desk.writer.as_deref().unwrap_or_default(),
        level: asked.level.as_deref(),
        note: asked.note.as_deref(),
        evidence: &asked.evidence,
    };
    step(&desk.plan, desk.board.when, entry, &asked)
}

fn refused(desk: &Desk, ledger: Ledger, fault: &StepFault) -> Refused {
    let words = &desk.words.ledger_box;
    let told = || say::step_fault(&desk.words, desk.plan.year, ledger, fault).0;
    match fault {
        StepFault::SamePerson { name } => Refused::new("name", words.another(&Shown::line(name))),
        StepFault::ReasonNeeded => Refused::new("note", words.reason_needed()),
        StepFault::AfterAsOf { .. }
        | StepFault::BeforeFound { .. }
        | StepFault::BeforeLast { .. } => Refused::new("day", told()),
        StepFault::NotItsUnit { .. } | StepFault::NobodyHasIt => Refused::new("unit", told()),
        StepFault::Same { .. }
        | StepFault::AlreadyClosed
        | StepFault::NotClosed { .. }
        | StepFault::NotFromHere { .. }
        | StepFault::NotLongTerm
        | StepFault::NotAQuarter { .. }
        | StepFault::NotThatQuarter { .. }
        | StepFault::NotOfLedger
        | StepFault::OtherLedger => Refused::new("to", told()),
    }
}

/// A step as the choice has it.
fn named(w: &Words, desk: &Desk, ledger: Ledger, to: StepTo) -> String {
    let table = match ledger {
        Ledger::Problem => &w.problem_step,
        Ledger::Assignment => &w.assignment_step,
    };
    let word = table.of(to.code());
    match say::step_detail(w, &desk.plan, to) {
        Some(more) => format!("{word} {more}"),
        None => word.to_owned(),
    }
}

impl Paper for StepPaper {
    fn name(&self) -> String {
        format!("step#{}", self.entry)
    }

    fn title(&self, desk: &Desk) -> String {
        let ledger = self.entry(desk).map(LedgerEntry::ledger);
        let kind = ledger.map_or("", |it| desk.words.record_kind.of(it.code()));
        format!("{kind} {}", desk.words.ledger_box.step_title())
    }

    fn about(&self, desk: &Desk) -> Vec<String> {
        let words = &desk.words.ledger_box;
        let Some(entry) = self.entry(desk) else {
            return vec![words.no_such().to_owned()];
        };
        let why = say::ledger_why(&desk.words, &desk.plan, entry, desk.board.when);
        let mut about = vec![
            Shown::line(&entry.entry.what).into_string(),
            words.now(&why),
        ];
        if self.open(desk, None).is_empty() {
            about.push(words.no_step().to_owned());
        }
        about
    }

    fn warning<'a>(&self, desk: &'a Desk) -> &'a str {
        desk.words.ledger_box.no_secrets()
    }

    fn slots(&self, desk: &Desk) -> Vec<Slot> {
        let words = &desk.words.ledger_box;
        let today = desk.board.when.as_of.format("%Y-%m-%d").to_string();
        let mut units = vec![words.all_units().to_owned()];
        if let Some(entry) = self.entry(desk) {
            units.extend(entry.unit_ids().map(|it| say::unit(&desk.words, Some(it))));
        }
        vec![
            Slot::choice("unit", words.unit(), units, Some(0)),
            Slot::choice("to", words.step(), Vec::<String>::new(), None),
            Slot::line("name", words.name())
                .hint(words.name_hint())
                .width(Width::Middle),
            Slot::line("level", words.level())
                .hint(words.level_hint())
                .width(Width::Middle),
            Slot::line("note", words.note()).hint(words.note_hint()),
            Slot::line("day", words.day())
                .filled(&today)
                .width(Width::Short),
            Slot::lines("evidence", words.evidence()).hint(desk.words.form.evidence_hint()),
        ]
    }

    fn shows(&self, desk: &Desk, blank: &Blank, code: &str) -> bool {
        match code {
            "unit" => self.entry(desk).is_some_and(|it| it.unit_ids().count() > 1),
            "level" => self.to(desk, blank) == Some(StepTo::Closed),
            _ => true,
        }
    }

    fn settle(&self, desk: &Desk, blank: &mut Blank) {
        let Some(ledger) = self.entry(desk).map(LedgerEntry::ledger) else {
            return;
        };
        let open = self.open(desk, self.unit(desk, blank).as_ref());
        let names = open.iter().map(|to| named(&desk.words, desk, ledger, *to));
        blank.offer("to", names.collect());
    }

    fn beside(&self, desk: &Desk, blank: &Blank, code: &str) -> Option<Result<String, String>> {
        let w = &desk.words;
        match code {
            "day" => {
                let day = named::day(desk, &blank.text("day"));
                Some(day.map(|day| w.form.understood(&say::day_with_weekday(w, day))))
            }
            "to" | "unit" if blank.has_keys(code) => Some(Ok(w.form.choice_hint().to_owned())),
            _ => None,
        }
    }

    fn ahead(&self, desk: &Desk, blank: &Blank) -> Vec<String> {
        if self.to(desk, blank).is_none() {
            return Vec::new();
        }
        match self.step(desk, blank) {
            Err(refused) => vec![refused.text],
            Ok(_) => Vec::new(),
        }
    }

    fn drafts(&self, desk: &Desk, blank: &Blank) -> Result<Vec<Draft>, Refused> {
        let body = Body::Step(Box::new(self.step(desk, blank)?));
        Ok(vec![Draft { body }])
    }
}
