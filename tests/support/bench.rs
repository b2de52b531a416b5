//! The bench: Dovecot, Postfix, knot and a few odd peers in a network of their own, one address
//! for every kind of trouble. See [`HOSTS`].

pub mod certs;
pub mod dovecot;
pub mod keyring;
pub mod knot;
pub mod net;
pub mod openid;
pub mod peers;
pub mod postfix;
#[cfg(feature = "app")]
pub mod screen;

use std::net::IpAddr;
use std::path::{Path, PathBuf};

/// The password of every good account; it must appear in nothing the program says. 16 letters, as
/// Gmail's app passwords have.
pub const PASSWORD: &str = "kanarienvogelabc";

/// What Dovecot serves at an address.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Serves {
    /// IMAP on 143, with STARTTLS.
    Imap,
    /// IMAP over TLS on 993.
    Imaps,
    /// IMAP in plain text on 993.
    ImapOn993,
    /// POP3 in plain text on 993.
    Pop3On993,
    /// POP3 over TLS on 993.
    Pop3sOn993,
    /// Submission on 587 (STARTTLS) and 465 (TLS).
    Submission,
}

impl Serves {
    /// The port by which one sees that it is there.
    pub fn port(self) -> Option<u16> {
        match self {
            Serves::Imap => Some(143),
            Serves::Imaps | Serves::ImapOn993 | Serves::Pop3On993 | Serves::Pop3sOn993 => Some(993),
            Serves::Submission => Some(587),
        }
    }
}

use Serves::{Imap, ImapOn993, Imaps, Pop3On993, Pop3sOn993, Submission};

/// Every host of `example.test` and what Dovecot serves there. A host has the certificate of its
/// name, the address 10.9.1.N with its place in this list, and the faults of [`faults`].
pub const HOSTS: &[(&str, &[Serves])] = &[
    ("mail", &[Imap, Imaps, Submission]),
    // What a program guesses for example.test; its sibling is Postfix's `smtp`.
    ("imap", &[Imap, Imaps]),
    ("limited", &[Imap, Imaps]),
    ("no-starttls", &[Imap]),
    ("plain-on-993", &[ImapOn993]),
    ("pop3-on-993", &[Pop3On993]),
    ("pop3s-on-993", &[Pop3sOn993]),
    // Certificates.
    ("expired", &[Imaps, Submission]),
    ("not-yet", &[Imaps]),
    ("wrong-name", &[Imaps]),
    ("self-signed", &[Imap, Imaps]),
    ("unknown-ca", &[Imaps]),
    ("half-chain", &[Imaps]),
    ("antivirus", &[Imaps]),
    ("for-clients", &[Imaps]),
    ("ca-as-server", &[Imaps]),
    ("weak-key", &[Imaps]),
    ("weak-hash", &[Imaps]),
    ("malformed", &[]),
    ("old-tls", &[]),
    ("static-rsa", &[]),
    ("short-key", &[]),
    ("old-dhe", &[]),
    // Faults on the way.
    ("refused", &[]),
    ("dropped", &[Imap, Imaps]),
    ("rejected", &[Imap, Imaps]),
    ("unreachable", &[Imap, Imaps]),
    ("port-dropped", &[Imap, Imaps]),
    ("cut", &[Imaps]),
    ("muted", &[Imaps]),
    ("v6-dropped", &[Imaps]),
    ("v6-refused", &[Imaps]),
    ("v6-unreachable", &[Imaps]),
    ("v6-only", &[Imaps]),
    // Only the proxy leads to the first; for the second it wants a sign-in.
    ("proxied", &[Imaps]),
    ("proxy-locked", &[]),
    ("proxy", &[]),
    // Where the network wants a sign-in first.
    ("portal", &[]),
    // Postfix.
    ("smtp", &[]),
    ("smtp-no-auth", &[]),
    ("smtp-no-tls", &[]),
    ("mx", &[]),
    // The OpenID provider.
    ("login", &[]),
    // Where a domain would publish its servers.
    ("autoconfig", &[]),
];

/// Hosts with a certificate that is in order.
pub const VALID: &[&str] = &[
    "mail",
    "imap",
    "limited",
    "pop3s-on-993",
    "dropped",
    "rejected",
    "unreachable",
    "port-dropped",
    "cut",
    "muted",
    "v6-dropped",
    "v6-refused",
    "v6-unreachable",
    "v6-only",
    "proxied",
    "smtp",
    "smtp-no-auth",
    "smtp-no-tls",
    "mx",
    "login",
    "autoconfig",
];

fn number(name: &str) -> u8 {
    let place = HOSTS.iter().position(|(host, _)| *host == name);
    u8::try_from(place.unwrap_or_else(|| panic!("no host {name}")) + 1).unwrap()
}

/// The IPv4 address of a host.
pub fn address_of(name: &str) -> IpAddr {
    net::v4(number(name))
}

/// The IPv6 address of a host that has one.
pub fn ipv6_of(name: &str) -> Option<IpAddr> {
    name.starts_with("v6-").then(|| net::v6(number(name)))
}

/// The IPv6 address at which it answers: to one of them there is no way.
pub fn ipv6_served(name: &str) -> Option<IpAddr> {
    ipv6_of(name).filter(|_| name != "v6-unreachable")
}

/// What happens to packets, by host.
fn faults() -> Vec<String> {
    let to = |host: &str| format!("ip saddr {} ip daddr {}", net::CLIENT, address_of(host));
    let to6 = |host: &str| format!("ip6 daddr {}", ipv6_of(host).unwrap());
    vec![
        format!("{} drop", to("dropped")),
        format!("{} drop", to("proxied")),
        format!("{} meta l4proto tcp reject with tcp reset", to("rejected")),
        format!("{} reject with icmp type host-unreachable", to("unreachable")),
        format!("{} tcp dport 993 drop", to("port-dropped")),
        // The hand-shake of TCP passes; the first packet that carries something does not.
        format!("{} tcp dport 993 meta length > 100 reject with tcp reset", to("cut")),
        format!("{} tcp dport 993 meta length > 100 drop", to("muted")),
        format!("{} drop", to6("v6-dropped")),
        // Client and server have one address here; the port keeps the answer out of the rule.
        format!("{} tcp dport 993 reject with tcp reset", to6("v6-refused")),
        format!("ip daddr {} drop", net::SILENT_RESOLVER),
    ]
}

/// Everything that runs.
pub struct Bench {
    /// Scratch space, and the servers' logs.
    pub dir: PathBuf,
    /// The certificates.
    pub certs: certs::Certs,
    /// IMAP, POP3, submission, and who tried to sign in.
    pub dovecot: dovecot::Dovecot,
    #[expect(dead_code, reason = "held as long as the bench")]
    others: (postfix::Postfix, knot::Knot, peers::Peers, openid::OpenId),
}

impl Bench {
    /// Starts everything and waits until it answers; for a process that is inside
    /// [`net::in_own_network`].
    pub fn start(dir: &Path) -> Self {
        net::set_up(dir, HOSTS.iter().filter_map(|(name, _)| ipv6_served(name)));
        let certs = certs::make(dir);
        let dovecot = dovecot::start(dir, &certs, PASSWORD);
        let postfix = postfix::start(dir, &certs);
        let knot = knot::start(dir);
        let peers = peers::start(&certs);
        let openid = openid::start(dir, &certs);
        dovecot.await_ready();
        knot.await_ready();
        postfix.await_ready();
        peers.await_ready();
        openid.await_ready();
        // Only now: the waiting above goes through every port.
        net::firewall(&faults());
        Bench { dir: dir.to_owned(), certs, dovecot, others: (postfix, knot, peers, openid) }
    }
}
