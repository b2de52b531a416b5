//! Assesses a certificate chain: what is wrong with it, as a fault that a person can act on. The verifiers say only "unknown
//! issuer" for a certificate signed by itself, a private authority, a missing intermediate and an
//! antivirus alike.

use std::time::Duration;

use tokio_rustls::rustls::client::verify_server_name;
use tokio_rustls::rustls::pki_types::{ServerName, UnixTime};
use tokio_rustls::rustls::server::ParsedCertificate;
use tokio_rustls::rustls::{CertificateError, Error};

use super::certificate::{self, Read};
use super::recorder::{self, Chain};
use super::{TlsTarget, ended, unix_time};
use crate::model::tls::{CertFault, ExpiredRoot, TlsOutcome, TlsSeen, Trust};
use crate::net::Roots;
use crate::net::verifiers::{Verifier, kind};

/// Asks both opinions and reads the chain. The operating system's verifier may take its time (it
/// may even ask the network), so it runs beside.
pub async fn assess(chain: Chain, name: ServerName<'static>, want: TlsTarget) -> TlsSeen {
    let work = tokio::task::spawn_blocking(move || {
        let (system, bundled) = (want.verifiers.system(), want.verifiers.bundled());
        sentence(&chain, &name, &want, system, bundled)
    });
    let nobody = |_| ended(TlsOutcome::HandshakeFailed { detail: "JoinError".to_owned() });
    work.await.unwrap_or_else(nobody)
}

/// Assesses a chain with which the handshake could not even be completed.
pub fn unusable(chain: &Chain, name: &ServerName<'static>, want: &TlsTarget, otherwise: TlsOutcome) -> TlsSeen {
    let mut seen = sentence(chain, name, want, None, None);
    let telling = |f: &CertFault| matches!(f, CertFault::Malformed | CertFault::Weak { .. });
    seen.accepted = false;
    if seen.faults.iter().any(telling) {
        seen.outcome = TlsOutcome::Untrusted;
        seen.faults.retain(telling);
    } else {
        seen.outcome = otherwise;
        seen.faults.clear();
    }
    seen
}

fn sentence(
    chain: &Chain,
    name: &ServerName<'static>,
    want: &TlsTarget,
    system: Option<&Verifier>,
    bundled: Option<&Verifier>,
) -> TlsSeen {
    let now = want.unix();
    let asked = |who: Option<&Verifier>| who.map(|who| recorder::ask(who, chain, name, unix_time(now)));
    let (by_system, by_bundled) = (asked(system), asked(bundled));
    // The system decides; where it cannot be asked, the bundled roots do.
    let deciding = if by_system.is_some() { (&by_system, system) } else { (&by_bundled, bundled) };
    let trusted = matches!(deciding.0, Some(Ok(())));
    let read: Vec<_> = chain.certs.iter().map(|der| certificate::read(der)).collect();
    let view = View { chain, read: &read, name, now, want, trusted, deciding: deciding.1, bundled };
    let mut faults = view.faults();
    if let Some(Err(error)) = deciding.0 {
        faults.extend(said_by_verifier(error, &faults, &read));
    }
    faults.sort_by_key(gravity);
    let odd = faults.iter().any(|f| matches!(f, CertFault::NotYetValid { .. } | CertFault::WrongName { .. }));
    let publicly_issued = odd && read.first().and_then(Option::as_ref).is_some_and(|l| view.is_public(l));
    let private_issuers = view.private_issuers();
    let leaf = read.first().and_then(Option::as_ref).map(|r| r.facts.fingerprint.as_str());
    let accepted = !trusted && leaf.is_some() && want.accepted.as_deref() == leaf;
    TlsSeen {
        chain: read.iter().flatten().map(|r| r.facts.clone()).collect(),
        faults,
        system: opinion(by_system),
        bundled: opinion(by_bundled),
        accepted,
        publicly_issued,
        private_issuers,
        judged_at: i64::try_from(now.as_secs()).ok(),
        expired_root: view.expired_root(),
        ..ended(if trusted || accepted { TlsOutcome::Safe } else { TlsOutcome::Untrusted })
    }
}

fn opinion(asked: Option<Result<(), Error>>) -> Trust {
    match asked {
        None => Trust::NotAsked,
        Some(Ok(())) => Trust::Trusted,
        Some(Err(error)) => Trust::Rejected(kind(&error)),
    }
}

/// The order in which faults are told, the gravest first.
fn gravity(fault: &CertFault) -> u8 {
    match fault {
        CertFault::Revoked => 0,
        CertFault::Malformed => 1,
        CertFault::BadSignature => 2,
        CertFault::Expired { .. } => 3,
        CertFault::NotYetValid { .. } => 4,
        CertFault::WrongName { .. } => 5,
        CertFault::SelfSigned => 6,
        CertFault::UnknownIssuer { .. } => 7,
        CertFault::MissingIntermediate { .. } => 8,
        CertFault::Weak { .. } => 9,
        CertFault::WrongPurpose { .. } => 10,
    }
}

/// What only a verifier can see, where our own reading has not said it already.
fn said_by_verifier(error: &Error, known: &[CertFault], read: &[Option<Read>]) -> Option<CertFault> {
    let Error::InvalidCertificate(error) = error else { return None };
    let fault = match error {
        CertificateError::Revoked => CertFault::Revoked,
        CertificateError::BadSignature => CertFault::BadSignature,
        CertificateError::BadEncoding => CertFault::Malformed,
        CertificateError::InvalidPurpose | CertificateError::InvalidPurposeContext { .. } => {
            CertFault::WrongPurpose { ca_as_leaf: false }
        }
        CertificateError::UnsupportedSignatureAlgorithmContext { .. }
        | CertificateError::UnsupportedSignatureAlgorithmForPublicKeyContext { .. } => {
            let what = read.first().and_then(Option::as_ref).map(|r| r.facts.signature.clone());
            CertFault::Weak { what: what.unwrap_or_default() }
        }
        _ => return None,
    };
    let alike = |f: &CertFault| std::mem::discriminant(f) == std::mem::discriminant(&fault);
    let self_signed = known.contains(&CertFault::SelfSigned);
    (!known.iter().any(alike) && !self_signed).then_some(fault)
}

struct View<'a> {
    chain: &'a Chain,
    read: &'a [Option<Read>],
    name: &'a ServerName<'static>,
    now: Duration,
    want: &'a TlsTarget,
    trusted: bool,
    deciding: Option<&'a Verifier>,
    bundled: Option<&'a Verifier>,
}

impl View<'_> {
    fn faults(&self) -> Vec<CertFault> {
        let Some(Some(leaf)) = self.read.first() else { return vec![CertFault::Malformed] };
        let mut faults = Vec::new();
        if self.read.iter().any(Option::is_none) && !self.trusted {
            faults.push(CertFault::Malformed);
        }
        let path = self.path(leaf);
        self.dates(&path, &mut faults);
        self.wrong_name(leaf, &mut faults);
        faults.extend(self.issuer(leaf, &path));
        for one in path.iter().filter(|c| !c.facts.self_issued || std::ptr::eq(**c, leaf)) {
            let weak = one.weak.clone().map(|what| CertFault::Weak { what });
            faults.extend(weak.filter(|w| !faults.contains(w)));
        }
        if !self.trusted && leaf.not_for_servers {
            faults.push(CertFault::WrongPurpose { ca_as_leaf: false });
        } else if !self.trusted && leaf.facts.is_ca && !leaf.facts.self_issued {
            faults.push(CertFault::WrongPurpose { ca_as_leaf: true });
        }
        faults
    }

    /// The server's certificate and those of its issuers that the server sent, by name.
    fn path<'b>(&'b self, leaf: &'b Read) -> Vec<&'b Read> {
        let mut path = vec![leaf];
        while let Some(top) = path.last().copied() {
            let next = self
                .read
                .iter()
                .flatten()
                .find(|c| c.subject == top.issuer && c.facts.is_ca && !path.iter().any(|p| std::ptr::eq(*p, *c)));
            match next {
                Some(next) if !top.facts.self_issued => path.push(next),
                _ => break,
            }
        }
        path
    }

    /// Servers often send an old cross-signed certificate as well: where the system is content,
    /// only the server's own dates count.
    fn dates(&self, path: &[&Read], faults: &mut Vec<CertFault>) {
        let now = i64::try_from(self.now.as_secs()).unwrap_or(i64::MAX);
        for (depth, cert) in path.iter().enumerate().take(if self.trusted { 1 } else { path.len() }) {
            let subject = cert.facts.subject.clone();
            if cert.facts.not_after < now {
                faults.push(CertFault::Expired { subject, not_after: cert.facts.not_after, depth });
            } else if cert.facts.not_before > now {
                faults.push(CertFault::NotYetValid { subject, not_before: cert.facts.not_before });
            }
        }
    }

    fn wrong_name(&self, leaf: &Read, faults: &mut Vec<CertFault>) {
        let Some(der) = self.chain.certs.first() else { return };
        let fits = ParsedCertificate::try_from(der).map(|cert| verify_server_name(&cert, self.name));
        if let Ok(Err(_)) = fits {
            faults.push(CertFault::WrongName { host: self.want.host.clone(), names: leaf.facts.names.clone() });
        }
    }

    /// The issuers of a chain that only this computer knows, or nobody.
    fn private_issuers(&self) -> Vec<String> {
        let Some(Some(leaf)) = self.read.first() else { return Vec::new() };
        let path = self.path(leaf);
        if leaf.facts.self_issued || self.known_to(self.bundled, &path) {
            return Vec::new();
        }
        path.iter().map(|cert| cert.issuer_text.clone()).collect()
    }

    /// Who signed it, where that is what is wrong.
    fn issuer(&self, leaf: &Read, path: &[&Read]) -> Option<CertFault> {
        let top = path.last()?;
        if self.trusted || self.known_to(self.deciding, path) {
            return None;
        }
        if leaf.facts.self_issued {
            return Some(CertFault::SelfSigned);
        }
        let issuer = top.facts.issuer.clone();
        if !top.facts.self_issued && self.issuer_is_elsewhere(top) {
            return Some(CertFault::MissingIntermediate { issuer, url: top.facts.issuer_url.clone() });
        }
        Some(CertFault::UnknownIssuer { issuer })
    }

    /// True where one of the authorities that everybody knows vouches for the chain, at its own time
    /// and for its own name. What keeps the verifier from looking for an authority (it looks at dates,
    /// purpose and role first) is no proof of one.
    fn is_public(&self, leaf: &Read) -> bool {
        let path = self.path(leaf);
        self.bundled.is_some_and(|who| matches!(self.ask_fitting(who, leaf, &path), Ok(())))
    }

    /// True where the chain ends at somebody this verifier knows, whatever else is wrong with it.
    fn known_to(&self, verifier: Option<&Verifier>, path: &[&Read]) -> bool {
        let (Some(verifier), Some(leaf)) = (verifier, path.first()) else { return false };
        match self.ask_fitting(verifier, leaf, path) {
            Ok(()) => true,
            Err(Error::InvalidCertificate(CertificateError::UnknownIssuer)) => false,
            // The verifier stumbled over something else first. Nobody but itself can vouch for a
            // certificate signed by itself; for another one this is not about its issuer.
            Err(_) => !leaf.facts.self_issued,
        }
    }

    /// The root on which the chain stands, where it is one of those that were added here and its time is over: this
    /// computer lets it pass (a trust anchor's dates are not read), other programs do not.
    fn expired_root(&self) -> Option<ExpiredRoot> {
        let now = i64::try_from(self.now.as_secs()).unwrap_or(i64::MAX);
        let leaf = self.read.first()?.as_ref().filter(|_| self.trusted)?;
        let path = self.path(leaf);
        if self.known_to(self.bundled, &path) {
            return None;
        }
        let top = path.last()?;
        let roots: Vec<Read> =
            self.want.verifiers.roots().extra.iter().filter_map(|der| certificate::read(der)).collect();
        let mine = |root: &&Read| root.subject == top.issuer || root.subject == top.subject;
        // Where any root of that name still holds, the chain stands on that one.
        let root = roots.iter().filter(mine).max_by_key(|root| root.facts.not_after)?;
        let (name, not_after) = (root.facts.subject.clone(), root.facts.not_after);
        (not_after < now).then_some(ExpiredRoot { name, not_after })
    }

    /// Asks for a name and a time that fit.
    fn ask_fitting(&self, verifier: &Verifier, leaf: &Read, path: &[&Read]) -> Result<(), Error> {
        let from = path.iter().map(|c| c.facts.not_before).max().unwrap_or(0);
        let to = path.iter().map(|c| c.facts.not_after).min().unwrap_or(0);
        let now = i64::try_from(self.now.as_secs()).unwrap_or(i64::MAX);
        let at = if from <= to { now.clamp(from, to) } else { leaf.facts.not_after };
        let at: UnixTime = unix_time(Duration::from_secs(u64::try_from(at).unwrap_or(0)));
        let own = leaf.facts.names.first().map(|n| n.replacen('*', "x", 1));
        let name = own.and_then(|n| ServerName::try_from(n).ok()).unwrap_or_else(|| self.name.clone());
        recorder::ask(verifier, self.chain, &name, at)
    }

    /// A sign that the issuer is an intermediate of a known authority: the certificate says where
    /// to fetch it, or it belongs to the organisation of a known root.
    fn issuer_is_elsewhere(&self, top: &Read) -> bool {
        let fetched = top.facts.issuer_url.as_ref().is_some_and(|url| url.starts_with("http"));
        let root = top.facts.issuer.to_lowercase().contains("root");
        let organisation = top.facts.issuer_organisation.as_ref();
        (fetched && !root)
            || organisation.is_some_and(|o| known_organisations(self.want.verifiers.roots()).any(|k| k == *o))
    }
}

fn known_organisations(roots: &Roots) -> impl Iterator<Item = String> + '_ {
    let bundled = webpki_roots::TLS_SERVER_ROOTS.iter().filter(|_| roots.bundled);
    let bundled = bundled.filter_map(|anchor| certificate::organisation_in(anchor.subject.as_ref()));
    bundled.chain(roots.extra.iter().filter_map(|der| certificate::organisation_of(der)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bundled_roots_have_organisations() {
        let roots = Roots { system: false, bundled: true, extra: Vec::new() };
        let known: Vec<String> = known_organisations(&roots).collect();
        for name in ["DigiCert Inc", "Internet Security Research Group", "Google Trust Services LLC"] {
            assert!(known.iter().any(|k| k == name), "{name}");
        }
    }
}
