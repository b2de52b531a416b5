//! The report as Markdown.

use super::CardText;
use super::content::{Content, Conversation};
use crate::locale::Locale;
use crate::model::evidence::{Speaker, Status};

/// Writes it.
pub fn write(report: &Content, locale: &Locale) -> String {
    let mut out = vec![
        format!("# {}", locale.text("report-title")),
        String::new(),
        format!("- {}: {}", locale.text("report-domain"), report.domain),
        format!("- {}: {}", locale.text("report-provider"), report.provider_name),
        format!("- {}: {}", locale.text("report-program"), env!("CARGO_PKG_VERSION")),
        String::new(),
        report.redacted.clone(),
        String::new(),
    ];
    out.extend(cards("report-answer", &report.causes, locale));
    out.extend(cards("report-notes", &report.notes, locale));
    if !report.settings.is_empty() {
        out.push(format!("## {}", locale.text("settings-title")));
        out.push(String::new());
        out.extend(report.settings.iter().map(|(name, value)| format!("- {name}: {}", plain(value))));
        out.push(String::new());
    }
    out.push(format!("## {}", locale.text("report-checks")));
    out.push(String::new());
    out.extend(table(report, locale));
    out.push(String::new());
    out.extend(report.talks.iter().flat_map(|talk| conversation(talk, locale)));
    out.join("\n")
}

/// What a pasted message means, for whoever is to help.
pub fn explained(causes: &[CardText], notes: &[CardText], locale: &Locale) -> String {
    let mut out = vec![format!("# {}", locale.text("report-title")), String::new()];
    out.extend(cards("report-answer", causes, locale));
    out.extend(cards("report-notes", notes, locale));
    out.join("\n")
}

/// The cards under their heading; nothing where there are none.
fn cards(heading: &str, cards: &[CardText], locale: &Locale) -> Vec<String> {
    if cards.is_empty() {
        return Vec::new();
    }
    let mut out = vec![format!("## {}", locale.text(heading)), String::new()];
    for card in cards {
        out.push(format!("### {}", card.title));
        out.extend([String::new(), card.what.clone(), String::new()]);
        out.extend(card.behind.iter().flat_map(|behind| [behind.clone(), String::new()]));
        out.push(codes(card, locale));
        out.extend(card.because.iter().map(|sentence| format!("- {}", plain(sentence))));
        out.extend(card.quotes.iter().map(|q| block(q)));
        out.push(String::new());
    }
    out
}

fn codes(card: &CardText, locale: &Locale) -> String {
    let all: Vec<&str> = card.codes.iter().map(String::as_str).chain([card.cause.as_str()]).collect();
    format!("- {}: `{}`", locale.text("report-code"), all.join("`, `"))
}

/// A sentence with other people's names in it, on one line: what would be a link, a picture, a tag or
/// code in Markdown is text (CommonMark section 2.4).
fn plain(sentence: &str) -> String {
    let mut out = String::with_capacity(sentence.len());
    let mut chars = sentence.chars().peekable();
    while let Some(c) = chars.next() {
        let escapes = c == '\\' && chars.peek().is_some_and(char::is_ascii_punctuation);
        if escapes || matches!(c, '[' | '<' | '`') {
            out.push('\\');
        }
        out.push(if c == '\n' { ' ' } else { c });
    }
    out
}

fn block(words: &str) -> String {
    format!("\n```\n{}\n```", words.replace("```", "'''"))
}

/// How a check ended, as a message.
pub fn status(status: Status) -> &'static str {
    match status {
        Status::Ok => "report-ok",
        Status::Failed => "report-failed",
        Status::NotRun => "report-not-run",
    }
}

/// Who said a line.
pub fn speaker(from: Speaker) -> &'static str {
    match from {
        Speaker::Us => "C:",
        Speaker::Server => "S:",
        Speaker::Note => "--",
    }
}

fn table(report: &Content, locale: &Locale) -> Vec<String> {
    let mut lines = vec![
        format!(
            "| {} | {} | {} | ms |",
            locale.text("report-check"),
            locale.text("report-result"),
            locale.text("report-what-was-seen")
        ),
        "| --- | --- | --- | ---: |".to_owned(),
    ];
    for line in &report.checks {
        let elapsed = line.elapsed_ms.map(|ms| ms.to_string()).unwrap_or_default();
        let sentence = plain(&line.sentence).replace('|', "\\|");
        lines.push(format!("| {} | {} | {sentence} | {elapsed} |", line.title, locale.text(status(line.status))));
    }
    lines
}

fn conversation(talk: &Conversation, locale: &Locale) -> [String; 3] {
    let said = talk.lines.iter().map(|(from, text)| format!("{} {text}", speaker(*from)));
    [
        format!("## {} `{}`", locale.text("report-conversation"), talk.check.as_str()),
        block(&said.collect::<Vec<_>>().join("\n")),
        String::new(),
    ]
}
