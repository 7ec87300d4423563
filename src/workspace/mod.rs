//! The only door to the disk, the clock, the environment and other programs.
#![expect(
    clippy::disallowed_methods,
    reason = "this folder is the door that the others go through"
)]

mod append;
mod clock;
mod contents;
mod drafts;
mod environment;
mod fault;
mod find;
mod limit;
mod load;
mod papers;
mod places;
mod read;
mod save;
mod setup;
mod watch;
mod writer;

pub use append::{Target, append, append_with_findings};
pub use clock::{now, random, today};
pub use contents::{Contents, contents};
pub use drafts::{clear_draft, load_draft, store_draft};
pub use environment::{user_name, variable};
pub use fault::SaveError;
pub use find::{Found, FoundBy, NotFound, find, find_for_user, has_plan};
pub use load::{LoadError, Loaded, Stamp, load, stamp};
pub use papers::store_paper;
pub use places::Places;
pub use read::read_named;
pub use save::save;
pub use setup::{InitError, init, repository_of, scratch};
pub use watch::{Watch, WatchError, watch};
pub use writer::{BadSlug, MakeError, Writer, WriterError};
