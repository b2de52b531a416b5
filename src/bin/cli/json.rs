//! Writes the result of a run as JSON, and gives its exit code.

use serde::Serialize;

use super::output::{CauseJson, cause_json, known};
use super::{Context, Exit, discovery};
use inbox_doctor::diagnose::{Settings, settings_that_work};
use inbox_doctor::model::card::Diagnosis;
use inbox_doctor::model::check::Target;
use inbox_doctor::model::evidence::{Evidence, Seen, Status};
use inbox_doctor::plan::Plan;
use inbox_doctor::report::Whose;

/// A run in JSON.
#[derive(Serialize)]
pub struct RunJson<'a> {
    healthy: bool,
    causes: Vec<CauseJson>,
    notes: Vec<CauseJson>,
    /// What was proven to work, where somebody was let in.
    #[serde(skip_serializing_if = "Option::is_none")]
    settings: Option<Settings>,
    checks: Vec<CheckJson<'a>>,
    /// A known domain one letter away from the one that was typed.
    #[serde(skip_serializing_if = "Option::is_none")]
    did_you_mean: Option<String>,
}

#[derive(Serialize)]
struct CheckJson<'a> {
    id: &'static str,
    layer: &'static str,
    target: Option<String>,
    /// Where the target came from; absent where it is no server.
    #[serde(skip_serializing_if = "Option::is_none")]
    source: Option<&'static str>,
    /// The target is said of the provider, and not confirmed.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    unconfirmed: bool,
    status: Status,
    elapsed_ms: u128,
    seen: Option<&'a Seen>,
}

/// A run in JSON, in the context's language.
pub fn run_json<'a>(plan: &Plan, evidence: &'a [Evidence], diagnosis: &Diagnosis, context: &Context) -> RunJson<'a> {
    let provider = plan.provider.as_ref().and_then(|id| context.catalog.provider(id.as_str()));
    let checks = plan.checks.iter().map(|check| {
        let one = evidence.iter().find(|e| e.check == check.id);
        CheckJson {
            id: check.id.as_str(),
            layer: check.id.layer().as_str(),
            target: check.target.shown(),
            source: match &check.target {
                Target::Server(server) => Some(server.source.as_str()),
                Target::Input | Target::Domain(_) | Target::Page(_) => None,
            },
            unconfirmed: matches!(&check.target, Target::Server(s) if discovery::doubtful(s, plan, context).is_some()),
            status: one.map_or(Status::NotRun, |e| e.seen.status()),
            elapsed_ms: one.map_or(0, |e| e.elapsed.as_millis()),
            seen: one.map(|e| &e.seen),
        }
    });
    let address = plan.address.to_string();
    let whose = Whose::new(provider, &address);
    let all = |list: &[_]| list.iter().map(|c| cause_json(c, whose, context)).collect();
    RunJson {
        healthy: diagnosis.healthy,
        causes: all(&diagnosis.causes),
        notes: all(&diagnosis.notes),
        settings: settings_that_work(plan, evidence),
        checks: checks.collect(),
        did_you_mean: discovery::meant(plan, context),
    }
}

/// The exit code of a run.
pub fn exit(diagnosis: &Diagnosis) -> Exit {
    if diagnosis.healthy {
        Exit::Good
    } else if diagnosis.causes.iter().any(known) {
        Exit::Problem
    } else {
        Exit::Unknown
    }
}
