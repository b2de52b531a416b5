//! Account + Provider → Plan: pure and ordered.
//!
//! The order is that of the layers: a name must be known before a connection is made, a
//! connection before TLS, TLS before capabilities, capabilities before a password. MX, IMAP and
//! SMTP do not wait for one another, but the SMTP sign-in waits for the IMAP sign-in, so that a
//! password which one server has just refused is not sent to the other.

use serde::{Deserialize, Serialize};

use crate::catalog::{Catalog, under};
use crate::model::account::{Account, Address, Endpoint, Protocol, Security, Source};
use crate::model::check::{Check, CheckId, Layer, Target};
use crate::model::credentials::Credentials;
use crate::model::evidence::{Evidence, MxRecord, Seen, Status};
use crate::model::oauth::ApiKind;
use crate::model::provider::{Provider, ProviderId, Server, UserForm};
use crate::model::trust::{Trust, Withheld};

/// Everything the probe needs to know; no catalog, no prose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// The mailbox.
    pub address: Address,
    /// The provider that was chosen, or found from the domain.
    pub provider: Option<ProviderId>,
    /// The checks, in the order in which rows stand on the screen.
    pub checks: Vec<Check>,
    /// The sign-in name for IMAP.
    pub imap_username: String,
    /// The sign-in name for SMTP.
    pub smtp_username: String,
    /// On whose word the IMAP server is taken for the mailbox's.
    pub imap_trust: Trust,
    /// The same of the SMTP server.
    pub smtp_trust: Trust,
    /// No provider is known that could have given a token: one that the person brings goes to the servers they named.
    pub own_token: bool,
    /// Special uses LIST must show, e.g. `\All`.
    pub required_folders: Vec<String>,
    /// Letters of an app password, where this provider takes nothing else by password.
    pub app_password_letters: Option<usize>,
}

impl Plan {
    /// The server a protocol's checks are aimed at.
    pub fn endpoint(&self, protocol: Protocol) -> Option<&Endpoint> {
        self.checks.iter().find_map(|check| match &check.target {
            Target::Server(endpoint) if endpoint.protocol == protocol => Some(endpoint),
            _ => None,
        })
    }

    /// With the questions to the provider's HTTP interface, where it has one; for a sign-in that can
    /// get a token for it.
    #[must_use]
    pub fn with_api(mut self, provider: &Provider) -> Self {
        let Some(api) = provider.oauth.as_ref().and_then(|o| o.api.as_ref()) else { return self };
        let page = |path: &str| Target::Page(format!("{}{path}", api.base));
        use CheckId as C;
        self.checks.extend(match api.kind {
            ApiKind::Graph => vec![
                check(C::GraphAccount, page("/me"), &[C::Address]),
                check(C::GraphInbox, page("/me/mailFolders/inbox"), &[C::GraphAccount]),
                check(C::GraphDrafts, page("/me/mailFolders/drafts"), &[C::GraphInbox]),
            ],
            ApiKind::Gmail => vec![
                check(C::GmailAccount, page("/users/me/profile"), &[C::Address]),
                check(C::GmailLabels, page("/users/me/labels"), &[C::GmailAccount]),
            ],
        });
        self
    }

    /// For a sign-in by a token: nobody typed a password whose letters could be looked at.
    #[must_use]
    pub fn for_token(mut self) -> Self {
        self.checks.retain(|check| check.id != CheckId::Password);
        self
    }

    /// What need not be tried again after this was seen: every check of a way that passed from end to
    /// end. A way with a failure is walked anew from its first step, since no connection outlives a
    /// run; nothing is kept where nothing failed, and nothing of the input, which costs nothing.
    pub fn kept(&self, evidence: &[Evidence]) -> Vec<Evidence> {
        // A sign-in that was held back, since the other server had refused the password, is to be tried.
        let open = |e: &Evidence| e.seen.status() != Status::Ok && !matches!(e.seen, Seen::NotAsked);
        let follows = |e: &Evidence| matches!(e.seen, Seen::NotRun { because } if not_asked(because, evidence));
        let whole = |way: &str| !evidence.iter().any(|e| way_of(e.check) == way && open(e) && !follows(e));
        if self.checks.iter().all(|check| whole(way_of(check.id))) {
            return Vec::new();
        }
        let keep = |e: &&Evidence| e.check.layer() != Layer::Local && whole(way_of(e.check));
        evidence.iter().filter(keep).cloned().collect()
    }

    /// Without these checks.
    #[must_use]
    pub fn without(&self, known: &[Evidence]) -> Plan {
        let mut plan = self.clone();
        plan.checks.retain(|check| !known.iter().any(|e| e.check == check.id));
        plan
    }

    /// On whose word a protocol's server is taken for the mailbox's.
    pub fn trust(&self, protocol: Protocol) -> Trust {
        match protocol {
            Protocol::Imap => self.imap_trust,
            Protocol::Smtp => self.smtp_trust,
        }
    }

    /// Why these credentials do not go to a protocol's server, whatever it offers; `confirmed` are the hosts that the
    /// person called their own. A token goes to its provider's servers alone: who has it has the mailbox.
    pub fn withheld(&self, protocol: Protocol, credentials: &Credentials, confirmed: &[String]) -> Option<Withheld> {
        let host = &self.endpoint(protocol)?.host;
        match (credentials, self.trust(protocol)) {
            (Credentials::None, _) | (_, Trust::Provider) => None,
            (Credentials::Token(_), Trust::Entered) if self.own_token => None,
            (Credentials::Token(_), _) => Some(Withheld::ForeignServer),
            (Credentials::Password(_), Trust::Unconfirmed) if !confirmed.iter().any(|c| same_host(c, host)) => {
                Some(Withheld::Unconfirmed)
            }
            (Credentials::Password(_), _) => None,
        }
    }

    /// Servers that get a password only once the person has confirmed them.
    pub fn unconfirmed(&self) -> Vec<&Endpoint> {
        let both = [Protocol::Imap, Protocol::Smtp].into_iter();
        both.filter(|p| self.trust(*p) == Trust::Unconfirmed).filter_map(|p| self.endpoint(p)).collect()
    }

    /// The row of a check.
    pub fn check(&self, id: CheckId) -> Option<&Check> {
        self.checks.iter().find(|check| check.id == id)
    }
}

/// Makes the plan. The provider is the one the account names, else the one of its domain; a server
/// that neither the person nor the catalog knows is guessed by its usual name, and says so.
pub fn plan(account: &Account, catalog: &Catalog) -> Plan {
    let provider = match &account.provider {
        Some(id) => catalog.provider(id.as_str()),
        None => catalog.provider_by_domain(&account.address.domain),
    };
    let imap = account.imap.clone().unwrap_or_else(|| endpoint(Protocol::Imap, provider, account));
    let smtp =
        account.with_smtp.then(|| account.smtp.clone().unwrap_or_else(|| endpoint(Protocol::Smtp, provider, account)));
    let mut checks = vec![
        check(CheckId::Address, Target::Input, &[]),
        check(CheckId::Password, Target::Input, &[]),
        check(CheckId::Mx, Target::Domain(account.address.domain.clone()), &[CheckId::Address]),
    ];
    use CheckId as C;
    let server = |e: &Endpoint| Target::Server(e.clone());
    checks.extend([
        check(C::ImapHost, server(&imap), &[C::Address]),
        check(C::ImapTcp, server(&imap), &[C::ImapHost]),
        check(C::ImapTls, server(&imap), &[C::ImapTcp]),
        check(C::ImapSession, server(&imap), &[C::ImapTls]),
        check(C::ImapAuth, server(&imap), &[C::ImapSession]),
        check(C::Mailbox, server(&imap), &[C::ImapAuth]),
    ]);
    if let Some(smtp) = &smtp {
        checks.extend([
            check(C::SmtpHost, server(smtp), &[C::Address]),
            check(C::SmtpTcp, server(smtp), &[C::SmtpHost]),
            check(C::SmtpTls, server(smtp), &[C::SmtpTcp]),
            check(C::SmtpSession, server(smtp), &[C::SmtpTls]),
            check(C::SmtpAuth, server(smtp), &[C::SmtpSession]),
        ]);
    }
    let known = provider.filter(|p| !p.servers.is_empty());
    let owner = known.or_else(|| owner(&imap, smtp.as_ref(), catalog));
    let trust = |server: &Endpoint| trust(server, owner, &account.address.domain, catalog);
    Plan {
        imap_trust: trust(&imap),
        smtp_trust: smtp.as_ref().map_or(Trust::Guess, trust),
        own_token: owner.is_none(),
        address: account.address.clone(),
        provider: provider.map(|p| p.id.clone()),
        checks,
        imap_username: username(Protocol::Imap, provider, account),
        smtp_username: username(Protocol::Smtp, provider, account),
        required_folders: provider.map(|p| p.required_folders.clone()).unwrap_or_default(),
        app_password_letters: provider.and_then(|p| p.app_password_letters),
    }
}

/// The way a check lies on, e.g. `imap`: its checks stand on one another, those of other ways do not.
fn way_of(check: CheckId) -> &'static str {
    check.as_str().split('.').next().unwrap_or_default()
}

/// Nobody asked for this check.
fn not_asked(check: CheckId, evidence: &[Evidence]) -> bool {
    evidence.iter().any(|e| e.check == check && matches!(e.seen, Seen::NotAsked))
}

fn check(id: CheckId, target: Target, needs: &[CheckId]) -> Check {
    Check { id, target, needs: needs.to_vec() }
}

fn catalog_server(protocol: Protocol, provider: Option<&Provider>) -> Option<&Server> {
    provider?.servers.iter().find(|s| s.protocol == protocol)
}

/// The endpoint a provider names, else the usual guess. Public, so that the account screen can show
/// it before anything runs.
pub fn endpoint(protocol: Protocol, provider: Option<&Provider>, account: &Account) -> Endpoint {
    let domain = &account.address.domain;
    if let Some(server) = catalog_server(protocol, provider) {
        return Endpoint {
            protocol,
            host: server.host.replace("{domain}", domain),
            port: server.port,
            security: server.security,
            source: Source::Catalog,
        };
    }
    let (label, port) = match protocol {
        Protocol::Imap => ("imap", 993),
        Protocol::Smtp => ("smtp", 465),
    };
    Endpoint { protocol, host: format!("{label}.{domain}"), port, security: Security::Tls, source: Source::Guess }
}

/// Whose servers these are, where nothing else says it: a token can only be theirs.
fn owner<'c>(imap: &Endpoint, smtp: Option<&Endpoint>, catalog: &'c Catalog) -> Option<&'c Provider> {
    [Some(imap), smtp].into_iter().flatten().find_map(|server| catalog.provider_by_host(&plain_host(&server.host)))
}

/// On whose word a server is taken for the mailbox's. `owner`: the provider whose servers are the mailbox's.
pub fn trust(server: &Endpoint, owner: Option<&Provider>, domain: &str, catalog: &Catalog) -> Trust {
    let own = |provider: &Provider| {
        provider.servers.iter().any(|s| same_host(&s.host.replace("{domain}", domain), &server.host))
    };
    let kin = |p: &Provider, owner: &Provider| p.id == owner.id || p.family.is_some() && p.family == owner.family;
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

/// True where two names are one host's.
pub fn same_host(one: &str, other: &str) -> bool {
    plain_host(one) == plain_host(other)
}

/// In A-labels and lower case, without the dot at the end; what is no name stays as it is.
fn plain_host(host: &str) -> String {
    let host = host.trim_end_matches('.');
    idna::domain_to_ascii(host).unwrap_or_else(|_| host.to_ascii_lowercase())
}

fn username(protocol: Protocol, provider: Option<&Provider>, account: &Account) -> String {
    if let Some(name) = account.username.as_ref().filter(|n| !n.is_empty()) {
        return name.clone();
    }
    let form = catalog_server(protocol, provider).map(|s| s.user).unwrap_or_default();
    match form {
        UserForm::Local => account.address.local.clone(),
        UserForm::Address | UserForm::Other => account.address.to_wire(),
    }
}

/// The provider whose mail exchangers these are, the most preferred record that names one first.
pub fn provider_by_mx(records: &[MxRecord], catalog: &Catalog) -> Option<ProviderId> {
    let mut sorted: Vec<&MxRecord> = records.iter().collect();
    sorted.sort();
    sorted.into_iter().find_map(|r| catalog.provider_by_mx(&r.exchange)).map(|p| p.id.clone())
}
