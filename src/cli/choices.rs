//! Lights and kinds as people name them on the command line: by code, by word, by colour.

use super::stop::Stop;
use crate::board::Light;
use crate::locale::{Words, say};
use crate::text::ascii_key;

/// The kinds that are owed, by their codes.
const KINDS: [&str; 6] = [
    "milestone",
    "indicator",
    "standing",
    "zero",
    "report",
    "case",
];

/// One that may be chosen: its code, its word and whatever else it is called.
struct Choice {
    code: &'static str,
    word: String,
    also: Vec<String>,
}

impl Choice {
    fn is_called(&self, name: &str) -> bool {
        self.code == name || self.word == name || self.also.iter().any(|it| it == name)
    }
}

/// The light of this name.
pub(super) fn light(words: &Words, typed: &str) -> Result<Light, Stop> {
    let choices = Light::ALL.map(|light| {
        let sign = say::sign(words, light);
        // A sign that two lights share names neither.
        let one = Light::ALL
            .iter()
            .filter(|it| say::sign(words, **it) == sign);
        let also = if one.count() == 1 {
            vec![sign.to_lowercase(), words.light.lamp(&sign).to_lowercase()]
        } else {
            Vec::new()
        };
        Choice {
            code: light.code(),
            word: say::light(words, light).to_owned(),
            also,
        }
    });
    let code = choose(words, "--light", typed, &choices)?;
    Light::ALL
        .into_iter()
        .find(|light| light.code() == code)
        .ok_or_else(|| not_one_of(words, "--light", typed, &choices))
}

/// The code of the kind of this name.
pub(super) fn kind(words: &Words, typed: &str) -> Result<String, Stop> {
    let kind = &words.kind;
    let named = [
        kind.milestone(),
        kind.indicator(),
        kind.standing(),
        kind.zero(),
        kind.report(),
        kind.case(),
    ];
    let choices: Vec<Choice> = KINDS
        .into_iter()
        .zip(named)
        .map(|(code, word)| Choice {
            code,
            word: word.to_owned(),
            also: Vec::new(),
        })
        .collect();
    choose(words, "--kind", typed, &choices).map(str::to_owned)
}

fn choose(
    words: &Words,
    option: &'static str,
    typed: &str,
    choices: &[Choice],
) -> Result<&'static str, Stop> {
    let name: String = typed.trim().chars().map(ascii_key).collect();
    let name = name.to_lowercase();
    choices
        .iter()
        .find(|it| it.is_called(&name))
        .map(|it| it.code)
        .ok_or_else(|| not_one_of(words, option, typed, choices))
}

fn not_one_of(words: &Words, option: &'static str, typed: &str, choices: &[Choice]) -> Stop {
    let allowed = choices.iter().map(|it| {
        if it.word == it.code {
            it.code.to_owned()
        } else {
            words.usage.word_and_code(&it.word, &it.code)
        }
    });
    Stop::NotOneOf {
        option,
        typed: typed.to_owned(),
        allowed: allowed.collect(),
    }
}
