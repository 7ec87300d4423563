//! How far one unit has come with an entry, and which step may follow.

use crate::journal::{Ledger, Lookback, StepTo};

/// How far one unit has come with an entry, the least advanced first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stage {
    /// Nobody has it yet.
    Found,
    Assigned,
    /// Closed and taken up again.
    Reopened,
    Signed,
    /// Sent back: not good enough to close, or may not be handed back.
    Returned,
    Working,
    /// The unit asks to hand it back.
    HandBack,
    /// Closing or completion is asked for.
    Closing,
    /// The unit need not do it any more.
    Released,
    Closed,
}

impl Stage {
    /// All of them, the least advanced first.
    pub const ALL: [Self; 10] = [
        Self::Found,
        Self::Assigned,
        Self::Reopened,
        Self::Signed,
        Self::Returned,
        Self::Working,
        Self::HandBack,
        Self::Closing,
        Self::Released,
        Self::Closed,
    ];

    /// The word in data output.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Found => "found",
            Self::Assigned => "assigned",
            Self::Reopened => "reopened",
            Self::Signed => "signed",
            Self::Returned => "returned",
            Self::Working => "working",
            Self::HandBack => "hand_back",
            Self::Closing => "closing",
            Self::Released => "released",
            Self::Closed => "closed",
        }
    }

    /// The stage that has this word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.code() == code)
    }

    /// Nothing more is asked of the unit.
    pub const fn is_over(self) -> bool {
        matches!(self, Self::Closed | Self::Released)
    }

    /// Where a step leads from here; `None`: it cannot be taken from here.
    pub(super) const fn after(self, ledger: Ledger, to: StepTo) -> Option<Self> {
        let assignment = matches!(ledger, Ledger::Assignment);
        let in_hand = matches!(
            self,
            Self::Assigned | Self::Signed | Self::Working | Self::Returned | Self::Reopened
        );
        let (may, next) = match to {
            StepTo::Assigned => (
                matches!(
                    self,
                    Self::Found | Self::Returned | Self::Reopened | Self::Released
                ),
                Self::Assigned,
            ),
            StepTo::Signed => (
                assignment && matches!(self, Self::Assigned | Self::Reopened),
                Self::Signed,
            ),
            StepTo::Working => (in_hand && !matches!(self, Self::Working), Self::Working),
            StepTo::Closing => (in_hand, Self::Closing),
            StepTo::Closed => (matches!(self, Self::Closing), Self::Closed),
            StepTo::Returned => (
                matches!(self, Self::Closing | Self::HandBack),
                Self::Returned,
            ),
            StepTo::HandBack => (assignment && in_hand, Self::HandBack),
            StepTo::Released => (matches!(self, Self::HandBack), Self::Released),
            StepTo::Reopened | StepTo::LookedBack(Lookback::Relapse) => {
                (matches!(self, Self::Closed), Self::Reopened)
            }
            StepTo::LookedBack(Lookback::InPlace | Lookback::NotInPlace) => {
                (matches!(self, Self::Closed), Self::Closed)
            }
            // It changes no stage.
            StepTo::Confirmed(_) => (!self.is_over(), self),
        };
        if may { Some(next) } else { None }
    }

    /// The stages from which a step can be taken, in order.
    pub(super) fn before(ledger: Ledger, to: StepTo) -> Vec<Self> {
        Self::ALL
            .into_iter()
            .filter(|it| it.after(ledger, to).is_some())
            .collect()
    }
}
