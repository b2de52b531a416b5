//! Authorization code with PKCE in the person's own browser (RFC 8252, RFC 7636 by S256).

use std::collections::BTreeMap;
use std::future::{Future, ready};
use std::sync::Arc;

use futures::channel::mpsc;
use futures::stream::{self, Stream, StreamExt};
use oauth2::{AuthorizationCode, CsrfToken, PkceCodeChallenge, PkceCodeVerifier, Scope};
use tokio::time::timeout;

use super::loopback::{Callback, LoopbackListener};
use super::token::{Asker, Library, cut, host_of, library, tokens};
use super::{During, End, Outcome, Progress, ProgressSender, Refusal, Request};
use crate::model::credentials::Secret;
#[cfg(any(test, fuzzing))]
use crate::model::sign_in::SignInSeen;
use crate::net::Net;
use crate::text::redacted;

/// Signs in in the browser. The first thing told is [`Progress::Open`], except where there is no
/// port to come back to.
///
/// Must be polled within a tokio runtime that has time and I/O enabled.
pub fn browser(request: Request, net: Arc<dyn Net>) -> impl Stream<Item = Progress> + Send + 'static {
    told(move |tell| async move { sign_in(&request, &*net, &tell).await })
}

/// A stream of what a piece of work tells, and its end.
pub(super) fn told<W, F>(work: W) -> impl Stream<Item = Progress> + Send + 'static
where
    W: FnOnce(ProgressSender) -> F + Send + 'static,
    F: Future<Output = End> + Send + 'static,
{
    let (tell, from) = mpsc::unbounded();
    // Nothing is spawned: what is not polled does not run, what is dropped is gone.
    let work = stream::once(async move {
        let to = tell.clone();
        let end = work(tell).await;
        let _ = to.unbounded_send(Progress::Done(Box::new(end)));
    });
    stream::select(from, work.filter_map(|()| ready(None)))
}

async fn sign_in(request: &Request, net: &dyn Net, tell: &ProgressSender) -> End {
    let redirect = request.client.redirect.as_ref().unwrap_or(&request.server.redirect);
    let mut door = match LoopbackListener::open(redirect, &request.client.ports, &request.page).await {
        Ok(door) => door,
        Err(outcome) => return outcome.into(),
    };
    let client = match library(request, Some(door.redirect().to_owned())) {
        Ok(client) => client,
        Err(outcome) => return outcome.into(),
    };
    let (challenge, verifier) = PkceCodeChallenge::new_random_sha256();
    let (url, state) = address(request, &client, challenge);
    let _ = tell.unbounded_send(Progress::Open(url));
    let asker = Asker::new(net, request);
    let Ok(came) = timeout(request.limits.browser, door.wait_for(state.secret(), tell)).await else {
        return Outcome::NobodyCame { waited: request.limits.browser }.into();
    };
    let outcome = match came {
        Callback::With(answer) => match judge(request, answer) {
            Ok(code) => {
                let _ = tell.unbounded_send(Progress::Redeeming);
                // The browser may ask once more, and its page must reach it.
                door.while_doing(exchange(&asker, request, &client, code, verifier)).await
            }
            Err(outcome) => outcome,
        },
        Callback::Never => Outcome::NoPort { tried: request.client.ports.clone() },
    };
    door.close().await;
    asker.end(outcome)
}

/// The sign-in page's address, and the state its answer must carry.
fn address(request: &Request, client: &Library, challenge: PkceCodeChallenge) -> (Secret, CsrfToken) {
    let server = &request.server;
    let mut page = client.authorize_url(CsrfToken::new_random).set_pkce_challenge(challenge);
    // One consent for everything; the code is redeemed for one service after the other.
    let api = server.api.iter().flat_map(|api| &api.scopes);
    for scope in server.scopes.iter().chain(api) {
        page = page.add_scope(Scope::new(scope.clone()));
    }
    for (name, value) in &server.parameters {
        page = page.add_extra_param(name, value);
    }
    if let Some(address) = &request.address {
        page = page.add_extra_param("login_hint", address.to_wire());
    }
    let (url, state) = page.url();
    (Secret::new(url.into()), state)
}

/// What is seen in the query with which a browser comes back; `None`: a code. A door for the fuzzer.
#[cfg(any(test, fuzzing))]
pub fn answered(request: &Request, query: &str) -> Option<SignInSeen> {
    judge(request, super::loopback::given(query)).err().map(|outcome| request.seen(&outcome.into()))
}

/// The code in the browser's answer, or why there is none.
fn judge(request: &Request, mut answer: BTreeMap<String, String>) -> Result<AuthorizationCode, Outcome> {
    let server = &request.server;
    if let Some(wanted) = &server.issuer {
        let got = answer.get("iss");
        let wrong = got.map_or(server.always_sends_issuer, |got| got != wanted);
        if wrong {
            let got = cut(&redacted(got.map_or("", String::as_str)));
            return Err(Outcome::WrongIssuer { wanted: wanted.clone(), got });
        }
    }
    if let Some(error) = answer.remove("error") {
        let said: Vec<String> = ["error_subcode", "error_description", "error_uri"]
            .iter()
            .filter_map(|name| answer.get(*name).map(|value| format!("{name}: {value}")))
            .collect();
        let text = cut(&redacted(&format!("error: {error}\n{}", said.join("\n")))).trim_end().to_owned();
        let host = host_of(&request.url(&server.authorize));
        return Err(Outcome::Refused(Refusal { during: During::Page, host, error: cut(&error), text }));
    }
    match answer.remove("code") {
        Some(code) => Ok(AuthorizationCode::new(code)),
        None => {
            let host = host_of(&request.url(&server.authorize));
            Err(Outcome::Unreadable { host, status: 0, text: String::new() })
        }
    }
}

async fn exchange(
    asker: &Asker<'_>,
    request: &Request,
    client: &Library,
    code: AuthorizationCode,
    verifier: PkceCodeVerifier,
) -> Outcome {
    let mut ask = client.exchange_code(code).set_pkce_verifier(verifier);
    let scopes = request.server.scopes.join(" ");
    if request.has_other_services() {
        ask = ask.add_extra_param("scope", &scopes);
    }
    match ask.request_async(asker).await {
        Ok(answer) => Outcome::SignedIn(Box::new(tokens(&answer, &request.server.scopes, None))),
        Err(error) => asker.failed(error, |e| e.error().to_string(), During::Exchange),
    }
}
