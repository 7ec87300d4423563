//! Something wrong with a plan and where, as data: the words for it stand in the locale.

use std::ops::Range;

use super::what::What;

/// Something wrong with plan.toml.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    pub what: What,
    /// Bytes of the text that it is about; `None`: the file as a whole.
    pub at: Option<Range<usize>>,
    /// Other places that belong to it.
    pub also: Vec<(Range<usize>, Label)>,
}

impl Fault {
    /// A fault of the file as a whole.
    pub(super) const fn whole(what: What) -> Self {
        Self {
            what,
            at: None,
            also: Vec::new(),
        }
    }

    /// A fault at a place.
    pub(super) const fn at(place: Range<usize>, what: What) -> Self {
        Self {
            what,
            at: Some(place),
            also: Vec::new(),
        }
    }

    /// The same with one more place.
    #[must_use]
    pub(super) fn and(mut self, place: Option<Range<usize>>, label: Label) -> Self {
        self.also.extend(place.map(|place| (place, label)));
        self
    }
}

/// What another place of a fault is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Label {
    /// The same name, written first.
    First,
    /// The one before it in order.
    Before,
    /// The goal that it does not go with.
    Goal,
    /// The kind of the item.
    Kind,
    /// The key that it does not go with.
    Other,
    /// What was opened and not closed, or closed too late.
    Opened,
}

/// What a file that is not UTF-8 looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Encoding {
    /// GBK, the usual one on Chinese Windows.
    Gbk,
    /// GB 18030 with characters that GBK lacks.
    Gb18030,
    /// UTF-16 (little or big endian).
    Utf16,
    Big5,
}

/// The shape of a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Shape {
    Text,
    Whole,
    Figure,
    YesNo,
    Day,
    List,
    Table,
    /// A text or a list of texts.
    Texts,
    /// A figure or `{ item = … }` or `{ last_year = … }`.
    Target,
    /// `true` or a figure.
    LastYear,
    /// `"end"` or a day of the month.
    Cutoff,
    /// `"lead"`, `"each"`, `"members"` or a list of units.
    OwedBy,
}

/// What the grammar misses.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum SyntaxFault {
    /// A key that is neither quoted nor made of ASCII letters, digits, `_` and `-`.
    Key,
    /// A key without `=`.
    NoEquals,
    /// Nothing after `=`, or nothing between commas.
    NoValue,
    /// A value that is neither figure, day, yes or no, nor quoted.
    Value,
    /// A text whose closing quote is missing.
    OpenText,
    /// A `\` in a text followed by something it cannot be followed by.
    Escape,
    /// A `[` or `{` that is not closed.
    OpenBracket,
    /// No comma between two entries of a list or table.
    NoComma,
    /// A comma too many.
    ExtraComma,
    /// Something after the end of a value or header.
    Trailing,
    /// A figure that is not written as one.
    Number,
    /// A day or time that is not written as one.
    Date,
    /// A control character.
    Control,
    /// Tables nested too deep.
    Depth,
    /// Anything else, in the parser's words.
    Other(String),
}
