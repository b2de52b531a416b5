//! The rules for providers.

use url::Url;

use super::{Kind, Mistake, Source, View, is_date, is_link};
use crate::model::account::Protocol;
use crate::model::provider::Provider;

pub(super) fn check(sources: &[Source], view: &View) -> Vec<Mistake> {
    let mut wrong = Vec::new();
    for source in sources {
        let Some(provider) = view.catalog.providers().find(|p| p.id.as_str() == source.id()) else { continue };
        let name = format!("provider-{}", provider.id);
        let missing = |l: &&String| !view.messages.get(*l).is_some_and(|m| m.contains_key(&name));
        wrong.extend(
            view.languages
                .iter()
                .filter(missing)
                .map(|l| Mistake { language: l.clone(), ..source.mistake("", Kind::Missing, &name) }),
        );
        servers(provider, source, &mut wrong);
        sign_in(provider, source, &mut wrong);
        shared(provider, source, view, &mut wrong);
    }
    for (language, written) in &view.own {
        for one in written {
            let id = one.message().strip_prefix("provider-").filter(|id| *id != "unknown");
            if id.is_some_and(|id| view.catalog.providers().all(|p| p.id.as_str() != id)) {
                let (file, line) = (one.file.clone(), one.line);
                wrong.push(Mistake {
                    file,
                    line,
                    kind: Kind::Unused,
                    value: one.key.clone(),
                    language: language.clone(),
                });
            }
        }
    }
    wrong
}

fn servers(provider: &Provider, source: &Source, wrong: &mut Vec<Mistake>) {
    for server in &provider.servers {
        if server.source.trim().is_empty() {
            wrong.push(source.mistake(&server.host, Kind::ServerSource, &server.host));
        }
        if !is_date(&server.verified_on) {
            wrong.push(source.mistake(&server.verified_on, Kind::ServerDate, &server.host));
        }
        if server.port == 0 || server.host.is_empty() || server.host != server.host.to_ascii_lowercase() {
            wrong.push(source.mistake(&server.host, Kind::ServerName, format!("{}:{}", server.host, server.port)));
        }
    }
    if let Some(date) = provider.verified_on.as_ref().filter(|d| !is_date(d)) {
        wrong.push(source.mistake(date, Kind::ServerDate, provider.id.as_str()));
    }
    for page in Provider::PAGES.iter().filter_map(|name| provider.page(name)) {
        if !is_link(page) || page.starts_with("provider:") {
            wrong.push(source.mistake(page, Kind::Link, page));
        }
    }
    if provider.servers.iter().any(|s| s.protocol == Protocol::Imap) && provider.auth.is_empty() {
        wrong.push(source.mistake("", Kind::NoSignIn, provider.id.as_str()));
    }
}

/// No secret goes anywhere but over TLS, or to this very computer, and the browser comes back here.
fn sign_in(provider: &Provider, source: &Source, wrong: &mut Vec<Mistake>) {
    let Some(oauth) = &provider.oauth else { return };
    let here = |url: &Url| matches!(url.host_str(), Some("localhost" | "127.0.0.1" | "[::1]"));
    let parsed = |address: &str| Url::parse(&address.replace("{tenant}", "common")).ok();
    let safe = |address: &&String| {
        parsed(address).is_some_and(|url| url.scheme() == "https" || url.scheme() == "http" && here(&url))
    };
    let api = oauth.api.as_ref().map(|api| &api.base);
    let ways = [&oauth.device, &oauth.revoke].into_iter().flatten();
    let addresses = [&oauth.authorize, &oauth.token].into_iter().chain(ways).chain(api);
    let back = [&oauth.redirect].into_iter().filter(|r| !parsed(r).is_some_and(|u| u.scheme() == "http" && here(&u)));
    for address in addresses.filter(|a| !safe(a)).chain(back) {
        wrong.push(source.mistake(address, Kind::SignInAddress, address));
    }
    for page in [&oauth.client_page, &oauth.withdraw_page, &oauth.approve_page].into_iter().flatten() {
        if !is_link(page) {
            wrong.push(source.mistake(page, Kind::Link, page));
        }
    }
}

/// Nothing by which a provider is found belongs to two of them.
fn shared(provider: &Provider, source: &Source, view: &View, wrong: &mut Vec<Mistake>) {
    for other in view.catalog.providers().filter(|o| o.id != provider.id) {
        let both = provider.domains.iter().filter(|d| other.domains.contains(d));
        let both = both.chain(provider.mx.iter().filter(|m| other.mx.contains(m)));
        wrong.extend(both.map(|name| source.mistake(name, Kind::Shared, format!("{name} ({})", other.id))));
    }
}
