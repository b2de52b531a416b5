//! What holds of a run as a whole, beside its single findings: plain data that a card's clause may ask for.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::account::Protocol;
use super::check::CheckId;
use super::finding::FindingKind;

macro_rules! circumstances {
    ($($(#[$doc:meta])* $variant:ident => $name:literal, $values:expr;)*) => {
        /// Something that is known of the account, of the computer or of a server; the name is what stands in a
        /// card's `is`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum Circumstance { $($(#[$doc])* #[serde(rename = $name)] $variant,)* }
        impl Circumstance {
            /// Every circumstance there is.
            pub const ALL: &'static [Circumstance] = &[$(Circumstance::$variant),*];
            /// The stable name.
            pub fn as_str(self) -> &'static str { match self { $(Circumstance::$variant => $name,)* } }
            /// The values it can have; empty: any.
            pub fn values(self) -> &'static [&'static str] { match self { $(Circumstance::$variant => $values,)* } }
        }
    };
}

circumstances! {
    /// What the sign-in name is.
    User => "user", &["address", "local_part", "other"];
    /// Whether that is the form which the provider's file names.
    UserForm => "user_form", &["expected", "unexpected", "unknown"];
    /// The form of what was typed as the password; several may hold.
    Password => "password", &["none", "token", "plain", "odd", "beyond_ascii", "outer_blank", "app_password", "not_app_password"];
    /// What the other server said to the same name and password.
    SamePassword => "same_password", &["taken", "refused", "unknown"];
    /// How the connection was to be made safe.
    Security => "security", &["tls", "starttls", "none"];
    /// The port that was called.
    Port => "port", &[];
    /// Where the server's name came from.
    Source => "source", &["entered", "catalog", "mx", "srv", "autoconfig", "srv_elsewhere", "database", "guess"];
    /// Whether the server was called by a name or by an address.
    Called => "called", &["name", "address"];
    /// Whether it is one of the servers in the provider's file (`own`), another one of the same house, such as another
    /// region's (`kin`), or somebody else's (`foreign`).
    Server => "server", &["own", "kin", "foreign", "unknown"];
    /// What kinds of addresses its name leads to.
    Place => "place", &["public", "loopback", "private", "link_local", "nowhere", "web_proxy", "documentation"];
    /// Whose web proxy stands there, as `web_proxies.toml` names it, or as it says itself on port 80.
    WebProxy => "web_proxy", &[];
    /// Families of addresses that the name has.
    Family => "family", &["ipv4", "ipv6"];
    /// Ports of this server that took a connection.
    PortOpen => "port_open", &[];
    /// Ports of this server that refused one.
    PortRefused => "port_refused", &[];
    /// Ports of this server that did not answer.
    PortSilent => "port_silent", &[];
    /// Whether web pages answer at its name, on port 80.
    Web => "web", &["answers"];
    /// Whether the other server fails in the same way, and whether that is another host.
    Alike => "alike", &["same_host", "other_host", "no", "unknown"];
    /// Whether the server asked for a certificate of the client's.
    ClientCertificate => "client_certificate", &["wanted"];
    /// Whether the domain of the address is one that a provider in the catalogue hands out.
    Domain => "domain", &["known", "own"];
    /// What the certificate is made out to, and by whom; several may hold.
    Certificate => "certificate", &["loopback", "reserved_name", "self_signed", "public"];
}

/// A value, or several of which one is enough.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Values {
    /// Just this.
    One(String),
    /// One of these.
    Any(Vec<String>),
}

impl Values {
    /// Each of them.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        match self {
            Values::One(one) => std::slice::from_ref(one),
            Values::Any(all) => all.as_slice(),
        }
        .iter()
        .map(String::as_str)
    }
}

/// Something that must hold beside the finding of a clause, or must not. Every field that is present must fit.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Condition {
    /// Another finding of one of these kinds.
    #[serde(default)]
    pub finding: Vec<FindingKind>,
    /// Values that the facts of that other finding must have.
    #[serde(default)]
    pub facts: BTreeMap<String, Values>,
    /// Checks that passed, all of them.
    #[serde(default)]
    pub passed: Vec<CheckId>,
    /// Checks that failed, all of them.
    #[serde(default)]
    pub failed: Vec<CheckId>,
    /// Circumstances: of the account and the computer, and of the server that the clause's finding is about.
    #[serde(default)]
    pub is: BTreeMap<Circumstance, Values>,
    /// Words of which one stands in that server's greeting, case apart.
    #[serde(default)]
    pub greeting: Vec<String>,
    /// Names under one of which that server's name lies, e.g. `example.com`.
    #[serde(default)]
    pub host: Vec<String>,
}

/// One circumstance of a run.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Known {
    /// Of which server; `None`: of the run.
    pub server: Option<Protocol>,
    /// What.
    pub what: Circumstance,
    /// Its value.
    pub value: String,
}

/// What holds of a run as a whole; nothing at all for a pasted text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Situation {
    /// Checks that passed.
    pub passed: Vec<CheckId>,
    /// Checks that failed.
    pub failed: Vec<CheckId>,
    /// What the servers are called.
    pub hosts: Vec<(Protocol, String)>,
    /// What the servers greeted with.
    pub greetings: Vec<(Protocol, String)>,
    /// The circumstances.
    pub known: Vec<Known>,
}

impl Situation {
    /// True where the circumstance has this value for the server of a check, or for the run; without a check, for
    /// any server.
    pub fn is(&self, of: Option<CheckId>, what: Circumstance, value: &str) -> bool {
        let here = |server: Option<Protocol>| server.is_none() || of.is_none() || server == of.and_then(server_of);
        self.known.iter().any(|k| k.what == what && k.value == value && here(k.server))
    }

    /// True where the name of that server is this one, or lies under it.
    pub fn lies_under(&self, of: Option<CheckId>, name: &str) -> bool {
        let here = |server: Protocol| of.is_none_or(|check| server_of(check) == Some(server));
        let under = |host: &str| host.strip_suffix(name).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'));
        self.hosts.iter().any(|(server, host)| here(*server) && under(host))
    }

    /// True where the greeting of that server holds this word, which is in lower case.
    pub fn greets(&self, of: Option<CheckId>, word: &str) -> bool {
        let here = |server: Protocol| of.is_none_or(|check| server_of(check) == Some(server));
        self.greetings.iter().any(|(server, text)| here(*server) && text.to_lowercase().contains(word))
    }
}

/// The server that a check is aimed at.
pub fn server_of(check: CheckId) -> Option<Protocol> {
    match check.as_str().split('.').next() {
        Some("imap") => Some(Protocol::Imap),
        Some("smtp") => Some(Protocol::Smtp),
        _ => None,
    }
}
