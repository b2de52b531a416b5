//! `explain`: a code or message from another program, without a network.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, BufWriter, Read, Write};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::Scope;

use serde::{Deserialize, Serialize};

use super::args::Explain;
use super::output::{self, CauseJson, cause_json, json, known};
use super::{Context, Exit, Fault};
use inbox_doctor::catalog::Catalog;
use inbox_doctor::explain::{
    PROGRAM, PROVES, Pasted, Resemblance, SAID, SLOTS, STEP, Sureness, explain, findings, resembles, sureness,
};
use inbox_doctor::model::card::{Diagnosis, UNKNOWN};
use inbox_doctor::model::stage::Stage;

/// As much as is read of a pasted text, in bytes.
const MOST: u64 = 1 << 20;
/// As much as a batch reads ahead, in bytes: some hundred replies.
const AHEAD: usize = 256 << 10;
/// Fewer replies than this are not worth a second thread.
const FEWEST: usize = 16;

#[derive(Serialize)]
struct Answer {
    /// sure, likely or unknown.
    sure: &'static str,
    causes: Vec<CauseJson>,
    notes: Vec<CauseJson>,
    /// What a program's own words told: program, step, server, port, security, account, and the reply inside (said).
    read: BTreeMap<String, String>,
    /// A known sentence that an unknown text comes close to.
    #[serde(skip_serializing_if = "Option::is_none")]
    resembles: Option<ResemblanceJson>,
}

#[derive(Serialize)]
struct ResemblanceJson {
    words: String,
    program: String,
    cause: String,
}

impl From<Resemblance> for ResemblanceJson {
    fn from(r: Resemblance) -> Self {
        ResemblanceJson { words: r.words, program: r.program, cause: r.cause }
    }
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
    sure: &'static str,
    also: Vec<String>,
}

/// Runs the command.
pub fn run(args: &Explain, context: &Context) -> Result<Exit, Fault> {
    match &args.batch {
        Some(file) => match std::fs::File::open(file) {
            Ok(file) => batch(BufReader::with_capacity(AHEAD, file), context),
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
    let pasted = Pasted { text, provider: provider.map(|p| p.id.clone()), stage };
    let diagnosis = explain(&pasted, &context.catalog);
    let sure = sureness(&diagnosis);
    let close = (sure == Sureness::Unknown && !diagnosis.causes.is_empty())
        .then(|| resembles(&pasted.text, &context.catalog))
        .flatten();
    if args.json {
        let all = |list: &[_]| list.iter().map(|c| cause_json(c, provider, context)).collect();
        let resembles = close.map(ResemblanceJson::from);
        let read = read(&pasted, &context.catalog);
        json(&Answer {
            sure: sure.as_str(),
            read,
            causes: all(&diagnosis.causes),
            notes: all(&diagnosis.notes),
            resembles,
        })?;
    } else {
        if sure == Sureness::Likely {
            output::line("cli-likely", &[], context)?;
        }
        output::diagnosis(&diagnosis, provider, context)?;
        if let Some(close) = close {
            output::line("cli-resembles", &[("words", close.words), ("cause", close.cause)], context)?;
        }
    }
    Ok(output::explained(&diagnosis))
}

/// What was understood of the text, apart from its cause.
fn read(pasted: &Pasted, catalog: &Catalog) -> BTreeMap<String, String> {
    let told = [&[PROGRAM, STEP, PROVES, SAID][..], &SLOTS[..]].concat();
    let facts = findings(pasted, catalog).into_iter().next().map(|f| f.facts).unwrap_or_default();
    facts.into_iter().filter(|(name, value)| told.contains(&name.as_str()) && !value.is_empty()).collect()
}

/// A JSON line in, a JSON line out, in the same order; a line that is no such object ends it as wrong
/// use. No more is held than was read ahead, and whoever writes one line and waits has its answer.
fn batch(mut lines: impl BufRead + Ahead, context: &Context) -> Result<Exit, Fault> {
    std::thread::scope(|scope| {
        let cores = std::thread::available_parallelism().map_or(1, usize::from);
        let workers: Vec<Worker> = (0..cores).map(|_| Worker::new(scope, &context.catalog)).collect();
        let (mut any, mut number) = (false, 0);
        loop {
            let mut texts: Vec<String> = Vec::new();
            while texts.is_empty() || lines.has_line() {
                let mut line = String::new();
                if lines.read_line(&mut line)? == 0 {
                    break;
                }
                texts.push(line);
            }
            if texts.is_empty() {
                return Ok(if any { Exit::Good } else { Exit::Unknown });
            }
            let mut out = BufWriter::new(std::io::stdout().lock());
            for answered in answers(texts, &workers) {
                number += 1;
                match answered {
                    Some(Ok((line, known))) => {
                        any |= known;
                        out.write_all(&line?)?;
                    }
                    Some(Err(NoSuchObject)) => {
                        out.flush()?;
                        return Ok(context.usage("cli-bad-line", &number.to_string()));
                    }
                    None => {}
                }
            }
            out.flush()?;
        }
    })
}

/// A thread that explains. It stays: patterns keep working memory for every thread they have ever seen.
struct Worker {
    to: Sender<Vec<String>>,
    from: Receiver<Vec<Option<Result<Answered, NoSuchObject>>>>,
}

impl Worker {
    fn new<'s>(scope: &'s Scope<'s, '_>, catalog: &'s Catalog) -> Self {
        let ((to, work), (done, from)) = (channel::<Vec<String>>(), channel());
        scope.spawn(move || {
            for lines in work {
                // Where nobody waits for the answers any more, there is no more work either.
                let _ = done.send(lines.iter().map(|line| one_of(line, catalog)).collect());
            }
        });
        Worker { to, from }
    }
}

/// A reader that tells whether a whole line is there without waiting for it.
trait Ahead {
    fn has_line(&self) -> bool;
}

impl<R> Ahead for BufReader<R> {
    fn has_line(&self) -> bool {
        self.buffer().contains(&b'\n')
    }
}

/// A line of a batch that cannot be read.
struct NoSuchObject;

/// A line for standard output, and whether its cause is known.
type Answered = (serde_json::Result<Vec<u8>>, bool);

/// The answers to these lines, in their order; none to an empty line.
fn answers(mut lines: Vec<String>, workers: &[Worker]) -> Vec<Option<Result<Answered, NoSuchObject>>> {
    let share = lines.len().div_ceil(workers.len()).max(FEWEST);
    let mut at_work = Vec::new();
    for worker in workers.iter().take(lines.len().div_ceil(share)) {
        let rest = lines.split_off(share.min(lines.len()));
        // A worker that is gone has panicked, and with it, when its scope ends, this program.
        let _ = worker.to.send(std::mem::replace(&mut lines, rest));
        at_work.push(worker);
    }
    at_work.into_iter().flat_map(|worker| worker.from.recv().unwrap_or_default()).collect()
}

fn one_of(line: &str, catalog: &Catalog) -> Option<Result<Answered, NoSuchObject>> {
    if line.trim().is_empty() {
        return None;
    }
    let Ok(line) = serde_json::from_str::<Line>(line) else { return Some(Err(NoSuchObject)) };
    let provider = line.provider.as_deref().and_then(|name| catalog.provider(name));
    let pasted = Pasted {
        text: line.raw,
        provider: provider.map(|p| p.id.clone()),
        stage: line.stage.and_then(|stage| stage.parse().ok()),
    };
    let diagnosis = explain(&pasted, catalog);
    let known = diagnosis.causes.iter().any(known);
    let json = serde_json::to_vec(&answer(line.id, &diagnosis)).map(|mut json| {
        json.push(b'\n');
        json
    });
    Some(Ok((json, known)))
}

fn answer(id: String, diagnosis: &Diagnosis) -> LineAnswer {
    let first = diagnosis.causes.first();
    let cause = first.map_or_else(|| UNKNOWN.to_owned(), |c| c.cause.clone());
    let mut also: Vec<String> = Vec::new();
    for further in diagnosis.causes.iter().skip(1).filter(|c| known(c)) {
        if further.cause != cause && !also.contains(&further.cause) {
            also.push(further.cause.clone());
        }
    }
    LineAnswer { id, cause, card: first.map(|c| c.card.clone()), sure: sureness(diagnosis).as_str(), also }
}
