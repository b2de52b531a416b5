//! What was seen of TLS: the handshake and our own reading of the certificates (RFC 5280, RFC 8446).

use serde::{Deserialize, Serialize};

use super::port80::WebSeen;
use super::reply::{Broken, Reply};

/// What is known of the safety of a connection.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TlsSeen {
    /// How it ended.
    pub outcome: TlsOutcome,
    /// The negotiated version, e.g. `TLSv1.3`.
    pub version: Option<String>,
    /// The negotiated cipher suite.
    pub cipher: Option<String>,
    /// The certificates the server sent, the server's own first.
    pub chain: Vec<CertFacts>,
    /// What is wrong with them, the gravest first; empty where they are in order.
    pub faults: Vec<CertFault>,
    /// What the operating system's trust says.
    pub system: Trust,
    /// What the bundled Mozilla roots say.
    pub bundled: Trust,
    /// The person accepted this very certificate by its fingerprint.
    pub accepted: bool,
    /// An authority that everybody knows vouches for the chain, at its own time and for its own name;
    /// looked at only where a certificate is not valid yet, or is for another name.
    pub publicly_issued: bool,
    /// The issuers in the chain, written in full, where the certificate is not signed by itself and no authority that
    /// everybody knows vouches for it: antivirus programs and gateways are known by theirs.
    #[serde(default)]
    pub private_issuers: Vec<String>,
    /// This computer's clock when the certificates were judged, in seconds since 1970.
    pub judged_at: Option<i64>,
    /// Seconds by which that clock is ahead of the server's, where the server told the time before
    /// the handshake.
    pub clock_ahead: Option<i64>,
    /// Where the name that was called is not among the certificate's: those of its names that lead to
    /// the same server.
    pub same_server: Vec<String>,
    /// The server asked for a certificate of the client's (RFC 8446 section 4.3.2).
    #[serde(default)]
    pub client_certificate: bool,
    /// What the server said in plain text where TLS was expected: its first line.
    #[serde(default)]
    pub said: Option<String>,
    /// A second try with small segments worked where the first had fallen silent: large packets get lost.
    #[serde(default)]
    pub small_segments: bool,
    /// Its authority is known here only by a root certificate that has expired.
    #[serde(default)]
    pub expired_root: Option<ExpiredRoot>,
    /// Where no common way was found: what the server chose from a hello of old ways.
    pub old: Option<OldHello>,
    /// Where something else seems to have answered: what the same name says on port 80.
    pub web: Option<WebSeen>,
}

/// A root certificate that has expired, on which a server's certificate stands all the same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExpiredRoot {
    /// Its name.
    pub name: String,
    /// Seconds since 1970.
    pub not_after: i64,
}

/// What a server chose from a hello of ours that offers the ways of former years as well. Nothing
/// was said after it, so none of this was used.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OldHello {
    /// e.g. `TLSv1.0`.
    pub version: String,
    /// The cipher suite's name as IANA has it, or its number.
    pub cipher: String,
    /// How the key would have been agreed on.
    pub exchange: Exchange,
    /// The key of its certificate, e.g. `RSA 1024`, where it came along.
    pub key: Option<String>,
    /// What of that certificate is too weak, e.g. `RSA 1024`.
    pub weak: Option<String>,
    /// Bits of the prime for a Diffie-Hellman key exchange.
    pub prime_bits: Option<u32>,
}

/// How a cipher suite agrees on a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Exchange {
    /// Encrypted by the server's own key (RFC 5246 section 7.4.7.1): whoever gets that key later
    /// reads all that was recorded, so programs leave it out (RFC 9325 section 4.1).
    StaticRsa,
    /// Diffie-Hellman in a finite field (RFC 5246 section 7.4.3).
    Dhe,
    /// Diffie-Hellman on a curve (RFC 8422): what is current.
    Ecdhe,
    /// Another.
    Other,
}

/// How making the connection safe ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TlsOutcome {
    /// Verified (or accepted by fingerprint): a password may be sent.
    Safe,
    /// The handshake works, but the certificate cannot be relied on; see `faults`.
    Untrusted,
    /// `Security::None` was asked for: no TLS, and so no password.
    Plain,
    /// The server greeted in plain text with a refusal before STARTTLS.
    Refused(Reply),
    /// The server greeted with PREAUTH: whoever is signed in cannot begin TLS any more (RFC 9051 section
    /// 6.2.1), and somebody on the way may want just that.
    Preauth(Reply),
    /// STARTTLS is not among the capabilities.
    StartTlsNotOffered {
        /// What is offered instead.
        offered: Vec<String>,
    },
    /// The STARTTLS command was answered with a refusal.
    StartTlsRefused(Reply),
    /// Bytes stood after the answer to STARTTLS, before the handshake: an attack (CVE-2011-0411).
    StartTlsInjection {
        /// How many bytes.
        bytes: usize,
    },
    /// Something other than TLS answered.
    NotTls(Spoke),
    /// STARTTLS was asked for on a port that begins with TLS and waits for it in silence.
    AlreadyTls,
    /// The server speaks only versions before TLS 1.2 (RFC 8996).
    OldVersion {
        /// The version it answered with, where a second look found one, e.g. `TLSv1.0`.
        version: Option<String>,
    },
    /// The server speaks TLS 1.2, but only with cipher suites that programs have given up (RFC 9325
    /// section 4); which one stands in [`TlsSeen::old`].
    OldCipher,
    /// The server ended the handshake by an alert (RFC 8446 section 6.2).
    Alert {
        /// The alert's name as in the RFC, e.g. `handshake_failure`.
        name: String,
    },
    /// The handshake failed for another reason.
    HandshakeFailed {
        /// The TLS library's own kind of error, for the raw detail only.
        detail: String,
    },
    /// The connection itself broke.
    Broken(Broken),
}

/// What spoke where TLS or IMAP was expected.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Spoke {
    /// `* OK` in plain text.
    Imap,
    /// `+OK`.
    Pop3,
    /// `220`.
    Smtp,
    /// `HTTP/1.`.
    Http,
    /// `SSH-`.
    Ssh,
    /// TLS from the first byte, where plain text was expected.
    Tls,
    /// Something else.
    Other,
    /// Not a byte.
    Nothing,
}

/// One certificate, read by ourselves.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CertFacts {
    /// Subject, the common name or else the whole name.
    pub subject: String,
    /// Issuer, the common name or else the whole name.
    pub issuer: String,
    /// The issuer's organisation.
    pub issuer_organisation: Option<String>,
    /// DNS names and IP addresses of subjectAltName (RFC 9525).
    pub names: Vec<String>,
    /// Seconds since 1970-01-01 UTC.
    pub not_before: i64,
    /// Seconds since 1970-01-01 UTC.
    pub not_after: i64,
    /// e.g. `RSA 2048`, `EC P-256`.
    pub key: String,
    /// e.g. `sha256WithRSAEncryption`.
    pub signature: String,
    /// basicConstraints says it may issue.
    pub is_ca: bool,
    /// Issued by itself: subject equals issuer.
    pub self_issued: bool,
    /// Where the issuer's certificate may be fetched (AIA).
    pub issuer_url: Option<String>,
    /// SHA-256 of the DER, upper case hexadecimal with colons, to compare by eye.
    pub fingerprint: String,
}

/// What is wrong with a chain.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CertFault {
    /// Past its end.
    Expired {
        /// Whose certificate.
        subject: String,
        /// Seconds since 1970.
        not_after: i64,
        /// 0: the server's own; above: an intermediate's.
        depth: usize,
    },
    /// Before its beginning.
    NotYetValid {
        /// Whose certificate.
        subject: String,
        /// Seconds since 1970.
        not_before: i64,
    },
    /// The host name is not among its names.
    WrongName {
        /// The name that was asked for.
        host: String,
        /// The names it has.
        names: Vec<String>,
    },
    /// Signed by itself.
    SelfSigned,
    /// Signed by an authority that is not recognised.
    UnknownIssuer {
        /// Which.
        issuer: String,
    },
    /// The certificate between the server's and the root was not sent.
    MissingIntermediate {
        /// The one that is missing.
        issuer: String,
        /// Where it can be had.
        url: Option<String>,
    },
    /// Not a certificate that can be read.
    Malformed,
    /// Its signature does not fit.
    BadSignature,
    /// Key or signature too weak.
    Weak {
        /// e.g. `RSA 1024`, `sha1WithRSAEncryption`.
        what: String,
    },
    /// Not made for servers (extended key usage), or an authority's certificate used as a server's.
    WrongPurpose {
        /// True: an authority's certificate in a server's place.
        ca_as_leaf: bool,
    },
    /// Taken back by its issuer.
    Revoked,
}

/// One opinion on a chain.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Trust {
    /// In order.
    Trusted,
    /// Not in order; the verifier's own word for it, for the raw detail only.
    Rejected(String),
    /// Could not be asked.
    NotAsked,
}
