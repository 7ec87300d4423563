//! Names that may have been meant.

use super::units::Units;

/// The known names most like the one written, best first, three at most.
pub(super) fn nearest<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    let mut scored: Vec<(f64, &str)> = known
        .into_iter()
        .filter(|other| *other != name)
        .map(|other| (likeness(name, other), other))
        .filter(|(score, _)| *score >= 0.55)
        .collect();
    scored.sort_by(|one, other| other.0.total_cmp(&one.0));
    scored.dedup_by(|one, other| one.1 == other.1);
    scored
        .into_iter()
        .take(3)
        .map(|(_, other)| other.to_owned())
        .collect()
}

/// From 0 to 1; one name within the other counts as alike, for short and full names.
fn likeness(name: &str, other: &str) -> f64 {
    let (name, other) = (name.to_lowercase(), other.to_lowercase());
    let score = strsim::normalized_damerau_levenshtein(&name, &other);
    let both_long = name.chars().count() >= 2 && other.chars().count() >= 2;
    if both_long && (name.contains(&other) || other.contains(&name)) {
        score.max(0.7)
    } else {
        score
    }
}

/// The units most like the name written; the one with that full name before all.
pub(super) fn nearest_units(name: &str, units: &Units) -> Vec<String> {
    if let Some(unit) = units.iter().find(|unit| unit.name == name) {
        return vec![unit.id.as_str().to_owned()];
    }
    nearest(name, units.iter().map(|unit| unit.id.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offers_the_likely_ones_first() {
        let known = ["checkpoints", "kind", "at_least", "at_most"];
        assert_eq!(nearest("checkpoint", known), ["checkpoints"]);
        assert_eq!(nearest("at_lest", known)[0], "at_least");
        assert_eq!(nearest("县财政局", ["财政局", "人社局"]), ["财政局"]);
        assert!(nearest("zzz", known).is_empty());
    }
}
