//! Small boxes about the monthly round and the office's own word: a reason, an answer, a closing.

mod fill;
mod form;
mod make;

pub use form::DeedForm;
