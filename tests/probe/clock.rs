//! A certificate that is out of date, or a clock that is wrong.

use std::sync::Arc;

use inbox_doctor::catalog::Catalog;
use inbox_doctor::diagnose::{diagnose, findings};
use inbox_doctor::model::account::{Protocol, Security};
use inbox_doctor::model::check::CheckId;
use inbox_doctor::model::credentials::Credentials;
use inbox_doctor::model::evidence::{Evidence, Seen};
use inbox_doctor::plan::Plan;
use rcgen::ExtendedKeyUsagePurpose;
use regex::Regex;
use time::{Duration, OffsetDateTime};

use crate::fake_net::{Act, Door, FakeNet, NOW, Pace, Script};
use crate::pki::{HOST, Shown, params};
use crate::{CATALOG, PKI, endpoint, evidence, hear, net, order, say, seen};

fn now() -> OffsetDateTime {
    OffsetDateTime::from_unix_timestamp(NOW as i64).unwrap()
}

/// Valid for these days, counted from the day that it is.
fn valid(from: i64, to: i64) -> Shown {
    let mut params = params(&[HOST]);
    (params.not_before, params.not_after) = (now() + Duration::days(from), now() + Duration::days(to));
    PKI.signed(params, &PKI.inter, &[&PKI.inter])
}

/// IMAP with TLS at once, SMTP with STARTTLS and this greeting; both show the certificate.
async fn run(shown: &Shown, greeting: &str) -> (Plan, Vec<Evidence>) {
    run_ahead(0, shown, greeting).await
}

/// The same by a clock that is ahead by so many days.
async fn run_ahead(days: u64, shown: &Shown, greeting: &str) -> (Plan, Vec<Evidence>) {
    let mut net = net();
    net.ahead = days * 86_400;
    run_on(net, shown, greeting).await
}

/// The same on this network.
async fn run_on(mut net: FakeNet, shown: &Shown, greeting: &str) -> (Plan, Vec<Evidence>) {
    let play = |acts| Door::Play(Script { acts, pace: Pace::Whole, tls: Some(shown.config()) });
    net.door(993, play(vec![Act::Tls, Act::Silence]));
    let hello = "250-hi\r\n250 STARTTLS\r\n";
    let before = [say(greeting), hear("EHLO *"), say(hello), hear("STARTTLS"), say("220 go\r\n")];
    net.door(587, play(before.into_iter().chain([Act::Tls, Act::Silence]).collect()));
    let smtp = Some(endpoint(Protocol::Smtp, Security::StartTls));
    let order = order(endpoint(Protocol::Imap, Security::Tls), smtp, Credentials::None);
    let plan = order.plan.clone();
    (plan, evidence(order, &Arc::new(net)).await)
}

fn first_card(plan: &Plan, all: &[Evidence]) -> String {
    diagnose(plan, all, &CATALOG).causes.first().map(|c| c.card.clone()).unwrap()
}

fn kinds(plan: &Plan, all: &[Evidence]) -> Vec<&'static str> {
    findings(plan, all, &CATALOG).iter().map(|f| f.kind.as_str()).collect()
}

const RIGHT: &str = "220 hi ESMTP ready at Tue, 24 Nov 2026 09:01:00 +0900\r\n";
const BEFORE: &str = "220 hi ESMTP ready at Fri, 25 Sep 2026 09:00:00 +0900\r\n";
const DAYS_BEFORE: &str = "220 hi ESMTP ready at Mon, 16 Nov 2026 09:00:00 +0900\r\n";
const YEARS_BEFORE: &str = "220 hi ESMTP ready at Tue, 01 Jan 2019 00:00:00 +0000\r\n";
const YEAR_AFTER: &str = "220 hi ESMTP ready at Wed, 24 Nov 2027 00:00:00 GMT\r\n";
const NO_DATE: &str = "220 hi ESMTP\r\n";

#[tokio::test(start_paused = true)]
async fn a_date_that_a_server_told_decides_between_clock_and_certificate() {
    for (days, shown, greeting, card) in [
        // The clock is ahead: what is over by it is in order by the server's.
        (90, valid(-30, 60), RIGHT, "clock_skew"),
        (90, valid(-30, 60), DAYS_BEFORE, "clock_skew"),
        (0, valid(300, 500), YEAR_AFTER, "clock_skew"),
        // By both it is over, or not begun.
        (90, valid(-400, -10), RIGHT, "tls_expired"),
        (0, valid(400, 500), YEAR_AFTER, "tls_not_yet_valid"),
        (0, valid(-400, -30), YEAR_AFTER, "tls_expired"),
        // The server itself tells a day before this program was made.
        (0, valid(-400, -30), BEFORE, "tls_expired"),
        (0, valid(-4000, -30), YEARS_BEFORE, "tls_expired"),
        // The clock is right, or nobody says that it is not.
        (0, valid(-400, -30), RIGHT, "tls_expired"),
        (0, valid(-400, -30), NO_DATE, "tls_expired"),
        (0, valid(30, 90), RIGHT, "tls_not_yet_valid"),
        (0, valid(30, 90), NO_DATE, "tls_not_yet_valid"),
    ] {
        let (plan, all) = run_ahead(days, &shown, greeting).await;
        assert_eq!(first_card(&plan, &all), card, "{greeting}");
        let clock = kinds(&plan, &all).contains(&"clock_off");
        assert_eq!(clock, card == "clock_skew");
        // One of the two, never both.
        let dates = kinds(&plan, &all).iter().any(|k| matches!(*k, "tls_expired" | "tls_not_yet_valid"));
        assert_eq!(dates, !clock);
    }
}

#[tokio::test(start_paused = true)]
async fn a_clock_that_differs_from_a_greeting_s_is_nothing_where_all_is_well() {
    let (plan, all) = run(&valid(-30, 60), BEFORE).await;
    assert!(!kinds(&plan, &all).contains(&"clock_off"));
}

/// Times and limits go by a clock that only runs; the one on the wall is for certificates alone. Here
/// it jumps days back and forth at every look, and the servers are silent after TLS, so that limits count.
#[tokio::test(start_paused = true)]
async fn a_clock_that_jumps_during_a_run_changes_nothing() {
    let shown = valid(-30, 60);
    let (_, steady) = run_ahead(0, &shown, RIGHT).await;
    let mut jumping = net();
    jumping.jumps = vec![86_400 * 20, -86_400 * 20, 3600, -3600];
    let (plan, jumped) = run_on(jumping, &shown, RIGHT).await;
    // What the clock said stays in the evidence; all else is the same. Receiving and sending end in any order.
    let undated = |all: &[Evidence]| {
        let mut all = changed(all, 0, false);
        all.sort_by_key(|one| one.check);
        for one in &mut all {
            match &mut one.seen {
                Seen::Tls(tls) => tls.clock_ahead = None,
                Seen::Session(session) => session.clock_ahead = None,
                _ => {}
            }
        }
        all
    };
    assert_eq!(undated(&jumped), undated(&steady));
    assert!(!kinds(&plan, &jumped).contains(&"clock_off"));
    let session = steady.iter().find(|e| e.check == CheckId::ImapSession).unwrap();
    assert!(session.elapsed >= std::time::Duration::from_secs(5), "the limit did count: {:?}", session.elapsed);
}

/// The evidence of a run with the certificates' part changed.
fn changed(all: &[Evidence], judged_at: i64, public: bool) -> Vec<Evidence> {
    let mut all = all.to_vec();
    for one in &mut all {
        if let Seen::Tls(tls) = &mut one.seen {
            (tls.judged_at, tls.publicly_issued) = (Some(judged_at), public);
        }
    }
    all
}

#[tokio::test(start_paused = true)]
async fn a_clock_before_what_this_program_knows_is_wrong() {
    let (plan, all) = run(&valid(30, 90), NO_DATE).await;
    let old = changed(&all, 1_546_300_800, false);
    let found = findings(&plan, &old, &CATALOG);
    let one = found.iter().find(|f| f.kind.as_str() == "clock_off").unwrap();
    assert_eq!((one.check, one.facts["today"].as_str()), (Some(CheckId::ImapTls), "2019-01-01"));
    assert!(one.facts["since"].as_str() >= "2026-11-23");
    assert_eq!(first_card(&plan, &old), "clock_skew");
}

#[tokio::test(start_paused = true)]
async fn a_public_authority_issues_nothing_in_advance() {
    let (plan, all) = run(&valid(30, 90), NO_DATE).await;
    assert_eq!(first_card(&plan, &changed(&all, NOW as i64, true)), "clock_skew");
    assert_eq!(first_card(&plan, &changed(&all, NOW as i64, false)), "tls_not_yet_valid");
    // Up to two days before its beginning it may well be out.
    let day_before = NOW as i64 + 29 * 86_400;
    assert_eq!(first_card(&plan, &changed(&all, day_before, true)), "tls_not_yet_valid");
}

/// A private authority's certificate, not valid yet and not made for servers: a verifier looks at the
/// purpose before it looks for an authority.
#[tokio::test(start_paused = true)]
async fn only_an_authority_that_everybody_knows_makes_a_certificate_a_public_one() {
    for usage in [ExtendedKeyUsagePurpose::ServerAuth, ExtendedKeyUsagePurpose::ClientAuth] {
        let mut params = params(&[HOST]);
        params.not_before = now() + Duration::days(30);
        params.not_after = now() + Duration::days(90);
        params.extended_key_usages = vec![usage];
        let (plan, all) = run(&PKI.signed(params, &PKI.unknown, &[&PKI.unknown]), NO_DATE).await;
        let Seen::Tls(tls) = seen(&all, CheckId::ImapTls) else { panic!("{all:?}") };
        assert!(!tls.publicly_issued);
        assert!(!kinds(&plan, &all).contains(&"clock_off"));
        assert_ne!(first_card(&plan, &all), "clock_skew");
    }
}

/// The day of a file that an organisation wrote is no clock.
#[test]
fn only_what_is_embedded_tells_the_time() {
    let dir = tempfile::tempdir().unwrap();
    std::fs::create_dir(dir.path().join("providers")).unwrap();
    let ours = std::fs::read_to_string("assets/providers/gmail.toml").unwrap();
    let day = Regex::new(r#"verified_on = "[0-9-]+""#).unwrap();
    let theirs = day.replace_all(&ours, r#"verified_on = "2062-01-01""#).replace("id = \"gmail\"", "id = \"theirs\"");
    std::fs::write(dir.path().join("providers/theirs.toml"), theirs).unwrap();
    let (catalog, errors) = Catalog::with_custom(Some(dir.path())).unwrap();
    assert_eq!(errors.len(), 0, "{errors:?}");
    assert!(catalog.providers().flat_map(|p| &p.servers).any(|s| s.verified_on == "2062-01-01"));
    assert_eq!(catalog.verified_on(), CATALOG.verified_on());
}
