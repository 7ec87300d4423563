//! One task of a sheet: what it asks, and what stands in its fields.

use crate::board::rounds::dispatch::{Ask, Asking, Cell, Handed};
use crate::tui::forms::Slot;

/// What a field of a sheet is for; figures, nodes and the like by their place among what is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    Figure(usize),
    /// Done, handed in, confirmed.
    Done(usize),
    /// The day on which it was done.
    Day(usize),
    Evidence(usize),
    Progress,
    Trouble,
    Next,
    Needs,
}

impl What {
    /// The place of what is asked that it belongs to; `None`: it is of the whole task.
    const fn ask(self) -> Option<usize> {
        match self {
            Self::Figure(at) | Self::Done(at) | Self::Day(at) | Self::Evidence(at) => Some(at),
            Self::Progress | Self::Trouble | Self::Next | Self::Needs => None,
        }
    }

    /// The same for what is asked at another place.
    const fn at(self, ask: usize) -> Self {
        match self {
            Self::Figure(_) => Self::Figure(ask),
            Self::Done(_) => Self::Done(ask),
            Self::Day(_) => Self::Day(ask),
            Self::Evidence(_) => Self::Evidence(ask),
            Self::Progress | Self::Trouble | Self::Next | Self::Needs => self,
        }
    }
}

/// A field of a sheet.
#[derive(Debug, Clone)]
pub struct Field {
    pub what: What,
    pub slot: Slot,
}

/// One task of the sheet.
#[derive(Debug, Clone)]
pub struct Section {
    pub task: u32,
    pub cell: Cell,
    pub asks: Vec<Ask>,
    /// This month's latest sheet, returned or not.
    pub this: Option<Handed>,
    pub last: Option<Handed>,
    pub fields: Vec<Field>,
    /// The month before's figures stand.
    pub unchanged: bool,
    /// All texts are asked for.
    pub all_texts: bool,
}

impl Section {
    /// The places of the fields that matter for what is chosen.
    pub fn shown(&self) -> impl Iterator<Item = usize> {
        let fields = self.fields.iter().enumerate();
        fields.filter(|(_, it)| self.shows(it.what)).map(|it| it.0)
    }

    fn shows(&self, what: What) -> bool {
        match what {
            What::Figure(_) | What::Done(_) => !self.unchanged,
            What::Day(ask) | What::Evidence(ask) => !self.unchanged && self.is_done(ask),
            What::Progress => true,
            What::Trouble | What::Next | What::Needs => self.all_texts || self.says(what),
        }
    }

    /// Whether a text stands there.
    fn says(&self, what: What) -> bool {
        self.slot(what).is_some_and(|it| !it.text().is_empty())
    }

    /// The place of the field for something.
    pub fn place(&self, what: What) -> Option<usize> {
        self.fields.iter().position(|it| it.what == what)
    }

    /// The field for something.
    pub fn slot(&self, what: What) -> Option<&Slot> {
        let field = self.fields.iter().find(|it| it.what == what);
        field.map(|it| &it.slot)
    }

    /// Whether it is said to be done.
    pub fn is_done(&self, ask: usize) -> bool {
        self.slot(What::Done(ask)).and_then(Slot::chosen) == Some(1)
    }

    /// Takes over what was typed for something that is not asked any more.
    pub(super) fn take_over(&mut self, old: Self) {
        for (at, ask) in old.asks.into_iter().enumerate() {
            let fields: Vec<&Field> = old
                .fields
                .iter()
                .filter(|it| it.what.ask() == Some(at))
                .collect();
            let is_lost = |it: &&Field| {
                let name = &it.slot.name;
                it.slot.is_changed() && self.fields.iter().all(|own| own.slot.name != *name)
            };
            if !fields.iter().any(is_lost) {
                continue;
            }
            let place = self.asks.len();
            self.asks.push(ask);
            let texts = self.fields.iter().position(|it| it.what.ask().is_none());
            let before = texts.unwrap_or(self.fields.len());
            let moved = fields.into_iter().map(|it| Field {
                what: it.what.at(place),
                slot: it.slot.clone(),
            });
            self.fields.splice(before..before, moved);
        }
    }

    /// Whether something was typed or chosen: only then is it handed in.
    pub fn is_touched(&self) -> bool {
        self.unchanged || self.fields.iter().any(|it| it.slot.is_changed())
    }

    /// Whether it was met by something else than this month's sheet, which need not say it again.
    pub fn is_known(&self, ask: usize) -> bool {
        let Some(ask) = self.asks.get(ask) else {
            return false;
        };
        let met = match &ask.asking {
            Asking::Node { met, .. }
            | Asking::Report { met, .. }
            | Asking::Confirmation { met, .. } => met.as_ref(),
            Asking::Figure { .. } => None,
        };
        let own = self.this.as_ref().map(|it| it.record);
        met.is_some_and(|met| Some(met.record) != own)
    }
}
