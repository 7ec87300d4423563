//! What is typed, what is understood by it, what record it comes to. Nothing here is drawn.

mod choice;
pub mod deed;
pub mod grid;
mod kept;
pub mod record;
pub mod sheet;
mod slot;

pub use choice::Choice;
pub use kept::{Kept, KeptForm};
pub use slot::Slot;
