//! TCP and TLS evidence → findings.

use super::{At, snake};
use crate::catalog::under;
use crate::diagnose::iso_date;
use crate::model::evidence::{Attempt, TcpOutcome, TcpSeen};
use crate::model::finding::{Finding, FindingKind as K};
use crate::model::tls::{CertFault, Spoke, TlsOutcome, TlsSeen};

pub(super) fn tcp(at: &At, seen: &TcpSeen, found: &mut Vec<Finding>) {
    if let Some(connected) = seen.connected {
        // A computer without IPv6 has no route there, and that is in order.
        let failures = [TcpOutcome::TimedOut, TcpOutcome::Refused, TcpOutcome::Reset];
        let v6_failed = |a: &Attempt| a.to.is_ipv6() && failures.contains(&a.outcome);
        if connected.is_ipv4() && seen.attempts.iter().any(v6_failed) {
            found.push(at.finding(K::Ipv6Broken));
        }
        return;
    }
    let sibling = seen.siblings.iter().find(|a| a.outcome == TcpOutcome::Connected);
    let any = |outcome| seen.attempts.iter().any(|a| a.outcome == outcome);
    // A server that answered "no" says more than a route that is missing: IPv6 is often absent.
    let kind = if any(TcpOutcome::Refused) {
        K::TcpRefused
    } else if any(TcpOutcome::Reset) {
        K::TcpReset
    } else if any(TcpOutcome::Forbidden) {
        K::TcpForbidden
    } else if sibling.is_some() {
        K::TcpPortBlocked
    } else if any(TcpOutcome::TimedOut) {
        K::TcpTimedOut
    } else {
        K::TcpUnreachable
    };
    // "none" and not an empty value, so that a message can choose its words by it.
    let sibling = sibling.map_or_else(|| "none".to_owned(), |s| s.to.port().to_string());
    found.push(at.finding(kind).fact("sibling", sibling));
}

pub(super) fn tls(at: &At, seen: &TlsSeen, found: &mut Vec<Finding>) {
    match &seen.outcome {
        TlsOutcome::Plain => {}
        // An interception that the computer itself trusts still stands between: a remark.
        TlsOutcome::Safe | TlsOutcome::Untrusted => {
            let before = found.len();
            found.extend(seen.faults.iter().map(|fault| certificate(at, seen, fault)));
            if found.len() == before && seen.outcome == TlsOutcome::Untrusted {
                let issuer = seen.chain.last().map(|c| c.issuer.clone()).unwrap_or_default();
                found.push(with_fingerprint(at.finding(K::TlsUnknownIssuer).fact("issuer", issuer), seen));
            }
        }
        TlsOutcome::Refused(reply) => found.push(at.quoting(K::GreetingRefused, reply, &[])),
        TlsOutcome::StartTlsNotOffered { offered } => {
            found.push(at.finding(K::StartTlsUnavailable).fact("offered", offered.join(" ")));
        }
        TlsOutcome::StartTlsRefused(reply) => found.push(at.quoting(K::StartTlsRefused, reply, &[])),
        TlsOutcome::StartTlsInjection { bytes } => found.push(at.finding(K::StartTlsInjection).fact("bytes", bytes)),
        TlsOutcome::NotTls(spoke) => found.push(at.finding(K::NotTlsOnPort).fact("spoke", snake(spoke))),
        TlsOutcome::AlreadyTls => found.push(at.finding(K::WrongProtocol).fact("spoke", snake(&Spoke::Tls))),
        TlsOutcome::OldVersion { version } => {
            found.push(at.finding(K::TlsOldVersion).fact("version", version.as_deref().unwrap_or("unknown")));
        }
        TlsOutcome::Alert { name } => found.push(at.finding(K::TlsHandshakeFailed).fact("alert", name)),
        TlsOutcome::HandshakeFailed { .. } => found.push(at.finding(K::TlsHandshakeFailed).fact("alert", "unknown")),
        TlsOutcome::Broken(broken) => found.push(super::session::broken(at, broken)),
    }
}

fn with_fingerprint(finding: Finding, seen: &TlsSeen) -> Finding {
    finding.fact("fingerprint", seen.chain.first().map(|c| c.fingerprint.as_str()).unwrap_or_default())
}

fn certificate(at: &At, seen: &TlsSeen, fault: &CertFault) -> Finding {
    let finding = match fault {
        CertFault::Expired { subject, not_after, .. } => {
            at.finding(K::TlsExpired).fact("subject", subject).fact("since", iso_date(*not_after))
        }
        CertFault::NotYetValid { subject, not_before } => {
            at.finding(K::TlsNotYetValid).fact("subject", subject).fact("from", iso_date(*not_before))
        }
        CertFault::WrongName { names, .. } => {
            let hosting = if at.of_hosting_company(names) { "yes" } else { "no" };
            let candidate = sibling(&at.host, at.is_smtp(), names).unwrap_or("none");
            let finding = at.finding(K::TlsWrongName).fact("names", names.join(", ")).fact("hosting", hosting);
            finding.fact("candidate", candidate)
        }
        CertFault::SelfSigned => at.finding(K::TlsSelfSigned),
        CertFault::UnknownIssuer { issuer } => at.finding(K::TlsUnknownIssuer).fact("issuer", issuer),
        CertFault::MissingIntermediate { issuer, .. } => at.finding(K::TlsChainIncomplete).fact("issuer", issuer),
        CertFault::Malformed | CertFault::BadSignature => at.finding(K::TlsMalformed).fact("fault", snake(fault)),
        CertFault::Weak { what } => at.finding(K::TlsWeak).fact("what", what),
        CertFault::WrongPurpose { .. } => at.finding(K::TlsWrongPurpose),
        CertFault::Intercepted { product, issuer } => {
            at.finding(K::TlsIntercepted).fact("product", product.as_deref().unwrap_or(issuer)).fact("issuer", issuer)
        }
        CertFault::Revoked => at.finding(K::TlsRevoked),
    };
    with_fingerprint(finding, seen)
}

/// Labels that stand before names of mail servers; the protocol's own first.
const IMAP: [&str; 4] = ["imap", "imaps", "mail", "mx"];
const SMTP: [&str; 4] = ["smtp", "smtps", "mail", "mx"];
/// Labels before names of something else.
const OTHER: [&str; 9] =
    ["www", "webmail", "autodiscover", "autoconfig", "cpanel", "ftp", "webdisk", "cpcalendars", "cpcontacts"];

/// The one of the certificate's names that was probably meant: of a mail server, and beside the
/// name that was called rather than elsewhere. Without such a sign only a single name is one.
fn sibling<'a>(host: &str, smtp: bool, names: &'a [String]) -> Option<&'a str> {
    let parent = host.split_once('.').map_or(host, |(_, parent)| parent);
    let labels = if smtp { SMTP } else { IMAP };
    let label = |name: &str| name.split('.').next().unwrap_or_default().to_ascii_lowercase();
    let is_host = |n: &&str| n.contains('.') && !n.starts_with('*') && n.parse::<std::net::IpAddr>().is_err();
    let usable: Vec<&str> =
        names.iter().map(String::as_str).filter(is_host).filter(|n| !OTHER.contains(&label(n).as_str())).collect();
    if let [only] = usable[..] {
        return Some(only);
    }
    let kind = |name: &str| labels.iter().position(|l| *l == label(name));
    let signs = usable.iter().filter_map(|n| kind(n).map(|place| (!under(n, parent), place, *n)));
    signs.min().map(|(.., name)| name)
}

#[cfg(test)]
mod tests {
    use super::sibling;

    #[test]
    fn the_name_that_was_meant_is_found_among_the_certificate_s() {
        let find = |host: &str, smtp: bool, names: &[&str]| {
            let names: Vec<String> = names.iter().map(|n| (*n).to_owned()).collect();
            sibling(host, smtp, &names).map(str::to_owned)
        };
        let some = |name: &str| Some(name.to_owned());
        assert_eq!(
            find("imap.example.jp", false, &["sv12.hosting.example", "*.hosting.example"]),
            some("sv12.hosting.example")
        );
        assert_eq!(
            find("imap.example.jp", false, &["example.jp", "www.example.jp", "mail.example.jp"]),
            some("mail.example.jp")
        );
        assert_eq!(find("m.example.jp", true, &["imap.a.example", "smtp.a.example"]), some("smtp.a.example"));
        assert_eq!(find("m.example.jp", false, &["mail.a.example", "mail.example.jp"]), some("mail.example.jp"));
        assert_eq!(find("imap.example.jp", false, &["*.hosting.example", "www.example.jp", "192.0.2.1"]), None);
        assert_eq!(find("imap.example.jp", false, &["a.example", "b.example"]), None);
        assert_eq!(find("imap.example.jp", false, &[]), None);
    }
}
