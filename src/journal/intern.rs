//! Names that many records share, kept once.

use std::collections::HashSet;
use std::sync::Arc;

/// Hands out one shared text for equal texts.
#[derive(Debug, Default)]
pub(super) struct Interner {
    known: HashSet<Arc<str>>,
    /// Neighbouring lines mostly have the same writer.
    last: Option<Arc<str>>,
}

impl Interner {
    /// The shared text.
    pub(super) fn get(&mut self, text: &str) -> Arc<str> {
        if let Some(known) = self.known.get(text) {
            return Arc::clone(known);
        }
        let new: Arc<str> = Arc::from(text);
        self.known.insert(Arc::clone(&new));
        new
    }

    /// The same for what mostly stays the same from line to line.
    pub(super) fn get_again(&mut self, text: &str) -> Arc<str> {
        match &self.last {
            Some(last) if **last == *text => Arc::clone(last),
            _ => {
                let new = self.get(text);
                self.last = Some(Arc::clone(&new));
                new
            }
        }
    }
}
