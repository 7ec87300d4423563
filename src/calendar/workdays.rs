//! Workdays: weekdays, less the days of rest and with the shifted days of work of a plan.

use super::day::{Day, add_days, weekday_index};

/// Days looked at beyond twice the workdays asked for: no rest lasts ten years.
const LONGEST_REST: u32 = 3_660;
/// More workdays than these are not counted (a century and more).
const MOST: u32 = 30_000;

/// What differs from Monday to Friday in a year.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Holidays {
    rest: Vec<(Day, Day)>,
    work: Vec<Day>,
}

impl Holidays {
    /// Days of rest from and to, both included, and days of work, which win over rest and weekends.
    pub fn new(rest: Vec<(Day, Day)>, work: Vec<Day>) -> Self {
        Self { rest, work }
    }

    /// Whether people work on the day.
    pub fn is_workday(&self, day: Day) -> bool {
        if self.work.contains(&day) {
            return true;
        }
        let rests = self
            .rest
            .iter()
            .any(|(from, to)| (*from..=*to).contains(&day));
        !rests && weekday_index(day) < 5
    }

    /// The day on which the `count`th workday after `from` falls; `from` itself for 0.
    pub fn add_workdays(&self, from: Day, count: u32) -> Day {
        let count = count.min(MOST);
        let mut day = from;
        let mut left = count;
        for _ in 0..count.saturating_mul(2).saturating_add(LONGEST_REST) {
            if left == 0 {
                break;
            }
            day = add_days(day, 1);
            if self.is_workday(day) {
                left -= 1;
            }
        }
        day
    }

    /// Workdays after `from`, up to and with `to`; 0 where `to` is not later. For countdowns.
    pub fn workdays_between(&self, from: Day, to: Day) -> u32 {
        from.iter_days()
            .skip(1)
            .take_while(|day| *day <= to)
            .take(usize::try_from(MOST).unwrap_or(usize::MAX))
            .map(|day| u32::from(self.is_workday(day)))
            .sum()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn spring() -> Holidays {
        Holidays::new(
            vec![(day("2024-02-10"), day("2024-02-17"))],
            vec![day("2024-02-04"), day("2024-02-18")],
        )
    }

    #[test]
    fn knows_rest_and_work() {
        let spring = spring();
        assert!(spring.is_workday(day("2024-02-09")));
        assert!(!spring.is_workday(day("2024-02-12")));
        assert!(
            spring.is_workday(day("2024-02-18")),
            "a Sunday that is worked"
        );
        assert!(!spring.is_workday(day("2024-02-24")));
    }

    #[test]
    fn counts_workdays() {
        let spring = spring();
        assert_eq!(spring.add_workdays(day("2024-02-09"), 1), day("2024-02-18"));
        assert_eq!(spring.add_workdays(day("2024-02-09"), 3), day("2024-02-20"));
        assert_eq!(spring.add_workdays(day("2024-02-10"), 0), day("2024-02-10"));
        assert_eq!(
            Holidays::default().add_workdays(day("2024-04-05"), 5),
            day("2024-04-12")
        );
        assert_eq!(
            spring.workdays_between(day("2024-02-09"), day("2024-02-20")),
            3
        );
        assert_eq!(
            spring.workdays_between(day("2024-02-20"), day("2024-02-09")),
            0
        );
    }

    #[test]
    fn an_endless_rest_ends() {
        let never = Holidays::new(vec![(Day::MIN, Day::MAX)], Vec::new());
        assert!(never.add_workdays(day("2024-01-01"), 1) > day("2033-01-01"));
        assert_eq!(never.add_workdays(Day::MAX, u32::MAX), Day::MAX);
        assert_eq!(never.workdays_between(Day::MIN, Day::MAX), 0);
    }

    proptest! {
        #[test]
        fn adding_and_counting_agree(offset in 0_i64..700, count in 1_u32..60) {
            let from = add_days(day("2023-06-01"), offset);
            let to = spring().add_workdays(from, count);
            prop_assert!(spring().is_workday(to));
            prop_assert_eq!(spring().workdays_between(from, to), count);
        }
    }
}
