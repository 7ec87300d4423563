//! How words are declared.

/// Declares one table of the word files: each word by its key, with the holes that it must have.
///
/// `words! { /// What it is for. Area { plain, filled(one, other) } }` makes a struct whose `plain()`
/// gives the word as it stands and whose `filled(&one, &other)` gives it with the holes filled, so
/// that a word without its holes does not compile. A key that a word file lacks does not compile
/// either; that the files have no others, and each text exactly these holes, is held by tests.
macro_rules! words {
    ($(#[$doc:meta])* $area:ident { $($key:ident $(($($hole:ident),+ $(,)?))?),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug)]
        pub struct $area {
            of_lang: $crate::locale::words::Lang,
            $($key: $crate::locale::words::source::Span,)*
        }

        impl $area {
            /// Finds the words in their table.
            pub(super) const fn in_table(table: $crate::locale::words::source::Table<'_>) -> Self {
                Self {
                    of_lang: table.lang,
                    $($key: table.word(stringify!($key)),)*
                }
            }

            $($crate::locale::words::define::words!(@word $key $(($($hole),+))?);)*

            /// Every word with its holes.
            #[cfg(test)]
            pub(super) const DECLARED: $crate::locale::words::define::Declared =
                &[$((stringify!($key), &[$($(stringify!($hole)),+)?])),*];
        }
    };
    (@word $key:ident) => {
        pub fn $key(&self) -> &str {
            self.$key.of(self.of_lang.file())
        }
    };
    (@word $key:ident ($($hole:ident),+)) => {
        pub fn $key(&self, $($hole: &dyn std::fmt::Display),+) -> String {
            $crate::locale::words::fill(self.$key.of(self.of_lang.file()), &[$((stringify!($hole), $hole)),+])
        }
    };
}

/// The words of an area, each with its holes.
#[cfg(test)]
pub(super) type Declared = &'static [(&'static str, &'static [&'static str])];

/// Declares all tables of the word files: the name of each and the struct of its words.
macro_rules! tables {
    ($(#[$doc:meta])* $all:ident { $($table:ident: $area:ident),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone)]
        pub struct $all(&'static Tables);

        /// The tables of a word file.
        #[derive(Debug)]
        pub struct Tables {
            $(pub $table: $area,)*
        }

        impl Tables {
            const fn in_file(lang: Lang, lines: &$crate::locale::words::source::WordLines) -> Self {
                Self {
                    $($table: $area::in_table(lines.table(lang, stringify!($table))),)*
                }
            }
        }

        impl std::ops::Deref for $all {
            type Target = Tables;

            fn deref(&self) -> &Tables {
                self.0
            }
        }

        #[cfg(test)]
        impl $all {
            const DECLARED: &'static [(&'static str, $crate::locale::words::define::Declared)] =
                &[$((stringify!($table), $area::DECLARED)),*];
        }
    };
}

pub(super) use {tables, words};
