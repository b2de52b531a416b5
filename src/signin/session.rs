//! A sign-in that lasts: renews its tokens by itself, gets one for the HTTP interface, ends.

use std::time::{Duration, SystemTime};

use http::{Request as HttpRequest, header};
use oauth2::url::form_urlencoded;
use oauth2::{RefreshToken, Scope};

use super::token::{Asker, cut, library, tokens};
use super::{During, End, Outcome, Request, Stored};
use crate::local::same_mailbox;
use crate::model::account::Address;
use crate::model::api::HttpFault;
use crate::model::credentials::{ApiAccess, Secret};
use crate::model::oauth::Tokens;
use crate::model::provider::ProviderId;
use crate::model::sign_in::SignInSeen;
use crate::net::Net;

/// A token that ends sooner is renewed before it is used.
const MARGIN: Duration = Duration::from_secs(120);
/// For how long an access token is taken to last where nothing is said of it.
const USUAL: Duration = Duration::from_secs(3600);

/// A token and when it is over.
#[derive(Clone, Debug)]
struct Held {
    tokens: Tokens,
    until: Option<SystemTime>,
}

impl Held {
    fn new(tokens: Tokens, now: SystemTime) -> Self {
        // RFC 6749 section 5.1 lets a server leave it out; an hour is what most give.
        let until = now.checked_add(tokens.lasts.map_or(USUAL, Duration::from_secs));
        Held { tokens, until }
    }

    fn is_fresh(&self, now: SystemTime) -> bool {
        self.until.is_none_or(|until| now.checked_add(MARGIN).is_some_and(|soon| soon < until))
    }
}

/// See the module.
#[derive(Clone, Debug)]
pub struct Session {
    request: Request,
    mail: Option<Held>,
    api: Option<Held>,
    refresh: Option<Secret>,
    clock_ahead: Option<i64>,
}

/// How taking a sign-in back ended (RFC 7009).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Revoked {
    /// The provider took it back: the tokens open nothing any more.
    Done,
    /// The provider has no such way; where it has a page for it, people take it back there.
    NotOffered {
        /// The page.
        page: Option<String>,
    },
    /// There was nothing to take back.
    Nothing,
    /// It did not answer, or not with a yes; the tokens here are gone all the same.
    Failed {
        /// Why there was no answer, where there was none.
        fault: Option<HttpFault>,
    },
}

impl Revoked {
    /// The message that says so to a person; its variable is `provider`.
    pub fn message(&self) -> &'static str {
        match self {
            Revoked::Done => "signin-revoked-done",
            Revoked::NotOffered { .. } => "signin-revoked-not-offered",
            Revoked::Nothing => "signin-revoked-nothing",
            Revoked::Failed { .. } => "signin-revoked-failed",
        }
    }
}

impl Session {
    /// From what a sign-in brought, now.
    pub fn new(request: Request, tokens: Tokens, now: SystemTime) -> Self {
        let refresh = tokens.refresh.clone();
        Session { request, mail: Some(Held::new(tokens, now)), api: None, refresh, clock_ahead: None }
    }

    /// With what the sign-in said of this computer's clock ([`End::clock_ahead`]).
    #[must_use]
    pub fn with_clock(mut self, ahead: Option<i64>) -> Self {
        self.clock_ahead = ahead;
        self
    }

    /// From a refresh token that was remembered; the first use renews it.
    pub fn resume(request: Request, refresh: Secret) -> Self {
        Session { request, mail: None, api: None, refresh: Some(refresh), clock_ahead: None }
    }

    /// What was asked for.
    pub(super) fn request(&self) -> &Request {
        &self.request
    }

    /// What may be remembered of it; nothing where the provider gave nothing for that.
    pub(super) fn stored(&self) -> Option<Stored> {
        let (provider, client) = (self.request.provider.clone(), self.request.client.id.clone());
        Some(Stored::SignIn { provider, client, refresh: self.refresh.clone()? })
    }

    /// Its access tokens are over, whatever was said of their time.
    pub(super) fn expire(&mut self) {
        self.api = None;
        if self.refresh.is_some()
            && let Some(mail) = &mut self.mail
        {
            mail.until = Some(SystemTime::UNIX_EPOCH);
        }
    }

    /// Describes what the tokens say beside being tokens: rights that were not given, who signed in, a clock that is
    /// off. `None`: there are none yet.
    pub fn seen(&self) -> Option<SignInSeen> {
        Some(self.request.seen_with(self.tokens()?, self.clock_ahead))
    }

    /// True where somebody else signed in than the mailbox's owner.
    pub(super) fn is_somebody_else(&self) -> bool {
        let who = self.tokens().map(|tokens| tokens.who.as_slice()).unwrap_or_default();
        let wanted = self.request.address.as_ref().map(Address::to_wire);
        wanted.is_some_and(|wanted| !who.is_empty() && !who.iter().any(|who| same_mailbox(who, &wanted)))
    }

    /// The provider.
    pub fn provider(&self) -> &ProviderId {
        &self.request.provider
    }

    /// What may be remembered. It changes with every renewal where the provider rotates it.
    pub fn refresh_token(&self) -> Option<&Secret> {
        self.refresh.as_ref()
    }

    /// What the last answer granted and said of who signed in.
    pub fn tokens(&self) -> Option<&Tokens> {
        self.mail.as_ref().map(|held| &held.tokens)
    }

    /// The token for IMAP and SMTP, renewed where it is nearly over.
    ///
    /// # Errors
    /// The sign-in is over ([`Outcome::Refused`] with [`During::Renewal`]), or the server cannot be
    /// asked.
    pub async fn mail(&mut self, net: &dyn Net) -> Result<Secret, Box<End>> {
        let now = net.now();
        if let Some(held) = self.mail.as_ref().filter(|held| held.is_fresh(now)) {
            return Ok(held.tokens.access.clone());
        }
        let scopes = self.request.server.scopes.clone();
        let mut renewed = self.renew(net, &scopes).await?;
        if let Some(old) = self.mail.as_ref().filter(|_| renewed.who.is_empty()) {
            renewed.who.clone_from(&old.tokens.who);
        }
        let access = renewed.access.clone();
        self.mail = Some(Held::new(renewed, net.now()));
        Ok(access)
    }

    /// The token for the provider's HTTP interface; `None` where it has none.
    ///
    /// # Errors
    /// As [`Session::mail`].
    pub async fn api(&mut self, net: &dyn Net) -> Result<Option<ApiAccess>, Box<End>> {
        let Some(api) = self.request.server.api.clone() else { return Ok(None) };
        if api.scopes.is_empty() {
            let token = self.mail(net).await?;
            let missing = self.tokens().map(|t| t.missing.clone()).unwrap_or_default();
            return Ok(Some(ApiAccess { token, base: api.base, missing }));
        }
        let now = net.now();
        if self.api.as_ref().is_none_or(|held| !held.is_fresh(now)) {
            if self.refresh.is_none() {
                return Ok(None);
            }
            let tokens = self.renew(net, &api.scopes).await?;
            self.api = Some(Held::new(tokens, net.now()));
        }
        let access = |held: &Held| ApiAccess {
            token: held.tokens.access.clone(),
            base: api.base.clone(),
            missing: held.tokens.missing.clone(),
        };
        Ok(self.api.as_ref().map(access))
    }

    /// RFC 6749 section 6. A new refresh token takes the old one's place at once: the old one may be
    /// dead already.
    async fn renew(&mut self, net: &dyn Net, scopes: &[String]) -> Result<Tokens, Box<End>> {
        let asker = Asker::new(net, &self.request);
        let client = library(&self.request, None).map_err(|outcome| Box::new(End::from(outcome)))?;
        let Some(old) = self.refresh.clone() else { return Err(Box::new(End::from(nothing_to_renew(&self.request)))) };
        let token = RefreshToken::new(old.reveal().to_owned());
        let mut ask = client.exchange_refresh_token(&token);
        if self.request.has_other_services() {
            ask = ask.add_scopes(scopes.iter().cloned().map(Scope::new));
        }
        match ask.request_async(&asker).await {
            Ok(answer) => {
                let tokens = tokens(&answer, scopes, Some(&old));
                self.clock_ahead = asker.clock_ahead().or(self.clock_ahead);
                self.refresh.clone_from(&tokens.refresh);
                Ok(tokens)
            }
            Err(error) => {
                let outcome = asker.failed(error, |e| e.error().to_string(), During::Renewal);
                Err(Box::new(asker.end(outcome)))
            }
        }
    }

    /// RFC 7009 section 2.1.
    fn revocation(&self, token: &Secret, kind: &str) -> Vec<u8> {
        let mut form = form_urlencoded::Serializer::new(String::new());
        form.append_pair("token", token.reveal()).append_pair("token_type_hint", kind);
        form.append_pair("client_id", &self.request.client.id);
        if let Some(secret) = &self.request.client.secret {
            form.append_pair("client_secret", secret);
        }
        form.finish().into_bytes()
    }

    /// Takes the sign-in back at the provider where it can, and drops the tokens here in any case.
    pub async fn revoke(self, net: &dyn Net) -> Revoked {
        let Some(address) = self.request.server.revoke.as_ref().map(|a| self.request.url(a)) else {
            return Revoked::NotOffered { page: self.request.server.withdraw_page };
        };
        // With the refresh token the access tokens end too (RFC 7009 section 2.1).
        let access = || self.mail.as_ref().map(|held| held.tokens.access.clone());
        let (token, kind) = match (&self.refresh, access()) {
            (Some(refresh), _) => (refresh.clone(), "refresh_token"),
            (None, Some(access)) => (access, "access_token"),
            (None, None) => return Revoked::Nothing,
        };
        let asked = HttpRequest::post(address)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(self.revocation(&token, kind));
        let Ok(asked) = asked else { return Revoked::Failed { fault: None } };
        match Asker::new(net, &self.request).ask(asked).await {
            Ok(answer) if answer.status().is_success() => Revoked::Done,
            Ok(_) => Revoked::Failed { fault: None },
            Err(no) => Revoked::Failed { fault: Some(no.0) },
        }
    }
}

/// A provider that gave no refresh token: the sign-in lasts as long as its access token.
fn nothing_to_renew(request: &Request) -> Outcome {
    let host = super::token::host_of(&request.url(&request.server.token));
    let error = "invalid_grant".to_owned();
    Outcome::Refused(super::Refusal { during: During::Renewal, host, text: cut(&error), error })
}
