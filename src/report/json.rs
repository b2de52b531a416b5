//! The report as JSON, for programs. The README names the keys; they stay, and may become more.

use serde::Serialize;

use super::CardText;
use super::content::{Content, Line};
use super::mask::{MASK, Scope};
use crate::locale::Locale;
use crate::model::card::Owner;
use crate::model::evidence::{Speaker, Status};

/// Counts up where a key changes its meaning.
const VERSION: u32 = 1;

#[derive(Serialize)]
struct Report<'a> {
    report: u32,
    program: &'static str,
    language: &'a str,
    domain: &'a str,
    provider: Option<&'a str>,
    redacted: Redacted<'a>,
    healthy: bool,
    causes: Vec<Card<'a>>,
    notes: Vec<Card<'a>>,
    settings: Vec<Setting<'a>>,
    checks: Vec<Check<'a>>,
    conversations: Vec<ConversationJson<'a>>,
}

#[derive(Serialize)]
struct Redacted<'a> {
    mark: &'static str,
    what: &'static [&'static str],
    sentence: &'a str,
}

#[derive(Serialize)]
struct Card<'a> {
    cause: &'a str,
    card: &'a str,
    codes: &'a [String],
    owner: Owner,
    title: &'a str,
    what: &'a str,
    why: &'a str,
    because: &'a [String],
    quotes: &'a [String],
    steps: Vec<StepJson<'a>>,
    letter: Option<&'a str>,
    unconfirmed: bool,
    behind: Option<&'a str>,
}

#[derive(Serialize)]
struct StepJson<'a> {
    text: &'a str,
    link: Option<&'a str>,
}

#[derive(Serialize)]
struct Check<'a> {
    id: &'static str,
    layer: &'static str,
    title: &'a str,
    target: Option<&'a str>,
    status: Status,
    sentence: &'a str,
    elapsed_ms: Option<u128>,
    reused: bool,
}

#[derive(Serialize)]
struct Setting<'a> {
    name: &'a str,
    value: &'a str,
}

#[derive(Serialize)]
struct ConversationJson<'a> {
    check: &'static str,
    lines: Vec<LineJson<'a>>,
}

#[derive(Serialize)]
struct LineJson<'a> {
    from: Speaker,
    text: &'a str,
}

/// Writes it, two blanks a level.
pub fn write(report: &Content, locale: &Locale) -> String {
    let what: &[&str] = match report.scope {
        Scope::Person => &["names", "secrets"],
        Scope::Hosts => &["names", "secrets", "addresses", "hosts"],
    };
    let talks = report.talks.iter().map(|talk| ConversationJson {
        check: talk.check.as_str(),
        lines: talk.lines.iter().map(|(from, text)| LineJson { from: *from, text }).collect(),
    });
    let report = Report {
        report: VERSION,
        program: env!("CARGO_PKG_VERSION"),
        language: locale.id(),
        domain: &report.domain,
        provider: report.provider.as_deref(),
        redacted: Redacted { mark: MASK, what, sentence: &report.redacted },
        healthy: report.healthy,
        causes: report.causes.iter().map(card).collect(),
        notes: report.notes.iter().map(card).collect(),
        settings: report.settings.iter().map(|(name, value)| Setting { name, value }).collect(),
        checks: report.checks.iter().map(check).collect(),
        conversations: talks.collect(),
    };
    // Plain texts and numbers can always be written.
    serde_json::to_string_pretty(&report).unwrap_or_default()
}

fn card(text: &CardText) -> Card<'_> {
    Card {
        cause: &text.cause,
        card: &text.card,
        codes: &text.codes,
        owner: text.owner,
        title: &text.title,
        what: &text.what,
        why: &text.why,
        because: &text.because,
        quotes: &text.quotes,
        steps: text.steps.iter().map(|s| StepJson { text: &s.text, link: s.link.as_deref() }).collect(),
        letter: text.admin.as_deref(),
        unconfirmed: text.unconfirmed,
        behind: text.behind.as_deref(),
    }
}

fn check(line: &Line) -> Check<'_> {
    Check {
        id: line.check.as_str(),
        layer: line.check.layer().as_str(),
        title: &line.title,
        target: line.target.as_deref(),
        status: line.status,
        sentence: &line.sentence,
        elapsed_ms: line.elapsed_ms,
        reused: line.reused,
    }
}
