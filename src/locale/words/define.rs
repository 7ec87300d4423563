//! How words are declared.

/// Declares one table of the word files: each word by its key, with the holes that it must have.
///
/// `words! { /// What it is for. Area { plain, filled(one, other) } }` makes a struct whose `plain()`
/// gives the word as it stands and whose `filled(&one, &other)` gives it with the holes filled, so
/// that a word without its holes does not compile. Both word files must have exactly these keys,
/// and each text exactly these holes: tests hold them to it.
macro_rules! words {
    ($(#[$doc:meta])* $area:ident { $($key:ident $(($($hole:ident),+ $(,)?))?),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug)]
        pub struct $area {
            $($key: std::borrow::Cow<'static, str>,)*
        }

        impl $area {
            /// Takes the words from their table; the error is the key of one that is missing.
            pub(super) fn read(
                table: &mut $crate::locale::words::source::Table,
            ) -> Result<Self, &'static str> {
                Ok(Self { $($key: table.take(stringify!($key))?,)* })
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
            &self.$key
        }
    };
    (@word $key:ident ($($hole:ident),+)) => {
        pub fn $key(&self, $($hole: &dyn std::fmt::Display),+) -> String {
            $crate::locale::words::fill(&self.$key, &[$((stringify!($hole), $hole)),+])
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
        ///
        /// A copy of them is the same ones: they are many, and several parts hold them.
        #[derive(Debug, Clone)]
        pub struct $all(std::sync::Arc<Tables>);

        /// The tables of a word file.
        #[derive(Debug)]
        pub struct Tables {
            $(pub $table: $area,)*
        }

        impl std::ops::Deref for $all {
            type Target = Tables;

            fn deref(&self) -> &Tables {
                &self.0
            }
        }

        impl $all {
            /// Reads the words of a language.
            pub fn load(lang: Lang) -> Result<Self, NoWords> {
                let mut tables = $crate::locale::words::source::tables(lang.source());
                Ok(Self(std::sync::Arc::new(Tables {
                    $($table: tables
                        .iter_mut()
                        .find(|(name, _)| *name == stringify!($table))
                        .ok_or("")
                        .and_then(|(_, table)| $area::read(table))
                        .map_err(|key| NoWords { lang, table: stringify!($table), key })?,)*
                })))
            }

            #[cfg(test)]
            const DECLARED: &'static [(&'static str, $crate::locale::words::define::Declared)] =
                &[$((stringify!($table), $area::DECLARED)),*];
        }
    };
}

pub(super) use {tables, words};
