//! A real OpenID provider, and a person who signs in at its pages.

use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::LazyLock;

use http::{Request, Response, header};
use inbox_doctor::model::oauth::OAuth;
use inbox_doctor::net::Net;
use oauth2::url::{Url, form_urlencoded};
use regex::Regex;

use super::address_of;
use super::certs::Certs;
use super::net::{await_port, which};

/// Its name.
pub const ISSUER: &str = "https://login.example.test";
/// The right to read and send mail there.
pub const MAIL: &str = "https://mail.example.test/imap";
/// The port at which Dovecot asks about tokens.
pub const PORT: u16 = 23000;

/// Every token that it has given out.
pub fn tokens_given(dir: &Path) -> Vec<String> {
    let said = std::fs::read_to_string(dir.join(SAID)).unwrap();
    said.lines().filter_map(|line| line.strip_prefix("token ")).map(str::to_owned).collect()
}

/// The file with what it says.
const SAID: &str = "openid.said";

/// A running provider.
pub struct OpenId {
    #[expect(dead_code, reason = "ends with the process namespace; held so that it is ours until then")]
    child: Child,
}

/// Where its code lies.
fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/support/openid")
}

/// What is missing for it, if anything.
pub fn missing() -> Option<String> {
    if which("node").is_none() {
        return Some("nodejs and npm".to_owned());
    }
    let code = folder().join("node_modules/oidc-provider");
    (!code.exists()).then(|| format!("npm ci --prefix {}", folder().display()))
}

/// Starts it; see [`OpenId::await_ready`].
pub fn start(dir: &Path, certs: &Certs) -> OpenId {
    let log = std::fs::File::create(dir.join("openid.log")).unwrap();
    let child = Command::new(which("node").unwrap())
        .arg(folder().join("provider.mjs"))
        .args([ISSUER, &address_of("login").to_string()])
        .args([certs.chain("login"), certs.key("login")])
        .arg(PORT.to_string())
        .stdin(Stdio::null())
        .stdout(std::fs::File::create(dir.join(SAID)).unwrap())
        .stderr(log)
        .spawn()
        .unwrap();
    OpenId { child }
}

impl OpenId {
    /// Waits until it takes connections.
    pub fn await_ready(&self) {
        await_port(SocketAddr::new(address_of("login"), 443), "the OpenID provider");
        await_port(SocketAddr::from(([127, 0, 0, 1], PORT)), "the OpenID provider for Dovecot");
    }
}

/// What a provider's file says of it.
pub fn oauth() -> OAuth {
    let text = format!(
        "issuer = \"{ISSUER}\"\nalways_sends_issuer = true\nauthorize = \"{ISSUER}/auth\"\ntoken = \"{ISSUER}/token\"\n\
         device = \"{ISSUER}/device/auth\"\nrevoke = \"{ISSUER}/token/revocation\"\nredirect = \"http://127.0.0.1\"\n\
         scopes = [\"openid\", \"offline_access\", \"email\", \"{MAIL}\"]\nparameters = {{ prompt = \"consent\" }}\n\
         source = \"this test\"\nverified_on = \"2026-11-24\"\nconfidence = \"A\"\n"
    );
    toml::from_str(&text).unwrap()
}

/// What a person does on the provider's pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Does {
    /// Signs in and allows.
    Allow,
    /// Goes away from the page that is about this (`login`, `consent`).
    GoAwayAt(&'static str),
}

/// A person with a browser.
pub struct Person<'a> {
    net: &'a dyn Net,
    name: &'a str,
    does: Does,
    cookies: BTreeMap<String, String>,
}

static FORM: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r#"(?s)<form[^>]*action="([^"]+)"[^>]*>(.*?)</form>"#).unwrap());
static INPUT: LazyLock<Regex> = LazyLock::new(|| Regex::new("<input[^>]*>").unwrap());
static NAME: LazyLock<Regex> = LazyLock::new(|| Regex::new(r#"\bname="([^"]+)""#).unwrap());
static VALUE: LazyLock<Regex> = LazyLock::new(|| Regex::new(r#"\bvalue="([^"]*)""#).unwrap());
static AWAY: LazyLock<Regex> = LazyLock::new(|| Regex::new(r#"href="([^"]*/abort)""#).unwrap());

impl<'a> Person<'a> {
    /// Somebody with this name.
    pub fn new(net: &'a dyn Net, name: &'a str, does: Does) -> Self {
        Person { net, name, does, cookies: BTreeMap::new() }
    }

    /// Opens a page and goes on to where it leads: an address outside the provider, or a last page.
    pub async fn browse(&mut self, address: &str) -> String {
        let (mut at, mut gone) = (Url::parse(address).unwrap(), false);
        let mut answer = self.ask(Request::get(at.as_str()).body(Vec::new()).unwrap()).await;
        for _ in 0..30 {
            if let Some(next) = answer.headers().get(header::LOCATION) {
                at = at.join(next.to_str().unwrap()).unwrap();
                if !at.as_str().starts_with(ISSUER) {
                    return at.to_string();
                }
                answer = self.ask(Request::get(at.as_str()).body(Vec::new()).unwrap()).await;
                continue;
            }
            let page = String::from_utf8_lossy(answer.body()).into_owned();
            let Some(form) = FORM.captures(&page).filter(|_| !gone) else { return page };
            let mut fields: BTreeMap<String, String> = INPUT
                .find_iter(&form[2])
                .filter_map(|input| {
                    let value = VALUE.captures(input.as_str()).map(|c| c[1].to_owned()).unwrap_or_default();
                    Some((NAME.captures(input.as_str())?[1].to_owned(), value))
                })
                .collect();
            let about = fields.get("prompt").cloned().unwrap_or_default();
            if self.does == Does::GoAwayAt("login") && about == "login"
                || self.does == Does::GoAwayAt("consent") && about == "consent"
            {
                gone = true;
                at = at.join(&AWAY.captures(&page).unwrap()[1]).unwrap();
                answer = self.ask(Request::get(at.as_str()).body(Vec::new()).unwrap()).await;
                continue;
            }
            if fields.contains_key("login") {
                fields.extend([("login", self.name), ("password", "any")].map(|(k, v)| (k.to_owned(), v.to_owned())));
            }
            at = at.join(&form[1].replace("&amp;", "&")).unwrap();
            let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(&fields).finish();
            let post = Request::post(at.as_str()).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
            answer = self.ask(post.body(body.into_bytes()).unwrap()).await;
        }
        panic!("the provider's pages lead in a circle");
    }

    async fn ask(&mut self, mut request: Request<Vec<u8>>) -> Response<Vec<u8>> {
        let cookies: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        request.headers_mut().insert(header::COOKIE, cookies.join("; ").parse().unwrap());
        let answer = self.net.fetch(request).await.unwrap();
        for set in answer.headers().get_all(header::SET_COOKIE) {
            let cookie = set.to_str().unwrap().split(';').next().unwrap_or_default();
            let (name, value) = cookie.split_once('=').unwrap();
            match value {
                "" => self.cookies.remove(name),
                value => self.cookies.insert(name.to_owned(), value.to_owned()),
            };
        }
        answer
    }
}
