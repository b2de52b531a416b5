//! Usual names of mail servers: a guess is offered only where the name exists.

use futures::future::join;

use super::ask;
use crate::catalog::under;
use crate::model::account::{Endpoint, Protocol, Security, Source};
use crate::net::{Answer, Family, Limits, Net};

/// Labels in front of the domain, the likeliest first.
const IMAP: [&str; 2] = ["imap", "mail"];
const SMTP: [&str; 2] = ["smtp", "mail"];
/// A name that nobody has. Where it exists all the same, the domain answers to everything (RFC
/// 4592), and that a name exists says nothing.
const NOBODY: &str = "no-such-host-a7c31f";

/// The servers whose usual names exist, by protocol.
pub async fn existing(domain: &str, net: &dyn Net, limits: Limits) -> Vec<Endpoint> {
    let exists = |label: &'static str| async move {
        let host = format!("{label}.{domain}");
        let v4 = ask(limits, net.addresses(&host, Family::V4));
        let v6 = ask(limits, net.addresses(&host, Family::V6));
        let (v4, v6) = join(v4, v6).await;
        matches!(v4, Answer::Found(_)) || matches!(v6, Answer::Found(_))
    };
    let (everything, (imap, (smtp, mail))) =
        join(exists(NOBODY), join(exists("imap"), join(exists("smtp"), exists("mail")))).await;
    if everything {
        return Vec::new();
    }
    let there = |label: &str| match label {
        "imap" => imap,
        "smtp" => smtp,
        _ => mail,
    };
    let of = |labels: [&'static str; 2], protocol| {
        labels.into_iter().filter(|l| there(l)).map(move |l| guess(protocol, format!("{l}.{domain}")))
    };
    of(IMAP, Protocol::Imap).chain(of(SMTP, Protocol::Smtp)).collect()
}

/// A mail exchanger within the domain: at small hosts it is the mail server for everything.
pub fn by_exchange(exchange: Option<&str>, domain: &str) -> impl Iterator<Item = Endpoint> {
    let own = exchange.filter(|x| under(x, domain)).map(str::to_owned);
    own.into_iter().flat_map(|x| [guess(Protocol::Imap, x.clone()), guess(Protocol::Smtp, x)])
}

/// TLS from the first byte (RFC 8314 section 3).
fn guess(protocol: Protocol, host: String) -> Endpoint {
    let port = match protocol {
        Protocol::Imap => 993,
        Protocol::Smtp => 465,
    };
    Endpoint { protocol, host, port, security: Security::Tls, source: Source::Guess }
}
