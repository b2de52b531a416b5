//! TCP and TLS evidence → findings.

use std::net::SocketAddr;

use super::Subject;
use super::time::{DAY, Time, is_date};
use crate::catalog::{Catalog, site, under};
use crate::diagnose::iso_date;
use crate::diagnose::name::snake;
use crate::diagnose::situation::is_reserved;
use crate::model::evidence::{TcpOutcome, TcpSeen};
use crate::model::finding::{Finding, FindingKind as K};
use crate::model::proxy::{ProxySaid, ProxySeen};
use crate::model::tls::{CertFault, OldHello, Spoke, TlsOutcome, TlsSeen};

/// Ports of another protocol, at which it is looked where IMAP is closed.
const POP: [u16; 2] = [995, 110];

pub(super) fn tcp(at: &Subject, seen: &TcpSeen, found: &mut Vec<Finding>) {
    if let Some(connected) = seen.connected {
        found.extend(ipv6(at, seen, connected).or_else(|| families(at, seen, connected)));
        return;
    }
    let reached =
        |a: &&crate::model::evidence::Attempt| a.outcome == TcpOutcome::Connected && !POP.contains(&a.to.port());
    let sibling = seen.siblings.iter().find(reached);
    // Where the server is reached by another port, it is not the way to it that is missing.
    let proxy = seen.proxy.as_ref().filter(|_| sibling.is_none());
    found.extend(proxy.and_then(|proxy| proxy_asked(at, proxy)));
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

/// IPv6 that failed, or that had given no answer when IPv4 had. A computer without IPv6 has no route
/// there, and that is in order.
fn ipv6(at: &Subject, seen: &TcpSeen, connected: SocketAddr) -> Option<Finding> {
    let failures = [TcpOutcome::TimedOut, TcpOutcome::Refused, TcpOutcome::Reset];
    let mut v6 = seen.attempts.iter().filter(|a| connected.is_ipv4() && a.to.is_ipv6());
    if v6.clone().any(|a| failures.contains(&a.outcome)) {
        return Some(at.finding(K::Ipv6Broken));
    }
    let took = seen.attempts.iter().find(|a| a.to == connected)?.elapsed;
    // One that is only a little slower lost the race in order (RFC 8305 section 5).
    let waited = v6.find(|a| a.outcome == TcpOutcome::GivenUp && a.elapsed > took * 2)?.elapsed;
    Some(at.finding(K::Ipv6NoAnswer).fact("waited", waited.as_millis()).fact("took", took.as_millis()))
}

/// The other way round: IPv4 that failed; and IPv6 that leads nowhere although this computer has it.
fn families(at: &Subject, seen: &TcpSeen, connected: SocketAddr) -> Option<Finding> {
    let failures = [TcpOutcome::TimedOut, TcpOutcome::Refused, TcpOutcome::Reset, TcpOutcome::Unreachable];
    let other = |v6: bool| seen.attempts.iter().filter(move |a| a.to.is_ipv6() == v6);
    if connected.is_ipv6() {
        let all = other(false).count() > 0 && other(false).all(|a| failures.contains(&a.outcome));
        return all.then(|| at.finding(K::Ipv4Broken));
    }
    let nowhere = other(true).count() > 0 && other(true).all(|a| a.outcome == TcpOutcome::Unreachable);
    (nowhere && seen.ipv6_here == Some(true)).then(|| at.finding(K::Ipv6NoRoute))
}

/// What the proxy of this computer said; only what explains the failure.
pub(super) fn proxy_asked(at: &Subject, seen: &ProxySeen) -> Option<Finding> {
    let kind = match seen.said {
        ProxySaid::Answers => K::ProxyRequired,
        ProxySaid::SignIn => K::ProxySignIn,
        ProxySaid::Silent | ProxySaid::Refused(_) | ProxySaid::NotReached => return None,
    };
    Some(at.finding(kind).fact("proxy", &seen.proxy))
}

pub(super) fn tls(at: &Subject, seen: &TlsSeen, time: &Time, catalog: &Catalog, found: &mut Vec<Finding>) {
    match &seen.outcome {
        TlsOutcome::Plain => {}
        TlsOutcome::Safe | TlsOutcome::Untrusted => {
            let before = found.len();
            let clock = time.explains(at, seen);
            let made = intercepted(at, seen, catalog);
            let faults = seen.faults.iter().filter(|f| clock.is_none() || !is_date(f));
            // Whoever made it is not known by any other name.
            let faults = faults.filter(|f| made.is_none() || !is_issuer(f));
            let (small, grave): (Vec<_>, Vec<_>) = faults.partition(|f| is_small(f));
            found.extend(grave.into_iter().map(|fault| certificate(at, seen, fault)));
            found.extend(made);
            found.extend(small.into_iter().map(|fault| certificate(at, seen, fault)));
            found.extend(clock);
            found.extend(seen.expired_root.as_ref().map(|root| {
                at.finding(K::ExpiredRoot).fact("root", &root.name).fact("since", iso_date(root.not_after))
            }));
            if found.len() == before && seen.outcome == TlsOutcome::Untrusted {
                let issuer = seen.chain.last().map(|c| c.issuer.clone()).unwrap_or_default();
                found.push(with_fingerprint(at.finding(K::TlsUnknownIssuer).fact("issuer", issuer), seen));
            }
        }
        TlsOutcome::Refused(reply) => found.push(at.quoting(K::GreetingRefused, reply, &[])),
        TlsOutcome::Preauth(reply) => found.push(at.quoting(K::Preauth, reply, &[])),
        TlsOutcome::StartTlsNotOffered { offered } => {
            let masked = if offered.iter().any(|k| is_masked(k)) { "yes" } else { "no" };
            found.push(at.finding(K::StartTlsUnavailable).fact("offered", offered.join(" ")).fact("masked", masked));
        }
        TlsOutcome::StartTlsRefused(reply) => found.push(at.quoting(K::StartTlsRefused, reply, &[])),
        TlsOutcome::StartTlsInjection { bytes } => found.push(at.finding(K::StartTlsInjection).fact("bytes", bytes)),
        TlsOutcome::NotTls(spoke) => found.push(in_the_clear(at, spoke, seen)),
        TlsOutcome::AlreadyTls => found.push(at.finding(K::WrongProtocol).fact("spoke", snake(&Spoke::Tls))),
        TlsOutcome::OldVersion { version } => {
            found.push(at.finding(K::TlsOldVersion).fact("version", version.as_deref().unwrap_or("unknown")));
            found.extend(seen.old.as_ref().and_then(|old| weak_key(at, old)));
        }
        TlsOutcome::OldCipher => {
            found.extend(seen.old.as_ref().map(|old| old_cipher(at, old)));
            found.extend(seen.old.as_ref().and_then(|old| weak_key(at, old)));
        }
        TlsOutcome::Alert { name } => found.push(at.finding(K::TlsHandshakeFailed).fact("alert", name)),
        TlsOutcome::HandshakeFailed { .. } => found.push(at.finding(K::TlsHandshakeFailed).fact("alert", "unknown")),
        TlsOutcome::Broken(_) if seen.small_segments => found.push(at.finding(K::LargePacketsLost)),
        TlsOutcome::Broken(broken) => found.push(super::session::broken(at, broken)),
    }
}

/// Made by an antivirus program or a gateway on the way. One that the computer itself trusts still stands between.
fn intercepted(at: &Subject, seen: &TlsSeen, catalog: &Catalog) -> Option<Finding> {
    let product = seen.private_issuers.iter().find_map(|issuer| catalog.interceptor(issuer))?;
    let issuer = seen.chain.first().map(|cert| cert.issuer.as_str()).unwrap_or_default();
    Some(with_fingerprint(at.finding(K::TlsIntercepted).fact("product", product).fact("issuer", issuer), seen))
}

fn is_issuer(fault: &CertFault) -> bool {
    matches!(fault, CertFault::UnknownIssuer { .. } | CertFault::MissingIntermediate { .. })
}

fn is_small(fault: &CertFault) -> bool {
    matches!(fault, CertFault::Weak { .. } | CertFault::WrongPurpose { .. })
}

/// What was said in plain text where TLS was expected: what nobody greets like may be a refusal in words.
fn in_the_clear(at: &Subject, spoke: &Spoke, seen: &TlsSeen) -> Finding {
    let finding = at.finding(K::NotTlsOnPort).fact("spoke", snake(spoke));
    match seen.said.as_deref().filter(|_| *spoke == Spoke::Other) {
        Some(said) => finding.quoting(crate::text::read(said)),
        None => finding,
    }
}

/// A firewall that lets no mail server offer what it does not know writes X over it.
fn is_masked(keyword: &str) -> bool {
    keyword.len() > 3 && keyword.bytes().filter(|b| *b == b'X').count() + 1 >= keyword.len()
}

fn old_cipher(at: &Subject, old: &OldHello) -> Finding {
    let prime = old.prime_bits.map_or_else(|| "none".to_owned(), |bits| bits.to_string());
    let finding = at.finding(K::TlsOldCipher).fact("version", &old.version).fact("cipher", &old.cipher);
    finding.fact("exchange", snake(&old.exchange)).fact("prime", prime)
}

/// A key that would be too weak even for a server that had a current way.
fn weak_key(at: &Subject, old: &OldHello) -> Option<Finding> {
    old.weak.as_ref().map(|what| at.finding(K::TlsWeak).fact("what", what))
}

fn with_fingerprint(finding: Finding, seen: &TlsSeen) -> Finding {
    finding.fact("fingerprint", seen.chain.first().map(|c| c.fingerprint.as_str()).unwrap_or_default())
}

fn certificate(at: &Subject, seen: &TlsSeen, fault: &CertFault) -> Finding {
    let finding = match fault {
        CertFault::Expired { subject, not_after, .. } => {
            at.finding(K::TlsExpired).fact("subject", subject).fact("since", iso_date(*not_after))
        }
        CertFault::NotYetValid { subject, not_before } => {
            // An authority may date a certificate up to two days later than it signs it.
            let in_advance = seen.judged_at.is_some_and(|now| not_before - now > 2 * DAY);
            let public = if seen.publicly_issued && in_advance { "yes" } else { "no" };
            let finding = at.finding(K::TlsNotYetValid).fact("subject", subject).fact("from", iso_date(*not_before));
            finding.fact("public", public)
        }
        CertFault::WrongName { names, .. } => {
            let hosting = if at.of_hosting_company(names) { "yes" } else { "no" };
            let of = |names| sibling(&at.host, at.is_smtp(), names);
            // One that leads to the very server is more than one that looks like it, where an authority
            // vouches for the names. A provider's own server is never meant by a name elsewhere.
            let same = of(&seen.same_server).filter(|_| seen.publicly_issued);
            let near = |name: &&str| !at.catalogued || site(name) == site(&at.host);
            let candidate = same.or_else(|| of(names)).filter(near).unwrap_or("none");
            let finding = at.finding(K::TlsWrongName).fact("names", names.join(", ")).fact("hosting", hosting);
            let same = same.is_some_and(|same| same == candidate);
            finding.fact("candidate", candidate).fact("same_server", if same { "yes" } else { "no" })
        }
        CertFault::SelfSigned => at.finding(K::TlsSelfSigned),
        CertFault::UnknownIssuer { issuer } => at.finding(K::TlsUnknownIssuer).fact("issuer", issuer),
        CertFault::MissingIntermediate { issuer, .. } => at.finding(K::TlsChainIncomplete).fact("issuer", issuer),
        CertFault::Malformed | CertFault::BadSignature => at.finding(K::TlsMalformed).fact("fault", snake(fault)),
        CertFault::Weak { what } => at.finding(K::TlsWeak).fact("what", what),
        CertFault::WrongPurpose { .. } => at.finding(K::TlsWrongPurpose),
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
    let is_host = |n: &&str| is_host(n) && !is_reserved(n);
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
