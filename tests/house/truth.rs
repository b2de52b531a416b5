//! The catalogue stays true: its rules are in an order that somebody meant, its patterns stand for
//! what servers really say, and its links lead to the provider's own pages.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::read_to_string;

use inbox_doctor::diagnose::rank;
use inbox_doctor::explain::{Pasted, findings};
use inbox_doctor::model::card::Diagnosis;
use inbox_doctor::model::finding::Finding;
use inbox_doctor::model::provider::{Provider, ProviderId};
use inbox_doctor::model::stage::Stage;
use serde::Deserialize;

use crate::scenarios::scenarios;
use crate::{catalog, files, none};

/// A reply of `tests/corpus/*.jsonl`.
#[derive(Deserialize)]
struct Reply {
    id: String,
    #[serde(default)]
    provider: String,
    #[serde(default)]
    stage: String,
    raw: String,
}

/// Sentences that we wrote ourselves: they guard what holds and prove nothing.
const OURS: &str = "wordings.jsonl";

/// Everything that the rules can be tried on: its name, the findings, the provider.
fn everything(ours: bool) -> Vec<(String, Vec<Finding>, Option<&'static Provider>)> {
    let mut all = Vec::new();
    for file in files("tests/corpus", "jsonl").into_iter().filter(|file| ours || !file.ends_with(OURS)) {
        for line in read_to_string(&file).unwrap().lines() {
            let reply: Reply = serde_json::from_str(line).unwrap();
            let provider = catalog().provider(&reply.provider);
            let stage = reply.stage.parse::<Stage>().ok();
            let pasted = Pasted { text: reply.raw, provider: provider.map(|p| ProviderId::new(p.id.as_str())), stage };
            all.push((reply.id, findings(&pasted, catalog()), provider));
        }
    }
    for (file, scenario) in scenarios() {
        let provider = scenario.provider.as_ref().and_then(|id| catalog().provider(id));
        all.push((file, scenario.findings(catalog()), provider));
    }
    all
}

fn ties(diagnosis: &Diagnosis) -> Vec<String> {
    let layer = |id: &str| catalog().card(id).unwrap().layer;
    let pairs = diagnosis.causes.iter().zip(diagnosis.causes.iter().skip(1));
    pairs
        .filter(|(a, b)| a.rank == b.rank && a.cause != b.cause && layer(&a.card) == layer(&b.card))
        .map(|(a, b)| format!("{} and {} at {}", a.card, b.card, a.rank))
        .collect()
}

/// Only the alphabet decides between two cards of one layer with the same rank; between two causes
/// somebody must have decided.
#[test]
fn no_two_rules_fight_undecided() {
    let mut fights: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for (name, findings, provider) in everything(true) {
        for tie in ties(&rank(&findings, provider, catalog())) {
            fights.entry(tie).or_default().push(name.clone());
        }
    }
    none(fights.into_iter().map(|(pair, names)| format!("{pair}: {}", names.join(", "))).collect());
}

/// What patterns are tried on: real replies, scenarios, rehearsals, live tests.
fn texts() -> BTreeSet<String> {
    let mut texts: BTreeSet<String> = BTreeSet::new();
    for (_, findings, _) in everything(false) {
        for finding in findings {
            texts.extend(finding.plain);
            texts.insert(finding.words);
        }
    }
    for (folder, kind) in [("assets/rehearsal", "toml"), ("tests/live", "rs"), ("tests/transcripts", "txt")] {
        texts.extend(files(folder, kind).iter().map(|p| read_to_string(p).unwrap()));
    }
    texts
}

fn orphans(texts: &BTreeSet<String>) -> Vec<String> {
    let mut orphans = Vec::new();
    for (card, clauses) in catalog().rules() {
        for (clause, patterns) in card.when.iter().zip(clauses) {
            let all = clause.words.iter().zip(&patterns.words);
            let alone = all.filter(|(_, p)| !texts.iter().any(|t| p.is_match(t)));
            orphans.extend(alone.map(|(source, _)| format!("{}: {source}", card.id)));
        }
    }
    let lines: Vec<&str> = texts.iter().flat_map(|t| t.lines()).collect();
    let alone = catalog().log().patterns().filter(|p| !lines.iter().any(|l| p.is_match(l)));
    orphans.extend(alone.map(|p| format!("log: {p}")));
    orphans
}

/// A pattern that only a sentence of ours matches stands for nothing.
#[test]
fn every_pattern_matches_a_real_reply_or_a_scenario() {
    none(orphans(&texts()));
}

/// Pages of a provider that lie under another name of its own.
const OWN_PAGES: [&str; 69] = [
    "alice_it: www.tim.it",
    "att: www.att.com",
    "bbox: www.assistance.bouyguestelecom.fr",
    "bell_ca: support.bell.ca",
    "bizmail: support.ntt.com",
    "bluewin: www.swisscom.ch",
    "blueyonder: www.virginmedia.com",
    "bol: sac.uol.com.br",
    "brighthouse: www.spectrum.net",
    "bt: www.bt.com",
    "centurylink: www.centurylink.com",
    "centurylink_q: www.centurylink.com",
    "colorfulbox: help.colorfulbox.jp",
    "comcast: www.xfinity.com",
    "conoha: support.conoha.jp",
    "dion: www.au.com",
    "eonet: support.eonet.jp",
    "exchange: learn.microsoft.com",
    "fastmail: www.fastmail.help",
    "fastweb_it: www.fastweb.it",
    "godaddy_workspace: www.godaddy.com",
    "hetzner: docs.hetzner.com",
    "icloud: support.apple.com",
    "icloud: www.apple.com",
    "iijmio: help.iijmio.jp",
    "jcom: cs.myjcom.jp",
    "kagoya: support.kagoya.jp",
    "kpn: www.kpn.com",
    "microsoft365: outlook.office.com",
    "microsoft365: status.cloud.microsoft",
    "microsoft365: support.microsoft.com",
    "muumuu: support.muumuu-domain.com",
    "ntlworld: www.virginmedia.com",
    "ocn: support.ntt.com",
    "onamae: help.onamae.com",
    "optonline: faq.optimum.net",
    "optus: www.optus.com.au",
    "outlook: portal.office.com",
    "outlook: support.microsoft.com",
    "ovh: help.ovhcloud.com",
    "privateemail: www.namecheap.com",
    "rackspace: docs.rackspace.com",
    "sakura: help.sakura.ad.jp",
    "shaw: www.rogers.com",
    "sonet: www.nuro.jp",
    "talktalk: community.talktalk.co.uk",
    "telstra: www.telstra.com.au",
    "telus: www.telus.com",
    "tin_it: www.tim.it",
    "tonline: www.telekom.de",
    "twc: www.spectrum.net",
    "virgin_net: www.virginmedia.com",
    "vodafone_de: www.vodafone.de",
    "workmail: docs.aws.amazon.com",
    "xserver: www.xserver.ne.jp",
    "xserver_business: business.xserver.ne.jp",
    "xtra: www.spark.co.nz",
    "yahoo_jp: support.yahoo-net.jp",
    "ybb: support.yahoo-net.jp",
    "ymobile: www.ymobile.jp",
    "zoho_au: www.zoho.com",
    "zoho_ca: www.zoho.com",
    "zoho_eu: www.zoho.com",
    "zoho_in: www.zoho.com",
    "zoho_jp: www.zoho.com",
    "zoho_pro_au: www.zoho.com",
    "zoho_pro_eu: www.zoho.com",
    "zoho_pro_in: www.zoho.com",
    "zoho_pro_jp: www.zoho.com",
];

/// Every page that a provider's file names.
fn pages(provider: &Provider) -> impl Iterator<Item = &str> {
    Provider::PAGES.iter().filter_map(|name| provider.page(name))
}

/// A person who follows a link must arrive at the provider, and at nobody else.
#[test]
fn every_page_of_a_provider_is_its_own() {
    let mut wrong = Vec::new();
    for provider in catalog().providers() {
        let names = provider.domains.iter().chain(&provider.mx).chain(provider.servers.iter().map(|s| &s.host));
        let own: BTreeSet<&str> = names.map(|n| registered(n)).collect();
        for page in pages(provider) {
            let host = host(page);
            if !own.contains(registered(host)) && !OWN_PAGES.contains(&format!("{}: {host}", provider.id).as_str()) {
                wrong.push(format!("{}: {host}", provider.id));
            }
        }
    }
    none(wrong);
}

/// A card may lead to the pages of the providers, and to nobody else's.
#[test]
fn every_page_of_a_card_is_a_provider_s() {
    let pages = catalog().providers().flat_map(pages);
    let domains = catalog().providers().flat_map(|p| &p.domains).map(|d| registered(d));
    // Microsoft's documents stand under its own name, its mailboxes under others.
    let own: BTreeSet<&str> = pages.map(|p| registered(host(p))).chain(domains).chain(["microsoft.com"]).collect();
    let mut wrong = Vec::new();
    for card in catalog().cards() {
        let links = card.steps.iter().map(|s| &s.link).chain([&card.link]).flatten();
        let foreign = links.filter(|l| l.starts_with("https://") && !own.contains(registered(host(l))));
        wrong.extend(foreign.map(|l| format!("{}: {l}", card.id)));
    }
    none(wrong);
}

/// A card about one provider leads to that provider, not to another one.
#[test]
fn a_card_of_one_provider_leads_there() {
    let mut wrong = Vec::new();
    for card in catalog().cards().filter(|c| c.when.iter().any(|w| !w.provider.is_empty())) {
        // The name under which it is looked up is no clause about anybody.
        let mut clauses =
            card.when.iter().filter(|w| !w.code.iter().all(|c| card.codes.contains(c)) || w.code.is_empty());
        if !clauses.clone().all(|w| !w.provider.is_empty()) || clauses.next().is_none() {
            continue;
        }
        let named: BTreeSet<&String> = card.when.iter().flat_map(|w| &w.provider).collect();
        let of = |p: &&Provider| named.contains(&p.id.0) || p.family.as_ref().is_some_and(|f| named.contains(f));
        let mut own = BTreeSet::new();
        for provider in catalog().providers().filter(of) {
            let names = provider.domains.iter().chain(&provider.mx).chain(provider.servers.iter().map(|s| &s.host));
            own.extend(names.map(|n| registered(n)));
            own.extend(pages(provider).map(|p| registered(host(p))));
            if provider.family.as_deref() == Some("microsoft") {
                own.insert("microsoft.com");
            }
        }
        let links = card.steps.iter().map(|s| &s.link).chain([&card.link]).flatten();
        let foreign = links.filter(|l| l.starts_with("https://") && !own.contains(registered(host(l))));
        wrong.extend(foreign.map(|l| format!("{}: {l}", card.id)));
    }
    none(wrong);
}

/// A page is a page: no blank, no bracket, no mark of a sentence at its end, no language of somebody
/// else's in its path.
#[test]
fn links_are_well_formed() {
    let cards = catalog().cards().flat_map(|c| {
        let links = c.steps.iter().map(|s| &s.link).chain([&c.link]).flatten();
        links.map(|l| (c.id.clone(), l.clone())).collect::<Vec<_>>()
    });
    let pages =
        catalog().providers().flat_map(|p| pages(p).map(|l| (p.id.to_string(), l.to_owned())).collect::<Vec<_>>());
    let good =
        regex::Regex::new(r"^(https://[a-z0-9.-]+\.[a-z]{2,}(/[A-Za-z0-9._~%!$&+,;=:@/?#-]*)?|provider:[a-z_]+)$")
            .unwrap();
    let (end, tongue) = (regex::Regex::new(r"[.,;:]$").unwrap(), regex::Regex::new(r"/(en-us|en-gb|ja-jp)/").unwrap());
    let bad = |l: &str| !good.is_match(l) || end.is_match(l) || (tongue.is_match(l) && l.contains("microsoft.com"));
    none(cards.chain(pages).filter(|(_, l)| bad(l)).map(|(id, l)| format!("{id}: {l}")).collect());
}

fn host(page: &str) -> &str {
    page.strip_prefix("https://").and_then(|p| p.split('/').next()).unwrap_or_default()
}

/// The part of a name that one registers: two labels, three where the second is one of a country's.
fn registered(name: &str) -> &str {
    let name = name.trim_start_matches("*.").trim_start_matches("{domain}");
    let labels: Vec<&str> = name.split('.').collect();
    let shared = ["co", "ne", "or", "ac", "com", "ad"];
    let country = labels.last().is_some_and(|l| l.len() == 2);
    let under = labels.len().checked_sub(2).and_then(|at| labels.get(at)).is_some_and(|l| shared.contains(l));
    let keep = if country && under { 3 } else { 2 };
    let dropped: usize = labels.iter().rev().skip(keep).map(|l| l.len() + 1).sum();
    &name[dropped..]
}
