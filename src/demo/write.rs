//! Writes the demo into a folder.

use std::path::Path;

use super::DEFAULT_PLAN;
use super::story::{DemoError, files};
use crate::workspace::{init, save};

/// Makes `folder` a plan folder with the default plan and the demo's journal.
pub fn write(folder: &Path) -> Result<(), DemoError> {
    let journal = files()?;
    init(folder, DEFAULT_PLAN)?;
    for (name, text) in journal {
        save(&folder.join(name), text.as_bytes())?;
    }
    Ok(())
}
