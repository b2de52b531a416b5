//! What Microsoft tells of a domain and of a mailbox before anybody has signed in, and what an Exchange server of the
//! organisation's own answers. It is asked beside the servers, one request a question; whatever does not answer as
//! documented has told nothing.

pub(super) mod read;
mod talk;

use std::pin::pin;

use futures::FutureExt;
use futures::future::{BoxFuture, Either, Shared, select};
use tokio::sync::oneshot;
use tokio::time::{Instant, sleep_until};

use self::read::{Place, is_microsofts, is_worldwide};
use self::talk::{Answer, Talk};
use super::server::Reporter;
use crate::local::plain_host;
use crate::model::account::{Address, Protocol};
use crate::model::api::HttpFault;
use crate::model::check::CheckId as C;
use crate::model::evidence::Seen;
use crate::model::microsoft::{AskMicrosoft, MicrosoftSaid as S, MicrosoftSeen, Untold};
use crate::net::{Bounds, Net};
use crate::plan::{LOGIN, Plan};

/// How long a question may take, as a part of what a step may: 3 s unless set.
const OWN_TIME: u32 = 3;
/// How long after the beginning of the run the rest of it, which is over, waits for an answer: 1.8 s unless set.
const PATIENCE: u32 = 5;
/// Redirects that are followed.
const REDIRECTS: usize = 5;
const OUTLOOK: &str = "outlook.office365.com";

/// Asks what the plan wants asked, side by side. `rest`: the servers' checks are over, and whether they opened the mailbox;
/// then nobody waits for what is said of it.
pub async fn ask(plan: &Plan, net: &dyn Net, bounds: &Bounds, reporter: &Reporter, rest: oneshot::Receiver<bool>) {
    if plan.microsoft.is_none() {
        return;
    }
    let until = Instant::now() + bounds.limits.step / PATIENCE;
    let enough = async move {
        if !rest.await.unwrap_or_default() {
            sleep_until(until).await;
        }
    };
    let server = plan.endpoint(Protocol::Imap).map(|e| plain_host(&e.host));
    let at_microsoft = server.is_some_and(|host| is_worldwide(&host));
    let asked = Asked { plan, net, bounds, reporter, at_microsoft, enough: enough.boxed().shared() };
    let place = async {
        let said = match plan.microsoft {
            Some(AskMicrosoft::Mailbox) => asked.one(C::MicrosoftMailbox, Question::Mailbox).await,
            _ => asked.skip(C::MicrosoftMailbox, S::NotAllowed),
        };
        asked.own_exchange(said).await;
    };
    tokio::join!(
        asked.one(C::MicrosoftTenant, Question::Tenant),
        asked.one(C::MicrosoftSignIn, Question::SignIn),
        place
    );
}

enum Question<'a> {
    Tenant,
    SignIn,
    Mailbox,
    /// At this host; `named`: Microsoft named that very host as this mailbox's server.
    Exchange {
        host: &'a str,
        named: bool,
    },
}

struct Asked<'a> {
    plan: &'a Plan,
    net: &'a dyn Net,
    bounds: &'a Bounds,
    reporter: &'a Reporter,
    at_microsoft: bool,
    enough: Shared<BoxFuture<'a, ()>>,
}

impl Asked<'_> {
    /// Asks one question within its time; `None` where the check is not in the plan.
    async fn one(&self, check: C, question: Question<'_>) -> Option<S> {
        self.plan.check(check)?;
        let begun = self.reporter.begin(check);
        let mut talk = Talk::new(self.net);
        let address = &self.plan.address;
        let said = {
            let work = async {
                match question {
                    Question::Tenant => tenant(&mut talk, &address.domain).await,
                    Question::SignIn => sign_in(&mut talk, &address.domain).await,
                    Question::Mailbox => mailbox(&mut talk, address).await,
                    Question::Exchange { host, named } => exchange(&mut talk, host, named, address).await,
                }
            };
            let work = pin!(self.bounds.beside(self.bounds.limits.step / OWN_TIME, work));
            match select(work, self.enough.clone()).await {
                Either::Left((Some(said), _)) => said,
                Either::Left((None, _)) | Either::Right(_) => S::NotTold(Untold::NoTime),
            }
        };
        let (hosts, record) = talk.finish();
        let seen = MicrosoftSeen { said: said.clone(), at_microsoft: self.at_microsoft, hosts };
        self.reporter.end(check, begun, Seen::Microsoft(seen), record);
        Some(said)
    }

    fn skip(&self, check: C, said: S) -> Option<S> {
        self.plan.check(check)?;
        let seen = MicrosoftSeen { said, at_microsoft: self.at_microsoft, hosts: Vec::new() };
        self.reporter.skip(check, Seen::Microsoft(seen));
        None
    }

    /// Asks the organisation's own server where the mailbox may be there. In front of Exchange Online that name has no
    /// certificate of its own, which would prove nothing.
    async fn own_exchange(&self, said: Option<S>) {
        let domain = &self.plan.address.domain;
        let usual = format!("autodiscover.{domain}");
        let beneath = |host: &str| host.strip_suffix(domain.as_str()).is_some_and(|label| label.ends_with('.'));
        let (host, named) = match said {
            Some(S::OwnExchange { host, .. }) if beneath(&host) => (host, true),
            Some(S::OwnExchange { .. }) => (usual, false),
            None if self.plan.microsoft != Some(AskMicrosoft::Mailbox) => {
                return drop(self.skip(C::Autodiscover, S::NotAllowed));
            }
            // Not asked this time, where an answer was kept that fits a server of one's own.
            Some(S::NotTold(_)) | None if !self.at_microsoft => (usual, false),
            _ => return drop(self.skip(C::Autodiscover, S::NotNeeded)),
        };
        self.one(C::Autodiscover, Question::Exchange { host: &host, named }).await;
    }
}

/// <https://learn.microsoft.com/entra/identity-platform/v2-protocols-oidc>: any domain of a tenant stands for it.
async fn tenant(talk: &mut Talk<'_>, domain: &str) -> S {
    let url = format!("https://{LOGIN}/{domain}/v2.0/.well-known/openid-configuration");
    match talk.get(&url, &url).await {
        Ok(answer) => read::tenant(&answer).unwrap_or_else(|| untold(&answer)),
        Err(fault) => S::NotTold(Untold::Fault(fault)),
    }
}

/// The name in front of the domain makes no difference.
async fn sign_in(talk: &mut Talk<'_>, domain: &str) -> S {
    let url = format!("https://{LOGIN}/common/userrealm/?user=nobody@{domain}&api-version=2.1");
    let said = match talk.get(&url, &url).await {
        Ok(answer) => read::realm(&answer).unwrap_or_else(|| untold(&answer)),
        Err(fault) => S::NotTold(Untold::Fault(fault)),
    };
    let S::Federated { host: Some(host), .. } = said else { return said };
    let page = format!("https://{host}/");
    let unreachable = match talk.get(&page, &page).await {
        Err(fault @ (HttpFault::NoSuchHost | HttpFault::NotConnected)) => Some(fault),
        _ => None,
    };
    S::Federated { host: Some(host), unreachable }
}

/// Autodiscover, version 2. It sends elsewhere for a mailbox that is elsewhere: there nobody is asked, since being sent
/// there says enough.
async fn mailbox(talk: &mut Talk<'_>, address: &Address) -> S {
    let mut protocol = "REST";
    let Some(mut next) = question(OUTLOOK, address, protocol) else { return S::NotTold(Untold::Answer(0)) };
    for _ in 0..=REDIRECTS {
        let answer = match talk.get_hidden(&next).await {
            Ok(answer) => answer,
            Err(fault) => return S::NotTold(Untold::Fault(fault)),
        };
        match read::place(&answer, &next, protocol) {
            Some(Place::Server(host)) if is_microsofts(&host) => return S::Online,
            Some(Place::Server(host)) => return S::OwnExchange { host, proven: true },
            Some(Place::SentTo(_, host)) if !is_microsofts(&host) => return S::OwnExchange { host, proven: false },
            Some(Place::SentTo(_, host)) if talk.has_asked(&host) => return S::Nowhere,
            Some(Place::SentTo(to, _)) => next = to,
            Some(Place::Nowhere) => return S::Nowhere,
            // Which of them are offered says nothing of the mailbox: this one every Exchange has.
            Some(Place::OtherProtocol) if protocol == "REST" => {
                protocol = "ActiveSync";
                let host = next.host_str().unwrap_or(OUTLOOK).to_owned();
                let Some(other) = question(&host, address, protocol) else { return untold(&answer) };
                next = other;
            }
            Some(Place::OtherProtocol) | None => return untold(&answer),
        }
    }
    S::NotTold(Untold::Answer(302))
}

/// The same question to an Exchange server (2016 CU 3 and later).
async fn exchange(talk: &mut Talk<'_>, host: &str, named: bool, address: &Address) -> S {
    let Some(url) = question(host, address, "ActiveSync") else { return S::NotTold(Untold::Answer(0)) };
    match talk.get_hidden(&url).await {
        Ok(answer) => match read::place(&answer, &url, "ActiveSync") {
            Some(Place::Server(_) | Place::Nowhere | Place::OtherProtocol) if answer.json.is_some() => S::Autodiscover,
            _ => untold(&answer),
        },
        Err(HttpFault::NoSuchHost) => S::NoAutodiscover,
        // Behind the name may well be somebody else, such as Exchange Online, who has no certificate for it.
        Err(HttpFault::Tls(why)) if !named && read::is_wrong_name(&why) => {
            S::NotTold(Untold::Fault(HttpFault::Tls(why)))
        }
        Err(fault @ (HttpFault::Tls(_) | HttpFault::NotConnected)) => S::AutodiscoverFailed(fault),
        Err(fault) => S::NotTold(Untold::Fault(fault)),
    }
}

fn question(host: &str, address: &Address, protocol: &str) -> Option<url::Url> {
    let mut url = url::Url::parse(&format!("https://{host}/autodiscover/autodiscover.json/v1.0")).ok()?;
    url.path_segments_mut().ok()?.push(&address.to_wire());
    url.query_pairs_mut().append_pair("Protocol", protocol).append_pair("RedirectCount", "1");
    Some(url)
}

fn untold(answer: &Answer) -> S {
    S::NotTold(Untold::Answer(answer.status))
}
