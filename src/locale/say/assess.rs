//! A unit's numbers and the formula of its score in words.

use crate::board::assess::{Tally, Term};
use crate::locale::Words;

/// A number as it stands in a list: a share of what was owed, or a plain count.
pub fn tally(w: &Words, tally: &Tally) -> String {
    let (good, of) = (tally.good(), tally.of());
    if of == 0 {
        "-".to_owned()
    } else if tally.measure.is_share() {
        w.assessing.share(&good, &of)
    } else {
        of.to_string()
    }
}

/// The formula of a score, term by term.
pub fn score_formula(w: &Words, terms: &[Term]) -> String {
    let name = |code: &str| w.tally.of(code).to_owned();
    let (mut shares, mut off) = (Vec::new(), String::new());
    for term in terms {
        match *term {
            Term::Share {
                measure,
                weight,
                good,
                of,
            } => shares.push(w.assessing.term(&weight, &name(measure.code()), &good, &of)),
            Term::Off {
                measure,
                points,
                count,
            } => off.push_str(&w.assessing.minus(&points, &name(measure.code()), &count)),
        }
    }
    w.assessing.formula(&shares.join(" + "), &off)
}
