//! Reads the desktop's setting "reduce motion".

use futures::{Stream, StreamExt};
use iced::Subscription;
use mundy::{Interest, Preferences, ReducedMotion};

/// True while the system wants nothing to move; anew whenever that changes. A system that says nothing lets
/// things move.
pub fn of_system() -> Subscription<bool> {
    Subscription::run(changes)
}

fn changes() -> impl Stream<Item = bool> {
    Preferences::stream(Interest::ReducedMotion).map(|now| now.reduced_motion == ReducedMotion::Reduce)
}
