//! The journal held against the plan: names that the plan does not have, and what is worth a look.

use foldhash::HashMap;

use super::book::Book;
use super::fault::{FaultKind, LineFault, LineRemark, RemarkKind};
use super::kinds::Checkin;
use super::kinds::Entry;
use super::line::write_line;
use super::record::{Body, Progress, Record};
use super::voids::Standing;
use crate::calendar::Day;
use crate::figure::Decimal;
use crate::plan::{Item, Kind, Pace, Plan, Split, UnitId};

/// All faults and remarks of the journal, those of reading it included, in the order of files and lines.
///
/// Records that do not count are not held against the plan: a void settles what was wrong with one.
pub fn check(book: &Book, plan: &Plan) -> (Vec<LineFault>, Vec<LineRemark>) {
    let mut found = Found {
        book,
        plan,
        faults: book.faults.clone(),
        remarks: book.remarks.clone(),
    };
    for (at, standing) in (0_u32..).zip(book.standings(None)) {
        let Some(record) = book.record(at) else {
            continue;
        };
        match standing {
            Standing::Counts => found.record(at, record),
            Standing::Orphan => {
                if let Some(names) = record.body.names() {
                    found.remark(at, RemarkKind::Orphan { names });
                }
            }
            Standing::Apart => found.void(at, record),
            Standing::Voided | Standing::NotYet => {}
        }
    }
    found.falling();
    let Found {
        mut faults,
        mut remarks,
        ..
    } = found;
    faults.sort_by(|one, other| (&one.file, one.line).cmp(&(&other.file, other.line)));
    remarks.sort_by(|one, other| (&one.file, one.line).cmp(&(&other.file, other.line)));
    (faults, remarks)
}

struct Found<'a> {
    book: &'a Book,
    plan: &'a Plan,
    faults: Vec<LineFault>,
    remarks: Vec<LineRemark>,
}

impl Found<'_> {
    fn remark(&mut self, at: u32, kind: RemarkKind) {
        if let (Some((file, line)), Some(record)) = (self.book.place(at), self.book.record(at)) {
            let id = Some(record.id);
            self.remarks.push(LineRemark {
                kind,
                file: file.to_owned(),
                line,
                id,
            });
        }
    }

    fn fault(&mut self, at: u32, record: &Record, kind: FaultKind) {
        let Some((file, line)) = self.book.place(at) else {
            return;
        };
        self.faults.push(LineFault {
            kind,
            file: file.to_owned(),
            line,
            bytes: write_line(record).into_bytes().into(),
            crc: self.book.crc(at).unwrap_or_default(),
        });
    }

    fn void(&mut self, at: u32, record: &Record) {
        let Body::Void(void) = &record.body else {
            return;
        };
        let target = void.target;
        let named = self.book.get(target);
        if named.is_none() {
            self.remark(at, RemarkKind::VoidWaits { target });
        } else if named.is_some_and(|named| matches!(named.body, Body::Void(_))) {
            self.remark(at, RemarkKind::VoidOfVoid { target });
        }
    }

    fn record(&mut self, at: u32, record: &Record) {
        let (item, unit) = (record.body.item(), record.body.unit());
        if let Some(item) = &item
            && self.plan.item(item.as_str()).is_none()
        {
            let kind = FaultKind::UnknownItem {
                id: record.id,
                item: item.clone(),
            };
            self.fault(at, record, kind);
        }
        if let Body::Checkin(sheet) = &record.body {
            self.sheet(at, record, sheet);
        }
        if let Body::Entry(entry) = &record.body {
            self.entry(at, record, entry);
        }
        if let Some(unit) = unit
            && self.plan.units.get(unit).is_none()
        {
            let kind = FaultKind::UnknownUnit {
                id: record.id,
                unit: unit.clone(),
            };
            self.fault(at, record, kind);
        }
        if let Some(on) = record.body.on() {
            // What is in the ledger was found in any year.
            let any_year = matches!(record.body, Body::Entry(_));
            self.day(at, on, record.written(), any_year);
        }
        if let Body::Progress(Progress {
            item,
            unit: Some(unit),
            ..
        }) = &record.body
            && self.plan.units.get(unit).is_some()
            && self
                .plan
                .item(item.as_str())
                .is_some_and(|item| !takes_figures_of(item, unit))
        {
            self.remark(
                at,
                RemarkKind::NotOwed {
                    item: item.clone(),
                    unit: unit.clone(),
                },
            );
        }
    }

    /// A sheet's task and items.
    fn sheet(&mut self, at: u32, record: &Record, sheet: &Checkin) {
        let id = record.id;
        let task = sheet.task;
        if self.plan.task(task).is_none() {
            self.fault(at, record, FaultKind::UnknownTask { id, task });
        }
        let unknown = sheet.facts.iter().map(|fact| &fact.it.item);
        for item in unknown.filter(|item| self.plan.item(item.as_str()).is_none()) {
            let item = item.clone();
            self.fault(at, record, FaultKind::UnknownItem { id, item });
        }
    }

    /// An entry's task, and its units where there are several.
    fn entry(&mut self, at: u32, record: &Record, entry: &Entry) {
        let id = record.id;
        if let Some(task) = entry.task
            && self.plan.task(task).is_none()
        {
            self.fault(at, record, FaultKind::UnknownTask { id, task });
        }
        // A single unit is held against the plan as that of every record.
        let several = entry.units.iter().filter(|_| entry.units.len() > 1);
        for unit in several.filter(|unit| self.plan.units.get(unit).is_none()) {
            let unit = unit.clone();
            self.fault(at, record, FaultKind::UnknownUnit { id, unit });
        }
    }

    fn day(&mut self, at: u32, on: Day, written: Day, any_year: bool) {
        if !any_year && (on < self.plan.start || on > self.plan.end) {
            self.remark(at, RemarkKind::OutsidePlan { on });
        }
        if on > written {
            self.remark(at, RemarkKind::AheadOfWriting { on, written });
        }
    }

    /// Figures that are to rise and were lower than the one before.
    fn falling(&mut self) {
        let mut readings: HashMap<_, Vec<(Day, u32, &Progress)>> = HashMap::default();
        for at in self.book.live(None) {
            let Some(Body::Progress(it)) = self.book.record(at).map(|record| &record.body) else {
                continue;
            };
            let Some(item) = self.plan.item(it.item.as_str()) else {
                continue;
            };
            if it.value.is_some() && is_to_rise(item) {
                let unit = it.unit.as_ref().or(item.lead.as_ref());
                readings
                    .entry((&it.item, unit))
                    .or_default()
                    .push((it.on, at, it));
            }
        }
        for ((item, unit), mut all) in readings {
            all.sort_unstable_by_key(|(on, at, _)| (*on, *at));
            for pair in all.windows(2) {
                if let [(_, _, one), (_, at, other)] = pair
                    && let Some((before, now)) = fall(one, other)
                {
                    let (item, unit) = (item.clone(), unit.cloned());
                    self.remark(
                        *at,
                        RemarkKind::Falls {
                            item,
                            unit,
                            before,
                            now,
                        },
                    );
                }
            }
        }
    }
}

/// The figures where the later one is lower; parts are compared as parts where both have a whole.
fn fall(one: &Progress, other: &Progress) -> Option<(Decimal, Decimal)> {
    let (before, now) = (one.value?, other.value?);
    let wide = |value: Decimal| i128::from(value.ten_thousandths());
    let lower = match (one.of, other.of) {
        (Some(of_before), Some(of_now)) => {
            wide(now) * wide(of_before) < wide(before) * wide(of_now)
        }
        (None, _) | (_, None) => now < before,
    };
    lower.then_some((before, now))
}

fn is_to_rise(item: &Item) -> bool {
    item.indicator()
        .is_some_and(|indicator| indicator.grows || indicator.pace == Some(Pace::Rise))
}

fn takes_figures_of(item: &Item, unit: &UnitId) -> bool {
    let shared = match &item.split {
        Split::Whole => false,
        Split::Sum(members) => members.contains(unit),
        Split::Each { quota } => quota.contains_key(unit),
    };
    matches!(item.kind, Kind::Requirement | Kind::Case(_)) || shared || item.owers.contains(unit)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::samples::{case_done, day, figure, file, id, plan, record, void};
    use crate::journal::{Extension, ExtensionStep};
    use crate::plan::ItemId;

    const LATE: &str = "2024-04-05T08:00:00+08:00";

    fn checked(records: &[Record]) -> (Vec<&'static str>, Vec<&'static str>) {
        let book = Book::read([("journal/2024-04/a.toml".to_owned(), file(records))]);
        let (faults, remarks) = check(&book, &plan());
        assert!(
            faults
                .iter()
                .all(|fault| fault.line > 0 && !fault.bytes.is_empty() && fault.crc != 0)
        );
        (
            faults.iter().map(|fault| fault.kind.code()).collect(),
            remarks.iter().map(|remark| remark.kind.code()).collect(),
        )
    }

    fn changed(n: u32, change: impl FnOnce(&mut Progress)) -> Record {
        let mut record = figure(n, "25");
        if let Body::Progress(progress) = &mut record.body {
            change(progress);
        }
        record
    }

    #[test]
    fn a_sound_journal_has_nothing() {
        assert_eq!(
            checked(&[figure(1, "25"), figure(2, "26")]),
            (vec![], vec![])
        );
    }

    #[test]
    fn unknown_names_are_faults_until_voided() {
        let item = changed(1, |it| it.item = ItemId::from("99.1"));
        let unit = changed(2, |it| it.unit = Some(UnitId::from("财政厅")));
        assert_eq!(
            checked(&[item.clone(), unit.clone()]).0,
            ["unknown_item", "unknown_unit"]
        );
        assert_eq!(
            checked(&[item, unit, void(3, 1, LATE), void(4, 2, LATE)]),
            (vec![], vec![])
        );
        let extension = |n, key: &str| {
            let body = Body::Extension(Box::new(Extension {
                on: day("2024-03-25"),
                key: key.into(),
                to: day("2024-04-15"),
                step: ExtensionStep::Asked,
                reason: None,
                name: None,
                reference: None,
            }));
            record(n, LATE, body)
        };
        let keys = ["11.6@2024-03-31", "problem#01HS", "11.7@2024-03-31"];
        let all: Vec<_> = (1..).zip(keys).map(|(n, key)| extension(n, key)).collect();
        assert_eq!(checked(&all).0, ["unknown_item"]);
    }

    #[test]
    fn days_and_units_are_remarked() {
        let other_year = changed(1, |it| it.on = day("2023-12-31"));
        let ahead = changed(2, |it| it.on = day("2024-04-04"));
        let other_unit = changed(3, |it| it.unit = Some(UnitId::from("农业农村局")));
        let all = [other_year, ahead, other_unit];
        assert_eq!(
            checked(&all),
            (vec![], vec!["outside_plan", "ahead_of_writing", "not_owed"])
        );
    }

    #[test]
    fn a_figure_that_falls_is_remarked_by_day_and_unit() {
        let later = |n, value: &str| {
            changed(n, |it| {
                it.on = day("2024-04-01");
                it.value = Some(value.parse().unwrap());
            })
        };
        // Written first, about the later day.
        assert_eq!(checked(&[later(1, "24"), figure(2, "25")]).1, ["falls"]);
        assert_eq!(
            checked(&[figure(1, "25"), later(2, "25")]).1,
            Vec::<&str>::new()
        );
        assert_eq!(
            checked(&[figure(1, "25"), later(2, "24"), void(3, 2, LATE)]).1,
            Vec::<&str>::new()
        );
        // The unit left out is the lead.
        let lead = changed(2, |it| {
            it.unit = None;
            it.value = Some("24".parse().unwrap());
        });
        assert_eq!(checked(&[figure(1, "25"), lead]).1, ["falls"]);
    }

    #[test]
    fn voids_and_names_without_effect_are_remarked() {
        let all = [
            figure(1, "25"),
            void(2, 1, LATE),
            void(3, 2, LATE),
            void(4, 77, LATE),
            case_done(5, 1),
        ];
        assert_eq!(checked(&all).1, ["void_of_void", "void_waits", "orphan"]);
        let book = Book::read([("a".to_owned(), file(&all))]);
        let (_, remarks) = check(&book, &plan());
        assert_eq!(remarks[2].kind, RemarkKind::Orphan { names: id(1) });
        assert_eq!((remarks[2].line, remarks[2].id), (5, Some(id(5))));
    }
}
