//! The checks there are, and the ground each stands on.

use serde::{Deserialize, Serialize};

use super::account::Endpoint;

/// The layers, in the order in which one stands on another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Layer {
    /// On this computer, no network.
    Local,
    /// Names (RFC 1035).
    Dns,
    /// Connections (RFC 9293, RFC 8305).
    Tcp,
    /// TLS (RFC 8446) and STARTTLS.
    Tls,
    /// Greeting and capabilities.
    Session,
    /// Sign-in (RFC 4422).
    Auth,
    /// Folders.
    Mailbox,
}

impl Layer {
    /// The stable name, as in JSON and in message ids.
    pub fn as_str(self) -> &'static str {
        match self {
            Layer::Local => "local",
            Layer::Dns => "dns",
            Layer::Tcp => "tcp",
            Layer::Tls => "tls",
            Layer::Session => "session",
            Layer::Auth => "auth",
            Layer::Mailbox => "mailbox",
        }
    }
}

macro_rules! check_ids {
    ($($(#[$doc:meta])* $variant:ident => $name:literal, $layer:ident;)*) => {
        /// A check's stable identity, as in JSON, scenario files and message ids.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum CheckId { $($(#[$doc])* #[serde(rename = $name)] $variant,)* }
        impl CheckId {
            /// Every check there is.
            pub const ALL: &'static [CheckId] = &[$(CheckId::$variant),*];
            /// The stable name, e.g. `imap.tls`.
            pub fn as_str(self) -> &'static str { match self { $(CheckId::$variant => $name,)* } }
            /// The layer it belongs to.
            pub fn layer(self) -> Layer { match self { $(CheckId::$variant => Layer::$layer,)* } }
        }
    };
}

check_ids! {
    /// The address parses.
    Address => "local.address", Local;
    /// The password has the characters a password of this provider has.
    Password => "local.password", Local;
    /// The domain exists, and where its mail goes (MX).
    Mx => "dns.mx", Dns;
    /// The IMAP server's addresses.
    ImapHost => "imap.dns", Dns;
    /// A connection to the IMAP server.
    ImapTcp => "imap.tcp", Tcp;
    /// A safe connection: STARTTLS where asked for, handshake, certificate.
    ImapTls => "imap.tls", Tls;
    /// Greeting and CAPABILITY, before any password.
    ImapSession => "imap.session", Session;
    /// Sign-in to IMAP.
    ImapAuth => "imap.auth", Auth;
    /// LIST and EXAMINE INBOX.
    Mailbox => "imap.mailbox", Mailbox;
    /// The submission server's addresses.
    SmtpHost => "smtp.dns", Dns;
    /// A connection to the submission server.
    SmtpTcp => "smtp.tcp", Tcp;
    /// A safe connection to it.
    SmtpTls => "smtp.tls", Tls;
    /// Greeting and EHLO, before any password.
    SmtpSession => "smtp.session", Session;
    /// Sign-in to SMTP (RFC 4954).
    SmtpAuth => "smtp.auth", Auth;
    /// Whose account the sign-in opened, asked of Microsoft Graph.
    GraphAccount => "graph.account", Auth;
    /// The inbox, asked of Microsoft Graph.
    GraphInbox => "graph.inbox", Mailbox;
    /// The drafts, asked of Microsoft Graph.
    GraphDrafts => "graph.drafts", Mailbox;
    /// Whose account the sign-in opened, asked of the Gmail API.
    GmailAccount => "gmail.account", Auth;
    /// The labels, asked of the Gmail API.
    GmailLabels => "gmail.labels", Mailbox;
    /// Whether the domain is in a tenant of Microsoft's, and in which cloud.
    MicrosoftTenant => "microsoft.tenant", Auth;
    /// Who signs people in: Microsoft, the organisation itself, or nobody.
    MicrosoftSignIn => "microsoft.sign_in", Auth;
    /// Where Microsoft says that the mailbox is.
    MicrosoftMailbox => "microsoft.mailbox", Mailbox;
    /// Autodiscover at the organisation's own Exchange server.
    Autodiscover => "exchange.autodiscover", Session;
    /// A sign-in at the provider's own page, which stands before everything else.
    SignIn => "oauth.sign_in", Auth;
}

/// What a check is aimed at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Target {
    /// Something the person typed.
    Input,
    /// A domain in A-labels.
    Domain(String),
    /// A server.
    Server(Endpoint),
    /// An HTTP resource.
    Page(String),
}

impl Target {
    /// For a row and for JSON: a domain, `host:port`, or nothing.
    pub fn shown(&self) -> Option<String> {
        match self {
            Target::Input => None,
            Target::Domain(domain) => Some(domain.clone()),
            Target::Server(e) => Some(format!("{}:{}", e.host, e.port)),
            Target::Page(url) => Some(url.clone()),
        }
    }
}

/// One row of the plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Check {
    /// Which check.
    pub id: CheckId,
    /// What it is aimed at.
    pub target: Target,
    /// The checks that must have passed; where one failed, this one is "not run", not failed.
    pub needs: Vec<CheckId>,
}
