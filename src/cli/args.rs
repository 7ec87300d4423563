//! What was typed on the command line, as types. Its help is filled in from the words.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{Args as ClapArgs, Command, FromArgMatches as _, Parser, Subcommand, ValueEnum};

use super::args_follow::{AssessArgs, CaseArgs, ChangesArgs, InspectArgs, RemindArgs, ReviewArgs};
use super::dispatch_args::{CheckinArgs, DispatchArgs, FlagArgs};
use super::ledger::args::{AssignArgs, AssignmentArgs, ExtendArgs, ProblemArgs};

#[derive(Debug, Parser)]
#[command(name = "duban", version, disable_help_subcommand = true)]
pub(super) struct Args {
    #[command(flatten)]
    pub(super) common: Common,
    #[command(subcommand)]
    pub(super) verb: Option<Verb>,
}

/// Before or after the verb.
#[derive(Debug, Clone, Default, ClapArgs)]
pub(super) struct Common {
    #[arg(long, global = true, value_name = "DIR")]
    pub(super) plan: Option<PathBuf>,
    #[arg(long, global = true, value_name = "DATE")]
    pub(super) as_of: Option<String>,
    #[arg(long, global = true, value_name = "DATE")]
    pub(super) known: Option<String>,
    #[arg(long, global = true, value_name = "LANG")]
    pub(super) lang: Option<Lang>,
}

/// Reads what opens the screen: options without a verb. Anything else, a question for help and a
/// mistake too, is an error here and is read by the whole command line, which takes longer to build.
pub(super) fn common(typed: &[OsString]) -> Result<Common, clap::Error> {
    let command = Command::new("duban")
        .disable_help_flag(true)
        .disable_version_flag(true);
    let matches = Common::augment_args(command).try_get_matches_from(typed)?;
    Common::from_arg_matches(&matches)
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Lang {
    Zh,
    En,
}

#[derive(Debug, Subcommand)]
pub(super) enum Verb {
    List(ListArgs),
    Overdue(ListArgs),
    Due(DueArgs),
    Show(ShowArgs),
    Say(SayArgs),
    Record(RecordArgs),
    Void(VoidArgs),
    Log(LogArgs),
    Plan(DataArgs),
    Units(DataArgs),
    Check(CheckArgs),
    Schema,
    Init(InitArgs),
    Demo(DemoArgs),
    Dispatch(DispatchArgs),
    Checkin(CheckinArgs),
    Flag(FlagArgs),
    Problem(ProblemArgs),
    Assign(AssignArgs),
    Assignment(AssignmentArgs),
    Extend(ExtendArgs),
    Inspect(InspectArgs),
    Remind(Box<RemindArgs>),
    Case(CaseArgs),
    Review(ReviewArgs),
    Changes(ChangesArgs),
    Assess(AssessArgs),
}

/// What a list is narrowed to.
#[derive(Debug, Clone, Default, ClapArgs)]
pub(super) struct FilterArgs {
    #[arg(long, value_name = "N")]
    pub(super) task: Option<u32>,
    #[arg(long, value_name = "U")]
    pub(super) unit: Option<String>,
    #[arg(long, value_name = "L")]
    pub(super) leader: Option<String>,
    #[arg(long, value_name = "LIGHT")]
    pub(super) light: Option<String>,
    #[arg(long, value_name = "KIND")]
    pub(super) kind: Option<String>,
}

#[derive(Debug, Clone, ClapArgs)]
pub(super) struct ListArgs {
    #[command(flatten)]
    pub(super) filter: FilterArgs,
    #[arg(long)]
    pub(super) json: bool,
}

#[derive(Debug, Clone, ClapArgs)]
pub(super) struct DueArgs {
    #[arg(long, value_name = "N", default_value_t = 7)]
    pub(super) within: u32,
    #[command(flatten)]
    pub(super) filter: FilterArgs,
    #[arg(long)]
    pub(super) json: bool,
}

#[derive(Debug, Clone, ClapArgs)]
pub(super) struct ShowArgs {
    #[arg(value_name = "ITEM|KEY")]
    pub(super) what: String,
    #[arg(long)]
    pub(super) json: bool,
}

#[derive(Debug, Clone, ClapArgs)]
pub(super) struct SayArgs {
    #[arg(value_name = "UNIT|TASK|ITEM", required_unless_present = "leader")]
    pub(super) whom: Option<String>,
    #[arg(long, value_name = "L", conflicts_with = "whom")]
    pub(super) leader: Option<String>,
    #[arg(long, value_name = "DAY")]
    pub(super) by: Option<String>,
    #[arg(long)]
    pub(super) log: bool,
    #[arg(long, value_name = "H", requires = "log")]
    pub(super) how: Option<String>,
}

#[derive(Debug, Clone, ClapArgs)]
pub(super) struct RecordArgs {
    #[arg(value_name = "ITEM|KEY")]
    pub(super) what: String,
    #[arg(
        long,
        value_name = "N",
        conflicts_with = "done",
        allow_hyphen_values = true
    )]
    pub(super) value: Option<String>,
    #[arg(long)]
    pub(super) done: bool,
    #[arg(long, value_name = "U")]
    pub(super) unit: Option<String>,
    #[arg(long, value_name = "DAY")]
    pub(super) on: Option<String>,
    #[arg(long = "for", value_name = "PERIOD|DAY")]
    pub(super) period: Option<String>,
    #[arg(long, value_name = "TEXT")]
    pub(super) note: Option<String>,
    #[arg(long, value_name = "PATH|LINK")]
    pub(super) evidence: Vec<String>,
}

#[derive(Debug, Clone, ClapArgs)]
pub(super) struct VoidArgs {
    #[arg(value_name = "ID")]
    pub(super) id: String,
    #[arg(long, value_name = "TEXT")]
    pub(super) reason: Option<String>,
}

#[derive(Debug, Clone, ClapArgs)]
pub(super) struct LogArgs {
    #[arg(long)]
    pub(super) json: bool,
}

#[derive(Debug, Clone, ClapArgs)]
pub(super) struct DataArgs {
    #[arg(long)]
    pub(super) json: bool,
}

#[derive(Debug, Clone, ClapArgs)]
pub(super) struct CheckArgs {
    #[arg(long, value_name = "ID|FILE:LINE", requires = "reason")]
    pub(super) accept: Option<String>,
    #[arg(long, value_name = "TEXT", requires = "accept")]
    pub(super) reason: Option<String>,
    #[arg(long, conflicts_with_all = ["accept", "json"])]
    pub(super) all: bool,
    #[arg(long, conflicts_with = "accept")]
    pub(super) json: bool,
}

#[derive(Debug, Clone, ClapArgs)]
pub(super) struct InitArgs {
    #[arg(value_name = "DIR")]
    pub(super) folder: PathBuf,
}

#[derive(Debug, Clone, ClapArgs)]
pub(super) struct DemoArgs {
    #[arg(long, value_name = "DIR")]
    pub(super) dir: Option<PathBuf>,
}
