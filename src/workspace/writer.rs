//! Who writes: a person on a machine, known by a slug that names the journal file.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use pinyin::ToPinyin as _;
use thiserror::Error;

use super::clock::random;
use super::environment::{user_name, variable};
use super::fault::SaveError;
use super::places::Places;
use super::save::save;

/// The longest slug.
const LONGEST: usize = 64;
/// Of the login's name no more than this goes into a slug.
const LOGIN_PART: usize = 32;
/// Names that Windows keeps for devices.
const DEVICES: [&str; 6] = ["con", "prn", "aux", "nul", "com", "lpt"];

/// A writer: `slug` names the journal file, `name` stands in the records.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Writer {
    slug: String,
    name: String,
    /// A person gave the name; else it is only the slug, made by the program.
    named: bool,
}

/// A slug is one to 64 of a-z, 0-9 and `-`, and does not begin with `-`.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("not a writer's short name: {0}")]
pub struct BadSlug(pub String);

/// The writer could not be made out.
#[derive(Debug, Error)]
pub enum WriterError {
    #[error(transparent)]
    Slug(#[from] BadSlug),
    /// The config file cannot be read, in the reader's words.
    #[error("{}: {message}", .path.display())]
    Config { path: PathBuf, message: String },
}

impl Writer {
    /// A writer with this slug.
    pub fn new(slug: &str, name: &str) -> Result<Self, BadSlug> {
        if !is_slug(slug) {
            return Err(BadSlug(slug.to_owned()));
        }
        let name = if name.trim().is_empty() {
            slug
        } else {
            name.trim()
        };
        Ok(Self {
            slug: slug.to_owned(),
            name: name.to_owned(),
            named: true,
        })
    }

    /// What names the journal file.
    pub fn slug(&self) -> &str {
        &self.slug
    }

    /// What stands in the records.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Whether a person gave the name; where not, it is still to be asked for.
    pub const fn is_named(&self) -> bool {
        self.named
    }

    /// The writer that these say, as `DUBAN_WRITER` and `DUBAN_WRITER_NAME` do, else the one in the
    /// user's config; `None` where none has been chosen.
    pub fn find(
        slug: Option<&str>,
        name: Option<&str>,
        places: Option<&Places>,
    ) -> Result<Option<Self>, WriterError> {
        if let Some(slug) = slug {
            return Ok(Some(Self::new(slug, name.unwrap_or(slug))?));
        }
        let Some(places) = places else {
            return Ok(None);
        };
        let config = read_config(&config_path(places))?;
        let field = |field: &str| config.get("writer")?.get(field)?.as_str();
        match field("slug") {
            None => Ok(None),
            Some(slug) => {
                let name = name.or_else(|| field("name")).unwrap_or(slug);
                let mut writer = Self::new(slug, name)?;
                writer.named = name != slug;
                Ok(Some(writer))
            }
        }
    }

    /// [`Self::find`] with the user's environment.
    pub fn of_user(places: Option<&Places>) -> Result<Option<Self>, WriterError> {
        let (slug, name) = (variable("DUBAN_WRITER"), variable("DUBAN_WRITER_NAME"));
        Self::find(slug.as_deref(), name.as_deref(), places)
    }

    /// [`Self::of_user`], else one made and kept for whoever writes without having said a name, and
    /// whether it had to be made.
    pub fn of_user_or_made(places: &Places) -> Result<(Self, bool), MakeError> {
        if let Some(writer) = Self::of_user(Some(places))? {
            return Ok((writer, false));
        }
        let name = variable("DUBAN_WRITER_NAME").unwrap_or_default();
        Ok((Self::choose(&name, places)?, true))
    }

    /// Keeps a writer of this name in the user's config: with the slug that stands there already, so
    /// that one person goes on in one file, else with a new one. An empty name is none.
    pub fn choose(name: &str, places: &Places) -> Result<Self, SaveError> {
        let path = config_path(places);
        let mut config = read_config(&path)
            .map_err(|error| SaveError::io(&path)(std::io::Error::other(error)))?;
        let kept = config
            .get("writer")
            .and_then(|writer| writer.get("slug")?.as_str())
            .filter(|slug| is_slug(slug));
        let slug = if let Some(slug) = kept {
            slug.to_owned()
        } else {
            let chance = random().map_err(SaveError::io(&path))?;
            let login = user_name().unwrap_or_else(|| name.to_owned());
            new_slug(&login, chance)
        };
        let name = name.trim();
        let mut table = toml::Table::new();
        table.insert("slug".to_owned(), slug.clone().into());
        if !name.is_empty() {
            table.insert("name".to_owned(), name.into());
        }
        config.insert("writer".to_owned(), table.into());
        save(&path, config.to_string().as_bytes())?;
        Ok(Self {
            name: if name.is_empty() { &slug } else { name }.to_owned(),
            named: !name.is_empty(),
            slug,
        })
    }
}

/// No writer could be made out or kept.
#[derive(Debug, Error)]
pub enum MakeError {
    #[error(transparent)]
    Writer(#[from] WriterError),
    #[error(transparent)]
    Save(#[from] SaveError),
}

fn config_path(places: &Places) -> PathBuf {
    places.config.join("config.toml")
}

fn read_config(path: &Path) -> Result<toml::Table, WriterError> {
    let fault = |message: String| WriterError::Config {
        path: path.to_owned(),
        message,
    };
    match fs::read_to_string(path) {
        Ok(text) => text
            .parse()
            .map_err(|error: toml::de::Error| fault(error.message().to_owned())),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(toml::Table::new()),
        Err(error) => Err(fault(error.to_string())),
    }
}

fn is_slug(slug: &str) -> bool {
    let fits = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    let device = DEVICES.iter().any(|device| {
        let rest = slug.strip_prefix(device);
        rest.is_some_and(|rest| {
            rest.is_empty() || (rest.len() == 1 && rest.bytes().all(|byte| byte.is_ascii_digit()))
        })
    });
    (1..=LONGEST).contains(&slug.len())
        && slug.bytes().all(fits)
        && !slug.starts_with('-')
        && !device
}

/// A name in Latin letters: of each Han sign its commonest reading, without the tone.
fn latin(name: &str) -> String {
    name.chars()
        .map(|sign| {
            let reading = sign.to_pinyin();
            reading.map_or_else(|| sign.to_string(), |it| it.plain().to_owned())
        })
        .collect()
}

/// The login's letters and digits in ASCII, else `user`, and four characters by chance.
fn new_slug(login: &str, chance: [u8; 10]) -> String {
    let mut slug: String = latin(login)
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|letter| letter.to_ascii_lowercase())
        .take(LOGIN_PART)
        .collect();
    if slug.is_empty() {
        slug.push_str("user");
    }
    slug.push('-');
    let letters = chance
        .iter()
        .take(4)
        .filter_map(|byte| char::from_digit(u32::from(byte % 36), 36));
    slug.extend(letters);
    slug
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slug_is_safe_as_a_file_name_everywhere() {
        let longest = "a".repeat(64);
        for good in ["a", "wang-4f2c", "0", "console", "com10", longest.as_str()] {
            assert!(is_slug(good), "{good}");
        }
        let long = "a".repeat(65);
        for bad in [
            "",
            "-a",
            "A",
            "王",
            "a/b",
            "..",
            "a.b",
            "con",
            "nul",
            "com1",
            "lpt9",
            "a b",
            long.as_str(),
        ] {
            assert!(!is_slug(bad), "{bad}");
        }
    }

    #[test]
    fn a_new_slug_keeps_what_it_can_of_the_login() {
        let chance = [0, 10, 35, 36, 0, 0, 0, 0, 0, 0];
        assert_eq!(new_slug("Wang.Wei01", chance), "wangwei01-0az0");
        assert_eq!(new_slug("示例 甲", chance), "shilijia-0az0");
        assert_eq!(new_slug("", chance), "user-0az0");
        assert!(is_slug(&new_slug(&"x".repeat(500), [255; 10])));
    }
}
