//! Whose server a text speaks of, by the catalogue alone.

use std::sync::LazyLock;

use regex::Regex;

use crate::text::compiled;

use crate::catalog::Catalog;
use crate::model::provider::Provider;

static HOST: LazyLock<Vec<Regex>> =
    LazyLock::new(|| compiled(&[r"(?i)(@?)\b((?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,8}[a-z]{2,24})\b"]));

/// The provider whose servers, MX or help pages the text names, if it names those of one family
/// only: a text about moving mail names two, and then nobody knows whose words it holds.
pub fn provider<'c>(text: &str, catalog: &'c Catalog) -> Option<&'c Provider> {
    let mut found: Option<&Provider> = None;
    for host in HOST.iter().flat_map(|r| r.captures_iter(text)) {
        // An address names a person, who may be anybody's correspondent.
        if !host[1].is_empty() {
            continue;
        }
        let name = host[2].to_ascii_lowercase();
        let Some(provider) = catalog.provider_named_by(&name) else { continue };
        match found {
            None => found = Some(provider),
            Some(first) if first.is_of_one_house(provider) => {}
            Some(_) => return None,
        }
    }
    found
}
