//! What stands beside the single checks: where a name leads, what worked only on another way, and what other
//! programs must be told.

use std::net::IpAddr;
use std::time::Duration;

use super::Subject;
use crate::catalog::Catalog;
use crate::diagnose::situation::{by_header, is_reserved, place, whose};
use crate::model::account::{Endpoint, Protocol, Source};
use crate::model::check::{Check, CheckId, Layer, Target};
use crate::model::evidence::{
    AuthOutcome, AuthSeen, DnsFault, Evidence, Folder, HostSeen, MailboxOutcome, MailboxSeen, MxSeen, Seen, Status,
};
use crate::model::finding::{Finding, FindingKind as K};
use crate::model::situation::server_of;
use crate::plan::Plan;

/// Longer than this, programs that are in a hurry give up.
const LONG: Duration = Duration::from_secs(8);

/// Findings that no single check makes.
pub(super) fn beside(plan: &Plan, evidence: &[Evidence], catalog: &Catalog, found: &mut Vec<Finding>) {
    for protocol in [Protocol::Imap, Protocol::Smtp] {
        let lane = ServerProbe { plan, evidence, catalog, protocol };
        found.extend(lane.leads_elsewhere());
        found.extend(lane.called_by_address());
        found.extend(lane.not_the_providers());
    }
    for refused in found.iter_mut().filter(|f| matches!(f.kind, K::ImapAuthRefused | K::SmtpAuthRefused)) {
        let code = unknown_code(refused, catalog);
        let says = if code.is_some() { "unknown_code" } else { "other" };
        refused.facts.insert("code".to_owned(), code.unwrap_or_else(|| "none".to_owned()));
        refused.facts.insert("says".to_owned(), says.to_owned());
    }
    for check in &plan.checks {
        let Some(one) = evidence.iter().find(|e| e.check == check.id) else { continue };
        match &one.seen {
            Seen::Auth(auth) => found.extend(unread(&Subject::new(check, None), auth, evidence)),
            Seen::Mailbox(mailbox) => found.extend(prefix(&Subject::new(check, None), mailbox)),
            _ => {}
        }
    }
}

/// A resolver that has found something of the outside is believed where it says that there is no such name.
fn is_believed(evidence: &[Evidence]) -> bool {
    let outside = |ip: &IpAddr| !place_is_inside(*ip);
    evidence.iter().any(|e| match &e.seen {
        Seen::Mx(mx) => matches!(mx, MxSeen::Found { .. } | MxSeen::Implicit),
        Seen::Host(HostSeen::Found { addresses }) => addresses.iter().any(outside),
        _ => false,
    })
}

/// What names mean inside only, an inner resolver knows without the outside.
fn place_is_inside(ip: IpAddr) -> bool {
    let none = Catalog::default();
    place(ip, &none) != "public"
}

pub(super) fn mx_believed(seen: &MxSeen, evidence: &[Evidence]) -> MxSeen {
    match seen {
        MxSeen::Failed(DnsFault::DeniesAll) if is_believed(evidence) => MxSeen::NoSuchDomain,
        seen => seen.clone(),
    }
}

pub(super) fn host_believed(seen: &HostSeen, evidence: &[Evidence]) -> HostSeen {
    match seen {
        HostSeen::Failed(DnsFault::DeniesAll) if is_believed(evidence) => HostSeen::NoSuchHost,
        seen => seen.clone(),
    }
}

/// Response codes that mean something, or nothing in particular, in every refusal (RFC 5530, RFC 9051 section 7.1).
const REGISTERED: [&str; 9] = [
    "ALERT",
    "WEBALERT",
    "AUTHENTICATIONFAILED",
    "AUTHORIZATIONFAILED",
    "CAPABILITY",
    "CANNOT",
    "CLIENTBUG",
    "NOPERM",
    "PARSE",
];

/// A code in brackets that is in no document and in no card.
fn unknown_code(refused: &Finding, catalog: &Catalog) -> Option<String> {
    let after = refused.words.lines().find_map(|l| l.split_once("NO ").or_else(|| l.split_once("BAD ")));
    let code = after?.1.trim_start().strip_prefix('[')?.split([' ', ']']).next()?.to_ascii_uppercase();
    let same = |c: &String| c.eq_ignore_ascii_case(&code);
    let known = catalog.cards().any(|c| c.codes.iter().any(same) || c.when.iter().any(|w| w.code.iter().any(same)));
    (!code.is_empty() && !known && !REGISTERED.contains(&code.as_str())).then_some(code)
}

/// A sign-in that worked, and for which one had to wait.
pub(super) fn slow(at: &Subject, auth: &AuthSeen, took: Duration) -> Option<Finding> {
    let accepted = matches!(auth.outcome, AuthOutcome::Accepted(_));
    (accepted && took >= LONG).then(|| at.finding(K::SignInSlow).fact("seconds", took.as_secs()))
}

/// AUTH=PLAIN is always tried first: where LOGIN was used all the same, the server did not know it.
fn unread(at: &Subject, auth: &AuthSeen, evidence: &[Evidence]) -> Option<Finding> {
    let offered = evidence.iter().find_map(|e| match &e.seen {
        Seen::Session(s) if e.check == CheckId::ImapSession => Some(s.capabilities.iter().any(|c| c == "AUTH=PLAIN")),
        _ => None,
    });
    let by_login = at.check == CheckId::ImapAuth && auth.mechanism.as_deref() == Some("LOGIN");
    let accepted = matches!(auth.outcome, AuthOutcome::Accepted(_));
    (by_login && accepted && offered == Some(true)).then(|| at.finding(K::SignInUnread).fact("offered", "AUTH=PLAIN"))
}

/// The prefix below which every folder but the inbox lies.
fn prefix(at: &Subject, seen: &MailboxSeen) -> Option<Finding> {
    let prefix = folder_prefix(&seen.folders).filter(|_| seen.outcome == MailboxOutcome::Listed)?;
    Some(at.finding(K::FolderPrefix).fact("prefix", prefix))
}

/// `INBOX.` or `INBOX/`, where there are folders and every one of them begins so.
pub(crate) fn folder_prefix(folders: &[Folder]) -> Option<String> {
    let others =
        || folders.iter().map(|f| f.name.as_str()).filter(|n| !n.is_empty() && !n.eq_ignore_ascii_case("INBOX"));
    let first = others().next()?;
    let prefix = first.get(..6)?;
    let begins = prefix.to_ascii_uppercase();
    if begins != "INBOX." && begins != "INBOX/" {
        return None;
    }
    others().all(|name| name.starts_with(prefix)).then(|| prefix.to_owned())
}

struct ServerProbe<'a> {
    plan: &'a Plan,
    evidence: &'a [Evidence],
    catalog: &'a Catalog,
    protocol: Protocol,
}

impl<'a> ServerProbe<'a> {
    fn check(&self, layer: Layer) -> Option<(&'a Check, &'a Endpoint)> {
        self.plan.checks.iter().find_map(|check| match &check.target {
            Target::Server(e) if server_of(check.id) == Some(self.protocol) && check.id.layer() == layer => {
                Some((check, e))
            }
            _ => None,
        })
    }

    fn seen(&self, layer: Layer) -> Option<&'a Seen> {
        let (check, _) = self.check(layer)?;
        self.evidence.iter().find(|e| e.check == check.id).map(|e| &e.seen)
    }

    /// A certificate holds for a name, and some servers show the right one only where they are called by it.
    fn called_by_address(&self) -> Option<Finding> {
        let (check, server) = self.check(Layer::Tls)?;
        let ip = server.host.trim_matches(['[', ']']).parse::<IpAddr>().ok()?;
        let faulty = matches!(self.seen(Layer::Tls)?, Seen::Tls(tls) if !tls.faults.is_empty());
        let here = matches!(place(ip, self.catalog), "loopback" | "link_local");
        let provider = self.plan.provider.as_ref().and_then(|id| self.catalog.provider(id.as_str()));
        let name = provider.and_then(|p| p.servers.iter().find(|s| s.protocol == self.protocol)).map(|s| &s.host);
        let name = name.map_or_else(|| "none".to_owned(), |n| n.replace("{domain}", &self.plan.address.domain));
        (faulty && !here).then(|| Subject::new(check, None).finding(K::CalledByAddress).fact("name", name))
    }

    /// The person named a server that the provider of their address does not have, and it did not work.
    fn not_the_providers(&self) -> Option<Finding> {
        let by_domain = self.catalog.provider_by_domain(&self.plan.address.domain);
        let chosen = || self.catalog.provider(self.plan.provider.as_ref()?.as_str());
        let provider = by_domain.or_else(chosen)?;
        let (check, server, failed) = self.failed()?;
        let whose = whose(self.plan, self.catalog, server, provider);
        let name = provider.servers.iter().find(|s| s.protocol == self.protocol)?;
        let name = name.host.replace("{domain}", &self.plan.address.domain);
        // An organisation may well have a server elsewhere than where its MX leads.
        let not_its_own = whose == "kin" || whose == "foreign" && by_domain.is_some();
        let typed = server.source == Source::Entered && not_its_own;
        // Something on this computer may stand in between, and be meant to.
        let here = server.host.trim_matches(['[', ']']).parse::<IpAddr>().is_ok() || is_reserved(&server.host);
        let finding = Subject::new(check, None).finding(K::NotTheProvidersServer).fact("name", name);
        let kin = if whose == "kin" { "yes" } else { "no" };
        (typed && !here).then(|| finding.fact("actual", &provider.id).fact("kin", kin).fact("layer", failed.as_str()))
    }

    /// The first check that failed, and where.
    fn failed(&self) -> Option<(&'a Check, &'a Endpoint, Layer)> {
        let layers = [Layer::Dns, Layer::Tcp, Layer::Tls, Layer::Session, Layer::Auth];
        let failed = layers.into_iter().find(|l| self.seen(*l).is_some_and(|s| s.status() == Status::Failed))?;
        self.check(failed).map(|(check, server)| (check, server, failed))
    }

    /// The name leads to addresses which no mail server has that everybody can reach, and nothing came of it.
    fn leads_elsewhere(&self) -> Option<Finding> {
        let (_, server) = self.check(Layer::Dns)?;
        let (check, _) = self.check(Layer::Tcp)?;
        self.seen(Layer::Tcp).filter(|seen| seen.status() == Status::Failed)?;
        let literal = server.host.trim_matches(['[', ']']).parse::<IpAddr>().ok();
        let addresses = match self.seen(Layer::Dns)? {
            Seen::Host(HostSeen::Found { addresses }) => addresses.clone(),
            _ => literal.into_iter().collect(),
        };
        let first = addresses.first()?;
        let header = match self.seen(Layer::Tcp)? {
            Seen::Tcp(tcp) => by_header(tcp, self.catalog),
            _ => None,
        };
        let places: Vec<&str> = addresses.iter().map(|ip| place(*ip, self.catalog)).collect();
        let place = if header.is_some() { "web_proxy" } else { *places.first()? };
        let whole = header.is_some() || place != "public" && places.iter().all(|p| *p == place);
        let service = self.catalog.web_proxy(*first).or(header).unwrap_or("none");
        let named = if literal.is_none() { "yes" } else { "no" };
        let finding = Subject::new(check, None).finding(K::AddressElsewhere).fact("place", place).fact("to", first);
        whole.then(|| finding.fact("service", service).fact("named", named))
    }
}
