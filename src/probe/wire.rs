//! Records, bounds and redacts the stream through which every protocol library reads and writes.
//!
//! It hands the library one line (or one piece of a literal) at a time, so that what a library
//! consumed is known to the byte, and so that a line it cannot read can be skipped. What cannot be
//! trusted is bounded here: bytes, lines, the sizes that literals claim and how many lists open. What
//! is recorded can be seen: control characters are shown as such, once, for everybody who shows it.

mod normalize;

use crate::text::Redactor;

use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};

use tokio::io::{AsyncBufRead, AsyncRead, AsyncWrite, ReadBuf};

use super::broken::broken_by;
use crate::model::evidence::{Broken, Speaker, WireLine};
use crate::net::{ByteStream, Limits};
use crate::text::visible;
use normalize::{announced, counts_unended, flatten, normalize};

/// Bytes asked of the connection at once.
const READ: usize = 4096;
/// Letters of a line that are kept.
const SHOWN: usize = 2000;
/// Bytes of the longest line: more than any server says on one, and little to keep.
const LINE: usize = 64 * 1024;

/// Whose lines these are: only IMAP has literals (RFC 9051 section 4.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialect {
    /// Lines and literals.
    Imap,
    /// Lines.
    Smtp,
}

/// Wraps a connection: records each line, hides secrets, and ends it where it brings too much.
pub struct Wire {
    inner: Box<dyn ByteStream>,
    dialect: Dialect,
    redactor: Arc<Redactor>,
    max_bytes: u64,
    max_lines: u64,
    bytes: u64,
    lines: u64,
    /// Read, not handed on yet.
    incoming: Vec<u8>,
    /// Bytes at the front of `incoming` that hold no line end.
    scanned: usize,
    /// Bytes of a literal that are still to come.
    literal: u64,
    /// Lists that the response has opened.
    opened: u32,
    /// The piece that is being handed on.
    piece: Vec<u8>,
    given: usize,
    ended: Option<Broken>,
    outgoing: Vec<u8>,
    /// Bytes to be written that must not be recorded.
    quiet: usize,
    record: Vec<WireLine>,
}

impl std::fmt::Debug for Wire {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Wire").field("bytes", &self.bytes).field("lines", &self.lines).finish_non_exhaustive()
    }
}

impl Wire {
    /// Wraps a connection.
    pub fn new(inner: Box<dyn ByteStream>, dialect: Dialect, redactor: Arc<Redactor>, limits: &Limits) -> Self {
        Wire {
            inner,
            dialect,
            redactor,
            max_bytes: limits.bytes,
            max_lines: limits.lines,
            bytes: 0,
            lines: 0,
            incoming: Vec::new(),
            scanned: 0,
            literal: 0,
            opened: 0,
            piece: Vec::new(),
            given: 0,
            ended: None,
            outgoing: Vec::new(),
            quiet: 0,
            record: Vec::new(),
        }
    }

    /// The connection underneath, for a TLS handshake, and how many bytes the server had sent
    /// beyond what was read: they must be none (CVE-2011-0411).
    pub fn into_inner(self) -> (Box<dyn ByteStream>, usize) {
        let beyond = self.incoming.len() + self.piece.len() - self.given;
        (self.inner, beyond)
    }

    /// Returns how the conversation broke off, where it did.
    pub fn ended(&self) -> Option<&Broken> {
        self.ended.as_ref()
    }

    /// A response begins. What the library left of a line that it cannot read is over, and what looked like a
    /// literal at the end of the last response was only its words: where one ends is for the library to say.
    pub fn begin(&mut self) {
        (self.literal, self.opened, self.given) = (0, 0, self.piece.len());
    }

    /// Returns true while bytes of a literal are missing.
    pub fn in_literal(&self) -> bool {
        self.literal > 0
    }

    /// What hides secrets, for values that reach evidence on another way than the record.
    pub fn redactor(&self) -> &Arc<Redactor> {
        &self.redactor
    }

    /// Writes `shown` into the record in place of the next `bytes` that are written.
    pub fn quiet(&mut self, shown: String, bytes: usize) {
        self.quiet = bytes;
        self.record.push(WireLine { from: Speaker::Us, text: shown });
    }

    /// A place in the record.
    pub fn mark(&self) -> usize {
        self.record.len()
    }

    /// What the server said since, redacted, lines joined by `\n`.
    pub fn said_since(&self, mark: usize) -> String {
        let server = self.record.iter().skip(mark).filter(|l| l.from == Speaker::Server);
        server.map(|l| l.text.as_str()).collect::<Vec<_>>().join("\n")
    }

    /// The beginning of a line that the server never ended, redacted.
    pub fn unfinished(&self) -> String {
        let bytes = &self.incoming[..self.incoming.len().min(SHOWN)];
        visible(&self.redactor.hide_partial(&String::from_utf8_lossy(bytes))).into_owned()
    }

    /// The record so far, which then begins anew. A line that the server began and did not end
    /// belongs to it.
    pub fn take_record(&mut self) -> Vec<WireLine> {
        let unfinished = self.unfinished();
        if !unfinished.is_empty() && self.next_piece_end().is_none() {
            self.record.push(WireLine { from: Speaker::Server, text: unfinished });
        }
        std::mem::take(&mut self.record)
    }

    fn too_much(&mut self) -> io::Error {
        self.end(Broken::TooMuch { bytes: self.bytes, lines: self.lines });
        io::Error::from(io::ErrorKind::QuotaExceeded)
    }

    fn end(&mut self, broken: Broken) {
        self.ended.get_or_insert(broken);
    }

    /// Where the next piece of `incoming` ends: after a line end, or with the literal.
    fn next_piece_end(&self) -> Option<usize> {
        let line = self.incoming.iter().skip(self.scanned).position(|b| *b == b'\n').map(|at| self.scanned + at + 1);
        if self.literal == 0 {
            return line;
        }
        let literal = usize::try_from(self.literal).unwrap_or(usize::MAX);
        match line {
            Some(end) => Some(end.min(literal)),
            None => (self.incoming.len() >= literal).then_some(literal),
        }
    }

    /// Moves a piece from `incoming` to `piece`, records it, and makes it fit for the libraries.
    fn hand_on(&mut self, end: usize) -> io::Result<()> {
        let mut piece: Vec<u8> = self.incoming.drain(..end).collect();
        self.scanned = 0;
        self.lines += 1;
        let line = String::from_utf8_lossy(&piece);
        // Hidden before it is cut: a half of a secret would not be known.
        let hidden = self.redactor.hide(line.trim_end_matches(['\r', '\n']));
        let text = visible(&hidden).chars().take(SHOWN).collect();
        self.record.push(WireLine { from: Speaker::Server, text });
        if self.lines > self.max_lines {
            return Err(self.too_much());
        }
        if self.dialect == Dialect::Imap {
            self.opened = flatten(&mut piece, self.opened);
        }
        if self.literal > 0 {
            self.literal -= piece.len() as u64;
        } else {
            normalize(&mut piece, self.dialect);
            self.literal = announced(&piece, self.dialect);
            if self.literal > self.max_bytes.saturating_sub(self.bytes) + self.incoming.len() as u64 {
                return Err(self.too_much());
            }
        }
        self.piece = piece;
        self.given = 0;
        Ok(())
    }

    fn poll_piece(&mut self, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        while self.given == self.piece.len() {
            if matches!(self.ended, Some(Broken::TooMuch { .. })) {
                return Poll::Ready(Err(io::ErrorKind::QuotaExceeded.into()));
            }
            if let Some(end) = self.next_piece_end() {
                self.hand_on(end)?;
                break;
            }
            self.scanned = self.incoming.len();
            if self.ended.is_some() {
                break;
            }
            ready!(self.poll_fill(cx))?;
        }
        Poll::Ready(Ok(()))
    }

    fn poll_fill(&mut self, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        let mut space = [0; READ];
        let mut buf = ReadBuf::new(&mut space);
        match ready!(Pin::new(&mut self.inner).poll_read(cx, &mut buf)) {
            Ok(()) if buf.filled().is_empty() => {
                self.end(Broken::Closed);
                if self.literal == 0 && counts_unended(&self.incoming, self.dialect) {
                    self.incoming.extend_from_slice(b"\r\n");
                }
            }
            Ok(()) => {
                self.bytes += buf.filled().len() as u64;
                self.incoming.extend_from_slice(buf.filled());
                let endless = self.literal == 0 && self.incoming.len() > LINE && !self.incoming.contains(&b'\n');
                if self.bytes > self.max_bytes || endless {
                    return Poll::Ready(Err(self.too_much()));
                }
            }
            Err(error) => {
                self.end(broken_by(&error));
                if self.incoming.is_empty() {
                    return Poll::Ready(Err(error));
                }
            }
        }
        Poll::Ready(Ok(()))
    }
}

impl AsyncBufRead for Wire {
    fn poll_fill_buf(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<&[u8]>> {
        let this = self.get_mut();
        ready!(this.poll_piece(cx))?;
        Poll::Ready(Ok(&this.piece[this.given..]))
    }

    fn consume(self: Pin<&mut Self>, amount: usize) {
        let this = self.get_mut();
        this.given = (this.given + amount).min(this.piece.len());
    }
}

impl AsyncRead for Wire {
    fn poll_read(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        let piece = ready!(self.as_mut().poll_fill_buf(cx))?;
        let amount = piece.len().min(buf.remaining());
        buf.put_slice(&piece[..amount]);
        self.consume(amount);
        Poll::Ready(Ok(()))
    }
}

impl AsyncWrite for Wire {
    fn poll_write(self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &[u8]) -> Poll<io::Result<usize>> {
        let this = self.get_mut();
        let written = ready!(Pin::new(&mut this.inner).poll_write(cx, buf))?;
        // What must not be recorded is not even gathered.
        let quiet = this.quiet.min(written);
        this.quiet -= quiet;
        for byte in &buf[quiet..written] {
            if *byte == b'\n' {
                let line = std::mem::take(&mut this.outgoing);
                let text = this.redactor.hide(String::from_utf8_lossy(&line).trim_end_matches('\r'));
                this.record.push(WireLine { from: Speaker::Us, text: visible(&text).into_owned() });
            } else {
                this.outgoing.push(*byte);
            }
        }
        Poll::Ready(Ok(written))
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.inner).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.inner).poll_shutdown(cx)
    }
}
