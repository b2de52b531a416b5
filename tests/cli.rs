//! The command line as support desks and scripts use it: exit codes, JSON, completions, man page.
//! No network and no other software: names end in `.invalid`, servers are on loopback.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test says by a panic that it failed")]
#![allow(clippy::disallowed_types, clippy::disallowed_methods, reason = "a test plays the server, and may block")]

#[path = "support/cli.rs"]
mod program;

use std::io::Write;
use std::net::{TcpListener, TcpStream};

use program::Output;
use serde_json::Value;

const PASSWORD: &str = "kanarienvogelabc";

fn run_with(args: &[&str], input: &str) -> Output {
    let home = tempfile::tempdir().unwrap();
    program::run(home.path(), &[], args, input, Some(PASSWORD))
}

fn run(args: &[&str]) -> Output {
    run_with(args, "")
}

#[track_caller]
fn has_keys(value: &Value, keys: &[&str]) {
    let object = value.as_object().unwrap_or_else(|| panic!("not an object: {value}"));
    for key in keys {
        assert!(object.contains_key(*key), "no {key} in {value}");
    }
}

fn is_japanese(text: &str) -> bool {
    text.chars().any(|c| ('ぁ'..='ん').contains(&c))
}

#[test]
fn wrong_use_exits_with_2_and_says_why() {
    let wrong: &[&[&str]] = &[
        &[],
        &["frobnicate"],
        &["explain"],
        &["explain", "--stage", "nowhere", "x"],
        &["explain", "--provider", "nobody", "x"],
        &["explain", "--batch", "/nowhere/at/all", "--json"],
        &["practice", "no-such-problem"],
        &["check"],
        &["check", "--email", "not an address", "--no-sign-in"],
        &["check", "--email", "a@b.invalid", "--no-sign-in", "--provider", "nobody"],
        &["check", "--email", "a@b.invalid", "--no-sign-in", "--imap", "host:99999"],
        &["check", "--email", "a@b.invalid", "--no-sign-in", "--imap-security", "maybe"],
        &["check", "--email", "a@b.invalid", "--no-sign-in", "--ca-file", "/nowhere/at/all"],
        &["check", "--email", "a@b.invalid", "--no-sign-in", "--password-stdin"],
        &["check", "--email", "a@b.invalid", "--password-stdin"],
        &["check", "--email", "a@b.invalid"],
        &["check", "--email", "a@b.invalid", "--no-sign-in", "--report-format", "html"],
        &["check", "--email", "a@b.invalid", "--no-sign-in", "--report", "--report-format", "pdf"],
        &["check", "--email", "a@b.invalid", "--no-sign-in", "--report", "--json"],
    ];
    for args in wrong {
        let output = run(args);
        assert_eq!(output.code, Some(2), "{args:?}: {output:#?}");
        assert!(!output.stderr.is_empty(), "{args:?}");
    }
}

#[test]
fn a_password_is_no_argument() {
    let home = tempfile::tempdir().unwrap();
    let args = ["check", "--email", "a@b.invalid", "--password", PASSWORD];
    let output = program::run(home.path(), &[], &args, "", None);
    assert_eq!(output.code, Some(2), "{output:#?}");
}

#[test]
fn output_that_cannot_be_written_exits_with_70() {
    let home = tempfile::tempdir().unwrap();
    let full = ["sh", "-c", "exec \"$0\" \"$@\" > /dev/full"];
    let output = program::run(home.path(), &full, &["cards"], "", None);
    assert_eq!(output.code, Some(70), "{output:#?}");
    assert!(output.stderr.contains("inbox-doctor-cli"), "{output:#?}");
}

#[test]
fn help_and_version_are_for_everyone() {
    for args in [&["--version"][..], &["--help"], &["check", "--help"]] {
        let output = run(args);
        assert_eq!(output.code, Some(0), "{args:?}: {output:#?}");
        assert!(output.stdout.contains("inbox-doctor-cli"), "{output:#?}");
    }
    let japanese = run(&["check", "--help", "--lang", "ja"]);
    assert!(is_japanese(&japanese.stdout), "{japanese:#?}");
}

#[test]
fn completions_and_the_man_page_know_every_command() {
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let output = run(&["completions", shell]);
        assert_eq!(output.code, Some(0), "{shell}: {output:#?}");
        for word in ["check", "explain", "practice", "password-stdin"] {
            assert!(output.stdout.contains(word), "{shell} does not know {word}");
        }
    }
    let man = run(&["man"]);
    assert_eq!(man.code, Some(0));
    assert!(man.stdout.contains(".TH inbox-doctor-cli"), "{}", man.stdout);
    for word in ["check", "explain", "cards", "rehearsal", "completions"] {
        assert!(man.stdout.contains(word), "the man page does not know {word}");
    }
}

#[test]
fn explain_names_the_cause_of_a_code() {
    let output = run(&["explain", "--json", "[GMAIL_IMAP_DISABLED] Something went wrong"]);
    assert_eq!(output.code, Some(0), "{output:#?}");
    let first = &output.json()["causes"][0];
    has_keys(first, &["cause", "card", "codes", "owner", "title", "because"]);
    assert!(["imap_disabled_user", "imap_disabled_domain"].contains(&first["cause"].as_str().unwrap()), "{first}");
}

#[test]
fn explain_reads_standard_input_and_answers_in_the_language_asked_for() {
    let text = "a1 NO [AUTHENTICATIONFAILED] Invalid credentials (Failure)\n";
    for language in ["en", "ja"] {
        let output = run_with(&["explain", "--lang", language, "--provider", "gmail", "-"], text);
        assert_eq!(output.code, Some(0), "{output:#?}");
        assert!(output.stdout.contains("Invalid credentials"), "the words are quoted: {output:#?}");
        assert_eq!(is_japanese(&output.stdout), language == "ja", "{output:#?}");
    }
}

#[test]
fn explain_exits_with_3_where_nothing_is_known() {
    let output = run(&["explain", "--json", "Guru meditation 0815"]);
    assert_eq!(output.code, Some(3), "{output:#?}");
    let known = output.json()["causes"].as_array().unwrap().iter().any(|c| c["cause"] != "unknown");
    assert!(!known, "{output:#?}");
}

#[test]
fn explain_shows_no_control_characters_of_a_pasted_text() {
    let output = run(&["explain", "NO [AUTHENTICATIONFAILED] \u{1b}[2J\u{7}Invalid credentials\u{9b}31m"]);
    let steering = |c: char| c.is_control() && c != '\n' && c != '\t';
    assert!(!output.stdout.contains(steering), "{output:#?}");
    assert!(output.stdout.contains("␛[2J␇Invalid credentials‹U+009B›31m"), "shown as such: {output:#?}");
}

#[test]
fn explain_speaks_to_those_who_connect_this_app() {
    let steps = |app: &[&str]| {
        let args = [
            &["explain", "--lang", "en", "--provider", "microsoft365", "--json"],
            app,
            &["535 5.7.139 basic authentication is disabled"],
        ]
        .concat();
        let answer: Value = serde_json::from_str(&run(&args).stdout).unwrap();
        answer["causes"][0]["steps"].to_string()
    };
    assert!(
        steps(&["--app", "thunderbird"]).contains("In Thunderbird, add this account again"),
        "{}",
        steps(&["--app", "thunderbird"])
    );
    assert!(steps(&[]).contains("In the app you want to use, add this account again"), "{}", steps(&[]));
    assert_eq!(run(&["explain", "--app", "lotus", "x"]).code, Some(2));
}

#[test]
fn explain_batch_answers_line_by_line() {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    let lines = [
        r#"{"id":"1","provider":"gmail","stage":"login","raw":"NO [AUTHENTICATIONFAILED] Invalid credentials (Failure)"}"#,
        r#"{"id":"2","raw":"Guru meditation 0815"}"#,
        "",
        r#"{"id":"3","provider":"never heard of","stage":null,"raw":"x509: certificate has expired or is not yet valid"}"#,
    ];
    file.write_all(lines.join("\n").as_bytes()).unwrap();
    let output = run(&["explain", "--batch", &file.path().display().to_string(), "--json"]);
    assert_eq!(output.code, Some(0), "{output:#?}");
    let answers: Vec<Value> = output.stdout.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let ids: Vec<_> = answers.iter().map(|a| a["id"].as_str().unwrap()).collect();
    assert_eq!(ids, ["1", "2", "3"]);
    for answer in &answers {
        has_keys(answer, &["id", "cause", "card", "also"]);
        assert!(answer["also"].is_array(), "{answer}");
    }
    let causes: Vec<_> = answers.iter().map(|a| a["cause"].as_str().unwrap()).collect();
    assert_eq!(causes, ["app_password_required", "unknown", "tls_expired"]);
    assert_eq!(answers[0]["also"], serde_json::json!(["bad_credentials"]), "the next likely one");
}

#[test]
fn explain_batch_names_the_line_it_cannot_read() {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(b"{\"id\":\"1\",\"raw\":\"x\"}\nnot json\n").unwrap();
    let output = run(&["explain", "--batch", &file.path().display().to_string(), "--json", "--lang", "en"]);
    assert_eq!(output.code, Some(2), "{output:#?}");
    assert!(output.stderr.contains('2'), "{output:#?}");
}

#[test]
fn cards_lists_everything_and_looks_codes_up() {
    let all = run(&["cards", "--json"]);
    assert_eq!(all.code, Some(0), "{all:#?}");
    let all = all.json();
    for card in all.as_array().unwrap() {
        has_keys(card, &["cause", "card", "codes", "owner", "title", "because"]);
    }
    for code in [
        "MISSING_INBOX_FOLDER",
        "MISSING_DRAFTS_FOLDER",
        "GMAIL_IMAP_DISABLED",
        "OFFICE_ERROR_REST_API_NOT_ENABLED_FOR_COMPONENT_SHARED_MAILBOX",
        "APP_PASSWORD_REQUIRED",
        "UNTRUSTED_CERTIFICATES",
    ] {
        for language in ["en", "ja"] {
            let output = run(&["cards", code, "--lang", language]);
            assert_eq!(output.code, Some(0), "{code}: {output:#?}");
            assert!(output.stdout.contains(code), "{output:#?}");
            // Below, the pages of Japanese providers are called by their Japanese names.
            let title = output.stdout.lines().next().unwrap();
            assert_eq!(is_japanese(title), language == "ja", "{output:#?}");
        }
    }
    let unknown = run(&["cards", "NO_SUCH_CODE", "--json"]);
    assert_eq!((unknown.code, unknown.stdout.trim()), (Some(3), "[]"), "{unknown:#?}");
}

#[test]
fn practice_plays_its_problems() {
    let list = run(&["practice", "--json"]).json();
    let ids: Vec<_> = list.as_array().unwrap().iter().map(|p| p["id"].as_str().unwrap().to_owned()).collect();
    assert!(ids.iter().any(|id| id == "healthy"), "{ids:?}");
    let healthy = run(&["practice", "healthy", "--json"]);
    assert_eq!(healthy.code, Some(0), "{healthy:#?}");
    let json = healthy.json();
    has_keys(&json, &["healthy", "causes", "checks"]);
    assert_eq!(json["healthy"], true, "{json}");
    for check in json["checks"].as_array().unwrap() {
        has_keys(check, &["id", "layer", "target", "status", "elapsed_ms", "seen"]);
        assert!(["ok", "failed", "not_run"].contains(&check["status"].as_str().unwrap()), "{check}");
    }
}

#[test]
fn practice_signs_in_by_itself_on_the_rehearsal_s_own_page() {
    let works = run(&["practice", "microsoft_allowed", "--json"]);
    assert_eq!(works.code, Some(0), "{works:#?}");
    let checks = works.json()["checks"].as_array().unwrap().clone();
    let status = |id: &str| checks.iter().find(|c| c["id"] == id).map(|c| c["status"].clone());
    for id in ["imap.auth", "smtp.auth", "graph.inbox"] {
        assert_eq!(status(id), Some("ok".into()), "{id}: {checks:?}");
    }
    assert_eq!(status("local.password"), None, "nobody typed one");
    for (problem, card) in [
        ("google_denied", "oauth_user_denied"),
        ("microsoft_code_expired", "device_code_expired"),
        ("microsoft_sign_in_over", "oauth_sign_in_over"),
    ] {
        let ended = run(&["practice", problem, "--json"]);
        assert_eq!(ended.code, Some(1), "{ended:#?}");
        let json = ended.json();
        has_keys(&json, &["healthy", "causes", "notes", "checks"]);
        assert_eq!((&json["healthy"], &json["causes"][0]["card"]), (&false.into(), &card.into()), "{json}");
        let said = run(&["practice", problem, "--lang", "ja"]);
        assert!(said.code == Some(1) && is_japanese(&said.stdout), "{said:#?}");
    }
    // A proxy is for other computers.
    let home = tempfile::tempdir().unwrap();
    let proxy =
        ["env", "http_proxy=http://127.0.0.1:9", "HTTP_PROXY=http://127.0.0.1:9", "ALL_PROXY=http://127.0.0.1:9"];
    let output = program::run(home.path(), &proxy, &["practice", "google_allowed", "--json"], "", None);
    assert_eq!(output.code, Some(0), "{output:#?}");
}

/// A server on loopback that greets and then says nothing more; its port.
fn greeter(greeting: &'static [u8]) -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    std::thread::spawn(move || {
        let kept: Vec<TcpStream> = listener
            .incoming()
            .flatten()
            .map(|mut stream| {
                let _ = stream.write_all(greeting);
                stream
            })
            .collect();
        drop(kept);
    });
    port
}

#[test]
fn check_finds_a_problem_and_keeps_the_password_to_itself() {
    let server = format!("127.0.0.1:{}", greeter(b"* BYE [UNAVAILABLE] Maintenance until tomorrow\r\n"));
    let args = ["check", "--email", "a@mail.invalid", "--imap", &server, "--no-smtp", "--password-stdin"];
    for language in ["en", "ja"] {
        let more = ["--imap-security", "starttls", "--timeout", "5", "--lang", language];
        let output = run_with(&[&args[..], &more].concat(), &format!("{PASSWORD}\n"));
        assert_eq!(output.code, Some(1), "{output:#?}");
        assert!(output.stdout.contains("server_unavailable"), "{output:#?}");
        assert_eq!(is_japanese(&output.stdout), language == "ja", "{output:#?}");
    }
    let output =
        run_with(&[&args[..], &["--imap-security", "starttls", "--timeout", "5", "--json"]].concat(), PASSWORD);
    let quoted = output.json()["causes"].to_string().contains("Maintenance until tomorrow");
    assert!(quoted, "the server's words are quoted: {output:#?}");
}

#[test]
fn check_lets_no_server_steer_the_terminal() {
    let evil = "* BYE [ALERT] \u{1b}]8;;https://evil.example\u{7}\u{1b}[2J\u{9b}31m\u{202e}drowssap\r\u{200b}\r\n";
    let server = format!("127.0.0.1:{}", greeter(evil.as_bytes()));
    let base = ["check", "--email", "a@mail.invalid", "--imap", &server, "--no-smtp", "--no-sign-in"];
    for more in [&["--json"][..], &["--report"], &["--report", "--report-format", "html"], &["--lang", "ja"], &[]] {
        let output = run(&[&base[..], &["--imap-security", "none"], more].concat());
        let unseen = |c: char| c.is_control() && c != '\n' || ['\u{200b}', '\u{202e}'].contains(&c);
        assert!(!output.stdout.contains(unseen), "{more:?}: {output:#?}");
        assert!(output.stdout.contains("␛[2J") && output.stdout.contains("‹U+202E›drowssap"), "{more:?}: {output:#?}");
    }
}

#[test]
fn check_in_json_has_every_check_and_ranked_causes() {
    let server = format!("127.0.0.1:{}", greeter(b"+OK POP3 ready\r\n"));
    let args =
        ["check", "--email", "a@mail.invalid", "--imap", &server, "--no-smtp", "--password-stdin", "--timeout", "5"];
    let output = run_with(&[&args[..], &["--json"]].concat(), PASSWORD);
    assert_eq!(output.code, Some(1), "{output:#?}");
    let json = output.json();
    assert_eq!(json["healthy"], false);
    for cause in json["causes"].as_array().unwrap() {
        has_keys(cause, &["cause", "card", "codes", "owner", "title", "because"]);
    }
    let checks = json["checks"].as_array().unwrap();
    let ids: Vec<_> = checks.iter().map(|c| c["id"].as_str().unwrap()).collect();
    for id in ["local.address", "dns.mx", "imap.dns", "imap.tcp", "imap.tls", "imap.session", "imap.auth"] {
        assert!(ids.contains(&id), "{ids:?}");
    }
    let status = |id: &str| checks.iter().find(|c| c["id"] == id).map(|c| c["status"].as_str().unwrap().to_owned());
    assert_eq!(status("imap.tcp").as_deref(), Some("ok"), "{json}");
    assert_eq!(status("imap.tls").as_deref(), Some("failed"), "{json}");
    assert_eq!(status("imap.auth").as_deref(), Some("not_run"), "{json}");
}

#[test]
fn check_reports_in_every_form_and_in_another_language() {
    let port = greeter(b"* BYE too many connections\r\n");
    let server = format!("127.0.0.1:{port}");
    let report = |more: &[&str]| {
        let base = ["check", "--email", "hanako@b.invalid", "--no-sign-in", "--no-smtp", "--imap", &server];
        let args: Vec<&str> =
            base.iter().chain(&["--imap-security", "none", "--lang", "en", "--report"]).copied().collect();
        let output = run(&[&args, more].concat());
        assert!(!output.stdout.contains("hanako"), "{output:#?}");
        output.stdout
    };
    assert!(report(&[]).starts_with("# Inbox Doctor"));
    let html = report(&["--report-format", "html", "--report-lang", "ja"]);
    assert!(html.starts_with("<!DOCTYPE html>") && html.contains("lang=\"ja\"") && is_japanese(&html), "{html}");
    let json: Value = serde_json::from_str(&report(&["--report-format=json", "--report-lang=ja"])).unwrap();
    has_keys(&json, &["report", "program", "language", "domain", "provider", "redacted", "healthy", "causes"]);
    has_keys(&json, &["notes", "checks", "conversations"]);
    assert_eq!(json["language"], "ja");
}

#[test]
fn check_without_a_sign_in_needs_no_password() {
    let args = ["check", "--email", "a@mail.invalid", "--imap", "127.0.0.1:1", "--no-smtp", "--no-sign-in", "--json"];
    let output = run(&args);
    assert_eq!(output.code, Some(1), "{output:#?}");
    let json = output.json();
    let causes: Vec<_> = json["causes"].as_array().unwrap().iter().map(|c| c["cause"].as_str().unwrap()).collect();
    assert!(causes.contains(&"connection_refused"), "{causes:?}");
}

/// Servers that only one list names are shown as such, and what cannot work is said before the checks.
#[test]
fn check_says_what_is_not_confirmed() {
    let plala = ["check", "--email", "a@plala.or.jp", "--no-sign-in", "--no-smtp", "--timeout", "1"];
    let json = run(&[&plala[..], &["--json"]].concat()).json();
    let imap = json["checks"].as_array().unwrap().iter().find(|c| c["id"] == "imap.dns").unwrap();
    assert_eq!((&imap["source"], &imap["unconfirmed"]), (&Value::from("catalog"), &Value::from(true)), "{imap}");
    for (language, unconfirmed, setup) in
        [("en", "not confirmed by it", "has to be turned on"), ("ja", "公式の情報では未確認", "SSLの利用を有効に")]
    {
        let said = run(&[&plala[..], &["--lang", language]].concat()).stdout;
        assert!(said.contains(unconfirmed) && said.contains(setup), "{said}");
    }
    let gmail = ["check", "--email", "a@gmail.com", "--no-sign-in", "--no-smtp", "--timeout", "1", "--json"];
    let json = run(&gmail).json();
    assert!(json["checks"].as_array().unwrap().iter().all(|c| c.get("unconfirmed").is_none()), "{json}");
}
