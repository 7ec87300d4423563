//! The weighted score, term by term, so that its formula can be shown.

use super::model::{Measure, UnitRecord};
use crate::figure::{Decimal, Fraction};
use crate::plan::{Plan, Score};

/// One term of the score.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Term {
    /// A share, weighted.
    Share {
        measure: Measure,
        weight: Decimal,
        good: usize,
        of: usize,
    },
    /// Points off for each.
    Off {
        measure: Measure,
        points: Decimal,
        count: usize,
    },
}

/// The terms of a unit's score: shares of which there is something, then points off for what there
/// was. What has no weight is left out.
pub fn terms(weights: &Score, record: &UnitRecord) -> Vec<Term> {
    let tallies = record.tallies.iter();
    let all = tallies.filter_map(|tally| {
        let weight = match tally.measure {
            Measure::Sheets => weights.sheets,
            Measure::Obligations => weights.obligations,
            Measure::Problems => weights.problems,
            Measure::Extensions => weights.extension,
            Measure::Named => weights.named,
        };
        if weight.is_zero() || tally.of() == 0 {
            return None;
        }
        Some(if tally.measure.is_share() {
            Term::Share {
                measure: tally.measure,
                weight,
                good: tally.good(),
                of: tally.of(),
            }
        } else {
            Term::Off {
                measure: tally.measure,
                points: weight,
                count: tally.of(),
            }
        })
    });
    let (shares, off): (Vec<Term>, Vec<Term>) =
        all.partition(|term| matches!(term, Term::Share { .. }));
    shares.into_iter().chain(off).collect()
}

/// The terms of a unit's score by the plan's weights; none where it gives none, or nothing can be
/// weighed.
pub fn score_terms(plan: &Plan, record: &UnitRecord) -> Vec<Term> {
    let weights = plan.score.as_ref().filter(|_| record.score.is_some());
    weights.map_or_else(Vec::new, |weights| terms(weights, record))
}

/// 100 times the weighted mean of the shares, less the points off, never below nothing; to four
/// places. `None` where there is no share to weigh.
pub fn score(terms: &[Term]) -> Option<Decimal> {
    let whole = |count: usize| i64::try_from(count).map(Fraction::from_int).ok();
    let (mut sum, mut weights, mut off) = (Fraction::ZERO, Fraction::ZERO, Fraction::ZERO);
    for term in terms {
        match *term {
            Term::Share {
                weight, good, of, ..
            } => {
                let weight = Fraction::from(weight);
                let share = whole(good)?.div(whole(of)?)?;
                sum = sum.add(weight.mul(share)?)?;
                weights = weights.add(weight)?;
            }
            Term::Off { points, count, .. } => {
                off = off.add(Fraction::from(points).mul(whole(count)?)?)?;
            }
        }
    }
    let mean = sum.div(weights)?.mul(Fraction::from_int(100))?;
    let score = mean.sub(off)?;
    let score = if score.is_negative() {
        Fraction::ZERO
    } else {
        score
    };
    Some(score.round(4))
}
