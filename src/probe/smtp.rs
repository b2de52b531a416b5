//! SMTP submission (RFC 6409): greeting, EHLO, STARTTLS, sign-in, QUIT. No mail is sent.

use tokio::io::{AsyncBufReadExt, AsyncWriteExt};
use tokio::time::Instant;
use zeroize::Zeroizing;

use super::reply;
use super::sasl::{self, Mechanism};
use super::wire::Wire;
use crate::model::account::{Endpoint, Protocol};
use crate::model::credentials::Secret;
use crate::model::evidence::{AuthOutcome, Broken, Reply, SessionOutcome, SessionSeen, WireLine};
use crate::model::tls::{Spoke, TlsOutcome};
use crate::net::Bounds;
use crate::text::visible;

/// What a client without a name of its own says (RFC 5321 section 4.1.3); telling the real address
/// of a person's computer is nobody's business.
const OURSELVES: &str = "[127.0.0.1]";
/// Questions a server may ask in one sign-in.
const QUESTIONS: usize = 4;

/// Keywords of EHLO that are kept.
const LISTED: usize = 200;
/// Letters kept of what cannot be read.
const UNREADABLE: usize = 200;

/// A conversation.
pub struct SmtpSession {
    wire: Wire,
    bounds: Bounds,
}

impl SmtpSession {
    /// Begins; the server greets first.
    pub fn new(wire: Wire, bounds: Bounds) -> Self {
        SmtpSession { wire, bounds }
    }

    /// The stream, to begin TLS on it.
    pub fn into_wire(self) -> Wire {
        self.wire
    }

    /// The record since the last time.
    pub fn take_record(&mut self) -> Vec<WireLine> {
        self.wire.take_record()
    }

    async fn answer(&mut self) -> Result<Reply, Broken> {
        let mark = self.wire.mark();
        let wire = &mut self.wire;
        let read = self.bounds.step(read_reply(wire)).await;
        let said = self.wire.said_since(mark);
        match (read, self.wire.ended()) {
            (None, _) => Err(Broken::TimedOut),
            (Some(true), _) => reply::smtp(&said).ok_or_else(|| unreadable(&said)),
            (Some(false), Some(broken @ Broken::TooMuch { .. })) => Err(broken.clone()),
            // Nothing, or a good answer of several lines that lacks its last one.
            (Some(false), broken) if said.lines().all(|l| matches!(l.as_bytes(), [b'2' | b'3', _, _, b'-', ..])) => {
                Err(broken.cloned().unwrap_or(Broken::Closed))
            }
            (Some(false), _) => Err(unreadable(&said)),
        }
    }

    async fn command(&mut self, line: &str) -> Result<Reply, Broken> {
        self.write(&format!("{line}\r\n")).await;
        self.answer().await
    }

    async fn write(&mut self, text: &str) {
        let wire = &mut self.wire;
        // Where writing fails, reading says why.
        let _ = self.bounds.step(async { wire.write_all(text.as_bytes()).await.and(wire.flush().await) }).await;
    }

    /// Sends a line of which only `shown` is recorded.
    async fn secret(&mut self, line: &str, shown: &str) -> Result<Reply, Broken> {
        let line = Zeroizing::new(format!("{line}\r\n"));
        self.wire.quiet(shown.to_owned(), line.len());
        self.write(&line).await;
        let (usual, begun) = (self.bounds, Instant::now());
        self.bounds = usual.for_sign_in();
        let answer = self.answer().await;
        self.bounds = usual.after(begun.elapsed());
        answer
    }

    /// The greeting, good or not.
    pub async fn greeting(&mut self) -> Result<Reply, SessionOutcome> {
        match self.answer().await {
            Ok(reply) if reply.status == "220" => Ok(reply),
            Ok(reply) => Err(SessionOutcome::Refused(reply)),
            Err(Broken::Unreadable(said)) => Err(wrong_protocol(&said)),
            // What is only slow is the right protocol all the same.
            Err(Broken::TimedOut) if !reply::may_greet(&self.wire.unfinished(), Protocol::Smtp) => {
                Err(wrong_protocol(&self.wire.unfinished()))
            }
            Err(broken) => Err(SessionOutcome::Broken(broken)),
        }
    }

    /// EHLO: the keywords, upper case, AUTH split into `AUTH=…`.
    pub async fn ehlo(&mut self) -> Result<Vec<String>, SessionOutcome> {
        self.write(&format!("EHLO {OURSELVES}\r\n")).await;
        match self.answer().await {
            Ok(reply) if reply.status == "250" => Ok(keywords(&reply.text)),
            Ok(reply) => Err(SessionOutcome::CapabilityRefused(reply)),
            Err(broken) => Err(SessionOutcome::Broken(broken)),
        }
    }

    /// Greeting and EHLO as evidence; where they went before STARTTLS, `greeted` is the greeting.
    pub async fn session(&mut self, greeted: Option<Reply>) -> SessionSeen {
        let mut seen = SessionSeen {
            outcome: SessionOutcome::Ready,
            greeting: greeted,
            capabilities: Vec::new(),
            clock_ahead: None,
        };
        if seen.greeting.is_none() {
            match self.greeting().await {
                Ok(reply) => seen.greeting = Some(reply),
                Err(outcome) => {
                    seen.outcome = outcome;
                    return seen;
                }
            }
        }
        match self.ehlo().await {
            Ok(keywords) => seen.capabilities = keywords,
            Err(outcome) => seen.outcome = outcome,
        }
        seen
    }

    /// Everything before the handshake (RFC 3207).
    ///
    /// # Errors
    /// Why no handshake can begin.
    pub async fn start_tls(&mut self) -> Result<Reply, TlsOutcome> {
        let greeting = self.greeting().await.map_err(before_tls)?;
        let offered = self.ehlo().await.map_err(before_tls)?;
        if !offered.iter().any(|k| k == "STARTTLS") {
            return Err(TlsOutcome::StartTlsNotOffered { offered });
        }
        match self.command("STARTTLS").await {
            Ok(reply) if reply.status == "220" => Ok(greeting),
            Ok(reply) => Err(TlsOutcome::StartTlsRefused(reply)),
            Err(broken) => Err(TlsOutcome::Broken(broken)),
        }
    }

    /// Signs in (RFC 4954).
    pub async fn sign_in(&mut self, how: Mechanism, user: &str, secret: &Secret, server: &Endpoint) -> AuthOutcome {
        match self.authenticate(how, user, secret, server).await {
            Ok(reply) if reply.status == "235" => AuthOutcome::Accepted(reply),
            Ok(reply) => AuthOutcome::Refused(reply),
            Err(broken) => AuthOutcome::Broken(broken),
        }
    }

    async fn authenticate(
        &mut self,
        how: Mechanism,
        user: &str,
        secret: &Secret,
        server: &Endpoint,
    ) -> Result<Reply, Broken> {
        let name = how.name();
        let message = how.message(user, secret.reveal(), server);
        let mut reply = match &message {
            Some(message) => {
                let line = Zeroizing::new(format!("AUTH {name} {}", message.as_str()));
                self.secret(&line, &format!("AUTH {name} ‹…›")).await?
            }
            None => self.command(&format!("AUTH {name}")).await?,
        };
        let mut answers = match &message {
            Some(_) => Vec::new(),
            // The last answer stands first: they are popped.
            None => vec![sasl::encode(secret.reveal()), sasl::encode(user)],
        };
        let mut explained = None;
        for _ in 0..QUESTIONS {
            if reply.status != "334" {
                break;
            }
            let question = reply.text.get(4..).unwrap_or_default();
            reply = match (answers.pop(), &message) {
                (Some(answer), _) => self.secret(&answer, "‹…›").await?,
                // Asked for what was sent already: the initial response was not read.
                (None, Some(message)) if question.trim().is_empty() && how == Mechanism::Plain => {
                    self.secret(message, "‹…›").await?
                }
                _ => {
                    explained =
                        sasl::decode(question).map(|text| visible(&self.wire.redactor().hide(&text)).into_owned());
                    self.command(how.after_error()).await?
                }
            };
        }
        if let Some(explained) = explained {
            reply.text = format!("{explained}\n{}", reply.text);
        }
        Ok(reply)
    }

    /// Says goodbye and goes. The answer would take a round trip, and is there to say what became of a
    /// mail (RFC 5321 section 4.1.1.10); none was sent.
    pub async fn quit(mut self) {
        self.write("QUIT\r\n").await;
        let _ = self.bounds.step(self.wire.shutdown()).await;
    }
}

fn unreadable(said: &str) -> Broken {
    Broken::Unreadable(said.chars().take(UNREADABLE).collect())
}

/// Reads one reply; false where it is none (or the connection ended).
async fn read_reply(wire: &mut Wire) -> bool {
    let mut text = String::new();
    loop {
        let before = text.len();
        match wire.read_line(&mut text).await {
            Ok(read) if read > 0 => {}
            _ => return false,
        }
        if text.as_bytes().get(before + 3) != Some(&b'-') {
            return reply::is_smtp(&text);
        }
    }
}

fn wrong_protocol(said: &str) -> SessionOutcome {
    match reply::spoke(said.as_bytes()) {
        Spoke::Smtp | Spoke::Other | Spoke::Nothing if said.starts_with(|c: char| c.is_ascii_digit()) => {
            SessionOutcome::Broken(Broken::Unreadable(said.to_owned()))
        }
        Spoke::Other if reply::is_sentence(said) => {
            SessionOutcome::Unexpected(Reply { text: said.to_owned(), ..Reply::default() })
        }
        spoke => SessionOutcome::WrongProtocol(spoke),
    }
}

/// What stands in the way of a handshake, from what stands in the way of a session.
pub fn before_tls(outcome: SessionOutcome) -> TlsOutcome {
    match outcome {
        SessionOutcome::Refused(reply) | SessionOutcome::CapabilityRefused(reply) => TlsOutcome::Refused(reply),
        SessionOutcome::WrongProtocol(spoke) => TlsOutcome::NotTls(spoke),
        SessionOutcome::Unexpected(_) => TlsOutcome::NotTls(Spoke::Other),
        SessionOutcome::Broken(broken) => TlsOutcome::Broken(broken),
        SessionOutcome::Preauth(reply) => TlsOutcome::Preauth(reply),
        SessionOutcome::Ready => TlsOutcome::StartTlsNotOffered { offered: Vec::new() },
    }
}

/// The keywords of an EHLO reply (RFC 5321 section 4.1.1.1); `AUTH=LOGIN` is an old spelling.
fn keywords(text: &str) -> Vec<String> {
    let mut out = Vec::new();
    for line in text.lines().skip(1).take(LISTED) {
        let line = line.get(4..).unwrap_or_default().trim().to_ascii_uppercase();
        let rest = line.strip_prefix("AUTH").and_then(|r| r.strip_prefix([' ', '=']));
        match rest {
            Some(mechanisms) => out.extend(mechanisms.split_whitespace().map(|m| format!("AUTH={m}"))),
            None if line.is_empty() || line == "AUTH" => {}
            None => out.push(line),
        }
    }
    let mut seen = std::collections::BTreeSet::new();
    out.retain(|keyword| seen.insert(keyword.clone()));
    out
}
