//! What an access token opens at the rehearsal's mail servers.

use base64::Engine;
use base64::prelude::BASE64_STANDARD;

use super::Idp;
use super::issued::Opens;
use crate::model::account::Protocol;

impl Idp {
    /// True where the command ends with a SASL message that carries an access token of ours, with
    /// the right scope, for a mailbox of the person who signed in.
    pub(in crate::rehearsal) fn takes(&self, command: &str, protocol: Protocol) -> bool {
        let Some((user, token)) = command.rsplit(' ').next().and_then(bearer) else { return false };
        let scope = match protocol {
            Protocol::Imap => self.defaults.imap_scope.as_deref(),
            Protocol::Smtp => self.defaults.smtp_scope.as_deref(),
        };
        let own = [&self.person.name, &self.person.email].into_iter().chain(&self.plays.further);
        own.into_iter().any(|address| address.eq_ignore_ascii_case(&user))
            && self.with_book(|issued| issued.opens(&token, scope)) == Opens::Yes
    }
}

/// User and token of an XOAUTH2 message
/// (developers.google.com/workspace/gmail/imap/xoauth2-protocol) or of an OAUTHBEARER one (RFC 7628
/// section 3.1).
fn bearer(message: &str) -> Option<(String, String)> {
    let text = String::from_utf8(BASE64_STANDARD.decode(message).ok()?).ok()?;
    let mut parts = text.split('\x01');
    let first = parts.next()?;
    let user = match first.strip_prefix("n,a=") {
        Some(name) => name.trim_end_matches(',').replace("=2C", ",").replace("=3D", "="),
        None => first.strip_prefix("user=")?.to_owned(),
    };
    let token = parts.find_map(|p| p.strip_prefix("auth=Bearer "))?;
    Some((user, token.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_mechanisms_are_read() {
        let read = |text: &str| bearer(&BASE64_STANDARD.encode(text));
        let found = |user: &str, token: &str| Some((user.to_owned(), token.to_owned()));
        assert_eq!(read("user=a@example.jp\x01auth=Bearer t\x01\x01"), found("a@example.jp", "t"));
        let text = "n,a=a=2Cb@example.jp,\x01host=imap.example.jp\x01port=993\x01auth=Bearer t\x01\x01";
        assert_eq!(read(text), found("a,b@example.jp", "t"));
        for odd in ["", "\0a\0b", "user=a", "auth=Bearer t"] {
            assert_eq!(read(odd), None, "{odd}");
        }
        assert_eq!(bearer("not base64"), None);
    }
}
