//! A problem as data: `assets/rehearsal/<id>.toml`. Only what is odd is written down; all else is as
//! a healthy mailbox has it (`assets/rehearsal/base/{imap,smtp}.toml`).

use std::collections::BTreeMap;
use std::net::IpAddr;
use std::path::Path;

use serde::Deserialize;
use serde::de::{Deserializer, Error};

use super::RehearsalError;
use super::sign_in::IdentityProvider;
use crate::local::parse_address;
use crate::model::account::{Address, Protocol, Security};
use crate::model::provider::ProviderId;

/// Where a problem stands in the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Group {
    /// Nothing is wrong.
    Healthy,
    /// One of the codes that a CRM shows.
    Codes,
    /// Names: the domain and the servers.
    Dns,
    /// Connections.
    Tcp,
    /// Certificates and TLS.
    Tls,
    /// Greeting and capabilities.
    Session,
    /// Sign-in.
    Auth,
    /// Sign-in on the provider's own page.
    SignIn,
    /// Folders.
    Mailbox,
}

impl Group {
    /// Every group, in the order of the list.
    pub const ALL: &'static [Group] = &[
        Group::Healthy,
        Group::Codes,
        Group::Dns,
        Group::Tcp,
        Group::Tls,
        Group::Session,
        Group::Auth,
        Group::SignIn,
        Group::Mailbox,
    ];

    /// The stable name; its heading is the message `rehearsal-group-<name>`.
    pub fn as_str(self) -> &'static str {
        match self {
            Group::Healthy => "healthy",
            Group::Codes => "codes",
            Group::Dns => "dns",
            Group::Tcp => "tcp",
            Group::Tls => "tls",
            Group::Session => "session",
            Group::Auth => "auth",
            Group::SignIn => "sign_in",
            Group::Mailbox => "mailbox",
        }
    }
}

/// A problem to rehearse. Its title is the message `rehearsal-<id>`, what one will see its attribute
/// `.about`.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Problem {
    /// The stem of its file.
    #[serde(skip)]
    pub id: String,
    /// Where it stands in the list.
    pub group: Group,
    /// The mailbox of the rehearsal.
    #[serde(deserialize_with = "address")]
    pub address: Address,
    /// The provider that the person chose.
    #[serde(default)]
    pub provider: Option<ProviderId>,
    /// The sign-in name where it differs from what the provider expects.
    #[serde(default)]
    pub username: Option<String>,
    /// The made-up password that the person types; shown to them. Empty: they have none, and only
    /// look where they do not sign in on the provider's page either.
    #[serde(default)]
    pub password: String,
    /// The password that the servers take, where it is another one.
    #[serde(default)]
    pub right_password: Option<String>,
    /// Whether sending is checked too.
    #[serde(default = "yes")]
    pub with_smtp: bool,
    /// The person compared the certificate's fingerprint and accepted it.
    #[serde(default)]
    pub accept_certificate: bool,
    /// The cards that must come out, in their order.
    pub expect: Vec<String>,
    /// The cards that must come out as remarks beside them.
    #[serde(default)]
    pub remarks: Vec<String>,
    /// The provider's sign-in page and HTTP interface, where the person signs in there.
    #[serde(default)]
    pub sign_in: Option<IdentityProvider>,
    /// What the names say.
    #[serde(default)]
    pub dns: Dns,
    /// The IMAP server.
    #[serde(default)]
    pub imap: Server,
    /// The submission server.
    #[serde(default)]
    pub smtp: Server,
    /// The proxy that this computer is set up for; of its keys count host, port and script.
    #[serde(default)]
    pub proxy: Option<Server>,
    /// Servers that answer by HTTPS; of their keys count host, connect, certificate, certificate_names and script.
    #[serde(default)]
    pub https: Vec<Server>,
    /// What answers at the IMAP server's name on port 80; of its keys counts the script.
    #[serde(default)]
    pub web: Option<Server>,
    /// Days by which this computer's clock is ahead; negative: behind.
    #[serde(default)]
    pub clock_days: i32,
}

/// The answers of the rehearsal's resolver.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dns {
    /// MX records of the address's domain as in a zone file, e.g. `10 mx.example.jp`; empty: the
    /// domain has none; absent: `10 mx.<domain>`.
    #[serde(default)]
    pub mx: Option<Vec<String>>,
    /// What is odd about a name, the domain itself included.
    #[serde(default)]
    pub names: BTreeMap<String, NameFault>,
}

/// What a name answers instead of records.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NameFault {
    /// NXDOMAIN.
    NoSuchName,
    /// It exists, without such a record.
    NoRecord,
    /// SERVFAIL.
    ServFail,
    /// REFUSED.
    Refused,
    /// No answer in time.
    TimedOut,
    /// The resolver cannot be reached.
    NoConnection,
}

/// How a port takes a connection.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Connect {
    /// It answers.
    #[default]
    Open,
    /// RST to the SYN.
    Refused,
    /// Packets vanish.
    TimedOut,
    /// No route.
    Unreachable,
    /// Cut at once.
    Reset,
    /// This computer's own rules forbid it.
    Forbidden,
}

/// Which certificate a server shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CertificateKind {
    /// Issued by an intermediate of the rehearsal's authority, with that intermediate.
    #[default]
    Good,
    /// The same, but the intermediate is not sent.
    ChainIncomplete,
    /// Ended 30 days ago.
    Expired,
    /// Begins in 30 days.
    NotYetValid,
    /// Signed by itself.
    SelfSigned,
    /// Signed by an authority that nobody knows, whose certificate is sent too.
    UnknownIssuer,
    /// Signed by the root of an antivirus product, which this computer does not trust.
    Antivirus,
    /// Made for clients, not for servers (extended key usage).
    WrongPurpose,
    /// An authority's own certificate in a server's place.
    AuthorityAsServer,
    /// Bytes that are no certificate.
    Malformed,
    /// Its signature does not fit.
    BadSignature,
}

/// What a server does once it has replied.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Then {
    /// Waits for the next command.
    #[default]
    GoOn,
    /// Says goodbye to the connection.
    Close,
    /// Cuts it by an RST.
    Reset,
    /// Says nothing any more.
    Silence,
    /// Says the reply again and again, without end.
    Flood,
    /// Begins TLS.
    StartTls,
}

/// Whether a line of the script is for the right password or for any other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Given {
    /// The right one.
    Right,
    /// Any other.
    Wrong,
}

/// One entry of a script: the first that fits is played.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// How the command begins, case apart and without its tag, e.g. `LOGIN`; or one of `connect`
    /// (before anything else), `hello` (the client's first bytes, TLS or not, were read) and
    /// `greeting`; or `*` for any command.
    pub when: String,
    /// Only where the command carries the right password, or only where it does not.
    #[serde(default)]
    pub password: Option<Given>,
    /// Only where the command has so many words.
    #[serde(default)]
    pub words: Option<usize>,
    /// The lines of the reply. `{tag}`, `{host}`, `{date}`, `{capabilities}` and `{folders}` are
    /// filled in.
    #[serde(default)]
    pub reply: Vec<String>,
    /// Bytes in hexadecimal with blanks between them, sent after the lines.
    #[serde(default, deserialize_with = "hex")]
    pub hex: Vec<u8>,
    /// What comes after the reply.
    #[serde(default)]
    pub then: Then,
}

/// One server of a problem.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Server {
    /// Its name; absent: `imap.<domain>` or `smtp.<domain>`.
    #[serde(default)]
    pub host: Option<String>,
    /// Its port; absent: the usual one. Where no provider is named, a host, port or security that
    /// is written here counts as typed by the person.
    #[serde(default)]
    pub port: Option<u16>,
    /// What the person's settings ask for; absent: `tls`.
    #[serde(default)]
    pub security: Option<Security>,
    /// `false`: this port speaks plain text, whatever is asked for; absent: as `security` says.
    #[serde(default)]
    pub tls: Option<bool>,
    /// How its port takes connections.
    #[serde(default)]
    pub connect: Connect,
    /// How the sibling port (993/143, 465/587) takes connections; absent: refuses them.
    #[serde(default)]
    pub sibling: Option<Connect>,
    /// How its IPv6 address takes connections; absent: it has none.
    #[serde(default)]
    pub ipv6: Option<Connect>,
    /// The address to which its name leads; absent: one for documentation.
    #[serde(default)]
    pub address: Option<IpAddr>,
    /// How its POP port (995) takes connections; absent: refuses them.
    #[serde(default)]
    pub pop: Option<Connect>,
    /// Which certificate it shows.
    #[serde(default)]
    pub certificate: CertificateKind,
    /// The names in its certificate, where it is made for others than this host.
    #[serde(default)]
    pub certificate_names: Option<Vec<String>>,
    /// What CAPABILITY or EHLO names; SMTP: one entry a line.
    #[serde(default)]
    pub capabilities: Option<Vec<String>>,
    /// The same before STARTTLS.
    #[serde(default)]
    pub capabilities_before_tls: Option<Vec<String>>,
    /// The folders of LIST: special uses, then the name as it goes over the wire, e.g.
    /// `\Drafts Drafts`.
    #[serde(default)]
    pub folders: Option<Vec<String>>,
    /// What it says to what; the usual script follows.
    #[serde(default)]
    pub script: Vec<Entry>,
}

impl Server {
    /// What the person's settings ask for.
    pub fn security(&self) -> Security {
        self.security.unwrap_or(Security::Tls)
    }

    /// Its name.
    pub fn host(&self, protocol: Protocol, domain: &str) -> String {
        let label = match protocol {
            Protocol::Imap => "imap",
            Protocol::Smtp => "smtp",
        };
        self.host.clone().unwrap_or_else(|| format!("{label}.{domain}"))
    }

    /// Its port.
    pub fn port(&self, protocol: Protocol) -> u16 {
        self.port.unwrap_or(match (protocol, self.security()) {
            (Protocol::Imap, Security::Tls) => 993,
            (Protocol::Imap, _) => 143,
            (Protocol::Smtp, Security::Tls) => 465,
            (Protocol::Smtp, _) => 587,
        })
    }

    /// The person typed this server.
    pub(super) fn typed(&self) -> bool {
        self.host.is_some() || self.port.is_some() || self.security.is_some()
    }
}

fn yes() -> bool {
    true
}

fn address<'de, D: Deserializer<'de>>(from: D) -> Result<Address, D::Error> {
    let text = String::deserialize(from)?;
    parse_address(&text).map_err(|fault| D::Error::custom(format_args!("{text}: {fault:?}")))
}

fn hex<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<u8>, D::Error> {
    let text = String::deserialize(from)?;
    text.split_whitespace().map(|byte| u8::from_str_radix(byte, 16).map_err(D::Error::custom)).collect()
}

/// Reads one problem; its id is the stem of its file.
pub(super) fn parse(file: &Path, text: &str) -> Result<Problem, RehearsalError> {
    let mut problem: Problem = toml::from_str(text).map_err(|e| RehearsalError::toml(file, text, e))?;
    problem.id = file.file_stem().map(|s| s.to_string_lossy().into_owned()).unwrap_or_default();
    Ok(problem)
}
