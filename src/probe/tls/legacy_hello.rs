//! Sends a ClientHello that offers legacy versions and cipher suites, and reads what the server chooses. The TLS
//! library speaks only TLS 1.2 and later with forward secrecy (RFC 9325 section 4); a server without them is
//! recognized by its answer. Nothing is sent after the hello.

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio_rustls::rustls::CipherSuite;

use super::certificate;
use crate::model::tls::{Exchange, OldHello};
use crate::net::ByteStream;
use crate::net::host::literal;
use crate::net::verifiers::provider;

/// Bytes of a server's first flight: its hello, certificates and key exchange.
const FLIGHT: usize = 64 * 1024;
/// Suites (IANA TLS Cipher Suites), the current ones first, so that a server which follows the
/// client's order shows the best that it has.
pub const SUITES: &[u16] = &[
    0xc02b, 0xc02f, 0xc02c, 0xc030, 0xcca9, 0xcca8, 0xc023, 0xc027, 0xc024, 0xc028, 0xc009, 0xc013, 0xc00a, 0xc014,
    0x009e, 0x009f, 0x0067, 0x006b, 0x0033, 0x0039, 0x009c, 0x009d, 0x003c, 0x003d, 0x002f, 0x0035, 0x0041, 0x0084,
    0xc008, 0xc012, 0x0016, 0x000a, 0xc007, 0xc011, 0x0005, 0x0004,
];
/// Of those, what our TLS library has offered as well.
pub const CURRENT: &[u16] = &[0xc02b, 0xc02f, 0xc02c, 0xc030, 0xcca9, 0xcca8];

/// Says that renegotiation is safe, without an extension, which some old servers trip over (RFC 5746
/// section 3.4).
const SCSV: u16 = 0x00ff;

/// Handshake messages (RFC 5246 section 7.4).
const SERVER_HELLO: u8 = 2;
const CERTIFICATE: u8 = 11;
const SERVER_KEY_EXCHANGE: u8 = 12;
const SERVER_HELLO_DONE: u8 = 14;

/// Sends the hello and reads the answer into `flight`, until the server waits for us.
pub async fn ask(mut io: Box<dyn ByteStream>, host: &str, suites: &[u16], flight: &mut Vec<u8>) -> Option<()> {
    io.write_all(&hello(host, suites)?).await.ok()?;
    io.flush().await.ok()?;
    let mut reader = Reader::default();
    while !reader.is_whole(flight) && flight.len() < FLIGHT {
        if io.read_buf(flight).await.ok()? == 0 {
            break;
        }
    }
    Some(())
}

/// Reads a flight as it grows, every byte once.
#[derive(Default)]
struct Reader {
    /// Bytes of the flight whose records are whole.
    read: usize,
    /// What those records carry of the handshake.
    handshake: Vec<u8>,
    /// Bytes of it whose messages are whole.
    told: usize,
}

impl Reader {
    /// True where the server has ended its flight, or sends something else than a handshake.
    fn is_whole(&mut self, flight: &[u8]) -> bool {
        if flight.first().is_some_and(|kind| *kind != 0x16) {
            return true;
        }
        while let Some((head, rest)) = flight[self.read..].split_at_checked(5) {
            let Some(content) = rest.get(..number(&head[3..])) else { break };
            match head[0] {
                0x15 => return true,
                0x16 => self.handshake.extend_from_slice(content),
                _ => {}
            }
            self.read += head.len() + content.len();
        }
        while let Some((head, rest)) = self.handshake[self.told..].split_at_checked(4) {
            let length = number(&head[1..]);
            if rest.len() < length {
                break;
            }
            if head[0] == SERVER_HELLO_DONE {
                return true;
            }
            self.told += head.len() + length;
        }
        false
    }
}

/// The records (RFC 5246 section 6.2.1): type and content; the last may be cut short.
fn records(mut flight: &[u8]) -> impl Iterator<Item = (u8, &[u8])> {
    std::iter::from_fn(move || {
        let (head, rest) = flight.split_at_checked(5)?;
        let length = usize::from(u16::from_be_bytes([head[3], head[4]])).min(rest.len());
        let (content, after) = rest.split_at(length);
        flight = after;
        Some((head[0], content))
    })
}

/// The whole handshake messages of a flight: type and content.
fn messages(flight: &[u8]) -> Vec<(u8, Vec<u8>)> {
    let all: Vec<u8> = records(flight).filter(|(kind, _)| *kind == 0x16).flat_map(|(_, c)| c.to_vec()).collect();
    let mut rest = all.as_slice();
    let mut out = Vec::new();
    while let Some((head, after)) = rest.split_at_checked(4) {
        let Some((content, after)) = after.split_at_checked(number(&head[1..])) else { break };
        out.push((head[0], content.to_vec()));
        rest = after;
    }
    out
}

fn number(bytes: &[u8]) -> usize {
    bytes.iter().fold(0, |n, b| n << 8 | usize::from(*b))
}

/// Reads what the server chose. A hello that is cut short after the suite counts as well.
pub fn chosen(flight: &[u8]) -> Option<OldHello> {
    let version = name_of(hello_of(flight)?.0)?;
    let (_, suite) = hello_of(flight)?;
    let cipher = CipherSuite::from(suite).as_str().map_or_else(|| format!("0x{suite:04x}"), str::to_owned);
    let exchange = exchange(&cipher);
    let messages = messages(flight);
    let content = |kind| messages.iter().find(|(k, _)| *k == kind).map(|(_, content)| content.as_slice());
    let certificate = content(CERTIFICATE).and_then(first_certificate).and_then(certificate::read);
    let prime_bits = content(SERVER_KEY_EXCHANGE).filter(|_| exchange == Exchange::Dhe).and_then(prime_bits);
    Some(OldHello {
        version: version.to_owned(),
        cipher,
        exchange,
        key: certificate.as_ref().map(|c| c.facts.key.clone()),
        weak: certificate.and_then(|c| c.weak),
        prime_bits,
    })
}

/// Returns true where our TLS library has offered this suite, too.
pub fn is_current(old: &OldHello) -> bool {
    old.version == "TLSv1.2" && CURRENT.iter().any(|s| CipherSuite::from(*s).as_str() == Some(old.cipher.as_str()))
}

/// Version and suite of a ServerHello (RFC 5246 section 7.4.1.3).
fn hello_of(flight: &[u8]) -> Option<(u16, u16)> {
    let (kind, content) = records(flight).next()?;
    let body = content.get(4..)?;
    if kind != 0x16 || content.first() != Some(&SERVER_HELLO) {
        return None;
    }
    let session = usize::from(*body.get(34)?);
    let two = |at: usize| Some(u16::from_be_bytes([*body.get(at)?, *body.get(at + 1)?]));
    Some((two(0)?, two(35 + session)?))
}

fn name_of(version: u16) -> Option<&'static str> {
    match version {
        0x0300 => Some("SSLv3"),
        0x0301 => Some("TLSv1.0"),
        0x0302 => Some("TLSv1.1"),
        0x0303 => Some("TLSv1.2"),
        _ => None,
    }
}

fn exchange(cipher: &str) -> Exchange {
    if cipher.starts_with("TLS_RSA_") {
        Exchange::StaticRsa
    } else if cipher.starts_with("TLS_DHE_") {
        Exchange::Dhe
    } else if cipher.starts_with("TLS_ECDHE_") {
        Exchange::Ecdhe
    } else {
        Exchange::Other
    }
}

/// The server's own certificate (RFC 5246 section 7.4.2).
fn first_certificate(content: &[u8]) -> Option<&[u8]> {
    let (length, rest) = content.get(3..)?.split_at_checked(3)?;
    rest.get(..number(length))
}

/// Bits of `dh_p` (RFC 5246 section 7.4.3).
fn prime_bits(content: &[u8]) -> Option<u32> {
    let (length, rest) = content.split_at_checked(2)?;
    let prime: Vec<u8> = rest.get(..number(length))?.iter().copied().skip_while(|b| *b == 0).collect();
    Some(u32::try_from(prime.len()).ok()? * 8 - prime.first()?.leading_zeros())
}

/// Builds a ClientHello that offers up to TLS 1.2 (RFC 5246 section 7.4.1.2): a server answers with the best
/// version it has.
pub fn hello(host: &str, suites: &[u16]) -> Option<Vec<u8>> {
    let mut random = [0; 32];
    provider().secure_random.fill(&mut random).ok()?;
    let mut body = vec![3, 3];
    body.extend_from_slice(&random);
    body.push(0);
    let suites: Vec<u8> = suites.iter().chain([&SCSV]).flat_map(|s| s.to_be_bytes()).collect();
    sized(&mut body, &suites);
    body.extend_from_slice(&[1, 0]);
    let mut extensions = Vec::new();
    if literal(host).is_none() {
        // server_name (RFC 6066 section 3)
        let mut name = vec![0];
        sized(&mut name, host.as_bytes());
        let mut list = Vec::new();
        sized(&mut list, &name);
        extension(&mut extensions, 0, &list);
    }
    // supported_groups, ec_point_formats, signature_algorithms (RFC 8422, RFC 5246 section 7.4.1.4.1)
    extension(&mut extensions, 10, &[0, 8, 0, 23, 0, 24, 0, 25, 0, 29]);
    extension(&mut extensions, 11, &[1, 0]);
    extension(&mut extensions, 13, &[0, 16, 4, 1, 4, 3, 5, 1, 5, 3, 6, 1, 6, 3, 2, 1, 2, 3]);
    // extended_master_secret (RFC 7627 section 5.1)
    extension(&mut extensions, 23, &[]);
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
        let record = hello("mail.example.jp", SUITES).unwrap();
        let mut acceptor = Acceptor::default();
        acceptor.read_tls(&mut record.as_slice()).unwrap();
        let accepted = acceptor.accept().unwrap().unwrap();
        let hello = accepted.client_hello();
        assert_eq!(hello.server_name(), Some("mail.example.jp"));
        assert_eq!(hello.cipher_suites().len(), SUITES.len() + 1);
        assert!(hello.cipher_suites().contains(&CipherSuite::from(SCSV)));
        let schemes: Vec<u16> = hello.signature_schemes().iter().map(|s| u16::from(*s)).collect();
        assert_eq!(schemes, [0x0401, 0x0403, 0x0501, 0x0503, 0x0601, 0x0603, 0x0201, 0x0203]);
    }

    fn is_whole(flight: &[u8]) -> bool {
        Reader::default().is_whole(flight)
    }

    /// A record of handshake messages.
    fn record(messages: &[(u8, Vec<u8>)]) -> Vec<u8> {
        let mut all = Vec::new();
        for (kind, content) in messages {
            all.extend([*kind, 0]);
            sized(&mut all, content);
        }
        let mut out = vec![0x16, 3, 3];
        sized(&mut out, &all);
        out
    }

    fn server_hello(version: [u8; 2], suite: [u8; 2]) -> Vec<u8> {
        [&version[..], &[7; 32], &[2, 9, 9], &suite, &[0]].concat()
    }

    #[test]
    fn what_a_server_chose_is_read_however_its_records_are_cut() {
        let mut prime = vec![0, 129, 0, 0x80];
        prime.extend([1; 127]);
        let whole = record(&[(2, server_hello([3, 3], [0, 0x33])), (12, prime), (14, vec![])]);
        let old = chosen(&whole).unwrap();
        assert_eq!((old.version.as_str(), old.cipher.as_str()), ("TLSv1.2", "TLS_DHE_RSA_WITH_AES_128_CBC_SHA"));
        assert_eq!((old.exchange, old.prime_bits, old.key), (Exchange::Dhe, Some(1024), None));
        assert!(is_whole(&whole));
        for end in 0..whole.len() {
            assert!(!is_whole(&whole[..end]), "{end}");
        }
        // The suite is known as soon as it has come.
        assert!(chosen(&whole[..9 + 35 + 2]).is_none());
        assert_eq!(chosen(&whole[..9 + 35 + 4]).unwrap().exchange, Exchange::Dhe);
        let first = record(&[(2, server_hello([3, 1], [0, 0x2f]))]);
        let two = [first, record(&[(14, vec![])])].concat();
        let old = chosen(&two).unwrap();
        assert_eq!((old.version.as_str(), old.exchange), ("TLSv1.0", Exchange::StaticRsa));
        assert!(is_whole(&two));
        let mut reader = Reader::default();
        assert!((0..two.len()).all(|end| !reader.is_whole(&two[..end])) && reader.is_whole(&two));
    }

    #[tokio::test]
    async fn nothing_is_said_after_the_hello() {
        let (ours, mut server) = tokio::io::duplex(1 << 12);
        let answer = record(&[(2, server_hello([3, 3], [0, 0x2f])), (14, vec![])]);
        server.write_all(&answer).await.unwrap();
        let mut flight = Vec::new();
        ask(Box::new(ours), "mail.example.jp", SUITES, &mut flight).await.unwrap();
        assert_eq!(flight, answer);
        let mut said = Vec::new();
        server.read_to_end(&mut said).await.unwrap();
        assert_eq!(said.len(), 5 + number(&said[3..5]), "one record, and the end");
    }

    #[test]
    fn what_is_no_hello_says_nothing() {
        for flight in [&b""[..], b"* OK ready\r\n", &[0x15, 3, 1, 0, 2, 2, 40], &[0x16, 3, 3, 0, 4, 2, 0, 0, 0]] {
            assert_eq!(chosen(flight), None, "{flight:?}");
        }
        let current = chosen(&record(&[(2, server_hello([3, 3], [0xc0, 0x2f]))])).unwrap();
        assert!(is_current(&current) && current.exchange == Exchange::Ecdhe);
        let unknown = chosen(&record(&[(2, server_hello([3, 3], [0xfa, 0xfa]))])).unwrap();
        assert_eq!((unknown.cipher.as_str(), unknown.exchange), ("0xfafa", Exchange::Other));
    }
}
