//! Every kind of certificate. In none of these cases may the password leave this computer.

use crate::bench::{Bench, net};
use crate::case::{CASE, Case};

/// The cases.
pub const CASES: &[Case] = &[
    Case {
        name: "certificates::expired",
        imap: "expired",
        causes: &["tls_expired"],
        check: "imap.tls",
        seen: &["untrusted", "expired", "expired.example.test"],
        ..CASE
    },
    Case {
        name: "certificates::not_yet_valid",
        imap: "not-yet",
        causes: &["tls_not_yet_valid", "clock_skew"],
        check: "imap.tls",
        seen: &["untrusted", "not_yet_valid"],
        ..CASE
    },
    Case {
        name: "certificates::wrong_name",
        imap: "wrong-name",
        causes: &["tls_hostname_mismatch"],
        check: "imap.tls",
        seen: &["untrusted", "wrong_name", "wrong-name.example.test"],
        because: &["www.other.test"],
        ..CASE
    },
    Case {
        name: "certificates::self_signed",
        imap: "self-signed",
        causes: &["tls_self_signed"],
        check: "imap.tls",
        seen: &["untrusted", "self_signed"],
        ..CASE
    },
    Case {
        name: "certificates::self_signed_by_starttls",
        imap: "self-signed:143",
        args: &["--imap-security", "starttls"],
        causes: &["tls_self_signed"],
        check: "imap.tls",
        seen: &["untrusted", "self_signed"],
        ..CASE
    },
    Case {
        name: "certificates::unknown_issuer",
        imap: "unknown-ca",
        causes: &["tls_untrusted_ca"],
        check: "imap.tls",
        seen: &["untrusted", "unknown_issuer"],
        because: &["Nobody Knows Root"],
        ..CASE
    },
    Case {
        name: "certificates::missing_intermediate",
        imap: "half-chain",
        causes: &["tls_chain_incomplete"],
        check: "imap.tls",
        seen: &["untrusted", "missing_intermediate", "http://ca.example.test/between.crt"],
        because: &["Bench Intermediate"],
        ..CASE
    },
    Case {
        name: "certificates::antivirus",
        imap: "antivirus",
        causes: &["tls_intercepted"],
        check: "imap.tls",
        seen: &["untrusted", "private_issuers", "Avast"],
        because: &["Avast"],
        ..CASE
    },
    Case {
        name: "certificates::for_clients_only",
        imap: "for-clients",
        causes: &["tls_wrong_purpose"],
        check: "imap.tls",
        seen: &["untrusted", "wrong_purpose", "\"ca_as_leaf\":false"],
        ..CASE
    },
    Case {
        name: "certificates::authority_as_server",
        imap: "ca-as-server",
        causes: &["tls_wrong_purpose"],
        check: "imap.tls",
        seen: &["untrusted", "wrong_purpose", "\"ca_as_leaf\":true"],
        ..CASE
    },
    Case {
        name: "certificates::weak_key",
        imap: "weak-key",
        causes: &["tls_malformed", "tls_untrusted_ca", "tls_version_unsupported", "tls_weak"],
        check: "imap.tls",
        seen: &["weak", "RSA 1024"],
        because: &["RSA 1024"],
        ..CASE
    },
    Case {
        name: "certificates::weak_signature",
        imap: "weak-hash",
        causes: &["tls_malformed", "tls_untrusted_ca", "tls_version_unsupported", "tls_weak"],
        check: "imap.tls",
        seen: &["untrusted", "weak", "SHA1"],
        because: &["SHA1"],
        ..CASE
    },
    Case {
        name: "certificates::malformed",
        imap: "malformed",
        causes: &["tls_malformed"],
        check: "imap.tls",
        seen: &["malformed"],
        ..CASE
    },
    Case {
        name: "certificates::tls_1_0_only",
        imap: "old-tls",
        causes: &["tls_version_unsupported"],
        check: "imap.tls",
        seen: &["old_version", "TLSv1.0"],
        because: &["TLSv1.0"],
        ..CASE
    },
    Case {
        name: "certificates::static_rsa_only",
        imap: "static-rsa",
        causes: &["tls_version_unsupported"],
        check: "imap.tls",
        seen: &["old_cipher", "TLS_RSA_WITH_AES_128_GCM_SHA256", "static_rsa", "RSA 2048"],
        because: &["TLS_RSA_WITH_AES_128_GCM_SHA256", "static RSA"],
        ..CASE
    },
    Case {
        name: "certificates::static_rsa_with_a_short_key",
        imap: "short-key",
        causes: &["tls_version_unsupported"],
        check: "imap.tls",
        seen: &["old_cipher", "TLS_RSA_WITH_AES_128_CBC_SHA", "\"weak\":\"RSA 1024\""],
        because: &["static RSA"],
        ..CASE
    },
    Case {
        name: "certificates::old_diffie_hellman_only",
        imap: "old-dhe",
        causes: &["tls_version_unsupported"],
        check: "imap.tls",
        seen: &["old_cipher", "TLS_DHE_RSA_WITH_AES_256_CBC_SHA", "prime_bits"],
        because: &["Diffie-Hellman"],
        ..CASE
    },
    Case {
        name: "certificates::expired_at_smtp",
        smtp: "expired:465",
        causes: &["tls_expired"],
        check: "smtp.tls",
        seen: &["untrusted", "expired"],
        sent: 1,
        ..CASE
    },
];

/// The SHA-256 fingerprint as an administrator would read it out.
fn fingerprint(bench: &Bench, name: &str) -> String {
    let chain = bench.certs.chain(name).display().to_string();
    let line = net::run("openssl", &["x509", "-noout", "-fingerprint", "-sha256", "-in", &chain]);
    line.trim().split_once('=').unwrap().1.to_owned()
}

/// The person compared this very certificate, so the password goes there.
pub fn accepted_by_fingerprint(bench: &Bench) {
    let case = Case {
        name: "certificates::accepted_by_fingerprint",
        imap: "self-signed",
        notes: &["tls_self_signed"],
        check: "imap.tls",
        seen: &["safe", "\"accepted\":true", "self_signed"],
        sent: 1,
        ..CASE
    };
    case.run_with(bench, &["--accept-certificate", &fingerprint(bench, "self-signed")]);
}

/// Another certificate was accepted, so the password goes nowhere.
pub fn another_accepted_by_fingerprint(bench: &Bench) {
    let case = Case {
        name: "certificates::another_accepted_by_fingerprint",
        imap: "self-signed",
        causes: &["tls_self_signed"],
        check: "imap.tls",
        seen: &["untrusted", "\"accepted\":false"],
        ..CASE
    };
    case.run_with(bench, &["--accept-certificate", &fingerprint(bench, "mail")]);
}
