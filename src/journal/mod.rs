//! What has been reported: records, the lines they are kept in, the book of them all.

mod record;

pub use record::{
    Accept, Body, Case, Draft, Extension, ExtensionStep, Flag, Meets, Note, Progress, Record, RecordId, Void,
};
