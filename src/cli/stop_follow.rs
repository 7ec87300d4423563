//! Why a verb of inspection, reminders, cases or changes stopped, as data.

use thiserror::Error;

use crate::board::rounds::inspection::VisitFault;
use crate::board::{CaseFault, Key, ReminderFault};
use crate::calendar::Day;
use crate::plan::UnitId;

/// Why it stopped. Nothing has been written then.
#[derive(Debug, Error)]
pub(super) enum FollowStop {
    #[error(transparent)]
    Visit(#[from] VisitFault),
    #[error(transparent)]
    Reminder(#[from] ReminderFault),
    #[error(transparent)]
    Case(#[from] CaseFault),
    /// A word that is none of the choices.
    #[error("{option} cannot be {value}")]
    NoCode {
        option: &'static str,
        value: String,
        /// Codes with their words.
        allowed: Vec<String>,
    },
    #[error("not KEY=WHY: {0}")]
    BadDisproof(String),
    /// An item was named of which several things are claimed.
    #[error("{item} was claimed several times")]
    SeveralClaims { item: String, keys: Vec<Key> },
    /// Measures or days do not go with the findings.
    #[error("{findings} findings, {others} of {option}")]
    FindingsCount {
        findings: usize,
        others: usize,
        option: &'static str,
    },
    #[error("not a key: {0}")]
    BadKey(String),
    #[error("several units owe it")]
    UnitNeeded { owers: Vec<UnitId> },
    #[error("neither what nor whom")]
    WhatNeeded,
    #[error("{0} opens no case")]
    NoCase(String),
    #[error("{since} is not before {as_of}")]
    NotBefore { since: Day, as_of: Day },
}
