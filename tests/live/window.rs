//! The wizard in a real window: a person reads the screen, types and presses, and at the end reads
//! the card.

use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use inbox_doctor::locale::Locales;

use crate::bench::net::await_that;
use crate::bench::screen::Screen;
use crate::bench::{Bench, PASSWORD};
use crate::case::{CASE, Case};
use crate::programs;

/// The wizard, closed when dropped.
pub struct Wizard(pub Child);

impl Drop for Wizard {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Starts it with nothing remembered, in this language, trusting the bench's authority as one of
/// the system's own.
pub fn start(bench: &Bench, screen: &Screen, language: &str) -> Wizard {
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
    screen.focus("InboxDoctor");
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

/// The same by mouse, but for the address and the password; then it is checked again.
pub fn by_mouse(bench: &Bench) {
    let locale = Locales::embedded().unwrap().get("en");
    let words = |id: &str| locale.text(id);
    let case = Case { name: "window::by_mouse", imap: "imap", smtp: "smtp:465", answer: "wrong", sent: 2, ..CASE };
    let screen = Screen::start(&bench.dir.join("mouse"), "eng");
    let _wizard = start_in(&bench.dir.join("window-mouse"), bench, &screen, "en.UTF-8");
    screen.await_words(&words("ui-welcome-title"));
    screen.focus("InboxDoctor");
    screen.type_text(&case.user());
    screen.key("Return");
    screen.await_words(&words("ui-why-unknown"));
    screen.click_primary();
    screen.await_words(&words("ui-check-only"));
    screen.type_text(PASSWORD);
    screen.click_primary();
    screen.await_words(&case.title(bench, "en"));
    case.assert_sent(bench, &case.user(), &|| screen.text());
    screen.click_primary();
    screen.await_words(&case.title(bench, "en"));
}

/// A healthy account, in Japanese.
pub fn healthy_in_japanese(bench: &Bench) {
    let case = Case { name: "window::healthy_in_japanese", imap: "imap", smtp: "smtp:465", ..CASE };
    walk(bench, &Case { sent: 2, sent_smtp: 2, ..case }, "ja", "jpn");
}

/// Where there is no screen, or none that answers, it says so in the person's language and names the command
/// line; nothing else is on the terminal.
pub fn without_a_screen(bench: &Bench) {
    let locales = Locales::embedded().unwrap();
    let home = bench.dir.join("window-no-screen");
    std::fs::create_dir_all(&home).unwrap();
    for language in ["ja", "en"] {
        for (display, message) in [(None, "ui-no-screen"), (Some(":59999"), "ui-screen-not-opened")] {
            let mut command = Command::new(env!("CARGO_BIN_EXE_inbox-doctor"));
            command.env_clear().env("HOME", &home).env("LC_ALL", format!("{language}.UTF-8"));
            if let Some(display) = display {
                command.env("DISPLAY", display);
            }
            let out = command.stdin(Stdio::null()).output().unwrap();
            let said = String::from_utf8(out.stderr).unwrap();
            assert_eq!(said, format!("inbox-doctor: {}\n", locales.get(language).text(message)));
            assert!(said.contains("inbox-doctor-cli"));
            assert_eq!((out.status.code(), out.stdout.len()), (Some(69), 0), "{display:?}");
        }
    }
}

/// Without fonts, graphics card, session bus, network and a place for its settings the window opens, says that
/// settings cannot be kept, and names what is wrong with the mailbox: there is no network.
pub fn with_nothing_around(bench: &Bench) {
    let locale = Locales::embedded().unwrap().get("en");
    let words = |id: &str| locale.text(id);
    let screen = Screen::start(&bench.dir.join("nothing"), "eng");
    let home = bench.dir.join("window-nothing");
    std::fs::create_dir_all(&home).unwrap();
    let said = std::fs::File::create(home.join("wizard.log")).unwrap();
    let mut command = screen.tool("unshare");
    command.args(["--net", "--mount", "sh", "-c"]);
    command.arg("mount -t tmpfs none /usr/share/fonts && exec \"$0\"").arg(env!("CARGO_BIN_EXE_inbox-doctor"));
    for gone in ["DBUS_SESSION_BUS_ADDRESS", "WAYLAND_DISPLAY", "XDG_RUNTIME_DIR", "XDG_DATA_HOME", "LANG"] {
        command.env_remove(gone);
    }
    command.env("HOME", &home).env("XDG_CONFIG_HOME", "/proc/nowhere").env("LC_ALL", "en.UTF-8");
    command.stdin(Stdio::null()).stdout(said.try_clone().unwrap()).stderr(said);
    let _wizard = Wizard(command.spawn().unwrap());
    screen.await_words(&words("ui-welcome-title"));
    screen.focus("InboxDoctor");
    screen.type_text("hanako@example.jp");
    screen.key("Return");
    screen.await_words(&words("ui-account-title"));
    screen.key("ctrl+plus");
    screen.await_words(&words("ui-settings-not-saved"));
    screen.key("ctrl+0");
    screen.key("Return");
    screen.await_words(&words("ui-check-only"));
    screen.type_text(PASSWORD);
    screen.key("Return");
    screen.await_words(&words("card-network_offline"));
}

/// Japanese typed through a real input method: romaji becomes kana, kana becomes kanji, and what was typed goes on
/// to the next page.
pub fn through_an_input_method(bench: &Bench) {
    let locale = Locales::embedded().unwrap().get("ja");
    let screen = Screen::start(&bench.dir.join("ime"), "jpn+eng");
    let home = bench.dir.join("window-ime");
    std::fs::create_dir_all(&home).unwrap();
    let setting = |command: &mut Command| {
        command.env("HOME", &home).env("XDG_CONFIG_HOME", &home).env("XMODIFIERS", "@im=uim");
        command.env("LC_ALL", "ja_JP.UTF-8").env_remove("DBUS_SESSION_BUS_ADDRESS").stdin(Stdio::null());
    };
    let said = std::fs::File::create(home.join("uim.log")).unwrap();
    let mut method = screen.tool("uim-xim");
    setting(&mut method);
    let method = method.arg("--engine=anthy-utf8").stdout(said.try_clone().unwrap()).stderr(said);
    let _method = Wizard(method.spawn().unwrap());
    let servers = || screen.tool("xprop").args(["-root", "XIM_SERVERS"]).output().unwrap().stdout;
    await_that("the input method", || String::from_utf8_lossy(&servers()).contains("uim"));
    let mut wizard = screen.tool(env!("CARGO_BIN_EXE_inbox-doctor"));
    setting(&mut wizard);
    let _wizard = Wizard(wizard.spawn().unwrap());
    screen.await_words(&locale.text("ui-welcome-title"));
    screen.focus("InboxDoctor");
    // The remark shows that the window has the keyboard, and the input method the window.
    screen.type_text("yamada");
    screen.key("Return");
    screen.await_words(&locale.text("ui-address-no-at"));
    screen.key("shift+space");
    for letter in "yuubin".chars() {
        screen.key(&letter.to_string());
    }
    screen.key("space");
    screen.key("Return");
    screen.key("shift+space");
    screen.type_text("@example.jp");
    screen.key("Return");
    screen.await_words(&locale.text("ui-account-title"));
    screen.await_words(&locale.text("ui-why-unknown"));
    screen.key("Return");
    screen.await_words("yamada郵便@example.jp");
}

/// Signing in with the browser, which is one of ours: it hands the address to the person.
pub fn signs_in_with_the_browser(bench: &Bench) {
    signed_in(bench, "browser");
}

/// The window after a sign-in with the browser that opens the mailbox. `name` is that of its folder.
pub fn signed_in(bench: &Bench, name: &str) -> (Wizard, Screen) {
    let healthy = Locales::embedded().unwrap().get("en").text("card-healthy");
    signed_in_to(bench, name, programs::organisation, &healthy)
}

/// The same at this organisation's provider, up to the card with these words.
pub fn signed_in_to(bench: &Bench, name: &str, provider: impl Fn(&Path), card: &str) -> (Wizard, Screen) {
    let locale = Locales::embedded().unwrap().get("en");
    let words = |id: &str| locale.text(id);
    let home = bench.dir.join(format!("window-{name}"));
    provider(&home.join("inbox-doctor"));
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

    let screen = Screen::start(&bench.dir.join(name), "eng");
    let wizard = start_in(&home, bench, &screen, "en.UTF-8");
    screen.await_words(&words("ui-welcome-title"));
    screen.focus("InboxDoctor");
    screen.type_text("hanako@example.test");
    screen.key("Return");
    screen.await_words(&words("ui-account-title"));
    screen.key("Return");
    screen.await_words(&words("ui-browser-sign-in"));
    screen.key("Return");
    await_that("the browser", || opened.exists());
    screen.await_words(&words("ui-consent-waiting"));
    programs::person(&bench.certs.root(), &std::fs::read_to_string(&opened).unwrap());
    screen.await_words(card);
    (wizard, screen)
}
