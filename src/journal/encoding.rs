//! What bytes that are not UTF-8 look like.

use encoding_rs::{Encoding, GB18030, GBK};

/// The encoding that a file's first bytes announce, where it is not UTF-8.
pub(super) fn announced(bytes: &[u8]) -> Option<&'static str> {
    let (encoding, _) = Encoding::for_bom(bytes)?;
    (encoding != encoding_rs::UTF_8).then(|| encoding.name())
}

/// The encoding that a line looks like: GBK is the usual one here.
pub(super) fn looks_like(line: &[u8]) -> Option<&'static str> {
    [GBK, GB18030]
        .into_iter()
        .find(|encoding| {
            encoding
                .decode_without_bom_handling_and_without_replacement(line)
                .is_some()
        })
        .map(Encoding::name)
}
