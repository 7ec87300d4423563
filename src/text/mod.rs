//! What a terminal needs of a string: cells, lines, signs that show, keys behind full-width signs.

mod fold;
mod plain;
mod safe;
mod width;
mod wrap;

pub use fold::ascii_key;
pub use plain::{is_ambiguous, plain_sign};
pub use safe::Shown;
pub use width::{cut, cut_with_dots, fit, fit_right, width};
pub use wrap::wrap;
