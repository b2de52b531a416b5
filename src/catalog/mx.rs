//! Whose mailboxes a mail exchanger's name stands for, and which names say nothing of that (`gateways.toml`), as data.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde::Deserialize;

use super::{Catalog, CatalogError, CatalogProblem};
use crate::model::evidence::MxRecord;
use crate::model::provider::Provider;

const OURS: &str = include_str!("../../assets/gateways.toml");
/// Its place in the catalogue's folder.
const FILE: &str = "gateways.toml";

/// Mail exchangers that say nothing of where the mailbox is, by their names, with what stands behind.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Gateways {
    /// Services that filter mail for a mailbox elsewhere.
    filters: BTreeMap<String, String>,
    /// Servers that a hosting company's customers run themselves.
    servers: BTreeMap<String, String>,
}

impl Gateways {
    fn all(&self) -> impl Iterator<Item = (&String, &String)> {
        self.filters.iter().chain(&self.servers)
    }
}

/// True where `name` is `pattern` or lies under it. In a pattern `*` stands for any letters within a label, `#` for
/// digits (one at least), `?` for one letter: such a pattern stands for the whole name.
pub fn mx_fits(name: &str, pattern: &str) -> bool {
    if pattern.contains(['*', '#', '?']) {
        glob(name.as_bytes(), pattern.as_bytes())
    } else {
        super::under(name, pattern)
    }
}

fn glob(name: &[u8], pattern: &[u8]) -> bool {
    match (pattern.split_first(), name.split_first()) {
        (None, rest) => rest.is_none(),
        (Some((b'*', after)), rest) => {
            glob(name, after) || rest.is_some_and(|(c, rest)| *c != b'.' && glob(rest, pattern))
        }
        (Some((b'#', after)), Some((c, rest))) => c.is_ascii_digit() && (glob(rest, after) || glob(rest, pattern)),
        (Some((b'?', after)), Some((c, rest))) => c.is_ascii_alphabetic() && glob(rest, after),
        (Some((p, after)), Some((c, rest))) => p == c && glob(rest, after),
        (Some(_), None) => false,
    }
}

impl Catalog {
    /// The provider whose mail exchanger this is: the longest name that fits decides, and where it is a gateway's there
    /// is none.
    pub fn provider_by_mx(&self, exchange: &str) -> Option<&Provider> {
        let fits = |p: &&String| mx_fits(exchange, p);
        let longest = |p: &Provider| p.mx.iter().filter(fits).map(String::len).max();
        let (length, provider) =
            self.providers.values().filter_map(|p| longest(p).map(|n| (n, p))).max_by_key(|(n, _)| *n)?;
        let outdone = self.gateways.all().any(|(name, _)| name.len() > length && mx_fits(exchange, name));
        (!outdone).then_some(provider)
    }

    /// The provider whose mail exchangers these are, the most preferred record that names one first; they are in order.
    pub fn provider_by_records(&self, records: &[MxRecord]) -> Option<&Provider> {
        records.iter().find_map(|record| self.provider_by_mx(&record.exchange))
    }

    /// What stands behind this mail exchanger, where it says nothing of the mailbox: a filter may stand before any
    /// provider.
    pub fn gateway(&self, exchange: &str) -> Option<&str> {
        let fits = self.gateways.all().filter(|(name, _)| mx_fits(exchange, name));
        let (_, what) = fits.max_by_key(|(name, _)| name.len())?;
        self.provider_by_mx(exchange).is_none().then_some(what.as_str())
    }

    pub(super) fn add_our_gateways(&mut self, errors: &mut Vec<CatalogError>) {
        self.add_gateways(OURS, errors);
    }

    /// An organisation's own beside ours.
    pub(super) fn lay_gateways(&mut self, dir: &Path, errors: &mut Vec<CatalogError>) {
        let path = dir.join(FILE);
        if path.is_file() {
            match std::fs::read_to_string(&path) {
                Ok(text) => self.add_gateways(&text, errors),
                Err(e) => errors.push(CatalogError { file: FILE.into(), line: None, problem: e.into() }),
            }
        }
    }

    fn add_gateways(&mut self, text: &str, errors: &mut Vec<CatalogError>) {
        match toml::from_str::<Gateways>(text) {
            Ok(more) => {
                let ours = Arc::make_mut(&mut self.gateways);
                ours.filters.extend(more.filters);
                ours.servers.extend(more.servers);
            }
            Err(e) => {
                let line = e.span().map(|s| super::line_at(text, s.start));
                let problem = CatalogProblem::Toml(Box::new(e));
                errors.push(CatalogError { file: PathBuf::from(FILE), line, problem });
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pattern_stands_for_a_name_or_for_what_lies_under_it() {
        for (name, pattern, fits) in [
            ("mx.example.jp", "example.jp", true),
            ("example.jp", "example.jp", true),
            ("notexample.jp", "example.jp", false),
            ("gw12.example.jp", "gw*.example.jp", true),
            ("gw.example.jp", "gw*.example.jp", true),
            ("gw1.evil.example.jp", "gw*.example.jp", false),
            ("a.gw1.example.jp", "gw*.example.jp", false),
            ("mx3.example.jp", "mx#.example.jp", true),
            ("mx12.example.jp", "mx#.example.jp", true),
            ("mx.example.jp", "mx#.example.jp", false),
            ("mxbiz1.example.jp", "mx#.example.jp", false),
            ("www1234ab.example.jp", "www#??.example.jp", true),
            ("www1234.example.jp", "www#??.example.jp", false),
            ("", "*", true),
        ] {
            assert_eq!(mx_fits(name, pattern), fits, "{name} {pattern}");
        }
    }

    #[test]
    fn an_organisation_names_its_own_gateway_and_a_mistake_has_its_line() {
        let dir = tempfile::tempdir().unwrap();
        std::fs::write(dir.path().join(FILE), "[filters]\n\"filter.example\" = \"Our filter\"\n").unwrap();
        let (catalog, errors) = Catalog::with_custom(Some(dir.path())).unwrap();
        assert!(errors.is_empty());
        assert_eq!(catalog.gateway("mx1.filter.example"), Some("Our filter"));
        std::fs::write(dir.path().join(FILE), "[filters]\n\n[other]\n").unwrap();
        let (_, errors) = Catalog::with_custom(Some(dir.path())).unwrap();
        assert_eq!(errors.len(), 1);
        assert!(errors.iter().all(|e| e.line == Some(3)), "{errors:?}");
    }
}
