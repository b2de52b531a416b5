//! What is known of a provider says where it is from, and finds that provider only.

use std::collections::BTreeMap;

use inbox_doctor::locale::{Args, Locales};
use inbox_doctor::model::account::Protocol;
use inbox_doctor::model::provider::{Confidence, Provider};

use crate::{LANGUAGES, catalog, none};

/// A product that many run on their own: nothing but the person's word finds it.
const PRODUCTS: [&str; 1] = ["exchange"];

fn all() -> impl Iterator<Item = &'static Provider> {
    catalog().providers().filter(|p| !PRODUCTS.contains(&p.id.as_str()))
}

/// True where every language says this of the provider.
fn said(provider: &Provider, attribute: &str) -> bool {
    let locales = Locales::embedded().unwrap();
    let name = format!("provider-{}", provider.id);
    LANGUAGES.iter().all(|tag| locales.best(Some(tag)).attribute(&name, attribute, &Args::new()).is_some())
}

fn is_date(text: &str) -> bool {
    regex::Regex::new(r"^20\d\d-(0[1-9]|1[0-2])-([0-2]\d|3[01])$").unwrap().is_match(text)
}

#[test]
fn enough_providers_are_known() {
    assert!(all().count() >= 140, "{}", all().count());
}

/// Domains or MX names find it; servers, or a reason why there are none; a source, a day, a confidence.
#[test]
fn every_provider_is_complete() {
    let mut wrong = Vec::new();
    for provider in all() {
        let mut lacks = |what: &str| wrong.push(format!("{}: {what}", provider.id));
        if provider.domains.is_empty() && provider.mx.is_empty() {
            lacks("neither domains nor MX names");
        }
        if !provider.servers.iter().any(|s| s.protocol == Protocol::Imap) && !said(provider, "setup") {
            lacks("no IMAP server, and no reason why not");
        }
        if !said(provider, "before-password") {
            lacks("nothing is said before the password");
        }
        if provider.confidence.is_none() {
            lacks("no confidence");
        }
        let doubtful = provider.confidence == Some(Confidence::C);
        if doubtful && !said(provider, "setup") {
            lacks("not confirmed, and it does not say so");
        }
        let own = (provider.source.as_deref().unwrap_or_default(), provider.verified_on.as_deref().unwrap_or_default());
        let servers = provider.servers.iter().map(|s| (s.source.as_str(), s.verified_on.as_str()));
        for (source, day) in servers.chain([own]) {
            if source.trim().is_empty() || !is_date(day) {
                lacks(&format!("source “{source}”, day “{day}”"));
            }
        }
    }
    none(wrong);
}

/// No two claim the same domain, not even one under the other's `*.`.
#[test]
fn every_domain_finds_its_own_provider() {
    let mut wrong = Vec::new();
    for provider in all() {
        for domain in &provider.domains {
            let example = domain.replacen("*.", "some.", 1);
            for other in all().filter(|o| o.id != provider.id) {
                let claims = |d: &String| match d.strip_prefix("*.") {
                    Some(parent) => example.ends_with(&format!(".{parent}")),
                    None => *d == example,
                };
                if other.domains.iter().any(claims) {
                    wrong.push(format!("{domain}: {} and {}", provider.id, other.id));
                }
            }
        }
    }
    none(wrong);
}

/// A suffix finds the provider whose it is, whatever shorter one stands beside it.
#[test]
fn no_mx_suffix_shadows_a_more_special_one() {
    let mut wrong = Vec::new();
    let mut seen: BTreeMap<&str, &Provider> = BTreeMap::new();
    for provider in all() {
        for suffix in &provider.mx {
            if let Some(other) = seen.insert(suffix, provider) {
                wrong.push(format!("{suffix}: {} and {}", provider.id, other.id));
            }
            let plain = suffix.replace(['*', '#'], "1").replace('?', "a");
            // A form stands for the whole name.
            let below = Some(format!("mx1.{plain}")).filter(|_| plain == *suffix);
            for exchange in [plain].into_iter().chain(below) {
                let found = catalog().provider_by_mx(&exchange).map(|p| &p.id);
                if found != Some(&provider.id) {
                    wrong.push(format!("{exchange}: {found:?} instead of {}", provider.id));
                }
            }
        }
    }
    none(wrong);
}

/// The names of a contract's server lie under an MX suffix of the provider: nothing else finds them.
#[test]
fn the_server_of_a_contract_is_found_by_its_mx() {
    let mut wrong = Vec::new();
    for provider in all() {
        for form in &provider.contract_hosts {
            let host = form.replace('#', "12").replace('*', "jp12");
            let found = catalog().provider_by_mx(&host).map(|p| &p.id);
            if found != Some(&provider.id) || !provider.has_contract_host(&host) {
                wrong.push(format!("{}: {form}", provider.id));
            }
            if form.matches(['#', '*']).count() != 1 {
                wrong.push(format!("{}: {form} must have one open part", provider.id));
            }
        }
    }
    none(wrong);
}

/// Those that the list shows first are there.
#[test]
fn the_common_providers_are_known() {
    let locales = Locales::embedded().unwrap();
    let mut wrong = Vec::new();
    for tag in LANGUAGES {
        let common = locales.best(Some(tag)).text("ui-provider-common");
        let unknown = common.split_whitespace().filter(|id| all().all(|p| p.id.as_str() != *id));
        wrong.extend(unknown.map(|id| format!("{tag}: {id}")));
    }
    none(wrong);
}
