//! What a stated fact would be as a record: whose it is, which obligation it meets, what it lacks.

mod asked;
mod case;
mod fault;
mod meant;
mod record;
mod stated;

pub use fault::EntryFault;
pub use meant::meant;
pub use stated::{Entry, Given, Meant, reporters};
