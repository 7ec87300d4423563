//! Goals: one comparison, one that can be met, with keys that go with it.

use crate::figure::Decimal;
use crate::plan::draft::{Draft, ItemRecord};
use crate::plan::fault::{Fault, Label};
use crate::plan::file::{KindWord, TargetValue};
use crate::plan::goal::Compare;
use crate::plan::record::Step;
use crate::plan::resolve::{self, Written};
use crate::plan::what::What;

pub(super) fn check(draft: &Draft<'_>, faults: &mut Vec<Fault>) {
    for item in draft
        .items
        .iter()
        .filter(|item| item.record.body.kind == KindWord::Indicator)
    {
        several(item, faults);
        beyond_whole(item, faults);
        about_only(item, faults);
        pace(item, faults);
    }
}

fn several(item: &ItemRecord<'_>, faults: &mut Vec<Fault>) {
    let written = resolve::of_item(&item.record.body);
    if let [first, second, ..] = written.as_slice() {
        let keys = written.iter().map(|one| one.key.to_owned()).collect();
        let fault = Fault::at(
            item.record.key_or_self(second.key),
            What::SeveralGoals { keys },
        );
        faults.push(fault.and(item.record.key(first.key), Label::First));
    }
}

/// More than the whole cannot be reached.
fn beyond_whole(item: &ItemRecord<'_>, faults: &mut Vec<Fault>) {
    let body = &item.record.body;
    if body.measure.as_deref() != Some("%") {
        return;
    }
    let mut look = |written: &Written<'_>, path: &[Step<'_>]| {
        let TargetValue::Figure(figure) = *written.target else {
            return;
        };
        let whole = Decimal::from_int(100);
        let beyond = match written.compare {
            Compare::AtLeast | Compare::Equals | Compare::About | Compare::NotBelow => {
                figure > whole
            }
            Compare::Above => figure >= whole,
            Compare::AtMost => false,
        };
        if beyond {
            let what = What::AboveWhole {
                key: written.key.to_owned(),
                figure,
            };
            faults.push(Fault::at(item.record.value(path), what));
        }
    };
    for written in resolve::of_item(body) {
        look(&written, &[written.key.into()]);
    }
    for (at, checkpoint) in body.checkpoints.iter().enumerate() {
        for written in resolve::of_checkpoint(checkpoint) {
            look(
                &written,
                &["checkpoints".into(), at.into(), written.key.into()],
            );
        }
    }
}

/// Keys that say how close is close enough.
fn about_only(item: &ItemRecord<'_>, faults: &mut Vec<Fault>) {
    let body = &item.record.body;
    let is_about = body.about.is_some() || body.checkpoints.iter().any(|one| one.about.is_some());
    for key in ["within", "both_sides"] {
        if let Some(at) = item.record.key(key).filter(|_| !is_about) {
            let (key, needs) = (key.to_owned(), "about".to_owned());
            faults.push(Fault::at(at, What::KeyNeeds { key, needs }));
        }
    }
    if let Some(within) = body.within.filter(|within| within.is_negative()) {
        let what = What::BadFigure {
            key: "within".to_owned(),
            found: within.to_string(),
        };
        faults.push(Fault::at(item.record.value(&["within".into()]), what));
    }
}

fn pace(item: &ItemRecord<'_>, faults: &mut Vec<Fault>) {
    let (record, body) = (&item.record, &item.record.body);
    if resolve::goal(body).is_none() {
        for key in ["pace", "base", "from", "aim"] {
            if let Some(at) = record.key(key) {
                faults.push(Fault::at(
                    at,
                    What::PaceWithoutGoal {
                        key: key.to_owned(),
                    },
                ));
            }
        }
        return;
    }
    if resolve::pace(body).is_none() && !record.has("pace") && record.has("measure") {
        let key = resolve::of_item(body)
            .first()
            .map_or("kind", |written| written.key);
        faults.push(Fault::at(
            record.key_or_self(key),
            What::NoPace {
                id: body.id.clone(),
            },
        ));
    }
}
