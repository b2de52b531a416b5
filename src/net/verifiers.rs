//! Who can be asked whether a certificate is to be believed: the operating system's verifier, and the bundled roots.

use std::fmt;
use std::sync::{Arc, OnceLock};

use tokio_rustls::rustls::client::WebPkiServerVerifier;
use tokio_rustls::rustls::client::danger::ServerCertVerifier;
use tokio_rustls::rustls::crypto::{self, CryptoProvider};
use tokio_rustls::rustls::pki_types::CertificateDer;
use tokio_rustls::rustls::{Error, RootCertStore};

use super::Roots;

/// Someone who can be asked about a chain.
pub type Verifier = Arc<dyn ServerCertVerifier>;

/// How the operating system's verifier is made, with these roots besides its own.
pub type System = Arc<dyn Fn(Vec<CertificateDer<'static>>) -> Option<Verifier> + Send + Sync>;

/// The cryptography that is used throughout.
pub fn provider() -> Arc<CryptoProvider> {
    Arc::new(crypto::ring::default_provider())
}

/// The operating system's own verifier. Making it reads every root certificate of the system.
pub fn platform(extra: Vec<CertificateDer<'static>>) -> Option<Verifier> {
    let verifier = rustls_platform_verifier::Verifier::new_with_extra_roots(extra, provider()).ok()?;
    Some(Arc::new(verifier))
}

/// The verifiers that go with some roots. Each is made when it is first asked for, and then shared: making one takes
/// longer than a handshake, and must not be done on a task that others wait for.
pub struct Verifiers {
    roots: Roots,
    make: System,
    system: OnceLock<Option<Verifier>>,
    bundled: OnceLock<Option<Verifier>>,
}

impl fmt::Debug for Verifiers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Verifiers").field("roots", &self.roots).finish_non_exhaustive()
    }
}

impl Verifiers {
    /// For these roots.
    pub fn new(roots: Roots) -> Self {
        Self::made_by(Arc::new(platform), roots)
    }

    /// For these roots, with another operating system.
    pub fn made_by(make: System, roots: Roots) -> Self {
        Verifiers { roots, make, system: OnceLock::new(), bundled: OnceLock::new() }
    }

    /// Whom they believe.
    pub fn roots(&self) -> &Roots {
        &self.roots
    }

    /// The operating system's own verifier, with the extra roots; the extra roots alone where the system is not to be
    /// asked. `None`: nobody to ask.
    pub fn system(&self) -> Option<&Verifier> {
        let make = || {
            let mut readable = RootCertStore::empty();
            let mut extra = self.roots.extra.clone();
            extra.retain(|cert| readable.add(cert.clone()).is_ok());
            if self.roots.system { (self.make)(extra) } else { with_roots(readable) }
        };
        self.system.get_or_init(make).as_ref()
    }

    /// The bundled Mozilla roots.
    pub fn bundled(&self) -> Option<&Verifier> {
        let make = || {
            let store = RootCertStore { roots: webpki_roots::TLS_SERVER_ROOTS.to_vec() };
            self.roots.bundled.then(|| with_roots(store)).flatten()
        };
        self.bundled.get_or_init(make).as_ref()
    }
}

fn with_roots(store: RootCertStore) -> Option<Verifier> {
    // An empty store is refused by the builder: then there is nobody to ask.
    let verifier = WebPkiServerVerifier::builder_with_provider(Arc::new(store), provider()).build().ok()?;
    Some(verifier)
}

/// Names the kind of an error of the TLS library, without its prose.
pub fn kind(error: &Error) -> String {
    let text = format!("{error:?}");
    text.chars().take(200).collect()
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;

    #[test]
    fn the_system_is_read_once_however_often_it_is_asked() {
        let read = Arc::new(AtomicUsize::new(0));
        let count = Arc::clone(&read);
        let make = move |_| {
            count.fetch_add(1, Ordering::SeqCst);
            with_roots(RootCertStore { roots: webpki_roots::TLS_SERVER_ROOTS.to_vec() })
        };
        let roots = Roots { system: true, bundled: true, extra: Vec::new() };
        let verifiers = Verifiers::made_by(Arc::new(make), roots);
        assert_eq!(read.load(Ordering::SeqCst), 0, "before anybody asked");
        let (one, two) = (verifiers.system().unwrap(), verifiers.system().unwrap());
        assert!(Arc::ptr_eq(one, two));
        assert!(Arc::ptr_eq(verifiers.bundled().unwrap(), verifiers.bundled().unwrap()));
        assert_eq!(read.load(Ordering::SeqCst), 1);
    }
}
