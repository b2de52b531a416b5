//! The report as one HTML file: no script, nothing from elsewhere, light and dark, in the order in
//! which a screen reader reads it. It is XML, too, so that a test can read it strictly.

use super::content::{Content, Conversation, Line};
use super::markdown::{speaker, status};
use super::{CardText, StepText};
use crate::locale::Locale;
use crate::locale::html::escaped;
use crate::model::evidence::Status;

/// Colours with the contrast of WCAG AA on either ground.
const STYLE: &str = "\
:root{color-scheme:light dark;--page:#fbfcfc;--text:#152120;--muted:#50605e;--line:#d6dedd;--quiet:#f1f5f5;\
--accent:#0a5f66;--ok:#19703d;--bad:#b3261e}\
@media(prefers-color-scheme:dark){:root{--page:#0f1718;--text:#e4eceb;--muted:#a3b3b1;--line:#2c3a3b;\
--quiet:#1d292a;--accent:#6fcad1;--ok:#6bd08f;--bad:#ff9a90}}\
body{margin:0;background:var(--page);color:var(--text);font:1rem/1.65 system-ui,sans-serif}\
main{max-width:46rem;margin:0 auto;padding:2rem 1.25rem}\
h1{font-size:1.6rem}h2{font-size:1.25rem;margin-top:2.5rem}h3{font-size:1.05rem}\
a{color:var(--accent)}dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1rem}dt{color:var(--muted)}\
dd{margin:0;overflow-wrap:anywhere}.note,article{background:var(--quiet);border-radius:10px;padding:.75rem 1rem}\
article{margin:1rem 0;padding:.25rem 1.25rem 1rem}\
.owner{color:var(--accent)}.code{color:var(--muted)}\
.wide{overflow-x:auto}table{border-collapse:collapse;width:100%}caption{text-align:start;color:var(--muted)}\
th,td{text-align:start;vertical-align:top;padding:.4rem .75rem .4rem 0;border-bottom:1px solid var(--line);\
overflow-wrap:anywhere}.ms{text-align:end;white-space:nowrap}th{font-weight:600;overflow-wrap:break-word}\
.ok{color:var(--ok)}.failed{color:var(--bad);font-weight:600}.not_run{color:var(--muted)}\
.ok,.failed,.not_run{white-space:nowrap}\
pre,blockquote{margin:.5rem 0;padding:.75rem 1rem;border:1px solid var(--line);border-radius:6px;\
font:.85rem/1.5 ui-monospace,monospace;white-space:pre-wrap;overflow-wrap:anywhere}\
@media print{article,.note{border:1px solid}}";

/// Writes it.
pub fn write(report: &Content, locale: &Locale) -> String {
    let language = escaped(locale.id());
    let title = escaped(&locale.text("report-title"));
    let mut out = format!(
        "<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"{language}\" xml:lang=\"{language}\">\n\
         <head>\n<meta charset=\"utf-8\" />\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\" />\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\" />\n\
         <meta name=\"referrer\" content=\"no-referrer\" />\n\
         <title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n"
    );
    out.push_str("<dl>\n");
    for (name, value) in [
        ("report-domain", report.domain.as_str()),
        ("report-provider", report.provider_name.as_str()),
        ("report-program", env!("CARGO_PKG_VERSION")),
    ] {
        out.push_str(&format!("<dt>{}</dt><dd>{}</dd>\n", escaped(&locale.text(name)), escaped(value)));
    }
    out.push_str(&format!("</dl>\n<p class=\"note\">{}</p>\n", escaped(&report.redacted)));
    for (id, heading, cards) in [("answer", "report-answer", &report.causes), ("notes", "report-notes", &report.notes)]
    {
        if !cards.is_empty() {
            let all: String = cards.iter().map(|card| self::card(card, locale)).collect();
            out.push_str(&section(id, &locale.text(heading), &all));
        }
    }
    if !report.settings.is_empty() {
        let row = |(name, value): &(String, String)| format!("<dt>{}</dt><dd>{}</dd>\n", escaped(name), escaped(value));
        let rows: String = report.settings.iter().map(row).collect();
        out.push_str(&section("settings", &locale.text("settings-title"), &format!("<dl>\n{rows}</dl>\n")));
    }
    out.push_str(&section("checks", &locale.text("report-checks"), &table(report, locale)));
    if !report.talks.is_empty() {
        let legend = format!("<p>{}</p>\n", escaped(&locale.text("report-legend")));
        let talks: String = report.talks.iter().map(|talk| conversation(talk, locale)).collect();
        out.push_str(&section("conversation", &locale.text("report-conversation"), &(legend + &talks)));
    }
    out.push_str("</main>\n</body>\n</html>\n");
    out
}

fn section(id: &str, heading: &str, content: &str) -> String {
    format!("<section aria-labelledby=\"{id}\">\n<h2 id=\"{id}\">{}</h2>\n{content}</section>\n", escaped(heading))
}

fn card(card: &CardText, locale: &Locale) -> String {
    let mut out = format!("<article>\n<h3>{}</h3>\n", escaped(&card.title));
    out.push_str(&format!("<p class=\"owner\">{}</p>\n", escaped(&card.who)));
    let behind = card.behind.iter();
    for paragraph in behind.chain([&card.what, &card.why]).filter(|p| !p.is_empty()) {
        out.push_str(&format!("<p>{}</p>\n", escaped(paragraph)));
    }
    if !card.because.is_empty() || !card.quotes.is_empty() {
        out.push_str(&format!("<h4>{}</h4>\n", escaped(&locale.text("report-what-was-seen"))));
        out.push_str(&list("ul", card.because.iter().map(|sentence| escaped(sentence))));
        for words in &card.quotes {
            out.push_str(&format!("<blockquote translate=\"no\">{}</blockquote>\n", escaped(words)));
        }
    }
    if !card.steps.is_empty() {
        out.push_str(&format!("<h4>{}</h4>\n", escaped(&locale.text("report-steps"))));
        out.push_str(&list("ol", card.steps.iter().map(step)));
    }
    if let Some(letter) = &card.admin {
        out.push_str(&format!("<h4>{}</h4>\n", escaped(&locale.text("report-letter"))));
        out.push_str(&format!("<blockquote>{}</blockquote>\n", escaped(letter)));
    }
    let codes = card.codes.iter().map(String::as_str).chain([card.cause.as_str()]);
    let codes: Vec<String> = codes.map(|c| format!("<code>{}</code>", escaped(c))).collect();
    let name = escaped(&locale.text("report-code"));
    out.push_str(&format!("<p class=\"code\">{name}: {}</p>\n</article>\n", codes.join(" ")));
    out
}

fn list(kind: &str, entries: impl Iterator<Item = String>) -> String {
    let entries: String = entries.map(|entry| format!("<li>{entry}</li>\n")).collect();
    if entries.is_empty() { entries } else { format!("<{kind}>\n{entries}</{kind}>\n") }
}

fn step(step: &StepText) -> String {
    let link = step.link.as_deref().filter(|l| l.starts_with("https://") || l.starts_with("http://"));
    let link = link.map(|l| format!("<br /><a href=\"{0}\" rel=\"noreferrer\">{0}</a>", escaped(l)));
    format!("{}{}", escaped(&step.text), link.unwrap_or_default())
}

fn table(report: &Content, locale: &Locale) -> String {
    let heading = |name: &str| format!("<th scope=\"col\">{}</th>", escaped(&locale.text(name)));
    let rows: String = report.checks.iter().map(|line| table_row(line, locale)).collect();
    format!(
        "<div class=\"wide\">\n<table>\n<caption>{}</caption>\n<thead>\n<tr>{}{}{}<th scope=\"col\" class=\"ms\">\
         {}</th></tr>\n</thead>\n<tbody>\n{rows}</tbody>\n</table>\n</div>\n",
        escaped(&locale.text("report-caption")),
        heading("report-check"),
        heading("report-result"),
        heading("report-what-was-seen"),
        escaped(&locale.text("report-milliseconds")),
    )
}

fn table_row(line: &Line, locale: &Locale) -> String {
    // The mark is for the eye; the word beside it says the same.
    let (class, mark) = match line.status {
        Status::Ok => ("ok", "✓"),
        Status::Failed => ("failed", "✕"),
        Status::NotRun => ("not_run", "○"),
    };
    format!(
        "<tr><th scope=\"row\">{}</th><td class=\"{class}\"><span aria-hidden=\"true\">{mark}</span> {}</td>\
         <td>{}</td><td class=\"ms\">{}</td></tr>\n",
        escaped(&line.title),
        escaped(&locale.text(status(line.status))),
        escaped(&line.sentence),
        line.elapsed_ms.map(|ms| ms.to_string()).unwrap_or_default(),
    )
}

fn conversation(talk: &Conversation, locale: &Locale) -> String {
    let name = format!("{} {}", locale.text("report-conversation"), talk.check.as_str());
    let said = talk.lines.iter().map(|(from, text)| format!("{} {}", speaker(*from), escaped(text)));
    format!(
        "<h3><code>{}</code></h3>\n<pre tabindex=\"0\" role=\"region\" aria-label=\"{}\" translate=\"no\">{}</pre>\n",
        escaped(talk.check.as_str()),
        escaped(&name),
        said.collect::<Vec<_>>().join("\n")
    )
}
