//! Part 9 of the rules: problems, assignments, extensions, each line with its neighbours.

mod entries;
mod extensions;
mod holds;
mod kept;
mod month;
mod steps;
