//! What an item's goal, pace and checkpoints come to, defaults filled in.

use super::file::{CheckpointTable, ItemTable, LastYear, PaceWord, TargetValue};
use super::goal::{Compare, Goal, Pace, Target};
use super::ids::ItemId;
use crate::figure::Decimal;

/// The comparators in the order of their explanation.
pub(super) const COMPARATORS: [&str; 6] = [
    "at_least",
    "at_most",
    "equals",
    "about",
    "above",
    "not_below",
];

/// A comparison as written, with its key.
pub(super) struct Written<'t> {
    pub key: &'static str,
    pub compare: Compare,
    pub target: &'t TargetValue,
}

impl Written<'_> {
    /// As the board sees it.
    pub(super) fn goal(&self) -> Goal {
        let target = match self.target {
            TargetValue::Figure(figure) => Target::Figure(*figure),
            TargetValue::Item(id) => Target::Item(ItemId::from(id.as_str())),
            TargetValue::LastYear(LastYear::Figure(figure)) => Target::LastYear(Some(*figure)),
            TargetValue::LastYear(LastYear::ToCome) => Target::LastYear(None),
        };
        Goal {
            compare: self.compare,
            target,
        }
    }
}

fn written(targets: [&Option<TargetValue>; 6]) -> Vec<Written<'_>> {
    let compares = [
        Compare::AtLeast,
        Compare::AtMost,
        Compare::Equals,
        Compare::About,
        Compare::Above,
        Compare::NotBelow,
    ];
    COMPARATORS
        .into_iter()
        .zip(compares)
        .zip(targets)
        .filter_map(|((key, compare), target)| {
            Some(Written {
                key,
                compare,
                target: target.as_ref()?,
            })
        })
        .collect()
}

/// The comparisons of an item itself.
pub(super) fn of_item(item: &ItemTable) -> Vec<Written<'_>> {
    written([
        &item.at_least,
        &item.at_most,
        &item.equals,
        &item.about,
        &item.above,
        &item.not_below,
    ])
}

/// The comparisons of a checkpoint.
pub(super) fn of_checkpoint(checkpoint: &CheckpointTable) -> Vec<Written<'_>> {
    written([
        &checkpoint.at_least,
        &checkpoint.at_most,
        &checkpoint.equals,
        &checkpoint.about,
        &checkpoint.above,
        &checkpoint.not_below,
    ])
}

/// The goal: the item's own, else its last checkpoint with a figure.
pub(super) fn goal(item: &ItemTable) -> Option<Goal> {
    let own = of_item(item).first().map(Written::goal);
    own.or_else(|| last_numeric(item).map(|(goal, _)| goal))
}

/// The last checkpoint with a comparison of its own.
fn last_numeric(item: &ItemTable) -> Option<(Goal, &CheckpointTable)> {
    item.checkpoints.iter().rev().find_map(|checkpoint| {
        of_checkpoint(checkpoint)
            .first()
            .map(|written| (written.goal(), checkpoint))
    })
}

/// The checkpoint that asks for the goal already.
pub(super) fn checkpoint_of_goal(item: &ItemTable) -> Option<&CheckpointTable> {
    let own = of_item(item).first().map(Written::goal);
    match own {
        None => last_numeric(item).map(|(_, checkpoint)| checkpoint),
        Some(own) => item
            .checkpoints
            .iter()
            .find(|checkpoint| asked(checkpoint, Some(&own)) == Some(own.clone())),
    }
}

/// What a checkpoint asks in figures; a share is worked out.
pub(super) fn asked(checkpoint: &CheckpointTable, goal: Option<&Goal>) -> Option<Goal> {
    if let Some(share) = checkpoint.share {
        let goal = goal?;
        let figure = part(goal.figure()?, share);
        return Some(Goal {
            compare: goal.compare,
            target: Target::Figure(figure),
        });
    }
    of_checkpoint(checkpoint).first().map(Written::goal)
}

/// So many percent of a figure, rounded half up to four places.
fn part(figure: Decimal, percent: Decimal) -> Decimal {
    // Ten-thousandths of both, and the hundred: 10^6 to divide by.
    let product = i128::from(figure.ten_thousandths()) * i128::from(percent.ten_thousandths());
    let half = if product < 0 { -500_000 } else { 500_000 };
    let count = (product + half) / 1_000_000;
    Decimal::from_ten_thousandths(i64::try_from(count).unwrap_or(i64::MAX))
}

/// Whether it has a checkpoint in figures.
pub(super) fn has_figures(item: &ItemTable) -> bool {
    item.checkpoints
        .iter()
        .any(|checkpoint| checkpoint.share.is_some() || !of_checkpoint(checkpoint).is_empty())
}

/// How the figure moves: as written, else the first default that fits (rules part 5).
pub(super) fn pace(item: &ItemTable) -> Option<Pace> {
    if let Some(word) = item.pace {
        return Some(match word {
            PaceWord::Rise => Pace::Rise,
            PaceWord::Fall => Pace::Fall,
            PaceWord::Level => Pace::Level,
            PaceWord::End => Pace::End,
        });
    }
    let goal = goal(item)?;
    if has_figures(item) {
        return Some(Pace::Rise);
    }
    match goal.compare {
        Compare::AtMost | Compare::Equals | Compare::Above | Compare::NotBelow => Some(Pace::Level),
        Compare::AtLeast | Compare::About if item.measure.as_deref() == Some("%") => {
            Some(Pace::End)
        }
        Compare::AtLeast | Compare::About => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_exact_or_rounded_half_up() {
        let decimal = |text: &str| Decimal::parse(text).unwrap();
        assert_eq!(part(decimal("1.78"), decimal("90")), decimal("1.602"));
        assert_eq!(part(decimal("0.0001"), decimal("50")), decimal("0.0001"));
        assert_eq!(part(decimal("1"), decimal("33.33")), decimal("0.3333"));
    }
}
