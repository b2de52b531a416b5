//! Overwrites the stack after every poll of a check: a function that returns leaves its stack as it is, and a library
//! that encodes or encrypts a password leaves pieces of it there.

use std::future::poll_fn;

use futures::future::BoxFuture;
use zeroize::zeroize_stack;

/// More than a check was seen to use; without optimisation it uses several times as much.
const ROOM: usize = if cfg!(debug_assertions) { 1024 * 1024 } else { 256 * 1024 };

/// Runs the work, and overwrites the stack that it used on this thread whenever it waits or ends.
pub fn wipe_stack<T: 'static>(mut work: BoxFuture<'static, T>) -> BoxFuture<'static, T> {
    Box::pin(poll_fn(move |cx| {
        // The work begins where the sweeping begins: behind a pointer nothing is inlined.
        let polled = work.as_mut().poll(cx);
        zeroize_stack::<ROOM>();
        polled
    }))
}
