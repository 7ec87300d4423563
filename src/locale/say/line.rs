//! Faults and remarks of the journal.

use super::day::day;
use crate::journal::{FaultKind, LineFault, LineRemark, RemarkKind};
use crate::locale::Words;
use crate::plan::Plan;
use crate::text::Shown;

/// A fault with its file, line, and the line itself.
pub fn line_fault(w: &Words, fault: &LineFault) -> String {
    let what = w.line.at(
        &Shown::line(&fault.file),
        &fault.line,
        &line_fault_kind(w, &fault.kind),
    );
    let text = String::from_utf8_lossy(&fault.bytes);
    let text = w.line.excerpt(&Shown::line(text.trim_end()));
    format!("{what}\n    {text}")
}

/// What is wrong with a line.
pub fn line_fault_kind(w: &Words, kind: &FaultKind) -> String {
    let line = &w.line;
    match kind {
        FaultKind::NotUtf8 {
            looks_like: Some(known),
        } => line.not_utf8_like(known),
        FaultKind::NotUtf8 { looks_like: None } => line.not_utf8().to_owned(),
        FaultKind::ConflictMarker => line.conflict_marker().to_owned(),
        FaultKind::Checksum { written, found } => {
            line.checksum(&format!("{written:08x}"), &format!("{found:08x}"))
        }
        FaultKind::Syntax { message } => line.syntax(&Shown::line(message)),
        FaultKind::NotARecord => line.not_a_record().to_owned(),
        FaultKind::BadId { id } => line.bad_id(&Shown::line(id)),
        FaultKind::IdTooLate { id } => line.id_too_late(id),
        FaultKind::Missing { field } => line.missing(field),
        FaultKind::BadField { field } => line.bad_field(field),
        FaultKind::TwoLines { id } => line.twin(id),
        FaultKind::UnknownItem { item, .. } => line.unknown_item(&Shown::line(item.as_str())),
        FaultKind::UnknownTask { task, .. } => line.unknown_task(task),
        FaultKind::UnknownUnit { unit, .. } => line.unknown_unit(&Shown::line(unit.as_str())),
    }
}

/// A remark with its file and line.
pub fn line_remark(w: &Words, plan: &Plan, remark: &LineRemark) -> String {
    w.line.at(
        &Shown::line(&remark.file),
        &remark.line,
        &remark_kind(w, plan, &remark.kind),
    )
}

fn remark_kind(w: &Words, plan: &Plan, kind: &RemarkKind) -> String {
    let line = &w.line;
    let day = |at| day(w, at, plan.year);
    match kind {
        RemarkKind::ByHand => line.by_hand().to_owned(),
        RemarkKind::TornTail => line.torn_tail().to_owned(),
        RemarkKind::SetAside => line.set_aside().to_owned(),
        RemarkKind::UnknownKind { kind } => line.unknown_kind(&Shown::line(kind)),
        RemarkKind::VoidOfVoid { target } => line.void_of_void(target),
        RemarkKind::VoidWaits { target } => line.void_waits(target),
        RemarkKind::Orphan { names } => line.orphan(names),
        RemarkKind::Falls {
            item,
            unit: Some(unit),
            before,
            now,
        } => {
            let (item, unit) = (Shown::line(item.as_str()), Shown::line(unit.as_str()));
            line.falls_of(&item, &unit, before, now)
        }
        RemarkKind::Falls {
            item,
            unit: None,
            before,
            now,
        } => line.falls(&Shown::line(item.as_str()), before, now),
        RemarkKind::OutsidePlan { on } => line.outside_plan(&day(*on)),
        RemarkKind::AheadOfWriting { on, written } => {
            line.ahead_of_writing(&day(*on), &day(*written))
        }
        RemarkKind::NotOwed { item, unit } => {
            line.not_owed(&Shown::line(item.as_str()), &Shown::line(unit.as_str()))
        }
        RemarkKind::IdleStep { entry } => w.ledger.idle_step(entry),
    }
}
