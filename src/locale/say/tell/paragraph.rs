//! One paragraph: what is overdue, then behind, then due soon, then the next step, then the request.

use super::entry;
use super::name;
use crate::board::{Light, Obligation, State, When};
use crate::calendar::Day;
use crate::locale::Words;
use crate::locale::say::why::Told;
use crate::locale::say::{count, day, figure, goal, item_title};
use crate::plan::{Compare, Kind, Pace, Plan, UnitId};

/// Makes paragraphs for one board.
pub(super) struct Paragraphs<'a> {
    pub(super) w: &'a Words,
    pub(super) plan: &'a Plan,
    pub(super) when: When,
    pub(super) by: Option<Day>,
}

/// The groups of a paragraph, in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Group {
    Overdue,
    FarBehind,
    Exceeded,
    NotCleared,
    Behind,
    NotMet,
    Unconfirmed,
    DueSoon,
}

impl Group {
    const ALL: [Self; 8] = [
        Self::Overdue,
        Self::FarBehind,
        Self::Exceeded,
        Self::NotCleared,
        Self::Behind,
        Self::NotMet,
        Self::Unconfirmed,
        Self::DueSoon,
    ];

    /// Only what is lit is told.
    fn of(one: &Obligation) -> Option<Self> {
        if !one.light.is_lit() {
            return None;
        }
        if one.light == Light::Blue {
            return Some(Self::DueSoon);
        }
        match one.state {
            State::Overdue => Some(Self::Overdue),
            State::FarBehind => Some(Self::FarBehind),
            State::Exceeded => Some(Self::Exceeded),
            State::NotCleared => Some(Self::NotCleared),
            State::Behind | State::SetByOffice => Some(Self::Behind),
            State::NotMet => Some(Self::NotMet),
            State::Unconfirmed => Some(Self::Unconfirmed),
            State::DueSoon => Some(Self::DueSoon),
            State::Waived
            | State::Done
            | State::DoneLate
            | State::Ok
            | State::NoFigure
            | State::Current
            | State::NoComparison
            | State::NoDay
            | State::NotDue => None,
        }
    }

    fn word(self, w: &Words) -> &str {
        match self {
            Self::Overdue => w.say.overdue(),
            Self::FarBehind => w.say.far_behind(),
            Self::Exceeded => w.say.exceeded(),
            Self::NotCleared => w.say.not_cleared(),
            Self::Behind => w.say.behind(),
            Self::NotMet => w.say.not_met(),
            Self::Unconfirmed => w.say.unconfirmed(),
            Self::DueSoon => w.say.due_soon(),
        }
    }
}

impl Paragraphs<'_> {
    /// Nothing is overdue or behind.
    pub(super) fn nothing(&self, unit: &UnitId, matter: Option<&str>) -> String {
        let (unit, day) = (name(self.w, unit), self.as_of());
        match matter {
            Some(matter) => self.w.say.none_in(&unit, &day, &matter),
            None => self.w.say.none(&unit, &day),
        }
    }

    /// What a unit is told; `None` where nothing of it is lit. `also`: sentences on what else it has.
    pub(super) fn text(&self, unit: &UnitId, owed: &[&Obligation], also: &str) -> Option<String> {
        let lit = without_echoes(self.plan, owed);
        let mut told = 0;
        let mut text = String::new();
        for group in Group::ALL {
            let own: Vec<&Obligation> = lit
                .iter()
                .filter(|(of, _)| *of == group)
                .map(|(_, one)| *one)
                .collect();
            let entries = self.entries(&own);
            if entries.is_empty() {
                continue;
            }
            told += entries.len();
            let sentence = entries.join(self.w.say.semicolon());
            let items = count::items(self.w, entries.len());
            text.push_str(&self.w.say.group(&group.word(self.w), &items, &sentence));
            text.push_str(self.w.say.stop());
        }
        if told == 0 && also.is_empty() {
            return None;
        }
        for sentence in self.next_steps(owed, &lit, told == 1) {
            text.push_str(&sentence);
        }
        text.push_str(also);
        if let Some(by) = self.by {
            text.push_str(&self.w.say.by(&day(self.w, by, self.plan.year)));
        }
        let opening = self.w.say.opening(&name(self.w, unit), &self.as_of());
        Some(format!("{opening}{}", text.trim_end()))
    }

    fn as_of(&self) -> String {
        day(self.w, self.when.as_of, self.plan.year)
    }

    /// One entry for each; reports of one item that are missing for several periods are one.
    fn entries(&self, group: &[&Obligation]) -> Vec<String> {
        let mut entries = Vec::new();
        let mut rest = group;
        while let Some((first, _)) = rest.split_first() {
            let same = rest.iter().take_while(|it| it.item == first.item).count();
            let (own, others) = rest.split_at(same);
            rest = others;
            let told: Vec<Told<'_>> = own
                .iter()
                .filter_map(|one| Told::new(self.w, self.plan, one, self.when))
                .collect();
            let is_report = told
                .first()
                .is_some_and(|it| matches!(it.item.kind, Kind::Report(_)) && it.is_past());
            if is_report && told.len() > 1 {
                entries.push(entry::reports(&told));
            } else {
                entries.extend(told.iter().map(entry::entry));
            }
        }
        entries
    }

    /// What comes next of every figure that is overdue or behind.
    fn next_steps(
        &self,
        owed: &[&Obligation],
        lit: &[(Group, &Obligation)],
        only: bool,
    ) -> Vec<String> {
        let mut items: Vec<usize> = lit
            .iter()
            .filter(|(group, _)| matches!(group, Group::Overdue | Group::FarBehind | Group::Behind))
            .map(|(_, one)| one.item)
            .collect();
        items.dedup();
        items
            .into_iter()
            .filter_map(|item| self.next_step(owed, item, only))
            .collect()
    }

    fn next_step(&self, owed: &[&Obligation], at: usize, only: bool) -> Option<String> {
        let item = self.plan.items.get(at)?;
        let indicator = item.indicator()?;
        if !matches!(indicator.pace, Some(Pace::Rise | Pace::Fall)) {
            return None;
        }
        let next = owed
            .iter()
            .filter(|it| it.item == at && !it.light.is_settled() && it.target.is_some())
            .filter(|it| it.due.is_some_and(|due| due >= self.when.as_of))
            .min_by_key(|it| it.due)?;
        let asked = next.target.as_ref()?;
        let measure = &indicator.measure;
        let goal = match asked.figure() {
            Some(target) if asked.compare == Compare::AtLeast => {
                self.w.say.reach(&figure(self.w, target, measure))
            }
            _ => goal(self.w, self.plan, asked, measure),
        };
        let end = day::month_end(self.w, next.due?, self.plan.year);
        Some(if only {
            self.w.say.next_only(&end, &goal)
        } else {
            self.w.say.next(&item_title(item), &end, &goal)
        })
    }
}

/// What is lit, without saying one thing twice: of a figure that missed several days the last, and
/// not its pace as well.
fn without_echoes<'a>(plan: &Plan, owed: &[&'a Obligation]) -> Vec<(Group, &'a Obligation)> {
    let is_figure = |one: &Obligation| {
        let item = plan.items.get(one.item);
        item.is_some_and(|item| item.indicator().is_some()) && one.target.is_some()
    };
    let last_missed = |item: usize| {
        owed.iter()
            .filter(|it| it.item == item && it.state == State::Overdue && is_figure(it))
            .max_by_key(|it| it.due)
    };
    owed.iter()
        .filter_map(|one| Group::of(one).map(|group| (group, *one)))
        .filter(|(_, one)| {
            !is_figure(one) || last_missed(one.item).is_none_or(|last| last.key == one.key)
        })
        .collect()
}
