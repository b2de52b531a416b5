//! Runs `inbox-doctor-cli` as a person would, and looks for the password in all it says.

#![allow(dead_code, reason = "not every test needs all of it")]

use std::io::{Read, Write};
use std::path::Path;
use std::process::{Command, Stdio};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value;

/// What came out.
#[derive(Debug)]
pub struct Output {
    /// The exit code.
    pub code: Option<i32>,
    /// Standard output.
    pub stdout: String,
    /// Standard error.
    pub stderr: String,
}

impl Output {
    /// Standard output as one JSON value.
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.stdout).unwrap_or_else(|e| panic!("{e}: {self:#?}"))
    }
}

/// The program with these arguments, in a home of its own, every stream a pipe. `wrapper` stands in
/// front of the program.
pub fn command(home: &Path, wrapper: &[&str], args: &[&str]) -> Command {
    let program = env!("CARGO_BIN_EXE_inbox-doctor-cli");
    let mut words = wrapper.iter().copied().chain([program]).chain(args.iter().copied());
    let mut command = Command::new(words.next().unwrap());
    command
        .args(words)
        .env_clear()
        // Windows opens no socket without the second.
        .envs(["PATH", "SystemRoot"].into_iter().filter_map(|name| Some((name, std::env::var_os(name)?))))
        .env("HOME", home)
        .env("XDG_CONFIG_HOME", home)
        .env("RUST_BACKTRACE", "full")
        .env("RUST_LOG", "trace")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

/// Runs it with these arguments and this on its standard input, in a home of its own. `wrapper`
/// stands in front of the program. Panics where the secret shows up in what it says.
pub fn run(home: &Path, wrapper: &[&str], args: &[&str], input: &str, secret: Option<&str>) -> Output {
    let mut child = command(home, wrapper, args).spawn().unwrap();
    // A program that does not read its input closes the pipe; that is its right.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    let mut errors = child.stderr.take().unwrap();
    let reader = std::thread::spawn(move || {
        let mut text = Vec::new();
        errors.read_to_end(&mut text).map(|_| text).unwrap()
    });
    let mut stdout = Vec::new();
    child.stdout.take().unwrap().read_to_end(&mut stdout).unwrap();
    let status = child.wait().unwrap();
    let output = Output {
        code: status.code(),
        stdout: String::from_utf8(stdout).unwrap(),
        stderr: String::from_utf8(reader.join().unwrap()).unwrap(),
    };
    assert!(status.code().is_some(), "the program was ended from outside, {status}: {output:#?}");
    if let Some(secret) = secret {
        assert_no_secret(&output, secret);
    }
    output
}

fn assert_no_secret(output: &Output, secret: &str) {
    for form in forms(secret) {
        let there = output.stdout.contains(&form) || output.stderr.contains(&form);
        assert!(!there, "the password shows as {form:?} in {output:#?}");
    }
}

/// A password as typed, backwards, and as it stands in base64 behind 0, 1 or 2 other bytes (SASL
/// PLAIN, LOGIN).
pub fn forms(secret: &str) -> Vec<String> {
    let mut forms = vec![secret.to_owned(), secret.chars().rev().collect()];
    for shift in 0..3 {
        // What depends on the neighbours is left out at both ends.
        let whole = secret.len() + shift - (secret.len() + shift) % 3;
        let encoded = STANDARD.encode(&[&b"\0\0"[..shift], secret.as_bytes()].concat()[..whole]);
        forms.push(encoded[if shift == 0 { 0 } else { 4 }..].to_owned());
    }
    forms
}
