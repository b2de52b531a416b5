//! The configuration file for mail programs, as Thunderbird reads it
//! (<https://wiki.mozilla.org/Thunderbird:Autoconfiguration:ConfigFileFormat>). It is asked by HTTPS
//! alone, and without the address: whoever publishes it need not know who asks.

use futures::{StreamExt, stream};
use http::{Request, StatusCode, header};
use quick_xml::Reader;
use quick_xml::events::Event;
use url::{Host, Url};

use super::Candidate;
use crate::model::account::{Address, Endpoint, Protocol, Security, Source};
use crate::net::Net;
use crate::text::visible_line;

/// Redirects that are followed, to `https` only.
const REDIRECTS: usize = 3;
/// Bytes of a file.
const BODY: usize = 128 * 1024;
/// Servers that are taken from one file.
const SERVERS: usize = 8;
/// Letters of a sign-in name's pattern.
const USERNAME: usize = 128;

/// What the domain itself publishes.
pub async fn of_domain(domain: &str, net: &dyn Net) -> Vec<Candidate> {
    let places = [
        format!("https://autoconfig.{domain}/mail/config-v1.1.xml"),
        format!("https://{domain}/.well-known/autoconfig/mail/config-v1.1.xml"),
    ];
    first(&places, domain, net, Source::Autoconfig).await
}

/// What the public database says of the domain.
pub async fn of_database(domain: &str, net: &dyn Net) -> Vec<Candidate> {
    let place = [format!("https://autoconfig.thunderbird.net/v1.1/{domain}")];
    first(&place, domain, net, Source::Database).await
}

/// Asks all side by side; the first in their order that has servers.
async fn first(places: &[String], domain: &str, net: &dyn Net, source: Source) -> Vec<Candidate> {
    let ask = |place: &String| {
        let url = Url::parse(place);
        async move { document(net, url.ok()?).await }
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

/// A document by verified HTTPS.
async fn document(net: &dyn Net, mut url: Url) -> Option<Vec<u8>> {
    for _ in 0..=REDIRECTS {
        // An address cannot prove whose it is.
        if url.scheme() != "https" || !matches!(url.host(), Some(Host::Domain(_))) {
            return None;
        }
        let request = Request::get(url.as_str()).header(header::ACCEPT, "text/xml, application/xml");
        let answer = net.fetch(request.body(Vec::new()).ok()?).await.ok()?;
        match answer.status() {
            StatusCode::OK => return Some(answer.into_body()).filter(|body| body.len() <= BODY),
            status if matches!(status.as_u16(), 301 | 302 | 303 | 307 | 308) => {
                url = url.join(answer.headers().get(header::LOCATION)?.to_str().ok()?).ok()?;
            }
            _ => return None,
        }
    }
    None
}

/// The servers of a file, in its order, those without any safety last; none where it is not one.
pub fn read(bytes: &[u8], domain: &str, source: Source) -> Vec<Candidate> {
    let mut found: Vec<_> = written(bytes)
        .unwrap_or_default()
        .iter()
        .filter_map(|server| candidate(server, domain, source))
        .take(SERVERS)
        .collect();
    found.sort_by_key(|c| c.endpoint.security == Security::None);
    found
}

/// One server as it is written.
#[derive(Debug, Default)]
struct Written {
    kind: String,
    hostname: String,
    port: String,
    socket: String,
    username: String,
}

impl Written {
    fn field(&mut self, name: &[u8]) -> Option<&mut String> {
        match name {
            b"hostname" => Some(&mut self.hostname),
            b"port" => Some(&mut self.port),
            b"socketType" => Some(&mut self.socket),
            b"username" => Some(&mut self.username),
            _ => None,
        }
    }
}

/// Goes through the file from event to event, so that its depth costs nothing. A document type or
/// an entity is in no such file; `None` where there is one, or where it is not XML.
fn written(bytes: &[u8]) -> Option<Vec<Written>> {
    let text = String::from_utf8_lossy(bytes);
    let mut reader = Reader::from_str(text.trim_start_matches('\u{feff}'));
    let (mut all, mut server, mut field) = (Vec::new(), None::<Written>, Vec::new());
    loop {
        match reader.read_event().ok()? {
            Event::Start(tag) if is_server(tag.name().as_ref()) => {
                let kind = tag.try_get_attribute("type").ok()?.map(|a| a.value.into_owned()).unwrap_or_default();
                server = Some(Written { kind: String::from_utf8(kind).ok()?, ..Written::default() });
            }
            Event::Start(tag) => {
                field = tag.name().as_ref().to_vec();
                // Of several values the first counts.
                if server.as_mut().and_then(|s| s.field(&field)).is_some_and(|f| !f.is_empty()) {
                    field.clear();
                }
            }
            Event::Text(words) => {
                if let Some(value) = server.as_mut().and_then(|s| s.field(&field)) {
                    value.push_str(&words.decode().ok()?);
                }
            }
            Event::End(tag) => {
                field.clear();
                if is_server(tag.name().as_ref()) {
                    all.extend(server.take());
                }
            }
            Event::Eof => return Some(all),
            Event::DocType(_) | Event::GeneralRef(_) => return None,
            _ => {}
        }
    }
}

fn is_server(name: &[u8]) -> bool {
    matches!(name, b"incomingServer" | b"outgoingServer")
}

fn candidate(server: &Written, domain: &str, source: Source) -> Option<Candidate> {
    let protocol = match server.kind.as_str() {
        "imap" => Protocol::Imap,
        "smtp" => Protocol::Smtp,
        _ => return None,
    };
    let security = match server.socket.trim() {
        "SSL" => Security::Tls,
        "STARTTLS" => Security::StartTls,
        "plain" => Security::None,
        _ => return None,
    };
    let host = host(&server.hostname.trim().replace("%EMAILDOMAIN%", domain))?;
    let port = server.port.trim().parse().ok().filter(|p| *p > 0)?;
    let name = Some(server.username.trim());
    let username = name.filter(|u| *u != "%EMAILADDRESS%" && !u.is_empty() && u.len() <= USERNAME);
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
    let whole = !name.contains('%') && visible_line(&name) == name;
    whole.then_some(name)
}
