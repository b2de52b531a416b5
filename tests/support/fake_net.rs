//! A network made of values: names, doors and scripted servers. No socket is opened.

#![allow(dead_code)]

pub mod fake_web;
mod fake_wire;

use std::collections::{BTreeMap, VecDeque};
use std::io;
use std::net::{IpAddr, SocketAddr};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use futures::FutureExt;
use futures::future::BoxFuture;
use http::{Request, Response};
use inbox_doctor::model::api::HttpFault;
use inbox_doctor::model::evidence::{MxRecord, SrvRecord};
use inbox_doctor::net::verifiers::Verifiers;
use inbox_doctor::net::{Answer, ByteStream, Family, Net, Proxy, Roots};
use tokio::io::{AsyncReadExt, AsyncWriteExt, DuplexStream};
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;

use fake_web::Web;
use fake_wire::{Client, Ear};

/// The clock of every test: 2026-11-24 00:00:00 UTC.
pub const NOW: u64 = 1_795_478_400;

/// What happens on connecting.
#[derive(Clone, Debug)]
pub enum Door {
    /// An error of the operating system.
    Error(io::ErrorKind),
    /// No answer, ever.
    Silent,
    /// The same after so long.
    Late(Duration, Box<Door>),
    /// A server that follows its script.
    Play(Script),
    /// The same, of which only so many bytes come through, whatever they say; then it is closed, or cut.
    Cut(Script, usize, Act),
}

/// How fast a server's bytes come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pace {
    /// All that it says at a time in one piece.
    Whole,
    /// One byte at a time.
    Bytes,
}

/// What a server does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    /// Says these bytes; `$` is the tag of the first command that has no answer yet.
    Say(Vec<u8>),
    /// Hears a line that is this, or begins with it where it ends in `*`.
    Hear(String),
    /// Waits for any byte.
    Sip,
    /// Waits for so long.
    Wait(Duration),
    /// Begins TLS.
    Tls,
    /// Closes.
    Close,
    /// Cuts.
    Reset,
    /// Says these bytes without end.
    Flood(Vec<u8>),
    /// Keeps the connection and says nothing.
    Silence,
    /// Meanwhile the client's computer sleeps for so long.
    Sleep(Duration),
    /// Meanwhile the client stands still for so long.
    Still(Duration),
    /// Meanwhile the client's network goes (true), or comes back.
    Away(bool),
}

/// What befalls the client's computer.
#[derive(Debug, Default)]
pub struct Here {
    slept: Mutex<Duration>,
    away: AtomicBool,
}

impl Here {
    /// The network is there again.
    pub fn back(&self) {
        self.away.store(false, Ordering::SeqCst);
    }
}

/// A server.
#[derive(Clone, Debug)]
pub struct Script {
    /// What it does, in order.
    pub acts: Vec<Act>,
    /// How fast.
    pub pace: Pace,
    /// With which certificate.
    pub tls: Option<Arc<ServerConfig>>,
}

/// See the module.
#[derive(Default)]
pub struct FakeNet {
    /// Answers for MX.
    pub mx: BTreeMap<String, Answer<MxRecord>>,
    /// Answers for SRV.
    pub srv: BTreeMap<String, Answer<SrvRecord>>,
    /// Names that were asked, of any kind, in order.
    pub asked: Mutex<Vec<String>>,
    /// Answers for A and AAAA.
    pub hosts: BTreeMap<String, (Answer4, Answer4)>,
    /// What happens on a port; the last stays.
    pub doors: Mutex<BTreeMap<SocketAddr, VecDeque<Door>>>,
    /// Whom to believe.
    pub roots: Roots,
    /// Where a client did not say what the script wanted.
    pub complaints: Arc<Mutex<Vec<String>>>,
    /// What requests by HTTPS come to.
    pub web: Web,
    /// What happens on a port where small segments are asked for; absent: nobody can ask for them.
    pub small: Mutex<BTreeMap<SocketAddr, Door>>,
    /// This computer has an IPv6 address of its own.
    pub ipv6: Option<bool>,
    /// The proxy that this computer is set up for.
    pub proxy: Option<Proxy>,
    /// Seconds by which the clock is ahead of [`NOW`].
    pub ahead: u64,
    /// Seconds by which the clock is off besides, one for each look at it, over and over.
    pub jumps: Vec<i64>,
    /// Looks at the clock.
    pub looks: AtomicUsize,
    /// Connections that were opened, in order.
    pub dialed: Mutex<Vec<SocketAddr>>,
    /// Connections that are open.
    pub open: Arc<AtomicUsize>,
    /// The client's computer.
    pub here: Arc<Here>,
    /// Bytes that came through from the servers.
    pub passed: Arc<AtomicUsize>,
    /// What the servers were told, after TLS where there was any.
    pub heard: Arc<Mutex<Vec<u8>>>,
}

type Answer4 = Answer<IpAddr>;

impl FakeNet {
    /// A host with one address, 192.0.2.1, and one door on a port of it.
    pub fn host(&mut self, name: &str) {
        let v4 = Answer::Found(vec![IpAddr::from([192, 0, 2, 1])]);
        self.hosts.insert(name.to_owned(), (v4, Answer::NoRecord));
    }

    /// What happens on a port of 192.0.2.1.
    pub fn door(&mut self, port: u16, door: Door) {
        self.door_at(SocketAddr::from(([192, 0, 2, 1], port)), door);
    }

    /// What happens at an address.
    pub fn door_at(&mut self, at: SocketAddr, door: Door) {
        self.doors.get_mut().unwrap().entry(at).or_default().push_back(door);
    }
}

impl Net for FakeNet {
    fn mx<'a>(&'a self, domain: &'a str) -> BoxFuture<'a, Answer<MxRecord>> {
        self.asked.lock().unwrap().push(domain.to_owned());
        let answer = self.mx.get(domain).cloned().unwrap_or(Answer::NoSuchName);
        futures::future::ready(answer).boxed()
    }

    fn srv<'a>(&'a self, name: &'a str) -> BoxFuture<'a, Answer<SrvRecord>> {
        self.asked.lock().unwrap().push(name.to_owned());
        let answer = self.srv.get(name).cloned().unwrap_or(Answer::NoSuchName);
        futures::future::ready(answer).boxed()
    }

    fn addresses<'a>(&'a self, host: &'a str, family: Family) -> BoxFuture<'a, Answer<IpAddr>> {
        self.asked.lock().unwrap().push(host.to_owned());
        let (v4, v6) = self.hosts.get(host).cloned().unwrap_or((Answer::NoSuchName, Answer::NoSuchName));
        futures::future::ready(if family == Family::V4 { v4 } else { v6 }).boxed()
    }

    fn proxy(&self, _: &str, _: u16) -> Option<Proxy> {
        self.proxy.clone()
    }

    fn connect(&self, to: SocketAddr) -> BoxFuture<'_, io::Result<Box<dyn ByteStream>>> {
        self.dialed.lock().unwrap().push(to);
        let door = {
            let mut doors = self.doors.lock().unwrap();
            match doors.get_mut(&to) {
                Some(queue) if queue.len() > 1 => queue.pop_front().unwrap(),
                Some(queue) => queue[0].clone(),
                None => Door::Error(io::ErrorKind::ConnectionRefused),
            }
        };
        async move {
            let door = match door {
                Door::Late(time, door) => {
                    tokio::time::sleep(time).await;
                    *door
                }
                door => door,
            };
            match door {
                Door::Late(..) => Err(io::ErrorKind::TimedOut.into()),
                Door::Error(kind) => Err(kind.into()),
                Door::Silent => futures::future::pending().await,
                Door::Play(script) => Ok(self.play(script, usize::MAX, &Act::Close)),
                Door::Cut(script, bytes, end) => Ok(self.play(script, bytes, &end)),
            }
        }
        .boxed()
    }

    fn fetch(&self, request: Request<Vec<u8>>) -> BoxFuture<'_, Result<Response<Vec<u8>>, HttpFault>> {
        self.asked.lock().unwrap().extend(request.uri().host().map(str::to_owned));
        self.web.fetch(&request)
    }

    fn connect_small(&self, to: SocketAddr) -> BoxFuture<'_, io::Result<Box<dyn ByteStream>>> {
        let door = self.small.lock().unwrap().get(&to).cloned();
        let opened = match door {
            Some(Door::Play(script)) => Ok(self.play(script, usize::MAX, &Act::Close)),
            _ => Err(io::ErrorKind::Unsupported.into()),
        };
        futures::future::ready(opened).boxed()
    }

    fn has_ipv6(&self) -> Option<bool> {
        self.ipv6
    }

    fn now(&self) -> SystemTime {
        let look = self.looks.fetch_add(1, Ordering::SeqCst);
        let jump = self.jumps.get(look % self.jumps.len().max(1)).copied().unwrap_or_default();
        UNIX_EPOCH + Duration::from_secs((NOW + self.ahead).saturating_add_signed(jump))
    }

    fn slept(&self) -> Duration {
        *self.here.slept.lock().unwrap()
    }

    fn way(&self, _: SocketAddr) -> BoxFuture<'_, Option<IpAddr>> {
        let away = self.here.away.load(Ordering::SeqCst);
        futures::future::ready((!away).then_some(IpAddr::from([192, 0, 2, 200]))).boxed()
    }

    fn verifiers(&self) -> Arc<Verifiers> {
        Arc::new(Verifiers::new(self.roots.clone()))
    }
}

impl FakeNet {
    fn play(&self, script: Script, left: usize, end: &Act) -> Box<dyn ByteStream> {
        let (client, server) = tokio::io::duplex(1 << 16);
        let reset = Arc::new(AtomicBool::new(false));
        let (complaints, cut, heard) = (Arc::clone(&self.complaints), Arc::clone(&reset), Arc::clone(&self.heard));
        let here = Arc::clone(&self.here);
        tokio::spawn(async move {
            if let Err(complaint) = serve(server, script, &cut, &heard, &here).await {
                complaints.lock().unwrap().push(complaint);
            }
        });
        self.open.fetch_add(1, Ordering::SeqCst);
        if *end == Act::Reset {
            reset.store(true, Ordering::SeqCst);
        }
        Box::new(Client { inner: client, reset, left, passed: Arc::clone(&self.passed), open: Arc::clone(&self.open) })
    }
}

async fn serve(
    stream: DuplexStream,
    script: Script,
    cut: &AtomicBool,
    heard: &Arc<Mutex<Vec<u8>>>,
    here: &Here,
) -> Result<(), String> {
    let listening = |inner| Box::new(Ear { inner, heard: Arc::clone(heard) }) as Box<dyn ByteStream>;
    let mut stream = listening(Box::new(stream) as Box<dyn ByteStream>);
    let mut tags = VecDeque::new();
    for act in script.acts {
        match act {
            Act::Say(text) => {
                let text = with_tags(&text, &mut tags);
                if say(&mut stream, &text, script.pace).await.is_err() {
                    return Ok(());
                }
            }
            Act::Hear(wanted) => {
                let line = hear(&mut stream).await.ok_or_else(|| format!("gone before {wanted:?}"))?;
                let said = match line.split_once(' ') {
                    Some((tag, rest)) if tag.starts_with('A') && tag[1..].parse::<u32>().is_ok() => {
                        tags.push_back(tag.to_owned());
                        rest
                    }
                    _ => line.as_str(),
                };
                let fits = wanted.strip_suffix('*').map_or(said == wanted, |start| said.starts_with(start));
                if !fits {
                    return Err(format!("wanted {wanted:?}, heard {line:?}"));
                }
            }
            Act::Wait(time) => tokio::time::sleep(time).await,
            Act::Sip => drop(stream.read_u8().await),
            Act::Tls => {
                let config = script.tls.clone().ok_or("no certificate")?;
                match TlsAcceptor::from(config).accept(stream).await {
                    Ok(tls) => stream = listening(Box::new(tls)),
                    Err(_) => return Ok(()),
                }
            }
            Act::Close => break,
            Act::Reset => {
                cut.store(true, Ordering::SeqCst);
                return Ok(());
            }
            Act::Flood(text) => {
                let (mut ear, mut mouth) = tokio::io::split(stream);
                let listen = async { tokio::io::copy(&mut ear, &mut tokio::io::sink()).await };
                let talk = async { while mouth.write_all(&text).await.is_ok() {} };
                tokio::select! { () = talk => {}, _ = listen => {} }
                return Ok(());
            }
            Act::Sleep(time) => *here.slept.lock().unwrap() += time,
            Act::Still(time) => tokio::time::advance(time).await,
            Act::Away(away) => here.away.store(away, Ordering::SeqCst),
            Act::Silence => drop(tokio::io::copy(&mut stream, &mut tokio::io::sink()).await),
        }
    }
    let _ = stream.shutdown().await;
    Ok(())
}

fn with_tags(text: &[u8], tags: &mut VecDeque<String>) -> Vec<u8> {
    let mut out = Vec::new();
    for byte in text {
        match byte {
            b'$' => out.extend_from_slice(tags.pop_front().unwrap_or_default().as_bytes()),
            other => out.push(*other),
        }
    }
    out
}

async fn say(stream: &mut Box<dyn ByteStream>, text: &[u8], pace: Pace) -> io::Result<()> {
    if pace == Pace::Whole {
        stream.write_all(text).await?;
        return stream.flush().await;
    }
    for byte in text {
        stream.write_all(&[*byte]).await?;
        stream.flush().await?;
        tokio::task::yield_now().await;
    }
    Ok(())
}

async fn hear(stream: &mut Box<dyn ByteStream>) -> Option<String> {
    let mut line = Vec::new();
    loop {
        match stream.read_u8().await {
            Ok(b'\n') => break,
            Ok(byte) => line.push(byte),
            Err(_) => return None,
        }
    }
    Some(String::from_utf8_lossy(&line).trim_end_matches('\r').to_owned())
}
