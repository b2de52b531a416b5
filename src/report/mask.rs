//! What tells who the person is, and what stands in its place: in a report that goes to a stranger,
//! and on a screen that somebody else looks at.

use std::collections::{BTreeMap, BTreeSet};
use std::net::IpAddr;

use regex::{Captures, Regex, RegexBuilder};

use crate::catalog::{Catalog, is_public_suffix, under};
use crate::model::api::{ApiOutcome, ApiSeen};
use crate::model::card::Diagnosis;
use crate::model::check::Target;
use crate::model::evidence::{Evidence, Seen};
use crate::model::finding::Finding;
use crate::model::microsoft::MicrosoftSaid;
use crate::plan::Plan;

/// What stands where something of the person stood.
pub const MASK: &str = "‹…›";

/// Mailboxes of a function, which are nobody's name (RFC 2142, and what else is usual).
const ROLES: [&str; 25] = [
    "abuse",
    "accounts",
    "admin",
    "billing",
    "contact",
    "help",
    "hostmaster",
    "info",
    "mail",
    "marketing",
    "name",
    "news",
    "noc",
    "office",
    "postmaster",
    "root",
    "sales",
    "security",
    "service",
    "shop",
    "support",
    "test",
    "user",
    "webmaster",
    "www",
];

/// First labels of servers that say what a server does, not whose it is.
const SERVICES: [&str; 16] = [
    "autoconfig",
    "autodiscover",
    "email",
    "exchange",
    "imap",
    "imaps",
    "mail",
    "mx",
    "outlook",
    "pop",
    "relay",
    "smtp",
    "smtps",
    "submission",
    "webmail",
    "www",
];

/// How much is hidden.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scope {
    /// The person alone: whoever is to help must see the domain and its servers.
    #[default]
    Person,
    /// Also whose domain and servers they are, as for a screen that others see.
    Hosts,
}

/// What is to be hidden.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hidden {
    names: BTreeSet<String>,
    /// Names that are words of their own, too: hidden only in front of an `@`.
    words: BTreeSet<String>,
    /// Domains and servers, and what stands in their place.
    hosts: BTreeMap<String, String>,
    /// Domains that many people share; `None`: other people's addresses are not looked for.
    shared: Option<BTreeSet<String>>,
    /// The person's folder on this computer.
    home: Option<String>,
}

impl Hidden {
    /// What a report about a run hides.
    pub fn of_run(plan: &Plan, evidence: &[Evidence], found: &Diagnosis, catalog: &Catalog, scope: Scope) -> Self {
        let mut hidden = match scope {
            Scope::Person => Hidden::default(),
            Scope::Hosts => Hidden::of_everybody(catalog),
        };
        hidden.run(plan, evidence, found, catalog);
        hidden
    }

    /// Every address, whoever's it is; what else is known is added.
    pub fn of_everybody(catalog: &Catalog) -> Self {
        let domains = catalog.providers().flat_map(|p| &p.domains).filter(|d| !d.starts_with("*."));
        Hidden { shared: Some(domains.cloned().collect()), ..Hidden::default() }
    }

    /// Also what is known from a run.
    pub fn run(&mut self, plan: &Plan, evidence: &[Evidence], found: &Diagnosis, catalog: &Catalog) {
        self.plan(plan, catalog);
        for name in named(found, evidence) {
            self.name(&name, &[]);
        }
        evidence.iter().for_each(|one| self.told(&one.seen, catalog));
    }

    /// Also what Microsoft told of an organisation: its servers, and the id of its tenant, which says whose it is.
    fn told(&mut self, seen: &Seen, catalog: &Catalog) {
        let Seen::Microsoft(seen) = seen else { return };
        match &seen.said {
            MicrosoftSaid::OwnExchange { host, .. } | MicrosoftSaid::Federated { host: Some(host), .. } => {
                self.server(host, catalog);
            }
            MicrosoftSaid::Tenant { id, .. } if self.shared.is_some() => {
                self.hosts.insert(id.clone(), MASK.to_owned());
            }
            _ => {}
        }
    }

    /// Also what is known from a plan.
    pub fn plan(&mut self, plan: &Plan, catalog: &Catalog) {
        let servers: Vec<&str> = plan
            .checks
            .iter()
            .filter_map(|c| if let Target::Server(e) = &c.target { Some(e.host.as_str()) } else { None })
            .collect();
        let labels: Vec<&str> = servers.iter().flat_map(|host| host.split('.')).collect();
        for name in [&plan.address.local, &plan.imap_username, &plan.smtp_username] {
            self.name(name, &labels);
        }
        for domain in [&plan.address.domain, &plan.address.domain_shown] {
            self.domain(domain, catalog);
        }
        for server in servers {
            self.server(server, catalog);
        }
    }

    /// Also this name, or the name of this address; where it is one of these labels, too, only in
    /// front of an `@`.
    pub fn name(&mut self, text: &str, labels: &[&str]) {
        // A Windows domain, or the mailbox behind an account, stands beside the name.
        for part in text.split(['\\', '/']) {
            self.one_name(part.trim(), labels);
        }
    }

    fn one_name(&mut self, text: &str, labels: &[&str]) {
        let name = text.split_once('@').map_or(text, |(own, _)| own).to_lowercase();
        let word = name.chars().count() == 1 || ROLES.contains(&name.as_str());
        match name.as_str() {
            "" => {}
            own if word || labels.contains(&own) => drop(self.words.insert(name)),
            _ => drop(self.names.insert(name)),
        }
    }

    /// Also the address as it was typed, finished or not.
    pub fn typed(&mut self, address: &str, catalog: &Catalog) {
        self.name(address, &[]);
        if let Some((_, domain)) = address.trim().rsplit_once('@').filter(|(_, d)| d.contains('.')) {
            self.domain(&domain.to_lowercase(), catalog);
        }
    }

    /// Also this domain, as far as it is somebody's own.
    pub fn domain(&mut self, domain: &str, catalog: &Catalog) {
        if self.shared.is_none() || domain.is_empty() {
            return;
        }
        let patterns =
            catalog.providers().flat_map(|p| &p.domains).filter(|pattern| match pattern.strip_prefix("*.") {
                Some(parent) => domain != parent && under(domain, parent),
                None => *pattern == domain,
            });
        match patterns.min() {
            None => {
                self.hosts.insert(domain.to_owned(), MASK.to_owned());
                // As Microsoft writes it in the names of its mail exchangers.
                self.hosts.insert(domain.replace('.', "-"), MASK.to_owned());
            }
            Some(pattern) => {
                if let Some(parent) = pattern.strip_prefix('*') {
                    self.hosts.insert(domain.to_owned(), format!("{MASK}{parent}"));
                }
            }
        }
    }

    /// Also this server, where it is not one of a provider's.
    pub fn server(&mut self, host: &str, catalog: &Catalog) {
        let own = self.hosts.keys().any(|domain| under(host, domain));
        if self.shared.is_none() || host.is_empty() || own || catalog.provider_by_host(host).is_some() {
            return;
        }
        self.hosts.insert(host.to_owned(), MASK.to_owned());
        let Some((first, rest)) = host.split_once('.').filter(|_| host.parse::<IpAddr>().is_err()) else { return };
        let service = first.trim_end_matches(|c: char| c.is_ascii_digit());
        if SERVICES.contains(&service) && rest.contains('.') && !is_public_suffix(rest) {
            self.hosts.insert(host.to_owned(), format!("{first}.{MASK}"));
            self.hosts.insert(rest.to_owned(), MASK.to_owned());
        }
    }

    /// Also the name of the person's folder on this computer, which is often theirs.
    pub fn home(&mut self, folder: String) {
        self.home = Some(folder).filter(|f| f.len() > 1);
    }

    /// What hides it.
    pub fn mask(&self) -> Mask {
        let mut rules = Vec::new();
        if let Some(home) = &self.home {
            rules.extend(rule(&regex::escape(home), "~"));
        }
        for word in &self.words {
            rules.extend(rule(
                &format!("{}{}(@|%40)", before(word), regex::escape(word)),
                &format!("${{1}}{MASK}${{2}}"),
            ));
        }
        for name in by_length(self.names.iter()) {
            let pattern = format!("{}{}{}", before(name), regex::escape(name), after(name));
            rules.extend(rule(&pattern, &format!("${{1}}{MASK}${{2}}")));
        }
        for host in by_length(self.hosts.keys()) {
            let instead = self.hosts.get(host).map_or(MASK, String::as_str);
            let pattern = format!(r"(^|[^\p{{Latin}}\p{{N}}-]){}($|[^\p{{Latin}}\p{{N}}-])", regex::escape(host));
            rules.extend(rule(&pattern, &format!("${{1}}{instead}${{2}}")));
        }
        let address = r"[\p{Latin}\p{N}._%+'-]+(@|%40)([\p{Latin}\p{N}-]+(?:\.[\p{Latin}\p{N}-]+)+)";
        let addresses = self.shared.clone().and_then(|shared| Some((Regex::new(address).ok()?, shared)));
        Mask { rules, addresses }
    }
}

/// The longer ones first: they may hold the shorter.
fn by_length<'a>(list: impl Iterator<Item = &'a String>) -> Vec<&'a String> {
    let mut all: Vec<&String> = list.collect();
    all.sort_by_key(|entry| std::cmp::Reverse(entry.len()));
    all
}

/// What stands before a name that stands by itself. Beside Latin letters, kana and kanji end a word.
fn before(name: &str) -> &'static str {
    if name.starts_with(|c: char| c.is_ascii_alphanumeric()) { r"(^|[^\p{Latin}\p{N}])" } else { "()" }
}

fn after(name: &str) -> &'static str {
    if name.ends_with(|c: char| c.is_ascii_alphanumeric()) { r"($|[^\p{Latin}\p{N}])" } else { "()" }
}

fn rule(pattern: &str, instead: &str) -> Option<(Regex, String)> {
    let built = RegexBuilder::new(pattern).case_insensitive(true).multi_line(true).build();
    Some((built.ok()?, instead.to_owned()))
}

/// Further addresses of people: of the account that signed in, and those that a sign-in server or an
/// HTTP interface names, which speak of nobody else.
fn named(diagnosis: &Diagnosis, evidence: &[Evidence]) -> Vec<String> {
    let facts = ["address", "actual_address", "primary", "sign_in_name"];
    let of_people = |f: &Finding| f.facts.get("stage").is_some_and(|s| s == "oauth" || s == "graph");
    let account = |e: &Evidence| match &e.seen {
        Seen::Api(ApiSeen { outcome: ApiOutcome::Account(account), .. }) => Some(account.clone()),
        _ => None,
    };
    let accounts = evidence.iter().filter_map(account);
    let mut found: Vec<String> = accounts.flat_map(|a| [a.primary, a.sign_in_name]).flatten().collect();
    for finding in diagnosis.causes.iter().chain(&diagnosis.notes).flat_map(|cause| &cause.because) {
        found.extend(facts.iter().filter_map(|name| finding.facts.get(*name)).cloned());
        if of_people(finding) {
            let words = finding.words.split(|c: char| !(c.is_alphanumeric() || "@._%+-".contains(c)));
            found.extend(words.filter(|word| word.contains('@')).map(str::to_owned));
        }
    }
    found
}

/// Hides what is to be hidden.
#[derive(Clone, Debug)]
pub struct Mask {
    rules: Vec<(Regex, String)>,
    /// Any address, and the domains that may stay.
    addresses: Option<(Regex, BTreeSet<String>)>,
}

impl Mask {
    /// The same text with [`MASK`] where something of the person stood.
    pub fn apply(&self, text: &str) -> String {
        let mut masked = text.to_owned();
        if let Some((address, shared)) = self.addresses.as_ref().filter(|_| text.contains(['@', '%'])) {
            let hide = |found: &Captures<'_>| {
                let domain = found[2].trim_end_matches('.').to_lowercase();
                let domain = if shared.contains(&domain) { &found[2] } else { MASK };
                format!("{MASK}{}{domain}", &found[1])
            };
            masked = address.replace_all(&masked, hide).into_owned();
        }
        for (pattern, instead) in &self.rules {
            // Twice, since neighbours share the character between them.
            for _ in 0..2 {
                match pattern.replace_all(&masked, instead.as_str()) {
                    std::borrow::Cow::Borrowed(_) => break,
                    std::borrow::Cow::Owned(changed) => masked = changed,
                }
            }
        }
        masked
    }
}
