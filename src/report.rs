//! Diagnosis + Locale → words: the card on screen, the lines in a terminal, the report that may be
//! sent to a stranger.

mod content;
mod drawing;
mod format;
mod html;
mod json;
mod markdown;
mod mask;
mod row;
mod save;
mod settings;
mod whose;

pub use content::{Content, Conversation, Line, Run};
pub use drawing::{DrawingText, drawing, fill};
pub use format::{Format, UnknownFormat, explained, markdown, report};
pub use mask::{Hidden, MASK, Mask, Scope};
pub use row::{RowText, row};
pub use save::{folder, save};
pub use settings::{Row, settings};
pub use whose::Whose;

use crate::catalog::Catalog;
use crate::diagnose;
use crate::locale::{Args, Locale};
use crate::model::card::{Card, Cause, Owner, Step};
use crate::model::finding::{FOREIGN, Finding, FindingKind};
use crate::model::provider::{Provider, ProviderId};

/// The step that sends people to the button "check again".
const CHECK_AGAIN: &str = "check-again";

/// One step in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepText {
    /// The sentence.
    pub text: String,
    /// A page to open.
    pub link: Option<String>,
    /// The drawing of the page that it speaks of.
    pub drawing: Option<DrawingText>,
    /// The provider that it is for, where nobody knows yet which the mailbox's is.
    pub choice: Option<ProviderId>,
}

/// A card in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CardText {
    /// The card's id.
    pub card: String,
    /// The cause's name.
    pub cause: String,
    /// Codes under which people know it.
    pub codes: Vec<String>,
    /// Who must act.
    pub owner: Owner,
    /// Who must act, in words: the card's own where it has any (`.owner`), as a program's maker is nobody
    /// of the four; else its badge.
    pub who: String,
    /// Its first line.
    pub title: String,
    /// What is wrong.
    pub what: String,
    /// Why that happens.
    pub why: String,
    /// One evidence sentence for each proof.
    pub because: Vec<String>,
    /// The server's (or the other program's) own words, each once.
    pub quotes: Vec<String>,
    /// What to do, in order.
    pub steps: Vec<StepText>,
    /// A whole letter to the administrator or provider, with the evidence.
    pub admin: Option<String>,
    /// What the CRM's "allow insecure certificates" costs, with the fingerprint to compare.
    pub insecure: Option<String>,
    /// The fingerprint that [`CardText::insecure`] speaks of.
    pub fingerprint: Option<String>,
    /// The page that says the same.
    pub link: Option<String>,
    /// No public source confirms it.
    pub unconfirmed: bool,
    /// Why it stands behind the first cause, where it does.
    pub behind: Option<String>,
}

/// A provider's name as it writes it; `provider-unknown` where none is known.
pub fn provider_name(id: Option<&ProviderId>, locale: &Locale) -> String {
    let message = id.map(|id| format!("provider-{id}")).filter(|m| locale.has(m));
    match (message, id) {
        (Some(message), _) => locale.text(&message),
        (None, Some(id)) => id.to_string(),
        (None, None) => locale.text("provider-unknown"),
    }
}

/// Letters of a fact within a sentence: nobody reads a certificate's ten thousand names.
const FACT: usize = 300;

fn short(fact: &str) -> String {
    match fact.char_indices().nth(FACT) {
        Some((at, _)) => format!("{}…", &fact[..at]),
        None => fact.to_owned(),
    }
}

/// The evidence sentence of a finding.
pub fn because(finding: &Finding, locale: &Locale) -> String {
    let mut args: Args = finding.facts.iter().map(|(name, value)| (name.clone(), short(value))).collect();
    for name in ["chosen", "actual"] {
        if let Some(id) = finding.facts.get(name) {
            args.insert(name.to_owned(), provider_name(Some(&ProviderId::new(id)), locale));
        }
    }
    locale.format(&format!("because-{}", finding.kind.as_str()), &args)
}

/// A cause in words.
pub fn card_text<'a>(cause: &Cause, whose: impl Into<Whose<'a>>, catalog: &Catalog, locale: &Locale) -> CardText {
    let whose = whose.into();
    let provider = whose.provider;
    let card = catalog.card(&cause.card);
    let of_others = !cause.because.is_empty() && cause.because.iter().all(|f| f.facts.contains_key(FOREIGN));
    let named = cause.because.iter().any(|f| f.kind == FindingKind::NotTheProvidersServer);
    let provider = provider.filter(|_| !of_others || named);
    let mut sentences: Vec<String> = Vec::new();
    let mut quotes: Vec<String> = Vec::new();
    for finding in &cause.because {
        push_new(&mut sentences, because(finding, locale));
        push_new(&mut quotes, finding.words.trim().to_owned());
    }
    let fingerprint = cause.because.iter().find_map(|f| f.facts.get("fingerprint")).filter(|f| !f.is_empty()).cloned();
    let app = locale.text(&format!("app-{}", catalog.app().as_str()));
    let mut args = Args::from([
        ("provider".to_owned(), provider_name(provider.map(|p| &p.id), locale)),
        ("app".to_owned(), app.clone()),
        ("address".to_owned(), whose.address.map_or_else(|| locale.text("forward-my-address"), str::to_owned)),
    ]);
    if let Some(fingerprint) = &fingerprint {
        args.insert("fingerprint".to_owned(), fingerprint.clone());
    }
    let message = format!("card-{}", cause.card);
    // "your email provider" and "the app …" may begin a sentence; a name is written as its owner writes it.
    let unnamed: Vec<String> =
        provider.is_none().then(|| provider_name(None, locale)).into_iter().chain([app]).collect();
    let begun = |text: String| match unnamed.iter().any(|name| text.starts_with(name.as_str())) {
        true => capitalised(text),
        false => text,
    };
    let attribute = |name: &str| locale.attribute(&message, name, &args).map(&begun);
    let offered = card.is_some_and(|c| c.offers_insecure) && fingerprint.is_some();
    let steps = card.map(|c| c.steps.as_slice()).unwrap_or_default();
    // Where nothing was checked here, there is nothing to check again: the other program is to try anew.
    let pasted = cause.because.iter().all(|f| f.kind == FindingKind::Text);
    let words = |step: &Step| match pasted && step.say == CHECK_AGAIN {
        true => {
            StepText { text: locale.format("report-connect-again", &args), link: None, drawing: None, choice: None }
        }
        false => step_text(step, &message, provider, catalog, locale, &args),
    };
    CardText {
        card: cause.card.clone(),
        cause: cause.cause.clone(),
        codes: card.map(|c| c.codes.clone()).unwrap_or_default(),
        owner: card.map_or(Owner::User, |c| c.owner),
        who: attribute("owner").unwrap_or_else(|| who(card, locale)),
        title: begun(locale.format(&message, &args)),
        what: attribute("what").unwrap_or_default(),
        why: attribute("why").unwrap_or_default(),
        steps: steps
            .iter()
            .enumerate()
            .filter(|(place, step)| !cause.left_out.contains(place) && catalog.app().fits(&step.app, &step.not_app))
            .filter(|(_, step)| step.choice.is_none() || provider.is_none())
            .map(|(_, step)| {
                let said = words(step);
                StepText { text: begun(said.text), drawing: drawing::of(step, provider, catalog, locale), ..said }
            })
            .collect(),
        admin: attribute("admin").map(|text| {
            let facts = card.map(|c| c.forward.as_slice()).unwrap_or_default();
            letter(text, &known(facts, cause, locale), &sentences, &quotes, locale)
        }),
        insecure: attribute("insecure").filter(|_| offered),
        fingerprint: fingerprint.filter(|_| offered),
        link: card.and_then(|c| resolve(c.link.as_deref()?, provider)),
        unconfirmed: card.is_some_and(|c| c.unconfirmed),
        behind: None,
        because: sentences,
        quotes,
    }
}

/// The causes in words, the likeliest first; the others say why they stand behind it.
pub fn card_texts<'a>(
    causes: &[Cause],
    whose: impl Into<Whose<'a>>,
    catalog: &Catalog,
    locale: &Locale,
) -> Vec<CardText> {
    let whose = whose.into();
    let words = |(n, cause): (usize, &Cause)| {
        let behind = causes.first().filter(|_| n > 0).map(|first| diagnose::demotion(first, cause, catalog));
        let behind = behind.map(|behind| locale.text(behind.message()));
        CardText { behind, ..card_text(cause, whose, catalog, locale) }
    };
    causes.iter().enumerate().map(words).collect()
}

/// Who must act, or what the card's badge says instead.
fn who(card: Option<&Card>, locale: &Locale) -> String {
    match card.and_then(|c| c.badge) {
        Some(badge) => locale.text(&format!("owner-{}", badge.as_str())),
        None => locale.text(owner_words(card.map_or(Owner::User, |c| c.owner))),
    }
}

/// The message that says who must act.
fn owner_words(owner: Owner) -> &'static str {
    match owner {
        Owner::User => "owner-user",
        Owner::Admin => "owner-admin",
        Owner::Provider => "owner-provider",
        Owner::Network => "owner-network",
        Owner::Nobody => "owner-nobody",
    }
}

/// With a capital at its beginning; languages without capitals stay as they are.
fn capitalised(text: String) -> String {
    let mut chars = text.chars();
    match chars.next() {
        Some(first) if first.is_lowercase() => first.to_uppercase().chain(chars).collect(),
        _ => text,
    }
}

fn push_new(list: &mut Vec<String>, entry: String) {
    if !entry.is_empty() && !list.contains(&entry) {
        list.push(entry);
    }
}

fn step_text(
    step: &Step,
    card: &str,
    provider: Option<&Provider>,
    catalog: &Catalog,
    locale: &Locale,
    args: &Args,
) -> StepText {
    let chosen = step.choice.as_ref().and_then(|id| catalog.provider(id));
    let provider = chosen.or(provider);
    let mut args = args.clone();
    args.extend(chosen.map(|p| ("provider".to_owned(), provider_name(Some(&p.id), locale))));
    let own = locale.attribute(card, &format!("do-{}", step.say), &args);
    StepText {
        text: own.unwrap_or_else(|| locale.format(&format!("step-{}", step.say), &args)),
        link: step.link.as_deref().and_then(|link| resolve(link, provider)),
        drawing: None,
        choice: chosen.map(|p| p.id.clone()),
    }
}

/// A link, or the provider's own page for it; none where the provider has no such page.
fn resolve(link: &str, provider: Option<&Provider>) -> Option<String> {
    match link.strip_prefix("provider:") {
        Some(name) => provider?.page(name).map(str::to_owned),
        None => Some(link.to_owned()),
    }
}

/// The facts that a text to forward carries, each in its sentence.
fn known(names: &[String], cause: &Cause, locale: &Locale) -> Vec<String> {
    let fact = |name: &String| cause.because.iter().find_map(|f| f.facts.get(name)).filter(|v| !v.is_empty());
    let sentence = |name: &String| {
        let args = Args::from([("value".to_owned(), fact(name)?.clone())]);
        Some(locale.format(&format!("forward-{name}"), &args))
    };
    names.iter().filter_map(sentence).collect()
}

/// The whole letter: what it asks for, and under that what was seen, since whoever gets it needs the proof
/// to act. How it begins and ends is the same for every letter.
fn letter(text: String, facts: &[String], sentences: &[String], quotes: &[String], locale: &Locale) -> String {
    let mut lines = vec![locale.text("forward-opening"), String::new(), text, String::new()];
    if !facts.is_empty() {
        lines.extend(facts.iter().cloned().chain([String::new()]));
    }
    if !sentences.is_empty() || !quotes.is_empty() {
        lines.push(locale.text("report-seen"));
        lines.extend(sentences.iter().map(|s| format!("- {s}")));
        lines.extend(quotes.iter().flat_map(|q| q.lines()).map(|line| format!("> {line}")));
        lines.push(String::new());
    }
    lines.push(locale.text("forward-closing"));
    lines.join("\n")
}
