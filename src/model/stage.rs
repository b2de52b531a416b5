//! Where in a conversation something was said.

use std::fmt;
use std::str::FromStr;

use super::check::Layer;

macro_rules! stages {
    ($($(#[$doc:meta])* $variant:ident => $name:literal;)*) => {
        /// Where in the conversation a text was said, as far as the person who pastes it knows.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Stage { $($(#[$doc])* $variant,)* }
        impl Stage {
            /// Every stage there is.
            pub const ALL: &'static [Stage] = &[$(Stage::$variant),*];
            /// The stable name.
            pub fn as_str(self) -> &'static str { match self { $(Stage::$variant => $name,)* } }
        }
    };
}

stages! {
    /// Looking a name up.
    Dns => "dns";
    /// Connecting.
    Tcp => "tcp";
    /// Handshake and certificate.
    Tls => "tls";
    /// The STARTTLS command.
    StartTls => "starttls";
    /// The server's first line.
    Greeting => "greeting";
    /// CAPABILITY or EHLO.
    Capability => "capability";
    /// IMAP sign-in with a password.
    Login => "login";
    /// IMAP AUTHENTICATE, mostly OAuth.
    Authenticate => "authenticate";
    /// Anything on the submission server.
    Smtp => "smtp";
    /// The sign-in page or the token endpoint.
    Oauth => "oauth";
    /// Listing folders.
    List => "list";
    /// Opening and reading a folder.
    Select => "select";
    /// An HTTP interface: Microsoft Graph, EWS, the Gmail API.
    Graph => "graph";
    /// The other program's own words.
    Client => "client";
}

impl Stage {
    /// Returns the layer of the checks that are done at this stage; `None` where the program's own words may be
    /// of any.
    pub fn layer(self) -> Option<Layer> {
        match self {
            Stage::Dns => Some(Layer::Dns),
            Stage::Tcp => Some(Layer::Tcp),
            Stage::Tls | Stage::StartTls => Some(Layer::Tls),
            Stage::Greeting | Stage::Capability => Some(Layer::Session),
            Stage::Login | Stage::Authenticate | Stage::Smtp | Stage::Oauth => Some(Layer::Auth),
            Stage::List | Stage::Select | Stage::Graph => Some(Layer::Mailbox),
            Stage::Client => None,
        }
    }
}

/// No stage has this name.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no such stage: {0}")]
pub struct UnknownStage(pub String);

impl FromStr for Stage {
    type Err = UnknownStage;

    fn from_str(name: &str) -> Result<Self, UnknownStage> {
        let same = |s: &&Stage| s.as_str().eq_ignore_ascii_case(name.trim());
        Stage::ALL.iter().find(same).copied().ok_or_else(|| UnknownStage(name.to_owned()))
    }
}

impl fmt::Display for Stage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
