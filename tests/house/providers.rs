//! Every provider has a name, and every fact about it a source, a date and a confidence.

use inbox_doctor::model::account::Protocol;

use crate::messages::pieces;
use crate::{LANGUAGES, catalog, none};

#[test]
fn every_provider_has_a_name_in_every_language() {
    let catalog = catalog();
    let mut wrong = Vec::new();
    for language in LANGUAGES {
        let messages = pieces(language);
        let known = |id: &str| id == "unknown" || catalog.provider(id).is_some_and(|p| p.id.as_str() == id);
        let missing = catalog.providers().map(|p| format!("provider-{}", p.id)).filter(|k| !messages.contains_key(k));
        wrong.extend(missing.chain(["provider-unknown".to_owned()].into_iter().filter(|k| !messages.contains_key(k))));
        let surplus = messages.keys().filter(|k| {
            let id = k.split('.').next().and_then(|k| k.strip_prefix("provider-"));
            id.is_some_and(|id| !known(id))
        });
        wrong.extend(surplus.map(|k| format!("{k} belongs to no provider")));
    }
    none(wrong);
}

#[test]
fn every_fact_about_a_provider_has_a_source_and_a_date() {
    let day = time::macros::format_description!("[year]-[month]-[day]");
    let mut wrong = Vec::new();
    for provider in catalog().providers() {
        let id = &provider.id;
        for server in &provider.servers {
            if server.source.trim().is_empty() {
                wrong.push(format!("{id}: {} without a source", server.host));
            }
            if time::Date::parse(&server.verified_on, &day).is_err() {
                wrong.push(format!("{id}: {} verified on {:?}", server.host, server.verified_on));
            }
            if server.port == 0 || server.host != server.host.to_ascii_lowercase() || server.host.is_empty() {
                wrong.push(format!("{id}: {}:{}", server.host, server.port));
            }
        }
        for page in [&provider.app_password_page, &provider.help_page].into_iter().flatten() {
            if !page.starts_with("https://") || page.contains(char::is_whitespace) {
                wrong.push(format!("{id}: {page}"));
            }
        }
        if provider.servers.iter().any(|s| s.protocol == Protocol::Imap) && provider.auth.is_empty() {
            wrong.push(format!("{id}: nobody knows how to sign in"));
        }
    }
    none(wrong);
}
