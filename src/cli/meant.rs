//! From the options of `record` to an entry.

use super::args::RecordArgs;
use super::opened::{MetBy, Opened};
use super::resolve::{self, Named};
use super::stop::{Entered, Stop};
use crate::board::{Entry, EntryFault, Given, Meant, meant};
use crate::figure::read_figure;

/// What the options come to on this board.
pub(super) fn read(opened: &Opened, args: &RecordArgs) -> Result<Meant, Stop> {
    let named: Named<'_> = resolve::named(opened, &args.what)?;
    let unit = match &args.unit {
        Some(name) => Some(resolve::unit(&opened.plan, name)?),
        None => named.unit.clone(),
    };
    let on = match &args.on {
        Some(text) => resolve::day(opened, text)?,
        None => opened.day(),
    };
    let which = match &args.period {
        Some(text) => Some(resolve::part_of(opened, text)?),
        None => named.which.clone(),
    };
    let given = match (&args.value, args.done) {
        (Some(text), _) => Given::Figure(read_figure(text, named.item.measure())?),
        (None, true) => Given::Done,
        (None, false) => Given::Nothing,
    };
    let note = args
        .note
        .as_deref()
        .map(str::trim)
        .filter(|it| !it.is_empty());
    let entry = Entry {
        item: named.item,
        which,
        unit,
        on,
        given,
        note,
        evidence: &args.evidence,
    };
    meant(&opened.plan, &opened.book, &opened.board, &entry).map_err(|fault| {
        let met = (fault == EntryFault::AllMet).then(|| met_last(opened, &entry));
        Stop::Entry(Box::new(Entered {
            item: named.item.clone(),
            met: met.flatten(),
            fault,
        }))
    })
}

/// The record that met the last of what an entry could be about.
fn met_last(opened: &Opened, entry: &Entry<'_>) -> Option<MetBy> {
    let all = opened.board.obligations.iter();
    let own = all.filter(|one| {
        one.key.item == entry.item.id
            && (entry.unit.is_none() || one.unit == entry.unit)
            && entry.which.as_ref().is_none_or(|it| *it == one.key.which)
    });
    let met = own.filter_map(|one| one.met).max_by_key(|it| it.on)?;
    opened.met(met)
}
