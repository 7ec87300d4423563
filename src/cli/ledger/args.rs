//! What was typed of the ledger and of extensions, as types.

use std::path::PathBuf;

use clap::{Args as ClapArgs, Subcommand};

use crate::board::ledger::Stage;

#[derive(Debug, Clone, ClapArgs)]
pub(in crate::cli) struct ProblemArgs {
    #[command(subcommand)]
    pub(super) act: ProblemVerb,
}

#[derive(Debug, Clone, Subcommand)]
pub(super) enum ProblemVerb {
    Add(AddArgs),
    Step(StepArgs),
    Reopen(ReopenArgs),
    Lookback(LookbackArgs),
    Confirm(ConfirmArgs),
    List(LedgerListArgs),
    Show(EntryArgs),
    Import(ImportArgs),
    Summary(SummaryArgs),
}

#[derive(Debug, Clone, ClapArgs)]
pub(in crate::cli) struct AssignmentArgs {
    #[command(subcommand)]
    pub(super) act: AssignmentVerb,
}

#[derive(Debug, Clone, Subcommand)]
pub(super) enum AssignmentVerb {
    Step(AssignmentStepArgs),
    Reopen(ReopenArgs),
    Lookback(LookbackArgs),
    Confirm(ConfirmArgs),
    List(LedgerListArgs),
    Show(EntryArgs),
    Summary(SummaryArgs),
}

/// What both ledgers are opened with.
#[derive(Debug, Clone, Default, ClapArgs)]
pub(super) struct OpeningArgs {
    #[arg(long, value_name = "TEXT", id = "entry_what")]
    pub(super) what: String,
    #[arg(long, value_name = "TEXT", id = "entry_goal")]
    pub(super) goal: Option<String>,
    #[arg(
        long,
        value_name = "DAY",
        id = "entry_due",
        required_unless_present = "long_term"
    )]
    pub(super) due: Option<String>,
    #[arg(long, conflicts_with = "entry_due")]
    pub(super) long_term: bool,
    #[arg(long, value_name = "S", id = "entry_source")]
    pub(super) source: String,
    #[arg(long, value_name = "DAY")]
    pub(super) found: Option<String>,
    #[arg(long = "ref", value_name = "NO", id = "entry_ref")]
    pub(super) reference: Option<String>,
    #[arg(long, value_name = "N", id = "entry_task")]
    pub(super) task: Option<u32>,
    #[arg(long, value_name = "P")]
    pub(super) person: Option<String>,
    #[arg(long, value_name = "P")]
    pub(super) reviewer: Option<String>,
    #[arg(long, value_name = "L", id = "given_by")]
    pub(super) leader: Option<String>,
    #[arg(long, value_name = "PATH|LINK")]
    pub(super) evidence: Vec<String>,
}

#[derive(Debug, Clone, ClapArgs)]
pub(super) struct AddArgs {
    #[command(flatten)]
    pub(super) opening: OpeningArgs,
    #[arg(long, value_name = "TEXT", id = "entry_measure")]
    pub(super) measure: String,
    #[arg(long, value_name = "U", id = "entry_units")]
    pub(super) unit: Vec<String>,
}

#[derive(Debug, Clone, ClapArgs)]
pub(in crate::cli) struct AssignArgs {
    #[command(flatten)]
    pub(super) opening: OpeningArgs,
    #[arg(long, value_name = "TEXT", id = "entry_measure")]
    pub(super) measure: Option<String>,
    #[arg(long, value_name = "U", id = "entry_units", required = true)]
    pub(super) unit: Vec<String>,
}

/// Which entry.
#[derive(Debug, Clone, ClapArgs)]
pub(super) struct EntryArgs {
    #[arg(value_name = "ID", id = "entry_id")]
    pub(super) id: String,
    #[arg(long)]
    pub(super) json: bool,
}

/// Who takes a step when, and with what words.
#[derive(Debug, Clone, Default, ClapArgs)]
pub(super) struct ActArgs {
    #[arg(long, value_name = "NAME", id = "step_by")]
    pub(super) by: Option<String>,
    #[arg(long, value_name = "U", id = "step_unit")]
    pub(super) unit: Option<String>,
    #[arg(long, value_name = "DAY", id = "step_on")]
    pub(super) on: Option<String>,
    #[arg(long, value_name = "TEXT", id = "step_note", visible_alias = "reason")]
    pub(super) note: Option<String>,
    #[arg(long, value_name = "PATH|LINK")]
    pub(super) evidence: Vec<String>,
}

#[derive(Debug, Clone, ClapArgs)]
pub(super) struct StepArgs {
    #[arg(value_name = "ID", id = "entry_id")]
    pub(super) id: String,
    #[arg(long, value_name = "STEP", id = "step_to", value_parser = PROBLEM_STEPS)]
    pub(super) to: String,
    #[arg(long, value_name = "LEVEL")]
    pub(super) level: Option<String>,
    #[command(flatten)]
    pub(super) act: ActArgs,
}

#[derive(Debug, Clone, ClapArgs)]
pub(super) struct AssignmentStepArgs {
    #[arg(value_name = "ID", id = "entry_id")]
    pub(super) id: String,
    #[arg(long, value_name = "STEP", id = "assignment_step_to", value_parser = ASSIGNMENT_STEPS)]
    pub(super) to: String,
    #[arg(long, value_name = "LEVEL")]
    pub(super) level: Option<String>,
    #[command(flatten)]
    pub(super) act: ActArgs,
}

const PROBLEM_STEPS: [&str; 5] = ["assigned", "working", "closing", "closed", "returned"];
const ASSIGNMENT_STEPS: [&str; 8] = [
    "assigned",
    "signed",
    "working",
    "closing",
    "closed",
    "returned",
    "hand_back",
    "released",
];

#[derive(Debug, Clone, ClapArgs)]
pub(super) struct ReopenArgs {
    #[arg(value_name = "ID", id = "entry_id")]
    pub(super) id: String,
    #[command(flatten)]
    pub(super) act: ActArgs,
}

#[derive(Debug, Clone, ClapArgs)]
pub(super) struct LookbackArgs {
    #[arg(value_name = "ID", id = "entry_id")]
    pub(super) id: String,
    #[arg(long, value_name = "V", id = "lookback_verdict")]
    pub(super) verdict: String,
    #[command(flatten)]
    pub(super) act: ActArgs,
}

#[derive(Debug, Clone, ClapArgs)]
pub(super) struct ConfirmArgs {
    #[arg(value_name = "ID", id = "entry_id")]
    pub(super) id: String,
    #[arg(long = "for", value_name = "QUARTER")]
    pub(super) quarter: Option<String>,
    #[command(flatten)]
    pub(super) act: ActArgs,
}

#[derive(Debug, Clone, Default, ClapArgs)]
pub(super) struct LedgerListArgs {
    #[arg(long, value_name = "S", id = "entry_source")]
    pub(super) source: Option<String>,
    #[arg(long, value_name = "U", id = "only_unit")]
    pub(super) unit: Option<String>,
    #[arg(long, value_name = "STEP", id = "only_step", value_parser = stages())]
    pub(super) step: Option<String>,
    #[arg(long, value_name = "LIGHT")]
    pub(super) light: Option<String>,
    #[arg(long, value_name = "N")]
    pub(super) task: Option<u32>,
    #[arg(long)]
    pub(super) json: bool,
}

fn stages() -> clap::builder::PossibleValuesParser {
    Stage::ALL.map(Stage::code).into()
}

#[derive(Debug, Clone, ClapArgs)]
pub(super) struct ImportArgs {
    #[arg(value_name = "FILE.csv", id = "csv_file")]
    pub(super) file: PathBuf,
    #[arg(long, value_name = "S", id = "csv_source")]
    pub(super) source: Option<String>,
    #[arg(long)]
    pub(super) yes: bool,
    #[arg(long)]
    pub(super) skip_bad: bool,
}

#[derive(Debug, Clone, ClapArgs)]
pub(super) struct SummaryArgs {
    #[arg(long, value_name = "M", id = "summary_month")]
    pub(super) month: Option<String>,
    #[arg(long)]
    pub(super) send: bool,
    #[arg(long, value_name = "ITEM", id = "report_item", requires = "send")]
    pub(super) item: Option<String>,
    #[arg(long, value_name = "DAY", id = "sent_on", requires = "send")]
    pub(super) on: Option<String>,
}

#[derive(Debug, Clone, ClapArgs)]
pub(in crate::cli) struct ExtendArgs {
    #[arg(
        value_name = "KEY",
        id = "extend_key",
        required_unless_present = "list"
    )]
    pub(super) key: Option<String>,
    #[arg(long, value_name = "U", id = "extend_unit")]
    pub(super) unit: Option<String>,
    #[arg(
        long,
        value_name = "DAY",
        id = "extend_to",
        required_unless_present_any = ["list", "approve", "refuse"]
    )]
    pub(super) to: Option<String>,
    #[arg(long, value_name = "TEXT", id = "extend_reason")]
    pub(super) reason: Option<String>,
    #[arg(long = "ref", value_name = "NO", id = "extend_ref")]
    pub(super) reference: Option<String>,
    #[command(flatten)]
    pub(super) decision: DecisionArgs,
    #[arg(long, value_name = "DAY", id = "extend_on")]
    pub(super) on: Option<String>,
    #[arg(long, conflicts_with_all = ["extend_key", "extend_to", "approve", "refuse"])]
    pub(super) list: bool,
    #[arg(long, requires = "list")]
    pub(super) json: bool,
}

/// What is decided, and by whom.
#[derive(Debug, Clone, ClapArgs)]
pub(super) struct DecisionArgs {
    #[arg(long, requires = "decided_by", conflicts_with = "refuse")]
    pub(super) approve: bool,
    #[arg(long, requires = "decided_by", conflicts_with = "extend_to")]
    pub(super) refuse: bool,
    #[arg(long, value_name = "NAME", id = "decided_by")]
    pub(super) by: Option<String>,
}
