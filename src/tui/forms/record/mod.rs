//! The form for recording: from keys to a record, with what it will do to the light.

mod doubt;
mod field;
mod fill;
mod form;
mod lens;
mod message;
mod outlook;
mod parts;
mod understood;

pub use doubt::Doubt;
pub use field::{Field, FieldName};
pub use form::{RecordForm, Saving};
pub use lens::Lens;
pub use message::{doubt, entry_fault, lack, named, refused};
pub use outlook::{Ahead, header, outlook};
pub use understood::{Lack, Understood, Wrong, read_count};
