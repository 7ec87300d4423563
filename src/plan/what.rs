//! Every single thing that can be wrong with a plan, with what is needed to say it.

use super::fault::{Encoding, Shape, SyntaxFault};
use super::file::KindWord;
use crate::calendar::Day;
use crate::figure::Decimal;

/// The rule that is broken, with the names and values that it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    // The file as a whole.
    NotUtf8 {
        looks_like: Option<Encoding>,
        line: usize,
    },
    ConflictMarkers,
    EmptyFile,
    TooBig {
        bytes: u64,
        most: u64,
    },
    NewerSchema {
        found: i64,
        known: i64,
    },

    // The grammar, and slips of the hand.
    Syntax(SyntaxFault),
    BareKey {
        key: String,
    },
    InputMethodMark {
        found: char,
        meant: char,
    },
    FullWidthDigits {
        found: String,
        meant: String,
    },
    DayForm {
        found: String,
        meant: Day,
    },
    NoSuchDay {
        found: String,
        last: Option<u32>,
    },
    QuotedDay {
        found: String,
        meant: Option<Day>,
    },
    DayWithTime {
        key: String,
        found: String,
    },
    BareText {
        text: String,
    },
    IdAsFigure {
        found: String,
    },
    LineBreak,
    DuplicateKey {
        key: String,
    },

    // One record.
    UnknownKey {
        key: String,
        table: String,
        nearest: Vec<String>,
    },
    MissingKey {
        key: String,
        table: String,
    },
    WrongType {
        key: String,
        found: Shape,
        expected: Shape,
    },
    UnknownWord {
        key: String,
        word: String,
        known: Vec<String>,
        nearest: Vec<String>,
    },
    BadNumber {
        key: String,
        found: String,
        least: i64,
        most: i64,
    },
    BadFigure {
        key: String,
        found: String,
    },
    EmptyText {
        key: String,
    },
    EmptyTarget {
        key: String,
    },
    DutyKeyWithoutKind {
        key: String,
        number: u32,
    },
    DutyAndItems {
        number: u32,
    },

    // Names.
    DuplicateId {
        id: String,
    },
    DuplicateTask {
        number: u32,
    },
    DuplicateSection {
        id: String,
    },
    BadId {
        id: String,
        found: char,
    },
    WrongTask {
        id: String,
        number: u32,
    },
    GoalUnderTask {
        id: String,
        number: u32,
    },
    UnknownUnit {
        name: String,
        nearest: Vec<String>,
    },
    RepeatedUnit {
        name: String,
    },
    UnitCycle {
        path: Vec<String>,
    },
    UnknownSection {
        id: String,
        nearest: Vec<String>,
    },
    UnknownTask {
        number: u32,
    },
    UnknownItem {
        id: String,
        nearest: Vec<String>,
    },
    ItemIsItself {
        id: String,
    },
    NotAnIndicator {
        id: String,
    },
    AssumedKey {
        key: String,
        nearest: Vec<String>,
    },
    BadSource {
        source: String,
    },
    SourceWithoutTask {
        source: String,
    },

    // Who owes.
    NoLead {
        id: String,
    },
    NoCollective {
        id: String,
    },
    NoUnits {
        id: String,
    },
    SplitAlone {
        id: String,
    },
    PercentSum {
        id: String,
    },
    QuotaWithoutSplit {
        id: String,
    },

    // What belongs together.
    KeyNotOfKind {
        key: String,
        kind: KindWord,
        kinds: Vec<KindWord>,
    },
    KeyForKind {
        key: String,
        kind: KindWord,
    },
    KeyNeeds {
        key: String,
        needs: String,
    },
    TwoWays {
        one: String,
        other: String,
    },
    SeveralGoals {
        keys: Vec<String>,
    },

    // Goals and checkpoints.
    AboveWhole {
        key: String,
        figure: Decimal,
    },
    AsksNothing,
    MilestoneFigure {
        key: String,
    },
    ShareWithoutGoal,
    BadShare {
        share: Decimal,
    },
    CheckpointOrder {
        by: Day,
        before: Day,
    },
    CheckpointTwice {
        day: Day,
    },
    CheckpointOnGoal {
        day: Day,
    },
    CheckpointAfterDue {
        by: Day,
        due: Day,
    },
    OutsidePlan {
        key: String,
        day: Day,
        start: Day,
        end: Day,
    },
    CheckpointBeyondGoal {
        figure: Decimal,
        goal: Decimal,
    },
    CheckpointBack {
        figure: Decimal,
        before: Decimal,
    },
    GoalTwice {
        day: Day,
        figure: Decimal,
        goal: Decimal,
    },
    NoPace {
        id: String,
    },
    PaceWithoutGoal {
        key: String,
    },
    PaceWithoutFigure,
    FallWithoutBase,
    BaseBeyondGoal {
        base: Decimal,
        goal: Decimal,
    },
    FromTooLate {
        from: Day,
        first: Day,
    },

    // Settings.
    DaysReversed {
        first: Day,
        last: Day,
    },
    ThresholdOrder {
        one: String,
        other: String,
    },
}

impl What {
    /// A stable name for the rule: part of the data output and of the names of tests.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NotUtf8 { .. } => "not-utf8",
            Self::ConflictMarkers => "conflict-markers",
            Self::EmptyFile => "empty-file",
            Self::TooBig { .. } => "too-big",
            Self::NewerSchema { .. } => "newer-schema",
            Self::Syntax(_) => "syntax",
            Self::BareKey { .. } => "bare-key",
            Self::InputMethodMark { .. } => "input-method-mark",
            Self::FullWidthDigits { .. } => "full-width-digits",
            Self::DayForm { .. } => "day-form",
            Self::NoSuchDay { .. } => "no-such-day",
            Self::QuotedDay { .. } => "quoted-day",
            Self::DayWithTime { .. } => "day-with-time",
            Self::BareText { .. } => "bare-text",
            Self::IdAsFigure { .. } => "id-as-figure",
            Self::LineBreak => "line-break",
            Self::DuplicateKey { .. } => "duplicate-key",
            Self::UnknownKey { .. } => "unknown-key",
            Self::MissingKey { .. } => "missing-key",
            Self::WrongType { .. } => "wrong-type",
            Self::UnknownWord { .. } => "unknown-word",
            Self::BadNumber { .. } => "bad-number",
            Self::BadFigure { .. } => "bad-figure",
            Self::EmptyText { .. } => "empty-text",
            Self::EmptyTarget { .. } => "empty-target",
            Self::DutyKeyWithoutKind { .. } => "duty-key-without-kind",
            Self::DutyAndItems { .. } => "duty-and-items",
            Self::DuplicateId { .. } => "duplicate-id",
            Self::DuplicateTask { .. } => "duplicate-task",
            Self::DuplicateSection { .. } => "duplicate-section",
            Self::BadId { .. } => "bad-id",
            Self::WrongTask { .. } => "wrong-task",
            Self::GoalUnderTask { .. } => "goal-under-task",
            Self::UnknownUnit { .. } => "unknown-unit",
            Self::RepeatedUnit { .. } => "repeated-unit",
            Self::UnitCycle { .. } => "unit-cycle",
            Self::UnknownSection { .. } => "unknown-section",
            Self::UnknownTask { .. } => "unknown-task",
            Self::UnknownItem { .. } => "unknown-item",
            Self::ItemIsItself { .. } => "item-is-itself",
            Self::NotAnIndicator { .. } => "not-an-indicator",
            Self::AssumedKey { .. } => "assumed-key",
            Self::BadSource { .. } => "bad-source",
            Self::SourceWithoutTask { .. } => "source-without-task",
            Self::NoLead { .. } => "no-lead",
            Self::NoCollective { .. } => "no-collective",
            Self::NoUnits { .. } => "no-units",
            Self::SplitAlone { .. } => "split-alone",
            Self::PercentSum { .. } => "percent-sum",
            Self::QuotaWithoutSplit { .. } => "quota-without-split",
            Self::KeyNotOfKind { .. } => "key-not-of-kind",
            Self::KeyForKind { .. } => "key-for-kind",
            Self::KeyNeeds { .. } => "key-needs",
            Self::TwoWays { .. } => "two-ways",
            Self::SeveralGoals { .. } => "several-goals",
            Self::AboveWhole { .. } => "above-whole",
            Self::AsksNothing => "asks-nothing",
            Self::MilestoneFigure { .. } => "milestone-figure",
            Self::ShareWithoutGoal => "share-without-goal",
            Self::BadShare { .. } => "bad-share",
            Self::CheckpointOrder { .. } => "checkpoint-order",
            Self::CheckpointTwice { .. } => "checkpoint-twice",
            Self::CheckpointOnGoal { .. } => "checkpoint-on-goal",
            Self::CheckpointAfterDue { .. } => "checkpoint-after-due",
            Self::OutsidePlan { .. } => "outside-plan",
            Self::CheckpointBeyondGoal { .. } => "checkpoint-beyond-goal",
            Self::CheckpointBack { .. } => "checkpoint-back",
            Self::GoalTwice { .. } => "goal-twice",
            Self::NoPace { .. } => "no-pace",
            Self::PaceWithoutGoal { .. } => "pace-without-goal",
            Self::PaceWithoutFigure => "pace-without-figure",
            Self::FallWithoutBase => "fall-without-base",
            Self::BaseBeyondGoal { .. } => "base-beyond-goal",
            Self::FromTooLate { .. } => "from-too-late",
            Self::DaysReversed { .. } => "days-reversed",
            Self::ThresholdOrder { .. } => "threshold-order",
        }
    }
}
