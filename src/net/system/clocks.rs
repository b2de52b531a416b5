//! Measures how long this computer slept.

use std::time::{Duration, Instant};

/// Holds two clocks: the one of limits, and one that goes on while the computer sleeps.
#[derive(Debug)]
pub struct Clocks {
    begun: (Instant, Duration),
}

impl Clocks {
    /// Starts measuring.
    pub fn new() -> Self {
        Clocks { begun: (Instant::now(), going_on()) }
    }

    /// Returns how long the computer has slept since. On Windows both clocks go on, so that it is nothing.
    pub fn slept(&self) -> Duration {
        let (here, there) = self.begun;
        going_on().saturating_sub(there).saturating_sub(here.elapsed())
    }
}

#[cfg(target_os = "linux")]
fn going_on() -> Duration {
    since(rustix::time::ClockId::Boottime)
}

/// Here it is the limits' clock, and not this one, that sleep stops.
#[cfg(target_os = "macos")]
fn going_on() -> Duration {
    since(rustix::time::ClockId::Monotonic)
}

#[cfg(any(target_os = "linux", target_os = "macos"))]
fn since(clock: rustix::time::ClockId) -> Duration {
    let now = rustix::time::clock_gettime(clock);
    Duration::new(u64::try_from(now.tv_sec).unwrap_or_default(), u32::try_from(now.tv_nsec).unwrap_or_default())
}

#[cfg(not(any(target_os = "linux", target_os = "macos")))]
fn going_on() -> Duration {
    Duration::ZERO
}
