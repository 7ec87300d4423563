//! What the office does about the monthly round: it accepts and returns sheets, answers what
//! they ask for, closes and reopens the round.

use crate::calendar::{Day, Period};
use crate::journal::fault::FaultKind;
use crate::journal::more::{More, need};
use crate::journal::record::RecordId;
use crate::journal::writer::Writer;

/// One act of the office in the monthly round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DispatchAct {
    pub on: Day,
    pub act: Act,
    /// Who decided or answered, where that is not who wrote the record.
    pub name: Option<Box<str>>,
}

/// What was done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Act {
    /// The sheet with this id is accepted.
    Accept { sheet: RecordId },
    /// It is sent back, and ceases to count.
    Return { sheet: RecordId, reason: Box<str> },
    /// What it asked of others has been answered.
    Answer { sheet: RecordId, text: Box<str> },
    /// The round is closed; what is missing may be written off.
    Close { month: Period, write_off: bool },
    /// It takes sheets in time again.
    Reopen { month: Period },
}

impl Act {
    /// The word in the journal and in data output.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Accept { .. } => "accept",
            Self::Return { .. } => "return",
            Self::Answer { .. } => "answer",
            Self::Close { .. } => "close",
            Self::Reopen { .. } => "reopen",
        }
    }

    /// The sheet that it is about.
    pub const fn sheet(&self) -> Option<RecordId> {
        match self {
            Self::Accept { sheet } | Self::Return { sheet, .. } | Self::Answer { sheet, .. } => {
                Some(*sheet)
            }
            Self::Close { .. } | Self::Reopen { .. } => None,
        }
    }
}

impl DispatchAct {
    pub(in crate::journal) fn write(&self, line: &mut Writer) {
        line.text("act", self.act.code());
        match &self.act {
            Act::Accept { sheet } => line.text("sheet", &sheet.to_string()),
            Act::Return { sheet, reason } => {
                line.text("sheet", &sheet.to_string());
                line.text("reason", reason);
            }
            Act::Answer { sheet, text } => {
                line.text("sheet", &sheet.to_string());
                line.text("text", text);
            }
            Act::Close { month, write_off } => {
                line.text("month", &month.to_string());
                line.true_if("write_off", *write_off);
            }
            Act::Reopen { month } => line.text("month", &month.to_string()),
        }
        line.text_if("name", self.name.as_deref());
    }

    pub(in crate::journal) fn read(fields: &More<'_>) -> Result<Self, FaultKind> {
        let sheet = || need(fields.id("sheet"), "sheet");
        let month = || need(fields.period("month"), "month");
        let act = match need(fields.str("act"), "act")? {
            "accept" => Act::Accept { sheet: sheet()? },
            "return" => Act::Return {
                sheet: sheet()?,
                reason: need(fields.text("reason"), "reason")?,
            },
            "answer" => Act::Answer {
                sheet: sheet()?,
                text: need(fields.text("text"), "text")?,
            },
            "close" => Act::Close {
                month: month()?,
                write_off: fields.flag("write_off")?,
            },
            "reopen" => Act::Reopen { month: month()? },
            _ => return Err(FaultKind::BadField { field: "act" }),
        };
        Ok(Self {
            on: need(fields.day("on"), "on")?,
            act,
            name: fields.text("name")?,
        })
    }
}
