//! "Did you mean …?": a domain one slip of the finger away from one that many people have.

use crate::catalog::{Catalog, is_public_suffix};

/// Real mail domains that happen to lie beside one of the catalogue's.
const REAL: [&str; 11] = [
    "mail.com",
    "email.com",
    "email.cz",
    "email.de",
    "gmx.com",
    "ymail.com",
    "fmail.com",
    "me.com",
    "mac.com",
    "live.co.jp",
    "goo.jp",
];
/// In a shorter name one letter is too much of it.
const SHORTEST: usize = 6;
/// The same for the first label, where that is the one that differs.
const SHORTEST_LABEL: usize = 5;

/// The known domain that was probably meant; `None` where this one is known itself, or none is
/// near. One letter too many, too few, another, or two that changed places.
pub fn did_you_mean<'a>(domain: &str, catalog: &'a Catalog) -> Option<&'a str> {
    if REAL.contains(&domain) || domain.len() < SHORTEST || catalog.provider_by_domain(domain).is_some() {
        return None;
    }
    let known = catalog.providers().flat_map(|p| &p.domains).filter(|d| !d.starts_with('*') && d.len() >= SHORTEST);
    // What lies beside a better known one is hardly the one that was meant.
    let known = known.filter(|d| !REAL.contains(&d.as_str()));
    let mut near = known.filter(|d| {
        d.len().abs_diff(domain.len()) <= 1 && strsim::osa_distance(d, domain) == 1 && !by_design(domain, d)
    });
    let first = near.next()?;
    // Between two the person must know best.
    near.next().is_none().then_some(first)
}

/// Somebody else's real domain as likely as a slip: a short name with another letter (`key.com`, `hey.com`), or
/// the same name in another country (`online.ee`, `online.de`).
fn by_design(typed: &str, known: &str) -> bool {
    let (Some((label, rest)), Some((known_label, known_rest))) = (typed.split_once('.'), known.split_once('.')) else {
        return false;
    };
    if label != known_label {
        return known_label.len() < SHORTEST_LABEL;
    }
    let country = |name: &str| name.len() == 2 && is_public_suffix(name);
    country(known_rest) && country(rest)
}
