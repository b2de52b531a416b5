//! Signing in against scripted answers, with a real door on this computer and a browser that comes
//! or does not; Graph and the Gmail API with the bodies that their makers document; the rehearsal's
//! identity provider with its own person. The real OpenID
//! provider, Dovecot and keyring are in `tests/live`.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test says by a panic that it failed")]

mod api;
mod browser;
mod device;
mod hostile;
mod login;
mod rehearsed;
mod scripted;
mod session;
#[path = "../support/signing.rs"]
mod signing;
