//! Account → Mailbox: pure. What the person entered comes first, then the provider they chose, then what was found of
//! the domain, then the provider of the domain, then the usual names; each with its trust.

use super::{Candidate, Discovery, autoconfig};
use crate::catalog::{Catalog, under};
use crate::local::{plain_host, same_host};
use crate::model::account::{Account, Endpoint, EnteredServer, Protocol, Security, Source};
use crate::model::evidence::MxRecord;
use crate::model::mailbox::{MailServer, Mailbox};
use crate::model::microsoft::AskMicrosoft;
use crate::model::provider::{Provider, ProviderId, Server, UserForm};
use crate::model::trust::Trust;

/// Resolves an account, with what was found of its domain. Nothing is asked; a server that nobody knows is guessed by
/// its usual name, and says so.
pub fn resolve(account: &Account, found: &Discovery, catalog: &Catalog) -> Mailbox {
    let domain = &account.address.domain;
    let provider = match account.provider.as_ref().or(found.provider.as_ref()) {
        Some(id) => catalog.provider(id.as_str()),
        None => catalog.provider_by_domain(domain),
    };
    let around = Around { account, found, provider, catalog };
    let imap = around.endpoint(Protocol::Imap);
    let smtp = account.with_smtp.then(|| around.endpoint(Protocol::Smtp));
    let owner = provider.filter(|p| !p.servers.is_empty()).or_else(|| owner(&imap, smtp.as_ref(), catalog));
    let server = |endpoint: Endpoint| MailServer {
        username: around.username(endpoint.protocol),
        trust: trust(&endpoint, owner, domain, catalog),
        endpoint,
    };
    Mailbox {
        address: account.address.clone(),
        provider: provider.map(|p| p.id.clone()),
        imap: server(imap),
        smtp: smtp.map(server),
        own_token: owner.is_none(),
        required_folders: provider.map(|p| p.required_folders.clone()).unwrap_or_default(),
        app_password_letters: provider.and_then(|p| p.app_password_letters),
        microsoft: may_ask_microsoft(provider, domain, catalog).then_some(AskMicrosoft::Mailbox),
    }
}

/// True for a mailbox of an organisation that is meant to be Microsoft's, or on an Exchange server of its own. Nothing of
/// anybody else's is told to Microsoft, and of its personal accounts it tells nothing.
fn may_ask_microsoft(provider: Option<&Provider>, domain: &str, catalog: &Catalog) -> bool {
    let of = |p: &Provider, families: &[&str]| p.family.as_deref().is_some_and(|f| families.contains(&f));
    let personal = |p: &Provider| p.oauth.as_ref().and_then(|o| o.tenant.as_deref()) == Some("consumers");
    let own = catalog.provider_by_domain(domain).is_none_or(|p| of(p, &["microsoft"]) && !personal(p));
    own && provider.is_some_and(|p| of(p, &["microsoft", "exchange"]))
}

/// What a server is resolved from.
struct Around<'a> {
    account: &'a Account,
    found: &'a Discovery,
    provider: Option<&'a Provider>,
    catalog: &'a Catalog,
}

impl<'a> Around<'a> {
    fn entered(&self, protocol: Protocol) -> Option<&'a EnteredServer> {
        match protocol {
            Protocol::Imap => self.account.imap.as_ref(),
            Protocol::Smtp => self.account.smtp.as_ref(),
        }
    }

    /// The server that was found, where it is used. A provider that the person chose has its own.
    fn candidate(&self, protocol: Protocol) -> Option<&'a Candidate> {
        let chosen = self.account.provider.as_ref().and_then(|id| self.catalog.provider(id.as_str()));
        self.found.best(protocol).filter(|_| server_of(protocol, chosen).is_none())
    }

    fn endpoint(&self, protocol: Protocol) -> Endpoint {
        let domain = &self.account.address.domain;
        let found = self.candidate(protocol).map(|c| c.endpoint.clone());
        let usual = || usual(protocol, self.provider, domain);
        let mut endpoint = found.unwrap_or_else(usual);
        let Some(entered) = self.entered(protocol) else { return endpoint };
        if let Some(security) = entered.security {
            endpoint.security = security;
        }
        if let Some(host) = &entered.host {
            endpoint.host.clone_from(host);
            // A port alone names no server: whose word the host is stays as it was.
            endpoint.source = Source::Entered;
        }
        if let Some(port) = entered.port {
            endpoint.port = port;
        } else if entered.host.is_some() || entered.security.is_some() {
            endpoint.port = usual_port(protocol, endpoint.security);
        }
        endpoint
    }

    fn username(&self, protocol: Protocol) -> String {
        let address = &self.account.address;
        let open = self.entered(Protocol::Imap).is_none_or(|entered| entered.host.is_none());
        let pattern = self.candidate(Protocol::Imap).filter(|_| open).and_then(|c| c.username.as_deref());
        let entered = self.account.username.clone().filter(|name| !name.is_empty());
        if let Some(name) = entered.or_else(|| autoconfig::filled(pattern?, address)) {
            return name;
        }
        match server_of(protocol, self.provider).map(|s| s.user).unwrap_or_default() {
            UserForm::Local => address.local.clone(),
            UserForm::Address | UserForm::Other => address.to_wire(),
        }
    }
}

fn server_of(protocol: Protocol, provider: Option<&Provider>) -> Option<&Server> {
    provider?.servers.iter().find(|s| s.protocol == protocol)
}

/// The server that a provider names, else the usual guess.
fn usual(protocol: Protocol, provider: Option<&Provider>, domain: &str) -> Endpoint {
    if let Some(server) = server_of(protocol, provider) {
        return of_catalog(server, domain, Source::Catalog);
    }
    let label = match protocol {
        Protocol::Imap => "imap",
        Protocol::Smtp => "smtp",
    };
    let (host, security) = (format!("{label}.{domain}"), Security::Tls);
    Endpoint { protocol, host, port: usual_port(protocol, security), security, source: Source::Guess }
}

/// A server of the catalog, for addresses of this domain.
pub(super) fn of_catalog(server: &Server, domain: &str, source: Source) -> Endpoint {
    let host = server.host.replace("{domain}", domain);
    Endpoint { protocol: server.protocol, host, port: server.port, security: server.security, source }
}

/// The registered port (RFC 8314 section 7, RFC 6409, RFC 9051).
pub fn usual_port(protocol: Protocol, security: Security) -> u16 {
    match (protocol, security) {
        (Protocol::Imap, Security::Tls) => 993,
        (Protocol::Imap, _) => 143,
        (Protocol::Smtp, Security::Tls) => 465,
        (Protocol::Smtp, _) => 587,
    }
}

/// The provider whose mail exchangers these are, the most preferred record that names one first.
pub fn provider_by_mx(records: &[MxRecord], catalog: &Catalog) -> Option<ProviderId> {
    let mut sorted: Vec<&MxRecord> = records.iter().collect();
    sorted.sort();
    sorted.into_iter().find_map(|r| catalog.provider_by_mx(&r.exchange)).map(|p| p.id.clone())
}

/// Whose servers these are, where nothing else says it: a token can only be theirs.
fn owner<'c>(imap: &Endpoint, smtp: Option<&Endpoint>, catalog: &'c Catalog) -> Option<&'c Provider> {
    [Some(imap), smtp].into_iter().flatten().find_map(|server| catalog.provider_by_host(&plain_host(&server.host)))
}

/// On whose word a server is taken for the mailbox's. `owner`: the provider whose servers are the mailbox's.
fn trust(server: &Endpoint, owner: Option<&Provider>, domain: &str, catalog: &Catalog) -> Trust {
    let own = |p: &Provider| p.servers.iter().any(|s| same_host(&s.host.replace("{domain}", domain), &server.host));
    let kin = |p: &Provider, owner: &Provider| p.is_of_one_house(owner);
    if owner.is_some_and(|owner| own(owner) || catalog.providers().any(|p| kin(p, owner) && own(p))) {
        return Trust::Provider;
    }
    let host = plain_host(&server.host);
    let near = || under(&host, domain) || catalog.provider_by_host(&host).is_some();
    match server.source {
        Source::Entered => Trust::Entered,
        // Read over verified TLS from the domain itself.
        Source::Autoconfig => Trust::Domain,
        Source::Guess if under(&host, domain) => Trust::Guess,
        Source::Catalog | Source::Mx | Source::Srv | Source::Database if near() => Trust::Domain,
        _ => Trust::Unconfirmed,
    }
}
