//! Lights, states, kinds and groups by their words.

use crate::board::{Bucket, Counts, Light, State};
use crate::locale::Words;
use crate::plan::Kind;

/// The light as one sign for lists.
pub fn sign(w: &Words, light: Light) -> &str {
    match light {
        Light::Red => w.light.sign_red(),
        Light::Yellow => w.light.sign_yellow(),
        Light::Blue => w.light.sign_blue(),
        Light::Grey => w.light.sign_grey(),
        Light::Green => w.light.sign_green(),
        Light::DoneLate => w.light.sign_done_late(),
        Light::Done => w.light.sign_done(),
        Light::Waived => w.light.sign_waived(),
    }
}

/// The sign in a strip of months, where grey says that it is still to come.
pub fn strip_sign(w: &Words, light: Light) -> &str {
    if light == Light::Grey {
        w.light.strip_grey()
    } else {
        sign(w, light)
    }
}

/// The light's word.
pub fn light(w: &Words, light: Light) -> &str {
    match light {
        Light::Red => w.light.red(),
        Light::Yellow => w.light.yellow(),
        Light::Blue => w.light.blue(),
        Light::Grey => w.light.grey(),
        Light::Green => w.light.green(),
        Light::DoneLate => w.light.done_late(),
        Light::Done => w.light.done(),
        Light::Waived => w.light.waived(),
    }
}

/// The state's word.
pub fn state(w: &Words, state: State) -> &str {
    match state {
        State::Waived => w.state.waived(),
        State::Done => w.state.done(),
        State::DoneLate => w.state.done_late(),
        State::Overdue => w.state.overdue(),
        State::FarBehind => w.state.far_behind(),
        State::Exceeded => w.state.exceeded(),
        State::NotCleared => w.state.not_cleared(),
        State::Behind => w.state.behind(),
        State::NotMet => w.state.not_met(),
        State::Unconfirmed => w.state.unconfirmed(),
        State::SetByOffice => w.state.set_by_office(),
        State::DueSoon => w.state.due_soon(),
        State::Ok => w.state.ok(),
        State::NoFigure => w.state.no_figure(),
        State::Current => w.state.current(),
        State::NoComparison => w.state.no_comparison(),
        State::NoDay => w.state.no_day(),
        State::NotDue => w.state.not_due(),
    }
}

/// The kind's word.
pub fn kind<'a>(w: &'a Words, kind: &Kind) -> &'a str {
    match kind {
        Kind::Milestone { .. } => w.kind.milestone(),
        Kind::Indicator(_) => w.kind.indicator(),
        Kind::Standing(_) => w.kind.standing(),
        Kind::Zero(_) => w.kind.zero(),
        Kind::Report(_) => w.kind.report(),
        Kind::Case(_) => w.kind.case(),
        Kind::Requirement => w.kind.requirement(),
    }
}

/// The heading of a group of the to-do list.
pub fn bucket(w: &Words, bucket: Bucket) -> &str {
    match bucket {
        Bucket::Overdue => w.bucket.overdue(),
        Bucket::Behind => w.bucket.behind(),
        Bucket::ThisWeek => w.bucket.this_week(),
        Bucket::TwoWeeks => w.bucket.two_weeks(),
        Bucket::ThisMonth => w.bucket.this_month(),
        Bucket::Later => w.bucket.later(),
        Bucket::NoDay => w.bucket.no_day(),
    }
}

/// How many show each light, the worst first, those that are none left out.
pub fn counts(w: &Words, counts: &Counts) -> String {
    let red = counts.of(Light::Red);
    let yellow = counts.of(Light::Yellow);
    let blue = counts.of(Light::Blue);
    let green = counts.of(Light::Green);
    let done = counts.settled();
    let grey = counts.of(Light::Grey);
    let parts: Vec<String> = [
        (red, w.light.count_red(&red)),
        (yellow, w.light.count_yellow(&yellow)),
        (blue, w.light.count_blue(&blue)),
        (green, w.light.count_green(&green)),
        (done, w.light.count_done(&done)),
        (grey, w.light.count_grey(&grey)),
    ]
    .into_iter()
    .filter(|(n, _)| *n > 0)
    .map(|(_, text)| text)
    .collect();
    parts.join(" ")
}
