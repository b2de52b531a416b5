//! One listener that plays a script, line by line.

use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use tokio::io::{self, AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinSet;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::server::TlsStream;

use super::idp::Idp;
use super::problem::{Entry, Given, Then};
use crate::model::account::Protocol;
use crate::net::system::accept::accept;

/// Longer than any line a mail program sends (RFC 9051 section 4 allows servers to end there).
const LONGEST_LINE: usize = 64 * 1024;

/// Everything a server says and knows.
pub(super) struct Role {
    pub(super) protocol: Protocol,
    pub(super) host: String,
    /// TLS from the first byte.
    pub(super) implicit_tls: bool,
    pub(super) tls: TlsAcceptor,
    pub(super) password: String,
    /// Whose access tokens it takes.
    pub(super) idp: Option<Arc<Idp>>,
    pub(super) capabilities: Vec<String>,
    pub(super) capabilities_before_tls: Vec<String>,
    pub(super) folders: Vec<String>,
    pub(super) script: Vec<Entry>,
}

/// Opens a port of its own on loopback and plays there until `tasks` is dropped.
pub(super) async fn open(role: Role, tasks: &mut JoinSet<()>) -> io::Result<SocketAddr> {
    // A server is the point here; it listens on loopback alone.
    #[allow(clippy::disallowed_methods)]
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
    let address = listener.local_addr()?;
    let role = Arc::new(role);
    tasks.spawn(async move {
        let mut visits = JoinSet::new();
        loop {
            let stream = accept(&listener).await;
            let role = role.clone();
            visits.spawn(async move {
                // Answers go out at once, as a mail server's do; where that cannot be set, a little later.
                let _ = stream.set_nodelay(true);
                // A client that goes away ends its visit; there is nobody to tell.
                let _ = Visit::new(stream, role).play().await;
            });
            while visits.try_join_next().is_some() {}
        }
    });
    Ok(address)
}

enum Wire {
    Plain(TcpStream),
    Safe(Box<TlsStream<TcpStream>>),
}

impl Wire {
    async fn read(&mut self, into: &mut Vec<u8>) -> io::Result<usize> {
        match self {
            Wire::Plain(s) => s.read_buf(into).await,
            Wire::Safe(s) => s.read_buf(into).await,
        }
    }

    async fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        match self {
            Wire::Plain(s) => s.write_all(bytes).await,
            Wire::Safe(s) => {
                s.write_all(bytes).await?;
                s.flush().await
            }
        }
    }

    fn tcp(&self) -> &TcpStream {
        match self {
            Wire::Plain(s) => s,
            Wire::Safe(s) => s.get_ref().0,
        }
    }

    /// Sends the end and waits for the other's, so that nothing unread turns it into an RST.
    async fn close(&mut self) -> io::Result<()> {
        match self {
            Wire::Plain(s) => s.shutdown().await?,
            Wire::Safe(s) => s.shutdown().await?,
        }
        let mut rest = Vec::new();
        while rest.len() < LONGEST_LINE && self.read(&mut rest).await? > 0 {}
        Ok(())
    }
}

/// One connection.
struct Visit {
    wire: Option<Wire>,
    safe: bool,
    buffer: Vec<u8>,
    role: Arc<Role>,
}

/// The connection is over.
fn over<T>() -> io::Result<T> {
    Err(io::ErrorKind::ConnectionAborted.into())
}

impl Visit {
    fn new(stream: TcpStream, role: Arc<Role>) -> Self {
        Visit { wire: Some(Wire::Plain(stream)), safe: false, buffer: Vec::new(), role }
    }

    async fn play(mut self) -> io::Result<()> {
        self.event("connect").await?;
        if self.role.script.iter().any(|e| e.when == "hello") {
            self.fill().await?;
            self.buffer.clear();
            self.event("hello").await?;
        }
        if self.role.implicit_tls {
            self.begin_tls().await?;
        }
        self.event("greeting").await?;
        // A reply that asks for more ("+", "334") makes the next line the rest of the command.
        let mut begun: Option<(String, String)> = None;
        loop {
            let line = self.line().await?;
            let (tag, command) = match begun.take() {
                Some((tag, command)) => (tag, format!("{command} {line}")),
                None => self.split(&line),
            };
            let more = if literal_follows(&command) {
                self.write(b"+ go ahead\r\n").await?;
                true
            } else {
                self.answer(&tag, &command).await?
            };
            begun = more.then_some((tag, command));
        }
    }

    /// The tag, where there is one, and the command.
    fn split(&self, line: &str) -> (String, String) {
        let (tag, command) = match self.role.protocol {
            Protocol::Imap => line.split_once(' ').unwrap_or((line, "")),
            Protocol::Smtp => ("", line),
        };
        (tag.to_owned(), command.to_owned())
    }

    /// Plays what the script has for an event that is no command.
    async fn event(&mut self, name: &str) -> io::Result<()> {
        let role = self.role.clone();
        match role.script.iter().find(|e| e.when == name) {
            Some(entry) => self.say("", entry).await,
            None => Ok(()),
        }
    }

    /// Answers a command; true where the answer asks for the rest of it.
    async fn answer(&mut self, tag: &str, command: &str) -> io::Result<bool> {
        let role = self.role.clone();
        let right =
            carries(command, &role.password) || role.idp.as_ref().is_some_and(|idp| idp.takes(command, role.protocol));
        let Some(entry) = role.script.iter().find(|e| fits(e, command, right)) else { return over() };
        self.say(tag, entry).await?;
        Ok(entry.reply.last().is_some_and(|l| l.starts_with('+') || l.starts_with("334")))
    }

    async fn say(&mut self, tag: &str, entry: &Entry) -> io::Result<()> {
        // One write, so that what stands after the answer to STARTTLS arrives together with it.
        let bytes = self.filled_in(tag, entry);
        self.write(&bytes).await?;
        match entry.then {
            Then::GoOn => return Ok(()),
            Then::StartTls => return self.begin_tls().await,
            Then::Flood => loop {
                self.write(&bytes).await?;
            },
            Then::Silence => {
                while self.fill().await? > 0 {
                    self.buffer.clear();
                }
            }
            Then::Reset => {
                if let Some(wire) = &self.wire {
                    wire.tcp().set_zero_linger()?;
                }
            }
            Then::Close => {
                if let Some(wire) = &mut self.wire {
                    wire.close().await?;
                }
            }
        }
        over()
    }

    fn filled_in(&self, tag: &str, entry: &Entry) -> Vec<u8> {
        let role = &self.role;
        let capabilities = if self.safe { &role.capabilities } else { &role.capabilities_before_tls };
        let mut bytes = Vec::new();
        let mut line = |text: &str| {
            bytes.extend_from_slice(text.as_bytes());
            bytes.extend_from_slice(b"\r\n");
        };
        for text in &entry.reply {
            let text = text.replace("{tag}", tag).replace("{host}", &role.host).replace("{date}", &date());
            match (text.as_str(), role.protocol) {
                ("{folders}", _) => role.folders.iter().for_each(|f| line(&list_line(f))),
                ("{capabilities}", Protocol::Smtp) => capabilities.iter().for_each(|c| line(&format!("250-{c}"))),
                _ => line(&text.replace("{capabilities}", &capabilities.join(" "))),
            }
        }
        bytes.extend_from_slice(&entry.hex);
        bytes
    }

    async fn begin_tls(&mut self) -> io::Result<()> {
        self.buffer.clear();
        if let Some(Wire::Plain(stream)) = self.wire.take() {
            let stream = self.role.tls.accept(stream).await?;
            self.wire = Some(Wire::Safe(Box::new(stream)));
            self.safe = true;
        }
        Ok(())
    }

    async fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        match &mut self.wire {
            Some(wire) => wire.write(bytes).await,
            None => over(),
        }
    }

    async fn fill(&mut self) -> io::Result<usize> {
        match &mut self.wire {
            Some(wire) if self.buffer.len() < LONGEST_LINE => wire.read(&mut self.buffer).await,
            _ => over(),
        }
    }

    async fn line(&mut self) -> io::Result<String> {
        loop {
            if let Some(end) = self.buffer.iter().position(|b| *b == b'\n') {
                let line: Vec<u8> = self.buffer.drain(..=end).collect();
                return Ok(String::from_utf8_lossy(&line).trim_end_matches(['\r', '\n']).to_owned());
            }
            if self.fill().await? == 0 {
                return over();
            }
        }
    }
}

/// The right time (RFC 5322 section 3.3), whatever the clock of the rehearsal says.
fn date() -> String {
    time::OffsetDateTime::now_utc().format(&time::format_description::well_known::Rfc2822).unwrap_or_default()
}

/// A synchronising literal (RFC 9051 section 4.3): the client waits for "+".
fn literal_follows(command: &str) -> bool {
    command.strip_suffix('}').and_then(|c| c.rsplit_once('{')).is_some_and(|(_, n)| n.parse::<u32>().is_ok())
}

fn fits(entry: &Entry, command: &str, right: bool) -> bool {
    let given = match entry.password {
        None => true,
        Some(Given::Right) => right,
        Some(Given::Wrong) => !right,
    };
    let when = entry.when.trim_end();
    let begins = when == "*"
        || command.get(..when.len()).is_some_and(|c| c.eq_ignore_ascii_case(when))
            && matches!(command.as_bytes().get(when.len()), None | Some(b' '));
    given && begins && entry.words.is_none_or(|n| command.split(' ').count() == n)
}

/// True where the command ends with the password, which is not empty, bare, quoted (RFC 9051 section 4.3) or in a SASL
/// message. Blanks do not count: providers show app passwords in groups.
fn carries(command: &str, password: &str) -> bool {
    let squeeze = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
    let password = squeeze(password);
    let quoted = format!("\"{}\"", password.replace('\\', r"\\").replace('"', "\\\""));
    let last = command.rsplit(' ').next().unwrap_or_default();
    let sasl = BASE64_STANDARD.decode(last).ok().and_then(|m| String::from_utf8(m).ok());
    let given = squeeze(command).ends_with(&quoted)
        || last == password
        || sasl.is_some_and(|m| squeeze(m.rsplit('\0').next().unwrap_or_default()) == password);
    given && !password.is_empty()
}

/// A folder as LIST says it.
fn list_line(folder: &str) -> String {
    let name = folder.split(' ').skip_while(|w| w.starts_with('\\')).collect::<Vec<_>>().join(" ");
    let uses = folder.split(' ').take_while(|w| w.starts_with('\\')).collect::<Vec<_>>().join(" ");
    format!("* LIST ({uses}) \"/\" \"{name}\"")
}
