//! What newcomers read names what is there, and all of it.

use std::fs::{read_dir, read_to_string};

use regex::Regex;

use crate::{none, path};

fn read(relative: &str) -> String {
    read_to_string(path(relative)).unwrap_or_else(|e| panic!("{relative}: {e}"))
}

/// What lies in a folder; a folder with a stroke at the end.
fn inside(folder: &str) -> Vec<String> {
    let name = |entry: std::io::Result<std::fs::DirEntry>| {
        let entry = entry.unwrap();
        let stroke = if entry.path().is_dir() { "/" } else { "" };
        format!("{}{stroke}", entry.file_name().to_string_lossy())
    };
    read_dir(path(folder)).unwrap().map(name).filter(|name| !name.starts_with('.')).collect()
}

#[test]
fn everything_among_the_tests_has_its_line() {
    let mut wrong = Vec::new();
    for (folder, more) in [("tests", "common.sh"), ("tests/corpus", "")] {
        let guide = read(&format!("{folder}/README.md"));
        let silent = |name: &String| name != "README.md" && name != more && !guide.contains(&format!("`{name}`"));
        wrong.extend(inside(folder).into_iter().filter(silent).map(|name| format!("{folder}/README.md: no {name}")));
    }
    none(wrong);
}

#[test]
fn every_link_and_every_command_leads_somewhere() {
    let link = Regex::new(r"\]\(([^)#:]+)(?:#[^)]*)?\)").unwrap();
    let ours = Regex::new(r"`((?:tests|src|assets|packaging|i18n)/[\w./-]+)").unwrap();
    let mut wrong = Vec::new();
    for (folder, file) in
        [("", "CONTRIBUTING.md"), ("", "README.md"), ("tests/", "README.md"), ("tests/corpus/", "README.md")]
    {
        let text = read(&format!("{folder}{file}"));
        let links = link.captures_iter(&text).map(|c| format!("{folder}{}", &c[1]));
        // What a reader makes is not there yet, nor are the files of an organisation's folder, which the README is about.
        let made = ["vpn_required", "NAME", "CODE"];
        let named = ours.captures_iter(&text).map(|c| c[1].to_owned()).filter(|_| (folder, file) != ("", "README.md"));
        let named = named.filter(|name| !made.iter().any(|part| name.contains(part)));
        wrong.extend(links.chain(named).filter(|to| !path(to).exists()).map(|to| format!("{folder}{file}: {to}")));
    }
    none(wrong);
}
