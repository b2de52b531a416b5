//! The runs of this session, in memory alone: what was found, and what changed from one to the next.

use std::sync::Arc;

use chrono::NaiveDateTime;

use super::job::Job;
use super::{App, Screen};
use inbox_doctor::diagnose::{Changes, compare};
use inbox_doctor::model::card::Diagnosis;
use inbox_doctor::model::{Evidence, Mailbox};
use inbox_doctor::plan::Plan;

/// As many runs as are kept.
const MOST: usize = 50;

/// A run that is over.
pub struct RunRecord {
    /// Its number, from 1.
    pub number: u64,
    /// When it was over, by the clock on the wall.
    pub when: NaiveDateTime,
    /// The mailbox.
    pub mailbox: Mailbox,
    /// The message that names the rehearsal, where it was one.
    pub rehearsal: Option<String>,
    /// What was to be checked.
    pub plan: Arc<Plan>,
    /// What was seen.
    pub evidence: Arc<[Evidence]>,
    /// What came of it.
    pub found: Diagnosis,
}

/// The runs, the oldest first.
#[derive(Default)]
pub struct History {
    runs: Vec<RunRecord>,
    last: u64,
}

impl History {
    /// Every run that is kept, the oldest first.
    pub fn all(&self) -> &[RunRecord] {
        &self.runs
    }

    /// One more; its number.
    fn push(&mut self, when: NaiveDateTime, job: &Job, evidence: &Arc<[Evidence]>, found: &Diagnosis) -> u64 {
        self.last += 1;
        if self.runs.len() == MOST {
            self.runs.remove(0);
        }
        self.runs.push(RunRecord {
            number: self.last,
            when,
            mailbox: job.mailbox.clone(),
            rehearsal: job.rehearsal.clone(),
            plan: job.plan.clone(),
            evidence: Arc::clone(evidence),
            found: found.clone(),
        });
        self.last
    }

    /// What changed from the run before of the same mailbox; `None`: it was the first.
    pub fn changes(&self, ran: &RunRecord) -> Option<Changes> {
        let same = |r: &&RunRecord| {
            r.number < ran.number && r.mailbox.address == ran.mailbox.address && r.rehearsal == ran.rehearsal
        };
        let before = self.runs.iter().rev().find(same)?;
        Some(compare((&before.evidence, &before.found), (&ran.evidence, &ran.found)))
    }
}

impl App {
    /// A run whose answer has come is one of the history, whichever way it came.
    pub(super) fn remember_runs(&mut self) {
        for screen in &mut self.screens {
            if let Screen::Diagnosis(answer) = screen
                && answer.number().is_none()
            {
                let (job, evidence, found) = answer.came();
                answer.numbered(self.history.push((self.env.clock)(), job, evidence, found));
            }
        }
    }
}
