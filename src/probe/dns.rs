//! Names: the domain's MX and the servers' addresses.

use std::future::Future;
use std::net::IpAddr;
use std::time::Duration;

use futures::future::{Either, select};
use std::pin::pin;

use crate::model::evidence::{DnsFault, HostSeen, MxSeen};
use crate::net::host::literal;
use crate::net::{Answer, Bounds, Family, Net};

/// How long the answer for one family waits for the other's (RFC 8305 section 3 has 50 ms; here
/// both are wanted as evidence).
const OTHER_FAMILY: Duration = Duration::from_secs(1);
/// Names of a certificate that are looked up.
const NAMES: usize = 2;
/// Labels that stand before names of mail servers.
const LABELS: [&str; 6] = ["imap", "imaps", "smtp", "smtps", "mail", "mx"];

/// Names that always exist: where a resolver knows none of them, it knows nothing of the outside.
pub const WITNESSES: [&str; 3] = ["example.com", "iana.org", "outlook.office365.com"];
/// How long they may take.
const WITNESS: Duration = Duration::from_secs(3);

/// What the witnesses say of the resolver.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Witness {
    /// One of them was found.
    Found,
    /// It answers, and denies that there is any of them.
    Denied,
    /// It does not answer for them either.
    Failed,
}

/// A name that no resolver has anything of (RFC 6761 section 6.4): "no such name" is right whoever says it.
fn is_invalid(name: &str) -> bool {
    name.trim_end_matches('.').rsplit('.').next().is_some_and(|label| label.eq_ignore_ascii_case("invalid"))
}

async fn witness(net: &dyn Net, bounds: &Bounds) -> Witness {
    let all = WITNESSES.iter().map(|name| bounds.beside(WITNESS, net.addresses(name, Family::V4)));
    let answers = futures::future::join_all(all).await;
    let any = |fits: fn(&Option<Answer<IpAddr>>) -> bool| answers.iter().any(fits);
    if any(|a| matches!(a, Some(Answer::Found(_)))) {
        Witness::Found
    } else if any(|a| matches!(a, Some(Answer::NoSuchName | Answer::NoRecord))) {
        Witness::Denied
    } else {
        Witness::Failed
    }
}

/// A domain as [`mx`] sees it; where it could not be found, with what names that always exist say of the resolver.
pub async fn mx_believed(net: &dyn Net, domain: &str, bounds: &Bounds) -> MxSeen {
    match mx(net, domain, bounds).await {
        MxSeen::NoSuchDomain if !is_invalid(domain) && witness(net, bounds).await == Witness::Denied => {
            MxSeen::Failed(DnsFault::DeniesAll)
        }
        MxSeen::Failed(DnsFault::ServFail | DnsFault::TimedOut) if witness(net, bounds).await != Witness::Failed => {
            MxSeen::Failed(DnsFault::ThisName)
        }
        seen => seen,
    }
}

/// A server as [`host`] sees it, in the same way.
pub async fn host_believed(net: &dyn Net, name: &str, bounds: &Bounds) -> HostSeen {
    match host(net, name, bounds).await {
        HostSeen::NoSuchHost if !is_invalid(name) && witness(net, bounds).await == Witness::Denied => {
            HostSeen::Failed(DnsFault::DeniesAll)
        }
        HostSeen::Failed(DnsFault::ServFail | DnsFault::TimedOut) if witness(net, bounds).await != Witness::Failed => {
            HostSeen::Failed(DnsFault::ThisName)
        }
        seen => seen,
    }
}

/// Where the mail of a domain goes (RFC 5321 section 5.1, RFC 7505), and whose servers they are.
pub async fn mx(net: &dyn Net, domain: &str, bounds: &Bounds) -> MxSeen {
    match ask(bounds, net.mx(domain)).await {
        Answer::Found(mut records) => {
            records.sort();
            if records.iter().all(|r| r.exchange.is_empty() || r.exchange == ".") {
                return MxSeen::Null;
            }
            MxSeen::Found { records }
        }
        Answer::NoRecord => match host(net, domain, bounds).await {
            HostSeen::Found { .. } | HostSeen::Literal => MxSeen::Implicit,
            HostSeen::Failed(fault) => MxSeen::Failed(fault),
            HostSeen::NoAddress | HostSeen::NoSuchHost | HostSeen::ByProxy(_) => MxSeen::None,
        },
        Answer::NoSuchName => MxSeen::NoSuchDomain,
        Answer::Failed(fault) => MxSeen::Failed(fault),
    }
}

/// The addresses of a server, in the order in which they are tried: families take turns, IPv6
/// first (RFC 8305 section 4).
pub async fn host(net: &dyn Net, name: &str, bounds: &Bounds) -> HostSeen {
    if literal(name).is_some() {
        return HostSeen::Literal;
    }
    let v6 = pin!(ask(bounds, net.addresses(name, Family::V6)));
    let v4 = pin!(ask(bounds, net.addresses(name, Family::V4)));
    let (v6, v4) = match select(v6, v4).await {
        Either::Left((v6, rest)) => {
            let v4 = other(bounds, &v6, rest).await;
            (v6, v4)
        }
        Either::Right((v4, rest)) => (other(bounds, &v4, rest).await, v4),
    };
    let found = |answer: &Answer<IpAddr>| match answer {
        Answer::Found(list) => list.clone(),
        _ => Vec::new(),
    };
    let addresses = take_turns(found(&v6), found(&v4));
    if !addresses.is_empty() {
        return HostSeen::Found { addresses };
    }
    match (v4, v6) {
        (Answer::Failed(fault), _) | (_, Answer::Failed(fault)) => HostSeen::Failed(fault),
        (Answer::NoSuchName, Answer::NoSuchName) => HostSeen::NoSuchHost,
        _ => HostSeen::NoAddress,
    }
}

/// Which of these names lead to one of the addresses. Whoever showed them has proven nothing yet, so
/// no name is looked up but a mail server's beneath one of the domains that the person named.
pub async fn same_server(
    net: &dyn Net,
    names: &[String],
    beneath: &[&str],
    addresses: &[IpAddr],
    bounds: &Bounds,
) -> Vec<String> {
    let is_mail = |name: &&String| {
        let name = name.to_ascii_lowercase();
        let parent = |domain: &&str| name.strip_suffix(*domain).and_then(|label| label.strip_suffix('.'));
        beneath.iter().find_map(parent).is_some_and(|label| LABELS.contains(&label))
    };
    let asked = names.iter().filter(is_mail).take(NAMES).map(|name| async move {
        let found = bounds.beside(OTHER_FAMILY, host(net, name, bounds)).await;
        let same =
            matches!(found, Some(HostSeen::Found { addresses: ips }) if ips.iter().any(|ip| addresses.contains(ip)));
        same.then(|| name.clone())
    });
    futures::future::join_all(asked).await.into_iter().flatten().collect()
}

async fn ask<T>(bounds: &Bounds, question: impl Future<Output = Answer<T>>) -> Answer<T> {
    bounds.step(question).await.unwrap_or(Answer::Failed(DnsFault::TimedOut))
}

async fn other(bounds: &Bounds, first: &Answer<IpAddr>, rest: impl Future<Output = Answer<IpAddr>>) -> Answer<IpAddr> {
    if matches!(first, Answer::Found(_)) {
        return bounds.beside(OTHER_FAMILY, rest).await.unwrap_or(Answer::Failed(DnsFault::TimedOut));
    }
    rest.await
}

fn take_turns(v6: Vec<IpAddr>, v4: Vec<IpAddr>) -> Vec<IpAddr> {
    let mut out = Vec::new();
    let (mut v6, mut v4) = (v6.into_iter(), v4.into_iter());
    loop {
        let pair = (v6.next(), v4.next());
        if pair == (None, None) {
            return out;
        }
        out.extend(pair.0);
        out.extend(pair.1);
    }
}
