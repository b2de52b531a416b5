//! TLS: the handshake, two opinions on the certificates, and our own reading of them.

mod assess;
mod certificate;
mod legacy_hello;
mod recorder;
mod retry;

pub use certificate::fingerprint;
#[cfg(any(test, fuzzing))]
pub use legacy_hello::chosen;
pub use retry::{begins_with_tls, look_again};

use std::io;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio_rustls::TlsConnector;
use tokio_rustls::rustls::pki_types::{ServerName, UnixTime};
use tokio_rustls::rustls::{AlertDescription, ClientConfig, Error, version};

use super::broken::{alert_name, broken_by};
use super::reply;
use crate::model::evidence::Broken;
use crate::model::tls::{Spoke, TlsOutcome, TlsSeen, Trust};
use crate::net::host::literal;
use crate::net::verifiers::{Verifiers, kind, provider};
use crate::net::{Bounds, ByteStream};
use crate::text::visible;

/// Bytes kept of what the server sent first.
const FIRST: usize = 512;

/// Whom we want to talk to, and whom we believe.
#[derive(Clone, Debug)]
pub struct TlsTarget {
    /// As the person typed it.
    pub host: String,
    /// Who is asked about its certificates.
    pub verifiers: Arc<Verifiers>,
    /// The wall clock.
    pub now: SystemTime,
    /// A fingerprint that the person accepted.
    pub accepted: Option<String>,
    /// TLS was agreed on in plain text: what comes in its place was put in by somebody.
    pub after_starttls: bool,
}

impl TlsTarget {
    fn name(&self) -> Option<ServerName<'static>> {
        match literal(&self.host) {
            Some(ip) => Some(ServerName::IpAddress(ip.into())),
            None => ServerName::try_from(self.host.clone()).ok(),
        }
    }

    fn instead(&self, first: &[u8]) -> TlsOutcome {
        if self.after_starttls {
            return TlsOutcome::StartTlsInjection { bytes: first.len() };
        }
        in_the_clear(first)
    }

    fn unix(&self) -> Duration {
        self.now.duration_since(UNIX_EPOCH).unwrap_or_default()
    }
}

/// What somebody says in plain text where TLS was expected. A mail server that refuses there says why.
pub fn in_the_clear(first: &[u8]) -> TlsOutcome {
    let said = words(first);
    let refusal = reply::imap(&said).map(|(_, reply)| reply).filter(|r| r.status == "BYE");
    let refusal = refusal.or_else(|| reply::smtp(&said).filter(|r| r.status.starts_with(['4', '5'])));
    refusal.map_or_else(|| TlsOutcome::NotTls(reply::spoke(first)), TlsOutcome::Refused)
}

/// The first line of what came; nothing secret was sent before it.
pub fn words(first: &[u8]) -> String {
    let text = String::from_utf8_lossy(first);
    visible(text.lines().next().unwrap_or_default().trim_end()).into_owned()
}

/// What was said where nobody greets like that.
fn unknown(outcome: TlsOutcome, first: &[u8]) -> TlsSeen {
    let said = words(first);
    let telling = matches!(outcome, TlsOutcome::NotTls(Spoke::Other)) && reply::is_sentence(&said);
    TlsSeen { said: telling.then_some(said), ..ended(outcome) }
}

/// What was seen, and the safe connection where there is one.
pub type Handshake = (TlsSeen, Option<Box<dyn ByteStream>>);

/// Nothing seen yet but how it ended.
pub fn ended(outcome: TlsOutcome) -> TlsSeen {
    TlsSeen {
        outcome,
        version: None,
        cipher: None,
        chain: Vec::new(),
        faults: Vec::new(),
        system: Trust::NotAsked,
        bundled: Trust::NotAsked,
        accepted: false,
        publicly_issued: false,
        private_issuers: Vec::new(),
        judged_at: None,
        clock_ahead: None,
        same_server: Vec::new(),
        client_certificate: false,
        said: None,
        small_segments: false,
        expired_root: None,
        old: None,
        web: None,
    }
}

/// Makes a connection safe. It is handed back only where the certificate was verified, or accepted
/// by its fingerprint.
pub async fn handshake(io: Box<dyn ByteStream>, want: &TlsTarget, bounds: &Bounds) -> Handshake {
    let Some(name) = want.name() else {
        return (ended(TlsOutcome::HandshakeFailed { detail: "InvalidServerName".to_owned() }), None);
    };
    let recorder = Arc::new(recorder::Recorder::default());
    let asked = Arc::new(recorder::Asked::default());
    let config = match config(&recorder, &asked) {
        Ok(config) => config,
        Err(error) => return (ended(TlsOutcome::HandshakeFailed { detail: kind(&error) }), None),
    };
    let first = Arc::new(Mutex::new(Vec::new()));
    let io = FirstBytes { inner: io, first: Arc::clone(&first) };
    let tls = bounds.step(TlsConnector::from(Arc::new(config)).connect(name.clone(), io)).await;
    let first = first.lock().unwrap_or_else(PoisonError::into_inner).clone();
    let chain = recorder.chain();
    let tls = match tls {
        None if first.is_empty() || is_tls(&first) => {
            return (ended(TlsOutcome::Broken(Broken::TimedOut)), None);
        }
        None => return (unknown(want.instead(&first), &first), None),
        Some(Err(error)) => {
            let outcome = failed(&error, &first, want);
            // A certificate that cannot be used ends the handshake; what is wrong with it is our
            // own reading's to say.
            if matches!(outcome, TlsOutcome::HandshakeFailed { .. }) && !chain.is_empty() {
                return (assess::unusable(&chain, &name, want, outcome), None);
            }
            return (TlsSeen { client_certificate: asked.is_wanted(), ..unknown(outcome, &first) }, None);
        }
        Some(Ok(tls)) => tls,
    };
    let session = tls.get_ref().1;
    let version = session.protocol_version().and_then(|v| v.as_str()).map(|v| v.replace('_', "."));
    let cipher = session.negotiated_cipher_suite().and_then(|s| s.suite().as_str()).map(str::to_owned);
    let judged = bounds.step(assess::assess(chain, name, want.clone())).await;
    // Our own side took too long: nothing to blame the server for.
    let Some(mut seen) = judged else {
        let failed = ended(TlsOutcome::HandshakeFailed { detail: "VerifierTimedOut".to_owned() });
        return (TlsSeen { version, cipher, ..failed }, None);
    };
    (seen.version, seen.cipher) = (version, cipher);
    seen.client_certificate = asked.is_wanted();
    let safe = seen.outcome == TlsOutcome::Safe;
    (seen, safe.then(|| Box::new(tls) as Box<dyn ByteStream>))
}

fn config(recorder: &Arc<recorder::Recorder>, asked: &Arc<recorder::Asked>) -> Result<ClientConfig, Error> {
    let builder = ClientConfig::builder_with_provider(provider());
    let builder = builder.with_protocol_versions(&[&version::TLS13, &version::TLS12])?;
    let recorder = Arc::clone(recorder) as Arc<dyn tokio_rustls::rustls::client::danger::ServerCertVerifier>;
    let asked = Arc::clone(asked) as Arc<dyn tokio_rustls::rustls::client::ResolvesClientCert>;
    Ok(builder.dangerous().with_custom_certificate_verifier(recorder).with_client_cert_resolver(asked))
}

fn failed(error: &io::Error, first: &[u8], want: &TlsTarget) -> TlsOutcome {
    if !first.is_empty() && !is_tls(first) {
        return want.instead(first);
    }
    match error.get_ref().and_then(|e| e.downcast_ref::<Error>()) {
        Some(Error::AlertReceived(AlertDescription::ProtocolVersion)) => TlsOutcome::OldVersion { version: None },
        Some(Error::AlertReceived(alert)) => TlsOutcome::Alert { name: alert_name(*alert) },
        Some(other) => TlsOutcome::HandshakeFailed { detail: kind(other) },
        None => TlsOutcome::Broken(broken_by(error)),
    }
}

/// The first byte and the major version of every record from SSL 3.0 on (RFC 8446 section 5.1).
fn is_tls(first: &[u8]) -> bool {
    matches!(first.first(), Some(0x14..=0x18)) && first.get(1).is_none_or(|major| *major == 3)
}

/// One certificate, as far as it can be read.
#[cfg(any(test, fuzzing))]
pub fn read(der: &[u8]) -> Option<crate::model::tls::CertFacts> {
    certificate::read(der).map(|read| read.facts)
}

/// Seconds since 1970 as the TLS library takes them.
fn unix_time(since: Duration) -> UnixTime {
    UnixTime::since_unix_epoch(since)
}

/// Keeps the first bytes that come, to know what spoke where TLS was expected.
#[derive(Debug)]
struct FirstBytes {
    inner: Box<dyn ByteStream>,
    first: Arc<Mutex<Vec<u8>>>,
}

impl AsyncRead for FirstBytes {
    fn poll_read(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        let before = buf.filled().len();
        let result = Pin::new(&mut self.inner).poll_read(cx, buf);
        let mut first = self.first.lock().unwrap_or_else(PoisonError::into_inner);
        let room = FIRST.saturating_sub(first.len());
        first.extend(buf.filled()[before..].iter().take(room));
        result
    }
}

impl AsyncWrite for FirstBytes {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &[u8]) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.inner).poll_write(cx, buf)
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.inner).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.inner).poll_shutdown(cx)
    }
}
