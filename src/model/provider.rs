//! Mail providers, as the catalog describes them.

use serde::{Deserialize, Serialize};

use super::account::{Protocol, Security};
use super::oauth::OAuth;

pub use super::confidence::Confidence;
pub use super::provider_id::ProviderId;

/// A way to sign in that a provider takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AuthKind {
    /// OAuth 2.0.
    Oauth,
    /// A password made for one program.
    AppPassword,
    /// The mailbox's normal password.
    Password,
}

/// What the sign-in name is made of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum UserForm {
    /// The whole address.
    #[default]
    Address,
    /// The part before the `@`.
    Local,
    /// Something the provider handed out; the person must type it.
    Other,
}

/// One server of a provider.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Server {
    /// IMAP or SMTP.
    pub protocol: Protocol,
    /// Host name; `{domain}` stands for the address's domain.
    pub host: String,
    /// TCP port.
    pub port: u16,
    /// How the connection is made safe.
    pub security: Security,
    /// The sign-in name at this server.
    #[serde(default)]
    pub user: UserForm,
    /// Where this fact is written down.
    pub source: String,
    /// ISO date on which the source said so.
    pub verified_on: String,
    /// How well it is known.
    pub confidence: Confidence,
}

/// A mail provider. Its name and warnings are messages: `provider-<id>` with the attributes
/// `.before-password` (what to know before typing) and `.setup` where it has them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Provider {
    /// The stem of its file.
    #[serde(skip)]
    pub id: ProviderId,
    /// A group whose cards it shares, e.g. `workspace` and `gmail` are both of `google`.
    #[serde(default)]
    pub family: Option<String>,
    /// Domains of its addresses, A-labels, lower case; `*.` in front stands for any sub-domain.
    #[serde(default)]
    pub domains: Vec<String>,
    /// Suffixes of the MX names of domains whose mail it holds.
    #[serde(default)]
    pub mx: Vec<String>,
    /// Names of the servers that customers' contracts name, `sv#.xserver.jp`: `#` stands for digits, `*` for any label.
    /// An MX name of such a form is taken for the server itself.
    #[serde(default)]
    pub contract_hosts: Vec<String>,
    /// Other names under which `explain --provider` and `check --provider` know it.
    #[serde(default)]
    pub aliases: Vec<String>,
    /// Its servers, the preferred one of a protocol first.
    #[serde(default)]
    pub servers: Vec<Server>,
    /// How one may sign in, the preferred one first.
    #[serde(default)]
    pub auth: Vec<AuthKind>,
    /// Folders (special use, RFC 6154) that must be there for a CRM: `\All`, `\Drafts`.
    #[serde(default)]
    pub required_folders: Vec<String>,
    /// Length in letters of its app passwords, blanks apart.
    #[serde(default)]
    pub app_password_letters: Option<usize>,
    /// The page where an app password is made.
    #[serde(default)]
    pub app_password_page: Option<String>,
    /// The page that explains how to connect a mail program.
    #[serde(default)]
    pub help_page: Option<String>,
    /// Its mail in the browser: where one sees whether the mailbox and the password are well.
    #[serde(default)]
    pub webmail: Option<String>,
    /// The page on which it tells of outages.
    #[serde(default)]
    pub status_page: Option<String>,
    /// How it signs people in with OAuth 2.0.
    #[serde(default)]
    pub oauth: Option<OAuth>,
    /// Where its domains, MX names and ways of signing in are written down; each server has a source
    /// of its own.
    #[serde(default)]
    pub source: Option<String>,
    /// ISO date on which that source said so.
    #[serde(default)]
    pub verified_on: Option<String>,
    /// How well that is known.
    #[serde(default)]
    pub confidence: Option<Confidence>,
}

impl Provider {
    /// True where the host is one of those that its customers' contracts name.
    pub fn has_contract_host(&self, host: &str) -> bool {
        self.contract_hosts.iter().any(|form| has_form(host, form))
    }

    /// Names by which a card can link to one of its pages, as `provider:<name>`.
    pub const PAGES: [&str; 4] = ["app_password_page", "help_page", "webmail", "status_page"];

    /// True for the same provider, and for two of one family, which share servers and pages.
    pub fn is_of_one_house(&self, other: &Provider) -> bool {
        self.id == other.id || (self.family.is_some() && self.family == other.family)
    }

    /// The page of this name, where there is one.
    pub fn page(&self, name: &str) -> Option<&str> {
        let page = match name {
            "app_password_page" => &self.app_password_page,
            "help_page" => &self.help_page,
            "webmail" => &self.webmail,
            "status_page" => &self.status_page,
            _ => &None,
        };
        page.as_deref()
    }
}

/// `#` stands for digits, `*` for one label; nothing else stands for anything.
fn has_form(host: &str, form: &str) -> bool {
    let Some(at) = form.find(['#', '*']) else { return host == form };
    let (before, after) = (&form[..at], &form[at + 1..]);
    let Some(middle) = host.strip_prefix(before).and_then(|rest| rest.strip_suffix(after)) else { return false };
    let digits = form.as_bytes().get(at) == Some(&b'#');
    let fits = |c: char| if digits { c.is_ascii_digit() } else { c.is_ascii_alphanumeric() || c == '-' };
    !middle.is_empty() && middle.chars().all(fits)
}

impl Default for ProviderId {
    fn default() -> Self {
        ProviderId("generic".to_owned())
    }
}
