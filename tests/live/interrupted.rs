//! The computer sleeps in the middle of a run, or its link goes down. A relay before Dovecot tells when the
//! middle is: when the client has finished its TLS handshake.

use std::io::{ErrorKind, Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::process::{Child, Stdio};
use std::time::Duration;

use rustix::process::{Pid, Signal, kill_process};
use serde_json::Value;

use crate::bench::net::run;
use crate::bench::{Bench, PASSWORD, address_of};
use crate::program;

/// Longer than a program stands still where its computer is only busy.
const LONG: Duration = Duration::from_secs(8);

/// A door before Dovecot's own, for one connection.
struct Relay {
    listener: TcpListener,
    port: u16,
}

impl Relay {
    fn new() -> Self {
        let listener = TcpListener::bind((address_of("mail"), 0)).unwrap();
        let port = listener.local_addr().unwrap().port();
        Relay { listener, port }
    }

    /// Takes one connection, and carries it until the client speaks the second time.
    fn middle(&self) -> (TcpStream, TcpStream) {
        let (mut client, _) = self.listener.accept().unwrap();
        let mut server = TcpStream::connect((address_of("mail"), 993)).unwrap();
        let mut hello = [0; 16 << 10];
        let read = client.read(&mut hello).unwrap();
        server.write_all(&hello[..read]).unwrap();
        let read = server.read(&mut hello).unwrap();
        client.write_all(&hello[..read]).unwrap();
        client.peek(&mut [0]).unwrap();
        (client, server)
    }
}

/// Both ways, until both are closed.
fn carry(client: &TcpStream, server: &TcpStream) {
    let copy = |mut from: &TcpStream, mut to: &TcpStream| {
        let _ = std::io::copy(&mut from, &mut to);
        let _ = to.shutdown(Shutdown::Write);
    };
    std::thread::scope(|both| {
        both.spawn(|| copy(client, server));
        copy(server, client);
    });
}

/// A check by this door, of a mailbox that is in order.
fn check(bench: &Bench, name: &str, port: u16, wrapper: &[&str]) -> Child {
    let (root, server) = (bench.certs.root().display().to_string(), format!("mail.example.test:{port}"));
    let user = format!("good.interrupted-{name}@example.test");
    let mut args = vec!["check", "--email", &user, "--imap", &server, "--imap-security", "tls", "--no-smtp"];
    args.extend(["--password-stdin", "--ca-file", &root, "--json", "--lang", "en"]);
    let mut child = program::command(&bench.dir, wrapper, &args).stderr(Stdio::null()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(PASSWORD.as_bytes()).unwrap();
    child
}

fn answer(child: Child) -> Value {
    let output = child.wait_with_output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(!text.contains(PASSWORD));
    serde_json::from_str(&text).unwrap_or_else(|e| panic!("{e}: {text}"))
}

/// The first card is this and no other stands behind it.
fn assert_card(json: &Value, card: &str) {
    let cards: Vec<&str> = json["causes"].as_array().unwrap().iter().filter_map(|c| c["card"].as_str()).collect();
    assert_eq!(cards, [card], "{json:#}");
}

/// The program is stopped for a while, as all programs are when the computer sleeps. Where the server has
/// hung up meanwhile, the check is to be made again; where it has waited, all is well.
pub fn asleep(bench: &Bench) {
    for (name, hangs_up, card) in [("waits", false, "healthy"), ("hangs-up", true, "run_slept")] {
        let relay = Relay::new();
        let child = check(bench, name, relay.port, &[]);
        let pid = Pid::from_raw(i32::try_from(child.id()).unwrap()).unwrap();
        let (mut client, server) = relay.middle();
        kill_process(pid, Signal::STOP).unwrap();
        // What it had said before is drunk up; then it is silent for so long, and that is the sleep.
        client.set_read_timeout(Some(LONG)).unwrap();
        let mut said = Vec::new();
        let silence = client.read_to_end(&mut said).unwrap_err();
        assert!(matches!(silence.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut), "{silence}");
        client.set_read_timeout(None).unwrap();
        if hangs_up {
            drop((client, server));
            kill_process(pid, Signal::CONT).unwrap();
        } else {
            (&server).write_all(&said).unwrap();
            kill_process(pid, Signal::CONT).unwrap();
            carry(&client, &server);
        }
        assert_card(&answer(child), card);
    }
    assert_card(&answer(check(bench, "awake", 993, &[])), "healthy");
}

/// A computer of its own, with a cable to the bench; it goes with the bench.
struct Computer {
    space: String,
}

impl Computer {
    const HERE: &str = "10.9.2.1";
    const THERE: &str = "10.9.2.2";

    fn new(bench: &Bench) -> Self {
        let file = bench.dir.join("computer").display().to_string();
        std::fs::write(&file, "").unwrap();
        let space = format!("--net={file}");
        run("unshare", &["--net", "sh", "-c", "mount --bind /proc/self/ns/net \"$0\"", &file]);
        let computer = Computer { space };
        run("ip", &["link", "add", "cable", "type", "veth", "peer", "name", "plug", "netns", &file]);
        run("ip", &["address", "add", &format!("{}/24", Self::HERE), "dev", "cable"]);
        run("ip", &["link", "set", "cable", "up"]);
        computer.ip(&["address", "add", &format!("{}/24", Self::THERE), "dev", "plug"]);
        computer.plug_in();
        computer
    }

    fn ip(&self, args: &[&str]) {
        run("nsenter", &[&[self.space.as_str(), "ip"], args].concat());
    }

    fn plug_in(&self) {
        self.ip(&["link", "set", "plug", "up"]);
        self.ip(&["route", "replace", "default", "via", Self::HERE]);
    }

    fn check(&self, bench: &Bench, name: &str, port: u16) -> Child {
        check(bench, name, port, &["nsenter", &self.space])
    }
}

/// The link goes down when the middle is reached, and comes back after the run.
pub fn link_down(bench: &Bench) {
    let (computer, relay) = (Computer::new(bench), Relay::new());
    assert_card(&answer(computer.check(bench, "before", 993)), "healthy");
    let child = computer.check(bench, "during", relay.port);
    let (client, server) = relay.middle();
    computer.ip(&["link", "set", "plug", "down"]);
    let held = std::thread::spawn(move || carry(&client, &server));
    assert_card(&answer(child), "network_lost");
    computer.plug_in();
    assert_card(&answer(computer.check(bench, "after", 993)), "healthy");
    drop(held);
}
