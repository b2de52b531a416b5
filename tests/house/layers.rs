//! Who may import whom, who may open a socket, and how long a file may be.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::read_to_string;

use regex::Regex;

use crate::uses::{Module, code, module, side_by_side, uses};
use crate::{files, none, path, shown};

/// Outside crates the model may use: plain data needs no more.
const MODEL_USES: [&str; 2] = ["serde", "zeroize"];

/// What each room of the library uses of the others; `model` everybody may.
fn rooms() -> BTreeMap<String, BTreeSet<String>> {
    let mut rooms: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (own, used) in uses() {
        let others = used.into_iter().map(|m| m[0].clone()).filter(|m| *m != own[0] && m != "model");
        rooms.entry(own[0].clone()).or_default().extend(others);
    }
    rooms
}

/// The picture in the header of `src/lib.rs`: a room stands below all that it uses.
fn picture(rooms: &BTreeMap<String, BTreeSet<String>>) -> Vec<String> {
    let mut left: Vec<_> = rooms.iter().filter(|(name, _)| *name != "model").collect();
    let mut drawn: Vec<&String> = Vec::new();
    let mut lines = Vec::new();
    while !left.is_empty() {
        let free = |(_, used): &(&String, &BTreeSet<String>)| used.iter().all(|u| drawn.contains(&u));
        let (mut next, rest): (Vec<_>, Vec<_>) = left.iter().copied().partition(free);
        if next.is_empty() {
            // A circle: it is drawn all the same, so that it is seen.
            next.clone_from(&rest);
        }
        for (name, used) in &next {
            let used: Vec<&str> = used.iter().map(String::as_str).collect();
            lines.push(format!("{name:<13} {}", used.join(", ")).trim_end().to_owned());
        }
        drawn.extend(next.iter().map(|(name, _)| *name));
        left.retain(|(name, _)| !drawn.contains(name));
    }
    lines
}

#[test]
fn the_picture_of_the_rooms_is_true() {
    let header = read_to_string(path("src/lib.rs")).unwrap();
    let lines = header.lines().map(|line| line.trim_start_matches("//!").trim_start_matches(' '));
    let drawn: Vec<&str> = lines.skip_while(|l| *l != "```text rooms").skip(1).take_while(|l| *l != "```").collect();
    let wanted = picture(&rooms());
    assert!(drawn == wanted, "the picture in src/lib.rs should be:\n//! {}", wanted.join("\n//! "));
}

/// A room may use what stands above it in the picture, so that no chain of uses comes back to where it began.
#[test]
fn no_room_uses_one_below_it() {
    let rooms = rooms();
    let lines = picture(&rooms);
    let place = |room: &str| lines.iter().position(|l| l.split(' ').next() == Some(room));
    let wrong = rooms.iter().filter(|(room, _)| *room != "model").flat_map(|(room, used)| {
        used.iter().filter(move |other| place(other) >= place(room)).map(move |other| format!("{room} uses {other}"))
    });
    none(wrong.collect());
}

/// Two modules that need each other are one module in two files: what both need belongs below both.
#[test]
fn no_two_modules_need_each_other() {
    let mut edges: BTreeMap<(Module, Module), String> = BTreeMap::new();
    for (own, used) in uses() {
        for other in used {
            if let Some(pair) = side_by_side(&own, &other) {
                edges.insert(pair, format!("{} uses {}", own.join("::"), other.join("::")));
            }
        }
    }
    let both = edges.iter().filter_map(|((a, b), why)| {
        let back = edges.get(&(b.clone(), a.clone())).filter(|_| a < b)?;
        Some(format!("{why}, {back}"))
    });
    none(both.collect());
}

#[test]
fn the_model_is_plain_data() {
    let foreign = Regex::new(r"(?m)^\s*(?:pub )?use ([a-z_0-9]+)").unwrap();
    let mut wrong = Vec::new();
    for path in files("src/model", "rs") {
        for found in foreign.captures_iter(&code(&path)) {
            let name = &found[1];
            if !["std", "super", "crate", "self"].contains(&name) && !MODEL_USES.contains(&name) {
                wrong.push(format!("{} uses {name}", shown(&path)));
            }
        }
    }
    none(wrong);
}

#[test]
fn only_the_system_s_net_and_the_rehearsal_open_sockets() {
    let sockets = Regex::new(r"\b(TcpStream|TcpListener|TcpSocket|UdpSocket|ToSocketAddrs|lookup_host)\b").unwrap();
    let may = |file: &str| {
        // The last is the door on this computer to which the browser comes back.
        ["src/net/system", "src/rehearsal", "src/signin/loopback"].iter().any(|place| file.starts_with(place))
    };
    let mut wrong = Vec::new();
    for path in files("src", "rs") {
        let (file, code) = (shown(&path), code(&path));
        if let Some(found) = sockets.find(&code).filter(|_| !may(&file)) {
            wrong.push(format!("{file}: {}", found.as_str()));
        }
        if code.contains("clippy::disallowed") && !may(&file) && !file.starts_with("src/app/widget") {
            wrong.push(format!("{file} allows what clippy.toml forbids"));
        }
    }
    none(wrong);
}

#[test]
fn the_library_knows_of_no_window() {
    let windows = Regex::new(r"\b(iced|winit|usvg|softbuffer)\b").unwrap();
    let inside = |file: &str| module(file).is_some() || file == "src/lib.rs" || file.starts_with("src/bin");
    // A page is opened by a program, never by the library.
    let browser = Regex::new(r"\bopen::").unwrap();
    let all = files("src", "rs");
    let found =
        |what: &Regex, p: &std::path::PathBuf| what.find(&code(p)).map(|m| format!("{}: {}", shown(p), m.as_str()));
    let in_a_window = all.iter().filter(|p| inside(&shown(p))).filter_map(|p| found(&windows, p));
    let in_a_browser = all.iter().filter(|p| module(&shown(p)).is_some()).filter_map(|p| found(&browser, p));
    none(in_a_window.chain(in_a_browser).collect());
}

#[test]
fn no_file_is_longer_than_one_reads_at_a_sitting() {
    const LINES: usize = 450;
    let all = files("src", "rs").into_iter().chain(files("tests", "rs"));
    none(
        all.map(|p| (shown(&p), read_to_string(&p).unwrap().lines().count()))
            .filter(|(_, n)| *n > LINES)
            .map(|(file, n)| format!("{file}: {n} lines"))
            .collect(),
    );
}

#[test]
fn nothing_panics_by_permission() {
    let permission = Regex::new(r"allow\(clippy::(unwrap_used|expect_used|panic|todo|unimplemented)").unwrap();
    none(
        files("src", "rs")
            .iter()
            .filter_map(|p| permission.find(&code(p)).map(|m| format!("{}: {}", shown(p), m.as_str())))
            .collect(),
    );
}
