//! Names that many records share, kept once.

use std::sync::Arc;

use foldhash::HashSet;

/// Slots for the names met last.
const SLOTS: usize = 256;

/// Hands out one shared text for equal texts.
#[derive(Debug, Default)]
pub(super) struct Interner {
    known: HashSet<Arc<str>>,
    /// A journal names the same few units and items over and over: most are found here, unhashed.
    recent: Vec<Option<Arc<str>>>,
}

impl Interner {
    /// The shared text.
    pub(super) fn get(&mut self, text: &str) -> Arc<str> {
        let slot = slot(text);
        if let Some(Some(known)) = self.recent.get(slot)
            && **known == *text
        {
            return Arc::clone(known);
        }
        let shared = self.shared(text);
        if self.recent.is_empty() {
            self.recent.resize(SLOTS, None);
        }
        if let Some(recent) = self.recent.get_mut(slot) {
            *recent = Some(Arc::clone(&shared));
        }
        shared
    }

    fn shared(&mut self, text: &str) -> Arc<str> {
        if let Some(known) = self.known.get(text) {
            return Arc::clone(known);
        }
        let new: Arc<str> = Arc::from(text);
        self.known.insert(Arc::clone(&new));
        new
    }
}

/// Where a text is looked for first; texts may share a slot.
fn slot(text: &str) -> usize {
    text.bytes().fold(text.len(), |slot, byte| {
        slot.wrapping_mul(31).wrapping_add(usize::from(byte))
    }) % SLOTS
}
