//! Findings → ranked causes, by the cards' own clauses.
//!
//! The order: transport, TLS, capability, the provider's own words, response codes, generic; wrong
//! password always last. A card matched by several findings is one cause with several proofs.

use std::collections::BTreeMap;

use super::condition::{Whole, sign_in_before};
use crate::catalog::{Catalog, Pattern, Patterns, Prefilter};
use crate::model::card::{About, Card, Cause, Clause, Diagnosis};
use crate::model::check::Layer;
use crate::model::finding::{FOREIGN, Finding, FindingKind as K};
use crate::model::provider::Provider;
use crate::model::situation::{Circumstance, Situation};
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

/// A clause that asks for more of the situation stands before one that asks for less, by so much for each.
const EACH: u32 = 4;
/// More conditions than these make no difference.
const MOST: usize = 5;

/// Matches every card against every finding of a text and puts them in order: nothing else is known.
pub fn rank(findings: &[Finding], provider: Option<&Provider>, catalog: &Catalog) -> Diagnosis {
    rank_in(findings, &Situation::default(), provider, catalog)
}

/// Matches every card against every finding of a run, and against what else holds of it, and puts them in order.
pub fn rank_in(
    findings: &[Finding],
    situation: &Situation,
    provider: Option<&Provider>,
    catalog: &Catalog,
) -> Diagnosis {
    let whole = Whole { findings, situation };
    let mut matched: BTreeMap<&str, (&Card, u32, Vec<Finding>)> = BTreeMap::new();
    let looked_at = |f: &Finding| (catalog.prefilter(f.plain_words()), provider_at(f, situation, provider));
    let looked_at: Vec<(Prefilter, Option<&Provider>)> = findings.iter().map(looked_at).collect();
    for (card, patterns) in catalog.rules() {
        for (finding, (prefilter, provider)) in findings.iter().zip(&looked_at) {
            let best = card
                .when
                .iter()
                .zip(patterns)
                .filter(|(c, _)| catalog.app().fits(&c.app, &c.not_app))
                .filter(|(c, p)| matches(card, c, p, (finding, prefilter), *provider))
                .filter(|(c, _)| is_believed(card, finding, situation) && whole.allows(&c.also, &c.not_also, finding))
                .map(|(clause, _)| place(card, clause, finding))
                .min();
            if let Some(place) = best {
                let past = finding.overtaken;
                let place = if past && place < FALLBACK { place + PAST } else { place };
                let entry = matched.entry(card.id.as_str()).or_insert((card, place, Vec::new()));
                // What still stands is proof enough.
                if !past || entry.2.is_empty() {
                    entry.1 = entry.1.min(place);
                    entry.2.push(marked(finding, situation));
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
            let left_out = whole.left_out(&card.steps, &because);
            (card.note, Cause { card: card.id.clone(), cause: card.cause.clone(), rank, because, left_out })
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

/// Whose server it is that a finding is about: what holds of a provider does not hold of another one's server, which
/// the person named.
fn provider_at<'p>(finding: &Finding, situation: &Situation, provider: Option<&'p Provider>) -> Option<&'p Provider> {
    let foreign = finding.check.is_some() && situation.is(finding.check, Circumstance::Server, "foreign");
    provider.filter(|_| !foreign)
}

/// A proof that another one's server gave says so.
fn marked(finding: &Finding, situation: &Situation) -> Finding {
    let foreign = finding.check.is_some() && situation.is(finding.check, Circumstance::Server, "foreign");
    if foreign { finding.clone().fact(FOREIGN, "yes") } else { finding.clone() }
}

/// What a check has proven is never contradicted by the words of a later one: once a sign-in has passed, no word is
/// about a password, and a password that one server took is not "not accepted" at the other.
fn is_believed(card: &Card, finding: &Finding, situation: &Situation) -> bool {
    if card.about != Some(About::Password) {
        return true;
    }
    let signed_in = |check| situation.passed.contains(&check);
    let let_in = finding.check.and_then(sign_in_before).is_some_and(signed_in);
    let refused = matches!(finding.kind, K::ImapAuthRefused | K::SmtpAuthRefused);
    let wrong = card.last && refused && finding.check.is_some();
    !(let_in || wrong && situation.is(finding.check, Circumstance::SamePassword, "taken"))
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
    (finding, prefilter): (&Finding, &Prefilter),
    provider: Option<&Provider>,
) -> bool {
    let says = |pattern: &Pattern| pattern.is_match_prefiltered(finding.plain_words(), prefilter);
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
        && clause.facts.iter().all(|(name, value)| finding.facts.get(name) == Some(value))
        && (patterns.words.is_empty() || patterns.words.iter().any(says))
        && !patterns.not_words.iter().any(says)
}

/// A card's place among the others, lower first; `rank` of the clause wins.
fn place(card: &Card, clause: &Clause, finding: &Finding) -> u32 {
    if let Some(rank) = clause.rank {
        return rank;
    }
    let conditions = (clause.also.len() + clause.not_also.len()).min(MOST);
    let sharper = u32::try_from(conditions).unwrap_or_default() * EACH;
    // What a clause asks beside the finding makes it sharper than the bare finding with facts.
    let bare_too = if conditions > 0 && clause.words.is_empty() && clause.code.is_empty() { 20 } else { 0 };
    usual(card, clause, finding).saturating_sub(sharper + bare_too)
}

/// The same by the finding alone.
fn usual(card: &Card, clause: &Clause, finding: &Finding) -> u32 {
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
