//! Which lines of a log still count: `explain/log.toml`, ours, and what an organisation adds to it.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde::Deserialize;

use super::{Catalog, CatalogError, CatalogProblem, Pattern};

/// Its place in the catalogue's folder.
const FILE: &str = "explain/log.toml";

static OURS: &str = include_str!("../../assets/explain/log.toml");

/// How far a connection has come, in the order in which one is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LogStep {
    /// Looking the name up.
    Name,
    /// Connecting.
    Connect,
    /// Handshake and certificate.
    Tls,
    /// The server speaks, and wants a sign-in.
    SignIn,
    /// The sign-in was taken.
    Mailbox,
}

/// What lines of a log say; each list is tried on one line.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct LogRules {
    /// How a step failed.
    pub failed: BTreeMap<LogStep, Vec<Pattern>>,
    /// Everything before this step was got past.
    pub reached: BTreeMap<LogStep, Vec<Pattern>>,
    /// Looks as if a step was made and says the opposite.
    pub not_reached: Vec<Pattern>,
    /// Marked as no more than a remark.
    pub remark: Vec<Pattern>,
    /// Words of a failure, whatever the line is marked as.
    pub failure: Vec<Pattern>,
    /// A server's no.
    pub refusal: Vec<Pattern>,
    /// A parting, which after a no is only its consequence.
    pub parting: Vec<Pattern>,
}

impl LogRules {
    /// Every pattern.
    pub fn patterns(&self) -> impl Iterator<Item = &Pattern> {
        let steps = self.failed.values().chain(self.reached.values());
        let kinds = [&self.not_reached, &self.remark, &self.failure, &self.refusal, &self.parting];
        steps.chain(kinds).flatten()
    }

    fn extend(&mut self, more: LogRules) {
        for (ours, theirs) in [(&mut self.failed, more.failed), (&mut self.reached, more.reached)] {
            for (step, patterns) in theirs {
                ours.entry(step).or_default().extend(patterns);
            }
        }
        self.not_reached.extend(more.not_reached);
        self.remark.extend(more.remark);
        self.failure.extend(more.failure);
        self.refusal.extend(more.refusal);
        self.parting.extend(more.parting);
    }
}

impl Catalog {
    /// Which lines of a log still count.
    pub fn log(&self) -> &LogRules {
        &self.log
    }

    pub(super) fn add_our_log(&mut self, errors: &mut Vec<CatalogError>) {
        match toml::from_str(OURS) {
            Ok(rules) => self.log = Arc::new(rules),
            Err(e) => errors.push(written_wrong(OURS, e)),
        }
    }

    /// An organisation's patterns beside ours: its programs write other logs, and ours stay.
    pub(super) fn add_log(&mut self, dir: &Path, errors: &mut Vec<CatalogError>) {
        let path = dir.join(FILE);
        if !path.is_file() {
            return;
        }
        let text = match std::fs::read_to_string(&path) {
            Ok(text) => text,
            Err(e) => return errors.push(mistake(None, e.into())),
        };
        let rules: LogRules = match toml::from_str(&text) {
            Ok(rules) => rules,
            Err(e) => return errors.push(written_wrong(&text, e)),
        };
        let before = errors.len();
        for pattern in rules.patterns() {
            if let Err(e) = super::pattern::compile(&pattern.source) {
                errors.push(mistake(super::line_with(&text, &pattern.source), e.into()));
            }
        }
        if errors.len() == before {
            Arc::make_mut(&mut self.log).extend(rules);
        }
    }
}

fn written_wrong(text: &str, e: toml::de::Error) -> CatalogError {
    mistake(e.span().map(|s| super::line_at(text, s.start)), CatalogProblem::Toml(Box::new(e)))
}

fn mistake(line: Option<usize>, problem: CatalogProblem) -> CatalogError {
    CatalogError { file: PathBuf::from(FILE), line, problem }
}
