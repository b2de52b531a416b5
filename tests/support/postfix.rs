//! Postfix for submission, asking Dovecot about passwords; and the relay behind Dovecot's own
//! submission service. All mail is thrown away.

use std::net::{IpAddr, SocketAddr};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use super::address_of;
use super::certs::Certs;
use super::dovecot::Dovecot;
use super::net::{CLIENT, await_port, run, which};

/// A running server.
pub struct Postfix {
    #[expect(dead_code, reason = "ends with the process namespace; held so that it is ours until then")]
    child: Child,
}

const SERVICES: &str = "\
pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
tlsmgr unix - - n 1000? 1 tlsmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
verify unix - - n - 1 verify
flush unix n - n 1000? 0 flush
proxymap unix - - n - - proxymap
anvil unix - - n - 1 anvil
scache unix - - n - 1 scache
discard unix - - n - - discard
error unix - - n - - error
retry unix - - n - - error
postlog unix-dgram n - n - 1 postlogd
";

/// Starts it; see [`Postfix::await_ready`].
pub fn start(dir: &Path, certs: &Certs) -> Postfix {
    let sasl = Dovecot::sasl_socket(dir);
    let dir = dir.join("postfix");
    for part in ["conf", "queue", "data"] {
        std::fs::create_dir_all(dir.join(part)).unwrap();
    }
    run("chown", &["postfix", &dir.join("data").display().to_string()]);
    let main = format!(
        "compatibility_level = 3.6
queue_directory = {dir}/queue
data_directory = {dir}/data
daemon_directory = /usr/lib/postfix/sbin
command_directory = /usr/sbin
mail_owner = postfix
setgid_group = postdrop
maillog_file = {dir}/postfix.log
maillog_file_prefixes = {dir}
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
myhostname = smtp.example.test
mydestination = example.test
mynetworks = {CLIENT} 10.9.1.0/24
default_transport = discard
local_transport = discard
relay_transport = discard
virtual_transport = discard
alias_maps =
local_recipient_maps =
smtpd_sasl_type = dovecot
smtpd_sasl_path = {}
smtpd_relay_restrictions = permit_mynetworks, permit_sasl_authenticated, reject
smtpd_tls_session_cache_database =
",
        sasl.display(),
        dir = dir.display()
    );
    std::fs::write(dir.join("conf/main.cf"), main).unwrap();
    std::fs::write(dir.join("conf/master.cf"), doors(certs) + SERVICES).unwrap();
    let log = std::fs::File::create(dir.join("start.log")).unwrap();
    let child = Command::new(which("postfix").unwrap())
        .arg("-c")
        .arg(dir.join("conf"))
        .arg("start-fg")
        .stdin(Stdio::null())
        .stdout(log.try_clone().unwrap())
        .stderr(log)
        .spawn()
        .unwrap();
    Postfix { child }
}

/// The ports it listens on, each with its own manners.
const DOORS: &[(&str, u16, &[&str])] = &[
    ("smtp", 465, &["smtpd_tls_wrappermode=yes", "smtpd_sasl_auth_enable=yes"]),
    ("smtp", 587, &["smtpd_tls_security_level=encrypt", "smtpd_sasl_auth_enable=yes", "smtpd_tls_auth_only=yes"]),
    ("smtp-no-auth", 587, &["smtpd_tls_security_level=may"]),
    ("smtp-no-tls", 587, &["smtpd_tls_security_level=none", "smtpd_sasl_auth_enable=yes"]),
    ("mx", 25, &[]),
];

fn doors(certs: &Certs) -> String {
    let mut lines = String::new();
    for (name, port, options) in DOORS {
        lines += &format!("{}:{port} inet n - n - - smtpd -o myhostname={name}.example.test", address_of(name));
        lines += &format!(" -o smtpd_tls_cert_file={}", certs.chain(name).display());
        lines += &format!(" -o smtpd_tls_key_file={}", certs.key(name).display());
        lines.extend(options.iter().map(|o| format!(" -o {o}")));
        lines.push('\n');
    }
    lines
}

impl Postfix {
    /// Waits until every one of its ports takes connections.
    pub fn await_ready(&self) {
        for (name, port, _) in DOORS {
            let address: IpAddr = address_of(name);
            await_port(SocketAddr::new(address, *port), &format!("Postfix for {name}"));
        }
    }
}
