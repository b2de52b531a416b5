//! What an HTTP interface to the mailbox (Microsoft Graph, the Gmail API) answered.

use serde::{Deserialize, Serialize};

use super::oauth::ApiKind;

/// One question to an HTTP interface.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ApiSeen {
    /// Which interface.
    pub api: ApiKind,
    /// How it ended.
    pub outcome: ApiOutcome,
    /// Seconds by which this computer's clock is ahead of the server's `Date` (RFC 9110 section
    /// 6.6.1), negative where it is behind; absent where the server sent none.
    pub clock_ahead: Option<i64>,
    /// Where it was refused: rights that the sign-in asked for and did not get.
    pub missing_scopes: Vec<String>,
}

/// How a question ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ApiOutcome {
    /// Who is signed in.
    Account(ApiAccount),
    /// A folder.
    Folder {
        /// Messages in it.
        messages: Option<u64>,
    },
    /// Gmail's labels, the system's own ones by their ids (`INBOX`, `DRAFT`). Whether a label is
    /// shown in IMAP is not among what the interface tells.
    Labels {
        /// Ids of the system's labels.
        system: Vec<String>,
        /// How many labels there are besides.
        own: usize,
    },
    /// Refused.
    Refused(ApiRefusal),
    /// No answer.
    Broken(HttpFault),
}

/// The account that a token belongs to.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ApiAccount {
    /// How it stands to the address that was typed.
    pub relation: Relation,
    /// Its main address; absent where it has none.
    pub primary: Option<String>,
    /// The name it signs in with, e.g. Microsoft's userPrincipalName.
    pub sign_in_name: Option<String>,
    /// The directory is kept on the organisation's own servers (`onPremisesSyncEnabled`).
    pub on_premises: Option<bool>,
    /// A plan that holds a mailbox is assigned and on; absent where the answer does not tell.
    pub mail_plan: Option<bool>,
    /// Messages in the mailbox, where the answer tells.
    pub messages: Option<u64>,
}

/// How an account stands to an address.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Relation {
    /// Not to be told.
    #[default]
    Unknown,
    /// The address is its main one and its sign-in name.
    Same,
    /// The address is its main one, but it signs in by another name.
    OtherSignInName,
    /// The address is a further one of it.
    Alias,
    /// The address is not among its own.
    Other,
}

/// A refusal in the server's words.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ApiRefusal {
    /// The HTTP status (RFC 9110 section 15).
    pub status: u16,
    /// The error's name, e.g. `MailboxNotEnabledForRESTAPI` or `failedPrecondition`.
    pub code: Option<String>,
    /// Seconds to wait, where the server says so (RFC 9110 section 10.2.3).
    pub retry_after: Option<u64>,
    /// The answer word for word, cut to a size, secrets replaced.
    pub text: String,
}

/// Why an HTTP request had no answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HttpFault {
    /// The name of the host was not found.
    NoSuchHost,
    /// No connection.
    NotConnected,
    /// No answer in time.
    TimedOut,
    /// The certificate cannot be relied on, or no handshake; the verifier's own word for it, for
    /// the raw detail only.
    Tls(String),
    /// The answer is larger than is taken (1 MiB).
    TooMuch,
    /// The address is neither `https` nor on this computer: a secret is not sent there.
    NotSafe,
    /// This network speaks no HTTP (a rehearsal without such servers).
    NotThere,
    /// Something else went wrong.
    Other,
}

impl HttpFault {
    /// The stable name, as in facts.
    pub fn as_str(&self) -> &'static str {
        match self {
            HttpFault::NoSuchHost => "no_such_host",
            HttpFault::NotConnected => "not_connected",
            HttpFault::TimedOut => "timed_out",
            HttpFault::Tls(_) => "tls",
            HttpFault::TooMuch => "too_much",
            HttpFault::NotSafe => "not_safe",
            HttpFault::NotThere => "not_there",
            HttpFault::Other => "other",
        }
    }
}
