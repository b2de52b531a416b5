//! Products that are known by a name of theirs in what they send: what stands between, by its certificates' issuer
//! (`interceptors.toml`), and mail servers, by their greeting (`products.toml`). Ours, and what an organisation adds.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde::Deserialize;

use super::{Catalog, CatalogError, CatalogProblem};

/// Their places in the catalogue's folder, and ours.
const FILES: [(&str, &str); 2] = [
    ("interceptors.toml", include_str!("../../assets/interceptors.toml")),
    ("products.toml", include_str!("../../assets/products.toml")),
];

/// Fewer letters stand by chance in other names.
const SHORTEST: usize = 4;

/// What products show, and what they are called.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Products {
    /// What stands in an issuer's name.
    issuers: BTreeMap<String, String>,
    /// What stands in a greeting.
    greetings: BTreeMap<String, String>,
}

impl Products {
    fn extend(&mut self, more: Products) {
        self.issuers.extend(more.issuers);
        self.greetings.extend(more.greetings);
    }

    /// The first entry that would be found everywhere, or says nothing.
    fn vague(&self) -> Option<&String> {
        let vague = |(says, product): &(&String, &String)| says.trim().len() < SHORTEST || product.trim().is_empty();
        self.issuers.iter().chain(&self.greetings).find(vague).map(|(says, _)| says)
    }
}

/// The product that the longest of the fitting entries names.
fn find<'a>(known: &'a BTreeMap<String, String>, text: &str) -> Option<&'a str> {
    let text = text.to_lowercase();
    let fits = known.iter().filter(|(says, _)| text.contains(&says.to_lowercase()));
    fits.max_by_key(|(says, _)| says.len()).map(|(_, product)| product.as_str())
}

impl Catalog {
    /// The antivirus program or gateway that makes certificates under this issuer's name.
    pub fn interceptor(&self, issuer: &str) -> Option<&str> {
        find(&self.products.issuers, issuer)
    }

    /// The mail server that greets like this, where a CRM cannot use it.
    pub fn product(&self, greeting: &str) -> Option<&str> {
        find(&self.products.greetings, greeting)
    }

    pub(super) fn add_our_products(&mut self, errors: &mut Vec<CatalogError>) {
        for (file, text) in FILES {
            self.add_products(file, text, errors);
        }
    }

    /// An organisation's own beside ours; one that looks for the same replaces ours.
    pub(super) fn lay_products(&mut self, dir: &Path, errors: &mut Vec<CatalogError>) {
        for (file, _) in FILES {
            let path = dir.join(file);
            if path.is_file() {
                match std::fs::read_to_string(&path) {
                    Ok(text) => self.add_products(file, &text, errors),
                    Err(e) => errors.push(mistake(file, None, e.into())),
                }
            }
        }
    }

    fn add_products(&mut self, file: &str, text: &str, errors: &mut Vec<CatalogError>) {
        match toml::from_str::<Products>(text) {
            Ok(more) => match more.vague() {
                None => Arc::make_mut(&mut self.products).extend(more),
                Some(says) => {
                    let problem = CatalogProblem::Vague(says.clone());
                    errors.push(mistake(file, super::line_with(text, says), problem));
                }
            },
            Err(e) => {
                let line = e.span().map(|s| super::line_at(text, s.start));
                errors.push(mistake(file, line, CatalogProblem::Toml(Box::new(e))));
            }
        }
    }
}

fn mistake(file: &str, line: Option<usize>, problem: CatalogProblem) -> CatalogError {
    CatalogError { file: PathBuf::from(file), line, problem }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn products_are_known_by_what_they_show() {
        let catalog = Catalog::embedded().unwrap();
        let issuer = "O=AVG Technologies, CN=AVG Web/Mail Shield Root";
        assert_eq!(catalog.interceptor(issuer), Some("AVG"));
        assert_eq!(catalog.interceptor("C=US, O=Let's Encrypt, CN=R11"), None);
        assert_eq!(catalog.product("* OK [CAPABILITY IMAP4rev1] courier-imap ready."), Some("Courier-IMAP"));
        assert_eq!(catalog.product("* OK Dovecot ready."), None);
    }

    #[test]
    fn an_organisation_names_its_own_gateway() {
        let dir = tempfile::tempdir().unwrap();
        std::fs::write(
            dir.path().join("interceptors.toml"),
            "[issuers]\n\"contoso web gateway\" = \"Contoso Gateway\"\n",
        )
        .unwrap();
        let (catalog, errors) = Catalog::with_custom(Some(dir.path())).unwrap();
        assert!(errors.is_empty(), "{errors:?}");
        assert_eq!(catalog.interceptor("CN=Contoso Web Gateway CA 2"), Some("Contoso Gateway"));
        assert_eq!(catalog.interceptor("CN=Zscaler Root CA"), Some("Zscaler"), "ours stay");
        for (wrong, line) in [
            ("[issuers]\n\"ca\" = \"Everything\"\n", Some(2)),
            ("[greetings]\n\n\"Dovecot\" = \"\"\n", Some(3)),
            ("[issuer]\n", Some(1)),
        ] {
            std::fs::write(dir.path().join("interceptors.toml"), wrong).unwrap();
            let (catalog, errors) = Catalog::with_custom(Some(dir.path())).unwrap();
            assert_eq!(errors.iter().map(|e| e.line).collect::<Vec<_>>(), [line], "{wrong}");
            assert_eq!(catalog.interceptor("CN=Let's Encrypt ca"), None);
        }
    }
}
