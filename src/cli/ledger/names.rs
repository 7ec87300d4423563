//! Names of the ledger as people type them: entries by their last letters, choices by word or code.

use super::stop::LedgerStop;
use crate::board::ledger::LedgerEntry;
use crate::cli::opened::Opened;
use crate::cli::stop::Stop;
use crate::journal::{Ledger, Lookback, Source};
use crate::locale::{Lang, Named, Words};
use crate::text::ascii_key;

/// The fewest letters by which people may name an entry.
const FEWEST_LETTERS: usize = 4;

impl From<LedgerStop> for Stop {
    fn from(stop: LedgerStop) -> Self {
        Self::Ledger(Box::new(stop))
    }
}

/// The entry of a ledger whose id is this or ends so; its key does as well.
pub(super) fn entry<'a>(
    opened: &'a Opened,
    of: Ledger,
    typed: &str,
) -> Result<&'a LedgerEntry, Stop> {
    let text: String = typed.trim().chars().map(ascii_key).collect();
    let tail = match text.rsplit_once('#') {
        Some((_, tail)) => tail.to_owned(),
        None => text,
    };
    let wanted = tail.to_ascii_uppercase();
    let long_enough = wanted.chars().count() >= FEWEST_LETTERS;
    let found: Vec<&LedgerEntry> = opened
        .board
        .ledger
        .iter()
        .filter(|it| long_enough && it.id.to_string().ends_with(&wanted))
        .collect();
    let mut own = found.iter().filter(|it| it.ledger() == of);
    match (own.next(), own.next()) {
        (Some(only), None) => Ok(only),
        (None, _) if !found.is_empty() => Err(LedgerStop::OtherLedger(tail).into()),
        _ => {
            // Says what is wrong with the letters, or that the record opens no entry.
            opened.book.find(&tail)?;
            Err(LedgerStop::NoEntry(tail).into())
        }
    }
}

/// Where it comes from.
pub(super) fn source(words: &Words, typed: &str) -> Result<Source, Stop> {
    let codes: Vec<&str> = Source::ALL.iter().map(|it| it.code()).collect();
    let code = choice(words, typed, &codes, |words| &words.source)?;
    Source::from_code(code).ok_or_else(|| LedgerStop::NoEntry(typed.to_owned()).into())
}

/// What a look back found.
pub(super) fn lookback(words: &Words, typed: &str) -> Result<Lookback, Stop> {
    let codes: Vec<&str> = Lookback::ALL.iter().map(|it| it.code()).collect();
    let code = choice(words, typed, &codes, |words| &words.lookback)?;
    Lookback::from_code(code).ok_or_else(|| LedgerStop::NoEntry(typed.to_owned()).into())
}

/// The code meant by itself or by its word in either language; a part of a word, or more than the word,
/// where only one fits.
fn choice<'a>(
    words: &Words,
    typed: &str,
    codes: &[&'a str],
    table: impl Fn(&Words) -> &Named,
) -> Result<&'a str, Stop> {
    let typed = typed.trim();
    if let Some(code) = codes.iter().find(|it| it.eq_ignore_ascii_case(typed)) {
        return Ok(code);
    }
    let all: Vec<Words> = [Lang::Zh, Lang::En].into_iter().map(Words::of).collect();
    let by = |fits: &dyn Fn(&str) -> bool| -> Vec<&'a str> {
        let fits = |code: &&&str| all.iter().any(|words| fits(table(words).of(code)));
        codes.iter().filter(fits).copied().collect()
    };
    if let [only] = by(&|word| word.eq_ignore_ascii_case(typed)).as_slice() {
        return Ok(only);
    }
    if !typed.is_empty()
        && let [only] = by(&|word| word.contains(typed) || typed.contains(word)).as_slice()
    {
        return Ok(only);
    }
    let allowed = codes
        .iter()
        .map(|code| format!("{} ({code})", table(words).of(code)));
    Err(LedgerStop::NoWord {
        typed: typed.to_owned(),
        allowed: allowed.collect(),
    }
    .into())
}
