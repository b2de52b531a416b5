//! What happens to packets on the way; nftables plays the network.

use crate::case::{CASE, Case};

/// The cases.
pub const CASES: &[Case] = &[
    Case {
        name: "connection::refused",
        imap: "refused",
        causes: &["connection_refused"],
        check: "imap.tcp",
        seen: &["refused"],
        because: &["refused.example.test"],
        ..CASE
    },
    Case {
        name: "connection::rejected_by_a_firewall",
        imap: "rejected",
        causes: &["connection_refused"],
        check: "imap.tcp",
        seen: &["refused"],
        ..CASE
    },
    Case {
        name: "connection::dropped",
        imap: "dropped",
        args: &["--timeout", "4"],
        causes: &["network_unreachable"],
        check: "imap.tcp",
        seen: &["timed_out"],
        because: &["dropped.example.test"],
        ..CASE
    },
    Case {
        name: "connection::port_blocked_while_its_sibling_works",
        imap: "port-dropped",
        args: &["--timeout", "4"],
        causes: &["connection_blocked"],
        check: "imap.tcp",
        seen: &["timed_out", ":143", "connected"],
        because: &["993", "143"],
        ..CASE
    },
    Case {
        name: "connection::unreachable",
        imap: "unreachable",
        causes: &["network_unreachable"],
        check: "imap.tcp",
        seen: &["unreachable"],
        ..CASE
    },
    Case {
        name: "connection::cut_at_the_first_word",
        imap: "cut",
        causes: &["connection_reset"],
        check: "imap.tls",
        seen: &["reset"],
        because: &["cut.example.test"],
        ..CASE
    },
    Case {
        name: "connection::silent_after_the_first_word",
        imap: "muted",
        args: &["--timeout", "4"],
        causes: &["connection_timeout", "not_tls_on_port", "connection_blocked"],
        check: "imap.tls",
        ..CASE
    },
    Case {
        name: "connection::ipv6_refused_and_ipv4_fine",
        imap: "v6-refused",
        notes: &["ipv6_broken"],
        check: "imap.tcp",
        seen: &["refused", "\"connected\":\"10.9.1."],
        sent: 1,
        ..CASE
    },
    Case {
        name: "connection::no_ipv6_here_and_ipv4_fine",
        imap: "v6-unreachable",
        check: "imap.tcp",
        seen: &["unreachable", "\"connected\":\"10.9.1."],
        sent: 1,
        ..CASE
    },
    Case {
        name: "connection::ipv6_dropped_and_ipv4_fine",
        imap: "v6-dropped",
        notes: &["ipv6_no_answer"],
        check: "imap.tcp",
        seen: &["[fd09:1::", "\"connected\":\"10.9.1."],
        because: &["didn’t answer over IPv6 within", "over IPv4 it answered in"],
        sent: 1,
        ..CASE
    },
    Case {
        name: "connection::only_the_proxy_leads_out",
        imap: "proxied",
        args: &["--timeout", "8"],
        proxy: true,
        causes: &["connection_blocked"],
        check: "imap.tcp",
        seen: &["timed_out", "proxy.example.test:3128", "answers"],
        because: &["proxied.example.test", "through the proxy proxy.example.test:3128"],
        ..CASE
    },
    Case {
        name: "connection::the_proxy_wants_a_sign_in",
        imap: "proxy-locked",
        proxy: true,
        causes: &["connection_blocked"],
        check: "imap.tcp",
        seen: &["refused", "sign_in"],
        because: &["407"],
        ..CASE
    },
    Case {
        name: "connection::a_proxy_that_is_not_needed",
        proxy: true,
        check: "imap.tcp",
        seen: &["\"proxy\":null"],
        sent: 1,
        ..CASE
    },
    Case {
        name: "connection::the_network_wants_a_sign_in",
        imap: "portal",
        causes: &["captive_portal"],
        check: "imap.tcp",
        seen: &["refused", "\"status\":511"],
        because: &["511"],
        ..CASE
    },
    Case {
        name: "connection::ipv6_fine",
        imap: "v6-only",
        check: "imap.tcp",
        seen: &["\"connected\":\"[fd09:1::"],
        sent: 1,
        ..CASE
    },
];
