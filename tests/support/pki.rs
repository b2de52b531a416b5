//! Certificates of every kind, made on the spot.

#![allow(dead_code)]

use std::sync::Arc;

use rcgen::{
    BasicConstraints, CertificateParams, CustomExtension, DnType, ExtendedKeyUsagePurpose, IsCa, Issuer, KeyPair,
};
use time::{Duration, OffsetDateTime};
use tokio_rustls::rustls::crypto::ring::default_provider;
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer};
use tokio_rustls::rustls::server::{ClientHello, ResolvesServerCert, WebPkiClientVerifier};
use tokio_rustls::rustls::sign::CertifiedKey;
use tokio_rustls::rustls::{
    ConfigBuilder, RootCertStore, ServerConfig, SupportedProtocolVersion, WantsVerifier, version,
};

use crate::fake_net::NOW;

/// The host of every test.
pub const HOST: &str = "mail.example.jp";

/// A root, an intermediate of it, and a root that nobody knows.
pub struct Pki {
    pub root: Authority,
    pub inter: Authority,
    pub unknown: Authority,
    pub avast: Authority,
}

/// Somebody who signs.
pub struct Authority {
    pub der: CertificateDer<'static>,
    pub issuer: Issuer<'static, KeyPair>,
}

/// What a server shows.
pub struct Shown {
    pub certs: Vec<CertificateDer<'static>>,
    pub key: KeyPair,
}

fn now() -> OffsetDateTime {
    OffsetDateTime::from_unix_timestamp(NOW as i64).unwrap()
}

fn authority(name: &str, organisation: &str, by: Option<&Authority>, until: Duration) -> Authority {
    let mut params = CertificateParams::default();
    params.distinguished_name = rcgen::DistinguishedName::new();
    params.distinguished_name.push(DnType::OrganizationName, organisation);
    params.distinguished_name.push(DnType::CommonName, name);
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    params.not_before = now() - Duration::days(3000);
    params.not_after = now() + until;
    let key = KeyPair::generate().unwrap();
    let cert = match by {
        Some(by) => params.signed_by(&key, &by.issuer).unwrap(),
        None => params.self_signed(&key).unwrap(),
    };
    Authority { der: cert.der().clone(), issuer: Issuer::new(params, key) }
}

/// A server's certificate, in order.
pub fn params(names: &[&str]) -> CertificateParams {
    let names: Vec<String> = names.iter().map(|n| (*n).to_owned()).collect();
    let mut params = CertificateParams::new(names.clone()).unwrap();
    params.distinguished_name = rcgen::DistinguishedName::new();
    params.distinguished_name.push(DnType::CommonName, names.first().map_or(HOST, String::as_str));
    params.not_before = now() - Duration::days(30);
    params.not_after = now() + Duration::days(60);
    params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth];
    params
}

/// Where the issuer's certificate may be fetched (RFC 5280 section 4.2.2.1).
pub fn with_url(params: &mut CertificateParams, url: &str) {
    let mut location = vec![0x86, u8::try_from(url.len()).unwrap()];
    location.extend_from_slice(url.as_bytes());
    let mut access = vec![0x06, 8, 0x2b, 6, 1, 5, 5, 7, 48, 2];
    access.extend(location);
    let mut inner = vec![0x30, u8::try_from(access.len()).unwrap()];
    inner.extend(access);
    let mut outer = vec![0x30, u8::try_from(inner.len()).unwrap()];
    outer.extend(inner);
    params.custom_extensions.push(CustomExtension::from_oid_content(&[1, 3, 6, 1, 5, 5, 7, 1, 1], outer));
}

impl Pki {
    pub fn new() -> Self {
        let long = Duration::days(3000);
        let root = authority("Example Trust Root", "Example Trust", None, long);
        let inter = authority("Example Trust Issuing 1", "Example Trust", Some(&root), long);
        let unknown = authority("Nobody Knows Us CA", "Nobody", None, long);
        let avast = authority("Avast Web/Mail Shield Root", "Avast Web/Mail Shield", None, long);
        Pki { root, inter, unknown, avast }
    }

    /// A root that is over.
    pub fn expired_root(&self) -> Authority {
        authority("Example Trust Root 0", "Example Trust", None, Duration::days(-10))
    }

    /// An intermediate that is over.
    pub fn expired_inter(&self) -> Authority {
        authority("Example Trust Issuing 0", "Example Trust", Some(&self.root), Duration::days(-10))
    }

    /// One that is in order.
    pub fn valid(&self) -> Shown {
        self.signed(params(&[HOST]), &self.inter, &[&self.inter])
    }

    /// Signed by somebody, with these certificates sent besides.
    pub fn signed(&self, params: CertificateParams, by: &Authority, with: &[&Authority]) -> Shown {
        let key = KeyPair::generate().unwrap();
        let cert = params.signed_by(&key, &by.issuer).unwrap();
        let certs = std::iter::once(cert.der().clone()).chain(with.iter().map(|a| a.der.clone())).collect();
        Shown { certs, key }
    }
}

/// Signed by itself.
pub fn self_signed(params: CertificateParams) -> Shown {
    let key = KeyPair::generate().unwrap();
    Shown { certs: vec![params.self_signed(&key).unwrap().der().clone()], key }
}

#[derive(Debug)]
struct Always(Arc<CertifiedKey>);

impl ResolvesServerCert for Always {
    fn resolve(&self, _: ClientHello<'_>) -> Option<Arc<CertifiedKey>> {
        Some(Arc::clone(&self.0))
    }
}

impl Shown {
    /// A server that shows this, whatever it is.
    pub fn config(&self) -> Arc<ServerConfig> {
        self.config_of(&[&version::TLS13, &version::TLS12])
    }

    /// The same with these versions.
    pub fn config_of(&self, versions: &[&'static SupportedProtocolVersion]) -> Arc<ServerConfig> {
        Arc::new(builder(versions).with_no_client_auth().with_cert_resolver(self.resolver()))
    }

    /// The same for clients that show a certificate of one of these.
    pub fn config_for_clients(
        &self,
        versions: &[&'static SupportedProtocolVersion],
        roots: Arc<RootCertStore>,
    ) -> Arc<ServerConfig> {
        let verifier = WebPkiClientVerifier::builder_with_provider(roots, Arc::new(default_provider()));
        let verifier = verifier.build().unwrap();
        Arc::new(builder(versions).with_client_cert_verifier(verifier).with_cert_resolver(self.resolver()))
    }

    fn resolver(&self) -> Arc<Always> {
        let der = PrivateKeyDer::Pkcs8(self.key.serialize_der().into());
        let key = default_provider().key_provider.load_private_key(der).unwrap();
        Arc::new(Always(Arc::new(CertifiedKey::new(self.certs.clone(), key))))
    }
}

fn builder(versions: &[&'static SupportedProtocolVersion]) -> ConfigBuilder<ServerConfig, WantsVerifier> {
    let builder = ServerConfig::builder_with_provider(Arc::new(default_provider()));
    builder.with_protocol_versions(versions).unwrap()
}
