//! What the person has typed, kept while they go to and fro: never lost by a screen, a language or
//! a theme.

mod remembered;

pub use remembered::InKeyring;

use std::fmt;
use std::net::IpAddr;

use iced::widget::text_editor;

use inbox_doctor::catalog::Catalog;
use inbox_doctor::discover::{Candidate, Discovery, resolve};
use inbox_doctor::local::parse_address;
use inbox_doctor::model::evidence::AddressFault;
use inbox_doctor::model::{
    Account, Address, AskMicrosoft, Credentials, Endpoint, EnteredServer, Mailbox, Protocol, Provider, ProviderId,
    Secret, Security, Source,
};
use inbox_doctor::signin::Login;

/// The choice "none of these": servers are guessed or typed.
pub const OTHER: &str = "generic";

/// One server as typed; empty means "as found".
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ServerForm {
    /// Host name or IP address.
    pub host: String,
    /// Port.
    pub port: String,
    /// How the connection is made safe.
    pub security: Option<Security>,
}

impl ServerForm {
    fn is_empty(&self) -> bool {
        self.host.trim().is_empty() && self.port.trim().is_empty() && self.security.is_none()
    }
}

/// What the domain's MX says.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum MxLook {
    /// Not asked.
    #[default]
    None,
    /// Being asked.
    Asking {
        /// The domain.
        domain: String,
    },
    /// The answer.
    Known {
        /// The domain.
        domain: String,
        /// What it and its names say.
        found: Discovery,
    },
    /// There is no such domain.
    NoSuchDomain {
        /// The domain.
        domain: String,
    },
}

impl MxLook {
    /// The domain it is about.
    pub fn domain(&self) -> Option<&str> {
        match self {
            MxLook::None => None,
            MxLook::Asking { domain } | MxLook::Known { domain, .. } | MxLook::NoSuchDomain { domain } => Some(domain),
        }
    }
}

/// Why we think it is this provider.
#[derive(Clone, Debug, PartialEq)]
pub enum FieldFault {
    /// There is no address yet.
    NoAddress,
    /// The address ends like this.
    Domain(String),
    /// The domain's mail goes there.
    Mx(String),
    /// The domain itself names the servers.
    Published,
    /// The person said so.
    Chosen,
    /// MX is being asked.
    Asking,
    /// There is no such domain.
    NoSuchDomain(String),
    /// Nothing is known of this domain.
    Unknown,
}

/// What cannot be used as it was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The address.
    Address(AddressFault),
    /// A server's name.
    Host(Protocol),
    /// A server's port: 1 to 65535.
    Port(Protocol),
}

/// What was typed.
#[derive(Default)]
pub struct Form {
    /// The address as typed.
    pub address: String,
    /// The provider chosen by hand.
    pub choice: Option<ProviderId>,
    /// What the domain's MX says.
    pub mx: MxLook,
    /// IMAP as typed.
    pub imap: ServerForm,
    /// SMTP as typed.
    pub smtp: ServerForm,
    /// Hosts outside the domain that the person looked at and called their own.
    pub confirmed: Vec<String>,
    /// Sign-in name as typed.
    pub username: String,
    /// The public database of mail settings may be told the domain.
    pub database: bool,
    /// Microsoft is asked nothing about the mailbox.
    pub without_microsoft: bool,
    /// Sending is not checked.
    pub without_smtp: bool,
    /// The password; forgotten when the address changes.
    pub password: Secret,
    /// The sign-in with OAuth; forgotten when the address changes.
    pub login: Option<Login>,
    /// What this computer remembers for the address.
    pub kept: InKeyring,
    /// It is to be remembered.
    pub remember: bool,
    /// Counts up with every address, and with everything that makes an answer of the keyring that is
    /// still under way one of another day.
    pub asked: u64,
    /// A code or message from elsewhere.
    pub pasted: text_editor::Content,
}

impl Form {
    /// A new text in the address field. A password or sign-in belongs to one address.
    pub fn set_address(&mut self, text: String) {
        if text.trim() != self.address.trim() {
            self.password = Secret::default();
            self.confirmed.clear();
            self.forget_sign_in();
        }
        self.address = text;
    }

    /// The provider chosen by hand. A sign-in belongs to one provider.
    pub fn choose(&mut self, choice: Option<ProviderId>) {
        if choice != self.choice {
            self.forget_sign_in();
        }
        self.choice = choice;
    }

    /// The address, where it is one.
    pub fn parsed(&self) -> Result<Address, AddressFault> {
        parse_address(&self.address)
    }

    /// The provider, and why we think so.
    pub fn provider(&self, catalog: &Catalog) -> (Option<ProviderId>, FieldFault) {
        if let Some(id) = &self.choice {
            return (Some(id.clone()), FieldFault::Chosen);
        }
        let Ok(address) = self.parsed() else { return (None, FieldFault::NoAddress) };
        if let Some(provider) = catalog.provider_by_domain(&address.domain) {
            return (Some(provider.id.clone()), FieldFault::Domain(address.domain_shown));
        }
        match &self.mx {
            mx if mx.domain() != Some(address.domain.as_str()) => (None, FieldFault::Unknown),
            MxLook::Known { found, .. } if found.best(Protocol::Imap).is_some_and(published) => {
                (found.provider.clone(), FieldFault::Published)
            }
            MxLook::Known { found: Discovery { provider: Some(id), exchange, .. }, .. } => {
                (Some(id.clone()), FieldFault::Mx(exchange.clone().unwrap_or_default()))
            }
            MxLook::Asking { .. } => (None, FieldFault::Asking),
            MxLook::NoSuchDomain { .. } => (None, FieldFault::NoSuchDomain(address.domain_shown)),
            MxLook::None | MxLook::Known { .. } => (None, FieldFault::Unknown),
        }
    }

    /// The domain whose MX should be asked now: nothing else says whose it is.
    pub fn to_look_up(&self, catalog: &Catalog) -> Option<String> {
        let domain = self.parsed().ok()?.domain;
        let known = catalog.provider_by_domain(&domain).is_some() || self.mx.domain() == Some(&domain);
        (!known).then_some(domain)
    }

    /// What was typed, as an account.
    pub fn account(&self) -> Result<Account, Fault> {
        Ok(Account {
            address: self.parsed().map_err(Fault::Address)?,
            username: Some(self.username.trim().to_owned()).filter(|u| !u.is_empty()),
            provider: self.choice.clone(),
            imap: typed(Protocol::Imap, &self.imap)?,
            smtp: typed(Protocol::Smtp, &self.smtp)?,
            with_smtp: !self.without_smtp,
        })
    }

    /// What it resolves to, with what was found so far.
    pub fn mailbox(&self, catalog: &Catalog) -> Result<Mailbox, Fault> {
        let most = (!self.without_microsoft).then_some(AskMicrosoft::Mailbox);
        Ok(self.resolved(&self.account()?, catalog).asking_microsoft(most))
    }

    /// True for a mailbox of which Microsoft may tell something before any sign-in.
    pub fn could_ask_microsoft(&self, catalog: &Catalog) -> bool {
        self.account().is_ok_and(|account| self.resolved(&account, catalog).microsoft.is_some())
    }

    fn resolved(&self, account: &Account, catalog: &Catalog) -> Mailbox {
        let nothing = Discovery::default();
        resolve(account, self.discovery(&account.address).unwrap_or(&nothing), catalog)
    }

    /// What was found for this address's domain.
    fn discovery(&self, address: &Address) -> Option<&Discovery> {
        match &self.mx {
            MxLook::Known { domain, found } if *domain == address.domain => Some(found),
            _ => None,
        }
    }

    /// The server that is used where nothing is typed.
    pub fn found(&self, protocol: Protocol, catalog: &Catalog) -> Endpoint {
        // Before there is an address, the place of its domain is shown.
        let nobody =
            || Address { local: String::new(), domain: "example.jp".into(), domain_shown: "example.jp".into() };
        let address = self.parsed().unwrap_or_else(|_| nobody());
        let provider = self.choice.clone();
        let account = Account { address, username: None, provider, imap: None, smtp: None, with_smtp: true };
        let mailbox = self.resolved(&account, catalog);
        mailbox.server(protocol).unwrap_or(&mailbox.imap).endpoint.clone()
    }

    /// The servers that get a password only once the person has confirmed them (RFC 6186 section 6).
    pub fn doubtful(&self, catalog: &Catalog) -> Vec<Endpoint> {
        let Ok(mailbox) = self.mailbox(catalog) else { return Vec::new() };
        let mut servers: Vec<Endpoint> = mailbox.unconfirmed().cloned().collect();
        servers.dedup_by(|one, other| one.host == other.host);
        servers
    }

    /// True where the person has called every doubtful server their own.
    pub fn has_confirmed(&self, catalog: &Catalog) -> bool {
        self.doubtful(catalog).iter().all(|server| self.confirmed.contains(&server.host))
    }

    /// Takes the person's word for the doubtful servers that are shown now, or takes it back.
    pub fn confirm(&mut self, on: bool, catalog: &Catalog) {
        let shown = if on { self.doubtful(catalog) } else { Vec::new() };
        self.confirmed = shown.into_iter().map(|server| server.host).collect();
    }

    /// True while the search for servers can still change where a secret would go.
    pub fn is_searching(&self, catalog: &Catalog) -> bool {
        let MxLook::Asking { domain } = &self.mx else { return false };
        let chosen = self.choice.as_ref().and_then(|id| catalog.provider(id.as_str()));
        let has = |p: &Provider, protocol| p.servers.iter().any(|s| s.protocol == protocol);
        let settled = chosen.is_some_and(|p| has(p, Protocol::Imap) && has(p, Protocol::Smtp));
        !settled && self.parsed().is_ok_and(|address| address.domain == *domain)
    }

    /// The password as credentials; without one there is no sign-in.
    pub fn credentials(&self) -> Credentials {
        if self.password.is_empty() { Credentials::None } else { Credentials::Password(self.password.clone()) }
    }
}

/// The domain said it itself.
fn published(server: &Candidate) -> bool {
    matches!(server.endpoint.source, Source::Srv | Source::SrvElsewhere | Source::Autoconfig | Source::Database)
}

fn typed(protocol: Protocol, typed: &ServerForm) -> Result<Option<EnteredServer>, Fault> {
    if typed.is_empty() {
        return Ok(None);
    }
    let (host, port) = (typed.host.trim(), typed.port.trim());
    let host = (!host.is_empty()).then(|| host_name(host).ok_or(Fault::Host(protocol))).transpose()?;
    let number = |port: &str| port.parse().ok().filter(|p| *p > 0).ok_or(Fault::Port(protocol));
    let port = (!port.is_empty()).then(|| number(port)).transpose()?;
    Ok(Some(EnteredServer { host, port, security: typed.security }))
}

/// A host name in A-labels, or an IP address.
fn host_name(text: &str) -> Option<String> {
    if text.parse::<IpAddr>().is_ok() {
        return Some(text.to_owned());
    }
    idna::domain_to_ascii_strict(text).ok().filter(|host| !host.is_empty())
}

impl fmt::Debug for Form {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Form")
            .field("address", &self.address)
            .field("choice", &self.choice)
            .field("mx", &self.mx)
            .field("imap", &self.imap)
            .field("smtp", &self.smtp)
            .field("username", &self.username)
            .field("password", &self.password)
            .field("login", &self.login)
            .field("kept", &self.kept)
            .finish_non_exhaustive()
    }
}
