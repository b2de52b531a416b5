//! Inbox Doctor: why an inbox will not connect, proven by evidence.
//!
//! The way of the data, one direction, no way back; every stage is a value that prints, compares
//! and serialises:
//!
//! ```text
//! Account ─discover→ Mailbox ─plan→ Plan ─signin, probe→ Evidence* ─diagnose→ Finding* → Diagnosis
//!          └──────────────────── checkup, one stream of steps ────────────────────┘       │
//!                                       pasted text ─explain→ Finding* ↗                  │
//!                                                  locale → card on screen, terminal, report
//! ```
//!
//! `model` is plain data that everybody may use, and each module's own header says what it is for. Only
//! `net::system` (and the rehearsal servers in `rehearsal`) open sockets; nothing here knows of windows: the
//! wizard (`main.rs`, `app.rs`) and the command line (`bin/`) are crates that import this one.
//!
//! Who uses whom; a module stands below all that it uses (held by `tests/house/layers.rs`):
//!
//! ```text rooms
//! catalog
//! local
//! locale
//! net
//! settings
//! text
//! catalog_check catalog, locale
//! discover      catalog, local, net, text
//! plan          local
//! signin        catalog, local, locale, net, text
//! diagnose      catalog, local, plan, text
//! probe         local, net, plan, text
//! checkup       catalog, diagnose, net, plan, probe, signin
//! explain       catalog, diagnose, text
//! rehearsal     catalog, local, locale, net, probe
//! report        catalog, diagnose, locale, plan
//! ```

pub mod model;
pub mod net;
pub mod text;

pub mod catalog;
pub mod local;
pub mod plan;
pub mod probe;

pub mod discover;

pub mod diagnose;
pub mod explain;

pub mod catalog_check;
pub mod locale;
pub mod report;
pub mod settings;

pub mod signin;

pub mod checkup;

pub mod rehearsal;

/// What strangers' bytes bring about, tried without a fuzzer.
#[cfg(test)]
#[path = "../tests/fuzz/mutations.rs"]
mod mutations;
#[cfg(test)]
extern crate self as inbox_doctor;
