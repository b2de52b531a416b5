//! Limits what a server can take of a run: time for a step and for all, bytes and lines.

use std::future::Future;
use std::time::Duration;

use tokio::time::{Instant, timeout};

/// A step that is cut short by the end of the run says "timed out" only where it had at least this
/// part of its time; else the run was simply stopped.
const FAIR: u32 = 2;
/// So that a step's own word comes before that of the whole run.
const BEFORE_END: Duration = Duration::from_millis(20);

/// Limits everything a server can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// One step: a look-up, a connection, a handshake, an answer. 9 s unless set: with the steps before
    /// it, silence is told within 10 s.
    pub step: Duration,
    /// The whole run. 20 s unless set.
    pub total: Duration,
    /// The answer to a sign-in, for which alone one waits longer, as mail programs do: the whole run then takes longer
    /// by as much. 50 s unless set.
    pub sign_in: Duration,
    /// Bytes a connection may bring. 1 MiB.
    pub bytes: u64,
    /// Lines a connection may bring. 10,000.
    pub lines: u64,
}

impl Default for Limits {
    fn default() -> Self {
        let seconds = Duration::from_secs;
        Limits { step: seconds(9), total: seconds(20), sign_in: seconds(50), bytes: 1 << 20, lines: 10_000 }
    }
}

/// Applies the limits of one run, whose time has begun.
#[derive(Clone, Copy, Debug)]
pub struct Bounds {
    /// As ordered.
    pub limits: Limits,
    end: Instant,
}

impl Bounds {
    /// Starts the time now.
    pub fn new(limits: Limits) -> Self {
        Bounds { limits, end: Instant::now() + limits.total }
    }

    /// Returns when the whole run ends.
    pub fn end(&self) -> Instant {
        self.end
    }

    /// The same for the answer to a sign-in: some servers make one wait on purpose, and mail programs do wait. Nothing
    /// else takes longer for it.
    #[must_use]
    pub fn for_sign_in(mut self) -> Self {
        let step = self.limits.sign_in.max(self.limits.step);
        self.end += step - self.limits.step;
        self.limits.step = step;
        self
    }

    /// The same where a sign-in took so long: what comes after it has the time that it would have had.
    #[must_use]
    pub fn after(mut self, sign_in: Duration) -> Self {
        self.end += sign_in.saturating_sub(self.limits.step);
        self
    }

    /// Runs one step; `None`: its time was over.
    pub async fn step<F: Future>(&self, work: F) -> Option<F::Output> {
        let time = self.limits.step;
        let left = self.end.saturating_duration_since(Instant::now());
        if left > time {
            return timeout(time, work).await.ok();
        }
        if left < time / FAIR {
            return Some(work.await);
        }
        timeout(left.saturating_sub(BEFORE_END), work).await.ok()
    }

    /// Runs something that is wanted beside the main thing, for at most so long; never beyond the
    /// run, since what is known already must be told.
    pub async fn beside<F: Future>(&self, time: Duration, work: F) -> Option<F::Output> {
        let left = self.end.saturating_duration_since(Instant::now()).saturating_sub(BEFORE_END);
        timeout(left.min(time), work).await.ok()
    }
}
