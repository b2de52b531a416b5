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
//! `probe::system` (and the rehearsal servers in `practice`) open sockets; nothing here knows of windows: the
//! wizard (`main.rs`, `app.rs`) and the command line (`bin/`) are crates that import this one.
//!
//! Who uses whom; a module stands below all that it uses (held by `tests/house/layers.rs`):
//!
//! ```text rooms
//! catalog
//! local
//! locale
//! settings
//! overlay    catalog, locale
//! plan       catalog
//! diagnose   catalog, explain, plan
//! discover   catalog, plan, probe
//! explain    catalog, diagnose
//! practice   catalog, local, locale, probe
//! probe      explain, local, plan
//! report     catalog, diagnose, locale, plan
//! signin     catalog, diagnose, explain, local, locale, probe
//! ```

pub mod model;

pub mod catalog;
pub mod local;
pub mod plan;
pub mod probe;

pub mod discover;

pub mod diagnose;
pub mod explain;

pub mod locale;
pub mod overlay;
pub mod report;
pub mod settings;

pub mod signin;

pub mod checkup;

pub mod practice;

/// What strangers' bytes bring about, tried without a fuzzer.
#[cfg(test)]
#[path = "../tests/fuzz/mutations.rs"]
mod mutations;
#[cfg(test)]
extern crate self as inbox_doctor;
