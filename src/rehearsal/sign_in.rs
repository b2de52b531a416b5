//! The sign-in of a problem as data: its table `[sign_in]`.

use serde::Deserialize;

/// What the rehearsal's identity provider does. Only what is odd is written down.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct IdentityProvider {
    /// The name by which the person signs in there; absent: the address.
    pub person: Option<String>,
    /// The main address of that account; absent: `person`.
    pub email: Option<String>,
    /// Further addresses under which its mailbox can be opened.
    pub further: Vec<String>,
    /// The button that the rehearsal expects.
    pub answer: Answer,
    /// The way that the rehearsal takes where nobody chooses another.
    pub way: Way,
    /// Scopes that are asked for and not granted.
    pub missing_scopes: Vec<String>,
    /// Seconds for which an access token lasts.
    pub lasts: u64,
    /// Seconds for which a code for another device can be used.
    pub code_lasts: u64,
    /// What comes of renewing the sign-in.
    pub refresh: Refresh,
    /// What the token endpoint says in place of tokens.
    pub token: Option<Reply>,
    /// Seconds for which the program waits for the person, where that shall be shorter than usual.
    pub patience: Option<u64>,
    /// What the HTTP interface says where it is not as usual; the first that fits.
    pub api: Vec<Resource>,
}

impl Default for IdentityProvider {
    fn default() -> Self {
        IdentityProvider {
            person: None,
            email: None,
            further: Vec::new(),
            answer: Answer::default(),
            way: Way::default(),
            missing_scopes: Vec::new(),
            lasts: 3600,
            code_lasts: 900,
            refresh: Refresh::default(),
            token: None,
            patience: None,
            api: Vec::new(),
        }
    }
}

/// The buttons of the sign-in page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// The person allows what the program asks for.
    #[default]
    Allow,
    /// They do not.
    Deny,
    /// They may not decide it: an administrator must.
    Administrator,
    /// The time is over before they answered; in the browser nobody ever comes back.
    Expired,
}

impl Answer {
    /// Every button, in the order of the page.
    pub const ALL: &'static [Answer] = &[Answer::Allow, Answer::Deny, Answer::Administrator, Answer::Expired];

    /// The stable name; its label is the message `rehearsal-page-button-<name>`.
    pub fn as_str(self) -> &'static str {
        match self {
            Answer::Allow => "allow",
            Answer::Deny => "deny",
            Answer::Administrator => "administrator",
            Answer::Expired => "expired",
        }
    }

    /// The one of this name.
    pub(super) fn named(name: &str) -> Option<Self> {
        Answer::ALL.iter().copied().find(|a| a.as_str() == name)
    }
}

/// How one signs in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    /// In the browser of this computer (RFC 8252).
    #[default]
    Browser,
    /// By a code on another device (RFC 8628).
    Device,
}

/// What comes of renewing a sign-in (RFC 6749 section 6).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Refresh {
    /// New tokens; the old refresh token is over.
    #[default]
    Granted,
    /// The sign-in is over.
    Refused,
}

/// An answer in JSON.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reply {
    /// The HTTP status.
    #[serde(default = "ok")]
    pub status: u16,
    /// Seconds to wait (RFC 9110 section 10.2.3).
    #[serde(default)]
    pub retry_after: Option<u64>,
    /// The body. `{address}`, `{person}` and `{email}` are filled in.
    pub body: String,
}

/// A resource of an HTTP interface.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Resource {
    /// Its path below the interface's address, e.g. `/me`.
    pub path: String,
    /// The scope that opens it; absent: the usual one.
    #[serde(default)]
    pub scope: Option<String>,
    /// The HTTP status.
    #[serde(default = "ok")]
    pub status: u16,
    /// Seconds to wait (RFC 9110 section 10.2.3).
    #[serde(default)]
    pub retry_after: Option<u64>,
    /// The body, as that of [`Reply`].
    pub body: String,
}

fn ok() -> u16 {
    200
}
