//! More time for something owed or for an entry: asked for, approved, refused.

use crate::board::{ExtendFault, Extendable, ExtensionWanted, Key, Obligation, extension};
use crate::calendar::Day;
use crate::journal::{Body, Draft};
use crate::locale::say;
use crate::text::Shown;
use crate::tui::desk::Desk;
use crate::tui::forms::blank::{Blank, Paper, Refused};
use crate::tui::forms::{Slot, Width, named};
use crate::tui::outcome::Target;

/// Whose day is moved: what is aimed at, and what of the same is owed by others for the same day.
#[derive(Debug, Clone)]
pub struct ExtensionPaper {
    keys: Vec<String>,
    at: usize,
}

/// What is done about an extension.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Act {
    Approve,
    Refuse,
    Ask,
}

impl ExtensionPaper {
    /// For what is aimed at; `None` where that has no day that could be moved.
    pub fn open(desk: &Desk, target: &Target) -> Option<Self> {
        let key = target.key.as_deref()?;
        let aimed = Extendable::find(&desk.board, key)?;
        let mut keys = vec![key.to_owned()];
        if let Extendable::Obligation(one) = aimed {
            let same = |it: &&Obligation| same_part(&it.key, &one.key) && may_move(it);
            let others = desk.board.obligations.iter().filter(same);
            keys = others.map(|it| it.key.to_string()).collect();
        }
        let at = keys.iter().position(|it| it == key);
        if aimed.is_settled() || aimed.due().is_none() {
            return (!keys.is_empty() && at.is_none()).then_some(Self { keys, at: 0 });
        }
        Some(Self {
            at: at.unwrap_or(0),
            keys,
        })
    }

    fn of<'a>(&self, desk: &'a Desk, blank: Option<&Blank>) -> Option<Extendable<'a>> {
        let at = blank.and_then(|it| it.chosen("which")).unwrap_or(self.at);
        Extendable::find(&desk.board, self.keys.get(at)?)
    }

    fn act(&self, desk: &Desk, blank: &Blank) -> Act {
        let pending = self.of(desk, Some(blank)).and_then(|it| it.pending());
        match (pending, blank.chosen("act")) {
            (None, _) | (Some(_), Some(2)) => Act::Ask,
            (Some(_), Some(1)) => Act::Refuse,
            (Some(_), _) => Act::Approve,
        }
    }

    fn to(desk: &Desk, blank: &Blank) -> Result<Option<Day>, Refused> {
        match blank.given("to") {
            None => Ok(None),
            Some(typed) => named::day(desk, &typed)
                .map(Some)
                .map_err(|text| Refused::new("to", text)),
        }
    }

    fn draft(&self, desk: &Desk, blank: &Blank) -> Result<Draft, Refused> {
        let words = &desk.words.ledger_box;
        let of = self
            .of(desk, Some(blank))
            .ok_or_else(|| Refused::new("which", words.no_day_here()))?;
        let to = Self::to(desk, blank)?;
        let (reason, by) = (blank.text("reason"), blank.text("name"));
        let act = self.act(desk, blank);
        let wanted = match (act, to) {
            (Act::Approve, to) => ExtensionWanted::Approve { to, by: &by },
            (Act::Refuse, _) => ExtensionWanted::Refuse { by: &by },
            (Act::Ask, Some(to)) => ExtensionWanted::Ask {
                to,
                reason: &reason,
            },
            (Act::Ask, None) => {
                return Err(Refused::new("to", desk.words.form.day_missing()));
            }
        };
        let number = blank.given("reference");
        if act == Act::Ask && of.is_firm(&desk.plan) && number.is_none() {
            return Err(Refused::new("reference", words.reference_missing()));
        }
        let on = desk.board.when.as_of;
        let body = extension(&desk.plan, &desk.board, of, on, wanted, number.as_deref())
            .map_err(|fault| refused(desk, &fault))?;
        Ok(Draft {
            body: Body::Extension(Box::new(body)),
        })
    }
}

/// The same item for the same day or period, whoever owes it.
fn same_part(one: &Key, other: &Key) -> bool {
    one.item == other.item && one.which == other.which
}

fn may_move(one: &Obligation) -> bool {
    one.due.is_some() && !one.light.is_settled()
}

fn refused(desk: &Desk, fault: &ExtendFault) -> Refused {
    let words = &desk.words.ledger_box;
    let told = || say::extend_fault(&desk.words, desk.plan.year, fault);
    match fault {
        ExtendFault::ReasonNeeded => Refused::new("reason", words.reason_missing()),
        ExtendFault::NameNeeded => Refused::new("name", words.name_missing()),
        ExtendFault::ReferenceNeeded => Refused::new("reference", words.reference_missing()),
        ExtendFault::NotLater { .. } => Refused::new("to", told()),
        ExtendFault::AfterAsOf { .. }
        | ExtendFault::Met
        | ExtendFault::NoDay
        | ExtendFault::NothingPending
        | ExtendFault::BeforeAsked { .. } => Refused::new("which", told()),
    }
}

/// The due day with its extensions.
fn due(desk: &Desk, of: Extendable<'_>) -> String {
    match of {
        Extendable::Obligation(one) => say::due_marked(&desk.words, one, desk.plan.year),
        Extendable::Entry(entry) => say::ledger_due(&desk.words, &desk.plan, entry),
    }
}

/// What it is, in a line.
fn what(desk: &Desk, of: Extendable<'_>) -> String {
    match of {
        Extendable::Obligation(one) => {
            let id = desk.item(one.item).map(|it| it.id.to_string());
            let id = Shown::line(&id.unwrap_or_default()).into_string();
            let title = say::obligation_title(&desk.words, &desk.plan, one);
            let unit = say::unit(&desk.words, one.unit.as_ref());
            format!("{id} {title}  {unit}")
        }
        Extendable::Entry(entry) => Shown::line(&entry.entry.what).into_string(),
    }
}

impl Paper for ExtensionPaper {
    fn name(&self) -> String {
        let key = self.keys.get(self.at).map_or("", String::as_str);
        format!("extend {key}")
    }

    fn title(&self, desk: &Desk) -> String {
        desk.words.ledger_box.extend_title().to_owned()
    }

    fn about(&self, desk: &Desk) -> Vec<String> {
        let words = &desk.words.ledger_box;
        let Some(of) = self.of(desk, None) else {
            return vec![words.no_day_here().to_owned()];
        };
        let mut lines = vec![what(desk, of), words.due_is(&due(desk, of))];
        if let Some(pending) = of.pending() {
            let mut text = say::extension_pending(&desk.words, pending, desk.plan.year);
            if let Some(reason) = &pending.reason {
                text = format!("{text}  {}", Shown::line(reason));
            }
            lines.push(text);
        }
        lines
    }

    fn slots(&self, desk: &Desk) -> Vec<Slot> {
        let words = &desk.words.ledger_box;
        let names = self.keys.iter().map(|key| {
            let unit = match Extendable::find(&desk.board, key) {
                Some(Extendable::Obligation(one)) => one.unit.as_ref(),
                Some(Extendable::Entry(_)) | None => None,
            };
            say::unit(&desk.words, unit)
        });
        let acts = [words.approve(), words.refuse(), words.ask_again()].map(str::to_owned);
        vec![
            Slot::choice("which", words.unit(), names, Some(self.at)),
            Slot::choice("act", words.act(), acts, Some(0)),
            Slot::line("to", words.to()).width(Width::Short),
            Slot::line("reason", words.reason()),
            Slot::line("name", words.decided_by()).width(Width::Middle),
            Slot::line("reference", words.firm_reference()).width(Width::Middle),
        ]
    }

    fn shows(&self, desk: &Desk, blank: &Blank, code: &str) -> bool {
        let of = self.of(desk, Some(blank));
        let act = self.act(desk, blank);
        match code {
            "which" => self.keys.len() > 1,
            "act" => of.is_some_and(|it| it.pending().is_some()),
            "to" => act != Act::Refuse,
            "reason" => act == Act::Ask,
            "name" => act != Act::Ask,
            "reference" => act != Act::Refuse && of.is_some_and(|it| it.is_firm(&desk.plan)),
            _ => true,
        }
    }

    fn beside(&self, desk: &Desk, blank: &Blank, code: &str) -> Option<Result<String, String>> {
        let (w, words) = (&desk.words, &desk.words.ledger_box);
        let typed = blank.text(code);
        match code {
            "to" if typed.is_empty() && self.act(desk, blank) == Act::Approve => {
                Some(Ok(words.other_day_hint().to_owned()))
            }
            "to" if typed.is_empty() => Some(Ok(w.form.day_hint().to_owned())),
            "to" => Some(named::day(desk, &typed).map(|day| {
                let left = (day - desk.board.when.as_of).num_days();
                let day = say::day_with_weekday(w, day);
                w.form.understood(&words.days_on(&day, &left))
            })),
            "which" | "act" if blank.has_keys(code) => Some(Ok(w.form.choice_hint().to_owned())),
            _ => None,
        }
    }

    fn ahead(&self, desk: &Desk, blank: &Blank) -> Vec<String> {
        let words = &desk.words.ledger_box;
        let Some(of) = self.of(desk, Some(blank)) else {
            return Vec::new();
        };
        match self.act(desk, blank) {
            Act::Ask => vec![words.stays_until_decided().to_owned()],
            Act::Refuse => vec![words.due_is(&due(desk, of))],
            Act::Approve => {
                let asked = of.pending().map(|it| it.to);
                let to = Self::to(desk, blank).ok().flatten().or(asked);
                let to = to.map(|day| say::day_with_weekday(&desk.words, day));
                to.map(|day| words.will_be(&day)).into_iter().collect()
            }
        }
    }

    fn drafts(&self, desk: &Desk, blank: &Blank) -> Result<Vec<Draft>, Refused> {
        Ok(vec![self.draft(desk, blank)?])
    }
}
