//! `check`: runs the checks against a mailbox.

use std::io::{BufRead, Write};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use futures::StreamExt;
use serde::Serialize;
use tokio_rustls::rustls::pki_types::CertificateDer;
use tokio_rustls::rustls::pki_types::pem::PemObject;
use zeroize::Zeroizing;

use super::args::Check as CheckArgs;
use super::output::{self, CauseJson, cause_json, json, known};
use super::server::server;
use super::{Context, Exit, Fault, found};
use inbox_doctor::diagnose::diagnose;
use inbox_doctor::local::parse_address;
use inbox_doctor::model::account::{Account, Protocol};
use inbox_doctor::model::card::Diagnosis;
use inbox_doctor::model::check::{Check, Target};
use inbox_doctor::model::credentials::{Credentials, Secret};
use inbox_doctor::model::evidence::{Evidence, Seen, Status};
use inbox_doctor::plan::{Plan, plan};
use inbox_doctor::probe::net::Net;
use inbox_doctor::probe::system::SystemNet;
use inbox_doctor::probe::{Limits, Order, Progress, run as probe};
use inbox_doctor::report;

#[derive(Serialize)]
struct RunJson<'a> {
    healthy: bool,
    causes: Vec<CauseJson>,
    notes: Vec<CauseJson>,
    checks: Vec<CheckJson<'a>>,
    /// A known domain one letter away from the one that was typed.
    #[serde(skip_serializing_if = "Option::is_none")]
    did_you_mean: Option<String>,
}

#[derive(Serialize)]
struct CheckJson<'a> {
    id: &'static str,
    layer: &'static str,
    target: Option<String>,
    /// Where the target came from; absent where it is no server.
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<&'static str>,
    /// The target is said of the provider, and not confirmed.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    unconfirmed: bool,
    status: Status,
    elapsed_ms: u128,
    seen: Option<&'a Seen>,
}

/// Runs the command.
pub fn run(args: &CheckArgs, context: &Context) -> Result<Exit, Fault> {
    let account = match account(args, context) {
        Ok(account) => account,
        Err(exit) => return Ok(exit),
    };
    let extra = match args.ca_file.as_deref().map(certificates) {
        None => Vec::new(),
        Some(Some(list)) => list,
        Some(None) => {
            let shown = args.ca_file.as_ref().map(|p| p.display().to_string()).unwrap_or_default();
            return Ok(context.usage("cli-cannot-read", &shown));
        }
    };
    let accepted = match args.accept_certificate.as_deref().map(|f| (f, fingerprint(f))) {
        Some((typed, None)) => return Ok(context.usage("cli-bad-fingerprint", typed)),
        Some((_, accepted)) => accepted,
        None => None,
    };
    let credentials = if args.password_stdin {
        match password()? {
            Some(secret) => Credentials::Password(secret),
            None => return Ok(context.usage("cli-no-password", "")),
        }
    } else {
        Credentials::None
    };
    let mut limits = Limits::default();
    if let Some(seconds) = args.timeout {
        limits.total = Duration::from_secs(seconds);
        // As much of the whole as usual, so that a step can end and say why before the run does.
        limits.step = limits.step.min(limits.total / 2);
    }
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(async {
        let net: Arc<dyn Net> = Arc::new(SystemNet::new(extra)?);
        let chosen = account.provider.is_some();
        let account = found::complete(account, net.as_ref(), limits, args.public_database, context).await;
        if let (Credentials::Password(_), Err(exit)) = (&credentials, found::confirmed(&account, context)) {
            return Ok(exit);
        }
        let order = Order { plan: plan(&account, &context.catalog), credentials, limits, accepted, api: None };
        let form = if args.json {
            Form::Json
        } else if args.report {
            Form::Report
        } else {
            Form::Text
        };
        if form == Form::Text && !chosen {
            found::print_provider(&order.plan, context)?;
        }
        play(order, net, form, context).await
    })
}

/// In which form the answer is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Rows as they come, then the card.
    Text,
    /// One JSON object.
    Json,
    /// A Markdown report.
    Report,
}

/// Runs the checks and prints what came out. Practice runs this too.
pub async fn play(order: Order, net: Arc<dyn Net>, form: Form, context: &Context) -> Result<Exit, Fault> {
    let plan = order.plan.clone();
    if form == Form::Text {
        found::print(&plan, context)?;
    }
    let mut evidence: Vec<Evidence> = Vec::new();
    let mut rows = plan.checks.iter().peekable();
    let mut stream = Box::pin(probe(order, net));
    while let Some(progress) = stream.next().await {
        let Progress::Done(one) = progress else { continue };
        evidence.push(one);
        if form == Form::Text {
            // Rows are printed in the plan's order, each as soon as those before it are known.
            let ready = |check: &&Check| evidence.iter().any(|e| e.check == check.id);
            while let Some(check) = rows.next_if(ready) {
                print_row(check, &plan, &evidence, context)?;
            }
        }
    }
    let diagnosis = diagnose(&plan, &evidence, &context.catalog);
    let provider = plan.provider.as_ref().and_then(|id| context.catalog.provider(id.as_str()));
    match form {
        Form::Json => json(&run_json(&plan, &evidence, &diagnosis, context))?,
        Form::Report => {
            let text = report::markdown(&plan, &evidence, &diagnosis, &context.catalog, &context.locale);
            writeln!(std::io::stdout().lock(), "{text}")?;
        }
        Form::Text => {
            writeln!(std::io::stdout().lock())?;
            output::diagnosis(&diagnosis, provider, context)?;
        }
    }
    Ok(exit(&diagnosis))
}

fn exit(diagnosis: &Diagnosis) -> Exit {
    if diagnosis.healthy {
        Exit::Good
    } else if diagnosis.causes.iter().any(known) {
        Exit::Problem
    } else {
        Exit::Unknown
    }
}

fn run_json<'a>(plan: &Plan, evidence: &'a [Evidence], diagnosis: &Diagnosis, context: &Context) -> RunJson<'a> {
    let provider = plan.provider.as_ref().and_then(|id| context.catalog.provider(id.as_str()));
    let checks = plan.checks.iter().map(|check| {
        let one = evidence.iter().find(|e| e.check == check.id);
        CheckJson {
            id: check.id.as_str(),
            layer: check.id.layer().as_str(),
            target: check.target.shown(),
            source: match &check.target {
                Target::Server(server) => Some(server.source.as_str()),
                Target::Input | Target::Domain(_) | Target::Page(_) => None,
            },
            unconfirmed: matches!(&check.target, Target::Server(s) if found::doubtful(s, plan, context).is_some()),
            status: one.map_or(Status::NotRun, |e| e.seen.status()),
            elapsed_ms: one.map_or(0, |e| e.elapsed.as_millis()),
            seen: one.map(|e| &e.seen),
        }
    });
    let all = |list: &[_]| list.iter().map(|c| cause_json(c, provider, context)).collect();
    RunJson {
        healthy: diagnosis.healthy,
        causes: all(&diagnosis.causes),
        notes: all(&diagnosis.notes),
        checks: checks.collect(),
        did_you_mean: found::meant(plan, context),
    }
}

fn print_row(check: &Check, plan: &Plan, evidence: &[Evidence], context: &Context) -> Result<(), Fault> {
    let Some(one) = evidence.iter().find(|e| e.check == check.id) else { return Ok(()) };
    let text = report::row(check, Some(one), plan, &context.catalog, &context.locale);
    let mark = match one.seen.status() {
        Status::Ok => '✓',
        Status::Failed => '✕',
        Status::NotRun => '○',
    };
    let values = [
        ("mark", mark.to_string()),
        ("title", text.title),
        ("sentence", output::printable(&text.sentence)),
        ("ms", one.elapsed.as_millis().to_string()),
    ];
    let values = values.map(|(name, value)| (name.to_owned(), value)).into();
    writeln!(std::io::stdout().lock(), "{}", context.locale.format("cli-row", &values))?;
    Ok(())
}

/// What was typed, as an account.
fn account(args: &CheckArgs, context: &Context) -> Result<Account, Exit> {
    let address = parse_address(&args.email).map_err(|_| context.usage("cli-bad-address", &args.email))?;
    let provider = match args.provider.as_deref() {
        Some(name) => {
            let found = context.catalog.provider(name).ok_or_else(|| context.usage("cli-no-such-provider", name))?;
            Some(found.id.clone())
        }
        None => None,
    };
    let mut account = Account {
        address,
        username: args.username.clone(),
        provider,
        imap: None,
        smtp: None,
        with_smtp: !args.no_smtp,
    };
    account.imap = server(Protocol::Imap, args.imap.as_deref(), args.imap_security.map(Into::into), &account, context)?;
    account.smtp = server(Protocol::Smtp, args.smtp.as_deref(), args.smtp_security.map(Into::into), &account, context)?;
    Ok(account)
}

/// The first line of standard input, without its line end.
fn password() -> Result<Option<Secret>, Fault> {
    let mut line = Zeroizing::new(String::with_capacity(256));
    std::io::stdin().lock().read_line(&mut line)?;
    let text = line.trim_end_matches(['\r', '\n']);
    Ok((!text.is_empty()).then(|| Secret::new(text.to_owned())))
}

fn certificates(path: &Path) -> Option<Vec<CertificateDer<'static>>> {
    let list: Vec<_> = CertificateDer::pem_file_iter(path).ok()?.collect::<Result<_, _>>().ok()?;
    (!list.is_empty()).then_some(list)
}

/// A SHA-256 fingerprint as [`inbox_doctor::model::tls::CertFacts::fingerprint`] writes it.
fn fingerprint(typed: &str) -> Option<String> {
    let hex: String = typed.chars().filter(|c| !matches!(c, ':' | ' ')).collect::<String>().to_ascii_uppercase();
    if hex.len() != 64 || !hex.bytes().all(|b| b.is_ascii_hexdigit()) {
        return None;
    }
    let pairs: Vec<&str> = (0..32).filter_map(|i| hex.get(2 * i..2 * i + 2)).collect();
    Some(pairs.join(":"))
}
