//! Work that leaves nothing on the stack: a function that returns overwrites nothing, and a library that
//! encodes or encrypts a password leaves pieces of it in the room that it had.

use std::future::poll_fn;

use futures::future::BoxFuture;
use zeroize::zeroize_stack;

/// More than a check was seen to use; without optimisation it uses several times as much.
const ROOM: usize = if cfg!(debug_assertions) { 512 * 1024 } else { 128 * 1024 };

/// The same work; whenever it waits or ends, the stack that it had on this thread is overwritten.
pub fn swept<T: 'static>(mut work: BoxFuture<'static, T>) -> BoxFuture<'static, T> {
    Box::pin(poll_fn(move |cx| {
        // The work begins where the sweeping begins: behind a pointer nothing is inlined.
        let polled = work.as_mut().poll(cx);
        zeroize_stack::<ROOM>();
        polled
    }))
}
