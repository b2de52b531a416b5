//! One case: an account, the first cause that must come out, and its proof.

use serde_json::Value;

use crate::bench::net::silent_resolv_conf;
use crate::bench::{Bench, PASSWORD};
use crate::program::{self, Output};

/// One case; everything but the name has a default in [`CASE`].
pub struct Case {
    /// Its name, `group::what`.
    pub name: &'static str,
    /// The IMAP server, a host of the bench with an optional port.
    pub imap: &'static str,
    /// The SMTP server; empty: sending is not checked.
    pub smtp: &'static str,
    /// How Dovecot answers the sign-in: the name of an answer in `dovecot.lua`.
    pub answer: &'static str,
    /// The domain of the address.
    pub domain: &'static str,
    /// Further arguments.
    pub args: &'static [&'static str],
    /// Whether this computer is set up for the proxy of the bench.
    pub proxy: bool,
    /// Whether names are asked for where nobody answers.
    pub silent_resolver: bool,
    /// The causes that are right in the first place; empty: the account is healthy.
    pub causes: &'static [&'static str],
    /// Remarks beside it, by cause or card; every one of them and no other.
    pub notes: &'static [&'static str],
    /// The check that carries the proof.
    pub check: &'static str,
    /// What stands in that check's `seen`.
    pub seen: &'static [&'static str],
    /// What stands in the evidence sentences of the first cause.
    pub because: &'static [&'static str],
    /// How often the password must have reached IMAP; it is never sent twice.
    pub sent: usize,
    /// How often it must have reached SMTP.
    pub sent_smtp: usize,
}

/// A healthy account at `mail`, without sending.
pub const CASE: Case = Case {
    name: "",
    imap: "mail",
    smtp: "",
    answer: "good",
    domain: "example.test",
    args: &[],
    proxy: false,
    silent_resolver: false,
    causes: &[],
    notes: &[],
    check: "",
    seen: &[],
    because: &[],
    sent: 0,
    sent_smtp: 0,
};

impl Case {
    /// The sign-in name: the answer, and the case's own name so that tries can be told apart.
    pub fn user(&self) -> String {
        format!("{}.{}@{}", self.answer, self.name.replace("::", "-").replace('_', "-"), self.domain)
    }

    /// Runs it.
    pub fn run(&self, bench: &Bench) {
        self.run_with(bench, &[]);
    }

    /// Runs it with arguments that are known only now.
    pub fn run_with(&self, bench: &Bench, more: &[&str]) {
        let user = self.user();
        let output = self.check(bench, &user, &[&["--json"], more].concat());
        let json = output.json();
        let shown = serde_json::to_string_pretty(&json).unwrap();
        let context = || format!("{}\n{shown}\n{}", self.name, output.stderr);
        let healthy = self.causes.is_empty();
        assert_eq!(output.code, Some(i32::from(!healthy)), "exit code of {}", context());
        assert_eq!(json["healthy"], healthy, "{}", context());
        let first = &json["causes"][0];
        let cause = first["cause"].as_str().unwrap_or_default();
        let right = if healthy { &["none"][..] } else { self.causes };
        assert!(right.contains(&cause), "{cause} is not one of {right:?}: {}", context());
        let notes: Vec<_> = json["notes"].as_array().unwrap().iter().collect();
        let named = |note: &&&str| notes.iter().any(|n| n["cause"] == **note || n["card"] == **note);
        let all_named = self.notes.iter().filter(named).count() == self.notes.len();
        assert!(!healthy || all_named && notes.len() == self.notes.len(), "remarks of {}", context());
        if !self.check.is_empty() {
            let row = row(&json, self.check).unwrap_or_else(|| panic!("no check {}: {}", self.check, context()));
            let seen = row["seen"].to_string();
            for words in self.seen {
                assert!(seen.contains(words), "{words:?} is not in {}: {}", self.check, context());
            }
        }
        let proven = notes.first().filter(|_| healthy).copied().unwrap_or(first);
        let because = proven["because"].to_string();
        for words in self.because {
            assert!(because.contains(words), "{words:?} is not in the evidence: {}", context());
        }
        assert!(healthy || because.len() > "[\"\"]".len(), "a cause without evidence: {}", context());
        self.assert_sent(bench, &user, &context);
    }

    fn check(&self, bench: &Bench, user: &str, more: &[&str]) -> Output {
        let root = bench.certs.root().display().to_string();
        let imap = server(self.imap);
        let mut args = vec!["check", "--email", user, "--imap", &imap, "--password-stdin", "--ca-file", &root];
        let smtp = server(self.smtp);
        if self.smtp.is_empty() {
            args.push("--no-smtp");
        } else {
            args.extend(["--smtp", &smtp]);
        }
        args.extend(self.args);
        args.extend(more);
        if !args.contains(&"--lang") {
            args.extend(["--lang", "en"]);
        }
        let silent = silent_resolv_conf(&bench.dir).display().to_string();
        // A mount namespace of its own, where /etc/resolv.conf is another file.
        let script = "mount --bind \"$0\" /etc/resolv.conf && exec \"$@\"";
        let wrapper = ["unshare", "--mount", "sh", "-c", script, &silent];
        let with_proxy = ["env", "HTTPS_PROXY=http://proxy.example.test:3128"];
        let wrapper = match (self.silent_resolver, self.proxy) {
            (true, _) => &wrapper[..],
            (false, true) => &with_proxy,
            (false, false) => &[],
        };
        program::run(&bench.dir, wrapper, &args, PASSWORD, Some(PASSWORD))
    }

    /// The text that a person reads, in this language.
    pub fn words(&self, bench: &Bench, language: &str) -> String {
        self.check(bench, &self.user(), &["--lang", language]).stdout
    }

    /// The first line of the first card, as the command line says it.
    #[cfg(feature = "app")]
    pub fn title(&self, bench: &Bench, language: &str) -> String {
        let json = self.check(bench, &self.user(), &["--json", "--lang", language]).json();
        json["causes"][0]["title"].as_str().unwrap_or_else(|| panic!("no card: {json:#}")).to_owned()
    }

    /// That the password reached the servers as often as it should have.
    pub fn assert_sent(&self, bench: &Bench, user: &str, context: &dyn Fn() -> String) {
        let tries = |service| bench.dovecot.tries(service, user);
        assert_eq!(tries("imap"), self.sent, "passwords sent to IMAP: {}", context());
        assert_eq!(tries("submission") + tries("smtp"), self.sent_smtp, "passwords sent to SMTP: {}", context());
    }
}

fn server(host: &str) -> String {
    match host.split_once(':') {
        Some((name, port)) => format!("{name}.example.test:{port}"),
        None => format!("{host}.example.test"),
    }
}

fn row<'a>(json: &'a Value, check: &str) -> Option<&'a Value> {
    json["checks"].as_array()?.iter().find(|row| row["id"] == check)
}
