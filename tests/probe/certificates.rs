//! Every kind of certificate, and what is said of it.

use std::sync::Arc;

use inbox_doctor::model::account::{Protocol, Security};
use inbox_doctor::model::check::CheckId;
use inbox_doctor::model::credentials::{Credentials, Secret};
use inbox_doctor::model::evidence::{AuthOutcome, Broken, Evidence, Seen, SessionOutcome};
use inbox_doctor::model::finding::FindingKind;
use inbox_doctor::model::tls::{CertFault as F, Spoke, TlsOutcome, TlsSeen, Trust};
use inbox_doctor::net::Roots;
use rcgen::{BasicConstraints, CertificateParams, ExtendedKeyUsagePurpose, IsCa};
use time::Duration;
use tokio_rustls::rustls::pki_types::CertificateDer;

use crate::fake_net::{Act, Door, Pace, Script};
use crate::pki::{HOST, Shown, params, self_signed, with_url};
use crate::{CATALOG, PKI, VALID, endpoint, evidence, hear, net, order, say};

const GREETING: &str = "* OK [CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN] hi\r\n";

fn now() -> time::OffsetDateTime {
    time::OffsetDateTime::from_unix_timestamp(crate::fake_net::NOW as i64).unwrap()
}

async fn run(shown: &Shown, roots: Option<Roots>, accepted: Option<String>) -> Vec<Evidence> {
    let acts = vec![Act::Tls, say(GREETING), hear("AUTHENTICATE PLAIN *"), say("$ OK in\r\n"), Act::Close];
    let mut net = net();
    net.door(993, Door::Play(Script { acts, pace: Pace::Whole, tls: Some(shown.config()) }));
    net.roots = roots.unwrap_or(net.roots);
    let password = Credentials::Password(Secret::new("kanarienvogel".to_owned()));
    let mut order = order(endpoint(Protocol::Imap, Security::Tls), None, password);
    order.accepted = accepted;
    evidence(order, &Arc::new(net)).await
}

fn tls(all: &[Evidence]) -> &TlsSeen {
    match crate::seen(all, CheckId::ImapTls) {
        Seen::Tls(tls) => tls,
        other => panic!("{other:?}"),
    }
}

fn changed(change: impl FnOnce(&mut CertificateParams)) -> CertificateParams {
    let mut params = params(&[HOST]);
    change(&mut params);
    params
}

fn spoiled(change: impl FnOnce(&mut Vec<u8>)) -> Shown {
    let mut shown = PKI.valid();
    let mut der = shown.certs[0].to_vec();
    change(&mut der);
    shown.certs[0] = CertificateDer::from(der);
    shown
}

fn cases() -> Vec<(&'static str, Shown, Vec<F>)> {
    let days = Duration::days;
    let unix = |t: time::OffsetDateTime| t.unix_timestamp();
    let expired = changed(|p| (p.not_before, p.not_after) = (now() - days(400), now() - days(1)));
    let later = changed(|p| p.not_before = now() + days(2));
    let ca = changed(|p| p.is_ca = IsCa::Ca(BasicConstraints::Unconstrained));
    let over = PKI.expired_inter();
    let with_aia = changed(|p| with_url(p, "http://ca.example/i.crt"));
    let subject = HOST.to_owned();
    let inter = "Example Trust Issuing 1".to_owned();
    let unknown = || F::UnknownIssuer { issuer: "Nobody Knows Us CA".to_owned() };
    vec![
        (
            "expired",
            PKI.signed(expired.clone(), &PKI.inter, &[&PKI.inter]),
            vec![F::Expired { subject: subject.clone(), not_after: unix(now() - days(1)), depth: 0 }],
        ),
        (
            "expired, unknown issuer",
            PKI.signed(expired, &PKI.unknown, &[]),
            vec![F::Expired { subject: subject.clone(), not_after: unix(now() - days(1)), depth: 0 }, unknown()],
        ),
        (
            "not yet valid",
            PKI.signed(later, &PKI.inter, &[&PKI.inter]),
            vec![F::NotYetValid { subject, not_before: unix(now() + days(2)) }],
        ),
        (
            "an intermediate over",
            PKI.signed(params(&[HOST]), &over, &[&over]),
            vec![F::Expired {
                subject: "Example Trust Issuing 0".to_owned(),
                not_after: unix(now() - days(10)),
                depth: 1,
            }],
        ),
        (
            "wrong name",
            PKI.signed(params(&["a.example.org", "*.example.net"]), &PKI.inter, &[&PKI.inter]),
            vec![F::WrongName {
                host: HOST.to_owned(),
                names: vec!["a.example.org".to_owned(), "*.example.net".to_owned()],
            }],
        ),
        (
            "no names",
            PKI.signed(params(&[]), &PKI.inter, &[&PKI.inter]),
            vec![F::WrongName { host: HOST.to_owned(), names: vec![] }],
        ),
        ("self-signed", self_signed(params(&[HOST])), vec![F::SelfSigned]),
        ("self-signed as openssl makes it", self_signed(ca), vec![F::SelfSigned]),
        (
            "self-signed for another name",
            self_signed(params(&["nas.local"])),
            vec![F::WrongName { host: HOST.to_owned(), names: vec!["nas.local".to_owned()] }, F::SelfSigned],
        ),
        ("unknown issuer", PKI.signed(params(&[HOST]), &PKI.unknown, &[]), vec![unknown()]),
        ("unknown issuer sent", PKI.signed(params(&[HOST]), &PKI.unknown, &[&PKI.unknown]), vec![unknown()]),
        (
            "missing intermediate of a known organisation",
            PKI.signed(params(&[HOST]), &PKI.inter, &[]),
            vec![F::MissingIntermediate { issuer: inter.clone(), url: None }],
        ),
        (
            "missing intermediate that says where it is",
            PKI.signed(with_aia, &PKI.inter, &[]),
            vec![F::MissingIntermediate { issuer: inter, url: Some("http://ca.example/i.crt".to_owned()) }],
        ),
    ]
}

/// Faults that are not about its issuer's name.
fn more_cases() -> Vec<(&'static str, Shown, Vec<F>)> {
    let client = changed(|p| p.extended_key_usages = vec![ExtendedKeyUsagePurpose::ClientAuth]);
    let ca = changed(|p| p.is_ca = IsCa::Ca(BasicConstraints::Unconstrained));
    let avast = "Avast Web/Mail Shield Root".to_owned();
    vec![
        ("antivirus", PKI.signed(params(&[HOST]), &PKI.avast, &[&PKI.avast]), vec![F::UnknownIssuer { issuer: avast }]),
        ("for clients", PKI.signed(client, &PKI.inter, &[&PKI.inter]), vec![F::WrongPurpose { ca_as_leaf: false }]),
        ("an authority's", PKI.signed(ca, &PKI.inter, &[&PKI.inter]), vec![F::WrongPurpose { ca_as_leaf: true }]),
        ("bad signature", spoiled(|der| *der.iter_mut().rev().nth(4).unwrap() ^= 1), vec![F::BadSignature]),
        ("cut off", spoiled(|der| der.truncate(der.len() - 40)), vec![F::Malformed]),
        ("wrong length", spoiled(|der| der[4] = 0xff), vec![F::Malformed]),
        ("garbage", spoiled(|der| der.fill(0x5a)), vec![F::Malformed]),
    ]
}

#[tokio::test(start_paused = true)]
async fn every_fault_is_told_apart() {
    for (name, shown, faults) in cases().into_iter().chain(more_cases()) {
        let all = run(&shown, None, None).await;
        let tls = tls(&all);
        assert_eq!((&tls.outcome, &tls.faults), (&TlsOutcome::Untrusted, &faults), "{name}: {tls:?}");
        assert_eq!(crate::seen(&all, CheckId::ImapAuth), &Seen::NotRun { because: CheckId::ImapTls }, "{name}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_chain_in_order_is_safe() {
    let all = run(&VALID, None, None).await;
    let tls = tls(&all);
    assert_eq!((&tls.outcome, tls.faults.as_slice()), (&TlsOutcome::Safe, [].as_slice()));
    assert_eq!((&tls.system, tls.accepted), (&Trust::Trusted, false));
    assert!(matches!(tls.bundled, Trust::Rejected(_)));
    let leaf = &tls.chain[0];
    assert_eq!((leaf.subject.as_str(), leaf.issuer.as_str()), (HOST, "Example Trust Issuing 1"));
    assert_eq!((leaf.names.as_slice(), leaf.key.as_str()), ([HOST.to_owned()].as_slice(), "EC P-256"));
    assert_eq!((leaf.signature.as_str(), leaf.fingerprint.len()), ("ecdsa-with-SHA256", 95));
    assert_eq!(tls.version.as_deref(), Some("TLSv1.3"));
}

/// A root that is merely in the system's store is nobody's fault; whose it is is kept, since a product's is worth a word.
#[tokio::test(start_paused = true)]
async fn what_the_computer_trusts_is_safe() {
    let roots = |root: &CertificateDer<'static>| Roots { system: false, bundled: true, extra: vec![root.clone()] };
    let private = PKI.signed(params(&[HOST]), &PKI.unknown, &[]);
    let all = run(&private, Some(roots(&PKI.unknown.der)), None).await;
    assert_eq!((&tls(&all).outcome, tls(&all).faults.as_slice()), (&TlsOutcome::Safe, [].as_slice()));
    let antivirus = PKI.signed(params(&[HOST]), &PKI.avast, &[]);
    let all = run(&antivirus, Some(roots(&PKI.avast.der)), None).await;
    assert_eq!(tls(&all).outcome, TlsOutcome::Safe);
    let [issuer] = tls(&all).private_issuers.as_slice() else { panic!("{:?}", tls(&all)) };
    assert!(issuer.contains("Avast Web/Mail Shield Root"), "{issuer}");
}

#[tokio::test(start_paused = true)]
async fn one_certificate_may_be_accepted_by_its_fingerprint_and_no_other() {
    let shown = self_signed(params(&[HOST]));
    let fingerprint = tls(&run(&shown, None, None).await).chain[0].fingerprint.clone();
    let all = run(&shown, None, Some(fingerprint.clone())).await;
    assert_eq!((&tls(&all).outcome, tls(&all).accepted), (&TlsOutcome::Safe, true));
    assert_eq!(tls(&all).faults, [F::SelfSigned]);
    let Seen::Auth(auth) = crate::seen(&all, CheckId::ImapAuth) else { panic!() };
    assert!(matches!(auth.outcome, AuthOutcome::Accepted(_)));
    let other = self_signed(params(&[HOST]));
    let all = run(&other, None, Some(fingerprint)).await;
    assert_eq!((&tls(&all).outcome, tls(&all).accepted), (&TlsOutcome::Untrusted, false));
}

/// Somebody who shows a certificate without its key has proved nothing.
#[tokio::test(start_paused = true)]
async fn the_server_must_hold_the_key() {
    let mut shown = PKI.valid();
    shown.key = rcgen::KeyPair::generate().unwrap();
    let all = run(&shown, None, None).await;
    assert!(matches!(tls(&all).outcome, TlsOutcome::HandshakeFailed { .. }), "{:?}", tls(&all));
}

async fn handshake_with(doors: Vec<Vec<Act>>) -> TlsOutcome {
    let mut net = net();
    for acts in doors {
        net.door(993, Door::Play(Script { acts, pace: Pace::Whole, tls: None }));
    }
    let all = evidence(order(endpoint(Protocol::Imap, Security::Tls), None, Credentials::None), &Arc::new(net)).await;
    tls(&all).outcome.clone()
}

#[tokio::test(start_paused = true)]
async fn what_speaks_where_tls_should_is_known() {
    for (said, spoke) in [
        ("* OK [CAPABILITY IMAP4rev1] hi\r\n", Spoke::Imap),
        ("+OK hi\r\n", Spoke::Pop3),
        ("220 hi\r\n", Spoke::Smtp),
        ("HTTP/1.1 400 Bad Request\r\n\r\n", Spoke::Http),
        ("SSH-2.0-OpenSSH_9.2\r\n", Spoke::Ssh),
        ("hello\r\n", Spoke::Other),
    ] {
        let outcome = handshake_with(vec![vec![say(said), Act::Silence]]).await;
        assert_eq!(outcome, TlsOutcome::NotTls(spoke), "{said}");
    }
    // One that hangs up at a hello it does not know, and greets who waits.
    let cut = vec![Act::Close];
    let outcome = handshake_with(vec![cut.clone(), cut.clone(), vec![say("220 hi\r\n"), Act::Silence]]).await;
    assert_eq!(outcome, TlsOutcome::NotTls(Spoke::Smtp));
    assert_eq!(handshake_with(vec![cut]).await, TlsOutcome::Broken(Broken::Closed));
    assert_eq!(handshake_with(vec![vec![Act::Reset]]).await, TlsOutcome::Broken(Broken::Reset));
    assert_eq!(handshake_with(vec![vec![Act::Silence]]).await, TlsOutcome::Broken(Broken::TimedOut));
}

#[tokio::test(start_paused = true)]
async fn alerts_and_old_versions_have_names() {
    let alert = |code: u8| vec![Act::Say(vec![0x15, 3, 3, 0, 2, 2, code]), Act::Close];
    let old = |version: u8| {
        let mut hello = vec![0x16, 3, version, 0, 42, 2, 0, 0, 38, 3, version];
        hello.extend([7; 32]);
        hello.extend([0, 0x00, 0x2f, 0]);
        vec![Act::Say(hello), Act::Silence]
    };
    let named = |name: &str| TlsOutcome::Alert { name: name.to_owned() };
    assert_eq!(handshake_with(vec![alert(112)]).await, named("unrecognized_name"));
    assert_eq!(handshake_with(vec![alert(48)]).await, named("unknown_ca"));
    assert_eq!(handshake_with(vec![alert(40), alert(40)]).await, named("handshake_failure"));
    assert_eq!(handshake_with(vec![alert(70), alert(70)]).await, TlsOutcome::OldVersion { version: None });
    for (version, name) in [(0, "SSLv3"), (1, "TLSv1.0"), (2, "TLSv1.1")] {
        let wanted = TlsOutcome::OldVersion { version: Some(name.to_owned()) };
        assert_eq!(handshake_with(vec![alert(70), old(version)]).await, wanted);
        assert_eq!(handshake_with(vec![old(version)]).await, wanted);
    }
}

#[tokio::test(start_paused = true)]
async fn an_old_version_behind_starttls_is_known_too() {
    let alert = Act::Say(vec![0x15, 3, 1, 0, 2, 2, 70]);
    let mut hello = vec![0x16, 3, 1, 0, 42, 2, 0, 0, 38, 3, 1];
    hello.extend([7; 32]);
    hello.extend([0, 0x00, 0x2f, 0]);
    let mut net = net();
    for last in [alert, Act::Say(hello)] {
        let before =
            [say("220 hi\r\n"), hear("EHLO *"), say("250-hi\r\n250 STARTTLS\r\n"), hear("STARTTLS"), say("220 go\r\n")];
        let acts = before.into_iter().chain([Act::Sip, last, Act::Silence]).collect();
        net.door(587, crate::script(acts));
    }
    let smtp = Some(endpoint(Protocol::Smtp, Security::StartTls));
    let order = order(endpoint(Protocol::Imap, Security::Tls), smtp, Credentials::None);
    let all = evidence(order, &Arc::new(net)).await;
    let Seen::Tls(tls) = crate::seen(&all, CheckId::SmtpTls) else { panic!() };
    assert_eq!(tls.outcome, TlsOutcome::OldVersion { version: Some("TLSv1.0".to_owned()) });
}

/// STARTTLS, or nothing, on a port that waits for TLS: silence is not the whole truth.
#[tokio::test(start_paused = true)]
async fn a_port_that_waits_for_tls_is_known() {
    for security in [Security::StartTls, Security::None] {
        let mut net = net();
        net.door(143, crate::script(vec![Act::Tls, say(GREETING), Act::Silence]));
        net.door(587, crate::script(vec![Act::Tls, say("220 hi\r\n"), Act::Silence]));
        let smtp = Some(endpoint(Protocol::Smtp, security));
        let order = order(endpoint(Protocol::Imap, security), smtp, Credentials::None);
        let plan = order.plan.clone();
        let all = evidence(order, &Arc::new(net)).await;
        if security == Security::StartTls {
            assert_eq!(tls(&all).outcome, TlsOutcome::AlreadyTls);
        } else {
            let Seen::Session(session) = crate::seen(&all, CheckId::ImapSession) else { panic!() };
            assert_eq!(session.outcome, SessionOutcome::WrongProtocol(Spoke::Tls));
        }
        let found = inbox_doctor::diagnose::findings(&plan, &all, &CATALOG);
        let spoke: Vec<_> = found.iter().map(|f| (f.kind, f.facts["spoke"].as_str())).collect();
        assert_eq!(spoke, [(FindingKind::WrongProtocol, "tls"), (FindingKind::WrongProtocol, "tls")]);
    }
}
