//! What IMAP itself can say: sign-in, capabilities, folders.

use std::io::{BufRead, BufReader, Write};
use std::net::TcpStream;

use crate::bench::{Bench, PASSWORD, address_of};
use crate::case::{CASE, Case};

/// The cases.
pub const CASES: &[Case] = &[
    Case {
        name: "imap::healthy",
        check: "imap.mailbox",
        seen: &["listed", "INBOX", "\\\\Drafts", "\\\\All"],
        sent: 1,
        ..CASE
    },
    Case {
        name: "imap::healthy_by_starttls",
        imap: "mail:143",
        args: &["--imap-security", "starttls"],
        check: "imap.tls",
        seen: &["safe", "TLSv1.3"],
        sent: 1,
        ..CASE
    },
    Case {
        name: "imap::healthy_with_the_folders_gmail_needs",
        args: &["--provider", "gmail"],
        domain: "at-google.test",
        check: "imap.mailbox",
        seen: &["[Gmail]/All Mail", "\\\\All"],
        sent: 1,
        ..CASE
    },
    Case { name: "imap::slow_reply", answer: "slow", check: "imap.auth", seen: &["accepted"], sent: 1, ..CASE },
    Case {
        name: "imap::no_reply_to_the_password",
        answer: "stuck",
        args: &["--timeout", "2"],
        causes: &["connection_timeout", "server_unavailable"],
        check: "imap.auth",
        seen: &["timed_out"],
        sent: 1,
        ..CASE
    },
    Case {
        name: "imap::wrong_password",
        answer: "wrong",
        causes: &["bad_credentials"],
        check: "imap.auth",
        seen: &["refused", "[AUTHENTICATIONFAILED] Authentication failed."],
        because: &["Authentication failed."],
        sent: 1,
        ..CASE
    },
    Case {
        name: "imap::no_such_user",
        answer: "nobody",
        causes: &["bad_credentials"],
        check: "imap.auth",
        seen: &["AUTHENTICATIONFAILED"],
        sent: 1,
        ..CASE
    },
    Case {
        name: "imap::disabled_with_a_reason",
        answer: "disabled",
        causes: &["imap_disabled_user", "imap_disabled_domain", "contact_administrator"],
        check: "imap.auth",
        seen: &["CONTACTADMIN", "IMAP access is disabled for this account."],
        because: &["IMAP access is disabled for this account."],
        sent: 1,
        ..CASE
    },
    Case {
        name: "imap::password_expired",
        answer: "expired",
        causes: &["password_expired"],
        check: "imap.auth",
        seen: &["EXPIRED", "Password expired"],
        because: &["Password expired"],
        sent: 1,
        ..CASE
    },
    Case {
        name: "imap::temporary_failure",
        answer: "tempfail",
        causes: &["server_unavailable"],
        check: "imap.auth",
        seen: &["UNAVAILABLE", "Temporary authentication failure."],
        because: &["Temporary authentication failure."],
        sent: 1,
        ..CASE
    },
    Case {
        name: "imap::plaintext_disabled_without_tls",
        imap: "mail:143",
        args: &["--imap-security", "none"],
        causes: &["plaintext_login_disabled"],
        check: "imap.session",
        seen: &["LOGINDISABLED", "STARTTLS"],
        ..CASE
    },
    Case {
        name: "imap::starttls_not_offered",
        imap: "no-starttls:143",
        args: &["--imap-security", "starttls"],
        causes: &["starttls_unavailable"],
        check: "imap.tls",
        seen: &["start_tls_not_offered"],
        ..CASE
    },
    Case {
        name: "imap::no_all_mail_folder",
        answer: "noall",
        args: &["--provider", "gmail"],
        domain: "at-google.test",
        causes: &["missing_all_mail_folder"],
        check: "imap.mailbox",
        seen: &["\"missing\":[\"\\\\All\"]"],
        sent: 1,
        ..CASE
    },
    Case {
        name: "imap::dies_after_login",
        answer: "dies",
        causes: &["connection_reset"],
        check: "imap.auth",
        seen: &["broken", "closed"],
        sent: 1,
        ..CASE
    },
    Case {
        name: "imap::inbox_cannot_be_opened",
        answer: "locked",
        causes: &["server_bug", "server_unavailable"],
        check: "imap.mailbox",
        seen: &["SERVERBUG", "Internal error occurred."],
        because: &["Internal error occurred."],
        sent: 1,
        ..CASE
    },
    Case {
        name: "imap::plaintext_on_the_tls_port",
        imap: "plain-on-993",
        causes: &["not_tls_on_port"],
        check: "imap.tls",
        seen: &["not_tls", "imap"],
        ..CASE
    },
    Case {
        name: "imap::plain_pop3_on_the_port",
        imap: "pop3-on-993",
        causes: &["not_tls_on_port", "not_an_imap_server"],
        check: "imap.tls",
        seen: &["not_tls", "pop3"],
        ..CASE
    },
    Case {
        name: "imap::pop3_on_the_port",
        imap: "pop3s-on-993",
        causes: &["not_an_imap_server"],
        check: "imap.session",
        seen: &["wrong_protocol", "pop3"],
        ..CASE
    },
];

/// Another program holds the one connection that is allowed.
pub fn too_many_connections(bench: &Bench) {
    let case = Case {
        name: "imap::too_many_connections",
        imap: "limited",
        causes: &["too_many_connections"],
        check: "imap.auth",
        // Its code is LIMIT or UNAVAILABLE, by the patches of the day.
        seen: &["Maximum number of connections from user+IP exceeded"],
        because: &["Maximum number of connections"],
        // The other program's, and ours.
        sent: 2,
        ..CASE
    };
    let mut other = TcpStream::connect((address_of("limited"), 143)).unwrap();
    other.write_all(format!("a LOGIN {} {PASSWORD}\r\n", case.user()).as_bytes()).unwrap();
    let mut lines = BufReader::new(&other).lines().map(Result::unwrap);
    let answer = lines.find(|line| line.starts_with("a ")).unwrap();
    assert!(answer.starts_with("a OK"), "{answer}");
    case.run(bench);
}

/// The same for people: the server's words in both languages, the password in neither.
pub fn words_for_people(bench: &Bench) {
    for (language, name) in [("en", "imap::words_en"), ("ja", "imap::words_ja")] {
        let case = Case { name, answer: "wrong", ..CASE };
        let words = case.words(bench, language);
        assert!(words.contains("Authentication failed."), "{words}");
        let japanese = words.chars().any(|c| ('ぁ'..='ん').contains(&c));
        assert_eq!(japanese, language == "ja", "{words}");
    }
}
