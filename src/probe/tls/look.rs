//! A second look where a handshake failed, on a fresh connection: which old way it is that the
//! server speaks, or what speaks there in plain text.

use std::future::Future;
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};

use super::old;
use crate::model::evidence::Broken;
use crate::model::tls::{OldHello, Spoke, TlsOutcome, TlsSeen};
use crate::probe::bounds::Bounds;
use crate::probe::net::ByteStream;
use crate::probe::reply;

/// How long a second look may take.
const LOOK: Duration = Duration::from_secs(3);

/// Looks again where that can say more: which old version it is, or, on a port that should begin
/// with TLS, what speaks there in plain text. `dial` opens a connection on which TLS may begin.
pub async fn look_again<D, F>(seen: &mut TlsSeen, host: &str, begins_with_tls: bool, dial: D, bounds: &Bounds)
where
    D: Fn() -> F,
    F: Future<Output = Option<Box<dyn ByteStream>>>,
{
    let cut = matches!(seen.outcome, TlsOutcome::Broken(Broken::Closed | Broken::Reset));
    let unclear = match &seen.outcome {
        TlsOutcome::OldVersion { version: None } | TlsOutcome::HandshakeFailed { .. } => seen.chain.is_empty(),
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
    let _ = bounds.beside(LOOK, async { old::ask(dial().await?, host, &mut flight).await }).await;
    if let Some(old) = old::chosen(&flight) {
        seen.outcome = meaning(&old, std::mem::replace(&mut seen.outcome, TlsOutcome::OldCipher));
        seen.old = Some(old);
    } else if cut && begins_with_tls {
        let said = bounds.beside(LOOK, async { greeting(dial().await?).await }).await.flatten();
        match said.map(|bytes| reply::spoke(&bytes)) {
            None | Some(Spoke::Nothing) => {}
            Some(spoke) => seen.outcome = TlsOutcome::NotTls(spoke),
        }
    }
}

/// True where a port that was silent answers TLS with TLS.
pub async fn begins_with_tls<F>(host: &str, dial: F, bounds: &Bounds) -> bool
where
    F: Future<Output = Option<Box<dyn ByteStream>>>,
{
    let answer = async {
        let mut io = dial.await?;
        io.write_all(&old::hello(host)?).await.ok()?;
        io.flush().await.ok()?;
        let mut answer = [0; 3];
        io.read_exact(&mut answer).await.ok()?;
        // A hello or an alert (RFC 8446 section 5.1).
        Some(matches!(answer, [0x15 | 0x16, 3, _]))
    };
    bounds.beside(LOOK, answer).await.flatten().unwrap_or(false)
}

/// What the choice says of the handshake that failed.
fn meaning(old: &OldHello, before: TlsOutcome) -> TlsOutcome {
    if old.version != "TLSv1.2" {
        return TlsOutcome::OldVersion { version: Some(old.version.clone()) };
    }
    if !old::is_current(old) {
        return TlsOutcome::OldCipher;
    }
    match before {
        // It has a version in common with us after all, whatever it stumbled over.
        TlsOutcome::OldVersion { .. } => TlsOutcome::Alert { name: "protocol_version".to_owned() },
        before => before,
    }
}

async fn greeting(mut io: Box<dyn ByteStream>) -> Option<Vec<u8>> {
    let mut said = vec![0; 64];
    let read = io.read(&mut said).await.ok()?;
    said.truncate(read);
    Some(said)
}
