//! Mailbox → Plan: pure and ordered; nothing is guessed or looked up.
//!
//! The order is that of the layers: a name must be known before a connection is made, a
//! connection before TLS, TLS before capabilities, capabilities before a password. MX, IMAP and
//! SMTP do not wait for one another, but the SMTP sign-in waits for the IMAP sign-in, so that a
//! password which one server has just refused is not sent to the other.

use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::local::same_host;
use crate::model::account::{Address, Endpoint, Protocol};
use crate::model::check::{Check, CheckId, Layer, Target};
use crate::model::credentials::Credentials;
use crate::model::evidence::{Evidence, Seen, Status};
use crate::model::mailbox::Mailbox;
use crate::model::microsoft::AskMicrosoft;
use crate::model::oauth::ApiKind;
use crate::model::provider::{Provider, ProviderId};
use crate::model::trust::{Trust, Withheld};

/// Everything the probe needs to know; no catalog, no prose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// The mailbox.
    pub address: Address,
    /// The provider that was chosen, or found from the domain.
    pub provider: Option<ProviderId>,
    /// The checks, in the order in which rows stand on the screen.
    pub checks: Vec<Check>,
    /// The sign-in name for IMAP.
    pub imap_username: String,
    /// The sign-in name for SMTP.
    pub smtp_username: String,
    /// On whose word the IMAP server is taken for the mailbox's.
    pub imap_trust: Trust,
    /// The same of the SMTP server.
    pub smtp_trust: Trust,
    /// No provider is known that could have given a token: one that the person brings goes to the servers they named.
    pub own_token: bool,
    /// Special uses LIST must show, e.g. `\All`.
    pub required_folders: Vec<String>,
    /// Letters of an app password, where this provider takes nothing else by password.
    pub app_password_letters: Option<usize>,
    /// What Microsoft is told; `None`: nothing.
    #[serde(default)]
    pub microsoft: Option<AskMicrosoft>,
}

impl Plan {
    /// The server a protocol's checks are aimed at.
    pub fn endpoint(&self, protocol: Protocol) -> Option<&Endpoint> {
        self.checks.iter().find_map(|check| match &check.target {
            Target::Server(endpoint) if endpoint.protocol == protocol => Some(endpoint),
            _ => None,
        })
    }

    /// With the questions to the provider's HTTP interface, where it has one; for a sign-in that can
    /// get a token for it.
    #[must_use]
    pub fn with_api(mut self, provider: &Provider) -> Self {
        let Some(api) = provider.oauth.as_ref().and_then(|o| o.api.as_ref()) else { return self };
        let page = |path: &str| Target::Page(format!("{}{path}", api.base));
        use CheckId as C;
        self.checks.extend(match api.kind {
            ApiKind::Graph => vec![
                check(C::GraphAccount, page("/me"), &[C::Address]),
                check(C::GraphInbox, page("/me/mailFolders/inbox"), &[C::GraphAccount]),
                check(C::GraphDrafts, page("/me/mailFolders/drafts"), &[C::GraphInbox]),
            ],
            ApiKind::Gmail => vec![
                check(C::GmailAccount, page("/users/me/profile"), &[C::Address]),
                check(C::GmailLabels, page("/users/me/labels"), &[C::GmailAccount]),
            ],
        });
        self
    }

    /// For a sign-in by a token: nobody typed a password whose letters could be looked at.
    #[must_use]
    pub fn for_token(mut self) -> Self {
        self.checks.retain(|check| check.id != CheckId::Password);
        self
    }

    /// With a sign-in at the provider's page, which stands before everything else.
    #[must_use]
    pub fn with_sign_in(mut self) -> Self {
        let place = self.checks.len().min(1);
        self.checks.insert(place, check(CheckId::SignIn, Target::Input, &[CheckId::Address]));
        self
    }

    /// The evidence of a run that a failed sign-in kept from beginning.
    pub fn without_a_run(&self, sign_in: Evidence) -> Vec<Evidence> {
        let because = sign_in.check;
        let rest = self.checks.iter().map(|check| check.id).filter(|id| *id != because);
        let not_run =
            |check| Evidence { check, elapsed: Duration::ZERO, seen: Seen::NotRun { because }, wire: Vec::new() };
        std::iter::once(sign_in.clone()).chain(rest.map(not_run)).collect()
    }

    /// What need not be tried again after this was seen: every check of a way that passed from end to
    /// end. A way with a failure is walked anew from its first step, since no connection outlives a
    /// run; nothing is kept where nothing failed, and nothing of the input, which costs nothing.
    pub fn reusable(&self, evidence: &[Evidence]) -> Vec<Evidence> {
        // A sign-in that was held back, since the other server had refused the password, is to be tried.
        let open = |e: &Evidence| {
            // What Microsoft did not tell keeps nobody from anything.
            let untold = matches!(&e.seen, Seen::Microsoft(m) if m.fits().is_none());
            e.seen.status() != Status::Ok && !matches!(e.seen, Seen::NotAsked) && !untold
        };
        let follows = |e: &Evidence| matches!(e.seen, Seen::NotRun { because } if not_asked(because, evidence));
        let whole = |way: &str| !evidence.iter().any(|e| way_of(e.check) == way && open(e) && !follows(e));
        if self.checks.iter().all(|check| whole(way_of(check.id))) {
            return Vec::new();
        }
        let told = |e: &Evidence| !matches!(&e.seen, Seen::Microsoft(m) if m.fits().is_none());
        let keep = |e: &&Evidence| e.check.layer() != Layer::Local && whole(way_of(e.check)) && told(e);
        evidence.iter().filter(keep).cloned().collect()
    }

    /// Without these checks.
    #[must_use]
    pub fn without(&self, known: &[Evidence]) -> Plan {
        let mut plan = self.clone();
        plan.checks.retain(|check| !known.iter().any(|e| e.check == check.id));
        plan
    }

    /// On whose word a protocol's server is taken for the mailbox's.
    pub fn trust(&self, protocol: Protocol) -> Trust {
        match protocol {
            Protocol::Imap => self.imap_trust,
            Protocol::Smtp => self.smtp_trust,
        }
    }

    /// Why these credentials do not go to a protocol's server, whatever it offers; `confirmed` are the hosts that the
    /// person called their own. A token goes to its provider's servers alone: who has it has the mailbox.
    pub fn withheld(&self, protocol: Protocol, credentials: &Credentials, confirmed: &[String]) -> Option<Withheld> {
        let host = &self.endpoint(protocol)?.host;
        match (credentials, self.trust(protocol)) {
            (Credentials::None, _) | (_, Trust::Provider) => None,
            (Credentials::Token(_), Trust::Entered) if self.own_token => None,
            (Credentials::Token(_), _) => Some(Withheld::ForeignServer),
            (Credentials::Password(_), Trust::Unconfirmed) if !confirmed.iter().any(|c| same_host(c, host)) => {
                Some(Withheld::Unconfirmed)
            }
            (Credentials::Password(_), _) => None,
        }
    }

    /// The row of a check.
    pub fn check(&self, id: CheckId) -> Option<&Check> {
        self.checks.iter().find(|check| check.id == id)
    }
}

/// Makes the plan of a mailbox.
pub fn plan(mailbox: &Mailbox) -> Plan {
    let imap = &mailbox.imap.endpoint;
    let smtp = mailbox.smtp.as_ref();
    let mut checks = vec![
        check(CheckId::Address, Target::Input, &[]),
        check(CheckId::Password, Target::Input, &[]),
        check(CheckId::Mx, Target::Domain(mailbox.address.domain.clone()), &[CheckId::Address]),
    ];
    use CheckId as C;
    let server = |e: &Endpoint| Target::Server(e.clone());
    checks.extend([
        check(C::ImapHost, server(imap), &[C::Address]),
        check(C::ImapTcp, server(imap), &[C::ImapHost]),
        check(C::ImapTls, server(imap), &[C::ImapTcp]),
        check(C::ImapSession, server(imap), &[C::ImapTls]),
        check(C::ImapAuth, server(imap), &[C::ImapSession]),
        check(C::Mailbox, server(imap), &[C::ImapAuth]),
    ]);
    if let Some(smtp) = smtp.map(|s| &s.endpoint) {
        checks.extend([
            check(C::SmtpHost, server(smtp), &[C::Address]),
            check(C::SmtpTcp, server(smtp), &[C::SmtpHost]),
            check(C::SmtpTls, server(smtp), &[C::SmtpTcp]),
            check(C::SmtpSession, server(smtp), &[C::SmtpTls]),
            check(C::SmtpAuth, server(smtp), &[C::SmtpSession]),
        ]);
    }
    checks.extend(mailbox.microsoft.into_iter().flat_map(|_| of_microsoft(&mailbox.address.domain)));
    Plan {
        address: mailbox.address.clone(),
        provider: mailbox.provider.clone(),
        checks,
        imap_username: mailbox.imap.username.clone(),
        smtp_username: smtp.map(|s| s.username.clone()).unwrap_or_default(),
        imap_trust: mailbox.imap.trust,
        smtp_trust: smtp.map_or(Trust::Unconfirmed, |s| s.trust),
        own_token: mailbox.own_token,
        required_folders: mailbox.required_folders.clone(),
        app_password_letters: mailbox.app_password_letters,
        microsoft: mailbox.microsoft,
    }
}

/// Where Microsoft signs people in; it says the same of a domain to everybody.
pub const LOGIN: &str = "login.microsoftonline.com";

/// What Microsoft and the organisation's own Exchange server tell before any sign-in. The address stands in none of it.
fn of_microsoft(domain: &str) -> [Check; 4] {
    use CheckId as C;
    let tenant = format!("https://{LOGIN}/{domain}/v2.0/.well-known/openid-configuration");
    let sign_in = format!("https://{LOGIN}/common/userrealm/");
    let mailbox = "https://outlook.office365.com/autodiscover/autodiscover.json/v1.0/".to_owned();
    let own = format!("https://autodiscover.{domain}/autodiscover/autodiscover.json/v1.0/");
    let page = |id, url| check(id, Target::Page(url), &[C::Address]);
    [
        page(C::MicrosoftTenant, tenant),
        page(C::MicrosoftSignIn, sign_in),
        page(C::MicrosoftMailbox, mailbox),
        page(C::Autodiscover, own),
    ]
}

/// The way a check lies on, e.g. `imap`: its checks stand on one another, those of other ways do not.
fn way_of(check: CheckId) -> &'static str {
    check.as_str().split('.').next().unwrap_or_default()
}

/// Nobody asked for this check.
fn not_asked(check: CheckId, evidence: &[Evidence]) -> bool {
    evidence.iter().any(|e| e.check == check && matches!(e.seen, Seen::NotAsked))
}

fn check(id: CheckId, target: Target, needs: &[CheckId]) -> Check {
    Check { id, target, needs: needs.to_vec() }
}
