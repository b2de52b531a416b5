//! SRV records of a domain (RFC 2782) for IMAP (RFC 6186) and submission (RFC 6186, RFC 8314
//! section 5.1).

use futures::future::join_all;

use super::ask as bounded;
use crate::model::account::{Endpoint, Protocol, Security, Source};
use crate::model::evidence::SrvRecord;
use crate::net::{Answer, Limits, Net};

/// The services, of each protocol the one with TLS from the first byte first (RFC 8314 section 3).
const SERVICES: [(&str, Protocol, Security); 4] = [
    ("_imaps", Protocol::Imap, Security::Tls),
    ("_imap", Protocol::Imap, Security::StartTls),
    ("_submissions", Protocol::Smtp, Security::Tls),
    ("_submission", Protocol::Smtp, Security::StartTls),
];

/// What the domain offers, the preferred first.
pub async fn ask(domain: &str, net: &dyn Net, limits: Limits) -> Vec<Endpoint> {
    let questions = SERVICES.map(|(service, protocol, security)| async move {
        let name = format!("{service}._tcp.{domain}");
        let Answer::Found(mut records) = bounded(limits, net.srv(&name)).await else { return Vec::new() };
        // The weight is for sharing load; here the answer is the same every time.
        records.sort_by_key(|r| (r.priority, std::cmp::Reverse(r.weight)));
        records.into_iter().filter(usable).map(|r| endpoint(r, protocol, security)).collect()
    });
    join_all(questions).await.concat()
}

/// An empty target says that the service is decidedly not available (RFC 2782).
fn usable(record: &SrvRecord) -> bool {
    record.port > 0 && !record.target.is_empty() && record.target.parse::<std::net::IpAddr>().is_err()
}

fn endpoint(record: SrvRecord, protocol: Protocol, security: Security) -> Endpoint {
    Endpoint { protocol, host: record.target, port: record.port, security, source: Source::Srv }
}
