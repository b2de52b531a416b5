//! Servers that Dovecot cannot play: those that know only the ways of former years, one that shows
//! bytes that are no certificate, a network's own web page, and a proxy.

mod proxy;

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;

use tokio_rustls::rustls;
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer, pem::PemObject};
use tokio_rustls::rustls::server::{ClientHello, ResolvesServerCert};
use tokio_rustls::rustls::sign::CertifiedKey;

use super::address_of;
use super::certs::Certs;
use super::net::{await_port, which};

/// Running servers.
pub struct Peers {
    #[expect(dead_code, reason = "ends with the process namespace; their standard input must stay open")]
    old: Vec<Child>,
}

/// Starts them; see [`Peers::await_ready`].
pub fn start(certs: &Certs) -> Peers {
    let certificate = Showing(malformed(certs));
    let config = rustls::ServerConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_cert_resolver(Arc::new(certificate));
    let listener = TcpListener::bind((address_of("malformed"), 993)).unwrap();
    std::thread::spawn(move || serve(&listener, &Arc::new(config)));
    let listener = TcpListener::bind((address_of("portal"), 80)).unwrap();
    std::thread::spawn(move || portal(&listener));
    proxy::start();
    Peers { old: OLD.iter().map(|one| old(one, certs)).collect() }
}

impl Peers {
    /// Waits until they take connections.
    pub fn await_ready(&self) {
        for name in OLD.iter().map(|(host, ..)| *host).chain(["malformed"]) {
            await_port(SocketAddr::new(address_of(name), 993), name);
        }
        await_port(SocketAddr::new(address_of("proxy"), proxy::PORT), "proxy");
    }
}

/// Servers of former years: host, certificate, version, suites.
const OLD: &[(&str, &str, &str, &str)] = &[
    ("old-tls", "weak-hash", "-tls1", "ALL:@SECLEVEL=0"),
    ("static-rsa", "static-rsa", "-tls1_2", "AES128-SHA:AES256-SHA:AES128-GCM-SHA256"),
    ("short-key", "short-key", "-tls1_2", "AES128-SHA:@SECLEVEL=0"),
    ("old-dhe", "old-dhe", "-tls1_2", "DHE-RSA-AES256-SHA:@SECLEVEL=0"),
];

fn old((host, certificate, version, suites): &(&str, &str, &str, &str), certs: &Certs) -> Child {
    Command::new(which("openssl").unwrap())
        .args(["s_server", "-quiet", version, "-cipher", suites, "-accept"])
        .arg(format!("{}:993", address_of(host)))
        .arg("-cert")
        .arg(certs.chain(certificate))
        .arg("-key")
        .arg(certs.key(certificate))
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// A network that wants a sign-in before anything else (RFC 6585 section 6).
fn portal(listener: &TcpListener) {
    for mut stream in listener.incoming().flatten() {
        let _ = stream.read(&mut [0; 1024]);
        let _ = stream.write_all(b"HTTP/1.1 511 Network Authentication Required\r\nContent-Length: 0\r\n\r\n");
    }
}

#[derive(Debug)]
struct Showing(Arc<CertifiedKey>);

impl ResolvesServerCert for Showing {
    fn resolve(&self, _: ClientHello<'_>) -> Option<Arc<CertifiedKey>> {
        Some(self.0.clone())
    }
}

fn malformed(certs: &Certs) -> Arc<CertifiedKey> {
    let key = PrivateKeyDer::from_pem_file(certs.key("malformed")).unwrap();
    let key = rustls::crypto::ring::sign::any_supported_type(&key).unwrap();
    let der = std::fs::read(certs.chain("malformed").with_extension("der")).unwrap();
    Arc::new(CertifiedKey::new(vec![CertificateDer::from(der)], key))
}

fn serve(listener: &TcpListener, config: &Arc<rustls::ServerConfig>) {
    for mut stream in listener.incoming().flatten() {
        let config = config.clone();
        std::thread::spawn(move || greet(&mut stream, config));
    }
}

/// Clients are expected to turn away; what they do is their test's business.
fn greet(stream: &mut TcpStream, config: Arc<rustls::ServerConfig>) {
    let mut session = rustls::ServerConnection::new(config).unwrap();
    let mut tls = rustls::Stream::new(&mut session, stream);
    if tls.write_all(b"* OK ready.\r\n").is_ok() {
        let _ = tls.read(&mut [0; 64]);
    }
}
