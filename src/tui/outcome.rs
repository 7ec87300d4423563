//! What views and forms ask of the program, as values. They lie below every view.

use crate::board::Light;
use crate::board::rounds::dispatch::CellName;
use crate::calendar::{Day, Period};
use crate::journal::{Draft, Ledger, RecordId};
use crate::plan::{ItemId, UnitId};
use crate::tui::keymap::Scope;

/// What something on screen stands for: enough to record it or to speak of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Target {
    pub task: Option<u32>,
    pub item: Option<ItemId>,
    /// An obligation's key, where one is meant.
    pub key: Option<String>,
    pub unit: Option<UnitId>,
    /// Those that are spoken to, each of all that it has, where they are not one.
    pub units: Vec<UnitId>,
}

impl Target {
    /// The month whose round is aimed at as a whole, not a unit's sheet in it.
    pub fn whole_round(&self) -> Option<Period> {
        let month = self.key.as_deref()?.strip_prefix("dispatch@")?;
        month.parse().ok().filter(|_| self.unit.is_none())
    }
}

/// Somewhere to go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    Overview,
    Todo,
    /// What belongs to no task: main goals and working rules.
    Goals,
    Task(u32),
    /// A task's view with one of its items chosen.
    Item(ItemId),
    Unit(UnitId),
    Indicator(ItemId),
    Log,
    /// The monthly round of a month.
    Dispatch(Period),
    /// The inspection of a quarter.
    Inspection(Period),
    /// The ledger, narrowed to one of the two and to a light.
    Ledger(Option<Ledger>, Option<Light>),
}

/// Something of the office that a small box asks the details of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Deed {
    /// A sheet is sent back.
    Return(CellName),
    /// What a sheet asks of others is answered.
    Answer(CellName),
    /// A month's round is closed.
    Close(Period),
    /// The trouble that a sheet tells of becomes a problem of the ledger.
    Problem(CellName),
    /// An item is set to behind, or that is lifted.
    Flag { item: ItemId, unit: Option<UnitId> },
    /// Something is written down in words; `about` names it where it is no item.
    Note {
        item: Option<ItemId>,
        unit: Option<UnitId>,
        about: String,
    },
}

/// What is to be opened over the view.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Opens {
    /// A unit's sheet, at one of its tasks.
    Sheet(CellName),
    /// One figure of a task for all units.
    Grid(CellName),
    /// What a month's sheets ask of others.
    Needs(Period),
    /// A unit's record, month by month.
    Assess(UnitId),
    Deed(Deed),
    /// Another as-of day.
    AsOf,
    /// The help page, the keys of a place first.
    Help(Scope),
    /// A question, and what is asked for on yes.
    Question {
        text: String,
        then: Box<Ask>,
    },
}

/// A box to be filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fill {
    /// Open an entry of the ledger.
    Entry(Ledger),
    /// Open a problem with what is known of it.
    Problem {
        what: String,
        units: Vec<UnitId>,
        task: Option<u32>,
    },
    /// Take a step of an entry, by its opening record.
    Step(RecordId),
    /// Ask for more time, or decide on it.
    Extension(Target),
    /// Record a visit to a unit with these tasks.
    Visit(Option<UnitId>, Vec<u32>),
    /// Log a reminder.
    Reminder(Target),
}

/// What a view or an overlay wants from those above it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ask {
    Go(Place),
    /// Open the form for recording.
    Record(Target),
    /// Open a box to be filled in.
    Fill(Fill),
    /// Show a ledger's month.
    LedgerMonth(Ledger),
    /// Show what to say.
    Say(Target),
    Open(Opens),
    /// Ask whether a record is to be taken back.
    Void(RecordId),
    /// Look at the plan as of another day.
    AsOf(Day),
    /// From now on ask for an answer by this day; `None`: by no day.
    AnswerBy(Option<Day>),
    /// Close the overlay on top.
    Close,
    /// Say something at the bottom of the screen until the next key.
    Tell(String),
    /// Say that something went wrong.
    Warn(String),
    Do(Effect),
    Quit,
}

/// What only the world outside can do; each is answered by a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Write records into the journal.
    Append(Vec<Draft>),
    /// The writer's name was given: keep it, then write what waited for it.
    ChooseWriter { name: String, then: Vec<Draft> },
    /// Read plan and journal again.
    Reload,
    /// Keep an unfinished form, should the program end.
    KeepDraft(String),
    /// The form is saved or thrown away.
    DropDraft,
    /// Put a text on the clipboard by the terminal's own means.
    Copy(String),
    /// Write a text into a file among the user's own papers.
    SaveText { name: String, text: String },
    /// Open the living demo in place of the plan.
    OpenDemo,
    /// Put the default plan where the user's plan is looked for.
    SetUp,
}
