//! The lights and the states behind them (rules part 6).

use serde::Serialize;

/// What colour an obligation or a row shows, always together with its word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Light {
    Red,
    Yellow,
    Blue,
    Grey,
    Green,
    DoneLate,
    Done,
    Waived,
}

impl Light {
    /// All of them, the worst first: what a strip or a list shows where several meet.
    pub const ALL: [Self; 8] = [
        Self::Red,
        Self::Yellow,
        Self::Blue,
        Self::Grey,
        Self::Green,
        Self::DoneLate,
        Self::Done,
        Self::Waived,
    ];

    /// The word in data output and on the command line.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Red => "red",
            Self::Yellow => "yellow",
            Self::Blue => "blue",
            Self::Grey => "grey",
            Self::Green => "green",
            Self::DoneLate => "done_late",
            Self::Done => "done",
            Self::Waived => "waived",
        }
    }

    /// Smaller is worse.
    pub const fn rank(self) -> usize {
        match self {
            Self::Red => 0,
            Self::Yellow => 1,
            Self::Blue => 2,
            Self::Grey => 3,
            Self::Green => 4,
            Self::DoneLate => 5,
            Self::Done => 6,
            Self::Waived => 7,
        }
    }

    /// Nothing more is asked.
    pub const fn is_settled(self) -> bool {
        matches!(self, Self::Done | Self::DoneLate | Self::Waived)
    }

    /// Someone must act, or soon.
    pub const fn is_lit(self) -> bool {
        matches!(self, Self::Red | Self::Yellow | Self::Blue)
    }

    /// The worse of two.
    #[must_use]
    pub const fn worse(self, other: Self) -> Self {
        if other.rank() < self.rank() {
            other
        } else {
            self
        }
    }
}

/// The reason for a light in one word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    Waived,
    Done,
    DoneLate,
    Overdue,
    FarBehind,
    Exceeded,
    NotCleared,
    Behind,
    NotMet,
    Unconfirmed,
    SetByOffice,
    DueSoon,
    Ok,
    NoFigure,
    Current,
    NoComparison,
    NoDay,
    NotDue,
}

impl State {
    /// The word in data output.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Waived => "waived",
            Self::Done => "done",
            Self::DoneLate => "done_late",
            Self::Overdue => "overdue",
            Self::FarBehind => "far_behind",
            Self::Exceeded => "exceeded",
            Self::NotCleared => "not_cleared",
            Self::Behind => "behind",
            Self::NotMet => "not_met",
            Self::Unconfirmed => "unconfirmed",
            Self::SetByOffice => "set_by_office",
            Self::DueSoon => "due_soon",
            Self::Ok => "ok",
            Self::NoFigure => "no_figure",
            Self::Current => "current",
            Self::NoComparison => "no_comparison",
            Self::NoDay => "no_day",
            Self::NotDue => "not_due",
        }
    }
}
