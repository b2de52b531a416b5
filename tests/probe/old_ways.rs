//! Servers that know only the ways of former years, by the answer to a hello that offers those.

use std::sync::Arc;

use inbox_doctor::diagnose::findings;
use inbox_doctor::model::account::{Protocol, Security};
use inbox_doctor::model::check::CheckId;
use inbox_doctor::model::credentials::{Credentials, Secret};
use inbox_doctor::model::evidence::{Broken, Seen};
use inbox_doctor::model::tls::{Exchange, OldHello, TlsOutcome, TlsSeen};

use crate::fake_net::{Act, Door, Pace, Script};
use crate::{CATALOG, endpoint, evidence, net, order, seen};

/// What is said on one connection after the other; and how many connections there were.
async fn tls(doors: Vec<Vec<Act>>) -> (TlsSeen, usize, Vec<String>) {
    let mut net = net();
    for acts in doors {
        net.door(993, Door::Play(Script { acts, pace: Pace::Bytes, tls: None }));
    }
    let net = Arc::new(net);
    let password = Credentials::Password(Secret::new("kanarienvogel".to_owned()));
    let order = order(endpoint(Protocol::Imap, Security::Tls), None, password);
    let plan = order.plan.clone();
    let all = evidence(order, &net).await;
    let found = findings(&plan, &all, &CATALOG).iter().map(|f| f.kind.as_str().to_owned()).collect();
    let Seen::Tls(tls) = seen(&all, CheckId::ImapTls) else { panic!("{all:?}") };
    let dialed = net.dialed.lock().unwrap().iter().filter(|to| to.port() == 993).count();
    ((**tls).clone(), dialed, found)
}

fn alert(code: u8) -> Vec<Act> {
    vec![Act::Say(vec![0x15, 3, 3, 0, 2, 2, code]), Act::Close]
}

/// A server's hello with a version and a suite, and the end of its flight (RFC 5246 section 7.4).
fn hello(version: u8, suite: [u8; 2]) -> Vec<Act> {
    let mut said = vec![0x16, 3, version, 0, 46, 2, 0, 0, 38, 3, version];
    said.extend([7; 32]);
    said.extend([0, suite[0], suite[1], 0, 14, 0, 0, 0]);
    vec![Act::Sip, Act::Say(said), Act::Silence]
}

#[tokio::test(start_paused = true)]
async fn a_server_with_old_suites_alone_is_known_by_one_more_connection() {
    for (suite, cipher, exchange) in [
        ([0, 0x2f], "TLS_RSA_WITH_AES_128_CBC_SHA", Exchange::StaticRsa),
        ([0, 0x9d], "TLS_RSA_WITH_AES_256_GCM_SHA384", Exchange::StaticRsa),
        ([0, 0x0a], "TLS_RSA_WITH_3DES_EDE_CBC_SHA", Exchange::StaticRsa),
        ([0, 0x05], "TLS_RSA_WITH_RC4_128_SHA", Exchange::StaticRsa),
        ([0, 0x39], "TLS_DHE_RSA_WITH_AES_256_CBC_SHA", Exchange::Dhe),
        ([0xc0, 0x13], "TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA", Exchange::Ecdhe),
    ] {
        for first in [alert(40), alert(71), vec![Act::Close], vec![Act::Reset], hello(3, suite)] {
            // Where nothing was said, one more shows that it is not the connection that was unlucky.
            let connections = if matches!(first[..], [Act::Close | Act::Reset]) { 3 } else { 2 };
            let (seen, dialed, found) = tls(vec![first, hello(3, suite)]).await;
            let (version, cipher) = ("TLSv1.2".to_owned(), cipher.to_owned());
            let old = OldHello { version, cipher, exchange, key: None, weak: None, prime_bits: None };
            assert_eq!((seen.outcome, seen.old), (TlsOutcome::OldCipher, Some(old)));
            assert_eq!((dialed, found), (connections, vec!["tls_old_cipher".to_owned()]));
        }
    }
}

#[tokio::test(start_paused = true)]
async fn an_old_version_is_told_with_its_suite() {
    let (seen, dialed, found) = tls(vec![alert(70), hello(1, [0, 0x2f])]).await;
    assert_eq!(seen.outcome, TlsOutcome::OldVersion { version: Some("TLSv1.0".to_owned()) });
    assert_eq!(seen.old.map(|old| old.cipher), Some("TLS_RSA_WITH_AES_128_CBC_SHA".to_owned()));
    assert_eq!((dialed, found), (2, vec!["tls_old_version".to_owned()]));
}

#[tokio::test(start_paused = true)]
async fn a_server_that_has_a_current_suite_after_all_is_not_called_old() {
    let current = || hello(3, [0xc0, 0x2f]);
    let named = |name: &str| TlsOutcome::Alert { name: name.to_owned() };
    for (first, wanted) in [
        (alert(40), named("handshake_failure")),
        // It said that it has no version in common, and has.
        (alert(70), named("protocol_version")),
        (vec![Act::Close], TlsOutcome::Broken(Broken::Closed)),
    ] {
        let (seen, _, found) = tls(vec![first, current()]).await;
        assert_eq!(seen.outcome, wanted);
        assert!(!found.iter().any(|f| f.starts_with("tls_old")), "{found:?}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_server_that_says_half_of_its_hello_has_said_nothing() {
    let half = vec![Act::Sip, Act::Say(vec![0x16, 3, 3, 0, 46, 2, 0, 0, 38, 3, 3]), Act::Silence];
    let (seen, _, found) = tls(vec![alert(40), half]).await;
    assert_eq!((seen.outcome, seen.old), (TlsOutcome::Alert { name: "handshake_failure".to_owned() }, None));
    assert_eq!(found, ["tls_handshake_failed"]);
}

/// A limit on connections closes the first, and the server's own order prefers an old suite.
#[tokio::test(start_paused = true)]
async fn a_server_that_takes_a_current_suite_alone_is_not_old() {
    for first in [Act::Close, Act::Reset] {
        let broken = if first == Act::Close { Broken::Closed } else { Broken::Reset };
        let (seen, dialed, found) = tls(vec![vec![first], hello(3, [0, 0x2f]), hello(3, [0xc0, 0x2f])]).await;
        assert_eq!((seen.outcome, seen.old, dialed), (TlsOutcome::Broken(broken), None, 3));
        assert!(!found.iter().any(|f| f.starts_with("tls_old")), "{found:?}");
    }
}
