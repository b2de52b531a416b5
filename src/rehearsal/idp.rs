//! An identity provider on loopback with a sign-in page of its own (RFC 6749, RFC 7636, RFC 8628,
//! RFC 7009, RFC 9207), and the HTTP interface that its tokens open. One port for everything; it
//! ends with the rehearsal. Nobody's password is asked: the page has buttons alone.

mod api;
mod authorize;
mod device;
mod issued;
mod mail;
mod token;

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::net::Ipv4Addr;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use http::{HeaderValue, Method, Request, Response, StatusCode, header};
use http_body_util::{BodyExt, Full, Limited};
use hyper::body::{Bytes, Incoming};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use tokio::io;
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinSet;
use url::form_urlencoded;

use super::SignIn;
use super::defaults::{Defaults, OAuthError, RefusalReason};
use super::page::{Shown, SignInPage};
use super::sign_in::{IdentityProvider, Reply};
use crate::model::account::Address;
use crate::model::oauth::{Api, Client, OAuth};
use crate::model::provider::Provider;
use crate::net::system::accept::accept;
use issued::IssuedTokens;

/// Bytes of a request's form.
const FORM: usize = 64 * 1024;
/// Time for a browser to say what it wants.
const HEADERS: Duration = Duration::from_secs(10);

pub(super) type Answered = Response<Full<Bytes>>;
type Fields = BTreeMap<String, String>;

/// What it needs to know of the rehearsal.
pub(super) struct Setting<'a> {
    pub(super) plays: IdentityProvider,
    pub(super) defaults: Defaults,
    pub(super) page: SignInPage,
    pub(super) provider: &'a Provider,
    pub(super) server: &'a OAuth,
    pub(super) address: &'a Address,
}

/// The account of the person who signs in.
struct Person {
    /// The address that was typed.
    address: String,
    /// The sign-in name.
    name: String,
    /// The main address.
    email: String,
}

/// See the module.
pub(super) struct Idp {
    plays: IdentityProvider,
    defaults: Defaults,
    page: SignInPage,
    person: Person,
    server: OAuth,
    client: Client,
    /// `127.0.0.1:port`.
    here: String,
    issued: Mutex<IssuedTokens>,
}

/// One request, read to its end.
struct Asked {
    method: Method,
    path: String,
    query: Fields,
    form: Fields,
    bearer: Option<String>,
}

/// Opens a port of its own on loopback and plays there until `tasks` is dropped.
pub(super) async fn open(setting: Setting<'_>, tasks: &mut JoinSet<()>) -> io::Result<(SignIn, Arc<Idp>)> {
    // A server is the point here; it listens on loopback alone.
    #[allow(clippy::disallowed_methods)]
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
    let here = listener.local_addr()?.to_string();
    let server = at(setting.server, &here);
    let client = Client {
        id: "inbox-doctor-rehearsal".to_owned(),
        secret: None,
        tenant: None,
        redirect: None,
        ports: Vec::new(),
    };
    let sign_in = SignIn {
        provider: Provider { oauth: Some(server.clone()), ..setting.provider.clone() },
        client: client.clone(),
        patience: setting.plays.patience.map(Duration::from_secs),
    };
    let address = setting.address.to_wire();
    let name = setting.plays.person.clone().unwrap_or_else(|| address.clone());
    let email = setting.plays.email.clone().unwrap_or_else(|| name.clone());
    let Setting { plays, defaults, page, .. } = setting;
    let person = Person { address, name, email };
    let idp = Arc::new(Idp { plays, defaults, page, person, server, client, here, issued: Mutex::default() });
    let serving = Arc::clone(&idp);
    tasks.spawn(async move {
        let mut visits = JoinSet::new();
        loop {
            let stream = accept(&listener).await;
            visits.spawn(serve(stream, Arc::clone(&serving)));
            while visits.try_join_next().is_some() {}
        }
    });
    Ok((sign_in, idp))
}

/// The same server with addresses on this computer; any tenant is as good as another.
fn at(server: &OAuth, here: &str) -> OAuth {
    let to = |template: &str, path: &str| {
        let tenant = if template.contains("{tenant}") { "/{tenant}" } else { "" };
        format!("http://{here}{tenant}/{path}")
    };
    OAuth {
        issuer: server.issuer.as_ref().map(|_| format!("http://{here}")),
        authorize: to(&server.authorize, "authorize"),
        token: to(&server.token, "token"),
        device: server.device.as_ref().map(|d| to(d, "device")),
        revoke: server.revoke.as_ref().map(|r| to(r, "revoke")),
        api: server.api.as_ref().map(|api| Api { base: format!("http://{here}/api"), ..api.clone() }),
        // There is nothing to take back at the real one.
        withdraw_page: None,
        ..server.clone()
    }
}

/// One connection.
async fn serve(stream: TcpStream, idp: Arc<Idp>) {
    let service = service_fn(move |request| {
        let idp = Arc::clone(&idp);
        async move { Ok::<_, Infallible>(idp.hear(request).await) }
    });
    let connection = http1::Builder::new()
        .keep_alive(false)
        .timer(TokioTimer::new())
        .header_read_timeout(HEADERS)
        .serve_connection(TokioIo::new(stream), service);
    // A browser that goes away in between has no page to see.
    let _ = connection.await;
}

fn fields(text: &[u8]) -> Fields {
    form_urlencoded::parse(text).into_owned().collect()
}

impl Idp {
    async fn hear(&self, request: Request<Incoming>) -> Answered {
        let (parts, body) = request.into_parts();
        let text = |name| parts.headers.get(name).and_then(|v: &HeaderValue| v.to_str().ok());
        // Another page in the same browser has no business here (DNS rebinding).
        if text(header::HOST) != Some(&self.here) {
            return self.show(StatusCode::MISDIRECTED_REQUEST, &Shown::Nothing);
        }
        let Ok(body) = Limited::new(body, FORM).collect().await else {
            return self.show(StatusCode::PAYLOAD_TOO_LARGE, &Shown::Nothing);
        };
        let bearer = text(header::AUTHORIZATION).and_then(|v| v.strip_prefix("Bearer ")).map(str::to_owned);
        let query = fields(parts.uri.query().unwrap_or_default().as_bytes());
        let form = fields(&body.to_bytes());
        self.answer(&Asked { method: parts.method, path: parts.uri.path().to_owned(), query, form, bearer })
    }

    fn answer(&self, asked: &Asked) -> Answered {
        if let Some(path) = asked.path.strip_prefix("/api") {
            return self.resource(path, asked);
        }
        let endpoint = asked.path.rsplit('/').next().unwrap_or_default();
        match (endpoint, &asked.method) {
            ("authorize", &Method::GET | &Method::POST) => self.authorize(asked),
            ("code", &Method::GET | &Method::POST) => self.code_page(asked),
            ("token", &Method::POST) => self.token(&asked.form),
            ("device", &Method::POST) => self.device(&asked.form),
            ("revoke", &Method::POST) => self.revoke(&asked.form),
            _ => self.show(StatusCode::NOT_FOUND, &Shown::Nothing),
        }
    }

    fn with_book<T>(&self, work: impl FnOnce(&mut IssuedTokens) -> T) -> T {
        work(&mut self.issued.lock().unwrap_or_else(PoisonError::into_inner))
    }

    fn said(&self, why: RefusalReason) -> OAuthError {
        self.defaults.refusals.get(&why).cloned().unwrap_or_default()
    }

    fn show(&self, status: StatusCode, shown: &Shown<'_>) -> Answered {
        let mut answer = answered(status, "text/html; charset=utf-8", self.page.html(shown));
        let policy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";
        answer.headers_mut().insert(header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(policy));
        answer
    }

    /// What a problem or the base says, with the person's addresses filled in.
    fn reply(&self, reply: &Reply) -> Answered {
        let Person { address, name, email } = &self.person;
        let body = reply.body.replace("{address}", address).replace("{person}", name).replace("{email}", email);
        let status = StatusCode::from_u16(reply.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let mut answer = answered(status, "application/json", body);
        if let Some(seconds) = reply.retry_after {
            answer.headers_mut().insert(header::RETRY_AFTER, seconds.into());
        }
        answer
    }
}

/// An answer that nobody keeps.
fn answered(status: StatusCode, kind: &'static str, body: String) -> Answered {
    Response::builder()
        .status(status)
        .header(header::CONTENT_TYPE, kind)
        .header(header::CACHE_CONTROL, "no-store")
        .header(header::REFERRER_POLICY, "no-referrer")
        .header(header::X_CONTENT_TYPE_OPTIONS, "nosniff")
        .body(Full::new(Bytes::from(body)))
        .unwrap_or_default()
}

fn json(status: StatusCode, value: &impl serde::Serialize) -> Answered {
    answered(status, "application/json", serde_json::to_string(value).unwrap_or_default())
}
