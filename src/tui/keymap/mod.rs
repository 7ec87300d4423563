//! Keys and what they call.

mod command;
mod hints;
mod key;
mod scope;
mod table;

pub use command::Command;
pub use hints::{command, footer};
pub use key::{Code, Key, NoSuchKey};
pub use scope::Scope;
pub use table::{Binding, KEYMAP};
