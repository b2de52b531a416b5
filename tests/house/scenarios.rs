//! Scenarios: findings, or a text from another program, and the cards that must come out.

use std::collections::BTreeMap;
use std::fs::read_to_string;

use inbox_doctor::catalog::Catalog;
use inbox_doctor::diagnose::rank_in;
use inbox_doctor::explain::{Pasted, explain};
use inbox_doctor::model::account::Protocol;
use inbox_doctor::model::check::CheckId;
use inbox_doctor::model::finding::{Finding, FindingKind};
use inbox_doctor::model::provider::{Provider, ProviderId};
use inbox_doctor::model::situation::{Circumstance, Known, Situation};
use inbox_doctor::text::read;
use serde::Deserialize;

use crate::{catalog, files, none, shown};

/// `tests/scenarios/*.toml`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scenario {
    /// What it is about.
    pub name: String,
    /// The provider, where one is known.
    pub provider: Option<String>,
    /// The cards, the first first, the others in this order.
    pub expect: Vec<String>,
    /// What was pasted.
    pub text: Option<String>,
    /// Where it was said.
    pub stage: Option<String>,
    /// The day it happens on, where a card holds for a time only.
    pub day: Option<String>,
    /// What else holds, of every server: circumstances and their values.
    #[serde(default)]
    pub is: BTreeMap<Circumstance, String>,
    /// What the server greeted with.
    pub greeting: Option<String>,
    /// What the outgoing server is called.
    pub host: Option<String>,
    /// Checks that passed.
    #[serde(default)]
    pub passed: Vec<CheckId>,
    /// What was found.
    #[serde(default)]
    pub finding: Vec<Found>,
}

/// One finding of a scenario.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Found {
    kind: FindingKind,
    check: Option<CheckId>,
    #[serde(default)]
    facts: BTreeMap<String, String>,
    #[serde(default)]
    codes: Vec<String>,
    #[serde(default)]
    words: String,
}

impl Scenario {
    /// What it finds: what was pasted, or the findings as written.
    pub fn findings(&self, catalog: &Catalog) -> Vec<Finding> {
        let provider = self.provider.as_ref().and_then(|id| catalog.provider(id));
        match &self.text {
            Some(text) => inbox_doctor::explain::findings(&self.pasted(text, provider), catalog),
            None => self.finding.iter().cloned().map(finding).collect(),
        }
    }

    fn pasted(&self, text: &str, provider: Option<&Provider>) -> Pasted {
        Pasted {
            text: text.to_owned(),
            provider: provider.map(|p| ProviderId::new(p.id.as_str())),
            stage: self.stage.as_ref().map(|s| s.parse().unwrap()),
        }
    }

    /// What else holds.
    pub fn situation(&self) -> Situation {
        let known = |(what, value): (&Circumstance, &String)| Known { server: None, what: *what, value: value.clone() };
        let greeting = self.greeting.iter().map(|text| (Protocol::Imap, text.clone()));
        Situation {
            passed: self.passed.clone(),
            failed: Vec::new(),
            hosts: self.host.iter().map(|host| (Protocol::Smtp, host.clone())).collect(),
            greetings: greeting.collect(),
            known: self.is.iter().map(known).collect(),
        }
    }

    /// It holds the words of a server or program.
    pub fn quotes_a_server(&self) -> bool {
        self.text.is_some() || self.finding.iter().any(|f| !f.words.is_empty())
    }
}

/// Every scenario with the name of its file.
pub fn scenarios() -> Vec<(String, Scenario)> {
    let read = |path: std::path::PathBuf| {
        let scenario = toml::from_str(&read_to_string(&path).unwrap());
        (shown(&path), scenario.unwrap_or_else(|e| panic!("{}: {e}", path.display())))
    };
    files("tests/scenarios", "toml").into_iter().map(read).collect()
}

fn play(scenario: &Scenario, catalog: &Catalog) -> Vec<String> {
    let provider = scenario.provider.as_ref().map(|id| catalog.provider(id).unwrap_or_else(|| panic!("provider {id}")));
    let diagnosis = match &scenario.text {
        Some(text) => explain(&scenario.pasted(text, provider), catalog),
        None => rank_in(&scenario.findings(catalog), &scenario.situation(), provider, catalog),
    };
    diagnosis.causes.into_iter().chain(diagnosis.notes).map(|c| c.card).collect()
}

fn finding(found: Found) -> Finding {
    let mut codes = found.codes;
    for code in read(&*found.words).codes {
        if !codes.contains(&code) {
            codes.push(code);
        }
    }
    Finding { facts: found.facts, codes, words: found.words, ..Finding::new(found.kind, found.check) }
}

#[test]
fn every_scenario_comes_out_as_written() {
    let mut wrong = Vec::new();
    for (file, scenario) in scenarios() {
        assert!(scenario.text.is_some() == scenario.finding.is_empty(), "{file}: either a text or findings");
        let today = scenario.day.as_ref().map(|day| catalog().on(day));
        let came = play(&scenario, today.as_ref().unwrap_or(catalog()));
        // The first is the answer; the others must come, in this order.
        let mut rest = came.iter();
        let in_order = scenario.expect.iter().all(|card| rest.any(|c| c == card));
        if came.first() != scenario.expect.first() || !in_order {
            wrong.push(format!("{file} ({}): wanted {:?}, came {came:?}", scenario.name, scenario.expect));
        }
    }
    none(wrong);
}
