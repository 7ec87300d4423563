//! The fields of a sheet as it is opened: this month's sheet where there is one, else last month's figures.

use super::section::{Field, Section, What};
use crate::board::Which;
use crate::board::rounds::dispatch::{Ask, Asking, SheetCell};
use crate::calendar::Day;
use crate::figure::Parts;
use crate::journal::{Checkin, Meets, Stated};
use crate::locale::say;
use crate::plan::Kind;
use crate::text::Shown;
use crate::tui::desk::Desk;
use crate::tui::forms::Slot;

/// A task's fields.
pub(super) fn section(desk: &Desk, cell: SheetCell) -> Section {
    let SheetCell {
        cell,
        asks,
        last,
        this,
    } = cell;
    let sheet = this.as_ref().map(|it| &it.sheet);
    let mut fields = Vec::new();
    for (at, ask) in asks.iter().enumerate() {
        fields.extend(asked(desk, cell.task, at, ask, sheet));
    }
    fields.extend(texts(desk, cell.task, sheet));
    let lead = cell.lead;
    Section {
        task: cell.task,
        cell,
        asks,
        this,
        last,
        fields,
        unchanged: false,
        all_texts: lead,
    }
}

/// What tells apart the parts of one item.
fn code(ask: &Ask) -> String {
    match &ask.asking {
        Asking::Figure { .. } => ask.item.to_string(),
        Asking::Node { which, .. } => match which {
            Which::Whole => ask.item.to_string(),
            Which::Day(day) => format!("{}@{day}", ask.item),
            Which::Period(period) => format!("{}@{period}", ask.item),
            Which::Case(id, step) => {
                format!("{}#{id}/{}", ask.item, step.as_deref().unwrap_or_default())
            }
        },
        Asking::Report { period, .. } | Asking::Confirmation { period, .. } => {
            format!("{}@{period}", ask.item)
        }
    }
}

fn asked(desk: &Desk, task: u32, at: usize, ask: &Ask, sheet: Option<&Checkin>) -> Vec<Field> {
    let words = &desk.words.sheet;
    let name = |kind: &str| format!("{task}/{kind}/{}", code(ask));
    let stated = sheet.and_then(|sheet| sheet.facts.iter().find(|it| is_of(ask, it)));
    let label = label(desk, ask);
    if let Asking::Figure { last, this, .. } = &ask.asking {
        let own = stated.and_then(|it| {
            let have = it.it.value?;
            Some(
                it.it
                    .of
                    .map_or_else(|| have.to_string(), |of| Parts { have, of }.to_string()),
            )
        });
        let reading = this.or(*last).map(|it| {
            it.parts
                .map_or_else(|| it.value.to_string(), |parts| parts.to_string())
        });
        let text = own.or(reading).unwrap_or_default();
        let slot = Slot::line(name("figure"), &label).filled(&text);
        let what = What::Figure(at);
        return vec![Field { what, slot }];
    }
    let yes = match &ask.asking {
        Asking::Report { .. } => words.handed_in(),
        Asking::Confirmation { .. } => words.confirmed(),
        Asking::Figure { .. } | Asking::Node { .. } => words.done(),
    };
    let met = match &ask.asking {
        Asking::Node { met, .. }
        | Asking::Report { met, .. }
        | Asking::Confirmation { met, .. } => met.is_some(),
        Asking::Figure { .. } => false,
    };
    let is_done = met || stated.is_some();
    let options = [words.not_yet(), yes];
    let done = Slot::choice(name("done"), &label, options, Some(usize::from(is_done)));
    let own_day = |it: &Stated| it.dated.then(|| it.it.on.to_string());
    let day = stated.and_then(own_day).unwrap_or_default();
    let evidence = stated.map_or_else(String::new, |it| it.it.evidence.join(" "));
    let mut fields = vec![Field {
        what: What::Done(at),
        slot: done,
    }];
    if let Asking::Node { .. } = &ask.asking {
        fields.push(Field {
            what: What::Day(at),
            slot: Slot::line(name("day"), words.done_on())
                .filled(&day)
                .hint(words.done_on_hint()),
        });
    }
    fields.push(Field {
        what: What::Evidence(at),
        slot: Slot::line(name("evidence"), words.evidence())
            .filled(&evidence)
            .hint(words.evidence_hint()),
    });
    fields
}

/// Whether a fact of an earlier sheet answers what is asked.
fn is_of(ask: &Ask, stated: &Stated) -> bool {
    let part = match (&ask.asking, &stated.it.meets) {
        (Asking::Figure { .. }, Meets::Item) => stated.it.value.is_some(),
        (Asking::Node { which, .. }, meets) => match (which, meets) {
            (Which::Whole, Meets::Item) => stated.it.done,
            (Which::Day(day), Meets::Checkpoint(own)) => day == own,
            (Which::Case(id, step), Meets::Case(case)) => {
                *id == case.0 && step.as_deref() == case.1.as_deref()
            }
            _ => false,
        },
        (
            Asking::Report { period, .. } | Asking::Confirmation { period, .. },
            Meets::Period(own),
        ) => period == own,
        _ => false,
    };
    part && stated.it.item == ask.item
}

/// The item, with the period, step or case that is meant.
fn label(desk: &Desk, ask: &Ask) -> String {
    let Some(item) = desk.plan.item(ask.item.as_str()) else {
        return Shown::line(ask.item.as_str()).into_string();
    };
    let title = say::item_title(item);
    let own = match &ask.asking {
        Asking::Node {
            label: Some(label), ..
        } => Shown::line(label).into_string(),
        Asking::Report { period, .. } | Asking::Confirmation { period, .. } => {
            say::period(&desk.words, *period, desk.plan.year)
        }
        Asking::Figure { .. } | Asking::Node { .. } => String::new(),
    };
    let id = Shown::line(ask.item.as_str());
    let front = matches!(item.kind, Kind::Report(_) | Kind::Standing(_));
    if own.is_empty() {
        format!("{id} {title}")
    } else if front {
        format!("{id} {own}{title}")
    } else {
        format!("{id} {own} {title}")
    }
}

fn texts(desk: &Desk, task: u32, sheet: Option<&Checkin>) -> Vec<Field> {
    let words = &desk.words.sheet;
    let text = |text: Option<&Box<str>>| text.map_or_else(String::new, ToString::to_string);
    let of = |pick: fn(&Checkin) -> Option<&Box<str>>| text(sheet.and_then(pick));
    let field = |what, name: &str, label: &str, text: &str| Field {
        what,
        slot: Slot::lines(format!("{task}/{name}"), label)
            .filled(text)
            .hint(words.text_hint()),
    };
    vec![
        field(
            What::Progress,
            "progress",
            words.progress(),
            &of(|it| it.progress.as_ref()),
        ),
        field(
            What::Trouble,
            "trouble",
            words.trouble(),
            &of(|it| it.trouble.as_ref()),
        ),
        field(What::Next, "next", words.next(), &of(|it| it.next.as_ref())),
        field(
            What::Needs,
            "needs",
            words.needs(),
            &of(|it| it.needs.as_ref()),
        ),
    ]
}

/// Who filled it in, and the day it was handed in.
pub(super) fn tail(desk: &Desk, filler: &str, on: Day) -> Vec<Slot> {
    let words = &desk.words.sheet;
    vec![
        Slot::line("filler", words.filler())
            .filled(filler)
            .hint(words.filler_hint()),
        Slot::line("day", words.handed_on()).filled(&on.to_string()),
    ]
}
