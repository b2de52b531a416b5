//! Finds the address of this computer from which another is reached, and what its ways allow.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

use tokio::net::{TcpSocket, UdpSocket};

/// Returns the address from which `to` would be reached, and sends nothing: a UDP socket that is bound to a peer has
/// chosen its route already.
pub async fn way(to: SocketAddr) -> Option<IpAddr> {
    let any: IpAddr = if to.is_ipv4() { Ipv4Addr::UNSPECIFIED.into() } else { Ipv6Addr::UNSPECIFIED.into() };
    // Asks the system and nobody else.
    #[allow(clippy::disallowed_methods)]
    let socket = UdpSocket::bind((any, 0)).await.ok()?;
    socket.connect(to).await.ok()?;
    socket.local_addr().ok().map(|here| here.ip())
}

/// What a host must take without asking (RFC 9293 section 3.7.1).
#[cfg(target_os = "linux")]
const SMALL: u32 = 536;

/// Says to the server, when it is called, that it must send small segments.
#[cfg(target_os = "linux")]
pub fn take_small_segments(socket: &TcpSocket) -> std::io::Result<()> {
    socket2::SockRef::from(socket).set_tcp_mss(SMALL)
}

/// Not every system lets a program say that.
#[cfg(not(target_os = "linux"))]
pub fn take_small_segments(_: &TcpSocket) -> std::io::Result<()> {
    Err(std::io::ErrorKind::Unsupported.into())
}

/// A global address among those of this computer.
#[cfg(target_os = "linux")]
pub fn has_ipv6() -> Option<bool> {
    // Address, index, length of the prefix, scope (00: global), flags, name of the interface.
    let table = std::fs::read_to_string("/proc/net/if_inet6").ok()?;
    let global = |line: &str| {
        let mut words = line.split_whitespace();
        let address = words.next().unwrap_or_default();
        words.nth(2) == Some("00") && address.starts_with(['2', '3'])
    };
    Some(table.lines().any(global))
}

#[cfg(not(target_os = "linux"))]
pub fn has_ipv6() -> Option<bool> {
    None
}
