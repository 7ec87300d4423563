//! What was typed of the monthly round, as types.

use clap::{Args as ClapArgs, Subcommand};

#[derive(Debug, Clone, ClapArgs)]
pub(super) struct DispatchArgs {
    #[command(subcommand)]
    pub(super) act: DispatchVerb,
}

#[derive(Debug, Clone, Subcommand)]
pub(super) enum DispatchVerb {
    Status(MonthArgs),
    Missing(MonthArgs),
    Needs(MonthArgs),
    #[command(override_usage = "duban dispatch accept [OPTIONS] (<TASK> --unit <U> | --all)")]
    Accept(AcceptArgs),
    Return(ReturnArgs),
    Answer(AnswerArgs),
    Close(CloseArgs),
    Reopen(ReopenArgs),
}

#[derive(Debug, Clone, ClapArgs)]
pub(super) struct MonthArgs {
    #[arg(long, value_name = "M")]
    pub(super) month: Option<String>,
    #[arg(long)]
    pub(super) json: bool,
}

/// Which sheet, and who decides when.
#[derive(Debug, Clone, ClapArgs)]
pub(super) struct CellArgs {
    #[arg(value_name = "TASK", id = "task_number")]
    pub(super) task: String,
    #[arg(long, value_name = "U", id = "sheet_unit")]
    pub(super) unit: String,
    #[arg(long, value_name = "M")]
    pub(super) month: Option<String>,
    #[command(flatten)]
    pub(super) act: ActArgs,
}

/// One sheet, or all that nothing speaks against.
#[derive(Debug, Clone, ClapArgs)]
pub(super) struct AcceptArgs {
    #[arg(
        value_name = "TASK",
        id = "task_number",
        required_unless_present = "all_sound"
    )]
    pub(super) task: Option<String>,
    #[arg(
        long,
        value_name = "U",
        id = "sheet_unit",
        required_unless_present = "all_sound"
    )]
    pub(super) unit: Option<String>,
    #[arg(long = "all", id = "all_sound", conflicts_with_all = ["task_number", "sheet_unit"])]
    pub(super) all: bool,
    #[arg(long, value_name = "M")]
    pub(super) month: Option<String>,
    #[command(flatten)]
    pub(super) act: ActArgs,
}

/// The day of an act, and who decided.
#[derive(Debug, Clone, ClapArgs)]
pub(super) struct ActArgs {
    #[arg(long, value_name = "DAY", id = "act_on")]
    pub(super) on: Option<String>,
    #[arg(long, value_name = "NAME", id = "decided_by")]
    pub(super) by: Option<String>,
}

#[derive(Debug, Clone, ClapArgs)]
pub(super) struct ReturnArgs {
    #[command(flatten)]
    pub(super) cell: CellArgs,
    #[arg(long, value_name = "TEXT")]
    pub(super) reason: Option<String>,
}

#[derive(Debug, Clone, ClapArgs)]
pub(super) struct AnswerArgs {
    #[command(flatten)]
    pub(super) cell: CellArgs,
    #[arg(long, value_name = "TEXT")]
    pub(super) text: String,
}

#[derive(Debug, Clone, ClapArgs)]
pub(super) struct CloseArgs {
    #[arg(long, value_name = "M")]
    pub(super) month: String,
    #[arg(long)]
    pub(super) write_off: bool,
    #[command(flatten)]
    pub(super) act: ActArgs,
}

#[derive(Debug, Clone, ClapArgs)]
pub(super) struct ReopenArgs {
    #[arg(long, value_name = "M")]
    pub(super) month: String,
    #[command(flatten)]
    pub(super) act: ActArgs,
}

#[derive(Debug, Clone, ClapArgs)]
pub(super) struct CheckinArgs {
    #[arg(value_name = "TASK", id = "task_number")]
    pub(super) task: String,
    #[arg(long, value_name = "U", id = "sheet_unit")]
    pub(super) unit: String,
    #[arg(long, value_name = "M")]
    pub(super) month: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub(super) progress: Option<String>,
    #[arg(long, value_name = "ITEM=VALUE")]
    pub(super) reading: Vec<String>,
    #[arg(long, value_name = "ITEM[=DAY]", id = "items_done")]
    pub(super) done: Vec<String>,
    #[arg(long, value_name = "ITEM")]
    pub(super) confirm: Vec<String>,
    #[arg(long, value_name = "TEXT")]
    pub(super) trouble: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub(super) next: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub(super) needs: Option<String>,
    #[arg(long, conflicts_with_all = ["reading", "items_done", "confirm"])]
    pub(super) unchanged: bool,
    #[arg(long, value_name = "NAME")]
    pub(super) filler: Option<String>,
    #[arg(long, value_name = "DAY", id = "handed_on")]
    pub(super) on: Option<String>,
}

#[derive(Debug, Clone, ClapArgs)]
pub(super) struct FlagArgs {
    #[arg(value_name = "ITEM", id = "flagged")]
    pub(super) item: String,
    #[arg(long, value_name = "U", id = "flagged_unit")]
    pub(super) unit: Option<String>,
    #[arg(long, value_name = "TEXT", required_unless_present = "lift")]
    pub(super) reason: Option<String>,
    #[arg(long)]
    pub(super) lift: bool,
    #[arg(long, value_name = "DAY", id = "act_on")]
    pub(super) on: Option<String>,
}
