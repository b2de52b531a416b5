//! The program against real servers: Dovecot, Postfix, knot, an OpenID provider and a keyring, in a
//! network of their own.
//!
//! `cargo test --features live-tests --test live [-- NAME]`, as root; `tests/run` installs what
//! that needs. Where a network of its own cannot be made the tests fail and say why.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test says by a panic that it failed")]
#![allow(clippy::disallowed_types, clippy::disallowed_methods, reason = "a test plays the server, and may block")]

#[path = "../support/bench.rs"]
mod bench;
mod case;
mod certificates;
mod connection;
mod dns;
#[cfg(feature = "app")]
mod forgotten;
mod imap;
mod interrupted;
mod keyring;
#[cfg(feature = "app")]
#[path = "../support/memory.rs"]
mod memory;
#[path = "../support/cli.rs"]
mod program;
mod programs;
mod sending;
mod signin;
#[cfg(feature = "app")]
mod window;
mod withheld;

use std::process::ExitCode;
use std::sync::Arc;

use bench::Bench;
use libtest_mimic::{Arguments, Trial};

fn main() -> ExitCode {
    if let Some(code) = keyring::inside() {
        return code;
    }
    let arguments = Arguments::from_args();
    let groups = [imap::CASES, certificates::CASES, connection::CASES, dns::CASES, sending::CASES];
    if arguments.list {
        let named = |name: &str| Trial::test(name.to_owned(), || Ok(()));
        let mut all: Vec<_> = groups.iter().flat_map(|g| g.iter()).map(|case| named(case.name)).collect();
        all.extend(others(None));
        return libtest_mimic::run(&arguments, all).exit_code();
    }
    bench::net::in_own_network(|dir| {
        let bench = Arc::new(Bench::start(dir));
        let case = |case: &'static case::Case| {
            let bench = bench.clone();
            Trial::test(case.name, move || {
                case.run(&bench);
                Ok(())
            })
        };
        let mut all: Vec<_> = groups.iter().flat_map(|g| g.iter()).map(case).collect();
        all.extend(others(Some(&bench)));
        libtest_mimic::run(&arguments, all).exit_code()
    })
}

/// What does not fit the table.
const OTHERS: &[(&str, Test)] = &[
    ("imap::too_many_connections", imap::too_many_connections),
    ("imap::words_for_people", imap::words_for_people),
    ("certificates::accepted_by_fingerprint", certificates::accepted_by_fingerprint),
    ("certificates::another_accepted_by_fingerprint", certificates::another_accepted_by_fingerprint),
    ("signin::into_the_mailbox", signin::into_the_mailbox),
    ("signin::refused_by_the_mail_server", signin::refused_by_the_mail_server),
    ("signin::somebody_else", signin::somebody_else),
    ("signin::denied", signin::denied),
    ("signin::foreign_answers", signin::foreign_answers),
    ("signin::ends_on_the_provider_s_page", signin::ends_on_the_provider_s_page),
    ("signin::on_another_device", signin::on_another_device),
    ("signin::renewal", signin::renewal),
    ("signin::revocation", signin::revocation),
    ("signin::untrusted_provider", signin::untrusted_provider),
    ("signin::nobody_at_the_door", signin::nobody_at_the_door),
    ("withheld::token_from_standard_input", withheld::token_from_standard_input),
    ("withheld::token_of_a_sign_in", withheld::token_of_a_sign_in),
    ("withheld::password_where_only_dns_says_so", withheld::password_where_only_dns_says_so),
    ("withheld::password_by_the_library", withheld::password_by_the_library),
    #[cfg(feature = "app")]
    ("withheld::password_in_the_window", withheld::password_in_the_window),
    #[cfg(feature = "app")]
    ("withheld::token_in_the_window", withheld::token_in_the_window),
    ("interrupted::asleep", interrupted::asleep),
    ("interrupted::link_down", interrupted::link_down),
    ("programs::in_a_terminal", programs::in_a_terminal),
    ("keyring::remembers_and_forgets", keyring::remembers_and_forgets),
    ("keyring::a_kill_leaves_it_whole", keyring::a_kill_leaves_it_whole),
    ("keyring::never_answers", keyring::never_answers),
    ("keyring::is_not_there", keyring::is_not_there),
    #[cfg(feature = "app")]
    ("window::wrong_password", window::wrong_password),
    #[cfg(feature = "app")]
    ("window::by_mouse", window::by_mouse),
    #[cfg(feature = "app")]
    ("window::healthy_in_japanese", window::healthy_in_japanese),
    #[cfg(feature = "app")]
    ("window::without_a_screen", window::without_a_screen),
    #[cfg(feature = "app")]
    ("window::through_an_input_method", window::through_an_input_method),
    #[cfg(feature = "app")]
    ("window::with_nothing_around", window::with_nothing_around),
    #[cfg(feature = "app")]
    ("window::signs_in_with_the_browser", window::signs_in_with_the_browser),
    #[cfg(feature = "app")]
    ("forgotten::password", forgotten::password),
    #[cfg(feature = "app")]
    ("forgotten::sign_in", forgotten::sign_in),
];

type Test = fn(&Bench);

fn others(bench: Option<&Arc<Bench>>) -> Vec<Trial> {
    let trial = |(name, test): &(&'static str, Test)| {
        let (test, bench) = (*test, bench.cloned());
        Trial::test(*name, move || {
            test(bench.as_ref().ok_or("no bench")?);
            Ok(())
        })
    };
    OTHERS.iter().map(trial).collect()
}
