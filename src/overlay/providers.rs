//! The rules for providers.

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
    for page in [&provider.app_password_page, &provider.help_page].into_iter().flatten() {
        if !is_link(page) || page.starts_with("provider:") {
            wrong.push(source.mistake(page, Kind::Link, page));
        }
    }
    if provider.servers.iter().any(|s| s.protocol == Protocol::Imap) && provider.auth.is_empty() {
        wrong.push(source.mistake("", Kind::NoSignIn, provider.id.as_str()));
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
