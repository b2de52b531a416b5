//! Keeps the codes and tokens that the identity provider has issued. No `Debug`: all of it is secret.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use oauth2::CsrfToken;

use crate::rehearsal::sign_in::Answer;

/// Letters of a code that people type: no vowels, so that it spells nothing (RFC 8628 section 6.1).
const LETTERS: &[u8; 20] = b"BCDFGHJKLMNPQRSTVWXZ";

/// Keeps codes, devices and tokens, by what they were issued for.
#[derive(Default)]
pub struct IssuedTokens {
    grants: Vec<Grant>,
    codes: BTreeMap<String, Code>,
    devices: BTreeMap<String, Device>,
    access: BTreeMap<String, Access>,
    refresh: BTreeMap<String, usize>,
}

/// What a person allowed.
struct Grant {
    scopes: Vec<String>,
    over: bool,
}

/// A code of the sign-in page.
pub struct Code {
    /// To which page it went.
    pub redirect: String,
    /// Its PKCE challenge.
    pub challenge: String,
    grant: usize,
    used: bool,
}

/// A code for another device.
pub struct Device {
    /// What is typed.
    pub user_code: String,
    /// What is asked for.
    pub scopes: Vec<String>,
    /// What the person pressed; `None`: nothing yet.
    pub answer: Option<Answer>,
    /// When it is over.
    pub until: Instant,
    used: bool,
}

struct Access {
    grant: usize,
    scopes: Vec<String>,
    until: Instant,
}

/// What an access token is good for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opens {
    /// It opens it.
    Yes,
    /// It is good, but not for this.
    NotGranted,
    /// It is unknown or over.
    No,
}

fn random() -> String {
    CsrfToken::new_random_len(32).secret().clone()
}

impl IssuedTokens {
    /// The person allowed these scopes.
    pub fn grant(&mut self, scopes: Vec<String>) -> usize {
        self.grants.push(Grant { scopes, over: false });
        self.grants.len() - 1
    }

    /// What was allowed.
    pub fn scopes(&self, grant: usize) -> &[String] {
        self.grants.get(grant).map(|g| g.scopes.as_slice()).unwrap_or_default()
    }

    /// A code for a grant.
    pub fn code(&mut self, grant: usize, redirect: String, challenge: String) -> String {
        let code = random();
        self.codes.insert(code.clone(), Code { redirect, challenge, grant, used: false });
        code
    }

    /// The grant behind a code that fits, once. A code that comes again ends its grant: somebody
    /// else has it (RFC 6749 section 4.1.2).
    pub fn redeem<E>(&mut self, code: &str, unknown: E, fits: impl FnOnce(&Code) -> Result<(), E>) -> Result<usize, E> {
        let Some(code) = self.codes.get_mut(code) else { return Err(unknown) };
        if code.used {
            let grant = code.grant;
            self.end(grant);
            return Err(unknown);
        }
        code.used = true;
        fits(code)?;
        Ok(code.grant)
    }

    /// A code for another device and what is typed there.
    pub fn device(&mut self, scopes: Vec<String>, lasts: Duration) -> (String, String) {
        let letters = random().bytes().take(8).map(|b| char::from(LETTERS[usize::from(b) % LETTERS.len()])).collect();
        let (code, user_code): (String, String) = (random(), letters);
        let until = Instant::now() + lasts;
        let device = Device { user_code: user_code.clone(), scopes, answer: None, until, used: false };
        self.devices.insert(code.clone(), device);
        (code, user_code)
    }

    /// The device that waits for what was typed; blanks, dashes and case do not count.
    pub fn typed(&mut self, typed: &str) -> Option<&mut Device> {
        let plain: String = typed.chars().filter(char::is_ascii_alphabetic).collect::<String>().to_ascii_uppercase();
        self.devices.values_mut().find(|d| d.user_code == plain && d.answer.is_none())
    }

    /// The device with this code, as long as it was not redeemed.
    pub fn waiting(&mut self, code: &str) -> Option<&mut Device> {
        self.devices.get_mut(code).filter(|d| !d.used)
    }

    /// The device's code is used up.
    pub fn device_done(&mut self, code: &str) {
        if let Some(device) = self.devices.get_mut(code) {
            device.used = true;
        }
    }

    /// An access token for these scopes, and the refresh token that comes with it.
    pub fn tokens(&mut self, grant: usize, scopes: Vec<String>, lasts: Duration) -> (String, String) {
        let (access, refresh) = (random(), random());
        self.access.insert(access.clone(), Access { grant, scopes, until: Instant::now() + lasts });
        self.refresh.insert(refresh.clone(), grant);
        (access, refresh)
    }

    /// The grant behind a refresh token.
    pub fn renewable(&self, refresh: &str) -> Option<usize> {
        let grant = *self.refresh.get(refresh)?;
        self.grants.get(grant).is_some_and(|g| !g.over).then_some(grant)
    }

    /// The refresh token has been used: another takes its place (RFC 9700 section 4.14.2).
    pub fn rotated(&mut self, refresh: &str) {
        self.refresh.remove(refresh);
    }

    /// Takes back everything that came with a token (RFC 7009 section 2.1).
    pub fn revoke(&mut self, token: &str) {
        let grant = self.refresh.get(token).copied().or_else(|| self.access.get(token).map(|a| a.grant));
        if let Some(grant) = grant {
            self.end(grant);
        }
    }

    fn end(&mut self, grant: usize) {
        if let Some(grant) = self.grants.get_mut(grant) {
            grant.over = true;
        }
    }

    /// Whether an access token opens what needs this scope.
    pub fn opens(&self, token: &str, scope: Option<&str>) -> Opens {
        let Some(access) = self.access.get(token) else { return Opens::No };
        let over = self.grants.get(access.grant).is_none_or(|g| g.over);
        if over || access.until <= Instant::now() {
            Opens::No
        } else if scope.is_none_or(|wanted| access.scopes.iter().any(|s| s == wanted)) {
            Opens::Yes
        } else {
            Opens::NotGranted
        }
    }
}
