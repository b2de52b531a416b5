//! The configuration file for mail programs, as Thunderbird reads it
//! (<https://wiki.mozilla.org/Thunderbird:Autoconfiguration:ConfigFileFormat>). It is asked by HTTPS
//! alone, and without the address: whoever publishes it need not know who asks.

use futures::StreamExt;
use futures::stream;
use roxmltree::{Document, Node, ParsingOptions};
use url::Url;

use super::Candidate;
use crate::model::account::{Address, Endpoint, Protocol, Security, Source};
use crate::probe::https;
use crate::probe::net::Net;
use crate::probe::run::Limits;

/// Elements and texts of a file; real ones have about a hundred.
const NODES: u32 = 4_000;
/// Servers that are taken from one file.
const SERVERS: usize = 8;
/// Letters of a sign-in name's pattern.
const USERNAME: usize = 128;

/// What the domain itself publishes.
pub async fn of_domain(domain: &str, net: &dyn Net, limits: Limits) -> Vec<Candidate> {
    let places = [
        format!("https://autoconfig.{domain}/mail/config-v1.1.xml"),
        format!("https://{domain}/.well-known/autoconfig/mail/config-v1.1.xml"),
    ];
    first(&places, domain, net, limits, Source::Autoconfig).await
}

/// What the public database says of the domain.
pub async fn of_database(domain: &str, net: &dyn Net, limits: Limits) -> Vec<Candidate> {
    let place = [format!("https://autoconfig.thunderbird.net/v1.1/{domain}")];
    first(&place, domain, net, limits, Source::Database).await
}

/// Asks all side by side; the first in their order that has servers.
async fn first(places: &[String], domain: &str, net: &dyn Net, limits: Limits, source: Source) -> Vec<Candidate> {
    let ask = |place: &String| {
        let url = Url::parse(place);
        async move { https::get(net, &url.ok()?, limits).await.ok() }
    };
    let mut answers = stream::iter(places.iter().map(ask)).buffered(2);
    while let Some(answer) = answers.next().await {
        let found = answer.map(|bytes| read(&bytes, domain, source)).unwrap_or_default();
        if !found.is_empty() {
            return found;
        }
    }
    Vec::new()
}

/// The servers of a file, in its order, those without any safety last; none where it is not one.
pub fn read(bytes: &[u8], domain: &str, source: Source) -> Vec<Candidate> {
    let text = String::from_utf8_lossy(bytes);
    let options = ParsingOptions { allow_dtd: false, nodes_limit: NODES };
    let Ok(document) = Document::parse_with_options(text.trim_start_matches('\u{feff}'), options) else {
        return Vec::new();
    };
    let servers =
        document.descendants().filter(|n| n.has_tag_name("incomingServer") || n.has_tag_name("outgoingServer"));
    let mut found: Vec<_> = servers.filter_map(|n| candidate(n, domain, source)).take(SERVERS).collect();
    found.sort_by_key(|c| c.endpoint.security == Security::None);
    found
}

fn candidate(node: Node<'_, '_>, domain: &str, source: Source) -> Option<Candidate> {
    let protocol = match node.attribute("type")? {
        "imap" => Protocol::Imap,
        "smtp" => Protocol::Smtp,
        _ => return None,
    };
    let child = |name: &str| node.children().find(|c| c.has_tag_name(name))?.text().map(str::trim);
    let security = match child("socketType")? {
        "SSL" => Security::Tls,
        "STARTTLS" => Security::StartTls,
        "plain" => Security::None,
        _ => return None,
    };
    let host = host(&child("hostname")?.replace("%EMAILDOMAIN%", domain))?;
    let port = child("port")?.parse().ok().filter(|p| *p > 0)?;
    let username = child("username").filter(|u| *u != "%EMAILADDRESS%" && !u.is_empty() && u.len() <= USERNAME);
    let endpoint = Endpoint { protocol, host, port, security, source };
    Some(Candidate { endpoint, username: username.map(str::to_owned) })
}

/// A complete host name in A-labels; an address cannot prove whose it is.
fn host(name: &str) -> Option<String> {
    let ascii = idna::domain_to_ascii_strict(name.trim_end_matches('.')).ok()?;
    (ascii.contains('.') && ascii.len() <= 253 && ascii.parse::<std::net::IpAddr>().is_err()).then_some(ascii)
}

/// The sign-in name by its pattern; `None` where it asks for more than the address tells.
pub fn filled(pattern: &str, address: &Address) -> Option<String> {
    let name = pattern
        .replace("%EMAILADDRESS%", &address.to_wire())
        .replace("%EMAILLOCALPART%", &address.local)
        .replace("%EMAILDOMAIN%", &address.domain);
    let whole = !name.contains('%') && !name.chars().any(char::is_control);
    whole.then_some(name)
}
