//! Who signed in, from the ID token (OpenID Connect Core section 2).

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde_json::Value;

use crate::text::visible_line;

/// The claims that hold an address, the surest first. The token came from the token endpoint over
/// verified TLS, which stands for its signature (OpenID Connect Core section 3.1.3.7, point 6).
const CLAIMS: [&str; 3] = ["email", "preferred_username", "upn"];

/// The addresses in an ID token, each once; none where it cannot be read.
pub fn who(id_token: &str) -> Vec<String> {
    let claims = id_token.split('.').nth(1).and_then(|part| URL_SAFE_NO_PAD.decode(part.trim_end_matches('=')).ok());
    let claims: Value = claims.and_then(|c| serde_json::from_slice(&c).ok()).unwrap_or_default();
    let mut found: Vec<String> = Vec::new();
    for name in CLAIMS {
        let said = claims.get(name).and_then(Value::as_str).filter(|text| text.contains('@'));
        if let Some(said) = said.filter(|s| !found.iter().any(|f| f.eq_ignore_ascii_case(s))) {
            found.push(visible_line(said));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_read_and_nothing_is_invented() {
        let token = |claims: &str| format!("eyJhbGciOiJub25lIn0.{}.x", URL_SAFE_NO_PAD.encode(claims));
        let both = r#"{"email":"a@example.jp","preferred_username":"A@example.jp","upn":"b@example.jp"}"#;
        assert_eq!(who(&token(both)), ["a@example.jp", "b@example.jp"]);
        assert_eq!(who(&token(r#"{"preferred_username":"not an address","email":7}"#)), Vec::<String>::new());
        for odd in ["", "a", "a.b.c", "..", "a.e30.c"] {
            assert_eq!(who(odd), Vec::<String>::new());
        }
    }
}
