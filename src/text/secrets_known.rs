//! Hides secrets that are known in whatever a server says back, in the encodings in which servers say it back.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use zeroize::Zeroizing;

/// Stands in the place of a secret.
const HIDDEN: &str = "‹…›";
/// A shorter secret is hidden only where it stands alone: else half of every sentence would go.
const ALONE_BELOW: usize = 6;
/// A piece of a secret's base64 at least this long is hidden.
const PIECE: usize = 12;

/// Hides what must not be kept. Its `Debug` shows nothing of it.
#[derive(Default)]
pub struct Redactor {
    /// Compared without regard to ASCII case, since servers shout.
    plain: Vec<Zeroizing<String>>,
    /// Base64 of secrets and of SASL messages that hold them.
    encoded: Vec<Zeroizing<String>>,
}

impl std::fmt::Debug for Redactor {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Redactor(…)")
    }
}

impl Redactor {
    /// Knows nothing to hide.
    pub fn nothing() -> Self {
        Redactor::default()
    }

    /// Hides the secret itself, as typed, quoted (RFC 9051 section 9), escaped in JSON (RFC 8259 section 7), in
    /// base64, and percent-encoded, and the SASL messages made of it, in base64.
    pub fn new(secret: &str, messages: &[&str]) -> Self {
        let mut plain = vec![Zeroizing::new(secret.to_owned())];
        for other in [secret.replace('\\', "\\\\").replace('"', "\\\""), percent(secret), secret.trim().to_owned()] {
            if !plain.iter().any(|p| **p == other) {
                plain.push(Zeroizing::new(other));
            }
        }
        plain.retain(|p| !p.is_empty());
        let encoded = std::iter::once(&secret).chain(messages).map(|message| {
            let text = Zeroizing::new(STANDARD.encode(message));
            Zeroizing::new(text.trim_end_matches('=').to_owned())
        });
        Redactor { encoded: encoded.filter(|e| !e.is_empty()).collect(), plain }
    }

    /// The text with every secret replaced.
    pub fn hide(&self, text: &str) -> String {
        self.replace(text, self.ranges(text))
    }

    /// As [`Redactor::hide`], for a text that was cut off and may end within a secret.
    pub fn hide_partial(&self, text: &str) -> String {
        let mut ranges = self.ranges(text);
        for secret in self.plain.iter().chain(&self.encoded) {
            let longest = (3..secret.len()).rev().find(|n| {
                secret.is_char_boundary(*n)
                    && text.len() >= *n
                    && text.as_bytes()[text.len() - n..].eq_ignore_ascii_case(&secret.as_bytes()[..*n])
            });
            ranges.extend(longest.map(|n| (text.len() - n, text.len())));
        }
        self.replace(text, ranges)
    }

    fn ranges(&self, text: &str) -> Vec<(usize, usize)> {
        let mut ranges = Vec::new();
        for secret in &self.plain {
            find(text.as_bytes(), secret.as_bytes(), |a, b| a.eq_ignore_ascii_case(b), &mut ranges);
            if text.contains('\\') {
                find_escaped(text, secret, &mut ranges);
            }
        }
        for secret in &self.encoded {
            find(text.as_bytes(), secret.as_bytes(), |a, b| a == b, &mut ranges);
        }
        if !self.encoded.is_empty() {
            for (start, end) in base64_runs(text) {
                let run = &text[start..end];
                if run.len() >= PIECE && self.encoded.iter().any(|e| e.contains(run)) {
                    ranges.push((start, end));
                }
            }
        }
        ranges
    }

    fn replace(&self, text: &str, mut ranges: Vec<(usize, usize)>) -> String {
        if ranges.is_empty() {
            return text.to_owned();
        }
        ranges.sort_unstable();
        let mut out = String::with_capacity(text.len());
        let mut at = 0;
        for (start, end) in ranges {
            if start >= at {
                out.push_str(&text[at..start]);
                out.push_str(HIDDEN);
            }
            // What fills up base64 belongs to it.
            let padding = text[end..].len() - text[end..].trim_start_matches('=').len();
            at = at.max(end + padding);
        }
        out.push_str(&text[at..]);
        out
    }
}

fn find(text: &[u8], secret: &[u8], same: impl Fn(&[u8], &[u8]) -> bool, ranges: &mut Vec<(usize, usize)>) {
    let mut at = 0;
    while at + secret.len() <= text.len() {
        let end = at + secret.len();
        if same(&text[at..end], secret) && (secret.len() >= ALONE_BELOW || stands_alone(text, at, end)) {
            ranges.push((at, end));
            at = end;
        } else {
            at += 1;
        }
    }
}

/// As [`find`], where JSON may have escaped any letter of the secret.
fn find_escaped(text: &str, secret: &str, ranges: &mut Vec<(usize, usize)>) {
    for (start, _) in text.char_indices() {
        let mut rest = text[start..].chars();
        let said = |wanted: char| next_letter(&mut rest).is_some_and(|c| c.eq_ignore_ascii_case(&wanted));
        if !secret.chars().all(said) {
            continue;
        }
        let end = text.len() - rest.as_str().len();
        if secret.len() >= ALONE_BELOW || stands_alone(text.as_bytes(), start, end) {
            ranges.push((start, end));
        }
    }
}

/// The next letter of a text in JSON, with its escapes taken for what they mean.
fn next_letter(rest: &mut std::str::Chars<'_>) -> Option<char> {
    match rest.next()? {
        '\\' => match rest.next()? {
            'u' => {
                let first = unit(rest)?;
                let second = matches!(first, 0xd800..=0xdbff)
                    .then(|| rest.as_str().strip_prefix("\\u").and_then(|after| unit(&mut after.chars())));
                // The second half of a letter beyond the first 65536.
                let units = [Some(first), second.flatten()].into_iter().flatten();
                if second.flatten().is_some() {
                    rest.nth(5);
                }
                char::decode_utf16(units).next()?.ok()
            }
            'b' => Some('\u{8}'),
            'f' => Some('\u{c}'),
            'n' => Some('\n'),
            'r' => Some('\r'),
            't' => Some('\t'),
            other => Some(other),
        },
        other => Some(other),
    }
}

fn unit(rest: &mut std::str::Chars<'_>) -> Option<u16> {
    let digits = rest.as_str().get(..4)?;
    rest.nth(3);
    u16::from_str_radix(digits, 16).ok()
}

fn stands_alone(text: &[u8], start: usize, end: usize) -> bool {
    let word = |b: Option<&u8>| b.is_some_and(|b| b.is_ascii_alphanumeric());
    !word(start.checked_sub(1).and_then(|i| text.get(i))) && !word(text.get(end))
}

fn base64_runs(text: &str) -> Vec<(usize, usize)> {
    let mut runs = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        let inside = c.is_ascii_alphanumeric() || c == '+' || c == '/';
        match (inside, start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                runs.push((from, at));
                start = None;
            }
            _ => {}
        }
    }
    runs
}

/// RFC 3986 section 2.1.
fn percent(text: &str) -> String {
    let mut out = String::new();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_is_hidden_however_it_comes_back() {
        let secret = r#"kanarienvogel"\7"#;
        let plain = format!("\0hanako@example.jp\0{secret}");
        let redactor = Redactor::new(secret, &[&plain]);
        for said in [
            format!("NO bad password {secret}"),
            format!("NO bad password {}", secret.to_uppercase()),
            "NO LOGIN \"hanako\" \"kanarienvogel\\\"\\\\7\"".to_owned(),
            format!("BAD AUTHENTICATE PLAIN {}", STANDARD.encode(&plain)),
            format!("BAD {}", &STANDARD.encode(&plain)[4..20]),
            format!("BAD {}!", STANDARD.encode(secret)),
            "BAD kanarienvogel%22%5C7".to_owned(),
            r#"{"error":"no \u006banarienvogel\"\\7"}"#.to_owned(),
            r#"{"error":"no KANARIENVOGE\u004C\u0022\u005c7"}"#.to_owned(),
        ] {
            let hidden = redactor.hide(&said);
            assert!(hidden.contains(HIDDEN), "{hidden}");
            assert!(!hidden.to_lowercase().contains("kanarienvogel"), "{hidden}");
            assert!(!hidden.contains(&STANDARD.encode(secret)[..12]), "{hidden}");
        }
        assert_eq!(redactor.hide("OK ready"), "OK ready");
        assert_eq!(redactor.hide_partial("BAD kanarienvo"), format!("BAD {HIDDEN}"));
    }

    #[test]
    fn a_secret_is_hidden_however_json_escapes_it() {
        for (secret, said) in [
            ("1//0gToken", r#"{"m":"1\/\/0gToken is bad"}"#),
            ("1//0gToken", r#"{"m":"\u0031\u002F\u002f0gtoken is bad"}"#),
            ("a\tb日本😀", r#"{"m":"a\tb\u65e5\u672c\ud83d\ude00 is bad"}"#),
            ("a\tb日本😀", r#"{"m":"\u0041\u0009b日本😀 is bad"}"#),
        ] {
            assert_eq!(Redactor::new(secret, &[]).hide(said), format!("{{\"m\":\"{HIDDEN} is bad\"}}"));
        }
        // Half an escape at the end, and half of a letter, are none.
        for said in ["1\\", "1\\u002", "1\\u00zz", "1\\ud83d"] {
            assert_eq!(Redactor::new("1//0gToken", &[]).hide(said), said);
        }
    }

    #[test]
    fn a_short_secret_does_not_eat_the_sentence() {
        let redactor = Redactor::new("in", &[]);
        assert_eq!(redactor.hide("NO Invalid: in"), format!("NO Invalid: {HIDDEN}"));
        assert_eq!(Redactor::nothing().hide("NO"), "NO");
    }
}
