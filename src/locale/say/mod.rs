//! Facts put into words: one file for each kind of fact. All take the words of a language, and show
//! what comes from files only as [`crate::text::Shown`].

mod count;
mod day;
mod excerpt;
mod figure;
mod goal;
mod light;
mod owers;
mod row;
mod title;
mod why;

pub use count::{days, items, points};
pub use day::{
    day, day_short, day_with_weekday, month_close, month_end, period, period_of_year, weekday,
};
pub use excerpt::excerpt;
pub use figure::{figure, figure_about, plain, reading};
pub use goal::{goal, goal_short};
pub use light::{bucket, counts, kind, light, sign, state, strip_sign};
pub use owers::{owers, unit, units};
pub use row::{obligation_state, row_missing, row_state};
pub use title::{item_title, obligation_title, row_title};
pub use why::{why, why_lines};
