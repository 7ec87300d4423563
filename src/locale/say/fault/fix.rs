//! What to do about a fault of plan.toml, one sentence for each rule.

use crate::locale::Words;
use crate::plan::What;
use crate::plan::file::KindWord;
use crate::text::Shown;

#[expect(clippy::too_many_lines, reason = "one arm a rule")]
pub(super) fn fix(w: &Words, what: &What) -> String {
    let fix = &w.fix;
    match what {
        What::NotUtf8 {
            looks_like: Some(like),
            ..
        } => fix.not_utf8_like(&super::encoding(*like)),
        What::NotUtf8 {
            looks_like: None, ..
        } => fix.not_utf8().to_owned(),
        What::ConflictMarkers => fix.conflict_markers().to_owned(),
        What::EmptyFile => fix.empty_file().to_owned(),
        What::TooBig { .. } => fix.too_big().to_owned(),
        What::NewerSchema { .. } => fix.newer_schema().to_owned(),
        What::Syntax(fault) => super::syntax::fix(w, fault).to_owned(),
        What::BareKey { key } => fix.bare_key(&format!("\"{}\"", Shown::line(key))),
        What::InputMethodMark { meant, .. } => {
            fix.input_method_mark(&Shown::line(&meant.to_string()))
        }
        What::FullWidthDigits { meant, .. } => fix.full_width_digits(&Shown::line(meant)),
        What::DayForm { meant, .. } => fix.day_form(meant),
        What::NoSuchDay {
            last: Some(last), ..
        } => fix.no_such_day_last(last),
        What::NoSuchDay { last: None, .. } => fix.no_such_day().to_owned(),
        What::QuotedDay {
            meant: Some(meant), ..
        } => fix.quoted_day_meant(meant),
        What::QuotedDay { meant: None, .. } => fix.quoted_day().to_owned(),
        What::DayWithTime { .. } => fix.day_with_time().to_owned(),
        What::BareText { text } => fix.bare_text(&Shown::line(text)),
        What::IdAsFigure { found } => fix.id_as_figure(&Shown::line(found)),
        What::LineBreak => fix.line_break().to_owned(),
        What::DuplicateKey { .. } => fix.duplicate_key().to_owned(),
        What::UnknownKey { nearest, .. } => meant(w, nearest, fix.unknown_key().to_owned()),
        What::MissingKey { key, .. } => fix.missing_key(&Shown::line(key)),
        What::WrongType { expected, .. } => fix.wrong_type(&super::shape(w, *expected)),
        What::UnknownWord { known, nearest, .. } => {
            meant(w, nearest, fix.unknown_word(&super::list(w, known)))
        }
        What::BadNumber { least, most, .. } => fix.bad_number(least, most),
        What::BadFigure { .. } => fix.bad_figure().to_owned(),
        What::EmptyText { key } => fix.empty_text(&Shown::line(key)),
        What::EmptyTarget { .. } => fix.empty_target().to_owned(),
        What::DutyKeyWithoutKind { key, .. } => fix.duty_key_without_kind(&Shown::line(key)),
        What::DutyAndItems { .. } => fix.duty_and_items().to_owned(),
        What::DuplicateId { .. } => fix.duplicate_id().to_owned(),
        What::DuplicateTask { .. } => fix.duplicate_task().to_owned(),
        What::DuplicateSection { .. } => fix.duplicate_section().to_owned(),
        What::BadId { found, .. } => fix.bad_id(&Shown::line(&found.to_string())),
        What::WrongTask { number, .. } => fix.wrong_task(number),
        What::GoalUnderTask { number, .. } => fix.goal_under_task(number),
        What::UnknownUnit { nearest, .. } => meant(w, nearest, fix.unknown_unit().to_owned()),
        What::RepeatedUnit { .. } => fix.repeated_unit().to_owned(),
        What::UnitCycle { .. } => fix.unit_cycle().to_owned(),
        What::UnknownSection { nearest, .. } => meant(w, nearest, fix.unknown_section().to_owned()),
        What::UnknownTask { .. } => fix.unknown_task().to_owned(),
        What::UnknownItem { nearest, .. } => meant(w, nearest, fix.unknown_item().to_owned()),
        What::ItemIsItself { .. } => fix.item_is_itself().to_owned(),
        What::NotAnIndicator { .. } => fix.not_an_indicator().to_owned(),
        What::AssumedKey { nearest, .. } => meant(w, nearest, fix.assumed_key().to_owned()),
        What::BadSource { .. } => fix.bad_source().to_owned(),
        What::SourceWithoutTask { .. } => fix.source_without_task().to_owned(),
        What::NoLead { .. } => fix.no_lead().to_owned(),
        What::NoCollective { .. } => fix.no_collective().to_owned(),
        What::NoUnits { .. } => fix.no_units().to_owned(),
        What::SplitAlone { .. } => fix.split_alone().to_owned(),
        What::PercentSum { .. } => fix.percent_sum().to_owned(),
        What::QuotaWithoutSplit { .. } => fix.quota_without_split().to_owned(),
        What::KeyNotOfKind { key, kinds, .. } => {
            fix.key_not_of_kind(&Shown::line(key), &kind_words(w, kinds))
        }
        What::KeyForKind { key, .. } => fix.key_for_kind(&Shown::line(key)),
        What::KeyNeeds { key, needs } => fix.key_needs(&Shown::line(key), &Shown::line(needs)),
        What::TwoWays { .. } => fix.two_ways().to_owned(),
        What::SeveralGoals { .. } => fix.several_goals().to_owned(),
        What::AboveWhole { .. } => fix.above_whole().to_owned(),
        What::AsksNothing => fix.asks_nothing().to_owned(),
        What::MilestoneFigure { .. } => fix.milestone_figure().to_owned(),
        What::ShareWithoutGoal => fix.share_without_goal().to_owned(),
        What::BadShare { .. } => fix.bad_share().to_owned(),
        What::CheckpointOrder { .. } => fix.checkpoint_order().to_owned(),
        What::CheckpointTwice { .. } => fix.checkpoint_twice().to_owned(),
        What::CheckpointOnGoal { .. } => fix.checkpoint_on_goal().to_owned(),
        What::CheckpointAfterDue { .. } => fix.checkpoint_after_due().to_owned(),
        What::OutsidePlan { .. } => fix.outside_plan().to_owned(),
        What::CheckpointBeyondGoal { .. } => fix.checkpoint_beyond_goal().to_owned(),
        What::CheckpointBack { .. } => fix.checkpoint_back().to_owned(),
        What::GoalTwice { .. } => fix.goal_twice().to_owned(),
        What::NoPace { .. } => fix.no_pace().to_owned(),
        What::PaceWithoutGoal { key } => fix.pace_without_goal(&Shown::line(key)),
        What::PaceWithoutFigure => fix.pace_without_figure().to_owned(),
        What::FallWithoutBase => fix.fall_without_base().to_owned(),
        What::BaseBeyondGoal { .. } => fix.base_beyond_goal().to_owned(),
        What::FromTooLate { .. } => fix.late_start().to_owned(),
        What::DaysReversed { .. } => fix.days_reversed().to_owned(),
        What::ThresholdOrder { .. } => fix.threshold_order().to_owned(),
    }
}

/// The nearest names first, where some are near.
fn meant(w: &Words, nearest: &[String], fix: String) -> String {
    if nearest.is_empty() {
        fix
    } else {
        w.fix.mean_or(&super::list(w, nearest), &fix)
    }
}

fn kind_words(w: &Words, kinds: &[KindWord]) -> String {
    let words: Vec<&str> = kinds.iter().map(|it| super::kind(w, *it)).collect();
    words.join(w.why.list_comma())
}
