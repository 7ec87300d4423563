//! Facts put into words: one file for each kind of fact. All take the words of a language, and show
//! what comes from files only as [`crate::text::Shown`].

mod assess;
mod count;
mod day;
mod dispatch;
mod excerpt;
mod fault;
mod figure;
mod files;
mod goal;
mod inspection;
mod ledger;
mod light;
mod line;
mod owers;
mod recorded;
mod remark;
mod reminders;
mod review;
mod row;
mod tell;
mod title;
mod typed;
mod why;

pub use assess::{score_formula, tally};
pub use count::{days, items, points};
pub use day::{
    day, day_short, day_with_weekday, month_close, month_end, period, period_of_year, weekday,
};
pub use dispatch::{cell, cell_sign, cell_state, dispatch_fault, doubt, round};
pub use excerpt::excerpt;
pub use fault::{plan_fault, plan_fault_fix, plan_fault_title};
pub use figure::{figure, figure_about, plain, reading};
pub use files::{Refusal, load_fault, save_fault};
pub use goal::{goal, goal_short};
pub use inspection::{inspection_head, inspection_towns, verdict_given, visit_reason};
pub use ledger::{
    due_marked, extend_fault, extended, extension_pending, ledger_due, ledger_entry, ledger_source,
    ledger_stage, ledger_state, ledger_summary, ledger_units, ledger_why, open_fault, report_fault,
    step_fault,
};
pub use light::{bucket, counts, kind, light, sign, state, strip_sign};
pub use line::{line_fault, line_fault_kind, line_remark};
pub use owers::{owers, unit, units};
pub use recorded::{recorded, step_detail};
pub use remark::{assumed_by_key, assumed_by_place, plan_remark};
pub use reminders::{next_rung, promise, red_days};
pub use review::{stop_kind, stop_title, stop_why};
pub use row::{obligation_state, row_missing, row_state};
pub use tell::{Paragraph, Subject, tell, tell_missing, waits};
pub use title::{item_title, obligation_title, row_title};
pub use typed::{day_error, figure_error};
pub use why::{assumed_keys, why, why_lines};
