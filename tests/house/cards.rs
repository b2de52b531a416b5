//! Every card is complete in every language, and every name it uses exists.

use std::collections::{BTreeMap, BTreeSet};
use std::fs::read_to_string;

use inbox_doctor::diagnose::rank;
use inbox_doctor::model::card::{NONE, UNKNOWN};
use inbox_doctor::model::check::{CheckId, Layer};
use inbox_doctor::model::finding::{Finding, FindingKind};
use inbox_doctor::rehearsal;

use crate::messages::pieces;
use crate::scenarios::scenarios;
use crate::{LANGUAGES, catalog, files, none, path};

/// The codes it all began with.
const SIX: [&str; 6] = [
    "MISSING_INBOX_FOLDER",
    "MISSING_DRAFTS_FOLDER",
    "GMAIL_IMAP_DISABLED",
    "OFFICE_ERROR_REST_API_NOT_ENABLED_FOR_COMPONENT_SHARED_MAILBOX",
    "APP_PASSWORD_REQUIRED",
    "UNTRUSTED_CERTIFICATES",
];

#[test]
fn every_cause_has_a_known_name() {
    let known = read_to_string(path("tests/corpus/causes.txt")).unwrap();
    let known: BTreeSet<&str> = known.lines().filter_map(|l| l.split(" = ").next()).collect();
    none(
        catalog()
            .cards()
            .filter(|c| !known.contains(c.cause.as_str()))
            .map(|c| format!("{}: {}", c.id, c.cause))
            .collect(),
    );
}

/// A card that is superseded by one which it supersedes would leave nothing.
#[test]
fn no_card_supersedes_itself_in_a_circle() {
    let mut wrong = Vec::new();
    for card in catalog().cards() {
        let (mut seen, mut next) = (BTreeSet::new(), card.supersedes.clone());
        while let Some(id) = next.pop() {
            let other = catalog().card(&id).unwrap();
            if card.fallback && !other.fallback {
                wrong.push(format!("{}, a fallback, supersedes {id}", card.id));
            }
            if seen.insert(id) {
                next.extend(other.supersedes.iter().cloned());
            }
        }
        if seen.contains(&card.id) {
            wrong.push(format!("{} supersedes itself by way of {seen:?}", card.id));
        }
    }
    none(wrong);
}

/// Whatever is found, and whatever its closed facts say, a card of its own speaks for it; for a
/// server that breaks off or a refusal, whose words may be anything, at least a fallback.
#[test]
fn every_finding_has_a_card() {
    use CheckId as C;
    let facts = documented_facts();
    let spoke = ["imap", "pop3", "smtp", "http", "ssh", "tls", "other", "nothing"];
    let mut wrong = Vec::new();
    for kind in FindingKind::ALL {
        let name = kind.as_str();
        // On this computer itself it depends on what came of it.
        let places = ["private", "link_local", "nowhere", "web_proxy"];
        let closed = [("spoke", &spoke[..]), ("place", &places[..])];
        let closed = closed.into_iter().find(|(fact, _)| facts[name].contains(*fact));
        let (fact, values) = closed.unwrap_or(("spoke", &["any"]));
        let breaks_off = name.starts_with("server_") || name == "tls_broken";
        let checks: &[Option<CheckId>] = if breaks_off {
            &[Some(C::ImapTls), Some(C::ImapSession), Some(C::ImapAuth), Some(C::Mailbox)]
        } else {
            &[None]
        };
        for (value, check) in values.iter().flat_map(|v| checks.iter().map(move |c| (v, c))) {
            // Some depend on where it failed.
            let finding = Finding::new(*kind, *check).fact(fact, value).fact("layer", "tcp").fact("kin", "no");
            let diagnosis = rank(&[finding], None, catalog());
            let ids: Vec<_> = diagnosis.causes.into_iter().chain(diagnosis.notes).map(|c| c.card).collect();
            let own = ids.iter().any(|id| catalog().card(id).is_some_and(|c| !c.fallback));
            let anything = breaks_off || name == "text" || name.ends_with("auth_refused") || name == "api_refused";
            let spoken_for = own || (anything && !ids.is_empty());
            if !spoken_for {
                wrong.push(format!("{name} ({value}, {check:?}): {ids:?}"));
            }
        }
    }
    none(wrong);
}

#[test]
fn the_six_codes_have_their_cards() {
    let catalog = catalog();
    for code in SIX {
        assert!(!catalog.cards_by_code(code).is_empty(), "{code}");
        assert!(!catalog.cards_by_code(&format!("[{}]", code.to_lowercase())).is_empty(), "[{code}]");
    }
    assert!(catalog.cards_by_code("GMAIL_IMAP_DISABLED").len() >= 2, "one for the user, one for the domain");
    let shown = |code: &str| {
        rehearsal::problems().unwrap().iter().any(|p| {
            p.expect.first().and_then(|id| catalog.card(id)).is_some_and(|c| c.codes.iter().any(|k| k == code))
        })
    };
    for code in SIX {
        assert!(shown(code), "no rehearsal of {code}");
    }
}

#[test]
fn every_layer_has_one_fallback_that_speaks_for_it() {
    let catalog = catalog();
    let layers = [Layer::Local, Layer::Dns, Layer::Tcp, Layer::Tls, Layer::Session, Layer::Auth, Layer::Mailbox];
    for layer in layers {
        assert!(catalog.cards().any(|c| c.fallback && c.layer == layer), "{}", layer.as_str());
    }
}

#[test]
fn every_finding_has_its_sentence_with_its_own_facts() {
    let facts = documented_facts();
    let mut wrong = Vec::new();
    for language in LANGUAGES {
        let messages = pieces(language);
        for kind in FindingKind::ALL {
            let id = format!("because-{}", kind.as_str());
            let Some(piece) = messages.get(&id) else {
                wrong.push(format!("{language}: {id}"));
                continue;
            };
            let given = &facts[kind.as_str()];
            wrong.extend(
                piece
                    .variables
                    .iter()
                    .filter(|v| !given.contains(*v))
                    .map(|v| format!("{language}: {id} uses ${v}, facts are {given:?}")),
            );
        }
        let known: BTreeSet<String> = FindingKind::ALL.iter().map(|k| format!("because-{}", k.as_str())).collect();
        let surplus = messages.keys().filter(|k| k.starts_with("because-") && !known.contains(*k));
        wrong.extend(surplus.map(|k| format!("{language}: {k} belongs to no finding")));
    }
    none(wrong);
}

/// The facts named in the doc comment of each finding; `host` and `port` stand at all of a server.
fn documented_facts() -> BTreeMap<String, BTreeSet<String>> {
    let source = read_to_string(path("src/model/finding.rs")).unwrap();
    let variant = regex::Regex::new(r#"^\s*[A-Z]\w+ => "(\w+)";"#).unwrap();
    let name = regex::Regex::new("`([a-z_]+)`").unwrap();
    let (mut all, mut doc) = (BTreeMap::new(), String::new());
    for line in source.lines() {
        if let Some(text) = line.trim().strip_prefix("///") {
            doc.push_str(text);
        } else {
            if let Some(found) = variant.captures(line) {
                let listed = doc.split_once("Facts:").map(|(_, f)| f).unwrap_or_default();
                let mut facts: BTreeSet<String> = name.captures_iter(listed).map(|c| c[1].to_owned()).collect();
                facts.extend(["host".to_owned(), "port".to_owned()]);
                all.insert(found[1].to_owned(), facts);
            }
            doc.clear();
        }
    }
    all
}

/// What the program makes of a cause does not hang on which card names it.
#[test]
fn cards_of_one_cause_speak_of_the_same() {
    let mut said = BTreeMap::new();
    let mut wrong = Vec::new();
    for card in catalog().cards().filter(|c| ![NONE, UNKNOWN].contains(&c.cause.as_str())) {
        let own = (card.about, card.last);
        let (first, theirs) = *said.entry(&card.cause).or_insert((&card.id, own));
        if theirs != own {
            wrong.push(format!("{} and {} are both {}, but differ in about or last", card.id, first, card.cause));
        }
    }
    none(wrong);
}

#[test]
fn every_check_has_its_name() {
    for language in LANGUAGES {
        let messages = pieces(language);
        for id in CheckId::ALL {
            let key = format!("check-{}", id.as_str().replace('.', "-"));
            assert!(messages.contains_key(&key), "{language}: {key}");
            let layer = format!("layer-{}", id.layer().as_str());
            assert!(messages.contains_key(&layer), "{language}: {layer}");
        }
    }
}

#[test]
fn every_card_comes_out_of_a_scenario_and_of_something_real() {
    let told: BTreeSet<String> = scenarios().into_iter().flat_map(|(_, s)| s.expect).collect();
    let words: BTreeSet<String> =
        scenarios().into_iter().filter(|(_, s)| s.quotes_a_server()).flat_map(|(_, s)| s.expect).collect();
    let rehearsed: BTreeSet<String> =
        rehearsal::problems().unwrap().into_iter().flat_map(|p| [p.expect, p.remarks].concat()).collect();
    // Signing in has a real door on this computer in `tests/signin`.
    let real = ["tests/live", "tests/signin", "tests/probe"].map(|folder| files(folder, "rs")).concat();
    let live: String = real.iter().map(|p| read_to_string(p).unwrap()).collect();
    let transcripts = files("tests/transcripts", "txt").into_iter().map(|p| read_to_string(p).unwrap());
    let played: BTreeSet<String> = transcripts
        .flat_map(|t| t.lines().filter_map(|l| l.strip_prefix("cards ").map(str::to_owned)).collect::<Vec<_>>())
        .flat_map(|cards| cards.split(' ').map(str::to_owned).collect::<Vec<_>>())
        .collect();
    let mut wrong = Vec::new();
    for card in catalog().cards() {
        if !told.contains(&card.id) {
            wrong.push(format!("{}: no scenario", card.id));
        }
        // What needs no server is real in a scenario.
        let local = card.layer == Layer::Local;
        if !local
            && !rehearsed.contains(&card.id)
            && !words.contains(&card.id)
            && !played.contains(&card.id)
            && !live.contains(&format!("\"{}\"", card.id))
        {
            wrong.push(format!("{}: neither rehearsed nor live nor in a server's words", card.id));
        }
    }
    none(wrong);
}
