//! What lies over a view: help, search, forms, questions.

mod contract;

pub use contract::Overlay;
