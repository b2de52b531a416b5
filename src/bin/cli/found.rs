//! What the command line finds out about a domain before it checks anything, and how it says so.

use std::collections::HashMap;
use std::io::Write;
use std::net::IpAddr;
use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use futures::future::{Either, join, join_all, select};
use tokio::sync::{Mutex, OnceCell};

use super::{Context, Fault, Wrong};
use inbox_doctor::discover::{Discovery, Options, did_you_mean, discover};
use inbox_doctor::locale::Args;
use inbox_doctor::model::account::{Account, Endpoint, Protocol, Security, Source};
use inbox_doctor::model::provider::{Confidence, Provider, Server};
use inbox_doctor::plan::{Plan, provider_by_mx};
use inbox_doctor::probe::Limits;
use inbox_doctor::probe::net::{Answer, Family, Net};
use inbox_doctor::report;

/// The part of the whole time that the search may take.
const SHARE: u32 = 3;

/// Fills in what the arguments left open.
pub async fn complete(account: Account, net: &dyn Net, limits: Limits, database: bool, context: &Context) -> Account {
    Finder::new(limits, database).complete(account, net, context).await
}

/// Finds what is left open of many accounts: a domain is asked once where it gave a clear answer.
pub struct Finder {
    options: Options,
    known: Mutex<HashMap<String, Arc<OnceCell<Discovery>>>>,
}

impl Finder {
    /// Knows nothing yet.
    pub fn new(limits: Limits, database: bool) -> Self {
        let mut options = Options { database, ..Options::default() };
        options.limits.total = options.limits.total.min(limits.total / SHARE);
        options.limits.step = options.limits.step.min(options.limits.total);
        Finder { options, known: Mutex::default() }
    }

    /// Fills in what is left open.
    pub async fn complete(&self, account: Account, net: &dyn Net, context: &Context) -> Account {
        if account.provider.is_some() {
            return account;
        }
        if account.imap.is_some() && (account.smtp.is_some() || !account.with_smtp) {
            return with_provider(account, net, self.options.limits.step, context).await;
        }
        let domain = account.address.domain.clone();
        let cell = Arc::clone(self.known.lock().await.entry(domain.clone()).or_default());
        // One after the other, so that the domain's own server is not asked by all at once.
        let asked = cell.get_or_try_init(|| async {
            let found = discover(&domain, net, &context.catalog, self.options).await;
            if is_clear(&found) { Ok(found) } else { Err(found) }
        });
        match asked.await {
            Ok(found) => found.apply(account, &context.catalog),
            Err(found) => found.apply(account, &context.catalog),
        }
    }
}

/// A guess may come of an answer that failed to come: it is not held against others.
fn is_clear(found: &Discovery) -> bool {
    found.no_such_domain || found.best(Protocol::Imap).is_some_and(|best| best.endpoint.source != Source::Guess)
}

/// The servers were typed: only whose they are is open.
async fn with_provider(mut account: Account, net: &dyn Net, time: Duration, context: &Context) -> Account {
    if context.catalog.provider_by_domain(&account.address.domain).is_none() {
        // What the checks will ask for next is asked beside it: one wait instead of two.
        let typed = [&account.imap, &account.smtp].into_iter().flatten().map(|server| server.host.as_str());
        let names = typed.filter(|host| host.trim_matches(['[', ']']).parse::<IpAddr>().is_err());
        let both = |host| join(net.addresses(host, Family::V4), net.addresses(host, Family::V6));
        let names = pin!(join_all(names.map(both)));
        let mx = pin!(tokio::time::timeout(time, net.mx(&account.address.domain)));
        let answer = match select(mx, names).await {
            Either::Left((answer, _)) => answer,
            Either::Right((_, mx)) => mx.await,
        };
        if let Ok(Answer::Found(records)) = answer {
            account.provider = provider_by_mx(&records, &context.catalog);
        }
    }
    account
}

/// Says before a run which servers would get no password, and how the person can name them (RFC 6186 section 6).
pub fn confirmed(plan: &Plan) -> Result<(), Wrong> {
    let doubtful: Vec<String> = plan.unconfirmed().into_iter().map(argument).collect();
    if doubtful.is_empty() {
        return Ok(());
    }
    Err(Wrong { message: "cli-confirm-server", field: "imap", value: doubtful.join(" ") })
}

/// The server as an argument.
fn argument(server: &Endpoint) -> String {
    let option = match server.protocol {
        Protocol::Imap => "--imap",
        Protocol::Smtp => "--smtp",
    };
    let security = match server.security {
        Security::StartTls => format!(" {option}-security starttls"),
        Security::Tls | Security::None => String::new(),
    };
    format!("{option} {}:{}{security}", server.host, server.port)
}

/// Prints which provider was found, and from what; nothing where none was.
pub fn print_provider(plan: &Plan, context: &Context) -> Result<(), Fault> {
    let Some(provider) = &plan.provider else { return Ok(()) };
    let by_domain = context.catalog.provider_by_domain(&plan.address.domain).is_some();
    let message = match plan.endpoint(Protocol::Imap).map(|e| e.source) {
        _ if by_domain => "cli-found-by-domain",
        Some(Source::Mx | Source::Entered) => "cli-found-by-mx",
        // The line of the server says it.
        _ => return Ok(()),
    };
    let name = report::provider_name(Some(provider), &context.locale);
    let values = [("provider".to_owned(), name)].into();
    writeln!(std::io::stdout().lock(), "{}", context.locale.format(message, &values))?;
    Ok(())
}

/// Prints which servers are checked, where that was not typed, and a domain that may be meant.
pub fn print(plan: &Plan, context: &Context) -> Result<(), Fault> {
    let text = |message: &str, args: &[(&str, String)]| {
        let args: Args = args.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect();
        context.locale.format(message, &args)
    };
    let mut lines: Vec<String> =
        meant(plan, context).map(|value| text("cli-did-you-mean", &[("value", value)])).into_iter().collect();
    for (protocol, message) in [(Protocol::Imap, "cli-server-imap"), (Protocol::Smtp, "cli-server-smtp")] {
        if let Some(server) = plan.endpoint(protocol).filter(|e| e.source != Source::Entered) {
            let source = source(server, plan, context);
            let shown = format!("{}:{}", server.host, server.port);
            lines.push(text(message, &[("server", shown), ("source", source)]));
        }
    }
    // What must be switched on first, or cannot work at all, before anybody waits for the checks.
    let setup = |id| context.locale.attribute(&format!("provider-{id}"), "setup", &Args::new());
    lines.extend(plan.provider.as_ref().and_then(setup));
    if !lines.is_empty() {
        writeln!(std::io::stdout().lock(), "{}\n", lines.join("\n"))?;
    }
    Ok(())
}

/// Where the server came from, in words; what one list says alone is shown as unconfirmed.
fn source(server: &Endpoint, plan: &Plan, context: &Context) -> String {
    match doubtful(server, plan, context) {
        Some((known, provider)) => {
            let name = report::provider_name(Some(&provider.id), &context.locale);
            let values = [("provider".to_owned(), name), ("date".to_owned(), known.verified_on.clone())];
            context.locale.format("cli-source-unconfirmed", &values.into())
        }
        None => context.locale.text(&format!("source-{}", server.source.as_str())),
    }
}

/// What the catalogue says of this server, where that is not confirmed.
pub fn doubtful<'a>(server: &Endpoint, plan: &Plan, context: &'a Context) -> Option<(&'a Server, &'a Provider)> {
    let provider = plan.provider.as_ref().and_then(|id| context.catalog.provider(id.as_str()))?;
    let known = provider.servers.iter().find(|s| s.protocol == server.protocol)?;
    let of_catalog = matches!(server.source, Source::Catalog | Source::Mx);
    (of_catalog && known.confidence == Confidence::C).then_some((known, provider))
}

/// The domain that was probably meant.
pub fn meant(plan: &Plan, context: &Context) -> Option<String> {
    did_you_mean(&plan.address.domain, &context.catalog).map(str::to_owned)
}
