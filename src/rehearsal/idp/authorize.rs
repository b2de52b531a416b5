//! The authorization endpoint: who may ask, what the page shows, and what is sent back.

use http::{HeaderValue, StatusCode, header};
use oauth2::url::Url;
use url::form_urlencoded;

use super::{Answered, Asked, Fields, Idp, OAuthError, RefusalReason, Shown, answered};
use crate::rehearsal::sign_in::Answer;

impl Idp {
    /// The page, and what a button of it does.
    pub(super) fn authorize(&self, asked: &Asked) -> Answered {
        let query = &asked.query;
        // What cannot be trusted is never redirected to (RFC 6749 section 4.1.2.1).
        let known = query.get("client_id") == Some(&self.client.id);
        let redirect = query.get("redirect_uri").filter(|r| known && is_registered(self.redirect(), r));
        let Some(redirect) = redirect else { return self.show(StatusCode::BAD_REQUEST, &Shown::Wrong) };
        let Some(challenge) = challenge(query) else {
            return self.send_back(redirect, query, &refusal(self, RefusalReason::BadRequest));
        };
        let scopes: Vec<String> = words(query.get("scope"));
        match asked.form.get("answer").and_then(|a| Answer::named(a)) {
            None => {
                let (person, expected) = (self.person.name.as_str(), self.plays.answer);
                self.show(StatusCode::OK, &Shown::Consent { person, scopes: &scopes, expected, code: None })
            }
            Some(Answer::Allow) => {
                let allowed = self.allowed(scopes);
                let code = self.with_book(|issued| {
                    let grant = issued.grant(allowed);
                    issued.code(grant, redirect.clone(), challenge.to_owned())
                });
                self.send_back(redirect, query, &[("code", code)])
            }
            Some(Answer::Deny) => self.send_back(redirect, query, &refusal(self, RefusalReason::Deny)),
            Some(Answer::Administrator) => {
                self.send_back(redirect, query, &refusal(self, RefusalReason::Administrator))
            }
            // Nobody is sent back from a page that is over.
            Some(Answer::Expired) => self.show(StatusCode::OK, &Shown::Expired),
        }
    }

    fn redirect(&self) -> &str {
        self.client.redirect.as_ref().unwrap_or(&self.server.redirect)
    }

    /// What the person grants of what is asked for.
    pub(super) fn allowed(&self, mut scopes: Vec<String>) -> Vec<String> {
        scopes.retain(|s| !self.plays.missing_scopes.contains(s));
        scopes
    }

    /// To the program's own door, with the state as it came and our name (RFC 9207).
    fn send_back(&self, redirect: &str, query: &Fields, with: &[(&str, String)]) -> Answered {
        let mut to = form_urlencoded::Serializer::new(String::new());
        to.extend_pairs(with);
        if let Some(state) = query.get("state") {
            to.append_pair("state", state);
        }
        if let Some(issuer) = &self.server.issuer {
            to.append_pair("iss", issuer);
        }
        let Ok(location) = HeaderValue::from_str(&format!("{redirect}?{}", to.finish())) else {
            return self.show(StatusCode::BAD_REQUEST, &Shown::Wrong);
        };
        let mut answer = answered(StatusCode::SEE_OTHER, "text/plain", String::new());
        answer.headers_mut().insert(header::LOCATION, location);
        answer
    }
}

fn refusal(idp: &Idp, why: RefusalReason) -> Vec<(&'static str, String)> {
    let OAuthError { error, error_subcode, error_description, .. } = idp.said(why);
    let more = [("error_subcode", error_subcode), ("error_description", error_description)];
    std::iter::once(("error", error)).chain(more.into_iter().filter_map(|(n, v)| Some((n, v?)))).collect()
}

/// The challenge of a request that is one: PKCE by S256 and by nothing else (RFC 7636 section 4.3).
fn challenge(query: &Fields) -> Option<&str> {
    let is = |name: &str, value: &str| query.get(name).is_some_and(|v| v == value);
    let challenge = query.get("code_challenge")?;
    (is("response_type", "code") && is("code_challenge_method", "S256") && challenge.len() == 43).then_some(challenge)
}

/// Any port of the very address that was registered (RFC 8252 section 7.3).
fn is_registered(registered: &str, given: &str) -> bool {
    let (Ok(registered), Ok(given)) = (Url::parse(registered), Url::parse(given)) else { return false };
    let plain = given.query().is_none() && given.fragment().is_none();
    let nobody = given.username().is_empty() && given.password().is_none();
    let same = |part: fn(&Url) -> Option<&str>| part(&registered) == part(&given);
    plain
        && nobody
        && same(|u| Some(u.scheme()))
        && same(Url::host_str)
        && same(|u| Some(u.path()))
        && registered.port().is_none_or(|port| given.port() == Some(port))
}

/// A list with blanks between its words (RFC 6749 section 3.3).
pub(super) fn words(list: Option<&String>) -> Vec<String> {
    list.map(|l| l.split_whitespace().map(str::to_owned).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_door_that_was_registered_is_gone_back_to() {
        for (registered, given, good) in [
            ("http://localhost", "http://localhost:49152", true),
            ("http://localhost", "http://localhost:49152/", true),
            ("http://localhost", "http://127.0.0.1:49152", false),
            ("http://127.0.0.1", "http://127.0.0.1:1", true),
            ("http://127.0.0.1", "http://127.0.0.1:1/other", false),
            ("http://127.0.0.1", "https://127.0.0.1:1", false),
            ("http://127.0.0.1", "http://127.0.0.1:1?x=y", false),
            ("http://127.0.0.1", "http://127.0.0.1:1#x", false),
            ("http://127.0.0.1", "http://a@127.0.0.1:1", false),
            ("http://127.0.0.1", "http://127.0.0.1.example.com:1", false),
            ("http://127.0.0.1:8080/back", "http://127.0.0.1:8080/back", true),
            ("http://127.0.0.1:8080/back", "http://127.0.0.1:8081/back", false),
            ("http://127.0.0.1", "not an address", false),
        ] {
            assert_eq!(is_registered(registered, given), good, "{registered} {given}");
        }
    }
}
