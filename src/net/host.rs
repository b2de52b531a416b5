//! Hosts as they are written: names, addresses, and the ones that never leave this computer.

use std::net::IpAddr;

/// True for `localhost` and what lies beneath it, which no name server is ever asked for (RFC 6761 section 6.3).
pub fn is_localhost(host: &str) -> bool {
    let host = host.trim_end_matches('.');
    host.eq_ignore_ascii_case("localhost") || host.to_ascii_lowercase().ends_with(".localhost")
}

/// Reads an IP address that stands in the place of a name; IPv6 with or without brackets.
pub fn literal(name: &str) -> Option<IpAddr> {
    name.trim_start_matches('[').trim_end_matches(']').parse().ok()
}

/// Writes a host as it stands in front of a port (RFC 3986 section 3.2.2).
pub fn bracketed(host: &str) -> String {
    match literal(host) {
        Some(IpAddr::V6(ip)) => format!("[{ip}]"),
        _ => host.to_owned(),
    }
}

/// True for a server on this computer or on the wire next to it: no proxy leads there, and no network's page
/// stands in its way.
pub fn is_near(host: &str, addresses: &[IpAddr]) -> bool {
    let near = |ip: &IpAddr| match ip {
        IpAddr::V4(v4) => v4.is_loopback() || v4.is_link_local(),
        IpAddr::V6(v6) => v6.is_loopback() || v6.is_unicast_link_local(),
    };
    let all_near = !addresses.is_empty() && addresses.iter().all(near);
    all_near || is_localhost(host) || literal(host).as_ref().is_some_and(near)
}
