//! Keys and what they call.

mod command;
mod hints;
mod key;
mod manual;
mod names;
mod scope;
mod table;

pub use command::Command;
pub use hints::{command, footer};
pub use key::{Code, Key, NoSuchKey};
pub use manual::manual;
pub use names::{command_long, command_short, key_names, scope_name};
pub use scope::Scope;
pub use table::{Binding, KEYMAP};
