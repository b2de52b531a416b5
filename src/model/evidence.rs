//! What a check saw. A server that fails is evidence, not an error; the fields are the proof.

use serde::{Deserialize, Serialize};
use std::net::{IpAddr, SocketAddr};
use std::time::Duration;

use super::api::{ApiOutcome, ApiSeen, Relation};
use super::check::CheckId;
use super::interruption::Interruption;
use super::microsoft::MicrosoftSeen;
use super::port80::WebSeen;
use super::proxy::ProxySeen;
use super::sign_in::SignInSeen;
use super::tls::{Spoke, TlsOutcome, TlsSeen};
use super::trust::Withheld;

pub use super::dns::{DnsFault, MxRecord, SrvRecord};
pub use super::reply::{Broken, Reply};

/// The outcome of one check.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// Which check.
    pub check: CheckId,
    /// How long it took.
    pub elapsed: Duration,
    /// What was seen.
    pub seen: Seen,
    /// The recorded conversation, redacted before it was recorded.
    pub wire: Vec<WireLine>,
}

/// One recorded line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WireLine {
    /// Who said it.
    pub from: Speaker,
    /// The line without its line end; secrets replaced by `‹…›`.
    pub text: String,
}

/// Who said a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Speaker {
    /// This program.
    Us,
    /// The server.
    Server,
    /// Neither: a remark such as "TLS begins".
    Note,
}

/// How a row reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Passed.
    Ok,
    /// Failed.
    Failed,
    /// Its ground failed, it was not asked for, or the run was stopped.
    NotRun,
}

/// What a check saw.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Seen {
    /// A check this one stands on did not pass.
    NotRun {
        /// Which.
        because: CheckId,
    },
    /// No sign-in was asked for, or no password was typed.
    NotAsked,
    /// The other protocol's server has just refused this password; it is not sent a second time.
    PasswordJustRefused,
    /// The run was stopped, or its time (settable, 20 s) was over before this began.
    Stopped,
    /// It failed, or had not ended, when something had befallen this computer: that proves nothing.
    Interrupted(Interruption),
    /// The address; `None`: it parses.
    Address(Option<AddressFault>),
    /// What is odd about the password, without the password; empty: nothing.
    Password(Vec<PasswordFault>),
    /// A sign-in at the provider's own page.
    SignIn(Box<SignInSeen>),
    /// The domain and its MX.
    Mx(MxSeen),
    /// A server's addresses.
    Host(HostSeen),
    /// Connections.
    Tcp(TcpSeen),
    /// A safe connection.
    Tls(Box<TlsSeen>),
    /// Greeting and capabilities.
    Session(SessionSeen),
    /// Sign-in.
    Auth(AuthSeen),
    /// Folders.
    Mailbox(MailboxSeen),
    /// What an HTTP interface to the mailbox answered.
    Api(ApiSeen),
    /// What Microsoft, or an Exchange server, told before any sign-in.
    Microsoft(MicrosoftSeen),
}

impl Seen {
    /// How the row reads.
    pub fn status(&self) -> Status {
        let good = match self {
            Seen::NotRun { .. } | Seen::NotAsked | Seen::PasswordJustRefused | Seen::Stopped | Seen::Interrupted(_) => {
                return Status::NotRun;
            }
            Seen::Address(fault) => fault.is_none(),
            Seen::Password(faults) => faults.is_empty(),
            Seen::SignIn(seen) => seen.is_signed_in(),
            Seen::Mx(mx) => matches!(mx, MxSeen::Found { .. } | MxSeen::Implicit),
            Seen::Host(host) => matches!(host, HostSeen::Found { .. } | HostSeen::Literal),
            Seen::Tcp(tcp) => tcp.connected.is_some(),
            Seen::Tls(tls) => matches!(tls.outcome, TlsOutcome::Safe | TlsOutcome::Plain),
            Seen::Session(s) => matches!(s.outcome, SessionOutcome::Ready),
            Seen::Auth(auth) => matches!(auth.outcome, AuthOutcome::Accepted(_)),
            Seen::Mailbox(m) => matches!(m.outcome, MailboxOutcome::Listed) && m.missing.is_empty(),
            Seen::Api(api) => match &api.outcome {
                ApiOutcome::Account(account) => account.relation != Relation::Other,
                ApiOutcome::Folder { .. } | ApiOutcome::Labels { .. } => true,
                ApiOutcome::Refused(_) | ApiOutcome::Broken(_) => false,
            },
            Seen::Microsoft(seen) => match seen.fits() {
                Some(fits) => fits,
                None => return Status::NotRun,
            },
        };
        if good { Status::Ok } else { Status::Failed }
    }
}

/// What is wrong with a typed address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AddressFault {
    /// Nothing was typed.
    Empty,
    /// No `@`.
    NoAt,
    /// A full-width character such as `＠`.
    FullWidth,
    /// A blank inside.
    Blank,
    /// The part before the `@` cannot be one.
    BadLocal,
    /// The domain cannot be one (RFC 5890, RFC 1123).
    BadDomain,
}

/// What is odd about a typed password; positions and characters are not kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PasswordFault {
    /// A full-width letter or digit (U+FF01 to U+FF5E).
    FullWidth,
    /// A no-break or ideographic blank.
    NoBreakBlank,
    /// An invisible character (zero width, byte order mark, soft hyphen).
    ZeroWidth,
    /// A blank in front or behind.
    OuterBlank,
    /// A control character such as a line end.
    Control,
    /// A letter beyond ASCII: programs send such letters in different ways (RFC 6855 section 5).
    BeyondAscii,
    /// Not as many letters as this provider's app passwords have.
    AppPasswordLength {
        /// Letters typed, blanks apart.
        typed: usize,
        /// Letters an app password has.
        wanted: usize,
    },
}

/// The domain's mail.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MxSeen {
    /// There are MX records.
    Found {
        /// By preference.
        records: Vec<MxRecord>,
    },
    /// No MX, but an address: mail goes to the domain's own host (RFC 5321 section 5.1).
    Implicit,
    /// "This domain takes no mail" (RFC 7505).
    Null,
    /// The domain exists but has neither MX nor address.
    None,
    /// NXDOMAIN.
    NoSuchDomain,
    /// Could not be asked.
    Failed(DnsFault),
}

/// A server's addresses.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HostSeen {
    /// In the order in which they will be tried.
    Found {
        /// IPv6 and IPv4.
        addresses: Vec<IpAddr>,
    },
    /// The person typed an IP address.
    Literal,
    /// NXDOMAIN.
    NoSuchHost,
    /// The name exists without an address.
    NoAddress,
    /// Could not be asked.
    Failed(DnsFault),
    /// No address is known here, but the proxy of this computer leads to it by its name.
    ByProxy(ProxySeen),
}

/// How one attempt to connect ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TcpOutcome {
    /// Connected.
    Connected,
    /// RST to the SYN.
    Refused,
    /// No answer in time.
    TimedOut,
    /// No route: host, network or by a rule on the way (ICMP).
    Unreachable,
    /// Connected and cut at once.
    Reset,
    /// Another was faster, this one was given up (RFC 8305 section 5).
    GivenUp,
    /// This computer's own rules forbid it (EACCES, EPERM).
    Forbidden,
    /// Another error of the operating system, by its number.
    Other(i32),
}

/// One attempt.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attempt {
    /// Where to.
    pub to: SocketAddr,
    /// How it ended.
    pub outcome: TcpOutcome,
    /// How long it took.
    pub elapsed: Duration,
}

/// Connections to one server.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TcpSeen {
    /// Every attempt on the chosen port, in the order of starting.
    pub attempts: Vec<Attempt>,
    /// The one that is used.
    pub connected: Option<SocketAddr>,
    /// Where the chosen port failed: the sibling ports (993/143, 465/587).
    pub siblings: Vec<Attempt>,
    /// Where nothing answered, and this computer has a proxy: what that said.
    pub proxy: Option<ProxySeen>,
    /// Where nothing answered: what the same name says on port 80.
    pub web: Option<WebSeen>,
    /// This computer has an IPv6 address that others could reach, where that is known.
    #[serde(default)]
    pub ipv6_here: Option<bool>,
}

/// Greeting and capabilities.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SessionSeen {
    /// How it ended.
    pub outcome: SessionOutcome,
    /// The greeting.
    pub greeting: Option<Reply>,
    /// CAPABILITY or EHLO keywords, upper case, e.g. `AUTH=PLAIN`, `STARTTLS`.
    pub capabilities: Vec<String>,
    /// Seconds by which this computer's clock is ahead of the greeting's date, where it has one.
    pub clock_ahead: Option<i64>,
}

/// How greeting and capabilities ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SessionOutcome {
    /// Ready for sign-in.
    Ready,
    /// `* BYE`, SMTP 421 or 554 in place of a greeting.
    Refused(Reply),
    /// `* PREAUTH` where a sign-in was wanted: nobody's mailbox is known to be this one.
    Preauth(Reply),
    /// Another protocol answered.
    WrongProtocol(Spoke),
    /// Words in place of a greeting that nobody greets with.
    Unexpected(Reply),
    /// CAPABILITY or EHLO was refused.
    CapabilityRefused(Reply),
    /// The conversation broke off.
    Broken(Broken),
}

/// Sign-in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AuthSeen {
    /// How it ended.
    pub outcome: AuthOutcome,
    /// The SASL mechanism, or `LOGIN` for the command.
    pub mechanism: Option<String>,
    /// Every untagged ALERT and BYE line word for word.
    pub untagged: Vec<String>,
}

/// How sign-in ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AuthOutcome {
    /// Signed in.
    Accepted(Reply),
    /// Refused, in the server's words.
    Refused(Reply),
    /// No mechanism that fits these credentials is offered; nothing was sent.
    NotOffered {
        /// What is offered.
        offered: Vec<String>,
        /// LOGINDISABLED stands among them (RFC 9051 section 6.2.3).
        login_disabled: bool,
    },
    /// The secret was kept back; nothing was sent.
    Withheld(Withheld),
    /// The conversation broke off.
    Broken(Broken),
}

/// One mailbox of LIST.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Folder {
    /// Its name, decoded (RFC 3501 section 5.1.3).
    pub name: String,
    /// Its attributes, e.g. `\Drafts`, `\Noselect`.
    pub attributes: Vec<String>,
}

/// Folders.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MailboxSeen {
    /// How it ended.
    pub outcome: MailboxOutcome,
    /// What LIST named.
    pub folders: Vec<Folder>,
    /// Special uses this provider's mailbox must show and does not, e.g. `\All`; `INBOX` where
    /// LIST does not name it.
    pub missing: Vec<String>,
    /// Messages in INBOX.
    pub messages: Option<u32>,
    /// Every untagged ALERT and BYE line word for word.
    pub untagged: Vec<String>,
}

/// How LIST and EXAMINE ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MailboxOutcome {
    /// Both answered.
    Listed,
    /// LIST was refused.
    ListRefused(Reply),
    /// EXAMINE INBOX was refused.
    InboxRefused(Reply),
    /// The conversation broke off.
    Broken(Broken),
}

impl From<SignInSeen> for Evidence {
    fn from(seen: SignInSeen) -> Self {
        let seen = Seen::SignIn(Box::new(seen));
        Evidence { check: CheckId::SignIn, elapsed: Duration::ZERO, seen, wire: Vec::new() }
    }
}
