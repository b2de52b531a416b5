//! The report: Markdown that may be sent to a stranger.

use regex::RegexBuilder;

use super::{because, card_text, provider_name, row};
use crate::catalog::Catalog;
use crate::locale::Locale;
use crate::model::card::{Cause, Diagnosis};
use crate::model::check::Target;
use crate::model::evidence::{Evidence, Speaker, Status};
use crate::model::finding::Finding;
use crate::plan::Plan;

/// What stands where the person's name stood.
const MASK: &str = "‹…›";

/// The whole run as Markdown. Of the person it holds the domain alone: the part before the `@` and
/// the sign-in name are masked, also where a server echoed them; secrets were never recorded.
pub fn markdown(
    plan: &Plan,
    evidence: &[Evidence],
    diagnosis: &Diagnosis,
    catalog: &Catalog,
    locale: &Locale,
) -> String {
    let provider = plan.provider.as_ref().and_then(|id| catalog.provider(id.as_str()));
    let mut out = vec![
        format!("# {}", locale.text("report-title")),
        String::new(),
        format!("- {}: {}", locale.text("report-domain"), plan.address.domain_shown),
        format!("- {}: {}", locale.text("report-provider"), provider_name(provider.map(|p| &p.id), locale)),
        format!("- {}: {}", locale.text("report-program"), env!("CARGO_PKG_VERSION")),
        String::new(),
    ];
    for (heading, causes) in [("report-answer", &diagnosis.causes), ("report-notes", &diagnosis.notes)] {
        if !causes.is_empty() {
            out.push(format!("## {}", locale.text(heading)));
            out.push(String::new());
            for cause in causes {
                let text = card_text(cause, provider, catalog, locale);
                out.push(format!("### {}", text.title));
                out.extend([String::new(), text.what, String::new()]);
                out.push(codes(cause, &text.codes, locale));
                out.extend(cause.because.iter().map(|f| format!("- {}", because(f, locale))));
                out.extend(text.quotes.iter().map(|q| block(q)));
                out.push(String::new());
            }
        }
    }
    out.push(format!("## {}", locale.text("report-checks")));
    out.push(String::new());
    out.extend(table(plan, evidence, catalog, locale));
    out.push(String::new());
    out.extend(conversation(evidence, locale));
    mask(&out.join("\n"), plan, &named(diagnosis))
}

/// Further addresses of people: of the account that signed in, and those that a sign-in server or an
/// HTTP interface names, which speak of nobody else.
fn named(diagnosis: &Diagnosis) -> Vec<String> {
    let facts = ["address", "actual_address", "primary", "sign_in_name"];
    let of_people = |f: &Finding| f.facts.get("stage").is_some_and(|s| s == "oauth" || s == "graph");
    let mut found = Vec::new();
    for finding in diagnosis.causes.iter().chain(&diagnosis.notes).flat_map(|cause| &cause.because) {
        found.extend(facts.iter().filter_map(|name| finding.facts.get(*name)).cloned());
        if of_people(finding) {
            let words = finding.words.split(|c: char| !(c.is_alphanumeric() || "@._%+-".contains(c)));
            found.extend(words.filter(|word| word.contains('@')).map(str::to_owned));
        }
    }
    found
}

fn codes(cause: &Cause, codes: &[String], locale: &Locale) -> String {
    let all: Vec<&str> = codes.iter().map(String::as_str).chain([cause.cause.as_str()]).collect();
    format!("- {}: `{}`", locale.text("report-code"), all.join("`, `"))
}

fn block(words: &str) -> String {
    format!("\n```\n{}\n```", words.replace("```", "'''"))
}

fn table(plan: &Plan, evidence: &[Evidence], catalog: &Catalog, locale: &Locale) -> Vec<String> {
    let mut lines = vec![
        format!(
            "| {} | {} | {} | ms |",
            locale.text("report-check"),
            locale.text("report-result"),
            locale.text("report-what-was-seen")
        ),
        "| --- | --- | --- | ---: |".to_owned(),
    ];
    for check in &plan.checks {
        let one = evidence.iter().find(|e| e.check == check.id);
        let text = row(check, one, plan, catalog, locale);
        let status = match text.status {
            Some(Status::Ok) => "report-ok",
            Some(Status::Failed) => "report-failed",
            Some(Status::NotRun) | None => "report-not-run",
        };
        let elapsed = one.map(|e| e.elapsed.as_millis().to_string()).unwrap_or_default();
        let sentence = text.sentence.replace('|', "\\|").replace('\n', " ");
        lines.push(format!("| {} | {} | {sentence} | {elapsed} |", text.title, locale.text(status)));
    }
    lines
}

fn conversation(evidence: &[Evidence], locale: &Locale) -> Vec<String> {
    let mut lines = Vec::new();
    for one in evidence.iter().filter(|e| !e.wire.is_empty()) {
        lines.push(format!("## {} `{}`", locale.text("report-conversation"), one.check.as_str()));
        let said = one.wire.iter().map(|line| {
            let who = match line.from {
                Speaker::Us => "C:",
                Speaker::Server => "S:",
                Speaker::Note => "--",
            };
            format!("{who} {}", line.text)
        });
        lines.push(block(&said.collect::<Vec<_>>().join("\n")));
        lines.push(String::new());
    }
    lines
}

/// Masks the person's name wherever it stands by itself; where it is also a label of a server's name
/// (`mail@…` at `mail.example.jp`), only in front of the domain.
fn mask(text: &str, plan: &Plan, named: &[String]) -> String {
    let domains = [plan.address.domain.as_str(), plan.address.domain_shown.as_str()];
    let mut names: Vec<&str> = [&plan.imap_username, &plan.smtp_username, &plan.address.local]
        .into_iter()
        .map(|name| name.split_once('@').filter(|(_, d)| domains.contains(d)).map_or(name.as_str(), |(own, _)| own))
        .chain(named.iter().map(|name| name.split_once('@').map_or(name.as_str(), |(own, _)| own)))
        .filter(|name| !name.is_empty())
        .collect();
    names.sort_unstable();
    names.dedup();
    let labels: Vec<&str> = plan
        .checks
        .iter()
        .filter_map(|c| if let Target::Server(e) = &c.target { Some(e.host.as_str()) } else { None })
        .flat_map(|host| host.split('.'))
        .collect();
    let mut masked = text.to_owned();
    for name in names {
        let after = if labels.contains(&name) { "(@)" } else { r"($|[^\p{L}\p{N}])" };
        let pattern = format!(r"(^|[^\p{{L}}\p{{N}}]){}{after}", regex::escape(name));
        let Ok(regex) = RegexBuilder::new(&pattern).case_insensitive(true).multi_line(true).build() else { continue };
        // Twice, since neighbours share the character between them.
        for _ in 0..2 {
            masked = regex.replace_all(&masked, format!("${{1}}{MASK}${{2}}").as_str()).into_owned();
        }
    }
    masked
}
