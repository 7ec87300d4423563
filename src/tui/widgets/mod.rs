//! Small parts that draw plain data into cells; they know nothing of plans.

mod chart;
mod field_rows;
mod help_grid;
mod line;
mod list;
mod month_strip;
mod popup;
mod put;
mod signs;
mod text_field;

pub use chart::{Chart, ChartStyles, Tick};
pub use help_grid::{HelpGrid, HelpSection, help_rows};
pub use line::{Row, put_flow};
pub use list::{page_down, page_up, window};
pub use month_strip::MonthStrip;
pub use popup::{Popup, dim};
pub use put::put;
pub use signs::Signs;
pub use text_field::{FieldStyles, TextField, Typed};
