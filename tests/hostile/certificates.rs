//! Certificates that are too much, and names that are none.

use inbox_doctor::model::account::Security;
use inbox_doctor::model::check::CheckId;
use inbox_doctor::model::evidence::Seen;
use rcgen::{DnType, DnValue};

use crate::fake_net::{Act, Door, Pace, Script};
use crate::pki::{HOST, Shown, params, self_signed};
use crate::testbed::{PKI, seen};
use crate::{GREETING, hear, net, say, signing_in, unsent};

fn showing(shown: &Shown) -> crate::FakeNet {
    let mut net = net();
    let acts = vec![Act::Tls, say(GREETING), hear("AUTHENTICATE *"), Act::Silence];
    net.door(993, Door::Play(Script { acts, pace: Pace::Whole, tls: Some(shown.config()) }));
    net
}

#[test]
fn ten_thousand_names() {
    for (count, card) in [(10_000, "tls_handshake_failed"), (2_000, "tls_hosting_name")] {
        let names: Vec<String> = (0..count).map(|n| format!("host{n}.example.net")).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let shown = PKI.signed(params(&names), &PKI.inter, &[&PKI.inter]);
        let ran = unsent(&format!("{count} names"), signing_in(Security::Tls), showing(&shown), card);
        let sentence = ran.found.causes[0].because.iter().map(|f| inbox_doctor::report::because(f, &crate::LOCALES[1]));
        assert!(sentence.map(|s| s.len()).max().unwrap() < 2000, "nobody reads {count} names");
        // Names that somebody shows who has proven nothing are not looked up.
        assert!(ran.net.asked.lock().unwrap().len() < 10, "{:?}", ran.net.asked);
    }
}

#[test]
fn names_that_steer_or_turn_around_are_shown_as_such() {
    let evil = "\u{1b}[2J\u{202e}pj.elpmaxe.liam\nC: LOGIN ok | <b>[mend](https://evil.example)</b>";
    let mut own = params(&[HOST]);
    own.distinguished_name.push(DnType::CommonName, DnValue::Utf8String(evil.to_owned()));
    own.distinguished_name.push(DnType::OrganizationName, DnValue::Utf8String(evil.to_owned()));
    let ran = unsent("a name", signing_in(Security::Tls), showing(&self_signed(own)), "tls_self_signed");
    let Seen::Tls(tls) = seen(&ran.evidence, CheckId::ImapTls) else { panic!() };
    assert!(tls.chain[0].subject.starts_with("␛[2J‹U+202E›pj"), "{}", tls.chain[0].subject);
    assert!(ran.shown.contains("␛[2J"), "{}", ran.shown);
    assert!(
        !ran.shown.contains("[mend](") || !ran.shown.lines().any(|l| l.starts_with("- ") && l.contains(" [mend]("))
    );
}
