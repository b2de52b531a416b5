//! The two ends of a scripted connection.

use std::io;
use std::pin::Pin;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, ready};

use inbox_doctor::net::ByteStream;
use tokio::io::{AsyncRead, AsyncWrite, DuplexStream, ReadBuf};

/// Keeps what a server reads.
#[derive(Debug)]
pub struct Ear {
    pub inner: Box<dyn ByteStream>,
    pub heard: Arc<Mutex<Vec<u8>>>,
}

impl AsyncRead for Ear {
    fn poll_read(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        let before = buf.filled().len();
        ready!(Pin::new(&mut self.inner).poll_read(cx, buf))?;
        self.heard.lock().unwrap().extend_from_slice(&buf.filled()[before..]);
        Poll::Ready(Ok(()))
    }
}

impl AsyncWrite for Ear {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &[u8]) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.inner).poll_write(cx, buf)
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.inner).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.inner).poll_shutdown(cx)
    }
}

/// What the client holds: as many bytes as the script lets through, and then an end or a reset.
#[derive(Debug)]
pub struct Client {
    pub inner: DuplexStream,
    pub reset: Arc<AtomicBool>,
    pub left: usize,
    pub passed: Arc<AtomicUsize>,
    pub open: Arc<AtomicUsize>,
}

impl Drop for Client {
    fn drop(&mut self) {
        self.open.fetch_sub(1, Ordering::SeqCst);
    }
}

impl AsyncRead for Client {
    fn poll_read(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        let mut piece = vec![0; buf.remaining().min(self.left)];
        let mut piece = ReadBuf::new(&mut piece);
        if piece.capacity() > 0 {
            ready!(Pin::new(&mut self.inner).poll_read(cx, &mut piece))?;
        }
        let came = piece.filled().len();
        buf.put_slice(piece.filled());
        self.left -= came;
        self.passed.fetch_add(came, Ordering::SeqCst);
        if came == 0 && self.reset.load(Ordering::SeqCst) {
            return Poll::Ready(Err(io::ErrorKind::ConnectionReset.into()));
        }
        Poll::Ready(Ok(()))
    }
}

impl AsyncWrite for Client {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &[u8]) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.inner).poll_write(cx, buf)
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.inner).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.inner).poll_shutdown(cx)
    }
}
