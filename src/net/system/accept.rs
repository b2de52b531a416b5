//! Connections to a port of this computer: one that cannot be taken keeps nobody from the next.

use std::io;
use std::time::Duration;

use tokio::net::{TcpListener, TcpStream};
use tokio::time::sleep;

/// After an error: where there is no file left for a connection, it comes again at once, and goes away with time.
const PAUSE: Duration = Duration::from_millis(100);

/// The next connection, whatever it takes.
pub async fn accept(listener: &TcpListener) -> TcpStream {
    patiently(|| listener.accept()).await.0
}

async fn patiently<T, F: Future<Output = io::Result<T>>>(mut take: impl FnMut() -> F) -> T {
    loop {
        match take().await {
            Ok(taken) => return taken,
            Err(_) => sleep(PAUSE).await,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test(start_paused = true)]
    async fn an_error_neither_ends_the_waiting_nor_makes_it_spin() {
        let begun = tokio::time::Instant::now();
        let mut asked = 0;
        let taken = patiently(|| {
            asked += 1;
            // EMFILE, "too many open files", has no kind of its own.
            std::future::ready(if asked <= 50 { Err(io::Error::from_raw_os_error(24)) } else { Ok(asked) })
        });
        assert_eq!(taken.await, 51);
        assert_eq!(begun.elapsed(), 50 * PAUSE);
    }
}
