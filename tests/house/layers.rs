//! Who may import whom, who may open a socket, and how long a file may be.

use std::collections::BTreeMap;
use std::fs::read_to_string;
use std::path::Path;

use regex::Regex;

use crate::{files, none, shown};

/// What each module of the library may use of the others (`model` everybody may).
const MAY_USE: [(&str, &[&str]); 15] = [
    ("model", &[]),
    ("catalog", &[]),
    ("local", &[]),
    ("plan", &["local"]),
    ("probe", &["plan", "local", "explain"]),
    ("discover", &["catalog", "local", "probe"]),
    ("diagnose", &["catalog", "plan", "explain", "local"]),
    ("explain", &["catalog", "diagnose"]),
    ("locale", &[]),
    ("overlay", &["catalog", "locale"]),
    ("report", &["catalog", "diagnose", "explain", "locale", "plan"]),
    ("settings", &[]),
    ("checkup", &["catalog", "diagnose", "plan", "probe", "signin"]),
    ("practice", &["catalog", "local", "locale", "probe"]),
    ("signin", &["catalog", "explain", "local", "locale", "probe"]),
];

/// Outside crates the model may use: plain data needs no more.
const MODEL_USES: [&str; 2] = ["serde", "zeroize"];

/// The module of the library a file belongs to; `None` for the programs.
fn module(file: &str) -> Option<&str> {
    let inside = file.strip_prefix("src/")?;
    let name = inside.split('/').next()?.trim_end_matches(".rs");
    (!matches!(name, "lib" | "main" | "app" | "bin" | "build")).then_some(name)
}

/// The source without comments.
fn code(path: &Path) -> String {
    let line = Regex::new(r"(?m)//.*$").unwrap();
    line.replace_all(&read_to_string(path).unwrap(), "").into_owned()
}

#[test]
fn data_flows_one_way() {
    let uses = Regex::new(r"\bcrate::(\{[^}]*\}|[a-z_]+)").unwrap();
    let allowed: BTreeMap<&str, &[&str]> = MAY_USE.into_iter().collect();
    let mut wrong = Vec::new();
    for path in files("src", "rs") {
        let file = shown(&path);
        let Some(own) = module(&file) else { continue };
        let Some(may) = allowed.get(own) else {
            wrong.push(format!("{file}: the module {own} is not in the table"));
            continue;
        };
        for found in uses.captures_iter(&code(&path)) {
            for used in
                found[1].trim_matches(['{', '}']).split(',').map(|u| u.trim().split(':').next().unwrap_or_default())
            {
                if !used.is_empty() && used != own && used != "model" && !may.contains(&used) {
                    wrong.push(format!("{file} uses {used}"));
                }
            }
        }
    }
    wrong.sort();
    wrong.dedup();
    none(wrong);
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
        ["src/probe/system", "src/practice", "src/signin/loopback"].iter().any(|place| file.starts_with(place))
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
