//! What is wrong with plan.toml, one sentence for each rule.

use crate::locale::Words;
use crate::plan::What;
use crate::text::Shown;

#[expect(clippy::too_many_lines, reason = "one arm a rule")]
pub(super) fn what(w: &Words, what: &What) -> String {
    match what {
        What::NotUtf8 {
            looks_like: Some(like),
            line,
        } => w.fault.not_utf8_like(&super::encoding(*like), line),
        What::NotUtf8 {
            looks_like: None,
            line,
        } => w.fault.not_utf8(line),
        What::ConflictMarkers => w.fault.conflict_markers().to_owned(),
        What::EmptyFile => w.fault.empty_file().to_owned(),
        What::TooBig { bytes, most } => w.fault.too_big(bytes, most),
        What::NewerSchema { found, known } => w.fault.newer_schema(found, known),
        What::Syntax(fault) => super::syntax::what(w, fault),
        What::BareKey { key } => w.fault.bare_key(&Shown::line(key)),
        What::InputMethodMark { found, .. } => {
            w.fault.input_method_mark(&Shown::line(&found.to_string()))
        }
        What::FullWidthDigits { found, .. } => w.fault.full_width_digits(&Shown::line(found)),
        What::DayForm { found, .. } => w.fault.day_form(&Shown::line(found)),
        What::NoSuchDay { found, .. } => w.fault.no_such_day(&Shown::line(found)),
        What::QuotedDay { found, .. } => w.fault.quoted_day(&Shown::line(found)),
        What::DayWithTime { key, found } => w
            .fault
            .day_with_time(&Shown::line(key), &Shown::line(found)),
        What::BareText { text } => w.fault.bare_text(&Shown::line(text)),
        What::IdAsFigure { found } => w.fault.id_as_figure(&Shown::line(found)),
        What::LineBreak => w.fault.line_break().to_owned(),
        What::DuplicateKey { key } => w.fault.duplicate_key(&Shown::line(key)),
        What::UnknownKey { key, table, .. } => w
            .fault
            .unknown_key(&table_name(w, table), &Shown::line(key)),
        What::MissingKey { key, table } => w
            .fault
            .missing_key(&table_name(w, table), &Shown::line(key)),
        What::WrongType {
            key,
            found,
            expected,
        } => w.fault.wrong_type(
            &Shown::line(key),
            &super::shape(w, *expected),
            &super::shape(w, *found),
        ),
        What::UnknownWord { key, word, .. } => {
            w.fault.unknown_word(&Shown::line(key), &Shown::line(word))
        }
        What::BadNumber { key, found, .. } => {
            w.fault.bad_number(&Shown::line(key), &Shown::line(found))
        }
        What::BadFigure { key, found } => {
            w.fault.bad_figure(&Shown::line(key), &Shown::line(found))
        }
        What::EmptyText { key } => w.fault.empty_text(&Shown::line(key)),
        What::EmptyTarget { key } => w.fault.empty_target(&Shown::line(key)),
        What::DutyKeyWithoutKind { key, number } => {
            w.fault.duty_key_without_kind(number, &Shown::line(key))
        }
        What::DutyAndItems { number } => w.fault.duty_and_items(number),
        What::DuplicateId { id } => w.fault.duplicate_id(&Shown::line(id)),
        What::DuplicateTask { number } => w.fault.duplicate_task(number),
        What::DuplicateSection { id } => w.fault.duplicate_section(&Shown::line(id)),
        What::BadId { id, found } => w
            .fault
            .bad_id(&Shown::line(id), &Shown::line(&found.to_string())),
        What::WrongTask { id, number } => w.fault.wrong_task(&Shown::line(id), number),
        What::GoalUnderTask { id, number } => w.fault.goal_under_task(&Shown::line(id), number),
        What::UnknownUnit { name, .. } => w.fault.unknown_unit(&Shown::line(name)),
        What::RepeatedUnit { name } => w.fault.repeated_unit(&Shown::line(name)),
        What::UnitCycle { path } => w.fault.unit_cycle(&super::list(w, path)),
        What::UnknownSection { id, .. } => w.fault.unknown_section(&Shown::line(id)),
        What::UnknownTask { number } => w.fault.unknown_task(number),
        What::UnknownItem { id, .. } => w.fault.unknown_item(&Shown::line(id)),
        What::ItemIsItself { id } => w.fault.item_is_itself(&Shown::line(id)),
        What::NotAnIndicator { id } => w.fault.not_an_indicator(&Shown::line(id)),
        What::AssumedKey { key, .. } => w.fault.assumed_key(&Shown::line(key)),
        What::BadSource { source } => w.fault.bad_source(&Shown::line(source)),
        What::SourceWithoutTask { source } => w.fault.source_without_task(&Shown::line(source)),
        What::NoLead { id } => w.fault.no_lead(&Shown::line(id)),
        What::NoCollective { id } => w.fault.no_collective(&Shown::line(id)),
        What::NoUnits { id } => w.fault.no_units(&Shown::line(id)),
        What::SplitAlone { id } => w.fault.split_alone(&Shown::line(id)),
        What::PercentSum { id } => w.fault.percent_sum(&Shown::line(id)),
        What::QuotaWithoutSplit { id } => w.fault.quota_without_split(&Shown::line(id)),
        What::KeyNotOfKind { key, kind, .. } => w
            .fault
            .key_not_of_kind(&super::kind(w, *kind), &Shown::line(key)),
        What::KeyForKind { key, kind } => w
            .fault
            .key_for_kind(&super::kind(w, *kind), &Shown::line(key)),
        What::KeyNeeds { key, needs } => w.fault.key_needs(&Shown::line(key), &Shown::line(needs)),
        What::TwoWays { one, other } => w.fault.two_ways(&Shown::line(one), &Shown::line(other)),
        What::SeveralGoals { keys } => w.fault.several_goals(&super::list(w, keys)),
        What::AboveWhole { key, figure } => w.fault.above_whole(&Shown::line(key), figure),
        What::AsksNothing => w.fault.asks_nothing().to_owned(),
        What::MilestoneFigure { key } => w.fault.milestone_figure(&Shown::line(key)),
        What::ShareWithoutGoal => w.fault.share_without_goal().to_owned(),
        What::BadShare { share } => w.fault.bad_share(share),
        What::CheckpointOrder { by, before } => w.fault.checkpoint_order(by, before),
        What::CheckpointTwice { day } => w.fault.checkpoint_twice(day),
        What::CheckpointOnGoal { day } => w.fault.checkpoint_on_goal(day),
        What::CheckpointAfterDue { by, due } => w.fault.checkpoint_after_due(by, due),
        What::OutsidePlan {
            key,
            day,
            start,
            end,
        } => w.fault.outside_plan(&Shown::line(key), day, start, end),
        What::CheckpointBeyondGoal { figure, goal } => w.fault.checkpoint_beyond_goal(figure, goal),
        What::CheckpointBack { figure, before } => w.fault.checkpoint_back(figure, before),
        What::GoalTwice { day, figure, goal } => w.fault.goal_twice(day, figure, goal),
        What::NoPace { id } => w.fault.no_pace(&Shown::line(id)),
        What::PaceWithoutGoal { key } => w.fault.pace_without_goal(&Shown::line(key)),
        What::PaceWithoutFigure => w.fault.pace_without_figure().to_owned(),
        What::FallWithoutBase => w.fault.fall_without_base().to_owned(),
        What::BaseBeyondGoal { base, goal } => w.fault.base_beyond_goal(base, goal),
        What::FromTooLate { from, first } => w.fault.late_start(from, first),
        What::DaysReversed { first, last } => w.fault.days_reversed(first, last),
        What::ThresholdOrder { one, other } => w
            .fault
            .threshold_order(&Shown::line(one), &Shown::line(other)),
    }
}

fn table_name(w: &Words, table: &str) -> String {
    if table == "file" {
        w.fault.file().to_owned()
    } else {
        w.fault.table(&Shown::line(table))
    }
}
