//! What a sign-in gives out, codes, verifiers, states and every token, comes out nowhere.

use std::collections::BTreeSet;
use std::fmt::Debug;
use std::sync::Arc;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use futures::StreamExt;
use inbox_doctor::diagnose::{diagnose, rank, sign_in_findings};
use inbox_doctor::discover::{Discovery, resolve};
use inbox_doctor::locale::Locales;
use inbox_doctor::model::card::Diagnosis;
use inbox_doctor::model::credentials::Credentials;
use inbox_doctor::model::evidence::Evidence;
use inbox_doctor::net::{Limits, Net};
use inbox_doctor::plan::plan;
use inbox_doctor::probe::{self, Order, Progress};
use inbox_doctor::rehearsal::{self, Answer, Problem, Way};
use inbox_doctor::report::{self, Format, Run, Scope};

use crate::overheard::Overheard;
use crate::{catalog, signing};

struct Ears {
    net: Arc<Overheard>,
    said: Vec<(&'static str, String)>,
}

impl Ears {
    fn hear(&mut self, place: &'static str, shown: &impl Debug) {
        self.said.push((place, format!("{shown:?} {shown:#?}")));
    }

    fn read(&mut self, place: &'static str, text: String) {
        self.said.push((place, text));
    }

    fn cards(&mut self, diagnosis: &Diagnosis) {
        self.hear("Diagnosis", diagnosis);
        self.read("Diagnosis in JSON", serde_json::to_string(diagnosis).unwrap());
        let locales = Locales::embedded().unwrap();
        for language in locales.languages() {
            for cause in diagnosis.causes.iter().chain(&diagnosis.notes) {
                self.hear("a card", &report::card_text(cause, None, catalog(), &locales.get(&language.id)));
            }
        }
    }

    /// The names of the secrets there were.
    #[track_caller]
    fn nothing_came_out(self, problem: &str) -> BTreeSet<String> {
        let heard = self.net.heard();
        for (name, secret) in &heard {
            for form in [secret.clone(), BASE64_STANDARD.encode(secret)] {
                let form = form.trim_end_matches('=');
                for (place, text) in &self.said {
                    assert!(!text.contains(form), "{problem}: {place} holds the {name} {form}: {text}");
                }
            }
        }
        heard.into_iter().map(|(name, _)| name).collect()
    }
}

/// The whole way with a problem; everything that a program could log or show is looked through.
async fn overhear(problem: &Problem, way: Way, press: Option<Answer>, gossips: bool) -> BTreeSet<String> {
    let locales = Locales::embedded().unwrap();
    let rehearsal = rehearsal::start(problem, catalog(), &locales.get("en")).await.unwrap();
    let net = Arc::new(Overheard::new(Arc::clone(&rehearsal.net), gossips));
    let mut ears = Ears { net: Arc::clone(&net), said: Vec::new() };
    ears.hear("Rehearsal", &rehearsal);
    let request = signing::request(&rehearsal, problem);
    ears.hear("Request", &request);
    let provider = catalog().provider(request.provider.as_str());
    let mut session = match signing::by(way, net.clone(), &request, press).await {
        Ok(session) => session,
        Err(end) => {
            let found = sign_in_findings(&request.seen(&end), request.address.as_ref());
            ears.hear("End and findings", &(&end, &found));
            ears.cards(&rank(&found, provider, catalog()));
            return ears.nothing_came_out(&problem.id);
        }
    };
    ears.hear("Session", &session);
    let credentials = match session.mail(&*net).await {
        Ok(token) => Credentials::Token(token),
        Err(end) => {
            let found = sign_in_findings(&request.seen(&end), request.address.as_ref());
            ears.hear("End and findings", &(&end, &found));
            ears.cards(&rank(&found, provider, catalog()));
            Credentials::None
        }
    };
    let api = session.api(&*net).await;
    ears.hear("Session and ApiAccess", &(&session, &api));
    let plan = plan(&resolve(&rehearsal.account, &Discovery::default(), catalog()))
        .for_token()
        .with_api(&rehearsal.sign_in.as_ref().unwrap().provider);
    let api = api.unwrap_or_default();
    let order = Order {
        plan: plan.clone(),
        credentials,
        limits: Limits::default(),
        accepted: None,
        confirmed: Vec::new(),
        api,
    };
    ears.hear("Order", &order);
    let progress: Vec<Progress> = probe::run(order, net.clone() as Arc<dyn Net>).collect().await;
    ears.hear("Progress", &progress);
    let evidence: Vec<Evidence> =
        progress.into_iter().filter_map(|p| if let Progress::Done(e) = p { Some(e) } else { None }).collect();
    assert!(evidence.iter().any(|e| !e.wire.is_empty()), "nothing was recorded, so nothing was tested");
    ears.read("Evidence in JSON", serde_json::to_string(&evidence).unwrap());
    let diagnosis = diagnose(&plan, &evidence, catalog());
    ears.cards(&diagnosis);
    for language in locales.languages() {
        let locale = locales.get(&language.id);
        let run = Run { plan: &plan, evidence: &evidence, found: &diagnosis, reused: &[] };
        for format in Format::ALL {
            ears.read(format.as_str(), report::report(run, catalog(), &locale, format, Scope::Person));
        }
    }
    let revoked = session.revoke(&*net).await;
    ears.hear("Revoked", &revoked);
    ears.nothing_came_out(&problem.id)
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_sign_in_gives_out_comes_out_nowhere() {
    let problems = rehearsal::problems().unwrap();
    let signing_in = problems.iter().filter(|p| p.sign_in.as_ref().is_some_and(|s| s.patience.is_none()));
    for problem in signing_in {
        for gossips in [false, true] {
            let way = problem.sign_in.as_ref().unwrap().way;
            let names = overhear(problem, way, None, gossips).await;
            let least: &[&str] = if way == Way::Device { &["device_code"] } else { &["state"] };
            assert!(least.iter().all(|n| names.contains(*n)), "{}: {names:?}", problem.id);
        }
    }
}

#[tokio::test]
async fn every_kind_of_secret_is_among_what_is_looked_for() {
    let problems = rehearsal::problems().unwrap();
    let allowed = problems.iter().find(|p| p.id == "microsoft_allowed").unwrap();
    let mut names = overhear(allowed, Way::Browser, Some(Answer::Allow), true).await;
    names.extend(overhear(allowed, Way::Device, Some(Answer::Allow), true).await);
    let all = ["access_token", "code", "code_verifier", "device_code", "id_token", "refresh_token", "state"];
    assert_eq!(names, BTreeSet::from(all.map(str::to_owned)));
}

/// A refused renewal in which the server repeats the token, in a form that no pattern knows.
#[tokio::test]
async fn a_server_that_repeats_what_it_was_sent_is_not_quoted() {
    let problems = rehearsal::problems().unwrap();
    let over = problems.iter().find(|p| p.id == "microsoft_sign_in_over").unwrap();
    let names = overhear(over, Way::Browser, None, true).await;
    assert!(names.contains("refresh_token"), "{names:?}");
}
