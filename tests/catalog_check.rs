//! An organisation's folder: what the README shows works, and every mistake has its file and line.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a helper of a test is a test")]

use std::path::Path;
use std::process::{Command, Output};

use inbox_doctor::catalog::Catalog;
use inbox_doctor::catalog_check::{Folder, Kind, check};
use inbox_doctor::locale::Locales;
use inbox_doctor::model::card::Cause;
use inbox_doctor::report;
use regex::Regex;

fn write(dir: &Path, file: &str, text: &str) {
    let path = dir.join(file);
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(path, text).unwrap();
}

fn program(args: &[&str]) -> Output {
    // Its own settings folder and nothing inherited, so that what this computer has does not matter.
    let home = tempfile::tempdir().unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_inbox-doctor-cli"));
    command.env_clear().envs(std::env::var_os("SystemRoot").map(|root| ("SystemRoot", root)));
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
    assert!(said[0].contains("no mistakes, and complete in every language"), "{said:?}");
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
    write("cards/auth/badge.toml", "cause = \"unknown\"\nowner = \"user\"\n[[when]]\nwords = ['x']\n");
    write("cards/auth/calm.toml", "cause = \"a\"\nowner = \"user\"\nbadge = \"nothing\"\n[[when]]\nwords = ['x']\n");
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
        let same = |m: &&inbox_doctor::catalog_check::Mistake| {
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
    has("cards/auth/badge.toml", 1, Kind::Badge, "", "");
    has("cards/auth/calm.toml", 3, Kind::Badge, "nothing", "");
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
    write(dir.path(), "rehearsal/y.toml", "= 1\n");
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

const CARD: &str = "cause = \"a\"\nowner = \"user\"\n[[steps]]\nsay = \"check-again\"\ndrawing = \"PICTURE\"\n[[when]]\nwords = ['x']\n";
const WORDS: &str = "card-ours = A title of its own\n    .what = What is wrong here.\n    .why = Why it is so here.\n";
const DRAWN: &str =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 480 300\">\n<text id=\"go\">{{go}}</text>\n</svg>\n";

/// A folder with one card and its drawing.
fn drawing(card: &str, svg: &str, labels: &str) -> Vec<(String, usize, Kind, String)> {
    let dir = tempfile::tempdir().unwrap();
    write(dir.path(), "cards/auth/ours.toml", card);
    write(dir.path(), "drawings/ours.svg", svg);
    for language in ["en", "ja"] {
        write(dir.path(), &format!("i18n/{language}/ours.ftl"), &format!("{WORDS}{labels}"));
    }
    let found = check(&Folder::of(dir.path())).unwrap();
    found.into_iter().map(|m| (m.file.display().to_string(), m.line, m.kind, m.value)).collect()
}

#[test]
fn an_organisation_s_drawing_is_looked_through() {
    let card = CARD.replace("PICTURE", "ours");
    let labels = "drawing-ours =\n    .alt = Our page.\n    .go = Go\n";
    assert_eq!(drawing(&card, DRAWN, labels), []);
    let at = |line, kind, value: &str| ("drawings/ours.svg".to_owned(), line, kind, value.to_owned());
    let lacking = drawing(&card, DRAWN, "drawing-ours =\n    .alt = Our page.\n    .stop = Stop\n");
    assert!(lacking.contains(&at(2, Kind::Missing, "drawing-ours.go")), "{lacking:?}");
    assert!(lacking.iter().any(|m| (m.2, m.3.as_str()) == (Kind::Unused, "drawing-ours.stop")), "{lacking:?}");
    let color = drawing(&card, &DRAWN.replace("<text", "<text fill=\"{{color-pink}}\""), labels);
    assert_eq!(color, [at(2, Kind::Missing, "color-pink")]);
    for broken in [DRAWN.replace("</text>", ""), DRAWN.replace("</svg>", ""), "no drawing {{go}}".to_owned()] {
        let found = drawing(&card, &broken, labels);
        assert!(found.iter().any(|m| m.2 == Kind::Svg), "{broken}: {found:?}");
    }
    let elsewhere = drawing(&CARD.replace("PICTURE", "theirs"), DRAWN, labels);
    assert!(elsewhere.contains(&("cards/auth/ours.toml".to_owned(), 5, Kind::Drawing, "theirs".to_owned())));
    assert!(elsewhere.contains(&at(1, Kind::DrawingUnused, "ours")), "{elsewhere:?}");
    let nowhere = drawing(&card.replace("\"ours\"", "{ nowhere = \"ours\" }"), DRAWN, labels);
    assert_eq!(nowhere, [("cards/auth/ours.toml".to_owned(), 5, Kind::Provider, "nowhere".to_owned())]);
}

#[test]
fn a_drawing_follows_language_provider_and_folder() {
    let dir = tempfile::tempdir().unwrap();
    write(dir.path(), "drawings/gmail-labels.svg", DRAWN);
    let locales = Locales::embedded().unwrap();
    let ours = Catalog::embedded().unwrap();
    let (theirs, mistakes) = Catalog::with_custom(Some(dir.path())).unwrap();
    assert!(mistakes.is_empty());
    let drawn = |catalog: &Catalog, language: &str| report::drawing("gmail-labels", catalog, &locales.get(language));
    assert!(drawn(&ours, "en").unwrap().contains("Show in IMAP"));
    assert!(drawn(&ours, "ja").unwrap().contains("IMAP で表示"));
    // What it calls `go` nobody wrote.
    assert!(drawn(&theirs, "ja").unwrap().contains(">go<"));
    let cause = |card: &str| Cause {
        card: card.to_owned(),
        cause: String::new(),
        rank: 0,
        because: Vec::new(),
        left_out: Vec::new(),
    };
    let shown = |card: &str, provider: Option<&str>| {
        let provider = provider.and_then(|p| ours.provider(p));
        let text = report::card_text(&cause(card), provider, &ours, &locales.get("en"));
        text.steps.into_iter().filter_map(|s| s.drawing).map(|p| p.name).collect::<Vec<_>>()
    };
    assert_eq!(shown("missing_all_mail", None), ["gmail-settings", "gmail-labels"]);
    assert_eq!(shown("oauth_admin_consent_required", Some("workspace")), ["google-admin-api"]);
    assert_eq!(shown("oauth_admin_consent_required", Some("microsoft365")), ["entra-consent"]);
    // The page of another provider would only confuse.
    assert!(shown("oauth_admin_consent_required", Some("yahoo")).is_empty());
    assert!(shown("oauth_admin_consent_required", None).is_empty());
}

/// A circumstance that is misspelt would never hold, and nobody would know why the card never comes.
#[test]
fn a_condition_that_never_holds_is_named() {
    let dir = tempfile::tempdir().unwrap();
    let clause = |also: &str| {
        format!(
            "cause = \"tcp_timed_out\"\nowner = \"user\"\nsteps = [{{ say = \"check-again\" }}]\n[[when]]\n\
             finding = [\"tcp_timed_out\"]\nalso = [{also}]\n"
        )
    };
    write(dir.path(), "cards/tcp/good.toml", &clause("{ is = { place = [\"private\", \"loopback\"] } }"));
    write(dir.path(), "cards/tcp/never.toml", &clause("{ is = { place = \"moon\" } }"));
    write(dir.path(), "cards/tcp/nothing.toml", &clause("{}"));
    write(dir.path(), "cards/tcp/unknown.toml", &clause("{ is = { weather = \"fine\" } }"));
    let found = check(&Folder::of(dir.path())).unwrap();
    let of = |kind| found.iter().filter(move |m| m.kind == kind);
    let conditions: Vec<(String, usize)> =
        of(Kind::Condition).map(|m| (m.file.display().to_string(), m.line)).collect();
    assert_eq!(conditions, [("cards/tcp/never.toml".to_owned(), 6), ("cards/tcp/nothing.toml".to_owned(), 6)]);
    let unread: Vec<_> = of(Kind::Toml).map(|m| (m.file.display().to_string(), m.line)).collect();
    assert_eq!(unread, [("cards/tcp/unknown.toml".to_owned(), 6)]);
}
