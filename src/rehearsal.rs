//! Rehearsal: servers on loopback inside the program play a problem from `assets/rehearsal/`, with
//! real TLS, real IMAP and SMTP bytes and a resolver of their own, and the probe runs against them
//! as against the real thing.
//!
//! A problem is one TOML file ([`Problem`]); nothing here knows any single problem.

mod defaults;
mod idp;
mod net;
mod page;
mod pki;
mod problem;
pub mod scripted_user;
mod server;
mod sign_in;
mod start;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;
use std::{fmt, io};

use include_dir::{Dir, include_dir};
use tokio_rustls::rustls;

pub use problem::{CertificateKind, Connect, Dns, Entry, Given, Group, NameFault, Problem, Server, Then};
pub use sign_in::{Answer, IdentityProvider, Refresh, Reply, Resource, Way};
pub use start::start;

use super::net::Net;
use crate::model::account::Account;
use crate::model::credentials::Credentials;
use crate::model::oauth::Client;
use crate::model::provider::Provider;

static PROBLEMS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/assets/rehearsal");

/// Why a problem cannot be played: a mistake of ours or of an organisation's file, or no loopback.
#[derive(Debug, thiserror::Error)]
pub enum RehearsalError {
    /// The file cannot be read.
    #[error("{}: {error}", file.display())]
    Read {
        /// The file.
        file: PathBuf,
        /// Why.
        error: io::Error,
    },
    /// Not the TOML that is wanted.
    #[error("{}{}: {}", file.display(), line.map(|l| format!(":{l}")).unwrap_or_default(), error.message())]
    Toml {
        /// The file.
        file: PathBuf,
        /// The line, counted from 1, where it is known.
        line: Option<usize>,
        /// What is wrong.
        error: Box<toml::de::Error>,
    },
    /// An MX record that is none.
    #[error("{problem}: not an MX record: {record}")]
    Mx {
        /// The problem.
        problem: String,
        /// The record as it is written.
        record: String,
    },
    /// A sign-in at a provider that the catalogue does not have, or that has no OAuth there.
    #[error("{problem}: no provider with OAuth to sign in at")]
    NoOAuth {
        /// The problem.
        problem: String,
    },
    /// The rehearsal's own person came to nothing.
    #[error("the rehearsal's person: {0}")]
    Person(#[from] scripted_user::PersonFault),
    /// No port can be opened on loopback.
    #[error("no port on loopback: {0}")]
    Loopback(#[from] io::Error),
    /// A certificate cannot be made.
    #[error("no certificate: {0}")]
    Certificate(#[from] rcgen::Error),
    /// TLS cannot be set up.
    #[error("no TLS: {0}")]
    Tls(#[from] rustls::Error),
}

impl RehearsalError {
    fn toml(file: &Path, text: &str, error: toml::de::Error) -> Self {
        let line = error.span().map(|s| text.as_bytes().iter().take(s.start).filter(|b| **b == b'\n').count() + 1);
        RehearsalError::Toml { file: file.to_owned(), line, error: Box::new(error) }
    }
}

/// A problem being played. The servers end when this and its net are dropped.
pub struct Rehearsal {
    /// What the person typed.
    pub account: Account,
    /// How they sign in.
    pub credentials: Credentials,
    /// The network to run against.
    pub net: Arc<dyn Net>,
    /// The fingerprint of the certificate that the person accepted, where the problem says so.
    pub accepted: Option<String>,
    /// Where to sign in instead of typing a password, where the problem is about that.
    pub sign_in: Option<SignIn>,
}

/// Where a rehearsal signs people in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignIn {
    /// The catalogue's provider, with an authorization server and an HTTP interface of the
    /// rehearsal's own in the place of the real ones.
    pub provider: Provider,
    /// A made-up client id.
    pub client: Client,
    /// For how long the person is awaited, where that shall be shorter than usual.
    pub patience: Option<Duration>,
}

impl fmt::Debug for Rehearsal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Rehearsal")
            .field("account", &self.account)
            .field("accepted", &self.accepted)
            .field("sign_in", &self.sign_in)
            .finish_non_exhaustive()
    }
}

/// Every embedded problem, in the order of the list: by group, then by id.
///
/// # Errors
/// The first mistake in our own files; a test holds that there is none.
pub fn problems() -> Result<Vec<Problem>, RehearsalError> {
    problems_with_custom(None).map(|(problems, _)| problems)
}

/// The embedded problems with an organisation's `rehearsal/*.toml` laid over them, and every mistake
/// in those. A folder that is not there lays nothing over.
///
/// # Errors
/// As [`problems`].
pub fn problems_with_custom(dir: Option<&Path>) -> Result<(Vec<Problem>, Vec<RehearsalError>), RehearsalError> {
    let mut all = Vec::new();
    for file in PROBLEMS.files().filter(|f| is_toml(f.path())) {
        all.push(problem::parse(file.path(), file.contents_utf8().unwrap_or_default())?);
    }
    let mut errors = Vec::new();
    for path in custom_files(dir) {
        let read = std::fs::read_to_string(&path)
            .map_err(|error| RehearsalError::Read { file: path.clone(), error })
            .and_then(|text| problem::parse(&path, &text));
        match read {
            Ok(problem) => {
                all.retain(|p| p.id != problem.id);
                all.push(problem);
            }
            Err(e) => errors.push(e),
        }
    }
    all.sort_by(|a, b| (a.group, &a.id).cmp(&(b.group, &b.id)));
    Ok((all, errors))
}

fn is_toml(path: &Path) -> bool {
    path.extension().is_some_and(|e| e == "toml")
}

fn custom_files(dir: Option<&Path>) -> Vec<PathBuf> {
    let Some(entries) = dir.and_then(|d| std::fs::read_dir(d.join("rehearsal")).ok()) else { return Vec::new() };
    let mut files: Vec<_> = entries.flatten().map(|e| e.path()).filter(|p| is_toml(p)).collect();
    files.sort();
    files
}
