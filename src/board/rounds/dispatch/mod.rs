//! The monthly round (rules part 8): who owes a sheet, what has come in, what the office did about it.

mod acts;
mod ask;
mod doubt;
mod fault;
mod filled;
pub(in crate::board) mod log;
mod month;
mod need;
mod owed;
mod round;
mod rounds;
mod sheet;

pub use acts::CellName;
pub use ask::{Ask, Asking};
pub use doubt::{Doubt, Together, doubts};
pub use fault::Fault;
pub use filled::{FactFilled, Filled, TaskFilled, checkins};
pub use month::{cutoff, due, month_meant, months};
pub use need::{Need, NeedAnswer, needs};
pub use round::{Cell, CellState, Closing, Late, Round, RoundLight, Tally};
pub use rounds::{Rounds, dispatch_round};
pub use sheet::{Handed, Sheet, SheetCell, sheet};
