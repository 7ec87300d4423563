//! Units and what each owes: county units and townships apart, or by leader.

mod draw;
mod state;
mod update;

pub use state::Units;
