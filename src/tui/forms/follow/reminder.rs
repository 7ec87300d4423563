//! A reminder is logged: to whom, how, what was said and answered, what was promised by when.

use crate::board::rounds::dispatch::Round;
use crate::board::{
    DECIDED_FROM, Key, LedgerEntry, Obligation, ReminderEntry, ReminderFault, Reminders, reminder,
};
use crate::calendar::{Day, Period};
use crate::journal::{Body, Draft, How};
use crate::locale::say;
use crate::plan::UnitId;
use crate::text::Shown;
use crate::tui::desk::Desk;
use crate::tui::forms::blank::{Blank, Paper, Refused};
use crate::tui::forms::{Slot, Width, named};
use crate::tui::outcome::Target;

/// Whom it may go to, each with what it is about; one of them is aimed at.
#[derive(Debug, Clone)]
pub struct ReminderPaper {
    to: Vec<(UnitId, Option<String>)>,
    at: usize,
}

impl ReminderPaper {
    /// For what is aimed at; `None` where that is nobody's.
    pub fn open(desk: &Desk, target: &Target) -> Option<Self> {
        let key = target.key.clone();
        let one = key.as_deref().and_then(|key| desk.board.find(key));
        let mut to: Vec<(UnitId, Option<String>)> = Vec::new();
        let mut at = None;
        if let Some(one) = one {
            let open = |it: &&Obligation| same_part(&it.key, &one.key) && !it.light.is_settled();
            for other in desk.board.obligations.iter().filter(open) {
                if let Some(unit) = &other.unit {
                    at = at.or((other.key == one.key).then_some(to.len()));
                    to.push((unit.clone(), Some(other.key.to_string())));
                }
            }
        } else if let Some(month) = key.as_deref().and_then(|it| it.strip_prefix("dispatch@")) {
            let named = |unit: &UnitId| target.unit.as_ref().is_none_or(|it| it == unit);
            for unit in in_arrears(desk, month).into_iter().filter(named) {
                to.push((unit, Some(format!("dispatch@{month}"))));
            }
        } else if let Some(key) = key {
            let entry = desk.board.ledger.iter().find(|it| it.key() == key);
            let units = entry.into_iter().flat_map(LedgerEntry::unit_ids);
            to.extend(units.map(|unit| (unit.clone(), Some(key.clone()))));
        } else if let Some(unit) = &target.unit {
            let item = target.item.as_ref().map(ToString::to_string);
            to.push((unit.clone(), item));
        }
        (!to.is_empty()).then(|| Self {
            to,
            at: at.unwrap_or(0),
        })
    }

    fn to(&self, blank: Option<&Blank>) -> Option<&(UnitId, Option<String>)> {
        let at = blank.and_then(|it| it.chosen("unit")).unwrap_or(self.at);
        self.to.get(at)
    }

    fn one<'a>(&self, desk: &'a Desk, blank: Option<&Blank>) -> Option<&'a Obligation> {
        desk.board.find(self.to(blank)?.1.as_deref()?)
    }

    /// The rung chosen; `None`: none is named.
    fn rung<'a>(desk: &'a Desk, blank: &Blank) -> Option<(usize, &'a str)> {
        let at = blank.chosen("rung")?;
        Some((at, desk.plan.ladder.get(at)?))
    }

    fn draft(&self, desk: &Desk, blank: &Blank) -> Result<Draft, Refused> {
        let (unit, key) = self
            .to(Some(blank))
            .ok_or_else(|| Refused::new("unit", desk.words.remind_box.nothing()))?;
        let how = blank.chosen("how").and_then(|at| How::ALL.get(at));
        let promise = blank.given("promise");
        let promise = promise
            .map(|typed| named::day(desk, &typed))
            .transpose()
            .map_err(|text| Refused::new("promise", text))?;
        let (text, answered) = (blank.given("text"), blank.given("answered"));
        let (answer, decided) = (blank.given("answer"), blank.given("decided"));
        let entry = ReminderEntry {
            unit: unit.clone(),
            key: key.as_deref(),
            on: desk.board.when.as_of,
            how: how.copied().unwrap_or(How::Wechat),
            text: text.as_deref(),
            answered: answered.as_deref(),
            answer: answer.as_deref(),
            promise,
            rung: Self::rung(desk, blank).map(|it| it.1),
            decided: decided.as_deref(),
        };
        let made = reminder(&desk.plan, &desk.board, &entry);
        let made = made.map_err(|fault| refused(desk, &fault))?;
        Ok(Draft {
            body: Body::Reminder(Box::new(made)),
        })
    }
}

/// The units whose sheets a month misses, each once.
fn in_arrears(desk: &Desk, month: &str) -> Vec<UnitId> {
    let Ok(month) = month.parse::<Period>() else {
        return Vec::new();
    };
    let mut units: Vec<UnitId> = Vec::new();
    let round = desk.open_rounds.iter().find(|it| it.month == month);
    for cell in round.into_iter().flat_map(Round::arrears) {
        if !units.contains(&cell.unit) {
            units.push(cell.unit.clone());
        }
    }
    units
}

/// The same item for the same day or period, whoever owes it.
fn same_part(one: &Key, other: &Key) -> bool {
    one.item == other.item && one.which == other.which
}

fn refused(desk: &Desk, fault: &ReminderFault) -> Refused {
    let w = &desk.words.reminding;
    let on = |day: Day| say::day(&desk.words, day, desk.plan.year);
    match fault {
        ReminderFault::AfterAsOf { on: at, as_of } => {
            Refused::new("text", w.after_as_of(&on(*at), &on(*as_of)))
        }
        ReminderFault::NothingSaid => Refused::new("text", w.nothing_said()),
        ReminderFault::PromiseBefore { promise, on: at } => {
            Refused::new("promise", w.promise_before(&on(*promise), &on(*at)))
        }
        ReminderFault::UnknownRung { rung, .. } => {
            Refused::new("rung", w.unknown_rung(&Shown::line(rung)))
        }
        ReminderFault::DecisionNeeded { rung } => {
            Refused::new("decided", w.decision_needed(&Shown::line(rung)))
        }
        ReminderFault::NotOwed { unit, .. } => {
            Refused::new("unit", w.not_owed(&Shown::line(unit.as_str())))
        }
        ReminderFault::Met { key } => Refused::new("unit", w.met(&Shown::line(&key.to_string()))),
    }
}

impl Paper for ReminderPaper {
    fn name(&self) -> String {
        let to = self.to(None);
        let key = to.and_then(|it| it.1.as_deref()).unwrap_or_default();
        let unit = to.map_or("", |it| it.0.as_str());
        format!("remind {unit} {key}")
    }

    fn title(&self, desk: &Desk) -> String {
        desk.words.remind_box.title().to_owned()
    }

    fn about(&self, desk: &Desk) -> Vec<String> {
        let (w, plan) = (&desk.words, &desk.plan);
        let Some((unit, key)) = self.to(None) else {
            return Vec::new();
        };
        let reminders = Reminders::gather(&desk.book, desk.board.when);
        let unit = say::unit(w, Some(unit));
        if let Some(one) = self.one(desk, None) {
            let title = say::obligation_title(w, plan, one);
            let mut lines = vec![
                format!("{unit}  {title}"),
                say::why(w, plan, one, desk.board.when),
            ];
            if let Some(last) = reminders.about(one).last() {
                let body = Body::Reminder(Box::new(last.it.clone()));
                let on = say::day(w, last.it.on, plan.year);
                lines.push(format!("{on}  {}", say::recorded(w, plan, &body)));
            }
            let promise = reminders.promise(one);
            let next = reminders.next(plan, one);
            let told = [
                promise.map(|it| say::promise(w, plan, &it)),
                next.map(|it| say::next_rung(w, &it)),
            ];
            let told: Vec<String> = told.into_iter().flatten().collect();
            if !told.is_empty() {
                lines.push(told.join("  "));
            }
            return lines;
        }
        let entry = desk.board.ledger.iter().find(|it| Some(it.key()) == *key);
        let what = entry.map_or_else(
            || w.remind_box.all_owed().to_owned(),
            |it| Shown::line(&it.entry.what).into_string(),
        );
        vec![format!("{unit}  {what}")]
    }

    fn slots(&self, desk: &Desk) -> Vec<Slot> {
        let (w, words) = (&desk.words, &desk.words.remind_box);
        let units = self.to.iter().map(|it| say::unit(w, Some(&it.0)));
        let hows = How::ALL.iter().map(|it| w.how.of(it.code()).to_owned());
        let ladder = desk.plan.ladder.iter();
        let ladder: Vec<String> = ladder.map(|it| Shown::line(it).into_string()).collect();
        let reminders = Reminders::gather(&desk.book, desk.board.when);
        let next = self
            .one(desk, None)
            .and_then(|one| reminders.next(&desk.plan, one));
        // From the third rung on only a leader decides: it is proposed, and not chosen.
        let rung = next.filter(|it| !it.decide).map(|it| it.rung);
        vec![
            Slot::choice("unit", words.unit(), units, Some(self.at)),
            Slot::choice("how", words.how(), hows, Some(0)),
            Slot::line("text", words.text()).hint(words.text_hint()),
            Slot::line("answered", words.answered())
                .hint(words.answered_hint())
                .width(Width::Middle),
            Slot::line("answer", words.answer()).hint(words.answer_hint()),
            Slot::line("promise", words.promise()).width(Width::Short),
            Slot::choice("rung", words.rung(), ladder, rung),
            Slot::line("decided", words.decided()).width(Width::Middle),
        ]
    }

    fn shows(&self, desk: &Desk, blank: &Blank, code: &str) -> bool {
        match code {
            "unit" => self.to.len() > 1,
            "rung" => !desk.plan.ladder.is_empty(),
            "decided" => Self::rung(desk, blank).is_some_and(|it| it.0 >= DECIDED_FROM),
            _ => true,
        }
    }

    fn beside(&self, desk: &Desk, blank: &Blank, code: &str) -> Option<Result<String, String>> {
        let w = &desk.words;
        let typed = blank.text(code);
        match code {
            "promise" if typed.is_empty() => Some(Ok(w.remind_box.promise_hint().to_owned())),
            "promise" => {
                let day = named::day(desk, &typed);
                Some(day.map(|day| w.form.understood(&say::day_with_weekday(w, day))))
            }
            "rung" => {
                let reminders = Reminders::gather(&desk.book, desk.board.when);
                let one = self.one(desk, Some(blank))?;
                let next = reminders.next(&desk.plan, one)?;
                Some(Ok(say::next_rung(w, &next)))
            }
            "unit" | "how" if blank.has_keys(code) => Some(Ok(w.form.choice_hint().to_owned())),
            _ => None,
        }
    }

    fn drafts(&self, desk: &Desk, blank: &Blank) -> Result<Vec<Draft>, Refused> {
        Ok(vec![self.draft(desk, blank)?])
    }
}
