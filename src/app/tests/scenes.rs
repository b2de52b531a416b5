//! What servers say in these tests.

use std::time::Duration;

use inbox_doctor::model::check::Target;
use inbox_doctor::model::evidence::{
    AuthOutcome, AuthSeen, Folder, HostSeen, MailboxOutcome, MailboxSeen, MxRecord, MxSeen, Reply, SessionOutcome,
    SessionSeen, TcpSeen,
};
use inbox_doctor::model::sign_in::{SignInOutcome, SignInSeen};
use inbox_doctor::model::tls::{CertFacts, CertFault, TlsOutcome, TlsSeen, Trust};
use inbox_doctor::model::{Check, CheckId, Evidence, Protocol, Seen, Speaker, WireLine};
use inbox_doctor::plan::Plan;

/// A fingerprint, as certificates have them.
pub const FINGERPRINT: &str =
    "3A:7F:02:9C:5E:41:D8:B6:13:AA:90:27:6E:F4:0B:C5:88:1D:72:E3:49:5A:BC:06:FD:21:94:6B:D0:3E:57:A8";

/// What Gmail says where IMAP is off for the user.
pub const IMAP_OFF: &str = "NO [ALERT] Your account is not enabled for IMAP use. Please visit your Gmail settings page and enable your account for IMAP access. (Failure)";

fn reply(status: &str, text: &str) -> Reply {
    Reply { status: status.into(), code: None, enhanced: None, text: text.into() }
}

fn wire(lines: &[(Speaker, &str)]) -> Vec<WireLine> {
    lines.iter().map(|(from, text)| WireLine { from: *from, text: (*text).into() }).collect()
}

/// A certificate that is in order.
fn certificate(host: &str) -> CertFacts {
    CertFacts {
        subject: host.into(),
        issuer: "Example Trust CA".into(),
        issuer_organisation: None,
        names: vec![host.into()],
        not_before: 1_750_000_000,
        not_after: 1_800_000_000,
        key: "EC P-256".into(),
        signature: "ecdsa-with-SHA256".into(),
        is_ca: false,
        self_issued: false,
        issuer_url: None,
        fingerprint: FINGERPRINT.into(),
    }
}

fn tls(host: &str) -> TlsSeen {
    TlsSeen {
        outcome: TlsOutcome::Safe,
        version: Some("TLSv1.3".into()),
        cipher: Some("TLS13_AES_256_GCM_SHA384".into()),
        chain: vec![certificate(host)],
        faults: Vec::new(),
        system: Trust::Trusted,
        bundled: Trust::Trusted,
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

fn host(check: &Check) -> String {
    match &check.target {
        Target::Server(e) => e.host.clone(),
        Target::Domain(domain) => domain.clone(),
        Target::Page(url) => url.clone(),
        Target::Input => String::new(),
    }
}

/// A check that passed.
pub fn passed(check: &Check) -> Evidence {
    let host = host(check);
    let to = "203.0.113.7:993".parse().unwrap();
    let seen = match check.id {
        CheckId::SignIn => {
            let outcome = SignInOutcome::SignedIn { missing: Vec::new(), who: Vec::new() };
            Seen::SignIn(Box::new(SignInSeen { outcome, ..SignInSeen::not_begun() }))
        }
        CheckId::Address => Seen::Address(None),
        CheckId::Password => Seen::Password(Vec::new()),
        CheckId::Mx => Seen::Mx(MxSeen::Found {
            records: vec![MxRecord { preference: 5, exchange: "gmail-smtp-in.l.google.com".into() }],
        }),
        CheckId::ImapHost | CheckId::SmtpHost => {
            Seen::Host(HostSeen::Found { addresses: vec!["203.0.113.7".parse().unwrap()] })
        }
        CheckId::ImapTcp | CheckId::SmtpTcp => Seen::Tcp(TcpSeen { connected: Some(to), ..TcpSeen::default() }),
        CheckId::ImapTls | CheckId::SmtpTls => Seen::Tls(Box::new(tls(&host))),
        CheckId::ImapSession | CheckId::SmtpSession => Seen::Session(SessionSeen {
            outcome: SessionOutcome::Ready,
            greeting: Some(reply("OK", "OK Gimap ready")),
            capabilities: vec!["IMAP4REV1".into(), "AUTH=PLAIN".into()],
            clock_ahead: None,
        }),
        CheckId::ImapAuth | CheckId::SmtpAuth => Seen::Auth(AuthSeen {
            outcome: AuthOutcome::Accepted(reply("OK", "OK hanako authenticated")),
            mechanism: Some("PLAIN".into()),
            untagged: Vec::new(),
        }),
        CheckId::Mailbox => Seen::Mailbox(MailboxSeen {
            outcome: MailboxOutcome::Listed,
            folders: vec![Folder { name: "INBOX".into(), attributes: Vec::new() }],
            missing: Vec::new(),
            messages: Some(42),
            untagged: Vec::new(),
        }),
        // Asked only where somebody signed in by OAuth, which no scene does.
        CheckId::GraphAccount
        | CheckId::GraphInbox
        | CheckId::GraphDrafts
        | CheckId::GmailAccount
        | CheckId::GmailLabels
        // No scene is of an organisation at Microsoft.
        | CheckId::MicrosoftTenant
        | CheckId::MicrosoftSignIn
        | CheckId::MicrosoftMailbox
        | CheckId::Autodiscover => Seen::NotAsked,
    };
    let wire = match check.id {
        CheckId::ImapSession => wire(&[
            (Speaker::Server, "* OK Gimap ready for requests from 198.51.100.4"),
            (Speaker::Us, "A1 CAPABILITY"),
            (Speaker::Server, "* CAPABILITY IMAP4rev1 UNSELECT IDLE SASL-IR AUTH=PLAIN AUTH=XOAUTH2"),
            (Speaker::Server, "A1 OK Thats all she wrote!"),
        ]),
        _ => Vec::new(),
    };
    let elapsed = Duration::from_millis(8 + 7 * check.id as u64);
    Evidence { check: check.id, elapsed, seen, wire }
}

/// Everything works.
pub fn healthy(plan: &Plan) -> Vec<Evidence> {
    plan.checks.iter().map(passed).collect()
}

/// The IMAP sign-in is refused with these words, and nothing that stands on it runs.
pub fn refused(plan: &Plan, words: &str) -> Vec<Evidence> {
    let all = plan.checks.iter().map(|check| {
        let mut one = passed(check);
        match check.id {
            CheckId::ImapAuth => {
                let outcome = AuthOutcome::Refused(Reply {
                    code: words.contains("[ALERT]").then(|| "ALERT".to_owned()),
                    ..reply("NO", words)
                });
                one.seen = Seen::Auth(AuthSeen { outcome, mechanism: Some("PLAIN".into()), untagged: Vec::new() });
                let answer = format!("A2 {words}");
                one.wire = wire(&[(Speaker::Us, "A2 AUTHENTICATE PLAIN ‹…›"), (Speaker::Server, &answer)]);
            }
            CheckId::Mailbox => one.seen = Seen::NotRun { because: CheckId::ImapAuth },
            CheckId::SmtpAuth => one.seen = Seen::PasswordJustRefused,
            _ => {}
        }
        one
    });
    all.collect()
}

/// The IMAP server's certificate is signed by itself.
pub fn self_signed(plan: &Plan) -> Vec<Evidence> {
    let at = plan.endpoint(Protocol::Imap).map(|e| e.host.clone()).unwrap_or_default();
    let all = plan.checks.iter().map(|check| {
        let mut one = passed(check);
        match check.id {
            CheckId::ImapTls => {
                let mut seen = tls(&at);
                seen.outcome = TlsOutcome::Untrusted;
                seen.faults = vec![CertFault::SelfSigned];
                seen.chain[0].self_issued = true;
                seen.chain[0].issuer.clone_from(&at);
                seen.system = Trust::Rejected("UnknownIssuer".into());
                seen.bundled = Trust::Rejected("UnknownIssuer".into());
                one.seen = Seen::Tls(Box::new(seen));
            }
            CheckId::ImapSession | CheckId::ImapAuth | CheckId::Mailbox => {
                one.seen = Seen::NotRun { because: CheckId::ImapTls };
                one.wire.clear();
            }
            _ => {}
        }
        one
    });
    all.collect()
}
