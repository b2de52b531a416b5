//! `check --accounts`: a company's mailboxes, checked as each would be alone, and gently. No network:
//! names end in `.invalid`, which no resolver is asked for, and servers are on loopback.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test says by a panic that it failed")]
#![allow(clippy::disallowed_types, clippy::disallowed_methods, reason = "a test plays the server, and may block")]

#[path = "support/cli.rs"]
mod program;

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::os::unix::fs::PermissionsExt;
use std::os::unix::process::ExitStatusExt;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex, MutexGuard};

use program::Output;
use rustix::process::{Pid, Signal, kill_process};
use serde_json::Value;

const PASSWORD: &str = "kanarienvogelabc";

/// How many visits at one host at a time are right.
const FEW: usize = 2;

/// The visits of a server: those that did not end as far as it knows, how many came in all, and how
/// many of them are certainly there while the server knows of too many.
#[derive(Default)]
struct Count {
    open: usize,
    all: usize,
    held: usize,
    too_many: bool,
}

/// One host: both its doors count together.
#[derive(Default)]
struct Host {
    count: Mutex<Count>,
    changed: Condvar,
}

impl Host {
    /// Counts a visit. With `pairs`, it waits until the one that makes a pair with it is there: so both
    /// are there at the same time, whatever the machine is doing.
    fn enter(&self, pairs: bool) {
        let mut count = self.count.lock().unwrap();
        count.open += 1;
        count.all += 1;
        self.changed.notify_all();
        if pairs {
            let pair = count.all.next_multiple_of(2);
            let count = self.hold(count);
            drop(self.changed.wait_while(count, |c| c.all < pair).unwrap());
        }
    }

    /// A visit that says something other than a goodbye is there.
    fn speak(&self) {
        drop(self.hold(self.count.lock().unwrap()));
    }

    /// A goodbye may have been said before a new visit came, and be read after it. So whoever is certainly
    /// there gets no answer while the server knows of too many, until enough of them have ended, or until
    /// those that wait here are too many themselves.
    fn hold<'a>(&'a self, mut count: MutexGuard<'a, Count>) -> MutexGuard<'a, Count> {
        count.held += 1;
        count.too_many |= count.held > FEW;
        self.changed.notify_all();
        let mut count = self.changed.wait_while(count, |c| c.open > FEW && !c.too_many).unwrap();
        count.held -= 1;
        count
    }

    fn leave(&self) {
        self.count.lock().unwrap().open -= 1;
        self.changed.notify_all();
    }
}

/// Opens a door that greets, answers every command with what its language has for "done", and says no more.
fn open(ip: &str, greeting: &'static str, host: &Arc<Host>, pairs: bool) -> SocketAddr {
    let listener = TcpListener::bind((ip, 0)).unwrap();
    let at = listener.local_addr().unwrap();
    let host = Arc::clone(host);
    std::thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let host = Arc::clone(&host);
            std::thread::spawn(move || {
                host.enter(pairs);
                let mut visit = Visit(Some(host), pairs);
                // A client that goes away ends its visit.
                let _ = serve(stream, greeting, &mut visit);
            });
        }
    });
    at
}

/// A connection that counts, until the server says its last word: what the other side does after that,
/// the next connection among it, may be seen here before its end is.
struct Visit(Option<Arc<Host>>, bool);

impl Visit {
    fn speaks(&self) {
        if let Some(host) = self.0.as_ref().filter(|_| self.1) {
            host.speak();
        }
    }

    fn ends(&mut self) {
        if let Some(host) = self.0.take() {
            host.leave();
        }
    }
}

impl Drop for Visit {
    fn drop(&mut self) {
        self.ends();
    }
}

fn serve(stream: TcpStream, greeting: &str, visit: &mut Visit) -> std::io::Result<()> {
    let mut wire = BufReader::new(stream);
    let shut = greeting.starts_with("* BYE");
    if shut {
        visit.ends();
    }
    wire.get_mut().write_all(greeting.as_bytes())?;
    if shut {
        return Ok(());
    }
    let mut line = String::new();
    while wire.read_line(&mut line)? > 0 {
        let (tag, command) = line.trim_end().split_once(' ').unwrap_or((line.trim_end(), ""));
        let answer = match (greeting.as_bytes()[0], tag, command) {
            (b'*', _, "CAPABILITY") => format!("* CAPABILITY IMAP4rev1 AUTH=PLAIN\r\n{tag} OK\r\n"),
            (b'*', _, "LOGOUT") => format!("* BYE\r\n{tag} OK\r\n"),
            (b'*', ..) => format!("{tag} OK\r\n"),
            (_, "QUIT", _) => "221 bye\r\n".to_owned(),
            _ => "250 done\r\n".to_owned(),
        };
        if command == "LOGOUT" || tag == "QUIT" {
            visit.ends();
        } else {
            visit.speaks();
        }
        wire.get_mut().write_all(answer.as_bytes())?;
        line.clear();
    }
    Ok(())
}

const READY: &str = "* OK ready\r\n";
const SHUT: &str = "* BYE [UNAVAILABLE] Maintenance until tomorrow\r\n";

/// A company: on two servers sending is not checked, on the third receiving and sending are one host,
/// and the fourth is shut.
struct Company {
    hosts: Vec<Arc<Host>>,
    lines: Vec<String>,
}

fn company(pairs: bool) -> Company {
    let hosts: Vec<Arc<Host>> = (0..4).map(|_| Arc::default()).collect();
    let servers: Vec<String> = (0..4)
        .map(|n| {
            let ip = format!("127.0.0.{}", n + 2);
            let imap = open(&ip, if n == 3 { SHUT } else { READY }, &hosts[n], pairs);
            let sending = match n {
                2 => format!(r#""smtp":"{}","smtp_security":"none""#, open(&ip, "220 hi\r\n", &hosts[n], pairs)),
                _ => r#""no_smtp":true"#.to_owned(),
            };
            format!(r#""imap":"{imap}","imap_security":"none",{sending}"#)
        })
        .collect();
    let lines = (0..200).map(|n| format!(r#"{{"email":"user{n}@mail.invalid",{}}}"#, servers[n / 50])).collect();
    Company { hosts, lines }
}

fn file(home: &Path, lines: &[String], mode: u32) -> PathBuf {
    let path = home.join("accounts.jsonl");
    std::fs::write(&path, lines.join("\n")).unwrap();
    std::fs::set_permissions(&path, PermissionsExt::from_mode(mode)).unwrap();
    path
}

fn check(lines: &[String], mode: u32, more: &[&str]) -> Output {
    let home = tempfile::tempdir().unwrap();
    let path = file(home.path(), lines, mode).display().to_string();
    let args = ["check", "--accounts", &path, "--timeout", "600", "--lang", "en"];
    program::run(home.path(), &[], &[&args[..], more].concat(), "", Some(PASSWORD))
}

/// Without what differs from one run of the same to the next: times.
fn timeless(mut value: Value) -> Value {
    fn walk(value: &mut Value) {
        match value {
            Value::Object(object) => {
                object.retain(|key, _| !key.starts_with("elapsed") && !key.ends_with("_ms"));
                object.values_mut().for_each(walk);
            }
            Value::Array(list) => list.iter_mut().for_each(walk),
            _ => {}
        }
    }
    walk(&mut value);
    value
}

/// The answers by address, without their places.
fn answers(output: &Output) -> BTreeMap<String, Value> {
    let lines = output.stdout.lines().map(|line| {
        let mut answer: Value = serde_json::from_str(line).unwrap();
        let object = answer.as_object_mut().unwrap();
        assert!(object.remove("line").unwrap().is_u64(), "{line}");
        let Some(Value::String(email)) = object.remove("email") else { panic!("no address in {line}") };
        (email, timeless(answer))
    });
    lines.collect()
}

#[test]
fn two_hundred_mailboxes_are_checked_as_each_alone_and_two_at_a_time_at_one_server() {
    let company = company(true);
    let output = check(&company.lines, 0o600, &["--no-sign-in", "--jobs", "8"]);
    assert_eq!(output.code, Some(1), "{output:#?}");
    let all = answers(&output);
    assert_eq!((all.len(), output.stdout.lines().count()), (200, 200));
    assert!(output.stderr.is_empty(), "nobody watches: {}", output.stderr);
    for (n, host) in company.hosts.iter().enumerate() {
        let count = host.count.lock().unwrap();
        let wanted = if n == 2 { 100 } else { 50 };
        assert_eq!((count.too_many, count.all), (false, wanted), "server {n}");
    }
    let first = |n: usize| all[&format!("user{n}@mail.invalid")]["causes"][0]["cause"].clone();
    assert_eq!(first(199), "server_unavailable");
    assert_ne!(first(0), first(199));
}

/// The servers of this one answer whoever comes, so that one mailbox can be checked alone, too.
#[test]
fn the_order_of_a_file_changes_no_answer() {
    let mut company = company(false);
    let alone: Vec<Value> = [0, 120, 180].into_iter().map(|n| single(&company.lines[n])).collect();
    let few: Vec<String> = company.lines.drain(..).step_by(5).collect();
    let forth = answers(&check(&few, 0o600, &["--no-sign-in", "--jobs", "16"]));
    let back: Vec<String> = few.iter().rev().cloned().collect();
    let back = answers(&check(&back, 0o600, &["--no-sign-in", "--jobs", "3"]));
    assert_eq!(forth.len(), few.len());
    assert_eq!(forth, back);
    for (n, alone) in [0, 120, 180].into_iter().zip(alone) {
        assert_eq!(forth[&format!("user{n}@mail.invalid")], alone, "user{n}");
    }
}

/// The same mailbox by `check --json`.
fn single(line: &str) -> Value {
    let line: Value = serde_json::from_str(line).unwrap();
    let text = |key: &str| line[key].as_str().unwrap_or_default().to_owned();
    let (email, imap, smtp) = (text("email"), text("imap"), text("smtp"));
    let base = ["check", "--json", "--no-sign-in", "--timeout", "600", "--lang", "en", "--email", &email];
    let imap = ["--imap", &imap, "--imap-security", "none"];
    let smtp: &[&str] = if smtp.is_empty() { &["--no-smtp"] } else { &["--smtp", &smtp, "--smtp-security", "none"] };
    let home = tempfile::tempdir().unwrap();
    timeless(program::run(home.path(), &[], &[&base[..], &imap, smtp].concat(), "", None).json())
}

#[test]
fn a_bad_line_is_named_and_stops_nothing() {
    let host = Arc::default();
    let shut = open("127.0.0.1", SHUT, &host, false);
    let good = |email: &str| format!(r#"{{"email":"{email}","imap":"{shut}","imap_security":"none","no_smtp":true}}"#);
    let lines = [
        format!("\u{feff}{}\r", good("one@mail.invalid")),
        format!("this is no JSON {PASSWORD}"),
        String::new(),
        format!(r#"{{"email":"two@mail.invalid","pasword":"{PASSWORD}"}}"#),
        format!(r#"{{"email":"two@mail.invalid","password":["{PASSWORD}"]}}"#),
        format!(r#"{{"email":"{PASSWORD}"}}"#),
        format!(r#"{{"email":"two@mail.invalid","imap":"{PASSWORD}:99999"}}"#),
        format!(r#"{{"email":"two@mail.invalid","provider":"{PASSWORD}"}}"#),
        good("three@mail.invalid"),
    ];
    let output = check(&lines, 0o600, &[]);
    assert_eq!(output.code, Some(2), "{output:#?}");
    let named: Vec<&str> = output.stderr.lines().map(|l| l.split([':', ' ']).nth(1).unwrap()).collect();
    assert_eq!(named, ["2", "4", "5", "6", "7", "8"], "{output:#?}");
    assert!(output.stderr.contains("“provider”"), "{output:#?}");
    let all = answers(&output);
    assert_eq!(all.keys().collect::<Vec<_>>(), ["one@mail.invalid", "three@mail.invalid"]);
    assert!(all.values().all(|a| a["causes"][0]["cause"] == "server_unavailable"), "{all:#?}");
}

#[test]
fn a_file_with_passwords_that_everybody_may_read_is_refused() {
    let host = Arc::default();
    let shut = open("127.0.0.1", SHUT, &host, false);
    let line = |password: &str| {
        let server = format!(r#""imap":"{shut}","imap_security":"none","no_smtp":true"#);
        vec![format!(r#"{{"email":"one@mail.invalid",{server},"password":"{password}"}}"#)]
    };
    for more in [&[][..], &["--no-sign-in"]] {
        let output = check(&line(PASSWORD), 0o644, more);
        assert_eq!((output.code, output.stdout.as_str()), (Some(2), ""), "{output:#?}");
        assert!(output.stderr.contains("chmod 600"), "{output:#?}");
    }
    assert_eq!(host.count.lock().unwrap().all, 0, "nobody was asked");
    assert_eq!(check(&line(PASSWORD), 0o640, &[]).code, Some(1));
    assert_eq!(check(&line(""), 0o644, &[]).code, Some(1), "there is no password in it");
}

#[test]
fn wrong_use_is_told() {
    for more in [&["--email", "a@b.invalid"][..], &["--password-stdin"], &["--jobs", "0"], &["--report"], &["--oauth"]]
    {
        let output = check(&[], 0o600, more);
        assert_eq!(output.code, Some(2), "{more:?} {output:#?}");
    }
    let home = tempfile::tempdir().unwrap();
    let output = program::run(home.path(), &[], &["check", "--accounts", "/nowhere/at/all"], "", None);
    assert_eq!(output.code, Some(2), "{output:#?}");
    assert_eq!(check(&[], 0o600, &[]).code, Some(0), "an empty file has no problem");
}

#[test]
fn an_answer_is_there_at_once_and_an_interrupt_ends_everything() {
    let home = tempfile::tempdir().unwrap();
    let host = Arc::default();
    let shut = open("127.0.0.1", SHUT, &host, false);
    let silent = TcpListener::bind("127.0.0.2:0").unwrap();
    let lines = [
        format!(r#"{{"email":"one@mail.invalid","imap":"{shut}","imap_security":"none"}}"#),
        format!(r#"{{"email":"two@mail.invalid","imap":"{}","imap_security":"none"}}"#, silent.local_addr().unwrap()),
    ];
    let path = file(home.path(), &lines, 0o600).display().to_string();
    let args = ["check", "--accounts", &path, "--no-smtp", "--timeout", "600"];
    // Whoever started the tests may ignore interrupts (`nohup tests/run &`), and a program inherits that.
    let mut child = program::command(home.path(), &["env", "--default-signal=INT"], &args).spawn().unwrap();
    let mut answers = BufReader::new(child.stdout.take().unwrap());
    let mut answer = String::new();
    answers.read_line(&mut answer).unwrap();
    assert!(answer.contains("one@mail.invalid"), "{answer}");
    let waiting = silent.accept().unwrap();
    kill_process(Pid::from_child(&child), Signal::INT).unwrap();
    assert_eq!(child.wait().unwrap().signal(), Some(2));
    drop(waiting);
}
