//! A card: what is wrong, how we know, who must act, what to do.

use iced::widget::{column, container, row};
use iced::{Alignment, Fill};

use super::button::Kind;
use super::drawing;
use super::icon::{Icon, icon};
use super::parts::{self, Tone};
use super::select::{self, Look};
use super::text::{self, Colored};
use crate::app::theme::{Role, space as gap};
use crate::app::ui::{Element, Ui};
use inbox_doctor::model::Owner;
use inbox_doctor::model::card::{NONE, UNKNOWN};
use inbox_doctor::model::provider::ProviderId;
use inbox_doctor::report::CardText;

/// What a card says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Message {
    /// Put this text on the clipboard.
    Copy(String),
    /// Open this page.
    Open(String),
    /// The person compared this fingerprint and accepts the certificate.
    Accept(String),
    /// Show this drawing enlarged.
    Enlarge(Shown),
    /// The mailbox is with this provider.
    Choose(ProviderId),
}

/// A drawing that is enlarged, and the control that did it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// The drawing's name.
    pub drawing: String,
    /// The control's name.
    pub from: String,
}

/// How a card stands on the page.
#[derive(Clone, Copy, Debug, Default)]
pub struct Options<'a> {
    /// The text that is on the clipboard, so that its button says "copied".
    pub copied: Option<&'a str>,
    /// There is a run that can be done again with an accepted certificate.
    pub can_accept: bool,
    /// What is quoted was pasted, not said by a server just now.
    pub pasted: bool,
}

/// A whole card.
pub fn view<'a>(ui: Ui<'_>, card: &CardText, options: Options<'_>) -> Element<'a, Message> {
    let (which, role) = match card.owner {
        Owner::Nobody => (Icon::Passed, Role::Ok),
        _ if card.cause == UNKNOWN => (Icon::Warning, Role::Warn),
        _ => (Icon::Failed, Role::Bad),
    };
    let mark = container(icon(which, 28.0, role)).padding(iced::padding::top(2));
    let head =
        row![mark, column![text::title(ui, &card.title).width(Fill), parts::chip(ui, &card.who)].spacing(gap::S)]
            .spacing(gap::M);
    let mut all = column![head].spacing(gap::XL).width(Fill);
    let mut said = column![].spacing(gap::S).width(Fill);
    if !card.what.is_empty() {
        said = said.push(select::text(ui, &card.what, Look::Lead));
    }
    if !card.why.is_empty() {
        said = said.push(select::text(ui, &card.why, Look::Quiet));
    }
    if card.unconfirmed {
        said = said.push(text::detail(ui, ui.t("ui-card-unconfirmed")).width(Fill));
    }
    all = all.push(said).push(proof(ui, card, options.pasted)).push(steps(ui, card, options.pasted));
    all = all.push(card.admin.as_deref().map(|admin| forward(ui, admin, options.copied)));
    all.push(card.insecure.as_deref().map(|words| insecure(ui, card, words, options.can_accept)))
        // Where nothing is wrong there is no error to look up.
        .push((card.cause != NONE).then(|| foot(ui, card)))
        .into()
}

/// How we know: the sentences, and the server's own words.
fn proof<'a>(ui: Ui<'_>, card: &CardText, pasted: bool) -> Option<Element<'a, Message>> {
    if card.because.is_empty() && card.quotes.is_empty() {
        return None;
    }
    let mut all = column![text::heading(ui, ui.t("ui-card-proof"))].spacing(gap::S).width(Fill);
    for sentence in &card.because {
        all = all.push(select::text(ui, sentence, Look::Body));
    }
    if !card.quotes.is_empty() {
        all = all.push(text::detail(ui, ui.t(if pasted { "ui-card-quote-pasted" } else { "ui-card-quote" })));
        for words in &card.quotes {
            all = all.push(parts::quote(ui, words));
        }
    }
    Some(parts::panel(all))
}

fn steps<'a>(ui: Ui<'_>, card: &CardText, pasted: bool) -> Option<Element<'a, Message>> {
    if card.steps.is_empty() && card.link.is_none() {
        return None;
    }
    let name = if card.owner == Owner::Nobody { "ui-card-next" } else { "ui-card-steps" };
    let mut all = column![text::heading(ui, ui.t(name))].spacing(gap::M).width(Fill);
    for (n, step) in card.steps.iter().enumerate() {
        let mut words = column![select::text(ui, &step.text, Look::Body)].spacing(gap::XS).width(Fill);
        words = words.push(step.link.as_ref().map(|page| page_link(ui, page)));
        // In a run the provider was asked for on an earlier page.
        words = words.push(step.choice.as_ref().filter(|_| pasted).map(|id| {
            parts::link(ui, ui.t("ui-card-choose"), Message::Choose(id.clone())).padding([2.0, 0.0]).bleed(6.0)
        }));
        words = words.push(step.drawing.as_ref().map(|drawn| {
            let from = format!("drawing-{}-{}", card.card, n + 1);
            let shown = Shown { drawing: drawn.name.clone(), from: from.clone() };
            drawing::on_card(ui, drawn, from, Message::Enlarge(shown))
        }));
        all = all.push(row![parts::number(ui, n + 1), words].spacing(gap::M));
    }
    // A page that a step has named already is not named again.
    let named = card.link.as_ref().filter(|l| !card.steps.iter().any(|s| s.link.as_ref() == Some(l)));
    all = all.push(named.map(|page| page_link(ui, page)));
    Some(all.into())
}

/// A link says where it leads: the page's host.
fn page_link<'a>(ui: Ui<'_>, page: &str) -> Element<'a, Message> {
    let rest = page.split_once("://").map_or(page, |(_, rest)| rest);
    let host = rest.split(['/', '?', '#']).next().unwrap_or(rest);
    let words = ui.f("ui-open-page", &[("host", host)]);
    parts::link(ui, words, Message::Open(page.to_owned())).padding([2.0, 0.0]).bleed(6.0).into()
}

/// The text to forward to whoever must act.
fn forward<'a>(ui: Ui<'_>, admin: &str, copied: Option<&str>) -> Element<'a, Message> {
    // What is copied is what is seen.
    let admin = ui.masked(admin.to_owned());
    let admin = admin.as_str();
    let head = row![text::heading(ui, ui.t("ui-card-forward")).width(Fill), copy(ui, admin, copied)]
        .spacing(gap::M)
        .align_y(Alignment::Center);
    let words = select::text(ui, admin, Look::Body);
    column![head, parts::panel(words)].spacing(gap::S).into()
}

/// A button that copies this text, and says so once it has.
pub fn copy<'a>(ui: Ui<'_>, words: &str, copied: Option<&str>) -> Element<'a, Message> {
    let done = copied == Some(words);
    let (which, label) = if done { (Icon::Check, "ui-copied") } else { (Icon::Copy, "ui-copy") };
    parts::icon_button(ui, Kind::Secondary, which, ui.t(label)).on_press(Message::Copy(words.to_owned())).into()
}

fn insecure<'a>(ui: Ui<'_>, card: &CardText, words: &str, can_accept: bool) -> Element<'a, Message> {
    let mut all = column![text::heading(ui, ui.t("ui-card-insecure"))];
    if let Some(fingerprint) = &card.fingerprint {
        // It is compared digit by digit, so it stands in a line of its own, wherever the words name it.
        for (n, part) in words.split(fingerprint.as_str()).enumerate() {
            all = all.push((n > 0).then(|| parts::quote(ui, &in_lines(fingerprint))));
            let part = part.trim();
            all = all.push((!part.is_empty()).then(|| text::body(ui, part).width(Fill)));
        }
        if !words.contains(fingerprint.as_str()) {
            all =
                all.push(text::detail(ui, ui.t("ui-card-fingerprint"))).push(parts::quote(ui, &in_lines(fingerprint)));
        }
        if can_accept {
            let accept = parts::button(ui, Kind::Secondary, ui.t("ui-card-accept"));
            all = all
                .push(text::body(ui, ui.t("ui-card-accept-note")).width(Fill))
                .push(accept.on_press(Message::Accept(fingerprint.clone())).id("accept"));
        }
    }
    parts::notice(Tone::Warn, all.spacing(gap::S).width(Fill))
}

/// A fingerprint in two lines of sixteen pairs each: it is compared by eye.
fn in_lines(fingerprint: &str) -> String {
    match fingerprint.char_indices().nth(48) {
        Some((half, _)) => format!("{}\n{}", &fingerprint[..half], &fingerprint[half..]),
        None => fingerprint.to_owned(),
    }
}

fn foot<'a>(ui: Ui<'_>, card: &CardText) -> Element<'a, Message> {
    // Names of ours would only stand in the way; the card's own name finds it, too.
    let mut codes: Vec<String> = card.codes.iter().filter(|c| !ui.catalog.is_name(c)).cloned().collect();
    codes.push(card.card.clone());
    let codes = text::raw(ui, codes.join(" · ")).role(Role::Muted).width(Fill);
    row![text::detail(ui, ui.t("ui-card-code")), codes].spacing(gap::S).into()
}
