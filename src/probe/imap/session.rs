//! One IMAP conversation: commands out, responses in, each read by `async-imap` and kept word for word.
//!
//! The library reads every response and finds its end, literals included. It does not drive the conversation, because
//! a failing server is what this program is for:
//!
//! - its commands give back what it understood, not what the server wrote; here the very words are the evidence, with
//!   the response code, and those of a BYE or an ALERT that came in between;
//! - it ends with the first response that it cannot read; here that line is kept and the next one is read;
//! - over some responses it panics or nests without bound, so each is read by a client of its own, behind
//!   `catch_unwind` and a wire that flattens what is too deep;
//! - its sign-in sends what it is given at once; here nothing goes out before the wire knows what to hide.

use std::collections::VecDeque;
use std::io;
use std::panic::AssertUnwindSafe;
use std::sync::Arc;

use async_imap::Client;
use async_imap::imap_proto::{Capability, MailboxDatum, Response, ResponseCode};
use futures::FutureExt;
use tokio::io::AsyncWriteExt;
use tokio::time::Instant;
use zeroize::Zeroizing;

use super::names;
use crate::model::evidence::{Broken, Folder, Reply, WireLine};
use crate::net::Bounds;
use crate::probe::reply;
use crate::probe::wire::Wire;
use crate::text::{Redactor, visible, visible_line};

/// Letters kept of what cannot be read.
const UNREADABLE: usize = 200;
/// Untagged ALERTs and refusals that are kept, the last always: it tells how it ended.
const HEARD: usize = 20;
/// Capabilities, or attributes of a folder, that are kept.
const LISTED: usize = 200;

/// What the library read in a response, as far as it is of use here.
#[derive(Debug)]
pub enum Data {
    /// CAPABILITY, alone or as a response code; upper case.
    Capabilities(Vec<String>),
    /// LIST.
    Folder(Folder),
    /// EXISTS.
    Exists(u32),
    /// Something else.
    Other,
    /// The library cannot read it.
    Unread,
}

/// One response.
#[derive(Debug)]
pub struct ImapResponse {
    /// Word for word, redacted; a literal's lines are joined by `\n`.
    pub text: String,
    /// As the library reads it.
    pub data: Data,
}

impl ImapResponse {
    /// The status it bears, where it bears one.
    pub fn status(&self) -> Option<(&str, Reply)> {
        reply::imap(&self.text)
    }
}

/// What a command came to.
pub struct Answer {
    /// The tagged response, or the server's question (`+`), whose status is then empty.
    pub reply: Reply,
    /// What came before it.
    pub data: Vec<ImapResponse>,
}

impl Answer {
    /// True for `+ …`.
    pub fn is_question(&self) -> bool {
        self.reply.status.is_empty()
    }
}

/// See the module.
pub struct ImapSession {
    wire: Wire,
    bounds: Bounds,
    tags: u32,
    heard: Vec<String>,
    /// Lines that the library took together and could not read.
    unread: VecDeque<String>,
    /// Tagged responses to commands that were not waited for yet.
    early: Vec<(String, Reply)>,
}

impl ImapSession {
    /// Begins; the server greets first.
    pub fn new(wire: Wire, bounds: Bounds) -> Self {
        ImapSession { wire, bounds, tags: 0, heard: Vec::new(), unread: VecDeque::new(), early: Vec::new() }
    }

    /// The stream, to begin TLS on it.
    pub fn into_wire(self) -> Wire {
        self.wire
    }

    /// The record since the last time.
    pub fn take_record(&mut self) -> Vec<WireLine> {
        self.wire.take_record()
    }

    /// Every ALERT, BYE and untagged refusal since the last time, word for word.
    pub fn take_heard(&mut self) -> Vec<String> {
        std::mem::take(&mut self.heard)
    }

    /// Keeps a refusal of something that need not work: it may be the reason for what follows.
    pub fn note_refusal(&mut self, reply: &Reply) {
        if matches!(reply.status.as_str(), "NO" | "BAD") {
            self.heard.push(reply.text.clone());
        }
    }

    /// The beginning of a line that never ended.
    pub fn unfinished(&self) -> String {
        self.wire.unfinished()
    }

    /// With secrets replaced, and every character to be seen.
    pub fn hide(&self, text: &str) -> String {
        visible(&self.wire.redactor().hide(text)).into_owned()
    }

    /// The same, for a name.
    pub fn hide_name(&self, text: &str) -> String {
        visible_line(&self.wire.redactor().hide(text))
    }

    /// Sends a command; its tag.
    pub async fn send(&mut self, command: &str) -> String {
        self.tags += 1;
        let tag = format!("A{}", self.tags);
        self.line(&format!("{tag} {command}"), None).await;
        tag
    }

    /// Sends a command that holds a secret; `shown` is recorded in its place.
    pub async fn send_secret(&mut self, command: &str, shown: &str) -> String {
        self.tags += 1;
        let tag = format!("A{}", self.tags);
        let line = Zeroizing::new(format!("{tag} {command}"));
        self.line(&line, Some(format!("{tag} {shown}"))).await;
        tag
    }

    /// Sends a line without a tag; with `shown`, that is recorded in its place.
    pub async fn line(&mut self, line: &str, shown: Option<String>) {
        let line = Zeroizing::new(format!("{line}\r\n"));
        if let Some(shown) = shown {
            self.wire.quiet(shown, line.len());
        }
        let wire = &mut self.wire;
        // Where writing fails, reading says why.
        let _ = self.bounds.step(async { wire.write_all(line.as_bytes()).await.and(wire.flush().await) }).await;
    }

    /// The next response.
    ///
    /// # Errors
    /// How the conversation broke off.
    pub async fn next(&mut self) -> Result<ImapResponse, Broken> {
        let said = match self.unread.pop_front() {
            Some(text) => ImapResponse { text, data: Data::Unread },
            None => self.read().await?,
        };
        if matches!(said.data, Data::Unread) && !said.text.starts_with(['*', '+', 'A']) {
            return Err(unreadable(&said.text));
        }
        if let Some(("*", reply)) = said.status() {
            let alert = reply.code.as_deref().is_some_and(|c| c == "ALERT" || c == "WEBALERT");
            if alert || matches!(reply.status.as_str(), "BYE" | "NO" | "BAD") {
                self.heard.truncate(HEARD - 1);
                self.heard.push(said.text.clone());
            }
        }
        Ok(said)
    }

    async fn read(&mut self) -> Result<ImapResponse, Broken> {
        self.wire.begin();
        let mark = self.wire.mark();
        let redactor = Arc::clone(self.wire.redactor());
        // The stream hands on one line at a time, so nothing is left in this client when it goes.
        let mut client = Client::new(&mut self.wire);
        // The library panics over some responses (a date that is NIL, a code before a letter beyond ASCII):
        // one more that it cannot read.
        let read = AssertUnwindSafe(self.bounds.step(client.read_response())).catch_unwind().await;
        let read = read.unwrap_or_else(|_| Some(Err(io::ErrorKind::InvalidData.into())));
        let read = read.map(|read| read.map(|response| response.map(|r| data(r.parsed(), &redactor))));
        let text = self.wire.said_since(mark);
        match (read, self.wire.ended()) {
            (None, _) => Err(Broken::TimedOut),
            (Some(Ok(Some(data))), _) => Ok(ImapResponse { text, data }),
            (Some(Err(_)), Some(broken @ Broken::TooMuch { .. })) => Err(broken.clone()),
            // What the library cannot read is kept and skipped, line by line.
            (Some(Err(_)), _) if !text.is_empty() && !self.wire.in_literal() => {
                self.unread.extend(text.lines().map(str::to_owned));
                Ok(ImapResponse { text: self.unread.pop_front().unwrap_or_default(), data: Data::Unread })
            }
            (_, broken) => Err(broken.cloned().unwrap_or(Broken::Closed)),
        }
    }

    /// Everything up to the tagged response, or to a question.
    ///
    /// # Errors
    /// How the conversation broke off; what was heard until then is kept.
    pub async fn answer(&mut self, tag: &str) -> Result<Answer, Broken> {
        let mut data = Vec::new();
        if let Some(at) = self.early.iter().position(|(which, _)| which == tag) {
            return Ok(Answer { reply: self.early.swap_remove(at).1, data });
        }
        loop {
            let said = self.next().await?;
            if let Some(question) = said.text.strip_prefix('+') {
                let text = question.trim_start().to_owned();
                return Ok(Answer { reply: Reply { text, ..Reply::default() }, data });
            }
            match said.status() {
                Some((which, reply)) if which == tag => return Ok(Answer { reply, data }),
                Some(("*", _)) | None => data.push(said),
                Some((which, reply)) if self.is_ours(which) => self.early.push((which.to_owned(), reply)),
                // An answer to a command that nobody sent (RFC 9051 section 2.2.2).
                Some(_) => return Err(unreadable(&said.text)),
            }
        }
    }

    /// The same of a sign-in, for which some servers make one wait on purpose.
    ///
    /// # Errors
    /// As [`ImapSession::answer`].
    pub async fn signed(&mut self, tag: &str) -> Result<Answer, Broken> {
        let (usual, begun) = (self.bounds, Instant::now());
        self.bounds = usual.for_sign_in();
        let answer = self.answer(tag).await;
        self.bounds = usual.after(begun.elapsed());
        answer
    }

    /// One of the tags that were given out.
    fn is_ours(&self, tag: &str) -> bool {
        tag.strip_prefix('A').and_then(|n| n.parse().ok()).is_some_and(|n: u32| (1..=self.tags).contains(&n))
    }

    /// A command and its answer.
    ///
    /// # Errors
    /// How the conversation broke off.
    pub async fn command(&mut self, command: &str) -> Result<Answer, Broken> {
        let tag = self.send(command).await;
        self.answer(&tag).await
    }

    /// Says goodbye and goes: nothing is wanted of the answer, and it would take a round trip.
    pub async fn logout(mut self) {
        self.send("LOGOUT").await;
        let _ = self.bounds.step(self.wire.shutdown()).await;
    }
}

/// What cannot be read as an answer.
pub fn unreadable(text: &str) -> Broken {
    Broken::Unreadable(text.chars().take(UNREADABLE).collect())
}

fn data(response: &Response<'_>, redactor: &Redactor) -> Data {
    match response {
        Response::Capabilities(list) => Data::Capabilities(capabilities(list, redactor)),
        Response::Data { outcome, .. } | Response::Done { outcome, .. } => match &outcome.code {
            Some(ResponseCode::Capabilities(list)) => Data::Capabilities(capabilities(list, redactor)),
            _ => Data::Other,
        },
        Response::MailboxData(MailboxDatum::Exists(count)) => Data::Exists(*count),
        Response::MailboxData(MailboxDatum::List(list)) => Data::Folder(Folder {
            name: names::decode(&list.name),
            attributes: list.name_attributes.iter().take(LISTED).map(names::attribute).collect(),
        }),
        _ => Data::Other,
    }
}

/// Secrets hidden before the names are raised: base64 would not be known afterwards. The parser lets
/// characters through that no atom has (RFC 9051 section 9): DEL, and all beyond ASCII.
fn capabilities(list: &[Capability<'_>], redactor: &Redactor) -> Vec<String> {
    let shown = |word: &str| visible_line(&redactor.hide(word)).to_ascii_uppercase();
    let name = |capability: &Capability<'_>| match capability {
        Capability::Imap4rev1 => "IMAP4REV1".to_owned(),
        Capability::Auth(mechanism) => format!("AUTH={}", shown(mechanism)),
        Capability::Atom(atom) => shown(atom),
    };
    list.iter().take(LISTED).map(name).collect()
}
