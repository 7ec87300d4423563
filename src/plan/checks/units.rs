//! Units that are named and not declared, named twice, or members of themselves.

use crate::plan::draft::Draft;
use crate::plan::fault::Fault;
use crate::plan::file::OwedByValue;
use crate::plan::nearest::nearest_units;
use crate::plan::record::{Record, Step};
use crate::plan::units::Units;
use crate::plan::what::What;

pub(super) fn check(draft: &Draft<'_>, units: &Units, faults: &mut Vec<Fault>) {
    let mut names = Names {
        draft,
        units,
        faults,
    };
    if let Some(plan) = &draft.plan {
        names.one(plan, &["office".into()], plan.body.office.as_deref());
    }
    for unit in &draft.units {
        names.list(&unit.record, "members", unit.record.body.members.as_deref());
    }
    for leader in &draft.leaders {
        names.list(&leader.record, "units", Some(&leader.record.body.units));
    }
    for task in &draft.tasks {
        names.one(task, &["lead".into()], task.body.lead.as_deref());
        names.list(task, "units", Some(&task.body.units));
        names.list(task, "support", Some(&task.body.support));
    }
    for item in &draft.items {
        let (record, body) = (&item.record, &item.record.body);
        names.one(record, &["lead".into()], body.lead.as_deref());
        names.list(record, "units", body.units.as_deref());
        names.list(record, "support", body.support.as_deref());
        if let Some(OwedByValue::Units(list)) = &body.owed_by {
            names.list(record, "owed_by", Some(list));
        }
        for unit in body.quota.iter().flat_map(|quota| quota.keys()) {
            names.key(record, "quota", unit);
        }
        for (at, waiver) in body.waived.iter().enumerate() {
            let path = ["waived".into(), at.into(), "unit".into()];
            names.one(record, &path, waiver.unit.as_deref());
        }
    }
    cycles(draft, faults);
}

struct Names<'n, 'a> {
    draft: &'n Draft<'a>,
    units: &'n Units,
    faults: &'n mut Vec<Fault>,
}

impl Names<'_, '_> {
    fn unknown(&self, name: &str) -> Option<What> {
        // The name may stand on a line that was not understood, or in a record that was not.
        let seen = &self.draft.seen.units;
        if self.units.has(name) || self.draft.torn.units || seen.contains(name) {
            return None;
        }
        let nearest = nearest_units(name, self.units);
        Some(What::UnknownUnit {
            name: name.to_owned(),
            nearest,
        })
    }

    fn one<T>(&mut self, record: &Record<'_, T>, path: &[Step<'_>], name: Option<&str>) {
        if let Some(what) = name.and_then(|name| self.unknown(name)) {
            self.faults.push(Fault::at(record.value(path), what));
        }
    }

    fn list<T>(&mut self, record: &Record<'_, T>, key: &str, names: Option<&[String]>) {
        let names = names.unwrap_or_default();
        for (at, name) in names.iter().enumerate() {
            let path = [key.into(), at.into()];
            self.one(record, &path, Some(name));
            if names.iter().take(at).any(|other| other == name) {
                let what = What::RepeatedUnit { name: name.clone() };
                self.faults.push(Fault::at(record.value(&path), what));
            }
        }
    }

    /// A unit that is a key of a table.
    fn key<T>(&mut self, record: &Record<'_, T>, table: &str, name: &str) {
        if let Some(what) = self.unknown(name) {
            self.faults
                .push(Fault::at(record.key_within(table, name), what));
        }
    }
}

/// Collectives that are among their own members, however far down.
fn cycles(draft: &Draft<'_>, faults: &mut Vec<Fault>) {
    let mut told: Vec<String> = Vec::new();
    for unit in &draft.units {
        let mut path = vec![unit.name.clone()];
        if told.contains(&unit.name) || !closes(draft, &mut path) {
            continue;
        }
        told.extend(path.iter().cloned());
        faults.push(Fault::at(unit.key.clone(), What::UnitCycle { path }));
    }
}

/// Follows the members from the last of the path; whether they lead back to its first.
fn closes(draft: &Draft<'_>, path: &mut Vec<String>) -> bool {
    let last = path.last().cloned().unwrap_or_default();
    let members = draft
        .units
        .iter()
        .find(|unit| unit.name == last)
        .and_then(|unit| unit.record.body.members.as_deref())
        .unwrap_or_default();
    for member in members {
        if path.first() == Some(member) {
            path.push(member.clone());
            return true;
        }
        if !path.contains(member) {
            path.push(member.clone());
            if closes(draft, path) {
                return true;
            }
            path.pop();
        }
    }
    false
}
