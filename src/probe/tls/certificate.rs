//! Reads one certificate (RFC 5280).

use tokio_rustls::rustls::SupportedCipherSuite;
use tokio_rustls::rustls::crypto::ring::cipher_suite::TLS13_AES_128_GCM_SHA256;
use x509_parser::extensions::{GeneralName, ParsedExtension};
use x509_parser::oid_registry::{
    OID_HASH_SHA1, OID_KEY_TYPE_EC_PUBLIC_KEY, OID_PKCS1_MD5WITHRSAENC, OID_PKCS1_RSASSAPSS, OID_PKCS1_SHA1WITHRSA,
    Oid, OidRegistry,
};
use x509_parser::prelude::{FromDer, X509Certificate, X509Name};
use x509_parser::public_key::PublicKey;

use crate::model::tls::CertFacts;
use crate::text::visible_line;

/// RFC 3279 section 2.2.3.
const ECDSA_WITH_SHA1: &str = "1.2.840.10045.4.1";
/// The shortest RSA key that certificates may have (CA/Browser Forum Baseline Requirements 6.1.5).
const RSA_BITS: usize = 2048;

/// Holds what was read of a certificate.
#[derive(Clone, Debug)]
pub struct Read {
    /// What evidence keeps.
    pub facts: CertFacts,
    /// The whole names, to follow the chain by.
    pub subject: Vec<u8>,
    /// The whole name of its issuer.
    pub issuer: Vec<u8>,
    /// Every name of the issuer, to know products by.
    pub issuer_text: String,
    /// Key or signature too weak: which.
    pub weak: Option<String>,
    /// extendedKeyUsage is there and servers are not in it.
    pub not_for_servers: bool,
}

/// Reads a certificate; `None`: it cannot be read.
pub fn read(der: &[u8]) -> Option<Read> {
    let (rest, cert) = X509Certificate::from_der(der).ok()?;
    // A certificate whose extensions cannot be read is not one.
    let broken = cert.extensions().iter().any(|e| matches!(e.parsed_extension(), ParsedExtension::ParseError { .. }));
    if !rest.is_empty() || broken {
        return None;
    }
    let (key, weak_key) = key(&cert);
    let signature = algorithm(&cert.signature_algorithm.algorithm);
    let self_issued = cert.subject().as_raw() == cert.issuer().as_raw();
    let weak_signature = (weak_signature(&cert) && !self_issued).then(|| signature.clone());
    let usage = cert.extended_key_usage().ok().flatten();
    let facts = CertFacts {
        subject: shown(cert.subject()),
        issuer: shown(cert.issuer()),
        issuer_organisation: organisation(cert.issuer()),
        names: names(&cert),
        not_before: cert.validity().not_before.timestamp(),
        not_after: cert.validity().not_after.timestamp(),
        key,
        signature,
        is_ca: cert.basic_constraints().ok().flatten().is_some_and(|b| b.value.ca),
        self_issued,
        issuer_url: issuer_url(&cert),
        fingerprint: fingerprint(der),
    };
    Some(Read {
        facts,
        subject: cert.subject().as_raw().to_vec(),
        issuer: cert.issuer().as_raw().to_vec(),
        issuer_text: cert.issuer().to_string(),
        weak: weak_key.or(weak_signature),
        not_for_servers: usage.is_some_and(|u| !u.value.server_auth && !u.value.any),
    })
}

/// The organisation in the name of a trust anchor, which is kept without the header of its
/// SEQUENCE (X.690 section 8.1.3).
pub fn organisation_in(contents: &[u8]) -> Option<String> {
    let [high, low] = u16::try_from(contents.len()).ok()?.to_be_bytes();
    let header: &[u8] = match (high, low) {
        (0, 0..=127) => &[0x30, low],
        (0, _) => &[0x30, 0x81, low],
        _ => &[0x30, 0x82, high, low],
    };
    organisation(&X509Name::from_der(&[header, contents].concat()).ok()?.1)
}

/// The organisation of a root certificate.
pub fn organisation_of(der: &[u8]) -> Option<String> {
    organisation(X509Certificate::from_der(der).ok()?.1.subject())
}

/// SHA-256 of the DER, as people compare it.
pub fn fingerprint(der: &[u8]) -> String {
    let SupportedCipherSuite::Tls13(suite) = TLS13_AES_128_GCM_SHA256 else { return String::new() };
    let hash = suite.common.hash_provider.hash(der);
    hash.as_ref().iter().map(|byte| format!("{byte:02X}")).collect::<Vec<_>>().join(":")
}

fn organisation(name: &X509Name<'_>) -> Option<String> {
    name.iter_organization().next().and_then(|o| o.as_str().ok()).map(visible_line)
}

fn shown(name: &X509Name<'_>) -> String {
    let common = name.iter_common_name().next().and_then(|c| c.as_str().ok());
    visible_line(common.unwrap_or(&name.to_string()))
}

fn names(cert: &X509Certificate<'_>) -> Vec<String> {
    let Ok(Some(san)) = cert.subject_alternative_name() else { return Vec::new() };
    let name = |name: &GeneralName<'_>| match name {
        GeneralName::DNSName(name) => Some(visible_line(name)),
        GeneralName::IPAddress(bytes) => match bytes.len() {
            4 => <[u8; 4]>::try_from(*bytes).ok().map(|b| std::net::Ipv4Addr::from(b).to_string()),
            _ => <[u8; 16]>::try_from(*bytes).ok().map(|b| std::net::Ipv6Addr::from(b).to_string()),
        },
        _ => None,
    };
    san.value.general_names.iter().filter_map(name).collect()
}

fn issuer_url(cert: &X509Certificate<'_>) -> Option<String> {
    cert.extensions().iter().find_map(|extension| {
        let ParsedExtension::AuthorityInfoAccess(access) = extension.parsed_extension() else { return None };
        access.iter().find_map(|one| match &one.access_location {
            // id-ad-caIssuers, RFC 5280 section 4.2.2.1.
            GeneralName::URI(url) if one.access_method.to_id_string() == "1.3.6.1.5.5.7.48.2" => {
                Some(visible_line(url))
            }
            _ => None,
        })
    })
}

fn key(cert: &X509Certificate<'_>) -> (String, Option<String>) {
    let info = cert.public_key();
    match info.parsed() {
        Ok(PublicKey::RSA(rsa)) => {
            let bits = significant_bits(rsa.modulus);
            let name = format!("RSA {bits}");
            (name.clone(), (bits < RSA_BITS).then_some(name))
        }
        Ok(PublicKey::EC(_)) if info.algorithm.algorithm == OID_KEY_TYPE_EC_PUBLIC_KEY => {
            let curve = info.algorithm.parameters.as_ref().and_then(|p| p.as_oid().ok());
            (format!("EC {}", curve.map(|c| curve_name(&c)).unwrap_or_default()).trim_end().to_owned(), None)
        }
        _ => (algorithm(&info.algorithm.algorithm), None),
    }
}

fn significant_bits(number: &[u8]) -> usize {
    let number: Vec<u8> = number.iter().copied().skip_while(|b| *b == 0).collect();
    let first = number.first().map_or(0, |b| b.leading_zeros() as usize);
    number.len() * 8 - first
}

/// The curves of RFC 5480 section 2.1.1.1 under the names people know.
fn curve_name(oid: &Oid<'_>) -> String {
    match oid.to_id_string().as_str() {
        "1.2.840.10045.3.1.7" => "P-256".to_owned(),
        "1.3.132.0.34" => "P-384".to_owned(),
        "1.3.132.0.35" => "P-521".to_owned(),
        other => other.to_owned(),
    }
}

fn algorithm(oid: &Oid<'_>) -> String {
    if oid.to_id_string() == ECDSA_WITH_SHA1 {
        return "ecdsa-with-SHA1".to_owned();
    }
    let registry = OidRegistry::default().with_all_crypto();
    registry.get(oid).map_or_else(|| oid.to_id_string(), |entry| entry.sn().to_owned())
}

fn weak_signature(cert: &X509Certificate<'_>) -> bool {
    let oid = &cert.signature_algorithm.algorithm;
    let pss_sha1 = *oid == OID_PKCS1_RSASSAPSS
        && cert.signature_algorithm.parameters.as_ref().is_some_and(|p| {
            x509_parser::signature_algorithm::RsaSsaPssParams::try_from(p)
                .is_ok_and(|p| *p.hash_algorithm_oid() == OID_HASH_SHA1)
        });
    *oid == OID_PKCS1_SHA1WITHRSA
        || *oid == OID_PKCS1_MD5WITHRSAENC
        || oid.to_id_string() == ECDSA_WITH_SHA1
        || pss_sha1
}
