//! How the words of one area are declared.

/// Declares one table of the word files: each word by its key, with the holes that it must have.
///
/// `words! { /// What it is for. Area { plain, filled(one, other) } }` makes a struct whose `plain()`
/// gives the word as it stands and whose `filled(&one, &other)` gives it with the holes filled, so
/// that a word without its holes does not compile. Both word files must have exactly these keys,
/// and each text exactly these holes: tests hold them to it.
macro_rules! words {
    ($(#[$doc:meta])* $area:ident { $($key:ident $(($($hole:ident),+ $(,)?))?),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, serde::Deserialize)]
        #[serde(deny_unknown_fields)]
        pub struct $area {
            $($key: String,)*
        }

        impl $area {
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

pub(super) use words;

/// The words of an area, each with its holes.
#[cfg(test)]
pub(super) type Declared = &'static [(&'static str, &'static [&'static str])];
