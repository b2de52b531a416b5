//! One check in words, while it runs and after.

use super::because;
use crate::diagnose::iso_date;
use crate::locale::{Args, Locale};
use crate::model::api::{ApiOutcome, ApiSeen};
use crate::model::check::{Check, CheckId, Target};
use crate::model::evidence::{
    AuthOutcome, AuthSeen, Evidence, HostSeen, MailboxSeen, MxSeen, Seen, Status, TcpOutcome, TcpSeen,
};
use crate::model::finding::{Finding, FindingKind};
use crate::model::interruption::Interruption;
use crate::model::microsoft::{MicrosoftSaid, MicrosoftSeen, Untold};
use crate::model::tls::{TlsOutcome, TlsSeen};
use crate::plan::Plan;

/// One row of the checks in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowText {
    /// What is checked, e.g. "Certificate".
    pub title: String,
    /// One sentence: what was seen; empty while it runs.
    pub sentence: String,
    /// `None` while it has not ended.
    pub status: Option<Status>,
}

/// The name of a check.
fn title(id: CheckId, locale: &Locale) -> String {
    locale.text(&format!("check-{}", id.as_str().replace('.', "-")))
}

/// A row in words. `shows` is what the check shows ([`crate::model::card::Diagnosis::by_check`]): a row says
/// the same as the card, and finds out nothing of itself.
pub fn row(
    check: &Check,
    evidence: Option<&Evidence>,
    shows: Option<&Finding>,
    plan: &Plan,
    locale: &Locale,
) -> RowText {
    let sentence = evidence.map(|e| match shows {
        Some(finding) if e.seen.status() == Status::Failed => because(finding, locale),
        _ => {
            let (message, args) = passed(check, &e.seen, shows, plan, locale);
            locale.format(message, &args)
        }
    });
    let status = evidence.map(|e| e.seen.status());
    RowText { title: title(check.id, locale), sentence: sentence.unwrap_or_default(), status }
}

fn args<const N: usize>(list: [(&str, String); N]) -> Args {
    list.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}

/// The message of a row that did not fail, and its variables.
fn passed(check: &Check, seen: &Seen, shows: Option<&Finding>, plan: &Plan, locale: &Locale) -> (&'static str, Args) {
    let none = Args::new();
    match seen {
        Seen::NotRun { because } => ("seen-not-run", args([("check", title(*because, locale))])),
        Seen::NotAsked => ("seen-not-asked", none),
        Seen::PasswordJustRefused => ("seen-password-just-refused", none),
        Seen::Stopped => ("seen-stopped", none),
        Seen::Interrupted(Interruption::Slept { .. }) => ("seen-slept", none),
        Seen::Interrupted(Interruption::NetworkLost) => ("seen-network-lost", none),
        Seen::Address(_) => ("seen-address", args([("address", plan.address.to_string())])),
        Seen::Password(faults) if faults.is_empty() => ("seen-password", none),
        Seen::Password(_) => ("seen-password-odd", none),
        Seen::SignIn(_) => ("seen-sign-in", none),
        Seen::Mx(mx) => self::mx(mx, plan),
        Seen::Host(host) => self::host(check, host),
        Seen::Tcp(tcp) => self::tcp(check, tcp),
        Seen::Tls(tls) => self::tls(tls),
        Seen::Session(_) => self::session(shows),
        Seen::Auth(auth) => self::auth(auth),
        Seen::Mailbox(mailbox) => self::mailbox(mailbox),
        Seen::Api(seen) => self::api(seen),
        Seen::Microsoft(seen) => self::microsoft(seen, plan),
    }
}

fn mx(seen: &MxSeen, plan: &Plan) -> (&'static str, Args) {
    let domain = plan.address.domain_shown.clone();
    match seen {
        MxSeen::Found { records, .. } => {
            let first = records.first().map(|r| r.exchange.clone()).unwrap_or_default();
            ("seen-mx", args([("domain", domain), ("mx", first)]))
        }
        _ => ("seen-mx-implicit", args([("domain", domain)])),
    }
}

fn host(check: &Check, seen: &HostSeen) -> (&'static str, Args) {
    let host = match &check.target {
        Target::Server(endpoint) => endpoint.host.clone(),
        _ => String::new(),
    };
    match seen {
        HostSeen::Found { addresses } => {
            let shown: Vec<String> = addresses.iter().take(2).map(ToString::to_string).collect();
            ("seen-host", args([("host", host), ("addresses", shown.join(", "))]))
        }
        _ => ("seen-host-literal", args([("host", host)])),
    }
}

fn tcp(check: &Check, seen: &TcpSeen) -> (&'static str, Args) {
    let port = match &check.target {
        Target::Server(endpoint) => endpoint.port.to_string(),
        _ => String::new(),
    };
    let v4 = seen.connected.is_some_and(|a| a.is_ipv4());
    let v6_failed = seen
        .attempts
        .iter()
        .any(|a| a.to.is_ipv6() && !matches!(a.outcome, TcpOutcome::Connected | TcpOutcome::GivenUp));
    let message = match (v4, v6_failed) {
        (true, true) => "seen-tcp-v4-only",
        (true, false) => "seen-tcp-v4",
        (false, _) => "seen-tcp-v6",
    };
    (message, args([("port", port)]))
}

fn tls(seen: &TlsSeen) -> (&'static str, Args) {
    if seen.outcome == TlsOutcome::Plain {
        return ("seen-tls-plain", Args::new());
    }
    let version = seen.version.clone().unwrap_or_default().replace("TLSv", "TLS ");
    let (issuer, until) = seen.chain.first().map(|c| (c.issuer.clone(), iso_date(c.not_after))).unzip();
    let message = if seen.accepted { "seen-tls-accepted" } else { "seen-tls" };
    let values = [("version", version), ("issuer", issuer.unwrap_or_default()), ("until", until.unwrap_or_default())];
    (message, args(values))
}

fn session(shows: Option<&Finding>) -> (&'static str, Args) {
    let server = shows.filter(|finding| finding.kind == FindingKind::ServerProduct);
    match server.and_then(|finding| finding.facts.get("product")) {
        Some(product) => ("seen-session-product", args([("product", product.clone())])),
        None => ("seen-session", Args::new()),
    }
}

fn auth(seen: &AuthSeen) -> (&'static str, Args) {
    match &seen.outcome {
        AuthOutcome::Withheld(_) => ("seen-auth-withheld", Args::new()),
        _ => ("seen-auth", Args::new()),
    }
}

fn mailbox(seen: &MailboxSeen) -> (&'static str, Args) {
    let folders = seen.folders.len().to_string();
    match seen.messages {
        Some(messages) => ("seen-mailbox", args([("folders", folders), ("messages", messages.to_string())])),
        None => ("seen-mailbox-uncounted", args([("folders", folders)])),
    }
}

fn microsoft(seen: &MicrosoftSeen, plan: &Plan) -> (&'static str, Args) {
    use MicrosoftSaid as S;
    let asked = seen.hosts.join(" → ");
    let domain = || args([("domain", plan.address.domain_shown.clone())]);
    let host = |host: String| args([("host", host)]);
    match &seen.said {
        S::Tenant { id, cloud, .. } => {
            let values = [("domain", plan.address.domain_shown.clone()), ("tenant", id.clone())];
            let mut values = args(values);
            values.insert("cloud".to_owned(), cloud.as_str().to_owned());
            ("seen-microsoft-tenant", values)
        }
        S::NoTenant => ("seen-microsoft-no-tenant", domain()),
        S::Managed => ("seen-microsoft-managed", Args::new()),
        S::Unmanaged => ("seen-microsoft-unmanaged", domain()),
        S::Federated { host: Some(page), .. } => ("seen-microsoft-federated", host(page.clone())),
        S::Federated { host: None, .. } => ("seen-microsoft-federated-somewhere", Args::new()),
        S::Consumer => ("seen-microsoft-consumer", Args::new()),
        S::NobodySignsIn => ("seen-microsoft-nobody", domain()),
        S::Online => ("seen-microsoft-online", host(asked)),
        S::OwnExchange { host: server, .. } => {
            ("seen-microsoft-own", args([("host", asked), ("server", server.clone())]))
        }
        S::Nowhere => ("seen-microsoft-nowhere", host(asked)),
        S::Autodiscover => ("seen-autodiscover", host(asked)),
        S::AutodiscoverFailed(_) => ("seen-autodiscover-failed", host(asked)),
        S::NoAutodiscover => ("seen-autodiscover-missing", host(asked)),
        S::NotNeeded => ("seen-autodiscover-not-needed", Args::new()),
        S::NotAllowed => ("seen-microsoft-not-allowed", Args::new()),
        S::NotTold(Untold::NoTime) => ("seen-microsoft-no-time", Args::new()),
        S::NotTold(Untold::Fault(_)) => ("seen-microsoft-no-answer", host(asked)),
        S::NotTold(Untold::Answer(_)) => ("seen-microsoft-not-told", host(asked)),
    }
}

fn api(seen: &ApiSeen) -> (&'static str, Args) {
    match &seen.outcome {
        ApiOutcome::Account(account) => {
            let who = account.primary.clone().or_else(|| account.sign_in_name.clone()).unwrap_or_default();
            ("seen-api-account", args([("who", who)]))
        }
        ApiOutcome::Folder { messages: Some(messages) } => {
            ("seen-api-folder", args([("messages", messages.to_string())]))
        }
        ApiOutcome::Labels { system, own } => ("seen-api-labels", args([("labels", (system.len() + own).to_string())])),
        _ => ("seen-api-folder-uncounted", Args::new()),
    }
}
