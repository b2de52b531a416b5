//! Undoes what other programs wrap a server's words in.

use std::sync::LazyLock;

use base64::Engine;
use base64::engine::general_purpose::{STANDARD_NO_PAD, URL_SAFE_NO_PAD};
use regex::Regex;

use super::patterns::compiled;

/// Text inside JSON inside a URL is real; deeper nesting was not seen.
const ROUNDS: usize = 4;

/// The narrowest window that was seen to break lines, in bytes.
const WINDOW: usize = 50;

/// So many names of errors are read as words; a trace repeats itself.
const NAMES: usize = 24;

/// Returns the text without what wraps it: escapes of JSON, URLs and HTML undone, typographic quotes
/// straightened, blanks run together, and the base64 blobs of OAuth refusals (RFC 7628 section
/// 3.2.2) read out at the end. `None` where that changes nothing.
pub fn unwrapped(text: &str) -> Option<String> {
    let mut plain = text.to_owned();
    for _ in 0..ROUNDS {
        let next = entities(&percent(&escapes(&plain)));
        if next == plain {
            break;
        }
        plain = next;
    }
    let mut plain = tidy(&plain);
    for blob in refusals(text) {
        plain.push(' ');
        plain.push_str(&tidy(&blob));
    }
    for said in names(&plain) {
        plain.push('\n');
        plain.push_str(&said);
    }
    (plain != text).then_some(plain)
}

/// Backslash escapes of JSON and of most languages' debug forms (RFC 8259 section 7).
fn escapes(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('\\') {
        out.push_str(&rest[..at]);
        let tail = &rest[at + 1..];
        let mut chars = tail.chars();
        let (plain, used) = match chars.next() {
            Some('n') => ('\n', 1),
            Some('r' | 't') => (' ', 1),
            Some(c @ ('"' | '\'' | '/' | '\\')) => (c, 1),
            Some('u') => match tail.get(1..5).and_then(|h| u32::from_str_radix(h, 16).ok()).and_then(char::from_u32) {
                Some(c) => (c, 5),
                None => ('\\', 0),
            },
            _ => ('\\', 0),
        };
        out.push(plain);
        rest = &tail[used..];
    }
    out.push_str(rest);
    out
}

/// Percent-encoding (RFC 3986 section 2.1), and `+` for a blank inside a query.
fn percent(text: &str) -> String {
    let mut out = Vec::with_capacity(text.len());
    for word in text.split_inclusive(char::is_whitespace) {
        let query = word.contains("error") && word.contains('=');
        let bytes = word.as_bytes();
        let mut i = 0;
        while i < bytes.len() {
            let coded = (bytes[i] == b'%')
                .then(|| word.get(i + 1..i + 3).and_then(|h| u8::from_str_radix(h, 16).ok()))
                .flatten();
            match coded {
                Some(byte) => {
                    out.push(byte);
                    i += 3;
                }
                None => {
                    out.push(if query && bytes[i] == b'+' { b' ' } else { bytes[i] });
                    i += 1;
                }
            }
        }
    }
    String::from_utf8(out).unwrap_or_else(|_| text.to_owned())
}

const NAMED: [(&str, &str); 7] =
    [("&quot;", "\""), ("&apos;", "'"), ("&#39;", "'"), ("&#x27;", "'"), ("&lt;", "<"), ("&gt;", ">"), ("&nbsp;", " ")];

fn entities(text: &str) -> String {
    if !text.contains('&') {
        return text.to_owned();
    }
    let plain = NAMED.iter().fold(text.to_owned(), |t, (from, to)| t.replace(from, to));
    plain.replace("&amp;", "&")
}

/// Straight quotes, one blank where there were several, nothing invisible. A line that goes on with
/// a small letter after a wide one, or after one that ends with a blank (RFC 3676 section 4.2), was
/// broken by somebody's window and is joined; any other line is a line of a log, whose words have
/// nothing to do with those above it.
fn tidy(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut goes_on = false;
    for raw in text.split('\n') {
        let line = tidy_line(said(raw));
        if line.is_empty() {
            continue;
        }
        if !out.is_empty() {
            out.push(if goes_on && line.starts_with(char::is_lowercase) { ' ' } else { '\n' });
        }
        goes_on = line.len() >= WINDOW || raw.trim_end_matches('\r').ends_with(' ');
        out.push_str(&line);
    }
    out
}

/// What the server said, where a library puts a sentence of its own before it: .NET's names two
/// causes for one number, and seldom the right one first.
fn said(line: &str) -> &str {
    let after = ["server response was:", "server response is:"].iter().find_map(|own| line.split_once(own));
    after.map(|(_, words)| words).filter(|words| words.trim().len() > 3).unwrap_or(line)
}

fn tidy_line(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        let c = match c {
            '‘' | '’' | '‚' | '′' => '\'',
            '“' | '”' | '„' | '″' => '"',
            '‐' | '‑' | '–' | '—' => '-',
            '\u{200b}'..='\u{200d}' | '\u{feff}' | '\u{ad}' => continue,
            c if c.is_whitespace() || c.is_control() => ' ',
            c => c,
        };
        if !(c == ' ' && out.ends_with(' ')) {
            out.push(c);
        }
    }
    out.trim().to_owned()
}

/// Names of errors in which words are run together, as constants and classes are named.
static NAME: LazyLock<Vec<Regex>> = LazyLock::new(|| {
    compiled(&[
        r"\b[A-Z][A-Z0-9]+(?:_[A-Z0-9]+)+\b|:[a-z]+(?:_[a-z]+)+\b",
        r"\b[A-Za-z][A-Za-z0-9]*(?:Error|Exception|Failure|Fault|Timeout|Expired|Denied|Refused|Failed|Disabled|Exceeded)[A-Za-z]*\b",
    ])
});

/// The words in the names of errors, each name once: `CONNECTION_REFUSED` says what "connection
/// refused" says, in any library. What a trace lists below the error are places, no words.
fn names(text: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for line in text.lines().filter(|l| !l.starts_with("at ")) {
        for name in NAME.iter().flat_map(|r| r.find_iter(line)) {
            let said = words_of(name.as_str());
            if said.contains(' ') && found.len() < NAMES && !found.contains(&said) {
                found.push(said);
            }
        }
    }
    found
}

/// `ConnectionRefusedError`, `IMAPNotEnabled` and `CONNECTION_REFUSED` as words.
fn words_of(name: &str) -> String {
    let letters: Vec<char> = name.trim_start_matches(':').chars().collect();
    let mut out = String::with_capacity(name.len() + 8);
    for (at, c) in letters.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|at| letters.get(at));
        let begins = before.is_some_and(char::is_ascii_lowercase)
            || (before.is_some_and(char::is_ascii_uppercase)
                && letters.get(at + 1).is_some_and(char::is_ascii_lowercase));
        match c {
            '_' => out.push(' '),
            _ if c.is_ascii_uppercase() && begins => out.extend([' ', *c]),
            _ => out.push(*c),
        }
    }
    out
}

static BLOB: LazyLock<Vec<Regex>> = LazyLock::new(|| compiled(&[r"eyJ[A-Za-z0-9+/_-]{12,4000}"]));

/// Only an object with `status` or `error` is read out: other base64 in a log is a credential.
fn refusals(text: &str) -> Vec<String> {
    let object = |coded: &str| {
        let bytes = STANDARD_NO_PAD.decode(coded).or_else(|_| URL_SAFE_NO_PAD.decode(coded)).ok()?;
        let json: serde_json::Value = serde_json::from_slice(&bytes).ok()?;
        (json.get("status").is_some() || json.get("error").is_some()).then(|| json.to_string())
    };
    BLOB.iter().flat_map(|r| r.find_iter(text)).filter_map(|m| object(m.as_str())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wrapping_is_undone_layer_by_layer() {
        assert_eq!(unwrapped("plain words"), None);
        assert_eq!(unwrapped(r#"{\"error\":\"invalid_grant\"}"#).as_deref(), Some(r#"{"error":"invalid_grant"}"#));
        assert_eq!(unwrapped("a &quot;b&quot;  c\n d").as_deref(), Some("a \"b\" c\nd"));
        let url = "x?error=access_denied&error_description=AADSTS65004%3a+User+declined";
        assert_eq!(
            unwrapped(url).as_deref(),
            Some("x?error=access_denied&error_description=AADSTS65004: User declined")
        );
        assert_eq!(unwrapped("You can’t").as_deref(), Some("You can't"));
    }

    #[test]
    fn lines_of_a_log_stay_apart_and_broken_ones_are_joined() {
        let wide = "a sentence that somebody's window broke after fifty letters";
        assert_eq!(unwrapped(&format!("{wide}\nand went on")).as_deref(), Some(format!("{wide} and went on").as_str()));
        assert_eq!(unwrapped("Plaintext \nlogin").as_deref(), Some("Plaintext login"));
        assert_eq!(unwrapped("connect: ok\n login: no").as_deref(), Some("connect: ok\nlogin: no"));
        assert_eq!(unwrapped(r#"{"m":"one\nTwo"}"#).as_deref(), Some("{\"m\":\"one\nTwo\"}"));
    }

    #[test]
    fn names_of_errors_are_read_as_words() {
        let said = |text: &str| unwrapped(text).unwrap_or_default();
        assert_eq!(said("LIB_ERROR_REFUSED"), "LIB_ERROR_REFUSED\nLIB ERROR REFUSED");
        assert_eq!(said("CommandTimeout: 1"), "CommandTimeout: 1\nCommand Timeout");
        assert_eq!(said("IMAPNotEnabledError"), "IMAPNotEnabledError\nIMAP Not Enabled Error");
        assert_eq!(said("{:error, :tls_failed}"), "{:error, :tls_failed}\ntls failed");
        assert_eq!(unwrapped("at ReadTimeoutError (net.js)"), None);
    }

    #[test]
    fn what_dot_net_says_before_the_server_is_left_out() {
        let said = unwrapped("SmtpException: Mailbox unavailable. The server response was: 5.7.1 Relaying denied");
        assert_eq!(said.as_deref(), Some("5.7.1 Relaying denied"));
    }

    #[test]
    fn only_refusals_are_read_out_of_base64() {
        let said = unwrapped(
            "+ eyJzdGF0dXMiOiI0MDAiLCJzY2hlbWVzIjoiQmVhcmVyIiwic2NvcGUiOiJodHRwczovL21haWwuZ29vZ2xlLmNvbS8ifQ==",
        )
        .unwrap_or_default();
        assert!(said.contains(r#""status":"400""#), "{said}");
        // {"user":"a","password":"hunter2"} and AUTH PLAIN
        assert_eq!(unwrapped("eyJ1c2VyIjoiYSIsInBhc3N3b3JkIjoiaHVudGVyMiJ9"), None);
        assert_eq!(unwrapped("AGpvaG4AaHVudGVyMg=="), None);
    }

    #[test]
    fn broken_escapes_stay_as_they_are() {
        for odd in ["\\", "\\u12", "\\uD800x", "%", "%e", "%ff%fe", "&#;", "%é"] {
            let _ = unwrapped(odd);
        }
    }
}
