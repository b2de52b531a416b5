//! What Microsoft told before any sign-in → findings. One answer is held against the others, and against where the
//! domain's mail goes: what speaks against it is told, and nothing is made of half of it.

use std::net::IpAddr;

use super::Subject;
use super::api::Around;
use crate::diagnose::situation::is_reserved;
use crate::model::account::Protocol;
use crate::model::api::HttpFault;
use crate::model::check::CheckId;
use crate::model::evidence::{AuthOutcome, Evidence, MxSeen, Seen, Status};
use crate::model::finding::{Finding, FindingKind as K};
use crate::model::microsoft::{Cloud, MicrosoftSaid as S, MicrosoftSeen, Untold};

/// What one answer comes to.
pub(super) fn told(at: &Subject, seen: &MicrosoftSeen, around: &Around<'_>) -> Option<Finding> {
    // Whoever opened the mailbox knows better where it is.
    if opened(around.evidence) {
        return None;
    }
    let domain = &around.plan.address.domain_shown;
    let asked = seen.hosts.first().cloned().unwrap_or_default();
    let finding = |kind| at.finding(kind).fact("domain", domain);
    match &seen.said {
        S::NoTenant if seen.at_microsoft && nothing_at_microsoft(around) => Some(finding(K::MicrosoftNoTenant)),
        S::Tenant { cloud, id, .. } if seen.at_microsoft && *cloud != Cloud::Worldwide => {
            Some(finding(K::MicrosoftOtherCloud).fact("cloud", cloud.as_str()).fact("tenant", id))
        }
        S::Unmanaged if seen.at_microsoft => Some(finding(K::MicrosoftUnmanaged)),
        S::Federated { host: Some(host), unreachable: Some(fault) } if seen.at_microsoft => {
            let finding = finding(K::MicrosoftSignInUnreachable).fact("host", host);
            Some(finding.fact("fault", fault.as_str()))
        }
        S::OwnExchange { host, proven } if seen.at_microsoft => {
            if !exists(host, *proven, around.evidence) {
                return nowhere(at, asked, around);
            }
            let finding = finding(K::MicrosoftMailboxOwn).fact("host", host).fact("asked", asked);
            Some(finding.fact("address", &around.plan.address).fact("tenant", tenant(around)))
        }
        S::Nowhere if seen.at_microsoft => nowhere(at, asked, around),
        S::Online => online(at, around),
        S::AutodiscoverFailed(fault) if !everywhere(fault, around.evidence) => Some(autodiscover(at, seen, fault)),
        _ => None,
    }
}

/// Somebody was let in, and saw the folders.
fn opened(evidence: &[Evidence]) -> bool {
    evidence.iter().any(|e| e.check == CheckId::Mailbox && e.seen.status() == Status::Ok)
}

fn said(evidence: &[Evidence], check: CheckId) -> Option<&S> {
    evidence.iter().find(|e| e.check == check).and_then(|e| match &e.seen {
        Seen::Microsoft(seen) => Some(&seen.said),
        _ => None,
    })
}

/// The tenant's id, for an administrator.
fn tenant<'a>(around: &Around<'a>) -> &'a str {
    match said(around.evidence, CheckId::MicrosoftTenant) {
        Some(S::Tenant { id, .. }) => id,
        _ => "none",
    }
}

/// The domain's first mail exchanger, and the family of the provider whose it is, where that is known.
fn mail<'a>(around: &Around<'a>) -> Option<(String, Option<&'a str>)> {
    let records = around.evidence.iter().find_map(|e| match &e.seen {
        Seen::Mx(MxSeen::Found { records }) => Some(records),
        _ => None,
    })?;
    let provider = around.catalog.provider_by_records(records);
    let whose = provider.map(|p| p.family.as_deref().unwrap_or(p.id.as_str()));
    Some((records.first().map(|r| r.exchange.clone()).unwrap_or_default(), whose))
}

/// Nothing speaks against it that the domain is unknown to Microsoft: not who signs people in, not its mail, which
/// another cloud of Microsoft's may take; and the domain exists.
fn nothing_at_microsoft(around: &Around<'_>) -> bool {
    let signs_in = said(around.evidence, CheckId::MicrosoftSignIn);
    let known = matches!(signs_in, Some(S::Managed | S::Unmanaged | S::Federated { .. } | S::Consumer));
    let mailbox = said(around.evidence, CheckId::MicrosoftMailbox);
    let there = matches!(mailbox, Some(S::Online | S::OwnExchange { proven: true, .. }));
    let cloud = |exchange: &str| {
        ["outlook.com", "office365.us", "outlook.cn", "mx.microsoft"].iter().any(|d| exchange.ends_with(d))
    };
    let mail_there = mail(around).is_some_and(|(exchange, whose)| whose == Some("microsoft") || cloud(&exchange));
    let no_such_domain = around.evidence.iter().any(|e| matches!(&e.seen, Seen::Mx(MxSeen::NoSuchDomain)));
    !(known || there || mail_there || no_such_domain)
}

/// The server to which Microsoft sends us is there: else it has only sent us to where such a server would be.
fn exists(host: &str, proven: bool, evidence: &[Evidence]) -> bool {
    let asked = evidence.iter().find_map(|e| match &e.seen {
        Seen::Microsoft(seen) if e.check == CheckId::Autodiscover => Some((seen.hosts.first()?, &seen.said)),
        _ => None,
    });
    let missing = asked.is_some_and(|(asked, said)| asked == host && matches!(said, S::NoAutodiscover));
    proven || !missing
}

/// Another cloud's mailboxes are unknown to the one that was asked, and a domain without a tenant has no mailboxes.
fn nowhere(at: &Subject, asked: String, around: &Around<'_>) -> Option<Finding> {
    let here = matches!(
        said(around.evidence, CheckId::MicrosoftTenant),
        None | Some(S::Tenant { cloud: Cloud::Worldwide, .. })
    );
    if !here {
        return None;
    }
    let mail = mail(around);
    let elsewhere = mail.as_ref().is_some_and(|(_, whose)| whose.is_some_and(|w| w != "microsoft"));
    let finding = at.finding(K::MicrosoftMailboxNowhere).fact("domain", &around.plan.address.domain_shown);
    let finding = finding.fact("address", &around.plan.address).fact("asked", asked).fact("tenant", tenant(around));
    let finding = finding.fact("mx", mail.map(|(exchange, _)| exchange).unwrap_or_default());
    Some(finding.fact("mail", if elsewhere { "elsewhere" } else { "unknown" }))
}

/// The mailbox is in the cloud. A mail exchanger that nobody knows is often a filter's, and says nothing.
fn online(at: &Subject, around: &Around<'_>) -> Option<Finding> {
    let address = &around.plan.address;
    let server = around.plan.endpoint(Protocol::Imap)?;
    let own = around.catalog.provider_by_host(&server.host).and_then(|p| p.family.as_deref());
    let refused = |seen: &Seen| matches!(seen, Seen::Auth(a) if matches!(a.outcome, AuthOutcome::Refused(_)));
    let refused = around.evidence.iter().any(|e| e.check == CheckId::ImapAuth && refused(&e.seen));
    // A gateway on this computer may well lead there.
    let gateway = server.host.trim_matches(['[', ']']).parse::<IpAddr>().is_ok() || is_reserved(&server.host);
    if own != Some("microsoft") {
        let finding = at.finding(K::MicrosoftMailboxOnline).fact("address", address).fact("server", &server.host);
        return (refused && !gateway).then_some(finding);
    }
    let (exchange, whose) = mail(around)?;
    let finding = at.finding(K::MicrosoftMailboxMoving).fact("address", address).fact("mx", exchange);
    whose.is_some_and(|w| w != "microsoft").then(|| finding.fact("domain", &address.domain_shown))
}

/// Microsoft's own servers fail in the same way: then it is this network that stands in between.
fn everywhere(fault: &HttpFault, evidence: &[Evidence]) -> bool {
    let checks = [CheckId::MicrosoftTenant, CheckId::MicrosoftSignIn, CheckId::MicrosoftMailbox];
    let same = |said: &S| match said {
        S::NotTold(Untold::Fault(other)) => std::mem::discriminant(other) == std::mem::discriminant(fault),
        _ => false,
    };
    checks.into_iter().filter_map(|check| said(evidence, check)).any(same)
}

fn autodiscover(at: &Subject, seen: &MicrosoftSeen, fault: &HttpFault) -> Finding {
    let host = seen.hosts.first().cloned().unwrap_or_default();
    match fault {
        HttpFault::Tls(why) if why.contains("InvalidCertificate") => {
            let why = [
                ("Expired", "expired"),
                ("NotValidYet", "not_yet_valid"),
                ("NotValidForName", "wrong_name"),
                ("UnknownIssuer", "unknown_issuer"),
            ]
            .iter()
            .find(|(word, _)| why.contains(word))
            .map_or("other", |(_, why)| why);
            at.finding(K::AutodiscoverCertificate).fact("host", host).fact("why", why)
        }
        fault => at.finding(K::AutodiscoverUnreachable).fact("host", host).fact("fault", fault.as_str()),
    }
}

/// Where Microsoft itself says that it has the mailbox, a mail exchanger that nobody knows is a filter in front of it.
pub(super) fn settle(found: &mut Vec<Finding>, evidence: &[Evidence]) {
    if matches!(said(evidence, CheckId::MicrosoftMailbox), Some(S::Online)) {
        found.retain(|f| f.kind != K::MxNotThisProvider);
    }
}
