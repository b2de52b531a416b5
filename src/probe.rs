//! Runs the checks of a plan and streams the evidence. The network is a value that is passed in ([`crate::net::Net`]), so that
//! the same checks run against the real thing, against the rehearsal servers and against transcripts.
//!
//! `run` drives everything; a `server` is probed in order (`dns`, `connect`, `tls`, then `session` with `imap`,
//! `smtp` and `sasl`), every byte goes through `wire`; `proxy` and `port80` look around a failure, `interruption`
//! watches this computer, `api` asks the providers' HTTP interfaces, `microsoft` what is told before any sign-in.

mod api;
mod broken;
mod connect;
mod dns;
#[cfg(any(test, fuzzing))]
pub mod fuzz;
mod imap;
mod interruption;
mod microsoft;
mod order;
mod port80;
mod proxy;
mod race;
mod reply;
pub mod run;
mod sasl;
mod server;
mod session;
mod smtp;
mod tls;
mod wipe_stack;
mod wire;

pub use dns::WITNESSES;

pub use order::{Order, Progress};
pub use run::run;
pub use tls::fingerprint;
