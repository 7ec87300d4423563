//! What is typed, what is understood by it, what record it comes to. Nothing here is drawn.

mod choice;
mod kept;
pub mod record;

pub use choice::Choice;
pub use kept::{Kept, KeptForm};
