//! The wizard in a real window: a person reads the screen, types and presses, and at the end reads
//! the card.

use std::process::{Child, Stdio};

use crate::bench::screen::Screen;
use crate::bench::{Bench, PASSWORD};
use crate::case::{CASE, Case};

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
    let home = bench.dir.join(format!("window-{language}"));
    std::fs::create_dir_all(&home).unwrap();
    let said = std::fs::File::create(home.join("wizard.log")).unwrap();
    let mut command = screen.tool(env!("CARGO_BIN_EXE_inbox-doctor"));
    command.env_remove("WAYLAND_DISPLAY").env("HOME", &home).env("XDG_CONFIG_HOME", &home);
    command.env("SSL_CERT_FILE", bench.certs.root()).env("LANG", language).env("LC_ALL", language);
    command.stdin(Stdio::null()).stdout(said.try_clone().unwrap()).stderr(said);
    Wizard(command.spawn().unwrap())
}

/// A wrong password, in English: the card says so, and the password was sent once.
pub fn wrong_password(bench: &Bench) {
    let case = Case { name: "window::wrong_password", answer: "wrong", smtp: "smtp:465", ..CASE };
    let screen = Screen::start(&bench.dir);
    let _wizard = start(bench, &screen, "en_US.UTF-8");
    screen.await_words("eng", "Inbox won’t connect?");
    screen.focus("Inbox Doctor");
    screen.type_text(&case.user());
    screen.key("Return");
    screen.await_words("eng", "Your mailbox");
    println!("{}", screen.text("eng"));
    screen.key("Return");
    screen.await_words("eng", "Password");
    screen.type_text(PASSWORD);
    println!("{}", screen.text("eng"));
    screen.key("Return");
    screen.await_words("eng", "What we saw");
    println!("{}", screen.text("eng"));
}
