//! Plan, evidence and findings → what holds of the run as a whole.

use std::net::IpAddr;

use super::failed;
use super::name::snake;
use crate::catalog::{Catalog, under};
use crate::model::account::{Endpoint, Protocol};
use crate::model::check::{CheckId, Layer};
use crate::model::evidence::{
    AuthOutcome, Evidence, HostSeen, PasswordFault, Seen, Speaker, Status, TcpOutcome, TcpSeen,
};
use crate::model::finding::Finding;
use crate::model::provider::{Provider, Server, UserForm};
use crate::model::situation::{Circumstance as C, Known, Situation, server_of};
use crate::model::tls::{TlsOutcome, TlsSeen};
use crate::plan::Plan;

/// What holds of a run as a whole.
pub fn situation(plan: &Plan, evidence: &[Evidence], findings: &[Finding], catalog: &Catalog) -> Situation {
    let run = Run { plan, evidence, findings, catalog };
    let mut known = Vec::new();
    let mut add = |server, what, value: &str| {
        let one = Known { server, what, value: value.to_owned() };
        if !known.contains(&one) {
            known.push(one);
        }
    };
    for form in run.password() {
        add(None, C::Password, form);
    }
    // Below a pattern such as `*.example.jp` anybody may have a name, or misspell it.
    let handed_out = |p: &Provider| p.domains.contains(&plan.address.domain);
    let domain = if catalog.provider_by_domain(&plan.address.domain).is_some_and(handed_out) { "known" } else { "own" };
    add(None, C::Domain, domain);
    for protocol in [Protocol::Imap, Protocol::Smtp] {
        let Some(server) = plan.endpoint(protocol) else { continue };
        run.of(server, &mut |what, value| add(Some(protocol), what, value));
    }
    let with = |status| evidence.iter().filter(move |e| e.seen.status() == status).map(|e| e.check);
    let failed = evidence.iter().filter(|e| failed(e, evidence, plan)).map(|e| e.check).collect();
    let servers = [Protocol::Imap, Protocol::Smtp].into_iter().filter_map(|p| plan.endpoint(p));
    let hosts = servers.map(|e| (e.protocol, e.host.clone())).collect();
    Situation { passed: with(Status::Ok).collect(), failed, hosts, greetings: run.greetings(), known }
}

struct Run<'a> {
    plan: &'a Plan,
    evidence: &'a [Evidence],
    findings: &'a [Finding],
    catalog: &'a Catalog,
}

impl Run<'_> {
    /// The form of what was typed; what it is, is not kept.
    fn password(&self) -> Vec<&'static str> {
        let Some(seen) = self.evidence.iter().find(|e| e.check == CheckId::Password).map(|e| &e.seen) else {
            return vec!["token"];
        };
        let Seen::Password(faults) = seen else { return vec!["none"] };
        let length = |f: &PasswordFault| matches!(f, PasswordFault::AppPasswordLength { .. });
        let mut forms = Vec::new();
        if !faults.iter().any(|f| !length(f)) {
            forms.push("plain");
        } else {
            forms.push("odd");
        }
        forms.extend(faults.contains(&PasswordFault::BeyondAscii).then_some("beyond_ascii"));
        forms.extend(faults.contains(&PasswordFault::OuterBlank).then_some("outer_blank"));
        if self.plan.app_password_letters.is_some() {
            forms.push(if faults.iter().any(length) { "not_app_password" } else { "app_password" });
        }
        forms
    }

    fn of(&self, server: &Endpoint, add: &mut dyn FnMut(C, &str)) {
        let protocol = server.protocol;
        add(C::User, self.user(protocol));
        add(C::UserForm, self.user_form(protocol));
        add(C::SamePassword, self.same_password(protocol));
        add(C::Security, &snake(&server.security));
        add(C::Port, &server.port.to_string());
        add(C::Source, server.source.as_str());
        add(C::Called, if literal(&server.host).is_some() { "address" } else { "name" });
        add(C::Server, self.whose(server));
        add(C::Alike, self.alike(server));
        let addresses = self.addresses(server);
        for ip in &addresses {
            add(C::Place, place(*ip, self.catalog));
            add(C::Family, family(*ip));
            if let Some(name) = self.catalog.web_proxy(*ip) {
                add(C::WebProxy, name);
            }
        }
        if let Some(tcp) = self.tcp(protocol) {
            ports(tcp, add);
            if tcp.web.is_some() {
                add(C::Web, "answers");
            }
            if let Some(name) = by_header(tcp, self.catalog) {
                add(C::Place, "web_proxy");
                add(C::WebProxy, name);
            }
        }
        if let Some(tls) = self.tls(protocol) {
            certificate(tls, add);
        }
    }

    fn seen(&self, protocol: Protocol, layer: Layer) -> Option<&Seen> {
        let here = |e: &&Evidence| server_of(e.check) == Some(protocol) && e.check.layer() == layer;
        self.evidence.iter().find(here).map(|e| &e.seen)
    }

    fn tcp(&self, protocol: Protocol) -> Option<&TcpSeen> {
        match self.seen(protocol, Layer::Tcp)? {
            Seen::Tcp(tcp) => Some(tcp),
            _ => None,
        }
    }

    fn tls(&self, protocol: Protocol) -> Option<&TlsSeen> {
        match self.seen(protocol, Layer::Tls)? {
            Seen::Tls(tls) => Some(tls),
            _ => None,
        }
    }

    fn name(&self, protocol: Protocol) -> &str {
        match protocol {
            Protocol::Imap => &self.plan.imap_username,
            Protocol::Smtp => &self.plan.smtp_username,
        }
    }

    fn user(&self, protocol: Protocol) -> &'static str {
        let (name, address) = (self.name(protocol), &self.plan.address);
        if name.eq_ignore_ascii_case(&address.to_wire()) || name.eq_ignore_ascii_case(&address.to_string()) {
            "address"
        } else if name.eq_ignore_ascii_case(&address.local) {
            "local_part"
        } else {
            "other"
        }
    }

    fn user_form(&self, protocol: Protocol) -> &'static str {
        let provider = self.plan.provider.as_ref().and_then(|id| self.catalog.provider(id.as_str()));
        let form = provider.and_then(|p| p.servers.iter().find(|s| s.protocol == protocol)).map(|s| s.user);
        match (form, self.user(protocol)) {
            (None | Some(UserForm::Other), _) => "unknown",
            (Some(UserForm::Address), "address") | (Some(UserForm::Local), "local_part") => "expected",
            _ => "unexpected",
        }
    }

    /// What the other server said to the same name and password.
    fn same_password(&self, protocol: Protocol) -> &'static str {
        let other = other(protocol);
        // Some providers want the address at one server and its first part at the other.
        let of_address = |p| matches!(self.user(p), "address" | "local_part");
        let same_name = self.name(protocol).eq_ignore_ascii_case(self.name(other))
            || of_address(protocol) && of_address(other) && self.user_form(protocol) == self.user_form(other);
        let auth = self.seen(other, Layer::Auth).filter(|_| same_name);
        match auth {
            Some(Seen::Auth(auth)) => match auth.outcome {
                AuthOutcome::Accepted(_) => "taken",
                AuthOutcome::Refused(_) => "refused",
                _ => "unknown",
            },
            _ => "unknown",
        }
    }

    /// Whether the provider's file names this server. An organisation's own domain may have names of its own for it.
    fn whose(&self, server: &Endpoint) -> &'static str {
        let provider = self.plan.provider.as_ref().and_then(|id| self.catalog.provider(id.as_str()));
        let Some(provider) = provider.filter(|p| p.servers.iter().any(|s| s.protocol == server.protocol)) else {
            return "unknown";
        };
        whose(self.plan, self.catalog, server, provider)
    }

    fn addresses(&self, server: &Endpoint) -> Vec<IpAddr> {
        match self.seen(server.protocol, Layer::Dns) {
            Some(Seen::Host(HostSeen::Found { addresses })) => addresses.clone(),
            _ => literal(&server.host).into_iter().collect(),
        }
    }

    /// Whether the other server fails in the same way before anybody signs in, and whether it is another host.
    fn alike(&self, server: &Endpoint) -> &'static str {
        let other = other(server.protocol);
        let Some(second) = self.plan.endpoint(other) else { return "unknown" };
        let manner = |protocol| {
            let early = |f: &&Finding| {
                let check = f.check.filter(|c| server_of(*c) == Some(protocol) && c.layer() <= Layer::Session);
                check.is_some_and(|c| self.evidence.iter().any(|e| e.check == c && e.seen.status() == Status::Failed))
            };
            self.findings.iter().find(early).map(|f| f.kind)
        };
        let (here, there) = (self.addresses(server), self.addresses(second));
        match (manner(server.protocol), manner(other)) {
            (None, _) => "unknown",
            (mine, theirs) if mine != theirs => "no",
            _ if server.host == second.host || here.iter().any(|ip| there.contains(ip)) => "same_host",
            _ => "other_host",
        }
    }

    /// The first line that each server said; before STARTTLS, where there is any.
    fn greetings(&self) -> Vec<(Protocol, String)> {
        let first = |protocol| {
            let talks = self.evidence.iter().filter(|e| server_of(e.check) == Some(protocol));
            let mut said = talks.flat_map(|e| &e.wire).filter(|line| line.from == Speaker::Server);
            said.next().map(|line| (protocol, line.text.clone()))
        };
        let seen = |protocol| match self.seen(protocol, Layer::Session) {
            Some(Seen::Session(session)) => session.greeting.as_ref().map(|g| (protocol, g.text.clone())),
            _ => None,
        };
        [Protocol::Imap, Protocol::Smtp].into_iter().filter_map(|p| seen(p).or_else(|| first(p))).collect()
    }
}

/// Whose server it is: this provider's own, one of the same house, or somebody else's.
pub(super) fn whose(plan: &Plan, catalog: &Catalog, server: &Endpoint, provider: &Provider) -> &'static str {
    let named = |p: &Provider| {
        let host = |s: &Server| s.host.replace("{domain}", &plan.address.domain);
        p.servers.iter().any(|s| host(s).eq_ignore_ascii_case(&server.host))
    };
    let house = |p: &&Provider| p.is_of_one_house(provider);
    let lies = |name: &String| under(&server.host, name.trim_start_matches("*."));
    let parent = |s: &Server| s.host.split_once('.').is_some_and(|(_, parent)| under(&server.host, parent));
    let near = |p: &Provider| named(p) || p.domains.iter().chain(&p.mx).any(lies) || p.servers.iter().any(parent);
    if named(provider) {
        "own"
    } else if catalog.providers().filter(house).any(near) {
        "kin"
    } else {
        "foreign"
    }
}

fn other(protocol: Protocol) -> Protocol {
    match protocol {
        Protocol::Imap => Protocol::Smtp,
        Protocol::Smtp => Protocol::Imap,
    }
}

fn literal(host: &str) -> Option<IpAddr> {
    host.trim_matches(['[', ']']).parse().ok()
}

fn family(ip: IpAddr) -> &'static str {
    if ip.is_ipv4() { "ipv4" } else { "ipv6" }
}

/// What kind of address it is: one that everybody can reach, or one that means something only here.
pub(super) fn place(ip: IpAddr, catalog: &Catalog) -> &'static str {
    let mapped = match ip {
        IpAddr::V6(v6) => v6.to_ipv4_mapped().map_or(ip, IpAddr::V4),
        IpAddr::V4(_) => ip,
    };
    match mapped {
        ip if ip.is_unspecified() => "nowhere",
        ip if ip.is_loopback() => "loopback",
        IpAddr::V4(v4) if v4.is_link_local() => "link_local",
        IpAddr::V6(v6) if v6.is_unicast_link_local() => "link_local",
        IpAddr::V4(v4) if v4.is_private() || is_shared(v4.octets()) => "private",
        IpAddr::V6(v6) if v6.is_unique_local() => "private",
        ip if catalog.web_proxy(ip).is_some() => "web_proxy",
        _ => "public",
    }
}

/// 100.64.0.0/10 (RFC 6598).
fn is_shared([first, second, ..]: [u8; 4]) -> bool {
    first == 100 && (64..128).contains(&second)
}

/// What the host itself says on port 80 of the web proxy that it is. Such proxies drop what is for other ports; where
/// one is refused, somebody else answers there.
pub(super) fn by_header<'a>(tcp: &TcpSeen, catalog: &'a Catalog) -> Option<&'a str> {
    let silent = tcp.connected.is_none() && tcp.attempts.iter().any(|a| a.outcome == TcpOutcome::TimedOut);
    let refused = tcp.attempts.iter().chain(&tcp.siblings).any(|a| a.outcome == TcpOutcome::Refused);
    let server = tcp.web.as_ref()?.server.as_deref().filter(|_| silent && !refused)?;
    catalog.web_proxy_by_header(server)
}

fn ports(tcp: &TcpSeen, add: &mut dyn FnMut(C, &str)) {
    for attempt in tcp.attempts.iter().chain(&tcp.siblings) {
        let what = match attempt.outcome {
            TcpOutcome::Connected => C::PortOpen,
            TcpOutcome::Refused => C::PortRefused,
            TcpOutcome::TimedOut => C::PortSilent,
            _ => continue,
        };
        add(what, &attempt.to.port().to_string());
    }
}

/// Endings that no name on the internet has (RFC 6761, RFC 6762), and such as programs make up.
const RESERVED: [&str; 6] = [".invalid", ".local", ".localhost", ".localdomain", ".lan", ".internal"];

/// True for a name that leads nowhere but here, or nowhere at all.
pub(super) fn is_reserved(name: &str) -> bool {
    let name = name.trim_end_matches('.').to_ascii_lowercase();
    name == "localhost" || RESERVED.iter().any(|end| name.ends_with(end))
}

fn certificate(tls: &TlsSeen, add: &mut dyn FnMut(C, &str)) {
    if tls.client_certificate {
        add(C::ClientCertificate, "wanted");
    }
    let Some(leaf) = tls.chain.first() else { return };
    let names = || leaf.names.iter().chain([&leaf.subject]);
    let loopback = |name: &String| name.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback()) || name == "localhost";
    if names().any(loopback) {
        add(C::Certificate, "loopback");
    }
    if names().any(|name| is_reserved(name)) {
        add(C::Certificate, "reserved_name");
    }
    if leaf.self_issued {
        add(C::Certificate, "self_signed");
    }
    if tls.publicly_issued || tls.outcome == TlsOutcome::Safe && !tls.accepted {
        add(C::Certificate, "public");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_known() {
        let catalog = Catalog::embedded().unwrap();
        for (ip, is) in [
            ("127.0.0.1", "loopback"),
            ("::1", "loopback"),
            ("::ffff:127.0.0.1", "loopback"),
            ("0.0.0.0", "nowhere"),
            ("::", "nowhere"),
            ("10.0.0.1", "private"),
            ("172.31.0.1", "private"),
            ("100.64.1.1", "private"),
            ("fd12::1", "private"),
            ("169.254.3.4", "link_local"),
            ("fe80::1", "link_local"),
            ("104.18.3.4", "web_proxy"),
            ("2606:4700::6812:1", "web_proxy"),
            ("100.128.1.1", "public"),
            ("104.32.0.1", "public"),
            ("2001:4860:4860::8888", "public"),
        ] {
            assert_eq!(place(ip.parse().unwrap(), &catalog), is, "{ip}");
        }
    }
}
