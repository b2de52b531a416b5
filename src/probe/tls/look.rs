//! A second look where a handshake failed: the TLS library speaks only TLS 1.2 and later, so an old
//! server is asked with a hello of our own, on a fresh connection, and only for its version.

use std::future::Future;
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};

use super::verifier::provider;
use crate::model::evidence::Broken;
use crate::model::tls::{Spoke, TlsOutcome, TlsSeen};
use crate::probe::bounds::Bounds;
use crate::probe::net::ByteStream;
use crate::probe::{dns, reply};

/// How long a second look may take.
const LOOK: Duration = Duration::from_secs(3);
/// Suites that servers before TLS 1.2 have, the common ones first (IANA TLS Cipher Suites).
const SUITES: &[u16] = &[
    0xc013, 0xc014, 0xc009, 0xc00a, 0xc02f, 0xc030, 0xc02b, 0xc02c, 0x002f, 0x0035, 0x009c, 0x009d, 0x003c, 0x0033,
    0x0039, 0x000a, 0xc012, 0x0016, 0x0005, 0x0004,
];

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
    let old = bounds.beside(LOOK, async { answered_version(dial().await?, host).await }).await.flatten();
    if let Some(version) = old.and_then(old_name) {
        seen.outcome = TlsOutcome::OldVersion { version: Some(version.to_owned()) };
    } else if cut && begins_with_tls && old.is_none() {
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
        io.write_all(&hello(host)?).await.ok()?;
        io.flush().await.ok()?;
        let mut answer = [0; 3];
        io.read_exact(&mut answer).await.ok()?;
        // A hello or an alert (RFC 8446 section 5.1).
        Some(matches!(answer, [0x15 | 0x16, 3, _]))
    };
    bounds.beside(LOOK, answer).await.flatten().unwrap_or(false)
}

fn old_name(version: u16) -> Option<&'static str> {
    match version {
        0x0300 => Some("SSLv3"),
        0x0301 => Some("TLSv1.0"),
        0x0302 => Some("TLSv1.1"),
        _ => None,
    }
}

async fn greeting(mut io: Box<dyn ByteStream>) -> Option<Vec<u8>> {
    let mut said = vec![0; 64];
    let read = io.read(&mut said).await.ok()?;
    said.truncate(read);
    Some(said)
}

/// The version in the server's hello (RFC 5246 section 7.4.1.3).
async fn answered_version(mut io: Box<dyn ByteStream>, host: &str) -> Option<u16> {
    io.write_all(&hello(host)?).await.ok()?;
    io.flush().await.ok()?;
    let mut answer = [0; 11];
    io.read_exact(&mut answer).await.ok()?;
    (answer[0] == 0x16 && answer[5] == 0x02).then(|| u16::from_be_bytes([answer[9], answer[10]]))
}

/// A ClientHello that offers up to TLS 1.2 with old suites (RFC 5246 section 7.4.1.2): a server
/// answers with the best version it has.
fn hello(host: &str) -> Option<Vec<u8>> {
    let mut random = [0; 32];
    provider().secure_random.fill(&mut random).ok()?;
    let mut body = vec![3, 3];
    body.extend_from_slice(&random);
    body.push(0);
    let suites: Vec<u8> = SUITES.iter().flat_map(|s| s.to_be_bytes()).collect();
    sized(&mut body, &suites);
    body.extend_from_slice(&[1, 0]);
    let mut extensions = Vec::new();
    if dns::literal(host).is_none() {
        // server_name (RFC 6066 section 3)
        let mut name = vec![0];
        sized(&mut name, host.as_bytes());
        let mut list = Vec::new();
        sized(&mut list, &name);
        extension(&mut extensions, 0, &list);
    }
    // supported_groups, ec_point_formats, signature_algorithms (RFC 8422, RFC 5246 section 7.4.1.4.1)
    extension(&mut extensions, 10, &[0, 6, 0, 23, 0, 24, 0, 29]);
    extension(&mut extensions, 11, &[1, 0]);
    extension(&mut extensions, 13, &[0, 12, 4, 1, 4, 3, 5, 1, 6, 1, 2, 1, 2, 3]);
    sized(&mut body, &extensions);
    let mut message = vec![1, 0];
    sized(&mut message, &body);
    let mut record = vec![0x16, 3, 1];
    sized(&mut record, &message);
    Some(record)
}

fn extension(out: &mut Vec<u8>, number: u16, data: &[u8]) {
    out.extend_from_slice(&number.to_be_bytes());
    sized(out, data);
}

/// Two bytes of length, then the data.
fn sized(out: &mut Vec<u8>, data: &[u8]) {
    let length = u16::try_from(data.len()).unwrap_or(u16::MAX);
    out.extend_from_slice(&length.to_be_bytes());
    out.extend_from_slice(data);
}

#[cfg(test)]
mod tests {
    use super::*;
    use tokio_rustls::rustls::server::Acceptor;

    #[test]
    fn our_hello_is_one_that_a_tls_library_reads() {
        let record = hello("mail.example.jp").unwrap();
        let mut acceptor = Acceptor::default();
        acceptor.read_tls(&mut record.as_slice()).unwrap();
        let accepted = acceptor.accept().unwrap().unwrap();
        let hello = accepted.client_hello();
        assert_eq!(hello.server_name(), Some("mail.example.jp"));
        assert_eq!(hello.cipher_suites().len(), SUITES.len());
    }
}
