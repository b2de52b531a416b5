//! knot for DNS: the names of the bench, and domains in every kind of trouble.

use std::net::SocketAddr;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use super::net::{RESOLVER, await_dns, which};
use super::{HOSTS, address_of, ipv6_of};

/// A running server.
pub struct Knot {
    #[expect(dead_code, reason = "ends with the process namespace; held so that it is ours until then")]
    child: Child,
}

/// Domains and their records; the zone `servfail.test` has no file, and every name outside these
/// zones is REFUSED.
const ZONES: &[(&str, &str)] = &[
    ("example.test", "@ IN MX 10 mx\n"),
    ("null-mx.test", "@ IN MX 0 .\n"),
    ("no-mx.test", "@ IN TXT \"no mail here\"\n"),
    ("implicit.test", "@ IN A 10.9.1.1\n"),
    ("foreign.test", "@ IN MX 10 mx.example.test.\n_imaps._tcp IN SRV 0 0 993 mail.example.test.\n"),
    ("at-microsoft.test", "@ IN MX 0 at-microsoft-test.mail.protection.outlook.com.\n"),
    ("at-google.test", "@ IN MX 1 aspmx.l.google.com.\n@ IN MX 5 alt1.aspmx.l.google.com.\n"),
];

/// Starts it; see [`Knot::await_ready`].
pub fn start(dir: &Path) -> Knot {
    let dir = dir.join("knot");
    std::fs::create_dir_all(&dir).unwrap();
    let shown = dir.display();
    let mut config = format!(
        "server:
  listen: {RESOLVER}@53
  rundir: \"{shown}\"
  udp-workers: 1
  tcp-workers: 1
  background-workers: 1
database:
  storage: \"{shown}\"
control:
  listen: \"{shown}/knot.sock\"
log:
  - target: \"{shown}/knot.log\"
    any: warning
zone:
  - domain: servfail.test
    file: \"{shown}/not-there.zone\"
"
    );
    for (zone, records) in ZONES {
        let file = dir.join(format!("{zone}.zone"));
        config += &format!(
            "  - domain: {zone}\n    file: \"{}\"\n    zonefile-sync: -1\n    journal-content: none\n",
            file.display()
        );
        let start = "@ IN SOA ns hostmaster 1 3600 600 86400 5\n@ IN NS ns\n";
        let mut text = format!("$ORIGIN {zone}.\n$TTL 60\n{start}ns IN A {RESOLVER}\n{records}");
        if *zone == "example.test" {
            for (host, _) in HOSTS {
                if *host != "v6-only" {
                    text += &format!("{host} IN A {}\n", address_of(host));
                }
                if let Some(v6) = ipv6_of(host) {
                    text += &format!("{host} IN AAAA {v6}\n");
                }
            }
            text += "no-address IN TXT \"a name without an address\"\n";
        }
        std::fs::write(file, text).unwrap();
    }
    std::fs::write(dir.join("knot.conf"), config).unwrap();
    let log = std::fs::File::create(dir.join("start.log")).unwrap();
    let child = Command::new(which("knotd").unwrap())
        .arg("-c")
        .arg(dir.join("knot.conf"))
        .stdin(Stdio::null())
        .stdout(log.try_clone().unwrap())
        .stderr(log)
        .spawn()
        .unwrap();
    Knot { child }
}

impl Knot {
    /// Waits until it answers.
    pub fn await_ready(&self) {
        await_dns(SocketAddr::new(RESOLVER.parse().unwrap(), 53));
    }
}
