//! The command line: what was typed, one file a verb, data to standard output, words to standard error.

mod answer;
mod args;
mod args_follow;
mod choices;
mod coded;
mod commands;
mod context;
mod dispatch_args;
mod exit;
mod help;
mod json;
mod ledger;
mod meant;
mod opened;
mod resolve;
mod run;
mod stop;
mod stop_follow;
mod stop_follow_text;
mod stop_text;
mod table;
mod usage;

pub use exit::Exit;
pub use help::reference;
pub use run::{Next, OpenScreen, run};
