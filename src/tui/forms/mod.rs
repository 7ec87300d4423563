//! What is typed, what is understood by it, what record it comes to. Nothing here is drawn.

pub mod blank;
mod choice;
pub mod deed;
pub mod follow;
pub mod grid;
mod input;
mod keeping;
mod kept;
pub mod ledger;
mod named;
pub mod record;
mod round;
pub mod sheet;
mod slot;

pub use choice::Choice;
pub use input::Input;
pub use keeping::{Keeping, Unfinished};
pub use kept::{Kept, KeptForm};
pub use slot::{Slot, Width};
