//! A block copied from a spreadsheet: unit, figures, note, parted by tabs.

use crate::figure::{FigureError, read_figure};
use crate::plan::{Plan, UnitId};

/// What a pasted line comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Pasted {
    /// The unit by its row, a figure for each month, a note.
    Row {
        row: usize,
        figures: Vec<String>,
        note: Option<String>,
    },
    NoUnit(String),
    /// The plan has the unit, but it does not hand in this figure.
    NotOwed(UnitId),
    BadFigure {
        unit: UnitId,
        error: FigureError,
    },
    /// It stands above in the same block already.
    Twice(UnitId),
    TooFar,
}

/// Reads a block over the rows of these units, with so many months; a block of figures alone goes down
/// from row `at`. Each line that is not empty is answered with its number, from 1.
pub fn read_block(
    text: &str,
    plan: &Plan,
    units: &[UnitId],
    measure: Option<&str>,
    (months, at): (usize, usize),
) -> Vec<(usize, Pasted)> {
    let mut block = Block {
        plan,
        units,
        measure,
        months,
        next: at,
        seen: Vec::new(),
    };
    let lines = text.lines().zip(1..);
    lines
        .filter(|(line, _)| !line.trim().is_empty())
        .filter_map(|(line, number)| Some((number, block.line(line)?)))
        .collect()
}

struct Block<'a> {
    plan: &'a Plan,
    units: &'a [UnitId],
    measure: Option<&'a str>,
    months: usize,
    /// The row for figures that stand without a unit.
    next: usize,
    seen: Vec<usize>,
}

impl Block<'_> {
    /// Nothing where a unit stands without a figure.
    fn line(&mut self, line: &str) -> Option<Pasted> {
        let fields: Vec<&str> = line.split('\t').map(str::trim).collect();
        let (first, rest) = fields.split_first()?;
        let row = match self.unit(first) {
            Some(unit) => match self.units.iter().position(|it| *it == unit) {
                Some(row) => row,
                None => return Some(Pasted::NotOwed(unit)),
            },
            None if read_figure(first, self.measure).is_ok() => {
                let row = self.next;
                self.next += 1;
                if row >= self.units.len() {
                    return Some(Pasted::TooFar);
                }
                return self.figures(row, &fields);
            }
            None => return Some(Pasted::NoUnit((*first).to_owned())),
        };
        if rest.iter().all(|it| it.is_empty()) {
            return None;
        }
        self.figures(row, rest)
    }

    fn unit(&self, text: &str) -> Option<UnitId> {
        let same = |it: &str| !text.is_empty() && it == text;
        let mut units = self.plan.units.iter();
        let found = units.find(|it| same(it.id.as_str()) || same(&it.name));
        found.map(|it| it.id.clone())
    }

    fn figures(&mut self, row: usize, fields: &[&str]) -> Option<Pasted> {
        let unit = self.units.get(row)?.clone();
        if self.seen.contains(&row) {
            return Some(Pasted::Twice(unit));
        }
        let figures: Vec<String> = fields
            .iter()
            .take(self.months)
            .map(|it| (*it).to_owned())
            .collect();
        for figure in figures.iter().filter(|it| !it.is_empty()) {
            if let Err(error) = read_figure(figure, self.measure) {
                return Some(Pasted::BadFigure { unit, error });
            }
        }
        self.seen.push(row);
        let note = fields.get(self.months..).unwrap_or_default();
        let note = note.iter().find(|it| !it.is_empty());
        Some(Pasted::Row {
            row,
            figures,
            note: note.map(|it| (*it).to_owned()),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLAN: &str = include_str!("../../../../tests/fixtures/plans/weixi-2024.toml");

    fn read(text: &str, months: usize, at: usize) -> Vec<(usize, Pasted)> {
        let plan = crate::plan::read(PLAN).unwrap();
        let units = ["保和镇", "叶枝镇", "塔城镇"].map(UnitId::from);
        read_block(text, &plan, &units, Some("%"), (months, at))
    }

    fn row(row: usize, figures: &[&str], note: Option<&str>) -> Pasted {
        Pasted::Row {
            row,
            figures: figures.iter().map(|it| (*it).to_owned()).collect(),
            note: note.map(str::to_owned),
        }
    }

    #[test]
    fn units_stand_in_any_order_by_either_name() {
        let text = "叶枝镇党委、政府\t 61\t含上年结转\n\n保和镇\t58/77\n塔城镇\t\n";
        assert_eq!(
            read(text, 1, 0),
            [
                (1, row(1, &["61"], Some("含上年结转"))),
                (3, row(0, &["58/77"], None)),
            ]
        );
    }

    #[test]
    fn figures_alone_go_down_from_the_chosen_row() {
        assert_eq!(
            read("1\n2\n3", 1, 1),
            [
                (1, row(1, &["1"], None)),
                (2, row(2, &["2"], None)),
                (3, Pasted::TooFar)
            ]
        );
    }

    #[test]
    fn several_months_stand_side_by_side() {
        assert_eq!(
            read("保和镇\t1\t\t3\t甲核", 3, 0),
            [(1, row(0, &["1", "", "3"], Some("甲核")))]
        );
    }

    #[test]
    fn what_is_not_understood_is_named() {
        let text = "单位\t完成\n财政局\t3\n保和镇\t多\n叶枝镇\t1\n叶枝镇\t2";
        let read = read(text, 1, 0);
        assert_eq!(read[0].1, Pasted::NoUnit("单位".to_owned()));
        assert_eq!(read[1].1, Pasted::NotOwed(UnitId::from("财政局")));
        assert!(matches!(&read[2].1, Pasted::BadFigure { unit, .. } if unit.as_str() == "保和镇"));
        assert_eq!(read[3].1, row(1, &["1"], None));
        assert_eq!(read[4].1, Pasted::Twice(UnitId::from("叶枝镇")));
    }
}
