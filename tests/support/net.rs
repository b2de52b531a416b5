//! A network of our own: namespaces in which every mail port is free, names are ours and packets
//! can be dropped, gone with the process that holds them.

use std::io::Write;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, TcpStream, UdpSocket};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode, Stdio};
use std::time::{Duration, Instant};

/// The folder of the bench; set in the process that is already inside.
const INSIDE: &str = "INBOX_DOCTOR_BENCH";

/// Where clients come from. Dovecot holds a client with its own address to be safe without TLS, so
/// clients and servers must not share one.
pub const CLIENT: &str = "10.9.0.1";
/// knot.
pub const RESOLVER: &str = "10.9.0.53";
/// An address whose port 53 never answers.
pub const SILENT_RESOLVER: &str = "10.9.0.54";

/// Ways into fresh namespaces: as root, and as an ordinary user with a range of ids in /etc/subuid.
const WAYS: &[&[&str]] = &[
    &["unshare", "--net", "--mount", "--pid", "--fork", "--kill-child"],
    &["unshare", "--map-root-user", "--map-auto", "--net", "--mount", "--pid", "--fork", "--kill-child"],
];

const TOOLS: &[(&str, &str)] = &[
    ("unshare", "util-linux"),
    ("mount", "mount"),
    ("ip", "iproute2"),
    ("nft", "nftables"),
    ("openssl", "openssl"),
    ("dovecot", "dovecot-core dovecot-imapd dovecot-pop3d dovecot-submissiond dovecot-auth-lua"),
    ("postfix", "postfix"),
    ("knotd", "knot"),
];

/// Runs `inside` in a network of its own, in a second copy of this very program. Everything that
/// copy starts ends with it.
pub fn in_own_network(inside: impl FnOnce(&Path) -> ExitCode) -> ExitCode {
    if let Some(dir) = std::env::var_os(INSIDE) {
        return inside(Path::new(&dir));
    }
    match outside() {
        Ok(code) => code,
        Err(why) => {
            eprintln!("The tests against real servers cannot run here: {why}");
            ExitCode::FAILURE
        }
    }
}

fn outside() -> Result<ExitCode, String> {
    let missing: Vec<_> = TOOLS.iter().filter(|(tool, _)| which(tool).is_none()).map(|(_, package)| *package).collect();
    let missing: Vec<_> = missing.into_iter().chain(super::keyring::missing()).collect();
    if !missing.is_empty() {
        return Err(format!("missing software; on Debian 12: apt-get install {}", missing.join(" ")));
    }
    if let Some(missing) = super::openid::missing() {
        return Err(format!("missing software: {missing}"));
    }
    let way = way_in()?;
    let dir = tempfile::Builder::new().prefix("inbox-doctor-").tempdir().map_err(|e| e.to_string())?;
    // The servers' own users must reach their files in it.
    run("chmod", &["755", &dir.path().display().to_string()]);
    let program = std::env::current_exe().map_err(|e| e.to_string())?;
    let mut command = Command::new(way[0]);
    command.args(&way[1..]).arg(program).args(std::env::args_os().skip(1)).env(INSIDE, dir.path());
    let status = command.status().map_err(|e| e.to_string())?;
    if !status.success() {
        show_logs(dir.path());
    }
    // Files of the servers' users are ours to remove only in there.
    let _ = Command::new(way[0]).args(&way[1..]).args(["rm", "-rf"]).arg(dir.path()).status();
    Ok(if status.success() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// What the servers complained of: what a failure on another machine is understood by.
fn show_logs(dir: &Path) {
    for entry in std::fs::read_dir(dir).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            show_logs(&path);
        } else if path.extension().is_some_and(|e| e == "log") {
            let text = std::fs::read_to_string(&path).unwrap_or_default();
            let complaint = |line: &&str| ["rror", "atal", "anic"].iter().any(|word| line.contains(word));
            text.lines().filter(complaint).for_each(|line| eprintln!("{}: {line}", path.display()));
        }
    }
}

fn way_in() -> Result<&'static [&'static str], String> {
    let mut said = Vec::new();
    for way in WAYS {
        let tried = Command::new(way[0]).args(&way[1..]).args(["ip", "link", "set", "lo", "up"]).output();
        match tried {
            Ok(out) if out.status.success() => return Ok(way),
            Ok(out) => said.push(String::from_utf8_lossy(&out.stderr).trim().to_owned()),
            Err(e) => said.push(e.to_string()),
        }
    }
    Err(format!(
        "no network namespace can be made ({}). They need root and, in a container, the capabilities \
         SYS_ADMIN and NET_ADMIN (docker run --privileged).",
        said.join("; ")
    ))
}

/// Where a program lies; also looks where root's programs lie.
pub fn which(tool: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let more = ["/usr/sbin", "/sbin"].map(PathBuf::from);
    std::env::split_paths(&path).chain(more).map(|dir| dir.join(tool)).find(|file| file.is_file())
}

/// Runs a command that must work.
pub fn run(tool: &str, args: &[&str]) -> String {
    run_with(tool, args, "")
}

/// The same with something on its standard input.
pub fn run_with(tool: &str, args: &[&str], input: &str) -> String {
    let mut command = Command::new(which(tool).unwrap_or_else(|| tool.into()));
    command.args(args).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap_or_else(|e| panic!("{tool}: {e}"));
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    let out = child.wait_with_output().unwrap();
    assert!(out.status.success(), "{tool} {}: {}", args.join(" "), String::from_utf8_lossy(&out.stderr));
    String::from_utf8_lossy(&out.stdout).into_owned()
}

/// Loopback, addresses, the resolver's name in /etc/resolv.conf. Addresses of servers are routes
/// with a source, so that a client does not take the server's own address; IPv6 can have no such
/// routes, and its servers are real addresses.
pub fn set_up(dir: &Path, servers: impl Iterator<Item = IpAddr>) {
    run("ip", &["link", "set", "lo", "up"]);
    for address in [CLIENT, RESOLVER, SILENT_RESOLVER] {
        run("ip", &["address", "add", &format!("{address}/32"), "dev", "lo"]);
    }
    run("ip", &["route", "add", "local", "10.9.1.0/24", "dev", "lo", "src", CLIENT]);
    for address in servers.filter(IpAddr::is_ipv6) {
        run("ip", &["-6", "address", "add", &format!("{address}/128"), "dev", "lo", "nodad"]);
    }
    let (resolv, silent, hosts) = (dir.join("resolv.conf"), silent_resolv_conf(dir), dir.join("hosts"));
    std::fs::write(&resolv, format!("nameserver {RESOLVER}\n")).unwrap();
    std::fs::write(silent, format!("nameserver {SILENT_RESOLVER}\noptions timeout:30 attempts:1\n")).unwrap();
    std::fs::write(&hosts, "127.0.0.1 localhost\n::1 localhost\n").unwrap();
    for (ours, theirs) in [(&resolv, "/etc/resolv.conf"), (&hosts, "/etc/hosts")] {
        run("mount", &["--bind", &ours.display().to_string(), theirs]);
    }
}

/// The resolver configuration under which nobody answers.
pub fn silent_resolv_conf(dir: &Path) -> PathBuf {
    dir.join("silent-resolv.conf")
}

/// Lays faults on packets that come in.
pub fn firewall(rules: &[String]) {
    let rules: String = rules.iter().map(|r| format!("    {r}\n")).collect();
    let chain = "type filter hook input priority 0; policy accept;";
    run_with("nft", &["-f", "-"], &format!("table inet bench {{\n  chain in {{\n    {chain}\n{rules}  }}\n}}\n"));
}

/// The IPv4 address with this number, 1 to 254.
pub fn v4(number: u8) -> IpAddr {
    Ipv4Addr::new(10, 9, 1, number).into()
}

/// The IPv6 address with this number.
pub fn v6(number: u8) -> IpAddr {
    Ipv6Addr::new(0xfd09, 1, 0, 0, 0, 0, 0, u16::from(number)).into()
}

/// Waits until something takes connections there.
pub fn await_port(at: SocketAddr, what: &str) {
    await_that(what, || TcpStream::connect_timeout(&at, Duration::from_millis(500)).is_ok());
}

/// Waits until a DNS server answers there.
pub fn await_dns(at: SocketAddr) {
    // Query 1: the root's NS; any answer will do.
    let query = [0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 1];
    let socket = UdpSocket::bind("0.0.0.0:0").unwrap();
    socket.set_read_timeout(Some(Duration::from_millis(100))).unwrap();
    await_that("knot", || socket.send_to(&query, at).is_ok() && socket.recv(&mut [0; 512]).is_ok());
}

/// Polls until it is so, at most 30 s.
pub fn await_that(what: &str, so: impl Fn() -> bool) {
    let began = Instant::now();
    while !so() {
        assert!(began.elapsed() < Duration::from_secs(30), "{what} is not up after 30 s");
        std::thread::park_timeout(Duration::from_millis(5));
    }
}
