//! Where a password or a token lies while a person uses the window, and that it lies nowhere once it is
//! forgotten.

use inbox_doctor::locale::{Args, Locales};

use crate::bench::net::await_that;
use crate::bench::openid::tokens_given;
use crate::bench::screen::Screen;
use crate::bench::{Bench, PASSWORD};
use crate::case::{CASE, Case};
use crate::memory::{LAID_OUT, Memory};
use crate::window::{signed_in, start};

/// Typed by keyboard, looked at, hidden, checked, and forgotten at the press of a button; then once more without
/// the check.
pub fn password(bench: &Bench) {
    let case = Case { name: "forgotten::password", imap: "imap", smtp: "smtp:465", answer: "wrong", sent: 2, ..CASE };
    let locale = Locales::embedded().unwrap().get("en");
    let words = |id: &str| locale.text(id);
    let screen = Screen::start(&bench.dir.join("forgotten"), "eng");
    let wizard = start(bench, &screen, "en_US.UTF-8");
    let found = || Memory::of(wizard.0.id()).find(PASSWORD);
    screen.await_words(&words("ui-welcome-title"));
    screen.focus("InboxDoctor");
    screen.type_text(&case.user());
    screen.key("Return");
    screen.await_words(&words("ui-why-unknown"));
    screen.key("Return");
    screen.await_words(&words("ui-check-only"));
    screen.type_text(PASSWORD);
    // Without this, that nothing is found later would prove nothing.
    await_that("the password in memory, while dots are shown", || !found().is_empty());
    press(&screen, &["Tab", "Return"]);
    screen.await_words(PASSWORD);
    assert!(found().iter().any(|place| place.starts_with(LAID_OUT)), "it is shown, so it is laid out somewhere");
    press(&screen, &["Return", "shift+Tab", "Return"]);
    screen.await_words(&case.title(bench, "en"));
    case.assert_sent(bench, &case.user(), &|| screen.text());
    assert!(!found().is_empty(), "it is kept, to check again");

    // To the last button of the page, before those in its foot.
    press(&screen, &["End", "shift+Tab", "shift+Tab", "shift+Tab", "shift+Tab", "shift+Tab", "Return"]);
    screen.await_words(&words("ui-password-gone"));
    assert_eq!(found(), Vec::<String>::new(), "after the check");

    screen.key("F5");
    screen.await_words(&words("ui-check-only"));
    screen.type_text(PASSWORD);
    await_that("the password in memory again", || !found().is_empty());
    press(&screen, &["Tab", "Tab", "Return", "Return"]);
    screen.await_words(&words("ui-password-missing"));
    assert_eq!(found(), Vec::<String>::new(), "on the page where it was typed");
}

/// Signed in with the browser, checked, and signed out.
pub fn sign_in(bench: &Bench) {
    let locale = Locales::embedded().unwrap().get("en");
    let words = |id: &str| locale.text(id);
    let given = || tokens_given(&bench.dir);
    let before = given().len();
    let (wizard, screen) = signed_in(bench, "signed-in");
    let memory = Memory::of(wizard.0.id());
    // Other tests are given tokens, too.
    let there = |token: &String| !memory.find(token).is_empty();
    let tokens: Vec<String> = given().into_iter().skip(before).filter(there).collect();
    assert!(tokens.len() >= 2, "an access token and a refresh token: {}", tokens.len());

    screen.key("Escape");
    screen.await_words(&words("ui-forget"));
    // To the last button of the page, before those in its foot.
    press(&screen, &["shift+Tab", "shift+Tab", "shift+Tab", "shift+Tab", "Return"]);
    let provider = Args::from([("provider".to_owned(), "example".to_owned())]);
    screen.await_words(&locale.format("signin-revoked-done", &provider));
    let memory = Memory::of(wizard.0.id());
    let found: Vec<String> = tokens.iter().flat_map(|token| memory.find(token)).collect();
    assert_eq!(found, Vec::<String>::new(), "of {tokens:?}");
}

fn press(screen: &Screen, keys: &[&str]) {
    keys.iter().for_each(|key| screen.key(key));
}
