//! Everything that is known, to read: by topic, by code, by provider, each list narrowed by typing.

use iced::widget::{column, row};
use iced::{Alignment, Fill};

use super::{Lookup, Message};
use crate::app::theme::{Role, glyph, space as gap};
use crate::app::ui::{Element, Ui, id};
use crate::app::widget::button::{Button, Kind};
use crate::app::widget::icon::{Icon, icon};
use crate::app::widget::{parts, text};
use inbox_doctor::catalog::Catalog;
use inbox_doctor::model::card::{Card, Cause, NONE};
use inbox_doctor::model::{Layer, Provider};
use inbox_doctor::report;

/// The field that narrows the list.
const FILTER: &str = "lookup-filter";

/// How the list is ordered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum By {
    /// By the layer that fails.
    #[default]
    Topic,
    /// By the code that is shown.
    Code,
    /// By the provider whose own it is.
    Provider,
}

impl Lookup {
    /// Everything that is known.
    pub(super) fn everything<'a>(&'a self, ui: Ui<'a>) -> Element<'a, Message> {
        let mut all = column![parts::fold(ui, ui.t("ui-lookup-all"), self.all, Message::All).id(id("all"))];
        if !self.all {
            return all.into();
        }
        let ways = [
            (By::Topic, "by-topic", "ui-lookup-by-topic"),
            (By::Code, "by-code", "ui-lookup-by-code"),
            (By::Provider, "by-provider", "ui-lookup-by-provider"),
        ];
        let ways = ways.map(|(by, name, label)| {
            parts::choice(ui, ui.t(label), self.by == by, Message::By(by)).id(id(name)).into()
        });
        let ways = row(ways).spacing(gap::S).wrap().vertical_spacing(gap::S);
        let field = parts::input(FILTER, &ui.t("ui-lookup-filter"), &self.query, Message::Filter);
        let field =
            row![icon(Icon::Search, glyph::TOOL, Role::Muted), field].spacing(gap::S).align_y(Alignment::Center);
        all = all.push(ways).push(field);
        let lists = match self.by {
            By::Topic => self.by_topic(ui),
            By::Code => self.by_code(ui),
            By::Provider => self.by_provider(ui),
        };
        if lists.is_empty() {
            all = all.push(text::quiet(ui, ui.t("ui-lookup-no-match")).width(Fill));
        }
        all.extend(lists).spacing(gap::L).into()
    }

    /// By layer; the codes of the CRM stand first.
    fn by_topic<'a>(&'a self, ui: Ui<'a>) -> Vec<Element<'a, Message>> {
        let fits = |c: &&Card| self.fits(&[&title(ui, c, self.provider(ui)), &c.id, &c.codes.join(" ")]);
        let all = readable(ui.catalog).filter(fits);
        let (coded, others): (Vec<_>, Vec<_>) = all.partition(|c| crm_code(c, ui.catalog).is_some());
        let mut layers: Vec<Layer> = others.iter().map(|c| c.layer).collect();
        layers.sort_unstable();
        layers.dedup();
        let by_layer = layers.into_iter().map(|layer| {
            let cards: Vec<&Card> = others.iter().filter(|c| c.layer == layer).copied().collect();
            (ui.t(&format!("layer-{}", layer.as_str())), cards)
        });
        let lists = [(ui.t("ui-lookup-codes"), coded)].into_iter().chain(by_layer).filter(|(_, c)| !c.is_empty());
        lists
            .map(|(name, cards)| {
                let lines = cards.into_iter().map(|card| {
                    let code = crm_code(card, ui.catalog).map(str::to_owned);
                    self.line(ui, "topic", card, self.provider(ui), title(ui, card, self.provider(ui)), code)
                });
                column![text::detail(ui, name)].extend(lines.flatten()).spacing(2).width(Fill).into()
            })
            .collect()
    }

    /// Every code, with the cards that explain it.
    fn by_code<'a>(&'a self, ui: Ui<'a>) -> Vec<Element<'a, Message>> {
        let of_card = |card: &'a Card| card.codes.iter().map(move |code| (code.as_str(), card));
        let mut all: Vec<(&str, &Card)> = readable(ui.catalog).flat_map(of_card).collect();
        // Names of ours are no codes that anybody is shown.
        all.retain(|(code, card)| !ui.catalog.is_name(code) && self.fits(&[code, &title(ui, card, self.provider(ui))]));
        all.sort_unstable_by_key(|(code, card)| (by_number(code), card.id.as_str()));
        all.dedup_by_key(|(code, card)| (code.to_uppercase(), card.id.clone()));
        if all.is_empty() {
            return Vec::new();
        }
        let lines = all.into_iter().flat_map(|(code, card)| {
            let words = title(ui, card, self.provider(ui));
            self.line(ui, code, card, self.provider(ui), words, Some(code.to_owned()))
        });
        vec![column(lines).spacing(2).width(Fill).into()]
    }

    /// Every provider that has cards of its own, folded.
    fn by_provider<'a>(&'a self, ui: Ui<'a>) -> Vec<Element<'a, Message>> {
        let mut all: Vec<(&Provider, String, Vec<&Card>)> = Vec::new();
        for provider in ui.catalog.providers() {
            let cards: Vec<&Card> = readable(ui.catalog).filter(|c| is_of(c, provider)).collect();
            let name = ui.provider(Some(&provider.id));
            let words = [provider.id.as_str(), &name, &provider.domains.join(" "), &provider.aliases.join(" ")];
            if !cards.is_empty() && self.fits(&words) {
                all.push((provider, name, cards));
            }
        }
        all.sort_by_key(|(_, name, _)| name.to_lowercase());
        let lists = all.into_iter().map(|(provider, name, cards)| {
            let open = self.opened.as_ref() == Some(&provider.id);
            let label = ui.f("ui-lookup-provider", &[("provider", &name), ("n", &cards.len().to_string())]);
            let fold = parts::fold(ui, label, open, Message::Provider(provider.id.clone()));
            let fold = fold.id(iced::widget::Id::from(format!("provider-{}", provider.id)));
            let lines = cards.into_iter().filter(|_| open).flat_map(|card| {
                self.line(ui, provider.id.as_str(), card, Some(provider), title(ui, card, Some(provider)), None)
            });
            column![fold].extend(lines).spacing(2).width(Fill).into()
        });
        lists.collect()
    }

    /// What is looked for stands in one of these.
    fn fits(&self, words: &[&str]) -> bool {
        let query = self.query.trim().to_lowercase();
        query.is_empty() || words.iter().any(|w| w.to_lowercase().contains(&query))
    }

    /// A card's line, and the card below it where it is being read. `under`: in which list it stands.
    fn line<'a>(
        &'a self,
        ui: Ui<'a>,
        under: &str,
        card: &'a Card,
        provider: Option<&'a Provider>,
        words: String,
        code: Option<String>,
    ) -> Vec<Element<'a, Message>> {
        let key = format!("{under}/{}", card.id);
        let open = self.reading.as_ref() == Some(&key);
        let arrow = icon(if open { Icon::Down } else { Icon::Right }, glyph::SMALL, Role::Muted);
        let title = text::label(ui, words).width(Fill);
        let code = code.map(|code| text::raw(ui, code).width(Fill));
        // What one looks along stands first.
        let words = match self.by {
            By::Code => column![].push(code).push(title),
            By::Topic | By::Provider => column![title].push(code),
        };
        let words = words.width(Fill);
        let content = row![arrow, words].spacing(gap::S).align_y(Alignment::Center);
        let press = Button::new(Kind::Choice { chosen: open }, content).width(Fill).on_press(Message::Read(key));
        let mut all = vec![press.into()];
        if open {
            all.push(parts::panel(self.card(ui, &bare(card), provider)));
        }
        all
    }
}

fn title(ui: Ui<'_>, card: &Card, provider: Option<&Provider>) -> String {
    report::card_text(&bare(card), provider, ui.catalog, ui.locale).title
}

/// Said of this provider or its family, and not of any.
fn is_of(card: &Card, provider: &Provider) -> bool {
    let names = [Some(provider.id.as_str()), provider.family.as_deref()];
    card.when.iter().flat_map(|clause| &clause.provider).any(|name| names.contains(&Some(name.as_str())))
}

/// The cards that say something by themselves: no remark, no fallback.
fn readable(catalog: &Catalog) -> impl Iterator<Item = &Card> {
    catalog.cards().filter(|c| !c.fallback && !c.note && c.cause != NONE)
}

/// The code under which a CRM names it: capitals and underscores, as the CRM shows it.
fn crm_code<'a>(card: &'a Card, catalog: &Catalog) -> Option<&'a str> {
    let shouted = |code: &str| code.contains('_') && code.chars().all(|c| c.is_ascii_uppercase() || c == '_');
    let like = |code: &&String| shouted(code.as_str()) && !catalog.is_name(code.as_str());
    card.codes.iter().find(like).map(String::as_str)
}

/// A card without proof, to read.
pub(super) fn bare(card: &Card) -> Cause {
    Cause { card: card.id.clone(), cause: card.cause.clone(), rank: 0, because: Vec::new(), left_out: Vec::new() }
}

/// Codes that begin alike stand in the order of their numbers: AADSTS50034 before AADSTS500021.
fn by_number(code: &str) -> (String, u64, String) {
    let code = code.to_uppercase();
    let at = code.find(|c: char| c.is_ascii_digit()).unwrap_or(code.len());
    let digits = code[at..].find(|c: char| !c.is_ascii_digit()).map_or(code.len(), |n| at + n);
    (code[..at].to_owned(), code[at..digits].parse().unwrap_or(0), code[digits..].to_owned())
}
