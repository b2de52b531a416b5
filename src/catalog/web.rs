//! Web proxies by their addresses (`web_proxies.toml`), as data.

use std::collections::BTreeMap;
use std::net::IpAddr;
use std::path::Path;

use serde::Deserialize;
use serde::de::{Deserializer, Error};

use super::{Catalog, CatalogError, CatalogProblem, line_at};

const OURS: &str = include_str!("../../assets/web_proxies.toml");
/// The file in an organisation's folder.
const FILE: &str = "web_proxies.toml";

/// A service that stands in front of web pages.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct WebProxy {
    /// Its addresses.
    ranges: Vec<Range>,
    /// What it calls itself in `Server:`.
    #[serde(default)]
    server: Option<String>,
    /// Where that is written down.
    #[serde(default, rename = "source")]
    _source: Option<String>,
}

/// Addresses with the same beginning (RFC 4632).
#[derive(Clone, Copy, Debug)]
struct Range {
    first: IpAddr,
    bits: u32,
}

impl Range {
    fn parse(text: &str) -> Option<Self> {
        let (first, bits) = text.split_once('/')?;
        let (first, bits): (IpAddr, u32) = (first.parse().ok()?, bits.parse().ok()?);
        (bits <= if first.is_ipv4() { 32 } else { 128 }).then_some(Range { first, bits })
    }

    fn holds(self, ip: IpAddr) -> bool {
        match (self.first, ip) {
            (IpAddr::V4(a), IpAddr::V4(b)) => (a.to_bits() ^ b.to_bits()).leading_zeros() >= self.bits,
            (IpAddr::V6(a), IpAddr::V6(b)) => (a.to_bits() ^ b.to_bits()).leading_zeros() >= self.bits,
            _ => false,
        }
    }
}

impl<'de> Deserialize<'de> for Range {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = String::deserialize(from)?;
        Range::parse(&text).ok_or_else(|| D::Error::custom(format_args!("no range of addresses: {text}")))
    }
}

impl Catalog {
    pub(super) fn add_our_web_proxies(&mut self, errors: &mut Vec<CatalogError>) {
        self.add_web_proxies(Path::new(FILE), OURS, errors);
    }

    /// What an organisation's folder adds.
    pub(super) fn lay_web_proxies(&mut self, dir: &Path, errors: &mut Vec<CatalogError>) {
        let path = dir.join(FILE);
        if path.is_file() {
            match std::fs::read_to_string(&path) {
                Ok(text) => self.add_web_proxies(Path::new(FILE), &text, errors),
                Err(e) => errors.push(CatalogError { file: FILE.into(), line: None, problem: e.into() }),
            }
        }
    }

    fn add_web_proxies(&mut self, file: &Path, text: &str, errors: &mut Vec<CatalogError>) {
        match toml::from_str::<BTreeMap<String, WebProxy>>(text) {
            Ok(more) => std::sync::Arc::make_mut(&mut self.web_proxies).extend(more),
            Err(e) => {
                let line = e.span().map(|s| line_at(text, s.start));
                errors.push(CatalogError { file: file.to_owned(), line, problem: CatalogProblem::Toml(Box::new(e)) });
            }
        }
    }

    /// The web proxy that has this address.
    pub fn web_proxy(&self, ip: IpAddr) -> Option<&str> {
        let found = self.web_proxies.iter().find(|(_, proxy)| proxy.ranges.iter().any(|r| r.holds(ip)));
        found.map(|(name, _)| name.as_str())
    }

    /// The web proxy that calls itself so in its answers.
    pub fn web_proxy_by_header(&self, server: &str) -> Option<&str> {
        let named = |proxy: &WebProxy| proxy.server.as_ref().is_some_and(|s| s.eq_ignore_ascii_case(server.trim()));
        self.web_proxies.iter().find(|(_, proxy)| named(proxy)).map(|(name, _)| name.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_hold_what_begins_alike() {
        let holds = |range: &str, ip: &str| Range::parse(range).is_some_and(|r| r.holds(ip.parse().unwrap()));
        assert!(holds("104.16.0.0/13", "104.23.255.1") && !holds("104.16.0.0/13", "104.24.0.1"));
        assert!(holds("2606:4700::/32", "2606:4700:ffff::1") && !holds("2606:4700::/32", "2606:4701::1"));
        assert!(!holds("0.0.0.0/0", "::1") && holds("0.0.0.0/0", "8.8.8.8") && !holds("1.2.3.4/33", "1.2.3.4"));
    }
}
