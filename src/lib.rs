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
//! The modules stand in the order in which data flows. `model` is plain data; only
//! `probe::system` (and the rehearsal servers in `practice`) open sockets; nothing here knows of
//! windows: the wizard (`main.rs`, `app.rs`) is another crate that imports this one.

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
