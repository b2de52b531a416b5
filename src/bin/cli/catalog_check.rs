//! `catalog`: is an organisation's folder sound, and complete in every language?

use std::io::Write;
use std::path::Path;

use serde::Serialize;

use super::args::{Catalog as Args, CatalogCommand};
use super::output::json;
use super::{Context, Exit, Fault};
use inbox_doctor::catalog_check::{Folder, Mistake, check};
use inbox_doctor::rehearsal::{RehearsalError, problems_with_custom};
use inbox_doctor::signin::{Clients, ClientsError};

#[derive(Serialize)]
struct MistakeJson {
    file: String,
    line: usize,
    kind: &'static str,
    sentence: String,
}

/// Runs the command.
pub fn run(args: &Args, context: &Context) -> Result<Exit, Fault> {
    let CatalogCommand::Check(args) = &args.command;
    if !args.dir.is_dir() {
        return Ok(context.usage("cli-no-such-folder", &args.dir.display().to_string()));
    }
    let mut found: Vec<MistakeJson> = check(&Folder::of(&args.dir))?.iter().map(|m| told(m, context)).collect();
    found.extend(problems_with_custom(Some(&args.dir))?.1.iter().map(|e| rehearsal(e, &args.dir, context)));
    found.extend(Clients::load(Some(&args.dir), &Default::default()).1.iter().map(|e| client(e, &args.dir, context)));
    let exit = if found.is_empty() { Exit::Good } else { Exit::Problem };
    if args.json {
        json(&found)?;
        return Ok(exit);
    }
    let mut out = std::io::stdout().lock();
    for one in &found {
        writeln!(out, "{}:{}: {}", one.file, one.line, one.sentence)?;
    }
    let (message, value) = match found.len() {
        0 => ("catalog-check-sound", args.dir.display().to_string()),
        n => ("catalog-check-found", n.to_string()),
    };
    writeln!(out, "{}", context.locale.format(message, &[("value".to_owned(), value)].into()))?;
    Ok(exit)
}

fn told(mistake: &Mistake, context: &Context) -> MistakeJson {
    let kind = mistake.kind.as_str();
    let values = [("value".to_owned(), mistake.value.clone()), ("language".to_owned(), mistake.language.clone())];
    let sentence = context.locale.format(&format!("catalog-check-{kind}"), &values.into());
    MistakeJson { file: shown(&mistake.file), line: mistake.line, kind, sentence }
}

/// A problem to rehearse that cannot be read.
fn rehearsal(error: &RehearsalError, dir: &Path, context: &Context) -> MistakeJson {
    let (file, line, kind, value) = match error {
        RehearsalError::Toml { file, line, error } => {
            (shown(file.strip_prefix(dir).unwrap_or(file)), line.unwrap_or(1), "toml", error.message().to_owned())
        }
        RehearsalError::Read { file, error } => {
            (shown(file.strip_prefix(dir).unwrap_or(file)), 1, "unreadable", error.kind().to_string())
        }
        other => ("rehearsal".to_owned(), 1, "unreadable", other.to_string()),
    };
    let sentence = context.locale.format(&format!("catalog-check-{kind}"), &[("value".to_owned(), value)].into());
    MistakeJson { file, line, kind, sentence }
}

/// Client ids that cannot be read.
fn client(error: &ClientsError, dir: &Path, context: &Context) -> MistakeJson {
    let (file, line, kind, value) = match error {
        ClientsError::Toml { file, line, error } => (file, line.unwrap_or(1), "toml", error.message().to_owned()),
        ClientsError::Read { file, error } => (file, 1, "unreadable", error.kind().to_string()),
    };
    let sentence = context.locale.format(&format!("catalog-check-{kind}"), &[("value".to_owned(), value)].into());
    MistakeJson { file: shown(file.strip_prefix(dir).unwrap_or(file)), line, kind, sentence }
}

fn shown(path: &Path) -> String {
    path.display().to_string().replace('\\', "/")
}
