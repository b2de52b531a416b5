//! The wizard in a real window: a person reads the screen, types and presses, and at the end reads
//! the card.

use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::{Child, Stdio};

use inbox_doctor::locale::Locales;

use crate::bench::net::await_that;
use crate::bench::screen::Screen;
use crate::bench::{Bench, PASSWORD};
use crate::case::{CASE, Case};
use crate::programs;

/// The wizard, closed when dropped.
struct Wizard(Child);

impl Drop for Wizard {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Starts it with nothing remembered, in this language, trusting the bench's authority as one of
/// the system's own.
fn start(bench: &Bench, screen: &Screen, language: &str) -> Wizard {
    start_in(&bench.dir.join(format!("window-{language}")), bench, screen, language)
}

/// The same, with this home; what lies in its `bin` stands before the system's programs.
fn start_in(home: &Path, bench: &Bench, screen: &Screen, language: &str) -> Wizard {
    std::fs::create_dir_all(home).unwrap();
    let said = std::fs::File::create(home.join("wizard.log")).unwrap();
    let mut command = screen.tool(env!("CARGO_BIN_EXE_inbox-doctor"));
    command.env_remove("WAYLAND_DISPLAY").env("HOME", home).env("XDG_CONFIG_HOME", home);
    let path = std::env::var_os("PATH").unwrap_or_default();
    let path = std::env::join_paths([home.join("bin")].into_iter().chain(std::env::split_paths(&path))).unwrap();
    command.env("PATH", path).env_remove("DBUS_SESSION_BUS_ADDRESS");
    command.env("SSL_CERT_FILE", bench.certs.root()).env("LANG", language).env("LC_ALL", language);
    command.stdin(Stdio::null()).stdout(said.try_clone().unwrap()).stderr(said);
    Wizard(command.spawn().unwrap())
}

/// Walks from the first page to the card by keyboard alone; the picture of the card is kept.
fn walk(bench: &Bench, case: &Case, language: &str, reader: &str) {
    let locales = Locales::embedded().unwrap();
    let locale = locales.get(language);
    let words = |id: &str| locale.text(id);
    let screen = Screen::start(&bench.dir.join(language), reader);
    let _wizard = start(bench, &screen, &format!("{language}.UTF-8"));
    screen.await_words(&words("ui-welcome-title"));
    screen.focus("inbox-doctor");
    screen.type_text(&case.user());
    screen.key("Return");
    screen.await_words(&words("ui-account-title"));
    screen.await_words(&words("ui-why-unknown"));
    screen.key("Return");
    screen.await_words(&words("ui-check-only"));
    screen.type_text(PASSWORD);
    screen.key("Return");
    let title = case.title(bench, language);
    screen.await_words(&title);
    screen.await_words(&words("ui-card-proof"));
    let kept = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("window-{language}.png"));
    std::fs::copy(screen.picture("card"), kept).unwrap();
    case.assert_sent(bench, &case.user(), &|| screen.text());
}

/// A wrong password, in English: the card says so, and the password was sent once.
pub fn wrong_password(bench: &Bench) {
    let case = Case { name: "window::wrong_password", imap: "imap", smtp: "smtp:465", answer: "wrong", ..CASE };
    walk(bench, &Case { sent: 2, ..case }, "en", "eng");
}

/// A healthy account, in Japanese.
pub fn healthy_in_japanese(bench: &Bench) {
    let case = Case { name: "window::healthy_in_japanese", imap: "imap", smtp: "smtp:465", ..CASE };
    walk(bench, &Case { sent: 2, sent_smtp: 2, ..case }, "ja", "jpn");
}

/// Signing in with the browser, which is one of ours: it hands the address to the person.
pub fn signs_in_with_the_browser(bench: &Bench) {
    let locale = Locales::embedded().unwrap().get("en");
    let words = |id: &str| locale.text(id);
    let home = bench.dir.join("window-browser");
    programs::organisation(&home.join("inbox-doctor"));
    let (bin, opened) = (home.join("bin"), home.join("opened"));
    std::fs::create_dir_all(&bin).unwrap();
    let browser = bin.join("xdg-open");
    let part = opened.with_extension("part");
    let script = format!(
        "#!/bin/sh\nprintf %s \"$1\" >'{}' && mv '{}' '{}'\n",
        part.display(),
        part.display(),
        opened.display()
    );
    std::fs::write(&browser, script).unwrap();
    std::fs::set_permissions(&browser, std::fs::Permissions::from_mode(0o755)).unwrap();

    let screen = Screen::start(&bench.dir.join("browser"), "eng");
    let _wizard = start_in(&home, bench, &screen, "en.UTF-8");
    screen.await_words(&words("ui-welcome-title"));
    screen.focus("inbox-doctor");
    screen.type_text("hanako@example.test");
    screen.key("Return");
    screen.await_words(&words("ui-account-title"));
    screen.key("Return");
    screen.await_words(&words("ui-browser-sign-in"));
    screen.key("Return");
    await_that("the browser", || opened.exists());
    screen.await_words(&words("ui-consent-waiting"));
    programs::person(&bench.certs.root(), &std::fs::read_to_string(&opened).unwrap());
    screen.await_words(&words("card-healthy"));
}
