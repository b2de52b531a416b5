//! An organisation's folder: what the README shows works, and every mistake has its file and line.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a helper of a test is a test")]

use std::path::Path;
use std::process::{Command, Output};

use inbox_doctor::overlay::{Folder, Kind, check};
use regex::Regex;

fn write(dir: &Path, file: &str, text: &str) {
    let path = dir.join(file);
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(path, text).unwrap();
}

fn program(args: &[&str]) -> Output {
    // Its own settings folder, so that what this computer has does not matter.
    let home = tempfile::tempdir().unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_inbox-doctor-cli"));
    command.env("HOME", home.path()).env("XDG_CONFIG_HOME", home.path()).args(args).output().unwrap()
}

/// The files that the section of the README names, each before its block.
fn readme_files() -> Vec<(String, String)> {
    let readme = include_str!("../README.md");
    let section = readme.split("### Add a card in five minutes").nth(1).unwrap();
    let block = Regex::new(r"`([a-z0-9_/]+\.(?:toml|ftl))`:\n\n```\w+\n((?s:.*?))```").unwrap();
    block.captures_iter(section).map(|c| (c[1].to_owned(), c[2].to_owned())).collect()
}

#[test]
fn the_readme_s_card_works_as_it_is_written() {
    let dir = tempfile::tempdir().unwrap();
    let files = readme_files();
    assert_eq!(files.len(), 3);
    for (file, text) in &files {
        write(dir.path(), file, text);
    }
    let folder = dir.path().to_str().unwrap();
    let commands = Regex::new(r"(?m)^inbox-doctor-cli (.*my-folder.*)$").unwrap();
    let mut said = Vec::new();
    for line in commands.captures_iter(include_str!("../README.md")) {
        let (plain, quoted) = line[1].split_once('\'').unwrap_or((&line[1], ""));
        let mut args: Vec<&str> = plain.split_whitespace().map(|a| if a == "my-folder" { folder } else { a }).collect();
        args.extend(Some(quoted.trim_end_matches('\'')).filter(|q| !q.is_empty()));
        for language in ["en", "ja"] {
            let output = program(&[&args[..], &["--lang", language]].concat());
            assert!(output.status.success(), "{args:?}: {output:?}");
            said.push(String::from_utf8(output.stdout).unwrap());
        }
    }
    assert_eq!(said.len(), 4);
    assert!(said[0].contains("sound, and complete in every language"), "{said:?}");
    assert!(said[1].contains("問題はありません"), "{said:?}");
    assert!(said[2].starts_with("Your company's mail needs the VPN"), "{said:?}");
    assert!(said[3].starts_with("会社のメールにはVPNへの接続が必要です"), "{said:?}");
}

#[test]
fn every_mistake_has_its_file_and_line() {
    let dir = tempfile::tempdir().unwrap();
    let write = |file: &str, text: &str| write(dir.path(), file, text);
    write(
        "cards/auth/odd.toml",
        "cause = \"Not A Name\"\nowner = \"admin\"\nsupersedes = [\n  \"nobody_knows\",\n]\nsteps = [{ say = \"go\" }]\n\
         link = \"http://plain.example/\"\n[[when]]\nprovider = [\"nowhere\"]\nwords = ['x']\n",
    );
    write("cards/auth/never.toml", "cause = \"none\"\nowner = \"user\"\n");
    write(
        "cards/auth/dated.toml",
        "cause = \"a\"\nowner = \"user\"\nvalid_from = \"2027-01-01\"\nvalid_until = \"soon\"\n[[when]]\nwords = ['x']\n",
    );
    write("cards/tls/never.toml", "cause = \"none\"\nowner = \"user\"\n");
    write("cards/auth/patterns.toml", "cause = \"a\"\nowner = \"user\"\n[[when]]\nwords = [\n  '(',\n  '[',\n]\n");
    write("cards/elsewhere/x.toml", "cause = \"a\"\nowner = \"user\"\n");
    write("cards/auth/broken.toml", "cause = \"a\"\nowner = \"somebody\"\n");
    write(
        "providers/corp.toml",
        "domains = [\"gmail.com\"]\nhelp_page = \"http://corp.example/\"\n[[servers]]\nprotocol = \"imap\"\n\
         host = \"IMAP.corp.example\"\nport = 993\nsecurity = \"tls\"\nsource = \"\"\nverified_on = \"soon\"\nconfidence = \"A\"\n\
         [oauth]\nauthorize = \"https://login.corp.example/{tenant}/auth\"\ntoken = \"http://login.corp.example/token\"\n\
         redirect = \"https://corp.example/back\"\nscopes = []\nsource = \"x\"\nverified_on = \"2026-11-24\"\nconfidence = \"A\"\n",
    );
    write(
        "i18n/en/cards.ftl",
        "# odd\ncard-odd = No\n    .what = Something is wrong here, { $secret }.\n    .why = Because it is so, always.\n    .do-no = Nobody says it.\n",
    );
    write(
        "i18n/ja/cards.ftl",
        "card-odd = おかしなカードです\n    .what = ここでは何かが正しくありません。\n    .why = いつもそうなっているためです。\n= broken\n",
    );
    write("i18n/not_a_language_at_all/x.ftl", "a = b\n");
    let found = check(&Folder::of(dir.path())).unwrap();
    let has = |file: &str, line: usize, kind: Kind, value: &str, language: &str| {
        let same = |m: &&inbox_doctor::overlay::Mistake| {
            (m.file == Path::new(file), m.line, m.kind, m.language.as_str()) == (true, line, kind, language)
                && m.value.contains(value)
        };
        assert!(found.iter().any(|m| same(&m)), "{file}:{line} {kind:?} {value} {language}\n{found:#?}");
    };
    let card = "cards/auth/odd.toml";
    has(card, 1, Kind::CauseForm, "Not A Name", "");
    has(card, 2, Kind::Missing, "card-odd.admin", "ja");
    has(card, 4, Kind::Supersedes, "nobody_knows", "");
    has(card, 6, Kind::Missing, "card-odd.do-go", "en");
    has(card, 7, Kind::Link, "http://plain.example/", "");
    has(card, 9, Kind::Provider, "nowhere", "");
    has(card, 1, Kind::Short, "card-odd", "en");
    has("cards/tls/never.toml", 1, Kind::Twice, "never", "");
    has("cards/tls/never.toml", 1, Kind::NeverApplies, "never", "");
    has("cards/tls/never.toml", 1, Kind::NoSteps, "never", "");
    has("cards/tls/never.toml", 2, Kind::OwnerAndCause, "none", "");
    has("cards/auth/dated.toml", 4, Kind::CardDate, "soon", "");
    has("cards/auth/patterns.toml", 5, Kind::Pattern, "", "");
    has("cards/auth/patterns.toml", 6, Kind::Pattern, "", "");
    has("cards/elsewhere/x.toml", 1, Kind::NoLayer, "auth", "");
    has("cards/auth/broken.toml", 2, Kind::Toml, "somebody", "");
    let provider = "providers/corp.toml";
    has(provider, 1, Kind::Shared, "gmail.com", "");
    has(provider, 1, Kind::Missing, "provider-corp", "ja");
    has(provider, 1, Kind::NoSignIn, "corp", "");
    has(provider, 2, Kind::Link, "http://corp.example/", "");
    has(provider, 5, Kind::ServerName, "IMAP.corp.example", "");
    has(provider, 5, Kind::ServerSource, "IMAP.corp.example", "");
    has(provider, 13, Kind::SignInAddress, "http://login.corp.example/token", "");
    has(provider, 14, Kind::SignInAddress, "https://corp.example/back", "");
    has(provider, 9, Kind::ServerDate, "IMAP.corp.example", "");
    has("i18n/en/cards.ftl", 3, Kind::Variable, "$secret", "");
    has("i18n/en/cards.ftl", 5, Kind::Unused, "card-odd.do-no", "");
    has("i18n/en/cards.ftl", 5, Kind::Missing, "card-odd.do-no", "ja");
    has("i18n/ja/cards.ftl", 2, Kind::Variables, "card-odd.what", "ja");
    has("i18n/ja/cards.ftl", 4, Kind::Fluent, "", "");
    has("i18n/not_a_language_at_all", 1, Kind::Language, "not_a_language_at_all", "");
}

#[test]
fn the_command_names_mistakes_in_the_reader_s_language_and_ends_with_1() {
    let dir = tempfile::tempdir().unwrap();
    write(dir.path(), "cards/dns/x.toml", "cause = \"x\"\nowner = \"user\"\ncolour = \"red\"\n");
    write(dir.path(), "practice/y.toml", "= 1\n");
    write(dir.path(), "clients.toml", "[google]\nid = \"a\"\nsecret = \"kanarienvogel\" x\n");
    let folder = dir.path().to_str().unwrap();
    let output = program(&["catalog", "check", folder, "--lang", "ja"]);
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(
        said.contains("cards/dns/x.toml:3: TOMLの内容に誤りがあります")
            && said.contains("3件の誤りがあります")
            && said.contains("clients.toml:3:")
            && !said.contains("kanarienvogel"),
        "{said}"
    );
    let output = program(&["catalog", "check", folder, "--json"]);
    let all: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(all[0]["file"], "cards/dns/x.toml");
    assert_eq!(program(&["catalog", "check", "/no/such/folder"]).status.code(), Some(2));
    assert_eq!(program(&["--catalog", "/no/such/folder", "cards"]).status.code(), Some(2));
}
