//! Pasted texts: the labelled replies, the six codes, and text that means to do harm.

#![allow(clippy::expect_used)]

use std::sync::OnceLock;

use inbox_doctor::catalog::Catalog;
use inbox_doctor::explain::{Pasted, explain, findings, provider_of};
use inbox_doctor::model::card::Diagnosis;
use inbox_doctor::model::provider::ProviderId;
use inbox_doctor::model::stage::Stage;
use inbox_doctor::text::{LIMIT, read};

const REPLIES: &str = include_str!("corpus/replies.jsonl");
const MORE: &str = include_str!("corpus/more.jsonl");
const FRESH: &str = include_str!("corpus/fresh.jsonl");
/// What stands behind patterns that no batch had shown, and texts that must not match them.
const SEEN: &str = include_str!("corpus/seen.jsonl");
const WORDINGS: &str = include_str!("corpus/wordings.jsonl");
/// Numbers and names of systems, copiers and providers, each as it is shown, with the cause that its own list gives.
const CODES: &str = include_str!("corpus/codes.jsonl");
/// What people pasted: samples of about a hundred each, labelled from the questions and their answers before the program had read
/// them. The first three are of a public forum about Thunderbird, 2023 to 2026; the others of threads and pages about other
/// programs and systems, with sentences of programs' message catalogues among them.
const SAMPLES: [&str; 5] = [
    include_str!("corpus/sample1.jsonl"),
    include_str!("corpus/sample2.jsonl"),
    include_str!("corpus/sample3.jsonl"),
    include_str!("corpus/sample4.jsonl"),
    include_str!("corpus/sample5.jsonl"),
];

/// One labelled reply; `cause` or any of `also` is right.
#[derive(serde::Deserialize)]
struct Reply {
    id: String,
    provider: String,
    stage: String,
    raw: String,
    cause: String,
    also: Vec<String>,
}

/// One for all tests: its patterns compile once.
fn catalog() -> &'static Catalog {
    static CATALOG: OnceLock<Catalog> = OnceLock::new();
    CATALOG.get_or_init(|| Catalog::embedded().unwrap_or_default())
}

fn pasted(text: &str) -> Pasted {
    Pasted { text: text.to_owned(), ..Pasted::default() }
}

fn first(d: &Diagnosis) -> &str {
    d.causes.first().map_or("unknown", |c| &c.cause)
}

fn first_card(d: &Diagnosis) -> &str {
    d.causes.first().map_or("", |c| &c.card)
}

/// Accepted, unknown and wrong, with a line for each that is not accepted.
fn score(lines: &str) -> (usize, usize, usize, Vec<String>) {
    let catalog = catalog();
    let (mut accepted, mut unknown, mut wrong, mut said) = (0, 0, 0, Vec::new());
    for line in lines.lines() {
        let reply: Reply = serde_json::from_str(line).expect("a labelled reply");
        let stage: Stage = reply.stage.parse().expect("a stage that we know");
        let text =
            Pasted { text: reply.raw.clone(), provider: Some(ProviderId::new(&reply.provider)), stage: Some(stage) };
        let diagnosis = explain(&text, catalog);
        let got = first(&diagnosis);
        if got == reply.cause || reply.also.iter().any(|a| a == got) {
            accepted += 1;
            continue;
        }
        *(if got == "unknown" { &mut unknown } else { &mut wrong }) += 1;
        said.push(format!("{}: want {} got {got} ({})", reply.id, reply.cause, first_card(&diagnosis)));
    }
    (accepted, unknown, wrong, said)
}

fn holds(name: &str, lines: &str) {
    let all = lines.lines().count();
    let (accepted, unknown, wrong, said) = score(lines);
    println!("{name}: {accepted} of {all} accepted, {unknown} unknown, {wrong} wrong\n{}", said.join("\n"));
    assert!(accepted * 100 >= all * 97, "{name}: {accepted} of {all} accepted\n{}", said.join("\n"));
    assert!(wrong * 100 <= all, "{name}: {wrong} of {all} wrong\n{}", said.join("\n"));
}

#[test]
fn labelled_replies_get_their_cause() {
    holds("replies", REPLIES);
}

#[test]
fn replies_of_other_servers_and_libraries_get_their_cause() {
    holds("more", MORE);
}

#[test]
fn replies_that_came_in_batches_get_their_cause() {
    holds("fresh", FRESH);
}

#[test]
fn texts_behind_rare_patterns_get_their_cause() {
    holds("seen", SEEN);
}

#[test]
fn numbers_and_names_get_the_cause_of_their_own_lists() {
    holds("codes", CODES);
}

#[test]
fn the_same_said_by_other_libraries_and_languages_gets_its_cause() {
    holds("wordings", WORDINGS);
}

/// How each came out when it was first run, before anything was mended by it: the first 86 accepted, 3 unknown and 11 wrong
/// (by the program before its frames were data), the second 90, 8 and 2, the third 96, 2 and 2; the program before had 91, 5
/// and 4 on the second, 89, 3 and 8 on the third. The fourth 93, 2 and 5; of the
/// 81 of the fifth 77, 1 and 3.
#[test]
fn what_people_really_paste_gets_its_cause() {
    for (number, lines) in (1..).zip(SAMPLES) {
        let all = lines.lines().count();
        let (accepted, unknown, wrong, said) = score(lines);
        println!("sample{number}: {accepted} accepted, {unknown} unknown, {wrong} wrong\n{}", said.join("\n"));
        assert!(
            accepted * 100 >= all * 90 && wrong * 100 <= all * 4,
            "sample{number}: {accepted} accepted, {wrong} wrong\n{}",
            said.join("\n")
        );
    }
}

#[test]
fn every_provider_and_stage_of_the_replies_is_known() {
    let catalog = catalog();
    for line in [REPLIES, MORE, FRESH, SEEN, WORDINGS, CODES].iter().chain(&SAMPLES).flat_map(|all| all.lines()) {
        let reply: Reply = serde_json::from_str(line).expect("a labelled reply");
        assert!(reply.stage.parse::<Stage>().is_ok(), "{}", reply.stage);
        assert!(reply.provider == "generic" || catalog.provider(&reply.provider).is_some(), "{}", reply.provider);
    }
    assert!("teatime".parse::<Stage>().is_err());
}

#[test]
fn each_of_the_six_codes_gives_its_card_first() {
    let catalog = catalog();
    for (code, cause) in [
        ("MISSING_INBOX_FOLDER", "missing_all_mail_folder"),
        ("MISSING_DRAFTS_FOLDER", "missing_drafts_folder"),
        ("GMAIL_IMAP_DISABLED", "imap_disabled_domain"),
        ("OFFICE_ERROR_REST_API_NOT_ENABLED_FOR_COMPONENT_SHARED_MAILBOX", "rest_api_not_enabled"),
        ("APP_PASSWORD_REQUIRED", "app_password_required"),
        ("UNTRUSTED_CERTIFICATES", "tls_untrusted_ca"),
    ] {
        for text in [format!("[{code}]"), format!("エラー: [{code}] 接続できません"), code.to_owned()] {
            let diagnosis = explain(&pasted(&text), catalog);
            assert_eq!(first(&diagnosis), cause, "{text}");
            let card = catalog.card(first_card(&diagnosis)).expect("the card");
            assert!(card.codes.iter().any(|c| c == code), "{text}: {}", card.id);
        }
    }
}

#[test]
fn the_bare_gmail_code_lists_both_cards_and_the_words_tell_them_apart() {
    let catalog = catalog();
    let cards =
        |text: &str| -> Vec<String> { explain(&pasted(text), catalog).causes.into_iter().map(|c| c.card).collect() };
    assert_eq!(cards("[GMAIL_IMAP_DISABLED]"), ["gmail_imap_disabled_domain", "gmail_imap_disabled_user"]);
    assert_eq!(
        cards(
            "[GMAIL_IMAP_DISABLED] [ALERT] IMAP access is disabled for your domain. Please contact your domain administrator"
        ),
        ["gmail_imap_disabled_domain"]
    );
    assert_eq!(
        cards("[GMAIL_IMAP_DISABLED] [ALERT] Your account is not enabled for IMAP use."),
        ["gmail_imap_disabled_user"]
    );
}

#[test]
fn unknown_text_is_unknown_and_keeps_its_words() {
    let catalog = catalog();
    for text in ["Grmpf 17", "何かがうまくいきませんでした", "[]", "[[[[", "]]]]", "{}", "🙃", "-"] {
        let diagnosis = explain(&pasted(text), catalog);
        assert_eq!(first(&diagnosis), "unknown", "{text}");
        assert!(diagnosis.causes.iter().any(|c| c.because.iter().any(|f| f.words == text)), "{text}");
    }
}

#[test]
fn nothing_pasted_is_nothing_found() {
    let catalog = catalog();
    for text in ["", " ", "\n\t\r\n", "\u{3000}"] {
        assert!(findings(&pasted(text), catalog).is_empty());
        assert!(explain(&pasted(text), catalog).causes.is_empty());
    }
}

#[test]
fn hostile_text_neither_panics_nor_grows() {
    let catalog = catalog();
    let long = [
        "[".repeat(200_000),
        "\\".repeat(200_000),
        "%".repeat(100_001),
        "&amp;".repeat(50_000),
        "eyJ".repeat(50_000),
        "a NO ".repeat(2_000_000),
        "あ".repeat(300_000),
        "\u{0}\u{1}\u{7f}\u{202e}".repeat(10_000),
        "535 5.7.8 AADSTS50126 [AUTHENTICATIONFAILED] ".repeat(20_000),
        String::from_utf8_lossy(&(0..=255u8).cycle().take(100_000).collect::<Vec<_>>()).into_owned(),
    ];
    for text in long {
        for found in findings(&pasted(&text), catalog) {
            assert!(found.words.len() <= LIMIT + 16, "{}", found.words.len());
            assert!(found.codes.len() < 100);
        }
        explain(&pasted(&text), catalog);
    }
}

#[test]
fn the_end_of_a_long_log_is_read() {
    let text = format!("{}\na1 NO [AUTHENTICATIONFAILED] Authentication failed.", "debug: polling\n".repeat(200_000));
    assert_eq!(first(&explain(&pasted(&text), catalog())), "bad_credentials");
}

#[test]
fn the_provider_is_read_from_its_own_servers_only() {
    let catalog = catalog();
    let named = |text: &str| provider_of(&pasted(text), catalog).map(|p| p.id.to_string());
    assert_eq!(named("connecting to imap.gmail.com:993").as_deref(), Some("gmail"));
    assert_eq!(named("https://help.yahoo.com/kb/SLN15241.html").as_deref(), Some("yahoo"));
    assert_eq!(named("login for somebody@gmail.com failed at mail.example.org"), None);
    assert_eq!(named("host1 imap.gmail.com host2 imap.mail.yahoo.com"), None);
    let app_password = explain(&pasted("imap.mail.me.com: NO [AUTHENTICATIONFAILED] Authentication Failed"), catalog);
    assert_eq!(first_card(&app_password), "icloud_app_password");
}

#[test]
fn secrets_in_a_log_are_not_kept() {
    let text =
        "C: a1 LOGIN \"jo@example.org\" \"hunter2\"\nS: a1 NO [AUTHENTICATIONFAILED] no\n{\"password\":\"hunter2\"}";
    let found = findings(&pasted(text), catalog());
    assert!(!format!("{found:?}").contains("hunter2"));
    assert!(read(text).codes.contains(&"AUTHENTICATIONFAILED".to_owned()));
}

/// Sentences that are close to a card's and do not mean it.
#[test]
fn what_is_close_to_a_card_does_not_bring_it() {
    let catalog = catalog();
    for (provider, text, card) in [
        ("", "554 Mail service not enabled for domain example.jp", "google_no_mailbox"),
        ("biglobe", "error:0A000102:SSL routines::unsupported protocol", "biglobe_old_tls"),
        ("biglobe", "server only offers TLSv1.0", "biglobe_old_tls"),
        ("yahoo", "error=redirect_uri_mismatch", "google_redirect_mismatch"),
        ("microsoft365", "Use your work or school account to sign in.", "microsoft_account_kind"),
        ("", "a NO The mailbox is not in use", "mailbox_in_use"),
        ("", "The mailbox in use is hanako; password wrong", "mailbox_in_use"),
        ("", "Outbound port 25 is blocked for you; your IP address is blocked", "ip_blocked"),
        ("", "AADSTS500133: Assertion is not within its valid time range.", "clock_skew"),
        ("", "IMAP settings incorrect: check the login", "imap_settings_incorrect"),
        ("sakura", "550 5.7.1 Client host rejected: command rejected", "sakura_foreign_filter"),
        ("", "You must be subscribed to the plan", "folder_not_subscribed"),
    ] {
        let provider = (!provider.is_empty()).then(|| ProviderId::new(provider));
        let said = explain(&Pasted { text: text.to_owned(), provider, stage: None }, catalog);
        let came: Vec<String> = said.causes.into_iter().chain(said.notes).map(|c| c.card).collect();
        assert!(!came.iter().any(|c| c == card), "{text}: {came:?}");
    }
}
