//! The board against the rules: the worked table, each rule beside it, and what must always hold.
#![expect(clippy::unwrap_used, reason = "a test may fail")]
#![expect(clippy::panic, reason = "a test says why it fails")]

mod always;
mod any;
mod assess;
mod case_holds;
mod case_lines;
mod cases;
mod cutoffs;
mod days;
mod dispatch;
mod figures;
mod given;
mod goals;
mod handed;
mod inspection;
mod inspection_holds;
mod ledger;
mod neighbours;
mod owing;
mod owing_sheets;
mod plans;
mod properties;
#[path = "../given/records.rs"]
mod records;
mod reminders;
mod review;
mod rounds;
mod rows;
mod sheets;
mod shipped;
mod standing;
mod visits;
mod worked;
