//! Servers that close after every single byte.

use inbox_doctor::model::account::{Protocol, Security};
use inbox_doctor::model::credentials::{Credentials, Secret};

use crate::fake_net::Act;
use crate::testbed::{endpoint, order};
use crate::{GREETING, SECRET, hear, net, quick, say, script, serving, signing_in};

/// What these say, cut after so many bytes in all; what is heard in between stays.
fn cut(acts: &[Act], mut bytes: usize) -> Vec<Act> {
    let mut out = Vec::new();
    for act in acts {
        match act {
            Act::Say(text) if text.len() > bytes => {
                out.extend([Act::Say(text[..bytes].to_vec()), Act::Close]);
                return out;
            }
            Act::Say(text) => bytes -= text.len(),
            _ => {}
        }
        out.push(act.clone());
    }
    out
}

fn length(acts: &[Act]) -> usize {
    acts.iter().map(|act| if let Act::Say(text) = act { text.len() } else { 0 }).sum()
}

#[test]
fn imap() {
    let whole = [
        Act::Tls,
        say(GREETING),
        hear("AUTHENTICATE PLAIN *"),
        say("$ OK [CAPABILITY IMAP4rev1] in\r\n"),
        hear("LIST *"),
        hear("EXAMINE *"),
        say("* LIST (\\Inbox) \"/\" {5}\r\nINBOX\r\n$ OK listed\r\n* 3 EXISTS\r\n$ OK [READ-ONLY] opened\r\n"),
        hear("LOGOUT"),
        say("* BYE bye\r\n$ OK\r\n"),
    ];
    for bytes in 0..length(&whole) {
        let ran = quick(&format!("closed after {bytes}"), signing_in(Security::Tls), serving(993, cut(&whole, bytes)));
        let card = ran.card();
        // A line whose end is missing is a line all the same; the rest was closed.
        let good = [
            "server_closed",
            "server_unreadable",
            "healthy",
            "wrong_protocol_other",
            "not_a_mail_server",
            "closed_after_auth",
        ];
        assert!(good.contains(&card), "closed after {bytes}: {card}");
    }
}

#[test]
fn starttls() {
    let whole = [
        say("* OK hi\r\n"),
        hear("CAPABILITY"),
        say("* CAPABILITY IMAP4rev1 STARTTLS\r\n$ OK\r\n"),
        hear("STARTTLS"),
        say("$ OK go\r\n"),
    ];
    for bytes in 0..=length(&whole) {
        let name = format!("closed after {bytes}");
        let ran = quick(&name, signing_in(Security::StartTls), serving(143, cut(&whole, bytes)));
        assert!(!crate::holds_secret(&ran.heard), "{name}");
        assert!(!ran.found.healthy, "{name}");
    }
}

#[test]
fn smtp() {
    let whole = [
        Act::Tls,
        say("220 hi ESMTP\r\n"),
        hear("EHLO *"),
        say("250-mail\r\n250 AUTH PLAIN\r\n"),
        hear("AUTH PLAIN *"),
        say("235 2.7.0 in\r\n"),
        hear("QUIT"),
        say("221 bye\r\n"),
    ];
    for bytes in 0..length(&whole) {
        let mut net = net();
        let imap = [Act::Tls, say(GREETING), hear("AUTHENTICATE *"), say("$ OK in\r\n"), hear("*"), hear("*")];
        let imap = [imap.to_vec(), vec![say("$ OK\r\n* LIST () \"/\" INBOX\r\n$ OK\r\n$ OK\r\n")]].concat();
        net.door(993, script(imap));
        net.door(465, script(cut(&whole, bytes)));
        let password = Credentials::Password(Secret::new(SECRET.to_owned()));
        let smtp = Some(endpoint(Protocol::Smtp, Security::Tls));
        quick(&format!("closed after {bytes}"), order(endpoint(Protocol::Imap, Security::Tls), smtp, password), net);
    }
}
