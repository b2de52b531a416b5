//! Dovecot 2.3 for IMAP, POP3 and submission: one server, an address for every kind of trouble,
//! the sign-in name chooses the answer.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use super::certs::Certs;
use super::net::{await_port, await_that, run, which};
use super::{HOSTS, Serves, address_of, ipv6_served, openid};

const CONFIG: &str = include_str!("dovecot.conf");
const ANSWERS: &str = include_str!("dovecot.lua");

/// A running server.
pub struct Dovecot {
    dir: PathBuf,
    #[expect(dead_code, reason = "ends with the process namespace; held so that it is ours until then")]
    child: Child,
}

impl Dovecot {
    /// The socket at which Postfix asks about passwords.
    pub fn sasl_socket(dir: &Path) -> PathBuf {
        dir.join("dovecot/sasl")
    }

    /// How often a sign-in of this user reached the service (`imap`, `submission`, `smtp`).
    pub fn tries(&self, service: &str, user: &str) -> usize {
        let tries = std::fs::read_to_string(self.dir.join("tries")).unwrap();
        tries.lines().filter(|line| *line == format!("{service} {user}")).count()
    }
}

/// Starts it; see [`Dovecot::await_ready`].
pub fn start(dir: &Path, certs: &Certs, password: &str) -> Dovecot {
    let dir = dir.join("dovecot");
    let mail = dir.join("mail");
    std::fs::create_dir_all(&mail).unwrap();
    run("chown", &["nobody:nogroup", &mail.display().to_string()]);
    let (uid, gid) = (run("id", &["-u", "nobody"]), run("id", &["-g", "nobody"]));
    let fill = |text: &str| {
        text.replace("@DIR@", &dir.display().to_string())
            .replace("@CERTS@", &certs.root().parent().unwrap().display().to_string())
            .replace("@UID@", uid.trim())
            .replace("@GID@", gid.trim())
            .replace("@PASSWORD@", password)
            .replace("@RELAY@", &address_of("mx").to_string())
            .replace("@IMAP@", &addresses(Serves::Imap))
            .replace("@IMAPS@", &addresses(Serves::Imaps))
            .replace("@IMAP_ON_993@", &addresses(Serves::ImapOn993))
            .replace("@POP3_ON_993@", &addresses(Serves::Pop3On993))
            .replace("@POP3S_ON_993@", &addresses(Serves::Pop3sOn993))
            .replace("@SUBMISSION@", &addresses(Serves::Submission))
    };
    std::fs::write(dir.join("tries"), "").unwrap();
    std::fs::write(dir.join("auth.lua"), fill(ANSWERS)).unwrap();
    std::fs::write(dir.join("oauth2.conf"), oauth2()).unwrap();
    let config = dir.join("dovecot.conf");
    std::fs::write(&config, fill(CONFIG) + &local_blocks(certs)).unwrap();
    let log = std::fs::File::create(dir.join("start.log")).unwrap();
    let child = Command::new(which("dovecot").unwrap())
        .args(["-F", "-c"])
        .arg(config)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(log)
        .spawn()
        .unwrap();
    Dovecot { dir, child }
}

impl Dovecot {
    /// Waits until every one of its ports takes connections.
    pub fn await_ready(&self) {
        for (name, serves) in HOSTS {
            for port in serves.iter().filter_map(|s| s.port()) {
                await_port(SocketAddr::new(address_of(name), port), &format!("Dovecot for {name}"));
            }
        }
        await_that("Dovecot's password service", || self.dir.join("sasl").exists());
    }
}

/// Every token is asked about at the OpenID provider, so that one which was taken back is refused.
fn oauth2() -> String {
    let (port, scope) = (openid::PORT, openid::MAIL);
    format!(
        "introspection_mode = post
introspection_url = http://dovecot:dovecot-secret@127.0.0.1:{port}/token/introspection
username_attribute = username
active_attribute = active
active_value = true
scope = {scope}
openid_configuration_url = {}/.well-known/openid-configuration
timeout_msecs = 5000
",
        openid::ISSUER
    )
}

fn addresses(what: Serves) -> String {
    let served = HOSTS.iter().filter(|(_, serves)| serves.contains(&what));
    let all = served.flat_map(|(name, _)| [Some(address_of(name)), ipv6_served(name)]);
    all.flatten().map(|a| a.to_string()).collect::<Vec<_>>().join(" ")
}

/// What differs at one address: the certificate, TLS at all, the limits.
fn local_blocks(certs: &Certs) -> String {
    let mut blocks = String::new();
    for (name, serves) in HOSTS.iter().filter(|(_, serves)| serves.iter().any(|s| s.port().is_some())) {
        let mut lines = vec![
            format!("ssl_cert = <{}", certs.chain(name).display()),
            format!("ssl_key = <{}", certs.key(name).display()),
        ];
        match *name {
            "no-starttls" => lines = vec!["ssl = no".to_owned()],
            "limited" => {
                lines.extend(["mail_max_userip_connections = 1", "disable_plaintext_auth = no"].map(str::to_owned));
            }
            // OpenSSL shows such certificates only when told to.
            "weak-key" | "weak-hash" => lines.push("ssl_cipher_list = ALL:@SECLEVEL=0".to_owned()),
            _ if !certs.chain(name).exists() || serves.contains(&Serves::ImapOn993) => lines.clear(),
            _ => {}
        }
        for address in [Some(address_of(name)), ipv6_served(name)].into_iter().flatten() {
            blocks += &format!("local {address} {{\n  {}\n}}\n", lines.join("\n  "));
        }
    }
    blocks
}
