//! A network that answers in the servers' place until one has signed in to it (RFC 8952): only signs
//! that no mail server and no web server of its own gives.

use std::net::{IpAddr, Ipv4Addr};

use super::Subject;
use crate::catalog::{Catalog, site};
use crate::model::account::{Endpoint, Source};
use crate::model::check::{Check, CheckId, Layer, Target};
use crate::model::evidence::{Evidence, HostSeen, Seen, Status};
use crate::model::finding::{Finding, FindingKind as K};
use crate::model::port80::WebSeen;
use crate::model::tls::{CertFault, Spoke, TlsOutcome, TlsSeen};
use crate::plan::Plan;

/// "Network Authentication Required" (RFC 6585 section 6).
const SIGN_IN_FIRST: u16 = 511;
/// On which no web server of its own answers.
const MAIL_PORTS: [u16; 4] = [143, 465, 587, 993];

/// The first sign of a sign-in page, where there is one.
pub(super) fn portal(plan: &Plan, evidence: &[Evidence], catalog: &Catalog) -> Option<Finding> {
    let run = Run { plan, evidence, catalog };
    // Where one server proved that it is itself, nobody stands in the servers' place.
    if evidence.iter().any(|e| matches!(&e.seen, Seen::Tls(t) if t.outcome == TlsOutcome::Safe && !t.accepted)) {
        return None;
    }
    run.failed().find_map(|(check, server, one)| run.by_web(check, server, one)).or_else(|| run.by_all())
}

struct Run<'a> {
    plan: &'a Plan,
    evidence: &'a [Evidence],
    catalog: &'a Catalog,
}

impl<'a> Run<'a> {
    fn seen(&self, check: CheckId) -> Option<&'a Seen> {
        self.evidence.iter().find(|e| e.check == check).map(|e| &e.seen)
    }

    /// The checks of connections that failed, and the servers they were aimed at.
    fn failed(&self) -> impl Iterator<Item = (&'a Check, &'a Endpoint, &'a Seen)> {
        self.plan.checks.iter().filter_map(|check| match &check.target {
            Target::Server(server) if matches!(check.id.layer(), Layer::Tcp | Layer::Tls) => {
                let seen = self.seen(check.id).filter(|s| s.status() == Status::Failed)?;
                Some((check, server, seen))
            }
            _ => None,
        })
    }

    /// What port 80 of the same name said.
    fn by_web(&self, check: &Check, server: &Endpoint, seen: &Seen) -> Option<Finding> {
        let web = web_of(seen)?;
        let http = matches!(seen, Seen::Tls(tls) if tls.outcome == TlsOutcome::NotTls(Spoke::Http));
        let finding = Subject::new(check, None).finding(K::CaptivePortal);
        if web.status == SIGN_IN_FIRST {
            return Some(finding.fact("sign", "network_login").fact("to", web.to.as_deref().unwrap_or("none")));
        }
        let to = web.to.as_deref().filter(|to| self.leads_away(server, web, to, http))?;
        Some(finding.fact("sign", "redirect").fact("to", to))
    }

    /// A site on the internet sends nobody to an address inside, but a box at home does behind the
    /// address that its router has outside: so only a provider's own server is one, or two of different
    /// addresses that send to the same. Where web pages answer on a mail port as well, any other site
    /// is a sign, but for a server inside and for one without a name.
    fn leads_away(&self, server: &Endpoint, web: &WebSeen, to: &str, http: bool) -> bool {
        if !(300..400).contains(&web.status) {
            return false;
        }
        let (own, public) = (self.addresses(server), self.is_public(server));
        let outside = !own.is_empty() && own.iter().all(|ip| !is_inside(*ip));
        match to.trim_matches(['[', ']']).parse::<IpAddr>() {
            Ok(ip) => is_hidden(ip) && outside && !own.contains(&ip) && (public || self.others_lead_to(to, &own)),
            Err(_) => {
                let named = server.host.trim_matches(['[', ']']).parse::<IpAddr>().is_err();
                let other = MAIL_PORTS.contains(&server.port) && site(to) != site(&server.host);
                http && other && (public || (named && outside))
            }
        }
    }

    /// Whether a server that has none of these addresses is answered for in the same way.
    fn others_lead_to(&self, to: &str, own: &[IpAddr]) -> bool {
        self.failed().any(|(_, server, seen)| {
            let same = web_of(seen).is_some_and(|web| web.to.as_deref() == Some(to));
            let theirs = self.addresses(server);
            same && !theirs.is_empty() && theirs.iter().all(|ip| !own.contains(ip) && !is_inside(*ip))
        })
    }

    fn addresses(&self, server: &Endpoint) -> Vec<IpAddr> {
        let checks = self.plan.checks.iter().filter(|c| c.id.layer() == Layer::Dns);
        let mine = checks.filter(|c| matches!(&c.target, Target::Server(e) if e == server));
        let found = mine.filter_map(|c| match self.seen(c.id) {
            Some(Seen::Host(HostSeen::Found { addresses })) => Some(addresses.clone()),
            Some(Seen::Host(HostSeen::Literal)) => server.host.trim_matches(['[', ']']).parse().ok().map(|ip| vec![ip]),
            _ => None,
        });
        found.flatten().collect()
    }

    /// Whatever server is called, one and the same answers: only where they are several and all a
    /// provider's public servers, since an organisation's own may well be one machine inside.
    fn by_all(&self) -> Option<Finding> {
        let failed: Vec<_> = self.failed().collect();
        let (check, first, _) = failed.first()?;
        let servers: Vec<&Endpoint> = failed.iter().map(|(_, server, _)| *server).collect();
        let several = servers.iter().any(|s| s.host != first.host);
        if !several || !servers.iter().all(|s| self.is_public(s)) {
            return None;
        }
        let finding = Subject::new(check, None).finding(K::CaptivePortal);
        let mut addresses: Vec<IpAddr> = servers.iter().flat_map(|s| self.addresses(s)).collect();
        addresses.dedup();
        if let [inside] = addresses[..]
            && is_inside(inside)
        {
            return Some(finding.fact("sign", "private_address").fact("to", inside));
        }
        let shown: Vec<&TlsSeen> = failed
            .iter()
            .filter_map(|(_, _, seen)| match seen {
                Seen::Tls(tls) if tls.faults.iter().any(|f| matches!(f, CertFault::WrongName { .. })) => Some(&**tls),
                _ => None,
            })
            .collect();
        let seen = shown.first()?;
        let leaf = seen.chain.first()?;
        let one = shown.iter().all(|t| t.chain.first().is_some_and(|c| c.fingerprint == leaf.fingerprint));
        // A provider that renewed wrongly shows names of its own, or one that an authority vouches for.
        let own = leaf.names.iter().any(|name| servers.iter().any(|s| site(name) == site(&s.host)));
        let nobody_s = !own && !seen.publicly_issued;
        (one && nobody_s && shown.len() == failed.len())
            .then(|| finding.fact("sign", "certificate").fact("to", &leaf.subject))
    }

    /// A server that the catalog calls by its own name, not by one of the person's domain.
    fn is_public(&self, server: &Endpoint) -> bool {
        let provider = self.plan.provider.as_ref().and_then(|id| self.catalog.provider(id.as_str()));
        server.source == Source::Catalog
            && provider
                .is_some_and(|p| p.servers.iter().any(|s| s.host == server.host && s.protocol == server.protocol))
    }
}

fn web_of(seen: &Seen) -> Option<&WebSeen> {
    match seen {
        Seen::Tcp(tcp) => tcp.web.as_ref(),
        Seen::Tls(tls) => tls.web.as_ref(),
        _ => None,
    }
}

/// An address that no public server has (RFC 6890).
fn is_inside(ip: IpAddr) -> bool {
    match ip {
        IpAddr::V4(v4) => v4.is_private() || v4.is_link_local() || is_shared(v4),
        IpAddr::V6(v6) => v6.is_unique_local() || v6.is_unicast_link_local(),
    }
}

/// The same, or one of the addresses for documentation, which gateways give to their own pages.
fn is_hidden(ip: IpAddr) -> bool {
    is_inside(ip) || matches!(ip, IpAddr::V4(v4) if v4.is_documentation())
}

/// 100.64.0.0/10 (RFC 6598).
fn is_shared(ip: Ipv4Addr) -> bool {
    let [first, second, ..] = ip.octets();
    first == 100 && (64..128).contains(&second)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_inside_are_known() {
        for (ip, inside) in [("10.0.0.1", true), ("100.64.1.1", true), ("100.128.1.1", false), ("192.0.2.1", false)] {
            assert_eq!(is_inside(ip.parse().unwrap()), inside, "{ip}");
        }
        assert!(is_inside("fd00::1".parse().unwrap()) && !is_inside("2001:db8::1".parse().unwrap()));
    }
}
