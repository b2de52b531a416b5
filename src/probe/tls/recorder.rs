//! The verifier of the handshake, which records the chain, and the opinions asked for afterwards.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use tokio_rustls::rustls::client::ResolvesClientCert;
use tokio_rustls::rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use tokio_rustls::rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use tokio_rustls::rustls::sign::CertifiedKey;
use tokio_rustls::rustls::{DigitallySignedStruct, Error, SignatureScheme, crypto};

use crate::net::verifiers::{Verifier, provider};

/// What the server sent: its certificates, its own first, and its OCSP answer (RFC 6960).
#[derive(Clone, Debug, Default)]
pub struct Chain {
    /// DER.
    pub certs: Vec<CertificateDer<'static>>,
    /// Empty where none was stapled.
    pub ocsp: Vec<u8>,
}

impl Chain {
    /// The server sent none.
    pub fn is_empty(&self) -> bool {
        self.certs.is_empty()
    }
}

/// Lets every chain pass and keeps it, so that the evidence is complete; whether it may be relied
/// on is asked afterwards, and before anything secret is sent. That the server holds the key of
/// its certificate is verified here: without that the chain would prove nothing.
#[derive(Debug, Default)]
pub struct Recorder {
    chain: Mutex<Chain>,
}

impl Recorder {
    /// What was recorded.
    pub fn chain(&self) -> Chain {
        self.chain.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl ServerCertVerifier for Recorder {
    fn verify_server_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        _server_name: &ServerName<'_>,
        ocsp: &[u8],
        _now: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        let certs = std::iter::once(end_entity).chain(intermediates).map(|c| c.clone().into_owned()).collect();
        *self.chain.lock().unwrap_or_else(PoisonError::into_inner) = Chain { certs, ocsp: ocsp.to_vec() };
        Ok(ServerCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        cert: &CertificateDer<'_>,
        dss: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        crypto::verify_tls12_signature(message, cert, dss, &provider().signature_verification_algorithms)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        cert: &CertificateDer<'_>,
        dss: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        crypto::verify_tls13_signature(message, cert, dss, &provider().signature_verification_algorithms)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        provider().signature_verification_algorithms.supported_schemes()
    }
}

/// Notes that the server wants a certificate of ours. There is none.
#[derive(Debug, Default)]
pub struct Asked(AtomicBool);

impl Asked {
    /// True where it was asked for.
    pub fn is_wanted(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

impl ResolvesClientCert for Asked {
    fn resolve(&self, _: &[&[u8]], _: &[SignatureScheme]) -> Option<Arc<CertifiedKey>> {
        self.0.store(true, Ordering::Relaxed);
        None
    }

    fn has_certs(&self) -> bool {
        true
    }
}

/// Asks about a chain at a time and for a name.
///
/// # Errors
/// The verifier's own word for what is wrong.
pub fn ask(verifier: &Verifier, chain: &Chain, name: &ServerName<'_>, at: UnixTime) -> Result<(), Error> {
    let Some((leaf, others)) = chain.certs.split_first() else { return Err(Error::NoCertificatesPresented) };
    verifier.verify_server_cert(leaf, others, name, &chain.ocsp, at).map(|_| ())
}
