//! Names; knot answers, or nobody does.

use crate::case::{CASE, Case};

/// The cases.
pub const CASES: &[Case] = &[
    Case { name: "dns::mx", check: "dns.mx", seen: &["found", "mx.example.test", "10"], sent: 1, ..CASE },
    Case {
        name: "dns::mx_of_another_provider",
        answer: "wrong",
        args: &["--provider", "gmail"],
        domain: "at-microsoft.test",
        causes: &["mailbox_not_hosted", "wrong_account", "rest_api_not_enabled"],
        check: "dns.mx",
        seen: &["at-microsoft-test.mail.protection.outlook.com"],
        because: &["outlook.com"],
        sent: 1,
        ..CASE
    },
    Case {
        name: "dns::mx_of_another_provider_but_all_is_well",
        args: &["--provider", "gmail"],
        domain: "at-microsoft.test",
        notes: &["mailbox_not_hosted"],
        check: "dns.mx",
        seen: &["at-microsoft-test.mail.protection.outlook.com"],
        sent: 1,
        ..CASE
    },
    Case {
        name: "dns::mx_of_the_provider",
        args: &["--provider", "gmail"],
        domain: "at-google.test",
        check: "dns.mx",
        seen: &["aspmx.l.google.com"],
        sent: 1,
        ..CASE
    },
    Case {
        name: "dns::no_such_domain",
        domain: "nowhere.example.test",
        notes: &["dns_no_such_host"],
        check: "dns.mx",
        seen: &["no_such_domain"],
        because: &["nowhere.example.test"],
        sent: 1,
        ..CASE
    },
    Case {
        name: "dns::null_mx",
        domain: "null-mx.test",
        notes: &["dns_no_mx"],
        check: "dns.mx",
        seen: &["null"],
        because: &["null-mx.test"],
        sent: 1,
        ..CASE
    },
    Case {
        name: "dns::no_mx",
        domain: "no-mx.test",
        notes: &["dns_no_mx"],
        check: "dns.mx",
        seen: &["none"],
        because: &["no-mx.test"],
        sent: 1,
        ..CASE
    },
    Case {
        name: "dns::address_instead_of_mx",
        domain: "implicit.test",
        check: "dns.mx",
        seen: &["implicit"],
        sent: 1,
        ..CASE
    },
    Case {
        name: "dns::servfail",
        domain: "servfail.test",
        notes: &["dns_failure"],
        check: "dns.mx",
        seen: &["failed", "serv_fail"],
        because: &["servfail.test"],
        sent: 1,
        ..CASE
    },
    Case {
        name: "dns::refused",
        domain: "elsewhere.invalid",
        notes: &["dns_no_such_host"],
        check: "dns.mx",
        sent: 1,
        ..CASE
    },
    Case {
        name: "dns::refused_by_the_resolver",
        domain: "elsewhere.tokyo",
        notes: &["dns_failure"],
        check: "dns.mx",
        seen: &["failed", "refused"],
        because: &["elsewhere.tokyo"],
        sent: 1,
        ..CASE
    },
    Case {
        name: "dns::no_answer",
        silent_resolver: true,
        args: &["--timeout", "4"],
        causes: &["dns_failure", "network_unreachable"],
        check: "imap.dns",
        seen: &["timed_out"],
        ..CASE
    },
    Case {
        name: "dns::no_such_server",
        imap: "no-such-host",
        causes: &["dns_no_such_host"],
        check: "imap.dns",
        seen: &["no_such_host"],
        because: &["no-such-host.example.test"],
        ..CASE
    },
    Case {
        name: "dns::server_without_an_address",
        imap: "no-address",
        causes: &["dns_no_such_host"],
        check: "imap.dns",
        seen: &["no_address"],
        because: &["no-address.example.test"],
        ..CASE
    },
];
