//! Where a password lies while the command line checks a mailbox, and that it lies nowhere afterwards:
//! what another process can read of this one is searched for it. Linux alone shows that.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test says by a panic that it failed")]
#![allow(clippy::disallowed_types, clippy::disallowed_methods, reason = "a test plays the server, and may block")]

#[path = "support/mailbox.rs"]
mod mailbox;
#[path = "support/memory.rs"]
mod memory;
#[path = "support/cli.rs"]
mod program;

use std::fs::File;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpListener;
use std::os::unix::fs::PermissionsExt;
use std::process::{Child, Stdio};

use mailbox::{Authority, Mailbox, Speaks};
use memory::{Memory, found_in};
use rustix::pipe::{PipeFlags, fcntl_setpipe_size, pipe_with};
use serde_json::Value;

const ADDRESS: &str = "hanako@mail.invalid";
const PASSWORD: &str = "kanarienvogel-Zwitscher-4711";

/// Where in the memory of the program which form of the password lies.
fn found_in_memory(child: &Child) -> Vec<String> {
    Memory::of(child.id()).find(PASSWORD)
}

#[track_caller]
fn is_in_no_argument_or_variable(child: &Child) {
    for file in ["cmdline", "environ"] {
        let bytes = std::fs::read(format!("/proc/{}/{file}", child.id())).unwrap();
        assert!(!bytes.is_empty(), "{file} is empty");
        assert_eq!(found_in(&bytes, PASSWORD), Vec::<String>::new(), "{file}");
    }
}

/// A check with a password on standard input, up to the moment at which its answer is being printed.
fn check(capabilities: &'static str) {
    let home = tempfile::tempdir().unwrap();
    let ca = home.path().join("ca.pem");
    let authority = Authority::new(&ca);
    let (imap, smtp) = (authority.mailbox(Speaks::Imap(capabilities)), authority.mailbox(Speaks::Smtp));
    let at = |m: &Mailbox| format!("127.0.0.1:{}", m.port);
    let (imap_at, smtp_at, ca) = (at(&imap), at(&smtp), ca.display().to_string());
    let args = ["check", "--email", ADDRESS, "--imap", &imap_at, "--smtp", &smtp_at, "--ca-file", &ca];
    let tls = ["--imap-security", "tls", "--smtp-security", "tls", "--timeout", "600"];
    let how = ["--password-stdin", "--lang", "en", "--report", "--report-format", "html"];
    // A pipe with room for less than the answer: the program waits in the middle of printing it.
    let (reader, writer) = pipe_with(PipeFlags::CLOEXEC).unwrap();
    let room = fcntl_setpipe_size(&writer, 4096).unwrap();
    let mut command = program::command(home.path(), &[], &[&args[..], &tls, &how].concat());
    let mut child = command.stdout(Stdio::from(writer)).stderr(Stdio::inherit()).spawn().unwrap();
    // It holds the writing end, and would keep the pipe open.
    drop(command);
    // Standard input stays open, as a terminal's does.
    let mut input = child.stdin.take().unwrap();
    input.write_all(format!("{PASSWORD}\n").as_bytes()).unwrap();

    imap.asked.recv().unwrap();
    is_in_no_argument_or_variable(&child);
    assert!(!found_in_memory(&child).is_empty(), "the search does not even find what is there");
    imap.go_on.send(()).unwrap();
    smtp.asked.recv().unwrap();
    smtp.go_on.send(()).unwrap();

    let mut reader = File::from(reader);
    let mut answer = vec![0];
    reader.read_exact(&mut answer).unwrap();
    let found = found_in_memory(&child);
    reader.read_to_end(&mut answer).unwrap();
    assert!(child.wait().unwrap().success(), "{}", String::from_utf8_lossy(&answer));
    let length = answer.len();
    assert!(length > 2 * room, "{length} bytes may have fitted, and the program ended before the search");
    assert!(found.is_empty(), "{capabilities}: {found:#?}");
}

#[test]
fn a_password_from_standard_input_is_nowhere_in_memory_after_the_check() {
    for capabilities in ["IMAP4rev1 SASL-IR AUTH=PLAIN", "IMAP4rev1 AUTH=PLAIN", "IMAP4rev1"] {
        check(capabilities);
    }
}

#[test]
fn a_password_from_a_file_is_nowhere_in_memory_after_its_check() {
    let home = tempfile::tempdir().unwrap();
    let ca = home.path().join("ca.pem");
    let authority = Authority::new(&ca);
    let imap = authority.mailbox(Speaks::Imap("IMAP4rev1 SASL-IR AUTH=PLAIN"));
    let silent = TcpListener::bind("127.0.0.2:0").unwrap();
    let silent_at = silent.local_addr().unwrap();
    let file = home.path().join("accounts.jsonl");
    // One escape, which the parser cannot take from the line as it stands.
    let (head, tail) = PASSWORD.split_at(PASSWORD.len() - 1);
    let escaped = format!("{head}\\u{:04x}", u32::from(tail.chars().next().unwrap()));
    let lines = format!(
        "{{\"email\":\"{ADDRESS}\",\"imap\":\"127.0.0.1:{}\",\"imap_security\":\"tls\",\"password\":\"{escaped}\"}}\n\
         {{\"email\":\"taro@mail.invalid\",\"imap\":\"{silent_at}\",\"imap_security\":\"none\"}}\n",
        imap.port
    );
    std::fs::write(&file, lines).unwrap();
    std::fs::set_permissions(&file, PermissionsExt::from_mode(0o600)).unwrap();
    let (ca, file) = (ca.display().to_string(), file.display().to_string());
    let args = ["check", "--accounts", &file, "--jobs", "1", "--no-smtp", "--ca-file", &ca, "--timeout", "600"];
    let mut child = program::command(home.path(), &[], &args).stderr(Stdio::inherit()).spawn().unwrap();
    imap.asked.recv().unwrap();
    is_in_no_argument_or_variable(&child);
    assert!(!found_in_memory(&child).is_empty(), "the search does not even find what is there");
    imap.go_on.send(()).unwrap();

    let mut answers = BufReader::new(child.stdout.take().unwrap());
    let mut first = String::new();
    answers.read_line(&mut first).unwrap();
    let first: Value = serde_json::from_str(&first).unwrap();
    assert_eq!((&first["email"], &first["healthy"]), (&ADDRESS.into(), &true.into()), "{first}");
    // The second is waited for, so the program is still there.
    let waiting = silent.accept().unwrap();
    let found = found_in_memory(&child);
    child.kill().unwrap();
    child.wait().unwrap();
    drop(waiting);
    assert!(found.is_empty(), "{found:#?}");
}
