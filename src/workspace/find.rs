//! Which folder holds the plan.

use std::path::{Path, PathBuf};

use thiserror::Error;

use super::environment::variable;
use super::places::Places;

/// A plan folder and how it was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    pub folder: PathBuf,
    pub by: FoundBy,
}

/// How a plan folder was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FoundBy {
    /// Named on the command line.
    Name,
    /// Named by `DUBAN_PLAN`.
    Variable,
    /// The current folder or the nearest above it that has a plan.toml.
    Nearest,
    /// The user's data folder.
    UserData,
}

/// No plan folder was named and none was found.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("no plan.toml in {} or above it", .from.display())]
pub struct NotFound {
    /// The folder from which it was looked for.
    pub from: PathBuf,
    /// Where the user's own plan would be.
    pub user_data: Option<PathBuf>,
}

/// The folder named, else the one that `variable` names, else the nearest to `from` upward, else the user's.
///
/// A folder that is named is answered whether or not it has a plan: reading it then says what is missing.
pub fn find(
    named: Option<&Path>,
    variable: Option<&Path>,
    from: &Path,
    places: Option<&Places>,
) -> Result<Found, NotFound> {
    let found = |folder: &Path, by| {
        Ok(Found {
            folder: folder.to_owned(),
            by,
        })
    };
    if let Some(folder) = named {
        return found(folder, FoundBy::Name);
    }
    if let Some(folder) = variable {
        return found(folder, FoundBy::Variable);
    }
    if let Some(folder) = from.ancestors().find(|folder| has_plan(folder)) {
        return found(folder, FoundBy::Nearest);
    }
    match places.map(|places| &places.plan) {
        Some(folder) if has_plan(folder) => found(folder, FoundBy::UserData),
        user_data => Err(NotFound {
            from: from.to_owned(),
            user_data: user_data.cloned(),
        }),
    }
}

/// [`find`] from the current folder, with the user's environment.
pub fn find_for_user(named: Option<&Path>, places: Option<&Places>) -> Result<Found, NotFound> {
    let from = std::env::current_dir().unwrap_or_default();
    let variable = variable("DUBAN_PLAN").map(PathBuf::from);
    find(named, variable.as_deref(), &from, places)
}

/// Whether a folder has a plan.toml. One that cannot be read counts too: saying so is better than
/// taking another plan.
pub fn has_plan(folder: &Path) -> bool {
    folder.join("plan.toml").symlink_metadata().is_ok()
}
