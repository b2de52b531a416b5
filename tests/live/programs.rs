//! Signing in as people do it: from a terminal with the sign-in kept in a real keyring, and in the
//! wizard's window with a browser, at a real OpenID provider and then at Dovecot.

use std::io::{BufRead, BufReader, Read};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use inbox_doctor::net::Net;
use inbox_doctor::net::system::SystemNet;
use serde_json::Value;
use tokio_rustls::rustls::pki_types::{CertificateDer, pem::PemObject};

use crate::bench::openid::{self, Does, Person};
use crate::bench::{Bench, keyring};
use crate::program;

const HANAKO: &str = "hanako@example.test";
/// What the copy of this program that sits beside the keyring is told; the bench's folder follows.
const TERMINAL: &str = "terminal:";

/// An organisation's folder: its own provider, and under which name the program is known there.
pub fn organisation(folder: &Path) {
    organisation_known_by(folder, "domains = [\"example.test\"]", &[("imap", 993), ("smtp", 465)]);
}

/// The same, known by its domains or its mail exchanger, with these servers alone.
pub fn organisation_known_by(folder: &Path, names: &str, servers: &[(&str, u16)]) {
    let server = |protocol: &str, port: u16| {
        format!(
            "[[servers]]\nprotocol = \"{protocol}\"\nhost = \"mail.example.test\"\nport = {port}\nsecurity = \"tls\"\n\
             source = \"this test\"\nverified_on = \"2026-11-24\"\nconfidence = \"A\"\n"
        )
    };
    let oauth = toml::to_string(&openid::oauth()).unwrap().replace("[parameters]", "[oauth.parameters]");
    let servers: String = servers.iter().map(|(protocol, port)| server(protocol, *port)).collect();
    let provider = format!("{names}\nauth = [\"oauth\"]\n{servers}[oauth]\n{oauth}");
    std::fs::create_dir_all(folder.join("providers")).unwrap();
    std::fs::write(folder.join("providers/example.toml"), provider).unwrap();
    std::fs::write(folder.join("clients.toml"), "[example]\nid = \"desktop\"\n").unwrap();
}

/// A person at this page of the provider, and where they are sent back to.
pub fn person(root: &Path, page: &str) {
    let net = SystemNet::new(vec![CertificateDer::from_pem_file(root).unwrap()]).unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let back = Person::new(&net, HANAKO, Does::Allow).browse(page).await;
        // A sign-in on another device ends on the provider's own page.
        if back.starts_with("http://127.0.0.1:") {
            let seen = net.fetch(http::Request::get(&back).body(Vec::new()).unwrap()).await.unwrap();
            assert!(seen.status().is_success(), "{seen:?}");
        }
    });
}

/// The terminal, in a D-Bus session with a keyring.
pub fn in_a_terminal(bench: &Bench) {
    let root = bench.certs.root();
    let output = keyring::run(&bench.dir, &format!("{TERMINAL}{}", root.display()));
    let said = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    assert!(output.status.success(), "{}\n{}\n{}", output.status, said(&output.stdout), said(&output.stderr));
}

/// What runs beside the keyring; false: this is something else.
pub fn inside(what: &str) -> bool {
    let Some(root) = what.strip_prefix(TERMINAL) else { return false };
    let home = std::env::var("HOME").unwrap();
    Terminal { root: PathBuf::from(root), home: PathBuf::from(home) }.walk();
    true
}

struct Terminal {
    root: PathBuf,
    home: PathBuf,
}

impl Terminal {
    fn walk(&self) {
        organisation(&self.folder());
        let nothing = self.run(&["sign-out", "--email", HANAKO, "--json"]);
        assert_eq!((nothing["forgotten"].as_bool(), nothing["revoked"].as_bool()), (Some(false), Some(false)));
        for how in [&[][..], &["--device"]] {
            let signed_in = self.sign_in(how);
            assert_eq!(signed_in["signed_in"], true, "{signed_in}");
            assert_eq!(signed_in["remembered"], true, "{signed_in}");
            assert_eq!(signed_in["causes"], Value::Array(Vec::new()), "{signed_in}");
            // Twice: the provider changes the refresh token, and ends a sign-in whose old one comes again.
            for _ in 0..2 {
                let checked = self.run(&["check", "--email", HANAKO, "--oauth", "--json"]);
                assert_eq!(checked["healthy"], true, "{checked}");
                let auth = checked["checks"].as_array().unwrap().iter().find(|c| c["id"] == "imap.auth").unwrap();
                assert!(auth["seen"].to_string().contains("XOAUTH2"), "{auth}");
            }
            let out = self.run(&["sign-out", "--email", HANAKO, "--json"]);
            assert_eq!((out["forgotten"].as_bool(), out["revoked"].as_bool()), (Some(true), Some(true)));
        }
        let token = "kanarienvogel-token";
        let args = ["check", "--email", HANAKO, "--token-stdin", "--json"];
        let refused = program::run(&self.home, &[], &self.args(&args), token, Some(token));
        assert_eq!(refused.code, Some(1), "{refused:#?}");
        assert_eq!(refused.json()["causes"][0]["cause"], "token_expired_or_revoked", "{refused:#?}");
    }

    fn folder(&self) -> PathBuf {
        self.home.join("organisation")
    }

    fn args<'a>(&self, args: &[&'a str]) -> Vec<&'a str> {
        let leak = |path: &Path| -> &'static str { Box::leak(path.display().to_string().into_boxed_str()) };
        let more = ["--ca-file", leak(&self.root), "--catalog", leak(&self.folder()), "--lang", "en"];
        args.iter().copied().chain(more).collect()
    }

    fn run(&self, args: &[&str]) -> Value {
        let bus = format!("DBUS_SESSION_BUS_ADDRESS={}", std::env::var("DBUS_SESSION_BUS_ADDRESS").unwrap());
        let output = program::run(&self.home, &["env", &bus], &self.args(args), "", None);
        assert_eq!(output.code, Some(0), "{output:#?}");
        output.json()
    }

    /// Signs in, as a person who follows what the program says on standard error.
    fn sign_in(&self, how: &[&str]) -> Value {
        let args = [&["sign-in", "--email", HANAKO, "--no-browser", "--json"], how].concat();
        let mut child = Command::new(env!("CARGO_BIN_EXE_inbox-doctor-cli"))
            .args(self.args(&args))
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let told = BufReader::new(child.stderr.take().unwrap());
        let page = told
            .lines()
            .find_map(|line| {
                line.unwrap().split_whitespace().find(|w| w.starts_with(openid::ISSUER)).map(str::to_owned)
            })
            .unwrap();
        person(&self.root, &page);
        let mut answer = String::new();
        child.stdout.take().unwrap().read_to_string(&mut answer).unwrap();
        assert!(child.wait().unwrap().success(), "{answer}");
        serde_json::from_str(&answer).unwrap()
    }
}
