//! Which way to sign in, and what is sent for it (RFC 4422).

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use zeroize::Zeroizing;

use crate::model::account::{Endpoint, Protocol};
use crate::model::credentials::Credentials;
use crate::text::Redactor;

/// A way to sign in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mechanism {
    /// RFC 4616.
    Plain,
    /// draft-murchison-sasl-login: two questions, two answers.
    Login,
    /// The IMAP command (RFC 9051 section 6.2.3).
    LoginCommand,
    /// Google's and Microsoft's own bearer token mechanism.
    XOAuth2,
    /// RFC 7628.
    OAuthBearer,
}

impl Mechanism {
    /// The name in the protocol.
    pub fn name(self) -> &'static str {
        match self {
            Mechanism::Plain => "PLAIN",
            Mechanism::Login | Mechanism::LoginCommand => "LOGIN",
            Mechanism::XOAuth2 => "XOAUTH2",
            Mechanism::OAuthBearer => "OAUTHBEARER",
        }
    }

    /// The best of what the server offers for these credentials; PLAIN first, since it takes any
    /// letter and costs one round trip.
    pub fn choose(offered: &[String], credentials: &Credentials, protocol: Protocol) -> Option<Self> {
        let has = |name: &str| offered.iter().any(|o| o == name);
        let command = protocol == Protocol::Imap && !has("LOGINDISABLED");
        match credentials {
            Credentials::Password(_) if has("AUTH=PLAIN") => Some(Mechanism::Plain),
            Credentials::Password(_) if command => Some(Mechanism::LoginCommand),
            Credentials::Password(_) if has("AUTH=LOGIN") => Some(Mechanism::Login),
            Credentials::Token(_) if has("AUTH=XOAUTH2") => Some(Mechanism::XOAuth2),
            Credentials::Token(_) if has("AUTH=OAUTHBEARER") => Some(Mechanism::OAuthBearer),
            _ => None,
        }
    }

    /// The first (and mostly only) message of the client, in base64; `None` for LOGIN, which
    /// answers questions.
    pub fn message(self, user: &str, secret: &str, server: &Endpoint) -> Option<Zeroizing<String>> {
        let message = match self {
            Mechanism::Plain => plain(user, secret),
            Mechanism::XOAuth2 => xoauth2(user, secret),
            Mechanism::OAuthBearer => bearer(user, secret, server),
            Mechanism::Login | Mechanism::LoginCommand => return None,
        };
        Some(encode(&message))
    }

    /// The answer to an error that came as a question: the server then ends with its refusal
    /// (RFC 7628 section 3.2.3). `None`: nothing but a cancel fits.
    pub fn after_error(self) -> &'static str {
        match self {
            Mechanism::XOAuth2 => "",
            Mechanism::OAuthBearer => "AQ==",
            _ => "*",
        }
    }
}

/// Standard base64, overwritten on drop.
pub fn encode(text: &str) -> Zeroizing<String> {
    Zeroizing::new(STANDARD.encode(text))
}

/// What a server asked or said in base64; JSON where an OAuth sign-in failed.
pub fn decode(text: &str) -> Option<String> {
    String::from_utf8(STANDARD.decode(text.trim()).ok()?).ok().filter(|t| !t.is_empty())
}

fn plain(user: &str, secret: &str) -> Zeroizing<String> {
    Zeroizing::new(format!("\0{user}\0{secret}"))
}

fn xoauth2(user: &str, token: &str) -> Zeroizing<String> {
    Zeroizing::new(format!("user={user}\x01auth=Bearer {token}\x01\x01"))
}

fn bearer(user: &str, token: &str, server: &Endpoint) -> Zeroizing<String> {
    let name = user.replace('=', "=3D").replace(',', "=2C");
    let Endpoint { host, port, .. } = server;
    Zeroizing::new(format!("n,a={name},\x01host={host}\x01port={port}\x01auth=Bearer {token}\x01\x01"))
}

/// What must be hidden in a conversation with this server.
pub fn redactor(credentials: &Credentials, user: &str, server: &Endpoint) -> Redactor {
    match credentials {
        Credentials::Password(secret) => {
            let secret = secret.reveal();
            Redactor::new(secret, &[&plain(user, secret)])
        }
        Credentials::Token(token) => {
            let token = token.reveal();
            Redactor::new(token, &[&xoauth2(user, token), &bearer(user, token, server)])
        }
        Credentials::None => Redactor::nothing(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::account::{Security, Source};
    use crate::model::credentials::Secret;

    fn server() -> Endpoint {
        let host = "imap.example.jp".to_owned();
        Endpoint { protocol: Protocol::Imap, host, port: 993, security: Security::Tls, source: Source::Guess }
    }

    #[test]
    fn messages_are_as_their_documents_show_them() {
        // RFC 4616 section 4.
        let message = Mechanism::Plain.message("tim", "tanstaaftanstaaf", &server()).unwrap();
        assert_eq!(message.as_str(), "AHRpbQB0YW5zdGFhZnRhbnN0YWFm");
        let message = Mechanism::XOAuth2.message("a@example.jp", "tok", &server()).unwrap();
        assert_eq!(decode(&message).unwrap(), "user=a@example.jp\x01auth=Bearer tok\x01\x01");
        let message = Mechanism::OAuthBearer.message("a@example.jp", "tok", &server()).unwrap();
        let text = "n,a=a@example.jp,\x01host=imap.example.jp\x01port=993\x01auth=Bearer tok\x01\x01";
        assert_eq!(decode(&message).unwrap(), text);
    }

    #[test]
    fn the_best_offer_is_taken_and_nothing_else() {
        let password = Credentials::Password(Secret::new("x".into()));
        let token = Credentials::Token(Secret::new("x".into()));
        let choose = |offered: &[&str], credentials, protocol| {
            let offered: Vec<String> = offered.iter().map(|s| (*s).to_owned()).collect();
            Mechanism::choose(&offered, credentials, protocol)
        };
        use Mechanism as M;
        use Protocol::{Imap, Smtp};
        assert_eq!(choose(&["AUTH=LOGIN", "AUTH=PLAIN"], &password, Imap), Some(M::Plain));
        assert_eq!(choose(&["IMAP4REV1"], &password, Imap), Some(M::LoginCommand));
        assert_eq!(choose(&["LOGINDISABLED", "AUTH=LOGIN"], &password, Imap), Some(M::Login));
        assert_eq!(choose(&["LOGINDISABLED", "AUTH=XOAUTH2"], &password, Imap), None);
        assert_eq!(choose(&["AUTH=LOGIN"], &password, Smtp), Some(M::Login));
        assert_eq!(choose(&["SIZE"], &password, Smtp), None);
        assert_eq!(choose(&["AUTH=PLAIN"], &token, Imap), None);
        assert_eq!(choose(&["AUTH=OAUTHBEARER", "AUTH=XOAUTH2"], &token, Imap), Some(M::XOAuth2));
        assert_eq!(choose(&["AUTH=PLAIN"], &Credentials::None, Imap), None);
    }
}
