//! One figure for all units, one month or several across, typed cell by cell or pasted as a block.

mod form;
mod make;
mod paste;
mod table;
mod told;

pub use form::GridForm;
pub use paste::{Pasted, read_block};
pub use table::{GridRow, Table};
