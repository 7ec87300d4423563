//! The words of both languages, typed: one file for each area, one struct for each table.

mod all;
mod board;
mod cli;
mod day;
mod define;
mod dispatch;
mod fault;
mod files;
mod fill;
mod frame;
mod inspection;
mod inspection_screen;
mod lang;
mod ledger;
mod ledger_screen;
mod matrix;
mod named;
mod overlays;
mod reminders;
mod review;
mod review_screen;
mod rounds;
mod say;
mod screen;
mod source;
mod views;
mod why;

pub use all::Words;
pub use board::{Buckets, Kinds, Lights, Rows, States};
pub use cli::{Cli, Options, Stop, Usage, Verbs};
pub use day::{Count, Days};
pub use fault::{Faults, Fixes, Lines, Marks, Shapes, SyntaxFixes, Syntaxes};
pub use files::{Load, Save, Typed};
pub use fill::fill;
pub use frame::{Frame, Overview, Todo};
pub use inspection::Inspecting;
pub use inspection_screen::{InspectionView, RemindBox, VisitBox};
pub use lang::Lang;
pub use ledger::{
    Extensions, LedgerCli, LedgerCsv, LedgerFaults, LedgerMonth, LedgerOptions, LedgerVerbs,
    LedgerWords,
};
pub use ledger_screen::{LedgerBox, LedgerView};
pub use named::Named;
pub use overlays::{AsOf, Confirm, FaultsBox, Form, Help, Name, SayBox, Search, Start};
pub use reminders::{Cases, Reminding};
pub use review::{Assessing, Changing, Reviewing};
pub use say::{Owers, Say};
pub use screen::Screen;
pub use views::{IndicatorsView, LogView, Records, TaskView, UnitsView};
pub use why::{Goals, Rules, Whys};
