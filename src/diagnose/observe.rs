//! Evidence → Findings: what was seen, said in the closed vocabulary, with its proof.

mod api;
mod beside;
mod connection;
mod microsoft;
mod portal;
mod session;
mod sign_in;
mod time;

use std::net::IpAddr;

use super::name::snake;
use crate::catalog::{Catalog, host_of, under};
use crate::model::account::{Security, Source};
use crate::model::check::{Check, CheckId, Target};
use crate::model::evidence::{
    AuthOutcome, DnsFault, Evidence, HostSeen, MxRecord, MxSeen, PasswordFault, Reply, Seen, Status, TcpOutcome,
};
use crate::model::finding::{Finding, FindingKind as K};
use crate::model::interruption::Interruption;
use crate::plan::Plan;
use crate::text::read;

pub(crate) use beside::folder_prefix;
pub use sign_in::sign_in as sign_in_findings;

/// Every finding of a run, in the order of the plan.
pub fn findings(plan: &Plan, evidence: &[Evidence], catalog: &Catalog) -> Vec<Finding> {
    let mut found = Vec::new();
    let refused =
        evidence.iter().any(|e| matches!(&e.seen, Seen::Auth(a) if matches!(a.outcome, AuthOutcome::Refused(_))));
    // A domain that no provider of the catalog hands out is somebody's own.
    let domain = &plan.address.domain;
    let own_domain = catalog.provider_by_domain(domain).is_none().then(|| domain.clone());
    let time = time::Time::new(evidence, catalog);
    for check in &plan.checks {
        let Some(one) = evidence.iter().find(|e| e.check == check.id) else { continue };
        let at = Subject::new(check, own_domain.as_deref());
        match &one.seen {
            Seen::NotRun { .. } | Seen::NotAsked | Seen::PasswordJustRefused | Seen::Stopped | Seen::Interrupted(_) => {
            }
            Seen::Address(Some(fault)) => found.push(at.finding(K::AddressInvalid).fact("fault", snake(fault))),
            Seen::Address(None) => {}
            // Before a server has refused it, an odd password is only a warning beside the field.
            Seen::Password(faults) if refused => found.extend(faults.iter().map(|f| password(&at, f))),
            Seen::Password(_) => {}
            Seen::SignIn(seen) => {
                found.extend(sign_in::sign_in(seen, Some(&plan.address)));
                found.extend(sign_in::no_api(seen, plan));
            }
            Seen::Mx(mx) => found.extend(mx_findings(&at, &beside::mx_believed(mx, evidence), plan, catalog)),
            Seen::Host(host) => found.extend(host_finding(&at, &beside::host_believed(host, evidence))),
            Seen::Tcp(tcp) => connection::tcp(&at, tcp, &mut found),
            Seen::Tls(tls) => connection::tls(&at, tls, &time, catalog, &mut found),
            Seen::Session(s) => session::session(&at, s, catalog, &mut found),
            Seen::Auth(auth) => {
                session::auth(&at, auth, plan, &mut found);
                found.extend(beside::slow(&at, auth, one.elapsed));
            }
            Seen::Mailbox(m) => session::mailbox(&at, m, &mut found),
            Seen::Api(seen) => api::api(&at, seen, &api::Around { plan, evidence, catalog }, &mut found),
            Seen::Microsoft(seen) => found.extend(microsoft::told(&at, seen, &api::Around { plan, evidence, catalog })),
        }
    }
    sign_in::settle(&mut found, evidence, plan);
    microsoft::settle(&mut found, evidence);
    beside::beside(plan, evidence, catalog, &mut found);
    reached_directly(evidence, &mut found);
    if let Some(portal) = portal::portal(plan, evidence, catalog) {
        nobody_s_names(&mut found);
        found.push(portal);
    }
    offline(evidence, &mut found);
    let whole = whole_run(evidence, plan, &found);
    found.extend(whole);
    found
}

/// The place a finding comes from.
pub(super) struct Subject {
    pub(super) check: CheckId,
    host: String,
    port: Option<u16>,
    security: Option<Security>,
    /// The catalogue names this server.
    catalogued: bool,
    own_domain: Option<String>,
}

impl Subject {
    fn new(check: &Check, own_domain: Option<&str>) -> Self {
        let (host, port, security) = match &check.target {
            Target::Input => (String::new(), None, None),
            Target::Domain(domain) => (domain.clone(), None, None),
            Target::Server(e) => (e.host.clone(), Some(e.port), Some(e.security)),
            Target::Page(url) => (host_of(url).unwrap_or_default(), None, None),
        };
        let catalogued = matches!(&check.target, Target::Server(e) if e.source == Source::Catalog);
        Subject { check: check.id, host, port, security, catalogued, own_domain: own_domain.map(str::to_owned) }
    }

    /// How the connection was to be made safe: `tls`, `starttls` or `none`.
    pub(super) fn security(&self) -> String {
        self.security.map(|s| snake(&s)).unwrap_or_default()
    }

    /// The server is called by a name of the person's own domain, and its certificate has only
    /// names elsewhere: so it looks where a hosting company serves many domains with one certificate.
    pub(super) fn of_hosting_company(&self, names: &[String]) -> bool {
        let Some(domain) = &self.own_domain else { return false };
        let bare = |name: &String| name.trim_start_matches("*.").to_ascii_lowercase();
        let elsewhere = |name: &String| {
            let name = bare(name);
            name.contains('.') && name.parse::<IpAddr>().is_err() && !under(&name, domain)
        };
        under(&self.host, domain) && !names.is_empty() && names.iter().all(elsewhere)
    }

    pub(super) fn is_smtp(&self) -> bool {
        self.check.as_str().starts_with("smtp")
    }

    pub(super) fn layer(&self) -> &'static str {
        self.check.layer().as_str()
    }

    /// A finding with the host and port it is about.
    pub(super) fn finding(&self, kind: K) -> Finding {
        let mut finding = Finding::new(kind, Some(self.check));
        if !self.host.is_empty() {
            finding = finding.fact("host", &self.host);
        }
        if let Some(port) = self.port {
            finding = finding.fact("port", port);
        }
        finding
    }

    /// A finding that quotes the server.
    pub(super) fn quoting(&self, kind: K, reply: &Reply, untagged: &[String]) -> Finding {
        let mut words: Vec<&str> = untagged.iter().map(String::as_str).filter(|u| !reply.text.contains(*u)).collect();
        words.push(&reply.text);
        let mut finding = self.finding(kind).quoting(read(words.join("\n")));
        let known = [Some(reply.status.clone()), reply.code.clone(), reply.enhanced.clone()];
        for code in known.into_iter().flatten() {
            if !finding.codes.contains(&code) {
                finding.codes.push(code);
            }
        }
        finding
    }
}

fn password(at: &Subject, fault: &PasswordFault) -> Finding {
    match fault {
        PasswordFault::AppPasswordLength { typed, wanted } => {
            at.finding(K::AppPasswordLength).fact("typed", typed).fact("wanted", wanted)
        }
        other => at.finding(K::PasswordCharacters).fact("fault", snake(other)),
    }
}

fn mx_findings(at: &Subject, mx: &MxSeen, plan: &Plan, catalog: &Catalog) -> Option<Finding> {
    let finding = |kind| Some(at.finding(kind).fact("domain", &plan.address.domain_shown));
    match mx {
        MxSeen::Found { records } => other_provider(at, records, plan, catalog),
        MxSeen::Implicit => None,
        MxSeen::Null | MxSeen::None => finding(K::DnsNoMx),
        MxSeen::NoSuchDomain => finding(K::DnsNoSuchDomain),
        MxSeen::Failed(fault) => Some(at.finding(K::DnsFailure).fact("fault", snake(fault))),
    }
}

/// The domain's mail is elsewhere than the chosen provider. A provider whose own MX nobody wrote
/// down cannot be contradicted, and a filter in front of the mailbox contradicts nobody.
fn other_provider(at: &Subject, records: &[MxRecord], plan: &Plan, catalog: &Catalog) -> Option<Finding> {
    let chosen = plan.provider.as_ref().and_then(|id| catalog.provider(id.as_str()))?;
    let actual = catalog.provider_by_records(records);
    if chosen.mx.is_empty() || actual.is_some_and(|a| a.is_of_one_house(chosen)) {
        return None;
    }
    let mx = records.first().map(|r| r.exchange.clone()).unwrap_or_default();
    if actual.is_none() && records.iter().any(|r| catalog.gateway(&r.exchange).is_some()) {
        return None;
    }
    let kind = if actual.is_some() { K::MxOtherProvider } else { K::MxNotThisProvider };
    let mut finding =
        at.finding(kind).fact("chosen", &chosen.id).fact("mx", mx).fact("domain", &plan.address.domain_shown);
    if let Some(actual) = actual {
        finding = finding.fact("actual", &actual.id);
    }
    Some(finding)
}

fn host_finding(at: &Subject, host: &HostSeen) -> Option<Finding> {
    match host {
        HostSeen::Found { .. } | HostSeen::Literal => None,
        HostSeen::NoSuchHost => Some(at.finding(K::DnsNoSuchHost)),
        HostSeen::NoAddress => Some(at.finding(K::DnsNoAddress)),
        HostSeen::Failed(fault) => Some(at.finding(K::DnsFailure).fact("fault", snake(fault))),
        HostSeen::ByProxy(proxy) => connection::proxy_asked(at, proxy),
    }
}

/// A proxy that wants a sign-in stands in nobody's way where a server outside is reached without it.
fn reached_directly(evidence: &[Evidence], found: &mut Vec<Finding>) {
    let outside = |seen: &Seen| matches!(seen, Seen::Tcp(t) if t.connected.is_some_and(|to| !to.ip().is_loopback()));
    if evidence.iter().any(|e| outside(&e.seen)) {
        found.retain(|f| f.kind != K::ProxySignIn);
    }
}

/// What answers in the servers' place has names of its own, and none of them is a server's.
fn nobody_s_names(found: &mut [Finding]) {
    for one in found.iter_mut().filter(|f| f.kind == K::TlsWrongName) {
        for (name, value) in [("candidate", "none"), ("same_server", "no")] {
            one.facts.insert(name.to_owned(), value.to_owned());
        }
    }
}

/// Nothing at all can be reached, not only one server: then one card says so.
fn offline(evidence: &[Evidence], found: &mut Vec<Finding>) {
    let mut tried = 0;
    let nothing = evidence.iter().all(|e| match &e.seen {
        Seen::Mx(MxSeen::Failed(f)) | Seen::Host(HostSeen::Failed(f)) => {
            tried += 1;
            matches!(f, DnsFault::NoConnection)
        }
        Seen::Tcp(tcp) => {
            tried += 1;
            let away = |ip: IpAddr| !ip.is_loopback();
            !tcp.attempts.is_empty()
                && tcp
                    .attempts
                    .iter()
                    .chain(&tcp.siblings)
                    .all(|a| a.outcome == TcpOutcome::Unreachable && away(a.to.ip()))
        }
        Seen::Mx(_) | Seen::Host(HostSeen::Found { .. } | HostSeen::ByProxy(_)) => {
            tried += 1;
            false
        }
        _ => true,
    });
    if nothing && tried > 1 {
        found.push(Finding::new(K::NetworkOffline, None));
    }
}

/// What only the whole run can say.
fn whole_run(evidence: &[Evidence], plan: &Plan, found: &[Finding]) -> Option<Finding> {
    let interrupted = evidence.iter().find_map(|e| if let Seen::Interrupted(by) = e.seen { Some(by) } else { None });
    if let Some(by) = interrupted {
        return Some(interruption(by));
    }
    if evidence.iter().any(|e| matches!(e.seen, Seen::Stopped)) {
        return Some(Finding::new(K::RunStopped, None));
    }
    if evidence.is_empty() || evidence.iter().any(|e| super::failed(e, evidence, plan) && super::is_proven(e, found)) {
        return None;
    }
    let passed = |id| evidence.iter().any(|e| e.check == id && e.seen.status() == Status::Ok);
    if passed(CheckId::ImapAuth) {
        Some(Finding::new(K::Healthy, None))
    } else if passed(CheckId::ImapSession) {
        Some(Finding::new(K::HealthyWithoutSignIn, None))
    } else {
        None
    }
}

fn interruption(by: Interruption) -> Finding {
    match by {
        Interruption::NetworkLost => Finding::new(K::NetworkLost, None),
        Interruption::Slept { seconds } => {
            let (count, unit) = match seconds {
                0..120 => (seconds, "seconds"),
                120..7200 => (seconds / 60, "minutes"),
                _ => (seconds / 3600, "hours"),
            };
            Finding::new(K::RunSlept, None).fact("count", count).fact("unit", unit)
        }
    }
}
