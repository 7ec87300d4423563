//! What was typed after the verbs of inspection, reminders, cases, review, changes and records of units.

use clap::{Args as ClapArgs, Subcommand};

#[derive(Debug, Clone, ClapArgs)]
#[command(arg_required_else_help = false)]
pub(super) struct InspectArgs {
    #[command(subcommand)]
    pub(super) what: InspectVerb,
}

#[derive(Debug, Clone, Subcommand)]
pub(super) enum InspectVerb {
    Record(Box<VisitArgs>),
    Status(RoundArgs),
    Propose(ProposeArgs),
}

#[derive(Debug, Clone, ClapArgs)]
pub(super) struct VisitArgs {
    #[arg(value_name = "TASK", required = true)]
    pub(super) task: Vec<u32>,
    #[arg(long, value_name = "U")]
    pub(super) unit: String,
    #[arg(long, value_name = "V")]
    pub(super) verdict: String,
    #[arg(long, value_name = "M")]
    pub(super) method: String,
    #[arg(long, value_name = "TEXT")]
    pub(super) finding: Vec<String>,
    #[arg(long, value_name = "TEXT", requires = "finding")]
    pub(super) measure: Vec<String>,
    #[arg(long, value_name = "DAY", requires = "finding")]
    pub(super) due: Vec<String>,
    #[arg(long, value_name = "KEY=WHY")]
    pub(super) disprove: Vec<String>,
    #[arg(long, value_name = "T")]
    pub(super) team: Option<String>,
    #[arg(long, value_name = "P")]
    pub(super) place: Vec<String>,
    #[arg(long, value_name = "DAY")]
    pub(super) on: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub(super) note: Option<String>,
    #[arg(long, value_name = "PATH|LINK")]
    pub(super) evidence: Vec<String>,
}

#[derive(Debug, Clone, ClapArgs)]
pub(super) struct RoundArgs {
    #[arg(long, value_name = "QUARTER")]
    pub(super) quarter: Option<String>,
    #[arg(long)]
    pub(super) json: bool,
}

#[derive(Debug, Clone, ClapArgs)]
pub(super) struct ProposeArgs {
    #[arg(long)]
    pub(super) json: bool,
}

#[derive(Debug, Clone, ClapArgs)]
pub(super) struct RemindArgs {
    #[arg(value_name = "ITEM|KEY")]
    pub(super) what: Option<String>,
    #[arg(long, value_name = "U")]
    pub(super) unit: Option<String>,
    #[arg(long, value_name = "HOW", required_unless_present_any = ["list", "missing"])]
    pub(super) how: Option<String>,
    #[arg(long, value_name = "T")]
    pub(super) text: Option<String>,
    #[arg(long, value_name = "DAY")]
    pub(super) promise: Option<String>,
    #[arg(long, value_name = "WHO")]
    pub(super) answered: Option<String>,
    #[arg(long, value_name = "T")]
    pub(super) answer: Option<String>,
    #[arg(long, value_name = "R")]
    pub(super) rung: Option<String>,
    #[arg(long, value_name = "NAME")]
    pub(super) decided: Option<String>,
    #[arg(long, value_name = "DAY")]
    pub(super) on: Option<String>,
    #[arg(long, conflicts_with_all = ["what", "text", "promise", "answered", "answer", "list"])]
    pub(super) missing: bool,
    #[arg(long, value_name = "M", requires = "missing")]
    pub(super) month: Option<String>,
    #[arg(long, conflicts_with_all = ["how", "text", "promise", "answered", "answer", "rung", "decided", "on"])]
    pub(super) list: bool,
    #[arg(long, requires = "list")]
    pub(super) json: bool,
}

#[derive(Debug, Clone, ClapArgs)]
#[command(arg_required_else_help = false)]
pub(super) struct CaseArgs {
    #[command(subcommand)]
    pub(super) what: CaseVerb,
}

#[derive(Debug, Clone, Subcommand)]
pub(super) enum CaseVerb {
    Open(CaseOpenArgs),
    Step(CaseStepArgs),
    Close(CaseCloseArgs),
    List(CaseListArgs),
}

#[derive(Debug, Clone, ClapArgs)]
pub(super) struct CaseOpenArgs {
    #[arg(value_name = "ITEM")]
    pub(super) item: String,
    #[arg(long, value_name = "T")]
    pub(super) label: String,
    #[arg(long, value_name = "U")]
    pub(super) unit: String,
    #[arg(long, value_name = "DAY")]
    pub(super) on: Option<String>,
    #[arg(long, value_name = "N", default_value_t = 1)]
    pub(super) count: u32,
    #[arg(long, value_name = "TEXT")]
    pub(super) note: Option<String>,
}

#[derive(Debug, Clone, ClapArgs)]
pub(super) struct CaseStepArgs {
    #[arg(value_name = "ID")]
    pub(super) id: String,
    #[arg(long, value_name = "S")]
    pub(super) step: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub(super) note: Option<String>,
    #[arg(long, value_name = "DAY")]
    pub(super) on: Option<String>,
    #[arg(long, value_name = "PATH|LINK")]
    pub(super) evidence: Vec<String>,
}

#[derive(Debug, Clone, ClapArgs)]
pub(super) struct CaseCloseArgs {
    #[arg(value_name = "ID")]
    pub(super) id: String,
    #[arg(long, value_name = "TEXT")]
    pub(super) note: Option<String>,
    #[arg(long, value_name = "DAY")]
    pub(super) on: Option<String>,
    #[arg(long, value_name = "PATH|LINK")]
    pub(super) evidence: Vec<String>,
}

#[derive(Debug, Clone, ClapArgs)]
pub(super) struct CaseListArgs {
    #[arg(long)]
    pub(super) json: bool,
}

#[derive(Debug, Clone, ClapArgs)]
pub(super) struct ReviewArgs {
    #[arg(long, conflicts_with = "done")]
    pub(super) print: bool,
    #[arg(long)]
    pub(super) done: bool,
    #[arg(long, value_name = "TEXT", requires = "done")]
    pub(super) note: Option<String>,
}

#[derive(Debug, Clone, ClapArgs)]
pub(super) struct AssessArgs {
    #[arg(long, value_name = "U")]
    pub(super) unit: Option<String>,
    #[arg(long, value_name = "M")]
    pub(super) month: Option<String>,
    #[arg(long)]
    pub(super) json: bool,
}

#[derive(Debug, Clone, ClapArgs)]
pub(super) struct ChangesArgs {
    #[arg(long, value_name = "DAY")]
    pub(super) since: String,
    #[arg(long)]
    pub(super) json: bool,
}
