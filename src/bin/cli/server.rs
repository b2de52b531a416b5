//! A server as it is typed on the command line.

use super::Wrong;
use inbox_doctor::discover::usual_port;
use inbox_doctor::model::account::{EnteredServer, Protocol, Security};

/// The server that was typed. Without a port it is the usual one of the security, and without a
/// security the usual one of the port (RFC 8314 section 3).
pub fn server(
    protocol: Protocol,
    typed: Option<&str>,
    security: Option<Security>,
) -> Result<Option<EnteredServer>, Wrong> {
    let Some(typed) = typed else {
        return Ok(security.map(|_| EnteredServer { security, ..EnteredServer::default() }));
    };
    let field = match protocol {
        Protocol::Imap => "imap",
        Protocol::Smtp => "smtp",
    };
    let bad = || Wrong { message: "cli-bad-server", field, value: typed.to_owned() };
    let (host, port) = split(typed).ok_or_else(bad)?;
    let security = security.unwrap_or(match (protocol, port) {
        (Protocol::Imap, Some(143)) | (Protocol::Smtp, Some(587 | 25)) => Security::StartTls,
        _ => Security::Tls,
    });
    let port = port.unwrap_or_else(|| usual_port(protocol, security));
    Ok(Some(EnteredServer { host: Some(host), port: Some(port), security: Some(security) }))
}

/// `HOST`, `HOST:PORT`, `[IPv6]:PORT` or an IPv6 address alone; the host in A-labels.
fn split(typed: &str) -> Option<(String, Option<u16>)> {
    let port = |text: &str| text.parse::<u16>().ok().filter(|p| *p > 0);
    if typed.parse::<std::net::Ipv6Addr>().is_ok() {
        return Some((typed.to_owned(), None));
    }
    if let Some(rest) = typed.strip_prefix('[') {
        let (host, tail) = rest.split_once(']')?;
        host.parse::<std::net::Ipv6Addr>().ok()?;
        return match tail.strip_prefix(':') {
            Some(text) => Some((host.to_owned(), Some(port(text)?))),
            None => tail.is_empty().then(|| (host.to_owned(), None)),
        };
    }
    let (host, port) = match typed.split_once(':') {
        Some((host, text)) => (host, Some(port(text)?)),
        None => (typed, None),
    };
    let ascii = idna::domain_to_ascii(host.trim_end_matches('.')).ok().filter(|h| !h.is_empty())?;
    Some((ascii, port))
}

#[cfg(test)]
mod tests {
    use super::split;

    #[test]
    fn servers_parse_as_people_type_them() {
        let host = |h: &str, p| Some((h.to_owned(), p));
        assert_eq!(split("imap.example.jp"), host("imap.example.jp", None));
        assert_eq!(split("imap.example.jp:1993"), host("imap.example.jp", Some(1993)));
        assert_eq!(split("::1"), host("::1", None));
        assert_eq!(split("[::1]:993"), host("::1", Some(993)));
        assert_eq!(split("127.0.0.1:993"), host("127.0.0.1", Some(993)));
        assert_eq!(split("メール.example.jp."), host("xn--4dkua4c.example.jp", None));
        for bad in ["", ":993", "host:", "host:0", "host:70000", "[::1", "[host]:1"] {
            assert_eq!(split(bad), None, "{bad:?}");
        }
    }
}
