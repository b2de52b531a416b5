//! The token endpoint (RFC 6749 section 3.2), and taking tokens back (RFC 7009).

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use http::StatusCode;
use oauth2::{PkceCodeChallenge, PkceCodeVerifier};
use serde_json::{Value, json};

use super::authorize::words;
use super::{Answered, Fields, Idp, RefusalReason, json as answer_json};
use crate::rehearsal::sign_in::Refresh;

/// RFC 8628 section 3.4.
const DEVICE: &str = "urn:ietf:params:oauth:grant-type:device_code";

impl Idp {
    /// Codes and refresh tokens become tokens.
    pub(super) fn token(&self, form: &Fields) -> Answered {
        if form.get("client_id") != Some(&self.client.id) {
            return self.refuse(StatusCode::UNAUTHORIZED, RefusalReason::BadClient);
        }
        let kind = form.get("grant_type").map(String::as_str).unwrap_or_default();
        let granted = match kind {
            "authorization_code" => self.by_code(form),
            "refresh_token" => self.by_refresh(form),
            DEVICE => self.by_device(form),
            _ => Err(RefusalReason::BadRequest),
        };
        match (granted, &self.plays.token) {
            (Err(why), _) => self.refuse(StatusCode::BAD_REQUEST, why),
            (Ok(_), Some(instead)) if kind != "refresh_token" => self.reply(instead),
            (Ok(grant), _) => match self.tokens(grant, form) {
                Ok(tokens) => answer_json(StatusCode::OK, &tokens),
                Err(why) => self.refuse(StatusCode::BAD_REQUEST, why),
            },
        }
    }

    pub(super) fn refuse(&self, status: StatusCode, why: RefusalReason) -> Answered {
        answer_json(status, &self.said(why))
    }

    fn by_code(&self, form: &Fields) -> Result<usize, RefusalReason> {
        let code = form.get("code").ok_or(RefusalReason::BadRequest)?;
        let verifier = form.get("code_verifier").ok_or(RefusalReason::BadVerifier)?;
        self.with_book(|issued| {
            issued.redeem(code, RefusalReason::BadCode, |code| {
                if form.get("redirect_uri") != Some(&code.redirect) {
                    return Err(RefusalReason::BadCode);
                }
                if fits(verifier, &code.challenge) { Ok(()) } else { Err(RefusalReason::BadVerifier) }
            })
        })
    }

    fn by_refresh(&self, form: &Fields) -> Result<usize, RefusalReason> {
        let refresh = form.get("refresh_token").ok_or(RefusalReason::BadRequest)?;
        if self.plays.refresh == Refresh::Refused {
            return Err(RefusalReason::BadRefresh);
        }
        self.with_book(|issued| issued.renewable(refresh)).ok_or(RefusalReason::BadRefresh)
    }

    fn tokens(&self, grant: usize, form: &Fields) -> Result<Value, RefusalReason> {
        let wanted = words(form.get("scope"));
        let lasts = Duration::from_secs(self.plays.lasts);
        let (given, (access, refresh)) = self.with_book(|issued| {
            let allowed = issued.scopes(grant).iter();
            let given: Vec<String> = allowed.filter(|s| wanted.is_empty() || wanted.contains(s)).cloned().collect();
            if given.is_empty() {
                return Err(RefusalReason::NotConsented);
            }
            if let Some(old) = form.get("refresh_token") {
                issued.rotated(old);
            }
            let tokens = issued.tokens(grant, given.clone(), lasts);
            Ok((given, tokens))
        })?;
        let mut answer = json!({
            "token_type": "Bearer",
            "scope": given.join(" "),
            "expires_in": self.plays.lasts,
            "access_token": access,
            "refresh_token": refresh,
        });
        if given.iter().any(|s| s == "openid") {
            answer["id_token"] = Value::String(self.id_token());
        }
        Ok(answer)
    }

    /// OpenID Connect Core section 2, unsigned: it comes from the token endpoint itself (section 3.1.3.7).
    fn id_token(&self) -> String {
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs();
        let here = || format!("http://{}", self.here);
        let claims = json!({
            "iss": self.server.issuer.clone().unwrap_or_else(here),
            "aud": self.client.id,
            "sub": "rehearsal",
            "iat": now,
            "exp": now + 3600,
            "email": self.person.email,
            "preferred_username": self.person.name,
        });
        let part = |value: &Value| BASE64_URL_SAFE_NO_PAD.encode(value.to_string());
        format!("{}.{}.", part(&json!({ "alg": "none", "typ": "JWT" })), part(&claims))
    }

    /// Whatever comes, the answer is the same (RFC 7009 section 2.2).
    pub(super) fn revoke(&self, form: &Fields) -> Answered {
        if let Some(token) = form.get("token") {
            self.with_book(|issued| issued.revoke(token));
        }
        answer_json(StatusCode::OK, &json!({}))
    }
}

/// RFC 7636 sections 4.1 and 4.6. The library would stop the program at another length.
fn fits(verifier: &str, challenge: &str) -> bool {
    let letters = verifier.bytes().all(|b| b.is_ascii_alphanumeric() || b"-._~".contains(&b));
    letters
        && (43..=128).contains(&verifier.len())
        && PkceCodeChallenge::from_code_verifier_sha256(&PkceCodeVerifier::new(verifier.to_owned())).as_str()
            == challenge
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_verifier_fits_its_challenge_alone() {
        // RFC 7636 appendix B.
        let (verifier, challenge) =
            ("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
        assert!(fits(verifier, challenge));
        assert!(!fits(challenge, challenge));
        for bad in ["", "short", &"x".repeat(129), &"é".repeat(40)] {
            assert!(!fits(bad, challenge), "{bad}");
        }
    }
}
