//! One of a few: gone through, or found by typing.

use crate::text::{Query, rank};

/// A choice among texts.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Choice {
    options: Vec<String>,
    at: Option<usize>,
    /// What stands while nothing is chosen, worked out elsewhere.
    usual: Option<usize>,
    /// What was typed to find an option.
    typed: String,
}

impl Choice {
    /// A choice of which `at` is made already.
    pub fn new(options: Vec<String>, at: Option<usize>) -> Self {
        Self {
            options,
            at,
            ..Self::default()
        }
    }

    /// The option that was chosen.
    pub const fn chosen(&self) -> Option<usize> {
        self.at
    }

    /// The option that stands: the chosen one, else the usual one.
    pub fn standing(&self) -> Option<usize> {
        self.at.or(self.usual)
    }

    /// Sets what stands while nothing is chosen.
    pub const fn set_usual(&mut self, usual: Option<usize>) {
        self.usual = usual;
    }

    /// The option that stands, as text.
    pub fn text(&self) -> &str {
        let option = self.standing().and_then(|at| self.options.get(at));
        option.map_or("", String::as_str)
    }

    /// All there are to choose from.
    pub fn options(&self) -> &[String] {
        &self.options
    }

    /// How many there are.
    pub const fn len(&self) -> usize {
        self.options.len()
    }

    /// Whether there is nothing to choose from.
    pub const fn is_empty(&self) -> bool {
        self.options.is_empty()
    }

    /// Chooses by place.
    pub fn choose(&mut self, at: usize) {
        if at < self.options.len() {
            self.at = Some(at);
        }
    }

    /// Chooses by text; whether there is such an option.
    pub fn choose_text(&mut self, text: &str) -> bool {
        let found = self.options.iter().position(|it| it == text);
        self.at = found.or(self.at);
        found.is_some()
    }

    /// The next one, after the last the first.
    pub fn next(&mut self) {
        self.typed.clear();
        let len = self.options.len().max(1);
        self.at = Some(self.standing().map_or(0, |at| (at + 1) % len));
    }

    /// The one before, before the first the last.
    pub fn previous(&mut self) {
        self.typed.clear();
        let last = self.options.len().saturating_sub(1);
        let before = |at: usize| at.checked_sub(1).unwrap_or(last);
        self.at = Some(self.standing().map_or(last, before));
    }

    /// Goes to the option that fits best what has been typed so far with one sign more. Where none
    /// does, finding begins again with that sign alone. Marks between words find nothing.
    pub fn type_sign(&mut self, sign: char) {
        if !sign.is_alphanumeric() {
            return;
        }
        let mut longer = self.typed.clone();
        longer.push(sign);
        for typed in [longer, sign.to_string()] {
            if let Some(found) = self.find(&typed) {
                self.at = Some(found);
                self.typed = typed;
                return;
            }
        }
        self.typed.clear();
    }

    /// Finding begins again.
    pub fn forget_typed(&mut self) {
        self.typed.clear();
    }

    fn find(&self, typed: &str) -> Option<usize> {
        let query = Query::new(typed);
        let fitting = self.options.iter().enumerate();
        fitting
            .filter_map(|(at, option)| Some((rank(option, &query)?, at)))
            .min()
            .map(|(_, at)| at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn choice() -> Choice {
        let options = ["保和镇", "叶枝镇", "塔城镇"].map(str::to_owned);
        Choice::new(options.to_vec(), None)
    }

    #[test]
    fn goes_round_from_what_stands() {
        let mut units = choice();
        units.next();
        assert_eq!(units.text(), "保和镇");
        units.previous();
        assert_eq!(units.text(), "塔城镇");
        let mut periods = choice();
        periods.set_usual(Some(1));
        assert_eq!((periods.text(), periods.chosen()), ("叶枝镇", None));
        periods.next();
        assert_eq!(periods.chosen(), Some(2));
    }

    #[test]
    fn typing_finds() {
        let mut units = choice();
        for (sign, text) in [
            ('y', "叶枝镇"),
            ('z', "叶枝镇"),
            ('塔', "塔城镇"),
            ('w', "塔城镇"),
        ] {
            units.type_sign(sign);
            assert_eq!(units.text(), text, "{sign}");
        }
    }
}
