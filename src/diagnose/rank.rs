//! Findings → ranked causes, by the cards' own clauses.
//!
//! The order: transport, TLS, capability, the provider's own words, response codes, generic; wrong
//! password always last. A card matched by several findings is one cause with several proofs.

use std::collections::BTreeMap;

use crate::catalog::{Catalog, Pattern, Patterns, Sieve};
use crate::model::card::{About, Card, Cause, Clause, Diagnosis};
use crate::model::check::Layer;
use crate::model::finding::{Finding, FindingKind as K};
use crate::model::provider::Provider;
use crate::model::stage::Stage;

/// Only the look of the password.
pub(super) const PASSWORD_SHAPE: u32 = 700;
/// Behind what servers' words name.
const LAST: u32 = 900;
/// What hardly keeps anybody from the mailbox.
pub(super) const WEAK: u32 = 930;
const STOPPED: u32 = 940;
const FALLBACK: u32 = 1950;
/// Added where only what a log got past says it.
const PAST: u32 = 1000;

/// Matches every card against every finding and puts them in order.
pub fn rank(findings: &[Finding], provider: Option<&Provider>, catalog: &Catalog) -> Diagnosis {
    let mut matched: BTreeMap<&str, (&Card, u32, Vec<Finding>)> = BTreeMap::new();
    let sieves: Vec<Sieve> = findings.iter().map(|f| catalog.sieve(f.plain_words())).collect();
    for (card, patterns) in catalog.rules() {
        for (finding, sieve) in findings.iter().zip(&sieves) {
            let best = card
                .when
                .iter()
                .zip(patterns)
                .filter(|(c, p)| {
                    catalog.app().fits(&c.app, &c.not_app) && matches(card, c, p, (finding, sieve), provider)
                })
                .map(|(clause, _)| place(card, clause, finding))
                .min();
            if let Some(place) = best {
                let past = finding.overtaken;
                let place = if past && place < FALLBACK { place + PAST } else { place };
                let entry = matched.entry(card.id.as_str()).or_insert((card, place, Vec::new()));
                // What still stands is proof enough.
                if !past || entry.2.is_empty() {
                    entry.1 = entry.1.min(place);
                    entry.2.push(finding.clone());
                }
            }
        }
    }
    // What is past makes nothing pointless that still stands.
    let superseded: Vec<(String, bool)> = matched
        .values()
        .flat_map(|(card, _, proofs)| card.supersedes.iter().map(|id| (id.clone(), proofs.iter().all(|p| p.overtaken))))
        .collect();
    let real: Vec<Finding> =
        matched.values().filter(|(c, ..)| !c.fallback).flat_map(|(_, _, f)| f.iter().cloned()).collect();
    matched.retain(|id, (card, _, proofs)| {
        // A fallback speaks only for what nothing else explains.
        let explained = card.fallback && proofs.iter().all(|p| real.contains(p));
        let past = proofs.iter().all(|p| p.overtaken);
        !explained && !superseded.iter().any(|(s, by_past)| s == id && (past || !by_past))
    });
    let mut all: Vec<_> = matched.into_values().collect();
    all.sort_by(|a, b| (a.1, a.0.layer, &a.0.id).cmp(&(b.1, b.0.layer, &b.0.id)));
    let (notes, causes) = all
        .into_iter()
        .map(|(card, rank, because)| {
            (card.note, Cause { card: card.id.clone(), cause: card.cause.clone(), rank, because })
        })
        .partition::<Vec<_>, _>(|(note, _)| *note);
    let bare = |list: Vec<(bool, Cause)>| list.into_iter().map(|(_, cause)| cause).collect();
    Diagnosis {
        healthy: false,
        causes: bare(causes),
        notes: bare(notes),
        unexplained: Vec::new(),
        by_check: BTreeMap::new(),
    }
}

/// The layer a finding belongs to; pasted text has the layer of its stage, where one was given.
fn layer(finding: &Finding) -> Option<Layer> {
    if let Some(check) = finding.check {
        return Some(check.layer());
    }
    finding.facts.get("stage")?.parse::<Stage>().ok()?.layer()
}

fn matches(
    card: &Card,
    clause: &Clause,
    patterns: &Patterns,
    (finding, sieve): (&Finding, &Sieve),
    provider: Option<&Provider>,
) -> bool {
    let says = |pattern: &Pattern| pattern.is_match_sieved(finding.plain_words(), sieve);
    let named = |list: &[String]| {
        provider.is_some_and(|p| list.iter().any(|n| n == p.id.as_str() || Some(n) == p.family.as_ref()))
    };
    // What a server says beside a sign-in that worked is no refusal.
    let refused = !finding.words.is_empty() && finding.kind != K::ServerAlert;
    // A fallback takes whatever its layer shows, so that no failure is without a card.
    let kind =
        if clause.finding.is_empty() { refused || card.fallback } else { clause.finding.contains(&finding.kind) };
    let of_password = card.about == Some(About::Password);
    let with_token = finding.facts.get("with").is_some_and(|with| with == "token");
    kind && !(of_password && with_token)
        && (clause.provider.is_empty() || named(&clause.provider))
        && !named(&clause.not_provider)
        && (clause.layer.is_empty() || layer(finding).is_some_and(|l| clause.layer.contains(&l)))
        && (clause.code.is_empty()
            || clause.code.iter().any(|c| finding.codes.iter().any(|k| k.eq_ignore_ascii_case(c))))
        && (patterns.words.is_empty() || patterns.words.iter().any(says))
        && !patterns.not_words.iter().any(says)
        && clause.facts.iter().all(|(name, value)| finding.facts.get(name) == Some(value))
}

/// A card's place among the others, lower first; `rank` of the clause wins.
fn place(card: &Card, clause: &Clause, finding: &Finding) -> u32 {
    if let Some(rank) = clause.rank {
        return rank;
    }
    if card.fallback {
        return FALLBACK + card.layer as u32;
    }
    let own_code = |code: &String| card.codes.contains(code) && finding.codes.contains(code);
    if finding.kind == K::Text && clause.code.iter().any(own_code) {
        return 0;
    }
    match finding.kind {
        K::RunStopped | K::RunSlept | K::NetworkLost => return STOPPED,
        K::PasswordCharacters | K::AppPasswordLength => return PASSWORD_SHAPE,
        _ if card.last => return LAST,
        _ => {}
    }
    let by_provider = !clause.provider.is_empty();
    match (clause.words.is_empty(), clause.code.is_empty(), by_provider) {
        (false, _, true) => 600,
        (false, _, false) => 620,
        (true, false, true) => 640,
        (true, false, false) => 660,
        // A clause that names facts or the provider says more than the bare finding.
        (true, true, _) => bare(finding) - 10 * u32::from(by_provider) - 20 * u32::from(!clause.facts.is_empty()),
    }
}

fn bare(finding: &Finding) -> u32 {
    match layer(finding) {
        Some(Layer::Local) => 100,
        Some(Layer::Dns) => 200,
        Some(Layer::Tcp) => 300,
        Some(Layer::Tls) => 400,
        Some(Layer::Session) => 500,
        Some(Layer::Auth | Layer::Mailbox) => 800,
        None if finding.kind == K::NetworkOffline => 90,
        None => 800,
    }
}
