//! `check`: runs the checks against a mailbox.

use std::collections::VecDeque;
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
use super::{Context, Exit, Fault};
use inbox_doctor::diagnose::diagnose;
use inbox_doctor::local::parse_address;
use inbox_doctor::model::account::{Account, Address, Endpoint, Protocol, Security, Source};
use inbox_doctor::model::card::Diagnosis;
use inbox_doctor::model::check::Check;
use inbox_doctor::model::credentials::{Credentials, Secret};
use inbox_doctor::model::evidence::{Evidence, Seen, Status};
use inbox_doctor::plan::{Plan, endpoint, plan, provider_by_mx};
use inbox_doctor::probe::net::{Answer, Net};
use inbox_doctor::probe::system::SystemNet;
use inbox_doctor::probe::{Limits, Order, Progress, run as probe};
use inbox_doctor::report;

#[derive(Serialize)]
struct RunJson<'a> {
    healthy: bool,
    causes: Vec<CauseJson>,
    notes: Vec<CauseJson>,
    checks: Vec<CheckJson<'a>>,
}

#[derive(Serialize)]
struct CheckJson<'a> {
    id: &'static str,
    layer: &'static str,
    target: Option<String>,
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
        limits.step = limits.step.min(limits.total);
    }
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(async {
        let net: Arc<dyn Net> = Arc::new(SystemNet::new(extra)?);
        let account = with_provider(account, &net, limits, context).await;
        let order = Order { plan: plan(&account, &context.catalog), credentials, limits, accepted };
        play(order, net, args.json, args.report, context).await
    })
}

/// Runs the checks and prints what came out. Practice runs this too.
pub async fn play(order: Order, net: Arc<dyn Net>, as_json: bool, as_report: bool, context: &Context) -> Result<Exit, Fault> {
    let plan = order.plan.clone();
    let mut evidence: Vec<Evidence> = Vec::new();
    // Rows are printed in the plan's order, each as soon as those before it are known.
    let mut waiting: VecDeque<&Check> = plan.checks.iter().collect();
    let mut stream = Box::pin(probe(order, net));
    while let Some(progress) = stream.next().await {
        if let Progress::Done(one) = progress {
            evidence.push(one);
        }
        while !as_json && !as_report {
            let Some(one) = waiting.front().and_then(|c| evidence.iter().find(|e| e.check == c.id)) else { break };
            if let Some(check) = waiting.pop_front() {
                print_row(check, one, &plan, context)?;
            }
        }
    }
    let diagnosis = diagnose(&plan, &evidence, &context.catalog);
    let provider = plan.provider.as_ref().and_then(|id| context.catalog.provider(id.as_str()));
    if as_json {
        json(&run_json(&plan, &evidence, &diagnosis, context))?;
    } else if as_report {
        let text = report::markdown(&plan, &evidence, &diagnosis, &context.catalog, &context.locale);
        writeln!(std::io::stdout().lock(), "{text}")?;
    } else {
        writeln!(std::io::stdout().lock())?;
        output::diagnosis(&diagnosis, provider, context)?;
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
    }
}

fn print_row(check: &Check, one: &Evidence, plan: &Plan, context: &Context) -> Result<(), Fault> {
    let text = report::row(check, Some(one), plan, &context.catalog, &context.locale);
    let mark = match one.seen.status() {
        Status::Ok => '✓',
        Status::Failed => '✕',
        Status::NotRun => '○',
    };
    let sentence = output::printable(&text.sentence);
    writeln!(std::io::stdout().lock(), "{mark} {}: {sentence} [{} ms]", text.title, one.elapsed.as_millis())?;
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
    let mut account =
        Account { address, username: args.username.clone(), provider, imap: None, smtp: None, with_smtp: !args.no_smtp };
    account.imap = server(Protocol::Imap, args.imap.as_deref(), args.imap_security.map(Into::into), &account, context)?;
    account.smtp = server(Protocol::Smtp, args.smtp.as_deref(), args.smtp_security.map(Into::into), &account, context)?;
    Ok(account)
}

/// The server that was typed. Without a port it is the usual one of the security, and without a
/// security the usual one of the port (RFC 8314 section 3).
fn server(
    protocol: Protocol,
    typed: Option<&str>,
    security: Option<Security>,
    account: &Account,
    context: &Context,
) -> Result<Option<Endpoint>, Exit> {
    let Some(typed) = typed else {
        let Some(security) = security else { return Ok(None) };
        let known = account.provider.as_ref().and_then(|id| context.catalog.provider(id.as_str()));
        let known = known.or_else(|| context.catalog.provider_by_domain(&account.address.domain));
        let server = endpoint(protocol, known, account);
        return Ok(Some(Endpoint { port: usual_port(protocol, security), security, source: Source::Entered, ..server }));
    };
    let bad = || context.usage("cli-bad-server", typed);
    let (host, port) = split(typed).ok_or_else(bad)?;
    let security = security.unwrap_or(match (protocol, port) {
        (Protocol::Imap, Some(143)) | (Protocol::Smtp, Some(587 | 25)) => Security::StartTls,
        _ => Security::Tls,
    });
    let port = port.unwrap_or_else(|| usual_port(protocol, security));
    Ok(Some(Endpoint { protocol, host, port, security, source: Source::Entered }))
}

fn usual_port(protocol: Protocol, security: Security) -> u16 {
    match (protocol, security) {
        (Protocol::Imap, Security::Tls) => 993,
        (Protocol::Imap, _) => 143,
        (Protocol::Smtp, Security::Tls) => 465,
        (Protocol::Smtp, _) => 587,
    }
}

/// `HOST`, `HOST:PORT`, `[IPv6]:PORT` or an IPv6 address alone; the host in A-labels.
fn split(typed: &str) -> Option<(String, Option<u16>)> {
    let port = |text: &str| text.parse::<u16>().ok().filter(|p| *p > 0);
    if typed.parse::<std::net::Ipv6Addr>().is_ok() {
        return Some((typed.to_owned(), None));
    }
    if let Some(rest) = typed.strip_prefix('[') {
        let (host, tail) = rest.split_once(']')?;
        host.parse::<std::net::Ipv6Addr>().ok()?;
        return match tail.strip_prefix(':') {
            Some(text) => Some((host.to_owned(), Some(port(text)?))),
            None => tail.is_empty().then(|| (host.to_owned(), None)),
        };
    }
    let (host, port) = match typed.split_once(':') {
        Some((host, text)) => (host, Some(port(text)?)),
        None => (typed, None),
    };
    let ascii = idna::domain_to_ascii(host.trim_end_matches('.')).ok().filter(|h| !h.is_empty())?;
    Some((ascii, port))
}

/// The provider from the domain, else from where the domain's mail goes.
async fn with_provider(mut account: Account, net: &Arc<dyn Net>, limits: Limits, context: &Context) -> Account {
    if account.provider.is_some() || context.catalog.provider_by_domain(&account.address.domain).is_some() {
        return account;
    }
    let answer = tokio::time::timeout(limits.step, net.mx(&account.address.domain)).await;
    if let Ok(Answer::Found(records)) = answer {
        account.provider = provider_by_mx(&records, &context.catalog);
    }
    account
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
