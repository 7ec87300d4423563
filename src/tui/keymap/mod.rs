//! Keys and what they call.

mod key;

pub use key::{Code, Key, NoSuchKey};
