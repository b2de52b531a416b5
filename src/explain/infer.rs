//! Whose server a text speaks of, by the catalogue alone.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use regex::Regex;

use crate::text::compiled;

use crate::catalog::{Catalog, host_of};
use crate::model::provider::Provider;

static HOST: LazyLock<Vec<Regex>> =
    LazyLock::new(|| compiled(&[r"(?i)(@?)\b((?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,8}[a-z]{2,24})\b"]));

/// The provider whose servers, MX or help pages the text names, if it names those of one family
/// only: a text about moving mail names two, and then nobody knows whose words it holds.
pub fn provider<'c>(text: &str, catalog: &'c Catalog) -> Option<&'c Provider> {
    let known = hosts(catalog);
    let mut found: Option<&Provider> = None;
    for host in HOST.iter().flat_map(|r| r.captures_iter(text)) {
        // An address names a person, who may be anybody's correspondent.
        if !host[1].is_empty() {
            continue;
        }
        let name = host[2].to_ascii_lowercase();
        let Some(provider) = known.get(name.as_str()).copied().or_else(|| catalog.provider_by_mx(&name)) else {
            continue;
        };
        match found {
            None => found = Some(provider),
            Some(first) if first.id == provider.id || (first.family.is_some() && first.family == provider.family) => {}
            Some(_) => return None,
        }
    }
    found
}

/// Host names that belong to one provider or to one family; a host that two share says nothing.
fn hosts(catalog: &Catalog) -> BTreeMap<String, &Provider> {
    let mut known: BTreeMap<String, Option<&Provider>> = BTreeMap::new();
    for provider in catalog.providers() {
        let servers = provider.servers.iter().map(|s| s.host.clone()).filter(|h| !h.contains('{'));
        let pages = [&provider.app_password_page, &provider.help_page].into_iter().flatten().filter_map(|p| host_of(p));
        for name in servers.chain(pages) {
            let entry = known.entry(name.to_ascii_lowercase()).or_insert(Some(provider));
            let same =
                entry.is_some_and(|e| e.id == provider.id || (e.family.is_some() && e.family == provider.family));
            if !same {
                *entry = None;
            }
        }
    }
    known.into_iter().filter_map(|(name, p)| p.map(|p| (name, p))).collect()
}
