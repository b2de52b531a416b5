//! What the commands print: JSON objects and lines for a terminal.

use std::io::Write;

use serde::Serialize;

use super::{Context, Exit, Fault};
use inbox_doctor::diagnose::Settings;
use inbox_doctor::model::card::{Cause, Diagnosis, NONE, Owner};
use inbox_doctor::report::{self, CardText, Whose};

/// One cause in JSON.
#[derive(Serialize)]
pub struct CauseJson {
    /// The cause's name.
    pub cause: String,
    /// The card's id.
    pub card: String,
    /// Codes under which people know it.
    pub codes: Vec<String>,
    /// Who must act.
    pub owner: Owner,
    /// The card's first line.
    pub title: String,
    /// What proves it: our sentences, then the words that were said.
    pub because: Vec<String>,
    /// What to do, in order.
    pub steps: Vec<String>,
    /// The letter to whoever must act.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub letter: Option<String>,
    /// No public source confirms it.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub unconfirmed: bool,
}

/// A cause in JSON, in the context's language.
pub fn cause_json<'a>(cause: &Cause, whose: impl Into<Whose<'a>>, context: &Context) -> CauseJson {
    let text = report::card_text(cause, whose, &context.catalog, &context.locale);
    CauseJson {
        cause: text.cause,
        card: text.card,
        codes: text.codes,
        owner: text.owner,
        title: text.title,
        because: text.because.into_iter().chain(text.quotes).collect(),
        steps: text.steps.into_iter().map(|s| s.text).collect(),
        letter: text.admin,
        unconfirmed: text.unconfirmed,
    }
}

/// Prints a value as one line of JSON.
pub fn json(value: &impl Serialize) -> Result<(), Fault> {
    let mut out = std::io::stdout().lock();
    serde_json::to_writer(&mut out, value)?;
    writeln!(out)?;
    Ok(())
}

/// Prints a diagnosis for a terminal: the first card whole, the others by their titles.
pub fn diagnosis<'a>(diagnosis: &Diagnosis, whose: impl Into<Whose<'a>>, context: &Context) -> Result<(), Fault> {
    let mut out = std::io::stdout().lock();
    let whose = whose.into();
    let text = |cause: &Cause| report::card_text(cause, whose, &context.catalog, &context.locale);
    let mut causes = diagnosis.causes.iter();
    if let Some(first) = causes.next() {
        card(&mut out, &text(first), context)?;
    }
    let rest: Vec<CardText> = causes.map(text).collect();
    for (heading, titles) in
        [("cli-less-likely", rest), ("report-notes", diagnosis.notes.iter().map(text).collect::<Vec<_>>())]
    {
        if !titles.is_empty() {
            writeln!(out, "\n{}", context.locale.text(heading))?;
            for text in titles {
                writeln!(out, "  - {} ({})", text.title, text.cause)?;
            }
        }
    }
    Ok(())
}

/// Prints one sentence for a terminal.
pub fn line(message: &str, args: &[(&str, String)], context: &Context) -> Result<(), Fault> {
    let args = args.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect();
    writeln!(std::io::stdout().lock(), "{}\n", context.locale.format(message, &args))?;
    Ok(())
}

/// Prints the settings that work, one a line.
pub fn settings(works: &Settings, context: &Context) -> Result<(), Fault> {
    let mut out = std::io::stdout().lock();
    writeln!(out, "\n{}", context.locale.text("settings-title"))?;
    for (name, value) in report::settings(works, &context.locale) {
        writeln!(out, "  {name}: {value}")?;
    }
    Ok(())
}

/// Prints one card for a terminal.
pub fn card(out: &mut impl Write, text: &CardText, context: &Context) -> Result<(), Fault> {
    let locale = &context.locale;
    writeln!(out, "{}\n{}\n", text.title, text.who)?;
    for paragraph in [&text.what, &text.why].into_iter().filter(|p| !p.is_empty()) {
        writeln!(out, "{paragraph}")?;
    }
    if text.unconfirmed {
        writeln!(out, "{}", locale.text("cli-unconfirmed"))?;
    }
    if !text.because.is_empty() || !text.quotes.is_empty() {
        writeln!(out, "\n{}", locale.text("report-seen"))?;
        for sentence in &text.because {
            writeln!(out, "  - {sentence}")?;
        }
        for line in text.quotes.iter().flat_map(|q| q.lines()) {
            writeln!(out, "  > {}", line)?;
        }
    }
    if !text.steps.is_empty() {
        writeln!(out, "\n{}", locale.text("cli-steps"))?;
        for (number, step) in text.steps.iter().enumerate() {
            writeln!(out, "  {}. {}", number + 1, step.text)?;
            if let Some(link) = &step.link {
                writeln!(out, "     {link}")?;
            }
        }
    }
    // There is no such button here.
    let button = locale.text("ui-copy-report");
    if text.steps.iter().any(|step| step.text.contains(&button)) {
        writeln!(out, "  {}", locale.text("cli-copy-report"))?;
    }
    if let Some(insecure) = &text.insecure {
        writeln!(out, "\n{insecure}")?;
    }
    if let Some(link) = &text.link {
        writeln!(out, "\n{link}")?;
    }
    if let Some(admin) = &text.admin {
        writeln!(out, "\n{}", locale.text("cli-forward"))?;
        for line in admin.lines() {
            writeln!(out, "  | {}", line)?;
        }
    }
    let cause = Some(text.cause.as_str()).filter(|c| *c != NONE);
    let codes: Vec<&str> = text.codes.iter().map(String::as_str).chain(cause).collect();
    if !codes.is_empty() {
        let codes = [("codes".to_owned(), codes.join(", "))].into();
        writeln!(out, "\n{}", locale.format("cli-codes", &codes))?;
    }
    Ok(())
}

/// True where a card names a cause; fallbacks and remarks name none.
pub fn known(cause: &Cause) -> bool {
    !cause.is_unknown()
}

/// The exit code of a diagnosis of pasted text.
pub fn explained(diagnosis: &Diagnosis) -> Exit {
    if diagnosis.causes.iter().any(known) { Exit::Good } else { Exit::Unknown }
}
