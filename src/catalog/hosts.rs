//! What a host's name tells: whose it may be.

use std::collections::BTreeMap;
use std::net::IpAddr;

use psl::{List, Psl, Type};
use url::Url;

use super::Catalog;
use crate::model::provider::{Provider, ProviderId};

/// True where `name` is `suffix` or lies under it, on a label's boundary.
pub fn under(name: &str, suffix: &str) -> bool {
    name.strip_suffix(suffix).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
}

/// The part of a name that somebody registered, such as `example.co.jp`; the name itself where that is nothing
/// of the kind. What a company lets others have below its own name is the company's.
pub fn site(host: &str) -> String {
    let host = host.trim_end_matches('.').to_ascii_lowercase();
    if host.trim_matches(['[', ']']).parse::<IpAddr>().is_ok() {
        return host;
    }
    let mut name = host.as_str();
    while let Some(suffix) = List.suffix(name.as_bytes()) {
        let length = suffix.as_bytes().len();
        let suffix = &name[name.len() - length..];
        if List.suffix(name.as_bytes()).and_then(|s| s.typ()) == Some(Type::Private) {
            match suffix.split_once('.') {
                Some((_, parent)) => name = parent,
                None => break,
            }
            continue;
        }
        let registered = host[..host.len() - suffix.len()].trim_end_matches('.').rsplit('.').next();
        return match registered.filter(|label| !label.is_empty()) {
            Some(label) => format!("{label}.{suffix}"),
            None => host,
        };
    }
    host
}

/// True for a domain under which everybody can have one of their own, such as `co.jp` or `osaka.jp`.
pub fn is_public_suffix(domain: &str) -> bool {
    let domain = domain.trim_end_matches('.').to_ascii_lowercase();
    List.suffix(domain.as_bytes()).is_some_and(|suffix| suffix.as_bytes() == domain.as_bytes())
}

/// The host of an address in the web.
pub fn host_of(url: &str) -> Option<String> {
    Url::parse(url).ok()?.host_str().map(str::to_owned)
}

impl Catalog {
    /// Whose server, mail exchange or help page has this name (in lower case); a host that two unrelated providers share is
    /// nobody's.
    pub fn provider_named_by(&self, name: &str) -> Option<&Provider> {
        let known = self.hosts.get_or_init(|| self.known_hosts());
        known.get(name).and_then(|id| self.provider(id.as_str())).or_else(|| self.provider_by_mx(name))
    }

    fn known_hosts(&self) -> BTreeMap<String, ProviderId> {
        let mut known: BTreeMap<String, Option<&Provider>> = BTreeMap::new();
        for provider in self.providers() {
            let servers = provider.servers.iter().map(|s| s.host.clone()).filter(|h| !h.contains('{'));
            let pages = [&provider.app_password_page, &provider.help_page];
            let pages = pages.into_iter().flatten().filter_map(|p| host_of(p));
            for name in servers.chain(pages) {
                let entry = known.entry(name.to_ascii_lowercase()).or_insert(Some(provider));
                if !entry.is_some_and(|e| e.is_of_one_house(provider)) {
                    *entry = None;
                }
            }
        }
        known.into_iter().filter_map(|(name, p)| Some((name, p?.id.clone()))).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_one_site_are_known() {
        for (a, b, same) in [
            ("imap.example.jp", "www.example.jp", true),
            ("imap.example.co.jp", "www.example.co.jp", true),
            ("imap.example.co.jp", "www.other.co.jp", false),
            ("imap.example.com", "login.wifi.example", false),
            ("example.com", "WWW.example.com.", true),
            ("*.example.com", "example.com", true),
            ("a.osaka.jp", "b.osaka.jp", false),
            ("mail.a.osaka.jp", "www.a.osaka.jp", true),
            ("mail.a.chiyoda.tokyo.jp", "mail.b.chiyoda.tokyo.jp", false),
            ("example.co.uk", "other.co.uk", false),
            ("one.sakura.ne.jp", "*.sakura.ne.jp", true),
            ("one.github.io", "github.io", true),
            ("192.0.2.1", "198.51.2.1", false),
            ("localhost", "localhost", true),
            ("co.jp", "co.jp", true),
        ] {
            assert_eq!(site(a) == site(b), same, "{a} {b}: {} {}", site(a), site(b));
        }
    }

    #[test]
    fn what_everybody_may_have_a_part_of_is_known() {
        for (domain, public) in [
            ("jp", true),
            ("co.jp", true),
            ("OSAKA.jp.", true),
            ("example.jp", false),
            ("example.co.jp", false),
            ("a.osaka.jp", false),
            ("example.com", false),
        ] {
            assert_eq!(is_public_suffix(domain), public, "{domain}");
        }
    }

    #[test]
    fn the_host_of_a_page_is_read() {
        assert_eq!(host_of("https://login.example.com/{tenant}/token").as_deref(), Some("login.example.com"));
        assert_eq!(host_of("login.example.com"), None);
    }
}
