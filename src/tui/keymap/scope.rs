//! Where a key works. The innermost place that knows a key decides.

/// A place on screen with keys of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Scope {
    Everywhere,
    /// Every view with something to choose.
    List,
    Todo,
    /// The filter bar of the to-do list.
    Filter,
    Units,
    Indicators,
    Log,
    Inspection,
    Ledger,
    Form,
    Search,
    /// A box with one line to be filled in.
    Entry,
    Say,
    Confirm,
    Help,
    /// The ledger's month.
    Month,
    /// The question asked when the plan's year is not the present one.
    Start,
    /// One task with its items.
    Task,
    /// The monthly round.
    Dispatch,
    /// Accepting sheets, where the plan asks for it.
    Review,
    /// A unit's sheet.
    Sheet,
    /// One figure for all units.
    Grid,
    /// What sheets ask of others.
    Needs,
    /// The weekly review.
    Sitting,
    /// A unit's record.
    Assess,
}

impl Scope {
    /// All of them, in the order of the help page.
    pub const ALL: &[Self] = &[
        Self::Everywhere,
        Self::List,
        Self::Todo,
        Self::Filter,
        Self::Units,
        Self::Indicators,
        Self::Log,
        Self::Inspection,
        Self::Ledger,
        Self::Form,
        Self::Search,
        Self::Entry,
        Self::Say,
        Self::Confirm,
        Self::Help,
        Self::Month,
        Self::Start,
        Self::Task,
        Self::Dispatch,
        Self::Review,
        Self::Sheet,
        Self::Grid,
        Self::Needs,
        Self::Sitting,
        Self::Assess,
    ];

    /// The name under which the locale has its words.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Everywhere => "everywhere",
            Self::List => "list",
            Self::Todo => "todo",
            Self::Filter => "filter",
            Self::Units => "units",
            Self::Indicators => "indicators",
            Self::Log => "log",
            Self::Inspection => "inspection",
            Self::Ledger => "ledger",
            Self::Form => "form",
            Self::Search => "search",
            Self::Entry => "entry",
            Self::Say => "say",
            Self::Confirm => "confirm",
            Self::Help => "help",
            Self::Month => "month",
            Self::Start => "start",
            Self::Task => "task",
            Self::Dispatch => "dispatch",
            Self::Review => "review",
            Self::Sheet => "sheet",
            Self::Grid => "grid",
            Self::Needs => "needs",
            Self::Sitting => "sitting",
            Self::Assess => "assess",
        }
    }
}
