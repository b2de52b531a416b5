//! `explain`: a code or message from another program, without a network.

use std::io::{BufRead, BufReader, Read};

use serde::{Deserialize, Serialize};

use super::args::Explain;
use super::output::{self, CauseJson, cause_json, json, known};
use super::{Context, Exit, Fault};
use inbox_doctor::explain::{Pasted, Stage, explain};
use inbox_doctor::model::card::Diagnosis;

/// As much as is read of a pasted text, in bytes.
const MOST: u64 = 1 << 20;

#[derive(Serialize)]
struct Answer {
    causes: Vec<CauseJson>,
    notes: Vec<CauseJson>,
}

/// A line of a batch.
#[derive(Deserialize)]
struct Line {
    id: String,
    #[serde(default)]
    provider: Option<String>,
    #[serde(default)]
    stage: Option<String>,
    raw: String,
}

#[derive(Serialize)]
struct LineAnswer {
    id: String,
    cause: String,
    card: Option<String>,
    also: Vec<String>,
}

/// Runs the command.
pub fn run(args: &Explain, context: &Context) -> Result<Exit, Fault> {
    match &args.batch {
        Some(file) => match std::fs::File::open(file) {
            Ok(file) => batch(BufReader::new(file), context),
            Err(_) => Ok(context.usage("cli-cannot-read", &file.display().to_string())),
        },
        None => one(args, context),
    }
}

fn one(args: &Explain, context: &Context) -> Result<Exit, Fault> {
    let text = match args.text.as_deref() {
        Some("-") | None => {
            let mut bytes = Vec::new();
            std::io::stdin().lock().take(MOST).read_to_end(&mut bytes)?;
            String::from_utf8_lossy(&bytes).into_owned()
        }
        Some(text) => text.to_owned(),
    };
    let provider = match args.provider.as_deref().map(|name| (name, context.catalog.provider(name))) {
        Some((name, None)) => return Ok(context.usage("cli-no-such-provider", name)),
        Some((_, found)) => found,
        None => None,
    };
    let stage = match args.stage.as_deref().map(|name| (name, name.parse::<Stage>())) {
        Some((name, Err(_))) => return Ok(context.usage("cli-no-such-stage", name)),
        Some((_, stage)) => stage.ok(),
        None => None,
    };
    let diagnosis = explain(&Pasted { text, provider: provider.map(|p| p.id.clone()), stage }, &context.catalog);
    if args.json {
        let all = |list: &[_]| list.iter().map(|c| cause_json(c, provider, context)).collect();
        json(&Answer { causes: all(&diagnosis.causes), notes: all(&diagnosis.notes) })?;
    } else {
        output::diagnosis(&diagnosis, provider, context)?;
    }
    Ok(output::explained(&diagnosis))
}

/// A JSON line in, a JSON line out; a line that is no such object ends it as wrong use.
fn batch(lines: impl BufRead, context: &Context) -> Result<Exit, Fault> {
    let mut any = false;
    for (number, line) in lines.lines().enumerate() {
        let line = line?;
        if line.trim().is_empty() {
            continue;
        }
        let Ok(line) = serde_json::from_str::<Line>(&line) else {
            return Ok(context.usage("cli-bad-line", &(number + 1).to_string()));
        };
        let provider = line.provider.as_deref().and_then(|name| context.catalog.provider(name));
        let pasted = Pasted {
            text: line.raw,
            provider: provider.map(|p| p.id.clone()),
            stage: line.stage.and_then(|stage| stage.parse().ok()),
        };
        let diagnosis = explain(&pasted, &context.catalog);
        any |= diagnosis.causes.iter().any(known);
        json(&answer(line.id, &diagnosis))?;
    }
    Ok(if any { Exit::Good } else { Exit::Unknown })
}

fn answer(id: String, diagnosis: &Diagnosis) -> LineAnswer {
    let first = diagnosis.causes.first();
    let cause = first.map_or_else(|| "unknown".to_owned(), |c| c.cause.clone());
    let mut also: Vec<String> = Vec::new();
    for further in diagnosis.causes.iter().skip(1).filter(|c| known(c)) {
        if further.cause != cause && !also.contains(&further.cause) {
            also.push(further.cause.clone());
        }
    }
    LineAnswer { id, cause, card: first.map(|c| c.card.clone()), also }
}
