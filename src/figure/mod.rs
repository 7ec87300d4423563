//! Exact figures: decimals of four places, fractions, parts of a whole, and how people type them.
//! No floating point between a file and the screen.

mod decimal;
mod error;
mod fraction;
mod parts;
mod typed;

pub use decimal::Decimal;
pub use error::FigureError;
pub use fraction::Fraction;
pub use parts::Parts;
pub use typed::{TypedFigure, read_figure};
