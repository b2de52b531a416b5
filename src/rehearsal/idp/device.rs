//! A code for another device (RFC 8628), and the page where it is typed.

use std::time::{Duration, Instant};

use http::{Method, StatusCode};
use serde_json::json;

use super::authorize::words;
use super::{Answered, Asked, Fields, Idp, RefusalReason, Shown, json as answer_json};
use crate::rehearsal::sign_in::Answer;

/// Seconds between two questions of the program. Real servers say 5; a rehearsal need not wait.
const INTERVAL: u64 = 1;

impl Idp {
    /// Gives out a code (RFC 8628 section 3.2).
    pub(super) fn device(&self, form: &Fields) -> Answered {
        if form.get("client_id") != Some(&self.client.id) || self.server.device.is_none() {
            return self.refuse(StatusCode::UNAUTHORIZED, RefusalReason::BadClient);
        }
        let lasts = self.plays.code_lasts;
        let scopes = words(form.get("scope"));
        let (code, user_code) = self.with_book(|issued| issued.device(scopes, Duration::from_secs(lasts)));
        let page = format!("http://{}/code", self.here);
        answer_json(
            StatusCode::OK,
            &json!({
                "device_code": code,
                "user_code": user_code,
                "verification_uri": page,
                "expires_in": lasts,
                "interval": INTERVAL,
            }),
        )
    }

    /// The page: first the code, then the buttons.
    pub(super) fn code_page(&self, asked: &Asked) -> Answered {
        let Some(typed) = asked.form.get("user_code").filter(|_| asked.method == Method::POST) else {
            return self.show(StatusCode::OK, &Shown::Type { wrong: false });
        };
        let pressed = asked.form.get("answer").and_then(|a| Answer::named(a));
        self.with_book(|issued| match (issued.typed(typed), pressed) {
            (None, _) => self.show(StatusCode::OK, &Shown::Type { wrong: true }),
            (Some(device), None) => {
                let (person, expected) = (self.person.name.as_str(), self.plays.answer);
                let code = Some(device.user_code.as_str());
                self.show(StatusCode::OK, &Shown::Consent { person, scopes: &device.scopes, expected, code })
            }
            (Some(device), Some(answer)) => {
                device.answer = Some(answer);
                let shown = if answer == Answer::Expired { Shown::Expired } else { Shown::Done };
                self.show(StatusCode::OK, &shown)
            }
        })
    }

    /// What has come of it so far (RFC 8628 section 3.5).
    pub(super) fn by_device(&self, form: &Fields) -> Result<usize, RefusalReason> {
        let code = form.get("device_code").ok_or(RefusalReason::BadRequest)?;
        self.with_book(|issued| {
            let device = issued.waiting(code).ok_or(RefusalReason::BadCode)?;
            let why = match device.answer {
                _ if device.until <= Instant::now() => RefusalReason::DeviceExpired,
                None => RefusalReason::Pending,
                Some(Answer::Deny) => RefusalReason::DenyDevice,
                Some(Answer::Administrator) => RefusalReason::Administrator,
                Some(Answer::Expired) => RefusalReason::DeviceExpired,
                Some(Answer::Allow) => {
                    let scopes = self.allowed(device.scopes.clone());
                    issued.device_done(code);
                    return Ok(issued.grant(scopes));
                }
            };
            Err(why)
        })
    }
}
