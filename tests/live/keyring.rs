//! A real keyring in a D-Bus session of its own, one that never answers, and none at all. Each runs
//! in a copy of this program, whose surroundings are then what the keyring's library looks at.

use std::io::{Read, Write};
use std::os::unix::net::UnixListener;
use std::process::{Command, ExitCode, Output, Stdio};
use std::time::{Duration, Instant};

use inbox_doctor::local::parse_address;
use inbox_doctor::model::credentials::Secret;
use inbox_doctor::model::provider::ProviderId;
use inbox_doctor::signin::{Forgotten, Keyring, NoKeyring, Recalled, Remembered, Stored};

use crate::bench::Bench;
use crate::bench::keyring::{INSIDE, run, run_with_bus};

const REAL: &str = "real";
const SILENT: &str = "silent";
const NONE: &str = "none";
const KILLED: &str = "killed";
/// Remembers without end, and is killed.
const WRITER: &str = "writer";

/// What runs inside; `None`: this is not inside.
pub fn inside() -> Option<ExitCode> {
    let what = std::env::var(INSIDE).ok()?;
    if crate::programs::inside(&what) {
        return Some(ExitCode::SUCCESS);
    }
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        match what.as_str() {
            REAL => real().await,
            SILENT => refused_as(NoKeyring::NoAnswer).await,
            KILLED => killed().await,
            WRITER => write_without_end().await,
            _ => refused_as(NoKeyring::NotThere).await,
        }
    });
    // A thread that waits for a bus which never answers ends with the program.
    Some(ExitCode::SUCCESS)
}

async fn real() {
    let keyring = Keyring::system();
    let (hanako, taro) = (parse_address("hanako@example.jp").unwrap(), parse_address("taro@example.jp").unwrap());
    assert_eq!(keyring.recall(&hanako).await, Recalled::Nothing);
    // As long as Microsoft's, and with every kind of letter.
    let refresh = Secret::new(format!("1//{}\n日本語\u{0}", "M.C5_".repeat(400)));
    let sign_in = Stored::SignIn { provider: ProviderId::new("microsoft365"), client: "desktop".to_owned(), refresh };
    let password = Stored::Password(Secret::new("kanarienvogel".to_owned()));
    assert_eq!(keyring.remember(&hanako, &password).await, Remembered::Kept);
    assert_eq!(keyring.remember(&taro, &password).await, Remembered::Kept);
    assert_eq!(keyring.remember(&hanako, &sign_in).await, Remembered::Kept);
    assert_eq!(Keyring::system().recall(&hanako).await, Recalled::Found(sign_in));
    assert_eq!(keyring.forget(&hanako).await, Forgotten::Gone);
    assert_eq!(keyring.recall(&hanako).await, Recalled::Nothing);
    assert_eq!(keyring.forget(&hanako).await, Forgotten::Nothing);
    assert_eq!(keyring.recall(&taro).await, Recalled::Found(password));
}

/// What the writer remembers by turns; the long one takes several messages' worth of bytes.
fn by_turns() -> [Stored; 2] {
    let refresh = Secret::new("1//kanarienvogel".repeat(400));
    let sign_in = Stored::SignIn { provider: ProviderId::new("microsoft365"), client: "desktop".to_owned(), refresh };
    [Stored::Password(Secret::new("kanarienvogel".to_owned())), sign_in]
}

async fn write_without_end() {
    let keyring = Keyring::system();
    let hanako = parse_address("hanako@example.jp").unwrap();
    for stored in by_turns().iter().cycle() {
        assert_eq!(keyring.remember(&hanako, stored).await, Remembered::Kept);
        std::io::stdout().write_all(b".").unwrap();
        std::io::stdout().flush().unwrap();
    }
}

async fn killed() {
    let hanako = parse_address("hanako@example.jp").unwrap();
    for round in 0..20 {
        let mut writer = Command::new(std::env::current_exe().unwrap());
        let mut writer = writer.env(INSIDE, WRITER).stdout(Stdio::piped()).spawn().unwrap();
        // After so many it is in the middle of the next.
        let mut told = vec![0; 1 + round % 4];
        writer.stdout.as_mut().unwrap().read_exact(&mut told).unwrap();
        writer.kill().unwrap();
        writer.wait().unwrap();
        let Recalled::Found(stored) = Keyring::system().recall(&hanako).await else { panic!("gone in round {round}") };
        assert!(by_turns().contains(&stored), "round {round}");
    }
    let keyring = Keyring::system();
    assert_eq!(keyring.forget(&hanako).await, Forgotten::Gone);
    assert_eq!(keyring.recall(&hanako).await, Recalled::Nothing, "there is no second one behind it");
}

async fn refused_as(why: NoKeyring) {
    let keyring = Keyring::system();
    let address = parse_address("hanako@example.jp").unwrap();
    let began = Instant::now();
    let password = Stored::Password(Secret::new("kanarienvogel".to_owned()));
    assert_eq!(keyring.remember(&address, &password).await, Remembered::NoKeyring(why));
    assert_eq!(keyring.recall(&address).await, Recalled::NoKeyring(why));
    assert!(began.elapsed() < Duration::from_secs(20));
}

#[track_caller]
fn passed(output: &Output) {
    let said = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let (out, err) = (said(&output.stdout), said(&output.stderr));
    assert!(output.status.success(), "{}\n{out}\n{err}", output.status);
    assert!(!out.contains("kanarienvogel") && !err.contains("kanarienvogel"), "{out}\n{err}");
}

/// GNOME's keyring, unlocked.
pub fn remembers_and_forgets(bench: &Bench) {
    passed(&run(&bench.dir, REAL));
}

/// A program that is killed while it remembers leaves the old or the new, whole, and nothing beside it.
pub fn a_kill_leaves_it_whole(bench: &Bench) {
    passed(&run(&bench.dir.join("killed"), KILLED));
}

/// A bus that takes the connection and says nothing.
pub fn never_answers(bench: &Bench) {
    let socket = bench.dir.join("silent-bus");
    let _listener = UnixListener::bind(&socket).unwrap();
    passed(&run_with_bus(&format!("unix:path={}", socket.display()), SILENT));
}

/// No bus at all.
pub fn is_not_there(bench: &Bench) {
    let nowhere = bench.dir.join("no-bus");
    passed(&run_with_bus(&format!("unix:path={}", nowhere.display()), NONE));
}
