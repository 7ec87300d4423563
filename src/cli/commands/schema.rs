//! `duban schema`: the JSON Schema of plan.toml.

use crate::cli::answer::Answer;
use crate::plan::schema;

pub(super) fn run() -> Answer {
    Answer::json(&schema())
}
