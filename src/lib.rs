//! A county's annual work plan: what is owed under it, by whom and why.

pub mod board;
pub mod calendar;
pub mod cli;
pub mod demo;
pub mod figure;
pub mod journal;
pub mod locale;
pub mod plan;
pub mod text;
pub mod tui;
pub mod workspace;
