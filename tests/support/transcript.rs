//! Reads `tests/transcripts/*.txt`: what the servers say, what the client must say, what must be
//! seen.
//!
//! ```text
//! # a remark
//! imap tls                 the server's security: tls, starttls or none (SMTP where `smtp` stands)
//! password hunter2         or `token …`; absent: no sign-in
//! required \All \Drafts    special uses that must be there
//! see imap.auth {"auth":…} the evidence of a check holds this JSON
//! cards sign_in_slow        these are among the causes and remarks that come out of it
//! found imap_auth_refused  the findings are exactly these
//! --- imap                 what happens on the first connection, then on the next
//! S: * OK ready            `$` is the tag of the first command without an answer
//! S| * OK wi\r\nth escapes nothing is put behind it
//! C: CAPABILITY            must be heard; `*` at the end stands for anything
//! TLS / CLOSE / RESET / SILENCE / FLOOD text / WAIT seconds
//! ```

#![allow(dead_code)]

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::Value;

use crate::fake_net::Act;

/// A file.
#[derive(Debug, Default)]
pub struct Transcript {
    pub name: String,
    pub imap: String,
    pub smtp: Option<String>,
    pub password: Option<String>,
    pub token: Option<String>,
    pub required: Vec<String>,
    pub see: Vec<(String, Value)>,
    pub found: Option<Vec<String>>,
    pub cards: Vec<String>,
    /// Acts of each connection, by protocol.
    pub plays: BTreeMap<String, Vec<Vec<Act>>>,
}

/// Every transcript there is.
pub fn all() -> Vec<Transcript> {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/transcripts");
    let mut paths: Vec<_> = std::fs::read_dir(dir).unwrap().map(|e| e.unwrap().path()).collect();
    paths.sort();
    paths.iter().filter(|p| p.extension().is_some_and(|e| e == "txt")).map(|p| read(p)).collect()
}

fn read(path: &Path) -> Transcript {
    let name = path.file_stem().unwrap().to_string_lossy().into_owned();
    let mut t = Transcript { name, imap: "tls".to_owned(), ..Transcript::default() };
    let mut play: Option<String> = None;
    for (number, line) in std::fs::read_to_string(path).unwrap().lines().enumerate() {
        let at = || format!("{}:{}: {line}", path.display(), number + 1);
        if let Some(protocol) = line.strip_prefix("--- ") {
            t.plays.entry(protocol.to_owned()).or_default().push(Vec::new());
            play = Some(protocol.to_owned());
        } else if let Some(protocol) = &play {
            if !line.is_empty() {
                let acts = t.plays.get_mut(protocol).unwrap().last_mut().unwrap();
                act(line, acts).unwrap_or_else(|| panic!("{}", at()));
            }
        } else if !line.is_empty() && !line.starts_with('#') {
            let (word, rest) = line.split_once(' ').unwrap_or((line, ""));
            head(&mut t, word, rest).unwrap_or_else(|| panic!("{}", at()));
        }
    }
    t
}

fn head(t: &mut Transcript, word: &str, rest: &str) -> Option<()> {
    match word {
        "imap" => t.imap = rest.to_owned(),
        "smtp" => t.smtp = Some(rest.to_owned()),
        "password" => t.password = Some(rest.to_owned()),
        "token" => t.token = Some(rest.to_owned()),
        "cards" => t.cards = rest.split(' ').map(str::to_owned).collect(),
        "required" => t.required = rest.split(' ').map(str::to_owned).collect(),
        "see" => {
            let (check, json) = rest.split_once(' ')?;
            t.see.push((check.to_owned(), serde_json::from_str(json).ok()?));
        }
        "found" => t.found = Some(rest.split_whitespace().map(str::to_owned).collect()),
        _ => return None,
    }
    Some(())
}

fn act(line: &str, acts: &mut Vec<Act>) -> Option<()> {
    let say = |acts: &mut Vec<Act>, bytes: Vec<u8>| match acts.last_mut() {
        // What is said in one breath comes in one piece.
        Some(Act::Say(before)) => before.extend(bytes),
        _ => acts.push(Act::Say(bytes)),
    };
    let (word, rest) = line.split_once(' ').unwrap_or((line, ""));
    match word {
        "S:" => say(acts, format!("{rest}\r\n").into_bytes()),
        "S|" => say(acts, escaped(rest)),
        "C:" => acts.push(Act::Hear(rest.to_owned())),
        "TLS" => acts.push(Act::Tls),
        "CLOSE" => acts.push(Act::Close),
        "RESET" => acts.push(Act::Reset),
        "SILENCE" => acts.push(Act::Silence),
        "WAIT" => acts.push(Act::Wait(std::time::Duration::from_secs(rest.parse().ok()?))),
        "FLOOD" => acts.push(Act::Flood(escaped(rest))),
        _ => return None,
    }
    Some(())
}

fn escaped(text: &str) -> Vec<u8> {
    let mut out = Vec::new();
    let mut bytes = text.bytes();
    while let Some(byte) = bytes.next() {
        match (byte, byte == b'\\') {
            (_, false) => out.push(byte),
            _ => match bytes.next() {
                Some(b'r') => out.push(b'\r'),
                Some(b'n') => out.push(b'\n'),
                Some(b'x') => {
                    let hex = [bytes.next().unwrap(), bytes.next().unwrap()];
                    out.push(u8::from_str_radix(std::str::from_utf8(&hex).unwrap(), 16).unwrap());
                }
                other => out.extend(other),
            },
        }
    }
    out
}

/// True where `part` is contained in `whole`: objects by key, the rest by value.
pub fn holds(whole: &Value, part: &Value) -> bool {
    match (whole, part) {
        (Value::Object(whole), Value::Object(part)) => {
            part.iter().all(|(key, value)| whole.get(key).is_some_and(|w| holds(w, value)))
        }
        _ => whole == part,
    }
}
