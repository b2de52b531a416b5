//! Makes a second attempt after a failed handshake, on a fresh connection: to find out which old version the server
//! speaks, or what speaks there in plain text.

use std::future::Future;
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};

use super::legacy_hello;
use crate::model::evidence::Broken;
use crate::model::tls::{OldHello, Spoke, TlsOutcome, TlsSeen};
use crate::net::{Bounds, ByteStream};
use crate::probe::reply;

/// How long the second attempt may take.
const LOOK: Duration = Duration::from_secs(3);
/// Details of failures with which the server has nothing to do.
const OUR_SIDE: [&str; 3] = ["VerifierTimedOut", "JoinError", "InvalidServerName"];

/// Tries again where that can say more: which old version it is, or, on a port that should begin
/// with TLS, what speaks there in plain text. `dial` opens a connection on which TLS may begin.
pub async fn look_again<D, F>(seen: &mut TlsSeen, host: &str, begins_with_tls: bool, dial: D, bounds: &Bounds)
where
    D: Fn() -> F,
    F: Future<Output = Option<Box<dyn ByteStream>>>,
{
    let cut = matches!(seen.outcome, TlsOutcome::Broken(Broken::Closed | Broken::Reset));
    let unclear = match &seen.outcome {
        TlsOutcome::OldVersion { version: None } => seen.chain.is_empty(),
        // Where a version was agreed on, or where nothing was sent, it was our own side that failed.
        TlsOutcome::HandshakeFailed { detail } => {
            seen.chain.is_empty() && seen.version.is_none() && !OUR_SIDE.contains(&detail.as_str())
        }
        TlsOutcome::Alert { name } => {
            matches!(name.as_str(), "handshake_failure" | "insufficient_security" | "illegal_parameter")
        }
        _ => cut,
    };
    if !unclear {
        return;
    }
    let mut flight = Vec::new();
    // What came until its time was over counts.
    let _ = bounds
        .beside(LOOK, async { legacy_hello::ask(dial().await?, host, legacy_hello::SUITES, &mut flight).await })
        .await;
    if let Some(old) = legacy_hello::chosen(&flight) {
        // A server that cuts one connection of many may take the next, whatever is offered on it.
        if cut && !legacy_hello::is_current(&old) && takes_current(host, &dial, bounds).await {
            return;
        }
        seen.outcome = meaning(&old, std::mem::replace(&mut seen.outcome, TlsOutcome::OldCipher));
        seen.old = Some(old);
    } else if cut && begins_with_tls {
        let said = bounds.beside(LOOK, async { greeting(dial().await?).await }).await.flatten();
        let Some(bytes) = said.filter(|bytes| reply::spoke(bytes) != Spoke::Nothing) else { return };
        let TlsSeen { outcome, said, .. } = super::unknown(super::in_the_clear(&bytes), &bytes);
        (seen.outcome, seen.said) = (outcome, said);
    }
}

/// Returns true where a port that was silent answers TLS with TLS.
pub async fn begins_with_tls<F>(host: &str, dial: F, bounds: &Bounds) -> bool
where
    F: Future<Output = Option<Box<dyn ByteStream>>>,
{
    let answer = async {
        let mut io = dial.await?;
        io.write_all(&legacy_hello::hello(host, legacy_hello::SUITES)?).await.ok()?;
        io.flush().await.ok()?;
        let mut answer = [0; 3];
        io.read_exact(&mut answer).await.ok()?;
        // A hello or an alert (RFC 8446 section 5.1).
        Some(matches!(answer, [0x15 | 0x16, 3, _]))
    };
    bounds.beside(LOOK, answer).await.flatten().unwrap_or(false)
}

/// Returns true where the server accepts what our TLS library offers when nothing else is offered.
async fn takes_current<D, F>(host: &str, dial: D, bounds: &Bounds) -> bool
where
    D: Fn() -> F,
    F: Future<Output = Option<Box<dyn ByteStream>>>,
{
    let mut flight = Vec::new();
    let _ = bounds
        .beside(LOOK, async { legacy_hello::ask(dial().await?, host, legacy_hello::CURRENT, &mut flight).await })
        .await;
    legacy_hello::chosen(&flight).is_some_and(|old| legacy_hello::is_current(&old))
}

/// What the choice says of the handshake that failed.
fn meaning(old: &OldHello, before: TlsOutcome) -> TlsOutcome {
    if old.version != "TLSv1.2" {
        return TlsOutcome::OldVersion { version: Some(old.version.clone()) };
    }
    if !legacy_hello::is_current(old) {
        return TlsOutcome::OldCipher;
    }
    match before {
        // It has a version in common with us after all, whatever it stumbled over.
        TlsOutcome::OldVersion { .. } => TlsOutcome::Alert { name: "protocol_version".to_owned() },
        before => before,
    }
}

async fn greeting(mut io: Box<dyn ByteStream>) -> Option<Vec<u8>> {
    let mut said = vec![0; 256];
    let read = io.read(&mut said).await.ok()?;
    said.truncate(read);
    Some(said)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::net::Limits;
    use crate::probe::tls::ended;
    use std::sync::atomic::{AtomicUsize, Ordering};

    /// Where it was our own side that failed, the server is not asked again.
    #[tokio::test]
    async fn only_what_the_server_did_is_looked_at_again() {
        for (detail, version, again) in [
            ("VerifierTimedOut", Some("TLSv1.3"), 0),
            ("JoinError", Some("TLSv1.2"), 0),
            ("InvalidServerName", None, 0),
            ("General", Some("TLSv1.2"), 0),
            ("PeerIncompatible(Tls12NotOffered)", None, 1),
        ] {
            let mut seen = ended(TlsOutcome::HandshakeFailed { detail: detail.to_owned() });
            seen.version = version.map(str::to_owned);
            let before = seen.clone();
            let dialed = AtomicUsize::new(0);
            let dial = || async {
                dialed.fetch_add(1, Ordering::SeqCst);
                None
            };
            look_again(&mut seen, "mail.example.jp", true, dial, &Bounds::new(Limits::default())).await;
            assert_eq!((dialed.load(Ordering::SeqCst), &seen), (again, &before), "{detail}");
        }
    }
}
