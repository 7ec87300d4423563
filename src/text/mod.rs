//! What a terminal needs of a string: cells, lines, signs that show, keys behind full-width signs, what
//! is found by a part of it.

mod fold;
mod matching;
mod plain;
mod safe;
mod width;
mod wrap;

pub use fold::ascii_key;
pub use matching::{Query, holds, rank};
pub use plain::{is_ambiguous, plain_sign};
pub use safe::Shown;
pub use width::{cut, cut_with_dots, fit, fit_right, signs, width};
pub use wrap::wrap;
