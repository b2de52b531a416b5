//! Certificates of every kind a server can show: good, expired, foreign, too weak, not one at all.

use std::path::{Path, PathBuf};

use rcgen::{
    BasicConstraints, CertificateParams, CertifiedIssuer, CustomExtension, DnType, ExtendedKeyUsagePurpose, IsCa,
    KeyPair, KeyUsagePurpose,
};
use time::{Duration, OffsetDateTime};

use super::net::run;

type Ca = CertifiedIssuer<'static, KeyPair>;

/// Where the certificates lie.
pub struct Certs {
    dir: PathBuf,
}

impl Certs {
    /// The chain a server with this name shows.
    pub fn chain(&self, name: &str) -> PathBuf {
        self.dir.join(format!("{name}.pem"))
    }

    /// Its key.
    pub fn key(&self, name: &str) -> PathBuf {
        self.dir.join(format!("{name}.key"))
    }

    /// The root that the program is told to trust.
    pub fn root(&self) -> PathBuf {
        self.chain("root")
    }

    fn put(&self, name: &str, key: &KeyPair, chain: &[String]) {
        std::fs::write(self.chain(name), chain.concat()).unwrap();
        std::fs::write(self.key(name), key.serialize_pem()).unwrap();
    }
}

/// The day a certificate begins and ends, counted from today.
const GOOD: (i64, i64) = (-1, 90);

fn params(common_name: &str, names: &[String], days: (i64, i64)) -> CertificateParams {
    let mut params = CertificateParams::new(names.to_vec()).unwrap();
    params.distinguished_name.push(DnType::CommonName, common_name);
    let now = OffsetDateTime::now_utc();
    (params.not_before, params.not_after) = (now + Duration::days(days.0), now + Duration::days(days.1));
    params.use_authority_key_identifier_extension = true;
    params.key_usages = vec![KeyUsagePurpose::DigitalSignature];
    params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth];
    params
}

fn authority(common_name: &str, organisation: &str, by: Option<&Ca>) -> Ca {
    let mut params = params(common_name, &[], (-1000, 1000));
    params.distinguished_name.push(DnType::OrganizationName, organisation);
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    params.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
    params.extended_key_usages.clear();
    let key = KeyPair::generate().unwrap();
    match by {
        Some(by) => CertifiedIssuer::signed_by(params, key, by),
        None => CertifiedIssuer::self_signed(params, key),
    }
    .unwrap()
}

/// Makes them all. A certificate is named after its host in `example.test`.
pub fn make(dir: &Path) -> Certs {
    let dir = dir.join("certs");
    std::fs::create_dir_all(&dir).unwrap();
    let certs = Certs { dir };
    let root = authority("Bench Root", "Bench", None);
    let between = authority("Bench Intermediate", "Bench", Some(&root));
    let unknown = authority("Nobody Knows Root", "Nobody Knows Us", None);
    let shield = authority("Avast Web/Mail Shield Root", "Avast Web/Mail Shield", None);
    certs.put("root", root.key(), &[root.pem()]);
    let host = |name: &str| format!("{name}.example.test");
    let leaf = |name: &str, by: &Ca, more: &[&Ca], change: &dyn Fn(&mut CertificateParams)| {
        let mut params = params(&host(name), &[host(name)], GOOD);
        change(&mut params);
        let key = KeyPair::generate().unwrap();
        let own = params.signed_by(&key, by).unwrap();
        certs.put(name, &key, &[vec![own.pem()], more.iter().map(|c| c.pem()).collect()].concat());
        own
    };
    let dates = |days: (i64, i64)| {
        move |p: &mut CertificateParams| {
            let now = OffsetDateTime::now_utc();
            (p.not_before, p.not_after) = (now + Duration::days(days.0), now + Duration::days(days.1));
        }
    };
    for name in super::VALID {
        leaf(name, &between, &[&between], &|_| ());
    }
    leaf("expired", &root, &[], &dates((-90, -3)));
    leaf("not-yet", &root, &[], &dates((3, 90)));
    leaf("wrong-name", &root, &[], &|p| *p = params("www.other.test", &["www.other.test".to_owned()], GOOD));
    leaf("unknown-ca", &unknown, &[&unknown], &|_| ());
    leaf("half-chain", &between, &[], &|p| p.custom_extensions.push(issuer_url("http://ca.example.test/between.crt")));
    leaf("antivirus", &shield, &[&shield], &|_| ());
    leaf("for-clients", &root, &[], &|p| p.extended_key_usages = vec![ExtendedKeyUsagePurpose::ClientAuth]);
    leaf("ca-as-server", &root, &[], &|p| p.is_ca = IsCa::Ca(BasicConstraints::Unconstrained));
    let key = KeyPair::generate().unwrap();
    let own = params(&host("self-signed"), &[host("self-signed")], GOOD).self_signed(&key).unwrap();
    certs.put("self-signed", &key, &[own.pem()]);
    by_openssl(&certs, "weak-key", &host("weak-key"), &["rsa:1024", "-sha256"]);
    by_openssl(&certs, "weak-hash", &host("weak-hash"), &["rsa:2048", "-sha1"]);
    by_openssl(&certs, "static-rsa", &host("static-rsa"), &["rsa:2048", "-sha256"]);
    by_openssl(&certs, "short-key", &host("short-key"), &["rsa:1024", "-sha256"]);
    by_openssl(&certs, "old-dhe", &host("old-dhe"), &["rsa:2048", "-sha256"]);
    // Bytes that are no certificate, for a server that does not look at what it shows.
    let good = leaf("malformed", &root, &[], &|_| ());
    std::fs::write(certs.dir.join("malformed.der"), &good.der()[..good.der().len() - 40]).unwrap();
    certs
}

/// Authority information access (RFC 5280 section 4.2.2.1): where the issuer's certificate lies.
fn issuer_url(url: &str) -> CustomExtension {
    let ca_issuers = [6, 8, 0x2b, 6, 1, 5, 5, 7, 0x30, 2];
    let length = |n: usize| u8::try_from(n).unwrap();
    let location = [&[0x86, length(url.len())], url.as_bytes()].concat();
    let access = [&[0x30, length(ca_issuers.len() + location.len())], &ca_issuers[..], &location].concat();
    let content = [&[0x30, length(access.len())], &access[..]].concat();
    CustomExtension::from_oid_content(&[1, 3, 6, 1, 5, 5, 7, 1, 1], content)
}

/// Keys and signatures that no current library makes any more.
fn by_openssl(certs: &Certs, name: &str, host: &str, kind: &[&str; 2]) {
    let path = |p: PathBuf| p.display().to_string();
    let (chain, key, root, root_key) =
        (path(certs.chain(name)), path(certs.key(name)), path(certs.root()), path(certs.key("root")));
    let (subject, names) = (format!("/CN={host}"), format!("subjectAltName=DNS:{host}"));
    run(
        "openssl",
        &[
            &["req", "-x509", "-nodes", "-days", "90", "-newkey", kind[0], kind[1]][..],
            &["-CA", &root, "-CAkey", &root_key, "-keyout", &key, "-out", &chain, "-subj", &subject],
            &["-addext", &names, "-addext", "basicConstraints=critical,CA:false"],
            &["-addext", "extendedKeyUsage=serverAuth"],
        ]
        .concat(),
    );
}
