//! Secrets from the keystroke to the wire.

use std::fmt;

use zeroize::Zeroizing;

/// A password or token: redacted in `Debug`, no `Display`, no serde, overwritten on drop.
#[derive(Clone, PartialEq, Eq, Default)]
pub struct Secret(Zeroizing<String>);

impl Secret {
    /// Takes the text over; the caller keeps no copy.
    pub fn new(text: String) -> Self {
        Secret(Zeroizing::new(text))
    }

    /// The text itself, for the wire and for the input field alone.
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// True where nothing was typed.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

/// How to sign in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Credentials {
    /// A password or app password.
    Password(Secret),
    /// An OAuth 2.0 access token (RFC 6750).
    Token(Secret),
    /// Look, but do not sign in.
    None,
}

/// A token for the HTTP interface of the mailbox, apart from the one for mail.
#[derive(Clone, Debug)]
pub struct ApiAccess {
    /// The access token.
    pub token: Secret,
    /// The address of the interface that the token is for: it goes to no other.
    pub base: String,
    /// Rights that the sign-in asked for and did not get.
    pub missing: Vec<String>,
}
