//! A library that stands for a disk which takes what is written and does not confirm it.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Builds the library in a folder; it is to be loaded before the C library.
pub(crate) fn build(folder: &Path) -> PathBuf {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/broken_disk.rs");
    let library = folder.join("disk.so");
    let rustc = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let built = Command::new(rustc)
        .args(["--edition", "2024", "--crate-type", "cdylib", "-o"])
        .arg(&library)
        .arg(source)
        .status();
    assert!(built.unwrap().success());
    library
}
