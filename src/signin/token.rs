//! The token endpoint (RFC 6749 section 3.2) through the network that was passed in.

use std::sync::{Mutex, PoisonError};

use http::{HeaderValue, StatusCode, header};
use oauth2::basic::{
    BasicErrorResponse, BasicRevocationErrorResponse, BasicTokenIntrospectionResponse, BasicTokenType,
};
use oauth2::url::form_urlencoded;
use oauth2::{
    AsyncHttpClient, AuthType, AuthUrl, ClientId, ClientSecret, DeviceAuthorizationUrl, EndpointMaybeSet,
    EndpointNotSet, EndpointSet, ErrorResponse, ExtraTokenFields, HttpRequest, HttpResponse, RedirectUrl,
    RequestTokenError, StandardRevocableToken, StandardTokenResponse, TokenResponse, TokenUrl,
};
use serde::{Deserialize, Serialize};
use tokio::time::timeout;
use zeroize::Zeroizing;

use super::identity::who;
use super::{During, End, Outcome, Refusal, Request};
use crate::model::api::HttpFault;
use crate::model::credentials::Secret;
use crate::model::oauth::Tokens;
use crate::net::Net;
use crate::net::clock::clock_ahead;
use crate::text::{Redactor, redacted, visible};
use futures::FutureExt;
use futures::future::BoxFuture;

/// Letters of an answer that are kept.
const KEPT: usize = 4000;
/// Fields of a form that nobody else may see.
const SENT: [&str; 6] = ["code", "code_verifier", "refresh_token", "device_code", "client_secret", "token"];
/// A shorter value is no secret, and would take half of every sentence with it.
const SHORTEST: usize = 6;
/// Scopes of OpenID Connect, which servers grant in silence or under other names.
const OF_OPENID: [&str; 4] = ["openid", "email", "profile", "offline_access"];

/// What the answer may hold besides the tokens.
#[derive(Serialize, Deserialize)]
pub struct Extra {
    id_token: Option<String>,
}

impl std::fmt::Debug for Extra {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Extra")
    }
}

impl ExtraTokenFields for Extra {}

pub type Answer = StandardTokenResponse<Extra, BasicTokenType>;

/// The library's client with the provider's addresses.
pub type Library = oauth2::Client<
    BasicErrorResponse,
    Answer,
    BasicTokenIntrospectionResponse,
    StandardRevocableToken,
    BasicRevocationErrorResponse,
    EndpointSet,
    EndpointMaybeSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointSet,
>;

/// The library's client for a request; the redirect stands for the browser's way alone.
///
/// # Errors
/// An address in the provider's file is none.
pub fn library(request: &Request, redirect: Option<String>) -> Result<Library, Outcome> {
    let bad = |address: &str| Outcome::BadAddress(address.to_owned());
    let server = &request.server;
    let (authorize, token) = (request.url(&server.authorize), request.url(&server.token));
    let authorize = AuthUrl::new(authorize.clone()).map_err(|_| bad(&authorize))?;
    let token = TokenUrl::new(token.clone()).map_err(|_| bad(&token))?;
    let device = match server.device.as_ref().map(|d| request.url(d)) {
        Some(device) => Some(DeviceAuthorizationUrl::new(device.clone()).map_err(|_| bad(&device))?),
        None => None,
    };
    let mut client = oauth2::Client::new(ClientId::new(request.client.id.clone()))
        // A program on somebody's computer has no secret to prove (RFC 8252 section 8.5).
        .set_auth_type(AuthType::RequestBody)
        .set_auth_uri(authorize)
        .set_token_uri(token)
        .set_device_authorization_url_option(device);
    if let Some(secret) = &request.client.secret {
        client = client.set_client_secret(ClientSecret::new(secret.clone()));
    }
    if let Some(redirect) = redirect {
        client = client.set_redirect_uri(RedirectUrl::new(redirect.clone()).map_err(|_| bad(&redirect))?);
    }
    Ok(client)
}

/// The HTTP client as the library wants it. It remembers what the last refusal said word for word,
/// since the library keeps only the fields of the standard, and what the server's clock says.
pub struct Asker<'a> {
    net: &'a dyn Net,
    request: &'a Request,
    last: Mutex<Last>,
}

#[derive(Clone, Default)]
struct Last {
    /// What a server may say back.
    sent: Vec<Zeroizing<String>>,
    host: String,
    status: u16,
    text: String,
    clock_ahead: Option<i64>,
}

impl Last {
    fn hide(&self, text: &str) -> String {
        self.sent.iter().fold(text.to_owned(), |text, secret| Redactor::new(secret, &[]).hide(&text))
    }
}

/// Why the library got no answer.
#[derive(Clone, Debug, thiserror::Error)]
#[error("no answer")]
pub struct NoAnswer(pub HttpFault);

impl<'a> Asker<'a> {
    pub fn new(net: &'a dyn Net, request: &'a Request) -> Self {
        Asker { net, request, last: Mutex::default() }
    }

    /// One request within the time for an answer.
    pub async fn ask(&self, mut asked: HttpRequest) -> Result<HttpResponse, NoAnswer> {
        let json = HeaderValue::from_static("application/json");
        asked.headers_mut().insert(header::ACCEPT, json);
        let host = asked.uri().host().unwrap_or_default().to_owned();
        let sent = sent(asked.body());
        self.keep(|last| *last = Last { host, sent, clock_ahead: last.clock_ahead, ..Last::default() });
        let answer = timeout(self.request.limits.answer, self.net.fetch(asked)).await;
        let answer = answer.unwrap_or(Err(HttpFault::TimedOut)).map_err(NoAnswer)?;
        let ahead = clock_ahead(answer.headers(), self.net.now());
        self.keep(|last| {
            last.status = answer.status().as_u16();
            last.clock_ahead = ahead.or(last.clock_ahead);
            last.text = cut(&redacted(&last.hide(&String::from_utf8_lossy(answer.body()))));
        });
        Ok(answer)
    }

    fn keep(&self, change: impl FnOnce(&mut Last)) {
        change(&mut self.last.lock().unwrap_or_else(PoisonError::into_inner));
    }

    fn last(&self) -> Last {
        self.last.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Seconds by which this computer's clock is ahead of the server's, where it said what time it is.
    pub fn clock_ahead(&self) -> Option<i64> {
        self.last().clock_ahead
    }

    /// An end with what is known of the clock.
    pub fn end(&self, outcome: Outcome) -> End {
        End { outcome, clock_ahead: self.clock_ahead() }
    }

    /// An answer in which this cannot be used.
    pub fn unreadable(&self, what: &str) -> Outcome {
        let Last { host, status, .. } = self.last();
        Outcome::Unreadable { host, status, text: cut(what) }
    }

    /// What the library says in place of an answer.
    pub fn failed<T: ErrorResponse>(
        &self,
        error: RequestTokenError<NoAnswer, T>,
        name: impl FnOnce(T) -> String,
        during: During,
    ) -> Outcome {
        let last = self.last();
        let name = |error| cut(&last.hide(&name(error)));
        let Last { host, status, text, .. } = last.clone();
        match error {
            RequestTokenError::Request(NoAnswer(fault)) => Outcome::Unreachable { host, fault },
            RequestTokenError::ServerResponse(error) => {
                Outcome::Refused(Refusal { during, host, error: name(error), text })
            }
            RequestTokenError::Parse(..) | RequestTokenError::Other(_) => {
                // What cannot be read as an answer may hold tokens all the same.
                let text =
                    if StatusCode::from_u16(status).is_ok_and(|s| s.is_success()) { String::new() } else { text };
                Outcome::Unreadable { host, status, text }
            }
        }
    }
}

impl<'c> AsyncHttpClient<'c> for Asker<'_> {
    type Error = NoAnswer;
    type Future = BoxFuture<'c, Result<HttpResponse, NoAnswer>>;

    fn call(&'c self, request: HttpRequest) -> Self::Future {
        self.ask(request).boxed()
    }
}

/// The tokens of an answer; `asked` are the scopes that were asked for, `old` the refresh token
/// that stays where no new one came (RFC 6749 section 6).
pub fn tokens(answer: &Answer, asked: &[String], old: Option<&Secret>) -> Tokens {
    let granted: Vec<String> = match answer.scopes() {
        Some(scopes) => scopes.iter().map(|s| s.to_string()).collect(),
        None => asked.to_vec(),
    };
    let has = |wanted: &str| granted.iter().any(|g| plain(g).eq_ignore_ascii_case(plain(wanted)));
    let missing = asked.iter().filter(|s| !OF_OPENID.contains(&s.as_str()) && !has(s)).cloned().collect();
    Tokens {
        access: Secret::new(answer.access_token().secret().clone()),
        refresh: answer.refresh_token().map(|t| Secret::new(t.secret().clone())).or_else(|| old.cloned()),
        lasts: answer.expires_in().map(|d| d.as_secs()),
        granted,
        missing,
        who: answer.extra_fields().id_token.as_deref().map(who).unwrap_or_default(),
    }
}

/// Microsoft grants `Mail.Read` where `https://graph.microsoft.com/Mail.Read` was asked for.
fn plain(scope: &str) -> &str {
    let scope = scope.trim_end_matches('/');
    scope.rsplit_once('/').map_or(scope, |(_, last)| last)
}

/// The secrets of a form: a server may repeat them in what it says.
fn sent(form: &[u8]) -> Vec<Zeroizing<String>> {
    let secret = |name: &str, value: &str| SENT.contains(&name) && value.len() >= SHORTEST;
    let fields = form_urlencoded::parse(form).filter(|(name, value)| secret(name, value));
    fields.map(|(_, value)| Zeroizing::new(value.into_owned())).collect()
}

/// What is kept of a text, every character of it to be seen.
pub fn cut(text: &str) -> String {
    visible(text).chars().take(KEPT).collect()
}

/// The host of an address, for a sentence about it; empty where it has none.
pub fn host_of(address: &str) -> String {
    crate::catalog::host_of(address).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn answer(json: &str) -> Answer {
        serde_json::from_str(json).unwrap()
    }

    #[test]
    fn what_was_not_granted_is_named() {
        let asked = ["openid", "https://outlook.office.com/IMAP.AccessAsUser.All", "https://mail.google.com/"];
        let asked = asked.map(str::to_owned);
        let tokens = |json: &str| super::tokens(&answer(json), &asked, None);
        let some = r#"{"access_token":"a","token_type":"Bearer","scope":"IMAP.AccessAsUser.All"}"#;
        assert_eq!(tokens(some).missing, ["https://mail.google.com/"]);
        let silent = r#"{"access_token":"a","token_type":"bearer","expires_in":60}"#;
        assert_eq!((tokens(silent).missing, tokens(silent).lasts), (vec![], Some(60)));
    }

    #[test]
    fn a_refresh_token_is_replaced_or_stays() {
        let old = Secret::new("old".into());
        let rotated = answer(r#"{"access_token":"a","token_type":"Bearer","refresh_token":"new"}"#);
        assert_eq!(tokens(&rotated, &[], Some(&old)).refresh, Some(Secret::new("new".into())));
        let kept = answer(r#"{"access_token":"a","token_type":"Bearer"}"#);
        assert_eq!(tokens(&kept, &[], Some(&old)).refresh, Some(old));
    }
}
