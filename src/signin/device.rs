//! A code that is typed on another device (RFC 8628): for a support agent whose customer signs in
//! elsewhere, and for a computer without a browser.

use std::sync::Arc;

use futures::stream::Stream;
use oauth2::{DeviceCodeErrorResponseType, Scope, StandardDeviceAuthorizationResponse};
use tokio::time::{sleep, timeout};
use url::{Position, Url};

use super::browser::told;
use super::token::{Asker, library, tokens};
use super::{DeviceCode, During, End, Outcome, Progress, ProgressSender, Request};
use crate::net::Net;
use crate::net::system::http::is_safe;
use crate::text::visible_line;

/// Signs in on another device. The first thing told is [`Progress::Code`], except where none was
/// given.
///
/// Must be polled within a tokio runtime that has time enabled.
pub fn device(request: Request, net: Arc<dyn Net>) -> impl Stream<Item = Progress> + Send + 'static {
    told(move |tell| async move {
        let asker = Asker::new(&*net, &request);
        let outcome = sign_in(&request, &asker, &tell).await;
        let end: End = asker.end(outcome);
        end
    })
}

async fn sign_in(request: &Request, asker: &Asker<'_>, tell: &ProgressSender) -> Outcome {
    let client = match library(request, None) {
        Ok(client) => client,
        Err(outcome) => return outcome,
    };
    let Ok(mut ask) = client.exchange_device_code() else { return Outcome::NotOffered };
    for scope in &request.server.scopes {
        ask = ask.add_scope(Scope::new(scope.clone()));
    }
    let details: StandardDeviceAuthorizationResponse = match ask.request_async(asker).await {
        Ok(details) => details,
        Err(error) => return asker.failed(error, |e| e.error().to_string(), During::Device),
    };
    // What a server names is opened by the system, which would start a program for another scheme.
    let page = details.verification_uri().url();
    if !is_safe(page) {
        // Not what follows: it may hold the code.
        return asker.unreadable(&page[..Position::BeforePath]);
    }
    let filled_in = details.verification_uri_complete().map(|uri| uri.secret());
    let lasts = details.expires_in().min(request.limits.code);
    let _ = tell.unbounded_send(Progress::Code(DeviceCode {
        code: visible_line(details.user_code().secret()),
        // As an address is written, not as the server wrote it.
        page: page.to_string(),
        page_with_code: filled_in.and_then(|uri| Url::parse(uri).ok()).filter(is_safe).map(String::from),
        lasts,
    }));
    // The library waits as the server says, longer where it says `slow_down`, and asks again where
    // the network fails in between.
    let poll = client.exchange_device_access_token(&details).request_async(asker, sleep, None);
    let expired = Outcome::CodeExpired { waited: lasts };
    match timeout(lasts, poll).await {
        Err(_) => expired,
        Ok(Ok(answer)) => {
            let _ = tell.unbounded_send(Progress::Redeeming);
            Outcome::SignedIn(Box::new(tokens(&answer, &request.server.scopes, None)))
        }
        Ok(Err(oauth2::RequestTokenError::ServerResponse(e)))
            if *e.error() == DeviceCodeErrorResponseType::ExpiredToken =>
        {
            expired
        }
        Ok(Err(error)) => asker.failed(error, |e| e.error().to_string(), During::Device),
    }
}
