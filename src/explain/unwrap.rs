//! Undoing what other programs wrap a server's words in.

use std::sync::LazyLock;

use base64::Engine;
use base64::engine::general_purpose::{STANDARD_NO_PAD, URL_SAFE_NO_PAD};
use regex::Regex;

/// Text inside JSON inside a URL is real; deeper nesting was not seen.
const ROUNDS: usize = 4;

/// The text without what wraps it: escapes of JSON, URLs and HTML undone, typographic quotes
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
            Some('n' | 'r' | 't') => (' ', 1),
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

/// Straight quotes, one blank where there were several, nothing invisible.
fn tidy(text: &str) -> String {
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

static BLOB: LazyLock<Vec<Regex>> = LazyLock::new(|| super::compiled(&[r"eyJ[A-Za-z0-9+/_-]{12,4000}"]));

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
        assert_eq!(unwrapped("a &quot;b&quot;  c\n d").as_deref(), Some("a \"b\" c d"));
        let url = "x?error=access_denied&error_description=AADSTS65004%3a+User+declined";
        assert_eq!(
            unwrapped(url).as_deref(),
            Some("x?error=access_denied&error_description=AADSTS65004: User declined")
        );
        assert_eq!(unwrapped("You can’t").as_deref(), Some("You can't"));
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
