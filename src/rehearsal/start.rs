//! Starts a problem: its servers, and the network that leads to them.

use std::collections::BTreeMap;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::path::Path;
use std::sync::Arc;

use tokio::task::JoinSet;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::crypto::ring::default_provider;
use tokio_rustls::rustls::pki_types::CertificateDer;
use tokio_rustls::rustls::sign::{CertifiedKey, SingleCertAndKey};

use super::defaults::{Defaults, filled};
use super::idp::{self, Idp, Setting};
use super::net::{Door, RehearsalNet};
use super::page::SignInPage;
use super::pki::{Identity, Pki};
use super::problem::{CertificateKind, Connect, Problem, Server};
use super::{PROBLEMS, Rehearsal, RehearsalError, SignIn, server};
use crate::catalog::Catalog;
use crate::locale::Locale;
use crate::model::account::{Account, EnteredServer, Protocol, Security};
use crate::model::credentials::{Credentials, Secret};
use crate::model::evidence::MxRecord;
use crate::model::provider::Provider;
use crate::net::Proxy;
use crate::net::system::http::Http;
use crate::probe::fingerprint;

/// The port that proxies have most often.
const PROXY: u16 = 8080;
const WEB: u16 = 80;
const POP: u16 = 995;

/// Begins to play a problem, on the current Tokio runtime. The sign-in page of the rehearsal is in
/// the language of the locale.
///
/// # Errors
/// A mistake in the problem, or no ports on loopback.
pub async fn start(problem: &Problem, catalog: &Catalog, locale: &Locale) -> Result<Rehearsal, RehearsalError> {
    let mut stage = Setup::new(problem, catalog)?;
    let sign_in = stage.sign_in(catalog, locale).await?;
    for protocol in [Protocol::Imap, Protocol::Smtp] {
        stage.raise(protocol).await?;
    }
    stage.raise_beside().await?;
    stage.raise_https().await?;
    let accepted = stage.shown.filter(|_| problem.accept_certificate).map(|c| fingerprint(&c));
    let net = Arc::new(stage.net);
    Ok(Rehearsal { account: account(problem), credentials: credentials(problem), net, accepted, sign_in })
}

/// The provider at which a problem signs people in.
fn provider<'a>(problem: &Problem, catalog: &'a Catalog) -> Option<&'a Provider> {
    problem.sign_in.as_ref().and(problem.provider.as_ref()).and_then(|id| catalog.provider(id.as_str()))
}

fn credentials(problem: &Problem) -> Credentials {
    match problem.password.as_str() {
        "" => Credentials::None,
        password => Credentials::Password(Secret::new(password.to_owned())),
    }
}

fn account(problem: &Problem) -> Account {
    let typed = |protocol, server: &Server| {
        (problem.provider.is_none() && server.typed()).then(|| EnteredServer {
            host: Some(server.host(protocol, &problem.address.domain)),
            port: Some(server.port(protocol)),
            security: Some(server.security()),
        })
    };
    Account {
        address: problem.address.clone(),
        username: problem.username.clone(),
        provider: problem.provider.clone(),
        imap: typed(Protocol::Imap, &problem.imap),
        smtp: typed(Protocol::Smtp, &problem.smtp),
        with_smtp: problem.with_smtp,
    }
}

/// Builds up the servers and the network.
struct Setup<'a> {
    problem: &'a Problem,
    /// What the provider usually has, where people sign in on its page.
    defaults: Defaults,
    idp: Option<Arc<Idp>>,
    pki: Pki,
    net: RehearsalNet,
    /// One certificate for the same names, as on a machine that offers both protocols.
    identities: BTreeMap<(CertificateKind, Vec<String>), Arc<CertifiedKey>>,
    /// The first server's certificate.
    shown: Option<CertificateDer<'static>>,
}

impl<'a> Setup<'a> {
    fn new(problem: &'a Problem, catalog: &Catalog) -> Result<Self, RehearsalError> {
        let defaults = match provider(problem, catalog) {
            Some(provider) => Defaults::of(provider, &problem.address.domain)?,
            None => Defaults::default(),
        };
        let pki = Pki::new()?;
        let domain = problem.address.domain.clone();
        let net = RehearsalNet {
            mx: mx(problem, &defaults)?,
            faults: problem.dns.names.clone(),
            hosts: BTreeMap::new(),
            doors: BTreeMap::new(),
            root: pki.root(),
            http: None,
            shut: BTreeMap::new(),
            proxy: None,
            clock_days: problem.clock_days,
            _servers: JoinSet::new(),
            domain,
        };
        Ok(Setup { problem, defaults, idp: None, pki, net, identities: BTreeMap::new(), shown: None })
    }

    /// Opens the identity provider, where the problem has one.
    async fn sign_in(&mut self, catalog: &Catalog, locale: &Locale) -> Result<Option<SignIn>, RehearsalError> {
        let Some(plays) = self.problem.sign_in.clone() else { return Ok(None) };
        let none = || RehearsalError::NoOAuth { problem: self.problem.id.clone() };
        let provider = provider(self.problem, catalog).ok_or_else(none)?;
        let server = provider.oauth.as_ref().ok_or_else(none)?;
        let (defaults, page) = (self.defaults.clone(), SignInPage::new(locale, &provider.id));
        let setting = Setting { plays, defaults, page, provider, server, address: &self.problem.address };
        let (sign_in, idp) = idp::open(setting, &mut self.net._servers).await?;
        self.idp = Some(idp);
        Ok(Some(sign_in))
    }

    /// Names a server, opens its port and says what happens at its other addresses and ports.
    async fn raise(&mut self, protocol: Protocol) -> Result<(), RehearsalError> {
        let server = &match protocol {
            Protocol::Imap => filled(&self.problem.imap, &self.defaults.imap),
            Protocol::Smtp => filled(&self.problem.smtp, &self.defaults.smtp),
        };
        let host = server.host(protocol, &self.problem.address.domain);
        let names = server.certificate_names.clone().unwrap_or_else(|| vec![host.clone()]);
        let tls = self.tls(server.certificate, names)?;
        let mut role = role(self.problem, protocol, server, host.clone(), tls)?;
        role.idp = self.idp.clone();
        let local = server::open(role, &mut self.net._servers).await?;

        let door = |how| if how == Connect::Open { Door::Open(local) } else { Door::Fault(how) };
        let number = u8::try_from(self.net.hosts.len() + 1).unwrap_or(u8::MAX);
        let own = server.address.or_else(|| host.trim_matches(['[', ']']).parse().ok());
        let defaults = || addresses(number, server.ipv6.is_some());
        let ips = self.net.hosts.entry(host).or_insert_with(|| own.map_or_else(defaults, |ip| vec![ip]));
        let port = server.port(protocol);
        for ip in ips {
            let how = server.ipv6.filter(|_| ip.is_ipv6()).unwrap_or(server.connect);
            self.net.doors.insert(SocketAddr::new(*ip, port), door(how));
            if let Some(how) = server.pop {
                self.net.doors.insert(SocketAddr::new(*ip, POP), door(how));
            }
            if let (Some(how), Some(sibling)) = (server.sibling, sibling(port)) {
                self.net.doors.entry(SocketAddr::new(*ip, sibling)).or_insert(door(how));
            }
        }
        Ok(())
    }

    /// What is beside the mail servers: the proxy, behind which the IMAP server is, and the web server
    /// that answers for every name, as a hotel's does.
    async fn raise_beside(&mut self) -> Result<(), RehearsalError> {
        let mail = self.problem.imap.host(Protocol::Imap, &self.problem.address.domain);
        if let Some(server) = &self.problem.proxy {
            let host = server.host.clone().unwrap_or_else(|| format!("proxy.{}", self.problem.address.domain));
            let port = server.port.unwrap_or(PROXY);
            let local = self.open_scripted(server, &mail, false).await?;
            let number = u8::try_from(self.net.hosts.len() + 1).unwrap_or(u8::MAX);
            for ip in self.net.hosts.entry(host.clone()).or_insert_with(|| addresses(number, false)) {
                self.net.doors.insert(SocketAddr::new(*ip, port), Door::Open(local));
            }
            self.net.proxy = Some(Proxy { host, port });
        }
        if let Some(server) = &self.problem.web {
            let local = self.open_scripted(server, &mail, false).await?;
            for ip in self.net.hosts.values().flatten() {
                self.net.doors.insert(SocketAddr::new(*ip, WEB), Door::Open(local));
            }
        }
        Ok(())
    }

    /// Servers that answer by HTTPS in the place of others, and the client that finds them.
    async fn raise_https(&mut self) -> Result<(), RehearsalError> {
        let mut open = BTreeMap::new();
        for server in &self.problem.https {
            let Some(host) = &server.host else { continue };
            match server.connect {
                Connect::Open => drop(open.insert(host.clone(), self.open_scripted(server, host, true).await?)),
                how => drop(self.net.shut.insert(host.clone(), how)),
            }
        }
        if self.idp.is_some() || !open.is_empty() {
            self.net.http = Http::on_this_computer(&self.net.root, open);
        }
        Ok(())
    }

    /// A server that follows its own script alone.
    async fn open_scripted(
        &mut self,
        server: &Server,
        host: &str,
        implicit_tls: bool,
    ) -> Result<SocketAddr, RehearsalError> {
        let names = server.certificate_names.clone().unwrap_or_else(|| vec![host.to_owned()]);
        let role = server::Role {
            protocol: Protocol::Smtp,
            host: host.to_owned(),
            implicit_tls,
            tls: self.tls(server.certificate, names)?,
            password: String::new(),
            idp: None,
            capabilities: Vec::new(),
            capabilities_before_tls: Vec::new(),
            folders: Vec::new(),
            script: server.script.clone(),
        };
        Ok(server::open(role, &mut self.net._servers).await?)
    }

    fn tls(&mut self, kind: CertificateKind, names: Vec<String>) -> Result<TlsAcceptor, RehearsalError> {
        let certificates = self.certificates(kind, names)?;
        let config = ServerConfig::builder_with_provider(Arc::new(default_provider()))
            .with_safe_default_protocol_versions()?
            .with_no_client_auth()
            .with_cert_resolver(Arc::new(SingleCertAndKey::from(certificates)));
        Ok(TlsAcceptor::from(Arc::new(config)))
    }

    fn certificates(&mut self, kind: CertificateKind, names: Vec<String>) -> Result<Arc<CertifiedKey>, RehearsalError> {
        let wanted = (kind, names);
        if let Some(known) = self.identities.get(&wanted) {
            return Ok(known.clone());
        }
        let Identity { chain, key } = self.pki.identity(wanted.0, &wanted.1)?;
        let key = default_provider().key_provider.load_private_key(key)?;
        if self.shown.is_none() {
            self.shown = chain.first().cloned();
        }
        let certified = Arc::new(CertifiedKey::new(chain, key));
        self.identities.insert(wanted, certified.clone());
        Ok(certified)
    }
}

/// Addresses for documentation.
fn addresses(number: u8, with_v6: bool) -> Vec<IpAddr> {
    let v6 = IpAddr::V6(Ipv6Addr::new(0x2001, 0xdb8, 0, 0, 0, 0, 0, u16::from(number)));
    let v4 = IpAddr::V4(Ipv4Addr::new(192, 0, 2, number));
    if with_v6 { vec![v6, v4] } else { vec![v4] }
}

fn sibling(port: u16) -> Option<u16> {
    [(993, 143), (143, 993), (465, 587), (587, 465)].into_iter().find(|(p, _)| *p == port).map(|(_, other)| other)
}

fn role(
    problem: &Problem,
    protocol: Protocol,
    server: &Server,
    host: String,
    tls: TlsAcceptor,
) -> Result<server::Role, RehearsalError> {
    let file = Path::new(match protocol {
        Protocol::Imap => "base/imap.toml",
        Protocol::Smtp => "base/smtp.toml",
    });
    let text = PROBLEMS.get_file(file).and_then(|f| f.contents_utf8()).unwrap_or_default();
    let base: Server = toml::from_str(text).map_err(|e| RehearsalError::toml(file, text, e))?;
    let own = |mine: &Option<Vec<String>>, defaults: Option<Vec<String>>| mine.clone().or(defaults).unwrap_or_default();
    Ok(server::Role {
        protocol,
        host,
        implicit_tls: server.tls.unwrap_or(server.security() == Security::Tls),
        tls,
        idp: None,
        password: problem.right_password.clone().unwrap_or_else(|| problem.password.clone()),
        capabilities: own(&server.capabilities, base.capabilities),
        capabilities_before_tls: own(&server.capabilities_before_tls, base.capabilities_before_tls),
        folders: own(&server.folders, base.folders),
        script: server.script.iter().cloned().chain(base.script).collect(),
    })
}

fn mx(problem: &Problem, defaults: &Defaults) -> Result<Vec<MxRecord>, RehearsalError> {
    let own = || vec![format!("10 mx.{}", problem.address.domain)];
    let mut records = Vec::new();
    for record in problem.dns.mx.clone().or_else(|| defaults.mx.clone()).unwrap_or_else(own) {
        let parsed = record.split_once(' ').and_then(|(p, x)| Some((p.parse::<u16>().ok()?, x)));
        let Some((preference, exchange)) = parsed else {
            return Err(RehearsalError::Mx { problem: problem.id.clone(), record });
        };
        records.push(MxRecord { preference, exchange: exchange.trim_end_matches('.').to_ascii_lowercase() });
    }
    records.sort();
    Ok(records)
}
