//! What a key can ask for.

macro_rules! commands {
    ($($(#[$doc:meta])* $name:ident => $code:literal),* $(,)?) => {
        /// Something the program can be asked to do. Its word stands in the locale under its code.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum Command {
            $($(#[$doc])* $name,)*
        }

        impl Command {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$name,)*];

            /// The name under which the locale has its words.
            pub const fn code(self) -> &'static str {
                match self {
                    $(Self::$name => $code,)*
                }
            }
        }
    };
}

commands! {
    Quit => "quit",
    Help => "help",
    Back => "back",
    /// Close a form and keep what is typed.
    PutBy => "put_by",
    /// Take what is typed.
    Accept => "accept",
    Enter => "enter",
    Overview => "overview",
    Todo => "todo",
    Task => "task",
    Units => "units",
    Indicators => "indicators",
    Log => "log",
    NextView => "next_view",
    PreviousView => "previous_view",
    Up => "up",
    Down => "down",
    Left => "left",
    Right => "right",
    PageUp => "page_up",
    PageDown => "page_down",
    First => "first",
    Last => "last",
    Search => "search",
    AsOf => "as_of",
    Record => "record",
    Say => "say",
    Undo => "undo",
    Reload => "reload",
    /// Show what is wrong in the files.
    Faults => "faults",
    /// Choose what a list shows.
    Filter => "filter",
    /// Show everything again.
    ClearFilter => "clear_filter",
    /// Keep what is chosen.
    Apply => "apply",
    Sort => "sort",
    /// Unfold or fold the chosen row.
    Unfold => "unfold",
    ByLeader => "by_leader",
    /// A unit's record, month by month.
    Assess => "assess",
    OnlyBehind => "only_behind",
    Void => "void",
    Save => "save",
    NextField => "next_field",
    PreviousField => "previous_field",
    /// Go to the next of a few choices.
    NextChoice => "next_choice",
    PreviousChoice => "previous_choice",
    Yes => "yes",
    No => "no",
    Copy => "copy",
    /// What every unit is told, one after the other.
    CopyAll => "copy_all",
    /// Until when an answer is asked for.
    AnswerDay => "answer_day",
    SaveFile => "save_file",
    Dispatch => "dispatch",
    /// Fill in the chosen unit's sheet.
    FillSheet => "fill_sheet",
    PreviousMonth => "previous_month",
    NextMonth => "next_month",
    /// Accept the chosen cell's sheet.
    AcceptSheet => "accept_sheet",
    /// Accept every sheet that nothing speaks against.
    AcceptAll => "accept_all",
    /// Send the chosen cell's sheet back.
    ReturnSheet => "return_sheet",
    NextMissing => "next_missing",
    /// One figure for all units.
    Grid => "grid",
    CloseRound => "close_round",
    /// What sheets ask of others.
    Needs => "needs",
    /// Answer what a sheet asks.
    Answer => "answer",
    /// Make a problem of the ledger of what a sheet tells.
    ToProblem => "to_problem",
    /// Set to behind, or lift that.
    Flag => "flag",
    /// Last month's figures stand for this task.
    Unchanged => "unchanged",
    /// The same for every task that nothing was typed for.
    AllUnchanged => "all_unchanged",
    /// Ask for all texts of this task.
    AllTexts => "all_texts",
    /// Another figure in the grid.
    NextItem => "next_item",
    PreviousItem => "previous_item",
    /// One month or several across.
    Months => "months",
    /// Go through what needs a decision, week by week.
    WeeklyReview => "weekly_review",
    NextStop => "next_stop",
    PreviousStop => "previous_stop",
    /// Write down what was said of a stop.
    Note => "note",
    /// Empty a cell of the grid.
    Restore => "restore",
    Inspection => "inspection",
    /// Record a visit of the inspection.
    Visit => "visit",
    NextQuarter => "next_quarter",
    PreviousQuarter => "previous_quarter",
    /// Log a reminder.
    Remind => "remind",
    /// Log what is said as a reminder.
    LogSaid => "log_said",
    Ledger => "ledger",
    /// Open an entry of the ledger.
    Add => "add",
    /// Take a step of an entry.
    Step => "step",
    /// Ask for more time, or decide on it.
    Extend => "extend",
    LedgerMonth => "ledger_month",
    /// Record that a report was handed in.
    Send => "send",
    OtherLedger => "other_ledger",
}
