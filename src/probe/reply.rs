//! A server's lines read as replies: status and codes parsed, the words kept as they came.

use crate::model::account::Protocol;
use crate::model::evidence::Reply;
use crate::model::tls::Spoke;

/// Letters of a reply that are kept: more than anybody reads, less than a server may send.
const KEPT: usize = 8000;

/// An IMAP status response, tagged or not (RFC 9051 section 7.1), and what stands before its
/// status: a tag, or `*`. `None`: it is none.
pub fn imap(text: &str) -> Option<(&str, Reply)> {
    let (tag, rest) = text.split_once(' ')?;
    let (status, words) = rest.split_once([' ', '\n']).unwrap_or((rest, ""));
    let status = status.to_ascii_uppercase();
    if !matches!(status.as_str(), "OK" | "NO" | "BAD" | "BYE" | "PREAUTH") {
        return None;
    }
    let code = words.trim_start().strip_prefix('[').and_then(|w| {
        let end = w.find([' ', ']'])?;
        (end > 0).then(|| w[..end].to_ascii_uppercase())
    });
    Some((tag, Reply { status, code, enhanced: None, text: kept(text) }))
}

/// An SMTP reply (RFC 5321 section 4.2), with its enhanced status code (RFC 2034).
pub fn smtp(text: &str) -> Option<Reply> {
    let last = text.lines().last()?;
    let status = last.get(..3).filter(|s| s.bytes().all(|b| b.is_ascii_digit()))?;
    if !matches!(last.as_bytes().get(3), None | Some(b' ' | b'-')) {
        return None;
    }
    let enhanced = text.lines().find_map(|line| enhanced(line.get(4..)?.split_whitespace().next()?));
    Some(Reply { status: status.to_owned(), code: None, enhanced, text: kept(text) })
}

/// Whether this is a whole SMTP reply (RFC 5321 section 4.2): a code that the standard knows, the same in front of every
/// line, and the last line says that it is the last.
pub fn is_smtp(text: &str) -> bool {
    let Some(lines) = text.strip_suffix("\r\n").map(|lines| lines.split("\r\n").collect::<Vec<_>>()) else {
        return false;
    };
    let code = lines[0].as_bytes().get(..3);
    let known = matches!(code, Some([b'2'..=b'5', b'0'..=b'5', b'0'..=b'9']));
    let last = lines.len() - 1;
    let fits = |(n, line): (usize, &&str)| {
        let after = line.as_bytes().get(3);
        line.as_bytes().get(..3) == code
            && if n == last { matches!(after, None | Some(b' ')) } else { after == Some(&b'-') }
    };
    known && lines.iter().enumerate().all(fits)
}

fn kept(text: &str) -> String {
    text.chars().take(KEPT).collect()
}

/// `5.7.8` (RFC 3463 section 2).
fn enhanced(word: &str) -> Option<String> {
    let mut parts = word.split('.');
    let class = parts.next().filter(|p| matches!(*p, "2" | "4" | "5"))?;
    let number = |p: Option<&str>| {
        p.filter(|p| (1..=3).contains(&p.len()) && p.bytes().all(|b| b.is_ascii_digit())).map(str::to_owned)
    };
    let (subject, detail) = (number(parts.next())?, number(parts.next())?);
    parts.next().is_none().then(|| format!("{class}.{subject}.{detail}"))
}

/// How IMAP and SMTP greet.
const IMAP: [&str; 4] = ["* OK", "* BYE", "* PREAUTH", "* BAD"];
const SMTP: [&str; 5] = ["220 ", "220-", "554 ", "554-", "421 "];

/// True where a text that was cut off may be the beginning of this protocol's greeting.
pub fn may_greet(cut: &str, protocol: Protocol) -> bool {
    let greetings = match protocol {
        Protocol::Imap => &IMAP[..],
        Protocol::Smtp => &SMTP[..],
    };
    let alike = |greeting: &&str| cut.bytes().zip(greeting.bytes()).all(|(a, b)| a.eq_ignore_ascii_case(&b));
    greetings.iter().any(alike)
}

/// Somebody's words rather than noise: at least three of them, letters for the most part.
pub fn is_sentence(said: &str) -> bool {
    let letters = said.chars().filter(|c| c.is_alphabetic()).count();
    said.split_whitespace().count() >= 3 && letters * 2 > said.chars().count()
}

/// Which protocol greets like this; for one that was not expected.
pub fn spoke(first: &[u8]) -> Spoke {
    let starts = |what: &str| first.get(..what.len()).is_some_and(|f| f.eq_ignore_ascii_case(what.as_bytes()));
    if first.is_empty() {
        Spoke::Nothing
    } else if IMAP.iter().any(|greeting| starts(greeting)) {
        Spoke::Imap
    } else if starts("+OK") || starts("-ERR") {
        Spoke::Pop3
    } else if SMTP.iter().any(|greeting| starts(greeting)) {
        Spoke::Smtp
    } else if starts("HTTP/") || starts("<!DOCTYPE") || starts("<html") {
        Spoke::Http
    } else if starts("SSH-") {
        Spoke::Ssh
    } else {
        Spoke::Other
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn imap_status_lines_are_read() {
        let (tag, reply) = imap("A2 NO [AUTHENTICATIONFAILED] Authentication failed.").unwrap();
        assert_eq!((tag, reply.status.as_str(), reply.code.as_deref()), ("A2", "NO", Some("AUTHENTICATIONFAILED")));
        let (_, reply) = imap("* bye [UNAVAILABLE down] later").unwrap();
        assert_eq!((reply.status.as_str(), reply.code.as_deref()), ("BYE", Some("UNAVAILABLE")));
        let (_, reply) = imap("A1 OK").unwrap();
        assert_eq!((reply.status.as_str(), reply.code), ("OK", None));
        for text in ["* LIST () \"/\" INBOX", "* 3 EXISTS", "+ go ahead", "", "*"] {
            assert_eq!(imap(text), None, "{text}");
        }
    }

    #[test]
    fn smtp_replies_are_read() {
        let reply = smtp("535-5.7.8 Username and Password not accepted.\n535 5.7.8  see there").unwrap();
        assert_eq!((reply.status.as_str(), reply.enhanced.as_deref()), ("535", Some("5.7.8")));
        assert_eq!(smtp("220 mx.example.jp ESMTP").unwrap().enhanced, None);
        assert_eq!(smtp("250").unwrap().status, "250");
        assert_eq!(smtp("2500 no"), None);
        assert_eq!(smtp("* OK ready"), None);
    }

    #[test]
    fn other_protocols_are_known_by_their_greeting() {
        for (said, who) in [
            ("* OK ready", Spoke::Imap),
            ("+OK POP3", Spoke::Pop3),
            ("220 mx ESMTP", Spoke::Smtp),
            ("HTTP/1.1 400 Bad Request", Spoke::Http),
            ("SSH-2.0-OpenSSH", Spoke::Ssh),
            ("hello", Spoke::Other),
            ("", Spoke::Nothing),
        ] {
            assert_eq!(spoke(said.as_bytes()), who, "{said}");
        }
        for (cut, imap, smtp) in [("", true, true), ("* ", true, false), ("22", false, true), ("SSH", false, false)] {
            assert_eq!((may_greet(cut, Protocol::Imap), may_greet(cut, Protocol::Smtp)), (imap, smtp), "{cut}");
        }
    }
}
