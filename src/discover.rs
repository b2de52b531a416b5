//! Account → Mailbox ([`resolve`], [`Finder`]): the servers of any domain, from the catalogue, from what the domain itself publishes,
//! else by careful guesses. Everything is asked side by side; what counts is the order of trust:
//!
//! 1. the provider whose domain it is, from the catalogue ([`Source::Catalog`]);
//! 2. the provider to which the domain's MX leads, from the catalogue ([`Source::Mx`]);
//! 3. the domain's SRV records (RFC 6186, RFC 8314) that stay within the domain or name a server
//!    of the catalogue ([`Source::Srv`]);
//! 4. the file for mail programs that the domain publishes over verified HTTPS
//!    ([`Source::Autoconfig`]);
//! 5. SRV records that lead anywhere else: DNS is unsigned, so the person confirms them before a
//!    password goes there ([`Source::SrvElsewhere`], RFC 6186 section 6);
//! 6. the public database, where it was allowed ([`Source::Database`]);
//! 7. usual names that exist ([`Source::Guess`]).
//!
//! Only the domain's own names are asked, unless [`Options::database`] is set.

mod autoconfig;
mod finder;
mod guess;
mod resolve;
mod similar_domain;
mod srv;

use std::pin::pin;
use std::time::Duration;

use futures::FutureExt;
use futures::future::{Either, join3, select};
use tokio::time::{Instant, timeout_at};

use super::net::{Answer, Limits, Net};
use crate::catalog::Catalog;
use crate::model::account::{Endpoint, Protocol, Security, Source};
use crate::model::evidence::{DnsFault, MxRecord};
use crate::model::provider::{Provider, ProviderId};

#[cfg(any(test, fuzzing))]
pub use autoconfig::read as read_autoconfig;
pub use finder::Finder;
pub use resolve::{provider_by_mx, resolve, usual_port};
pub use similar_domain::did_you_mean;

/// How long a single question may take, and all of them.
const STEP: Duration = Duration::from_secs(3);
const TOTAL: Duration = Duration::from_secs(6);

/// What may be asked, and for how long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Options {
    /// The public database of mail settings may be told the domain. Off by default: it belongs to
    /// neither the person nor their provider.
    pub database: bool,
    /// The bounds; those on bytes and lines are of no use here.
    pub limits: Limits,
}

impl Default for Options {
    fn default() -> Self {
        Options { database: false, limits: Limits { step: STEP, total: TOTAL, ..Limits::default() } }
    }
}

/// A server that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// The server, with where it came from.
    pub endpoint: Endpoint,
    /// The sign-in name where it is not the whole address; `%EMAILLOCALPART%` and the like stand
    /// for parts of it.
    pub username: Option<String>,
}

impl Candidate {
    fn new(endpoint: Endpoint) -> Self {
        Candidate { endpoint, username: None }
    }
}

/// What is known of a domain.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Discovery {
    /// The provider, where the catalogue has it.
    pub provider: Option<ProviderId>,
    /// The domain's first mail exchanger.
    pub exchange: Option<String>,
    /// There is no such domain.
    pub no_such_domain: bool,
    /// Servers, the most trusted first.
    pub servers: Vec<Candidate>,
}

impl Discovery {
    /// The most trusted server of a protocol.
    pub fn best(&self, protocol: Protocol) -> Option<&Candidate> {
        self.servers.iter().find(|c| c.endpoint.protocol == protocol)
    }

    fn has_both(&self) -> bool {
        [Protocol::Imap, Protocol::Smtp].into_iter().all(|p| self.best(p).is_some())
    }
}

/// Finds the servers of a domain (A-labels, lower case). It ends within `options.limits.total`, and
/// as soon as nothing that is still asked could be trusted more than what is known.
pub async fn discover(domain: &str, net: &dyn Net, catalog: &Catalog, options: Options) -> Discovery {
    let mut found = Discovery::default();
    if let Some(provider) = catalog.provider_by_domain(domain) {
        found.provider = Some(provider.id.clone());
        found.servers = of_provider(provider, domain, Source::Catalog);
        if found.has_both() {
            return found;
        }
    }
    let limits = options.limits;
    let begun = Instant::now();
    let end = begun + limits.total;
    let names =
        pin!(join3(ask(limits, net.mx(domain)), srv::ask(domain, net, limits), guess::existing(domain, net, limits)));
    // Time for the database, where it may be asked after the domain itself.
    let share = if options.database { limits.total / 2 } else { limits.total };
    let file = pin!(timeout_at(begun + share, autoconfig::of_domain(domain, net)).map(Result::unwrap_or_default));
    let mut file = match select(names, file).await {
        Either::Left((names, file)) => {
            let elsewhere = take_names(&mut found, names, domain, catalog);
            // Nothing that the file says could be trusted more, or there is nobody to publish one.
            let file = if found.has_both() || found.no_such_domain { Vec::new() } else { file.await };
            (file, elsewhere)
        }
        Either::Right((file, names)) => (file, take_names(&mut found, names.await, domain, catalog)),
    };
    found.servers.append(&mut file.0);
    let Rest { elsewhere, guesses } = file.1;
    found.servers.extend(elsewhere);
    if options.database && !found.has_both() && !found.no_such_domain {
        let servers = timeout_at(end, autoconfig::of_database(domain, net)).await;
        found.servers.extend(servers.unwrap_or_default());
    }
    found.servers.extend(guesses);
    if found.provider.is_none() {
        let imap = found.best(Protocol::Imap).filter(|c| c.endpoint.source != Source::Guess);
        found.provider = imap.and_then(|c| catalog.provider_by_host(&c.endpoint.host)).map(|p| p.id.clone());
    }
    found
}

/// What was found by names and is trusted less than the domain's own file.
struct Rest {
    elsewhere: Vec<Candidate>,
    guesses: Vec<Candidate>,
}

type Names = (Answer<MxRecord>, Vec<Endpoint>, Vec<Endpoint>);

/// Takes what is trusted more than the domain's own file; the rest is handed back.
fn take_names(found: &mut Discovery, (mx, srv, guesses): Names, domain: &str, catalog: &Catalog) -> Rest {
    found.no_such_domain = mx == Answer::NoSuchName;
    let mut guesses: Vec<_> = guesses.into_iter().map(Candidate::new).collect();
    if let Answer::Found(mut records) = mx {
        records.sort();
        found.exchange = records.first().map(|r| r.exchange.clone()).filter(|x| !x.is_empty());
        if found.provider.is_none() {
            found.provider = resolve::provider_by_mx(&records, catalog);
            let provider = found.provider.as_ref().and_then(|id| catalog.provider(id.as_str()));
            found.servers.extend(provider.map(|p| of_provider(p, domain, Source::Mx)).unwrap_or_default());
            found.servers.extend(provider.into_iter().flat_map(|p| of_contract(p, &records)));
        }
        guesses.extend(guess::by_exchange(found.exchange.as_deref(), domain).map(Candidate::new));
    }
    let proven = |e: &Endpoint| crate::catalog::under(&e.host, domain) || catalog.provider_by_host(&e.host).is_some();
    let (own, elsewhere): (Vec<_>, Vec<_>) = srv.into_iter().partition(proven);
    found.servers.extend(own.into_iter().map(Candidate::new));
    let elsewhere = elsewhere.into_iter().map(|e| Candidate::new(Endpoint { source: Source::SrvElsewhere, ..e }));
    Rest { elsewhere: elsewhere.collect(), guesses }
}

/// The preferred server of each protocol.
fn of_provider(provider: &Provider, domain: &str, source: Source) -> Vec<Candidate> {
    let first = |protocol| provider.servers.iter().find(|s| s.protocol == protocol);
    let servers = [Protocol::Imap, Protocol::Smtp].into_iter().filter_map(first);
    servers.map(|server| Candidate::new(resolve::of_catalog(server, domain, source))).collect()
}

/// The contract's own server, where an MX record is its name.
fn of_contract(provider: &Provider, records: &[MxRecord]) -> Vec<Candidate> {
    let named = records.iter().map(|r| &r.exchange).find(|exchange| provider.has_contract_host(exchange));
    let server = |protocol, host: &String| {
        let (host, security) = (host.clone(), Security::Tls);
        Candidate::new(Endpoint {
            protocol,
            host,
            port: resolve::usual_port(protocol, security),
            security,
            source: Source::Mx,
        })
    };
    named.into_iter().flat_map(|host| [Protocol::Imap, Protocol::Smtp].map(|protocol| server(protocol, host))).collect()
}

async fn ask<T>(limits: Limits, question: impl Future<Output = Answer<T>>) -> Answer<T> {
    let time = limits.step.min(limits.total);
    tokio::time::timeout(time, question).await.unwrap_or(Answer::Failed(DnsFault::TimedOut))
}
