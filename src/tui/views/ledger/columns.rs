//! Where the columns of the ledger stand; what has no width is left out.

use crate::tui::views::layout::WIDE;
use crate::tui::views::rows::SIGN;

/// Cells of the words beside the light.
const STATE: u16 = 13;
/// Cells of problem or assignment.
const LEDGER: u16 = 5;
const UNITS: u16 = 13;
const STEP: u16 = 9;
const SOURCE: u16 = 13;
const MARKS: u16 = 15;
/// Cells of a day, with its year where that is another.
const DUE: u16 = 10;

/// A column: where it begins, and its cells without the space behind it.
type Column = (u16, u16);

/// All columns.
pub(super) struct Columns {
    pub(super) sign: Column,
    pub(super) state: Column,
    pub(super) ledger: Column,
    pub(super) what: Column,
    pub(super) units: Column,
    pub(super) source: Column,
    pub(super) step: Column,
    pub(super) due: Column,
    pub(super) marks: Column,
}

impl Columns {
    /// Columns that fill a width.
    pub(super) fn fill(width: u16) -> Self {
        let wide = width >= WIDE;
        let (source, marks) = if wide { (SOURCE, MARKS) } else { (0, 0) };
        let fixed = 2 + SIGN + 1 + STATE + LEDGER + UNITS + source + STEP + DUE + 1 + marks;
        let what = width.saturating_sub(fixed);
        let mut at = 2;
        let mut column = |cells: u16| {
            let column = (at, cells.saturating_sub(1));
            at += cells;
            column
        };
        Self {
            sign: column(SIGN + 1),
            state: column(STATE),
            ledger: column(LEDGER),
            what: column(what),
            units: column(UNITS),
            source: column(source),
            step: column(STEP),
            due: column(DUE + 1),
            marks: column(marks),
        }
    }
}
