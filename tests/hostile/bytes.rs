//! Too many bytes, too few, too slowly.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use inbox_doctor::model::account::{Protocol, Security};
use inbox_doctor::model::check::CheckId;
use inbox_doctor::model::credentials::{Credentials, Secret};

use crate::fake_net::Act;
use crate::testbed::{endpoint, order, seen};
use crate::{GREETING, SECRET, hear, run, say, serving, signing_in, unsent};

fn flood(text: &str) -> Act {
    Act::Flood(text.as_bytes().to_vec())
}

/// Up to the folders.
fn signed_in() -> Vec<Act> {
    let auth = hear("AUTHENTICATE PLAIN *");
    let listed = hear("LIST *");
    vec![Act::Tls, say(GREETING), auth, say("$ OK [CAPABILITY IMAP4rev1] in\r\n"), listed, hear("EXAMINE *")]
}

fn then(mut before: Vec<Act>, act: Act) -> Vec<Act> {
    before.push(act);
    before
}

#[test]
fn endless_bytes_are_a_flood() {
    for (name, act) in [
        ("an endless greeting", flood("* OK hello ")),
        ("greetings without end", flood("* OK hello\r\n")),
        ("noise without end", flood("\0\u{1b}[2J\u{202e}\u{9b}")),
        ("a greeting with a literal of 4 GB", say("* OK {4294967295}\r\n")),
        ("a greeting with a literal beyond any number", say("* OK {99999999999999999999999}\r\n")),
    ] {
        let acts = vec![Act::Tls, act, Act::Silence];
        let ran = unsent(name, signing_in(Security::Tls), serving(993, acts), "server_flood");
        assert!(ran.took < Duration::from_secs(5), "{name}: {:?}", ran.took);
    }
}

#[test]
fn endless_answers_are_a_flood() {
    let many = "A ".repeat(30_000);
    let deep = "(".repeat(30_000);
    let quoted = format!(r#"{}("TEXT" "P" ("x" "{}") NIL NIL "7" 1 1)"#, &deep[..28], ")".repeat(32));
    for (name, act) in [
        ("a million folders", flood("* LIST (\\HasNoChildren) \"/\" \"x\"\r\n")),
        ("an endless folder", flood("* LIST () \"/\" x")),
        ("a literal of 4 GB", say("* LIST () \"/\" {4294967295}\r\n")),
        ("literal upon literal", flood("* LIST () \"/\" {10}\r\n0123456789\r\n")),
        ("alerts without end", flood("* OK [ALERT] buy now\r\n")),
        ("capabilities without end", flood(&format!("* CAPABILITY IMAP4rev1 {many}\r\n"))),
        ("attributes without end", flood(&format!("* LIST ({}) \"/\" x\r\n", many.replace("A ", "\\a ").trim_end()))),
        ("lists within lists", flood(&format!("* 1 FETCH (BODYSTRUCTURE {deep}\r\n"))),
        ("lists within lists, by literals", flood(&format!("* 1 FETCH (BODYSTRUCTURE {} {{1}}\r\nx", &deep[..60]))),
        ("lists that seem to close in quotes", flood(&format!("* 1 FETCH (BODYSTRUCTURE {}\r\n", quoted.repeat(400)))),
        ("lists behind what is no literal", flood(&format!("* OK {{900000}}\r\n* 1 FETCH (BODYSTRUCTURE {deep}\r\n"))),
    ] {
        let ran = run(name, signing_in(Security::Tls), serving(993, then(signed_in(), act)));
        assert_eq!(ran.card(), "server_flood", "{name}");
    }
}

/// The library gives up in the middle of it, and asks for no more of it.
#[test]
fn a_long_line_that_cannot_be_read_is_skipped_as_a_whole() {
    let line = format!("* 1 FETCH (BODYSTRUCTURE ({}))\r\n", "x".repeat(30_000));
    let listed = say(&format!("{line}* LIST () \"/\" INBOX\r\n$ OK\r\n$ OK\r\n"));
    let ran = run("a long line", signing_in(Security::Tls), serving(993, then(signed_in(), listed)));
    assert_eq!(ran.card(), "healthy");
}

/// Such a response is one that cannot be read, like others; what comes after it is.
#[test]
fn where_the_imap_library_panics_the_run_goes_on() {
    let panics = Arc::new(AtomicUsize::new(0));
    let (counted, usual) = (Arc::clone(&panics), std::panic::take_hook());
    std::panic::set_hook(Box::new(move |panic| {
        if panic.location().is_some_and(|at| at.file().contains("imap-proto-")) {
            counted.fetch_add(1, Ordering::SeqCst);
        } else {
            usual(panic);
        }
    }));
    for line in ["* 1 FETCH (INTERNALDATE NIL)\r\n", "* OK [ALERT]é\r\n"] {
        let before = panics.load(Ordering::SeqCst);
        let listed = say(&format!("{line}* LIST () \"/\" INBOX\r\n$ OK\r\n$ OK\r\n"));
        let ran = run(line, signing_in(Security::Tls), serving(993, then(signed_in(), listed)));
        assert_eq!(ran.card(), "healthy", "{line}");
        assert!(panics.load(Ordering::SeqCst) > before, "{line}: the library has learnt to read it");
    }
}

#[test]
fn endless_lines_by_smtp_are_a_flood() {
    let smtp = |acts| {
        let mut net = serving(993, vec![Act::Tls, say(GREETING), hear("AUTHENTICATE *"), say("$ OK in\r\n")]);
        net.door(465, crate::script(acts));
        let password = Credentials::Password(Secret::new(SECRET.to_owned()));
        (order(endpoint(Protocol::Imap, Security::Tls), Some(endpoint(Protocol::Smtp, Security::Tls)), password), net)
    };
    for (name, acts) in [
        ("an endless line", vec![Act::Tls, flood("220 hello ")]),
        ("an endless greeting", vec![Act::Tls, flood("220-hello\r\n")]),
        ("an endless EHLO", vec![Act::Tls, say("220 hi\r\n"), hear("EHLO *"), flood("250-AUTH PLAIN\r\n")]),
    ] {
        let (order, net) = smtp(acts);
        let ran = run(name, order, net);
        assert!(ran.found.causes.iter().any(|c| c.card == "server_flood"), "{name}: {:?}", ran.found.causes);
    }
}

#[test]
fn capabilities_and_alerts_are_kept_in_small_numbers() {
    let many: String = (0..8000).map(|n| format!(" X{n}")).collect();
    let alerts: String = (0..9000).map(|n| format!("* OK [ALERT] number {n}\r\n")).collect();
    let acts = vec![
        Act::Tls,
        say(&format!("* OK [CAPABILITY IMAP4rev1 SASL-IR AUTH=PLAIN{many}] hi\r\n")),
        hear("AUTHENTICATE PLAIN *"),
        say(&format!("{alerts}* BYE enough\r\n$ NO no\r\n")),
        Act::Close,
    ];
    let ran = run("many", signing_in(Security::Tls), serving(993, acts));
    let quotes: usize = ran.found.causes.iter().flat_map(|c| &c.because).map(|f| f.words.len()).max().unwrap();
    assert!(quotes < 20_000, "{quotes} bytes quoted");
    assert!(ran.shown.contains("* BYE enough"));
}

#[test]
fn a_byte_a_second_is_too_slow() {
    let drip = |text: &str| -> Vec<Act> {
        text.bytes().flat_map(|byte| [Act::Say(vec![byte]), Act::Wait(Duration::from_secs(1))]).collect()
    };
    let greeting = [vec![Act::Tls], drip(GREETING)].concat();
    let ran = unsent("a slow greeting", signing_in(Security::Tls), serving(993, greeting), "server_silent");
    assert_eq!(ran.took.as_secs(), inbox_doctor::net::Limits::default().step.as_secs());
    let answer = [vec![Act::Tls, say("* OK hi\r\n"), hear("CAPABILITY")], drip("* CAPABILITY IMAP4rev1\r\n")].concat();
    unsent("a slow answer", signing_in(Security::Tls), serving(993, answer), "server_silent");
    // Every line in time, and never an end.
    let line = || [say("* OK still here\r\n"), Act::Wait(Duration::from_secs(8))];
    let begun = [Act::Tls, say("* OK hi\r\n"), hear("CAPABILITY")];
    let lines = begun.into_iter().chain((0..10).flat_map(|_| line())).collect();
    unsent("slow lines", signing_in(Security::Tls), serving(993, lines), "run_stopped");
}

#[test]
fn silence_is_silence_at_every_step() {
    let whole = [signed_in(), vec![say("* LIST () \"/\" INBOX\r\n$ OK\r\n$ OK\r\n"), hear("LOGOUT")]].concat();
    for steps in 0..=whole.len() {
        let acts = [whole[..steps].to_vec(), vec![Act::Silence]].concat();
        let name = format!("silence after {steps}");
        let ran = run(&name, signing_in(Security::Tls), serving(993, acts));
        // After LOGOUT all is known.
        let card = if steps + 1 >= whole.len() { "healthy" } else { "server_silent" };
        assert_eq!(ran.card(), card, "{name}");
    }
    for security in [Security::StartTls, Security::None] {
        let port = endpoint(Protocol::Imap, security).port;
        unsent("silence in plain text", signing_in(security), serving(port, vec![Act::Silence]), "server_silent");
    }
}

#[test]
fn somebody_elses_tag_and_a_bye_in_the_middle_are_no_answer() {
    let asked = vec![Act::Tls, say(GREETING), hear("AUTHENTICATE PLAIN *")];
    for (name, said, card) in [
        ("another's tag", "Z9 OK in\r\n", "server_unreadable"),
        ("a tag to come", "A9 OK in\r\n", "server_unreadable"),
        ("no number", "A OK in\r\n", "server_unreadable"),
        ("bye", "* BYE [UNAVAILABLE] going down\r\n", "server_unavailable"),
    ] {
        let acts = [asked.clone(), vec![say(said), Act::Close]].concat();
        let ran = run(name, signing_in(Security::Tls), serving(993, acts));
        assert_eq!(ran.card(), card, "{name}");
        let accepted = ran
            .evidence
            .iter()
            .any(|e| e.check == CheckId::Mailbox && matches!(e.seen, inbox_doctor::model::evidence::Seen::Mailbox(_)));
        assert!(!accepted, "{name}: {:?}", seen(&ran.evidence, CheckId::ImapAuth));
    }
}
