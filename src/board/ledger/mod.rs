//! Problems and assignments: what was found or handed down, how far each has come, what light it shows.

mod filter;
mod judge;
mod light;
mod model;
mod open;
mod replay;
mod stage;
mod step;
mod summary;

pub use filter::{LedgerFilter, ledger_overdue};
pub(super) use judge::ledger_of;
pub use judge::{idle_steps, ledger};
pub use model::{LedgerEntry, LookedBack, Trail, UnitStep};
pub use open::{OpenFault, may_open};
pub use stage::Stage;
pub use step::{StepAsked, StepFault, quarter_to_confirm, step};
pub use summary::{
    LedgerCount, LedgerSummary, ReportFault, ledger_summary, summary_report, summary_sent,
};

pub(in crate::board) use judge::entry_of_key;
