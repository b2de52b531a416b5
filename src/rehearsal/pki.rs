//! The rehearsal's certificates, made anew at every start, so that no key lies in the program.

use rcgen::{
    BasicConstraints, CertificateParams, CertifiedIssuer, CustomExtension, DistinguishedName, DnType,
    ExtendedKeyUsagePurpose, IsCa, KeyPair, KeyUsagePurpose,
};
use time::{Duration, OffsetDateTime};
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer, PrivatePkcs8KeyDer};

use super::problem::CertificateKind;

type Authority = CertifiedIssuer<'static, KeyPair>;

/// The authorities of one rehearsal.
pub(super) struct Pki {
    root: Authority,
    intermediate: Authority,
}

/// What a server shows, its own certificate first.
pub(super) struct Identity {
    pub(super) chain: Vec<CertificateDer<'static>>,
    pub(super) key: PrivateKeyDer<'static>,
}

impl Pki {
    pub(super) fn new() -> Result<Self, rcgen::Error> {
        let root = authority("Inbox Doctor Rehearsal Root", "Inbox Doctor Rehearsal")?;
        let (params, key) = authority_params("Inbox Doctor Rehearsal CA", "Inbox Doctor Rehearsal")?;
        let intermediate = CertifiedIssuer::signed_by(params, key, &root)?;
        Ok(Pki { root, intermediate })
    }

    /// The certificate to believe in.
    pub(super) fn root(&self) -> CertificateDer<'static> {
        self.root.der().clone()
    }

    /// A server's certificates, made for these names.
    pub(super) fn identity(&self, kind: CertificateKind, names: &[String]) -> Result<Identity, rcgen::Error> {
        use CertificateKind as C;
        let now = OffsetDateTime::now_utc();
        let mut params = leaf(names)?;
        match kind {
            C::Expired => {
                params.not_before = now - Duration::days(395);
                params.not_after = now - Duration::days(30);
            }
            C::NotYetValid => {
                params.not_before = now + Duration::days(30);
                params.not_after = now + Duration::days(395);
            }
            C::WrongPurpose => params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ClientAuth],
            C::AuthorityAsServer => params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained),
            _ => {}
        }
        let key = KeyPair::generate()?;
        let mut chain = match kind {
            C::SelfSigned => vec![params.self_signed(&key)?.der().clone()],
            C::UnknownIssuer => issued(params, &key, &authority("Example Office CA", "Example Office")?, true)?,
            C::Antivirus => {
                let name = "Avast Web/Mail Shield";
                issued(params, &key, &authority(&format!("{name} Root"), name)?, true)?
            }
            C::ChainIncomplete => issued(params, &key, &self.intermediate, false)?,
            _ => issued(params, &key, &self.intermediate, true)?,
        };
        if let Some(first) = chain.first_mut() {
            match kind {
                C::Malformed => *first = CertificateDer::from(vec![0x5a; first.len()]),
                C::BadSignature => *first = with_last_byte_turned(first),
                _ => {}
            }
        }
        Ok(Identity { chain, key: PrivatePkcs8KeyDer::from(key.serialize_der()).into() })
    }
}

fn issued(
    params: CertificateParams,
    key: &KeyPair,
    by: &Authority,
    whole: bool,
) -> Result<Vec<CertificateDer<'static>>, rcgen::Error> {
    let mut chain = vec![params.signed_by(key, by)?.der().clone()];
    if whole {
        chain.push(by.der().clone());
    }
    Ok(chain)
}

/// The last byte belongs to the signature's second number; any change makes it another one.
fn with_last_byte_turned(certificate: &CertificateDer<'_>) -> CertificateDer<'static> {
    let mut bytes = certificate.to_vec();
    if let Some(last) = bytes.last_mut() {
        *last ^= 1;
    }
    CertificateDer::from(bytes)
}

fn params(name: &str, organisation: Option<&str>, names: Vec<String>) -> Result<CertificateParams, rcgen::Error> {
    let mut params = CertificateParams::new(names)?;
    let now = OffsetDateTime::now_utc();
    params.not_before = now - Duration::days(1);
    params.not_after = now + Duration::days(365);
    params.distinguished_name = DistinguishedName::new();
    params.distinguished_name.push(DnType::CommonName, name);
    if let Some(organisation) = organisation {
        params.distinguished_name.push(DnType::OrganizationName, organisation);
    }
    params.use_authority_key_identifier_extension = true;
    Ok(params)
}

fn leaf(names: &[String]) -> Result<CertificateParams, rcgen::Error> {
    let subject = names.first().map(String::as_str).unwrap_or_default();
    let mut params = params(subject, None, names.to_vec())?;
    params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth];
    params.key_usages = vec![KeyUsagePurpose::DigitalSignature];
    params.custom_extensions = vec![issuer_address("http://ca.example/rehearsal.cer")];
    Ok(params)
}

/// Authority information access: where the issuer's certificate may be had (RFC 5280 section
/// 4.2.2.1). rcgen does not write it; every length here is below 128, so one byte each.
fn issuer_address(url: &str) -> CustomExtension {
    const CA_ISSUERS: [u8; 10] = [0x06, 0x08, 0x2b, 0x06, 0x01, 0x05, 0x05, 0x07, 0x30, 0x02];
    let uri = tagged(0x86, url.as_bytes());
    let description = tagged(0x30, &[CA_ISSUERS.as_slice(), &uri].concat());
    CustomExtension::from_oid_content(&[1, 3, 6, 1, 5, 5, 7, 1, 1], tagged(0x30, &description))
}

fn tagged(tag: u8, content: &[u8]) -> Vec<u8> {
    let mut der = vec![tag, u8::try_from(content.len()).unwrap_or(0x7f)];
    der.extend_from_slice(content);
    der
}

fn authority_params(name: &str, organisation: &str) -> Result<(CertificateParams, KeyPair), rcgen::Error> {
    let mut params = params(name, Some(organisation), Vec::new())?;
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    params.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
    Ok((params, KeyPair::generate()?))
}

fn authority(name: &str, organisation: &str) -> Result<Authority, rcgen::Error> {
    let (params, key) = authority_params(name, organisation)?;
    CertifiedIssuer::self_signed(params, key)
}
