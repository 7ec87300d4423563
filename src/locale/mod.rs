//! The only place with words for people: two files of words, and how facts are put into them.

pub mod say;
pub mod words;

pub use words::{Lang, Named, Words, fill};
