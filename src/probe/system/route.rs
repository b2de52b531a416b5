//! Finds the address of this computer from which another is reached.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

use tokio::net::UdpSocket;

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
