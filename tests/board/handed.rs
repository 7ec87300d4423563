//! Sheets of the monthly round as tests fill them in.

use duban::journal::{Checkin, Meets, Stated};

use crate::plans::{day, dec, unit};
use crate::records::progress;

/// A bare sheet.
pub(crate) fn checkin((who, task): (&str, u32), month: &str, on: &str) -> Checkin {
    Checkin {
        on: day(on),
        task,
        unit: unit(who),
        month: month.parse().unwrap(),
        unchanged: false,
        facts: Vec::new(),
        progress: None,
        trouble: None,
        next: None,
        needs: None,
        filler: None,
    }
}

/// A fact of a sheet; `on` is a day of its own.
fn stated(sheet: &Checkin, item: &str, on: Option<&str>) -> Stated {
    let mut it = progress(item, sheet.unit.as_str(), "2024-01-01");
    it.on = on.map_or(sheet.on, day);
    let dated = on.is_some();
    Stated { dated, it }
}

/// A figure of a sheet.
pub(crate) fn figure_of(sheet: &mut Checkin, item: &str, value: &str) {
    let mut fact = stated(sheet, item, None);
    fact.it.value = Some(dec(value));
    sheet.facts.push(fact);
}

/// Something of a sheet done, for a period where one is named.
pub(crate) fn done_of(sheet: &mut Checkin, item: &str, period: Option<&str>, on: Option<&str>) {
    let mut fact = stated(sheet, item, on);
    fact.it.done = true;
    if let Some(period) = period {
        fact.it.meets = Meets::Period(period.parse().unwrap());
    }
    sheet.facts.push(fact);
}
