//! The rounds: what every month and every quarter asks of units and of the office.

pub mod dispatch;
pub mod inspection;
