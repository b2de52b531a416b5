//! A server's words: shown as they are, whatever they want to look like.

use inbox_doctor::model::account::Security;
use inbox_doctor::report::{Format, Run, Scope, report};

use crate::fake_net::Act;
use crate::testbed::CATALOG;
use crate::{GREETING, LOCALES, hear, run, say, serving, signing_in};

/// What steers a terminal, turns the reading around, hides, or looks like something of ours.
const EVIL: &str = "\u{1b}]8;;https://evil.example\u{7}\u{1b}[2J\u{9b}31m\u{202e}drowssap\u{2066}\u{200b}\r\0\u{7f}";

#[test]
fn at_the_greeting_the_sign_in_and_in_the_folders() {
    let utf7 = "&IC4AGwAK-evil";
    for (name, acts) in [
        ("greeting", vec![Act::Tls, say(&format!("* BYE [ALERT] {EVIL}\r\n"))]),
        ("noise", vec![Act::Tls, say(&format!("{EVIL}\r\n"))]),
        ("unfinished noise", vec![Act::Tls, say(EVIL), Act::Silence]),
        ("capability", vec![Act::Tls, say(&format!("* OK [CAPABILITY IMAP4rev1 AUTH={EVIL}] hi\r\n")), Act::Silence]),
        (
            "sign-in",
            vec![
                Act::Tls,
                say(GREETING),
                hear("AUTHENTICATE *"),
                say(&format!("* NO [ALERT] {EVIL}\r\n$ NO [AUTHENTICATIONFAILED] {EVIL}\r\n")),
                Act::Silence,
            ],
        ),
        (
            "folders",
            vec![
                Act::Tls,
                say(GREETING),
                hear("AUTHENTICATE *"),
                say("$ OK [CAPABILITY IMAP4rev1] in\r\n"),
                hear("LIST *"),
                hear("EXAMINE *"),
                say(&format!("* LIST (\\x) \"/\" \"{EVIL}\"\r\n* LIST () \"/\" \"{utf7}\"\r\n$ OK\r\n$ NO {EVIL}\r\n")),
                Act::Silence,
            ],
        ),
    ] {
        let ran = run(name, signing_in(Security::Tls), serving(993, acts));
        assert!(ran.shown.contains("␛") && ran.shown.contains("‹U+202E›"), "{name}: {}", ran.shown);
        assert!(!ran.found.healthy, "{name}");
    }
}

#[test]
fn a_megabyte_of_alert_is_a_flood_and_less_is_quoted_in_part() {
    let alert = |letters: usize| format!("* OK [ALERT] {}\r\n", "あ".repeat(letters / 3));
    let acts = |said: String| vec![Act::Tls, say(GREETING), hear("AUTHENTICATE *"), say(&said), Act::Silence];
    let ran = run("1 MB", signing_in(Security::Tls), serving(993, acts(alert(1 << 20))));
    assert_eq!(ran.card(), "server_flood");
    let said = alert(60_000) + "$ NO [AUTHENTICATIONFAILED] no\r\n";
    let ran = run("60 kB", signing_in(Security::Tls), serving(993, acts(said)));
    let longest = ran.shown.lines().filter(|l| l.contains("[ALERT]") && !l.starts_with('[')).map(str::len).max();
    assert!(longest.unwrap() < 20_000, "{longest:?}");
}

/// In a report nothing of a server's begins a line of ours, a heading, a link or a picture.
#[test]
fn words_stay_words_in_markdown_and_html() {
    let said =
        "* BYE ``` ~~~ <script>alert(1)</script> <img src=https://evil.example/x> [mend](https://evil.example) | a\r\n";
    let acts = vec![Act::Tls, say(said), Act::Close];
    let order = signing_in(Security::Tls);
    let plan = order.plan.clone();
    let ran = run("markup", order, serving(993, acts));
    let all = Run { plan: &plan, evidence: &ran.evidence, found: &ran.found, reused: &[] };
    let html = report(all, &CATALOG, &LOCALES[1], Format::Html, Scope::Person);
    assert!(!html.contains("<script") && !html.contains("<img"), "{html}");
    let markdown = report(all, &CATALOG, &LOCALES[1], Format::Markdown, Scope::Person);
    let mut fenced = false;
    for line in markdown.lines() {
        if line.starts_with("```") {
            fenced = !fenced;
        } else if !fenced {
            assert!(!line.contains("<script") && !line.contains("[mend]("), "{line}");
        }
    }
    assert!(!fenced, "{markdown}");
}
